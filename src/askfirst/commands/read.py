"""`askfirst read` and `askfirst add`: what documents say, and documents for an interview."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say_json
from askfirst.commands.projects import choose, opened
from askfirst.untrusted_files import MEGABYTE

SourcesArgument = Annotated[
    list[Path], typer.Argument(metavar="SOURCE", help="Documents, or - for standard input.")
]
RecursiveOption = Annotated[
    bool, typer.Option("--recursive", help="Also read the documents in folders.")
]
MaxSizeOption = Annotated[
    float,
    typer.Option(
        "--max-size", metavar="MB", min=0.001, max=100_000, help="Largest file that is read."
    ),
]


def read(
    sources: SourcesArgument,
    recursive: RecursiveOption = False,
    max_size: MaxSizeOption = 20,
    as_json: JsonOption = False,
) -> None:
    """Show what documents say about each part of a requirements document.

    Prints what is stated, implied or absent, each with its sentence, who says it and the question
    that will fill it. Nothing is added to any interview. Ends with status 1 when a document could
    not be read; the others are reported all the same.
    """
    from askfirst.sources import read_sources, report

    with _uncollected():
        texts, errors = read_sources(
            sources, recursive=recursive, max_size=int(max_size * MEGABYTE)
        )
        if not texts and not as_json and len(errors) == 1:
            raise errors[0]
        if as_json:
            say_json(report.as_json(texts, errors))
        elif texts:
            for line in report.lines(texts):
                typer.echo(line)
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing looks for rings of objects among the hundred thousands that a long document is cut
    into; there are none, and to look took a fifth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def add(
    sources: SourcesArgument,
    project: ProjectOption = None,
    recursive: RecursiveOption = False,
    max_size: MaxSizeOption = 20,
    by: ByOption = "",
) -> None:
    """Add documents to an interview that is under way.

    Their texts are stored with it, and from the next question on it offers what they give. A
    document that is there already is not added again. Ends with status 1 when one could not be
    read; the others are added all the same.
    """
    from askfirst.sources import read_sources, summary

    folder = choose(project)
    texts, errors = read_sources(sources, recursive=recursive, max_size=int(max_size * MEGABYTE))
    with opened(folder, by=by, write=True) as session:
        known = {source.sha256 for source in session.sources}
        new = [text for text in texts if text.sha256 not in known]
        session.add_sources(new)
    typer.echo(summary(new) if new else "Nothing new was added.")
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)
