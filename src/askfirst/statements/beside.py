"""The line that stands best beside a rule, so that whoever said both sees whether they agree.

Words alone cannot tell: "nobody jumps the line" and "who owes waits, the others go ahead" share
none that counts. What is found here is no contradiction but what is worth a look; nothing follows
from it until somebody says something.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from askfirst.statements.asides import said_before
from askfirst.statements.axes import sides
from askfirst.statements.hearsay import is_heard
from askfirst.statements.not_answers import not_answer
from askfirst.statements.told import STORIES, Told
from askfirst.text import lexicon
from askfirst.text.overlap import content_words, stem

MOST_LINES: Final = 400
"""So many lines are looked at, the latest ones: an interview of a person has about a hundred."""
_NO_WISH: Final = frozenset(
    (*STORIES, "sentence", "who", "acceptance", "checks", "risks", "words", "speaker")
)
"""Questions whose answers bind nothing that a rule could break."""
_A_CASE: Final = re.compile(
    r"\b(?:if|when|whoever|sometimes|until|unless|except|then|instead|still|also|anyway|itself"
    r"|themselves|can|may|late|after|only|all|every(?:one|body))\b",
    re.IGNORECASE,
)
"""Words of a line that tells a case of its own."""
_CASES: Final = frozenset(("states", "goes-wrong"))
"""Questions whose answers tell cases."""
_OPPOSED: Final = 1.8
_WHO: Final = 1.2
_SIGNS: Final = 2
"""So many words two lines have in common at least, or one and that they are opposites."""
_MOST_SHARED: Final = 0.75
_FEWEST: Final = 20
"""Among fewer lines than these nothing is called common."""
_LEAST: Final = 1.7


class Beside:
    """The lines of an interview, each with its words and how rare they are."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._lines = [one for one in told[-MOST_LINES:] if _binds(one)]
        self._words = {one.id: _telling(one.text) for one in self._lines}
        self._cases = {one.id for one in self._lines
                       if one.question in _CASES or _A_CASE.search(one.text)}  # fmt: skip
        many = Counter(word for words in self._words.values() for word in words)
        all_of_them = max(_FEWEST, len(self._lines))
        self._rare = {word: math.log(all_of_them / count) for word, count in many.items()}

    def best(self, rule: Told) -> tuple[float, Told | None]:
        """The line that has most to do with a rule, and how much; none where little has.

        Words that both have count the more, the fewer lines have them; a line that tells a case
        counts more, and one on the other side of an axis as much as a rare word.
        """
        own, slot = _telling(rule.text), rule.id.partition("#")[0]
        found: list[tuple[float, int]] = []
        for place, line in enumerate(self._lines):
            words = self._words[line.id]
            if line.id == rule.id or _same(own, words):
                continue
            shared = own & words
            opposed, people = _opposed(rule, line), _other_people(rule, line)
            if len(shared) + opposed + people < _SIGNS:
                continue  # one word in common is chance
            both = sum(self._rare.get(word, 0) for word in shared)
            strength = both / (1 + 0.1 * len(words)) * (1.5 if line.id in self._cases else 0.8)
            strength += _OPPOSED * opposed + _WHO * people
            if line.id.partition("#")[0] == slot:
                strength /= 2
            found.append((strength, -place))
        strength, place = max(found, default=(0.0, 0))
        return (strength, self._lines[-place]) if strength >= _LEAST else (0.0, None)


def _binds(line: Told) -> bool:
    """Whether a line says something that may hold: no story, no hearsay, nothing said before, no "I
    don't know"."""
    apart = line.question in _NO_WISH or is_heard(line.text) or said_before(line.text)
    return not apart and not_answer(line.text) is None


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two lines says nothing that the other does not."""
    fewer = min(len(one), len(other))
    return fewer > 1 and len(one & other) > _MOST_SHARED * fewer


def _other_people(first: Told, second: Told) -> bool:
    """Whether one line speaks of all and the other of few: "everybody should see the list" and
    "only me and the office read that"."""
    one, other = _sort(first.text), _sort(second.text)
    return bool(one and other) and one != other


def _sort(text: str) -> str:
    few, many = _FEW.search(text), _ALL.search(text)
    return "" if bool(few) == bool(many) else "few" if few else "all"


_ALL: Final = re.compile(
    r"\b(?:every(?:body|one)|any(?:body|one)|(?:all|each) (?:of (?:us|them)|\w+s)"
    r"|every \w+|by itself|at any time|whoever|the same day)\b",
    re.IGNORECASE,
)
_FEW: Final = re.compile(
    r"\b(?:only|nobody|no[- ]?one|none of|never|not before|between (?:me|us)|nobody['’]?s"
    r"|mustn['’]?t|must not|alone|stays? with)\b",
    re.IGNORECASE,
)


def _telling(text: str) -> frozenset[str]:
    """The words that say what a line is about; "more" and "time" say nothing of it."""
    return content_words(text) - _weak()


@lru_cache(maxsize=1)
def _weak() -> frozenset[str]:
    return frozenset(map(stem, ("more", "less", "much", *lexicon.words("weak nouns"))))


def _opposed(first: Told, second: Told) -> bool:
    """Whether two lines stand on different sides of an axis, whatever they speak of."""
    one, other = sides(first), sides(second)
    return any(axis in other and other[axis].pole != side.pole for axis, side in one.items())
