"""`askfirst questions` and `askfirst answers`: open questions go out by mail and come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.printing import say
from askfirst.commands.projects import ByOption, ProjectOption, choose, opened
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.errors import AnswerError
    from askfirst.replies import Reply
    from askfirst.requirements import Record, Specification
    from askfirst.session import Session

    Entry = tuple[str, Reply, str]  # slot, reply, place in the file


def questions(
    project: ProjectOption = None,
    owner: Annotated[
        str, typer.Option("--for", metavar="NAME", help="Only those that this person could answer.")
    ] = "",
) -> None:
    """Write a short mail with the open questions that somebody could answer."""
    from askfirst.agenda import Found
    from askfirst.agenda.forwarding import forwarded
    from askfirst.frontends.letters import letter
    from askfirst.lines import named

    with opened(choose(project)) as session:
        specification = session.specification()
        records = _of(specification, owner)
        if not records:
            typer.echo(_none(specification, owner), err=True)
            return
        owners = {record.owner for record in records}
        owner = owners.pop() if owner and len(owners) == 1 else owner
        about = named(session.interview.produced("specification.name")) or session.folder.name
        asked = list(forwarded(session.interview, Found(session.sources), records))
        say(letter(asked, owner, about).removesuffix("\n"))


def answers(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The mail, or YAML by question id.")],
    project: ProjectOption = None,
    by: ByOption = "you",
) -> None:
    """Take over answers from a mail that came back, or from a YAML file. All or none."""
    from askfirst.commands.interviewing import raise_first
    from askfirst.commands.script import tried

    with opened(choose(project), by=by, write=True) as session:
        entries, errors = _entries(file, session)
        raise_first([*errors, *tried(session, entries)])
        for slot, reply, _ in entries:
            outcome = session.reply(reply, slot, ask_first=False)
            for line in outcome.lines:
                say(f"{slot} {line}")
        if entries:
            session.write()
            for told in session.edited:
                typer.echo(told, err=True)
    if not entries:
        typer.echo("There is no answer in this file; nothing was changed.", err=True)


def _of(specification: Specification, name: str) -> list[Record]:
    """The open questions of one person; without a name those that nobody answers by a day, which
    are those that `askfirst status` counts."""
    from askfirst.compose.questions import for_others
    from askfirst.readiness import unowned

    if not name.strip():
        return unowned(specification)
    wanted = name.strip().lower()
    asked = specification.of_kind(Kind.QUESTION)
    return [one for one in asked if for_others(one) and wanted in one.owner.lower()]


def _none(specification: Specification, name: str) -> str:
    asked = specification.of_kind(Kind.QUESTION)
    known = dict.fromkeys(one.owner for one in asked if one.owner)
    named = f" Named so far: {', '.join(known)}." if known else ""
    if not name:
        return f"There is no open question that nobody answers by a day.{named}"
    return f"No open question is {name}'s.{named}"


def _entries(file: Path, session: Session) -> tuple[list[Entry], list[AnswerError]]:
    """The answers of a file in order, and those that have no form a reply can have.

    Raises:
        AnswerError: the file cannot be read, or asks for a question that there is not.
    """
    from askfirst.agenda.forwarding import Returning
    from askfirst.frontends import letters
    from askfirst.frontends.scripted import Scripted, read_text
    from askfirst.questions import QuestionKind
    from askfirst.replies import read as read_reply

    if file.suffix.lower() in (".yaml", ".yml", ".json"):
        script = Scripted(file)
        script.check(placed.question.id for placed in session.interview.placed)
        return script.entries()
    found: list[Entry] = []
    returning = Returning(session.interview)
    for entry in letters.answered(read_text(file)):
        where = f"{file.name}:{entry.line}"
        if returning.line(entry.slot) is not None:
            whole = returning.reply(entry.slot, read_reply(entry.text))
            found += [(entry.slot.partition("#")[0], whole, where)] if whole else []
            continue
        question = session.interview.question(entry.slot)
        kind = question.kind if question else QuestionKind.TEXT
        found.append((entry.slot, letters.reply(entry, kind), where))
    return found, []
