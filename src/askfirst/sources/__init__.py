"""Documents: read them faithfully, quote them, say what they do not say."""

from __future__ import annotations

from askfirst.sources.reading import MAX_SIZE, read_source, read_sources, read_stream
from askfirst.sources.sentences import Sentence
from askfirst.sources.stored import load, store
from askfirst.sources.text import SourceText

__all__ = [
    "MAX_SIZE",
    "Sentence",
    "SourceText",
    "load",
    "read_source",
    "read_sources",
    "read_stream",
    "store",
]
