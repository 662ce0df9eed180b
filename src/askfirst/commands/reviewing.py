"""`askfirst review`: everything that was answered; change, confirm or reorder any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import choose, opened

if TYPE_CHECKING:
    from askfirst.agenda.overview import Row
    from askfirst.session import Session


def review(
    project: ProjectOption = None,
    by: ByOption = "",
    plain: Annotated[
        bool, typer.Option("--plain", help="Plain lines: no drawing, for screen readers and pipes.")
    ] = False,
    only_list: Annotated[bool, typer.Option("--list", help="Print the list and stop.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Look at every answer; change, confirm or reorder any, and see first what that touches."""
    folder = choose(project)
    if only_list or as_json:
        with opened(folder) as session:
            _print(session, as_json)
        return
    from askfirst.commands.leading import check_input, lead_out, person
    from askfirst.commands.review_screens import Review

    check_input(plain)
    with opened(folder, by=by, write=True) as session:
        ask, show = person(plain, session)
        show([_which(session)])
        lead_out(session, Review(session, ask, show).run, show)


def _print(session: Session, as_json: bool) -> None:
    from askfirst.agenda.overview import overview

    rows = overview(session.interview)
    if as_json:
        data = {"project": session.folder.name, "rows": [row._asdict() for row in rows]}
        say_json(data)
        return
    say(_which(session))
    section = None
    for row in rows:
        if row.section != section:
            section = row.section
            say(section)
        say(f"  {row.slot}: {row.told()}{_proposed(row)}")


def _which(session: Session) -> str:
    """Which interview it is, and how far."""
    from askfirst.agenda import progress
    from askfirst.commands.conversation import answered_of, shown_path

    far = progress(session.interview)
    return f"{shown_path(session.folder)}: {answered_of(far.answered, far.open)}."


def _proposed(row: Row) -> str:
    return f" (to confirm: {', '.join(row.to_confirm)})" if row.to_confirm else ""
