"""The settings for hosts in docs/agents.md are read as what they are, and their commands start a
server that answers."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from command_line import run

PAGE: Final = (Path(__file__).parents[2] / "docs" / "agents.md").read_text("utf-8")
KEYS: Final = ("mcpServers", "servers", "context_servers", "mcp_servers")


def commands() -> list[tuple[str, list[str]]]:
    """Of each setting under what it stands, and the command that it names."""
    settings: list[dict[str, Any]] = [json.loads(one) for one in blocks("json")]
    settings += [tomllib.loads(one) for one in blocks("toml")]
    found = []
    for setting in settings:
        (key, servers), *others = setting.items()
        assert not others and key in KEYS
        found.append((key, [servers["askfirst"]["command"], *servers["askfirst"]["args"]]))
    for one in blocks("sh"):
        words = shlex.split(one)
        found.append((words[0], words[words.index("--") + 1 :]))
    return found


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.S | re.M)


def test_each_setting_is_read_and_names_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = commands()
    assert {key for key, _ in found} == {*KEYS, "claude"}
    for _, (program, name, *options) in found:
        assert (program, name) == ("askfirst", "mcp")
        told = run(monkeypatch, tmp_path, name, "--help")
        assert told.status == 0
        assert all(option in told.out for option in options if option.startswith("-"))


@pytest.mark.slow
def test_each_command_starts_a_server_that_answers(tmp_path: Path) -> None:
    pytest.importorskip("mcp", reason="needs askfirst[mcp]")
    import served

    async def lead(client: Any, call: served.Call) -> str:
        return str((await call("doctor"))["askfirst"])

    for key, (_, *arguments) in commands():
        folder = tmp_path / key
        folder.mkdir()
        assert served.led(folder, lead, arguments=arguments)
