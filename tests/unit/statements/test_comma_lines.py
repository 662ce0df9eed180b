"""Where a line of its own certainly begins, of several that were typed with commas alone."""

from __future__ import annotations

from askfirst.statements.comma_lines import pair_starts, role_starts, rule_starts
from askfirst.statements.one_breath import at_lines
from rows import each_row


@each_row(
    ("reads", "lines"),
    [
        ("stakeholder", ["6 keepers", "the vet sees all the animals", "an inspector once a year"]),
        ("stakeholder", ["24 helpers", "my wife, only on Sundays", "the smith, three of them"]),
        ("stakeholder", ["the vet", "two guards, three good", "one carter", "2 trainees"]),
        ("stakeholder", ["the vet", "smiths, four workshops, one honest", "the mate, two deaf"]),
        ("stakeholder", ["smiths, 4 families, one honest"]),
        ("stakeholder", ["2 smiths", "4 families", "one carter"]),
        ("stakeholder", ["the swim club, Mrs Holt", ]),
        ("stakeholder", ["3 vets, 5 assistants, weekend turns from the city, owners, lab"]),
        ("goal", ["fewer late sacks, 9 of 38 last year", "less flour thrown away in the yard",
                  "and no more slips that nobody can read"]),
        ("term", ["wc is wildcat", "encl enclosure", "vol volunteer"]),
        ("term", ["puddle = the small pool", "frogs are the beginners",
                  "cellar is where pumps are"]),
        ("constraint", ["under 9 only on the meadow, never alone and not after 20 o'clock"]),
        ("constraint", ["two cooks stand at the fire", "never leave a pot alone over night"]),
        ("constraint", ["it opens on 14 May", "the children never sleep alone here",
                        "no music after 10 at night"]),
        ("decision", ["the shop leads see only their own shop", "the old boss only looks at all"]),
        ("number", ["at most 3 vans", "no van goes out after 22 o'clock"]),
        ("number", ["small vans take 3 cages, Jean took 5 once and was stopped"]),
        ("number", ["a loaf costs 6 euro, 3 if you bring the wood"]),
        ("constraint", ["members may take 6 bags a year, the chair decides on more"]),
        ("exclusion", ["if two want the same week, the one with the earlier day goes first"]),
        ("term", ["starter: dough kept back, the rest is the loaf"]),
        ("plain", ["a list for the driver", "some day a map would be lovely",
                   "somebody said the next town has one"]),
    ],
)  # fmt: skip
def test_what_was_typed_with_commas_alone_is_cut_where_a_line_certainly_begins(
    reads: str, lines: list[str]
) -> None:
    joints = ", and " if reads == "plain" else ", "
    found = at_lines(reads, joints.join(lines))
    assert [one.strip(" ,").removeprefix("and ") for one in found] == [
        one.removeprefix("and ") for one in lines
    ]  # fmt: skip


@each_row(
    ("text", "starts"),
    [
        ("6 keepers, the vet, an inspector", [11, 20]), ("6 keepers, the vet", []),
        ("keeper Ann, the vet, an inspector, the boy", [12, 21, 35]),
        ("Ann, the vet, an inspector, the boy", []), ("", []),
        ("12 riders, they feed them, me in the yard", [27]), ("the smith, I run the forge", [11]),
        ("the smith, I keep them busy", []), ("the smith, I think", []),
        ("4 guides, I'm not sure", []), ("boats, me", []),
        ("60 riders, some bring carts, the smith comes twice", [29]),
        ("60 riders, some bring carts, the smith", []),
        ("60 riders, some smiths, the vet", [11, 24]),
        ("the riders, the smith comes twice", []), ("6 keepers, me included", []),
    ],
)  # fmt: skip
def test_people_in_a_row_are_three_at_least_and_the_first_is_one(
    text: str, starts: list[int]
) -> None:
    assert role_starts(text) == starts


@each_row(
    ("text", "lines"),
    [
        ("no guest sees the till, prices only the mate, the boy only reads",
         ["no guest sees the till", "prices only the mate", "the boy only reads"]),
        ("told you, no rower sees the bills, locks only me",
         ["told you, no rower sees the bills", "locks only me"]),
        ("no guest sees the till, Sundays too", ["no guest sees the till, Sundays too"]),
        ("the till only the mate, they only read", ["the till only the mate, they only read"]),
        ("prices, only me", ["prices, only me"]),
    ],
)  # fmt: skip
def test_who_may_in_a_row_is_cut_where_each_says_who_and_what(text: str, lines: list[str]) -> None:
    assert at_lines("decision", text) == lines
    assert at_lines("visibility", text) == lines


@each_row(
    ("text", "cut"),
    [
        ("it opens on Monday, the clerk must sign the list", 1),
        ("it opens, the clerk must sign the list", 0),
        ("it opens on Monday, the clerk must sign", 1),
        ("it opens on Monday, clerks sign it all", 0),
        ("it opens on Monday, clerks sign", 0),
        ("it opens on Monday, the clerk signs lists", 0),
        ("it opens on Monday, the clerk must sign it then", 0),
        ("if it opens on Monday, the clerk must sign the list", 0),
        ("a red bell, the clerk must sign the list", 0),
        ("at most 3 bells, the clerk must sign the list", 1),
        ("it opens on Monday, nobody rings after 10", 1),
        ("it opens on Monday, the clerk rang the bell 3 times", 0),
        ("it opens on Monday, and the clerk must sign the list", 1),
    ],
)
def test_a_rule_begins_with_who_does_what_and_points_to_nothing_before(text: str, cut: int) -> None:
    assert len(rule_starts(text)) == cut


@each_row(
    ("text", "starts"),
    [
        ("wc is wildcat, encl enclosure, vol volunteer", [15, 31]),
        ("wc is wildcat, encl enclosure", []), ("a cat, one two, three four", []),
        ("wc is wildcat, encl enclosure, and so on it goes", []),
    ],
)  # fmt: skip
def test_words_and_what_they_mean_in_pairs(text: str, starts: list[int]) -> None:
    assert pair_starts(text) == starts
