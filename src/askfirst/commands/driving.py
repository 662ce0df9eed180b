"""`askfirst next`, `answer` and `undo`: an interview led by a program, one JSON object a call."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Final

import typer

from askfirst.commands.printing import say_json
from askfirst.commands.projects import ByOption, JsonOption, ProjectOption, choose, opened
from askfirst.errors import AnswerError, AskfirstError, UsageError
from askfirst.interview import question_id
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Frozen, Quote, Via

if TYPE_CHECKING:
    from pydantic import JsonValue

    from askfirst.frontends import agent
    from askfirst.session import Outcome, Session


def next_question(project: ProjectOption = None, as_json: JsonOption = False) -> None:
    """Show the next question of an interview, without asking it."""
    with failures(as_json), opened(choose(project)) as session:
        show(following(session), as_json)


def answer(
    question: Annotated[str, typer.Argument(metavar="ID", help="Id of the question.")],
    via: Annotated[
        Via, typer.Option("--via", help="Where the answer comes from: a person said it, or not.")
    ],
    value: Annotated[
        str | None, typer.Option("--value", metavar="JSON", help="The answer as JSON.")
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody asked knows.")] = False,
    not_relevant: Annotated[
        bool, typer.Option("--not-relevant", help="It does not matter here; say why with --reason.")
    ] = False,
    later: Annotated[bool, typer.Option("--later", help="Put it off.")] = False,
    by: ByOption = "",
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="QUOTE", help="A passage of a stored source."),
    ] = None,
    owner: Annotated[str, typer.Option("--owner", metavar="NAME", help="Who could say.")] = "",
    due: Annotated[
        str, typer.Option("--due", metavar="DATE", help="By when, such as 2031-05-01.")
    ] = "",
    guess: Annotated[bool, typer.Option("--guess", help="It is only a guess.")] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")] = "",
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer one question of an interview; nothing is asked."""
    with failures(as_json):
        action = _action(value, unknown, not_relevant, later)
        given = _value(value) if value is not None else None
        with opened(choose(project), by=by, write=True) as session:
            slot = known_slot(session, question)
            quotes, refused = _quotes(session, evidence or [])
            reply = Reply(
                action=action, value=given, via=via, evidence=quotes, owner=owner, due=due,
                sure=not guess, reason=reason,
            )  # fmt: skip
            if refused:
                show(_answering(session, slot, refused), as_json)
                raise typer.Exit(1)
            outcome = session.reply_once(reply, slot)
            if outcome.accepted and (session.folder / "requirements.md").is_file():
                session.write()  # what was written once is never left behind
            show(_answering(session, slot, outcome), as_json)
        if not outcome.accepted:
            raise typer.Exit(1)


