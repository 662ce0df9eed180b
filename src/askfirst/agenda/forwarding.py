"""Open questions for somebody who was not there: each with what it is about, and where its answer
goes when it comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.agenda.found import Found
from askfirst.agenda.screens import prompt
from askfirst.events import AnswerStatus, Line
from askfirst.interview import Interview, record_id
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
        context: lines that say what it is about. prompt: the screen, for a whole answer.
    """

    place: str
    text: str
    context: tuple[str, ...] = ()
    prompt: Prompt | None = None


def forwarded(interview: Interview, found: Found, records: Iterable[Record]) -> Iterator[Forwarded]:
    """The open questions of a document, each where it came from."""
    for record in records:
        origin = record.origins[0]
        alone = interview.alone(origin.answer)
        if origin.line and (alone is None or alone.line(origin.line) is None):
            continue  # a line of somebody else in a list: it is theirs to say
        if not origin.line:
            yield _whole(interview, found, origin.answer)
        elif record.words:
            context = (f"So far: {record.owner}.",) if record.owner else ()
            asked = f"Not decided yet: {record.statement} Who decides it, and by when?"
            yield Forwarded(f"{origin.answer}#{origin.line}", for_screen(asked), context)
        else:
            question = interview.question(origin.answer)
            about = f"It belongs to: {question.text}" if question else ""
            place = f"{origin.answer}#{origin.line}"
            yield Forwarded(place, for_screen(record.statement), (for_screen(about),))


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
            return Reply(value={frames[one]: " ".join(text.split()) for one, text in texts.items()})
        return Reply(value=[text for whole in texts.values() for text in whole.splitlines()])
