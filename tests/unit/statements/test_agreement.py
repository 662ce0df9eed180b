"""Which sentences of a sheet a person agreed to."""

from __future__ import annotations

from askfirst.statements.agreement import (
    HEADING,
    asked_again,
    is_sheet,
    replied,
    sentences_of,
    sheet,
)
from rows import each_row

SHEET = ["The keeper opens.", *[f"Barrel {n} is full." for n in range(2, 9)]]
ALL = {1, 2, 3, 4, 5, 6, 7, 8}


def test_a_sheet_numbers_its_sentences() -> None:
    assert sheet(["The keeper opens.", "Nobody smokes."]).splitlines() == [
        HEADING, "1. The keeper opens.", "2. Nobody smokes.",
    ]  # fmt: skip


def test_the_question_about_the_others_names_their_numbers() -> None:
    assert asked_again([3]).endswith(" 3?")
    assert asked_again([3, 4, 6]).endswith(" 3, 4 and 6?")
    assert is_sheet(asked_again([3]))
    read = ["It is 3. Nobody smokes.", "It opens.", "It opens."]
    assert sentences_of(sheet(read)) == read
    assert sentences_of("When?\n1. It opens.") == sentences_of(asked_again([3])) == []


def test_what_a_reply_speaks_against_is_told_from_what_it_does_not_name() -> None:
    assert replied("3 is wrong, 2 is right", SHEET) == (frozenset({2}), frozenset({3}))


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
        ("spot on", ALL),
        ("I'd sign my name to all of it", ALL),
        ("The one about the keeper is not exact. Others fine.", ALL - {1}),
        ("The one about the keeper is not exact", set()),
        ("Hmm ok so 1, 2 and 3 are correct. 4 also.", {1, 2, 3, 4}),
        ("5 is wrong. 6 too. The rest is fine", ALL - {5, 6}),
        ("1 yes, 2 yes, 3", {1, 2}),
        ("7 is the same as 3, no? But true. All fine.", ALL),
        ("All in order, dear. We had eels last week", ALL),
        ("Confirmed: 1, 2, 5 and 7.", {1, 2, 5, 7}),
        ("2, 3, 4: affirm.\n1: affirm, add the pilot.", {2, 3, 4}),
        (
            "Points 1-3 and 5: approved. Point 4: one pound each. Point 6: approved.",
            {1, 2, 3, 5, 6},
        ),
        ("its half past. everything else is bang on", set()),
        ("7 is half past. everything else is bang on", ALL - {7}),
        ("The others are fine.", set()),
        ("Your first four statements are in order. Your fifth I never made.", {1, 2, 3, 4}),
        ("ok so 1-6 yeah. 7 nah its three. 8 yes", ALL - {7}),
        ("Everything is as I told it. I only see that 8 is the same as 3. Both are true.", ALL),
        ("They stand as they are.", ALL),
        ("I see no mistakes", ALL),
        ("All eight are right.", ALL),
        ("Every one of them, yes.", ALL),
        ("that's how we do it", ALL),
        ("Right. You'd never guess", set()),
        ("yes. and also the dog should be let in", ALL),
        ("yes. and also nobody but the dog should be let in", set()),
        ("Yes all correct. One more thing: the gate squeaks.", ALL),
        ("All but 3.", ALL - {3}),
        ("Everything but 3 and 4", ALL - {3, 4}),
        ("All of it bar number three", ALL - {3}),
        ("minus 3, yes", ALL - {3}),
        ("Except 3 I don't know", set()),
        ("I agree with all of them save for 2", ALL - {2}),
        ("yes, yes, except for the sixth where it must be 20", ALL - {6}),
        ("Hm, 6 is 20 euros, not 30; everything else is right", ALL - {6}),
        ("Mostly. 3 is for guests. The rest stands.", ALL - {3}),
        ("1 yes 2 yes 3 yes 4 no 5 yes 6 yes 7 yes 8 yes", ALL - {4}),
        ("1. yes\n2. yes\n3. no, 14 days\nrest ok", ALL - {3}),
        ("the first three are right, not sure about 4", {1, 2, 3}),
        ("The last two are wrong. Others fine.", ALL - {7, 8}),
        ("The last one isn't right, the rest is.", ALL - {8}),
        ("The last one is wrong, the rest is.", set()),
        ("Everything's right apart from the one about the keeper", ALL - {1}),
        ("Everything's right apart from the one about barrels", set()),
    ],
)
def test_what_a_reply_agrees_to(reply: str, numbers: set[int]) -> None:
    assert replied(reply, SHEET).yes == numbers, reply


def test_a_number_beyond_the_sheet_is_none_of_its_sentences() -> None:
    assert replied("yes, 9 too", SHEET[:2]).yes == {1, 2}
    assert replied("1 to 9 are right", SHEET[:2]).yes == {1, 2}
