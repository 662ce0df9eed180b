"""What may be loaded before the first question is on the screen."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from askfirst import cli
from askfirst.commands import interviewing, leading
from askfirst.events import Answered
from askfirst.questions import Question
from askfirst.replies import Reply
from askfirst.untrusted_files import LARGEST_TEXT
from askfirst.vocabulary import Quote
from command_line import run
from rows import each_row

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
HEAVY = (
    "rich", "jinja2", "pypdf", "openpyxl", "docx", "lxml", "email.parser", "html.parser",
    "xml.etree", "askfirst.requirements", "askfirst.exporters", "askfirst.wording",
    "askfirst.records", "askfirst.consistency", "askfirst.changes", "askfirst.ears",
    "askfirst.sources", "askfirst.frontends.agent", "importlib.metadata", "email.message",
    "zipfile", "tempfile", "askfirst.agenda.depths", "askfirst.agenda.forwarding",
    "askfirst.agenda.overview", "askfirst.paper", "askfirst.session.turns",
    "askfirst.commands.pointing", "askfirst.commands.contradicting", "askfirst.commands.privacy",
    "askfirst.agenda.putting", "mcp", "pydantic_ai", "openai", "httpx",
    "askfirst.journal.team", "askfirst.journal.server", "askfirst.tally", "psycopg", "duckdb",
    "askfirst.session.several", "askfirst.interview.contributions", "askfirst.interview.opinions",
    "typer", "click", "askfirst.commands.interviewing", "askfirst.commands.options",
    "askfirst.commands.read", "askfirst.packs.reading", "yaml", "asyncio", "concurrent.futures",
    "logging", "askfirst.text", "askfirst.interview.reply_meaning", "askfirst.statements",
    "askfirst.session.points", "askfirst.interview.points", "krippendorff", "numpy",
)  # fmt: skip

PROGRAM = """
import sys
sys.argv = ["askfirst", "start"]
from askfirst import cli, frontends
from askfirst.commands import leading
from askfirst.frontends import plain
leading.check_input = lambda *_: None  # as if there were a terminal
def ask(self, prompt):
    print("\\n".join(sorted(sys.modules)))
    raise frontends.EndOfInput
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
        [sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, text=True, check=True,
        env={**os.environ, "TERM": "dumb"},
    )  # fmt: skip
    return set(done.stdout.split())


@each_row("module", HEAVY)
def test_the_first_question_does_not_wait_for(module: str, loaded: set[str]) -> None:
    assert "askfirst.session" in loaded
    assert module not in loaded
    assert find_spec(module) or not module.startswith("askfirst."), "there is no such module"


def defaults(function: Callable[..., None]) -> dict[str, object]:
    parameters = inspect.signature(function).parameters
    found = {name: one.default for name, one in parameters.items() if name != "as_json"}
    if "max_size" in found and found["max_size"] == 20:  # megabytes
        found["max_size"] = LARGEST_TEXT
    return {name: value or None for name, value in found.items()}


def test_without_options_the_same_is_done_as_with_their_defaults() -> None:
    assert defaults(leading.begin) == defaults(interviewing.start)
    assert defaults(leading.go_on) == defaults(interviewing.resume)
    for arguments, function in cli.WITHOUT_OPTIONS.items():
        assert not arguments or arguments[0] in cli.COMMANDS
        assert callable(cli._function(function))


def test_a_model_that_the_environment_names_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKFIRST_MODEL", "nothing-known")
    monkeypatch.setattr(leading, "check_input", lambda *_: None)
    assert "model" in run(monkeypatch, tmp_path, "start").err


def test_a_plain_install_brings_no_server_and_no_model() -> None:
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for name in ("mcp", "pydantic-ai"):
        assert not [one for one in project["dependencies"] if name in one]
        assert not [one for one in (*extras["all"], *extras["test"]) if name in one]
    assert extras["mcp"] and extras["model"]


QUESTION_ON_SCREEN = """
import io, os, sys
from pathlib import Path
from askfirst.frontends.terminal import early, talk
from askfirst.session import Session
os.get_terminal_size = lambda *_: os.terminal_size((80, 24))
class Screen(io.StringIO):
    def fileno(self):
        return 0
screen = Screen()
talk.screen = lambda: screen
with Session.create(Path("halls"), by="Ada") as session:
    with early.shown_while_loading(session.question()):
        assert "What happened" in screen.getvalue()
        print("prompt_toolkit" in sys.modules)
"""


def test_the_first_question_is_on_the_screen_before_the_prompt_library(tmp_path: Path) -> None:
    (tmp_path / "halls").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", QUESTION_ON_SCREEN], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout == "False\n", done.stderr


def test_the_prompt_library_is_loaded_by_the_terminal_only(loaded: set[str]) -> None:
    assert "questionary" not in loaded
    assert "prompt_toolkit" not in loaded


@each_row("model", [Question, Answered, Quote, Reply])
def test_the_annotations_of_models_are_no_texts_to_compile_at_every_start(model: type) -> None:
    assert not [one for one in model.__annotations__.values() if isinstance(one, str)]


def test_the_first_collection_of_garbage_does_not_look_through_the_modules() -> None:
    program = """
import gc
from askfirst import cli
cli.application(())
print(gc.isenabled(), len(gc.get_objects()) < gc.get_freeze_count() / 10)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "True True\n", done.stderr
