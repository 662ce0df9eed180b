"""Open questions for somebody who was not there: each with what it is about, and where its answer
goes when it comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.agenda.found import Found
from askfirst.agenda.screens import prompt
from askfirst.events import AnswerStatus, Line
from askfirst.interview import Interview, record_id
from askfirst.interview.opinions import person_key
from askfirst.lines import clean
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.requirements import Record

_YOU_WROTE: Final = "You wrote "


class Forwarded(NamedTuple):
    """One open question as somebody else gets it.

    Attributes:
        place: a slot, or `slot#line` for one line of an answer. text: what is asked.
        context: lines that say what it is about. prompt: the screen; for one line a field for it.
    """

    place: str
    text: str
    context: tuple[str, ...]
    prompt: Prompt


def forwarded(interview: Interview, found: Found, records: Iterable[Record]) -> Iterator[Forwarded]:
    """The open questions of a document, each where it came from."""
    for record in records:
        origin = record.origins[0]
        if not origin.answer:
            continue  # open since a turn of a conversation: an answer would have no place
        alone = interview.alone(origin.answer)
        if origin.line and (alone is None or alone.line(origin.line) is None):
            continue  # a line of somebody else in a list: it is theirs to say
        if not origin.line:
            yield _whole(interview, found, origin.answer)
        elif record.words:
            context = (f"So far: {record.owner}.",) if record.owner else ()
            asked = f"Not decided yet: {record.statement} Who decides it, and by when?"
            yield _line(f"{origin.answer}#{origin.line}", asked, context)
        else:
            question = interview.question(origin.answer)
            about = f"It belongs to: {question.text}" if question else ""
            yield _line(f"{origin.answer}#{origin.line}", record.statement, (for_screen(about),))


def _line(place: str, asked: str, context: tuple[str, ...]) -> Forwarded:
    text = for_screen(asked)
    return Forwarded(place, text, context, Prompt(place, QuestionKind.TEXT, text))


def _whole(interview: Interview, found: Found, slot: str) -> Forwarded:
    screen = prompt(interview, found, slot)
    text, context = screen.text, []
    asked = interview.asked.get(slot)
    if asked is not None and text.startswith(_YOU_WROTE):
        text = f"It says {text.removeprefix(_YOU_WROTE)}"
        context += [f"It stands in: “{clean(one)}”" for one in asked.rests.values()]
    elif asked is not None:
        context += screen.shown
    elif (about := interview.refs.get(record_id(slot))) is not None:
        context.append(f"It is about: “{clean(about.words)}”")
    return Forwarded(slot, text, tuple(for_screen(line) for line in context), screen)


class Returning:
    """Answers that come back, each put where it belongs; one to a line leaves the others as they
    are."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._texts: dict[str, dict[str, str]] = {}

    def line(self, place: str) -> Line | None:
        """The line that a place names; None when there is none."""
        slot, _, key = place.partition("#")
        answer = self._interview.alone(slot)
        return answer.line(key) if answer else None

    def in_form(self, place: str, said: str | Reply, person: str) -> Reply | None:
        """What somebody says to one line of a form, as their answer to the form, with what they
        said to its other lines before; None for any other line."""
        slot, _, _ = place.partition("#")
        line, question = self.line(place), self._interview.question(slot)
        if line is None or question is None or question.kind is not QuestionKind.FORM:
            return None
        if isinstance(said, Reply):
            unknown = said.action is Action.UNKNOWN
            said = f"dk {said.owner}" if unknown else f"not relevant: {said.reason}"
        before = self._interview.opinions.get(slot, {}).get(person_key(person))
        given = before.answer.lines if before else ()
        others = {one.frame: one.text for one in given if one.frame}
        return Reply(value={**others, line.frame: " ".join(said.split()).rstrip(":")})

    def reply(self, place: str, said: str | Reply) -> Reply | None:
        """The whole answer with one line of it said; None when nobody knows it still."""
        slot, _, key = place.partition("#")
        line, question = self.line(place), self._interview.question(slot)
        answer = self._interview.alone(slot)
        if line is None or question is None or answer is None:
            return None
        if isinstance(said, Reply):
            if said.action is not Action.NOT_RELEVANT:
                return None
            said = " ".join(f"not relevant: {said.reason}".split()).rstrip(":")
        lines = answer.lines
        texts = self._texts.setdefault(slot, {one.key: one.text for one in lines})
        known = line.status is AnswerStatus.ANSWERED
        texts[key] = f"{line.text.partition(';')[0].rstrip()}; {said}" if known else said
        if question.kind is QuestionKind.FORM:
            frames = {one.key: one.frame for one in lines}
            told = {frames[one]: " ".join(text.split()) for one, text in texts.items()}
            return Reply(value={frame: text for frame, text in told.items() if frame})
        return Reply(value=[text for whole in texts.values() for text in whole.splitlines()])
