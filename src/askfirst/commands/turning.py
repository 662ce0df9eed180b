"""`askfirst said`, `retract` and `preview`, and the list of all questions: for programs that lead
an interview in a conversation."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from askfirst.commands.asking import (
    Asking,
    answering,
    known_slot,
    numbers,
    parsed,
    proposed_of,
    rewritten,
    standing_of,
    unprinted_of,
    wordings,
)
from askfirst.commands.driving import (
    AlsoOption,
    ReadingOption,
    TurnOption,
    failures,
    show,
    show_json,
    tell_lines,
)
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.projects import choose, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askfirst.frontends import agent
    from askfirst.frontends.listed import QuestionList, Questions
    from askfirst.session import Session


NOT_HERE: Final = "not-applicable"
_MOST_TEXT: Final = 70
"""Most characters of a question in the short list."""


class Way(StrEnum):
    """How a reply came."""

    FORM = "form"
    CHAT = "chat"
    VOICE = "voice"


def said(
    question: Annotated[
        str, typer.Option("--question", metavar="TEXT", help="The question as it was put.")
    ] = "",
    reply: Annotated[
        str, typer.Option("--reply", metavar="TEXT", help="The reply, word for word.")
    ] = "",
    by: ByOption = "",
    way: Annotated[Way, typer.Option("--via", help="How the reply came.")] = Way.CHAT,
    slots: Annotated[
        list[str] | None,
        typer.Option("--for", metavar="ID[,ID]", help="Questions of askfirst put with it."),
    ] = None,
    turn: Annotated[
        int, typer.Option("--turn", metavar="N", help="A turn that answers what --for names too.")
    ] = 0,
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Record what was asked and replied in a conversation; prints the number of the turn."""
    with failures(as_json), opened(choose(project), by=by, write=True) as session:
        done = record(session, question, reply, way, slots or [], turn)
        if as_json:
            show_json(done)
        else:
            typer.echo(f"Turn {done.turn}: {done.by} said it.")


def record(
    session: Session, question: str, reply: str, way: Way, slots: Sequence[str], turn: int = 0
) -> agent.Turn:
    """Record a turn, or that one recorded before answers more questions."""
    from askfirst.errors import UsageError
    from askfirst.frontends import agent

    if turn and (question or reply):
        raise UsageError(
            "turn-odd", "the words of a turn stay as they were recorded.",
            repair="Give its number and more questions, or a new question and reply.",
        )  # fmt: skip

    given = (one.strip() for slot in slots for one in slot.split(","))
    named = [known_slot(session, slot) for slot in given if slot]
    event = (
        session.said_also(turn, named) if turn else session.said(question, reply, way.value, named)
    )
    return agent.Turn(
        project=str(session.folder), turn=event.n, by=event.by, question=event.question,
        reply=event.reply, slots=event.slots, also=event.also, note="" if turn else _note(question),
    )  # fmt: skip


def _note(question: str) -> str:
    """That a question asked for several things, where it did; a sheet does, and is read."""
    from askfirst.statements.agreement import is_sheet
    from askfirst.statements.asked_beside import matters

    asked = [] if is_sheet(question) else matters(question)
    if len(asked) < 2:
        return ""
    return (
        f"This asked for {len(asked)} things at once, and people answer one of them."
        f" Ask each alone: {'; '.join(asked)}."
    )


def retract(
    question: Annotated[str, typer.Argument(metavar="ID", help="Id of the question.")],
    project: ProjectOption = None,
    by: ByOption = "",
    as_json: JsonOption = False,
) -> None:
    """Take back the answer to one question; all others stay as they are."""
    with failures(as_json), opened(choose(project), by=by, write=True) as session:
        done = retracted(session, question)
        show(done, as_json)
    if not done.accepted:
        raise typer.Exit(1)


def retracted(session: Session, question: str) -> agent.Answering:
    """Take back what was answered to a question."""
    slot = known_slot(session, question)
    done = answering(session, slot, session.retract(slot))
    if done.accepted:
        rewritten(session)
    return done


