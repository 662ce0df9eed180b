"""What a wording rule is: one row of the table of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from askfirst.requirements import Severity
from askfirst.wording.text import Text

# The words [start, end) of a statement, as indices into its words.
Span = tuple[int, int]
# Looks at a hit [start, end): the end it should have, 0 when it is none in this context, or
# NONE_OF_FAMILY when that holds for all rules of the family that the same word opens.
NONE_OF_FAMILY: Final = -1
Check = Callable[[Text, int, int], int]
# Looks at a whole statement.
Examine = Callable[[Text], Iterable[Span]]


class Rule(NamedTuple):
    """A rule: what fires it, and what is said and asked when it fires.

    Attributes:
        code: stable name.
        family: the group of rules; at most one hit of a family covers a word.
        source: name of the rule in INCOSE's Guide to Writing Requirements (R7) or of the language
            class of ISO/IEC/IEEE 29148 5.2.7, or where else it comes from.
        advice: the repair, told in one sentence.
        missing: what the person should add: scale, unit, limit, actor, trigger, object, reference.
        question: put to the person; `{words}` is replaced by their own words.
        fires: a statement that the rule must flag.
        near_miss: a similar one that is right as it stands, and that it must not flag. It is not
            the repaired `fires`: that one stands in docs/wording.md, behind "After:".
        phrases: words that open a hit, lower case; several words are matched one after the other.
        check: looks at the context of a phrase; None takes every hit.
        examine: looks at the whole statement; for rules that no word opens.
        worth: how much an answer to the question is worth in an interview, 0 (never asked) to 9.
        by_number: whether a number with its unit close by silences the rule.
        verbatim: whether it also fires inside quotations and names.
    """

    code: str
    family: str
    severity: Severity
    source: str
    advice: str
    missing: str
    question: str
    fires: str
    near_miss: str
    phrases: tuple[str, ...] = ()
    check: Check | None = None
    examine: Examine | None = None
    worth: int = 0
    by_number: bool = False
    verbatim: bool = False


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a list separated by commas or line ends."""
    parts = text.replace("\n", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
