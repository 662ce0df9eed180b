"""Follow-ups: few, the most valuable first, within the screens, and never again what was left."""

from __future__ import annotations

from askfirst import agenda
from askfirst.agenda.screens_left import room
from askfirst.agenda.word_follow_ups import follow_ups, left_in_a_row
from askfirst.events import Asked, Noted
from askfirst.interview import Interview, Standing
from askfirst.questions import Depth
from askfirst.records import compose
from askfirst.replies import Action, Reply
from askfirst.statements.unasked import of_unasked
from askfirst.vocabulary import Kind
from interviews import answer, started, tell
from rows import each_row

VAGUE = ["fast booking of halls", "easy and cheap repairs", "friendly caretakers, soon"]


def raised(interview: Interview, slot: str) -> list[Asked]:
    """What the answer gives rise to, told to the interview as a session would."""
    events = agenda.raised(interview, slot)
    for event in events:
        tell(interview, event)
    return [event for event in events if event.type == "follow-up"]


def vague(depth: str = "standard") -> Interview:
    interview = started(depth=depth)
    answer(interview, "goals", VAGUE)
    return interview


def test_at_most_two_follow_ups_quote_the_persons_own_words() -> None:
    interview = vague()
    asked = raised(interview, "goals")
    assert 1 <= len(asked) <= 2
    assert asked[0].slot == "goals!1"
    for one in asked:
        words = str(one.cause["words"])
        assert words in one.question.text
        assert any(words in line for line in VAGUE)
        assert one.cause["missing"]
        assert one.cause["record"] in ("G-01", "G-02", "G-03")
        assert one.question.optional


def test_they_come_next_and_show_the_line_that_they_are_about() -> None:
    interview = vague()
    first = raised(interview, "goals")[0]
    assert interview.next_slot() == "goals!1"
    prompt = agenda.prompt(interview, agenda.Found(()), "goals!1")
    assert prompt.type == "follow-up"
    place = interview.place("goals")
    assert place is not None
    assert prompt.section == place.section_title
    assert prompt.shown == tuple(first.cause["rests"].values())


def test_a_word_of_the_glossary_is_not_asked_about() -> None:
    interview = started(depth="standard")
    answer(interview, "words", ["Fast round: a game of three minutes"])
    answer(interview, "goals", ["every member plays a fast round", "fast repairs"])
    told = [str(text) for one in raised(interview, "goals") for text in one.cause["rests"].values()]
    assert told == ["fast repairs"]


def test_what_another_field_of_the_line_says_in_figures_is_not_asked_again() -> None:
    interview = started(depth="standard")
    answer(interview, "goals", ["quicker booking: 9 -> 4", "cheaper repairs: dear -> fair"])
    assert [one.cause["words"] for one in raised(interview, "goals")] == ["cheaper"]


def test_a_question_that_is_not_probed_raises_none() -> None:
    interview = started(depth="standard")
    answer(interview, "latest-case", "It was slow and bad, and nobody was fast enough.")
    assert not raised(interview, "latest-case")


@each_row("reply", ["dk", ":later", ":na nobody cares"])
def test_no_answer_raises_none(reply: str) -> None:
    interview = started(depth="standard")
    answer(interview, "goals", reply)
    assert not raised(interview, "goals")


def test_a_precise_answer_raises_none() -> None:
    interview = started(depth="standard")
    answer(interview, "goals", ["Double bookings: 4 a month -> 0 a month, by June"])
    assert not raised(interview, "goals")


def test_what_was_asked_about_is_not_asked_again_when_the_box_is_sent_again() -> None:
    interview = vague()
    before = [one.cause["words"] for one in raised(interview, "goals")]
    for slot in ("goals!1", "goals!2"):
        answer(interview, slot, "within 2 days")
    answer(interview, "goals", [*VAGUE, "quick repairs"])
    assert interview.standing("goals!1") is Standing.ANSWERED
    assert not raised(interview, "goals")
    fresh = started(depth="standard")
    answer(fresh, "goals", [*VAGUE, "quick repairs"])
    assert [one.cause["words"] for one in raised(fresh, "goals")] == before


def test_words_left_as_they_are_are_left_alone_everywhere() -> None:
    interview = started(depth="standard")
    answer(interview, "goals", ["fast booking"])
    assert [one.cause["words"] for one in raised(interview, "goals")] == ["fast"]
    answer(interview, "goals!1", "")
    fresh = started(depth="standard")
    for one in (interview, fresh):
        answer(one, "refuse", "fast booking of a hall")
    assert [one.cause["words"] for one in raised(fresh, "refuse")] == ["fast"]
    assert not raised(interview, "refuse")


