"""askfirst: an interview in, a requirements document out."""

__version__ = "0.1.0"
