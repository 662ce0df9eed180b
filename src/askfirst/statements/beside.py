"""What stands best beside a rule, so that whoever said both sees whether they agree.

Words alone cannot tell: "nobody jumps the line" and "who owes waits, the others go ahead" share
none that counts. What is found here is no contradiction but what is worth a look; nothing follows
from it until somebody says something.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.absolute import forbids, is_absolute
from askfirst.statements.asides import said_before
from askfirst.statements.hearsay import is_heard
from askfirst.statements.not_answers import not_answer
from askfirst.statements.opposites import Marks, marks, numbers_apart, set_apart
from askfirst.statements.told import Told
from askfirst.statements.types import is_people
from askfirst.text import lexicon
from askfirst.text.overlap import content_words, stem

MOST_LINES: Final = 150
"""So many lines are looked at, the latest ones: an interview of a person has about a hundred."""
_NO_WISH: Final = frozenset(
    ("case", "latest-case", "tried-before", "background", "checks", "speaker", "affected")
)
"""Questions whose answers tell no rule and no habit that could break one."""
_RULE: Final = frozenset(("decisions", "limits", "must-not", "never", "who-sees", "numbers"))
_HABIT: Final = frozenset(
    ("today", "tasks", "use", "use-more", "states", "goes-wrong", "can-happen", "facts",
     "in-and-out")
)  # fmt: skip
"""Questions that are answered with how it goes."""
_SHARED: Final = 1.5
_MOST_SHARED: Final = 4
_NUMBERS: Final = 4.3
_ONE_QUESTION: Final = 1.6
_ASKED_FOR_RULES: Final = 1.9
_RULE_AND_HABIT: Final = 1.3
_ABSOLUTE: Final = 1.5
_ANOTHER: Final = 1.8
"""What each sign says: a word that both lines have, two numbers of one thing, that both answer one
question (which speaks against it), that one answers what may not be, that a rule stands beside how
it goes, that one leaves no exception, that another person does what was left to one. Found as the
weights of `opposites` were."""
LEAST: Final = 5.0
"""With less, two lines have too little to do with each other for anybody's time."""
_OFTEN: Final = 4
_OFTEN_OF_ALL: Final = 0.1
"""In more lines than so many, and so many of all, a word is what the whole matter is called."""
_LESS: Final = 0.7
"""So much less such a word counts."""
_LEAST_MATTER: Final = 2.0
"""So much of it is what both lines say, and not only how they were asked for."""
_SAME: Final = 0.75


class Pair(NamedTuple):
    """A line that may be a rule, another that may break it, and how much speaks for a look."""

    strength: float
    rule: Told
    other: Told


class _Line(NamedTuple):
    told: Told
    words: frozenset[str]
    marks: Marks
    people: frozenset[str]
    absolute: bool

    @property
    def habit(self) -> bool:
        return self.told.question in _HABIT


def beside(told: Sequence[Told], rules: Collection[str]) -> list[Pair]:
    """The pairs of lines that a look is most worth at, the best first.

    Args:
        told: the lines of an interview. rules: the ids of those that may stand as the rule.
    """
    lines = [line for one in told[-MOST_LINES:] if _says_how(one) for line in _lines(one)]
    common = _common(lines)
    found: list[Pair] = []
    for at, first in enumerate(lines):
        for second in lines[at + 1 :]:
            hosts = [one for one in (first, second) if one.told.id in rules]
            if not hosts or first.told.id == second.told.id or _same(first.words, second.words):
                continue
            if (strength := _strength(first, second, common)) >= LEAST:
                rule = max(hosts, key=_as_rule)
                other = second if rule is first else first
                found.append(Pair(strength, rule.told, other.told))
    return sorted(found, key=lambda pair: -pair.strength)


def _lines(told: Told) -> Iterator[_Line]:
    """A line, or of a long one each clause or two of it: together they would have to do with
    everything."""
    for piece in _pieces(told.text):
        yield _Line(told._replace(text=piece), _telling(piece), marks(piece), _people(piece),
                    (is_absolute if told.question in _RULE else forbids)(piece))  # fmt: skip


