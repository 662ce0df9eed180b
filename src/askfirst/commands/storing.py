"""`askfirst store`: an interview on a team's server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.options import OutputOption
from askfirst.commands.printing import say
from askfirst.commands.projects import OUTPUT
from askfirst.errors import UsageError

app = typer.Typer(
    help="An interview on a team's PostgreSQL server: prepare it, join, copy (askfirst[team]).",
    no_args_is_help=True,
    rich_markup_mode=None,
)

AddressArgument = Annotated[
    str, typer.Argument(metavar="ADDRESS", help="postgresql://host/database, without a password.")
]


@app.command("prepare")
def prepare(address: AddressArgument) -> None:
    """Make the tables and the role that may read and append; once, by the owner of the database."""
    from askfirst.journal import server

    server.prepare(address)
    say(f"The tables are there. To let somebody in: GRANT {server.WRITER} TO their account.")


@app.command("join")
def join(
    address: AddressArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The interview on the server.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who answers here.")],
    output: OutputOption = OUTPUT,
) -> None:
    """Make a folder for an interview that others began on the server."""
    from askfirst.journal import copying
    from askfirst.session import slug

    folder = output / (slug(name) or "interview")
    count = copying.join(address, name, folder, by)
    say(f"{folder}: {_events(count)}. Go on with: askfirst resume -p {folder}")


@app.command("copy")
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A folder, or an address.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="An address, or a new folder.")],
    name: Annotated[
        str, typer.Option("--name", help="Its name on the server; else that of the folder.")
    ] = "",
) -> None:
    """Copy an interview from a folder to a server, or back. Nothing is overwritten."""
    from askfirst.journal import copying
    from askfirst.journal.server import SCHEMES

    up, down = target.startswith(SCHEMES), source.startswith(SCHEMES)
    if up == down:
        raise UsageError(
            "store-copy-ways",
            "one of the two is a folder, the other the address of a server.",
            repair="askfirst store copy output/halls postgresql://host/database",
        )
    folder = Path(source if up else target)
    called = name or folder.resolve().name
    if up:
        count = copying.to_server(folder, target, called)
    else:
        count = copying.to_folder(source, called, folder)
    say(f"Copied: {_events(count)}.")


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
