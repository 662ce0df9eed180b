"""What may be loaded before the first question is on the screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "rich", "jinja2", "pypdf", "openpyxl", "docx", "lxml", "email.parser", "html.parser",
    "xml.etree", "askfirst.requirements", "askfirst.exporters", "askfirst.wording",
    "askfirst.compose", "askfirst.consistency", "askfirst.changes", "askfirst.ears",
    "askfirst.sources", "askfirst.frontends.agent",
)  # fmt: skip

PROGRAM = """
import sys
sys.argv = ["askfirst", "start", "--plain"]
from askfirst import cli
from askfirst.frontends import plain
def ask(self, prompt):
    print("\\n".join(sorted(sys.modules)))
    raise plain.EndOfInput
plain.Plain.ask = ask
from askfirst.session import Session
Session.write = lambda self: []
cli.main()
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Modules loaded when the first question is asked."""
    folder: Path = tmp_path_factory.mktemp("start")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_the_first_question_does_not_wait_for(module: str, loaded: set[str]) -> None:
    assert "askfirst.session" in loaded
    assert module not in loaded


def test_the_prompt_library_is_loaded_by_the_terminal_only(loaded: set[str]) -> None:
    assert "questionary" not in loaded
    assert "prompt_toolkit" not in loaded
