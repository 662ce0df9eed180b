"""The session: wires the interview, its journal, the agenda and the sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue

from askfirst import agenda
from askfirst.agenda import deciding, weighing
from askfirst.agenda.pulling import given_up
from askfirst.agenda.read_backs import Entry
from askfirst.agenda.rows import filled_in
from askfirst.events import Answered, AnswerStatus, Asked, Event, Noted, Settled, Undone
from askfirst.interview import (
    Effects,
    Interview,
    Rejection,
    accept,
    effects,
    question_id,
    with_event,
)
from askfirst.interview.steps import last_undo, steps_back
from askfirst.journal import Journal, now
from askfirst.packs import LoadedPack
from askfirst.questions import Depth, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import changing, documents, receipts, talk
from askfirst.session.correcting import OFFERED, OPENED, changed
from askfirst.session.corrections import Corrections
from askfirst.session.receipts import Outcome, refused, slot_of, step
from askfirst.session.righting import put_right
from askfirst.session.written import Written
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Quote, counted

if TYPE_CHECKING:
    from askfirst.requirements import Specification

_ASIDES = frozenset((
    Action.HELP, Action.EXAMPLE, Action.SOURCE, Action.EVIDENCE, Action.DRAFT, Action.BACK,
    Action.GUESS, Action.KIND, Action.STOP,
))  # fmt: skip
"""Replies that are no answer; the same question is asked again, or another screen comes first."""


class Session(Written):
    """An interview that takes replies."""

    def __init__(
        self,
        folder: Path,
        loaded: Sequence[LoadedPack],
        book: Journal | None,
        events: Sequence[Event],
    ) -> None:
        super().__init__(folder, loaded, book, events)
        self._ahead: list[str] = []  # screens to show first: gone back to, or put off before
        self._guess = False
        self.edited: list[str] = []  # what to say of documents that were changed by hand
        self._taken: dict[str, tuple[Quote, ...]] = {}  # passages added before the answer
        self._held: tuple[str, Answered, Effects] | None = None
        self._not_taken: tuple[str, str] = "", ""
        self._corrections = Corrections(self)

    def _begin_again(self) -> None:
        """What was put off for good is asked once more when nothing else is open; what the last
        answer gives rise to is asked, should the program have been killed before it could."""
        super()._begin_again()
        last = self.interview.events[-1]
        if isinstance(last, Answered):
            self._raise(last.slot)
        if self.interview.next_slot() is None:
            self._ahead = self.interview.put_off()

    # -- asking -----------------------------------------------------------------------------

    def question(self) -> Prompt | None:
        """The next screen; None when nothing is open at this depth."""
        if self._held is not None:
            return changing.keep_or_drop(self._held[2], self.interview)
        if (correcting := self._corrections.screen()) is not None:
            return correcting
        ahead = (slot for slot in self._ahead if self.interview.applies(slot) is not False)
        slot = next(ahead, None) or self.interview.next_slot()
        return self.prompt(slot) if slot else None

    def prompt(self, slot: str) -> Prompt:
        """The screen of one slot, whether open or answered."""
        prompt = agenda.prompt(self.interview, self._found, slot)
        prompt = self._corrections.dressed(prompt)
        refused, written = self._not_taken
        typed = self._unsent.of(slot)
        if slot == refused:
            prompt = prompt._replace(prefill=written)
        return prompt._replace(typed=typed) if typed else prompt

    # -- replies ------------------------------------------------------------------------------

    def show_first(self, slots: Sequence[str]) -> None:
        """Put these screens before all others, each with its earlier answer filled in."""
        self._ahead = [slot for slot in slots if self.interview.question(slot) is not None]

    def reply(self, reply: Reply, slot: str | None = None, *, ask_first: bool = True) -> Outcome:
        """Take one reply to the question at hand (or to the named slot).

        An answer is on the disk before this returns.

        Args:
            ask_first: a change that takes other answers with it is held back, and the next
                question is whether to keep it; else it is kept and told.
        """
        if self._held is not None and slot is None:
            return self._decided(reply)
        if slot in (None, OPENED, OFFERED) and self._corrections.screen() is not None:
            return self._corrections.settled(reply)
        prompt = self.prompt(slot) if slot else self.question()
        if prompt is None:
            return Outcome(lines=("Nothing is open.",))
        reply = self._meant(prompt, reply)
        if reply.action in _ASIDES:
            return self._aside(prompt, reply)
        if self._corrections.page(prompt.slot) and reply.action is Action.ANSWER:
            taken = self._corrections.take(prompt.slot, reply)
            if isinstance(taken, Outcome):
                if taken.accepted:
                    self._unsent.keep(prompt.slot, "")
                return taken
            reply = taken
        made = self._judged(prompt, reply)
        self._not_taken = "", ""
        if isinstance(made, Rejection):
            if prompt.kind is QuestionKind.BOX and isinstance(reply.value, list):
                self._not_taken = prompt.slot, "\n".join(map(str, reply.value))
            return refused(made)
        touched = self._touched(made)
        if ask_first and touched.loses:
            self._held = prompt.slot, made, touched
            return Outcome(effects=touched)
        return self._stored(prompt.slot, made, touched)

    def reply_once(self, reply: Reply, slot: str) -> Outcome:
        """Take one reply where no other screen can follow: what would need one is refused with the
        reason and with what fits instead."""
        outcome = self.reply(reply, slot, ask_first=False)
        return self._corrections.refused() or outcome

    def _meant(self, prompt: Prompt, reply: Reply) -> Reply:
        """A reply that asks what is meant, or puts the question off, in words of its own."""
        question = self.interview.question(prompt.slot)
        if reply.action is not Action.ANSWER or prompt.type == "read-back" or question is None:
            return reply
        from askfirst.interview.reply_meaning import as_meant  # English comes with an answer

        return as_meant(question, reply)

    def preview(self, reply: Reply, slot: str) -> tuple[Outcome, Interview]:
        """What a reply to a slot would do, and the interview as it would be; nothing is stored."""
        made = self._judged(self.prompt(slot), reply)
        if isinstance(made, Rejection):
            return refused(made), self.interview
        after = with_event(self.interview, made)
        return Outcome(event=made, effects=effects(self.interview, after)), after

    def _judged(self, prompt: Prompt, reply: Reply) -> Answered | Rejection:
        from askfirst.session.turns import finished  # the first question need not wait for it

        shown, sure = reply.evidence or self._evidence(prompt.slot), reply.sure and not self._guess
        reply = reply.model_copy(update={"sure": sure, "evidence": shown})
        question = self.interview.question(prompt.slot)
        assert question is not None
        taken = filled_in(self.interview, prompt, question, reply)
        if isinstance(taken, Rejection):
            return taken
        prompt, reply = taken
        made = accept(
            self.interview, prompt.slot, question, reply,
            choices=prompt.choices, offers=prompt.offers, today=now()[:10],
        )  # fmt: skip
        return finished(self.interview, prompt, deciding.judged(prompt, made), reply)

    def _evidence(self, slot: str) -> tuple[Quote, ...]:
        """What stands as evidence with the answer to a slot: what was added, else what was
        before; both sides where two documents differ."""
        asked, answer = self.interview.asked.get(slot), self.interview.answers.get(slot)
        if asked is not None and question_id(slot) == weighing.DIFFER:
            return weighing.quotes_of(asked)
        return self._taken.get(slot, answer.evidence if answer else ())

    def _add_evidence(self, prompt: Prompt, number: JsonValue) -> Outcome:
        """Add a passage to the answer to come, or take it away again."""
        at = counted(str(number)) - 1
        if not 0 <= at < len(prompt.passages):
            return Outcome(lines=(f"There is no passage {number} here.", *self._source(prompt)))
        quote, before = prompt.passages[at], self._evidence(prompt.slot)
        rest = tuple(
            one for one in before if (one.sha256, one.start) != (quote.sha256, quote.start)
        )
        gone = len(rest) < len(before)
        self._taken[prompt.slot] = rest if gone else (*before, quote)
        said = "No longer evidence" if gone else "Evidence for your answer, as a claim"
        return Outcome(lines=(f"{said}: {talk.line_of(quote)}",))

    def _source(self, prompt: Prompt) -> list[str]:
        return talk.passages_of(prompt, self._found)

    def _touched(self, made: Answered) -> Effects:
        """What a reply would change besides its own answer; nothing for a first answer."""
        first = made.slot not in self.interview.answers
        if first or made.status in (AnswerStatus.LATER, AnswerStatus.NOT_ASKED):
            return Effects()
        return effects(self.interview, with_event(self.interview, made))

    def _stored(self, slot: str, made: Answered, touched: Effects) -> Outcome:
        first_use = question_id(slot) == "use" and slot not in self.interview.answers
        before = self.interview.refs.copy()
        question = self.interview.question(slot)
        weighs = question is not None and question.prefill in weighing.PREFILLS
        prompt = self.prompt(slot) if weighs else None
        event = self._record(made)
        assert isinstance(event, Answered)
        self._guess = False
        self._taken.pop(slot, None)
        self._unsent.keep(slot, "")
        decisions = deciding.decided(self.interview, prompt, event) if prompt else []
        for decision in decisions:
            self._record(decision)
        self._ahead = [other for other in self._ahead if other != slot]
        righted = put_right(self, event)
        raised = self._raise(slot)
        lines = [receipts.became(self.interview, event), *deciding.told(decisions), *righted]
        gone = [f"{record} ({for_screen(before[record].text)})" for record in touched.falls]
        if gone:
            lines.append(f"Taken out: {', '.join(gone)}.")
        lines += receipts.outdated_paragraph(self.interview, before)
        if touched.reopens:
            lines.append(f"To be confirmed again: {', '.join(touched.reopens)}.")
        if first_use:
            lines.append("A first draft is there to look at: type :doc at any question.")
        self._settle(event)
        lines += self.news()
        return Outcome(
            lines=tuple(lines), accepted=True, event=event, effects=touched,
            raised=tuple(asked.slot for asked in raised),
        )  # fmt: skip

    def _raise(self, slot: str) -> list[Asked]:
        """Ask what the answer to a slot gives rise to; then what there is about the documents."""
        raised = agenda.raised(self.interview, slot)
        for asked in raised:
            self._record(asked)
        self.ask_about_documents()
        return raised

    def keep_aside(self, asked: Asked, reply: Reply) -> Outcome:
        """Keep what was said where no question asked for it, as the answer to one of its own."""
        self._record(asked)
        return self.reply(reply, asked.slot, ask_first=False)

    def _settle(self, event: Answered) -> None:
        """What a reply to a contradiction decides: "change" on one side shows its screen again; a
        statement that does not hold is taken out of its answer."""
        asked = self.interview.asked.get(event.slot)
        if asked is None or event.status is not AnswerStatus.ANSWERED:
            return
        if change := agenda.to_change(asked, event.value):
            self.show_first([change])
        place = given_up(asked, event.value)
        gone = changed(self.interview, Entry("", place, ""), None) if "#" in place else None
        if gone is not None:
            self.reply(gone[1], gone[0], ask_first=False)

    def ask_about_documents(self, *, further: bool = False) -> None:
        """Put what there is to ask about the documents now to the person next.

        Args:
            further: show the next page of sentences too, once nothing else is open.
        """
        asked = weighing.about_documents(self.interview, self._found)
        nothing_open = self.interview.next_slot() is None
        if further and nothing_open and not asked and self.interview.depth is not Depth.QUICK:
            asked = weighing.next_page(self.interview, self._found)
        for event in asked:
            self._record(event)

    def settle(self, settled: Settled) -> None:
        """Record what settles a difference, and ask what its answer gives rise to."""
        self._record(settled)
        self._raise(settled.slot)

    def _aside(self, prompt: Prompt, reply: Reply) -> Outcome:
        action = reply.action
        if action is Action.STOP:
            return Outcome(stop=True)
        if action is Action.BACK:
            return self._back(prompt)
        if action is Action.GUESS:
            self._guess = not self._guess
            mark = "will be" if self._guess else "will not be"
            return Outcome(lines=(f"Your next answer {mark} marked as a guess.",))
        if action is Action.DRAFT:
            return Outcome(lines=tuple(documents.draft(self.specification())))
        if action is Action.EVIDENCE:
            return self._add_evidence(prompt, reply.value)
        if action is Action.SOURCE:
            return Outcome(lines=tuple(self._source(prompt)))
        if action is Action.KIND:
            return self._kind()
        if action is Action.HELP:
            return Outcome(lines=tuple(talk.help_on(prompt, str(reply.value or ""))))
        return Outcome(lines=tuple(talk.examples_of(prompt)))

    def _kind(self) -> Outcome:
        """What it is taken as, to be changed."""
        asks = self.interview.kind_question()
        if asks is None:
            return Outcome(lines=("No pack asks what kind of system it is.",))
        self._ahead = [asks.id, *(slot for slot in self._ahead if slot != asks.id)]
        return Outcome()

    def _back(self, prompt: Prompt) -> Outcome:
        """To the screen answered before this one; its answer is filled in and later ones stay."""
        visited = list(self.interview.visited)
        at = visited.index(prompt.slot) if prompt.slot in visited else len(visited)
        earlier = [s for s in visited[:at] if self.interview.applies(s) is not False]
        if not earlier:
            return Outcome(lines=("This is the first question.",))
        self._ahead = [earlier[-1], *(slot for slot in self._ahead if slot != earlier[-1])]
        return Outcome()

    # -- changes that take other answers with them --------------------------------------------

    def _decided(self, reply: Reply) -> Outcome:
        assert self._held is not None
        decision = changing.decision(reply)
        if not decision:
            return Outcome(lines=("Type keep or drop.",))
        slot, made, touched = self._held
        self._held = None
        if decision == "keep":
            return self._stored(slot, made, touched)
        self._ahead = [other for other in self._ahead if other != slot]
        self.drop(made, reply)
        return Outcome(lines=("Left as it was.",), stop=reply.action is Action.STOP)

    def undo(self) -> Outcome:
        """Take the last step back that was not taken back yet; a retraction is one step."""
        back, last = steps_back(self.interview, self._alone())
        if last is None:
            return Outcome(lines=("There is nothing to take back.",))
        for number in back:
            self._record(Undone(target=number))
        self._ahead, self._held = [], None
        told = "Taken back" if last.n in back else "Stands again"
        return Outcome(lines=(f"{told}: {self._step(last)}.",), accepted=True)

    def redo(self) -> Outcome:
        """Do again what was taken back last; only until something new is done."""
        undone = last_undo(self.interview, self._alone())
        if undone is None:
            return Outcome(lines=("There is nothing to do again.",))
        last = next(event for event in self.interview.events if event.n == undone.target)
        self._record(Undone(target=undone.n))
        return Outcome(lines=(f"Done again: {self._step(last)}.",), accepted=True)

    def _step(self, event: Event) -> str:
        slot = slot_of(event)
        return step(event, agenda.asks(self.interview, slot) if slot else "")

    def raise_depth(self, depth: Depth) -> None:
        """Ask further from now on. A depth already reached changes nothing."""
        if depth is not self.interview.depth and depth.reaches(self.interview.depth):
            self._record(Noted(topic="depth", depth=depth.value))
            self._ahead = []
            self.ask_about_documents()

    # -- results ----------------------------------------------------------------------------

    def specification(self) -> Specification:
        """The requirements document as the interview stands now."""
        from askfirst.records import compose

        return documents.with_sources(compose(self.interview), self.interview, self.sources)

    def write(self) -> list[Path]:
        """Write the documents into the folder of the interview; unchanged files are left alone.

        Raises:
            OutputError: a file could not be written; the interview itself is safe.
        """
        written, self.edited = documents.write(self.specification(), self.folder)
        return written

    def status(self) -> dict[str, JsonValue]:
        """How far the interview is: counts, depth, the next question, the last event's time."""
        return documents.status(self.interview, self.folder.name, self.sources)
