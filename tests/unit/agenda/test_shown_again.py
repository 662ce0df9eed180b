"""What was said earlier, as it bears on a later screen."""

from __future__ import annotations

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
        "They decide by this day: 1 April",
    )


def test_what_was_ticked_before_is_not_taken_for_untrue() -> None:
    ticked = told({"usual-parts": {"offline": "no signal"}}, depth="standard")
    assert offered(told({}, depth="standard")) - offered(ticked) == {"connection"}


def test_a_follow_up_that_nobody_could_answer_is_listed_with_its_line() -> None:
    interview = told({"goals": ["- watering is better organised"]})
    for asked in agenda.raised(interview, "goals"):
        interview.apply(stamp(asked, len(interview.events) + 1))
    answer(interview, "goals!1", Reply(action=Action.UNKNOWN))
    assert prompt(interview, "owners").shown == (
        "1  You wrote 'better' in “watering is better organised”. Than what: what is it today, "
        "and what should it be?",
    )
