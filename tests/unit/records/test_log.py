"""Every answer verbatim, what was not asked and why, and what was called not relevant."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.events import Answered, Asked, Line
from askfirst.questions import OTHER, Question, QuestionKind
from askfirst.records import compose
from askfirst.records.log import answer_text, meant_text
from askfirst.replies import Action, Reply
from askfirst.requirements import AnswerEntry, Unasked
from interviews import BY, answer, tell, told

SAID: dict[str, JsonValue | Reply] = {
    "never": {"alone": "ring"},
    "latest-case": "We waited.\nTwice.",
    "goals": ["fewer calls"],
    "whose-problem": "imagined",
    "usual-parts": ["none"],
    "numbers": "dk",
    "refuse": ":na we like it",
    "taken": ["language"],
}


def by_slot(entries: tuple[AnswerEntry, ...]) -> dict[str, AnswerEntry]:
    return {one.slot: one for one in entries}


def test_answers_stand_in_the_order_of_the_questions_whatever_was_answered_first() -> None:
    made = compose(told(SAID))
    slots = [one.slot for one in made.answers]
    assert slots.index("latest-case") < slots.index("goals") < slots.index("never")
    assert {(one.by, one.at[:10]) for one in made.answers} == {(BY, "2026-02-03")}
    assert by_slot(made.answers)["never"].event == 2


def test_an_answer_is_told_as_it_was_given() -> None:
    made = by_slot(compose(told(SAID)).answers)
    assert made["latest-case"].text == "We waited.\nTwice."
    assert made["whose-problem"].text == "I read about it or imagine it"
    assert made["never"].text == "Only after a person said yes may it ring"
    assert made["taken"].text == "One language is enough.", "what was left alone is nobody's word"
    assert made["usual-parts"].text == "none of these"
    assert (made["numbers"].text, made["numbers"].status) == ("", "unknown")
    assert (made["refuse"].text, made["refuse"].status) == ("we like it", "not-relevant")


def test_an_answer_names_the_records_that_it_made() -> None:
    made = by_slot(compose(told(SAID)).answers)
    assert (made["goals"].records, made["numbers"].records) == (("G-01",), ("OPEN-01",))
    assert made["latest-case"].records == ()


def reasons(entries: tuple[Unasked, ...]) -> dict[str, str]:
    return {one.question: one.reason for one in entries}


def test_why_a_question_has_no_answer() -> None:
    interview = told({"tasks": ["note calls"], "who": Reply(action=Action.LATER)})
    found = reasons(compose(interview).not_asked)
    assert found["who"] == "put off"
    assert found["limits"] == "not answered yet"
    assert (found["facts"], found["checks"]) == (
        "asked at depth standard", "asked at depth deep",
    )  # fmt: skip
    assert reasons(compose(told({})).not_asked)["use"] == "depends on something not answered yet"
    assert "tasks" not in found


def test_what_was_set_aside_stands_with_its_reason() -> None:
    assert reasons(compose(told(SAID)).not_relevant) == {
        "usual-parts": "none of these", "refuse": "we like it",
    }  # fmt: skip


def test_questions_are_counted_by_how_they_stand() -> None:
    counts = compose(told(SAID)).counts
    assert (counts["answered"], counts["unknown"], counts["not_relevant"]) == (6, 1, 1)
    assert counts["open"] > 0 and counts["deeper"] > 0 and "open_raised" not in counts


def test_a_follow_up_stands_behind_its_question_also_where_it_was_answered_last() -> None:
    interview = told({"never": {"alone": "ring"}, "goals": ["fewer calls"]})
    question = Question(
        id="goals", kind=QuestionKind.TEXT, text="Fewer than what?", help="h", why="w", root="r"
    )
    tell(interview, Asked(slot="goals!1", type="follow-up", about=3, question=question))
    answer(interview, "goals!1", "than now")

    slots = [one.slot for one in compose(interview).answers]
    assert slots == ["goals", "goals!1", "never"]


def test_words_of_ones_own_beside_the_choices_are_the_answer() -> None:
    own = Answered(slot="whose-problem", value=OTHER, other="the council has it")
    assert answer_text(told({}), "whose-problem", own) == "the council has it"


def test_a_sentence_of_a_document_stands_with_the_words_typed_on_it() -> None:
    passage = Line(key="L1", text="We want less.", choice="passage-1", fields={"words": "by May"})
    ticked = passage.model_copy(update={"choice": "undo"})

    assert answer_text(told({}), "goals", Answered(slot="goals", lines=(passage,))) == (
        "“We want less.”: by May"
    )
    assert answer_text(told({}), "goals", Answered(slot="goals", lines=(ticked,))) == (
        "We want less."
    )


def test_what_it_must_not_do_says_so_away_from_its_question() -> None:
    """ "Let dogs in" is right under what it must not do; alone it would say the opposite."""
    interview = told({"must-not": ["let dogs in", "never let cats in"], "tasks": ["let dogs in"]})
    given = interview.answers
    assert meant_text(interview, "must-not", given["must-not"]).splitlines() == [
        "It must not: let dogs in", "never let cats in",
    ]  # fmt: skip
    assert meant_text(interview, "tasks", given["tasks"]) == "let dogs in"


def test_what_is_asked_at_a_greater_depth_says_at_which() -> None:
    made = reasons(compose(told(SAID)).not_asked)
    assert {"asked at depth standard", "asked at depth deep"} <= set(made.values())


def test_a_text_that_made_a_record_names_it_too() -> None:
    made = by_slot(compose(told({"refuse": "It takes longer.", "tasks": ["ring", "row"]})).answers)
    assert made["refuse"].records == ("RISK-01",)
    assert made["tasks"].records == ("NEED-01", "NEED-02")
