"""An event as a line of a journal."""

from __future__ import annotations

import json

from askfirst.events import Answered, Confirmed, Line
from askfirst.journal.writing import line_of


def test_a_line_begins_with_what_every_event_has_and_leaves_out_what_is_as_ever() -> None:
    event, line = line_of(Confirmed(n=3, at="2026-02-03T09:03:00Z", by="Ada", records=("NEED-01",)))
    told = json.loads(line)
    assert list(told) == ["n", "at", "by", "event", "records"]
    assert type(event).model_validate(told) == event
    bare = line_of(Confirmed.model_construct(n=3, at="", by=""))[1]
    assert list(json.loads(bare)) == ["n", "at", "by", "event"]


def test_what_is_no_text_becomes_text_wherever_it_stands() -> None:
    half = "\ud800"
    line = Line(key="L1", text=f"a{half}", fields={f"k{half}": f"v{half}"})
    event, data = line_of(Answered(n=2, slot="tasks", by=f"Ada{half}", lines=(line,)))
    told = json.loads(data.decode())
    assert isinstance(event, Answered)
    assert half not in event.by + event.lines[0].text + "".join(*event.lines[0].fields.items())
    assert (told["n"], told["slot"], event.by[:3]) == (2, "tasks", "Ada")
    assert type(event).model_validate(told) == event
