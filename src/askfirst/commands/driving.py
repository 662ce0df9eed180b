"""`askfirst next`, `answer` and `undo`: an interview led by a program, one JSON object a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.asking import (
    Asking,
    following_question,
    numbers,
    one_of,
    parsed,
    wordings,
)
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import json_line, say
from askfirst.commands.projects import choose, opened
from askfirst.errors import AskfirstError, UsageError
from askfirst.replies import Action
from askfirst.vocabulary import Frozen, Via

if TYPE_CHECKING:
    from askfirst.frontends import agent
    from askfirst.replies import Unprinted, Unsaid
    from askfirst.session import Session


ReadingOption = Annotated[
    str | None,
    typer.Option("--reading", metavar="JSON", help="How you word it: checked word for word."),
]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option("--evidence", metavar="QUOTE", help="A passage of a stored source."),
]
ManyOption = Annotated[
    str | None,
    typer.Option("--many", metavar="JSON", help="Several answers: a list, each with its 'id'."),
]
TurnOption = Annotated[
    str | None,
    typer.Option("--turn", metavar="N[,M]", help="Turns that it quotes: see askfirst said."),
]
AlsoOption = Annotated[
    str | None,
    typer.Option(
        "--also", metavar="N[,M]",
        help="Turns that were put for other questions and answer this one too.",
    ),
]  # fmt: skip
TaskOption = Annotated[
    str, typer.Option("--task", metavar="ID", help="Of 'use': the task that goes so.")
]


def next_question(project: ProjectOption = None, as_json: JsonOption = False) -> None:
    """Show the next question of an interview, without asking it."""
    with failures(as_json), opened(choose(project)) as session:
        show(following(session), as_json)


def answer(
    question: Annotated[
        str, typer.Argument(metavar="ID", help="Id of the question; none with --many.")
    ] = "",
    via: Annotated[
        Via | None,
        typer.Option("--via", help="Where the answer comes from; not needed with --turn."),
    ] = None,
    value: Annotated[
        str | None, typer.Option("--value", metavar="JSON", help="The answer as JSON.")
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody asked knows.")] = False,
    not_relevant: Annotated[
        bool, typer.Option("--not-relevant", help="It does not matter here; say why with --reason.")
    ] = False,
    later: Annotated[bool, typer.Option("--later", help="Put it off.")] = False,
    by: ByOption = "",
    evidence: EvidenceOption = None,
    owner: Annotated[str, typer.Option("--owner", metavar="NAME", help="Who could say.")] = "",
    due: Annotated[
        str, typer.Option("--due", metavar="DATE", help="By when, such as 2031-05-01.")
    ] = "",
    guess: Annotated[bool, typer.Option("--guess", help="It is only a guess.")] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")] = "",
    turn: TurnOption = None,
    also: AlsoOption = None,
    not_asked: Annotated[
        bool, typer.Option("--not-asked", help="It was not put to the person.")
    ] = False,
    aside: Annotated[
        bool, typer.Option("--aside", help="Keep it although the question does not apply.")
    ] = False,
    reading: ReadingOption = None,
    task: TaskOption = "",
    many: ManyOption = None,
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer one question of an interview, or several in one call; nothing is asked."""
    with failures(as_json):
        if many is not None:
            _answer_many(question or value, many, by, project, as_json)
            return
        asked = Asking(
            question=question, value=parsed(value, "--value"), turns=numbers(turn), via=via,
            also=numbers(also) or (),
            action=one_of(
                (Action.ANSWER, value is not None), (Action.UNKNOWN, unknown),
                (Action.NOT_RELEVANT, not_relevant), (Action.LATER, later),
                (Action.NOT_ASKED, not_asked),
            ),
            evidence=tuple(evidence or ()), owner=owner, due=due, sure=not guess, reason=reason,
            readings=wordings(parsed(reading, "--reading")), aside=aside, task=task,
        )  # fmt: skip
        asked.check()
        with opened(choose(project), by=by, write=True) as session:
            done = asked.answer(session)
            show(done, as_json)
        if not done.accepted:
            raise typer.Exit(1)


