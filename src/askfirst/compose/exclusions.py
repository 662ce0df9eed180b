"""What it will not do: quoted behind the beginning that the person finished."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.material import Material, quoted, record, unclear
from askfirst.compose.saying import says_nothing
from askfirst.requirements import Kind, Priority, Record

EXCLUSIONS: Final = {
    "never": "It must never do this, whoever asks",
    "alone": "It never does this by itself, without a person saying yes first",
    "others-job": "It stays somebody else's job",
    "misuse": "Nobody may use it for this",
    "scope": "It leaves this out, at least for now",
}
"""What an exclusion begins with, by the line of the form; its words follow in quotation marks."""


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
