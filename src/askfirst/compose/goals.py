"""Goals: the change wished for, with today's value, the planned one and the day, as given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import Material, clarified, quoted, record, title, unclear
from askfirst.compose.saying import knows_no_value, points_elsewhere, says_nothing
from askfirst.compose.shapes import detailed
from askfirst.interview import Ref
from askfirst.requirements import Fit, Kind, Record

_NUMBER: Final = re.compile(
    r"\d|\b(?:no|none|zero|nobody|nothing|never|half|twice|double|once|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen|daily|"
    r"weekly|monthly|yearly|every|all)\b",
    re.IGNORECASE,
)


def goals(material: Material) -> Iterator[Record]:
    """One goal for each line; without any number it has `number` among what is missing."""
    for ref in material.interview.records(Kind.GOAL):
        if not says_nothing(ref.text):
            yield unclear(material, ref, Kind.GOAL) or _goal(material, ref)


def _goal(material: Material, ref: Ref) -> Record:
    change = given(ref, "goal.title")
    said = {
        name: _said(given(ref, f"goal.{name}")) for name in ("now", "must", "plan", "meter", "by")
    }
    asked = clarified(material, ref.id)
    values = " ".join((change, said["now"], said["must"], said["plan"], asked))
    measured = any(said[name] for name in ("now", "must", "plan"))
    further = {name: _said(given(ref, f"goal.{name}")) for name in FURTHER}
    further = {name: text for name, text in further.items() if text}
    return record(
        material, ref, Kind.GOAL, title=title(change), fields=further,
        **_statement(change, said | further),
        fit=Fit(scale=change if measured else "", **said),
        missing=() if _NUMBER.search(values) else ("number",),
    )  # fmt: skip


def _said(text: str) -> str:
    """A value, unless the person wrote "dk" for it."""
    return "" if knows_no_value(text) or points_elsewhere(text) else text


FURTHER: Final = ("obstacle", "rank")
LABELS: Final = {
    "now": "now",
    "must": "still good enough",
    "plan": "then",
    "meter": "counted by",
    "by": "by",
    "obstacle": "may be stopped by",
    "rank": "place among the changes, 1 is given up last",
}
"""What stands in front of each value."""


def _statement(change: str, said: dict[str, str]) -> dict[str, object]:
    """The change in the person's words, and behind it what is known of it, each part labelled."""
    return detailed(
        quoted(change), [(LABELS[name], said[name]) for name in LABELS if said.get(name)]
    )
