"""What is written down beside replies: what was not sent yet, turns of a program, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import JsonValue

from askfirst import agenda
from askfirst.errors import AnswerError
from askfirst.events import (
    FORMAT_VERSION,
    Answered,
    Asked,
    Confirmed,
    Event,
    Invited,
    InWords,
    Noted,
    PutInWords,
    Said,
    Settled,
    Undone,
)
from askfirst.interview import Interview, Rejection, effects
from askfirst.interview.rejections import MOST_CHARACTERS
from askfirst.interview.steps import RETRACTED
from askfirst.journal import SOMEBODY
from askfirst.questions import Typed
from askfirst.replies import Action, Reply
from askfirst.session import unsent
from askfirst.session.kept import Kept
from askfirst.session.receipts import Outcome, refused, step
from askfirst.untrusted import as_name, for_storage, without_gaps
from askfirst.vocabulary import Kind, Via


def name_of(person: str) -> str:
    """A name as it is stored."""
    return as_name(person) or SOMEBODY


class Written(Kept):
    """An interview with all that is written down of it but replies."""

    def keep(self, slot: str, typed: Typed) -> None:
        """Keep what was typed at a question and not sent; it is filled in when it is asked
        again. Nothing typed forgets it."""
        if self.interview.question(slot) is not None:
            self._unsent.keep(slot, typed)

    def drop(self, answer: Answered, said: Reply) -> None:
        """Leave a change undone. Who only goes away before they said whether to keep it dropped
        nothing: what they typed is filled in when its question is opened again."""
        if question := self.interview.question(answer.slot):
            left = said.action is not Action.ANSWER
            typed = unsent.as_typed(question.kind, answer) if left else ""
            self._unsent.keep(answer.slot, typed)

    def unsent(self) -> int:
        """How many typed lines are kept for questions that may still be asked."""
        typed = (self._unsent.of(slot) for slot in self._unsent.slots() if self._may_come(slot))
        return sum(unsent.lines(one) for one in typed if one)

    def _may_come(self, slot: str) -> bool:
        known = self.interview.question(slot) is not None
        return known and self.interview.applies(slot) is not False

    # -- what a program that leads the interview records ----------------------------------------

    def said(
        self, question: str, reply: str, way: Literal["form", "chat", "voice"] = "chat",
        slots: Sequence[str] = (),
    ) -> Said:  # fmt: skip
        """Record a turn: what was asked, and the reply, word for word.

        Raises:
            AnswerError: one of them is empty.
        """
        put, got = (without_gaps(for_storage(one)).strip() for one in (question, reply))
        if not put or not got:
            raise AnswerError(
                "turn-empty",
                "a turn needs the question as it was put and the reply.",
                repair="Give both, word for word.",
            )
        if len(put) + len(got) > MOST_CHARACTERS:
            raise AnswerError(
                "turn-too-long",
                f"this turn is longer than {MOST_CHARACTERS:,} characters.",
                repair="Record it in pieces; a long text can be added as a source.",
            )
        named = tuple(self.interview.current_slot(slot) for slot in slots)
        event = self._record(
            Said(question=put, reply=got, way=way, slots=named, format=FORMAT_VERSION)
        )
        assert isinstance(event, Said)
        return event

    def said_also(self, turn: int, slots: Sequence[str]) -> Said:
        """Record of a turn that its reply answers more questions than it was put for. Its words
        stay as they are.

        Raises:
            AnswerError: there is no such turn, or a question wants to be put in so many words.
        """
        before = self.interview.turns.get(turn)
        if before is None:
            known = ", ".join(map(str, self.interview.turns))
            raise AnswerError(
                "turn-unknown", f"there is no turn {turn}.", repair=f"There are: {known or 'none'}."
            )
        named = tuple(self.interview.current_slot(slot) for slot in slots)
        decides = [slot for slot in named if slot in self.interview.asked
                   and self.interview.asked[slot].type != "follow-up"]  # fmt: skip
        if not named or decides:
            raise AnswerError(
                "turn-adds-nothing",
                "a read-back or a contradiction must be put to the person." if decides
                else "no question is named that this turn answers too.",
                repair="Put it, and record that turn." if decides else "Name at least one.",
            )  # fmt: skip
        event = self.record_as(
            before.by,
            Said(question=before.question, reply=before.reply, way=before.way, turn=turn,
                 also=named, format=FORMAT_VERSION),
        )  # fmt: skip
        assert isinstance(event, Said)
        return self.interview.turns[turn]

    def bears_on(self, turns: Sequence[int], slot: str) -> None:
        """Record of turns that were put for other questions that they answer this one too."""
        for number in turns:
            known = self.interview.turns[number]
            if slot not in map(self.interview.current_slot, (*known.slots, *known.also)):
                self.said_also(number, [slot])

    def put_in_words(self, turn: Said, lines: Sequence[InWords]) -> None:
        """Record that whoever replied in a turn agreed to the sentences that were read to them."""
        self.record_as(turn.by, PutInWords(turn=turn.n, lines=tuple(lines)))

    def speaks(self, turns: Sequence[int]) -> None:
        """What is recorded from now on was said by whoever replied in these turns."""
        names = [self.interview.turns[n].by for n in turns if n in self.interview.turns]
        if names and self._journal is not None:
            self._journal.by = " and ".join(dict.fromkeys(names))

    @property
    def owner(self) -> str:
        """Who leads the interview: whoever began it."""
        return self.interview.events[0].by if self.interview.events else SOMEBODY

    def answers_as(self, person: str) -> None:
        """What is recorded from now on comes from this person; empty for whoever began."""
        assert self._journal is not None
        self._journal.by = name_of(person) if person.strip() else self.owner

    def record_as(self, person: str, event: Event) -> Event:
        """Record one event as this person's."""
        assert self._journal is not None
        before, self._journal.by = self._journal.by, name_of(person)
        try:
            return self._record(event)
        finally:
            self._journal.by = before

    def retract(self, slot: str) -> Outcome:
        """Take back all that was answered to one question, and nothing else."""
        before = Interview(tuple(self.interview.packs.values()), self.interview.events)
        dead = self.interview.taken_back()
        mine = [
            event
            for event in self.interview.events
            if isinstance(event, (Answered, Settled))
            and event.n not in dead
            and self.interview.current_slot(event.slot) == slot
        ]
        if not mine:
            return refused(
                Rejection(
                    reason="nothing was answered to this question",
                    allowed="a question that has an answer",
                    code="not-answered",
                )
            )
        asks = agenda.asks(self.interview, slot)
        for event in mine:
            self._record(Undone(target=event.n, reason=RETRACTED))
        touched = effects(before, self.interview)
        lines = [f"Retracted: {step(mine[-1], asks)}."]
        if touched.falls:
            lines.append(f"Taken out: {', '.join(touched.falls)}.")
        return Outcome(lines=tuple(lines), accepted=True, effects=touched)

    def _record(self, event: Event) -> Event:
        if isinstance(event, Answered) and event.turns and event.via is not Via.PROPOSED:
            self.speaks(event.turns)
        return super()._record(event)

    # -- what is noted beside the answers -------------------------------------------------------

    def confirm(
        self, records: Sequence[str], verdict: Literal["yes", "no"] = "yes", reason: str = ""
    ) -> None:
        """A person says that records (or answers, by slot) are right, or not any more."""
        self._record(Confirmed(records=tuple(records), verdict=verdict, reason=for_storage(reason)))

    def order(self, kind: Kind, records: Sequence[str]) -> None:
        """Put the records of a kind in another order; those not named come behind."""
        self._record(Noted(topic="order", slot=kind.value, data={"records": list(records)}))

    def set_private(self, private: bool) -> None:
        """Forbid that a server or a model sees the interview, or allow it again."""
        data: dict[str, JsonValue] = {"private": private}
        self._record(Noted(topic="private", data=data, format=FORMAT_VERSION))

    def put_pair(
        self, first: str, second: str, *, same: bool = False, question: str = ""
    ) -> Asked | Rejection:
        """Put to the person what somebody else found: two records that contradict each other, or
        that say the same. Nothing is decided by that."""
        from askfirst.agenda.putting import pair

        made = pair(self.interview, first, second, same, for_storage(question).strip())
        if isinstance(made, Asked):
            self._record(made)
        return made

    def invite(
        self, person: str, slots: Sequence[str], way: Literal["page", "mail"] = "page"
    ) -> None:
        """Note that a page was made for somebody, or a mail; the same mail again is no news."""
        whole = dict.fromkeys(slot.partition("#")[0] for slot in slots)
        made = Invited(person=name_of(person), slots=tuple(whole), way=way)
        told = ((one.person, one.slots, one.way) for one in self.interview.invited)
        if way == "page" or (made.person, made.slots, way) not in told:
            self._record(made)

    def note_reason(self, slot: str, reason: str) -> None:
        """Keep why an answer was changed."""
        self._record(Noted(topic="why", slot=slot, reason=for_storage(reason).strip()))

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        """What the document will say for a line, for the words on a tick or on the line of a form;
        empty where that is what was typed.

        Args:
            choice: id of what is ticked. frame: id of the beginning that the words end.
        """
        question = self.interview.question(slot)
        if question is None or not line.strip() or question.about is not None:
            return ""
        from askfirst.records import gathered, preview
        from askfirst.records.gathered import begun

        ticked = question.choice(choice) if choice else None
        begin = begun(self.interview, slot, frame)
        made = gathered(self.interview)
        return preview(made, slot, line, choice=ticked.text if ticked else "", frame=begin,
                       said_by=ticked.said_by if ticked else ())  # fmt: skip
