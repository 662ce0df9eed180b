"""Records that print as a quoted main part and labelled further parts: no sentence is made.

One table: for each kind the shapes its lines can have, by the part that must be filled. The
labels stand in front of the person's words, so that any words may follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from askfirst.compose.fields import given
from askfirst.compose.material import Material, objected, quoted, record, title, unclear
from askfirst.compose.saying import says_nothing, says_something
from askfirst.interview import Ref
from askfirst.requirements import Kind, Record


class Shape(NamedTuple):
    """How one kind of line prints.

    Attributes:
        main: path of the part it is about. begin: what stands in front of it.
        parts: label and path of what else was said, in order. reason: path of the rationale.
        owner: path of whoever answers for it.
    """

    main: str
    parts: tuple[tuple[str, str], ...] = ()
    begin: str = ""
    reason: str = ""
    owner: str = ""


SHAPES: Final[dict[Kind, tuple[Shape, ...]]] = {
    Kind.LIMIT: (
        Shape("limit.words", (("namely", "limit.details"),), reason="limit.reason"),
        Shape("limit.place", (("where it is", "limit.surroundings"),), begin="Used here: "),
        Shape("limit.machine", (("used by", "limit.who"),), begin="It works on: "),
        Shape("limit.system", (("how long", "limit.for_how_long"),), begin="It works on: "),
        Shape("limit.surroundings", (("how much", "limit.how_much"),), begin="It bears: "),
        Shape("limit.money", begin="Money: "),
        Shape("limit.people", begin="People: "),
        Shape("limit.time", begin="Time: "),
    ),
    Kind.INTERFACE: (
        Shape(
            "interface.title",
            (
                ("what", "interface.carries"),
                ("form", "interface.format"),
                ("how often", "interface.frequency"),
            ),
        ),
    ),
    Kind.DATA: (
        Shape(
            "data.title",
            (
                ("facts", "data.facts"),
                ("range", "data.range"),
                ("how exact", "data.exactness"),
                ("how often", "data.frequency"),
            ),
        ),
        Shape(
            "data.taken_over",
            (("how many", "data.count"), ("to put right first", "data.put_right")),
            begin="To be taken over: ",
        ),
        Shape(
            "data.examples",
            (
                ("how many", "data.count"),
                ("from", "data.source"),
                ("what is right in them says", "data.judge"),
            ),
            begin="Examples: ",
        ),
        Shape(
            "data.whose",
            (("facts", "data.facts"), ("needed for", "data.purpose")),
            begin="About people: ",
        ),
    ),
    Kind.RULE: (
        Shape(
            "rule.decision",
            (
                ("decided by", "rule.who"),
                ("must agree", "rule.agree"),
                ("stays out of it", "rule.excluded"),
            ),
        ),
        Shape("rule.condition", (("then", "rule.response"),), begin="If "),
        Shape("rule.words", (("number", "rule.number"), ("except", "rule.exception"))),
        Shape(
            "rule.wrong",
            (("put right by", "rule.who"), ("how fast", "rule.within")),
            begin="If this was wrong: ",
        ),
        Shape(
            "rule.fact",
            (
                ("may be seen by", "rule.seen_by"),
                ("kept", "rule.keep"),
                ("passed on to", "rule.passed_to"),
                ("wiped by", "rule.who"),
            ),
            reason="rule.reason",
        ),
        Shape("rule.matter", (("settled by", "rule.who"),), begin="Opposite wishes: "),
        Shape("rule.given_up", begin="When it is given up one day: "),
        Shape("rule.known_by", begin="People are known by: "),
        Shape("rule.lets_in", begin="Somebody new is let in by: "),
        Shape("rule.back_in", begin="Who forgot gets back in by: "),
        Shape(
            "rule.brought_in",
            (("size", "rule.size"), ("looked at first by", "rule.who")),
            begin="Put in by people: ",
        ),
        Shape("rule.input", (("then", "rule.response"),), begin="When this comes in: "),
        Shape(
            "rule.answers",
            (("looked at by", "rule.who"), ("who may", "rule.may")),
            begin="Answers that count only after a look: ",
        ),
        Shape(
            "rule.right", (("how", "rule.how"), ("how fast", "rule.within")), begin="People may: "
        ),
        Shape(
            "rule.action",
            (("seen for", "rule.keep"), ("by", "rule.who")),
            begin="Who did this and when can be seen: ",
        ),
        Shape("rule.who", (("may", "rule.may"), ("may not", "rule.may_not"))),
    ),
    Kind.RISK: (
        Shape(
            "risk.words",
            (
                ("effect", "risk.effect"),
                ("first sign", "risk.first_sign"),
                ("by", "risk.who"),
                ("then", "risk.answer"),
            ),
        ),
    ),
    Kind.CHECK: (
        Shape(
            "check.words",
            (("must come out", "check.expected"), ("tried by", "check.who")),
            begin="Try: ",
            owner="check.who",
        ),
    ),
    Kind.TERM: (Shape("term.title", (("means", "term.meaning"), ("not", "term.not"))),),
}


_DIRECTION: Final = re.compile(r"\W*(from|to)\b", re.IGNORECASE)
"""How a line about a neighbour says what comes in and what goes out."""


def described(kind: Kind) -> Callable[[Material], Iterator[Record]]:
    """The composer of a kind that the table describes."""

    def composed(material: Material) -> Iterator[Record]:
        for ref in material.interview.records(kind):
            if not says_nothing(ref.text):
                yield objected(material, ref, kind) or _described(material, ref, kind)

    return composed


def _described(material: Material, ref: Ref, kind: Kind) -> Record:
    if open_record := unclear(material, ref, kind):
        return open_record
    shape = next((one for one in SHAPES[kind] if given(ref, one.main)), None)
    if shape is None:
        return record(material, ref, kind, statement=quoted(ref.words))
    parts = [(label, path, given(ref, path)) for label, path in shape.parts if path != shape.main]
    filled = [(label, path, text) for label, path, text in parts if says_something(text)]
    main = given(ref, shape.main)
    way = _DIRECTION.match(ref.words) if kind is Kind.INTERFACE else None
    begin = f"{way[1].capitalize()} " if way else shape.begin
    reason = given(ref, shape.reason) if shape.reason else ""
    return record(
        material, ref, kind, title=title(main),
        statement=labelled(
            f"{begin}{quoted(main)}", [(label, text) for label, _, text in filled],
            "," if shape.begin else ":",
        ),
        fields={path.partition(".")[2]: text for _, path, text in filled}
        | ({"direction": way[1].lower()} if way else {}),
        rationale=reason if says_something(reason) else "",
        owner=given(ref, shape.owner) if shape.owner else "",
    )  # fmt: skip


def labelled(main: str, parts: list[tuple[str, str]], joint: str = ":") -> str:
    """The main part, and behind it each further part in quotation marks with its label."""
    further = ", ".join(f"{label} {quoted(text)}" for label, text in parts)
    return f"{main}{joint} {further}" if further else main
