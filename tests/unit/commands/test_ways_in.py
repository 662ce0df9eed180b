"""The same answers in plain lines, from a file and as JSON make the same documents."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from askfirst.questions import Prompt, QuestionKind
from askfirst.session import Session
from command_line import run
from interviews import HALLS
from thorough import only

CLOCK = "1767225600"
ASKFIRST = [sys.executable, "-m", "askfirst"]


def typed(prompt: Prompt, value: Any) -> Iterator[str]:
    """An answer as lines in plain."""
    if value is None:
        yield ":later"
        return
    if isinstance(value, dict) and prompt.kind is QuestionKind.FORM:
        yield from (value.get(frame.id, "") for frame in prompt.frames)
        return
    if isinstance(value, dict):
        yield from (f"{key}: {words}" if words else key for key, words in value.items())
    elif isinstance(value, list):
        yield from value
    else:
        yield from str(value).splitlines()
    if prompt.kind not in (QuestionKind.TEXT, QuestionKind.CHOICE):
        yield ""


def documents(folder: Path) -> dict[str, bytes]:
    """Everything written that is no journal."""
    return {path.name: path.read_bytes() for path in folder.glob("requirements.*")}


def test_plain_lines_a_file_and_json_make_the_same_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", CLOCK)
    lines: list[str] = []
    run(monkeypatch, tmp_path, "start", "--json", "--name", "json", "--by", "Ada")
    folder = tmp_path / "output" / "json"
    for _ in range(60):
        with Session.open(folder) as session:
            prompt = session.question()
        if prompt is None:
            break
        value = HALLS.get(prompt.slot)
        lines += typed(prompt, value)
        said = ["--later"] if value is None else ["--value", json.dumps(value)]
        given = ["answer", prompt.slot, *said, "--via", "human", "--by", "Ada", "-p", str(folder)]
        result = run(monkeypatch, tmp_path, *given, "--json")
        assert result.status == 0, result
    run(monkeypatch, tmp_path, "write", "-p", str(folder))
    expected = documents(folder)
    assert b"Hallbook" in expected["requirements.md"]

    script = "\n".join(lines) + "\n"
    run(monkeypatch, tmp_path, "start", "--plain", "--name", "plain", "--by", "Ada", typed=script)
    assert documents(tmp_path / "output" / "plain") == expected

    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(HALLS, sort_keys=False), "utf-8")
    filed = ["--answers", "answers.yaml", "--no-input", "--name", "filed", "--by", "Ada"]
    monkeypatch.setattr("askfirst.commands.script.can_be_left_out", lambda _: True)
    assert run(monkeypatch, tmp_path, "start", *filed).status == 0
    assert documents(tmp_path / "output" / "filed") == expected


@pytest.mark.parametrize(
    "number", only(signal.SIGTERM, of=[signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
)
def test_a_signal_saves_everything_and_ends_with_its_status(number: int, tmp_path: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": CLOCK}
    with subprocess.Popen(
        [*ASKFIRST, "start", "--plain"], cwd=tmp_path, stdin=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment, text=True,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write("I waited an hour.\n\n")
        process.stdin.flush()
        journal = tmp_path / "output" / "interview" / "interview.jsonl"
        end = time.monotonic() + 30
        while not journal.exists() or b"I waited" not in journal.read_bytes():
            assert time.monotonic() < end
            time.sleep(0.02)
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 128 + number, said
    assert "Traceback" not in said
    assert "askfirst resume" in said
    assert (journal.parent / "requirements.md").is_file()


def test_the_end_of_input_saves_writes_and_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    result = run(monkeypatch, tmp_path, "start", "--plain", typed="I waited.\n\nfewer")
    assert result.status == 0
    folder = tmp_path / "output" / "interview"
    assert (folder / "requirements.md").is_file()
    with Session.open(folder) as session:
        assert session.interview.text("latest-case") == "I waited."
        assert "goals" not in session.interview.answers


def test_at_the_end_it_says_what_stopping_gives_and_what_going_on_adds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    all_later = ":later\n" * 80
    said = run(monkeypatch, tmp_path, "start", "--plain", typed=all_later).err
    assert "You can stop here: you have one page" in said
    assert "askfirst resume --depth standard" in said
    assert "That asks" in said
    again = run(monkeypatch, tmp_path, "resume", "--plain", typed="").err
    assert "Put off so far: latest-case" in again
    assert "What happened that made you" in again


@pytest.mark.parametrize("depth", ["standard", "deep"])
def test_the_last_word_is_the_verdict_that_status_gives(
    depth: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed = ":later\n" * 300
    said = run(monkeypatch, tmp_path, "start", "--plain", "--depth", depth, typed=typed).err
    assert "requirements that a design can start from" not in said
    status = run(monkeypatch, tmp_path, "status").out
    first = status.partition("Not ready yet:\n")[2].splitlines()[0]
    wanted = "You can stop here. Before somebody builds from it, this is still wanted:"
    assert f"{wanted}\n{first}" in said


def test_answered_and_open_are_counted_the_same_everywhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed = "It broke.\n\ndk\nfast booking\n\n"
    said = run(monkeypatch, tmp_path, "start", "--plain", typed=typed).err
    status = run(monkeypatch, tmp_path, "status").out.splitlines()[0]
    answered, total = status.partition(": ")[2].partition(" questions answered")[0].split(" of ")
    assert int(answered) == 3
    told = re.findall(r"Question 4 of at most (\d+),", said)
    assert len(told) == 1
    assert int(total) <= int(told[0])
    resumed = run(monkeypatch, tmp_path, "resume", "--plain", typed="").err
    assert f"question 4 of at most {told[0]}," in resumed
