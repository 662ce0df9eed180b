"""`askfirst contradiction`: what contradicts what, how it ended, and a pair put to the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.driving import failures, show_json
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say
from askfirst.commands.projects import choose, opened
from askfirst.errors import UsageError
from askfirst.questions import OTHER
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askfirst.events import Asked
    from askfirst.frontends import agent
    from askfirst.interview import Interview
    from askfirst.session import Session

PairArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FIRST SECOND]", help="Two records to put to the person."),
]


def contradiction(
    records: PairArgument = None,
    same: Annotated[
        bool, typer.Option("--same", help="They seem to say the same, not the opposite.")
    ] = False,
    question: Annotated[
        str, typer.Option("--question", metavar="TEXT", help="The question in your own words.")
    ] = "",
    project: ProjectOption = None,
    by: ByOption = "",
    as_json: JsonOption = False,
) -> None:
    """Show what contradicts what and how it ended; with two records, put them to the person."""
    with failures(as_json):
        if records and len(records) != 2:
            raise UsageError(
                "pair-odd", "a pair is two records.", repair="Give two ids, or none for the list."
            )
        with opened(choose(project), by=by, write=bool(records)) as session:
            if records:
                put(session, records[0], records[1], same, question)
            found = contradictions(session)
            differ = sum(one.open for one in session.interview.differences())
        if as_json:
            show_json(found)
        else:
            for line in _told(found, differ):
                say(for_screen(line))


def put(session: Session, first: str, second: str, same: bool, question: str = "") -> str:
    """Put two records to the person; gives what it is to be answered with.

    Raises:
        UsageError: they cannot be put.
    """
    from askfirst.interview import Rejection

    made = session.put_pair(first, second, same=same, question=question)
    if isinstance(made, Rejection):
        raise UsageError(made.code or "pair-odd", f"{made.reason}.", repair=f"{made.allowed}.")
    return made.slot


def contradictions(session: Session) -> agent.Contradictions:
    """All pairs that were put to the person, those that wait apart."""
    from askfirst.frontends import agent

    interview = session.interview
    found = [
        _ended(interview, asked)
        for asked in interview.asked.values()
        if asked.type == "contradiction"
    ]
    return agent.Contradictions(
        project=str(session.folder),
        open=tuple(
            agent.question_object(session.prompt(one.id)) for one in found if one.ended == "open"
        ),
        ended=tuple(one for one in found if one.ended != "open"),
    )


def _ended(interview: Interview, asked: Asked) -> agent.Contradiction:
    from askfirst.events import AnswerStatus
    from askfirst.frontends import agent

    answer = interview.answers.get(asked.slot)
    rests, records = asked.rests, asked.listed("records") or asked.listed("pair")
    sides = [
        agent.Side(
            record=records[number] if number < len(records) else "",
            said=text,
            now=interview.reads(place),
        )
        for number, (place, text) in enumerate(rests.items())
    ]
    if answer is None:
        ended = "open" if interview.applies(asked.slot) is not False else "changed"
        return agent.Contradiction(
            id=asked.slot, question=asked.question.text, sides=tuple(sides), ended=ended
        )
    picked = answer.value if answer.status is AnswerStatus.ANSWERED else answer.status.value
    return agent.Contradiction(
        id=asked.slot, question=asked.question.text, sides=tuple(sides),
        ended="both" if picked == OTHER else picked, words=answer.other, by=answer.by, at=answer.at,
        turns=answer.turns,
    )  # fmt: skip


def _told(found: agent.Contradictions, differ: int) -> Iterator[str]:
    """All that was put to the person, and that people differ, which is settled elsewhere."""
    for one in found.open:
        yield f"{one.id}: open: {' / '.join(one.shown)}"
    for ended in found.ended:
        said = " / ".join(f"{side.record} {side.said}".strip() for side in ended.sides)
        words = f", “{ended.words}”" if ended.words else ""
        yield f"{ended.id}: {ended.ended}{words}, said by {ended.by or 'nobody'}: {said}"
    if not found.open and not found.ended:
        yield "Nothing was put to the person as a contradiction."
    if differ:
        many = "1 difference is" if differ == 1 else f"{differ} differences are"
        yield f"Between people {many} open: 'askfirst settle' lists them."
