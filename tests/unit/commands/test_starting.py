"""`askfirst start` with documents: which are read, and what happens with those that cannot be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from askfirst.commands.conversation import welcome
from askfirst.session import Session
from command_line import Result, run
from interviews import pack

Command = Callable[..., Result]


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Run the command in a folder of its own."""
    return lambda *arguments, typed="": run(monkeypatch, tmp_path, *arguments, typed=typed)


def stored(folder: Path) -> list[str]:
    with Session.open(folder) as session:
        return [source.name for source in session.sources]


def test_a_source_that_cannot_be_read_keeps_no_other_out(askfirst: Command, tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text("The hall has 20 beds.")
    (tmp_path / "scan.txt").write_bytes(b"\x00\x01\x02" * 50)
    result = askfirst("start", "gone.txt", "memo.txt", "scan.txt", "--plain", "--name", "beds")
    told = [line for line in result.err.splitlines() if ": source-" in line]
    assert [line.split(": ")[:2] for line in told] == [
        ["gone.txt", "source-missing"],
        ["scan.txt", "source-binary"],
    ]
    assert result.status == 0
    assert stored(tmp_path / "output/beds") == ["memo.txt"]


def test_when_none_can_be_read_each_is_told_and_nothing_begun(
    askfirst: Command, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = askfirst("start", "gone.txt", "empty.txt", "--plain")
    assert result.status == 1
    assert "gone.txt: source-missing" in result.err
    assert "empty.txt: source-empty" in result.err
    assert not (tmp_path / "output").exists()


def test_a_folder_is_read_when_asked_for(askfirst: Command, tmp_path: Path) -> None:
    (tmp_path / "letters/old").mkdir(parents=True)
    (tmp_path / "letters/a.txt").write_text("The hall has 20 beds.")
    (tmp_path / "letters/old/b.md").write_text("The hall had 12 beds.")
    assert "source-folder" in askfirst("start", "letters", "--plain").err
    askfirst("start", "letters", "--recursive", "--plain", "--name", "beds")
    assert stored(tmp_path / "output/beds") == ["a.txt", "b.md"]


def test_the_largest_size_is_the_persons_to_set(askfirst: Command, tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text("The hall has 20 beds. " * 200)  # 4,400 bytes
    refused = askfirst("start", "memo.txt", "--max-size", "0.004", "--plain")
    assert "memo.txt: source-too-large" in refused.err
    assert not (tmp_path / "output").exists()
    askfirst("start", "memo.txt", "--max-size", "0.005", "--plain", "--name", "beds")
    assert stored(tmp_path / "output/beds") == ["memo.txt"]


def test_a_program_is_given_the_passages_and_how_much_was_looked_at(
    askfirst: Command, tmp_path: Path
) -> None:
    (tmp_path / "memo.txt").write_text("We lost 4 bookings on Monday 3 May because of a mistake.")
    first = json.loads(askfirst("start", "memo.txt", "--json").out)["question"]
    quote = "We lost 4 bookings on Monday 3 May because of a mistake."
    assert first["passages"] == [{"text": quote, "source": "memo.txt", "quote": quote}]
    status = json.loads(askfirst("status", "--json").out)
    assert status["sources"] == [{"name": "memo.txt", "sentences": 1, "looked_at": 0}]
    assert "memo.txt: 0 of 1 sentences looked at.\n" in askfirst("status").out


def test_a_word_on_a_sentence_that_means_nothing_is_refused_before_anything_is_begun(
    askfirst: Command, tmp_path: Path
) -> None:
    (tmp_path / "memo.txt").write_text("We lost 4 bookings on Monday 3 May because of a mistake.")
    told = "latest-case: We lost bookings on Monday by mistake.\n"
    others = [one.id for section in pack().sections for one in section.questions]
    told += "".join(f'{slot}: ":na"\n' for slot in others if slot != "latest-case")
    said = "document-sentences@1:\n  passage-1: perhaps\n"
    (tmp_path / "answers.yaml").write_text(told + said)
    result = askfirst(
        "start", "memo.txt", "--answers", "answers.yaml", "--no-input", "--depth", "standard"
    )
    assert result.status == 1
    place = f"answers.yaml:{len(others) + 1}:1"
    assert f"{place}: answer-refused: document-sentences@1: “perhaps”" in result.err
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("model", ["", "To the model go lines."])
def test_the_first_screen_names_everything_that_is_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shared: bool, model: str
) -> None:
    monkeypatch.setattr(Session, "shared", property(lambda session: shared))
    with Session.create(tmp_path / "p", by="Ada") as session:
        told = welcome(session, model)
    assert ("Answers go to the team's server." in told) == shared
    assert (model in told) == bool(model)
    assert ("Nothing is sent anywhere." in told) == (not shared and not model)
    assert ("Nothing else is sent anywhere." in told) == (shared or bool(model))


def test_a_file_where_the_folder_should_be_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "output").write_text("mine", encoding="utf-8")
    result = run(monkeypatch, tmp_path, "start", "--plain", typed="")
    assert result.status == 1
    assert "output: output-unwritable: a file stands where a folder" in result.err
    assert "--output" in result.err
    assert (tmp_path / "output").read_text(encoding="utf-8") == "mine"
