"""Two documents that tell one matter differently are found, and two matters are not taken for one.

Each pair stands among other sentences, as in a mail and in minutes.
"""

from __future__ import annotations

import pytest

from askfirst.sources import (
    Disagreement,
    SourceText,
    conflicts,
    disagreements,
    passages_of,
)
from askfirst.sources.figures import other_case
from askfirst.sources.fixed import limits
from rows import each_row

MAIL = "Dear all, thank you for coming.\n\n{}\n\nThe key hangs behind the door.\n"
MINUTES = "Seven of us were there.\n\n{}\n\nNext time somebody brings cake.\n"


def found(mail: str, minutes: str) -> tuple[Disagreement, ...]:
    return disagreements(
        [
            SourceText("mail.txt", MAIL.format(mail)),
            SourceText("minutes.txt", MINUTES.format(minutes)),
        ]
    )


@each_row(
    ("mail", "minutes", "kind", "sides"),
    [
        ("The vents should open at 25 °C, I think.",
         "Pavel wants the vents to be quicker. They open at 30 degrees, he said.",
         "number", ("25 °C", "30 degrees")),
        ("If nobody answers, the alarm has to ring again after 10 minutes.",
         "The alarm rings again after 30 min, we agreed.",
         "number", ("10 minutes", "30 min")),
        ("We water the seedlings when the soil is drier than 40 percent.",
         "Seedlings: Dana waters them as soon as the soil is below 35%.",
         "number", ("40 percent", "35%")),
        ("We water the seedlings when the soil is drier than 40 percent.",
         "Seedlings: Dana waters them as soon as the soil is below 35 per cent.",
         "number", ("40 percent", "35 per cent")),
        ("The vents open at 25°C and shut at 18°C.",
         "Below 16 degrees they should be shut, and the vents open at 25 degrees.",
         "number", ("18°C", "16 degrees")),
        ("The new heating must be in place by 1 October 2026.",
         "The heating will be in place by 15 October 2026.",
         "date", ("1 October 2026", "15 October 2026")),
        ("Somebody asks Pavel Novak before the vents are opened by hand.",
         "Before the vents are opened by hand, somebody asks Dana Marek.",
         "name", ("Pavel Novak", "Dana Marek")),
        ("The vents may be opened at night.", "The vents must not be opened at night.",
         "denial", ("", "not")),
        ("The repair may cost up to 600 euros.", "The board said the repair costs at most €450.",
         "number", ("600 euros", "€450")),
    ],
)  # fmt: skip
def test_a_matter_told_differently_is_found(
    mail: str, minutes: str, kind: str, sides: tuple[str, str]
) -> None:
    told = [
        (one.kind, one.left, one.right) for pair in found(mail, minutes) for one in pair.differences
    ]
    assert (kind, *sides) in told
    assert len([one for one in told if one[0] == kind]) == 1


@each_row(
    ("mail", "minutes"),
    [
        ("In summer the vents open at 25 °C.", "In winter the vents open at 15 degrees."),
        ("Visitors may stay for 20 minutes.", "Helpers may stay for 3 hours."),
        ("The vents open at 25 °C.", "The vents open between 20 and 30 degrees, more or less."),
        ("The alarm in the greenhouse rings after 5 minutes.",
         "The heating in the greenhouse is checked every 20 minutes."),
    ],
)  # fmt: skip
def test_another_time_actor_range_or_matter_is_no_disagreement(mail: str, minutes: str) -> None:
    assert not [
        one for pair in found(mail, minutes) for one in pair.differences if one.kind == "number"
    ]


