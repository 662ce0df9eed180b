"""A word weakens a sentence only where it makes an assertion less sure."""

from __future__ import annotations

from askfirst.sources.hedging import hedge
from rows import each_row

WEAKENED = (
    "The alarm may have been off.",
    "The alarm may not have rung.",
    "The hall could be lost.",
    "The hall may be lost if we cannot show it.",
    "It might rain.",
    "The pump could fail in frost.",
    "The smith could build a box.",
    "We could lose the hall.",
    "They might not come.",
    "It may be that nobody came.",
    "The fee could rise to 30 euros.",
    "The box could cost 900 euros.",
    "Members may be too old for it.",
)
SURE = (
    "It could not be read.",
    "It couldn't be read.",
    "We could see the lake from there.",
    "They moved the lamp so that we could see.",
    "They moved the lamp so we could see the lake.",
    "I never know whether you could read it.",
    "Nobody could open the gate.",
    "The warden asked if we could come.",
    "She waited until they could enter.",
    "Members may bring a guest.",
    "Ferries may not sail without a captain.",
    "Only members may open the gate.",
    "A fan that could only blow was no use.",
    "We did all that we could do.",
    "He wrote down what he could remember.",
    "As far as I could tell, it rang.",
    "Could we have a lamp?",
    "According to the law the list is kept for two years.",
    "According to the house rules nobody cooks.",
    "In May 2025 the alarm was off.",
    "The clerk who could read it was ill.",
    "My conditions, so that we do not argue later.",
    "I came in so that she might sleep.",
    "It could no longer be opened.",
)


@each_row("sentence", WEAKENED)
def test_what_is_only_possible_is_weakened(sentence: str) -> None:
    assert hedge(sentence) in ("could", "may", "might", "may be")


@each_row("sentence", SURE)
def test_ability_purpose_permission_and_law_weaken_nothing(sentence: str) -> None:
    assert hedge(sentence) == ""


@each_row(
    ("sentence", "word"),
    [
        ("The hall may hold at most 40 guests.", ""),
        ("It could take up to 5 minutes.", ""),
        ("Nobody may open the gate.", ""),
        ("It may rain.", "may"),
    ],
)
def test_a_bound_and_a_ban_are_no_doubt(sentence: str, word: str) -> None:
    assert hedge(sentence) == word
