"""What is asked only where it is missing: a sum, how good is good enough, whether a wish is meant
now; and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.packs import load_shipped
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Priority
from askfirst.session import Session
from askfirst.statements import read
from askfirst.statements.places import context_of
from rows import each_row

MUST_NOT = next(
    one
    for section in load_shipped("core").pack.sections
    for one in section.questions
    if one.id == "must-not"
)
NO = Reply(action=Action.NOT_RELEVANT)


def led(folder: Path, answers: Mapping[str, JsonValue], depth: Depth = Depth.STANDARD) -> Session:
    one = Session.create(folder / "hall", by="ada", name="hall", depth=depth)
    while (prompt := one.question()) is not None:
        said = answers.get(prompt.slot)
        assert one.reply(Reply(value=said) if said else NO).accepted, prompt.slot
    return one


def test_a_sum_is_asked_where_money_has_no_number(tmp_path: Path) -> None:
    vague: JsonValue = ["the council pays for it, not much"]
    with led(tmp_path, {"limits": vague, "what-it-may-cost": {"sum": "300 euros once"}}) as one:
        assert "It may cost 300 euros once." in [
            made.statement for made in one.specification().of_kind(Kind.LIMIT)
        ]
    told: JsonValue = ["it costs 200 euros a year at most"]
    with led(tmp_path / "told", {"limits": told}) as other:
        assert "what-it-may-cost" not in other.interview.answers


def test_good_enough_is_asked_where_no_number_was_said(tmp_path: Path) -> None:
    ticks: JsonValue = {"fast": "the queue is short", "right": "off by 5 g at most"}
    with led(tmp_path, {"qualities": ticks, "good-enough@QUAL-01": "2 minutes"}) as one:
        asked = [s for s in one.interview.answers if s.startswith("good-enough")]
        assert len(asked) == 1
        assert one.prompt(asked[0]).text.startswith("How good is good enough: ")


def test_a_wish_for_some_day_is_asked_about_once(tmp_path: Path) -> None:
    tasks: JsonValue = [
        "the warden sees the halls",
        "some day it prints posters",
        "would be nice if it sang",
    ]
    told: dict[str, JsonValue] = {
        "tasks": tasks,
        "when-wanted@NEED-02": "later",
        "when-wanted@NEED-03": "now",
    }
    with led(tmp_path, told) as one:
        needs = {need.id: need for need in one.specification().of_kind(Kind.NEED)}
        assert needs["NEED-02"].priority is Priority.WONT
        assert needs["NEED-02"].fields["slice"] == "later"
        assert needs["NEED-03"].priority is None
        assert "when-wanted@NEED-01" not in one.interview.answers


@each_row(
    ("typed", "prints"),
    [
        ("show names to strangers", "It must never show names to strangers."),
        ("open by itself at night", "It must never open by itself at night."),
        ("opens the gate by itself", "It never opens the gate by itself."),
        ("tickets", "Never, or left out: tickets."),
        ("list of members", "Never, or left out: list of members."),
        ("It never rings", "It never rings."),
        ("no chat", "No chat."),
    ],
)
def test_what_it_must_not_do_prints_right_however_it_is_typed(typed: str, prints: str) -> None:
    assert read(typed, context_of("must-not", MUST_NOT)).statement == prints


@pytest.mark.parametrize(
    ("slot", "reply", "said"),
    [
        ("tasks", Reply(value=["the warden sees the halls"]), "-> kept"),
        ("numbers", Reply(action=Action.UNKNOWN), "-> kept as asked, and not known"),
        ("latest-case", Reply(action=Action.UNKNOWN), "-> kept as an open question"),
    ],
)
def test_a_receipt_has_no_ids(tmp_path: Path, slot: str, reply: Reply, said: str) -> None:
    with Session.create(tmp_path / "hall", by="ada", depth=Depth.STANDARD) as one:
        assert one.reply(reply, slot).lines[0] == said


def test_the_time_told_does_not_jump(tmp_path: Path) -> None:
    with Session.create(tmp_path / "hall", by="ada", depth=Depth.STANDARD) as one:
        told: list[int] = []
        while (prompt := one.question()) is not None:
            told.append(prompt.progress.minutes or prompt.progress.usual)
            one.reply(NO)
        assert all(before - after <= 8 for before, after in pairwise(told))
