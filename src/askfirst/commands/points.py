"""`askfirst points`: each person shares out 100 points over the tasks, by themselves, in rounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Final

import typer
from pydantic import JsonValue

from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import choose, opened
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.commands.conversation import Ask, Show
    from askfirst.events import Round
    from askfirst.questions import Prompt
    from askfirst.session import Session
    from askfirst.voices import Shares


def points(
    begin: Annotated[
        bool, typer.Option("--begin", help="Begin the next round, of at most three.")
    ] = False,
    agree: Annotated[
        int | None,
        typer.Option(
            "--agree",
            metavar="PERCENT",
            min=50,
            max=100,
            help="With the first --begin: which share of the people counts as agreed (75).",
        ),
    ] = None,
    give: Annotated[bool, typer.Option("--give", help="Share out points here, task by task.")] = (
        False
    ),
    value: Annotated[
        str | None, typer.Option("--value", metavar="JSON", help="The points by id of the task.")
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Plain lines: no drawing, for screen readers and pipes.")
    ] = False,
    project: ProjectOption = None,
    by: ByOption = "",
    as_json: JsonOption = False,
) -> None:
    """Show how people shared out 100 points over the tasks; begin a round, or give points.

    Pages that are made while a round runs ask for points too; from round two on they show what
    others gave in the round before.
    """
    from askfirst.commands.driving import failures

    with failures(as_json):
        _one_of(begin, give, value, agree)
        writes = begin or give or value is not None
        with opened(choose(project), by=by, write=writes) as session:
            who, accepted = by or session.owner, True
            if begin:
                _begin(session, who, agree, as_json)
            elif give:
                accepted = _give(session, who, plain)
            elif value is not None:
                _take(session, who, _parsed(value), as_json)
            else:
                _show(session, as_json)
            if writes:
                session.write()
    if not accepted:
        raise typer.Exit(1)


def _one_of(begin: bool, give: bool, value: str | None, agree: int | None) -> None:
    from askfirst.errors import UsageError

    if sum((begin, give, value is not None)) > 1:
        raise UsageError("points-how", "give one of --begin, --give and --value JSON.")
    if agree is not None and not begin:
        raise UsageError(
            "points-agree", "what counts as agreed is fixed when a round begins.",
            where="--agree", repair="Give it with --begin.",
        )  # fmt: skip


def _begin(session: Session, who: str, agree: int | None, as_json: bool) -> None:
    from askfirst.session.points import begin_round
    from askfirst.vocabulary import Kind

    begun = begin_round(session, who, agree)
    there = len(session.interview.records(Kind.NEED))
    typer.echo(f"Round {begun.round} begins over {len(begun.tasks)} tasks.", err=True)
    if there > len(begun.tasks):
        typer.echo(
            f"There are {there} tasks; the first {len(begun.tasks)} are asked. 'askfirst review'"
            " puts them in another order.", err=True,
        )  # fmt: skip
    if as_json:
        say_json(begun.model_dump(mode="json", include={"round", "tasks", "agree"}))


def _parsed(value: str) -> Mapping[str, JsonValue]:
    from askfirst.commands.asking import parsed
    from askfirst.errors import UsageError

    found = parsed(value, "--value")
    if not isinstance(found, dict):
        raise UsageError(
            "points-shape", "points are given by the id of the task.", where="--value",
            repair="""For example --value '{"NEED-01": 60, "NEED-02": 40}'.""",
        )  # fmt: skip
    return found


def _take(session: Session, who: str, said: Mapping[str, JsonValue], as_json: bool) -> None:
    from askfirst.errors import AnswerError
    from askfirst.session.points import share_out

    outcome = share_out(session, who, said)
    if not outcome.accepted:
        repair = f"What fits: {outcome.allowed}."
        raise AnswerError("points-refused", f"{outcome.reason}.", where="--value", repair=repair)
    if as_json:
        say_json({"accepted": True, "said": list(outcome.lines)})
    else:
        say(f"points {outcome.lines[0]}")


# -- in the terminal ------------------------------------------------------------------------------


def _give(session: Session, who: str, plain: bool) -> bool:
    """Ask for the points until they can be taken, or the person leaves it."""
    from askfirst.commands.leading import check_input, person
    from askfirst.errors import UsageError
    from askfirst.frontends import EndOfInput
    from askfirst.session.points import last_round

    begun = last_round(session)
    if begun is None:
        raise UsageError(
            "points-none", "nobody began a round of sharing out points.",
            repair="Begin one: askfirst points --begin.",
        )  # fmt: skip
    check_input(plain)
    ask, show = person(plain)
    try:
        return _asked(session, who, begun, ask, show)
    except EndOfInput:
        show(_LEFT)
        return False


_LEFT: Final = ("Nothing was kept.",)
_HELP: Final = (
    "What matters most to you gets the most. All of it may go to one task; what gets nothing is not"
    " thrown out.",
)


def _asked(session: Session, who: str, begun: Round, ask: Ask, show: Show) -> bool:
    from askfirst.replies import Action
    from askfirst.session.points import share_out

    typed: dict[str, str] = {}
    while True:
        reply = ask(_screen(session, begun, typed))
        if reply.action is Action.HELP:
            show(_HELP)
            continue
        if reply.action is not Action.ANSWER or not isinstance(reply.value, dict):
            show(_LEFT)
            return False
        typed = {key: str(said) for key, said in reply.value.items()}
        outcome = share_out(session, who, typed)
        show(outcome.lines)
        if outcome.accepted:
            return True


def _screen(session: Session, begun: Round, typed: Mapping[str, str]) -> Prompt:
    from askfirst.questions import Frame, Prompt, QuestionKind
    from askfirst.session.points import asked_in

    before, tasks = others(session, begun.round), asked_in(session, begun)
    titles = titles_of(session, tasks)
    shown = [f"{titles[task]}: {before[task]}" for task in tasks if task in before]
    if shown:
        shown.insert(0, f"What people gave in round {begun.round - 1}:")
    return Prompt(
        slot="points",
        kind=QuestionKind.FORM,
        text="Share out 100 points: how much does each of these weigh for you?",
        section=f"Round {begun.round}",
        help="Whole numbers that add up to 100; leave a task empty to give it none.",
        shown=tuple(shown),
        frames=tuple(Frame(id=one.lower(), begin=f"{one} {titles[one]}") for one in tasks),
        picked=dict(typed),
    )


# -- what pages and screens show ------------------------------------------------------------------


def titles_of(session: Session, tasks: Iterable[str]) -> dict[str, str]:
    """What each task is called, one that is gone too."""
    from askfirst.lines import named

    refs = session.interview.refs
    return {
        task: for_screen(named(refs[task].words) or task)
        if task in refs else task
        for task in tasks
    }  # fmt: skip


def others(session: Session, number: int) -> dict[str, str]:
    """By task what people gave in the round before this one; nothing in the first."""
    from askfirst.records.several import shares

    found = next((one for one in shares(session.interview) if one.round == number - 1), None)
    if found is None or not found.people:
        return {}
    return {task: _each(found, task) for task in found.tasks}


def _each(one: Shares, task: str) -> str:
    said = zip(one.people, one.tasks[task], strict=True)
    return ", ".join(f"{for_screen(name)} {number}" for name, number in said)


def _show(session: Session, as_json: bool) -> None:
    from askfirst.commands.agreeing import alpha
    from askfirst.records.several import shares

    rounds = list(shares(session.interview))
    if as_json:
        say_json({"rounds": [_data(one, alpha(one)) for one in rounds]})
        return
    if not rounds:
        typer.echo("No round was begun: askfirst points --begin.", err=True)
    for one in rounds:
        for line in _told(session, one, alpha(one)):
            say(line)


def _data(one: Shares, figure: float | None) -> dict[str, object]:
    sides = {task: {"much": one.side(task)[0], "people": one.side(task)[1],
                    "agreed": one.agreed(task)} for task in one.tasks}  # fmt: skip
    return one.model_dump(mode="json") | {"even": one.even, "sides": sides, "alpha": figure}


def _told(session: Session, one: Shares, figure: float | None) -> Iterator[str]:
    from askfirst.paper.blocks import Strip

    yield (
        f"Round {one.round}, {len(one.people)} gave points; agreed is {one.agree} % on the same"
        f" side of an even share ({100 / len(one.tasks):.3g})."
    )
    if not one.people:
        return
    most = max(max(given) for given in one.tasks.values())
    titles = titles_of(session, one.tasks)
    for task, given in one.tasks.items():
        yield f"{task} {titles[task]}"
        yield f"  {_each(one, task)}"
        yield f"  0 {Strip(given, most).text} {most}"
        yield f"  {'agreed' if one.agreed(task) else 'not agreed'}: {one.verdict(task)}"
    if figure is not None:
        yield f"Over all tasks {figure:.2f} (Krippendorff's alpha: 1 all alike, 0 as by chance)."
