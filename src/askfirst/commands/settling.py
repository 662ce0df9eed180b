"""`askfirst settle`, and the screens of a review that settle what people answered differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import choose, opened
from askfirst.lines import joined
from askfirst.questions import Choice, Prompt, QuestionKind, shortened
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.interview.opinions import Difference, View
    from askfirst.session import Session

_WORDS: Final = 24


def settle(
    question: Annotated[
        str,
        typer.Argument(metavar="[ID]", help="Its id; without it all are listed."),
    ] = "",
    holds: Annotated[
        str, typer.Option("--holds", metavar="NAME", help="The answer of this person holds.")
    ] = "",
    both: Annotated[bool, typer.Option("--both", help="All hold; --because says when.")] = False,
    value: Annotated[
        str | None, typer.Option("--value", metavar="JSON", help="A third answer holds.")
    ] = None,
    because: Annotated[str, typer.Option("--because", metavar="TEXT", help="Why.")] = "",
    against: Annotated[
        str,
        typer.Option(
            "--against",
            metavar="ID",
            help="A line that does not agree; alone it is left open.",
        ),
    ] = "",
    project: ProjectOption = None,
    by: ByOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what several people answered differently, or settle one of it.

    What was said otherwise stays in the document, with who settled it and why.
    """
    from askfirst.commands.driving import failures

    with failures(as_json):
        if not question:
            with opened(choose(project)) as session:
                _list(session, as_json)
            return
        named = bool(against) and not (holds or both or value is not None)
        if not named:
            _one_of(holds, both, value)
        with opened(choose(project), by=by, write=True) as session:
            if named:
                accepted = _left_open(session, question, against)
            else:
                accepted = _settled(session, (question, against), holds, value, because)
    if not accepted:
        raise typer.Exit(1)


def _left_open(session: Session, line: str, other: str) -> bool:
    """Name a difference that nobody saw, and leave it open: both lines with whose they are."""
    from askfirst.commands.contradicting import put
    from askfirst.questions import NOT_SURE
    from askfirst.replies import Reply

    slot = put(session, line, other, same=False)
    outcome = session.reply(Reply(value=NOT_SURE), slot)
    if outcome.accepted:
        session.write()
        say(f"{for_screen(line)} and {for_screen(other)} stand as open in the document.")
    return outcome.accepted


def _one_of(holds: str, both: bool, value: str | None) -> None:
    from askfirst.errors import UsageError

    if sum((bool(holds), both, value is not None)) != 1:
        raise UsageError(
            "settle-how",
            "say how it is settled.",
            repair="Give one of --holds NAME, --both and --value JSON.",
        )


def _settled(
    session: Session, named: tuple[str, str], holds: str, value: str | None, because: str
) -> bool:
    from askfirst.commands.asking import parsed
    from askfirst.session.settling import difference_at, difference_between
    from askfirst.session.settling import settle as decide

    line, other = named
    difference = difference_between(session, line, other) if other else difference_at(session, line)
    for told in _before(session, difference):
        typer.echo(told, err=True)
    third = Reply(value=parsed(value, "--value")) if value is not None else None
    outcome = decide(session, difference, holds=holds, third=third, why=because)
    for line in outcome.lines:
        say(line)
    if outcome.accepted:
        session.write()
    return outcome.accepted


def _before(session: Session, difference: Difference) -> list[str]:
    """That somebody settled it already, for whoever settles it again."""
    return [
        f"{for_screen(one.by)} settled it on {one.at[:10]} already"
        f" ({_how(one.verdict, one.holds)}); both stay in the document, and the later one holds."
        for one in difference.settled
    ]


def _how(verdict: str, holds: str) -> str:
    return {"both": "all hold", "third": "a third answer"}.get(verdict, f"{for_screen(holds)}'s")


def _list(session: Session, as_json: bool) -> None:
    from askfirst.agenda import asks

    differ, named = session.interview.differences(), list(_named(session))
    if as_json:
        say_json(
            {
                "differences": [
                    {
                        "id": one.id, "question": asks(session.interview, one.slot),
                        "open": one.open,
                        "answers": [
                            {"people": list(view.people), "text": text_of(session, view)}
                            for view in one.views
                        ],
                    }
                    for one in differ
                ] + [
                    {
                        "id": one.line, "against": one.other, "question": one.asked, "open": True,
                        "answers": [{"people": [who], "text": text} for who, text in one.sides],
                    }
                    for one in named
                ]
            }
        )  # fmt: skip
        return
    if not differ and not named:
        typer.echo("Nobody answered anything differently.", err=True)
    for one in differ:
        say(f"{one.id} ({'open' if one.open else 'settled'}): {asks(session.interview, one.slot)}")
        for line in side_by_side(session, one):
            say(f"  {line}")
    for pair in named:
        say(f"{pair.line} --against {pair.other} (open): {pair.asked}")
        for who, text in pair.sides:
            say(f"  {who}: {text}")


