"""Exporters: a specification becomes the files that other tools read."""
