"""What a person knows, what they have told, and when they say don't know (README)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from askfirst.questions import Choice, Frame, Question
from askfirst.replies import Reply
from interviewees.people import Item, Person, draw, groups, topics
from interviewees.typed import Typed

MOST_OF_A_SWEEP: Final = 2


class Answer(NamedTuple):
    """A reply with what it tells: for a list one `Typed` a line, for ticks and forms one a key."""

    reply: Reply
    lines: tuple[Typed, ...] = ()
    keys: tuple[str, ...] = ()
    passages: tuple[tuple[str, str], ...] = ()


class DontKnow(NamedTuple):
    """Where the person says don't know although something is known.

    Attributes:
        at: whether they do at (slot, asking). by_option: a list to tick is decided option by
            option (`slot/option`) instead of as a whole.
    """

    at: Callable[[str, str], bool]
    by_option: bool


class Knowledge:
    """A person's items and parts, and which of them have been told."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.told: dict[str, set[str]] = {}
        self.parts: set[str] = set()

    def matching(self, declared: Iterable[str], details: bool) -> list[Item]:
        """Untold items that these topics bring out (rules 1 to 5), in the order of the file."""
        declared = tuple(declared)
        sweep = 0
        found = []
        for item in self.person.items:
            if item.id in self.told:
                continue
            if any(self._brings(topic, item, details) for topic in declared):
                found.append(item)
            elif (
                "open" in declared
                and not (item.obvious or item.detail_of)
                and sweep < MOST_OF_A_SWEEP
            ):
                sweep += 1
                found.append(item)
        return found

    def _brings(self, topic: str, item: Item, details: bool) -> bool:
        if topic in topics() and topic in item.topics:
            return details or not item.detail_of
        if topic in groups() and topic != "open" and not item.obvious and not item.detail_of:
            return any(known.startswith(f"{topic}.") for known in item.topics)
        return False

    def news(self, answer: Answer) -> int:
        """How much of an answer was not told before."""
        new = {line.part for line in answer.lines if line.part} - self.parts - {"filled in"}
        items = {line.item for line in answer.lines if line.item} - set(self.told)
        fields = sum(
            len(set(line.fields) - self.told[line.item])
            for line in answer.lines
            if line.item in self.told
        )
        return len(new) + len(items) + fields + len(answer.passages)

    def keep(self, answer: Answer) -> None:
        """Note what an accepted answer told."""
        for line in answer.lines:
            if line.part:
                self.parts.add(line.part)
            if line.item:
                self.told.setdefault(line.item, set()).update(line.fields)
        for _, item in answer.passages:
            self.told.setdefault(item, set())

    def left(self, item: Item) -> frozenset[str]:
        """The fields of an item that have not been told."""
        return frozenset(item.fields) - self.told.get(item.id, set())

    def stated(self, passage: str, taken: set[str]) -> str:
        """The untold item of the person's document that a sentence states, or nothing."""
        best = (0.5, "")
        for item in self.person.items:
            if item.id in self.person.says and item.id not in self.told and item.id not in taken:
                wanted = _content(" ".join([item.text, *item.fields.values()]))
                said = _content(passage)
                share = len(wanted & said) / max(1, min(len(wanted), len(said)))
                best = max(best, (share, item.id))
        return best[1]


def _freely(item: Item) -> bool:
    """Whether an item comes to mind when anything at all is asked for."""
    return not (item.obvious or item.detail_of)


def topics_of(choice: Choice) -> tuple[str, ...]:
    """The topics that a tick declares: its own, else the topic that is called like it."""
    return tuple(getattr(choice, "topics", ())) or (choice.id,)


def frame_topics(frame: Frame, question: Question) -> tuple[str, ...]:
    """The topics that one beginning of a sentence declares: its own, else those of the question
    that end like its id."""
    ends = tuple(t for t in question.topics if t.rpartition(".")[2] == frame.id)
    return tuple(getattr(frame, "topics", ())) or ends


_WORDS: Final = re.compile(r"[a-z0-9]+")
_SMALL: Final = frozenset(
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "is", "are", "be", "it", "and", "or", "for",
        "with", "that", "thi", "by", "not", "no", "so", "if", "he", "she", "they", "who",
        "than",
    }
)  # fmt: skip


def _content(text: str) -> set[str]:
    """The words that carry meaning, without the plural's s."""
    return {word.rstrip("s") for word in _WORDS.findall(text.lower())} - _SMALL


def drawn(person: Person) -> DontKnow:
    """Don't know as the draws say, whatever the person knows (README, second reading)."""

    def at(slot: str, asking: str) -> bool:
        return draw(person.name, "dont-know", slot, asking, n=10) < 3

    return DontKnow(at, by_option=True)


def listed(slots: Sequence[str]) -> DontKnow:
    """Don't know at these slots and no others, the first time they are put."""
    chosen = frozenset(slots)
    return DontKnow(lambda slot, asking: asking == "1" and slot in chosen, by_option=False)
