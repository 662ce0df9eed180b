"""Events of one writer put behind those of others that this writer did not know."""

from __future__ import annotations

from typing import Any

from askfirst.journal.joining import Joining
from askfirst.journal.mending import Ids


def event(n: int, *names: tuple[str, str], **more: object) -> dict[str, Any]:
    return {"n": n, "event": "answered", "lines": [
        {"key": key, "record": record, "text": f"{key} {record}"} for key, record in names
    ]} | more  # fmt: skip


def names(one: dict[str, Any]) -> list[str]:
    return [f"{line['key']} {line['record']}" for line in one["lines"]]


def joining(*known: dict[str, Any]) -> Joining:
    ids = Ids()
    for one in known:
        ids.take(one)
    return Joining(ids, len(known))


KNOWN = event(1, ("L1", "NEED-01"))


def test_what_was_given_meanwhile_gets_another_id_and_what_was_known_keeps_its_own() -> None:
    made = joining(KNOWN)
    made.theirs([event(2, ("L2", "NEED-02")), event(3, ("L3", "STK-01"))])
    first, second = made.mine([
        event(2, ("L1", "NEED-01"), ("L2", "NEED-02")),
        event(3, ("L2", "NEED-02"), ("L3", "NEED-03")),
    ])  # fmt: skip
    assert (first["n"], names(first)) == (4, ["L1 NEED-01", "L4 NEED-03"])
    assert (second["n"], names(second)) == (5, ["L4 NEED-03", "L5 NEED-04"])
    assert second["lines"][0]["text"] == "L2 NEED-02", "words stay as they were typed"


def test_an_event_that_is_there_already_is_the_one_that_later_ones_speak_of() -> None:
    made = joining(KNOWN)
    theirs = event(2, ("L2", "NEED-02"))
    stored = event(3, ("L3", "NEED-03"))
    made.theirs([theirs, stored])
    made.is_there(event(2, ("L2", "NEED-02")), stored)
    undone, told = made.mine([
        {"n": 3, "event": "undone", "target": 2, "lines": []},
        event(4, ("L2", "NEED-02"), turns=[1, 2, 3]),
    ])  # fmt: skip
    assert undone["target"] == 3
    assert (names(told), told["turns"]) == (["L3 NEED-03"], [1, 3, 4])


def test_an_event_that_is_there_with_its_own_ids_keeps_them() -> None:
    made = joining(KNOWN)
    mine = event(2, ("L2", "NEED-02"))
    made.theirs([mine, event(3, ("L3", "NEED-03"))])
    made.is_there(mine, mine)
    (told,) = made.mine([event(3, ("L2", "NEED-02"), ("L3", "NEED-03"))])
    assert names(told) == ["L2 NEED-02", "L4 NEED-04"]


def test_a_turn_that_is_added_to_is_named_by_the_number_that_it_has_now() -> None:
    made = joining(KNOWN)
    made.theirs([event(2)])
    turn, more = made.mine([
        {"n": 2, "event": "said", "question": "Who?", "reply": "Ola", "turn": 0},
        {"n": 3, "event": "said", "question": "Who?", "reply": "Ola", "turn": 2},
    ])  # fmt: skip
    assert (turn["n"], turn["turn"], more["turn"]) == (3, 0, 3)


def test_a_new_id_is_none_that_this_writer_gave_before() -> None:
    made = joining(KNOWN)
    made.theirs([event(2, ("L2", "NEED-02"))])
    first, second = made.mine([
        event(2, ("L3", "NEED-03")),
        event(3, ("L2", "NEED-02")),
    ])  # fmt: skip
    assert names(first) == ["L3 NEED-03"]
    assert names(second) == ["L4 NEED-04"]
