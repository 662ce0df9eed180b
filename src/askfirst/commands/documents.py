"""`askfirst write`, `status`, `list` and `schema`: what an interview has become so far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from askfirst.commands.options import JsonOption, OutputOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import OUTPUT, choose, on, opened
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from pydantic import JsonValue

    from askfirst.paper.unsettled import OpenPoint
    from askfirst.readiness import Readiness
    from askfirst.requirements import SourceDocument

_MOST_OPEN: Final = 7


def write(project: ProjectOption = None) -> None:
    """Write the documents of an interview as it stands."""
    from askfirst.commands.conversation import shown_path

    with opened(choose(project)) as session:
        for path in session.write():
            typer.echo(shown_path(path))
        for told in session.edited:
            typer.echo(told, err=True)


def status(
    project: ProjectOption = None,
    as_json: JsonOption = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with status 1 unless a design can start.")
    ] = False,
) -> None:
    """Say how far an interview is and whether a design can start from it."""
    from askfirst.agenda.people import taking_part
    from askfirst.commands.driving import failures
    from askfirst.paper.desk import Desk
    from askfirst.paper.unsettled import open_points
    from askfirst.readiness import readiness

    with failures(as_json), opened(choose(project)) as session:
        facts, specification, folder = session.status(), session.specification(), session.folder
        following, people = session.question(), taking_part(session.interview)
    found, points = readiness(specification), open_points(Desk(specification))
    if as_json:
        left_open = {"open_points": [one._asdict() for one in points]}
        told = {"ready": found.ready, "reasons": found.model_dump(mode="json")["reasons"]}
        figures = {"metrics": specification.metrics}
        several = {"people": [one._asdict() for one in people]} if people else {}
        say_json(facts | told | left_open | figures | several)
    else:
        parts = [one.told() for one in people]
        _tell(
            folder, facts, following.text if following else "", specification.sources, found, parts
        )
        _tell_open(points)
    if strict and not found.ready:
        raise typer.Exit(1)


def _tell(
    folder: Path,
    facts: dict[str, JsonValue],
    following: str,
    sources: Sequence[SourceDocument],
    found: Readiness,
    several: Sequence[str],
) -> None:
    """The counts, the next question, and what is in the way of a design."""
    say(f"{facts['project']}: {_counted(facts)}, depth {facts['depth']}.")
    for source in sources:
        seen = f"{source.looked_at} of {source.sentences} sentences looked at"
        say(f"{for_screen(source.name)}: {seen}.")
    for line in several:
        say(line)
    say(f"Next: {for_screen(following)}" if following else _all_asked(facts))
    say(f"{found.verdict}." if found.ready else f"{found.verdict}:")
    for reason in found.reasons:
        say(f"- {for_screen(reason.text)} To mend it: {on(folder, reason.command)}")


def _tell_open(points: Sequence[OpenPoint]) -> None:
    """What the document lists as open: that a design can start does not say that nothing is."""
    if points:
        say(f"Open in the document: {len(points)}.")
    for one in points[:_MOST_OPEN]:
        who = f" ({for_screen(one.who)} would know)" if one.who else ""
        say(f"- {for_screen(f'{one.id} {one.question}'.strip())}{who}")
    if len(points) > _MOST_OPEN:
        say(f"- and {len(points) - _MOST_OPEN} more")


def _counted(facts: dict[str, JsonValue]) -> str:
    """How many questions have a reply, as the document and the progress line count them."""
    from askfirst.commands.conversation import answered_of

    unknown = facts["unknown"]
    said = answered_of(int(str(facts["answered"])), int(str(facts["open"])))
    return said + (f" ({unknown} with “don't know”)" if unknown else "")


def _all_asked(facts: dict[str, JsonValue]) -> str:
    """What is said when no question is next, which is not that nothing is open any more."""
    put_off = facts["put_off"]
    if isinstance(put_off, list) and put_off:
        return f"Every question of this depth was asked; put off: {', '.join(map(str, put_off))}."
    return "Every question of this depth was asked."


def list_projects(output: OutputOption = OUTPUT, as_json: JsonOption = False) -> None:
    """List the interviews there are, the latest first."""
    from askfirst.errors import AskfirstError
    from askfirst.journal import projects

    rows = []
    for folder in projects(output):
        try:
            with opened(folder) as session:
                rows.append(session.status())
        except AskfirstError as error:
            rows.append({"project": folder.name, "error": str(error)})
        except Exception as error:  # one interview that cannot be shown hides no other
            told = f"it cannot be shown ({type(error).__name__}): askfirst status -p {folder}"
            rows.append({"project": folder.name, "error": told})
    if as_json:
        say_json({"projects": rows})
        return
    if not rows:
        typer.echo("There is no interview yet. Begin one with: askfirst start", err=True)
    for row in rows:
        state = row.get("error") or f"{_counted(row)}, {row['last']}"
        say(f"{row['project']}: {state}")


def schema(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="requirements, question, next, answer, ...")
    ] = "requirements",
) -> None:
    """Print the JSON Schema of a document that askfirst writes, or of what a command prints."""
    say_json(schema_of(name))


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of this name.

    Raises:
        UsageError: there is none.
    """
    from askfirst.errors import UsageError
    from askfirst.exporters import json as document
    from askfirst.frontends import agent, pages

    schemas = {"requirements": document.schema}
    schemas["page"] = pages.Saved.model_json_schema
    schemas |= {key: partial(agent.schema, key) for key in agent.SCHEMAS}
    if name not in schemas:
        raise UsageError(
            "schema-unknown",
            f"there is no schema '{name}'.",
            repair=f"There are: {', '.join(schemas)}.",
        )
    return schemas[name]()
