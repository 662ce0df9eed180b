"""What was replied to what no question of a pack asks: what a word means, what is done then, what a
builder would ask back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import JsonValue

from askfirst.events import Answered, Asked, Line
from askfirst.interview import Interview, Ref
from askfirst.statements import says
from askfirst.statements.asides import without_saying_so
from askfirst.statements.known_apart import asks_again, known_apart
from askfirst.statements.not_answers import not_answer, without_echo
from askfirst.statements.reading import Reply

AND_THEN: Final = "and-then"
"""The code of a follow-up on half a line."""
UNASKED: Final = "unasked"
"""The code of a follow-up on a matter that somebody named as one that nobody asked about."""


def then_told(interview: Interview) -> dict[str, str]:
    found: dict[str, str] = {}
    for slot, asked in interview.asked.items():
        answer, record = interview.answers.get(slot), asked.cause.get("record")
        told = asked.cause.get("code") == AND_THEN and interview.applies(slot)
        if told and answer and record and says(answer.value):
            found[str(record)] = answer.value
    return found


ASKED_BACK: Final = "asked-back"
"""Names, in the cause of the screen with what a builder would ask back, what each line tells."""


def answered_back(interview: Interview) -> Iterator[tuple[Mapping[str, JsonValue], Line]]:
    """The lines of that screen that say something, each with what it was asked about."""
    return (told for told in replied_back(interview) if says(told[1].text))


def replied_back(interview: Interview) -> Iterator[tuple[Mapping[str, JsonValue], Line]]:
    """All lines of that screen that were replied to, each with what it was asked about."""
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot) if ASKED_BACK in asked.cause else None
        for line in answer.lines if answer else ():
            if about := asked_of(interview, slot, line.frame):
                yield about, line


def wondered_at(interview: Interview) -> frozenset[tuple[str, str]]:
    """The records and words of which somebody was asked there and only asked back: "what do you
    mean?". A question that says nothing to them is not theirs to leave open."""
    return frozenset(
        (str(about.get("record", "")), str(about.get("word", "")))
        for about, line in replied_back(interview) if _only_wonders(line.text)
    )  # fmt: skip


def _only_wonders(text: str) -> bool:
    said = not_answer(text)
    return text.strip(" ?") == "" or (said is not None and said.reply is Reply.HELP)


def asked_of(interview: Interview, slot: str, frame: str) -> Mapping[str, JsonValue]:
    """What a line of that screen asks about; empty for any other line."""
    asked = interview.asked.get(slot)
    told = asked.cause.get(ASKED_BACK) if asked else None
    about = told.get(frame) if isinstance(told, dict) else None
    return about if isinstance(about, dict) else {}


def sort_of(interview: Interview, ref: Ref) -> str:
    """Which sort of question on that screen a record answers; empty for any other record."""
    return str(asked_of(interview, ref.slot, ref.frame).get("sort", ""))


_LABELS: Final = {"reached": "Told by", "reaction": "Then"}
"""What stands in front of an answer behind its line, by the sort of the question."""
_THEN: Final = re.compile(r"^(?:(?:and|well),?\s+)?then\s+", re.IGNORECASE)
_BY: Final = re.compile(r"^by\s+", re.IGNORECASE)


def meant(interview: Interview) -> dict[str, dict[str, str]]:
    """By record and word, what somebody meant by that word of it; all they said, one behind the
    other. A reply whose word stands there no more is that of a line that was changed."""
    found: dict[str, dict[str, str]] = {}
    for slot, asked in interview.asked.items():
        answer: Answered | None = interview.answers.get(slot)
        words, record = str(asked.cause.get("words") or ""), str(asked.cause.get("record") or "")
        if asked.cause.get("code") in (AND_THEN, UNASKED) or not (words and record and answer):
            continue
        if says(answer.value) and _stands(interview, asked, words):
            _join(found.setdefault(record, {}), words, without_saying_so(answer.value))
    for asked_of, line in answered_back(interview):
        told_of_it, word = str(asked_of.get("record", "")), str(asked_of.get("word", ""))
        apart = known_apart(line.text)
        said = without_saying_so(without_echo(apart.rest if apart else line.text))
        if line.record is None and told_of_it and word and said:
            label = _LABELS.get(str(asked_of.get("sort")), word)
            label = "" if apart and asks_again(apart.what.of(line.text)) else label
            said = _BY.sub("", said, count=1) if label.endswith(" by") else said
            said = _THEN.sub("", said, count=1) if label == "Then" else said
            _join(found.setdefault(told_of_it, {}), label, said)
    return found


def _stands(interview: Interview, asked: Asked, words: str) -> bool:
    """Whether the words that somebody was asked about still stand where they stood."""
    now = {place: interview.reads(place) for place in asked.rests}
    return now == asked.rests or any(words.lower() in text.lower() for text in now.values())


def _join(told: dict[str, str], word: str, said: str) -> None:
    """Put what was said of a word behind what was said of it before."""
    before = told.get(word, "")
    told[word] = f"{before.rstrip(' .')}, {said}" if before else said
