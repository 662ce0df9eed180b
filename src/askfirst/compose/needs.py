"""Needs: what people want to get done, in their words, and the usual parts they would miss.

A need never becomes a *shall*: nobody has said yet what the system does for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import (
    Material,
    label,
    objected,
    quoted,
    record,
    starting,
    title,
    unclear,
)
from askfirst.compose.saying import says_nothing, says_something
from askfirst.compose.shapes import detailed
from askfirst.interview import Ref, question_id
from askfirst.requirements import Kind, Link, Priority, Record

PRIORITIES: Final = {
    "must": Priority.MUST,
    "should": Priority.SHOULD,
    "could": Priority.COULD,
    "later": Priority.WONT,
}
"""MoSCoW by the word behind a task; what is for later is not for this version."""


TASKS: Final = "tasks"
"""The question whose lines are what people must get done; others tell what is wanted besides."""

MAINS: Final = {
    "need.words": "",
    "need.notice": "to be told ",
    "need.page": "Page: ",
    "need.visible": "to see ",
}
"""What a need is about, by path, and what stands in front of it."""

_WISH: Final = re.compile(
    r"(?:I|we|you|i['’]?m|i['’]d|somebody|everybody)\b"
    r"|(?:to )?(?:know|be told|be warned|hear|see|learn|find out|get told|tell|inform|notify|warn"
    r"|let)\b|.{1,40}? (?:wants?|wish(?:es)?|needs?|would like|must|should) (?:to )?(?:know|be|hear"
    r"|see|get|learn)\b",
    re.IGNORECASE,
)
"""How words begin that say already that somebody is to be told of something."""

PARTS: Final = (
    ("when", "need.when"),
    ("on it stands", "need.shows"),
    ("there one can", "need.offers"),
    ("how far back", "need.how_far"),
    ("version", "need.slice"),
    ("ready by", "need.slice_by"),
    ("how it is checked", "need.check"),
    ("checked with", "need.check_with"),
)
"""What else was said of a need, by label."""


def needs(material: Material) -> Iterator[Record]:
    """One need for each line, and one for each tick."""
    goals = [ref for ref in material.interview.records(Kind.GOAL) if not says_nothing(ref.text)]
    for ref in material.interview.records(Kind.NEED):
        if objection := objected(material, ref, Kind.NEED):
            yield objection
        elif ref.choice:
            yield _tick(material, ref)
        elif not says_nothing(ref.text):
            yield unclear(material, ref, Kind.NEED) or _need(material, ref, goals)


def _need(material: Material, ref: Ref, goals: Sequence[Ref]) -> Record:
    path = next((path for path in MAINS if given(ref, path)), "need.words")
    words, role = given(ref, path) or ref.text, given(ref, "need.role")
    because = given(ref, "need.because")
    front = "" if path == "need.notice" and _WISH.match(words) else MAINS.get(path, "")
    main = f"{front}{quoted(words)}"
    further = _further(ref)
    fields = {"role": role} | {part.partition(".")[2]: text for _, part, text in further}
    if path != "need.words":
        fields["group"] = path.partition(".")[2]
    elif question_id(ref.slot) != TASKS:
        fields["group"] = "besides"
    return record(
        material, ref, Kind.NEED, title=title(words), owner=role, links=_serves(ref, goals),
        **detailed(f"{label(role)}: {main}" if role else main,
                   [(said, text) for said, _, text in further], ","),
        priority=PRIORITIES.get(given(ref, "need.priority").lower()),
        rationale=because if says_something(because) else "",
        fields={key: value for key, value in fields.items() if value},
    )  # fmt: skip


def _further(ref: Ref) -> list[tuple[str, str, str]]:
    """Label, path and words of what else was said of a need."""
    further = [(said, part, given(ref, part)) for said, part in PARTS]
    return [(said, part, text) for said, part, text in further if says_something(text)]


def _serves(ref: Ref, goals: Sequence[Ref]) -> tuple[Link, ...]:
    """The goals whose numbers the person wrote; a lone goal without being asked."""
    numbers = [int(one) for one in re.findall(r"\d{1,3}", given(ref, "need.goal"))]
    named = [goals[number - 1].id for number in numbers if 1 <= number <= len(goals)]
    if not named and len(goals) == 1 and ref.slot == TASKS:
        named = [goals[0].id]
    return tuple(Link(type="serves", target=target) for target in dict.fromkeys(named))


def _tick(material: Material, ref: Ref) -> Record:
    """A part picked from a list: a *Could*. Without a word on it, it is only a candidate."""
    part = ref.fields.get("choice", "")
    details = given(ref, "need.details")
    own = ref.choice == "other"
    further = _further(ref)
    fields = {"tick": ref.choice} | ({} if details or own else {"candidate": "yes"})
    fields |= {part.partition(".")[2]: text for _, part, text in further}
    if own:
        statement = quoted(ref.words)
    else:
        statement = f"{starting(part)}: {quoted(details)}" if details else starting(part)
    return record(material, ref, Kind.NEED, title=title(ref.words if own else part),
                  priority=Priority.COULD, fields=fields,
                  **detailed(statement, [(said, text) for said, _, text in further], ","),
    )  # fmt: skip
