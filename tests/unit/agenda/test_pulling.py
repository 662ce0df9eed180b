"""What pulls apart: which side a decision gives up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from askfirst.agenda.excepting import _question, _rows
from askfirst.agenda.pulling import given_up, pulled
from askfirst.agenda.putting import pair
from askfirst.events import Asked
from askfirst.interview import ABSOLUTES
from askfirst.replies import Reply
from askfirst.statements.told import Told
from interviews import answer, tell, told


def test_who_keeps_one_side_gives_the_other_up_and_nothing_else_does() -> None:
    asked = pair(told({"tasks": ["ring", "oil"]}), "NEED-01", "NEED-02")
    assert isinstance(asked, Asked)
    first, second = asked.listed("places")
    for choice, gone in (("first", second), ("second", first), ("apart", ""), ("other", "")):
        assert given_up(asked, choice) == gone
    for cause in ({"code": "else"}, {"places": [first]}):
        other = asked.model_copy(update={"cause": asked.cause | cause})
        assert given_up(other, "first") == ""


def test_what_was_not_answered_and_what_agrees_pulls_nothing_apart() -> None:
    interview = told({"tasks": ["The warden opens the hall"], "limits": "dk"})
    assert [pulled(interview, slot) for slot in ("tasks", "limits", "who")] == [[], [], []]


def test_while_one_pair_is_open_no_other_is_put() -> None:
    tasks = ["The warden may open the hall", "The warden may never open the hall"]
    interview = told({"tasks": tasks})
    (asked,) = pulled(interview, "tasks")
    assert (asked.slot, asked.listed("records")) == ("tasks!pulls-1", ["NEED-01", "NEED-02"])
    tell(interview, asked)
    more = ["The mate may open the gate", "The mate may never open the gate"]
    answer(interview, "tasks", [*tasks, *more])
    assert pulled(interview, "tasks") == []
    answer(interview, asked.slot, "apart", asked.question.choices)
    (other,) = pulled(interview, "tasks")
    assert (other.slot, other.listed("records")) == ("tasks!pulls-2", ["NEED-03", "NEED-04"])


@pytest.mark.parametrize(("task", "put"), [("A guest books a berth", 1), ("A pupil books", 0)])
def test_where_lessons_are_the_matter_nobody_is_trained_for_it(task: str, put: int) -> None:
    said = {"tasks": [task], "use": ["each guest gets one lesson more in May"],
            "states": ["in winter there are no lessons"]}  # fmt: skip
    assert len(pulled(told({**said}, depth="standard"), "states")) == put


@pytest.mark.parametrize(
    ("said", "case"),
    [
        ("only I change the fees", "when I am ill the deputy changes the fees"),
        ("nobody but me opens the hall", "when I am on holiday the mate opens the hall"),
        ("only I sign the list", "while I'm away the clerk signs the list"),
    ],
)
def test_the_exception_given_for_a_line_does_not_speak_against_it(said: str, case: str) -> None:
    interview = told({"must-not": ["no dogs"], "decisions": [said]}, depth="standard")
    asked = Asked(slot="qualities!exceptions", type="follow-up", about=2,
                  question=_question(_rows(interview)),
                  cause={"code": ABSOLUTES, "records": ["BR-01"], "rests": {}})  # fmt: skip
    tell(interview, asked)
    answer(interview, asked.slot, Reply(value={said: case}), asked.question.choices)
    assert pulled(interview, asked.slot) == []
    answer(interview, "must-not", [case])
    assert pulled(interview, "must-not"), "of another line it does"


def test_a_pair_whose_words_were_changed_holds_back_no_other() -> None:
    tasks = ["The warden may open the hall", "The warden may never open the hall"]
    interview = told({"tasks": tasks})
    (asked,) = pulled(interview, "tasks")
    tell(interview, asked)
    more = ["The mate may open the gate", "The mate may never open the gate"]
    answer(interview, "tasks", tasks[:1])
    assert interview.applies(asked.slot) is False
    answer(interview, "limits", [*more])
    (other,) = pulled(interview, "limits")
    assert other.slot == "limits!pulls-1"
    assert set(other.rests.values()) == set(more)


def test_the_pair_that_pulls_hardest_is_put_and_of_equals_the_first_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interview = told({"limits": ["No glue", "No nails"], "tasks": ["ring", "oil", "sing"]})

    def pair_of(key: str, strength: int, speaks: bool = True) -> SimpleNamespace:
        first, second = (Told(f"limits#{one}", one) for one in ("L1", key))
        return SimpleNamespace(axis=f"axis-{key}", first=first, second=second, strength=strength,
                               subject="", poles=("a", "b"), speaks=speaks)  # fmt: skip

    pairs = [pair_of("L1", 1), pair_of("L1", 9, speaks=False), pair_of("L2", 4), pair_of("L1", 4)]
    monkeypatch.setattr("askfirst.statements.axes.pulls_apart",
                        lambda new, *_: pairs if new.text == "ring" else [])  # fmt: skip
    (asked,) = pulled(interview, "tasks")
    assert asked.listed("places") == ["limits#L1", "limits#L2"]
    assert asked.listed("sides") == ["1  L1", "2  L2"]
    assert asked.listed("records") == ["CON-01", "CON-02"]
