"""A table of events against states, for a system that reacts otherwise in other states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst import ears
from askfirst.paper.blocks import Aside, Block, Line, Paragraph
from askfirst.paper.desk import Desk, ids
from askfirst.paper.mending import cell, same
from askfirst.paper.tables import table
from askfirst.requirements import Kind, Pattern, Record

_LEAST: Final = 2
_OPEN: Final[Line] = (Aside("open"),)
_STATEFUL: Final = (Pattern.COMPLEX, Pattern.STATE)


def events(desk: Desk) -> Iterator[Block]:
    """One row an event, one column a state; ids in the cells. Only from two of each on."""
    told: dict[str, dict[str, list[str]]] = {}
    states: dict[str, str] = {}
    names: dict[str, str] = {}
    for one in desk.of(Kind.FUNCTION):
        state, trigger = _slots(one)
        if state and trigger:
            states.setdefault(same(state), state)
            names.setdefault(same(trigger), trigger)
            told.setdefault(same(trigger), {}).setdefault(same(state), []).append(one.id)
    if len(states) < _LEAST or len(told) < _LEAST:
        return
    rows: list[list[Line]] = [
        [(names[event],), *(ids(cells.get(state, ())) or _OPEN for state in states)]
        for event, cells in told.items()
    ]
    yield from table(("What happens", *states.values()), rows)
    if any(told is _OPEN for row in rows for told in row):
        yield Paragraph(("Open: nobody said what happens then.",))


def _slots(function: Record) -> tuple[str, str]:
    """State and trigger: as told, else out of the sentence."""
    fields = function.fields
    state, trigger = fields.get("state", ""), fields.get("trigger", "")
    if function.pattern in _STATEFUL and not (state and trigger):
        parsed = ears.parse(function.statement)
        state, trigger = state or parsed.state, trigger or parsed.trigger
    return cell(state), cell(trigger)
