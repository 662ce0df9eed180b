"""Several lines of a list that somebody typed in one breath, with full stops between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.text.sentences import sentences

_FEWEST: Final = 4
"""A sentence with fewer words belongs to its neighbour."""
_FIRST: Final = re.compile(r"[^\W\d_]+")
_TERM: Final = re.compile(r"[^\W\d][\w'’ -]{0,40}:\s")
"""A word with what it means."""


def at_sentences(text: str) -> list[str]:
    """The lines: each sentence that names something new stands by itself; one that may go on with
    the one before does not, so in doubt the line stays whole."""
    return _apart(text, _is_new)


def at_terms(text: str) -> list[str]:
    """The lines of a list of words and what they mean."""
    return _apart(text, lambda sentence: _TERM.match(sentence) is not None)


def _is_new(sentence: str) -> bool:
    first = _FIRST.match(sentence)
    return first is None or first[0].lower() not in listed("goes on")


def _apart(text: str, begins: Callable[[str], bool]) -> list[str]:
    found: list[str] = []
    start = 0
    for first, _ in sentences(text)[1:]:
        behind, before = text[first:], text[start:first].strip()
        enough = min(len(behind.split()), len(before.split())) >= _FEWEST
        if enough and before.endswith(".") and begins(behind):
            found.append(before)
            start = first
    return [*found, text[start:].strip()]
