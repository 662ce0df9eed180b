"""What several people said, and the walks that each of them told, as a specification holds it."""

from __future__ import annotations

from typing import Final

from pydantic import Field

from askfirst.vocabulary import Frozen

SIDE_BY_SIDE: Final = "laid side by side"
"""How answers differ where nothing certain can be said of it."""


SETTLED: Final = "settled by"
"""How the words begin in which a line says how it was settled."""


class Side(Frozen):
    """What some people said to a question, in one line."""

    people: tuple[str, ...]
    text: str
    at: str = ""


class Settlement(Frozen):
    """What several people answered differently, and how it was settled.

    Attributes:
        slot: the id of the difference. holds: what holds now.
        verdict: `one`, `both` or `third`; of: whose answer it is.
        by, at, reason: who settled it, when and why. others: what was said otherwise, and stays.
        before: how it was settled before. open_again: somebody said something else since.
        sides: how many answers there were.
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
    sides: int = 2


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
    """How much a record weighs for each person: must, should, could or won't; and what they say to
    it in words."""

    record: str
    weights: dict[str, str]
    words: dict[str, str] = {}


class Shares(Frozen):
    """How each person shared out 100 points over the same tasks in one round.

    Attributes:
        agree: which share of the people, in percent, counts as agreed; fixed at since, before
            anybody gave points. tasks: by the id of each task the points of the people, in their
            order.
    """

    round: int
    agree: int
    since: str
    people: tuple[str, ...]
    tasks: dict[str, tuple[int, ...]]

    @property
    def even(self) -> int:
        """The fewest whole points that are no less than an even share."""
        return -(-100 // len(self.tasks))

    def side(self, task: str) -> tuple[bool, int]:
        """On which side of an even share most people are with a task, and how many they are:
        whether they give it that much."""
        much = sum(points >= self.even for points in self.tasks[task])
        less = len(self.people) - much
        return (True, much) if much >= less else (False, less)

    def verdict(self, task: str) -> str:
        """The side of a task in words."""
        much, number = self.side(task)
        side = f"{self.even} or more" if much else f"less than {self.even}"
        return f"{number} of {len(self.people)} gave it {side}"

    def agreed(self, task: str) -> bool:
        """Whether so many people as was fixed beforehand are on one side with a task; one person
        alone agrees with nobody."""
        there = len(self.people)
        return there > 1 and self.side(task)[1] * 100 >= self.agree * there


class Step(Frozen):
    """One line of a story: what the person does and what the system then does. `id` names it where
    no function does; `lines` are the keys of the lines of the answer that it is made of."""

    id: str = ""
    does: str
    response: str = ""
    function: str = ""
    lines: tuple[str, ...] = Field(default=(), exclude=True)


class Story(Frozen):
    """One use of a need, step by step, in the words of `by`; of whoever leads where it is empty.
    `answer` is the slot at which it was told."""

    need: str
    title: str
    steps: tuple[Step, ...]
    by: str = ""
    answer: str = ""