def _answer_many(
    beside: str | None, many: str, by: str, project: Path | None, as_json: bool
) -> None:
    """Answer several questions; each stands or is refused by itself."""
    from askfirst.commands.filing import askings, filed

    if beside:
        raise UsageError(
            "answer-unclear", "one answer, or several with --many.",
            repair="Put the 'id' and the 'value' of each into the list of --many.",
        )  # fmt: skip
    asked = askings(parsed(many, "--many"))
    with opened(choose(project), by=by, write=True) as session:
        done = filed(session, asked)
        if as_json:
            show_json(done)
        else:
            for answer in done.answers:
                tell(answer)
            tell_next(done.question)
    if not done.accepted:
        raise typer.Exit(1)


def undo(
    project: ProjectOption = None,
    by: ByOption = "",
    redo: Annotated[bool, typer.Option("--redo", help="Do again what was taken back.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Take the last step back; again and again, if you like."""
    with failures(as_json), opened(choose(project), by=by, write=True) as session:
        show(stepped(session, redo), as_json)


def stepped(session: Session, redo: bool) -> agent.Undoing:
    """Take the last step back, or do it again; what is written tells it."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    outcome = session.redo() if redo else session.undo()
    if outcome.accepted:
        session.write()
    return agent.Undoing(
        project=str(session.folder),
        done=outcome.accepted,
        said=outcome.lines,
        question=following_question(session, session.interview.next_slot(asked=False)),
        progress=progress(session.interview),
    )


@contextmanager
def failures(as_json: bool) -> Iterator[None]:
    """An expected error becomes the one object that is printed."""
    try:
        yield
    except AskfirstError as error:
        if not as_json:
            raise
        from askfirst.frontends import agent

        show_json(agent.failed(error))
        raise typer.Exit(error.exit_status) from None


def show_json(model: Frozen) -> None:
    """Print an object as JSON on one line."""
    typer.echo(json_line(model.model_dump(mode="json")), nl=False)


def show(model: Frozen, as_json: bool) -> None:
    """Print an object: as JSON, or what of it a person wants to read."""
    if as_json:
        show_json(model)
        return
    tell(model)
    tell_next(getattr(model, "question", None))


def tell(model: Frozen) -> None:
    """Say what came of one step."""
    reason = getattr(model, "reason", "")
    if reason:
        typer.echo(f"Not taken: {reason}. What fits: {getattr(model, 'allowed', '')}.")
    for line in getattr(model, "said", ()):
        typer.echo(line)
    beside = (*getattr(model, "proposed", ()), *getattr(model, "unprinted", ()))
    tell_lines(getattr(model, "lines", ()), beside)


def tell_next(question: object) -> None:
    """Say what is asked next."""
    from askfirst.frontends import agent

    if isinstance(question, agent.QuestionObject):
        typer.echo(f"Next: {question.id}: {question.text}")
    else:
        typer.echo("Every question of this depth was asked.")


def tell_lines(lines: Sequence[agent.LineSeen], beside: Sequence[Unsaid | Unprinted]) -> None:
    """Say where each line lands, and why one is only proposed or its reading is not printed."""
    why = {one.line: one.reason for one in beside}
    for line in lines:
        kept = "proposed" if line.via is Via.PROPOSED else line.record or "kept"
        reason = f" ({why[line.line]})" if line.line in why else ""
        say(f"{line.line}: {kept}: {line.statement or line.text}{reason}")


def following(session: Session) -> agent.Next:
    """The next question as an object."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    interview = session.interview
    raised = [slot for slot in interview.asked if interview.standing(slot).value == "open"]
    return agent.Next(
        project=str(session.folder),
        depth=interview.depth.value,
        question=following_question(session, interview.next_slot(asked=False)),
        also=tuple(agent.question_object(session.prompt(slot)) for slot in raised),
        put_off=tuple(interview.put_off()),
        progress=progress(interview),
    )
