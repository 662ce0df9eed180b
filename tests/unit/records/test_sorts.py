"""Loads, wishes that nobody decided about, and rules told of a thing are told apart."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.requirements import Kind
from interviews import answer, told

TASKS = ["The mate notes the sails"]


def test_what_a_line_tells_beside_its_kind() -> None:
    made = compose(told({
        "tasks": TASKS, "states": ["at Easter then it's about 20 calls a week, not 9"],
        "facts": ["pass: at least 1.2 m3/s", "boat: name, length"],
        "take-over": ["the old list, it must not be lost"],
    }, depth="standard"))  # fmt: skip
    assert [one.fields.get("sort") for one in made.of_kind(Kind.FUNCTION)] == ["load"]
    assert [one.fields.get("sort", "") for one in made.of_kind(Kind.DATA)] == [
        "rule", "", "take-over",
    ]  # fmt: skip


def test_a_wish_is_undecided_until_somebody_says_when() -> None:
    interview = told({"tasks": TASKS, "else": ["the mate would like it to read the stars"]},
                     depth="standard")  # fmt: skip

    def sort() -> str:
        _, wish = compose(interview).of_kind(Kind.NEED)
        return wish.fields.get("sort", "")

    assert sort() == "wish"
    slot = next(slot for _, slot in interview.slots() if slot.startswith("when-wanted@"))
    answer(interview, slot, "not-sure")
    assert sort() == "wish"
    answer(interview, slot, "now")
    assert sort() == ""
