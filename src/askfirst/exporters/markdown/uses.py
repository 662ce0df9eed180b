"""What it does, task by task, and what comes in which version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from askfirst.exporters.markdown.cards import function_card
from askfirst.exporters.markdown.sections import BEGINS, said
from askfirst.exporters.markdown.text import escape, link, table
from askfirst.requirements import Kind, Record, Specification, Step

_STEP: Final = re.compile(r"^(FR-\d+)-\d+$")
"""A further demand of the same step: "FR-02-2" stands behind "FR-02"."""
VERSIONS: Final = ("first", "second", "later")


def by_use(specification: Specification) -> list[str]:
    """Task by task what it does, step by step, and what it does when something goes wrong there;
    then what belongs to no task."""
    functions = said(specification, Kind.FUNCTION)
    failing = _failing(functions)
    tried = _tried(specification)
    steps: dict[str, list[Record]] = {}
    for one in functions:
        steps.setdefault(_STEP.sub(r"\1", one.id), []).append(one)
    lines: list[str] = []
    told: set[str] = set()
    for story in specification.stories:
        lines += ["", f"**{link(story.need)} {escape(story.title)}**", ""] if story.need else [""]
        shown = failing.get(story.need, [])
        for step in story.steps:
            made = steps.get(step.function, []) if step.function else []
            lines += [line for one in made for line in function_card(one)] or [_told(step)]
            shown = [*shown, *made]
        wrong = [one for one in failing.get(story.need, ()) if one.id not in told]
        lines += [line for one in wrong for line in function_card(one)]
        lines += [f"- Tried by {', '.join(tried[story.need])}"] if story.need in tried else []
        told.update(one.id for one in shown)
    known = {story.need for story in specification.stories}
    for need in said(specification, Kind.NEED):
        if need.id in tried and need.id not in known and need.priority:
            lines += ["", f"**{link(need.id)} {escape(need.title)}**", ""]
            lines += [f"- Nobody told its steps. Tried by {', '.join(tried[need.id])}"]
    rest = [one for one in functions if one.id not in told]
    return [*lines, *_besides(rest, escape(specification.name))][1:]


def _failing(functions: Iterable[Record]) -> dict[str, list[Record]]:
    """By task, what is done when something goes wrong there; under "" what belongs to none."""
    found: dict[str, list[Record]] = {}
    for one in functions:
        if one.fields.get("begin") == "if":
            found.setdefault(_need_of(one), []).append(one)
    return found


def _tried(specification: Specification) -> dict[str, list[str]]:
    """By task, the checks that try it."""
    found: dict[str, list[str]] = {}
    for check in said(specification, Kind.CHECK):
        for target in check.linked("checks"):
            found.setdefault(target, []).append(link(check.id))
    return found


def _told(step: Step) -> str:
    arrow = f" → {escape(step.response)}" if step.response else ""
    return f"- *{escape(step.does)}{arrow}*"


def _besides(functions: list[Record], name: str) -> list[str]:
    """Functions of no told task, by the word their sentences begin with."""
    lines: list[str] = []
    for begin, heading in BEGINS.items():
        group = [one for one in functions if one.fields.get("begin", "when") == begin]
        if group:
            lines += ["", heading.format(name), ""]
            lines += [line for one in group for line in function_card(one, _for(one))]
    return lines


def _for(function: Record) -> str:
    need = _need_of(function)
    return f" *(for {link(need)})*" if need else ""


def _need_of(function: Record) -> str:
    """The task that somebody said it belongs to; what only shared words suggest misleads here."""
    said = (link.target for link in function.links if link.type == "refines" and not link.derived)
    return next((name for name in (function.parent, *said) if name), "")


def delivery(specification: Specification) -> list[str]:
    """What comes in which version, as far as somebody said."""
    versions: dict[str, list[Record]] = {}
    for need in said(specification, Kind.NEED):
        if version := need.fields.get("slice", "").strip().lower():
            versions.setdefault(version, []).append(need)
    known = [one for one in VERSIONS if one in versions]
    rows = [
        [escape(one), ", ".join(f"{link(need.id)} {escape(need.title)}" for need in versions[one])]
        for one in (*known, *(other for other in versions if other not in VERSIONS))
    ]
    return table(["Version", "What people get done with it"], rows)
