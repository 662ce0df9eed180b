"""Any order of replies, edits, undos, put-offs, depths, resumes and pack changes keeps its word.

Replay equals the live state; no acknowledged answer is lost; a question that does not apply is
never asked; ids never change and are never given twice.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pydantic import TypeAdapter

from askfirst import agenda
from askfirst.events import Answered, AnswerStatus, Event, Noted, Undone
from askfirst.interview import Interview, Rejection, Standing, accept, question_id
from askfirst.interview.changed_packs import mapping
from askfirst.interview.steps import last_step, last_undo
from askfirst.questions import Depth, QuestionKind
from askfirst.replies import Action, Reply
from branching import branching

EVENT: Final[TypeAdapter[Any]] = TypeAdapter(Event)
WORDS = ("goats", "fast", "nurse: see it", "nurse: see it all", "fewer: 4", "dk", "a", "")
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)
ACTIONS = (Action.UNKNOWN, Action.NOT_RELEVANT, Action.LATER)


def state(interview: Interview) -> dict[str, object]:
    """All that follows from the events."""
    return {
        "answers": interview.answers,
        "given": interview.given,
        "refs": interview.refs,
        "confirmed": interview.confirmed,
        "visited": list(interview.visited.items()),
        "later": interview.later,
        "asked": interview.asked,
        "orders": interview.orders,
        "depth": interview.depth,
        "standings": interview.standings(),
        "next": interview.next_slot(),
        "numbers": interview.numbers.copy().__dict__,
    }


def reread(events: list[Event]) -> list[Event]:
    """The events as a journal gives them back."""
    return [EVENT.validate_json(event.model_dump_json()) for event in events]


class Interviewing(RuleBasedStateMachine):
    """One person, one interview, everything they can do."""

    @initialize()
    def start(self) -> None:
        self.version = 1
        self.interview = Interview([branching()])
        self.acknowledged: dict[int, Answered] = {}
        self.owner_of: dict[str, str] = {}
        self.tell(Noted(topic="start", depth="quick"))

    def tell(self, event: Event) -> Event:
        stamped = event.model_copy(update={"n": len(self.interview.events) + 1})
        self.interview.apply(stamped)
        return stamped

    def send(self, slot: str, reply: Reply) -> None:
        question = self.interview.question(slot)
        assert question is not None
        made = accept(self.interview, slot, question, reply)
        if isinstance(made, Rejection):
            return
        stamped = self.tell(made)
        assert isinstance(stamped, Answered)
        self.acknowledged[stamped.n] = stamped
        for line in stamped.lines:
            if line.record:
                assert self.owner_of.setdefault(line.record, line.key) == line.key
        for record in filter(None, (stamped.record, stamped.question_record)):
            assert self.owner_of.setdefault(record, stamped.slot) == stamped.slot
        for asked in agenda.raised(self.interview, slot):
            self.tell(asked)

    def reply(self, data: st.DataObject, slot: str) -> Reply:
        question = self.interview.question(slot)
        assert question is not None
        if data.draw(st.integers(0, 5)) == 0:
            return Reply(action=data.draw(st.sampled_from(ACTIONS)))
        if question.kind is QuestionKind.BOX:
            return Reply(value=data.draw(LINES))
        if question.kind is QuestionKind.FORM:
            ids = [frame.id for frame in question.frames]
            return Reply(
                value=data.draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(WORDS)))
            )
        if question.choices:
            ids = [choice.id for choice in question.choices]
            if question.kind is QuestionKind.CHOICE:
                return Reply(value=data.draw(st.sampled_from([*ids, "other: green"])))
            return Reply(
                value=data.draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(WORDS)))
            )
        return Reply(value=data.draw(st.sampled_from(WORDS)))

    @rule(data=st.data())
    def answer_what_is_asked(self, data: st.DataObject) -> None:
        slot = self.interview.next_slot()
        if slot is None:
            return
        assert self.interview.applies(slot) is True
        assert self.interview.standing(slot) is Standing.OPEN
        if question_id(slot) == "red-shade":
            assert self.interview.answers["colour"].value == "red"
        if question_id(slot) == "deep-red":
            assert self.interview.answers["colour"].value == "red"
            assert self.interview.answers["red-shade"].status is AnswerStatus.ANSWERED
        question = self.interview.question(slot)
        assert question is not None and self.interview.depth.reaches(question.depth)
        self.send(slot, self.reply(data, slot))

    @rule(data=st.data())
    def go_back_and_change(self, data: st.DataObject) -> None:
        slots = [s for s in self.interview.answers if self.interview.question(s) is not None]
        if slots:
            slot = data.draw(st.sampled_from(slots))
            self.send(slot, self.reply(data, slot))

    @rule()
    def send_a_box_again(self) -> None:
        for slot, answer in list(self.interview.answers.items()):
            question = self.interview.question(slot)
            if question and question.kind is QuestionKind.BOX and answer.lines:
                before = [(line.key, line.record) for line in answer.lines]
                self.send(slot, Reply(value=[line.text for line in answer.lines]))
                now = self.interview.answers[slot].lines
                assert [(line.key, line.record) for line in now] == before
                return

    @rule()
    def undo(self) -> None:
        step = last_step(self.interview)
        if step is not None:
            self.tell(Undone(target=step.n))
            self.acknowledged.pop(step.n, None)

    @rule()
    def redo(self) -> None:
        undone = last_undo(self.interview)
        if undone is not None:
            self.tell(Undone(target=undone.n))
            event = self.interview.events[undone.target - 1]
            if isinstance(event, Answered):
                self.acknowledged[event.n] = event

    @rule(depth=st.sampled_from(Depth))
    def raise_depth(self, depth: Depth) -> None:
        if depth is not self.interview.depth and depth.reaches(self.interview.depth):
            self.tell(Noted(topic="depth", depth=depth.value))

    @rule(data=st.data())
    def confirm_by_order(self, data: st.DataObject) -> None:
        needs = [ref.id for ref in self.interview.refs.values() if ref.id.startswith("NEED")]
        if needs:
            order = data.draw(st.permutations(needs))
            self.tell(Noted(topic="order", slot="need", data={"records": list(order)}))

    @rule()
    def resume(self) -> None:
        self.interview = Interview([branching(self.version)], reread(self.interview.events))

    @precondition(lambda self: self.version == 1)
    @rule()
    def change_the_pack(self) -> None:
        before = set(self.interview.answers)
        self.version = 2
        self.interview = Interview([branching(2)], reread(self.interview.events))
        self.tell(Noted(topic="packs"))
        report = mapping(self.interview)
        told = {*report.kept, *report.asked_again, *report.parked}
        told |= {old for old, _ in report.renamed}
        assert told == before

    @invariant()
    def replay_equals_the_live_state(self) -> None:
        again = Interview([branching(self.version)], reread(self.interview.events))
        assert state(again) == state(self.interview)

    @invariant()
    def no_acknowledged_answer_is_lost(self) -> None:
        latest: dict[str, Answered] = {}
        for n in sorted(self.acknowledged):
            event = self.acknowledged[n]
            if event.status is not AnswerStatus.LATER:
                latest[self.interview.current_slot(event.slot)] = event
        assert {s: e.n for s, e in latest.items()} == {
            s: e.n for s, e in self.interview.answers.items()
        }
        for slot, event in latest.items():
            assert self.interview.answers[slot] == event

    @invariant()
    def every_slot_stands_somewhere(self) -> None:
        for slot, standing in self.interview.standings():
            applies = self.interview.applies(slot)
            if standing is Standing.OPEN:
                assert applies is True
            if slot in self.interview.answers and applies is False:
                assert standing is Standing.PARKED


def run(examples: int) -> None:
    chosen = settings(
        max_examples=examples,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=examples < 500,
        database=None,
    )
    run_state_machine_as_test(Interviewing, settings=chosen)


def test_any_order_of_steps_keeps_its_word() -> None:
    run(25)


@pytest.mark.slow
def test_any_order_of_steps_keeps_its_word_two_thousand_times() -> None:
    run(2000)
