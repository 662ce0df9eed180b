"""What somebody takes back in passing changes the line that it is about, where that is certain."""

from __future__ import annotations

from askfirst.statements.corrections import Entry
from askfirst.statements.put_right import becomes, is_frame, is_put_right, puts_right, split_off
from rows import each_row

SAID = (
    "the ferry takes 40 people and the small boat 12",
    "tickets stay valid for 14 days after the crossing, returns 5 days after it",
    "the harbour master signs the list on Tuesday",
    "the pilot gets a copy in June",
    "at most three dogs a crossing",
    "fuel is delivered every 20 days, 900 litres",
)
ENTRIES = [Entry(str(number), text) for number, text in enumerate(SAID)]


@each_row(
    ("line", "which", "part"),
    [
        ("no sorry, the small boat I meant 14 before, not 12", 0, "small boat 14"),
        ("no sorry, the fuel comes every 10 days not 20", 5, "every 10 days, 900 litres"),
        ("oh and no sorry, I meant returns 3 days after the crossing, not 5", 1, "returns 3 days"),
        ("sorry, I meant Thursday, not Tuesday", 2, "on Thursday"),
        ("no wait, the master signs on Wednesday, not on Tuesday", 2, "on Wednesday"),
        ("sorry, not the pilot, the mate", 3, "the mate gets"),
        ("correction: four dogs, not three", 4, "at most four dogs"),
        ("I said three dogs but it's four", 4, "at most four dogs"),
        ("sorry, returns 1 week, not 5 days", 1, "returns 1 week after it"),
        ("Sorry I said 20 days, no sorry, I meant 25.", 5, "every 25 days, 900"),
        ("i told you 900 litres before, oh wait, it was 850", 5, "850 litres"),
        ("earlier I said Tuesday, I meant Friday", 2, "on Friday"),
        ("sorry, the fuel is 950 litres", 5, "950 litres"),
        ("no, 950 litres of fuel, told you", 5, "950 litres"),
        ("oh and no sorry, the fuel i said 20 days, i meant 25 days, then 2", 5, "every 25 days"),
        ("hm, my mistake, fuel every 10 days instead of 20", 5, "every 10 days"),
    ],
)
def test_the_line_that_it_is_about_gets_the_right_part(line: str, which: int, part: str) -> None:
    assert is_put_right(line)
    found = puts_right(line, ENTRIES)
    assert found is not None
    entry, new = found
    assert entry.id == str(which)
    assert part in new
    assert becomes(line, entry) == new
    assert becomes(line, Entry(entry.id, new)) is None, "what is right already stays"


@each_row(
    "line",
    [
        "no, not on Sundays",
        "it is not for children, only for members",
        "at most four dogs, not three",  # a rule, as nobody takes anything back
        "I said no to the bigger boat, it is too wide for the lock",
        "sorry I said 40 days, no sorry, I meant 50",
        "sorry, I forgot: the boat has two oars",
        "I meant that everybody may see it",
    ],
)
def test_what_takes_nothing_back_is_a_line_of_its_own(line: str) -> None:
    assert puts_right(line, ENTRIES) is None


def test_a_line_in_which_a_number_was_taken_back_is_right_already() -> None:
    line = "and that notice I said, that's three days before, not five, I mixed that up"
    assert puts_right(line, [Entry("a", "three days before, as I corrected it, not five")]) is None
    entries = [Entry("a", "the notice comes five days before"), Entry("b", "3 days, not five")]
    assert puts_right(line, entries) == (entries[0], "the notice comes three days before")


def test_between_two_lines_that_fit_alike_nothing_is_put_right() -> None:
    both = [Entry("a", "the ferry waits 5 minutes"), Entry("b", "the ferry rings 5 times")]
    assert puts_right("sorry, the ferry 6, not 5", both) is None
    assert puts_right("sorry, 6 not 5", [*both[:1], Entry("c", "the bus takes 5 boxes")]) is None
    assert puts_right("sorry, 6, not 7", both) is None


@each_row(
    ("line", "beside", "aside"),
    [
        ("the ferry waits 5 minutes, no sorry, I said 4 before, I meant 5, for all",
         "the ferry waits 5 minutes, for all", "no sorry, I said 4 before, I meant 5"),
        ("the list comes in May. sorry, the small boat 14, not 12. it is old",
         "the list comes in May. it is old", "sorry, the small boat 14, not 12."),
        ("the list comes in May. it is old", "the list comes in May. it is old", ""),
        ("sorry, the small boat 14, not 12", "sorry, the small boat 14, not 12", ""),
    ],
)  # fmt: skip
def test_what_is_taken_back_beside_something_else_is_told_from_it(
    line: str, beside: str, aside: str
) -> None:
    assert split_off(line) == (beside, aside)


