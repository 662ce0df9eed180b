"""Composed where certain, else as typed."""

from __future__ import annotations

from askfirst.statements.composing import (
    behaviour,
    demand,
    ended,
    is_about_it,
    mended,
    on_tick,
    paired,
    pattern_of,
)
from askfirst.text.tidying import capital
from askfirst.vocabulary import Form, Pattern
from rows import each_row

NAME = "Lockbook"


@each_row(
    ("trigger", "response", "begin", "text"),
    [
        (
            "the keeper signs",
            "it opens the shed",
            "When",
            "When the keeper signs, Lockbook shall open the shed.",
        ),
        (
            "keeper signs",
            "it opens the shed",
            "when",
            "When the keeper signs, Lockbook shall open the shed.",
        ),
        (
            "if the keeper signs",
            "then it opens the shed",
            "When",
            "If the keeper signs, Lockbook shall open the shed.",
        ),
        (
            "as soon as the bell rings,",
            "it counts the boats",
            "When",
            "As soon as the bell rings, Lockbook shall count the boats.",
        ),
        (
            "whenever it rains",
            "Lockbook closes the roof",
            "When",
            "Whenever it rains, Lockbook shall close the roof.",
        ),
        (
            "nobody answers",
            "it calls the next one",
            "if",
            "If nobody answers, Lockbook shall call the next one.",
        ),
        (
            "the gate is open",
            "it shows when the next train comes",
            "while",
            "While the gate is open, Lockbook shall show when the next train comes.",
        ),
    ],
)
def test_both_sides_are_certain(trigger: str, response: str, begin: str, text: str) -> None:
    made = behaviour(trigger, response, NAME, begin)

    assert made.text == text
    assert made.form is Form.COMPOSED


@each_row(
    ("trigger", "response", "text"),
    [
        ("guest pays", "gets a receipt", "Guest pays: gets a receipt."),
        ("the judge signed", "it shows the list", "The judge signed: it shows the list."),
        (
            "before the doctor comes",
            "it shows the list",
            "Before the doctor comes: it shows the list.",
        ),
        (
            "until the doctor comes",
            "it shows the list",
            "Until the doctor comes: it shows the list.",
        ),
        (
            "the bell rings",
            "it counts the boats when the tide turns",
            "The bell rings: it counts the boats when the tide turns.",
        ),
        ("Rose opens the door", "it rings", "Rose opens the door: it rings."),
        ("the bell rings", "the door opens", "The bell rings: the door opens."),
        ("a wolf comes", "it goes into the stable", "A wolf comes: it goes into the stable."),
    ],
)
def test_what_is_not_certain_stands_side_by_side(trigger: str, response: str, text: str) -> None:
    made = behaviour(trigger, response, NAME)

    assert made.text == text
    assert made.form is Form.PAIRED


def test_patterns() -> None:
    def of(trigger: str) -> Pattern:
        return behaviour(trigger, "it rings", NAME).pattern

    assert of("if it rains") is Pattern.UNWANTED
    assert of("while it rains") is Pattern.STATE
    assert of("it rains") is Pattern.EVENT
    assert behaviour("it rains", "it rings", NAME, "if").pattern is Pattern.UNWANTED
    assert pattern_of("Unless") is Pattern.UNWANTED
    assert pattern_of("As soon as") is Pattern.EVENT
    assert pattern_of("") is Pattern.UBIQUITOUS


def test_demands() -> None:
    made = demand("it shows the map", "the Tide clock")

    assert made is not None
    assert made.text == "The Tide clock shall show the map."
    assert (made.form, made.pattern) == (Form.COMPOSED, Pattern.UBIQUITOUS)
    assert demand("the keeper shows the map", NAME) is None


@each_row(
    ("typed", "printed"),
    [
        ("the  bell   rings", "The bell rings."),
        ("the bell rings.", "The bell rings."),
        ("iPads only", "iPads only."),
        ("really?", "Really?"),
        ("no!", "No!"),
        ("wait…", "Wait…"),
        ("he said “stop.”", "He said “stop.”"),
        ("the list,", "The list."),
        ("the list :", "The list."),
        ("", ""),
        (" - ", ""),
        ("->", ""),
        ("bell rings -> door opens", "Bell rings: door opens."),
        ("a -> b -> c", "A: b; c."),
        ("a, => b", "A: b."),
        ("wait: 20 min -> 5 min", "Wait: 20 min to 5 min."),
        ("shorten it (90 d -> 60 d)", "Shorten it (90 d to 60 d)."),
        ("5 → 3 a day", "5 to 3 a day."),
        ("room 5 → the 3 lamps", "Room 5: the 3 lamps."),
        ("3 wrong pins -> locked", "3 wrong pins: locked."),
        ("from five minutes -> three minutes", "From five minutes to three minutes."),
        ("-> the bell rings", "The bell rings."),
        ("bell rings -> -> door opens", "Bell rings: door opens."),
        ("90 d -> 60 d -> tell -> ring", "90 d to 60 d: tell; ring."),
        ("five minutes late -> three minutes", "Five minutes late: three minutes."),
    ],
)
def test_a_statement_as_typed(typed: str, printed: str) -> None:
    assert mended(typed) == printed


def test_small_things() -> None:
    assert capital("abc Def") == "Abc Def"
    assert capital("eBook") == "eBook"
    assert capital("µs") == "µs"
    assert capital("ß") == "ß"
    assert ended("a (b.)") == "a (b.)"
    assert ended("a (b)") == "a (b)."
    assert paired("a,", " b ;") == "A: b."
    assert is_about_it("it rings", NAME)
    assert not is_about_it("bells ring", NAME)
    assert on_tick("is fast", "a; ") == "Is fast: a."
    assert on_tick("is fast", "reading: 2 seconds") == "Is fast – reading: 2 seconds."
    assert demand("it shows what i said", NAME).text == "Lockbook shall show what I said."
    assert behaviour("then i say done", "it rings", NAME).text == (
        "When I say done, Lockbook shall ring."
    )


@each_row("word", ["if", "when"])
def test_what_is_asked_may_be_told_with_the_word_of_a_case(word: str) -> None:
    made = behaviour("the bus comes", f"it asks {word} the guest is late", NAME)
    assert made.text == f"When the bus comes, Lockbook shall ask {word} the guest is late."
    assert behaviour("the bus comes", f"it rings {word} the guest is late", NAME).form is (
        Form.PAIRED
    )


@each_row(
    ("typed", "printed"),
    [
        ("the mate comes when she", "the mate comes when she …"),
        ("the boat is red or", "the boat is red or …"),
        ("the boat is as old as they", "the boat is as old as they."),
        ("nobody steers, not even we", "nobody steers, not even we."),
        ("the rope they tied it to", "the rope they tied it to."),
    ],
)
def test_where_somebody_broke_off_no_full_stop_says_that_it_is_whole(
    typed: str, printed: str
) -> None:
    assert ended(typed) == printed
