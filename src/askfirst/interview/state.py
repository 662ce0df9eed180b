"""What follows from the events: what is asked now, what is answered, parked, open or pending.

After every event this is worked out anew, in question order, when somebody asks for it; an answer
whose question no longer applies is parked and comes back with its branch.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from askfirst import expressions
from askfirst.events import AnswerStatus, Asked
from askfirst.interview import conditions, detail_lines, likely_choices, task_walks
from askfirst.interview.memory import Remembering
from askfirst.interview.placed_questions import (
    Placed,
    Standing,
    base_slot,
    question_id,
    record_id,
)
from askfirst.interview.record_ids import number_of
from askfirst.interview.references import Ref
from askfirst.interview.unknown_points import OWNERS, Unknown, asks_nothing, unknown_in
from askfirst.questions import Choice, Depth, Question, QuestionKind
from askfirst.vocabulary import Kind, Via

_SENTENCE: Final = "specification.sentence"
_OF_STATUS: Final = {
    AnswerStatus.ANSWERED: Standing.ANSWERED,
    AnswerStatus.UNKNOWN: Standing.UNKNOWN,
    AnswerStatus.NOT_RELEVANT: Standing.NOT_RELEVANT,
}


class State(Remembering):
    """How every question stands in one interview."""

    def _everything(self) -> None:
        """All that may rest on itself, in the order of the packs."""
        for pack in self.packs:
            self.pack_used(pack)
        for placed in self.placed:
            self._asks(placed)
            self.guesses(placed.question.id)
            if placed.question.each is not None:
                for ref in self._standing_refs(placed.question.each):
                    self._is_about(placed.question, ref)
            self.listed(placed.question)
        for kind in Kind:
            self._positions(kind)
        self.standings()
        self.open_points()

    # -- which questions there are ----------------------------------------------------------

    def place(self, slot: str) -> Placed | None:
        """The place of a slot's question in its pack; that of what it asks about for follow-ups."""
        return self._by_id.get(question_id(slot))

    def section(self, slot: str) -> str:
        """Id of the section a slot belongs to; empty when no pack has it."""
        if slot in self.asked and "section" in self.asked[slot].cause:
            return str(self.asked[slot].cause["section"])
        place = self.place(slot)
        return place.section if place else ""

    def slots(self) -> Iterator[tuple[Placed, str]]:
        """Every slot that the packs' questions have now, in order, whatever its standing."""
        for placed in self.placed:
            for slot in self.slots_of(placed.question):
                yield placed, slot

    def slots_of(self, question: Question) -> list[str]:
        """The slots of one question: one, or one for each record that it is asked about."""
        if question.each is None:
            return [question.id]
        return self._once(("slots", question.id), lambda: self._slots_of_records(question), [])

    def _slots_of_records(self, question: Question) -> list[str]:
        assert question.each is not None
        refs = self._standing_refs(question.each)
        always = question.which == "always"
        known = self._slots_made.get(question.id)
        if always and known is not None and known[0] is refs:
            slots = known[1]
        else:
            slots = [f"{question.id}@{ref.id}" for ref in refs if self._is_about(question, ref)]
            self._slots_made[question.id] = refs, slots
        if question.at_most and self.depth is not Depth.DEEP:
            extra = [slot for slot in slots[question.at_most :] if slot in self.answers]
            return slots[: question.at_most] + extra
        return slots

    def _is_about(self, question: Question, ref: Ref) -> bool:
        """Whether a question is about a record. Its own answers do not count, so that it does not
        cease to be about a record by being answered."""
        if question.which == "always":
            return True
        if (told := self.answers.get(f"{question.id}@{ref.id}")) and told.turns:
            return True  # it was put in a conversation

        def work() -> bool:
            told = self._details().get(ref.id, ())
            whole = detail_lines.completed(self.refs[ref.id], told, question.id)
            look = partial(conditions.lookup, self, ref=whole)
            return bool(expressions.evaluate(question.which, look))

        return self._once(("about", question.id, ref.id), work, False)

    def records(self, kind: Kind) -> list[Ref]:
        """Records of a kind that stand: as a person ordered them, else as their questions and
        the lines in them are ordered."""
        return list(self._standing_refs(kind))

    def _standing_refs(self, kind: Kind) -> list[Ref]:
        """The same list as long as no record, detail or order changed and the answers that name
        records stand as before."""

        def work() -> list[Ref]:
            naming = self._naming.get(kind, ())
            counting = tuple(slot for slot in naming if self._counts(slot))
            known = self._records_made.get(kind)
            if known is None or known[0] != (self._renamed, counting):
                known = (self._renamed, counting), self._records(kind, frozenset(counting))
                self._records_made[kind] = known
            return known[1]

        nothing: list[Ref] = []
        return self._once(("records", kind.value), work, nothing)

    def _records(self, kind: Kind, counting: frozenset[str]) -> list[Ref]:
        refs = [
            ref
            for ref in self.refs.values()
            if ref.kind is kind and not ref.withdrawn and ref.slot in counting
        ]
        order = self.orders.get(kind.value, [])
        position = {record: index for index, record in enumerate(order)}
        rank = self._ranks()
        told = self._details()
        return sorted(
            (detail_lines.completed(ref, told.get(ref.id, ())) for ref in refs),
            key=lambda ref: (
                position.get(ref.id, len(order)),
                rank.get(question_id(ref.slot), len(rank)),
                number_of(record_id(ref.slot)),
                ref.position,
            ),
        )

    def _details(self) -> dict[str, list[detail_lines.Detail]]:
        """What answers tell of records named elsewhere, by record."""
        nothing: dict[str, list[detail_lines.Detail]] = {}
        return self._once(("details",), lambda: detail_lines.told(self.answers), nothing)

    def listed(self, question: Question) -> tuple[detail_lines.Listed, ...]:
        """The records that a box tells more of, as they stand in it; none for other questions."""
        about = question.about
        if about is None:
            return ()

        def work() -> tuple[detail_lines.Listed, ...]:
            refs = [ref for ref in self._standing_refs(about) if self._is_about(question, ref)]
            most = question.at_most if self.depth is not Depth.DEEP else 0
            return detail_lines.listed(refs[:most] if most else refs)

        return self._once(("listed", question.id), work, ())

    def position(self, ref: Ref) -> int:
        """The place of a record from 1 among those of its kind; 0 when it stands no more."""

        return self._positions(ref.kind).get(ref.id, 0)

    def _positions(self, kind: Kind) -> dict[str, int]:
        def work() -> dict[str, int]:
            return {one.id: n for n, one in enumerate(self._standing_refs(kind), 1)}

        return self._once(("positions", kind.value), work, {})

    def main(self) -> str:
        """Id of the main task; empty without any."""
        return self._once(("main",), lambda: task_walks.main(self, self._sentence()), "")

    def _sentence(self) -> str:
        frames = [(one.question.id, frame.id) for one in self.placed
                  for frame in one.question.frames if frame.produces == _SENTENCE]  # fmt: skip
        return " ".join(line.text for slot, frame in frames if slot in self.answers
                        for line in self.answers[slot].lines if line.frame == frame)  # fmt: skip

    def guesses(self, slot: str) -> tuple[str, ...]:
        """Choices of a question that what was said so far makes likely."""
        question = self.question(slot)
        if question is None:
            return ()

        if question.prefill == "packs":
            likely = self.kinds()
            return tuple(one.id for one in question.choices if one.id in likely)

        def work() -> tuple[str, ...]:
            early = {place: "\n".join(self.own_words(place)) for place in self.answers
                     if self._is_early(place)}  # fmt: skip
            return likely_choices.guesses(question, early)

        return self._once(("guesses", slot), work, ())

    def kinds(self) -> tuple[str, ...]:
        """The kinds of system that what was said early speaks of, from several words each."""

        def work() -> tuple[str, ...]:
            early = [slot for slot in self.answers if self._is_early(slot)]
            if not early:
                return ()
            from askfirst.statements.system_kind import guess  # with the first answer

            return guess(line for slot in early for line in self.own_words(slot))

        return self._once(("kinds",), work, ())

    def _is_early(self, slot: str) -> bool:
        question = self.question(slot)
        return question is not None and question.depth is Depth.QUICK

    def own_words(self, slot: str) -> list[str]:
        """What a person typed at a slot, line by line: of a tick the words on it, not ours."""
        answer, question = self.answers.get(slot), self.question(slot)
        if answer is None or question is None:
            return []
        if answer.other:
            return [answer.other]
        if question.kind is QuestionKind.CHOICE:
            return []
        own = [line.fields.get("words", "") if line.choice else line.text for line in answer.lines
               if line.via is not Via.ASSUMED]  # fmt: skip
        return own or answer.value.splitlines()

    def offers(self, choice: Choice) -> bool:
        """Whether a choice is offered now."""
        if choice.when == "always":
            return True
        value = expressions.evaluate(choice.when, partial(conditions.lookup, self))
        return value is None or bool(value)

    def _counts(self, slot: str) -> bool:
        return self.applies(slot) is not False and slot not in self._unfitting

    def _ranks(self) -> dict[str, int]:
        of_all = self.placed
        return self.of_packs(("ranks",), lambda: {p.question.id: n for n, p in enumerate(of_all)})

    # -- whether they are asked -------------------------------------------------------------

    def applies(self, slot: str) -> bool | None:
        """Whether the question of a slot applies now; None while that is not known."""
        asked = self.asked.get(slot)
        if asked is not None:
            return self._asked_applies(slot, asked)
        placed = self._by_id.get(question_id(slot))
        if placed is None:
            return False
        question, record = placed.question, record_id(slot)
        whole = self._asks(placed)
        if whole is False or (question.each is None and not record):
            return whole
        ref = self.refs.get(record)
        if ref is None or ref.kind is not question.each or ref.withdrawn:
            return False
        return whole if self._counts(ref.slot) and self._is_about(question, ref) else False

    def _asks(self, placed: Placed) -> bool | None:
        if placed.question.when == "always" and placed.question.about is None:
            return self.pack_used(placed.pack)
        return self._once(("applies", placed.question.id), lambda: self._applies(placed), None)

    def _applies(self, placed: Placed) -> bool | None:
        used = self.pack_used(placed.pack)
        if used is False:
            return used
        value = expressions.evaluate(placed.question.when, partial(conditions.lookup, self))
        known = None if value is None else bool(value)
        if known is False and conditions.is_answered(self, placed.question.id):
            known = conditions.keeps_answers(self, placed.question.when)
        if known and placed.question.about and not self.listed(placed.question):
            known = False
        return False if known is False else None if used is None else known

    def _asked_applies(self, slot: str, asked: Asked) -> bool:
        """As long as what it rests on still reads the same; without that, until the answer it is
        about is changed."""
        base = base_slot(slot)
        if base != slot and self.applies(base) is False:
            return False
        rests = asked.cause.get("rests")
        if isinstance(rests, dict):
            return all(self.reads(place) == text for place, text in rests.items())
        answer = self.answers.get(base)
        return base == slot or (answer is not None and answer.n == asked.about)

    def pack_used(self, pack: str) -> bool | None:
        """Whether a pack's questions are asked, as its condition says."""
        if pack not in self.packs:
            return False
        when = self.packs[pack].when
        if when == "always":
            return True

        def work() -> bool | None:
            value = expressions.evaluate(when, partial(conditions.lookup, self))
            mine = (slot for slot in self.answers
                    if slot in self._by_id and self._by_id[slot].pack == pack)  # fmt: skip
            if value is False and any(conditions.is_answered(self, slot) for slot in mine):
                return conditions.only_guessed(self, when)
            return None if value is None else bool(value)

        return self._once(("pack", pack), work, None)

    def standing(self, slot: str) -> Standing:
        """How a slot stands now."""
        applies = self.applies(slot)
        answer = self.answers.get(slot)
        if answer is not None and (applies is False or slot not in self._unfitting):
            return Standing.PARKED if applies is False else _OF_STATUS[answer.status]
        return self._unanswered(applies, self.question(slot))

    def _unanswered(self, applies: bool | None, question: Question | None) -> Standing:
        if applies is False or (question is not None and question.retired):
            return Standing.NOT_APPLICABLE
        if question is not None and not self.depth.reaches(question.depth):
            return Standing.DEEPER
        return Standing.PENDING if applies is None else Standing.OPEN

    def standings(self) -> list[tuple[str, Standing]]:
        """Every slot in order with its standing, follow-ups and the like behind the others."""

        return self._once(("standings",), self._standings, [])

    def _standings(self) -> list[tuple[str, Standing]]:
        """In one pass: whether a question applies is the same for all records that it is about."""
        found: list[tuple[str, Standing]] = []
        for placed in self.placed:
            applies = self._asks(placed)
            without = self._unanswered(applies, placed.question)
            for slot in self.slots_of(placed.question):
                answer = self.answers.get(slot)
                if answer is None:
                    found.append((slot, without))
                elif applies is not False and slot not in self._unfitting:
                    found.append((slot, _OF_STATUS[answer.status]))
                else:
                    found.append((slot, self.standing(slot)))
        found += [(slot, self.standing(slot)) for slot in self.asked]
        return found

    # -- what nobody knew --------------------------------------------------------------------

    def open_points(self) -> list[Unknown]:
        """Every "don't know" that leaves something open, whole answers and single lines."""
        return self._once(("open-points",), self._open_points, [])

    def _open_points(self) -> list[Unknown]:
        found = [
            point
            for slot, answer in self.answers.items()
            if (question := self.question(slot)) is not None
            and not asks_nothing(question, self.asked.get(slot))
            and self._counts(slot)
            for point in unknown_in(slot, answer, question)
        ]
        whole = sorted(
            (one for one in found if not one.line), key=lambda one: number_of(one.record)
        )
        return [*whole, *(one for one in found if one.line)]

    def unowned(self) -> list[str]:
        """Places of unknowns for which nobody was named with the reply and no box asked so far
        who could say; what the closing box itself asks about stays in the list."""
        covered: set[str] = set()
        for slot, asked in self.asked.items():
            if asked.question.prefill == OWNERS and slot in self.answers:
                covered.update(asked.listed("slots"))
        points = self.open_points()
        return [one.place for one in points if not one.owner and one.place not in covered]

    def asked_about(self, slot: str) -> list[str]:
        """The places that an owners' box lists, in the order of their numbers from 1."""
        asked = self.asked.get(slot)
        return asked.listed("slots") if asked and "slots" in asked.cause else self.unowned()

    def owned_records(self, slot: str) -> list[str]:
        """The open question behind each number of an owners' box; empty for one that was answered
        since."""
        records = {point.place: point.record for point in self.open_points()}
        return [records.get(place, "") for place in self.asked_about(slot)]

    def _asks_owners(self, slot: str) -> bool:
        question = self.question(slot)
        return question is not None and question.prefill == OWNERS
