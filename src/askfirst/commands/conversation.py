"""The one loop that leads an interview through any front end, and what is said around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from askfirst.commands.projects import on
from askfirst.questions import Depth, Prompt
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind

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


def welcome(session: Session, sent: str = "") -> list[str]:
    """What is said before the first question.

    Args:
        sent: what goes where, when a model was named.
    """
    said = [
        "Twenty minutes give a first page. Every answer is saved at once, in",
        f'{shown_path(session.folder)}. "dk" (don\'t know) is a good answer.',
        *_sent(session, sent),
    ]
    return [*_sources(session), *said, *session.news()]


def _sent(session: Session, model: str) -> list[str]:
    """What goes to a model, what to a server, and that nothing else does."""
    told = [model] if model else []
    told += ["Answers go to the team's server."] if session.shared else []
    return [*told, f"Nothing {'else ' if told else ''}is sent anywhere."]


def _sources(session: Session) -> list[str]:
    if not session.sources:
        return []
    from askfirst.sources import summary

    return [*summary(session.sources).splitlines(), ""]


def again(session: Session, sent: str = "") -> list[str]:
    """What is said when an interview goes on; `sent` as for `welcome`."""
    from askfirst.agenda import progress

    far = progress(session.interview)
    told = far.told() or answered_of(far.answered, far.open)
    said = [f"{shown_path(session.folder)}: {told}."]
    put_off = session.interview.put_off()
    if put_off:
        said.append(f"Put off so far: {', '.join(put_off)}.")
    return [*session.opening, *said, *(_sent(session, sent) if sent else []), *_unsent(session)]


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
    said += session.edited
    if not finished:
        said.append(f"Go on with: {on(session.folder, 'askfirst resume')}")
        return said
    return [*said, *_going_on(session), *_next(session, written), *_others(session)]


def _next(session: Session, written: Sequence[Path]) -> list[str]:
    """What to read, and how to go about what is open or wrong."""
    pages = (path for path in written if path.name == "requirements.html")
    status, review = on(session.folder, "askfirst status"), on(session.folder, "askfirst review")
    return [
        *(f"To read it, open {shown_path(page)}" for page in pages),
        f"What is open: {status}; to change an answer: {review}",
    ]


def answered_of(answered: int, still: int) -> str:
    """How far an interview is, the same wherever it is told."""
    return f"{answered} of {answered + still} questions answered"


def _going_on(session: Session) -> list[str]:
    """What stopping now gives, and what going on adds."""
    from askfirst.agenda.depths import further

    depths = list(Depth)
    deeper = depths[depths.index(session.interview.depth) + 1 :]
    said = _stopping(session)
    if not deeper:
        return said
    more = further(session.interview, deeper[0])
    if not more.questions:
        return said
    return [
        *said,
        f"Or go on with: {on(session.folder, f'askfirst resume --depth {deeper[0].value}')}",
        f"{more.told()} They are about {_ADDS[deeper[0]]}.",
    ]


def _others(session: Session) -> list[str]:
    """How what somebody else knows gets in, once there is something to ask them about."""
    if session.interview.invited or not session.interview.records(Kind.NEED):
        return []
    page = on(session.folder, "askfirst page --for NAME --ask all")
    mail = on(session.folder, "askfirst questions --for NAME --ask all")
    return [
        f"What others know comes in by a page that you send them: {page}",
        f"or by a mail: {mail}",
    ]


def _stopping(session: Session) -> list[str]:
    """What there is when one stops here: the verdict that `askfirst status` gives, with the first
    reasons."""
    from askfirst.readiness import readiness

    if session.interview.depth is Depth.QUICK:
        return [f"You can stop here: {_PAGE}."]
    found = readiness(session.specification())
    if found.ready:
        return [f"You can stop here: {_ENOUGH}."]
    said = [
        f"- {for_screen(one.text)} To mend it: {on(session.folder, one.command)}"
        for one in found.reasons[:_MOST]
    ]
    more = len(found.reasons) - _MOST
    rest = [f"- and {more} more: {on(session.folder, 'askfirst status')}"] if more > 0 else []
    begin = "You can stop here. Before somebody builds from it, this is still wanted:"
    return [begin, *said, *rest]


_MOST: Final = 3
_PAGE: Final = "you have one page, enough to talk about, not enough to design from"
_ENOUGH: Final = "you have requirements that a design can start from"
_ADDS: Final = {
    Depth.STANDARD: "numbers, reasons, failures and checks for what matters most",
    Depth.DEEP: "everything that has not been asked yet",
}


def shown_path(path: Path) -> str:
    """A path as the person would type it: relative where it is below the current folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
