"""What only says that something was said, or was not asked, is no part of the matter."""

from __future__ import annotations

from askfirst.statements.asides import without_saying_so, without_seeing_it
from askfirst.statements.composing import mended
from rows import each_row


@each_row(
    ("line", "matter"),
    [
        ("the fee like I said, 12 and 20", "the fee, 12 and 20"),
        ("Told you. Ropes and flags never in one box.", "Ropes and flags never in one box."),
        ("I said that already. The mate signs", "The mate signs"),
        ("like i said 3 boats at once", "3 boats at once"),
        ("the old cards like I said", "the old cards"),
        ("nobody asked about the winter boats, they stay", "the winter boats, they stay"),
        ("nobody asked about sailing, a boat is lent by the hour", "a boat is lent by the hour"),
        ("The mate comes then. Frost I said already.", "The mate comes then."),
        ("Frost I said already", "Frost I said already"),
        ("on Sundays with the club, told you.", "on Sundays with the club."),
        ("the mate told you, then", "the mate told you, then"),
        ("dry 3 weeks told you. then wet", "dry 3 weeks. then wet"),
        ("the ropes 5 m said that", "the ropes 5 m"),
        ("3 keepers told you", "3 keepers told you"),
        ("the hull ten years i told you. the rest no idea", "the hull ten years. the rest no idea"),
        ("what i told you", "what i told you"), ("ring when i told you", "ring when i told you"),
        ("i said so, the bell rings", "the bell rings"),
        ("that they ring me, i told you how it goes today", "that they ring me"),
        ("they look up the number, more i havent thought about", "they look up the number"),
        ("no boat over 2 m, else nothing comes to mind", "no boat over 2 m"),
        ("name and date, havent thought about the rest", "name and date"),
        ("its the same thing said twice, printed means in the log", "printed means in the log"),
        ("its the same boat", "its the same boat"),
        ("its the same, but cheaper", "its the same, but cheaper"),
        ("members only, I told you what the rule is: no dogs",
         "members only, I told you what the rule is: no dogs"),
        ("nobody asked about calling off, a late guest pays", "a late guest pays"),
        ("I said already, the bell rings", "the bell rings"),
        ("the son wants it red, nobody asked me about that", "the son wants it red"),
        ("they call the mate, as they do now, I said so", "they call the mate, as they do now"),
        ("the mate signs. Just said it.", "the mate signs."),
        ("the mate signs on Sundays. Just said it, Sundays are the exception",
         "the mate signs on Sundays."),
        ("the mate signs. Just said it, 3 days", "the mate signs. 3 days"),
        ("the mate signs, I told you that already.", "the mate signs."),
        ("on the quay; like before I said", "on the quay"),
        ("the fee is 12, I've just said so", "the fee is 12"),
        ("two boats, as I said before", "two boats"),
        ("two boats - see above", "two boats"),
        ("the mate rings, he told you so", "the mate rings, he told you so"),
        ("guests see it, as the mate said", "guests see it, as the mate said"),
        ("members see the list above", "members see the list above"),
        ("it rings what i said", "it rings what i said"),
        ("do it like I said it", "do it like I said it"),
        ("nobody asked about it", "nobody asked about it"),
        ("it looks like I said no", "it looks like I said no"),
        ("I said, 3 boats and 2 rafts", "3 boats and 2 rafts"),
        ("I said, leave the boat. He said no", "I said, leave the boat. He said no"),
        ("boat: as I said, length, mast", "boat: length, mast"),
        ("boat: i said, length and mast", "boat: length and mast"),
        ("two masts; like I said, no sails", "two masts; no sails"),
        ("just that, guests no keys", "guests no keys"),
        ("only this: guests get no keys", "guests get no keys"),
        ("just that, if it rains we stop", "just that, if it rains we stop"),
    ],
)  # fmt: skip
def test_what_only_says_so_goes(line: str, matter: str) -> None:
    assert without_saying_so(line) == matter


@each_row(
    ("line", "printed"),
    [
        ("well somebody rings the bell", "Somebody rings the bell."),
        ("oh and the mate looks", "The mate looks."),
        ("well water is tested", "Well water is tested."),
        ("so the guard hears it", "So the guard hears it."),
    ],
)
def test_the_sound_that_talk_begins_with_goes(line: str, printed: str) -> None:
    assert mended(line) == printed


@each_row(
    ("typed", "kept"),
    [
        ("the clerk gets a notice, you never asked about notices", "the clerk gets a notice"),
        ("the gate stays shut, that's the gate I was on about", "the gate stays shut"),
        ("nobody asked what happens when it rains: then it rings",
         "when it rains: then it rings"),
        ("nobody asked what happens when it rains, then it rings",
         "when it rains, then it rings"),
        ("nobody asked what happens when it rains", "nobody asked what happens when it rains"),
        ("you never asked the mate, he decides", "you never asked the mate, he decides"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_talk_is_no_part_of_the_matter(typed: str, kept: str) -> None:
    assert without_saying_so(typed) == kept


@each_row(
    ("typed", "kept"),
    [
        ("hm true. closed stays closed", "closed stays closed"),
        ("oh, good point, then only members", "then only members"),
        ("you're right: the mate first", "the mate first"),
        ("yes. both, the children ride free", "the children ride free"),
        ("true copies are kept", "true copies are kept"),
        ("well water only", "well water only"),
        ("both masts", "both masts"),
        ("right.", "right."),
    ],
)
def test_a_reply_that_only_takes_it_in_says_the_rest(typed: str, kept: str) -> None:
    assert without_seeing_it(typed) == kept


def test_that_it_was_said_is_no_part_of_what_stands_around_it() -> None:
    assert without_saying_so("30 euro i said that, monthly the same") == "30 euro, monthly the same"
