"""Every command in the skill works, in order; its head fits what hosts take."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Final

import pytest
import yaml

from command_line import run

SKILL: Final = Path(__file__).parents[2] / "skills" / "askfirst" / "SKILL.md"


def test_every_command_of_the_skill_works(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = SKILL.read_text("utf-8")
    blocks = re.findall(r"^```console\n(.*?)^```", text, re.S | re.M)
    commands = [line[2:] for block in blocks for line in block.splitlines()]
    assert len(commands) >= 15
    for command in commands:
        name, *arguments = shlex.split(command)
        assert name == "askfirst"
        result = run(monkeypatch, tmp_path, *arguments)
        finds = arguments[0] == "check"  # its status says that there is something to mend
        assert result.status == 0 or (finds and result.status == 1), (command, result)
        if finds:
            assert all(json.loads(line) for line in result.out.splitlines())
        elif "--json" in arguments:
            printed = json.loads(result.out)
            if arguments[0] == "answer":
                assert printed["accepted"], printed
                own = "--via" in arguments  # a question of the assistant's own
                for one in printed.get("answers", [printed]):
                    assert ("proposed" in " ".join(one["said"])) is own, printed
    assert '"line": 2' in text and "each with its `line`" in text
    paper = (tmp_path / "output" / "ferry" / "requirements.md").read_text("utf-8")
    assert "The ferryman shall get a call within 10 minutes when the tide turns" in paper
    assert "Nobody but Marta may cancel a crossing" in paper
    assert "Proposed" not in paper
    noticed = paper.partition("**Noticed by an assistant, and asked of nobody**")[2]
    assert noticed.strip().startswith("- May a crossing be cancelled while the ferry is under way?")


def test_the_head_of_the_skill_fits() -> None:
    text = SKILL.read_text("utf-8")
    head = yaml.safe_load(text.split("---\n")[1])
    assert head["name"] == SKILL.parent.name
    assert len(head["description"]) <= 1024
    assert text.count("\n") < 500


def test_the_sentences_that_trigger_it_and_those_that_only_look_so() -> None:
    rows = json.loads((SKILL.parent / "evals" / "triggers.json").read_text("utf-8"))
    assert all(set(row) == {"query", "should_trigger"} for row in rows)
    assert len({row["query"] for row in rows}) == len(rows) >= 20
    meant = [row for row in rows if row["should_trigger"]]
    assert len(meant) == len(rows) - len(meant)
