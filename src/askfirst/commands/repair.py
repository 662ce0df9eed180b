"""`askfirst repair`: a journal that cannot be read any more, made whole."""

from __future__ import annotations

from typing import Annotated

import typer

from askfirst.commands.options import ProjectOption
from askfirst.commands.printing import say
from askfirst.commands.projects import choose, on, opened


def repair(
    project: ProjectOption = None,
    write: Annotated[
        bool, typer.Option("--write", help="Do it; the journal as it was is kept beside.")
    ] = False,
) -> None:
    """Say what is wrong with the record of an interview and what can be kept; mend it.

    Changes nothing without --write, and then keeps the old file beside the new one.
    """
    from askfirst.files import free_name, write_atomic
    from askfirst.journal import NAME, held, journal_in, newer, parse, read_bytes, release
    from askfirst.journal.mending import mended

    folder = choose(project)
    path = journal_in(folder)
    handles = held(path, "askfirst repair")
    try:
        data = read_bytes(path)
        found = mended(data)
        if found.newer:
            raise newer(f"{NAME}:{found.newer}")
        for line in found.told:
            say(f"- {line}.")
        if not found.told:
            say(f"Nothing is wrong with the journal: {found.kept} events, all of them whole.")
            return
        say(f"{found.kept} events can be kept.")
        if not write:
            say(f"Nothing was changed. To do it: {on(folder, 'askfirst repair --write')}")
            return
        parse(found.data, NAME)  # what is written can be read
        kept = free_name(path, "damaged")
        write_atomic(kept, data, private=True)
        write_atomic(path, found.data, private=True)
    finally:
        release(handles)
    say(f"Mended. The journal as it was is kept in {kept.name}.")
    with opened(folder) as session:
        session.question()
