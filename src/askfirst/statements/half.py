"""Half a line: what can go wrong, with nothing said of what is done then."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.clauses import has_second_clause, has_two_subjects
from askfirst.statements.composing import is_about_it
from askfirst.statements.grammar import listed
from askfirst.statements.mishaps import only_mishap
from askfirst.statements.reading import Reading
from askfirst.statements.spans import at_commas
from askfirst.statements.types import is_people, opener, parted, says_all, tells, words
from askfirst.text import lexicon
from askfirst.text.overlap import negated
from askfirst.vocabulary import Form

FAILURES: Final = frozenset({"goes-wrong", "can-happen", "failures", "late-or-lost", "in-doubt"})
"""Questions that ask what can go wrong and what is done then."""
_ASKS_WRONG: Final = FAILURES - {"in-doubt"}
"""Those where what is told first is what goes wrong."""
_SIDES: Final = frozenset({"trigger", "condition", "response"})
_DUTY: Final = re.compile(
    r"\b(?:must|shall|should|has to|have to|needs? to|never|then"
    r"|(?:nothing|nobody|no[- ]one|no \w+)\s+(?:may|can))\b",
    re.IGNORECASE,
)


_ONCE: Final = re.compile(
    r"(?:and |but |like )?(?:in (?:\d{4}|spring|summer|autumn|winter|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b|last "
    r"(?:year|week|month|night|time|spring|summer|autumn|winter)|once\b|yesterday\b"
    r"|one (?:day|time|night|morning|evening)\b|a (?:week|month|year) ago\b|we had\b)",
    re.IGNORECASE,
)
"""Begins what happened once: "in October 23 bottles got poured away"."""
_PAST: Final = re.compile(
    r"\b(?:was|were|had|got|went|came|did|lost|forgot|took|fell|broke|left|stood"
    r"|(?!(?:need|feed|shed|speed|seed|weed|breed|red)\b)\w{2,}ed)\b",
    re.I,
)
_PRESENT: Final = re.compile(
    r"\b(?:is|are|gets?|has|have|can|may|will|needs?|does|do|wants?|calls?|rings?)\b", re.I
)
_BESIDE: Final = re.compile(r"\s(?:so|because|otherwise)\s|[,;]", re.IGNORECASE)
"""Begins what is said beside the case: "a torn sheet is put aside so nobody takes it"."""


_MOST_IN_CASE: Final = 12
"""A case with more words than that tells what is done as well, as a rule, without a mark."""


_STATES: Final = "states"
"""The question when something is done differently."""
_MOST_IN_NAME: Final = 3


def _only_names(line: str) -> bool:
    """Whether a line has nothing but names of things in it, so that nothing is done: "regatta
    week, pontoon lessons"."""
    return all(_is_name(piece.of(line), first=piece.start == 0) for piece in at_commas(line))


def _is_name(piece: str, *, first: bool) -> bool:
    found = [one.lower() for one in words(piece)]
    bare = piece.strip(" .").replace("-", " ").split()
    if not 0 < len(found) <= _MOST_IN_NAME or len(bare) != len(found) or tells(piece):
        return False
    if not first and (len(found) == 1 or lexicon.is_base(found[0])):
        return False  # "barn fire, phone guards" and "rain, tent" may tell what is done
    return all(
        one.isalpha() and one not in lexicon.words("numbers") | lexicon.function_words()
        and (lexicon.is_noun(one) or not lexicon.is_english(one)) for one in found
    )  # fmt: skip


_NOT_THEIRS: Final = re.compile(
    r"\bnot\s+(?:the|our|its|my|this)\s+(?:[\w'’]+\s+)?(?:fault|business|job|problem|matter|concern)\b",
    re.IGNORECASE,
)
"""Says that nothing is to be done about it here: "they swap oars, but that's not our business"."""


def _acts(line: str) -> bool:
    """Whether somebody else does something behind a mishap: "key lost and the locksmith comes"."""
    case, joint, behind = line.partition(" and ")
    head, _ = parted(behind) or ("", "")
    return bool(joint) and only_mishap(case) and is_people(head) and not only_mishap(behind)


def is_half(reading: Reading, question: str, name: str = "") -> bool:
    """Whether a line only tells a case: "dough too warm", "nobody answers". In doubt it is whole.

    Args:
        question: id of the question that it answers. name: the system's name.
    """
    line = reading.line
    found = words(line)
    if question == _STATES and not _only_names(line):
        return False
    if (
        question not in (*FAILURES, _STATES)
        or reading.form is not Form.STATED
        or not reading.statement
    ):
        return False
    if not found or any(part.field in _SIDES for part in reading.parts):
        return False
    if question in _ASKS_WRONG and only_mishap(line):
        return True
    if _DUTY.search(line) or _NOT_THEIRS.search(line) or is_about_it(line, name) or _acts(line):
        return False
    if _only_names(line) and ("," in line or question == _STATES):
        return not (name and name.lower() in line.lower())
    if re.search(r"[,;:.!?]\s", line):
        return False
    if first_word := opener(line):
        # "if the tray is empty it says so" tells both without a mark
        case = line[len(first_word) :]
        long = len(words(case)) > _MOST_IN_CASE
        return not (long or has_second_clause(case) or has_two_subjects(case))
    if _ONCE.match(line) and _PAST.search(line) and not _PRESENT.search(line):
        return True  # it tells how it was once
    if says_all(line):
        return negated(_BESIDE.split(line, maxsplit=1)[0])
    first, second = found[0].lower(), found[1].lower() if len(found) > 1 else ""
    if lexicon.is_base(first) and second in listed("events: determined"):
        return False  # "close the ramp"
    return lexicon.is_noun(first) or lexicon.base_of(first) is None
