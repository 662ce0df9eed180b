"""The statement that a line will be, while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.interview import question_id
from askfirst.records.functions import stands_alone
from askfirst.records.gathered import Gathered
from askfirst.records.needs import says_itself
from askfirst.statements import mended, read
from askfirst.statements.half import FAILURES
from askfirst.text.respelled import respelled


def preview(
    made: Gathered, slot: str, text: str, *, choice: str = "", frame: str = "",
    said_by: Sequence[str] = (),
) -> str:  # fmt: skip
    """What will be printed for a line; empty where that is what was typed, or nothing.

    Args:
        slot: where it is typed. choice: words of the tick, which `said_by` say too; frame:
            beginning of the sentence.
    """
    found = read(text, made.context(slot, choice, frame))
    printed = found.statement
    case = question_id(slot) in FAILURES and stands_alone(text)
    if choice and found.statement and (case or says_itself(text, said_by)):
        printed = mended(text)  # the label of the tick says no more
    printed = respelled(printed)
    return "" if _plain(printed) == _plain(respelled(text)) else printed


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .,;")
