"""A page for somebody: whether there is something to ask, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.page import page_name
from askfirst.replies import Reply
from askfirst.session import Session
from command_line import run


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
