"""What may stand in a sentence, and what is quoted instead."""

from __future__ import annotations

import pytest

from askfirst.compose.clauses import clause
from askfirst.compose.naming import as_name
from askfirst.compose.responses import response
from askfirst.compose.sentences import sentence
from askfirst.requirements import Pattern

ROLES = frozenset({"caretaker", "caretakers", "plot holder"})


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("list the free halls for that date", "list the free halls for that date"),
        ("lists the free halls", "list the free halls"),
        ("it shows the list", "show the list"),
        ("then the system shows the list", "show the list"),
        ("Hallbook locks the hall.", "lock the hall"),
        ("shall show the list", "show the list"),
        ("shows the list and sends a mail", "show the list and send a mail"),
        ("shows names and dates", "show names and dates"),
        ("does not delete anything", "not delete anything"),
        ("automatically saves the entry", "automatically save the entry"),
        ("carries the bag to the door", "carry the bag to the door"),
        ('asks "are you sure?"', 'ask "are you sure?"'),
        ("send the swap to the one who offered", "send the swap to the one who offered"),
        ("beeps", "beep"),
        ("list the days that pots wait for", "list the days that pots wait for"),
        ("blink red and keep the list", "blink red and keep the list"),
        ("show the page My pots", "show the page My pots"),
    ],
)
def test_a_response_stands_behind_shall(typed: str, stands: str) -> None:
    assert response(typed, "Hallbook").text == stands


@pytest.mark.parametrize(
    "typed",
    [
        "dk", "none", "?", "same as above", "", "   ", "->",
        "list of halls appears", "the list is shown", "light turns green", "is locked",
        "show list", "show", "open door", "to be decided",
        "tell me", "let us know", "shows you the list",
        "Show the list. Then print it.", "show the list?", "show the list; print it",
        "show the list and", "take it as it is and do not ring the bell",
        "show the list because",
        "zeigt die Liste", "show die Liste", "afficher la liste",
        "show the list it beeps loudly and rings the bell and light turns red",
        "see the halls", "show 🎉", "<b>show</b>", "`rm -rf /`", "show the list (all",
        "show " + "very " * 30 + "much", "dates the wrong way round, ask again",
    ],
)  # fmt: skip
def test_a_response_that_does_not_stand_is_told_why(typed: str) -> None:
    outcome = response(typed, "Hallbook")
    assert outcome.text == ""
    assert outcome.misfit


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("Caretaker types a date", "the caretaker types a date"),
        ("Caretaker: type a date", "the caretaker types a date"),
        ("Caretakers type a date", "caretakers type a date"),
        ("a plot holder types what she has", "a plot holder types what she has"),
        ("Plot holder taps an offer", "the plot holder taps an offer"),
        ("the tank is full", "the tank is full"),
        ("a pot breaks in the kiln", "a pot breaks in the kiln"),
        ("two probes differ by 25 degrees", "two probes differ by 25 degrees"),
        ("the pump itself stops", "the pump itself stops"),
        ("temperature rises above 8 degrees", "the temperature rises above 8 degrees"),
        ("PIN is wrong", "the PIN is wrong"),
        ("3 sensors fail", "3 sensors fail"),
        ("list of halls appears", "the list of halls appears"),
        ("there is no connection", "there is no connection"),
        ("the guard who is on duty opens the gate", "the guard who is on duty opens the gate"),
        ("the caretaker calls for help", "the caretaker calls for help"),
    ],
)
def test_a_clause_stands_behind_when(typed: str, stands: str) -> None:
    assert clause(typed, ROLES).text == stands


@pytest.mark.parametrize(
    "typed",
    [
        "I press the button", "press the button", "pressing the button", "button pressed",
        "after login", "hall orders", "user types date", "Anna types a date",
        "a message comes in the phone rings", "shows the list", "automatically saves the entry",
        "it should work when it rains", "free halls", "customers order bread",
        "the hall is free, the caretaker books it", "dk", "when when when", "der Hausmeister tippt",
    ],
)  # fmt: skip
def test_a_clause_that_does_not_stand_is_told_why(typed: str) -> None:
    outcome = clause(typed, ROLES)
    assert outcome.text == ""
    assert outcome.misfit


@pytest.mark.parametrize(
    ("does", "pattern", "begin"),
    [
        ("the gate opens", Pattern.EVENT, "When the gate opens, the system shall "),
        ("when the gate opens", Pattern.EVENT, "When the gate opens, the system shall "),
        ("if the date is wrong", Pattern.UNWANTED, "If the date is wrong, then the system shall "),
        (
            "while the pump is running",
            Pattern.STATE,
            "While the pump is running, the system shall ",
        ),
    ],
)
def test_the_first_word_decides_the_pattern(does: str, pattern: Pattern, begin: str) -> None:
    made = sentence(does, "rings twice", "the system", ROLES)
    assert made.pattern is pattern
    assert made.statement == f"{begin}ring twice."


def test_a_sentence_lacks_the_side_that_does_not_fit() -> None:
    made = sentence("I press it", "the list", "the system", ROLES)
    assert made.statement == ""
    assert made.missing == ("trigger", "response")
    assert len(made.reasons) == 2


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Hallbook", "Hallbook"),
        ("hallbook", "hallbook"),
        ("The Hall Book", "the Hall Book"),
        ("hall book", "“hall book”"),
        ("take the offer down", ""),
        ("yes", ""),
        ("", ""),
        ("It", ""),
        ("Anna types a date", ""),
        ("www.example.org", ""),
        ("my tool", ""),
        ("x" * 50, ""),
    ],
)
def test_a_name_is_a_name(typed: str, name: str) -> None:
    assert as_name(typed) == name
