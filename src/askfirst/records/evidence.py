"""Passages of the sources that the person decided about, and whose the latest case is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.events import Answered, AnswerStatus, Disposed
from askfirst.interview import Interview
from askfirst.records.gathered import Gathered
from askfirst.records.making import open_question, title
from askfirst.records.quoting import quoted
from askfirst.requirements import Kind, Origin, Quote, Record, Via
from askfirst.statements.composing import ended

KEPT: Final = ("used", "contradicts")
OPEN: Final = "open"
"""The choice that leaves open which of two documents counts."""


def evidence(made: Gathered) -> Iterator[Record]:
    """One record for each passage that is used or speaks against what is wanted; its id is the
    event's, or the one it was given. What a line took over is that line's own."""
    interview = made.interview
    kept = [event for event in interview.disposed.values() if _is_kept(event)]
    for event in {event.n: event for event in kept}.values():
        decided = interview.answers.get(event.slot)
        reason = decided.other if decided else ""
        fields = {"stands": "contradicts"} if event.disposition == "contradicts" else {}
        for place, quote in enumerate(event.quotes, 1):
            name = (
                event.record if event.record and len(event.quotes) == 1 else f"F-{event.n}-{place}"
            )
            came = Origin(
                answer=event.slot or "evidence",
                event=event.n,
                by=event.by,
                at=event.at,
                via=Via.DOCUMENT,
                quotes=(quote,),
                words=f"from {quote.source}",
            )
            yield Record(id=name, kind=Kind.EVIDENCE, title=title(quote.quote), words=quote.quote,
                         statement=quoted(quote.quote), rationale=reason, fields=fields,
                         origins=(came,))  # fmt: skip


def _is_kept(event: Disposed) -> bool:
    weighed_only = bool(event.slot) and not event.record
    return event.disposition in KEPT and not weighed_only


def undecided(made: Gathered) -> Iterator[Record]:
    """An open question for each difference between documents that the person leaves open, or does
    not know."""
    interview = made.interview
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot)
        if "differs" in asked.cause and answer is not None and _is_open(answer):
            owner, due = interview.owners().get(answer.question_record or "", ("", ""))
            text = differing(interview, slot)
            came = Origin(answer=slot, event=answer.n, by=answer.by, at=answer.at, via=answer.via,
                          words="two documents differ, and you left it open")  # fmt: skip
            yield open_question(f"OPEN-{slot.replace('@', '-')}", text, {"due": due}, came,
                                owner=owner)  # fmt: skip


def _is_open(answer: Answered) -> bool:
    return answer.value == OPEN or answer.status is AnswerStatus.UNKNOWN


def differing(interview: Interview, slot: str) -> str:
    """What two documents say, and which one counts as a question; empty for other slots."""
    asked, answer = interview.asked.get(slot), interview.answers.get(slot)
    if asked is None or "differs" not in asked.cause or answer is None:
        return ""
    said = [f"{one.source} says {quoted(one.quote)}" for one in answer.evidence]
    return f"{ended(' and '.join(said))} Which one counts?"


def grounded(interview: Interview, record: Record) -> Record:
    """The record with the passages that its answers rest on, each with how far it may count."""
    origins = tuple(_grounded(interview, origin) for origin in record.origins)
    return record if origins == record.origins else record.model_copy(update={"origins": origins})


def _grounded(interview: Interview, origin: Origin) -> Origin:
    answer = interview.answers.get(origin.answer)
    beside = _beside(answer, origin) if answer and answer.n == origin.event else ()
    quotes = origin.quotes or beside
    if not quotes:
        return origin
    return origin.model_copy(update={"quotes": weighed(interview, quotes)})


def weighed(interview: Interview, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotes, each with how far it may count."""
    return tuple(one.model_copy(update={"use": interview.use(one)}) for one in quotes)


def _beside(answer: Answered, origin: Origin) -> tuple[Quote, ...]:
    """The evidence given with an answer, as far as it belongs to the line that is the origin."""
    if not (answer.attached and origin.line):
        return answer.evidence
    return next((line.evidence for line in answer.lines if line.key == origin.line), ())


def case_owner(made: Gathered) -> str:
    """Whose problem the case is, as somebody said: `mine`, `served`, `imagined`, or empty."""
    interview = made.interview
    if not interview.produced("specification.case"):
        return ""
    owner = interview.produced("specification.case_owner")
    return owner if owner in ("mine", "served", "imagined") else ""


def slot_of(made: Gathered, field: str) -> str:
    """The question that fills a field; empty when none does."""
    placed = made.interview.placed
    return next((one.question.id for one in placed if field in one.question.produces), "")
