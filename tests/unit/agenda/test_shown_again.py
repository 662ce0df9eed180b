"""What was said earlier, as it bears on a later screen."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst import agenda
from askfirst.interview import Interview
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from interviews import answer, stamp, told


def prompt(interview: Interview, slot: str) -> Prompt:
    return agenda.prompt(interview, agenda.Found(()), slot)


def offered(interview: Interview) -> set[str]:
    return {choice.id for choice in prompt(interview, "assume").choices}


def test_a_pasted_list_is_shown_without_its_bullets() -> None:
    tasks = ["- see the plots", "2) tick a plot off"]
    shown = prompt(told({"tasks": tasks}, depth="standard"), "failures").shown
    assert shown[-2:] == ("1  see the plots", "2  tick a plot off")


def test_the_lines_of_a_form_are_shown_with_their_beginnings() -> None:
    said = {"reader": "the council", "by": "1 April"}
    shown = prompt(told({"acceptance": said}, depth="standard"), "checks").shown
    assert shown == (
        "Who says yes to it in the end?",
        "The person who says yes is the council",
    )


def test_what_was_ticked_before_is_not_taken_for_untrue() -> None:
    ticked = told({"usual-parts": {"offline": "no signal"}}, depth="standard")
    assert offered(told({}, depth="standard")) - offered(ticked) == {"connection"}


@pytest.mark.parametrize(
    ("slot", "said", "withdrawn"),
    [
        ("limits", ["At most 600 euro; the club has no more"], {"money"}),
        ("limits", ["The list is kept for 5 years; the insurance wants it"], {"keep", "law"}),
        ("limits", ["No internet at the kennel"], {"connection"}),
        ("tasks", ["Guest: read the rules in German and English"], {"language"}),
        ("who", ["Warden (2): sleeps on Saturday"], {"hours"}),
        ("can-happen", {"power": "the guard rings on Sunday"}, {"hours"}),
        ("undecided", ["Who looks after it: warden or club; the club, by May"], {"support"}),
        ("kept-until", ["Names of guests: until they leave; the warden"], {"keep"}),
        ("machines", ["The warden's phone from 2015; the warden"], {"machines"}),
        ("means", {"money": "open"}, {"money"}),
        ("who-else", "dk", {"support"}),
    ],
)
def test_what_somebody_spoke_about_is_not_taken_for_true(
    slot: str, said: JsonValue, withdrawn: set[str]
) -> None:
    packs, form = ("core", "screens", "people"), {"what-it-is": ["screens", "people"]}
    before = offered(told({**form}, depth="deep", packs=packs))
    assert before - offered(told({**form, slot: said}, depth="deep", packs=packs)) == withdrawn


@pytest.mark.parametrize(
    "said", ["Lost leads: 3 a year -> 1", "the first dog barks", "no stray dog is turned away"]
)
def test_words_that_only_sound_alike_withdraw_nothing(said: str) -> None:
    assert offered(told({"goals": [said]}, depth="standard")) == offered(told({}, depth="standard"))


def test_an_objection_to_what_was_not_offered_is_heard_all_the_same() -> None:
    interview = told({"limits": ["no internet there"]}, depth="standard")
    choices = prompt(interview, "assume").choices
    assert "connection" not in {choice.id for choice in choices}
    made = answer(interview, "assume", {"connection": "none in the wood"}, choices)
    lines = {line.choice: line for line in made.lines}
    assert lines["connection"].record == "NEED-01"
    assert "money" in lines


def test_a_number_that_was_told_stands_on_its_line_already() -> None:
    ticked = {"fast": "within 2 seconds", "right": ""}
    interview = told({"qualities": ticked}, depth="deep")
    assert prompt(interview, "quality-case@QR-01").picked == {"measure": "within 2 seconds"}
    assert prompt(interview, "quality-case@QR-02").picked == {}


def test_what_they_will_try_is_shown_where_checks_are_asked_for() -> None:
    said = {"acceptance": {"by": "1 May", "looks-at": "one week of bookings"}}
    shown = "\n".join(prompt(told(said, depth="standard"), "checks").shown)
    assert "one week of bookings" in shown
    assert "1 May" not in shown


def test_a_person_hears_whether_the_ticks_are_a_guess() -> None:
    said = {"sentence": {"sentence": "a pump fills the tub by a valve"}}
    guessed = prompt(told(said), "what-it-is")
    assert set(guessed.picked) == {"device"}
    assert "our guess" in guessed.shown[-1]
    unknown = prompt(told({"sentence": {"sentence": "dogs are glad"}}), "what-it-is")
    assert not unknown.picked
    assert "nothing is ticked" in unknown.shown[-1]


def test_a_follow_up_that_nobody_could_answer_is_listed_with_its_line() -> None:
    interview = told({"goals": ["- watering is better organised"]})
    for asked in agenda.raised(interview, "goals"):
        interview.apply(stamp(asked, len(interview.events) + 1))
    answer(interview, "goals!1", Reply(action=Action.UNKNOWN))
    assert prompt(interview, "owners").shown == (
        "1  You wrote 'better' in “watering is better organised”. Than what: what is it today, "
        "and what should it be?",
    )
