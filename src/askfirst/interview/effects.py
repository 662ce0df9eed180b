"""What one more event would change, told before it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from askfirst.events import Event
from askfirst.interview.interview import Interview
from askfirst.interview.placed_questions import REPLIED, Standing


@dataclass(frozen=True)
class Effects:
    """What differs between an interview before and after an event.

    Attributes:
        opens: slots that will be asked. parks: slots whose answers are set aside until their
            question applies again. returns: slots whose answers come back.
        adds, changes, falls: ids of records that are new, read otherwise, or are withdrawn.
        reopens: confirmed records that are proposed again.
        loosens: places (`priorities#L9`) of lines that tell of a record that falls.
    """

    opens: tuple[str, ...] = ()
    parks: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    reopens: tuple[str, ...] = ()
    loosens: tuple[str, ...] = ()

    @property
    def loses(self) -> bool:
        """Whether answers that were given stop counting: worth a question before it is kept. That
        a follow-up falls with the words that it asked about is no loss."""
        return bool(self.loosens) or any("!" not in slot for slot in self.parks)


def with_event(interview: Interview, event: Event) -> Interview:
    """The interview as it would be with one more event; this one stays as it is."""
    after = Interview(tuple(interview.packs.values()), interview.events)
    after.apply(event.model_copy(update={"n": len(interview.events) + 1}))
    return after


def effects(before: Interview, after: Interview) -> Effects:
    """What changed from one state of an interview to a later one."""
    old, new = dict(before.standings()), dict(after.standings())
    slots = dict.fromkeys([*old, *new, *before.answers])
    was = {slot: old.get(slot) or before.standing(slot) for slot in slots}
    now = {slot: new.get(slot) or after.standing(slot) for slot in slots}
    stood = {ref.id: ref for ref in before.refs.values() if not ref.withdrawn}
    stands = {ref.id: ref for ref in after.refs.values() if not ref.withdrawn}
    falls = tuple(record for record in stood if record not in stands)
    return Effects(
        opens=tuple(s for s in slots if now[s] is Standing.OPEN and was[s] is not Standing.OPEN),
        parks=tuple(s for s in slots if now[s] is Standing.PARKED and was[s] in REPLIED),
        returns=tuple(s for s in slots if was[s] is Standing.PARKED and now[s] in REPLIED),
        adds=tuple(record for record in stands if record not in stood),
        changes=tuple(
            record
            for record, ref in stands.items()
            if record in stood and ref.words != stood[record].words
        ),
        falls=falls,
        reopens=tuple(record for record in before.confirmed if record not in after.confirmed),
        loosens=tuple(
            f"{slot}#{line.key}"
            for slot, answer in after.answers.items()
            for line in answer.lines
            if line.about in falls
        ),
    )
