"""Where every field comes from: the one table of record field, prompt, depth and empty print.

`given` reads a field of a line through the table, so a composed field without a row fails at
once. A test holds the other direction: every question of the shipped packs that says it produces
a field has its row here, and every row its question.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.compose.prompts import PROMPTS
from askfirst.interview import Ref, question_id
from askfirst.questions import Depth

NOTHING: Final = "nothing"
QUESTION: Final = "an open question"
EMPTY: Final = {
    "goal.now": "an open question when the goal has no number at all",
    "goal.plan": "an open question when the goal has no number at all",
    "specification.name": "the system",
    "specification.paragraph": "the composed paragraph, marked as unread",
    "function.trigger": QUESTION,
    "function.condition": QUESTION,
    "function.state": QUESTION,
    "function.option": QUESTION,
    "function.response": QUESTION,
    "quality.measure": QUESTION,
    "assumption.words": "an assumption that nobody has spoken about",
    "assumption.right": QUESTION,
    "question.owner": "nobody named yet",
    "question.due": "no day named yet",
}
"""What prints when nobody said a field; nothing where it is not named here."""


class Row(NamedTuple):
    """One field of the document.

    Attributes:
        path: `goal.now`: the record's kind (or `specification`, `decision`, `story`) and field.
        question: id of the question that fills it. part: field of its line, id of its frame, or
            empty for the whole answer.
        depth: the depth from which it is asked. empty: what prints when nobody said it.
    """

    path: str
    question: str
    part: str
    depth: Depth
    empty: str


def _rows() -> Iterator[Row]:
    for depth, text in PROMPTS.items():
        for question, filled in _questions(text):
            for pair in filled:
                part, _, path = pair.rpartition("=")
                yield Row(path, question, part, depth, EMPTY.get(path, NOTHING))


def _questions(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each question's id with its pairs; a line that goes on is indented."""
    question, filled = "", list[str]()
    for word in text.split():
        if word.endswith(":"):
            if question:
                yield question, filled
            question, filled = word[:-1], []
        else:
            filled.append(word)
    yield question, filled


TABLE: Final = tuple(_rows())


def _parts() -> dict[str, dict[str, list[str]]]:
    """For each path, by question, the parts that hold it."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in TABLE:
        found.setdefault(row.path, {}).setdefault(row.question, []).append(row.part)
    return found


_PARTS: Final = _parts()
_OF_QUESTION: Final = {
    row.question: {other.part for other in TABLE if other.question == row.question} for row in TABLE
}


def given(ref: Ref, path: str) -> str:
    """What a line, or a later line about the same record, says for a field; empty for nothing.

    The question that made the record goes first; a part that this question fills another field
    with is not taken for this one. A question of somebody's own pack may use any part's name.

    Raises:
        KeyError: the table has no such field.
    """
    question = question_id(ref.slot)
    own = _PARTS[path].get(question, [])
    taken = _OF_QUESTION.get(question, set())
    others = [one for parts in _PARTS[path].values() for one in parts if one not in taken]
    for part in (*own, *others):
        if part and part == ref.frame:
            return ref.text
        if part and ref.fields.get(part):
            return ref.fields[part]
    return ref.text if "" in own else ""
