"""The command line: every command is a function of `askfirst.commands`; errors become exit codes.

0 done, 1 an expected error, 2 wrong usage, 130 interrupted (all answers saved), 3 a bug.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, Any, Final

gc.disable()  # nothing that importing makes is garbage; looking for it delays the first question
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # nothing of others runs in askfirst
# To look for plugins, which are off, pydantic would load the packages of mail, zip and csv first.
_no_plugins = ModuleType("pydantic.plugin._loader")
_no_plugins.__dict__["get_plugins"] = tuple
sys.modules.setdefault(_no_plugins.__name__, _no_plugins)

from askfirst import __version__
from askfirst.errors import AskfirstError

if TYPE_CHECKING:
    from typer import Typer

COMMANDS: Final = {
    "start": "interviewing:start",
    "resume": "interviewing:resume",
    "next": "driving:next_question",
    "answer": "driving:answer",
    "said": "turning:said",
    "retract": "turning:retract",
    "preview": "turning:preview",
    "contradiction": "contradicting:contradiction",
    "agree": "putting_in_words:agree",
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


WITHOUT_OPTIONS: Final = {
    (): "bare:begin_or_resume",
    ("start",): "leading:begin",
    ("resume",): "leading:go_on",
}
"""What is called with these arguments. There is nothing to read from them, and to load typer and
let it build a validator for each option would delay the first question by a seventh (97 ms, else
113)."""


def _at_once() -> Callable[[], None] | None:
    """What can be called without reading a command line; None when that has to be read."""
    function = WITHOUT_OPTIONS.get(tuple(sys.argv[1:]))
    if function is None or not {"_ASKFIRST_COMPLETE", "ASKFIRST_MODEL"}.isdisjoint(os.environ):
        return None
    found: Callable[[], None] = _function(function)
    _loaded()
    return found


def _function(named: str) -> Any:
    module, _, function = named.partition(":")
    return getattr(import_module(f"askfirst.commands.{module}"), function)


def _loaded() -> None:
    gc.freeze()  # modules stay: the first collection need not look through them
    # Not at every 700 new objects: records stay too. Of 10,000 the looking takes an eighth of the
    # time to write them (13.3 s of the processor become 11.7), of 1,000 nothing.
    gc.set_threshold(10_000)
    gc.enable()


def application(wanted: Iterable[str] = COMMANDS) -> "Typer":
    """The command line with some of its commands, by default all.

    Typer builds a validator for each option of each command it is given, and the modules of the
    commands load what they need: whoever calls one need not wait for the others.
    """
    import typer

    def version(wanted: bool) -> None:
        if wanted:
            print(f"askfirst {__version__}")
            raise typer.Exit

    def bare(
        context: typer.Context,
        version: Annotated[
            bool,
            typer.Option("--version", callback=version, is_eager=True, help="Print the version."),
        ] = False,
    ) -> None:
        """Interviews you about a vague wish and writes the requirements document.

        Without a command it begins an interview, or offers to go on with an unfinished one.
        """
        if context.invoked_subcommand is None:
            from askfirst.commands.bare import begin_or_resume

            begin_or_resume()

    app = typer.Typer(
        name="askfirst",
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(bare)
    for name in wanted:
        found = _function(COMMANDS[name])
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    _loaded()
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
        at_once = _at_once()
        if at_once is None:
            application(_wanted(sys.argv[1:]))()
        else:
            at_once()
    except AskfirstError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        print("\nStopped. Every answer is saved; go on with: askfirst resume", file=sys.stderr)
        sys.exit(130)
    except OSError as error:  # a full disk behind standard output, a name that is too long
        print(f"system: {error.strerror or type(error).__name__}.", file=sys.stderr)
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

    print(
        "This is a bug in askfirst. Your answers are safe. Please report these lines:",
        file=sys.stderr,
    )
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    print(f"  askfirst {__version__}, {system}", file=sys.stderr)
    print(f"  {type(error).__name__}", file=sys.stderr)
    for frame in traceback.extract_tb(error.__traceback__)[-8:]:
        module = frame.filename.rpartition("askfirst/")[2]
        print(f"  {module}:{frame.lineno} {frame.name}", file=sys.stderr)
