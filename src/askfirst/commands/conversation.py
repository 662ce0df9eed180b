"""The one loop that leads an interview through any front end, and what is said around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from askfirst.questions import Depth, Prompt
from askfirst.replies import Reply
from askfirst.session import Session

Ask = Callable[[Prompt], Reply]
Show = Callable[[Sequence[str]], None]


def lead(session: Session, ask: Ask, show: Show) -> bool:
    """Ask until nothing is open or the person stops.

    Returns:
        Whether everything at this depth was asked. Every answer is stored as it is given, so
        whatever ends this early (an exception too) loses nothing.
    """
    while (prompt := session.question()) is not None:
        outcome = session.reply(ask(prompt))
        show(outcome.lines)
        if outcome.stop:
            return False
    return True


def welcome(session: Session) -> list[str]:
    """What is said before the first question."""
    said = [
        "About ten minutes give a first page. Every answer is saved at once, in",
        f'{shown_path(session.folder)}. "dk" (don\'t know) is a good answer.',
        "Nothing is sent anywhere.",
    ]
    return _sources(session) + said


def _sources(session: Session) -> list[str]:
    if not session.sources:
        return []
    from askfirst.sources import summary

    return [*summary(session.sources).splitlines(), ""]


def again(session: Session) -> list[str]:
    """What is said when an interview goes on."""
    progress = session.interview.progress()
    open_ = f"{progress.open} open"
    if progress.may_open:
        open_ += f", up to +{progress.may_open}"
    said = [f"{shown_path(session.folder)}: {progress.answered} answered, {open_}."]
    put_off = session.interview.put_off()
    if put_off:
        said.append(f"Put off so far: {', '.join(put_off)}.")
    return [*session.opening, *said, *_unsent(session)]


def _unsent(session: Session) -> list[str]:
    """What was typed before and not sent."""
    kept = session.unsent()
    if not kept:
        return []
    return ["1 typed line is kept." if kept == 1 else f"{kept} typed lines are kept."]


def closing(session: Session, written: Sequence[Path], finished: bool) -> list[str]:
    """What is said at the end: where the documents are and how to go on."""
    said = [f"Saved in {shown_path(session.folder)}.", *_unsent(session), "Written:"]
    said += [f"  {shown_path(path)}" for path in written]
    if not finished:
        said.append("Go on with: askfirst resume")
    return said + (_going_on(session) if finished else [])


def _going_on(session: Session) -> list[str]:
    """What stopping now gives, and what going on adds."""
    from askfirst.agenda import further

    depths = list(Depth)
    deeper = depths[depths.index(session.interview.depth) + 1 :]
    if not deeper:
        return []
    more = further(session.interview, deeper[0])
    if not more.questions:
        return []
    have = _HAVE[session.interview.depth]
    return [
        f"You can stop here: {have}.",
        f"Or go on with: askfirst resume --depth {deeper[0].value}",
        f"{more.told()} It adds {_ADDS[deeper[0]]}.",
    ]


_HAVE: Final = {
    Depth.QUICK: "you have one page, enough to talk about, not enough to design from",
    Depth.STANDARD: "you have requirements that a design can start from",
}
_ADDS: Final = {
    Depth.STANDARD: "numbers, reasons, failures and checks for what matters most",
    Depth.DEEP: "the same for everything else",
}


def shown_path(path: Path) -> str:
    """A path as the person would type it: relative where it is below the current folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
