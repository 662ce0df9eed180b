"""The one-page brief of a quick interview: in the person's words, only what was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from askfirst.exporters.markdown import sections
from askfirst.exporters.markdown.clashes import clashes
from askfirst.exporters.markdown.picture import picture
from askfirst.exporters.markdown.text import escape, table
from askfirst.readiness import readiness
from askfirst.requirements import Kind, Specification


def top(specification: Specification) -> list[str]:
    """Title, what the page is good for, and for whom it is."""
    decision = specification.decision
    rows = [[escape(decision.reader), escape(decision.decide), escape(decision.by),
             escape(decision.looks_at), _standing(specification)]]  # fmt: skip
    head = ["For", "To decide", "Decides by", "Will look at", "State"]
    return [f"# {escape(specification.title)}", "", *table(head, rows), *enough(specification)]


def _standing(specification: Specification) -> str:
    counts = specification.counts
    asked = sum(counts.get(key, 0) for key in ("answered", "unknown", "not_relevant"))
    total = asked + counts.get("open", 0)
    depth = f"depth {specification.depth}"
    verdict = readiness(specification).verdict.lower()
    told = (
        f"{escape(specification.date)}, {depth}, {asked} of {total} questions answered; {verdict}"
    )
    return told.lstrip(", ")


def enough(specification: Specification) -> list[str]:
    """What the page is enough for, and what is missing for a design."""
    if specification.depth != "quick":
        return []
    missing = ", ".join(_missing(specification))
    return ["", f"> Enough to talk, not enough to design; missing: {missing}."]


def _missing(specification: Specification) -> list[str]:
    goals = specification.of_kind(Kind.GOAL)
    functions = specification.of_kind(Kind.FUNCTION)
    said = []
    if not goals:
        said.append("what should change")
    elif any("number" in goal.missing for goal in goals):
        said.append("a number for each goal")
    if not specification.of_kind(Kind.NEED):
        said.append("what it must do")
    if not any(one.statement for one in functions):
        said.append("what the system does in return")
    told = any(one.fields.get("begin") == "if" for one in functions)
    wrong = f"{'more on ' if told else ''}what happens when something goes wrong"
    return [*said, wrong, "how good is good enough", "checks"]


def section(heading: str, lines: list[str]) -> list[str]:
    """A section; nothing when it has no lines."""
    return [f"## {heading}", "", *lines, ""] if lines else []


Section = tuple[str, Callable[[Specification], list[str]]]

SECTIONS: Final[tuple[Section, ...]] = (
    ("Wanted", sections.wanted),
    ("Because", sections.because),
    ("Who", sections.who),
    ("Who acts", picture),
    ("Must do", sections.must_do),
    ("One use", sections.one_use),
    ("Never", sections.never),
    ("Fixed", sections.fixed),
    ("What would sink it", sections.sink),
    ("What does not fit together", clashes),
    ("Not yet known", sections.not_known),
)
"""Headings in order; a section without lines does not appear."""


def brief(specification: Specification) -> list[str]:
    """The page."""
    lines = [*top(specification), ""]
    for heading, lines_of in SECTIONS:
        lines += section(heading, lines_of(specification))
    return lines
