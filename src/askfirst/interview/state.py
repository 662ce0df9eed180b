"""What is known in an interview: the fold over its events, and what follows from it.

Nothing is ever cleared. After every event, what is asked is computed anew, in question order; an
answer whose question no longer applies is parked and comes back with its branch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from askfirst import expressions
from askfirst.events import (
    Answered,
    AnswerStatus,
    Asked,
    Confirmed,
    Disposed,
    Event,
    Imported,
    ImportedSource,
    Noted,
    Undone,
)
from askfirst.interview.numbering import Numbers
from askfirst.interview.references import Ref, refs_of
from askfirst.questions import Depth, Pack, PackUse, Progress, Question
from askfirst.vocabulary import Kind


class Placed(NamedTuple):
    """A question in its place: under which heading, and from which pack."""

    question: Question
    section: str
    section_title: str
    pack: str


class Standing(StrEnum):
    """How a slot stands. PENDING: its condition rests on something unanswered. PARKED: it has an
    answer, but its question does not apply now. DEEPER: it belongs to a greater depth."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_RELEVANT = "not-relevant"
    OPEN = "open"
    PENDING = "pending"
    NOT_APPLICABLE = "not-applicable"
    PARKED = "parked"
    DEEPER = "deeper"


REPLIED = (Standing.ANSWERED, Standing.UNKNOWN, Standing.NOT_RELEVANT)


def question_id(slot: str) -> str:
    """The question a slot belongs to: `goal-number` for `goal-number@G-01!2`."""
    return slot.partition("!")[0].partition("@")[0]


def record_id(slot: str) -> str:
    """The record a slot is about; empty when it is about none."""
    return slot.partition("!")[0].partition("@")[2]


