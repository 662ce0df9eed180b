"""Which questions somebody who is not there is asked, on a page or by mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from askfirst.agenda.people import counted
from askfirst.events import MOST_TASKS
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.agenda.forwarding import Forwarded
    from askfirst.interview.references import Ref
    from askfirst.session import Session

_NOT_FOR_OTHERS: Final = frozenset({"packs", "paragraph", "evidence", "unknowns"})


class Which(StrEnum):
    """Which questions somebody is asked."""

    NAMED = "named"
    OPEN = "open"
    ALL = "all"
    POINTS = "points"


AskOption = Annotated[
    Which,
    typer.Option(
        "--ask",
        help="Questions for which they were named (else the open ones), the open ones, all, or"
        " only the points of a round.",
    ),
]


def chosen(
    session: Session, person: str, which: Which, *, show: bool = False
) -> tuple[list[Forwarded], Which]:
    """The questions in the order of their worth: those that name them, then the others; and which
    they are: the open ones where none names them.

    Args:
        show: with what was said so far to what is asked of everybody.
    """
    from askfirst.agenda import Found
    from askfirst.agenda.forwarding import forwarded
    from askfirst.readiness import asked_of

    if which is Which.POINTS:
        return [], which
    specification = session.specification()
    wanted, mine = asked_of(specification), asked_of(specification, person)
    records = [*mine, *(one for one in wanted if one not in mine and which is not Which.NAMED)]
    if which is Which.NAMED and not mine:
        records, which = wanted, Which.OPEN
    further = () if which is Which.NAMED else _further(session, which, show)
    whole = {one.place: one for one in further}
    found: dict[str, Forwarded] = {}
    for one in forwarded(session.interview, Found(session.sources), records):
        slot = one.place.partition("#")[0]
        one = whole[slot] if slot in whole and _is_not_known(session, one.place) else one
        found.setdefault(one.place, one)
    for one in whole.values():
        found.setdefault(one.place, one)
    return list(found.values()), which


def _is_not_known(session: Session, place: str) -> bool:
    """Whether a place is a line of a form, or one that says nothing but that somebody does not
    know: the whole question asks for it too."""
    from askfirst.agenda.forwarding import Returning
    from askfirst.statements.not_answers import not_answer

    line = Returning(session.interview).line(place)
    return line is not None and (bool(line.frame) or not_answer(line.text) is not None)


def _further(session: Session, which: Which, show: bool) -> Iterator[Forwarded]:
    from askfirst.agenda.forwarding import Forwarded

    for slot in _slots(session, which):
        prompt = session.prompt(slot)
        told = (line for line in prompt.shown if not line.startswith("Your documents"))
        yield Forwarded(slot, prompt.text, tuple(told) if show else (), prompt)


def _slots(session: Session, which: Which) -> Iterator[str]:
    from askfirst.interview import Standing

    wanted = {Standing.OPEN} if which is Which.OPEN else {
        Standing.OPEN, Standing.ANSWERED, Standing.UNKNOWN, Standing.NOT_RELEVANT,
    }  # fmt: skip
    for slot, standing in session.interview.standings():
        question = session.interview.question(slot)
        if slot in session.interview.asked or question is None or question.retired:
            continue
        if standing in wanted and question.prefill not in _NOT_FOR_OTHERS:
            yield slot


def options(session: Session, person: str) -> str:
    """What would be asked with which option."""
    number = {which: len(chosen(session, person, which)[0]) for which in (Which.OPEN, Which.ALL)}
    return (
        f"--ask open asks {counted(number[Which.OPEN])} that nobody answered;"
        f" --ask all asks {counted(number[Which.ALL])}, for a second opinion."
    )


def tasks_of(session: Session, which: Which) -> list[tuple[str, str]]:
    """Id and title of the tasks that can be weighed with the questions, the first of them."""
    asks = which in (Which.OPEN, Which.ALL)
    refs = session.interview.records(Kind.NEED)[:MOST_TASKS] if asks else []
    return [(ref.id, titled(ref)) for ref in refs]


def titled(ref: Ref) -> str:
    """A task in the words of whoever said it, and who that is: "I" is not who reads it."""
    from askfirst.interview.opinions import person_key
    from askfirst.lines import named

    title = named(ref.words) or ref.id
    known = person_key(ref.by) not in _NOBODY
    if not known and not _MINE.search(title):
        return title
    return f"{title} (said by {for_screen(ref.by) if known else 'the person asked first'})"


_NOBODY: Final = ("", "you", "me")
_MINE: Final = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our)\b", re.IGNORECASE)
