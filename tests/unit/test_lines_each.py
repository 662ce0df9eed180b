"""Each word with which people guess, each bullet and number, each border of what is alike."""

from __future__ import annotations

from askfirst import lines
from askfirst.questions import LinePart
from rows import each_row


@each_row(
    "typed",
    ["maybe 9", "perhaps 9", "possibly 9", "probably 9", "I think 9", "i  guess 9", "I believe 9",
     "9 or so", "9, as far as I know", "9 not sure", "9, not sure", "could be 9", "reportedly 9",
     "allegedly 9", "apparently 9", "supposedly 9", "9, reportedly", "9 (allegedly)",
     "9, apparently", "9 (supposedly)", "9 [maybe]", "9 (, maybe)", "9 (maybe)", "(perhaps) 9",
     "maybe? 9", "MAYBE 9", "Perhaps, 9", "9; maybe", "probably: 9", "9 (I think)", "9 (not sure)"],
)  # fmt: skip
def test_each_word_of_a_guess_makes_one_and_is_no_part_of_a_name(typed: str) -> None:
    assert not lines.is_sure(typed)
    assert lines.without_hedges(typed) == "9"


@each_row(
    ("typed", "said"),
    [("9 (supposedly, 3)", "9 (3)"), ("9, apparently.", "9."), ("9 (perhaps 3)", "9 (3)"),
     ("could be about 12", "about 12"), ("could be some 12", "some 12"), ("could be", "could be"),
     ("I think", "I think"), ("the gate, probably, opens", "the gate,, opens")],
)  # fmt: skip
def test_where_a_guess_is_taken_out_no_half_bracket_or_blank_is_left(typed: str, said: str) -> None:
    assert lines.without_hedges(typed) == said


@each_row(
    "typed",
    ["those are not sure", "they were not sure", "to be not sure", "he was not sure",
     "she is not sure", "not sure about it", "not sure of it", "could be read", "could be (12)",
     "it is reportedly 9", "maybes", "maybe later", "maybe  later", "or soon", "unpossibly 9",
     "as far as we know", "we think 9", "9"],
)  # fmt: skip
def test_what_tells_of_somebody_else_or_only_looks_like_a_guess_is_none(typed: str) -> None:
    assert lines.is_sure(typed)
    assert lines.without_hedges(typed) == typed


@each_row(
    "front", ["- ", "* ", "• ", "– ", "— ", "· ", "1. ", "1) ", "(1) ", "0. ", "12) ", "123. ",
              "  -  ", ""],
)  # fmt: skip
def test_each_bullet_or_number_in_front_is_none_of_the_line(front: str) -> None:
    assert lines.clean(f"{front}ring  the bell ") == "ring the bell"
    assert lines.named(f"{front}maybe ring the bell") == "ring the bell"


@each_row(
    "typed", ["1234. a", "-a", "1.a", "-", "1", "1. a 2. b", "1) a (2) b", "12:30 a", "1 - a", "5.",
              "+ a", "a - b"],
)  # fmt: skip
def test_what_is_no_bullet_stays(typed: str) -> None:
    assert lines.clean(typed) == typed


@each_row(
    ("old", "new", "matched"),
    [
        (["abcd"], ["abxy"], [0]), (["abcd"], ["abxyz"], [None]), (["Ring"], ["ring"], [0]),
        (["a", "b", "c"], ["c", "a", "b"], [2, 0, 1]), (["ring bell 7"], ["7 bell ring"], [0]),
        (["see it", "see it"], ["see it"], [0]), (["x y"], ["x y z", "x y q"], [0, None]),
        (["x y z", "x y q"], ["x y"], [0]), ([], [], []), (["a"], ["a ", " a"], [0, None]),
        (["ring", "RING"], ["RING", "ring"], [1, 0]),
        (["Bo has 7 long ropes at home"], ["ropes are what matters in this our harbour"], [None]),
        (["Bo has 7 long ropes at home"], ["7 ropes are what matters in this our home"], [0]),
        (["seven"], ["all of it is what it is and seven"], [None]),
    ],
)  # fmt: skip
def test_each_old_line_goes_on_in_one_new_line_at_most(
    old: list[str], new: list[str], matched: list[int | None]
) -> None:
    assert lines.match(old, new) == matched


@each_row(
    ("typed", "items"),
    [
        ("(1) a (2) b (3) c", ["(1) a", "(2) b", "(3) c"]),
        ("1. a 2. b 3. c 4. d", ["1. a", "2. b", "3. c", "4. d"]),
        ("1) a 2) b 4) c", None), ("0) a 1) b 2) c", None), ("1) a 2) b 3) ", None),
        ("1) a 1) b 2) c", None), ("1) a2) b 3) c 4) d", None), ("", None), ("1) a", None),
        (" ".join(f"{n}) x" for n in range(1, 13)), [f"{n}) x" for n in range(1, 13)]),
    ],
)  # fmt: skip
def test_only_numbers_that_count_on_part_a_line(typed: str, items: list[str] | None) -> None:
    assert lines.at_numbers(typed) == (items or [typed])


@each_row(
    ("parts", "told"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
     (["a", "a", "", "d"], "a, a,  and d")],
)  # fmt: skip
def test_words_are_joined_however_many_there_are(parts: list[str], told: str) -> None:
    assert lines.joined(parts) == told


def test_lines_of_a_list_are_told_apart_by_every_line_end() -> None:
    assert lines.split("a\n\n b \r\nc\rd\n") == ["a", "b", "c", "d"]
    assert lines.split("") == lines.split(" \n\t\n") == []


PARTS = (
    LinePart(field="does", label="what"),
    LinePart(
        field="much", after=("; How much", ";", "Costs"), label="how much", cut=("About", "about")
    ),
    LinePart(field="who", enclosed="[]", one_of=("nurse", "vet")),
)


@each_row(
    ("typed", "fields"),
    [
        ("ring; about 5", {"does": "ring", "much": "5"}),
        ("ring; ABOUT 5", {"does": "ring", "much": "5"}),
        ("ring; HOW MUCH 5", {"does": "ring", "much": "5"}),
        ("ring; how much= 5", {"does": "ring", "much": "5"}),
        ("ring, how much: 5", {"does": "ring", "much": "5"}),
        ("ring | How Much: 5", {"does": "ring", "much": "5"}),
        ("ring : how much: 5", {"does": "ring", "much": "5"}),
        ("What: ring; 0", {"does": "ring", "much": "0"}),
        ("ring [a VET or nurse]", {"does": "ring", "who": "vet"}),
        ("ring [a Guard]", {"does": "ring", "who": "a Guard"}),
        ("ring []", {"does": "ring"}), ("ring;", {"does": "ring"}), ("", {}), ("0", {"does": "0"}),
        ("ring; 5 [nurse]", {"does": "ring", "much": "5", "who": "nurse"}),
        ("ring [nurse]; 5", {"does": "ring", "much": "5", "who": "nurse"}),
        ("[nurse]", {"does": "[nurse]"}), ("ring COSTS 5", {"does": "ring", "much": "5"}),
        ("ring costs 5", {"does": "ring", "much": "5"}),
        ("ring costsome", {"does": "ring costsome"}),
        ("ring; HOW MUCH: 5", {"does": "ring", "much": "5"}),
        ("HOW MUCH; How Much 5", {"does": "HOW MUCH", "much": "5"}),
    ],
)  # fmt: skip
def test_marks_labels_and_words_count_in_any_letters(typed: str, fields: dict[str, str]) -> None:
    assert lines.parse(typed, PARTS).fields == fields
