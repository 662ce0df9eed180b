"""What may stand in a sentence, and what is quoted instead."""

from __future__ import annotations

import pytest

from askfirst.compose.clauses import clause
from askfirst.compose.naming import as_name
from askfirst.compose.nouns import known_in
from askfirst.compose.responses import response
from askfirst.compose.sentences import Around, sentence
from askfirst.compose.verbs import base_form
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
        ("it rinses the tub", "rinse the tub"),
        ("mixes the water", "mix the water"),
        ("it lathers the dog", "lather the dog"),
        ("it'll send a mail", "send a mail"),
        ("should stop and go back up", "stop and go back up"),
        ("stops and goes back 10 cm", "stop and go back 10 cm"),
        ("says it is full", "say it is full"),
        ("look at the wind every 10 seconds", "look at the wind every 10 seconds"),
        ("looks for the key", "look for the key"),
        ("it looks up the price", "look up the price"),
        ("Hallbook charges by night", "charge by night"),
        ("pump water out", "pump water out"),
        ("watches the wind", "watch the wind"),
        ("closes all vents and sleeps", "close all vents and sleep"),
        ("close half", "close half"),
        ("stop at once and sound the horn", "stop at once and sound the horn"),
        ("light the lamp and note lifts", "light the lamp and note lifts"),
        ("writes down who has it and until when", "write down who has it and until when"),
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
        "ask on silly amounts",
        "free halls", "open gates", "cool air in", "last week's list", "lights off", "gets a list",
        "goes back to the sender", "appears on the list", "sounds good", "fit for use",
        "opens the gate and stops", "it rinses and lathers the dog",
        "keeps what came in and sends it later", "open the gate and the bell rings",
        "first rinses then soaps", "opens the lid, stops the pump", "print it, keep a copy",
        "refuse a weight above 5 kg for one bag, say why",
        "number 7 lights up", "compares with the list and shouts if one is missing", "lets her",
        "shuts the keypad and calls reception", "switches the fan and lights off",
        "the system logs appear", "charges by night", "pump light off",
        "unlock bike", "scan qr code", "it breaks", "first come first served",
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
        ("Dog stands in the tub", "the dog stands in the tub"),
        ("Dogs bark", "dogs bark"),
        ("New member signs up", "the new member signs up"),
        ("Yusuf turns the crank", "Yusuf turns the crank"),
        ("yusuf turns the crank", "Yusuf turns the crank"),
        ("Ms Okafor approves it", "Ms Okafor approves it"),
        ("rain falls", "rain falls"),
        ("none of the walkers come", "none of the walkers come"),
        ("Tub 1 is full", "tub 1 is full"),
        ("both are free", "both are free"),
        ("People come", "people come"),
        ("the lights in the hall go out", "the lights in the hall go out"),
        ("it rains", "it rains"),
        ("there's no water", "there's no water"),
        ("one species stands twice in one night", "one species stands twice in one night"),
        ("a line fits no sheet", "a line fits no sheet"),
        ("the table line asked for does not exist", "the table line asked for does not exist"),
        ("the season lasts", "the season lasts"),
        ("the motor draws more than 6 A", "the motor draws more than 6 A"),
        ("current is above 5 A for 3 s", "the current is above 5 A for 3 s"),
        ("the sun sets", "the sun sets"),
        ("sun goes down", "the sun goes down"),
        ("the dog the walker brings bites", "the dog the walker brings bites"),
        (
            "the file has no list of traps, no map or no key",
            "the file has no list of traps, no map or no key",
        ),
    ],
)
def test_a_clause_stands_behind_when(typed: str, stands: str) -> None:
    assert clause(typed, ROLES).text == stands


