"""`askfirst repair`: a journal that cannot be read any more, made whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.printing import say
from askfirst.commands.projects import ProjectOption, choose, opened


def repair(
    project: ProjectOption = None,
    write: Annotated[
        bool, typer.Option("--write", help="Do it; the journal as it was is kept beside.")
    ] = False,
) -> None:
    """Say what is wrong with the record of an interview and what can be kept; mend it.

    Changes nothing without --write, and then keeps the old file beside the new one.
    """
    from askfirst.errors import JournalError, ProjectError
    from askfirst.files import write_atomic
    from askfirst.journal import NAME, held, parse, read_bytes, release
    from askfirst.journal.mending import mended

    folder = choose(project)
    path = folder / NAME
    if not path.is_file():
        raise ProjectError(
            "project-missing",
            "there is no interview in this folder.",
            where=str(folder),
            repair="'askfirst list' shows the interviews.",
        )
    handles = held(path, "askfirst repair")
    try:
        data = read_bytes(path)
        found = mended(data)
        if found.newer:
            raise JournalError(
                "journal-newer",
                "this interview was made by a newer askfirst.",
                where=f"{NAME}:{found.newer}",
                repair="Update askfirst; nothing was changed.",
            )
        for line in found.told:
            say(f"- {line}.")
        if not found.told:
            say(f"Nothing is wrong with the journal: {found.kept} events, all of them whole.")
            return
        say(f"{found.kept} events can be kept.")
        if not write:
            say("Nothing was changed. To do it: askfirst repair --write")
            return
        parse(found.data, NAME)  # what is written can be read
        kept = _keep(path, data)
        write_atomic(path, found.data, private=True)
    finally:
        release(handles)
    say(f"Mended. The journal as it was is kept in {kept.name}.")
    with opened(folder) as session:
        session.question()


def _keep(path: Path, data: bytes) -> Path:
    """The journal as it was, under the first name that is free."""
    from askfirst.files import free_name, write_atomic

    kept = free_name(path, "damaged")
    write_atomic(kept, data, private=True)
    return kept
