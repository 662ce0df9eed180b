"""What the one sentence promises and no task holds: it is a task, or half of the system is lost.

A clause of the sentence whose nouns stand in no task and in nothing that the system does becomes a
task of its own, in the person's words; nobody said its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import Interview
from askfirst.records.gathered import Gathered
from askfirst.records.paragraph import said
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import Context, mended, read
from askfirst.statements.composing import capital
from askfirst.text.overlap import head_nouns, negated

_CLAUSE: Final = re.compile(r",\s+(?:and|but)\s+|\s+and\s+(?=then\s)|[.;]\s+")
_END: Final = re.compile(r",?\s+(?:so|so that|in order to)\s+.*$")
_ANYBODY: Final = frozenset(("we", "i", "you", "they", "one", "people"))
_LEAST: Final = 2
"""So many nouns of a clause are new at least; one may be another word for what was said."""
_TOLD: Final = (Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.DATA, Kind.GOAL, Kind.RULE)


def promised(made: Gathered, records: Sequence[Record]) -> Iterator[Record]:
    """One task for each clause of the sentence that says something no record says."""
    place = _place(made.interview)
    words = said(made.interview, "specification.sentence")
    if not words or not place:
        return
    slot, key, event = place
    reading = read(words, Context(reads="task", people=made.people, name=made.name))
    role, need = reading.part("role"), reading.part("need") or words
    role = "" if role.lower() in _ANYBODY else role
    known = {noun for one in records if one.kind in _TOLD for noun in head_nouns(one.statement)}
    known |= {noun for name in (*made.people, made.name) for noun in head_nouns(name)}
    answer = made.interview.answers[slot]
    for number, clause in enumerate(_CLAUSE.split(_END.sub("", need)), 1):
        if negated(clause):
            continue  # what shall not happen is no task
        new = [noun for noun in head_nouns(clause) if noun not in known]
        if len(new) < _LEAST:
            continue
        came = Origin(
            answer=slot, event=event, line=key, by=answer.by, at=answer.at, via=answer.via,
            words="from the sentence that says what it is for",
        )  # fmt: skip
        yield Record(
            id="NEED-sentence" + (f"-{number}" if number > 1 else ""), kind=Kind.NEED,
            title=capital(clause.strip(" ,.")), statement=mended(clause), words=words, owner=role,
            fields={"role": role} if role else {}, origins=(came,),
        )  # fmt: skip


def _place(interview: Interview) -> tuple[str, str, int] | None:
    """Where the sentence was typed: slot, key of the line, number of the event."""
    for placed in interview.placed:
        frames = [one.id for one in placed.question.frames if one.produces == _FIELD]
        answer = interview.answers.get(placed.question.id)
        if answer is None:
            continue
        for line in answer.lines:
            if line.frame in frames:
                return placed.question.id, line.key, answer.n
    return None


_FIELD: Final = "specification.sentence"
