"""An interview against one of its earlier revisions."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from command_line import run

OWN = """\
format: 1
id: harbour
version: 1
title: Harbours
sections:
  - id: why
    title: Why
    questions:
      - id: tide
        kind: text
        text: How high is the water at most?
        record: rule
        produces: [rule.words]
"""


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_an_earlier_revision_is_read_with_the_packs_that_it_was_led_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "harbour.yaml").write_text(OWN, "utf-8")
    monkeypatch.chdir(tmp_path)
    run(monkeypatch, tmp_path, "start", "--name", "p", "--pack", "harbour.yaml", "--json")
    project = ["-p", "output/p"]
    given = ["--via", "human", *project]
    assert run(monkeypatch, tmp_path, "answer", "tide", "--value", '"5 m"', *given).status == 0
    ada = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    for command in (["init", "-q"], ["add", "."], [*ada, "commit", "-qm", "begun"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    same = run(monkeypatch, tmp_path, "diff", "HEAD", "output/p")
    assert same.status == 0, same.err
    assert "BR-01" not in same.out
    run(monkeypatch, tmp_path, "answer", "tide", "--value", '"6 m"', *given)
    assert "BR-01" in run(monkeypatch, tmp_path, "diff", "HEAD", "output/p").out
