"""`askfirst diff` and `askfirst trace`: what changed, and where a line comes from."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import JsonOption, ProjectOption, choose, opened

if TYPE_CHECKING:
    from askfirst.changes import Change, Difference
    from askfirst.requirements import Record, Specification


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A folder, a requirements.json or a git revision.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, newer.")],
    project: ProjectOption = None,
    as_json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a Markdown list.")] = False,
) -> None:
    """Say what changed between two states of an interview's document."""
    from askfirst.changes import compare

    difference = compare(_specification(old, project), _specification(new, project))
    if as_json:
        say_json(difference.model_dump(mode="json"))
        return
    mark = "- " if markdown else ""
    told = list(_told(difference))
    for line in told:
        typer.echo(mark + line)
    if not told:
        typer.echo(mark + "Nothing changed.")


def _told(difference: Difference) -> Iterator[str]:
    for record in difference.added:
        yield f"{record.id} added: {_text(record)}"
    for record in difference.removed:
        yield f"{record.id} gone: {_text(record)}"
    for record_id in difference.withdrawn:
        yield f"{record_id} withdrawn"
    for change in difference.changed:
        if change.told and not (change.record in difference.withdrawn and change.field == "status"):
            yield _changed(change)


def _changed(change: Change) -> str:
    name = f"{change.record} {change.field}" if change.record else change.field
    cause = f" ({change.cause})" if change.cause else ""
    verb = "reworded" if change.reworded else "changed"
    return f"{name} {verb}: {_short(change.before)} -> {_short(change.after)}{cause}"


def _short(value: object) -> str:
    from askfirst.untrusted import for_screen

    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(for_screen(text).split())
    return f'"{text}"' if len(text) <= 100 else f'"{text[:97]}..."'


def _text(record: Record) -> str:
    return _short(record.statement or record.words or record.title)


def _specification(name: str, project: Path | None) -> Specification:
    """A specification from a folder, a file, or a revision of the project's journal."""
    path = Path(name)
    if path.is_dir():
        with opened(path) as session:
            return session.specification()
    if path.is_file():
        return from_file(path)
    return _from_revision(name, choose(project))


def from_file(path: Path) -> Specification:
    """The specification in a `requirements.json`.

    Raises:
        ProjectError: it is not one; the first wrong field is named.
    """
    from pydantic import ValidationError

    from askfirst.errors import ProjectError
    from askfirst.files import MEGABYTE, read_regular
    from askfirst.requirements import Specification

    try:
        return Specification.model_validate_json(read_regular(path, most=200 * MEGABYTE))
    except (OSError, ValidationError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        place = ".".join(map(str, first["loc"])) if first else ""
        reason = f"{place}: {first['msg']}" if first else str(error)
        raise ProjectError(
            "document-invalid",
            f"this is not a requirements document as askfirst writes it ({reason}).",
            where=path.name,
            repair="Write it anew with 'askfirst write'; change answers with 'askfirst review'.",
        ) from None


def _from_revision(revision: str, folder: Path) -> Specification:
    import tempfile
    from shutil import copytree

    from askfirst import journal
    from askfirst.errors import ProjectError
    from askfirst.session import Session

    command = ["git", "-C", str(folder), "show", "--end-of-options", f"{revision}:./{journal.NAME}"]
    shown = subprocess.run(  # noqa: S603 - no shell, and the revision cannot be an option
        command,
        capture_output=True,
        check=False,
    )
    if shown.returncode:
        raise ProjectError(
            "revision-unknown",
            f"'{revision}' is no folder, no file, and no revision with this interview in it.",
            where=folder.name,
            repair="Give two folders, two requirements.json, or two revisions that git knows.",
        )
    with tempfile.TemporaryDirectory() as name:
        Path(name, journal.NAME).write_bytes(shown.stdout)
        for kept in ("sources", "packs"):
            if (folder / kept).is_dir():
                copytree(folder / kept, Path(name, kept), symlinks=True)
        with Session.open(Path(name)) as session:
            return session.specification()


def trace(
    record: Annotated[
        str,
        typer.Argument(metavar="ID", help="A record (FR-01), a question (tasks) or an event (12)."),
    ],
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow one line of the document to the answer, person and source behind it, and on."""
    from askfirst.trace import trace as follow

    with opened(choose(project)) as session:
        found = follow(session.specification(), record)
    if as_json:
        say_json(found.model_dump(mode="json"))
        return
    for line in found.told():
        say(line)
