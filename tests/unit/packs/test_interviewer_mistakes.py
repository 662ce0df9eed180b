"""What docs/interviewer-mistakes.md says is held here, as far as a program can decide it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askfirst.agenda import Found, prompt
from askfirst.agenda.weighing import about_documents, next_page
from askfirst.interview import Rejection, accept
from askfirst.interview.placed_questions import placed
from askfirst.packs import SHIPPED, load_shipped
from askfirst.packs import lint as lint_package
from askfirst.questions import Depth, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.sources import SourceText
from interviewees.driver import Held, lead
from interviewees.people import people
from interviews import HALLS, started, told
from rows import each_row

PAGE = Path(__file__).parents[3] / "docs" / "interviewer-mistakes.md"
PACKS = tuple(load_shipped(name).pack for name in SHIPPED)
PLACED = placed(PACKS)
FREEZER = "freezer-inventory"
ORDER = {one.question.id: number for number, one in enumerate(PLACED)}


def declared(question: Question) -> set[str]:
    parts = (question.topics, *(f.topics for f in question.frames),
             *(c.topics for c in question.choices))  # fmt: skip
    return {topic for topics in parts for topic in topics}


@each_row(
    ("mistake", "topics", "depth"),
    [
        ("today's way", {"problem.latest-case"}, Depth.QUICK),
        ("today's way", {"problem.today", "migration"}, Depth.STANDARD),
        ("people", {"role.user", "role.veto", "role.affected"}, Depth.QUICK),
        ("priority", {"task.priority", "task.reason"}, Depth.STANDARD),
        ("limits", {"limit.money", "limit.date", "limit.law", "limit.technology"}, Depth.QUICK),
        ("qualities", {"quality.accuracy", "time-behaviour", "capacity", "quality.ease-of-use",
                       "security", "quality.safety"}, Depth.STANDARD),
        ("mishaps", {"failure.input", "failure.missing", "failure.duplicate",
                     "failure.power-connection", "failure.neighbour"}, Depth.STANDARD),
    ],
)  # fmt: skip
def test_topics_that_interviewers_forget(mistake: str, topics: set[str], depth: Depth) -> None:
    core = [one.question for one in PLACED if one.pack == "core"]
    asked = set().union(*(declared(one) for one in core if depth.reaches(one.depth)))
    assert topics <= asked, mistake


def test_purpose_comes_before_detail() -> None:
    for earlier, later in (("latest-case", "goals"), ("goals", "tasks"), ("tasks", "use"),
                           ("who", "tasks"), ("tasks", "limits")):  # fmt: skip
        assert ORDER[earlier] < ORDER[later]


def test_documents_come_after_the_persons_own_words() -> None:
    assert all(ORDER["evidence"] > ORDER[one] for one in ("latest-case", "goals", "who", "tasks"))
    first = prompt(started(), Found(()), "evidence").choices[0]
    assert first.text == "none of these"
    found = Found([SourceText("memo.txt", "The hall was locked on Tuesday.\nTwo choirs waited.\n")])
    assert not about_documents(started(), found)
    assert next_page(started(), found)[0].question.choices[0].text.startswith("none:")


def test_nothing_is_answered_by_default() -> None:
    """Only what was said before is ticked or filled in beforehand: the form, the packs."""
    interview = started(packs=SHIPPED)
    for one in PLACED:
        if one.question.each is None and one.question.prefill != "paragraph":
            shown = prompt(interview, Found(()), one.question.id)
            assert (shown.picked, shown.prefill) == ({}, ""), one.question.id


def test_every_question_takes_dont_know_later_and_not_relevant() -> None:
    interview = started(packs=SHIPPED, depth="deep")
    for one in PLACED:
        for action in (Action.UNKNOWN, Action.LATER, Action.NOT_RELEVANT):
            made = accept(interview, one.question.id, one.question, Reply(action=action))
            assert not isinstance(made, Rejection), (one.question.id, action)


def test_earlier_answers_are_shown() -> None:
    interview = told(HALLS, depth="standard")
    assert "see which halls are free" in prompt(interview, Found(()), "use").text
    mishaps = prompt(interview, Found(()), "goes-wrong").shown
    assert any("types a date" in line for line in mishaps)


@pytest.fixture(scope="module")
def freezer(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """An interview at standard."""
    folder = tmp_path_factory.mktemp("freezer")
    return lead(people()[FREEZER], folder, Depth.STANDARD)


def each_once(held: Held) -> bool:
    slots = [screen.slot for screen in held.screens]
    return len(slots) == len(set(slots))


def test_nothing_is_asked_twice(freezer: Held) -> None:
    assert each_once(freezer)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in people() if name != FREEZER])
def test_nothing_is_asked_twice_of_anybody(tmp_path: Path, name: str) -> None:
    assert each_once(lead(people()[name], tmp_path, Depth.STANDARD))


def test_the_last_screen_asks_what_should_have_been_asked(freezer: Held) -> None:
    assert freezer.screens[-1].slot == "else"


def test_quick_ends_without_a_read_back(tmp_path: Path) -> None:
    held = lead(people()[FREEZER], tmp_path, Depth.QUICK)
    assert held.screens[-1].slot == "qualities"
    assert not [one for one in held.screens if one.slot.startswith("read-back")]


def test_a_choice_can_be_refused() -> None:
    for one in PLACED:
        if one.question.kind is QuestionKind.CHOICE:
            assert {"not-sure", "none"} & {choice.id for choice in one.question.choices}


def texts(folder: Path, pattern: str) -> str:
    return "".join(path.read_text("utf-8") for path in folder.glob(pattern))


def test_every_check_that_the_page_names_is_there() -> None:
    page = PAGE.read_text("utf-8")
    source = texts(Path(lint_package.__file__).parent, "*.py")
    tests = texts(Path(__file__).parents[1], "**/test_*.py")
    for name in re.findall(r"`([a-z_-]+)`", page):
        known = f"def {name}(" in tests if name.startswith("test_") else f'"{name}"' in source
        assert known or name in ("resume",), name