@each_row(
    ("mail", "minutes"),
    [
        ("It rings for 2 hours.", "It rings for 120 minutes."),
        ("A team has at least 3 helpers.", "A team has at most 6 helpers."),
        ("The pump in greenhouse 2 runs for 20 minutes.",
         "The pump in greenhouse 3 runs for 40 minutes."),
        ("The tour takes 40 minutes.", "There is coffee. It takes 5 minutes to make."),
        ("The vents open at 25 °C and shut at 18 °C.", "The vents open at 25 and shut at 18 °C."),
    ],
)  # fmt: skip
def test_the_same_amount_or_another_thing_is_no_disagreement(mail: str, minutes: str) -> None:
    assert not [
        one for pair in found(mail, minutes) for one in pair.differences if one.kind == "number"
    ]


def test_a_line_full_of_numbers_is_a_table_of_which_only_the_first_are_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed = []
    about = conflicts.about
    monkeypatch.setattr(conflicts, "about", lambda *of: (weighed.append(of[0]), about(*of))[1])
    found("The limits are " + ", ".join(f"{n} km/h" for n in range(90)) + ".", "It is open.")
    assert 0 < len(weighed) <= conflicts.MOST_NUMBERS


@each_row(
    ("first", "second", "differs"),
    [
        ("There were 47.", "There were 31.", True),
        ("The hall seats 80 guests.", "The hall seats 90 guests.", True),
        ("The gate shall open within 5 seconds.", "The gate shall open within 8 seconds.", True),
        ("The hall seats 80 guests.", "The hall seats 80 guests.", False),
        ("The hall seats 1,200 guests.", "The hall seats 1200 guests.", False),
        ("The tank holds 1,5 litres.", "The tank holds 1.5 litres.", False),
        ("The tank holds 1,5 litres.", "The tank holds 15 litres.", True),
        ("Step 1 opens the gate.", "Step 2 opens the gate.", False),
        ("The bus leaves at 8 from here.", "The bus leaves at 9 from here.", False),
        ("The left gate weighs 5 kg.", "The right gate weighs 8 kg.", False),
    ],
)
def test_a_document_may_disagree_with_itself(first: str, second: str, differs: bool) -> None:
    text = f"{first}\n\nThe weather was fine, and nobody came late to it.\n\n{second}\n"
    pairs = disagreements([SourceText("a.txt", text)])
    assert bool(pairs) is differs
    if differs:
        assert pairs[0].left.source == pairs[0].right.source == "a.txt"


def test_a_day_that_both_name_is_no_difference_whatever_else_one_of_them_names() -> None:
    first = "The new heating must be in place by 1 October 2026."
    second = "The new heating must be in place by 1 October 2026, ordered on 3 May 2026."
    assert not [one for pair in found(first, second) for one in pair.differences
                if one.kind == "date"]  # fmt: skip


def test_another_season_is_another_case_and_one_that_only_one_names_may_be_the_same() -> None:
    assert other_case("In winter it opens", "In summer it opens")
    assert not other_case("In winter it opens", "It opens")
    assert not other_case("In winter it opens", "In winter it shuts")


def test_a_family_name_alone_is_the_same_person() -> None:
    asks = "Before the vents are opened by hand, somebody asks {}."
    assert found(asks.format("Pavel Novak"), asks.format("Novak")) == ()
    assert len(found(asks.format("Pavel Novak"), asks.format("Dana Marek"))) == 1


def test_they_mean_what_was_named_before_on_either_side() -> None:
    named = "The vents should open at 25 °C, I think."
    they = "Pavel wants the vents to be quicker. They open at 30 degrees, he said."
    for one, other in ((named, they), (they, named)):
        assert [difference.kind for pair in found(one, other) for difference in pair.differences]


@pytest.mark.parametrize(
    ("sentence", "weight"),
    [
        ("We will spend at most 400 euros on it.", 3),
        ("It must be ready by 5 May 2027.", 2),
        ("It must be ready by every Monday.", 0),
        ("It must be ready on Mondays.", 0),
    ],
)
def test_money_and_a_day_are_fixed_and_a_day_that_comes_again_is_not(
    sentence: str, weight: int
) -> None:
    assert limits(passages_of(SourceText("a.txt", f"{sentence}\n"))[0]) == weight
