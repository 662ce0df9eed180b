"""Where a line of its own begins behind ", and", of several that were typed as one sentence:
"children never sleep alone with a host, and no music in the churches after 10"."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.comma_lines import is_past, says_rule
from askfirst.statements.grammar import listed
from askfirst.statements.steps import acts
from askfirst.statements.types import finite_at, words
from askfirst.text import lexicon

_AND: Final = re.compile(r",\s+(?=and\s+(?P<behind>\S))", re.IGNORECASE)
_LONGEST: Final = 1000
"""Characters of what anybody types as one sentence; more stays whole."""
_FEWEST_BEFORE: Final = 4
_FEWEST_BEHIND: Final = 5
_OBJECTS: Final = frozenset(("it", "him", "her", "them", "that", "this", "so", "too"))
_NONE: Final = frozenset(("no", "nobody", "nothing"))
_WHEN: Final = frozenset(
    ("in", "on", "at", "for", "between", "during", "before", "after", "without", "once", "if",
     "when")
)  # fmt: skip
"""Begin a line with when, where or in which case."""
_CASES: Final = frozenset(("if", "when", "once", "without"))
_WHOM: Final = frozenset(
    ("the", "a", "an", "my", "our", "all", "every", "each", "what", "who", "everybody", "everyone",
     "only")
)  # fmt: skip
"""Of the words that only join others, those that begin with whom or what a line is about."""
_EACH: Final = frozenset(("what", "who", "only", "all", "every", "each"))


def joints(text: str, *, timed: bool = False) -> list[tuple[int, int]]:
    """Where two lines are joined: the end of the one, and the "and" that the other begins with.
    What is doubtful is no joint.

    Args:
        text: what was typed. timed: only what begins with when or where is another line, because
            what somebody does behind "and" may be the answer to what stands before.
    """
    found = [*_AND.finditer(text)] if len(text) <= _LONGEST else []
    ends = [*(mark.start() for mark in found), len(text)][1:]
    kept: list[tuple[int, int]] = []
    for mark, end in zip(found, ends, strict=True):
        told, clause = text[kept[-1][1] if kept else 0 : mark.start()], mark.start("behind")
        if _is_line(told) and _begins_line(text[clause:end], timed=timed):
            kept.append(mark.span())
    return kept


def _is_line(told: str) -> bool:
    said = [one.lower() for one in words(told)]
    counted = not lexicon.words("numbers").isdisjoint(said)
    return len(said) >= _FEWEST_BEFORE and (counted or says_rule(told))


def _begins_line(clause: str, *, timed: bool) -> bool:
    """Whether a clause says by itself what holds: what is not to be, or who or what does what."""
    found = [one.lower() for one in words(clause)]
    if len(found) < _FEWEST_BEHIND or points_before(found) or is_past(clause):
        return False
    first = found[0]
    if found[-1] in _OBJECTS:  # "the mate is happy with it"
        return False
    if first in _WHEN and not (timed and first in _CASES):
        named = any(map(lexicon.is_noun, found[1:_FEWEST_BEFORE]))
        return named and finite_at(clause.split(None, 1)[1]) is not None
    if timed:
        return False
    if first in _NONE:
        return True
    own = first in _WHOM or first not in lexicon.function_words()
    return own and finite_at(clause) is not None and (first in _EACH or acts(clause))


def points_before(found: list[str]) -> bool:
    """Whether a pronoun stands in front of everything in a sentence that it may mean.

    Args:
        found: the words of the sentence, in small letters.
    """
    for word in found:
        if word.partition("'")[0] in listed("points before"):
            return True
        known = word in lexicon.function_words() or not word[0].isalpha()
        if not known and (lexicon.is_noun(word) or not lexicon.is_english(word)):
            return False
    return False
