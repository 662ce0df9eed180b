"""The interview follows what was named: the things, and short questions that grow out of a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from askfirst.agenda.read_backs import FIRST, busy, busy_outside
from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import Interview, base_slot
from askfirst.interview.placing import CLOSE
from askfirst.interview.righting import PUTS_RIGHT
from askfirst.lines import named
from askfirst.questions import Depth, Question, QuestionKind, braceless
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.statements.probes import Probe
    from askfirst.statements.told import Told

MOST: Final = 8
"""So many short questions are asked in one interview."""
FIRST_MOST: Final = 4
"""So many of them once the tasks were walked through; the others before the closing questions."""


def told(interview: Interview) -> list[Told]:
    """Every statement that counts, in the person's own words and in the order of the answers."""
    return [one for slot, answer in interview.answers.items()
            for one in told_in(interview, slot, answer)]  # fmt: skip


def told_in(interview: Interview, slot: str, answer: Answered) -> Iterator[Told]:
    """The statements of one answer; none of a read-back and the like."""
    from askfirst.statements.told import told_line

    question = interview.question(slot)
    if question is None or answer.status is not AnswerStatus.ANSWERED:
        return
    if about_statements(interview, slot) or question.prefill == "paragraph":
        return
    if interview.applies(slot) is False:
        return

    for line in answer.lines:
        words = line.fields.get("words", "") if line.choice else line.text
        own = line.via is not Via.ASSUMED and line.status is AnswerStatus.ANSWERED
        own = own and PUTS_RIGHT not in line.fields
        if own and words:
            choice = line.fields.get("choice", "") if line.choice else ""
            yield told_line(f"{slot}#{line.key}", words, question.id, question.reads, choice)
    if answer.value and not answer.lines and question.kind is not QuestionKind.CHOICE:
        yield told_line(slot, answer.value, question.id, question.reads)


def about_statements(interview: Interview, slot: str) -> bool:
    """Whether a slot asks about what was said, and brings nothing new: a read-back, two sides."""
    asked = interview.asked.get(slot)
    return asked is not None and asked.type != "follow-up"


def name_of(interview: Interview) -> str:
    """The system's name as somebody said it; empty without one."""
    return named(interview.produced("specification.name"))


def people_of(interview: Interview) -> list[str]:
    """The people and groups that were named, as a builder would call them."""
    from askfirst.records import gathered
    from askfirst.records.gathered import reading_of

    made = gathered(interview)
    found = [reading_of(made, ref).part("who") for ref in interview.records(Kind.ROLE)]
    return [one for one in dict.fromkeys(found) if one]


def things_of(interview: Interview) -> tuple[str, ...]:
    """The things that the person spoke of, the best first."""
    from askfirst.statements.things import things

    lines = [one.text for one in told(interview)]
    return tuple(one.word for one in things(lines, people_of(interview), name_of(interview)))


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
