"""Leads a real interview with one scripted person, on disk, as any front end would.

held = lead(people()["crane-log"], folder, Depth.QUICK)
held.screens, held.specification
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.events import Answered
from askfirst.interview import base_slot, question_id, record_id
from askfirst.questions import Depth, Prompt, QuestionKind
from askfirst.replies import Action
from askfirst.requirements import Specification
from askfirst.session import Session
from askfirst.sources import read_sources
from interviewees.answering import Interviewee, Said, figures
from interviewees.knowing import Line
from interviewees.people import Person

MOST_SCREENS: Final = 120
START: Final = {"terse": 8.0, "busy": 8.0, "unsure": 10.0, "talkative": 14.0}
TALL: Final = 25
WIDTH: Final = 80
LATE: Final = 46
MOST_AT_ONCE: Final = 1.5
_TWO: Final = re.compile(
    r"\b(?:and|or) (?:what|who|how|when|where|which|why|whose|until|by when|to whom|leave|hand)\b",
    re.IGNORECASE,
)


class Screen(NamedTuple):
    """One screen that waited for a key.

    Attributes:
        id: the question's, or what kind of follow-up. needs, figures: brought out by it.
        other: what else it brought: a story, a name, who would know. flags: as in the rules.
        patience: left after it.
    """

    slot: str
    id: str
    text: str
    typed: tuple[Line, ...]
    needs: int
    figures: int
    other: int
    words: int
    flags: tuple[str, ...]
    patience: float


class Held(NamedTuple):
    """An interview that was held.

    Attributes:
        told, until: need to how much of it was told: at the end, and where patience gave out.
        gave_up: number of the screen at which it did; 0 for never.
    """

    person: Person
    screens: tuple[Screen, ...]
    lines: tuple[Line, ...]
    told: dict[str, float]
    until: dict[str, float]
    gave_up: int
    specification: Specification

    def recall(self, *, at_patience: bool = False) -> float:
        """Share of the needs that were told; one without its number counts half."""
        told = self.until if at_patience else self.told
        return sum(told.values()) / len(self.person.items)


class Stuck(AssertionError):
    """The interview goes round in circles, or takes no answer."""


def lead(
    person: Person, folder: Path, depth: Depth, *, sources: Sequence[Path] | None = None
) -> Held:
    """Hold one interview.

    Args:
        folder: an empty folder for it.
        sources: documents given at the start; without it the person's own.

    Raises:
        Stuck: more than `MOST_SCREENS` screens, or an answer that is refused.
    """
    read, errors = read_sources(list(person.sources if sources is None else sources))
    assert not errors, errors
    with Session.create(folder, by=person.name, depth=depth, sources=read) as session:
        return _Leading(session, Interviewee(person)).held()


class _Leading:
    def __init__(self, session: Session, somebody: Interviewee) -> None:
        self.session = session
        self.somebody = somebody
        self.screens: list[Screen] = []
        self.patience = START[somebody.person.manner]
        self.until: dict[str, float] | None = None
        self.gave_up = 0

    def held(self) -> Held:
        while (prompt := self.session.question()) is not None:
            if len(self.screens) == MOST_SCREENS:
                raise Stuck(f"{self.somebody.person.name}: {prompt.slot} again and again")
            self._ask(prompt)
        knowledge = self.somebody.knowledge
        until = dict(knowledge.told) if self.until is None else self.until
        return Held(
            self.somebody.person, tuple(self.screens), tuple(knowledge.lines),
            dict(knowledge.told), until, self.gave_up, self.session.specification(),
        )  # fmt: skip

    def _ask(self, prompt: Prompt) -> None:
        interview = self.session.interview
        question = interview.question(prompt.slot)
        assert question is not None, prompt.slot
        asked = interview.asked.get(prompt.slot)
        ref = interview.refs.get(record_id(prompt.slot))
        said = self.somebody.answer(
            prompt,
            question,
            dict(asked.cause) if asked else {},
            ref.words or ref.text if ref else "",
        )
        outcome = self.session.reply(said.reply)
        if not outcome.accepted and said.reply.action in (Action.ANSWER, Action.UNKNOWN):
            raise Stuck(f"{self.somebody.person.name}: {prompt.slot} refused: {outcome.lines}"
                        f" {said.reply.value}")  # fmt: skip
        known = isinstance(outcome.event, Answered)
        self._note(prompt, said if known else said._replace(lines=()))

    def _note(self, prompt: Prompt, said: Said) -> None:
        knowledge = self.somebody.knowledge
        needs = numbers = other = 0
        for line in said.lines:
            new, more = knowledge.keep(line)
            needs += new
            numbers += more + (figures(line) if new else 0)
            other += bool(line.other)
        flags = self._flags(prompt, said)
        self.patience -= self._cost(flags)
        if self.patience <= 0 and self.until is None:
            self.until, self.gave_up = dict(knowledge.told), len(self.screens) + 1
            self.somebody.tired = True
        words = sum(len(line.text.split()) for line in said.lines)
        self.screens.append(Screen(prompt.slot, self._id(prompt), prompt.text, said.lines, needs,
                                   numbers, other, words, flags, self.patience))  # fmt: skip

    def _id(self, prompt: Prompt) -> str:
        asked = self.session.interview.asked.get(prompt.slot)
        if asked is None:
            return question_id(prompt.slot)
        if prompt.type == "follow-up":
            probe = asked.cause.get("probe")
            return f"probe {probe}" if probe else f"follow-up {asked.cause.get('code', '')}"
        return question_id(prompt.slot) if prompt.type != "contradiction" else "contradiction"

    def _flags(self, prompt: Prompt, said: Said) -> tuple[str, ...]:
        flags = [said.flag] if said.flag else []
        if prompt.text.count("?") > 1 or _TWO.search(prompt.text):
            flags.append("double")
        if height(prompt) > TALL:
            flags.append("tall")
        return tuple(flags)

    def _cost(self, flags: Sequence[str]) -> float:
        costs = {"redundant": 1.0, "annoying": 1.0, "double": 0.5, "tall": 0.5}
        cost = sum(costs[flag] for flag in flags)
        cost += 0.25 if len(self.screens) + 1 >= LATE else 0.0
        return min(cost, MOST_AT_ONCE)


def height(prompt: Prompt) -> int:
    """Lines that a screen needs at the usual width, with its frame of three."""
    texts = [*prompt.shown, prompt.text, prompt.help]
    texts += [f"   {choice.text}" for choice in prompt.choices]
    texts += [f"{frame.begin} " for frame in prompt.frames]
    texts += prompt.prefill.splitlines()
    empty = 1 if prompt.kind in (QuestionKind.BOX, QuestionKind.TEXT, QuestionKind.LONG) else 0
    return 3 + empty + sum(max(1, len(textwrap.wrap(text, WIDTH - 4))) for text in texts if text)


__all__ = ["Held", "Screen", "Stuck", "base_slot", "height", "lead"]
