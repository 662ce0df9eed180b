"""The fold: what the events say, one after the other. Nothing is ever cleared or deleted."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.events import (
    Answered,
    AnswerStatus,
    Asked,
    Confirmed,
    Disposed,
    Event,
    Imported,
    ImportedSource,
    Invited,
    InWords,
    Noted,
    Opinion,
    Pointed,
    PutInWords,
    Round,
    Said,
    Settled,
    Undone,
    Weighed,
)
from askfirst.interview.answer_forms import fits
from askfirst.interview.contents import content, details, parted, said, said_by
from askfirst.interview.placed_questions import placed, question_id, record_id
from askfirst.interview.record_ids import Numbers
from askfirst.interview.references import Ref, in_words, is_of_others, refs_of, turn_of
from askfirst.questions import Depth, Pack, PackUse, Question
from askfirst.vocabulary import Kind, Quote, Via


class Fold:
    """What the events of one interview say.

    Attributes:
        events: all events in order, those taken back too.
        answers: the reply in force for each slot; given: the last one that was an answer, which
            an edit is matched against even after a "don't know".
        open_records: slot to the id of the open question that a "don't know" made there once.
        visited: slots in the order of their latest reply.
        later: how often each slot was put off.
        asked: follow-ups and other things put to the person, by slot.
        confirmed: record id (or slot) to the event that confirmed it, until it is changed or a
            later event says "no".
        disposed: (sha256, start, end) of a passage to what was decided.
        turns: what was asked and replied, by number. proposals: what a program answered by itself,
            by slot: it counts nowhere. unasked: slots that a program did not put to the person.
        refs: every record ever named, with its latest words; `withdrawn` when no answer names it.
        orders: kind to the ids of its records in the order a person put them.
        own: slot to the latest reply given in the interview itself; own_open: as `open_records`,
            of these alone.
        opinions: slot, then person, to what somebody who was not there answered. remarks: comments
            beside no answer. weighed: by person how much each task weighs. rounds, pointed: by its
            number how a round began and, by person, their points. settled: slot to what was decided
            about a difference. formers: slot, then person, to an own answer that was replaced then.
        invited: for whom pages were made. first: slot to the answer that lines of others joined.
        before_others: the records that were named before others came in.
    """

    def __init__(self, packs: Sequence[Pack], events: Sequence[Event] = ()) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.placed = placed(packs)
        self._by_id = {one.question.id: one for one in self.placed}
        self._aliases = {
            alias: one.question.id for one in self.placed for alias in one.question.aliases
        }
        self.events: list[Event] = []
        self._memo: dict[tuple[str, ...], object] = {}
        self._several = False  # whether several people answered
        self._reset()
        if any(map(is_of_others, events)):
            self.events += events
            self._refold()
        else:
            for event in events:
                self.apply(event)

    def _reset(self) -> None:
        self.name = ""
        self.depth = Depth.QUICK
        self.uses: tuple[PackUse, ...] = ()
        self.answers: dict[str, Answered] = {}
        self.given: dict[str, Answered] = {}
        self.open_records: dict[str, str] = {}
        self.visited: dict[str, int] = {}
        self.later: dict[str, int] = {}
        self.asked: dict[str, Asked] = {}
        self.turns: dict[int, Said] = {}
        self.proposals: dict[str, Answered] = {}
        self.unasked: dict[str, Answered] = {}
        self.confirmed: dict[str, Confirmed] = {}
        self.disposed: dict[tuple[str, int, int], Disposed] = {}
        self.sources: list[ImportedSource] = []
        self.notes: list[Noted] = []
        self.orders: dict[str, list[str]] = {}
        self.own: dict[str, Answered] = {}
        self.opinions: dict[str, dict[str, Opinion]] = {}
        self.own_open: dict[str, str] = {}
        self.remarks: list[Opinion] = []
        self.weighed: dict[str, Weighed] = {}
        self.rounds: dict[int, Round] = {}
        self.pointed: dict[int, dict[str, Pointed]] = {}
        self.settled: dict[str, list[Settled]] = {}
        self.formers: dict[str, dict[str, Answered]] = {}
        self.invited: list[Invited] = []
        self.first: dict[str, Answered] = {}
        self.in_words: dict[tuple[str, str], InWords] = {}
        self.before_others: tuple[Ref, ...] = ()
        self.refs: dict[str, Ref] = {}
        self._unfitting: set[str] = set()
        self._renamed = 0  # how often a record, a detail or an order may have changed
        self._records_made: dict[Kind, tuple[tuple[int, tuple[str, ...]], list[Ref]]] = {}
        self._slots_made: dict[str, tuple[list[Ref], list[str]]] = {}
        self._named_by: dict[str, dict[str, None]] = {}
        self._naming: dict[Kind, dict[str, None]] = {}  # slots that ever named a record of a kind
        self.numbers = Numbers()

    def apply(self, event: Event) -> None:
        """Fold one event. Taking one back folds everything anew without it; so does each event
        where several people answered, whose answers count in one order, whichever came first."""
        self.events.append(event)
        self._memo.clear()
        if self._several or isinstance(event, Undone) or is_of_others(event):
            self._refold()
        else:
            self.numbers.count(event)
            self._fold(event)

    def taken_back(self) -> set[int]:
        """Numbers of the events that do not count: what an undo names, unless that is undone."""
        dead: set[int] = set()
        for event in reversed(self.events):
            if isinstance(event, Undone) and event.n not in dead:
                dead.add(event.target)
        return dead

    def _refold(self) -> None:
        dead = self.taken_back()
        self._reset()
        fallen: set[str] = set()  # slots whose latest reply was taken back
        for event in self.events:
            self.numbers.count(event)  # ids of events taken back are not used again
            if isinstance(event, Answered):
                (fallen.add if event.n in dead else fallen.discard)(event.slot)
            falls = event.n in dead or (isinstance(event, Disposed) and event.slot in fallen)
            if not falls and not isinstance(event, Undone):
                self._fold(event)
        self._several = any(map(is_of_others, self.events))
        if self._several:
            self._fold_opinions()

    def _fold_opinions(self) -> None:
        """What others say, behind all that the interview itself says."""
        from askfirst.interview.lists import held

        self.before_others = self.before_others or tuple(self.refs.values())
        for one in held(self.own, self.opinions, self.settled, self.question):
            given = self.given.get(one.slot) if one.first else None
            self._hold(one.slot, one.answer)
            self.first |= {one.slot: one.first} if one.first else {}
            self.given |= {one.slot: given} if given else {}  # they go on with their own

    def _fold(self, event: Event) -> None:
        if isinstance(event, Answered):
            self._fold_answer(event)
        elif isinstance(event, Said):
            self.turns |= turn_of(event, self.turns)
        elif isinstance(event, Asked):
            self.asked[self.current_slot(event.slot)] = event
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
        else:
            self._fold_others(event)

    def _fold_others(self, event: Event) -> None:
        """What several people bring; their answers are held at the end."""
        from askfirst.interview.opinions import latest, person_key
        from askfirst.interview.points import weighs

        if isinstance(event, Opinion):
            slot = self.current_slot(event.answer.slot)
            if event.answer.status not in _REPLIED:
                self.remarks.append(event)
                return
            given = self.opinions.setdefault(slot, {})
            person = person_key(event.by)
            given[person] = latest(given.get(person), event)
        elif isinstance(event, (Weighed, Round, Pointed)):
            weighs(event, self.weighed, self.rounds, self.pointed)
        elif isinstance(event, Settled):
            self._fold_settled(event)
        elif isinstance(event, Invited):
            self.invited.append(event)
        elif isinstance(event, PutInWords):
            self._fold_words(event)

    def _fold_words(self, event: PutInWords) -> None:
        """Sentences that a person agreed to stand for what they said."""
        put = {(self.current_slot(one.slot), one.key): one for one in event.lines}
        self.in_words |= put
        for slot in dict.fromkeys(slot for slot, _ in put):
            if slot in self.answers:
                self._hold(slot, self.answers[slot])

    def _fold_settled(self, event: Settled) -> None:
        """What was settled: the answer that holds, and the own one that it takes the place of."""
        from askfirst.interview.opinions import former

        slot = self.current_slot(event.slot)
        before = self.own.get(slot)
        self.settled.setdefault(slot, []).append(event)
        if event.answer is None or event.line:
            return
        self.before_others = self.before_others or tuple(self.refs.values())
        by = event.answer.by or event.by
        if before is not None and (key := former(before, event, by)):
            self.formers.setdefault(slot, {})[key] = before
        self._fold_answer(event.answer.model_copy(update={"n": event.n, "at": event.at, "by": by}))

    def _fold_note(self, event: Noted) -> None:
        self.notes.append(event)
        if event.topic in ("start", "packs"):
            self.uses = event.packs or self.uses
            self.name = event.name or self.name
        if event.topic in ("start", "depth") and event.depth:
            self.depth = Depth(event.depth)
            self.later.clear()
        if event.topic == "order":
            self._renamed += 1
            order = event.data.get("records")
            self.orders[event.slot] = (
                [str(item) for item in order] if isinstance(order, list) else []
            )

    def _fold_answer(self, event: Answered) -> None:
        slot = self.current_slot(event.slot)
        said, proposed = parted(event)
        if proposed is not None:
            self.proposals[slot] = proposed
        if said is None:
            return
        if proposed is None and said.status in _REPLIED:
            self.proposals.pop(slot, None)
            self.unasked.pop(slot, None)
        event = said
        self.visited.pop(slot, None)
        self.visited[slot] = event.n
        if event.status is AnswerStatus.NOT_ASKED:
            self.unasked[slot] = event
        if event.status not in _REPLIED:
            self.later[slot] = self.later.get(slot, 0) + 1
            return
        self.own[slot] = event
        if event.question_record:
            self.own_open[slot] = event.question_record
        self._hold(slot, event)

    def _hold(self, slot: str, event: Answered) -> None:
        """An answer is in force from here on."""
        before = self.answers.get(slot)
        event = in_words(event, slot, self.in_words) if self.in_words else event
        self.answers[slot] = event
        if event.status is AnswerStatus.ANSWERED:
            self.given[slot] = event
        if event.question_record:
            self.open_records[slot] = event.question_record
        question = self.question(slot)
        self._unfitting.discard(slot)
        if question is not None and not fits(question, event):
            self._unfitting.add(slot)  # the pack changed since: it is asked again
        if before is not None and before.lines and not event.lines:
            self._renamed += 1  # what those lines told of other records is gone
        self._name_records(slot, event)
        if before is None or content(before) != content(event):
            self._unconfirm(slot, before, event)
        self._confirm_read_back(slot, event)

    def _name_records(self, slot: str, event: Answered) -> None:
        """Its records; those that it names no more are withdrawn, changed ones proposed again."""
        refs = list(refs_of(event, slot, self.question(slot)))
        if refs or event.lines or slot in self._named_by:
            self._renamed += 1
        if not refs and slot not in self._named_by:
            return
        mine = self._named_by.setdefault(slot, {})
        before = {record: self.refs[record] for record in mine}
        for record, old in before.items():
            self.refs[record] = old._replace(withdrawn=True)
        for ref in refs:
            self.refs[ref.id] = ref
            mine[ref.id] = None
            self._naming.setdefault(ref.kind, {})[slot] = None
        for record, old in before.items():
            new = self.refs[record]
            if new.withdrawn or said_by(old) != said_by(new):
                self.confirmed.pop(record, None)

    def _unconfirm(self, slot: str, before: Answered | None, event: Answered) -> None:
        """A changed detail or follow-up makes its record proposed again."""
        self.confirmed.pop(slot, None)
        self.confirmed.pop(record_id(slot), None)
        asked = self.asked.get(slot)
        if asked is not None and asked.type == "follow-up":
            self.confirmed.pop(str(asked.cause.get("record", "")), None)
        told, tells = details(before), details(event)
        for record in told.keys() | tells.keys():
            if told.get(record) != tells.get(record):
                self.confirmed.pop(record, None)

    def _confirm_read_back(self, slot: str, event: Answered) -> None:
        """A person's "yes" to a read-back confirms what was read back."""
        asked = self.asked.get(slot)
        if asked is None or asked.type != "read-back" or event.via is not Via.HUMAN:
            return
        names = tuple(asked.listed("records"))
        if event.value == "yes" and names:
            said = Confirmed(n=event.n, at=event.at, by=event.by, records=names)
            self.confirmed.update({name: said for name in names if not self._withdrawn(name)})

    def _withdrawn(self, record: str) -> bool:
        return record in self.refs and self.refs[record].withdrawn

    def current_slot(self, slot: str) -> str:
        """The slot under its question's present id (renamed questions keep their answers)."""
        head = question_id(slot)
        return self._aliases.get(head, head) + slot[len(head) :]

    def question(self, slot: str) -> Question | None:
        """The question of a slot, a follow-up's too; None when no pack has it (any more)."""
        if slot in self.asked:
            return self.asked[slot].question
        one = self._by_id.get(question_id(slot))
        return one.question if one else None

    def text(self, slot: str) -> str:
        """An answer as one text; empty when there is none."""
        answer = self.answers.get(slot)
        return "" if answer is None else said(answer)

    def use(self, quote: Quote) -> str:
        """How the person lets a passage count: `claim` until they said something else."""
        decided = self.disposed.get((quote.sha256, quote.start, quote.end))
        quotes = decided.quotes if decided else ()
        same = (one.use for one in quotes if (one.start, one.end) == (quote.start, quote.end))
        return next(same, quote.use)

    def reads(self, place: str) -> str:
        """The text at a slot (`refuse`) or on one line of its answer (`goals#L3`)."""
        slot, _, key = place.partition("#")
        answer = self.answers.get(slot)
        if answer is None or answer.status is not AnswerStatus.ANSWERED:
            return ""
        if not key:
            return said(self.first.get(slot, answer))
        line = answer.line(key)
        return line.text if line else ""


_REPLIED = (AnswerStatus.ANSWERED, AnswerStatus.UNKNOWN, AnswerStatus.NOT_RELEVANT)
