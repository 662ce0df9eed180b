"""The document at standard and deep: a first page for whoever decides, then what a design needs."""

from __future__ import annotations

from typing import Final

from askfirst.exporters.markdown import sections, uses
from askfirst.exporters.markdown.brief import Section, section, top
from askfirst.exporters.markdown.clashes import clashes
from askfirst.exporters.markdown.picture import picture
from askfirst.exporters.markdown.text import escape
from askfirst.readiness import readiness
from askfirst.requirements import KINDS, Kind, Priority, Record, Specification, Status

MOST_OPEN: Final = 3
MOST_REASONS: Final = 3
BLOCKING: Final = ("the goals", "what is fixed")
DECIDING: Final = (Kind.GOAL, Kind.LIMIT)
COUNTED: Final = (Kind.GOAL, Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.LIMIT, Kind.QUESTION)

CONFIRMABLE: Final = frozenset(Kind) - {Kind.QUESTION, Kind.EVIDENCE, Kind.ASSUMPTION}

SECTIONS: Final[tuple[Section, ...]] = (
    ("Why", sections.because),
    ("Who", sections.who),
    ("Words", sections.words),
    ("What people must get done", sections.must_do),
    ("What it does", uses.by_use),
    ("How good", sections.qualities),
    ("What it will not do", sections.never),
    ("Rules", sections.rules),
    ("What it keeps", sections.kept),
    ("What comes in and goes out", sections.around),
    ("What is fixed", sections.fixed),
    ("What is taken for true", sections.assumed),
    ("Risks", sections.sink),
    ("How it is accepted", sections.accepted),
    ("Order of delivery", uses.delivery),
    ("What does not fit together", clashes),
    ("Open questions", sections.not_known),
)


def outline(specification: Specification) -> list[str]:
    """First page, then the sections that have something to say, numbered."""
    lines = [*top(specification), "", *section("Wanted", sections.wanted(specification))]
    lines += section("What may still change the answer", still_open(specification))
    lines += section("Why a design cannot start yet", in_the_way(specification))
    lines += section("Who acts", picture(specification))
    lines += [counts(specification), "", "---", ""]
    filled = [(heading, lines_of(specification)) for heading, lines_of in SECTIONS]
    numbered = [(heading, body) for heading, body in filled if body]
    for number, (heading, body) in enumerate(numbered, 1):
        lines += section(f"{number} {heading}", body)
    return lines


def still_open(specification: Specification) -> list[str]:
    """At most three open questions: first what somebody has still to decide, then what blocks a
    goal, a Must or a limit, by number; how a sentence is worded matters to no decider."""
    known = {record.id: record for record in specification.records}
    asked = [one for one in specification.of_kind(Kind.QUESTION) if not _of_wording(one)]
    undecided = [one for one in asked if one.words]
    waiting = [one for one in asked if not one.words and _decides(known, one)]
    return [sections.open_brief(one) for one in [*undecided, *waiting][:MOST_OPEN]]


def in_the_way(specification: Specification) -> list[str]:
    """The weightiest reasons, each with the command that mends it; none when it is ready."""
    reasons = readiness(specification).reasons
    more = len(reasons) - MOST_REASONS
    lines = [f"- {escape(one.text)} (`{one.command}`)" for one in reasons[:MOST_REASONS]]
    return [*lines, f"- and {more} more: `askfirst status`"] if more > 0 else lines


def _of_wording(question: Record) -> bool:
    """Whether it only asks to say in other words what was said."""
    return question.id.rpartition("-")[2] in ("trigger", "response", "two", "wording")


def _decides(known: dict[str, Record], question: Record) -> bool:
    if question.fields.get("blocks") in BLOCKING:
        return True
    targets = [known[target] for target in question.linked("blocks") if target in known]
    blocked = [*targets, *(known[one.parent] for one in targets if one.parent in known)]
    return any(one.kind in DECIDING or one.priority is Priority.MUST for one in blocked)


def counts(specification: Specification) -> str:
    """How much there is of everything, on one line."""
    parts = []
    for kind in COUNTED:
        number = len(specification.of_kind(kind))
        name = KINDS[kind].singular if number == 1 else KINDS[kind].plural
        parts += [f"{number} {name}"] if number else []
    standing = [one for one in specification.records if one.kind in CONFIRMABLE
                and one.status is not Status.WITHDRAWN]  # fmt: skip
    confirmed = sum(one.status is Status.CONFIRMED for one in standing)
    return " · ".join([*parts, f"{confirmed} of {len(standing)} lines confirmed by a person"])
