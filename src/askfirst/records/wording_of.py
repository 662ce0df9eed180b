"""The text of a question with its places filled, for lists in the document."""

from __future__ import annotations

import re
from typing import Final

from askfirst.interview import Interview, record_id
from askfirst.lines import clean, named
from askfirst.records.evidence import differing
from askfirst.replies import not_known
from askfirst.requirements import Kind
from askfirst.text.tidying import capital

_LONGEST: Final = 100
"""Most characters of a line that is quoted in a question."""
_PLACE: Final = re.compile(r"\{([a-z_]+)(?::([a-z-]+))?\}")


def question_text(interview: Interview, name: str, slot: str) -> str:
    """The question of a slot, filled: the system's name, the record it is about, the first record
    of a kind. What is not known yet reads "..."."""
    question = interview.question(slot)
    if question is None:
        return slot
    if said := differing(interview, slot):
        return said
    if placed := in_its_line(interview, slot):
        return placed
    about = interview.refs.get(record_id(slot))

    def fill(place: re.Match[str]) -> str:
        word, argument = place[1], place[2]
        if word == "name":
            return name
        if word == "main":
            main = interview.refs.get(interview.main())
            return named(main.text) if main else "..."
        if word == "first" and argument in set(Kind):
            return next((named(ref.text) for ref in interview.records(Kind(argument))), "...")
        if word == "line" and argument:
            return interview.text(argument).split("\n")[0] or "..."
        return (about.fields.get("choice") or named(about.text)) if about else "..."

    return _PLACE.sub(fill, question.text)


def point_text(interview: Interview, name: str, place: str) -> str:
    """The question about one "don't know", at a slot or on one line of its answer (`who#L3`)."""
    slot, _, key = place.partition("#")
    question, answer = interview.question(slot), interview.answers.get(slot)
    line = next((one for one in answer.lines if one.key == key), None) if answer and key else None
    text = question_text(interview, name, slot)
    if question is None or line is None:
        return text
    frame = next((one for one in question.frames if one.id == line.frame), None)
    if frame:
        return frame.asks or unfinished(frame.begin)
    front, colon, _ = line.text.partition(":")
    if question.reads == "thing" and colon and front.strip():
        return f"{capital(front.strip())}: what is noted down about it?"
    matter = not_known(line.text)
    return f"{capital(matter)}? ({text})" if matter else f"What else? ({text})"


def unfinished(begin: str) -> str:
    """What asks for the end of a sentence; a heading such as "The mood:" begins none, and a
    question asks by itself."""
    if begin.endswith("?"):
        return begin
    if begin.endswith(":"):
        return f"Still to be said: {begin[:1].lower()}{begin[1:].rstrip(' :')}."
    return f"How does this sentence end: “{begin.rstrip(' ,')} …”?"


def in_its_line(interview: Interview, slot: str) -> str:
    """A follow-up on a word with the line it stands in, so that it can be read away from it."""
    asked = interview.asked.get(slot)
    rests = asked.cause.get("rests") if asked else None
    if asked is None or not isinstance(rests, dict) or not asked.cause.get("line"):
        return ""
    opening = f"You wrote '{asked.cause.get('words')}'"
    line = clean(str(next(iter(rests.values()), "")))
    if not line or len(line) > _LONGEST or not asked.question.text.startswith(f"{opening}."):
        return ""
    return f"{opening} in “{line}”{asked.question.text[len(opening) :]}"
