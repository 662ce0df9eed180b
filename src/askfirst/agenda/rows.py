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
from askfirst.interview import Interview, Rejection, detail_lines
from askfirst.lines import clean, named
from askfirst.questions import Frame, Prompt, Question, QuestionKind, within
from askfirst.replies import Reply
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
        told = (detail_lines.about(line.text, known) for line in answer.lines)
        return {record.lower(): rest for record, rest in told if record}
    picked: dict[str, str] = {}
    for line in answer.lines:
        text = clean(line.text)
        named = (one for one in frames if text.lower().startswith(one.begin.lower()))
        frame = next(named, None)
        key, rest = (frame.id, text[len(frame.begin) :]) if frame else (MORE, text)
        picked[key] = "; ".join(filter(None, (picked.get(key, ""), rest.strip())))
    return picked


def filled_in(
    interview: Interview, prompt: Prompt, question: Question, reply: Reply
) -> tuple[Prompt, Reply] | Rejection:
    """The screen and the reply with the rows that were filled as lines; or why one is no row."""
    reply = _keyed(reply)
    prompt = _with_named(interview, prompt, question, reply.value)
    if strange := _no_row(prompt, question, reply.value):
        return strange
    value = lines_of(prompt, question, reply.value)
    same = value is reply.value
    return prompt, reply if same else reply.model_copy(update={"value": value})


def _keyed(reply: Reply) -> Reply:
    """The reply with the rows by their ids: "row-loan set" is "row-loan-set"."""
    value = reply.value
    if not isinstance(value, dict) or not any(map(_NO_ID.search, value)):
        return reply
    keyed = {
        _NO_ID.sub("-", key.lower()).strip("-") if key.lower().startswith("row-") else key: text
        for key, text in value.items()
    }
    return reply.model_copy(update={"value": keyed})


_NO_ID: Final = re.compile(r"[^a-zA-Z0-9-]+")
"""What no id of a row holds."""


def _with_named(
    interview: Interview, prompt: Prompt, question: Question, value: JsonValue
) -> Prompt:
    """The screen with a row for each thing that a filled row is called by (`row-glaze`) and that
    somebody spoke of in a talk: the program's own rows need not be all of them."""
    if question.prefill != THINGS or not isinstance(value, dict):
        return prompt
    from askfirst.text.overlap import content_words  # only a talk needs it

    known = {frame.id for frame in prompt.frames}
    spoken = content_words(" ".join(f"{one.question} {one.reply}"
                                    for one in interview.turns.values()))  # fmt: skip
    named = {key: key.removeprefix("row-").replace("-", " ") for key in value
             if key.startswith("row-") and key not in known}  # fmt: skip
    fresh = tuple(Frame(id=key, begin=f"{for_screen(thing)}:") for key, thing in named.items()
                  if content_words(thing) and content_words(thing) <= spoken)  # fmt: skip
    if not fresh and prompt.frames:
        return prompt
    own = tuple(frame for frame in prompt.frames if frame.id != MORE)
    frames = (*own, *fresh, Frame(id=MORE, begin=_ALSO))
    return prompt._replace(frames=frames, kind=QuestionKind.FORM)


THINGS: Final = "things"
"""`prefill` of the question what is known of the things that were spoken of."""


def _no_row(prompt: Prompt, question: Question, value: JsonValue) -> Rejection | None:
    """Why a filled row cannot be taken: it is none of this screen."""
    box = question.kind is QuestionKind.BOX and prompt.kind is QuestionKind.FORM
    known = [frame.id for frame in prompt.frames]
    told = value if box and isinstance(value, dict) else {}
    strange = [key for key in told if key not in known]
    odd = [key for key, text in told.items() if not _is_text(text)]
    if odd:
        return Rejection(reason=f"{', '.join(map(repr, odd))} holds no text", code="row-no-text",
                         allowed="a text, or a list of texts", words=tuple(odd))  # fmt: skip
    if not strange:
        return None
    more = ", or row- and a thing that was spoken of" if question.prefill == THINGS else ""
    return Rejection(
        reason=f"there is no row {', '.join(map(repr, strange))} here",
        allowed=f"{', '.join(known)}{more}", code="no-such-row", words=tuple(strange),
    )  # fmt: skip


def lines_of(prompt: Prompt, question: Question, value: JsonValue) -> JsonValue:
    """The lines of the box that were filled, of a row with several texts or lines each; a value of
    any other form as it is."""
    box = question.kind is QuestionKind.BOX and prompt.kind is QuestionKind.FORM
    if not box or not isinstance(value, dict):
        return value
    begins = {frame.id: frame.begin for frame in prompt.frames if frame.id != MORE}
    if question.about is not None:  # the number says which it is, however long its words are
        begins = {key: f"{begin.split()[0]}:" for key, begin in begins.items()}
    return [
        f"{begins[key]} {text}".strip() if key in begins else text
        for key, told in value.items()
        for text in _texts(told)
    ]


def _is_text(told: JsonValue) -> bool:
    every = told if isinstance(told, list) else [told]
    return all(one is None or isinstance(one, str) for one in every)


def _texts(told: JsonValue) -> list[str]:
    texts = told if isinstance(told, list) else [told]
    lines = (line for text in texts if isinstance(text, str) for line in text.splitlines())
    return [line for line in lines if line.strip()]
