"""Odd inputs of every kind, each made from a number, and what must be true of all of them."""
