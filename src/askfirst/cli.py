"""The command line: every command is a function of `askfirst.commands`; errors become exit codes.

0 done, 1 an expected error, 2 wrong usage, 130 interrupted (all answers saved), 3 a bug.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Annotated, Final

gc.disable()  # nothing that importing makes is garbage; looking for it delays the first question
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # nothing of others runs in askfirst
# To look for plugins, which are off, pydantic would load the packages of mail, zip and csv first.
_no_plugins = ModuleType("pydantic.plugin._loader")
_no_plugins.__dict__["get_plugins"] = tuple
sys.modules.setdefault(_no_plugins.__name__, _no_plugins)

import typer

from askfirst import __version__
from askfirst.errors import AskfirstError

COMMANDS: Final = {
    "start": "interviewing:start",
    "resume": "interviewing:resume",
    "next": "driving:next_question",
    "answer": "driving:answer",
    "said": "turning:said",
    "retract": "turning:retract",
    "preview": "turning:preview",
    "contradiction": "contradicting:contradiction",
    "undo": "driving:undo",
    "review": "reviewing:review",
    "questions": "mailing:questions",
    "answers": "mailing:answers",
    "page": "page:page",
    "settle": "settling:settle",
    "points": "points:points",
    "read": "read:read",
    "add": "read:add",
    "check": "check:check",
    "write": "documents:write",
    "status": "documents:status",
    "list": "documents:list_projects",
    "repair": "repair:repair",
    "schema": "documents:schema",
    "export": "export:export",
    "trace": "changes:trace",
    "diff": "changes:diff",
    "pack": "pack:app",
    "store": "storing:app",
    "tally": "tallying:tally",
    "mcp": "mcp:mcp",
    "privacy": "privacy:privacy",
}
"""Each command with the function, or the application of subcommands, that carries it out."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"askfirst {__version__}")
        raise typer.Exit


def bare(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Interviews you about a vague wish and writes the requirements document.

    Without a command it begins an interview, or offers to go on with an unfinished one.
    """
    if context.invoked_subcommand is None:
        from askfirst.commands.bare import begin_or_resume

        begin_or_resume()


def application(wanted: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with some of its commands, by default all.

    Typer builds a validator for each option of each command it is given, and the modules of the
    commands load what they need: a person who starts an interview need not wait for the others.
    """
    app = typer.Typer(
        name="askfirst",
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(bare)
    for name in wanted:
        module, _, function = COMMANDS[name].partition(":")
        found = getattr(import_module(f"askfirst.commands.{module}"), function)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    gc.freeze()  # modules stay: the first collection need not look through them
    gc.enable()
    return app


def _wanted(arguments: list[str]) -> Iterable[str]:
    """The command that is called; all of them for help, completion and what is none of them."""
    if not arguments and "_ASKFIRST_COMPLETE" not in os.environ:
        return ()
    return arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS


def main() -> None:
    """Run the command line; what goes wrong becomes one line and an exit status."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever called
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    from askfirst.commands.gate import gated

    with gated():
        _run()


def _run() -> None:
    try:
        application(_wanted(sys.argv[1:]))()
    except AskfirstError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        typer.echo("\nStopped. Every answer is saved; go on with: askfirst resume", err=True)
        sys.exit(130)
    except OSError as error:  # a full disk behind standard output, a name that is too long
        typer.echo(f"system: {error.strerror or type(error).__name__}.", err=True)
        _leave_output()
        sys.exit(1)
    except Exception as error:
        _report(error)
        sys.exit(3)


def _leave_output() -> None:
    """Nothing more goes to a standard output that takes nothing, not even at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: Exception) -> None:
    """A report that can be pasted: no answer, no source text, no path of the person's."""
    import platform
    import traceback

    typer.echo(
        "This is a bug in askfirst. Your answers are safe. Please report these lines:", err=True
    )
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    typer.echo(f"  askfirst {__version__}, {system}", err=True)
    typer.echo(f"  {type(error).__name__}", err=True)
    for frame in traceback.extract_tb(error.__traceback__)[-8:]:
        module = frame.filename.rpartition("askfirst/")[2]
        typer.echo(f"  {module}:{frame.lineno} {frame.name}", err=True)