class Interview:
    """One interview as its events tell it.

    Attributes:
        events: all events in order, those taken back too.
        answers: the reply in force for each slot. replies: how often each slot was replied to.
        asked: follow-ups and other things put to the person, by slot.
        confirmed: record id to the event that confirmed it (a later "no" removes it).
        disposed: (sha256, start, end) of a passage to what was decided.
    """

    def __init__(self, packs: Sequence[Pack], events: Sequence[Event] = ()) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.placed = _placed(packs)
        self._by_id = {placed.question.id: placed for placed in self.placed}
        self._aliases = {
            alias: placed.question.id for placed in self.placed for alias in placed.question.aliases
        }
        self.events: list[Event] = []
        self._reset()
        for event in events:
            self.apply(event)

    def _reset(self) -> None:
        self.name = ""
        self.depth = Depth.QUICK
        self.uses: tuple[PackUse, ...] = ()
        self.chosen_packs: dict[str, bool] = {}
        self.answers: dict[str, Answered] = {}
        self.visited: list[str] = []
        self.later: dict[str, int] = {}
        self.asked: dict[str, Asked] = {}
        self.confirmed: dict[str, Confirmed] = {}
        self.disposed: dict[tuple[str, int, int], Disposed] = {}
        self.sources: list[ImportedSource] = []
        self.notes: list[Noted] = []
        self.orders: dict[str, list[str]] = {}
        self.refs: dict[str, Ref] = {}
        self._by_slot: dict[str, list[str]] = {}
        self.numbers = Numbers()

    # -- folding ----------------------------------------------------------------------------

    def apply(self, event: Event) -> None:
        """Fold one event. An undo folds everything anew without what was taken back."""
        self.events.append(event)
        if isinstance(event, Undone):
            self._refold()
        else:
            self.numbers.count(event)
            self._fold(event)

    def _refold(self) -> None:
        dead: set[int] = set()
        for event in reversed(self.events):
            if isinstance(event, Undone) and event.n not in dead:
                dead.add(event.target)
        self._reset()
        for event in self.events:
            self.numbers.count(event)  # ids of events taken back are not used again
            if event.n not in dead and not isinstance(event, Undone):
                self._fold(event)

    def _fold(self, event: Event) -> None:
        if isinstance(event, Answered):
            self._fold_answer(event)
        elif isinstance(event, Asked):
            self.asked[event.slot] = event
        elif isinstance(event, Confirmed):
            for target in event.records:
                if event.verdict == "yes":
                    self.confirmed[target] = event
                else:
                    self.confirmed.pop(target, None)
        elif isinstance(event, Disposed):
            for quote in event.quotes:
                self.disposed[quote.sha256, quote.start, quote.end] = event
        elif isinstance(event, Imported):
            known = {(source.name, source.sha256) for source in self.sources}
            self.sources += [s for s in event.sources if (s.name, s.sha256) not in known]
        elif isinstance(event, Noted):
            self._fold_note(event)

    def _fold_note(self, event: Noted) -> None:
        self.notes.append(event)
        if event.topic in ("start", "packs"):
            self.uses = event.packs or self.uses
            self.name = event.name or self.name
        if event.topic in ("start", "depth") and event.depth:
            self.depth = Depth(event.depth)
            self.later.clear()
        if event.topic == "use-packs":
            self.chosen_packs.update({key: bool(value) for key, value in event.data.items()})
        if event.topic == "order":
            order = event.data.get("records")
            self.orders[event.slot] = (
                [str(item) for item in order] if isinstance(order, list) else []
            )

    def _fold_answer(self, event: Answered) -> None:
        slot = self.current_slot(event.slot)
        if slot in self.visited:
            self.visited.remove(slot)
        self.visited.append(slot)
        if event.status is AnswerStatus.LATER:
            self.later[slot] = self.later.get(slot, 0) + 1
            return
        for old in self._by_slot.get(slot, ()):
            self.refs[old] = self.refs[old]._replace(withdrawn=True)
        question = self.question(slot)
        kept = {ref.id for ref in self.refs.values() if ref.slot == slot}
        for ref in refs_of(event, slot, question):
            if ref.id in self.confirmed and ref.id in kept and self.refs[ref.id].text != ref.text:
                del self.confirmed[ref.id]  # an edit makes a confirmed record proposed again
            self.refs[ref.id] = ref
        self._by_slot[slot] = [ref.id for ref in self.refs.values() if ref.slot == slot]
        self.answers[slot] = event

    # -- asking -----------------------------------------------------------------------------

    def current_slot(self, slot: str) -> str:
        """The slot under its question's present id (renamed questions keep their answers)."""
        head = question_id(slot)
        return self._aliases.get(head, head) + slot[len(head) :]

    def question(self, slot: str) -> Question | None:
        """The question of a slot, a follow-up's too; None when no pack has it (any more)."""
        if slot in self.asked:
            return self.asked[slot].question
        placed = self._by_id.get(question_id(slot))
        return placed.question if placed else None

    def place(self, slot: str) -> Placed | None:
        """The place of a slot's question in its pack."""
        return self._by_id.get(question_id(slot))

    def slots(self) -> Iterator[tuple[Placed, str]]:
        """Every slot that the questions have now, in order, whatever its standing."""
        for placed in self.placed:
            question = placed.question
            if question.each is None:
                yield placed, question.id
            else:
                for ref in self._selected(question):
                    yield placed, f"{question.id}@{ref.id}"

    def _selected(self, question: Question) -> list[Ref]:
        assert question.each is not None
        chosen = [
            ref
            for ref in self.records(question.each)
            if expressions.evaluate(question.which, partial(self.lookup, ref=ref))
        ]
        answered = [ref for ref in chosen if f"{question.id}@{ref.id}" in self.answers]
        if question.at_most and self.depth is not Depth.DEEP:
            extra = [ref for ref in answered if ref not in chosen[: question.at_most]]
            return chosen[: question.at_most] + extra
        return chosen

    def records(self, kind: Kind) -> list[Ref]:
        """Records of a kind that stand, in the order given by the person."""
        refs = [
            ref
            for ref in self.refs.values()
            if ref.kind is kind and not ref.withdrawn and self.applies(ref.slot) is not False
        ]
        order = self.orders.get(kind.value, [])
        position = {record: index for index, record in enumerate(order)}
        return sorted(refs, key=lambda ref: position.get(ref.id, len(order)))

    def applies(self, slot: str) -> bool | None:
        """Whether the question of a slot applies now; None while that is not known."""
        if slot in self.asked:
            base = self.answers.get(slot.rpartition("!")[0])
            return base is not None and base.n == self.asked[slot].about
        placed = self._by_id.get(question_id(slot))
        if placed is None:
            return False
        if not self.pack_used(placed.pack):
            return False
        value = expressions.evaluate(placed.question.when, self.lookup)
        return None if value is None else bool(value)

    def pack_used(self, pack: str) -> bool | None:
        """Whether a pack's questions are asked: as chosen, else as its condition says."""
        if pack in self.chosen_packs:
            return self.chosen_packs[pack]
        if pack not in self.packs:
            return False
        return bool(expressions.evaluate(self.packs[pack].when, self.lookup))

    def standing(self, slot: str) -> Standing:
        """How a slot stands now."""
        applies = self.applies(slot)
        answer = self.answers.get(slot)
        if applies is False or (applies is None and answer is None):
            if answer is not None:
                return Standing.PARKED
            return Standing.PENDING if applies is None else Standing.NOT_APPLICABLE
        if answer is not None:
            return Standing(answer.status.value)
        question = self.question(slot)
        if question is not None and not self.depth.reaches(question.depth):
            return Standing.DEEPER
        return Standing.OPEN

    def next_slot(self) -> str | None:
        """The first open slot: quick questions before deeper ones, put-off ones once more after
        the others; those put off twice wait for the next depth or for review."""
        put_off: str | None = None
        for slot in self.asked:
            if self.standing(slot) is Standing.OPEN and not self.later.get(slot):
                return slot
        for depth in Depth:
            if not self.depth.reaches(depth):
                break
            for placed, slot in self.slots():
                closing = placed.section == "close"
                if closing and put_off:
                    return put_off
                if placed.question.depth is not depth or self.standing(slot) is not Standing.OPEN:
                    continue
                if not self.later.get(slot):
                    return slot
                if self.later[slot] == 1 and put_off is None:
                    put_off = slot
        return put_off

    def progress(self) -> Progress:
        """Questions answered, open at this depth, and how many more may open."""
        standings = [self.standing(slot) for _, slot in self.slots()]
        return Progress(
            answered=sum(standing in REPLIED for standing in standings),
            open=standings.count(Standing.OPEN),
            may_open=standings.count(Standing.PENDING),
        )

    # -- conditions -------------------------------------------------------------------------

    def lookup(
        self, name: str, arguments: tuple[str, ...], ref: Ref | None = None
    ) -> expressions.Value:
        """Values for conditions; None for what is not known yet."""
        if name == "sources":
            return len(self.sources)
        if name == "unknowns":
            return len(self.unknowns())
        if name in ("field", "missing", "priority"):
            return _of_record(name, arguments, ref)
        if name == "pack":
            return self.pack_used(arguments[0])
        if name == "count":
            return self._count(arguments[0])
        return self._of_answer(name, arguments)

    def _count(self, kind: str) -> expressions.Value:
        found = len(self.records(Kind(kind)))
        if found:
            return found
        makers = [p.question for p in self.placed if _makes(p.question, Kind(kind))]
        waiting = [q for q in makers if not q.each and q.id not in self.answers]
        return None if waiting else 0

    def _of_answer(self, name: str, arguments: tuple[str, ...]) -> expressions.Value:
        answer = self.answers.get(arguments[0])
        if answer is None:
            return None
        given = answer.status is AnswerStatus.ANSWERED
        if name == "answered":
            return given
        if name == "value":
            return answer.value
        if name == "picked":
            picks = {line.choice for line in answer.lines} | {answer.value}
            return given and arguments[1] in picks
        text = f" {self.text(arguments[0]).lower()} "
        return given and any(f" {word.lower()} " in _words(text) for word in arguments[1:])

    def unknowns(self) -> list[str]:
        """Slots answered with "don't know", in question order."""
        return [slot for slot, a in self.answers.items() if a.status is AnswerStatus.UNKNOWN]

    def text(self, slot: str) -> str:
        """An answer as one text; empty when there is none."""
        answer = self.answers.get(slot)
        if answer is None:
            return ""
        return answer.value or "\n".join(line.text for line in answer.lines)

    def produced(self, field: str) -> str:
        """The answer that fills a field of the document (`specification.name`); else empty."""
        for placed in self.placed:
            answer = self.answers.get(placed.question.id)
            if answer is None or answer.status is not AnswerStatus.ANSWERED:
                continue
            if field in placed.question.produces and not placed.question.frames:
                return answer.value
            for frame in placed.question.frames:
                if frame.produces == field:
                    return next((li.text for li in answer.lines if li.frame == frame.id), "")
        return ""


def _words(text: str) -> str:
    return " ".join("".join(c if c.isalnum() or c == "'" else " " for c in text).split()).join("  ")


def _makes(question: Question, kind: Kind) -> bool:
    return question.record is kind or any(frame.record is kind for frame in question.frames)


def _of_record(name: str, arguments: tuple[str, ...], ref: Ref | None) -> expressions.Value:
    if ref is None:
        return None
    value = ref.fields.get(arguments[0] if arguments else name, "")
    return not value if name == "missing" else value


def _placed(packs: Sequence[Pack]) -> tuple[Placed, ...]:
    """All questions in order; a later pack's question with a known id replaces the earlier one,
    and a later pack's section with a known id adds to that section."""
    sections: dict[str, dict[str, Placed]] = {}
    titles: dict[str, str] = {}
    home: dict[str, str] = {}
    for pack in packs:
        for section in pack.sections:
            titles.setdefault(section.id, section.title)
            for question in section.questions:
                at = home.setdefault(question.id, section.id)
                sections.setdefault(at, {})
                sections[at][question.id] = Placed(question, at, titles[at], pack.id)
    closing = [key for key in sections if key == "close"]
    order = [key for key in sections if key != "close"] + closing
    return tuple(placed for key in order for placed in sections[key].values())
