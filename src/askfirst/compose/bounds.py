"""What is fixed, what it will not do, and what would sink it: quoted, with the reason if given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import Material, quoted, record, title, unclear
from askfirst.compose.saying import says_nothing, says_something
from askfirst.requirements import Kind, Priority, Record

EXCLUSIONS: Final = {
    "alone": "It never does this by itself, without a person saying yes first",
    "others-job": "It stays somebody else's job",
    "misuse": "Nobody may use it for this",
}
"""What an exclusion begins with, by the line of the form; its words follow in quotation marks."""


def limits(material: Material) -> Iterator[Record]:
    """One limit for each line."""
    for ref in material.interview.records(Kind.LIMIT):
        if says_nothing(ref.text):
            continue
        words, reason = given(ref, "limit.words"), given(ref, "limit.reason")
        yield unclear(material, ref, Kind.LIMIT) or record(
            material, ref, Kind.LIMIT, title=title(words), statement=quoted(words),
            rationale=reason if says_something(reason) else "",
        )  # fmt: skip


def exclusions(material: Material) -> Iterator[Record]:
    """One exclusion for each line; what kind it is stands in `kind`."""
    for ref in material.interview.records(Kind.EXCLUSION):
        if says_nothing(ref.text):
            continue
        begin = EXCLUSIONS.get(ref.frame, "It will not do this")
        yield unclear(material, ref, Kind.EXCLUSION) or record(
            material, ref, Kind.EXCLUSION, priority=Priority.WONT,
            statement=f"{begin}: {quoted(ref.text)}", fields={"kind": ref.frame or "scope"},
        )  # fmt: skip


def risks(material: Material) -> Iterator[Record]:
    """What people fear, in their words."""
    for ref in material.interview.records(Kind.RISK):
        if not says_nothing(ref.text):
            yield unclear(material, ref, Kind.RISK) or record(
                material, ref, Kind.RISK, statement=quoted(ref.text)
            )
