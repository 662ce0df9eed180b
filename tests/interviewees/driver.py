"""Leads a real interview with one scripted person, on disk, as any front end would.

held = lead(people()["crane-log"], folder, Depth.QUICK)
held.screens, held.specification
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.events import Answered
from askfirst.interview import base_slot, record_id
from askfirst.questions import Depth, Prompt, Question
from askfirst.replies import Action
from askfirst.requirements import Specification
from askfirst.session import Session
from askfirst.sources import read_sources
from interviewees.knowing import Answer, DontKnow, drawn, listed
from interviewees.people import Person, draw
from interviewees.telling import About, Teller
from interviewees.typed import Typed

PATIENCE: Final = 12
MOST_SCREENS: Final = 400
DAY: Final = "2026-02-03T09:00:00Z"


class Kept(NamedTuple):
    """One line as typed, and where the interview stored it."""

    typed: Typed
    slot: str
    line: str
    record: str


class Screen(NamedTuple):
    """One screen that waited for a key.

    Attributes:
        worth: how many items, parts and fields it could have brought out. brought: how many it
            did. unsure: don't know is possible here. repeated: the same prompt, after its help.
    """

    slot: str
    worth: int
    brought: int
    dont_know: bool
    unsure: bool
    repeated: bool


class Held(NamedTuple):
    """An interview that was held.

    Attributes:
        kept: every typed line. passages: (slot, choice or line, item) confirmed in documents.
        left: whether the person ran out of patience.
    """

    person: Person
    screens: tuple[Screen, ...]
    kept: tuple[Kept, ...]
    passages: tuple[Kept, ...]
    told: frozenset[str]
    left: bool
    specification: Specification


class Stuck(AssertionError):
    """The interview goes round in circles."""


def lead(
    person: Person,
    folder: Path,
    depth: Depth,
    *,
    dont_know: DontKnow | None = None,
    patience: int = 0,
    sources: Sequence[Path] | None = None,
) -> Held:
    """Hold one interview.

    Args:
        folder: an empty folder for it.
        dont_know: see `Teller`; without it the draws decide.
        patience: leave after so many prompts in a row that brought nothing new; 0: never.
        sources: documents given at the start; without it the person's own.

    Raises:
        Stuck: more than `MOST_SCREENS` screens.
    """
    read, errors = read_sources(list(person.sources if sources is None else sources))
    assert not errors, errors
    teller = Teller(person, dont_know or drawn(person))
    with Session.create(folder, by=person.name, depth=depth, sources=read) as session:
        return _Leading(session, teller, patience).held()


def lead_least_first(
    person: Person, folder: Path, depth: Depth, *, patience: int = 0, share: float = 0.3,
    sources: Sequence[Path] | None = None,
) -> Held:  # fmt: skip
    """Hold it with don't know at a share of the prompts, those first at which there is least to
    tell (README, first reading).

    The prompts are known from a rehearsal in which everything is told. Among them are not those
    that everybody can answer and those that only show what was understood.
    """
    rehearsed = lead(person, folder / "rehearsal", depth, dont_know=listed(()), sources=sources)
    prompts = {screen.slot: screen.worth for screen in rehearsed.screens if screen.unsure}
    order = sorted(
        prompts, key=lambda slot: (prompts[slot], draw(person.name, "dont-know", slot, n=1 << 32))
    )
    count = ceil(share * len(rehearsed.screens))
    for attempt in range(4):  # what is not known changes a little what is asked
        held = lead(person, folder / f"held-{attempt}", depth, dont_know=listed(order[:count]),
                    patience=patience, sources=sources)  # fmt: skip
        lacking = ceil(share * len(held.screens)) - sum(s.dont_know for s in held.screens)
        if lacking <= 0 or held.left:
            break
        count += lacking
    return held


class _Leading:
    def __init__(self, session: Session, teller: Teller, patience: int) -> None:
        self.session = session
        self.teller = teller
        self.patience = patience
        self.screens: list[Screen] = []
        self.kept: list[Kept] = []
        self.passages: list[Kept] = []
        self._in_vain = 0

    def held(self) -> Held:
        left = False
        while (prompt := self.session.question()) is not None:
            if len(self.screens) == MOST_SCREENS:
                raise Stuck(f"{self.teller.person.name}: {prompt.slot} again and again")
            self._ask(prompt)
            if self.patience and self._in_vain == self.patience:
                left = True
                break
        return Held(
            person=self.teller.person,
            screens=tuple(self.screens),
            kept=tuple(self.kept),
            passages=tuple(self.passages),
            told=frozenset(self.teller.knowledge.told),
            left=left,
            specification=self.session.specification(),
        )

    def _ask(self, prompt: Prompt) -> None:
        question = self.session.interview.question(prompt.slot)
        assert question is not None
        about = self._about(prompt.slot, question)
        worth, unsure = self.teller.worth(prompt, question, about)
        repeated = bool(self.screens) and self.screens[-1].slot == prompt.slot
        answer = self.teller.answer(prompt, question, about)
        outcome = self.session.reply(answer.reply)
        news = self.teller.knowledge.news(answer) if outcome.accepted else 0
        unknown = answer.reply.action is not Action.ANSWER or any(
            not (line.item or line.part) for line in answer.lines
        )
        if outcome.accepted and outcome.event is not None:
            self.teller.knowledge.keep(answer)
            self._note(answer, outcome.event)
        elif answer.reply.action is Action.ANSWER:
            raise Stuck(f"{self.teller.person.name}: {prompt.slot} refused: {outcome.lines}")
        self.screens.append(Screen(prompt.slot, worth, news, unknown, unsure, repeated))
        self._in_vain = 0 if news else self._in_vain + 1

    def _about(self, slot: str, question: Question) -> About:
        """What a prompt is about: a record, the words of an answer, or the lines in its box."""
        interview = self.session.interview
        labels = {one.label: self._item_of(one.id) for one in interview.listed(question)}
        asked = interview.asked.get(slot)
        if asked is None:
            return About(self._item_of(record_id(slot)), lines=labels)
        base, line = base_slot(slot), str(asked.cause.get("line") or "")
        items = [kept.typed.item for kept in self.kept
                 if kept.slot == base and (kept.line == line or not line)]  # fmt: skip
        missing = str(asked.cause.get("missing") or "")
        return About(next((item for item in items if item), ""), missing, labels)

    def _item_of(self, record: str) -> str:
        """The item that a record came from."""
        items = [kept.typed.item for kept in self.kept if kept.record and kept.record == record]
        return next((item for item in items if item), "")

    def _note(self, answer: Answer, event: Answered) -> None:
        by_key = {line.choice or line.frame: line for line in event.lines}
        for number, typed in enumerate(answer.lines):
            line = None
            if answer.keys:
                line = by_key.get(answer.keys[number])
            elif event.lines:
                line = event.lines[number]
            record = (line.record if line else event.record) or ""
            self.kept.append(Kept(typed, event.slot, line.key if line else "", record))
        for key, item in answer.passages:
            line = by_key.get(key)
            if line is not None:
                typed = Typed(line.text, item=item)
                self.passages.append(Kept(typed, event.slot, line.key, line.record or ""))
