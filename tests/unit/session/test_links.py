"""Nothing in the folder of an interview is followed out of it; long typing takes linear time."""

from __future__ import annotations

import io
import json
import os
import time
from pathlib import Path

import pytest

from askfirst.frontends import EndOfInput
from askfirst.frontends.plain import Plain
from askfirst.session import Session
from command_line import run
from end_to_end.terminals import Terminal

SAID = "It is here: /dev/zero; and the weir stays shut."


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    run(monkeypatch, tmp_path, "start", "--name", "p", "--json")
    (tmp_path / "victim").write_text("precious", "utf-8")
    return tmp_path / "output/p"


@pytest.mark.parametrize("name", [".unsent.json", "unsent.json", ".lock"])
def test_typing_follows_no_link(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(folder.parents[1] / "victim")
    run(monkeypatch, folder.parents[1], "resume", "--plain", typed="It broke\n")
    assert (folder.parents[1] / "victim").read_text("utf-8") == "precious"
    assert "It broke" in (folder / "unsent.json").read_text("utf-8")


@pytest.mark.parametrize("target", ["/dev/zero", "/dev/full", "pipe", "unsent.json", "."])
def test_what_was_typed_before_is_no_device_and_no_pipe(
    monkeypatch: pytest.MonkeyPatch, folder: Path, target: str
) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "unsent.json").symlink_to(target)
    done = run(monkeypatch, folder.parents[1], "resume", "--plain", typed="It broke\n")
    assert done.status == 0, done


@pytest.mark.parametrize("name", ["requirements.md", "requirements.json", "requirements.html"])
def test_documents_are_written_over_no_target_of_a_link(
    monkeypatch: pytest.MonkeyPatch, folder: Path, name: str
) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(folder.parents[1] / "victim")
    run(monkeypatch, folder.parents[1], "write")
    assert (folder.parents[1] / "victim").read_text("utf-8") == "precious"


@pytest.mark.parametrize("name", ["sources", "packs"])
def test_a_folder_that_is_a_link_is_refused(
    monkeypatch: pytest.MonkeyPatch, folder: Path, name: str
) -> None:
    outside = folder.parents[1] / "outside"
    outside.mkdir()
    (outside / "x.yaml").write_text("id: x\n", "utf-8")
    (folder / name).symlink_to(outside)
    (folder.parents[1] / "n.txt").write_text(SAID, "utf-8")
    done = run(monkeypatch, folder.parents[1], "add", "n.txt")
    assert done.status == 1 and "link" in done.err, done
    assert [path.name for path in outside.iterdir()] == ["x.yaml"]


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("exports", ("export", "csv")),
        ("exports/csv", ("export", "csv")),
        ("exports/doorstop", ("export", "doorstop")),
        ("exports/doorstop/RISK", ("export", "doorstop")),
        ("pages", ("page", "--for", "Ada")),
    ],
)
def test_nothing_is_handed_over_behind_a_link(
    monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, command: tuple[str, ...]
) -> None:
    home = folder.parents[1]
    run(monkeypatch, home, "answer", "refuse", "--value", '"a cracked weir"', "--via", "human")
    (home / "outside").mkdir()
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).symlink_to(home / "outside")
    done = run(monkeypatch, home, *command)
    assert done.status == 1 and f"'{name}' is a link" in done.err, done
    assert not list((home / "outside").iterdir())
    assert run(monkeypatch, home, *command, "--output", "outside/there").status == 0


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop", "large"])
@pytest.mark.parametrize("where", ["--answers", "answers", "--pack", "pack lint", "packs", "diff"])
def test_what_is_no_ordinary_file_is_told(
    monkeypatch: pytest.MonkeyPatch, folder: Path, kind: str, where: str
) -> None:
    home = folder.parents[1]
    name = "packs/a.yaml" if where == "packs" else "a.yaml"
    (home / name).parent.mkdir(exist_ok=True)
    made = home / name
    if kind == "pipe":
        os.mkfifo(made)
    elif kind == "device":
        made.symlink_to("/dev/zero")
    elif kind == "folder":
        made.mkdir()
    elif kind == "loop":
        made.symlink_to(made.name)
    else:
        with made.open("wb") as stream:
            stream.truncate(300 * 1024 * 1024)
    commands = {
        "--answers": ("start", "--answers", name, "--no-input"),
        "answers": ("answers", name),
        "--pack": ("start", "--pack", name, "--json"),
        "pack lint": ("pack", "lint", name),
        "packs": ("start", "--json"),
        "diff": ("diff", name, name),
    }
    began = time.monotonic()
    done = run(monkeypatch, home, *commands[where])
    assert done.status in (1, 2), done
    assert time.monotonic() - began < 2


def typed_in(folder: Path, lines: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often what is typed is written, when so many lines of an answer come at once."""
    written: list[str] = []
    keep = Session.keep
    monkeypatch.setattr(
        Session, "keep", lambda self, slot, typed: (written.append(slot), keep(self, slot, typed))
    )
    with Session.open(folder, write=True) as session:
        prompt = session.prompt("limits")
        text = "".join(f"It opens on day {n} and not before\n" for n in range(lines))
        front = Plain(io.StringIO(text), io.StringIO(), session)
        with pytest.raises(EndOfInput):
            front.ask(prompt)
    return len(written)


def test_many_lines_are_kept_without_writing_all_of_them_for_each(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed_in(folder, 500, monkeypatch) < 240
    kept = json.loads((folder / "unsent.json").read_text("utf-8"))
    assert len(kept["limits"]) >= 500


def test_a_paste_of_two_paragraphs_is_one_answer(tmp_path: Path) -> None:
    import sys

    command = (sys.executable, "-m", "askfirst", "start", "--plain", "--name", "p")
    with Terminal(command, folder=tmp_path) as terminal:
        terminal.see("What happened that made you want", "At any question")
        terminal.child.send("The weir stood open.\n\n2 fields were wet, and\nwe saw it late.\n")
        terminal.see("we saw it late.")
        terminal.read(0.3)
        terminal.child.send("\n")
        terminal.see("-> ")
    journal = (tmp_path / "output/p/interview.jsonl").read_text("utf-8").splitlines()
    answered = [json.loads(line) for line in journal if '"answered"' in line]
    assert answered[0]["value"] == (
        "The weir stood open.\n\n2 fields were wet, and\nwe saw it late."
    )
