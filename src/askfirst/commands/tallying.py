"""`askfirst tally`: what very many people answered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.gate import table_out
from askfirst.commands.printing import say, say_json


class Format(StrEnum):
    """How the figures are printed."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


def tally(
    named: Annotated[
        list[str],
        typer.Argument(metavar="FROM...", help="Folders, files, patterns, a server's address."),
    ],
    group: Annotated[
        str, typer.Option("--group", metavar="ID", help="Apart for each reply to this question.")
    ] = "",
    form: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TEXT,
    pack: Annotated[
        list[Path] | None,
        typer.Option("--pack", metavar="FILE", help="An own pack, for the texts of its questions."),
    ] = None,
) -> None:
    """Count what very many people answered: shares, medians, ranks, words (needs askfirst[tally]).

    Reads journals (.jsonl), what pages saved (.json), many of these in one file, one a line
    (.jsonl), and interviews on a server.
    """
    from tempfile import TemporaryDirectory

    from askfirst.packs.own import load_all
    from askfirst.tally import formats, gathered, page, tallied

    packs = [one.pack for one in load_all(pack or [])]
    asks = {question.id: question.text for one in packs for question in one.questions()}
    with TemporaryDirectory(prefix="askfirst-") as folder:
        read = gathered(named, Path(folder))
        for line in read.told:
            typer.echo(line, err=True)
        step, end = _bar()
        try:
            found = tallied(read.files, Path(folder), group=group, asks=asks, step=step)
        finally:
            end()
    if form is Format.JSON:
        say_json(found.model_dump(mode="json"))
    elif form is Format.TEXT:
        for line in formats.text(found):
            say(line)
    elif form is Format.CSV:
        table_out(formats.csv_table(found))
    else:
        typer.echo(page.page(found), nl=False)


def _bar() -> tuple[Callable[[float], None], Callable[[], None]]:
    """A bar on standard error, where that is a terminal; and what takes it away."""
    if not sys.stderr.isatty():
        return lambda _: None, lambda: None

    def step(share: float) -> None:
        done = round(20 * share)
        sys.stderr.write(f"\r[{'#' * done}{'.' * (20 - done)}] {share:4.0%}")
        sys.stderr.flush()

    def end() -> None:
        sys.stderr.write("\r" + " " * 30 + "\r")
        sys.stderr.flush()

    return step, end
