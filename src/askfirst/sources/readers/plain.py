"""Plain text and Markdown: decoded, otherwise untouched, so that offsets stay the author's."""

from __future__ import annotations

from askfirst.sources.decoding import decode
from askfirst.sources.readers import Extracted


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The text as it stands."""
    text, notes = decode(data, name)
    return Extracted(text, notes)
