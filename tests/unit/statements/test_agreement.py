"""Which sentences of a sheet a person agreed to, and what a sentence on it may not change."""

from __future__ import annotations

from askfirst.statements.agreement import HEADING, agreed, problem_of, sheet
from rows import each_row

ALL = {1, 2, 3, 4, 5, 6, 7, 8}


def test_a_sheet_numbers_its_sentences() -> None:
    assert sheet(["The keeper opens.", "Nobody smokes."]).splitlines() == [
        HEADING, "1. The keeper opens.", "2. Nobody smokes.",
    ]  # fmt: skip


@each_row(
    ("reply", "numbers"),
    [
        ("Yes.", ALL),
        ("yes, that's how it is", ALL),
        ("That’s right, all of it", ALL),
        ("They're all right I think", ALL),
        ("Nothing wrong there.", ALL),
        ("no complaints", ALL),
        ("No.", set()),
        ("mostly fine", set()),
        ("I was at the mill all day", set()),
        ("", set()),
        ("Yes, but the miller should not see it", set()),
        ("Yes. The barrel must never stand open though.", set()),
        ("yes all fine except 7, that's 14 days", ALL - {7}),
        ("All good apart from number 2 and line 5.", ALL - {2, 5}),
        ("All right. Only number 3, the cart must not wait.", ALL - {3}),
        ("The rest is ok but 2 and 5 are wrong", ALL - {2, 5}),
        ("3: it's two weeks. Otherwise good.", ALL - {3}),
        ("ok. 3 no. not loaves. 4 ok", ALL - {3}),
        ("1 yes, 2 yes, 3 no it's 10 loaves, 4 right", {1, 2, 4}),
        ("1 to 5 are fine, 6 is not", {1, 2, 3, 4, 5}),
        ("2-4 right; 6 too late", {2, 3, 4}),
        ("2 is right", {2}),
        ("2 is right. 2 is not for the guests though", set()),
        ("Yes, only 12% of them", ALL),
        (
            "Yes, that's right, all of it. Three you'd read me already, the bread. Five and six are"
            " the same thing, the tapping, aren't they.",
            ALL,
        ),
        ("Right, yes. Six and seven, that's one and the same again. But it's all true.", ALL),
        ("5, not quite. and thats 6 again anyway. the others yes.", ALL - {5}),
        ("the same again and again, isn't it", set()),
        (
            "Number 5, no. Ovens aren't the mill's. A lost key doesn't go in. Number 2, baker,"
            " that's me, yes? Rest's right.",
            ALL - {2, 5},
        ),
        ("5, hm, only as far as they are there. 1 and 2 are right now. Rest too.", ALL - {5}),
        ("5 is wrong. The rest too.", set()),
        ("Yes, all right. Most of that I'd only just said yes to, though.", ALL),
        ("3 wrong", set()),
        ("3 and 5 are right", {3, 5}),
        ("3 and 5 are wrong, the rest is right", ALL - {3, 5}),
        (
            "Seven, I never asked for that. How it is then I haven't thought. Rest is right.",
            ALL - {7},
        ),
        (
            "Six and eight's the same twice, and six don't say who. Eight's the right one."
            " The others, yes, that's what I said.",
            ALL - {6},
        ),
        (
            "You read me some of these. But yes, they're right, the barrels and the oven too.",
            ALL,
        ),
        ("Yes, the guests must not see it", set()),
        ("the first one no, the others yes", ALL - {1}),
        ("number one is late, the rest fine", ALL - {1}),
        ("4", set()),
    ],
)
def test_what_a_reply_agrees_to(reply: str, numbers: set[int]) -> None:
    assert agreed(reply, 8) == numbers, reply


def test_a_number_beyond_the_sheet_is_none_of_its_sentences() -> None:
    assert agreed("yes, 9 too", 2) == {1, 2}
    assert agreed("1 to 9 are right", 2) == {1, 2}


@each_row(
    ("said", "statement", "code", "words"),
    [
        (["so the miller, on his phone"], "The miller shall enter it on his phone.", "", ()),
        (["closed at quarter past nine"], "It closes at 9:15.", "", ()),
        (["twenty four sacks"], "At most 24 sacks.", "", ()),
        (["it's twenty-four sacks"], "At most 24 sacks.", "", ()),
        (["one point six metres"], "It is 1.6 metres deep.", "", ()),
        (["the miller grinds"], "Bees swarm.", "word-not-said", ("Bees swarm",)),
        (["two sacks, one of them wet"], "Each cart takes 2 sacks, of which some are wet.", "", ()),
        (["1,500 loaves"], "The oven holds 1500 loaves.", "", ()),
        (["at 9:00"], "It opens at 9.", "", ()),
        (["30 loaves by noon"], "Loaves are ready at noon.", "number-changed", ("30",)),
        (["twelve loaves"], "Loaves are ready.", "number-changed", ("12",)),
        (["some loaves"], "At least 40 loaves are ready.", "number-changed", ("40",)),
        (["some loaves"], "At least 25 loaves are ready.", "", ()),
        (["no guests in the mill"], "Guests visit the mill.", "negation-changed", ("no",)),
        (["the guests don't go in"], "Guests go in.", "negation-changed", ("not",)),
        (["no guests in the mill"], "Only the miller enters the mill.", "", ()),
        (["what grain it's made without"], "A label names the grain.", "", ()),
        (["the fee, no, the bank does that"], "The fee stays with the bank.", "", ()),
    ],
)
def test_what_a_sentence_may_not_change(
    said: list[str], statement: str, code: str, words: tuple[str, ...]
) -> None:
    found = problem_of(said, statement, ["We have 25 carts."])
    assert ((found.code, found.words) if found else ("", ())) == (code, words), statement


def test_a_title_need_not_say_what_is_not_done() -> None:
    said = ["put the barrel back, nobody types it again"]
    assert problem_of(said, "Put the barrel back", []) is not None
    assert problem_of(said, "Put the barrel back", [], is_title=True) is None
    assert problem_of(["put 2 barrels back"], "Put barrels back", [], is_title=True) is not None