class _Named(NamedTuple):
    """A difference that somebody named by both lines: their ids, what is asked, who says what."""

    line: str
    other: str
    asked: str
    sides: tuple[tuple[str, str], ...]


def _named(session: Session) -> Iterator[_Named]:
    """What somebody set against one another by `--against` and nobody settled."""
    from askfirst.records.explaining import left_open
    from askfirst.records.making import words_meant

    refs = session.interview.refs
    for record in left_open(session.interview):
        told = record.fields
        if "first_by" not in told or not {told["first"], told["second"]} <= refs.keys():
            continue
        sides = tuple(
            (for_screen(told[f"{side}_by"]), for_screen(words_meant(refs[told[side]])))
            for side in ("first", "second")
        )
        yield _Named(told["first"], told["second"], for_screen(record.title), sides)


def text_of(session: Session, view: View) -> str:
    """What a side says, in one line."""
    from askfirst.records.log import meant_text

    text = meant_text(session.interview, view.answer.slot, view.answer)
    return for_screen(" / ".join(text.splitlines())) or "not relevant"


def side_by_side(session: Session, difference: Difference) -> list[str]:
    """All sides, a line each, with who says it and what they wrote beside it."""
    lines = []
    for view in difference.views:
        lines.append(f"{for_screen(joined(view.people))}: {text_of(session, view)}")
        lines += [f"  {for_screen(who)} adds: {for_screen(' '.join(said.split()))}"
                  for who, said in view.comments]  # fmt: skip
    return lines


def open_differences(session: Session) -> dict[str, Difference]:
    """The differences that nobody settled, by the id that they have in a menu."""
    differ = (one for one in session.interview.differences() if one.open)
    return {f"differ-{number}": one for number, one in enumerate(differ, 1)}


def choices(session: Session, differ: Mapping[str, Difference]) -> list[Choice]:
    """The differences as choices of a menu."""
    from askfirst.agenda import asks

    return [
        Choice(id=key, text=for_screen(
            f"Answered differently: {shortened(asks(session.interview, one.slot), 8)}"
            f" ({' / '.join(joined(view.people) for view in one.views)})"))
        for key, one in differ.items()
    ]  # fmt: skip


class Settling:
    """The screens that settle one difference."""

    def __init__(self, session: Session, ask: Callable[[Prompt], Reply]) -> None:
        self._session = session
        self._ask = ask

    def run(self, difference: Difference) -> Sequence[str]:
        """Show all sides, ask which holds and why; what to say of it."""
        from askfirst.session.settling import settle as decide

        sides = {f"side-{number}": view for number, view in enumerate(difference.views, 1)}
        picked = str(self._ask(self._screen(difference, sides)).value or "")
        third = None
        if picked == "third":
            third = self._ask(self._third(difference))
            if third.action not in (Action.ANSWER, Action.NOT_RELEVANT):
                return ("Left open.",)
        elif picked != "both" and picked not in sides:
            return ("Left open.",)
        reply = self._why()
        if reply.action is Action.BACK:
            return self.run(difference)
        if reply.action is Action.STOP:
            return ("Left open.",)
        why = str(reply.value or "") if reply.action is Action.ANSWER else ""
        holds = sides[picked].people[0] if picked in sides else ""
        return decide(self._session, difference, holds=holds, third=third, why=why).lines

    def _screen(self, difference: Difference, sides: Mapping[str, View]) -> Prompt:
        from askfirst.agenda import asks

        each = [
            Choice(id=key, text=for_screen(
                f"{joined(view.people)}: "
                f"{shortened(text_of(self._session, view), _WORDS)}"))
            for key, view in sides.items()
        ]  # fmt: skip
        return Prompt(
            slot="settle",
            kind=QuestionKind.CHOICE,
            text=f"{asks(self._session.interview, difference.slot)} Which holds?",
            section="Answered differently",
            help="What was said otherwise stays in the document, with who settled it and why.",
            shown=tuple(side_by_side(self._session, difference)),
            choices=(*each, _BOTH if len(each) == _TWO else _ALL, *_ALSO),
        )

    def _third(self, difference: Difference) -> Prompt:
        """The screen for another answer; of lines one line is asked, and no others are touched."""
        if not difference.line:
            return self._session.prompt(difference.slot)
        return Prompt(slot="third", kind=QuestionKind.TEXT, text="How is it, in one line?",
                      section="Answered differently")  # fmt: skip

    def _why(self) -> Reply:
        return self._ask(
            Prompt(
                slot="why",
                kind=QuestionKind.TEXT,
                text="Why? Where all hold: when does which? One line, or just Enter.",
                section="Answered differently",
                optional=True,
            )
        )


_TWO: Final = 2
_BOTH: Final = Choice(id="both", text="Both hold")
_ALL: Final = Choice(id="both", text="All of them hold")
_ALSO: Final = (
    Choice(id="third", text="Neither: I give another answer"),
    Choice(id="open", text="Leave it open"),
)
