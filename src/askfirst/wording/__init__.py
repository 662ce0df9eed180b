"""Wording: what a statement or an answer leaves open."""
