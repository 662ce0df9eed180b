"""What somebody picks: each way to write a number, each sign between and behind, each bullet."""

from __future__ import annotations

from askfirst.frontends.picked import picked
from askfirst.questions import Choice
from rows import each_row

CHOICES = tuple(
    Choice(id=key, text=text)
    for key, text in (
        ("ring", "it rings"), ("twice", "it rings twice"), ("float", "it floats"),
        ("open", "it opens"),
    )
)  # fmt: skip


@each_row(
    "line",
    ["3", " 3 ", "the 3", "The 3rd", "number 3", "Numbers 3", "no 3", "No. 3", "nr 3", "NR. 3",
     "point 3", "points 3", "choice 3", "choices 3", "option 3", "Options 3", "#3", "# 3", "(3)",
     "3)", "3rd", "- 3", "* 3", "• 3", "◦ 3", "▪ 3", "– 3", "3 it floats", "3 IT FLOATS.", "3 ()",
     "it floats", "It Floats", "* it floats", "– it floats", "◦ it floats", "▪ it floats"],
)  # fmt: skip
def test_a_choice_alone_is_picked_however_it_is_written(line: str) -> None:
    assert picked([line], {}, CHOICES) == ([("it floats", "")], [])


@each_row(
    ("line", "number"),
    [("the 1st", "it rings"), ("the 2nd", "it rings twice"), ("the 3rd", "it floats"),
     ("the 4th", "it opens"), ("1ST", "it rings"), ("2Nd slowly", "it rings twice")],
)  # fmt: skip
def test_a_number_may_have_its_ending(line: str, number: str) -> None:
    (pick,) = picked([line], {}, CHOICES).picks
    assert pick[0] == number


BETWEEN = (", ", "; ", " & ", " + ", " / ", "/", " and ", ", and ", " AND ")


@each_row("between", [*BETWEEN, ",", " ", "  "])
def test_two_numbers_are_two_picks_whatever_stands_between(between: str) -> None:
    assert picked([f"1{between}3"], {}, CHOICES).picks == [("it rings", ""), ("it floats", "")]


@each_row("between", BETWEEN)
def test_words_behind_two_numbers_are_on_the_second(between: str) -> None:
    for end, words in ((": slowly", "slowly"), (" (late)", "late"), (".", "")):
        found = picked([f"1{between}3{end}"], {}, CHOICES)
        assert found.picks == [("it rings", ""), ("it floats", words)]


@each_row(
    "sign", [".", ":", ",", ";", ")", " -", " –", " —"]
)  # fmt: skip
def test_the_words_on_a_choice_stand_behind_any_sign(sign: str) -> None:
    for named in ("3", "it floats", "IT FLOATS"):
        assert picked([f"{named}{sign} slowly"], {}, CHOICES).picks == [("it floats", "slowly")]


@each_row(
    "line",
    ["3,5 of them", "3.5 of it", "3:30", "2 – 3", "2–3", "2 -3", "2 to 3 of them", "3pm", "3 %",
     "3x", "it rings's", "it rings’s", "it rings-like", "it ringsome", "no, 3"],
)  # fmt: skip
def test_a_number_or_word_that_goes_on_is_no_pick(line: str) -> None:
    assert picked([line], {}, CHOICES) == ([], [line])


def test_a_number_behind_a_pick_is_one_too_only_where_something_marks_it() -> None:
    for line, picks in (
        ("1 and 3 boats", [("it rings", ""), ("it floats", "boats")]),
        ("1, 3 boats", [("it rings", "3 boats")]),
        ("1, 3 and then", [("it rings", ""), ("it floats", "and then")]),
        ("1 (a), 3", [("it rings", "a"), ("it floats", "")]),
        ("1 and 3 and 4 slowly", [("it rings", ""), ("it floats", ""), ("it opens", "slowly")]),
        ("1: at 3, 4", [("it rings", "at 3, 4")]),
        ("4, 0", [("it opens", ""), ("0", "")]),
        ("5 and 4", [("5", ""), ("it opens", "")]),
    ):
        assert picked([line], {}, CHOICES).picks == picks, line


def test_what_is_picked_twice_stands_twice_and_nothing_is_no_pick() -> None:
    assert picked(["3", "it floats"], {}, CHOICES).picks == [("it floats", "")] * 2
    assert picked([], {}, CHOICES) == ([], [])
