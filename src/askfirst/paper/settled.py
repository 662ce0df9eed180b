"""What several people said: how it was settled and what was said otherwise, what each answered,
how much each task weighs for whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from askfirst.events import Weight
from askfirst.lines import joined
from askfirst.paper.blocks import (
    Aside,
    Block,
    Items,
    Line,
    Paragraph,
    Span,
    Strong,
    Words,
    shown,
)
from askfirst.paper.desk import Desk
from askfirst.paper.mending import cell, day, ended
from askfirst.paper.tables import named_task, stands_as, table, words
from askfirst.requirements import Settlement, Side, Specification
from askfirst.voices import Weighing

_WEIGHTS: Final = get_args(Weight)
_MARK: Final = "■"
_BOTH: Final = 2


def settled(desk: Desk) -> Iterator[Block]:
    """Each question that was settled: what holds, who settled it and why, and the other opinion."""
    for one in desk.specification.settled:
        yield Paragraph(_decided(one))
        if said := _besides(one):
            yield Items(tuple(said))


def told(one: Settlement) -> str:
    """How one question was settled, in one text: what holds, who settled it, why, and the other
    opinions. For whoever has the question before them."""
    return " ".join(shown(line) for line in (_decided(one)[1:], *_besides(one)))


def _besides(one: Settlement) -> list[Line]:
    did = "said" if one.verdict == "both" or one.sides == 1 else "said otherwise"
    said = [_side(did, side) for side in one.others]
    return said + [_side("settled it otherwise before", side) for side in one.before]


def _decided(one: Settlement) -> Line:
    holds = cell(one.holds).removesuffix(".") or "nothing"
    line: list[Span] = [f"{cell(one.question)} ", Strong(holds), ". "]
    all_of = "Both hold" if one.sides <= _BOTH else "All of them hold"
    third = "Neither of them" if one.sides > 1 else "That line does not hold"
    how = {"both": f"{all_of}, says ", "third": f"{third}, says "}.get(
        one.verdict, f"The answer of {cell(one.of)} holds, says "
    )
    line.append(f"{how}{cell(one.by)}")
    line.append(f" ({day(one.at[:10])})" if one.at else "")
    line.append(f": {ended(cell(one.reason))}" if one.reason else "; nobody said why.")
    if one.open_again:
        line += [" ", Aside("(open again: somebody said something else since)")]
    return tuple(line)


def _side(did: str, side: Side) -> Line:
    on = f", {day(side.at[:10])}" if side.at else ""
    return (Strong(cell(joined(side.people))), f" {did}{on}: {ended(cell(side.text))}")


def weighed(desk: Desk) -> Iterator[Block]:
    """A row for each task: what each person says, and how that spreads, one mark a person."""
    rows = [one for one in desk.specification.weighings
            if stands_as(desk.specification, one.record)]  # fmt: skip
    people = sorted({name for one in rows for name in (*one.weights, *one.words)})
    if not rows:
        return
    told: list[list[Line]] = []
    for one in rows:
        spread = [
            _MARK * number if (number := list(one.weights.values()).count(weight)) else ""
            for weight in _WEIGHTS
        ]
        each = [words(_weight(one, name)) for name in people]
        told.append([named_task(desk.specification, one.record), *each, *map(words, spread)])
    counted = [f"{weight} ({_MARK} = one person)" for weight in _WEIGHTS]
    yield from table(("Task", *map(cell, people), *counted), told)


def _weight(one: Weighing, name: str) -> str:
    """How much it weighs for somebody, and their words to it."""
    return ": ".join(filter(None, (one.weights.get(name, ""), cell(one.words.get(name, "")))))


def opinions(specification: Specification) -> Iterator[Block]:
    """What each person answered who was not there, word for word, with what they wrote beside."""
    asked = ""
    for one in specification.opinions:
        if one.question != asked:
            asked = one.question
            yield Paragraph((Strong(cell(asked)),))
        on = f", {day(one.at[:10])}" if one.at else ""
        told: list[Span] = [Strong(cell(one.by)), f"{on}, by {one.way}"]
        told.append(_STANDS.get(one.status, "") or ("" if one.in_force else ": said otherwise"))
        told.append(f", ask {cell(one.ask)}" if one.ask else "")
        yield Paragraph(tuple(told))
        if one.text:
            yield Words(one.text)
        if one.comment:
            yield Paragraph((f"Beside it: {ended(cell(one.comment))}",))


_STANDS: Final = {"unknown": ": does not know", "later": ": only a comment"}
