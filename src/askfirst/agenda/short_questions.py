"""Short questions that grow out of a line, those of `statements/data/probes.tsv`: some once the
tasks were walked through, the others before the close. Follow-ups on single words stand in
`word_follow_ups`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from askfirst.agenda.read_backs import FIRST, busy, busy_outside
from askfirst.agenda.told_so_far import name_of, people_of, told
from askfirst.events import Asked
from askfirst.interview import Interview, base_slot
from askfirst.interview.placed_questions import CLOSE
from askfirst.questions import Depth, Question, QuestionKind, braceless

if TYPE_CHECKING:
    from askfirst.statements.probes import Probe

MOST: Final = 8
"""So many short questions are asked in one interview."""
FIRST_MOST: Final = 4
"""So many of them once the tasks were walked through; the others before the closing questions."""


def probes(interview: Interview, slot: str) -> list[Asked]:
    """The short question that is worth most now; at most one, and only when it is the time."""
    if interview.depth is Depth.QUICK or not _is_time(interview, slot):
        return []
    put = [asked for asked in interview.asked.values() if asked.cause.get("probe")]
    early = busy_outside(interview)
    if len(put) >= (FIRST_MOST if early else MOST):
        return []
    from askfirst.statements.probes import probes as found

    asked = [str(one.cause["probe"]) for one in put]
    kinds = interview.kinds()
    words = [str(one.cause.get("words", "")) for one in interview.asked.values()
             if not one.cause.get("probe")]  # fmt: skip
    best = found(told(interview), asked, people_of(interview), name_of(interview), kinds, words)
    return [_asked(interview, slot, best[0])] if best else []


def _is_time(interview: Interview, slot: str) -> bool:
    """Whether the tasks were just walked through, or all but the closing questions answered."""
    section = interview.section(slot)
    if section in (CLOSE, "") or slot not in interview.answers:
        return False
    if not busy_outside(interview):
        return True
    return section == FIRST and not busy(interview, FIRST)


def _asked(interview: Interview, slot: str, probe: Probe) -> Asked:
    place = probe.told
    base = base_slot(place.partition("#")[0]) if place else base_slot(slot)
    question = Question(
        id="probe",
        kind=QuestionKind.TEXT,
        text=braceless(probe.question[:1].upper() + probe.question[1:]),
        help=f"Such as: {braceless(probe.example)}",
        why="What nobody asked is what a builder guesses.",
        root="interview practice; EARS unwanted behaviour",
        record=probe.kind,
        reads=probe.reader,
        optional=True,
    )
    cause = {
        "probe": probe.id, "word": probe.word, "line": place.partition("#")[2],
        "section": interview.section(slot),
        "rests": {place: interview.reads(place)} if place else {},
    }  # fmt: skip
    return Asked(
        slot=f"{base}!probe-{probe.id}", type="follow-up", question=question,
        about=interview.answers[slot].n, cause={**cause},
    )  # fmt: skip
