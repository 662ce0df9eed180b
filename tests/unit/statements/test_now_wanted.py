"""How it is now and what is wanted, told in one line; certain or not at all."""

from __future__ import annotations

from askfirst.statements.now_wanted import apart
from rows import each_row


@each_row(
    ("line", "now", "wanted"),
    [
        ("11 last year. 0", "11", "0"),
        ("35 minutes now, an hour would do", "35 minutes", "an hour"),
        ("11 calls now, nothing by May", "11 calls", "nothing"),
        ("40 minutes -> none", "40 minutes", "none"),
        ("it takes 3 hours, want 2", "3 hours", "2"),
        ("5 boats, 2 would do", "5 boats", "2"),
        ("want 2 hours, 3 hours now", "3 hours", "2 hours"),
    ],
)
def test_two_stretches_with_one_amount_each(line: str, now: str, wanted: str) -> None:
    found = apart(line)

    assert found is not None
    assert (found.now.of(line), found.target.of(line)) == (now, wanted)


@each_row(
    "line",
    [
        "11, 9 would do",
        "3 hours, none",
        "3 hours now, 2 hours today",
        "40 kg today, 30 minutes",
        "40, want 30",
        "3 hours now",
        "3 hours now, 2 or 1",
        "3 hours and 2 boats now, 1 would do",
        "3 hours if it rains, want 2",
    ],
)
def test_what_is_not_certain_is_not_taken_apart(line: str) -> None:
    assert apart(line) is None


def test_until_when_may_stand_between_the_two() -> None:
    line = "8 hours now, 3 months after the start, 2 hours"
    found = apart(line)

    assert found is not None and found.by is not None
    assert found.by.of(line) == "3 months after the start"
    assert found.target.of(line) == "2 hours"


def test_a_day_behind_none_is_no_part_of_what_is_wanted() -> None:
    line = "3 calls now -> no more calls by May"
    found = apart(line)

    assert found is not None
    assert found.target.of(line) == "no more calls"
