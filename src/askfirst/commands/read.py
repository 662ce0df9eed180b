"""`askfirst read`: what documents say about a system to be built, and what they do not say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.projects import JsonOption

MEGABYTE = 1024 * 1024


def read(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="SOURCE", help="Documents, or - for standard input."),
    ],
    recursive: Annotated[
        bool, typer.Option("--recursive", help="Also read the documents in folders.")
    ] = False,
    max_size: Annotated[
        float,
        typer.Option("--max-size", metavar="MB", min=0.001, help="Largest file that is read."),
    ] = 20,
    as_json: JsonOption = False,
) -> None:
    """Show what documents say about each part of a requirements document.

    Prints what is stated, implied or absent, each with its sentence, who says it and the question
    that will fill it. Nothing is added to any interview. Ends with status 1 when a document could
    not be read; the others are reported all the same.
    """
    import json

    from askfirst.sources import read_sources, report

    texts, errors = read_sources(sources, recursive=recursive, max_size=int(max_size * MEGABYTE))
    if not texts and not as_json and len(errors) == 1:
        raise errors[0]
    if as_json:
        typer.echo(json.dumps(report.as_json(texts, errors), ensure_ascii=False, indent=2))
    elif texts:
        for line in report.lines(texts):
            typer.echo(line)
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)
