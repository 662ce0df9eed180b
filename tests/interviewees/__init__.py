"""Scripted people and the programs that interview them; see README.md."""
