"""Where each line of an answer lands."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.commands.landing import landed
from askfirst.frontends.agent import LineSeen
from interviews import told


def seen(slot: str, value: JsonValue) -> list[LineSeen]:
    interview = told({slot: value}, depth="standard")
    return list(landed(interview, slot, interview.answers[slot]))


def test_a_line_lands_as_the_record_that_it_becomes_or_as_none() -> None:
    ring, unknown = seen("tasks", ["Warden: ring the bell", "dk"])
    assert (ring.line, ring.text, ring.record, ring.kind, ring.status) == (
        "1", "Warden: ring the bell", "NEED-01", "need", "answered",
    )  # fmt: skip
    assert ring.statement and ring.parts
    assert (unknown.line, unknown.record, unknown.kind, unknown.statement, unknown.parts) == (
        "2", "", "", "", {},
    )  # fmt: skip
    assert unknown.status == "unknown"


def test_a_line_of_a_form_is_called_by_its_beginning_and_a_text_is_one_line() -> None:
    assert [(one.line, one.text) for one in seen("acceptance", {"by": "1 May"})] == [
        ("by", "1 May")
    ]
    (whole,) = seen("refuse", "It is slow.")
    assert (whole.line, whole.text) == ("1", "It is slow.")
    (gone,) = seen("refuse", ":na we like it")
    assert (gone.text, gone.status) == ("we like it", "not-relevant")


def test_a_tick_is_called_by_its_choice() -> None:
    interview = told({"tasks": ["ring", "oil"], "weight": ["need-02"]}, depth="standard")
    (tick,) = landed(interview, "weight", interview.answers["weight"])
    assert (tick.line, tick.status) == ("need-02", "answered")
