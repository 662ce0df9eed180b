"""Roles: who uses it and who else cares, how many they are and what they want."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import Material, label, quoted, record, title, told_of, unclear
from askfirst.compose.saying import says_nothing, says_something
from askfirst.compose.shapes import detailed
from askfirst.interview import Ref
from askfirst.requirements import Kind, Record

RELATIONS: Final = {
    "payer": "pays for it",
    "veto": "can stop it",
    "affected": "feels it without using it",
    "support": "looks after it, day by day",
    "put-up": "puts it in place",
    "watched": "watches and mends it",
    "updated": "puts in new versions",
}
"""What somebody has to do with it, by the line of the form that names them."""


def roles(material: Material) -> Iterator[Record]:
    """One role for each line."""
    for ref in material.interview.records(Kind.ROLE):
        if says_nothing(ref.text):
            continue
        if open_role := unclear(material, ref, Kind.ROLE):
            yield open_role
            continue
        yield _role(material, ref)


FURTHER: Final = (
    ("by name", "names"),
    ("their say", "power"),
    ("has to do with it", "frequency"),
    ("do well, and what not", "skill"),
    ("afraid of", "fears"),
    ("heard by", "asked"),
)
"""What else was said of a role, by label."""


def _role(material: Material, ref: Ref) -> Record:
    name = given(ref, "role.title")
    told = told_of(material, ref)
    names = ("count", "wants", *(field for _, field in FURTHER))
    fields = {key: told.get(f"role.{key}") or given(ref, f"role.{key}") for key in names}
    fields = {key: value for key, value in fields.items() if says_something(value)}
    count = f" ({fields['count']})" if "count" in fields else ""
    says = quoted(fields["wants"]) if "wants" in fields else ""
    if ref.frame in RELATIONS:
        says = fields["relation"] = RELATIONS[ref.frame]
    main = f"{label(name)}{count}" + (f": {says}" if says else "")
    parts = [(said, fields[field]) for said, field in FURTHER if field in fields]
    return record(material, ref, Kind.ROLE, title=title(name), fields=fields,
                  **detailed(main, parts, "," if says else ":"))  # fmt: skip
