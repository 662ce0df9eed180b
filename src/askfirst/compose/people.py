"""Roles: who uses it and who else cares, how many they are and what they want."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import Material, label, quoted, record, title, unclear
from askfirst.compose.saying import says_nothing, says_something
from askfirst.requirements import Kind, Record

RELATIONS: Final = {
    "payer": "pays for it",
    "veto": "can stop it",
    "affected": "feels it without using it",
    "support": "looks after it, day by day",
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
        name = given(ref, "role.title")
        fields = {key: given(ref, f"role.{key}") for key in ("count", "wants")}
        fields = {key: value for key, value in fields.items() if says_something(value)}
        wants = f": {quoted(fields['wants'])}" if "wants" in fields else ""
        if ref.frame in RELATIONS:
            fields["relation"] = RELATIONS[ref.frame]
            wants = f": {RELATIONS[ref.frame]}"
        count = f" ({fields['count']})" if "count" in fields else ""
        yield record(material, ref, Kind.ROLE, title=title(name), fields=fields,
                     statement=f"{label(name)}{count}{wants}")  # fmt: skip
