"""What an answer gives rise to: in which order, while how much room is left, and what it holds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from askfirst.agenda import raising, screens_left, short_questions, told_so_far, word_follow_ups
from askfirst.agenda.read_backs import (
    LINES,
    WIDTH,
    Entry,
    _doubt,
    _entry,
    _page,
    busy,
    busy_outside,
    told,
    waiting,
)
from askfirst.agenda.screens_left import about_documents, room, soft_room, usual
from askfirst.agenda.word_follow_ups import follow_ups
from askfirst.events import Answered, AnswerStatus, Asked, ImportedSource, Line, Noted
from askfirst.interview import Interview
from askfirst.questions import SCREENS, Depth, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.requirements import Origin, Record, Status
from askfirst.statements.probes import Probe
from askfirst.vocabulary import Form, Kind, Via
from interviews import answer, started, tell
from interviews import told as told_interview
from rows import each_row

# -- in which order --------------------------------------------------------------------------------

WAYS = ("pulled", "contradictions", "follow_ups", "areas_left", "spoken", "in_short", "probes",
        "exceptions", "read_backs", "asked_back", "belonging")  # fmt: skip
NEEDS_ROOM = {"pulled", "areas_left", "spoken", "in_short", "exceptions", "asked_back", "belonging"}


def way(name: str) -> tuple[object, str]:
    homes: dict[str, object] = {
        "in_short": raising.in_short, "probes": raising.short_questions,
        "exceptions": raising.excepting, "asked_back": raising.asking_back,
        "belonging": raising.belonging,
    }  # fmt: skip
    return homes.get(name, raising), name


def rising(
    patch: pytest.MonkeyPatch,
    *found: str,
    left: int = 9,
    kept: int = 0,
    depth: Depth = Depth.STANDARD,
) -> tuple[object, list[str]]:
    """What is put where these ways find something, and all that were asked."""
    asked: list[str] = []

    def finds(name: str) -> Any:
        def find(*_: object) -> list[str]:
            asked.append(name)
            return [name] if name in found else []

        return find

    for name in WAYS:
        patch.setattr(*way(name), finds(name))
    patch.setattr(raising, "room", lambda _: left)
    patch.setattr(raising, "usual", lambda _, given: given)
    patch.setattr(raising.excepting, "to_come", lambda _: kept > 0)
    patch.setattr(raising.asking_back, "to_come", lambda _: kept > 1)
    patch.setattr(raising.belonging, "to_come", lambda _: kept > 2)
    interview = cast("Interview", SimpleNamespace(depth=depth))
    return raising.raised(interview, "tasks"), asked


def test_what_is_worth_most_is_put_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for number, name in enumerate(WAYS):
        assert rising(monkeypatch, *WAYS[number:]) == ([name], [*WAYS[: number + 1]])
    assert rising(monkeypatch) == ([], [*WAYS])


def test_without_a_screen_left_only_what_needs_none_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for left in (0, -1):
        _, asked = rising(monkeypatch, left=left)
        assert asked == ["contradictions", "follow_ups", "read_backs"]
    _, asked = rising(monkeypatch, left=1)
    assert set(asked) >= NEEDS_ROOM


def test_short_questions_leave_the_screens_that_are_kept_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for kept in (0, 1, 2, 3):
        for left, looked in ((kept, False), (kept + 1, True)):
            assert ("probes" in rising(monkeypatch, left=left, kept=kept)[1]) is looked
    looked_for = rising(monkeypatch, left=3, kept=3, depth=Depth.DEEP)[1]
    assert "probes" in looked_for  # without a limit there is room for what belongs where


# -- how much room ---------------------------------------------------------------------------------


def test_each_reply_and_each_time_it_was_put_off_takes_a_screen() -> None:
    interview = started(depth="standard")
    before = room(interview)
    answer(interview, "latest-case", "It rang.")
    assert room(interview) == before
    answer(interview, "goals", Reply(action=Action.LATER))
    assert room(interview) == before - 1
    assert room(interview, documents=False) == before - 1
    assert soft_room(interview) == before - 1 - (SCREENS[Depth.STANDARD] - screens_left.USUAL)
    quick = started()
    assert usual(quick, 5) == 5
    assert room(started(depth="deep")) == screens_left.MOST_AN_ANSWER


def test_a_page_about_documents_is_kept_free_past_quick_until_it_was_put() -> None:
    source = ImportedSource(name="a.txt", sha256="a" * 64, words=9, sentences=2)
    assert about_documents(started(sources=(source,))) == 0
    assert about_documents(started(depth="standard")) == 0
    interview = started(depth="standard", sources=(source,))
    assert about_documents(interview) == 1
    assert room(interview, documents=False) == room(interview) + 1
    question = Question(id="q", kind=QuestionKind.TEXT, text="Which?", optional=True)
    for number in (1, 2):
        tell(interview, Asked(slot=f"d@{number}", type="follow-up", question=question, about=0,
                              cause={"rests": {}, "quotes": []}))  # fmt: skip
        assert about_documents(interview) == 0


# -- follow-ups ------------------------------------------------------------------------------------


def test_a_figure_beside_a_word_answers_what_asks_for_one_and_nothing_else() -> None:
    interview = started(depth="standard")
    answer(interview, "goals", ["better halls etc: 9 -> 4"])
    (asked,) = follow_ups(interview, "goals")
    assert (asked.cause["code"], asked.cause["words"]) == ("open-list", "etc")


def test_a_follow_up_holds_where_its_words_stand() -> None:
    interview = started(depth="standard")
    answer(interview, "goals", ["fewer keys: 9 -> 4", "halls etc: 9 -> 4"])
    (asked,) = follow_ups(interview, "goals")
    line = interview.answers["goals"].lines[1]
    assert asked.cause == {
        "record": "G-02", "line": line.key, "field": "change", "code": "open-list",
        "words": "etc", "missing": "object", "rests": {f"goals#{line.key}": line.text},
        "section": interview.section("goals"),
    }  # fmt: skip
    assert (asked.slot, asked.about) == ("goals!1", interview.answers["goals"].n)


def test_what_a_document_says_or_nobody_knows_is_not_the_persons_to_explain() -> None:
    interview = started(depth="standard")
    lines = (
        Line(key="L1", text="fast booking", record="G-01", via=Via.DOCUMENT),
        Line(key="L2", text="easy keys", record="G-02", status=AnswerStatus.UNKNOWN),
        Line(key="L3", text="cheap halls", record="G-03"),
    )
    tell(interview, Answered(slot="goals", lines=lines))
    assert [one.cause["words"] for one in follow_ups(interview, "goals")] == ["cheap"]


def test_of_what_may_be_asked_what_is_worth_most_comes_first_then_what_was_said_first() -> None:
    interview = started(depth="deep")
    answer(interview, "goals", ["it is closed", "easy keys", "halls and so on", "fast booking"])
    found = [one.cause["words"] for one in follow_ups(interview, "goals")]
    assert found == ["and so on", "easy"]


def test_what_is_done_then_is_asked_once_of_the_first_line_that_only_tells_the_case() -> None:
    interview = told_interview({"tasks": ["ring"], "use": ["I ring"]}, depth="standard")
    lines = ["If the bell falls -> I call the smith", "If the rope breaks", "when nobody comes"]
    answer(interview, "goes-wrong", [*lines])
    (asked,) = follow_ups(interview, "goes-wrong")
    key = interview.answers["goes-wrong"].lines[1].key
    assert asked.question.text == "“If the rope breaks”: and then?"
    assert (asked.slot, asked.cause["code"], asked.cause["line"]) == (
        "goes-wrong!1", "and-then", key,
    )  # fmt: skip
    assert asked.cause["rests"] == {f"goes-wrong#{key}": "If the rope breaks"}
    tell(interview, asked)
    assert follow_ups(interview, "goes-wrong") == []
    answer(interview, "in-and-out", ["when nobody comes"])
    assert follow_ups(interview, "in-and-out") == []


def test_screens_that_a_later_dont_know_may_open_are_kept_free() -> None:
    rests = screens_left._rests_on_unknowns
    assert rests("unknowns > 0")
    assert rests("answered('goals') and unknowns > 0")
    assert not rests("answered('goals')")
    assert not rests("always")


# -- short questions -------------------------------------------------------------------------------


def probe(told_: str = "", **more: str) -> Probe:
    values = {"id": "x", "word": "key", "question": "which {k}ey is it?", "example": "the {b}ig",
              "reader": "task", "kind": Kind.NEED, "told": told_, **more}  # fmt: skip
    return Probe(**values)  # type: ignore[arg-type]


def test_a_short_question_stands_with_the_line_that_brought_it_up() -> None:
    interview = told_interview({"tasks": ["ring", "lock it"], "limits": ["No glue"]})
    key = interview.answers["tasks"].lines[1].key
    asked = short_questions._asked(interview, "limits", probe(f"tasks#{key}"))
    assert (asked.slot, asked.about) == ("tasks!probe-x", interview.answers["limits"].n)
    assert asked.cause == {
        "probe": "x", "word": "key", "line": key, "section": interview.section("limits"),
        "rests": {f"tasks#{key}": "lock it"},
    }  # fmt: skip
    free = short_questions._asked(interview, "limits", probe())
    assert (free.slot, free.cause["line"], free.cause["rests"]) == ("limits!probe-x", "", {})
    assert free.question.text == "Which (k)ey is it?"
    assert free.question.help == "Such as: the (b)ig"


def test_each_person_is_named_once_and_nobody_empty() -> None:
    interview = told_interview({"who": ["Rowers (40)", "rowers: a boat", "Rowers", "dk"]})
    people = told_so_far.people_of(interview)
    assert len(people) == len(set(people))
    assert all(people)


def test_statements_are_all_that_somebody_said_in_the_order_of_the_answers() -> None:
    interview = told_interview(
        {"refuse": "It is slow.", "tasks": ["ring", "dk"], "whose-problem": "mine",
         "usual-parts": {"undo": "by night", "notice": ""}, "assume": {"language": "Welsh too"},
         "latest-case": "It rang.", "paragraph": "It rings."}, depth="standard",
    )  # fmt: skip
    found = told_so_far.told(interview)
    assert [one.text for one in found] == [
        "It is slow.", "ring", "by night", "Welsh too", "It rang.",
    ]  # fmt: skip
    assert [one.id.partition("#")[0] for one in found] == [
        "refuse", "tasks", "usual-parts", "assume", "latest-case",
    ]  # fmt: skip
    assert found[2].choice and not found[1].choice


# -- read back -------------------------------------------------------------------------------------


def record(**more: object) -> Record:
    values = {"id": "NEED-01", "kind": Kind.NEED, "statement": "Ring it.", "words": "ring it",
              "origins": (Origin(answer="tasks", event=2, line="L1"),), **more}  # fmt: skip
    return Record.model_validate(values)


@each_row(
    ("more", "doubt"),
    [
        ({}, 0),
        ({"sure": False}, 4),
        ({"sure": False, "statement": "Perhaps ring it."}, 0),
        ({"form": Form.COMPOSED}, 0),
        ({"form": Form.COMPOSED, "statement": "It shall ring."}, 3),
        ({"form": Form.PAIRED, "statement": "It shall ring."}, 1),
        ({"form": Form.STATED, "statement": "It shall ring."}, 0),
        ({"fields": {"also": "rings"}}, 2),
        ({"fields": {"also": "rings"}, "form": Form.COMPOSED, "statement": "It rings."}, 3),
        ({"sure": False, "kind": Kind.QUESTION}, 0),
        ({"sure": False, "kind": Kind.EVIDENCE}, 0),
        ({"sure": False, "status": Status.CONFIRMED}, 0),
    ],
)
def test_a_line_is_the_more_doubtful_the_more_it_was_changed(
    more: dict[str, object], doubt: int
) -> None:
    assert _doubt(record(**more)) == doubt


def test_a_line_shows_what_it_is_where_it_stands_and_what_happens_first() -> None:
    entry = _entry(record(sure=False, fields={"also": "x", "trigger": "at noon"}))
    assert entry == Entry("NEED-01", "tasks#L1", "Ring it.", "at noon", " (a guess, said twice)")
    whole = _entry(record(origins=(Origin(answer="refuse", event=2),)))
    assert (whole.place, whole.mark, whole.front) == ("refuse", "", "")
    assert told({2: entry, 3: whole}) == ["2  Ring it. (a guess, said twice)", "3  Ring it."]


def test_a_page_is_full_by_its_rows_and_holds_one_line_however_long() -> None:
    def page(*lengths: int, mark: str = "") -> int:
        return len(_page(Entry("x", "y", "a" * one, mark=mark) for one in lengths))

    assert page(*[WIDTH - 1] * (LINES + 1)) == LINES
    assert page(*[WIDTH] * LINES) == LINES // 2
    assert page(*[WIDTH - 1] * LINES, mark="!") == LINES // 2
    assert page(WIDTH * 20, 1) == 1
    assert page(1, WIDTH * 20, 1) == 1


def test_what_waits_is_open_or_may_open_and_was_not_put_off() -> None:
    interview = started(depth="standard")
    first = interview.section("latest-case")
    assert "latest-case" in waiting(interview)
    answer(interview, "latest-case", Reply(action=Action.LATER))
    assert "latest-case" not in waiting(interview)
    pending = [slot for slot, one in interview.standings() if one.value == "pending"]
    assert pending and set(pending) <= set(waiting(interview))
    assert busy(interview, first) and busy_outside(interview)
    answers = [slot for slot in waiting(interview) if interview.section(slot) != "close"]
    only_closing = cast("Interview", SimpleNamespace(
        standings=lambda: [(s, one) for s, one in interview.standings() if s not in answers],
        later=interview.later, section=interview.section,
    ))  # fmt: skip
    assert not busy_outside(only_closing)
    assert busy(only_closing, "close")
    tell(interview, Noted(topic="depth", depth="deep"))
    assert "latest-case" in waiting(interview)


def test_what_is_said_of_a_record_is_asked_about_as_said_of_that() -> None:
    said = Answered(slot="how@NEED-02", value="fast")
    lines = (Line(key="L1", text="easy"), Line(key="L2", text="cheap", record="G-01"))
    for one, found in (
        (said, [("how@NEED-02", "NEED-02", "")]),
        (said.model_copy(update={"record": "BR-01"}), [("how@NEED-02", "BR-01", "")]),
        (said.model_copy(update={"lines": lines}),
         [("how@NEED-02#L1", "NEED-02", "L1"), ("how@NEED-02#L2", "G-01", "L2")]),
        (said.model_copy(update={"status": AnswerStatus.UNKNOWN}), []),
    ):  # fmt: skip
        passages = word_follow_ups._passages(one, "how@NEED-02")
        assert [(at.place, at.record, at.line) for at in passages] == found
