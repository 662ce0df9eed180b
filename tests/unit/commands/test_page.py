"""A page for somebody: whether there is something to ask, and what is said of it."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest

from askfirst.commands.choosing import Which
from askfirst.commands.page import page_name, page_of
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.settling import difference_at, difference_between, settle
from askfirst.session.several import contribute
from askfirst.vocabulary import Kind
from command_line import Result, run


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "halls"
    with Session.create(folder, by="Ada") as session:
        session.reply(Reply(value=["see halls", "book"]), "tasks")
    return folder


def test_its_file_is_named_for_the_person() -> None:
    assert page_name("Zoë Boll") == "questions-zoe-boll.html"
    assert page_name("日本") == "questions-somebody.html"


def test_it_is_told_how_many_questions_it_asks_and_noted_who_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    made = run(monkeypatch, tmp_path, "page", "--for", "  Ben   Ohm ", "--ask", "open")

    assert made.out == "output/halls/pages/questions-ben-ohm.html\n"
    assert (tmp_path / made.out.strip()).exists()
    assert made.err.startswith("It asks Ben Ohm ")
    assert "Take what comes back with: askfirst answers FILE" in made.err
    with Session.open(halls) as session:
        (invited,) = session.interview.invited
        assert invited.person == "Ben Ohm"
        assert f"{len(invited.slots)} questions" in made.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--for", "  "), "person-missing"), (("--for", "Ben", "--ask", "points"), "points-none")],
)
def test_where_there_is_nothing_to_ask_no_page_is_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path,
    arguments: tuple[str, ...], code: str,
) -> None:  # fmt: skip
    refused = run(monkeypatch, tmp_path, "page", *arguments)

    assert refused.status == 2 and code in refused.err
    assert not (halls / "pages").exists()


def test_each_question_comes_with_its_help_and_others_answers_only_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    with Session.open(halls) as session:
        prompt = session.prompt("tasks")
    pages = {}
    for option in ("", "--show"):
        more = [option] if option else []
        made = run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "all", *more)
        pages[option] = (tmp_path / made.out.strip()).read_text("utf-8")
    assert escape(prompt.help) in pages[""]
    assert "What others said" not in pages[""]
    assert "<dt>Ada</dt><dd>see halls" in pages["--show"]


def test_a_page_that_would_be_too_large_asks_the_first_questions_alone(
    monkeypatch: pytest.MonkeyPatch, halls: Path
) -> None:
    with Session.open(halls) as session:
        whole, slots = page_of(session, "Ben", Which.OPEN)
        monkeypatch.setattr("askfirst.commands.page.LARGEST", len(whole.encode()) - 1)
        text, fewer = page_of(session, "Ben", Which.OPEN)
    assert fewer == slots[: len(slots) * 3 // 4]
    assert text.count("<fieldset") < whole.count("<fieldset")


def test_a_round_of_points_alone_is_told_as_what_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    assert run(monkeypatch, tmp_path, "points", "--begin").status == 0
    made = run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "points")
    assert made.out == "output/halls/pages/points-ben.html\n"
    assert "It asks Ben for the points of the round that runs." in made.err


def test_a_page_replaces_no_file_but_a_page_that_nobody_answered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    def page(*more: str) -> Result:
        return run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "open", *more)

    mine = tmp_path / "mine.html"
    mine.write_text("<!doctype html><p>My own page</p>", "utf-8")
    refused = page("--output", "mine.html")
    assert refused.status == 1 and "output-not-ours" in refused.err and "mine.html" in refused.err
    assert mine.read_text("utf-8") == "<!doctype html><p>My own page</p>"
    with Session.open(halls) as session:
        assert not session.interview.invited

    made = tmp_path / page().out.strip()
    assert page().status == 0
    empty = made.read_text("utf-8")
    said = '"answers":[{"id":"goals","value":["fewer calls"]}]'
    made.write_text(re.sub(r'"answers":\s?\[\]', said, empty), "utf-8")
    assert page().status == 1
    assert "fewer calls" in made.read_text("utf-8")


def test_what_was_settled_stands_below_what_others_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    with Session.open(halls, by="Ada", write=True) as session:
        session.reply(Reply(value=["It opens at 7"]), "limits")
        for who, line in (("Cy", "It opens at 9"), ("Dee", "No dogs come in")):
            contribute(session, Reply(value=[line]), "limits", who, "mail")
        pair = ("CON-01", session.interview.records(Kind.LIMIT)[1].id)
        settle(session, difference_between(session, *pair), holds="Cy", why="the cook sleeps")
    made = run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "all", "--show")
    page = (tmp_path / made.out.strip()).read_text("utf-8")

    assert page.count("<dt>Settled</dt>") == 1
    settled = page.partition("<dt>Settled</dt><dd>")[2].partition("</dd>")[0]
    assert settled.startswith("It opens at 9. The answer of Cy holds, says Ada (")
    assert "): the cook sleeps." in settled
    assert "Ada said otherwise" in settled and settled.endswith("It opens at 7.")
    assert "<dt>Dee</dt><dd>No dogs come in</dd>" in page


def test_a_settlement_that_is_open_again_is_called_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    with Session.open(halls, by="Ada", write=True) as session:
        session.reply(Reply(value="The warden is called."), "refuse")
        contribute(session, Reply(value="Nobody is called."), "refuse", "Cy", "mail")
        settle(session, difference_at(session, "refuse"))
        contribute(session, Reply(value="The cook is called."), "refuse", "Dee", "mail")
    made = run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "all", "--show")

    assert "<dt>Settled, and open again</dt>" in (tmp_path / made.out.strip()).read_text("utf-8")


def test_a_page_has_one_question_at_least_however_large_it_is(
    monkeypatch: pytest.MonkeyPatch, halls: Path
) -> None:
    with Session.open(halls) as session:
        _, slots = page_of(session, "Ben", Which.OPEN)
        monkeypatch.setattr("askfirst.commands.page.LARGEST", 1)
        assert page_of(session, "Ben", Which.OPEN)[1] == slots[:1]


def test_a_page_of_just_the_most_is_whole(monkeypatch: pytest.MonkeyPatch, halls: Path) -> None:
    with Session.open(halls) as session:
        whole, slots = page_of(session, "Ben", Which.OPEN)
        monkeypatch.setattr("askfirst.commands.page.LARGEST", len(whole.encode()))
        assert page_of(session, "Ben", Which.OPEN) == (whole, slots)


def test_a_page_is_written_into_no_folder_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    (tmp_path / "else").mkdir()
    (halls / "pages").symlink_to(tmp_path / "else")
    made = run(monkeypatch, tmp_path, "page", "--for", "Ben", "--ask", "open")
    assert made.status == 1 and "project-link" in made.err
    assert list((tmp_path / "else").iterdir()) == []


def test_who_asks_is_named_on_a_page_unless_they_gave_no_name(tmp_path: Path) -> None:
    for by, named in (("Ada", True), ("you", False), ("Me", False)):
        with Session.create(tmp_path / by, by=by) as session:
            text, _ = page_of(session, "Ben", Which.OPEN)
            assert (f"{by} asks you because" in text) is named


def test_only_lines_of_a_form_begin_as_in_a_mail(halls: Path) -> None:
    with Session.open(halls) as session:
        text, slots = page_of(session, "Ben", Which.OPEN)
        kinds = {slot: session.prompt(slot).kind.value for slot in slots}
        for slot, kind in kinds.items():
            field = text.partition(f'data-id="{slot}"')[2].partition("</fieldset>")[0]
            assert ("data-begin=" in field) is (kind == "form"), slot
