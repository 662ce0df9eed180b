"""Goals: the change wished for, with today's value, the planned one and the day, as given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.material import Material, quoted, record, title, unclear
from askfirst.compose.saying import does_not_know, points_elsewhere, says_nothing
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
    now, plan, by = (_said(given(ref, f"goal.{name}")) for name in ("now", "plan", "by"))
    numbered = _NUMBER.search(" ".join((change, now, plan)))
    measured = Fit(scale=change if now or plan else "", now=now, plan=plan, by=by)
    return record(
        material, ref, Kind.GOAL, title=title(change), statement=_statement(change, now, plan, by),
        fit=measured, missing=() if numbered else ("number",),
    )  # fmt: skip


def _said(text: str) -> str:
    """A value, unless the person wrote "dk" for it."""
    return "" if does_not_know(text) or points_elsewhere(text) else text


def _statement(change: str, now: str, plan: str, by: str) -> str:
    """The change in the person's words, and behind it what is known of it, each part labelled."""
    parts = [
        f"{label} {quoted(value)}"
        for label, value in (("now", now), ("then", plan), ("by", by))
        if value
    ]
    return f"{quoted(change)}: {', '.join(parts)}" if parts else quoted(change)
