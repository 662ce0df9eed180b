"""The one loop that leads an interview through any front end, and what is said around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from askfirst.questions import Prompt
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
    return [f"{shown_path(session.folder)}: {progress.answered} answered, {progress.open} open."]


def closing(session: Session, written: Sequence[Path], finished: bool) -> list[str]:
    """What is said at the end: where the documents are and how to go on."""
    said = [f"Saved in {shown_path(session.folder)}.", "Written:"]
    said += [f"  {shown_path(path)}" for path in written]
    if not finished:
        said.append("Go on with: askfirst resume")
    return said


def shown_path(path: Path) -> str:
    """A path as the person would type it: relative where it is below the current folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
