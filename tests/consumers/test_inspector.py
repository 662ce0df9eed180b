"""The official inspector lists what the server offers, and calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from consumers.environments import UnreachableError
from consumers.environments import program as program_of

pytest.importorskip("mcp", reason="needs askfirst[mcp]")
pytestmark = pytest.mark.slow

Inspect = Callable[..., dict[str, Any]]


@pytest.fixture
def inspect(tmp_path: Path) -> Inspect:
    """Run the inspector once; what it prints."""
    try:
        program = program_of("inspector", "mcp-inspector")
    except UnreachableError as error:
        pytest.skip(f"no inspector: {error}")

    def run(method: str, *more: str) -> dict[str, Any]:
        done = subprocess.run(
            [program, "--cli", sys.executable, "-m", "askfirst", "mcp", "--method", method, *more],
            cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        printed: dict[str, Any] = json.loads(done.stdout)
        return printed

    return run


def called(printed: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(printed["content"][0]["text"])
    return told


def test_the_inspector_lists_and_calls_the_tools(inspect: Inspect, tmp_path: Path) -> None:
    tools = {one["name"]: one for one in inspect("tools/list")["tools"]}
    assert {"start", "ask", "said", "answer", "paper", "doctor"} <= set(tools)
    assert all(tool["description"] and tool["inputSchema"] for tool in tools.values())
    prompts = {one["name"] for one in inspect("prompts/list")["prompts"]}
    assert prompts == {"interview", "continue", "review", "hand_over"}
    templates = inspect("resources/templates/list")["resourceTemplates"]
    assert "askfirst://{interview}/requirements.md" in [one["uriTemplate"] for one in templates]

    def call(name: str, *arguments: str) -> dict[str, Any]:
        given = [part for one in arguments for part in ("--tool-arg", one)]
        return called(inspect("tools/call", "--tool-name", name, *given))

    assert call("start", "name=halls", "by=Berta")["interview"] == "halls"
    turn = call("said", "question=What is different?", "reply=no queues", 'ids=["goals"]')["turn"]
    done = call("answer", "question=goals", 'value=["no queues"]', f"turns=[{turn}]")
    assert done["answer"]["records"] == ["G-01"]
    assert "no queues" in call("paper")["paper"].casefold()
    assert (tmp_path / "output/halls/interview.jsonl").is_file()
