"""The end of a section: who could say what nobody knew, and what was understood, read back."""

from __future__ import annotations

from functools import cache

from askfirst.agenda.understanding import shown, understood
from askfirst.events import Asked
from askfirst.interview import OWNERS, Interview, Standing
from askfirst.interview.placing import CLOSE
from askfirst.questions import OTHER, Choice, Depth, Question, QuestionKind
from askfirst.vocabulary import Via


@cache
def _read_back_question() -> Question:
    return Question(
        id="read-back",
        kind=QuestionKind.CHOICE,
        text="This is what I understood. Right?",
        help="Yes confirms these lines; what is marked as a guess stays one. You can change any"
        " answer later too: askfirst review.",
        why="What was misunderstood is mended most easily now.",
        root="interview practice, read-back",
        choices=(
            Choice(id="yes", text="Yes"),
            Choice(id="change", text="No, show me these questions again"),
            Choice(id=OTHER, text="Partly: I say what is not right"),
        ),
    )


def section_end(interview: Interview, slot: str) -> list[Asked]:
    """What closes the section of a slot once nothing in it is open, below depth quick nothing.

    First the box that asks who could say what nobody knew, then the read-back, each once.
    """
    section = interview.section(slot)
    if interview.depth is Depth.QUICK or section in ("", CLOSE) or busy(interview, section):
        return []
    about = interview.answers[slot].n if slot in interview.answers else 0
    asked = _owners(interview, section, about) or _read_back(interview, section, about)
    return [asked] if asked else []


def busy(interview: Interview, section: str) -> bool:
    """Whether something in a section is still to be asked, what was put off left out."""
    return any(
        standing in (Standing.OPEN, Standing.PENDING)
        and not interview.later.get(slot)
        and interview.section(slot) == section
        for slot, standing in interview.standings()
    )


def _owners(interview: Interview, section: str, about: int) -> Asked | None:
    slots = [slot for slot in interview.unowned() if interview.section(slot) == section]
    name = f"owners@{section}"
    question = next((p.question for p in interview.placed if p.question.prefill == OWNERS), None)
    if not slots or question is None or name in interview.asked:
        return None
    cause = {"section": section, "slots": list(slots), "rests": {}}
    return Asked(slot=name, type="follow-up", question=question, about=about, cause={**cause})


def _read_back(interview: Interview, section: str, about: int) -> Asked | None:
    name = f"read-back@{section}"
    if name in interview.asked or not _names_records(interview, section):
        return None
    records = [said.record for said in understood(interview, section) if said.record]
    if not records:
        return None
    cause = {"section": section, "records": list(records), "rests": {}}
    return Asked(
        slot=name, type="read-back", question=_read_back_question(), about=about, cause={**cause}
    )


def _names_records(interview: Interview, section: str) -> bool:
    """Whether a section's answers name a record, so that composing them is worth while."""
    return any(
        not (ref.withdrawn or ref.via is Via.ASSUMED) and interview.section(ref.slot) == section
        for ref in interview.refs.values()
    )


def read_back_lines(interview: Interview, asked: Asked) -> list[str]:
    """Every line of a read-back. A record that came after it was asked is not among them: "yes"
    confirms what is listed and nothing else."""
    section, records = interview.section(asked.slot), asked.cause.get("records")
    known = {str(one) for one in records} if isinstance(records, list) else set()
    lines = [one for one in understood(interview, section) if not one.record or one.record in known]
    return [shown(line) for line in lines]


def answered_in(interview: Interview, section: str) -> list[str]:
    """Slots of a section's own questions that are answered, in order."""
    return [
        slot
        for slot, standing in interview.standings()
        if standing is Standing.ANSWERED
        and slot not in interview.asked
        and interview.section(slot) == section
    ]
