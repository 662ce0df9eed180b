"""The evidence: each id with the words it came from, who said them, when, in answer to what.

Here words stand as they were typed; a sentence in quotation marks is a document's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.paper.blocks import (
    Aside,
    Block,
    Heading,
    Id,
    Items,
    Line,
    Paper,
    Paragraph,
    Ref,
    Span,
    Strong,
    Words,
    alive,
    place,
)
from askfirst.paper.desk import ids
from askfirst.paper.head import title
from askfirst.paper.mending import cell, day, ended, person
from askfirst.paper.settled import opinions
from askfirst.paper.tables import table, words
from askfirst.requirements import (
    AnswerEntry,
    Kind,
    Origin,
    Quote,
    Record,
    Specification,
    Status,
    Step,
    Story,
    Unasked,
    Via,
)

_VIA: Final = {
    Via.ASSUMED: "proposed; nobody objected",
    Via.DOCUMENT: "from a document",
    Via.PROPOSED: "proposed; nobody said it",
    Via.HUMAN: "",
}
_NO_ANSWER: Final = {"unknown": "Not known.", "not-relevant": "Not relevant."}


def evidence(specification: Specification) -> Paper:
    """The second document. Pure."""
    parts: dict[str, Iterable[Block]] = {
        "Where each line comes from": _records(specification),
        "What the documents say": _documents(specification),
        "Not asked": _unasked(specification.not_asked),
        "Not relevant": _unasked(specification.not_relevant),
        "The answers, word for word": _answers(specification),
        "What each person answered who was not there": opinions(specification),
    }
    blocks: list[Block] = []
    for heading, part in parts.items():
        if filled := tuple(part):
            blocks += [Heading(2, (heading,), place(f"evidence-{heading}")), *filled]
    return alive(Paper(f"{title(specification)}: evidence", tuple(blocks)))


def _records(specification: Specification) -> Iterator[Block]:
    asked = {(one.slot, one.event): one for one in specification.answers}
    if specification.records:
        yield Items(tuple(_record(one, asked) for one in specification.records))
    steps = [(story, step) for story in specification.stories for step in story.steps if step.id]
    if steps:
        yield Items(tuple(_step(specification, story, step) for story, step in steps))


def _step(specification: Specification, story: Story, step: Step) -> Line:
    """A step that no function names, with the answer that it stands in."""
    line: list[Span] = [Id(step.id), " ", cell(step.does)]
    entry = specification.told_at(story)
    if entry is not None:
        to = Ref(f"answer-{entry.slot}-{entry.event}", cell(entry.question) or entry.slot)
        line += [" — ", person(story.by or entry.by), ", to: ", to]
    return tuple(line)


def _record(record: Record, asked: dict[tuple[str, int], AnswerEntry]) -> Line:
    """An id with its words as told, and each place that they come from."""
    told = cell(record.words or record.statement or record.title)
    line: list[Span] = [Id(record.id), " ", told]
    if stands := _STANDS.get(record.fields.get("stands", "")):
        line += [" ", Aside(f"({stands})")]
    if record.kind is Kind.EVIDENCE and record.rationale:
        line.append(f" Because: {ended(record.rationale)}")
    if record.status is Status.WITHDRAWN:
        line += [" ", Aside("(withdrawn)")]
    elif record.confirmed_by:
        line += [" ", Aside(f"(confirmed by {person(record.confirmed_by)})")]
    for source in _from(record, asked):
        line += [" — ", *source]
    return tuple(line)


def _from(record: Record, asked: dict[tuple[str, int], AnswerEntry]) -> Iterator[Line]:
    for origin in record.origins:
        entry = asked.get((origin.answer, origin.event))
        line: list[Span] = [f"“{cell(origin.said)}”, "] if origin.said else []
        line.append(_said(origin))
        if entry and entry.question:
            line += [", to: ", Ref(f"answer-{entry.slot}-{entry.event}", cell(entry.question))]
        elif origin.words:
            line += [f", {cell(origin.words)}"]
        line += [f"; {_sentence(quote)}" for quote in origin.quotes]
        yield tuple(line)


def _said(origin: Origin) -> str:
    said = person(origin.by)
    if origin.worded_by:
        agreed = f", agreed to by {said}" if origin.agreed else ""
        said = f"worded by {cell(origin.worded_by)}{agreed}, said by {said}"
    parts = (said, _when(origin.at), _VIA[origin.via])
    return ", ".join(part for part in parts if part) or "somebody"


def _when(at: str) -> str:
    """Day and hour in words, in universal time."""
    date, _, clock = at.partition("T")
    return f"{day(date)}, {clock[:5]} UTC" if clock else day(date)


def _sentence(quote: Quote) -> str:
    """A document's sentence, marked as such, with its place and who says it there."""
    about = [f"{quote.source}, characters {quote.start} to {quote.end}"]
    about += [quote.speaker] if quote.speaker else []
    about += [f"with the word {quote.hedge}"] if quote.hedge else []
    about += [_USE.get(quote.use, quote.use)]
    return f"“{cell(quote.quote)}” ({', '.join(about)})"


_STANDS: Final = {"contradicts": "speaks against it"}
_USE: Final = {
    "claim": "a claim",
    "true": "taken for true",
    "do not use": "not used",
}


def _documents(specification: Specification) -> Iterator[Block]:
    if specification.gap_summary:
        yield Paragraph((cell(specification.gap_summary),))
    rows: list[list[Line]] = [
        [
            (one.name,),
            words(cell(one.role)),
            (f"{one.words:,}",),
            (f"{one.looked_at} of {one.sentences}",),
            (one.sha256,),
        ]
        for one in specification.sources
    ]
    head = ("Document", "What it is", "Words", "Sentences looked at", "SHA-256")
    yield from table(head, rows)
    gaps: list[list[Line]] = [
        [(cell(one.section),), (one.standing,), ("; ".join(map(_sentence, one.quotes)),)]
        for one in specification.gaps
    ]
    parts = ("Part", "In the documents", "Sentences")
    yield from table(parts, gaps)


def _unasked(listed: Iterable[Unasked]) -> Iterator[Block]:
    items = tuple(
        (f"{cell(one.text)} ({cell(one.reason)})" if one.reason else cell(one.text),)
        for one in listed
    )
    if items:
        yield Items(items)


def _answers(specification: Specification) -> Iterator[Block]:
    there = {one.id for one in specification.records}
    for one in specification.answers:
        place_ = Id(one.slot, shown=False, anchor=place(f"answer-{one.slot}-{one.event}"))
        yield Paragraph((place_, Strong(cell(one.question) or one.slot)))
        if one.status in _NO_ANSWER:
            yield Paragraph((_NO_ANSWER[one.status],))
        elif not one.text:
            yield Paragraph(("Left empty.",))  # nobody said a word, so none is quoted
        if one.text:
            yield Words(one.text)
        told: list[Span] = [", ".join(part for part in (person(one.by), _when(one.at)) if part)]
        told += [] if one.sure else ["; not sure"]
        told += [f"; in part worded by {cell(name)}" for name in one.worded_by]
        told += [f"; {_sentence(quote)}" for quote in one.quotes]
        made = [name for name in one.records if name in there]
        told += ["; made ", *ids(made)] if made else []
        yield Paragraph(tuple(told))
