"""Readings with words of the question: in brackets what nobody replied, the rest as it was said."""

from __future__ import annotations

from typing import Final

from askfirst.statements.bracketed import bracketed, in_the_way, problem_beside, with_nouns
from askfirst.statements.reading import Context
from askfirst.text.tidying import capital
from askfirst.vocabulary import Worded
from rows import each_row

RULES = [
    ("Who tells the student that the pot is ready?", "She should get a message from the office",
     "The student should get a message from the office.",
     "She [the student] should get a message from the office."),
    ("A glaze runs low: at how many kilos must who be told?", "Eight kilos, then me",
     "A glaze runs low at eight kilos, then me.", "[A glaze runs low at] eight kilos, then me."),
    ("Who may book wheels, and how many at once?", "Two at once, members only",
     "Members only may book two wheels at once.", "Members only [may book] two [wheels] at once."),
    ("And the list of a van?", "The clerk prints it on Friday",
     "The clerk prints it, the list of a van, on Friday.",
     "The clerk prints it, [the list of a van], on Friday."),
]  # fmt: skip


@each_row(("question", "line", "reading", "printed"), RULES)
def test_words_of_the_question_stand_in_brackets(
    question: str, line: str, reading: str, printed: str
) -> None:
    assert bracketed(question, line, Worded(statement=reading, by="A")) == printed


@each_row(
    ("question", "line", "reading"),
    [
        ("Who may book wheels?", "Not the youngsters", "Youngsters may book wheels."),
        ("Who may book wheels?", "Youngsters, on Monday", "Youngsters may book wheels."),
        ("May 12 boats go out?", "Boats in a row", "12 boats go out in a row."),
        ("Who may book?", "Anna may cancel", "Anna may cancel bookings and crates."),
        ("May the clerk book?", "The clerk decides", "The clerk must book and decides."),
        ("Do boats, vans, bikes and carts go out?", "Red and blue",
         "Boats red, vans and blue bikes, carts."),
        ("Who may book wheels?", "Two at once", "Two at once."),
    ],
)  # fmt: skip
def test_what_the_question_does_not_say_and_what_the_reply_says_otherwise_is_no_reading(
    question: str, line: str, reading: str
) -> None:
    assert bracketed(question, line, Worded(statement=reading, by="A")) == ""


@each_row(
    ("question", "line", "reading", "words"),
    [
        ("May the clerk book boats?", "The clerk decides", "The clerk must book boats and decides.",
         ("must",)),
        ("Do boats, vans, bikes and carts go out?", "Red and blue",
         "Boats red, vans and blue bikes, carts.", ("bikes, carts",)),
        ("May 12 boats go out?", "Boats in a row", "12 boats go out in a row.", ("12",)),
        ("Who may book?", "Anna may cancel", "Anna may cancel bookings, crates and crates.",
         ("crates",)),
        ("Who may book wheels?", "Not the youngsters", "The youngsters may book wheels.", ("not",)),
        ("Who may book wheels?", "Two at once", "Two at once.", ()),
    ],
)  # fmt: skip
def test_the_words_that_keep_those_of_the_question_out_of_brackets_are_named(
    question: str, line: str, reading: str, words: tuple[str, ...]
) -> None:
    told = in_the_way(question, line, Worded(statement=reading, by="A"))
    assert tuple(map(str.lower, told)) == words


def test_the_words_of_a_tick_are_said() -> None:
    read = Worded(statement="The plan is fast within the fair.", by="A")
    put = "And within the fair?"
    tick = Context(choice="is fast")
    assert bracketed(put, "the plan", read, tick) == "The plan is fast [within the fair]."


def test_small_words_that_only_the_question_has_stand_in_brackets_too() -> None:
    down = "How long may it be down at most, in one go?"
    told = bracketed(down, "30 minutes at a time.", Worded(
        statement="It may be down at most 30 minutes at a time.", by="A"))  # fmt: skip
    assert told == "[It may be down at most] 30 minutes at a time."
    free = "Calling off is free up to how many days before?"
    said = Worded(statement="Calling off is free up to 14 days before.", by="A")
    assert bracketed(free, "14 days.", said) == "[Calling off is free up to] 14 days [before]."
    assert bracketed(free, "14 days.", said.model_copy(
        update={"statement": "Calling off is never free up to 14 days before."})) == ""  # fmt: skip


