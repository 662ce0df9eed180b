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
        owner: path of whoever answers for it. group: what it stands with, in the document.
    """

    main: str
    parts: tuple[tuple[str, str], ...] = ()
    begin: str = ""
    reason: str = ""
    owner: str = ""
    group: str = ""


SHAPES: Final[dict[Kind, tuple[Shape, ...]]] = {
    Kind.LIMIT: (
        Shape("limit.words", (("namely", "limit.details"),), reason="limit.reason"),
        Shape("limit.place", (("how it is there", "limit.surroundings"),), begin="Used here: "),
        Shape("limit.machine", (("used by", "limit.who"),), begin="It works on: "),
        Shape(
            "limit.system",
            (("how long", "limit.for_how_long"), ("gets there", "limit.gets_there")),
            begin="It works on: ",
        ),
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
            "data.signal",
            (
                ("range", "data.range"),
                ("how exact", "data.exactness"),
                ("how often", "data.frequency"),
            ),
            begin="It measures or moves: ",
            group="signals",
        ),
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
            (("how many", "data.count"), ("to mind or put right first", "data.put_right")),
            begin="Of what is there today: ",
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
            group="decides",
        ),
        Shape("rule.condition", (("then", "rule.response"),), begin="If ", group="odd"),
        Shape(
            "rule.words", (("number", "rule.number"), ("except", "rule.exception")), group="number"
        ),
        Shape(
            "rule.wrong",
            (
                ("put right by", "rule.who"),
                ("how fast", "rule.within"),
                ("how often", "rule.times"),
            ),
            begin="A mistake: ",
            group="wrong",
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
            group="facts",
        ),
        Shape(
            "rule.matter", (("settled by", "rule.who"),), begin="Opposite wishes: ", group="decides"
        ),
        Shape("rule.given_up", begin="When it is given up one day: ", group="odd"),
        Shape("rule.known_by", begin="People are known by: ", group="people"),
        Shape("rule.lets_in", begin="Somebody new is let in by: ", group="people"),
        Shape("rule.back_in", begin="Who cannot get in any more gets back in by: ", group="people"),
        Shape(
            "rule.brought_in",
            (("size", "rule.size"), ("looked at first by", "rule.who")),
            begin="People put in: ",
            group="input",
        ),
        Shape(
            "rule.input", (("then", "rule.response"),), begin="When this comes in: ", group="input"
        ),
        Shape(
            "rule.answers",
            (("looked at by", "rule.who"), ("who may", "rule.may")),
            begin="Answers that count only after a look: ",
            group="input",
        ),
        Shape(
            "rule.right",
            (("how", "rule.how"), ("how fast", "rule.within")),
            begin="People may: ",
            group="people",
        ),
        Shape(
            "rule.action",
            (("seen for", "rule.keep"), ("by", "rule.who")),
            begin="Who did this and when can be seen: ",
            group="people",
        ),
        Shape("rule.who", (("may", "rule.may"), ("may not", "rule.may_not")), group="people"),
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


def _tells(text: str) -> bool:
    """ "Looked at by nobody" tells something, other than a line that only says "nobody"."""
    return says_something(text) or text.strip().lower() in ("nobody", "no one")


def without_task(text: str) -> str:
    """What is tried, without "For task 2:" in front: the link to the task says it."""
    return _FOR_TASK.sub("", text) or text


_FOR_TASK: Final = re.compile(
    r"^for (?:NEED-\d+|(?:task|need)(?: number| no\.?)? \d{1,3})\s*[:,–-]?\s+", re.IGNORECASE
)


def _described(material: Material, ref: Ref, kind: Kind) -> Record:
    if open_record := unclear(material, ref, kind):
        return open_record
    shape = next((one for one in SHAPES[kind] if given(ref, one.main)), None)
    if shape is None:
        return record(material, ref, kind, statement=quoted(ref.words))
    parts = [(label, path, given(ref, path)) for label, path in shape.parts if path != shape.main]
    filled = [(label, path, text) for label, path, text in parts if _tells(text)]
    main = given(ref, shape.main)
    main = without_task(main) if kind is Kind.CHECK else main
    way = _DIRECTION.match(ref.words) if kind is Kind.INTERFACE else None
    begin = f"{way[1].capitalize()} " if way else shape.begin
    reason = given(ref, shape.reason) if shape.reason else ""
    return record(
        material, ref, kind, title=title(main),
        **detailed(f"{begin}{quoted(main)}", [(label, text) for label, _, text in filled],
                   "," if shape.begin else ":"),
        fields={path.partition(".")[2]: text for _, path, text in filled}
        | ({"direction": way[1].lower()} if way else {})
        | ({"group": shape.group} if shape.group else {}),
        rationale=reason if says_something(reason) else "",
        owner=given(ref, shape.owner) if shape.owner else "",
    )  # fmt: skip


def detailed(main: str, parts: list[tuple[str, str]], joint: str = ":") -> dict[str, object]:
    """The values of a record that prints as a main part with further parts, for `record`."""
    values: dict[str, object] = {"statement": labelled(main, parts, joint)}
    return values | {"lead": main, "details": dict(parts)} if parts else values


def labelled(main: str, parts: list[tuple[str, str]], joint: str = ":") -> str:
    """The main part, and behind it each further part in quotation marks with its label."""
    further = ", ".join(f"{label} {quoted(text)}" for label, text in parts)
    return f"{main}{joint} {further}" if further else main
