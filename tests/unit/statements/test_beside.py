"""What stands beside a rule: the line that has most to do with it, and none where little has."""

from __future__ import annotations

import pytest

from askfirst.statements.beside import MOST_LINES, Beside
from askfirst.statements.told import Told

OTHERS = [
    "the clerk prints the plan", "12 rooms on two floors", "a bell at noon",
    "guests bring their own cups", "my aunt waters the palms",
    *(f"room {n} is blue" for n in "1234"),
    *(f"lamp {n} is lit at dusk" for n in "1234"), *(f"tree {n} was planted" for n in range(60)),
]  # fmt: skip


def lines(*texts: str, question: str = "numbers") -> list[Told]:
    return [Told(f"{question}-{n}#1", text, question) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            "nobody jumps the queue at a winch",
            "who owes waits, and the next in the queue jumps ahead",
        ),
        ("only the cook opens the cold room", "on Sundays the boy takes milk from the cold room"),
        ("a boat never goes out before it is paid", "if they are regulars the boat is paid later"),
    ],
)
def test_the_line_that_shares_what_few_others_say_stands_beside_a_rule(
    rule: str, told: str
) -> None:
    (own,) = lines(rule, question="rules")
    _, other = Beside([own, *lines(*OTHERS, told)]).best(own)
    assert other is not None
    assert other.text == told


def test_nothing_stands_beside_a_rule_that_has_to_do_with_no_other_line() -> None:
    (own,) = lines("nobody touches the organ", question="rules")
    assert Beside([own, *lines(*OTHERS)]).best(own) == (0.0, None)
    assert Beside([own]).best(own) == (0.0, None)


def test_one_word_in_common_is_enough_on_two_sides_of_one_axis_and_chance_elsewhere() -> None:
    (own,) = lines("every bid stands on the big board so that everyone can see", question="rules")
    told = "what a farmer bids stays between him and the auctioneer"
    _, other = Beside([own, *lines(*OTHERS, told)]).best(own)
    assert other is not None
    assert other.text == told
    chance = "a bid is written with a red pen"
    assert Beside([own, *lines(*OTHERS, chance)]).best(own)[1] is None


def test_what_was_told_of_how_it_went_once_and_lines_of_long_ago_are_no_case() -> None:
    (own,) = lines("nobody jumps the queue", question="rules")
    told = "when she wept we let her jump the queue"
    story = lines(told, question="case")
    assert Beside([own, *lines(*OTHERS), *story]).best(own)[1] is None
    early = [*lines(told), *lines(*(f"room {n} is swept" for n in range(MOST_LINES)))]
    assert Beside(early).best(own)[1] is None
