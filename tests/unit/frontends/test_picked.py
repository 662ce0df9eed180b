"""What somebody picks who writes words at a list of choices."""

from __future__ import annotations

import pytest

from askfirst.frontends.picked import picked
from askfirst.questions import OTHER, Choice

CHOICES = tuple(
    Choice(id=key, text=text)
    for key, text in (
        ("ring", "it rings"), ("twice", "it rings twice"), ("float", "it floats"),
        ("open", "it opens"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "picks"),
    [
        ("4", [("it opens", "")]),
        ("0", [("0", "")]),
        ("5", [("5", "")]),
        ("1, 3", [("it rings", ""), ("it floats", "")]),
        ("- it floats", [("it floats", "")]),
        ("It rings twice at noon", [("it rings twice", "at noon")]),
        ("it rings, at noon", [("it rings", "at noon")]),
        ("it ringsome", None),
        ("3: it floats.", [("it floats", "")]),
        ("3: it floats, slowly", [("it floats", "slowly")]),
        ("float", [("float", "")]),
        ("4 %", None),
        ("4% of it", None),
        ("4 % of it", None),
        ("2-3", None),
        ("2 to 3", None),
        ("the 3rd", [("it floats", "")]),
        ("9 (late)", None),
        ("we sing", None),
        ("1 (at noon) and 4 never", [("it rings", "at noon"), ("it opens", "never")]),
        ("1 when 3 are there", [("it rings", "when 3 are there")]),
    ],
)
def test_a_line_picks_by_number_or_words_what_is_there_and_else_stands_beside(
    line: str, picks: list[tuple[str, str]] | None
) -> None:
    found = picked([line], {}, CHOICES)
    assert (found.picks, found.beside) == ((picks, []) if picks is not None else ([], [line]))


def test_words_of_ones_own_are_a_pick_where_they_may_be_or_nobody_knows_the_choices() -> None:
    other = (*CHOICES, Choice(id=OTHER, text="something else"))
    for choices in (other, ()):
        assert picked(["we sing"], {}, choices).picks == [("we sing", "")]
    assert picked(["7", "7 at noon"], {}, ()).picks == [("7", ""), ("7", "at noon")]


def test_a_number_is_what_the_mail_offered_under_it() -> None:
    found = picked(["1", "2", "it sings, low"], {"1": "it sings"}, CHOICES)
    assert found.picks == [("it sings", ""), ("2", ""), ("it sings", "low")]


LONGER = {"1": "it rings", "2": "it rings twice", "3": "it sinks"}


@pytest.mark.parametrize(
    ("line", "picks"),
    [
        ("it rings twice, at noon", [("it rings twice", "at noon")]),
        ("it rings at noon", [("it rings", "at noon")]),
        ("3 - it sinks: slowly", [("it sinks", "slowly")]),
        ("2 it rings twice", [("it rings twice", "")]),
        ("1, 2 & 3", [("it rings", ""), ("it rings twice", ""), ("it sinks", "")]),
        ("3 2 1", [("it sinks", ""), ("it rings twice", ""), ("it rings", "")]),
        ("1 (at noon), 2 (at dusk) and 3 (never) again",
         [("it rings", "at noon"), ("it rings twice", "at dusk"), ("it sinks", "never again")]),
        ("1 and 7 boats", [("it rings", "and 7 boats")]),
        ("1, 9", [("it rings", ""), ("9", "")]),
        ("1.", [("it rings", "")]),
        ("1: .", [("it rings", "")]),
        ("• 1", [("it rings", "")]),
    ],
)  # fmt: skip
def test_of_what_the_mail_offered_the_longest_words_are_meant_first(
    line: str, picks: list[tuple[str, str]]
) -> None:
    found = picked([line], LONGER, CHOICES)
    assert (found.picks, found.beside) == (picks, [])


def test_each_line_is_read_by_itself_and_keeps_its_place() -> None:
    found = picked(["4", "we sing", "it floats", "4 %"], {}, CHOICES)
    assert found.picks == [("it opens", ""), ("it floats", "")]
    assert found.beside == ["we sing", "4 %"]
    assert picked(["it sings"], {"1": "it rings"}, ()).picks == []
    assert picked(["it sings"], {"1": "it rings"}, ()).beside == ["it sings"]
