"""Which interview a command works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.projects import Finished, choose, finished, on
from askfirst.errors import ProjectError
from askfirst.questions import Depth
from askfirst.replies import Reply
from askfirst.session import Session


def test_the_one_named_else_the_latest_else_it_is_said_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert choose(Path("elsewhere")) == Path("elsewhere")
    with pytest.raises(ProjectError) as caught:
        choose(None)
    assert caught.value.code == "project-none"
    assert "askfirst start" in caught.value.repair and "--project" in caught.value.repair

    Session.create(Path("output/halls"), by="Ada").close()
    assert choose(None) == Path("output/halls")


def test_the_one_interview_in_another_folder_is_named_and_of_several_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Session.create(Path("out/my halls"), by="Ada").close()
    with pytest.raises(ProjectError) as one:
        choose(None)
    assert one.value.repair == "Name the one that is here: --project 'out/my halls'"
    Session.create(Path("else/quay"), by="Ada").close()
    with pytest.raises(ProjectError) as several:
        choose(None)
    assert "askfirst start" in several.value.repair


def test_an_interview_that_is_only_begun_is_not_finished(tmp_path: Path) -> None:
    assert finished(tmp_path / "output") is None
    Session.create(tmp_path / "output/halls", by="Ada").close()
    assert finished(tmp_path / "output") is None


def test_an_interview_with_some_answers_and_a_question_left_is_not_finished(tmp_path: Path) -> None:
    with Session.create(tmp_path / "output/halls", by="Ada") as session:
        session.reply(Reply(value=["ring the bell"]), "tasks")
    assert finished(tmp_path / "output") is None


def test_what_to_type_to_go_deeper_can_be_pasted() -> None:
    done = Finished(Path("output/my halls"), Depth.DEEP)

    assert done.command == (
        f"askfirst resume --depth {Depth.DEEP.value} --project 'output/my halls'"
    )


def test_an_interview_that_cannot_be_read_is_not_finished(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "halls"
    folder.mkdir(parents=True)
    (folder / "interview.jsonl").write_text('{"event":"answered"}\n', "utf-8")
    assert finished(tmp_path / "output") is None
    (folder / "interview.jsonl").unlink()
    (folder / "interview.jsonl").symlink_to(tmp_path / "elsewhere")
    assert finished(tmp_path / "output") is None


def test_a_command_names_its_folder_unless_that_is_the_latest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert on(Path("my halls"), "askfirst review") == "askfirst review --project 'my halls'"
    Session.create(Path("output/halls"), by="Ada").close()
    assert on(tmp_path / "output/halls", "askfirst review") == "askfirst review"
