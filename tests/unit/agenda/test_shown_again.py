"""What was said earlier, as it bears on a later screen."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst import agenda
from askfirst.interview import Interview
from askfirst.questions import Prompt
from interviews import told
from rows import each_row


def prompt(interview: Interview, slot: str) -> Prompt:
    return agenda.prompt(interview, agenda.Found(()), slot)


def offered(interview: Interview) -> set[str]:
    return {choice.id for choice in prompt(interview, "taken").choices}


def test_a_pasted_list_is_shown_without_its_bullets() -> None:
    tasks = ["- see the plots", "2) tick a plot off"]
    shown = prompt(told({"tasks": ["x"], "use": tasks}, depth="standard"), "goes-wrong").shown
    assert shown == ("1  see the plots", "2  tick a plot off")


def test_the_lines_of_a_form_are_shown_with_their_beginnings() -> None:
    said = {"reader": "the council", "by": "1 April"}
    shown = prompt(told({"acceptance": said}, depth="standard"), "checks").shown
    assert shown == (
        "Who says yes to it in the end?",
        "The one who says yes is the council",
    )


@each_row(
    ("slot", "said", "gone"),
    [
        ("limits", ["No internet at the kennel"], "connection"),
        ("tasks", ["A guest reads the rules in German and English"], "language"),
        ("limits", ["The insurance wants a list"], "law"),
    ],
)
def test_what_somebody_spoke_about_is_not_offered_as_true(
    slot: str, said: JsonValue, gone: str
) -> None:
    interview = told({slot: said}, depth="standard")
    assert gone not in offered(interview)


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


def test_how_good_is_good_enough_says_what_was_typed_on_the_tick() -> None:
    on = "the call has to come quickly after the limit is passed"
    interview = told({"qualities": {"fast": on}}, depth="standard")
    asks = next(one.question for one in interview.placed if one.question.id == "good-enough")
    (slot,) = interview.slots_of(asks)
    assert f"is fast: {on}" in prompt(interview, slot).text


def test_a_line_is_cut_only_beyond_two_rows() -> None:
    line = "the person on call gets the list of who comes in good time before the doors are opened"
    longer = f"{line} and then {'again ' * 20}"
    picked = prompt(told({"tasks": [line, longer]}, depth="standard"), "weight").choices
    assert picked[0].text == line
    assert picked[1].text.startswith(line)
    assert picked[1].text.endswith(" ...")
    assert len(picked[1].text) <= 140
