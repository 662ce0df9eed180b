"""Every answer verbatim for the appendix, and what was not asked, put off or not relevant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.events import Answered, Line
from askfirst.interview import Interview, Standing
from askfirst.questions import NONE, QuestionKind
from askfirst.records.evidence import weighed
from askfirst.records.gathered import Gathered
from askfirst.records.making import must_not
from askfirst.records.wording_of import question_text
from askfirst.requirements import AnswerEntry, Proposal, Unasked, Via

REPLIED: Final = (Standing.ANSWERED, Standing.UNKNOWN, Standing.NOT_RELEVANT)
REASONS: Final = {
    Standing.OPEN: "not answered yet",
    Standing.PENDING: "depends on something not answered yet",
    Standing.DEEPER: "asked at depth",
}


def answers(made: Gathered) -> Iterator[AnswerEntry]:
    """The replies in force, in question order; follow-ups behind their question."""
    interview = made.interview
    order = {slot: place for place, (_, slot) in enumerate(interview.slots())}
    slots = sorted(
        (slot for slot in interview.answers if interview.applies(slot) is not False),
        key=lambda slot: (order.get(slot.partition("!")[0], len(order)), slot),
    )
    for slot in slots:
        answer = interview.alone(slot) or interview.answers[slot]
        records = [line.record for line in answer.lines] + [answer.record, answer.question_record]
        yield AnswerEntry(
            slot=slot, question=question_text(interview, made.name, slot), event=answer.n,
            status=answer.status.value, text=answer_text(interview, slot, answer), by=answer.by,
            at=answer.at, via=answer.via, sure=answer.sure,
            records=tuple(one for one in records if one),
            quotes=weighed(interview, answer.evidence), worded_by=_worded_by(answer),
        )  # fmt: skip


def _worded_by(answer: Answered) -> tuple[str, ...]:
    """Who worded lines that are no record, such as steps of a walk: of a record its origin says
    so."""
    put = (line.worded for line in answer.lines if not line.record)
    return tuple(dict.fromkeys(one.by for one in put if one and one.statement))


def proposals(made: Gathered) -> Iterator[Proposal]:
    """What nobody said, one for each line."""
    interview = made.interview
    for slot, answer in interview.proposals.items():
        text = answer_text(interview, slot, answer)
        for line in text.split("\n"):
            if line.strip():
                yield Proposal(
                    slot=slot, question=question_text(interview, made.name, slot), event=answer.n,
                    text=line, by=answer.by, at=answer.at,
                )  # fmt: skip


def answer_text(interview: Interview, slot: str, answer: Answered | None = None) -> str:
    """An answer as given; a pick by its text, a line of a form behind its beginning."""
    answer, question = answer or interview.answers[slot], interview.question(slot)
    if question and question.kind is QuestionKind.CHOICE and answer.value:
        choice = question.choice(answer.value)
        return answer.other or (choice.text if choice else answer.value)
    begins = {frame.id: frame.begin for frame in question.frames} if question else {}
    if not answer.value and not answer.lines:
        return answer.reason
    given = [line for line in answer.lines if line.via is not Via.ASSUMED]
    return answer.value or "\n".join(
        f"{begins[line.frame]} {line.text}" if line.frame in begins else _picked(line)
        for line in given
    )


def meant_text(interview: Interview, slot: str, answer: Answered) -> str:
    """An answer as it is meant, away from its question."""
    text, question = answer_text(interview, slot, answer), interview.question(slot)
    if question is None or question.reads != "exclusion" or not answer.lines:
        return text
    return "\n".join(map(must_not, text.splitlines()))


def _picked(line: Line) -> str:
    """A line as typed; a sentence of a document with the words that were typed on it."""
    words = line.fields.get("words", "") if line.choice.startswith("passage-") else ""
    return f"“{line.text}”: {words}" if words else line.text


def not_asked(made: Gathered) -> Iterator[Unasked]:
    """Questions without a reply that belong to this interview or to a greater depth of it, and were
    put in no turn of a conversation."""
    interview = made.interview
    standings = dict(interview.standings())
    put = {slot for turn in interview.turns.values() for slot in turn.slots}
    for placed, slot in interview.slots():
        standing = standings[slot]
        if standing in REASONS and (slot not in put or slot in interview.unasked):
            reason = "put off" if interview.later.get(slot) else REASONS[standing]
            if slot in interview.unasked:
                reason = f"not put to the person {interview.unasked[slot].reason}".strip()
            if standing is Standing.DEEPER:
                reason += f" {placed.question.depth.value}"
            yield Unasked(question=slot, text=question_text(interview, made.name, slot),
                          section=placed.section_title, reason=reason)  # fmt: skip


def not_relevant(made: Gathered) -> Iterator[Unasked]:
    """Questions that the person called not relevant, with their reason."""
    interview = made.interview
    standings = dict(interview.standings())
    for placed, slot in interview.slots():
        answer = interview.answers.get(slot)
        if answer is None or standings[slot] not in REPLIED:
            continue
        none = [line for line in answer.lines if line.choice == NONE]
        if standings[slot] is Standing.NOT_RELEVANT or none:
            yield Unasked(question=slot, text=question_text(interview, made.name, slot),
                          section=placed.section_title,
                          reason="none of these" if none else answer.reason)  # fmt: skip


def counts(interview: Interview) -> dict[str, int]:
    """How many questions stand how, at this depth and beyond it; counted as everywhere, with
    follow-ups and read-backs. `open_raised` are those among the open ones that an answer raised."""
    known = dict(interview.standings())
    standings = list(known.values())
    raised = [known[slot] for slot in interview.asked].count(Standing.OPEN)
    named = {
        "answered": Standing.ANSWERED, "unknown": Standing.UNKNOWN, "open": Standing.OPEN,
        "not_relevant": Standing.NOT_RELEVANT, "may_open": Standing.PENDING,
        "deeper": Standing.DEEPER,
    }  # fmt: skip
    told = {name: standings.count(standing) for name, standing in named.items()}
    return told | ({"open_raised": raised} if raised else {})
