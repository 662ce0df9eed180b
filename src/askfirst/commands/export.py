"""`askfirst export`: the requirements, handed over to the tools that others use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from askfirst.commands.changes import from_file
from askfirst.commands.options import JsonOption, ProjectOption
from askfirst.commands.printing import say_json
from askfirst.commands.projects import choose, opened

if TYPE_CHECKING:
    from askfirst.exporters import Format
    from askfirst.requirements import Specification


def export(
    name: Annotated[
        str, typer.Argument(metavar="[FORMAT]", help="A format; --list names them.")
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="DIR", help="Folder for the files [FOLDER/exports/FORMAT]."
        ),
    ] = None,
    project: ProjectOption = None,
    split: Annotated[
        bool, typer.Option("--split", help="markdown only: one file a requirement.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write also where other files are.")
    ] = False,
    list_: Annotated[
        bool, typer.Option("--list", help="Show the formats, what each keeps and loses.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write the requirements in the format of another tool.

    What the format cannot hold is said on standard error; the interview is never changed.
    """
    if list_:
        _print_formats(as_json)
        return
    format_name, chosen = _chosen(name, split)
    folder = choose(project)
    specification = _specification(folder)
    files = chosen.render(specification)
    _check_names(files)
    from askfirst.files import refuse_links, write_files

    target = output
    if target is None:
        base, place = folder if folder.is_dir() else folder.parent, f"exports/{format_name}"
        refuse_links(base, *(f"{place}/{file}".rpartition("/")[0] for file in files))
        target = base / place
    written = write_files(target, files, force=force)
    losses = chosen.losses(specification)
    if as_json:
        report = {"format": format_name, "files": [str(path) for path in written], "lost": losses}
        say_json(report)
        return
    _report(written, target, losses)


def _chosen(name: str, split: bool) -> tuple[str, Format]:
    from askfirst.errors import UsageError
    from askfirst.exporters import FORMATS, SPLIT, find

    if not name:
        raise UsageError(
            "format-missing",
            "no format was named.",
            where="FORMAT",
            repair=f"There are: {', '.join(FORMATS)}. See them with: askfirst export --list",
        )
    found = find(name)
    format_name = next(known for known, one in FORMATS.items() if one is found)
    if not split:
        return format_name, found
    if format_name != "markdown":
        raise UsageError(
            "split-needs-markdown",
            f"--split writes Markdown files, not {format_name}.",
            where="--split",
            repair="Say: askfirst export markdown --split",
        )
    return "markdown-split", SPLIT


def _specification(folder: Path) -> Specification:
    """The specification of an interview, or of a `requirements.json` (or a folder with one).

    Raises:
        ProjectError: there is neither, or the JSON is not a requirements document.
    """
    from askfirst.journal import NAME

    document = folder if folder.is_file() else folder / "requirements.json"
    if folder.is_file() or (document.is_file() and not (folder / NAME).exists()):
        return from_file(document)
    with opened(folder) as session:
        return session.specification()


def _check_names(files: dict[str, str | bytes]) -> None:
    """Refuse names that are one file on a disk that knows no capitals.

    Raises:
        OutputError: two names differ in capitals only.
    """
    from askfirst.errors import OutputError

    seen: dict[str, str] = {}
    for name in files:
        other = seen.setdefault(name.lower(), name)
        if other != name:
            raise OutputError(
                "names-collide",
                f"'{other}' and '{name}' are one file where capitals do not count.",
                repair="Please report this with both names.",
            )


def _report(written: list[Path], target: Path, losses: dict[str, tuple[str, ...]]) -> None:
    from askfirst.commands.conversation import shown_path

    files = "1 file" if len(written) == 1 else f"{len(written)} files"
    typer.echo(f"{files} in {shown_path(target)}")
    for path in written[:10]:
        typer.echo(f"  {path.relative_to(target).as_posix()}")
    if len(written) > 10:
        typer.echo(f"  and {len(written) - 10} more")
    for reason, what in losses.items():
        shown = ", ".join(what[:40])
        more = f" and {len(what) - 40} more" if len(what) > 40 else ""
        typer.echo(f"{reason}: {shown}{more}", err=True)
    if losses:
        typer.echo("The JSON export has everything: askfirst export json", err=True)


def _print_formats(as_json: bool) -> None:
    from askfirst.exporters import FIELDS, FORMATS, SPLIT

    formats = {**FORMATS, "markdown --split": SPLIT}
    rows = [_row(name, one) for name, one in formats.items()]
    if as_json:
        say_json({"formats": rows})
        return
    for row, one in zip(rows, formats.values(), strict=True):
        typer.echo(f"{row['name']}: {row['about']}")
        kept, lost = row["keeps"], [FIELDS[name] for name in one.loses if name in _MISSED]
        typer.echo(f"  keeps {len(kept)} of {len(FIELDS)} fields")
        if lost:
            typer.echo(f"  loses {', '.join(lost)}")
        typer.echo(f"  checked by {row['judge'] or 'askfirst itself: no tool judges it'}")
        if row["extra"]:
            typer.echo(f"  needs pip install 'askfirst[{row['extra']}]'")
    typer.echo("What else each loses: docs/exports.md, or askfirst export --list --json")


_MISSED: Final = ("words", "links", "origins", "document.not_asked", "document.answers")
"""What whoever works with an export would miss first: who said it and how, what hangs together and
what is open."""


def _row(name: str, one: Format) -> dict[str, Any]:
    from askfirst.exporters import FIELDS

    return {
        "name": name,
        "about": one.about,
        "keeps": [label for field, label in FIELDS.items() if field in one.keeps],
        "loses": [FIELDS[field] for field in one.loses],
        "judge": one.judge,
        "extra": one.extra,
    }
