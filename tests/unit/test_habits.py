"""The release command, and the checks that run before a commit and on every push."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def _module() -> Any:
    spec = importlib.util.spec_from_file_location("release", ROOT / "tools" / "release.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "ada@example.org")
    package = tmp_path / "src" / "askfirst"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text('__version__ = "0.9.0"\n', "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## Unreleased\n\n### Added\n- a bell\n\n## 0.9.0 - 2030-01-01\n- all\n",
        "utf-8",
    )
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "--message", "begun")
    return tmp_path


def test_a_release_changes_version_and_changelog_and_is_tagged(project: Path) -> None:
    _module().release(project, "0.10.0", "2031-05-01")
    assert (project / "src/askfirst/__init__.py").read_text("utf-8") == '__version__ = "0.10.0"\n'
    told = (project / "CHANGELOG.md").read_text("utf-8")
    assert "## Unreleased\n\n## 0.10.0 - 2031-05-01\n\n### Added\n- a bell\n\n## 0.9.0" in told
    assert _git(project, "tag") == "v0.10.0"
    assert _git(project, "status", "--porcelain") == ""
    with pytest.raises(ValueError, match="nothing stands under Unreleased"):
        _module().release(project, "0.11.0", "2031-06-01")


@pytest.mark.parametrize(
    ("version", "why"),
    [("0.9.0", "not higher"), ("0.8.9", "not higher"), ("1.0", "not three numbers")],
)
def test_no_release_goes_back(project: Path, version: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        _module().release(project, version, "2031-05-01")
    assert _git(project, "tag") == ""


def test_nothing_is_released_while_something_is_not_committed(project: Path) -> None:
    (project / "new.txt").write_text("x", "utf-8")
    with pytest.raises(ValueError, match="not committed"):
        _module().release(project, "1.0.0", "2031-05-01")


def test_the_checks_before_a_commit_are_those_of_the_long_run() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0][
        "hooks"
    ]
    run = (ROOT / ".ci" / "run").read_text("utf-8").replace("$bin/", ".venv/bin/")
    for hook in hooks:
        assert hook["entry"] in run


def test_the_workflow_calls_the_long_run_and_ends() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/checks.yml").read_text("utf-8"))["jobs"]
    assert [step["run"] for step in jobs["checks"]["steps"] if "run" in step] == [".ci/run"]
    assert jobs["checks"]["timeout-minutes"] <= 90


def test_the_version_stands_once() -> None:
    from askfirst import __version__

    assert 'dynamic = ["version"]' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