@pytest.mark.parametrize(
    "typed",
    [
        "I press the button", "press the button", "pressing the button", "button pressed",
        "after login", "hall orders", "user types date", "Okonkwo types a date",
        "after 5 minutes nobody has answered", "whoever comes first", "mother brings child",
        "the guard who is on duty", "the keys the warden has", "a trap moved", "dog dried",
        "the dog is", "she says", "5 minutes after the start",
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
    ("typed", "begin", "stands"),
    [
        ("a trap moved", "if", "a trap moved"),
        ("a trap moved", "when", ""),
        ("the warden pressed the wrong button", "if", "the warden pressed the wrong button"),
        ("the order was paid", "if", "the order was paid"),
        ("door closed", "if", ""),
        ("washing", "while", "washing"),
        ("filling the tub", "while", "filling the tub"),
        ("washing", "when", ""),
        ("waiting for the clerk", "while", ""),
        ("morning", "while", ""),
        ("loading takes long", "while", ""),
    ],
)
def test_the_past_and_what_goes_on_fit_some_beginnings(typed: str, begin: str, stands: str) -> None:
    assert clause(typed, ROLES, begin=begin).text == stands


def test_what_the_interview_shows_tells_names_from_things() -> None:
    shown = known_in(["ask Okonkwo first", "the weigha has the key"])
    assert clause("Okonkwo types a date", known=shown).text == "Okonkwo types a date"
    assert clause("Weigha types a date", known=shown).text == "the weigha types a date"
    assert "put 'the' in front" in clause("Weigha types a date").misfit
    assert "the weigha" not in clause("Weigha types a date").misfit


@pytest.mark.parametrize(
    ("typed", "subject", "stands"),
    [
        ("the gate unlocks", "the gate", "unlock"),
        ("the ramp goes down", "the ramp", "go down"),
        ("the gate stays locked", "the gate", "stay locked"),
        ("its flap opens", "the flap of Hallbook", "open"),
        ("the lamps at the gate turn red", "the lamps at the gate", "turn red"),
        ("a mail goes to the warden", "a mail", "go to the warden"),
        ("the lid does not open", "the lid", "not open"),
        ("the pump is off", "the pump", "be off"),
        ("nothing happens", "nothing", "happen"),
        ("the lamp should glow red", "the lamp", "glow red"),
        ("the lamp starts blinking", "the lamp", "start blinking"),
        ("its lamp is red", "the lamp of Hallbook", "be red"),
        ("all vents stop", "all vents", "stop"),
        ("the vents start moving", "the vents", "start moving"),
    ],
)
def test_a_part_may_be_what_acts(typed: str, subject: str, stands: str) -> None:
    outcome = response(typed, "Hallbook")
    assert (outcome.subject, outcome.text) == (subject, stands)


@pytest.mark.parametrize(
    "typed",
    [
        "the page views", "the order numbers", "the list prices", "the door is locked",
        "the clerk decides", "the visitor gets a mail", "the pump fails", "the gates opens",
        "the light goes on and the bell rings", "the tank is full", "barrier goes up",
        "a message comes in the phone rings", "the dates the choir picked are shown",
    ],
)  # fmt: skip
def test_somebody_or_a_bare_thing_is_no_part_that_acts(typed: str) -> None:
    outcome = response(typed, "Hallbook")
    assert (outcome.text, bool(outcome.misfit)) == ("", True)


def test_what_goes_on_is_said_of_the_system_and_not_of_a_part() -> None:
    around = Around("Hallbook")
    made = sentence("washing", "keep the gate shut", around, begin="while")
    assert made.statement == "While washing, Hallbook shall keep the gate shut."
    other = sentence("washing", "the gate stays shut", around, begin="while")
    assert (other.statement, other.missing) == ("", ("trigger",))


@pytest.mark.parametrize(
    ("does", "response_", "begin", "reason"),
    [
        ("I open the list", "", "when", "it says I: say who, such as 'the walker'"),
        ("press the button", "", "when", "say 'the walker presses ...'"),
        ("button pressed", "", "when", "say 'the button is pressed'"),
        ("has no line with the number asked for", "", "if", "who or what has ..."),
        ("no water", "", "if", "say 'there is no ...'"),
        ("a trap moved", "", "when", "say 'moves'"),
        ("free", "", "while", "say 'the ... is free'"),
        ("at night after 21:00", "", "while", "it tells when or where, not what is so"),
        ("Weigha types a date", "", "when", "put 'the' in front if it is none"),
        ("", "half of them", "when", "such as 'open', 'stop' or 'show'"),
        ("", "stop when the sun is back", "when", "a second 'when' or 'if' stands in it"),
        ("", "lights off", "when", "say 'switch the lights off'"),
        ("", "the clerk decides", "when", "it tells what the clerk does: say what Tub does"),
        ("", "we call the plumber", "when", "it says we: say what Tub does"),
        ("", "barrier goes up", "when", "say 'the barrier ...'"),
        ("", "the door is locked", "when", "say what it does"),
    ],
)
def test_a_reason_says_what_would_mend_the_line(
    does: str, response_: str, begin: str, reason: str
) -> None:
    around = Around("Tub", ROLES, who="Walker")
    made = sentence(does or "the dog barks", response_ or "beep", around, begin=begin)
    assert made.reasons == (made.reasons[0],)
    assert reason in made.reasons[0]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("rinses", "rinse"), ("mixes", "mix"), ("lathers", "lather"), ("blurries", "blurry"),
        ("squishes", "squish"), ("echoes", "echo"), ("caches", "cache"), ("is", ""), ("news", ""),
        ("always", ""), ("glass", ""), ("else's", ""), ("Rinses!", ""),
    ],
)  # fmt: skip
def test_the_base_form_follows_the_rules_of_spelling(word: str, base: str) -> None:
    assert base_form(word) == base


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
    made = sentence(does, "rings twice", Around("the system", ROLES))
    assert made.pattern is pattern
    assert made.statement == f"{begin}ring twice."


@pytest.mark.parametrize(
    "does",
    ["the rain starts", "the battery falls below 11 V", "the alarm goes off", "the sun sets",
     "the door opens"],
)  # fmt: skip
def test_what_happens_at_one_moment_is_no_state(does: str) -> None:
    made = sentence(does, "beep", Around("the system"), begin="while")
    assert made.statement == f"When {does}, the system shall beep."
    assert made.pattern is Pattern.EVENT


@pytest.mark.parametrize(
    "does",
    ["the door is open", "it rains", "the temperature falls", "the battery is below 11 V",
     "the vents are opening"],
)  # fmt: skip
def test_what_lasts_is_a_state(does: str) -> None:
    made = sentence(does, "beep", Around("the system"), begin="while")
    assert made.statement == f"While {does}, the system shall beep."


def test_a_sentence_lacks_the_side_that_does_not_fit() -> None:
    made = sentence("I press it", "the list", Around("the system", ROLES))
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
