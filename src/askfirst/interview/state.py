"""What follows from the events: what is asked now, what is answered, parked, open or pending.

After every event this is worked out anew, in question order, when somebody asks for it; an answer
whose question no longer applies is parked and comes back with its branch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, TypeVar, cast

from askfirst import expressions
from askfirst.events import AnswerStatus, Asked
from askfirst.interview import conditions, detailing, guessing
from askfirst.interview.fitting import fits
from askfirst.interview.folding import Fold
from askfirst.interview.numbering import number_of
from askfirst.interview.placing import (
    CLOSE,
    REPLIED,
    Placed,
    Standing,
    base_slot,
    question_id,
    record_id,
)
from askfirst.interview.references import Ref
from askfirst.questions import Depth, Progress, Question, QuestionKind
from askfirst.vocabulary import Kind

OWNERS: Final = "unknowns"
"""`prefill` of the questions that ask who could say what somebody did not know."""

T = TypeVar("T")


class Interview(Fold):
    """One interview as its events tell it."""

    def _once(self, key: tuple[str, ...], work: Callable[[], T], meanwhile: T) -> T:
        """Work something out once an event. A condition that rests on itself sees `meanwhile`."""
        if key not in self._memo:
            self._memo[key] = meanwhile
            self._memo[key] = work()
        return cast("T", self._memo[key])

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
        slots = [
            f"{question.id}@{ref.id}"
            for ref in self.records(question.each)
            if self._is_about(question, ref)
        ]
        if question.at_most and self.depth is not Depth.DEEP:
            extra = [slot for slot in slots[question.at_most :] if slot in self.answers]
            return slots[: question.at_most] + extra
        return slots

    def _is_about(self, question: Question, ref: Ref) -> bool:
        """Whether a question is about a record. Its own answers do not count, so that it does not
        cease to be about a record by being answered."""
        if question.which == "always":
            return True
        ref = detailing.completed(self.refs[ref.id], self._details().get(ref.id, ()), question.id)
        return bool(expressions.evaluate(question.which, partial(conditions.lookup, self, ref=ref)))

    def records(self, kind: Kind) -> list[Ref]:
        """Records of a kind that stand: as a person ordered them, else as their questions and
        the lines in them are ordered."""
        nothing: list[Ref] = []
        return list(self._once(("records", kind.value), lambda: self._records(kind), nothing))

    def _records(self, kind: Kind) -> list[Ref]:
        refs = [
            ref
            for ref in self.refs.values()
            if ref.kind is kind and not ref.withdrawn and self._counts(ref.slot)
        ]
        order = self.orders.get(kind.value, [])
        position = {record: index for index, record in enumerate(order)}
        rank = self._ranks()
        told = self._details()
        return sorted(
            (detailing.completed(ref, told.get(ref.id, ())) for ref in refs),
            key=lambda ref: (
                position.get(ref.id, len(order)),
                rank.get(question_id(ref.slot), len(rank)),
                number_of(record_id(ref.slot)),
                ref.position,
            ),
        )

    def _details(self) -> dict[str, list[detailing.Detail]]:
        """What answers tell of records named elsewhere, by record."""
        nothing: dict[str, list[detailing.Detail]] = {}
        return self._once(("details",), self._all_details, nothing)

    def _all_details(self) -> dict[str, list[detailing.Detail]]:
        found: dict[str, list[detailing.Detail]] = {}
        for slot, answer in self.answers.items():
            if answer.status is not AnswerStatus.ANSWERED:
                continue
            for line in answer.lines:
                about = line.about or (record_id(slot) if line.frame else "")
                fields = {line.frame.replace("-", "_"): line.text} if line.frame else line.fields
                if about and line.status is AnswerStatus.ANSWERED and fields:
                    detail = detailing.Detail(question_id(slot), slot, line.key, fields)
                    found.setdefault(about, []).append(detail)
        return found

    def listed(self, question: Question) -> tuple[detailing.Listed, ...]:
        """The records that a box tells more of, as they stand in it; none for other questions."""
        if question.about is None:
            return ()
        refs = [ref for ref in self.records(question.about) if self._is_about(question, ref)]
        most = question.at_most if self.depth is not Depth.DEEP else 0
        return detailing.listed(refs[:most] if most else refs)

    def position(self, ref: Ref) -> int:
        """The place of a record from 1 among those of its kind; 0 when it stands no more."""
        ids = [one.id for one in self.records(ref.kind)]
        return ids.index(ref.id) + 1 if ref.id in ids else 0

    def guesses(self, slot: str) -> tuple[str, ...]:
        """Choices of a question that what was said so far makes likely."""
        question = self.question(slot)
        if question is None:
            return ()
        said = {place: self.text(place) for place in self.answers if self._tells(place)}
        return guessing.guesses(question, said)

    def _tells(self, slot: str) -> bool:
        """Whether an answer is in a person's own words, given early: not a tick with our words."""
        question = self.question(slot)
        ticks = (QuestionKind.CHOICE, QuestionKind.CHOICES)
        return question is not None and question.depth is Depth.QUICK and question.kind not in ticks

    def _counts(self, slot: str) -> bool:
        return self.applies(slot) is not False and self._fits(slot)

    def _ranks(self) -> dict[str, int]:
        def work() -> dict[str, int]:
            return {one.question.id: index for index, one in enumerate(self.placed)}

        return self._once(("ranks",), work, {})

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
        whole = self._once(("applies", question.id), lambda: self._applies(placed), None)
        if whole is False or (question.each is None and not record):
            return whole
        ref = self.refs.get(record)
        if ref is None or ref.kind is not question.each or ref.withdrawn:
            return False
        return whole if self._counts(ref.slot) and self._is_about(question, ref) else False

    def _applies(self, placed: Placed) -> bool | None:
        used = self.pack_used(placed.pack)
        plain = placed.question.when == "always" and placed.question.about is None
        if used is False or plain:
            return used
        value = expressions.evaluate(placed.question.when, partial(conditions.lookup, self))
        known = None if value is None else bool(value)
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
        """Whether a pack's questions are asked: as chosen, else as its condition says."""
        if pack in self.chosen_packs:
            return self.chosen_packs[pack]
        if pack not in self.packs:
            return False
        when = self.packs[pack].when
        if when == "always":
            return True

        def work() -> bool | None:
            value = expressions.evaluate(when, partial(conditions.lookup, self))
            return None if value is None else bool(value)

        return self._once(("pack", pack), work, None)

    def _fits(self, slot: str) -> bool:
        answer, question = self.answers.get(slot), self.question(slot)
        return answer is None or question is None or fits(question, answer)

    def standing(self, slot: str) -> Standing:
        """How a slot stands now."""
        answer = self.answers.get(slot)
        applies = self.applies(slot)
        if answer is not None and self._fits(slot):
            return Standing.PARKED if applies is False else Standing(answer.status.value)
        if applies is False:
            return Standing.NOT_APPLICABLE if answer is None else Standing.PARKED
        question = self.question(slot)
        if question is not None and not self.depth.reaches(question.depth):
            return Standing.DEEPER
        return Standing.PENDING if applies is None else Standing.OPEN

    def standings(self) -> list[tuple[str, Standing]]:
        """Every slot in order with its standing, follow-ups and the like behind the others."""

        def work() -> list[tuple[str, Standing]]:
            slots = [*(slot for _, slot in self.slots()), *self.asked]
            return [(slot, self.standing(slot)) for slot in slots]

        return self._once(("standings",), work, [])

    # -- what comes next --------------------------------------------------------------------

    def next_slot(self, *, asked: bool = True) -> str | None:
        """The slot to put to the person next; None when nothing is open at this depth.

        What their last answers raised comes first, then quick questions before deeper ones, each
        in the order of the packs; what was put off comes once more after these, the closing
        section last. Put off twice waits for the next depth, for `put_off` or for review.

        Args:
            asked: whether follow-ups, read-backs and the like count.
        """
        found = {slot: s for slot, s in self.standings() if s is Standing.OPEN}
        fresh = [slot for slot in found if not self.later.get(slot)]
        if asked:
            raised = next((slot for slot in fresh if slot in self.asked), None)
            if raised:
                return raised
        once = [slot for slot in found if self.later.get(slot) == 1]
        for group in (fresh, once):
            following = self._first([s for s in group if not self._closing(s)], asked)
            if following:
                return following
        return self._first([s for s in fresh + once if self._closing(s)], asked)

    def _first(self, slots: list[str], asked: bool) -> str | None:
        """The first slot of the least depth."""
        depths = list(Depth)
        best: tuple[int, str] | None = None
        for slot in slots:
            if slot in self.asked and not asked:
                continue
            question = self.question(slot)
            depth = depths.index(question.depth) if question else 0
            if best is None or depth < best[0]:
                best = (depth, slot)
        return best[1] if best else None

    def _closing(self, slot: str) -> bool:
        return self.section(slot) == CLOSE

    def put_off(self) -> list[str]:
        """Open slots that were put off so often that `next_slot` leaves them alone."""
        return [s for s, st in self.standings() if st is Standing.OPEN and self.later.get(s, 0) > 1]

    def progress(self) -> Progress:
        """Screens answered, open at this depth, and how many more may open."""
        standings = [standing for _, standing in self.standings()]
        return Progress(
            answered=sum(standing in REPLIED for standing in standings),
            open=standings.count(Standing.OPEN),
            may_open=standings.count(Standing.PENDING),
        )

    # -- what was said ----------------------------------------------------------------------

    def unknowns(self) -> list[str]:
        """Slots answered with "don't know" whose question applies, in the order of the packs."""
        return [slot for slot, standing in self.standings() if standing is Standing.UNKNOWN]

    def unowned(self) -> list[str]:
        """Unknowns for which nobody was named with the reply and no box asked so far who could
        say; what the closing box itself asks about stays in the list."""
        covered: set[str] = set()
        for slot, asked in self.asked.items():
            listed = asked.cause.get("slots")
            if (
                asked.question.prefill == OWNERS
                and slot in self.answers
                and isinstance(listed, list)
            ):
                covered |= {str(item) for item in listed}
        return [
            slot
            for slot, answer in self.answers.items()
            if answer.status is AnswerStatus.UNKNOWN
            and not answer.owner
            and slot not in covered
            and not self._asks_owners(slot)
            and self.applies(slot) is not False
        ]

    def _asks_owners(self, slot: str) -> bool:
        question = self.question(slot)
        return question is not None and question.prefill == OWNERS

    def owners(self) -> dict[str, tuple[str, str]]:
        """Who could say, and by when, for the record of each open question (`OPEN-03`).

        The number that starts a line in an owners' box is the number of that record, so it means
        the same whenever it is read. A line without a number is for the only one there is.
        """
        found: dict[str, tuple[str, str]] = {}
        records = [self.answers[slot].question_record for slot in self.unknowns()]
        for slot, answer in self.answers.items():
            if self._asks_owners(slot) and self.applies(slot) is not False:
                for line in answer.lines:
                    number = line.fields.get("number", "").strip(" #.").upper()
                    number = number.removeprefix("OPEN-")
                    name = f"OPEN-{int(number):02d}" if number.isdecimal() else ""
                    if not number and len(records) == 1:
                        name = records[0] or ""
                    if name in records:
                        found[name] = line.fields.get("owner", ""), line.fields.get("due", "")
            elif answer.status is AnswerStatus.UNKNOWN and answer.question_record and answer.owner:
                found[answer.question_record] = answer.owner, answer.due
        return found

    def produced(self, field: str) -> str:
        """The answer that fills a field of the document (`specification.name`); else empty."""
        for placed in self.placed:
            question = placed.question
            frames = [frame.id for frame in question.frames if frame.produces == field]
            if field not in question.produces and not frames:
                continue
            answer = self.answers.get(question.id)
            if answer is None or self.standing(question.id) is not Standing.ANSWERED:
                continue
            if not question.frames:
                return answer.other or answer.value
            return next((li.text for li in answer.lines if li.frame in frames), "")
        return ""
