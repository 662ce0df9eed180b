"""An interview: what comes next, how far it is, and what was said, as its events tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askfirst.events import Answered, AnswerStatus, Opinion
from askfirst.interview.placed_questions import CLOSE, REPLIED, Standing, record_id
from askfirst.interview.state import State
from askfirst.interview.unknown_points import named_owners
from askfirst.questions import Progress, Question

if TYPE_CHECKING:
    from askfirst.interview.opinions import Difference


class Interview(State):
    """One interview as its events tell it."""

    # -- what comes next --------------------------------------------------------------------

    def next_slot(self, *, asked: bool = True) -> str | None:
        """The slot to put to the person next; None when nothing is open at this depth.

        What their last answers raised comes first, then the questions in the order of the packs;
        what was put off comes once more after these, the closing section last. Put off twice
        waits for the next depth, for `put_off` or for review.

        Args:
            asked: whether follow-ups, read-backs and the like count.
        """
        slots = [slot for slot, standing in self.standings() if standing is Standing.OPEN]
        for slot in slots if asked else ():
            if slot in self.asked and not self.later.get(slot):
                return slot
        best: tuple[int, str] | None = None
        before = ""
        for slot in slots:
            if slot in self.asked and not asked:
                continue
            head = slot.partition("@")[0]
            if head == before and not self.later:
                continue  # another record's slot of a question that was weighed already
            before = head
            rank = self._rank(slot)
            if rank is not None and (best is None or rank < best[0]):
                best = rank, slot
                if rank == 0:
                    break
        return best[1] if best else None

    def _rank(self, slot: str) -> int | None:
        """What comes first: what is fresh, what was put off once, the closing section. None for
        what was put off again."""
        put_off = self.later.get(slot, 0)
        if put_off > 1:
            return None
        return 2 if self.section(slot) == CLOSE else put_off

    def put_off(self) -> list[str]:
        """Open slots that were put off so often that `next_slot` leaves them alone."""
        return [s for s, st in self.standings() if st is Standing.OPEN and self.later.get(s, 0) > 1]

    def progress(self) -> Progress:
        """Screens answered, open at this depth, and how many more may open."""
        standings = [standing for _, standing in self.standings()]
        return Progress(
            answered=sum(map(standings.count, REPLIED)),
            open=standings.count(Standing.OPEN),
            may_open=standings.count(Standing.PENDING),
        )

    def private(self) -> bool:
        """Whether a person forbade that a server or a model sees any of it."""
        notes = [note for note in self.notes if note.topic == "private"]
        return bool(notes) and notes[-1].data.get("private") is True

    # -- what was said ----------------------------------------------------------------------

    def owners(self) -> dict[str, tuple[str, str]]:
        """Who could say, and by when, for the record of each open question (`OPEN-03`)."""
        points = self.open_points()
        records = [point.record for point in points]
        found = {point.record: (point.owner, point.due) for point in points if point.owner}
        for slot, answer in self.answers.items():
            if self._asks_owners(slot) and self.applies(slot) is not False:
                found |= named_owners(answer, records)
        return found

    def differences(self) -> list[Difference]:
        """Where several people answered one question differently, in the order of the questions;
        those that were settled too."""
        return self._once(("differences",), self._differences, [])

    def _differences(self) -> list[Difference]:
        from askfirst.interview.dissent import line_differences

        if not self.opinions:
            return []
        rank = {slot: number for number, (_, slot) in enumerate(self.slots())}
        whole = (self.difference_on(slot) for slot in self.opinions)
        found = [*line_differences(self), *(one for one in whole if one is not None)]
        return sorted(found, key=lambda one: (rank.get(one.slot, len(rank)), one.id))

    def difference_on(self, slot: str) -> Difference | None:
        """Where whole answers to a question differ; None where they do not."""
        from askfirst.interview.opinions import difference, key_of

        if self.applies(slot) is False:
            return None
        settled, said = self.settled.get(slot, ()), self.counting(slot)
        if slot in self.first:  # what came since stands beside what was settled
            seen = {key for one in settled if not one.line for key in one.seen}
            said = [one for one in said if key_of(one.answer) in seen]
        one = difference(slot, self.own_answers(slot), said, settled, self.alone(slot))
        if one is None or (slot in self.first and not one.settled):
            return None
        return one._replace(open=one.open and slot not in self.first)

    def speaking(self, slot: str) -> list[Answered]:
        """The answers to a question whose lines count beside one another."""
        from askfirst.interview.lists import speaking

        return speaking(self.own.get(slot), self.counting(slot), self.settled.get(slot, ()))

    def counting(self, slot: str) -> list[Opinion]:
        """What people who were not there say to a question, as far as it speaks for or against
        something."""
        from askfirst.interview.lists import counting

        given = self.opinions.get(slot, {}).values()
        return counting(self.question(slot), self.own.get(slot), given)

    def alone(self, slot: str) -> Answered | None:
        """The answer to a question without the lines of others that joined it."""
        return self.first.get(slot) or self.answers.get(slot)

    def own_answers(self, slot: str) -> list[Answered]:
        """The interview's own answer to a question, and those of others that it took the place of
        when a difference was settled."""
        own = self.own.get(slot)
        if own is None:
            return []
        from askfirst.interview.opinions import person_key

        formers = self.formers.get(slot, {})
        return [own, *(one for key, one in formers.items() if key != person_key(own.by))]

    def has_slot(self, slot: str) -> bool:
        """Whether an answer may be given there: something was asked under this slot, or it is a
        question of a pack, with a record that there is where it is asked about one."""
        if slot in self.asked:
            return True
        question, about = self.question(slot), record_id(slot)
        known = question is not None and "!" not in slot and bool(about) is bool(question.each)
        return known and (not about or about in self.refs)

    def kind_question(self) -> Question | None:
        """The question that asks what kind of system it is; None where no pack asks that."""
        asks = (one.question for one in self.placed if one.question.prefill == "packs")
        return next(asks, None)

    def produced(self, field: str) -> str:
        """The answer that fills a field of the document (`specification.name`); else empty."""
        for question, frames in self.of_packs(("produces",), self._filling).get(field, ()):
            answer = self.answers.get(question.id)
            if answer is None or self.standing(question.id) is not Standing.ANSWERED:
                continue
            if not question.frames:
                return answer.other or answer.value
            told = (li for li in answer.lines if li.status is AnswerStatus.ANSWERED)
            return next((li.text for li in told if li.frame in frames), "")
        return ""

    def _filling(self) -> dict[str, list[tuple[Question, list[str]]]]:
        """The questions that fill each field of the document, with the lines of a form that do."""
        found: dict[str, list[tuple[Question, list[str]]]] = {}
        for question in (one.question for one in self.placed):
            frames: dict[str, list[str]] = {field: [] for field in question.produces}
            for frame in question.frames:
                if frame.produces:
                    frames.setdefault(frame.produces, []).append(frame.id)
            for field, lines in frames.items():
                found.setdefault(field, []).append((question, lines))
        return found