@each_row(
    ("said", "entry", "becomes"),
    [
        ("oh no, sorry, with the lambs I meant 3 to 5 on milk",
         "ewes get hay, lambs 3 to 4 on milk.", "ewes get hay, lambs 3 to 5 on milk."),
        ("and oh, no sorry, I meant lambs 3 to 5 on milk",
         "ewes get hay, lambs 3 to 4 on milk.", "ewes get hay, lambs 3 to 5 on milk."),
        ("sorry, I meant rows two to nine stay dry",
         "Rows one to nine stay dry, the rest not.", "rows two to nine stay dry, the rest not."),
        ("sorry, I meant rows two to ten stay dry", "Rows one to nine stay dry.", None),
        ("sorry, I meant rows one to nine stay dry", "Rows one to nine stay dry.", None),
        ("sorry, I meant rows 2 to 9", "Rows 1 to 9, and again rows 1 to 9.", None),
    ],
)  # fmt: skip
def test_the_same_words_with_one_other_number_put_it_right(
    said: str, entry: str, becomes: str | None
) -> None:
    found = puts_right(said, [Entry("1", entry)])
    assert (found and found[1]) == becomes


def test_a_name_with_a_number_takes_words_enough_to_be_found_again() -> None:
    entry = [Entry("1", "gate 5 opens at 9")]
    assert puts_right("sorry, I meant gate 6", entry) is None
    found = puts_right("sorry, I meant gate 6 opens", entry)
    assert found is not None and found[1] == "gate 6 opens at 9"


@each_row(
    ("said", "entry", "becomes"),
    [
        ("the kiln runs from 900 to 1000, not 850, my mistake",
         "dryer at 60. Kiln 850 to 1000 degrees.", "dryer at 60. Kiln 900 to 1000 degrees."),
        ("the kiln runs at 900 to 980, not 850 to 950, I got that wrong",
         "kiln 850 to 950 degrees", "kiln 900 to 980 degrees"),
        ("it's 14 days, not 20, sorry", "hives are looked at within 20 days",
         "hives are looked at within 14 days"),
        ("the lock opens at 9, not 8 as I said before", "the lock opens at 8 in summer",
         "the lock opens at 9 in summer"),
        ("the driver is Tom, not Jim, my mistake", "Jim drives the hay wagon",
         "Tom drives the hay wagon"),
        ("it's Thursday, not Tuesday, I said it wrong", "bins go out on Tuesday",
         "bins go out on Thursday"),
        ("bins go out on Monday, not on Tuesday (my fault)", "bins go out on Tuesday",
         "bins go out on Monday"),
    ],
)  # fmt: skip
def test_whoever_owns_a_slip_behind_it_puts_the_line_right(
    said: str, entry: str, becomes: str
) -> None:
    assert is_put_right(said)
    found = puts_right(said, [Entry("1", entry), Entry("2", "gulls nest on the roof")])
    assert found is not None and found[1] == becomes


@each_row(
    "line",
    [
        "the lock opens at 9, not 8",  # a rule, nobody takes anything back
        "we take no dogs, sorry",
        "the oil is 95 cents, sorry",
        "members only, not guests",
        "at 9, not at 8 as the mayor said",
    ],
)
def test_without_a_sign_nothing_is_put_right(line: str) -> None:
    assert not is_put_right(line)


def test_an_owned_slip_that_may_mean_two_lines_changes_none() -> None:
    both = [Entry("a", "the big kiln 850 degrees"), Entry("b", "the small kiln 850 degrees")]
    assert puts_right("the kiln 900, not 850, my mistake", both) is None
    found = puts_right("the small kiln 900, not 850, my mistake", both)
    assert found is not None and found[0].id == "b"


@each_row(
    ("beside", "frame"),
    [
        ("oh and the reminder", True), ("the small boat", True), ("and about the key.", True),
        ("the list comes in May", False), ("next 3 hours", False),
        ("the gate is locked", False), ("the boat, and then it is full", False),
    ],
)  # fmt: skip
def test_what_only_names_the_matter_of_a_slip_is_told_from_a_line(beside: str, frame: bool) -> None:
    assert is_frame(beside) is frame


def test_a_number_of_one_thing_is_not_put_right_in_a_line_that_counts_another() -> None:
    boxes = Entry("BR-01", "a member can miss at most 6 boxes a season")
    people = Entry("FR-02", "6 people pack the boxes on Thursday")
    for line in ("no sorry, I meant 8 boxes a season, not 6", "sorry, 8 boxes, not 6"):
        assert puts_right(line, [boxes, people]) == (
            boxes, "a member can miss at most 8 boxes a season",
        )  # fmt: skip
        assert puts_right(line, [people]) is None
