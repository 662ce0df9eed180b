"""The statement that a line will be, while it is typed."""

from __future__ import annotations

from askfirst.records.gathered import Gathered
from askfirst.statements import read


def preview(made: Gathered, slot: str, text: str, *, choice: str = "", frame: str = "") -> str:
    """What will be printed for a line; empty where that is what was typed, or nothing.

    Args:
        slot: where it is typed. choice: words of the tick; frame: beginning of the sentence.
    """
    found = read(text, made.context(slot, choice, frame))
    printed = found.statement
    return "" if _plain(printed) == _plain(text) else printed


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .,;")
