"""What is open before anybody builds: the one complete list, in the order of what it stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.paper.blocks import Block, Id, Items, Line, Paragraph, Ref, Span, Strong, shown
from askfirst.paper.clashes import CONTRADICTION, SIDES, Clash
from askfirst.paper.desk import Desk, ids, statement
from askfirst.paper.lacks import LACKS, lacks
from askfirst.paper.mending import cell, day, sentence
from askfirst.paper.tables import table, words
from askfirst.requirements import Kind, Priority, Proposal, Record
from askfirst.text.overlap import content_words
from askfirst.voices import SIDE_BY_SIDE

_LACKING, _UNKNOWN, _GAP, _HEARD = range(4)
"""What is open, by what comes first."""


def unsettled(desk: Desk) -> Iterator[Block]:
    """Contradictions with both sentences, then all that is open."""
    for clash in desk.clashes:
        yield from _clash(desk, clash)
    head = ("", "Question", "Blocks", "Who would know", "By", "Until then assume")
    yield from table(head, rows(desk))
    if noticed := [one for one in desk.specification.proposals if asks(one)]:
        yield Paragraph((Strong("Noticed by an assistant, and asked of nobody"),))
        yield Items(tuple((sentence(one.text),) for one in noticed))


def asks(proposal: Proposal) -> bool:
    """Whether a program that led the interview left a question of its own, and claims nothing."""
    return proposal.text.rstrip().endswith("?")


def rows(desk: Desk) -> list[list[Line]]:
    """All that is open and no contradiction, in the order of what it stops."""
    return [row for _, row in sorted(_rows(desk), key=lambda ranked: ranked[0])]


class OpenPoint(NamedTuple):
    """One row of the list in plain text.

    Attributes:
        id: of the record; empty where the row is about several. question: what is open.
        who: who would know; empty where nobody said.
    """

    id: str
    question: str
    who: str


def open_points(desk: Desk) -> list[OpenPoint]:
    """What the document lists as open and no contradiction, in its order, for who reads no page."""
    return [OpenPoint(*(shown(row[at]) for at in (0, 1, 3))) for row in rows(desk)]


def _clash(desk: Desk, clash: Clash) -> Iterator[Block]:
    """Both sides, and who settles it."""
    question = clash.question
    owner = cell(question.owner) if question else ""
    due = day(question.fields.get("due", "")) if question else ""
    settles = f"{owner}, by {due}" if owner and due else owner or (f"by {due}" if due else "")
    named: list[Span] = [Id(question.id), " "] if question else []
    differ = question.fields.get("differ", "") if question else ""
    told = len(clash.sides) == 1 or differ
    about = f" ({cell(clash.about).removesuffix('.')})" if told else ""
    about += f", {differ}" if differ and differ != SIDE_BY_SIDE else ""
    settled = f": which holds, and when? Who settles it: {settles or 'not said'}."
    called = "Answered differently" if differ else "Contradiction"
    yield Paragraph((*named, Strong(called), about, settled))
    yield Items(tuple((*_by(clash, at), *_side(desk, clash, side))
                      for at, side in enumerate(clash.sides)))  # fmt: skip
    assume = question.fields.get("assume", "") if question else ""
    if assume:
        yield Paragraph((f"Until then assume: {sentence(assume)}",))


def _by(clash: Clash, at: int) -> Line:
    """Who says a side that stands as a line with an id."""
    by = clash.question.fields.get(f"{SIDES[at]}_by", "") if clash.question else ""
    return (Strong(cell(by)), ": ") if by else ()


def _side(desk: Desk, clash: Clash, side: str) -> Line:
    """One side; a sentence that stands with an earlier contradiction is only its id."""
    if side not in clash.ids:
        return (Ref(side),) if side in desk.by_id else (sentence(side),)
    record = desk.by_id[side]
    first = next(one for one in desk.clashes if side in one.ids)
    return (Id(side), f" {statement(record)}") if clash is first else (Ref(side),)


Rank = tuple[int, int, int, str]


def _rows(desk: Desk) -> Iterator[tuple[Rank, list[Line]]]:
    doubts = {one.id for heard in desk.heard if (one := desk.doubt(heard))}
    for number, question in enumerate(desk.of(Kind.QUESTION)):
        if question.fields.get("sort") != CONTRADICTION and question.id not in doubts:
            yield (*_rank(desk, question), f"{number:06}"), _row(desk, question)
    for number, (lack, tasks) in enumerate(lacks(desk).items()):
        place = Id(lack, shown=False, anchor=f"lack-{lack}")
        row: list[Line] = [(place,), (LACKS[lack].asked,), ids(tasks), (), (), ()]
        rank = (_HEARD, -1) if lack == "check" else (_LACKING, 0)  # it stops no design
        yield (*rank, 0, f"{number:06}"), row
    for record in desk.heard:
        yield (_HEARD, 0, 0, record.id), _heard(desk, record)


def _heard(desk: Desk, record: Record) -> list[Line]:
    """What is only heard, and in the same row what else of it is not known and who would know."""
    told, doubt = _to_check(statement(record)), desk.doubt(record)
    if doubt is None:
        return [(Id(record.id),), (told,), (), (), (), ()]
    _, asked, _, *known = _row(desk, doubt)
    words = content_words(shown(asked)) - content_words(told) - content_words(_IF_SO)
    text = f"{told} {shown(asked)}" if words else told
    return [(Id(record.id), ", ", Id(doubt.id)), (text,), (), *known]


_IF_SO: Final = "is it so whether that is true"


def _rank(desk: Desk, question: Record) -> tuple[int, int, int]:
    """What stops most comes first: musts, then how many."""
    held = desk.held_up(question)
    must = any(desk.by_id[one].priority is Priority.MUST for one in held)
    sort = _GAP if question.fields.get("sort") == "gap" else _UNKNOWN
    return sort, 0 if must else 1, -len(held)


def _as_question(desk: Desk, question: Record) -> str:
    """What is open, as a question where it was told as a bare matter; without the line that it is
    about, which stands below."""
    told = sentence(question.statement or question.title)
    if any(origin.agreed for origin in question.origins):
        return told
    for name in desk.held_up(question):
        told = told.removeprefix(f"“{statement(desk.by_id[name])}”: ")
    told = told[:1].upper() + told[1:]
    if question.heard and "?" not in told and not _ASKS.match(told):
        return _to_check(told)
    if question.fields.get("sort", "") != "unknown" or "?" in told:
        return told
    if _NOT_KNOWN.search(told):
        return f"Not known here: {told}"
    if told.startswith("That "):
        return f"Is it so t{told[1:-1]}?"
    return f"{told[:-1]}?" if told.endswith(".") and _ASKS.match(told) else told


def _to_check(told: str) -> str:
    """What is only heard; it says so itself where its words do not."""
    return f"{'To check' if _SAYS_HEARD.match(told) else 'Heard only, to check'}: {told}"


_SAYS_HEARD: Final = re.compile(r"(?:i(?:['’]ve| have)?\s+)?(?:only\s+)?heard\b", re.IGNORECASE)
_NOT_KNOWN: Final = re.compile(r"\b(?:don['’]?t|do not) know\b|\bno (?:idea|clue)\b", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"(?:how|what|which|who|whose|whom|when|where|why|whether|if|is|are|can|may|does|do|must)\b",
    re.IGNORECASE,
)


def _row(desk: Desk, question: Record) -> list[Line]:
    return [
        (Id(question.id),),
        (_as_question(desk, question),),
        ids(desk.held_up(question)),
        words(cell(question.owner)),
        words(day(question.fields.get("due", ""))),
        words(cell(question.fields.get("assume", ""))),
    ]