def undo(
    project: ProjectOption = None,
    by: ByOption = "",
    redo: Annotated[bool, typer.Option("--redo", help="Do again what was taken back.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Take the last step back; again and again, if you like."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    with failures(as_json), opened(choose(project), by=by, write=True) as session:
        outcome = session.redo() if redo else session.undo()
        done = agent.Undoing(
            project=str(session.folder),
            done=outcome.accepted,
            said=outcome.lines,
            question=_question(session, session.interview.next_slot(asked=False)),
            progress=progress(session.interview),
        )
        if outcome.accepted:
            session.write()
        show(done, as_json)


@contextmanager
def failures(as_json: bool) -> Iterator[None]:
    """An expected error becomes the one object that is printed."""
    try:
        yield
    except AskfirstError as error:
        if not as_json:
            raise
        from askfirst.frontends import agent

        say_json(agent.printed(agent.failed(error)), indent=None)
        raise typer.Exit(error.exit_status) from None


def show(model: Frozen, as_json: bool) -> None:
    """Print an object: as JSON, or what of it a person wants to read."""
    from askfirst.frontends import agent

    if as_json:
        say_json(agent.printed(model), indent=None)
        return
    reason = getattr(model, "reason", "")
    if reason:
        typer.echo(f"Not taken: {reason}. What fits: {getattr(model, 'allowed', '')}.")
    for line in getattr(model, "said", ()):
        typer.echo(line)
    question = getattr(model, "question", None)
    if isinstance(question, agent.QuestionObject):
        typer.echo(f"Next: {question.id}: {question.text}")
    else:
        typer.echo("Every question of this depth was asked.")


def following(session: Session) -> agent.Next:
    """The next question as an object."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    interview = session.interview
    raised = [slot for slot in interview.asked if interview.standing(slot).value == "open"]
    return agent.Next(
        project=str(session.folder),
        depth=interview.depth.value,
        question=_question(session, interview.next_slot(asked=False)),
        also=tuple(agent.question_object(session.prompt(slot)) for slot in raised),
        put_off=tuple(interview.put_off()),
        progress=progress(interview),
    )


def known_slot(session: Session, given: str) -> str:
    """The slot that was named.

    Raises:
        AnswerError: no question is called so, or the record it is about does not exist.
    """
    interview = session.interview
    slot = interview.current_slot(given)
    if interview.has_slot(slot):
        return slot
    from difflib import get_close_matches

    known = [name for name, _ in interview.standings()]
    close = get_close_matches(slot, known, 1) or [s for s in known if question_id(s) == slot][:1]
    raise AnswerError(
        "question-unknown",
        f"no question is called '{given}'.",
        repair=f"Did you mean '{close[0]}'?" if close else "'askfirst next' names the next one.",
    )


def _question(session: Session, slot: str | None) -> agent.QuestionObject | None:
    from askfirst.frontends import agent

    return agent.question_object(session.prompt(slot)) if slot else None


def _action(value: str | None, unknown: bool, not_relevant: bool, later: bool) -> Action:
    wanted = [
        action
        for given, action in (
            (value is not None, Action.ANSWER),
            (unknown, Action.UNKNOWN),
            (not_relevant, Action.NOT_RELEVANT),
            (later, Action.LATER),
        )
        if given
    ]
    if len(wanted) != 1:
        raise UsageError(
            "answer-unclear",
            "say exactly one thing.",
            repair="Give one of --value, --unknown, --not-relevant and --later.",
        )
    return wanted[0]


_MOST_LEVELS: Final = 8  # an answer has two


def _depth(value: JsonValue, level: int = 1) -> int:
    """How many lists and objects stand in one another, as far as it matters."""
    if level > _MOST_LEVELS or not isinstance(value, (list, dict)):
        return level
    inside = value.values() if isinstance(value, dict) else value
    return max((_depth(one, level + 1) for one in inside), default=level)


def _value(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
        if _depth(value) > _MOST_LEVELS:
            raise ValueError
    except (ValueError, RecursionError):
        raise AnswerError(
            "value-not-json",
            "the value is not JSON.",
            where="--value",
            repair="""A text stands in quotation marks: --value '"a text"'.""",
        ) from None
    return value


def _quotes(session: Session, passages: Sequence[str]) -> tuple[tuple[Quote, ...], Outcome | None]:
    """Each passage where it stands in a stored source, or why it cannot be evidence."""
    from askfirst.session import Outcome, located

    found: list[Quote] = []
    for passage in passages:
        quote = located(session.sources, passage)
        if quote is None:
            names = ", ".join(source.name for source in session.sources) or "there is no source"
            return (), Outcome(
                reason="this evidence stands in no stored source",
                allowed=f"a passage copied from a source ({names})",
            )
        found.append(quote)
    return tuple(found), None


def _answering(session: Session, slot: str, outcome: Outcome) -> agent.Answering:
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    interview = session.interview
    stored = None
    if outcome.event is not None:
        stored = agent.answer_object(outcome.event, interview.standing(slot).value)
    following = interview.next_slot(asked=False)
    return agent.Answering(
        project=str(session.folder),
        accepted=outcome.accepted,
        answer=stored,
        reason=outcome.reason,
        allowed=outcome.allowed,
        said=outcome.lines if outcome.accepted else (),
        effects=outcome.effects,
        also=tuple(agent.question_object(session.prompt(raised)) for raised in outcome.raised),
        question=_question(session, following if outcome.accepted else slot),
        progress=progress(interview),
    )
