"""What a person has told so far, and what a question brings to their mind (README)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from interviewees.people import Item, Person, groups
from interviewees.words import content, share

CLAIMED: Final = 0.75
FEW: Final = 2
"""A line that holds so many of the words of a need tells it, where it has more than a few."""

WHOLE: Final = 1.0
PART: Final = 0.5
"""Told without its number, or as one half of two that pull apart."""


class Heard(NamedTuple):
    """What a question is to somebody who hears it.

    Attributes:
        how: narrow, broad, sweep, roles, list, story, steps, ... (`questions.yaml`).
        names: topics that it names. touches: topics and groups that it brings to mind.
        kinds: only needs of these. number: it asks how much. halves: topics at which one of two
            statements that pull apart is said.
    """

    how: str
    names: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    number: bool = False
    halves: tuple[str, ...] = ()


class Line(NamedTuple):
    """One line as typed.

    Attributes:
        told: needs that it tells and how much of each. other: what it is besides: a story, a
            name, a trap. value: whether it adds only a number.
    """

    text: str
    told: tuple[tuple[str, float], ...] = ()
    other: str = ""
    value: bool = False

    @property
    def items(self) -> tuple[str, ...]:
        """The needs that it is about."""
        return tuple(item for item, _ in self.told)


class Knowledge:
    """A person's needs and how much of each has been told."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.told: dict[str, float] = {}
        self.said: set[str] = set()
        self.lines: list[Line] = []

    # -- what comes to mind ---------------------------------------------------------------------

    def touched(self, heard: Heard) -> list[Item]:
        """The needs that a question touches, told or not, in the order of the file."""
        return [item for item in self.person.items if self._touches(heard, item)]

    def untold(self, items: Iterable[Item]) -> list[Item]:
        """Those of some needs of which nothing was told."""
        return [item for item in items if item.id not in self.told]

    def _touches(self, heard: Heard, item: Item) -> bool:
        if heard.kinds and item.kind not in heard.kinds:
            return False
        if any(topic in heard.names for topic in item.topics):
            return True
        if item.obvious or (item.detail_of and heard.how != "narrow"):
            return False
        return any(_meets(topic, item.topics) for topic in heard.touches)

    def has_number(self, item: Item) -> bool:
        """Whether its number is still to be told."""
        return self.told.get(item.id) == PART and bool(self.value(item))

    def value(self, item: Item) -> str:
        """What the person types when asked how much; empty when there is nothing."""
        if item.id in self.person.talk.vague:
            return self.person.talk.vague[item.id][1]
        return item.value or (item.typed[0] if item.loose else "")

    def torn(self, item: Item) -> bool:
        """Whether it is told in halves only."""
        clash = self.person.talk.clash
        return item.id == clash.need and "settled" not in self.said

    def half(self, topics: Sequence[str]) -> Line | None:
        """The half that is said at some topics, if it was not said yet."""
        clash = self.person.talk.clash
        for number, half in enumerate(clash.halves, 1):
            mark = f"half {number}"
            if mark not in self.said and any(_meets(at, topics) for at in half.at):
                return Line(half.says, ((clash.need, PART),), mark)
        return None

    # -- keeping account ------------------------------------------------------------------------

    def keep(self, line: Line) -> tuple[int, int]:
        """Note a line that was taken; how many needs were new, and how many numbers."""
        needs = sum(item not in self.told for item in line.items)
        figures = 0
        for item, much in line.told:
            before = self.told.get(item, 0.0)
            figures += bool(before == PART and much > before)
            self.told[item] = max(before, much)
        if line.other:
            self.said.add(line.other)
        self.lines.append(line)
        return needs, figures

    def about(self, text: str) -> list[Item]:
        """The needs that a text is about, the best first: by the lines that hold the same words."""
        words = content(text)
        found: dict[str, float] = {}
        for line in self.lines:
            if line.told and (text.strip() in line.text or line.text in text):
                both = 1.0
            else:
                shared = words & content(line.text)
                both = len(shared) / max(1, len(words | content(line.text)))
            for item in line.items:
                found[item] = max(found.get(item, 0.0), both)
        best = sorted(found, key=lambda item: -found[item])
        return [self.person.item(item) for item in best if found[item] >= 0.25]

    def claimed(self, texts: Sequence[str], among: Iterable[Item]) -> tuple[str, ...]:
        """The needs whose words mostly stand in some lines: who walks through a use tells them."""
        words = content(" ".join(texts))
        return tuple(
            item.id
            for item in among
            if item.kind in ("need", "function", "data", "interface")
            and any(
                share(content(typed), words) >= CLAIMED and len(content(typed)) > FEW
                for typed in item.typed
            )
        )


def _meets(topic: str, topics: Iterable[str]) -> bool:
    if topic == "any":
        return True
    grouped = topic in groups()
    return any(one == topic or (grouped and one.startswith(f"{topic}.")) for one in topics)
