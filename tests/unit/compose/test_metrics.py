"""Figures about a document: what counts and what does not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from askfirst.compose import compose
from askfirst.compose.coverage import CHARACTERISTICS, ITEMS, NINE
from askfirst.compose.fields import TABLE
from askfirst.compose.qualities import CHARACTERISTICS as OF_TICKS
from askfirst.packs import SHIPPED
from askfirst.questions import Question
from askfirst.replies import Action, Reply
from interviews import HALLS, HALLS_STANDARD, pack, told

QUESTIONS: dict[str, Question] = {
    question.id: question
    for name in SHIPPED
    for section in pack(name).sections
    for question in section.questions
}


def figures(answers: Mapping[str, object], depth: str = "standard") -> Mapping[str, object]:
    return compose(told(answers, depth=depth)).metrics  # type: ignore[arg-type]


def test_the_29_items_are_asked_for_by_questions_that_fill_something() -> None:
    assert len(ITEMS) == 29
    filling = {row.question for row in TABLE}
    for item, questions in ITEMS.items():
        for question in questions.split():
            assert question in QUESTIONS and question in filling, (item, question)


def test_every_quality_demand_has_one_of_the_nine_characteristics() -> None:
    assert set(OF_TICKS.values()) <= set(CHARACTERISTICS)
    assert len(set(CHARACTERISTICS.values())) == NINE


def test_an_answer_and_a_reasoned_no_cover_an_item_and_silence_does_not() -> None:
    def missing(answers: Mapping[str, object]) -> object:
        return figures({**HALLS, **answers})["not_covered_29148"]

    assert "business rules" in str(missing({}))
    assert "business rules" not in str(missing({"numbers": ["Bookings a month: at most 4"]}))
    aside = Reply(action=Action.NOT_RELEVANT, reason="nobody counts anything here")
    assert "business rules" not in str(missing({"numbers": aside}))
    unknown = Reply(action=Action.UNKNOWN)
    assert "business rules" in str(missing({"numbers": unknown}))


def test_assumptions_left_alone_cover_nothing() -> None:
    kept = figures({**HALLS, "assume": {"money": "about 400 a year"}})
    alone = figures({**HALLS, "assume": []})
    assert "assumptions" not in str(kept["not_covered_29148"]).split(", ")
    assert "assumptions" in str(alone["not_covered_29148"]).split(", ")


def test_a_characteristic_counts_with_a_measure_only() -> None:
    bare = figures({**HALLS, "qualities": {"fast": ""}})
    told_of = figures({**HALLS, "qualities": {"fast": "the list within 2 seconds"}})
    assert bare["coverage_25010"] == 0
    assert told_of["coverage_25010"] == round(1 / NINE, 2)


def test_shares_of_musts_and_of_goals() -> None:
    found = figures({**HALLS_STANDARD})
    assert found["must_with_function"] == 1
    assert found["must_with_check"] == 0.5
    assert found["must_incomplete_unasked"] == 0
    assert found["goals_without_task"] == 1


def test_what_is_for_later_is_no_task_of_the_version_whose_musts_are_counted() -> None:
    assert figures({**HALLS_STANDARD})["must_share"] == 1  # two musts, and one for later


def test_a_share_of_nothing_is_left_out() -> None:
    assert not figures({}, "quick").keys() & {"must_share", "with_origin", "ears_share"}


@pytest.mark.parametrize("depth", ["quick", "standard", "deep"])
def test_nothing_dangles(depth: str) -> None:
    answers = HALLS if depth == "quick" else HALLS_STANDARD
    assert figures(answers, depth)["dangling_ids"] == 0


def test_a_sentence_counts_in_one_pattern() -> None:
    found = figures(HALLS_STANDARD)
    patterns = ("event", "state", "unwanted", "option", "ubiquitous", "complex")
    shares = [float(str(found.get(f"ears_{name}", 0))) for name in patterns]
    assert sum(shares) == pytest.approx(float(str(found["ears_share"])), abs=0.03)
