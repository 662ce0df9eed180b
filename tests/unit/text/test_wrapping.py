"""Lines that a mail program broke are told from lines of their own."""

from __future__ import annotations

from askfirst.text.wrapping import goes_on, unbroken
from rows import each_row

FULL = "The lock keeper writes down each barge with its length and its draught"
HANGS = "The lock keeper is told of every barge that waits above the weir or the"


@each_row(
    ("above", "below"),
    [
        (FULL, "as the skipper gives it"),
        (f"{FULL},", "as the skipper gives it"),
        (HANGS, "bridge"),
        (HANGS, "Upper Bridge"),
        (HANGS.lower(), "bridge of the upper canal"),
        (f"2: {FULL.lower()}", "as the skipper gives it"),
        (f"- {FULL.lower()}", "as the skipper gives it"),
        (f"- {FULL.lower()}", "Ilse reads it off the rod"),
        (f"skippers pay. {FULL[:60].lower()}", "as it comes"),
        (f"{FULL[:58].lower()} to know. Old", "Ilse reads it"),
        (f"7: {FULL[4:58].lower()} of those under", "16 tons, kept for seven years"),
        (f"{FULL[:58]} kept for", "16 days"),
    ],
)
def test_a_full_line_that_ends_nothing_goes_on(above: str, below: str) -> None:
    assert unbroken([above, below]) == [f"{above} {below}"]


@each_row(
    ("above", "below"),
    [
        (FULL, "Skippers pay at the gate"),
        (f"{FULL}.", "skippers pay at the gate"),
        (f"{FULL}?", "skippers pay at the gate"),
        (FULL, "- skippers pay at the gate"),
        (FULL, "3. skippers pay at the gate"),
        (FULL, "undo: until the gate is shut"),
        (FULL, "dk the harbour master"),
        (FULL, ":na there is no gate"),
        (FULL, ""),
        (f"Skippers pay. {FULL[:60]}", "Ilse reads it"),
        (FULL, "12 barges wait above the weir"),
        (f"12 {FULL[4:]}", "14 skippers pay at the gate"),
        (f"- {FULL.lower()}", "- skippers pay at the gate"),
        (FULL.lower(), "skippers pay at the gate"),  # whoever writes all small
        ("Barges wait above the weir", "skippers pay at the gate"),
        ("Barges wait above the weir and", "skippers pay at the gate"),
        ("", "skippers pay at the gate"),
    ],
)
def test_a_line_of_its_own_stays_one(above: str, below: str) -> None:
    assert unbroken([above, below]) == [above, below]


def test_a_line_may_be_broken_more_than_once() -> None:
    middle = "skipper gives it and as the mate has measured it on the day before with"
    assert unbroken([f"{FULL} as the", middle, "a rod", "Skippers pay"]) == [
        f"{FULL} as the {middle} a rod", "Skippers pay",
    ]  # fmt: skip
    assert goes_on("as the skipper gives it and as the mate has measured it all days", "x", FULL)


def test_what_stood_before_a_line_fills_it_too() -> None:
    above = "the keeper and the mate, never fewer than two skippers"
    assert unbroken([above, "when a barge waits"]) == [above, "when a barge waits"]
    assert unbroken([above.capitalize(), "when a barge waits"], [64, 30]) == [
        f"{above.capitalize()} when a barge waits"
    ]


def test_nothing_goes_on_with_a_blank_line_however_long_what_stood_before_it() -> None:
    assert unbroken(["", "is the bridge"], [90, 13]) == ["", "is the bridge"]
    assert unbroken(["  ", "is the bridge"], [90, 13]) == ["  ", "is the bridge"]
