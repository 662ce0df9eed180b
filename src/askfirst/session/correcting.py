"""A correction corrects: a line that was read back gets its new words at once.

The old words stay in the journal. What is typed at a read-back: a number opens its line, a number
and `-` takes it out, a number and words put them there, a sentence goes to the line that it is
about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import JsonValue

from askfirst.agenda.read_backs import Entry
from askfirst.events import Answered, Line
from askfirst.interview import Interview, detail_lines
from askfirst.lines import clean
from askfirst.questions import Choice, Prompt, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Via

if TYPE_CHECKING:
    from askfirst.statements.corrections import Correction

OPENED: Final = "open-line"
OFFERED: Final = "which-line"
NEW: Final = "none"
_YES: Final = frozenset({"", "y", "yes", "ok", "right", "correct", "that's right", "all right"})


def read(typed: JsonValue, most: int) -> list[Correction]:
    """What was typed, line by line; nothing for "yes".

    Args:
        most: the highest number of a line.
    """
    from askfirst.statements.corrections import parse  # English is loaded with the first answer

    texts = typed if isinstance(typed, list) else str(typed or "").splitlines()
    plain = (" ".join(str(text).split()) for text in texts)
    return [one for text in plain if text.lower().strip(" .!") not in _YES
            for one in parse(text, most)]  # fmt: skip


def changed(interview: Interview, entry: Entry, text: str | None) -> tuple[str, Reply] | None:
    """The slot and the reply with which a line reads otherwise, or is gone; None when the line is
    not there any more."""
    slot, _, key = entry.place.partition("#")
    answer, question = interview.alone(slot), interview.question(slot)
    if answer is None or question is None:
        return None
    if not key:
        gone = Reply(value="") if question.optional else Reply(action=Action.NOT_RELEVANT)
        return slot, gone if text is None else Reply(value=text)
    line = answer.line(key)
    if line is None:
        return None
    from askfirst.text.overlap import says_most  # English is loaded with the first answer

    before = _step_before(answer, line, entry)
    if before is not None and text is not None:
        rest = _behind(entry.front, text)
        text = rest or text
        if rest or not says_most(text, before.text):
            before = None  # new words for the line alone: the step before it stays
    kept = answer.lines if text is None else [one for one in answer.lines if one is not before]
    value = _with(interview, question, kept, line, text)
    if not value and not question.optional:
        return slot, Reply(action=Action.NOT_RELEVANT)
    return slot, Reply(value=value)


def _step_before(answer: Answered, line: Line, entry: Entry) -> Line | None:
    """The line before, where the entry shows both as one."""
    front, at = entry.front.lower(), answer.lines.index(line)
    if not front or not at or front in line.text.lower():
        return None
    return answer.lines[at - 1] if front in clean(answer.lines[at - 1].text).lower() else None


def _behind(front: str, text: str) -> str:
    """What stands behind a front with which a text begins; empty where it does not."""
    found = re.match(rf"{re.escape(front.rstrip('.'))}\s*:\s*(?=\S)", text, re.IGNORECASE)
    return text[found.end() :] if found else ""


def _with(
    interview: Interview, question: Question, lines: Sequence[Line], line: Line, text: str | None
) -> JsonValue:
    if question.kind is QuestionKind.FORM:
        texts = {one.frame: one.text for one in lines if one.frame}
        return {**texts, line.frame: text or ""}
    if question.kind is QuestionKind.CHOICES:
        ticks = {one.choice: one.fields.get("words", "") for one in lines
                 if one.via is not Via.ASSUMED}  # fmt: skip
        ticks.pop(line.choice, None)
        if text is None:
            return {**ticks}
        return {**ticks, line.choice: _behind(line.fields.get("choice", ""), text) or text}
    label = ""
    if line.about:
        _, rest = detail_lines.about(line.text, interview.listed(question))
        label = line.text.removesuffix(rest)
    return [
        f"{label}{text}" if one is line else one.text
        for one in lines
        if one is not line or text is not None
    ]


def words_at(interview: Interview, entry: Entry) -> str:
    """What is there to be retyped: all that the line shows, as it was typed where it is one."""
    slot, _, key = entry.place.partition("#")
    answer = interview.alone(slot)
    line = answer.line(key) if answer else None
    if answer is None or line is None:
        return interview.reads(entry.place)
    return entry.text if _step_before(answer, line, entry) else clean(line.text)


def opened(interview: Interview, number: int, entry: Entry, remark: str = "") -> Prompt:
    """The screen on which a line is typed anew; what was said of it already stands behind it."""
    there = words_at(interview, entry)
    return Prompt(
        slot=OPENED, kind=QuestionKind.TEXT, text=f"Line {number}: what should it say?",
        help="Enter keeps it. - takes it out.", shown=(f"{entry.text}{entry.mark}",),
        optional=True, prefill=f"{there.rstrip(' .,')}, {remark}" if remark else there,
    )  # fmt: skip


class Sentence(NamedTuple):
    """A sentence that puts something right: the lines it may be about, by number, and what the
    first of them becomes; None: it is to go."""

    said: str
    lines: dict[int, Entry]
    becomes: str | None

    def words_for(self, number: int) -> str | None:
        """What a line becomes."""
        return self.becomes if number == next(iter(self.lines)) else self.said


def offered(sentence: Sentence) -> Prompt:
    """The screen that asks which line a sentence puts right."""
    choices = [
        Choice(id=f"line-{number}", text=f"{one.text} {_becomes(sentence.words_for(number))}")
        for number, one in sentence.lines.items()
    ]
    none = Choice(id=NEW, text="None of these: leave all as it is")
    asked = f"Which line does that put right: “{for_screen(sentence.said)}”?"
    return Prompt(
        slot=OFFERED, kind=QuestionKind.CHOICE, text=asked,
        help="Nothing is changed before you say so.", choices=(*choices, none),
    )  # fmt: skip


def _becomes(words: str | None) -> str:
    return "(goes out)" if words is None else f"(becomes: {for_screen(words)})"