def test_a_word_whose_figure_was_told_is_not_asked_about_again_beside_the_same_thing() -> None:
    interview = started(depth="deep")
    answer(interview, "goals", ["fast booking of a hall"])
    assert raised(interview, "goals")
    answer(interview, "goals!1", "within 2 minutes")
    answer(interview, "refuse", "booking is not fast any more")
    answer(interview, "checks", ["try a fast booking -> done", "mend a door -> a fast repair"])
    found = follow_ups(interview, "checks")
    texts = [text for one in found for text in one.cause["rests"].values()]
    assert texts == ["mend a door -> a fast repair"]


def test_after_three_left_alone_it_asks_less_until_one_is_answered() -> None:
    interview = started(depth="deep")
    for number, line in enumerate(("fast booking", "easy repairs", "cheap halls"), 1):
        answer(interview, "goals", [line])
        assert raised(interview, "goals")
        answer(interview, f"goals!{number}", "")
    assert left_in_a_row(interview) == 3
    answer(interview, "goals", ["friendly halls and quick repairs", "reliable doors"])
    asked = raised(interview, "goals")
    assert len(asked) == 1
    answer(interview, asked[0].slot, "open within a minute")
    assert left_in_a_row(interview) == 0


def test_a_dont_know_is_an_answer_and_makes_an_open_question() -> None:
    interview = vague()
    raised(interview, "goals")
    event = answer(interview, "goals!1", Reply(action=Action.UNKNOWN))
    assert event.question_record == "OPEN-01"
    assert left_in_a_row(interview) == 0


def test_without_room_none_is_asked() -> None:
    interview = vague("quick")
    for n in range(4):
        tell(interview, Noted(topic="why", slot=str(n)))
    interview.later = {"latest-case": 16}  # sixteen screens were shown and put off
    assert room(interview) < 0
    assert not agenda.raised(interview, "goals")


def test_depth_deep_has_no_limit() -> None:
    interview = vague("deep")
    interview.later = {"latest-case": 400}
    assert interview.depth is Depth.DEEP
    assert len(agenda.raised(interview, "goals")) == 2


def test_a_matter_that_nobody_asked_about_is_asked_about_at_once() -> None:
    interview = started(depth="standard")
    said = ["nobody asked about the winter camp", "the mayor would like a web shop on it too"]
    answer(interview, "else", said)
    (asked,) = raised(interview, "else")
    assert asked.question.text == "The winter camp: what is to happen there?"
    answer(interview, asked.slot, "only the leader books, 30 beds at most")
    assert raised(interview, "else") == []
    told = {one.statement for one in compose(interview).records}
    assert "The winter camp: only the leader books, 30 beds at most." in told
    assert not any(one.startswith("The winter camp: what") for one in told)


def test_a_question_that_nobody_asked_is_asked_as_it_is_and_open_until_it_is_answered() -> None:
    interview = started(depth="standard")
    answer(interview, "else", ["nobody asked what happens when no guide comes"])
    (asked,) = raised(interview, "else")
    assert asked.question.text == "What happens when no guide comes?"
    (left,) = compose(interview).of_kind(Kind.QUESTION)
    assert left.statement == "What happens when no guide comes?"
    assert of_unasked("Where the keys hang") == "Where the keys hang?"
    answer(interview, asked.slot, "the warden rings the agency")
    told = {one.statement for one in compose(interview).records}
    assert "What happens when no guide comes: the warden rings the agency." in told


def test_a_matter_that_nobody_says_more_about_stays_open() -> None:
    interview = started(depth="standard")
    answer(interview, "else", ["nobody asked about the winter camp"])
    (asked,) = raised(interview, "else")
    answer(interview, asked.slot, Reply(value=""))
    (left,) = compose(interview).of_kind(Kind.QUESTION)
    assert left.statement == "The winter camp: what is to happen there?"
    assert raised(interview, "else") == []


def test_what_says_something_of_its_matter_is_not_asked_about() -> None:
    interview = started(depth="standard")
    answer(interview, "else", ["nobody asked about the winter camp, there only the leader books"])
    assert raised(interview, "else") == []


def test_a_change_told_where_none_was_asked_for_is_asked_for_its_numbers_once() -> None:
    interview = started(depth="standard")
    answer(interview, "else", ["less paperwork for the mate"])
    (asked,) = raised(interview, "else")
    assert "what is it today, and what should it be?" in asked.question.text
    answer(interview, asked.slot, "3 hours a week now, 1 hour")
    (goal,) = compose(interview).of_kind(Kind.GOAL)
    assert (goal.fit.now, goal.fit.plan) == ("3 hours a week", "1 hour")
    assert raised(interview, "else") == []


def test_other_lines_behind_all_questions_are_not_asked_for_numbers() -> None:
    interview = started(depth="standard")
    answer(interview, "else", ["fewer buttons"])
    assert raised(interview, "else") == []
