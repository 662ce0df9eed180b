"""Questions as plain lines: append-only, numbered choices, no drawing, on any pair of streams.

For pipes, screen readers and terminals that cannot draw. Nothing is said by colour or place alone.
"""

from askfirst.frontends.plain.asking import Plain

__all__ = ["Plain"]
