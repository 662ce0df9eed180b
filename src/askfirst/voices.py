"""What several people said, as a specification holds it."""

from __future__ import annotations

from typing import Final

from askfirst.vocabulary import Frozen

SIDE_BY_SIDE: Final = "laid side by side"
"""How answers differ where nothing certain can be said of it."""


class Side(Frozen):
    """What some people said to a question, in one line."""

    people: tuple[str, ...]
    text: str
    at: str = ""


class Settlement(Frozen):
    """What several people answered differently, and how it was settled.

    Attributes:
        holds: what holds now. verdict: `one`, `both` or `third`; of: whose answer it is.
        by, at, reason: who settled it, when and why. others: what was said otherwise, and stays.
        before: how it was settled before. open_again: somebody said something else since.
    """

    slot: str
    question: str
    holds: str
    verdict: str
    of: str = ""
    by: str = ""
    at: str = ""
    reason: str = ""
    others: tuple[Side, ...] = ()
    before: tuple[Side, ...] = ()
    open_again: bool = False


class OpinionEntry(Frozen):
    """What somebody who was not there answered, verbatim.

    Attributes:
        way: how it came: `page`, `mail` or `file`. ask: who would know instead. in_force: whether
            the document says the same.
    """

    slot: str
    question: str
    status: str
    text: str
    by: str
    at: str = ""
    way: str = ""
    comment: str = ""
    ask: str = ""
    in_force: bool = False


class Weighing(Frozen):
    """How much a record weighs for each person: must, should, could or won't."""

    record: str
    weights: dict[str, str]
