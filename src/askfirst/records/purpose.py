"""What the one sentence promises and no task holds: it is open, or half of the system is lost.

A clause of the sentence none of whose nouns stands in a task or in anything that the system does is
a point of what is open, in the person's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import Interview
from askfirst.records.gathered import Gathered
from askfirst.records.making import open_question
from askfirst.records.paragraph import said
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import Context, mended, read
from askfirst.statements.types import says_all
from askfirst.text.overlap import head_nouns

_SUBJECT: Final = r"(?:i|we|they|people|everybody|everyone|nobody)\s"
_CLAUSE: Final = re.compile(
    rf",\s+(?:and|but)\s+|(?<!\s)\s+and\s+(?=then\s|{_SUBJECT})|[.;]\s+|,\s+(?={_SUBJECT}|the\s)",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(_SUBJECT, re.IGNORECASE)
"""Begins a clause that says all by itself: one noun is enough there."""
_END: Final = re.compile(r"(?:,|(?<!\s))\s+(?:so|so that|in order to)\s+.*$")
_LEAST: Final = 2
"""So many nouns a clause has at least; one may be another word for what was said."""
_TOLD: Final = (Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.DATA, Kind.GOAL, Kind.RULE)


def promised(made: Gathered, records: Sequence[Record]) -> Iterator[Record]:
    """One open point for each clause of the sentence that says something no record says."""
    place = _place(made.interview)
    words = said(made.interview, "specification.sentence")
    if not words or not place:
        return
    slot, key, event = place
    reading = read(words, Context(reads="task", people=made.people, name=made.name))
    need = reading.part("need") or words
    known = {noun for one in records if one.kind in _TOLD for noun in head_nouns(one.statement)}
    own = {noun for name in (*made.people, made.name) for noun in head_nouns(name)}
    answer = made.interview.answers[slot]
    front = _END.sub("", need)
    told = front if says_all(front) else need  # "something for us so that people can tell me"
    for number, clause in enumerate(_CLAUSE.split(told), 1):
        matter = set(head_nouns(clause)) - own
        least = 1 if _WHOLE.match(clause) and says_all(clause) else _LEAST
        if len(matter) < least or matter & known:
            continue  # something of it stands elsewhere, the rest may stand there in other words
        came = Origin(
            answer=slot, event=event, line=key, by=answer.by, at=answer.at, via=answer.via,
            words="from the sentence that says what it is for",
        )  # fmt: skip
        name = "OPEN-sentence" + (f"-{number}" if number > 1 else "")
        text = f"No task says this part of the first sentence: {mended(clause)}"
        yield open_question(name, text, {"sort": "promised"}, came, words=words)


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
