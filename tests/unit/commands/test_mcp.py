"""The server for agents says what it lacks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from command_line import run


def test_without_its_package_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "askfirst.commands.serving", None)
    refused = run(monkeypatch, tmp_path, "mcp")

    assert refused.status == 2 and not refused.out
    assert "mcp-missing" in refused.err and "pip install 'askfirst[mcp]'" in refused.err
