"""The last parts: risks and what is assumed, words of the field, checks, and what was not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.interview import asked_in_vain
from askfirst.paper.blocks import Block, Items, Line, Paragraph, Strong
from askfirst.paper.desk import Desk, ids, marks, stands
from askfirst.paper.mending import cell, holds, sentence
from askfirst.paper.tables import MORE, more, table, words
from askfirst.paper.tasks import listed
from askfirst.paper.unsettled import asks
from askfirst.requirements import AnswerEntry, Kind, Record, Via

_MOST_NAMED: Final = 24
_MOST_AT_QUICK: Final = 6
_CHECK: Final = ("", "Check", "Must come out", "By whom", MORE, "For")


def risks(desk: Desk) -> Iterator[Block]:
    """What would sink it, with what is done then; what is taken for true."""
    if found := [one for one in desk.of(Kind.RISK) if one not in desk.demands]:
        yield Items(tuple(_risk(desk, one) for one in found))
    assumed = [one for one in desk.of(Kind.ASSUMPTION)
               if not only_assumed(one) and one.id not in desk.to_check]  # fmt: skip
    yield from listed(desk, "Assumed", assumed)


def only_assumed(assumption: Record) -> bool:
    """Whether it was only proposed: nobody objected, and nobody agreed."""
    sources = assumption.origins
    only = bool(sources) and all(one.via is Via.ASSUMED for one in sources)
    return only and not assumption.confirmed_by


def _risk(desk: Desk, risk: Record) -> Line:
    parts = (
        ("First sign", risk.fields.get("first_sign", "")),
        ("Then", risk.fields.get("answer", "")),
        ("Who", risk.owner),
    )
    told = " ".join(
        f"{label}: {sentence(text)}"
        for label, text in parts
        if text and not holds(risk.statement, text)
    )
    return (*stands(desk, risk), f" {told}") if told else stands(desk, risk)


def terms(desk: Desk) -> Iterator[Block]:
    """Each word with its meaning, also those that were named as things and only explained."""
    found = [_term(desk, one) for one in desk.of(Kind.TERM)]
    found += [_explained(desk, one) for one in desk.of(Kind.DATA)
              if one.fields.get("sort") == "remark"]  # fmt: skip
    if found:
        yield Items(tuple(found))


def _term(desk: Desk, term: Record) -> Line:
    word = cell(term.fields.get("word", "") or term.title)
    meaning = cell(term.fields.get("meaning", ""))
    if not meaning:
        return stands(desk, term)
    meant = sentence(meaning)
    return (desk.place(term), " ", Strong(word), f": {meant}", *marks(desk, term))


_NOTHING: Final = re.compile(r"^nothing\s*[,.;:–—-]\s*(?=\S)", re.IGNORECASE)
"""Said of the facts of a thing, before what it is."""


def _explained(desk: Desk, thing: Record) -> Line:
    told = thing.fields.get("facts", "") or thing.words.partition(":")[2].strip()
    meant = sentence(_NOTHING.sub("", told))
    return (desk.place(thing), " ", Strong(cell(thing.title)), f": {meant}", *marks(desk, thing))


def checks(desk: Desk) -> Iterator[Block]:
    """One row a check."""
    rows = [_check(desk, one) for one in desk.of(Kind.CHECK)]
    yield from table(_CHECK, rows)


def _check(desk: Desk, check: Record) -> list[Line]:
    fields = check.fields
    what = cell(fields.get("what", ""))
    outcome = fields.get("outcome", "") or fields.get("expected", "")
    targets = [one for one in check.linked("checks") if one in desk.by_id]
    targets = targets or ([check.parent] if check.parent in desk.by_id else [])
    if not what:
        what = cell(check.title) if outcome and not check.title.endswith("…") else ""
        what = what or sentence(check.statement or check.words or check.title)
    return [
        (desk.place(check),),
        (what, *marks(desk, check)),
        words(cell(outcome)),
        words(cell(fields.get("by_whom", "") or fields.get("who", "") or check.owner)),
        more(check, "what", "outcome", "expected", "by_whom", "who"),
        ids(targets),
    ]


def proposed(desk: Desk) -> Iterator[Block]:
    """What a program that led the interview answered by itself. It counts for nothing."""
    if found := [one for one in desk.specification.proposals if not asks(one)]:
        yield Paragraph(
            ("An assistant filled this in; nobody was heard saying it, so nothing rests on it.",)
        )
        yield Items(tuple((f"{sentence(one.text)} (to: {cell(one.question)})",) for one in found))


def unasked(desk: Desk) -> Iterator[Block]:
    """Which parts of a usual requirements document nobody was asked about, by name, and what was
    asked in vain."""
    made = desk.specification
    named = [one.strip() for one in str(made.metrics.get("never_asked_29148", "")).split(",")]
    parts = [one for one in named if one]
    if not parts:
        parts = list(dict.fromkeys(cell(one.section) for one in made.not_asked if one.section))
    if parts:
        most = _MOST_AT_QUICK if made.depth == "quick" else _MOST_NAMED
        more = len(parts) - most
        rest = [f"{more} more"] if more > 0 else []
        yield Paragraph((f"Nobody was asked about: {'; '.join((*parts[:most], *rest))}.",))
    if vain := [cell(one.question) for one in made.answers if _in_vain(desk, one)]:
        yield Paragraph((f"Asked, and not known: {' '.join(dict.fromkeys(vain))}",))


_UNKNOWN: Final = "unknown"


def _in_vain(desk: Desk, answer: AnswerEntry) -> bool:
    """Whether nobody knew the answer to a question, and no open point says so: it asks for anything
    of a sort, and what is open of it cannot be named."""
    told = any(one in desk.by_id for one in answer.records)
    return answer.status == _UNKNOWN and not told and asked_in_vain(answer.slot, answer.question)
