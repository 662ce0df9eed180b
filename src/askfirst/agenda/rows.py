"""A box whose lines begin with what is known already, put as one line to fill for each of it.

"How will you see that each change has come?" shows the changes; "What has to be known about each of
these?" the things that were named. What is typed behind one becomes the line of the box that begins
with it.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

from pydantic import JsonValue

from askfirst.events import Answered
from askfirst.interview import Interview, detailing
from askfirst.lines import clean, named
from askfirst.questions import Frame, Prompt, Question, QuestionKind, within
from askfirst.untrusted import for_screen

MORE: Final = "more"
_ALSO: Final = "Also:"


def rows(interview: Interview, question: Question, things: tuple[str, ...]) -> tuple[Frame, ...]:
    """One beginning for each record that a box tells more of, or for each thing that was found;
    none for any other question."""
    if question.about is not None:
        about = [(one.id, interview.refs[one.id].words) for one in interview.listed(question)]
        return tuple(
            Frame(id=one.lower(), begin=f"{n} {for_screen(within(named(words)))}:")
            for n, (one, words) in enumerate(about, 1)
        )
    if not things:
        return ()
    found = {_row_id(one): f"{for_screen(one)}:" for one in things}
    return (*(Frame(id=row, begin=begin) for row, begin in found.items()),
            Frame(id=MORE, begin=_ALSO))  # fmt: skip


def _row_id(thing: str) -> str:
    """A row is called by its thing, so that it is the same row when others come and go."""
    plain = _APART.sub("-", thing.lower()).strip("-")
    if plain == "-".join(thing.lower().split()):
        return f"row-{plain}"
    told_apart = sha256(thing.encode(errors="replace")).hexdigest()[:6]  # "C" and "C++"
    return "-".join(filter(None, ("row", plain, told_apart)))


_APART: Final = re.compile(r"[^a-z0-9]+")


def filled(
    interview: Interview, question: Question, frames: tuple[Frame, ...], answer: Answered
) -> dict[str, str]:
    """What an earlier answer has on each of the lines."""
    if question.about is not None:
        known = interview.listed(question)
        told = (detailing.about(line.text, known) for line in answer.lines)
        return {record.lower(): rest for record, rest in told if record}
    picked: dict[str, str] = {}
    for line in answer.lines:
        text = clean(line.text)
        named = (one for one in frames if text.lower().startswith(one.begin.lower()))
        frame = next(named, None)
        key, rest = (frame.id, text[len(frame.begin) :]) if frame else (MORE, text)
        picked[key] = "; ".join(filter(None, (picked.get(key, ""), rest.strip())))
    return picked


def lines_of(prompt: Prompt, question: Question, value: JsonValue) -> JsonValue:
    """The lines of the box that were filled; a value of any other form as it is."""
    box = question.kind is QuestionKind.BOX and prompt.kind is QuestionKind.FORM
    if not box or not isinstance(value, dict):
        return value
    begins = {frame.id: frame.begin for frame in prompt.frames if frame.id != MORE}
    if question.about is not None:  # the number says which it is, however long its words are
        begins = {key: f"{begin.split()[0]}:" for key, begin in begins.items()}
    return [
        f"{begins[key]} {text}".strip() if key in begins else text
        for key, text in value.items()
        if isinstance(text, str) and text.strip()
    ]
