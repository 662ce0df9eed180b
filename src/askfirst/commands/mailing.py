"""`askfirst questions` and `askfirst answers`: open questions go out by mail and come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.printing import say
from askfirst.commands.projects import ByOption, ProjectOption, choose, opened

if TYPE_CHECKING:
    from askfirst.errors import AnswerError
    from askfirst.interview import Interview
    from askfirst.replies import Reply
    from askfirst.session import Session

    Entry = tuple[str, Reply, str]  # slot, reply, place in the file


def questions(
    project: ProjectOption = None,
    owner: Annotated[
        str, typer.Option("--for", metavar="NAME", help="Only those that this person could answer.")
    ] = "",
) -> None:
    """Write a short mail with the open questions that somebody could answer."""
    from askfirst.frontends.letters import letter

    with opened(choose(project)) as session:
        slots = _of(session.interview, owner)
        if not slots:
            typer.echo(_none(session.interview, owner), err=True)
            return
        named = {session.interview.owners()[record][0] for record in _records(session, slots)}
        owner = named.pop() if owner and len(named) == 1 else owner
        about = session.interview.produced("specification.name") or session.folder.name
        say(letter([session.prompt(slot) for slot in slots], owner, about).removesuffix("\n"))


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
    if not entries:
        typer.echo("There is no answer in this file; nothing was changed.", err=True)


def _of(interview: Interview, name: str) -> list[str]:
    """Slots of what somebody did not know, of one owner when named."""
    wanted = name.strip().lower()
    owners = interview.owners()
    return [
        slot
        for slot in interview.unknowns()
        if wanted in owners.get(interview.answers[slot].question_record or "", ("", ""))[0].lower()
    ]


def _records(session: Session, slots: list[str]) -> list[str]:
    records = [session.interview.answers[slot].question_record or "" for slot in slots]
    return [record for record in records if record in session.interview.owners()]


def _none(interview: Interview, name: str) -> str:
    if not name:
        return "There is no open question that somebody said they don't know."
    known = dict.fromkeys(owner for owner, _ in interview.owners().values() if owner)
    named = f" Named so far: {', '.join(known)}." if known else ""
    return f"No open question is {name}'s.{named}"


def _entries(file: Path, session: Session) -> tuple[list[Entry], list[AnswerError]]:
    """The answers of a file in order, and those that have no form a reply can have.

    Raises:
        AnswerError: the file cannot be read, or asks for a question that there is not.
    """
    from askfirst.frontends import letters
    from askfirst.frontends.scripted import Scripted, read_text
    from askfirst.questions import QuestionKind

    if file.suffix.lower() in (".yaml", ".yml", ".json"):
        script = Scripted(file)
        script.check(placed.question.id for placed in session.interview.placed)
        return script.entries()
    found: list[Entry] = []
    for entry in letters.answered(read_text(file)):
        question = session.interview.question(entry.slot)
        kind = question.kind if question else QuestionKind.TEXT
        found.append((entry.slot, letters.reply(entry, kind), f"{file.name}:{entry.line}"))
    return found, []
