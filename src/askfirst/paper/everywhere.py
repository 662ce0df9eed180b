"""What holds everywhere: behaviour, qualities, rules and limits that belong to no one task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Paragraph, Strong
from askfirst.paper.desk import Desk, ids
from askfirst.paper.tasks import listed
from askfirst.requirements import Kind, Record

_LIMITS: Final = {
    "fixed": "Fixed",
    "": "Further limits",
    "liked": "Preferences, not fixed",
    "heard": "Heard only, to check",
    "place": "Where it is used and where it runs",
}


def everywhere(desk: Desk) -> Iterator[Block]:
    """Each group with an id a line."""
    functions = [one for one in desk.nowhere(Kind.FUNCTION) if not is_duty(one)]
    does = [one for one in functions if not one.fails] + desk.features("")
    wished = [one for one in does if is_undecided_wish(one)]
    loads = [one for one in does if _LOAD.search(one.statement) and one not in wished]
    yield from listed(desk, "What it does", [one for one in does if one not in (*wished, *loads)])
    yield from listed(desk, "How much and how often", loads)
    yield from listed(desk, "Wished; nobody said whether now or later", wished)
    yield from listed(desk, "If something goes wrong", [one for one in functions if one.fails])
    yield from listed(desk, "Qualities", desk.nowhere(Kind.QUALITY))
    yield from listed(desk, "Rules", desk.nowhere(Kind.RULE))
    if bound := [one.id for one in desk.of(Kind.DATA) if _LIMIT.search(_facts(one))]:
        yield Paragraph((Strong("Rules told of a thing"), ": ", *ids(bound), "."))
    yield from limits(desk)


_LOAD: Final = re.compile(
    r"\b(?:about|around|roughly|some|up to|then it['’]?s|it is|there are)\s+(?:\w+\s+)?\d[\d.,]*\s+"
    r"(?:\w+\s+){1,3}(?:a|an|per|each|every)\s+(?:hour|day|night|week|month|season|year)\b",
    re.IGNORECASE,
)
"""Tells how much there is of it, and nothing that it does."""
_WISH: Final = re.compile(
    r"\b(?:would (?:also )?(?:like it to|like to have|love)|dream(?:s|ing)? (?:of|about)"
    r"|would be (?:nice|lovely|great)|nice to have|some ?day)\b",
    re.IGNORECASE,
)


def is_undecided_wish(record: Record) -> bool:
    """Whether it is told as a wish, and nobody said whether it is meant now."""
    meant = record.fields.get("slice") or record.priority or record.confirmed_by
    return not meant and _WISH.search(record.words) is not None


_LIMIT: Final = re.compile(
    r"\b(?:at least|at most|(?:no|not) (?:more|less|longer|later) than|never|must|has to|have to"
    r"|max(?:imum)?|min(?:imum)?|breach|not allowed|forbidden)\b",
    re.IGNORECASE,
)
"""Words of a rule: what stands in a table of facts is overlooked."""


def _facts(thing: Record) -> str:
    if thing.fields.get("sort") == "take-over":
        return ""
    return thing.fields.get("facts", "") or thing.statement


def limits(desk: Desk) -> Iterator[Block]:
    """What is fixed, and apart what is only liked or heard."""
    told = {one.id for one in desk.heard}
    groups: dict[str, list[Record]] = {standing: [] for standing in _LIMITS}
    for one in desk.nowhere(Kind.LIMIT):
        if one.id not in told:
            standing = "heard" if one.heard else one.fields.get("standing", "")
            standing = standing or one.fields.get("sort", "")
            groups[standing if standing in groups else ""].append(one)
    for standing, records in groups.items():
        yield from listed(desk, _LIMITS[standing], records)


def is_duty(function: Record) -> bool:
    """Whether a person does it, not the system."""
    return function.fields.get("actor") == "person"
