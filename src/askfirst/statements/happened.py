"""A line that only tells what happened once: "the crew was called twice in January, nobody came".
It demands nothing, and in doubt it is no such line."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from askfirst.statements.comma_lines import is_past
from askfirst.statements.types import tells, words
from askfirst.text import lexicon
from askfirst.text.times import times

_CLAUSES: Final = re.compile(r"[,;.:!?]\s+|\s+(?:and|but)\s+", re.IGNORECASE)
_DEMANDS: Final = re.compile(
    r"\b(?:must|should|shall|may|can|cannot|could|will|would|needs?|has|have|then|so|instead|until"
    r"|till|if|unless|whenever|always|never|every|each|only|at\s+(?:least|most)|from\s+now|next\s+time"
    r"|no\s+more|any\s+more|please|let|to\s+be|its|theres|is|are|am|do|does)\b"
    r"|n['’]t\b(?<!didn['’]t)(?<!wasn['’]t)(?<!weren['’]t)(?<!hadn['’]t)|['’](?:s|re|ll|ve)\b|->|=>|→",
    re.IGNORECASE,
)
"""Words of a rule, of a case, of what is done or of how it is now."""
_ONCE: Final = re.compile(
    r"\bin\s+(?:19|20)\d\d\b|\blast\s+(?:year|yr|week|wk|month|night|time|spring|summer|autumn|winter"
    r"|season|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\byesterday\b|\b(?:days?|weeks?|months?|years?)\s+ago\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:not\s+at\s+all|nobody|nothing|twice|in\s+vain)\b", re.IGNORECASE
)
"""Goes on with what happened without a verb: "one boat twice, another not at all"."""
_BEFORE_BASE: Final = frozenset(("to", "did", "didn't", "didnt", "didn’t", "not"))


def tells_what_happened(line: str) -> bool:
    """Whether a line tells in the past what happened, and nothing else."""
    if _DEMANDS.search(line):
        return False
    clauses = [one for one in _CLAUSES.split(line) if one]
    told = [one for one in clauses if tells(one)]
    rest = [one for one in clauses if one not in told and not _ONCE.search(one)]
    bare = [one for one in rest if not _GOES_ON.search(one)]
    if not all(map(is_past, told)) or any(map(tells_now, clauses)) or (told and bare):
        return False  # "the oar broke, spare one from the shed": it may say what is done
    return bool(told) or (
        _ONCE.search(line) is not None and any(map(lexicon.is_participle, words(line)))
    )


def begins_once(line: str) -> bool:
    """Whether the first clause of a line tells what happened once, and when: "last winter the hall
    sent it twice"."""
    first = _CLAUSES.split(line, maxsplit=1)[0]
    once = _ONCE.match(first) and not _DEMANDS.search(first)
    return bool(once) and (is_past(first) or any(map(lexicon.is_participle, words(first))))


def tells_now(clause: str) -> bool:
    """Whether a word of a clause may tell what somebody does now, or is to do."""
    found = [one.lower() for one in words(clause)]
    for at, word in enumerate(found):
        base = lexicon.base_of(word)
        if base is None or lexicon.mostly_noun(word):
            continue
        if word == lexicon.third_person(base):
            return True
        bare = word == base and not (at and found[at - 1] in _BEFORE_BASE)
        if bare and (at == 0 or not lexicon.is_noun(word)) and not lexicon.is_adjective(word):
            return True
    return False


def over(line: str, today: date) -> str:
    """The day or month, with its year, that a line tells as one to come and that was over when it
    was told, in the line's words; empty where there is none.

    Args:
        today: the day on which it was told.
    """
    for one in times(line, today):
        told = line[one.start : one.end]
        dated = one.sort in ("day", "month", "deadline") and _YEAR.search(told) is not None
        if dated and one.latest and one.latest < today and _is_to_come(line, one.start, one.end):
            return _WORD_BEFORE.sub("", told)
    return ""


def _is_to_come(line: str, start: int, end: int) -> bool:
    """Whether the clause around a day tells it as one to come."""
    before = _CLAUSES.split(line[max(0, start - _BEFORE) : start])[-1]
    behind = _CLAUSES.split(line[end : end + _BEFORE])[0]
    said = [one.lower() for one in (*words(before), *words(behind))]
    helped = not lexicon.words("auxiliaries").isdisjoint(said)
    done = not helped and any(map(lexicon.is_participle, said))  # "the guild opened on 3 May"
    return not done and _SINCE.search(before) is None and not is_past(before)


_BEFORE: Final = 40
"""Characters in front of a day that tell what it is."""
_WORD_BEFORE: Final = re.compile(r"^(?:by|before|until|till|in|within|on)\s+", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SINCE: Final = re.compile(
    r"\b(?:since|from|as of|was|were|had|did|in force|law|act|version|like|as in)\b", re.IGNORECASE
)
"""In front of a day that is rightly over."""
