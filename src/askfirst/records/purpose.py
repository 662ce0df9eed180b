"""What the one sentence promises and no task holds: it is put to the person, and open, or half of
the system is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import Interview
from askfirst.records.gathered import Gathered
from askfirst.records.making import open_question
from askfirst.records.paragraph import said
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import mended
from askfirst.statements.areas import areas
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
from askfirst.text.overlap import content_words, head_nouns
from askfirst.vocabulary import AREAS

_TOLD: Final = (
    Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.DATA, Kind.GOAL, Kind.RULE, Kind.INTERFACE,
)  # fmt: skip
_LEAST: Final = 2
"""So many nouns a lone part has at least; one may be another word for what was said."""
_FIELD: Final = "specification.sentence"


def unspoken_of(made: Gathered) -> Iterator[str]:
    """The parts of the sentence of which no task that somebody typed speaks; none where the
    sentence has one part, as the tasks say what that is."""
    parts = areas(said(made.interview, _FIELD))
    tasks = [ref for ref in made.interview.records(Kind.NEED) if not ref.choice]
    known = {word for ref in tasks for word in content_words(ref.words)} - _names(made)
    left = (one for one in parts if known.isdisjoint(content_words(one)))
    return left if len(parts) > 1 else iter(())


def promised(made: Gathered, records: Sequence[Record]) -> Iterator[Record]:
    """One open point for each part of the sentence that says something no record says."""
    words = said(made.interview, _FIELD)
    place = _place(made.interview)
    if not words or not place:
        return
    slot, key, event = place
    known = {word for one in records if one.kind in _TOLD
             for word in content_words(f"{one.title} {one.statement}")}  # fmt: skip
    own = _names(made)
    answer = made.interview.answers[slot]
    parts, closed = areas(words), _no_steps(made.interview)
    for number, part in enumerate(parts, 1):
        matter = set(head_nouns(part)) - own
        least = 1 if len(parts) > 1 else _LEAST
        if part in closed or len(matter) < least or (content_words(part) - own) & known:
            continue  # something of it stands elsewhere, the rest may stand there in other words
        came = Origin(
            answer=slot, event=event, line=key, by=answer.by, at=answer.at, via=answer.via,
            words="from the sentence that says what it is for",
        )  # fmt: skip
        name = "OPEN-sentence" + (f"-{number}" if number > 1 else "")
        text = f"No task says this part of the first sentence: {mended(part)}"
        yield open_question(name, text, {"sort": "promised"}, came, words=words)


def _no_steps(interview: Interview) -> set[str]:
    """The parts of the sentence that were put to somebody who said that nothing is to be done."""
    found: set[str] = set()
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot) if slot.endswith(f"!{AREAS}") else None
        said = {line.frame: not_answer(line.text) for line in (answer.lines if answer else ())}
        none = {frame for frame, one in said.items() if one and one.reply is Reply.NOT_RELEVANT}
        found |= {one.begin.rstrip(":") for one in asked.question.frames if one.id in none}
    return found


def _names(made: Gathered) -> set[str]:
    """Words that stand for who or what was named, and say nothing of what is done."""
    return {noun for name in (*made.people, made.name) for noun in head_nouns(name)}


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
