"""`askfirst agree`: sentences for what a person said, read to them, that they agree to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.driving import failures, show_json
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say
from askfirst.commands.projects import choose, opened
from askfirst.errors import AnswerError, first_fault
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askfirst.frontends import agent
    from askfirst.replies import Wish
    from askfirst.session import Session


def agree(
    value: Annotated[
        str, typer.Option("--value", metavar="JSON", help="The sentences with their ids.")
    ],
    reply: Annotated[
        str,
        typer.Option("--reply", metavar="TEXT", help="What the person replied to the sheet."),
    ] = "",
    again: Annotated[
        int,
        typer.Option(
            "--again",
            metavar="TURN",
            min=0,
            help="Turn of the sheet that has these, where you asked about them once more.",
        ),
    ] = 0,
    worded_by: Annotated[
        str, typer.Option("--worded-by", metavar="NAME", help="Who worded the sentences.")
    ] = "",
    by: ByOption = "",
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put what was said into sentences that the person agrees to.

    Without --reply: checks them and prints the sheet that is to be read to the person.
    """
    with failures(as_json):
        sentences = wishes(value)
        with opened(choose(project), by=by, write=bool(reply)) as session:
            done = sheeted(session, sentences, reply, worded_by, again)
        if as_json:
            show_json(done)
        else:
            _tell(done)
    if not all(one.agreed or (not reply and not one.reason) for one in done.sentences):
        raise typer.Exit(1)


def sheeted(
    session: Session, sentences: Sequence[Wish], reply: str, worded_by: str, again: int = 0
) -> agent.Agreement:
    """The sheet, or what became of its sentences with the reply.

    Raises:
        AnswerError: there are no sentences, or too many, or `again` names no sheet with them.
    """
    from askfirst.commands.asking import rewritten
    from askfirst.frontends import agent
    from askfirst.session.agreements import agree, ask_again, read_to
    from askfirst.statements.named_numbers import MOST

    if not 0 < len(sentences) <= MOST:
        raise AnswerError(
            "sheet-odd",
            f"a sheet has 1 to {MOST} sentences.",
            repair="Read the others to the person on another one.",
        )
    if not reply.strip():
        sheet, looked = read_to(session, sentences)
        return agent.Agreement(
            project=str(session.folder), sentences=tuple(looked),
            sheet="" if any(one.reason for one in looked) else sheet,
        )  # fmt: skip
    turn, done = agree(session, sentences, reply, worded_by, again)
    if any(one.agreed for one in done):
        rewritten(session)
    return agent.Agreement(
        project=str(session.folder), turn=turn, sentences=tuple(done), ask=ask_again(done)
    )


def wishes(text: str) -> tuple[Wish, ...]:
    """The sentences of `--value`.

    Raises:
        AnswerError: they are none.
    """
    from pydantic import TypeAdapter, ValidationError

    from askfirst.commands.asking import parsed
    from askfirst.replies import Wish

    given = parsed(text, "--value")
    try:
        return TypeAdapter(tuple[Wish, ...]).validate_python(given)
    except ValidationError as error:
        raise AnswerError(
            "sheet-odd",
            f"these are no sentences ({first_fault(error, 'sentence')}).",
            where="--value",
            repair='Such as: [{"records": ["FR-02", "FR-03"], "statement": "..."}]',
        ) from None


def _tell(done: agent.Agreement) -> None:
    if done.sheet:
        say(for_screen(done.sheet))
    for one in done.sentences:
        if one.agreed or one.reason:
            stands = f"stands for {', '.join(one.records)}" if one.agreed else one.reason
            say(for_screen(f"{one.number}. {one.statement} ({stands})"))
