"""`askfirst diff` and `askfirst trace`: what changed, and where a line comes from."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.options import JsonOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import choose, opened

if TYPE_CHECKING:
    from askfirst.requirements import Specification


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
    from askfirst.changes.telling import told

    before, after = _specification(old, project), _specification(new, project)
    if as_json:
        say_json(compare(before, after).model_dump(mode="json"))
        return
    mark = "- " if markdown else ""
    lines = list(told(before, after))
    for line in lines or ["Nothing changed."]:
        typer.echo(mark + line)


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

    from askfirst.errors import ProjectError, first_fault
    from askfirst.requirements import Specification
    from askfirst.untrusted_files import MEGABYTE, Refused, read_bytes

    try:
        return Specification.model_validate_json(read_bytes(path, most=64 * MEGABYTE))
    except (Refused, ValidationError) as error:
        reason = first_fault(error) if isinstance(error, ValidationError) else error.reason
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
