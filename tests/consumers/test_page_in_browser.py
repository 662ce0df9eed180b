"""A page with questions in a real browser, on a screen of a phone and without a network: typed by
keyboard, saved, opened again, sent back as a file and as a mail."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from answering import begun
from askfirst.interview import Interview
from askfirst.session import Session
from command_line import run
from consumers.chromium import browsed, tools

pytestmark = pytest.mark.slow
CASE = "Two choirs <b>stood</b> & sang </script> before one hall, “locked”."


class Answered(NamedTuple):
    """What the browser said, and the folder in which it was."""

    folder: Path
    page: Path
    said: dict[str, Any]


def fieldset(text: str, slot: str) -> str:
    """Name of the fields of a question."""
    head = text.partition(f'data-id="{slot}"')[0]
    return head.rpartition('<fieldset id="')[2].partition('"')[0]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    tools()
    folder = tmp_path_factory.mktemp("phone")
    begun(folder / "output" / "halls")
    with pytest.MonkeyPatch.context() as patch:
        run(patch, folder, "points", "--begin")
        made = run(patch, folder, "page", "--for", "Berta", "--ask", "all", "--show")
    assert made.status == 0, made
    page = folder / made.out.strip()
    text = page.read_text("utf-8")
    case, tasks, goals, form, ticks, who = (
        fieldset(text, slot)
        for slot in ("latest-case", "tasks", "goals", "sentence", "qualities", "who")
    )
    job = {
        "page": str(page), "copy": str(folder / "copy.html"), "answers": str(folder / "berta.json"),
        "types": {
            f"#{case}-1": CASE, f"#{tasks}-1": "pay by card\nsing", f"#{form}-1": "a list",
            f"#{goals}-who": "Otto", f"#{case}-who": "", "#p1": "70", "#p2": "30",
        },
        "before": [f"#{goals}-dk"],
        "ticks": [f"#{ticks}-1", f"#{ticks}-dk", f"#{who}-dk"], "selects": {"#w1": "should"},
    }  # fmt: skip
    return Answered(folder, page, browsed("page.mjs", folder, job))


def test_it_runs_without_error_asks_nobody_for_anything_and_is_small(answered: Answered) -> None:
    assert answered.said["errors"] == []
    assert answered.said["requests"] == []
    assert answered.said["stored"] == 1
    assert answered.page.stat().st_size < 200_000


def test_it_fits_a_phone_and_axe_finds_no_violation(answered: Answered) -> None:
    assert answered.said["wide"] is False
    assert answered.said["small"] == 0
    assert answered.said["violations"] == {"light": [], "dark": []}


def test_each_field_has_a_label_and_the_keyboard_goes_through_all_in_order(
    answered: Answered,
) -> None:
    assert answered.said["unlabelled"] == []
    order = answered.said["order"]
    assert order == sorted(order)
    assert len(order) > 30
    assert answered.said["reached"] == []


def test_what_is_said_to_a_tick_shows_with_the_tick_and_stays_in_its_box(
    answered: Answered,
) -> None:
    assert answered.said["more"] == [0, 1]
    assert answered.said["out"] == 0


def test_what_was_typed_is_there_again_when_the_page_is_opened_again(answered: Answered) -> None:
    mail, told = answered.said["back"]
    assert mail == answered.said["mail"]
    assert told.startswith("What you typed here before is back. ")


def test_a_field_grows_with_what_is_typed(answered: Answered) -> None:
    assert answered.said["grows"] is True


def test_it_says_how_far_it_is(answered: Answered) -> None:
    assert re.match(r"4 of \d+ answered, 2 “I don’t know”\.", answered.said["told"])
    assert "Not saved yet." in answered.said["told"]
    assert answered.said["left"] == "All 100 points are given."


def test_the_mail_says_in_words_what_was_ticked_and_the_page_what_it_was_saved_as(
    answered: Answered,
) -> None:
    assert "Answer: gets it exactly right\nComment: I don’t know" in answered.said["mail"]
    assert answered.said["saved"].endswith("Saved as answers-berta.json.")


def test_the_saved_page_holds_all_that_was_typed(answered: Answered) -> None:
    assert answered.said["copy"] == "questions-berta.html"
    assert answered.said["kept"] == answered.said["mail"]
    assert CASE in answered.said["kept"]


def taken(answered: Answered, name: str, folder: Path) -> tuple[Interview, list[str]]:
    shutil.copytree(answered.folder / "output", folder / "output")
    with pytest.MonkeyPatch.context() as patch:
        result = run(patch, folder, "answers", str(answered.folder / name))
    assert result.status == 0, result
    with Session.open(folder / "output" / "halls") as session:
        return session.interview, result.out.splitlines()


@pytest.mark.parametrize("way", ["berta.json", "copy.html", "mail.txt"])
def test_each_way_back_brings_the_same_answers(
    way: str, answered: Answered, tmp_path: Path
) -> None:
    (answered.folder / "mail.txt").write_text(answered.said["mail"], "utf-8")
    interview, told = taken(answered, way, tmp_path)
    assert interview.text("latest-case") == CASE
    assert interview.answers["latest-case"].by == "Berta"
    assert "tasks -> kept beside what Ada said" in told
    assert "goals -> kept" in told
    assert interview.answers["goals"].owner == "Otto"
    assert [line.choice for line in interview.answers["qualities"].lines] == ["right"]
    assert interview.opinions["qualities"]["berta"].comment.startswith("I don’t know")
    assert [one.weights for one in interview.weighed.values()] == [{"NEED-01": "should"}]
    assert interview.pointed[1]["berta"].points == {"NEED-01": 70, "NEED-02": 30}
