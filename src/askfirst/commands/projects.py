"""Which interview a command works on, and the commands that look at it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.errors import ProjectError

if TYPE_CHECKING:
    from askfirst.session import Session

OUTPUT = Path("output")

ProjectOption = Annotated[
    Path | None,
    typer.Option(
        "-p",
        "--project",
        metavar="FOLDER",
        help="Folder of the interview; without it the only or the latest one in output/.",
    ),
]
OutputOption = Annotated[
    Path, typer.Option("--output", metavar="DIR", help="Where folders of interviews are made.")
]
ByOption = Annotated[
    str, typer.Option("--by", metavar="NAME", help="Who gives the answers; else who began.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]


def choose(project: Path | None) -> Path:
    """The folder named, else the interview in output/ with the latest event.

    Raises:
        ProjectError: there is none.
    """
    if project is not None:
        return project
    from askfirst.journal import projects

    found = next(projects(OUTPUT), None)
    if found is None:
        raise ProjectError(
            "project-none",
            "there is no interview in output/.",
            repair="Begin one with 'askfirst start', or name its folder with --project.",
        )
    return found


def opened(folder: Path, *, by: str = "", write: bool = False) -> Session:
    """The interview in a folder. What of its sources cannot be read is told; it goes on without."""
    from askfirst.session import Session

    session = Session.open(folder, by=by, write=write)
    for error in session.lost.values():
        typer.echo(str(error), err=True)
    for line in session.news():
        typer.echo(line, err=True)
    return session