def preview(
    question: Annotated[str, typer.Argument(metavar="ID", help="Id of the question.")],
    value: Annotated[str, typer.Option("--value", metavar="JSON", help="The answer as JSON.")],
    turn: TurnOption = None,
    also: AlsoOption = None,
    reading: ReadingOption = None,
    project: ProjectOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say where each line of an answer would go and as what; nothing is stored."""
    with failures(as_json):
        asked = Asking(
            question=question, value=parsed(value, "--value"), turns=numbers(turn),
            also=numbers(also) or (), readings=wordings(parsed(reading, "--reading")),
        )  # fmt: skip
        with opened(choose(project)) as session:
            seen = looked_at(session, asked)
        if as_json:
            show_json(seen)
        else:
            _tell(seen)
        if not seen.accepted:
            raise typer.Exit(1)


def _tell(seen: agent.Preview) -> None:
    if not seen.accepted:
        typer.echo(f"It would not be taken: {seen.reason}. What fits: {seen.allowed}.")
    tell_lines(seen.lines, [*seen.proposed, *seen.unprinted])


def looked_at(session: Session, asked: Asking) -> agent.Preview:
    """What an answer would do."""
    from askfirst.commands.landing import landed
    from askfirst.frontends import agent
    from askfirst.session import Outcome

    slot, reply = asked.tried(session)
    outcome, after = (
        (reply, session.interview) if isinstance(reply, Outcome) else session.preview(reply, slot)
    )
    event = outcome.event
    return agent.Preview(
        project=str(session.folder), accepted=event is not None, id=slot, reason=outcome.reason,
        allowed=outcome.allowed, code=outcome.code, words=outcome.words, effects=outcome.effects,
        lines=tuple(landed(after, slot, event)) if event else (),
        proposed=proposed_of(session, slot, outcome, asked.also),
        unprinted=unprinted_of(session, outcome, asked.readings),
    )  # fmt: skip


def listed_questions(session: Session) -> QuestionList:
    """All that can be answered, in short; what does not apply by its id. What was put in a turn and
    not answered yet says in which."""
    from askfirst.frontends.listed import QuestionList
    from askfirst.questions import within

    whole = all_questions(session)
    here = [one for one in whole.questions if one.standing != NOT_HERE]
    current = session.interview.current_slot
    put = {current(slot): turn.n for turn in session.interview.turns.values()
           for slot in (*turn.slots, *turn.also)}  # fmt: skip
    return QuestionList(
        project=whole.project, depth=whole.depth,
        questions={
            one.id: f"{one.kind.value}, {_stands(one.standing, put.get(one.id))}:"
            f" {within(one.text, _MOST_TEXT)}"
            for one in here
        },
        not_applicable=tuple(one.id for one in whole.questions if one.standing == NOT_HERE),
    )  # fmt: skip


_WAITING: Final = ("open", "deeper", "pending")


def _stands(standing: str, turn: int | None) -> str:
    return f"asked in turn {turn}" if turn and standing in _WAITING else standing


def all_questions(session: Session) -> Questions:
    """All that can be answered, with how it stands, what it fills and the ids of its choices."""
    from askfirst.frontends.agent import question_object
    from askfirst.frontends.listed import Questions, Standing

    interview = session.interview
    found = []
    for slot, standing in interview.standings():
        prompt, question = session.prompt(slot), interview.question(slot)
        if question is not None and question.retired and slot not in interview.answers:
            continue
        whole = question_object(prompt)
        proposed = interview.proposals.get(slot)
        told = [line.text for line in proposed.lines] or [proposed.value] if proposed else []
        frames = [frame.produces for frame in question.frames] if question else []
        found.append(
            Standing(
                id=slot, standing=standing_of(interview, slot, standing), type=whole.type,
                kind=whole.kind, section=whole.section, text=whole.text, value=whole.value,
                choices=whole.choices, frames=whole.frames, line=whole.line, proposed=tuple(told),
                fills=tuple(filter(None, (*(question.produces if question else ()), *frames))),
                record=question.record.value if question and question.record else "",
                when=question.when if question and question.when != "always" else "",
            )
        )  # fmt: skip
    return Questions(
        project=str(session.folder), depth=interview.depth.value, questions=tuple(found)
    )
