"""The command line around its commands: what is loaded, and what becomes of an error."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from askfirst import __version__, cli
from askfirst.errors import ProjectError, UsageError
from rows import each_row


@each_row(
    ("arguments", "wanted"),
    [
        (["status", "--json"], ["status"]),
        (["store", "copy"], ["store"]),
        (["--help"], cli.COMMANDS),
        (["statsu"], cli.COMMANDS),
        (["--version", "status"], cli.COMMANDS),
        ([], ()),
    ],
)
def test_only_the_command_that_is_called_is_loaded(arguments: list[str], wanted: object) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("_ASKFIRST_COMPLETE", raising=False)
        assert cli._wanted(arguments) == wanted
        patch.setenv("_ASKFIRST_COMPLETE", "complete_bash")
        assert cli._wanted([]) == cli.COMMANDS


@each_row(
    ("arguments", "variable", "function"),
    [
        ((), "", "begin_or_resume"),
        (("start",), "", "begin"),
        (("resume",), "", "go_on"),
        (("status",), "", None),
        (("start", "--plain"), "", None),
        (("start",), "ASKFIRST_MODEL", None),
        ((), "_ASKFIRST_COMPLETE", None),
    ],
)
def test_what_has_no_options_is_called_at_once(
    arguments: tuple[str, ...], variable: str, function: str | None
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("ASKFIRST_MODEL", "_ASKFIRST_COMPLETE"):
            patch.delenv(name, raising=False)
        if variable:
            patch.setenv(variable, "x")
        patch.setattr(cli, "_loaded", lambda: None)
        patch.setattr(sys, "argv", ["askfirst", *arguments])
        found = cli._at_once()
    assert getattr(found, "__name__", None) == function


def test_each_command_is_a_function_or_an_application_of_its_module() -> None:
    for named in (*cli.COMMANDS.values(), *cli.WITHOUT_OPTIONS.values()):
        assert callable(cli._function(named))
    names = [named.partition(":")[2].replace("_", "-") for named in cli.COMMANDS.values()]
    odd = {name: one for name, one in zip(cli.COMMANDS, names, strict=True) if name != one}
    assert odd == {
        "next": "next-question", "list": "list-projects", "pack": "app", "store": "app",
    }  # fmt: skip


def raising(error: BaseException) -> Callable[[], None]:
    def fails() -> None:
        raise error

    return fails


@each_row(
    ("error", "status", "told"),
    [
        (ProjectError("odd", "it is odd.", where="here", repair="Mend it."), 1,
         "here: odd: it is odd. Mend it.\n"),
        (UsageError("odd", "it is odd."), 2, "odd: it is odd.\n"),
        (KeyboardInterrupt(), 130,
         "\nStopped. Every answer is saved; go on with: askfirst resume\n"),
        (OSError(28, "No space left on device"), 1, "system: No space left on device.\n"),
        (OSError(), 1, "system: OSError.\n"),
    ],
)  # fmt: skip
def test_an_error_is_one_line_and_a_status(error: BaseException, status: int, told: str) -> None:
    screen = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "_at_once", lambda: raising(error))
        patch.setattr(cli, "_leave_output", lambda: None)
        patch.setattr(sys, "stderr", screen)
        with pytest.raises(SystemExit) as ended:
            cli._run()
    assert (ended.value.code, screen.getvalue()) == (status, told)


def deep(left: int) -> None:
    if left:
        deep(left - 1)
    raise ZeroDivisionError("what Ada said of /home/ada")


def test_a_fault_is_reported_with_its_last_calls_and_nothing_of_the_persons(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_at_once", lambda: lambda: deep(20))
    with pytest.raises(SystemExit) as ended:
        cli._run()
    assert ended.value.code == 3
    first, version, error, *calls = capsys.readouterr().err.splitlines()
    assert first.startswith("This is a bug in askfirst. Your answers are safe.")
    assert version.startswith(f"  askfirst {__version__}, ") and "Python 3." in version
    assert error == "  ZeroDivisionError"
    assert len(calls) == 8 and all(line.endswith(" deep") for line in calls)
    assert "Ada" not in " ".join([first, version, error, *calls])
