"""The text of a question with its places filled, for lists in the document."""

from __future__ import annotations

import re
from typing import Final

from askfirst.compose.evidence import differing
from askfirst.interview import Interview, record_id
from askfirst.requirements import Kind

_PLACE: Final = re.compile(r"\{([a-z_]+)(?::([a-z-]+))?\}")


def question_text(interview: Interview, name: str, slot: str) -> str:
    """The question of a slot, filled: the system's name, the record it is about, the first record
    of a kind. What is not known yet reads "..."."""
    question = interview.question(slot)
    if question is None:
        return slot
    if said := differing(interview, slot):
        return said
    about = interview.refs.get(record_id(slot))

    def fill(place: re.Match[str]) -> str:
        word, argument = place[1], place[2]
        if word == "name":
            return name
        if word == "first" and argument in set(Kind):
            return next((ref.text for ref in interview.records(Kind(argument))), "...")
        if word == "line" and argument:
            return interview.text(argument).split("\n")[0] or "..."
        return about.text if about else "..."

    return _PLACE.sub(fill, question.text)
