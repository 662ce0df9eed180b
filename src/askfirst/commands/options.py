"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askfirst.untrusted import as_name

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
    Path,
    typer.Option("-o", "--output", metavar="DIR", help="Where folders of interviews are made."),
]
ByOption = Annotated[
    str,
    typer.Option(
        "--by", metavar="NAME", callback=as_name, help="Who gives the answers; else who began."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output.")]