def _pieces(text: str) -> Iterator[str]:
    """The sentences of a text, of a long one as many clauses as make a short line each."""
    for sentence in _ENDS.split(text):
        piece = ""
        for clause in _CLAUSES.split(sentence) if len(sentence) > _LONG else (sentence,):
            if piece and len(piece) + len(clause) > _LONG:
                yield piece
                piece = ""
            piece = f"{piece}, {clause}" if piece else clause
        if piece:
            yield piece


_ENDS: Final = re.compile(r"(?<=[.!?;])\s+|\n")
_CLAUSES: Final = re.compile(r",\s+|\s+(?=and (?:then|if|when|the|i|we|she|he|they|it|there)\b)")
_LONG: Final = 120
"""Characters of a line that tells more than one thing."""


def _as_rule(line: _Line) -> tuple[bool, bool, bool]:
    """What makes a line rather the rule of two: it leaves no exception, it forbids, it was asked
    for as one."""
    return line.absolute, line.marks.rule, line.told.question in _RULE


def _common(lines: Sequence[_Line]) -> frozenset[str]:
    """The words that so many lines say that they tell little of any."""
    many = Counter(word for line in lines for word in line.words)
    most = max(_OFTEN, len(lines) * _OFTEN_OF_ALL)
    return frozenset(word for word, times in many.items() if times > most)


def _strength(first: _Line, second: _Line, common: frozenset[str]) -> float:
    both = first.words & second.words
    shared = len(both) - _LESS * len(both & common)
    questions = {first.told.question, second.told.question}
    rule_and_habit = (first.marks.rule and second.habit) or (second.marks.rule and first.habit)
    numbers = numbers_apart(first.told.text, second.told.text) if shared else 0
    matter = (
        set_apart(first.marks, second.marks)
        + _SHARED * min(shared, _MOST_SHARED)
        + _NUMBERS * numbers
    )
    if matter < _LEAST_MATTER:
        return 0.0
    return (
        matter
        - _ONE_QUESTION * (len(questions) == 1)
        + _ASKED_FOR_RULES * (not questions.isdisjoint(_RULE))
        + _RULE_AND_HABIT * rule_and_habit
        + _ABSOLUTE * (first.absolute or second.absolute)
        + _ANOTHER * (_another(first, second) or _another(second, first))
    )


def _another(rule: _Line, habit: _Line) -> bool:
    """Whether somebody does something whom a line does not name that leaves it to one."""
    left = rule.marks.only_one and not habit.marks.only_one and habit.habit
    return left and bool(habit.people - rule.people)


def _says_how(line: Told) -> bool:
    """Whether a line says how it is to be or how it goes: no story, no hearsay, nothing said
    before, no "I don't know"."""
    apart = line.question in _NO_WISH or is_heard(line.text) or said_before(line.text)
    return not apart and not_answer(line.text) is None and _NOT_KNOWN.search(line.text) is None


_NOT_KNOWN: Final = re.compile(
    r"\b(?:i|we)?\s*(?:don['’]?t|do\s+not)\s+know\b|\bdk\b|\bno\s+(?:idea|clue)\b|\bif\s+(?:it['’]?s|it\s+is)\s+true\b",
    re.IGNORECASE,
)
"""In what is open, nothing stands against anything."""


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two lines says nothing that the other does not."""
    fewer = min(len(one), len(other))
    return fewer > 1 and len(one & other) > _SAME * fewer


def _telling(text: str) -> frozenset[str]:
    """The words that say what a line is about; "more" and "time" say nothing of it."""
    return content_words(text) - _weak()


@lru_cache(maxsize=1)
def _weak() -> frozenset[str]:
    return frozenset(map(stem, ("more", "less", "much", *lexicon.words("weak nouns"))))


def _people(text: str) -> frozenset[str]:
    """Who is named in a line: words for people, and words that are no English ones."""
    return frozenset(word for word in _words(text) if is_people(word) or _is_strange(word))


_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def _words(text: str) -> Iterator[str]:
    return (found[0].lower() for found in _WORD.finditer(text[:1000]))


@lru_cache(maxsize=1 << 12)
def _is_strange(word: str) -> bool:
    known = lexicon.is_noun(word) or lexicon.is_adjective(word) or lexicon.is_adverb(word)
    known = known or lexicon.base_of(word) is not None or word in lexicon.function_words()
    return not known and lexicon.singular_of(word) == word
