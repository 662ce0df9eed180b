"""Every question with its answer and how it stands, by section."""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.agenda.screens import asks
from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Interview, Standing, base_slot
from askfirst.questions import shortened
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Via

WORDS: Final = {
    Standing.ANSWERED: "answered",
    Standing.UNKNOWN: "don't know",
    Standing.NOT_RELEVANT: "not relevant",
    Standing.OPEN: "open",
    Standing.PARKED: "set aside: does not apply now",
}
"""How a slot stands, in plain words; slots that stand otherwise are not listed."""

_FROM: Final = {Via.DOCUMENT: "from a document", Via.ASSUMED: "assumed"}


class Row(NamedTuple):
    """One question of the interview.

    Attributes:
        section: title. text: the question, filled in. standing: in plain words.
        answer: in one line. notes: a guess, put off, assumed, to be looked at again.
        records: ids it names; to_confirm: those no person has confirmed.
    """

    slot: str
    section: str
    text: str
    standing: str
    answer: str = ""
    notes: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()

    def told(self, words: int = 0) -> str:
        """The row as one line; with `words`, of the question and the answer so many at most."""
        marks = "; ".join((self.standing, *self.notes))
        text, answer = self.text, self.answer
        if words:
            text, answer = shortened(text, words), shortened(answer, words)
        return f"{text} [{marks}]" + (f" {answer}" if answer else "")


def overview(interview: Interview) -> list[Row]:
    """All questions that are open or were replied to, in order, parked ones too."""
    slots = dict(interview.standings())
    for slot in interview.answers:
        slots.setdefault(slot, interview.standing(slot))
    behind: dict[str, list[str]] = {}
    for slot in slots:  # a follow-up stands behind what it asks about
        behind.setdefault(base_slot(slot), []).append(slot)
    ordered = [slot for group in behind.values() for slot in group]
    return [_row(interview, slot, slots[slot]) for slot in ordered if slots[slot] in WORDS]


def _row(interview: Interview, slot: str, standing: Standing) -> Row:
    answer = interview.answers.get(slot)
    section = interview.section(slot)
    titles = {placed.section: placed.section_title for placed in interview.placed}
    named = [answer.record, *(line.record for line in answer.lines)] if answer else []
    refs = (interview.refs.get(record or "") for record in named)
    records = tuple(ref.id for ref in refs if ref and not ref.withdrawn)
    return Row(
        slot=slot,
        section=titles.get(section, "No longer asked"),
        text=asks(interview, slot),
        standing=WORDS[standing],
        answer=_said(interview, slot, answer) if answer else "",
        notes=tuple(_notes(interview, slot, answer)),
        records=records,
        to_confirm=tuple(record for record in records if record not in interview.confirmed),
    )


def _said(interview: Interview, slot: str, answer: Answered) -> str:
    """The answer: a pick by its text; of a tick on somebody's own line, the line as it reads
    now."""
    question = interview.question(slot)
    picked = question.choice(answer.value) if question else None
    lines = [
        interview.refs[line.about].words if line.choice and line.about in interview.refs
        else line.text
        for line in answer.lines
    ]  # fmt: skip
    text = answer.other or (picked.text if picked else answer.value) or "; ".join(lines)
    if answer.status is AnswerStatus.NOT_RELEVANT:
        text = answer.reason
    return for_screen(" ".join(text.split()))


def _notes(interview: Interview, slot: str, answer: Answered | None) -> list[str]:
    notes = []
    if interview.later.get(slot) and answer is None:
        notes.append("put off")
    if answer is None:
        return notes
    vias = {answer.via, *(line.via for line in answer.lines)}
    notes += [word for via, word in _FROM.items() if via in vias]
    if not answer.sure or any(not line.sure for line in answer.lines):
        notes.append("a guess")
    if _stale(interview, slot, answer):
        notes.append("look again: something it was made from changed since")
    return notes


def _stale(interview: Interview, slot: str, answer: Answered) -> bool:
    """Whether the closing paragraph was confirmed before another answer was changed."""
    question = interview.question(slot)
    if question is None or question.prefill != "paragraph":
        return False
    return any(
        other.n > answer.n and interview.section(place) != interview.section(slot)
        for place, other in interview.answers.items()
    )