WALK: Final = (
    "A volunteer books a slot himself, up to 4 weeks ahead. It shows no prices. You can cancel,"
    " then the waiting list get told, the studio opens, first to say yes gets it."
)


@each_row(
    ("reading", "printed"),
    [
        ("First to say yes gets the slot.", "First to say yes gets [the slot]."),
        ("First to say yes gets it, the slot.", "First to say yes gets it, [the slot]."),
        ("First to say yes gets 4 slots.", ""),
        ("First to say yes gets 4 weeks.", ""),
        ("First to say yes never gets the slot.", ""),
        ("First to say no gets the slot.", ""),
        ("First to say yes gets the prices.", ""),
        ("First to say yes cancels the slot.", ""),
        ("First to say yes gets the hall.", ""),
        ("Volunteer gets the slot.", ""),
        ("You can cancel the slot.", ""),
    ],
)  # fmt: skip
def test_nouns_of_the_rest_of_the_reply_stand_in_brackets_too(reading: str, printed: str) -> None:
    put = with_nouns("How does it go?", WALK, reading)
    said = "first to say yes gets it"
    assert bracketed(put, said, Worded(statement=reading, by="A")) == printed


def test_several_things_of_the_reply_may_begin_what_is_said_of_them() -> None:
    said, walk = "should be counted in and out", "A list: oars, who has which. A boat. No glues."
    for reading, printed in (
        ("Oars should be counted in and out.", "[Oars] should be counted in and out."),
        ("Boat should be counted in and out.", ""),
        ("Glues should be counted in and out.", ""),
    ):
        put = with_nouns("What stands on it?", f"{walk} {capital(said)}.", reading)
        assert bracketed(put, said, Worded(statement=reading, by="A")) == printed


def test_no_number_no_verb_and_nothing_denied_comes_in_from_the_reply() -> None:
    reply = "Two clerks keep half a dozen lists. No glue, never ink.\nAda runs. She signs it."
    told = with_nouns(
        "How?", reply, "The two clerks, the half, the dozen of lists, the glue, signs."
    )
    assert told == "How? lists"


@each_row(
    ("question", "line", "reading", "printed"),
    [
        ("Your friend says it has to be on the blockchain: must it be that one?",
         "needn't be, that was just what he said",
         "The blockchain needn't be, that was just what your friend said.",
         "[The blockchain] needn't be, that was just what he [your friend] said."),
        ("Who tells the student?", "She should get a message", "The student must get a message.",
         "She [the student] must get a message."),
        ("And the van?", "they wash it, it must shine", "They wash it, the van must shine.",
         "They wash it, [the van] must shine."),
    ],
)  # fmt: skip
def test_a_pointing_word_stands_before_the_bracket_only_where_it_was_said(
    question: str, line: str, reading: str, printed: str
) -> None:
    assert bracketed(question, line, Worded(statement=reading, by="A")) == printed


@each_row(
    ("question", "line", "reading", "printed"),
    [
        ("How long may a sheet take?", "Sound tree: at most 90 seconds",
         "A sheet may take: sound tree: at most 90 seconds.",
         "[A sheet may take] sound tree: at most 90 seconds."),
        ("Sheets without net?", "Full day, 10 hours", "Sheets: full day, 10 hours.",
         "[Sheets]: full day, 10 hours."),
        ("A tag is off: which tree it is?", "by place", "A tag is off: which tree it is: by place.",
         "[A tag is off: which tree it is]: by place."),
        ("A storm comes: what then?", "calls in", "A storm comes: calls in.",
         "[A storm comes]: calls in."),
        ("What is the limit?", "3 boats", "The limit is: 3 boats.", "[The limit is] 3 boats."),
    ],
)  # fmt: skip
def test_no_colon_stands_behind_a_bracket_that_goes_on(
    question: str, line: str, reading: str, printed: str
) -> None:
    assert bracketed(question, line, Worded(statement=reading, by="A")) == printed


def test_what_is_wrong_beside_the_words_of_the_question_is_named() -> None:
    asked, reply = "How many orders came late?", "27 of 214, I counted, at most 8 next year."
    left_out = Worded(statement="Orders late: 27 of 214, 8 next year.", by="A")
    found = problem_beside(asked, reply, left_out)
    assert found is not None
    assert "orders" not in " ".join(found.words).lower()
    assert problem_beside("Why?", reply, left_out) is None
