"""Patterns of words, as the tables of this package write them, and where they stand in a line.

A pattern is words one after the other: `word` as it stands; `@keep` any form of the verb; `+name`
one or many of the noun; `=person` any noun for people; `a/b` one of several; `#` any number; `...`
at most four words between.
Patterns are told apart by ` | `. Nothing is compiled: a pattern is looked up by its first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.text import lexicon
from askfirst.text.negations import is_negated
from askfirst.text.numerals import WORDS

REACH: Final = 4
"""So many words may stand between two words of a pattern at `...`."""
_ANY: Final = "..."
_WORD: Final = re.compile(r"-+>|=+>|→|\d[\d.,:]*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?,()]|[€$£%°]")
_ENDS: Final = frozenset((*".;!?", "->", "=>", "→"))


class Token(NamedTuple):
    """A word or mark of a line: in small letters, what it matches, and where it stands."""

    low: str
    forms: frozenset[str]
    start: int
    end: int

    @property
    def ends(self) -> bool:
        """Whether it is a mark that ends a sentence."""
        return self.low in _ENDS


class Hit(NamedTuple):
    """A pattern found: whose it is, and from which token to before which."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=1 << 13)
def _forms(low: str) -> frozenset[str]:
    if low[0].isdecimal() or low in WORDS:
        return frozenset((low, "#"))
    low = low.removesuffix("'s")
    forms = {low, f"+{lexicon.singular_of(low)}"}
    if is_negated(low):
        forms.add("not")
    base = lexicon.base_of(low)
    if base:
        forms.add(f"@{base}")
    if lexicon.is_noun(low) and lexicon.is_person(low):
        forms.add("=person")
    return frozenset(forms)


@lru_cache(maxsize=1 << 14)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a line in their order."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        low = match.group().lower().replace("’", "'")
        forms = _forms(low)
        if found and found[-1].low in _DETERMINERS and lexicon.is_noun(low):
            forms = frozenset(form for form in forms if form[0] != "@")
        found.append(Token(low, forms, match.start(), match.end()))
    return tuple(found)


_DETERMINERS: Final = frozenset(("the", "a", "an", "my", "our", "your", "their", "his", "its"))
"""Behind them a noun is no verb: "the side of the stream"."""


class Patterns:
    """Patterns by key, looked up by their first word."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """
        Args:
            table: the patterns of each key, told apart by ` | `.
        """
        self._first: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = {}
        for key, patterns in table.items():
            for pattern in filter(None, map(str.strip, patterns.split(" | "))):
                items = tuple(frozenset(word.split("/")) for word in pattern.split())
                for word in items[0]:
                    self._first.setdefault(word, []).append((key, items))

    def find(self, line: tuple[Token, ...]) -> Iterator[Hit]:
        """Every place where a pattern stands."""
        there = frozenset(form for forms in {token.forms for token in line} for form in forms)
        first = {form: self._beginning(form, there) for form in there}
        for at, token in enumerate(line):
            for form in token.forms:
                for key, items in first[form]:
                    end = _end(items, line, at)
                    if end:
                        yield Hit(key, at, end)

    def _beginning(
        self, form: str, there: frozenset[str]
    ) -> list[tuple[str, tuple[frozenset[str], ...]]]:
        """The patterns that begin with a word and whose other words stand in the line at all."""
        return [
            (key, items) for key, items in self._first.get(form, ())
            if all(_ANY in item or not there.isdisjoint(item) for item in items[1:])
        ]  # fmt: skip

    def keys(self, text: str) -> frozenset[str]:
        """The keys of which a pattern stands in a text."""
        return frozenset(hit.key for hit in self.find(tokens(text)))


def _end(items: tuple[frozenset[str], ...], line: tuple[Token, ...], at: int) -> int:
    """Behind which token a pattern ends that begins at one; 0 when it does not stand there."""
    at += 1
    gap = False
    for item in items[1:]:
        if _ANY in item:
            gap = True
            continue
        near = range(at, min(at + (REACH if gap else 0) + 1, len(line)))
        found = next((place for place in _within(near, line) if item & line[place].forms), None)
        if found is None:
            return 0
        at, gap = found + 1, False
    return at


def _within(places: Iterable[int], line: tuple[Token, ...]) -> Iterator[int]:
    """The places up to the end of the sentence."""
    for place in places:
        if line[place].ends:
            return
        yield place
