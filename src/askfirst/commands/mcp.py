"""`askfirst mcp`: the interview as a server for agents, over standard input and output."""

from __future__ import annotations

import typer

from askfirst.commands.options import OutputOption
from askfirst.commands.projects import OUTPUT
from askfirst.errors import UsageError


def mcp(output: OutputOption = OUTPUT) -> None:
    """Serve interviews to an agent over standard input and output (needs askfirst[mcp])."""
    try:
        from askfirst.commands.serving import server
    except ImportError:
        raise UsageError(
            "mcp-missing",
            "the server needs the package 'mcp'.",
            repair="pip install 'askfirst[mcp]'",
        ) from None
    typer.echo("askfirst serves interviews; stop it with Ctrl+C.", err=True)
    server(output).run("stdio")
