"""`askfirst questions` and `askfirst answers`: open questions go out by mail and come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.agenda.people import counted
from askfirst.commands.choosing import AskOption, Which, chosen, options, tasks_of
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.page import page_name
from askfirst.commands.printing import say
from askfirst.commands.projects import choose, opened
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.agenda.forwarding import Forwarded
    from askfirst.requirements import Record, Specification
    from askfirst.session import Session


def questions(
    project: ProjectOption = None,
    owner: Annotated[
        str, typer.Option("--for", metavar="NAME", help="Only those that this person could answer.")
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="List all that can be answered, with ids; no mail.")
    ] = False,
    whole: Annotated[
        bool,
        typer.Option("--whole", help="With --json: all that is known of each."),
    ] = False,
    which: AskOption = Which.NAMED,
    as_json: JsonOption = False,
) -> None:
    """Write a short mail with the questions that somebody could answer, to be copied and sent.

    It asks the same as 'askfirst page' does; the reply comes back with 'askfirst answers'.
    """
    if everything or as_json:
        from askfirst.commands.driving import failures, show_json
        from askfirst.commands.turning import all_questions, listed_questions

        with failures(as_json), opened(choose(project)) as session:
            if as_json:
                show_json(all_questions(session) if whole else listed_questions(session))
            else:
                for one in all_questions(session).questions:
                    say(f"{one.id} ({one.standing}): {one.text}")
        return
    name = " ".join(owner.split())[:200]
    with opened(choose(project), write=bool(name)) as session:
        _mail(session, name, which)


def _mail(session: Session, name: str, which: Which) -> None:
    from askfirst.frontends.letters import letter
    from askfirst.interview.opinions import person_key
    from askfirst.lines import named
    from askfirst.session.several import place

    specification = session.specification()
    asked, asks = _chosen(session, specification, name, which)
    if asks is not which or not asked:
        typer.echo(_none(specification, name), err=True)
    if name and (asks is not which or not asked):
        asked_now = f"This asks what is open: {counted(len(asked))}. " if asked else ""
        typer.echo(f"{asked_now}{options(session, name)}", err=True)
    if not asked:
        return
    owners = {record.owner for record in _of(specification, name)}
    greeted = owners.pop() if name and len(owners) == 1 else name
    about = named(session.interview.produced("specification.name")) or session.folder.name
    made = (one for one in session.interview.invited if one.way == "page")
    pages = (one.person for one in made if one.slots)
    same = (page_name(one) for one in pages if person_key(one) == person_key(greeted))
    page = next(same, "") if greeted else ""
    tasks = tasks_of(session, asks) if name else []
    mail = letter(asked, greeted, about, place(session), page, session.owner, tasks)
    say(mail.removesuffix("\n"))
    if name:
        session.invite(greeted, [one.place for one in asked], "mail")


def _chosen(
    session: Session, specification: Specification, name: str, which: Which
) -> tuple[list[Forwarded], Which]:
    """As a page chooses; for nobody in particular what nobody answers by a day."""
    from askfirst.agenda import Found
    from askfirst.agenda.forwarding import forwarded

    if name or which is not Which.NAMED:
        return chosen(session, name, which)
    records = _of(specification, "")
    return list(forwarded(session.interview, Found(session.sources), records)), which


def answers(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="What a page saved, a mail, or YAML by id."),
    ],
    project: ProjectOption = None,
    by: ByOption = "",
) -> None:
    """Take over answers that came back: files that a page saved, mails, YAML.

    They are checked like any answer and stand under the name of whoever gave them. What somebody
    else answered is replaced by none: where people differ, both stay. Each line that was not taken
    is told with its reason. To take the same file twice changes nothing.
    """
    from askfirst.commands.arriving import arrived, take, tell
    from askfirst.errors import AnswerError

    failed = False
    with opened(choose(project), write=True) as session:
        changed = False
        for file in files:
            session.answers_as("")
            try:
                arrival = arrived(file, session, by)
                taken, errors = take(session, arrival)
            except AnswerError as error:
                tell([error], ())
                failed = True
                continue
            tell(errors, (*arrival.told, *arrival.left))
            failed = failed or bool(errors)
            changed = changed or taken > 0
            if not taken and not errors:
                typer.echo("There is no answer in this file; nothing was changed.", err=True)
                failed = failed or bool(arrival.left)
        if changed:
            session.write()
            for told in session.edited:
                typer.echo(told, err=True)
    if failed:
        raise typer.Exit(1)


def _of(specification: Specification, name: str) -> list[Record]:
    """The open questions of one person; without a name those that nobody answers by a day, which
    are those that `askfirst status` counts."""
    from askfirst.readiness import asked_of, unowned

    return asked_of(specification, name) if name.strip() else unowned(specification)


def _none(specification: Specification, name: str) -> str:
    asked = specification.of_kind(Kind.QUESTION)
    known = dict.fromkeys(one.owner for one in asked if one.owner)
    named = f" Named so far: {', '.join(known)}." if known else ""
    if not name:
        return f"There is no open question that nobody answers by a day.{named}"
    return f"No open question is {name}'s.{named}"
