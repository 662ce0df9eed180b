"""Records whose line is printed as it is, with the parts that are certain: rules, limits, data,
neighbours, risks, checks, words, exclusions, qualities."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from askfirst.interview import record_id
from askfirst.records.gathered import Gathered, Told, detail_readings, told_of
from askfirst.records.making import record, title
from askfirst.requirements import Fit, Kind, Priority, Record, Verification
from askfirst.statements import mended
from askfirst.statements.types import number_in, tells
from askfirst.text.overlap import content_words
from askfirst.text.sentences import sentences

_MAIN: Final = {
    Kind.RULE: ("what",), Kind.DATA: ("thing",), Kind.INTERFACE: ("neighbour",),
    Kind.CHECK: ("what",), Kind.TERM: ("word",),
}  # fmt: skip
"""Parts that a record is called after."""
_LABELS: Final = {
    "measure": "Good enough is", "money": "How much", "meter": "Seen by", "source": "Moment",
    "condition": "When and where",
    "response": "What it then does", "count": "How many", "put_right": "Put right first",
    "keep": "Kept", "until": "Until", "within": "Within", "except": "Except",
}  # fmt: skip
_SORTS: Final = {
    "never": "never", "alone": "only-after-yes", "others-job": "others-job", "misuse": "misuse",
    "scope": "left-out",
}  # fmt: skip
CHARACTERISTICS: Final = {
    "right": "functional correctness", "fast": "time behaviour", "many": "capacity",
    "easy": "learnability", "everyone": "inclusivity", "there": "availability",
    "guarded": "security", "harmless": "safety", "changeable": "modifiability",
    "together": "interoperability", "sees": "inclusivity", "hears": "inclusivity",
    "moves": "inclusivity", "reads": "inclusivity",
}  # fmt: skip
"""ISO/IEC 25010:2023 names by the tick that stands for them."""


def described(kind: Kind) -> Callable[[Gathered], Iterator[Record]]:
    """The records of one kind."""

    def records(made: Gathered) -> Iterator[Record]:
        for told in made.told(kind):
            if told.reading.reads == "against":
                yield from _reasons(made, told)
            else:
                yield _MAKERS.get(kind, _plain)(made, told, kind)

    return records


def _reasons(made: Gathered, told: Told) -> Iterator[Record]:
    """Why people would refuse it, sentence by sentence: what says how it must be is a quality."""
    whole = _plain(made, told, Kind.RISK)
    pieces = [told.reading.line[start:end] for start, end in sentences(told.reading.line)]
    if len(pieces) < 2 or not all(tells(piece) or number_in(piece) for piece in pieces):
        yield whole
        return
    for number, piece in enumerate(pieces, 1):
        kind = Kind.QUALITY if _DEMANDS.search(piece) else Kind.RISK
        found = number_in(piece)
        amount = piece[found[0] : found[1]] if found else ""
        yield whole.model_copy(
            update={
                "id": told.ref.id if number == 1 else f"{told.ref.id}-{number}",
                "kind": kind, "statement": mended(piece), "words": piece,
                "title": title(piece.rstrip(".")), "fields": {"number": amount} if amount else {},
                "fit": Fit(must=amount) if kind is Kind.QUALITY else Fit(),
            }
        )  # fmt: skip


_DEMANDS: Final = re.compile(r"\b(?:must|has to|have to|should|needs? to|shall)\b", re.IGNORECASE)


def _plain(made: Gathered, told: Told, kind: Kind) -> Record:
    ref, reading = told
    fields = told_of(made, ref)
    further = [f"{_LABELS[name]}: {text.rstrip('.')}." for name, text in fields.items()
               if name in _LABELS]  # fmt: skip
    further += [one.statement for one in detail_readings(made, ref) if one.statement]
    statement = " ".join((reading.statement, *further))
    main = next((reading.part(name) for name in _MAIN.get(kind, ()) if reading.part(name)), "")
    fields |= {part: text for part, text in reading.fields.items() if text}
    if fields.get("how_often") and fields["how_often"] in fields.get("carries", ""):
        del fields["how_often"]
    return record(
        made, told, kind, title=title(main or reading.statement.rstrip(".")), statement=statement,
        fields=fields, rationale=reading.part("because"), owner=reading.part("decided_by"),
        parent=_task(made, ref.slot),
    )  # fmt: skip


def _task(made: Gathered, slot: str) -> str:
    about = record_id(slot)
    return about if about.startswith("NEED-") and about in made.interview.refs else ""


def _exclusion(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    sort = _SORTS.get(told.ref.frame, "") or _sort(told.reading.statement)
    fields = made_record.fields | {"sort": sort, "kind": told.ref.frame or sort}
    return made_record.model_copy(update={"priority": Priority.WONT, "fields": fields})


_LATER: Final = re.compile(
    r"\b(?:leave|left|leaves|skip|out of|for now|at first|not yet|later|some day|first version"
    r"|for the moment|no need|not needed|outside)\b",
    re.IGNORECASE,
)
_FORBIDS: Final = re.compile(
    r"\b(?:never|must not|mustn't|may not|no |not |nobody|without)", re.IGNORECASE
)
_ASKS_FIRST: Final = re.compile(
    r"\b(?:only (?:after|when|if|with)|without asking|says? yes|'s yes)\b", re.I
)


def _sort(line: str) -> str:
    """What sort of no a line says, where no beginning of a sentence tells."""
    if _LATER.search(line):
        return "left-out"
    if _ASKS_FIRST.search(line):
        return "only-after-yes"
    return "never" if _FORBIDS.search(line) else "left-out"


def _limit(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    standing = told.ref.fields.get("standing", "")
    return made_record.model_copy(update={"fields": made_record.fields | {"standing": standing}})


def _quality(made: Gathered, told: Told, kind: Kind) -> Record:
    ref, reading = told
    case = told_of(made, ref)
    measure = case.get("measure", "") or reading.part("number")
    texts = [
        f"{_LABELS[name]}: {case[name].rstrip('.')}."
        for name in _LABELS
        if case.get(name) and content_words(case[name]) - content_words(reading.statement)
    ]
    numbered = any(letter.isdigit() for letter in measure)
    return record(
        made, told, kind, statement=" ".join((reading.statement, *texts)),
        characteristic=CHARACTERISTICS.get(ref.choice, ""),
        fit=Fit(must=measure, meter=case.get("meter", "")),
        verification=Verification.TEST if numbered else None, verification_derived=numbered,
        fields={**case, "number": reading.part("number")}, parent=_task(made, ref.slot),
        missing=() if measure else ("measure",),
    )  # fmt: skip


def _check(made: Gathered, told: Told, kind: Kind) -> Record:
    made_record = _plain(made, told, kind)
    return made_record.model_copy(update={"verification": Verification.TEST})


_MAKERS: Final = {
    Kind.EXCLUSION: _exclusion, Kind.LIMIT: _limit, Kind.QUALITY: _quality, Kind.CHECK: _check,
}  # fmt: skip
