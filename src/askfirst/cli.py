"""The command line: every command is a function of `askfirst.commands`; errors become exit codes.

0 done, 1 an expected error, 2 wrong usage, 130 interrupted (all answers saved), 3 a bug.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from askfirst import __version__
from askfirst.commands import (
    changes,
    check,
    documents,
    driving,
    export,
    interviewing,
    mailing,
    pack,
    read,
    reviewing,
)
from askfirst.errors import AskfirstError

app = typer.Typer(
    name="askfirst",
    help="Interviews you about a vague wish and writes the requirements document.",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("start")(interviewing.start)
app.command("resume")(interviewing.resume)
app.command("next")(driving.next_question)
app.command("answer")(driving.answer)
app.command("undo")(driving.undo)
app.command("review")(reviewing.review)
app.command("questions")(mailing.questions)
app.command("answers")(mailing.answers)
app.command("read")(read.read)
app.command("add")(read.add)
app.command("check")(check.check)
app.command("write")(documents.write)
app.command("status")(documents.status)
app.command("list")(documents.list_projects)
app.command("schema")(documents.schema)
app.command("export")(export.export)
app.command("trace")(changes.trace)
app.command("diff")(changes.diff)
app.add_typer(pack.app, name="pack")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"askfirst {__version__}")
        raise typer.Exit


@app.callback()
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


def main() -> None:
    """Run the command line; what goes wrong becomes one line and an exit status."""
    try:
        app()
    except AskfirstError as error:
        typer.echo(str(error), err=True)
        sys.exit(error.exit_status)
    except KeyboardInterrupt:
        typer.echo("\nStopped. Every answer is saved; go on with: askfirst resume", err=True)
        sys.exit(130)
    except Exception as error:
        _report(error)
        sys.exit(3)


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
