"""Which interview a command works on, and the commands that look at it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.errors import ProjectError
from askfirst.questions import Depth

if TYPE_CHECKING:
    from askfirst.events import Event
    from askfirst.session import Session

OUTPUT: Final = Path("output")


def choose(project: Path | None) -> Path:
    """The folder named, else the interview in output/ with the latest event.

    Raises:
        ProjectError: there is none.
    """
    if project is not None:
        return project
    from askfirst.journal import projects

    found = next(projects(OUTPUT), None)
    if found is None:
        beside = _beside()
        raise ProjectError(
            "project-none",
            "there is no interview in output/.",
            repair=f"Name the one that is here: --project {shlex.quote(str(beside))}"
            if beside
            else "Begin one with 'askfirst start', or name its folder with --project.",
        )
    return found


def _beside() -> Path | None:
    """The one interview in another folder beside output/; None where there are none or several."""
    from askfirst.journal import NAME

    found = [path.parent for path in islice(Path().glob(f"*/*/{NAME}"), 2)]
    return found[0] if len(found) == 1 else None


def on(folder: Path, command: str) -> str:
    """A command as it has to be typed to work on an interview: with its folder, unless it is the
    one that is taken without."""
    from askfirst.journal import projects

    latest = next(projects(OUTPUT), None)
    if latest is not None and latest.resolve() == folder.resolve():
        return command
    return f"{command} --project {shlex.quote(str(folder))}"


class Finished(NamedTuple):
    """An interview in which all is answered at its depth, and the depth it can go on to."""

    folder: Path
    deeper: Depth

    @property
    def command(self) -> str:
        """What to type to go on in it."""
        return (
            f"askfirst resume --depth {self.deeper.value} --project {shlex.quote(str(self.folder))}"
        )


def finished(output: Path) -> Finished | None:
    """The latest interview in a folder, when it is finished, can go deeper and somebody was at it
    in the last two weeks: what came with a copy of somebody else's folder is not offered."""
    from askfirst.errors import AskfirstError
    from askfirst.journal import may_hold_answers, projects
    from askfirst.session import Session

    folder = next(projects(output), None)
    try:
        if folder is None or not may_hold_answers(folder):
            return None  # begun and left: nobody waits until such a journal is read (7 ms)
    except OSError:
        return None
    try:
        with Session.open(folder) as session:
            deeper = list(Depth)[list(Depth).index(session.interview.depth) + 1 :]
            done = _is_recent(session.interview.events) and session.question() is None
    except AskfirstError:
        return None  # a damaged one: naming it says what is wrong with it
    return Finished(folder, deeper[0]) if done and deeper else None


_RECENT: Final = timedelta(days=14)


def _is_recent(events: Sequence[Event]) -> bool:
    """Whether the last event is younger than two weeks, and not of a clock that is days ahead."""
    from askfirst.journal import now

    try:
        last, here = (datetime.fromisoformat(at) for at in (events[-1].at, now()))
        return timedelta(days=-1) <= here - last < _RECENT
    except (IndexError, TypeError, ValueError):
        return False


def opened(folder: Path, *, by: str = "", write: bool = False) -> Session:
    """The interview in a folder. What of its sources cannot be read is told; it goes on without."""
    from askfirst.session import Session

    session = Session.open(folder, by=by, write=write)
    for error in session.lost.values():
        print(error, file=sys.stderr)
    for line in session.news():
        print(line, file=sys.stderr)
    return session
