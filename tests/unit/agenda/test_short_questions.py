"""Short questions, and interviews that follow what was named and put what pulls apart."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from askfirst.agenda import short_questions
from askfirst.agenda.pulling import CODE
from askfirst.agenda.told_so_far import things_of
from askfirst.events import Answered, Asked
from askfirst.questions import Depth, Prompt, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import Session
from interviews import tell, told
from tellings import GUIDE, lead
from thorough import only


class Whole(NamedTuple):
    """An interview and the screens that it had."""

    session: Session
    asked: list[Prompt]


def begun(tmp_path: Path, depth: Depth = Depth.STANDARD) -> Session:
    return Session.create(tmp_path / "guide", by="Ada", depth=depth)


def slots(asked: list[Prompt]) -> list[str]:
    return [prompt.slot for prompt in asked]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """An interview at standard, to its end, and what it asked."""
    session = begun(tmp_path_factory.mktemp("whole"))
    return Whole(session, lead(session, GUIDE))


def test_quick_takes_twelve_screens_and_standard_at_most_forty(
    tmp_path: Path, whole: Whole
) -> None:
    quick = lead(begun(tmp_path, Depth.QUICK), GUIDE)
    assert len(quick) == 12
    assert slots(quick)[:6] == ["latest-case", "goals", "who", "sentence", "tasks", "use"]
    assert len(whole.asked) <= 36
    assert slots(whole.asked)[-2:] == ["words", "else"]


def test_what_is_told_of_the_number_of_screens_never_creeps_up(whole: Whole) -> None:
    most = [prompt.progress.most for prompt in whole.asked]
    assert all(after <= before for before, after in pairwise(most))
    assert most[0] <= 40


def test_the_main_task_is_the_one_that_the_sentence_names(whole: Whole) -> None:
    asked = {prompt.slot: prompt.text for prompt in whole.asked}
    assert "finds the way from one stop" in asked["use"]
    assert "use-more@NEED-01" in asked
    assert "use-more@NEED-02" not in asked


def test_a_tick_says_must_and_a_limit_left_alone_is_liked(whole: Whole) -> None:
    session = whole.session
    made = {record.id: record for record in session.specification().records}
    assert str(made["NEED-01"].priority) == "Must"
    standing = {
        line.about: line.fields["standing"] for line in session.interview.answers["standing"].lines
    }
    assert standing == {"CON-01": "fixed", "CON-02": "liked"}


@pytest.mark.parametrize("most", only(1, of=[1, 2]))
def test_no_more_short_questions_are_asked_than_the_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(short_questions, "FIRST_MOST", most)
    monkeypatch.setattr(short_questions, "MOST", most)
    telling = {**GUIDE, "in-short": {"walk-1": "She hears it and presses the button"}}
    asked = [one for one in lead(begun(tmp_path, Depth.DEEP), telling) if "!probe-" in one.slot]
    assert len(asked) == most


def test_short_questions_ask_about_the_own_word_and_none_twice(tmp_path: Path) -> None:
    deep = begun(tmp_path, Depth.DEEP)
    asked = [one for one in lead(deep, GUIDE) if "!probe-" in one.slot]
    assert 1 <= len(asked) <= 8
    assert len(set(slots(asked))) == len(asked)
    assert all(one.text.endswith("?") for one in asked)


def test_the_things_that_were_named_stand_in_the_form(tmp_path: Path) -> None:
    session = begun(tmp_path)
    told = {**GUIDE, "tasks": ["A visitor hears a text for each object",
                               "The desk writes a loan slip for each guide",
                               "A volunteer finds the loan slip of an object"]}  # fmt: skip
    asked = lead(session, told, until=lambda prompt: prompt.slot == "facts")
    assert asked
    prompt = session.question()
    assert prompt is not None
    assert prompt.kind is QuestionKind.FORM
    begins = [frame.begin for frame in prompt.frames]
    assert begins[:-1] == [f"{thing}:" for thing in things_of(session.interview)]
    session.reply(Reply(value={prompt.frames[0].id: "number 7, first room"}))
    assert session.interview.text("facts") == f"{begins[0]} number 7, first room"


def test_what_pulls_apart_is_asked_right_after_the_second_statement(tmp_path: Path) -> None:
    session = begun(tmp_path)
    told = {**GUIDE, "use": ["The guide starts by itself near an object"],
            "must-not": ["The guide never starts by itself, only when asked"]}  # fmt: skip
    asked = lead(session, told, until=lambda prompt: prompt.type == "contradiction")
    assert asked[-1].slot in ("must-not", "use")
    prompt = session.question()
    assert prompt is not None
    assert len(prompt.shown) == 2
    assert session.interview.asked[prompt.slot].cause["code"] == CODE
    assert [choice.id for choice in prompt.choices] == [
        "other", "first", "second", "apart", "not-sure",
    ]  # fmt: skip
    session.reply(Reply(value="second"))
    assert "near an object" not in session.interview.text("use")


def test_a_dont_know_says_who_would_and_leaves_no_paperwork(tmp_path: Path) -> None:
    session = begun(tmp_path, Depth.QUICK)
    session.reply(Reply(value="I don't know, the harbour office would"))
    answer = session.interview.answers["latest-case"]
    assert (answer.status.value, answer.owner) == ("unknown", "the harbour office")
    asked = lead(session, GUIDE)
    assert not any("owners" in slot for slot in slots(asked))


def test_what_do_you_mean_brings_the_help(tmp_path: Path) -> None:
    session = begun(tmp_path, Depth.QUICK)
    outcome = session.reply(Reply(value="What do you mean?"))
    assert not outcome.accepted
    assert any("Why we ask" in line for line in outcome.lines)
    assert session.reply(Reply(action=Action.HELP)).lines == outcome.lines


def test_kind_is_shown_where_it_matters_and_changed_by_a_key(tmp_path: Path) -> None:
    session = begun(tmp_path, Depth.QUICK)
    lead(session, {**GUIDE, "sentence": {"sentence": "members see on the website in the browser"}},
         until=lambda prompt: prompt.slot == "usual-parts")  # fmt: skip
    prompt = session.question()
    assert prompt is not None
    session.reply(Reply(action=Action.KIND))
    other = session.question()
    assert other is not None
    assert other.slot == "what-it-is"
    session.reply(Reply(value=["device"]))
    back = session.question()
    assert back is not None
    assert "device" in back.taken_as


def test_short_questions_come_once_the_tasks_were_walked_through_and_before_the_close(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interview = told({"tasks": ["ring"], "goals": ["calls"], "else": ["no"]}, depth="standard")
    first = short_questions.FIRST
    assert interview.section("tasks") == first != interview.section("goals")
    for outside, inside, slot, time in (
        (True, True, "tasks", False), (True, False, "tasks", True), (True, False, "goals", False),
        (False, True, "goals", True), (False, False, "else", False),
        (True, False, "use", False), (False, False, "refuse", False),
    ):  # fmt: skip
        monkeypatch.setattr(short_questions, "busy_outside", lambda _, now=outside: now)
        monkeypatch.setattr(
            short_questions,
            "busy",
            lambda _, section, now=inside: now if section == first else False,
        )
        assert short_questions._is_time(interview, slot) is time, (slot, outside, inside)


def test_what_was_asked_before_is_known_to_short_questions_each_by_what_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interview = told({"tasks": ["ring"], "use": ["I pull"]}, depth="standard")
    question = Question(id="q", kind=QuestionKind.TEXT, text="?", optional=True)
    for number, cause in enumerate(({"words": "easy"}, {"probe": "kept", "words": "list"}), 1):
        tell(interview, Asked.model_validate({
            "slot": f"tasks!{number}", "type": "follow-up", "question": question, "about": 2,
            "cause": {**cause, "rests": {}}}))  # fmt: skip
    seen: list[object] = []
    monkeypatch.setattr("askfirst.statements.probes.probes", lambda *given: seen.append(given))
    monkeypatch.setattr(short_questions, "_is_time", lambda *_: True)
    assert short_questions.probes(interview, "tasks") == []
    ((_, asked, _, name, _, words),) = seen  # type: ignore[misc]
    assert (asked, name, words) == (["kept"], "", ["easy"])
    monkeypatch.undo()
    tell(interview, Answered(slot="nothing", value="x"))
    monkeypatch.setattr(short_questions, "busy_outside", lambda _: False)
    assert not short_questions._is_time(interview, "nothing")
