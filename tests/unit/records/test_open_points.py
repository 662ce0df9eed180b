"""What is open of a line, and what another line says already."""

from __future__ import annotations

import pytest

from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import told

BASE = {"latest-case": "A calf was given the wrong bottle.", "tasks": ["The vet notes the bottle"]}


def opened(**answers: object) -> dict[str, Record]:
    made = compose(told(BASE | answers))
    return {one.id: one for one in made.records if one.kind is Kind.QUESTION}


def test_a_tick_that_says_too_little_alone_is_open_until_a_line_says_it() -> None:
    alone = opened(**{"usual-parts": {"notice": "", "undo": ""}})
    texts = {one.statement for one in alone.values()}
    assert "Tells someone: whom, and of what?" in texts
    assert "Can be undone or taken back: what, and until when?" in texts
    said = opened(**{"usual-parts": {"notice": "", "undo": "until noon"},
                     "goes-wrong": ["no bottle is left, then it calls the depot"]})  # fmt: skip
    assert not {text for text in texts if text in {one.statement for one in said.values()}}


@pytest.mark.parametrize(
    ("slot", "line", "text"),
    [
        ("limits", "it must be there soon enough for the fair", "Soon enough: how long before?"),
        ("in-and-out", "if the scale can send anything I don't know",
         "Not known: if the scale can send anything."),
        ("limits", "it runs on the vans, what radios they have I don't know, each has his own",
         "It runs on the vans, what radios they have I don't know, each has his own."),
        ("in-and-out", "the list comes from the county, how often it changes I don't know",
         "The list comes from the county, how often it changes I don't know."),
    ],
)  # fmt: skip
def test_what_is_not_known_is_open_and_reads_alone(slot: str, line: str, text: str) -> None:
    assert text in {one.statement for one in opened(**{slot: [line]}).values()}
