"""What makes two lines opposites though they name no thing in common, and what makes them none
though they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from askfirst.statements.absolute import is_absolute
from askfirst.statements.told import Told
from askfirst.statements.types import is_people
from askfirst.text import lexicon

WRITTEN: Final = frozenset(("change", "keep"))
"""The axes on which all that is written down may be meant."""
_ALL_WRITTEN: Final = re.compile(
    r"\b(?:what(?:ever)?(?:['’]s| is| was| has been)|(?:every|any|no)thing(?: that)?(?: is| was)?)"
    r"(?: \w+)? (?:written|entered|noted|recorded|typed|saved|put)\b"
    r"|\b(?:an|no|each|every) (?:entry|record)\b",
    re.IGNORECASE,
)
_DONE_BY: Final = re.compile(r"^\W*(?:(?:the|our|my|only) )?(?P<who>[^\W\d_]+)\b", re.IGNORECASE)
_NOT_DONE_BY: Final = re.compile(
    r"\b(?P<who>[^\W\d_]+) (?:(?:does|do|may|must|should|is|are)(?:n['’]?t| not)(?: allowed to)?"
    r"|can(?:not|['’]t)) ",
    re.IGNORECASE,
)
_ONE: Final = frozenset(("he", "she"))


def of_all_written(all_of: str, line: str, things: Sequence[str]) -> list[str]:
    """Of the things of a line the one that another means with all that is kept: "what is written
    down once is never changed"; none where that says no such thing.

    Args:
        all_of: the other line. things: the nouns of the line, in their order.
    """
    if not _ALL_WRITTEN.search(all_of):
        return []
    first = _DONE_BY.match(line)
    does = lexicon.singular_of(first["who"].lower()) if first else ""
    return [one for one in things if one != does and not is_people(one)][:1]


def somebody_else_may(one: str, other: str) -> bool:
    """Whether one line only says who does not do it, and the other lets somebody else: "she doesn't
    touch the plan" and "the guides change their own plan"."""
    return _lets_another(one, other) or _lets_another(other, one)


def _lets_another(refuses: str, allows: str) -> bool:
    found, does = _NOT_DONE_BY.search(refuses), _DONE_BY.match(allows)
    if found is None or does is None:
        return False
    who, another = (lexicon.singular_of(match["who"].lower()) for match in (found, does))
    return (who in _ONE or is_people(who)) and who != another


def deletes_for_certain(*both: Told) -> bool:
    """Whether one of two lines leaves no exception, and one says that something is deleted."""
    return any(is_absolute(told.text) for told in both) and any(
        _DELETED.search(told.text) for told in both
    )


_DELETED: Final = re.compile(
    r"\b(?:delet|eras|wip|purg|shred|destroy|rub(?:s|bed)? |thrown? |threw |clear(?:s|ed)? )", re.I
)


@lru_cache(maxsize=1 << 14)
def tells_barred_case(line: str) -> bool:
    """Whether a line tells a case in order to bar it: "two guests in one cabin, that must never
    happen". It speaks against no other line that bars the same."""
    return _NOT_TO_HAPPEN.search(line) is not None


_NOT_TO_HAPPEN: Final = re.compile(
    r"\b(?:that|this|it)\s+(?:(?:must|should|may|can)(?:n['’]?t|\s+never|\s+not)|can(?:['’]?t|not))"
    r"\b.{0,12}\bhappen",
    re.I,
)
