"""Leading an interview from the terminal: begun or gone on with, through the front end that fits.

Apart from what declares its options (`interviewing`): where none is given, nothing has to be read
from the command line, and the first question need not wait for the library that does it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from askfirst.commands.conversation import Ask, Show, again, closing, lead, welcome
from askfirst.commands.projects import OUTPUT, choose, finished, opened
from askfirst.errors import AskfirstError, JournalError, UsageError
from askfirst.questions import Depth, Pack, Prompt
from askfirst.replies import Reply
from askfirst.untrusted_files import LARGEST_TEXT

if TYPE_CHECKING:
    from askfirst.commands.pointing import Point
    from askfirst.frontends import Listener
    from askfirst.frontends.scripted import Scripted
    from askfirst.session import Session
    from askfirst.sources import SourceText


def begin(
    sources: Sequence[Path] = (), *, name: str = "", by: str = "you", output: Path = OUTPUT,
    depth: Depth = Depth.QUICK, plain: bool = False, answers: Path | None = None,
    no_input: bool = False, pack: Sequence[Path] = (), recursive: bool = False,
    max_size: int = LARGEST_TEXT, model: str = "", store: str = "",
) -> None:  # fmt: skip
    """Begin an interview and lead it."""
    from askfirst.packs.own import chosen, load_all

    check_input(plain, answers, no_input)
    read = readable(sources, recursive, max_size)
    own = chosen(pack, Path())
    packs = [one.pack for one in load_all(own)] if own or answers else []
    script = _script(answers, packs)
    if script and no_input:
        from askfirst.commands.script import begun, rehearse

        raise_first(rehearse(script, begun(packs, read, depth), read))
    named = _model(model)
    before = finished(output)
    told = [f"{before.folder} is finished; to go deeper: {before.command}"] if before else []
    with begun_in(output, name, by, depth, sources, read, own, store) as session:
        opening = [*told, *welcome(session, named.sent if named else "")]
        _lead(session, plain, script, no_input, opening, named)


def go_on(
    project: Path | None = None, *, by: str = "", depth: Depth | None = None, plain: bool = False,
    answers: Path | None = None, no_input: bool = False, model: str = "",
) -> None:  # fmt: skip
    """Go on with an interview at the question where it stopped."""
    check_input(plain, answers, no_input)
    named = _model(model)
    with opened(choose(project), by=by, write=True) as session:
        if named and session.interview.private():
            raise UsageError(
                "interview-private",
                "this interview was forbidden to servers and models.",
                repair="Go on without --model, or: askfirst privacy --allow",
            )
        if depth is not None:
            session.raise_depth(depth)
        session.ask_about_documents(further=True)
        packs = list(session.interview.packs.values())
        script = _script(answers, packs)
        if script and no_input:
            from askfirst.commands.script import rehearse
            from askfirst.interview import Interview

            copy = Interview(packs, session.interview.events)
            raise_first(rehearse(script, copy, session.sources))
        opening = again(session, named.sent if named else "")
        _lead(session, plain, script, no_input, opening, named)


def begun_in(
    output: Path, name: str, by: str, depth: Depth, sources: Sequence[Path],
    read: tuple[SourceText, ...], own: Sequence[Path], store: str,
) -> Session:  # fmt: skip
    """A new interview in a folder called after its name, else after its first source."""
    from askfirst.session import Session, new_folder

    if store:
        from askfirst.journal.copying import usable

        usable(store)
    folder = new_folder(output, name or (Path(sources[0].name).stem if sources else ""))
    try:
        return Session.create(folder, by=by, name=name, depth=depth, sources=read, own=own,
                              store=store)  # fmt: skip
    except JournalError:  # the server has an interview of that name
        with contextlib.suppress(OSError):
            folder.rmdir()
        raise


def check_input(plain: bool, answers: Path | None = None, no_input: bool = False) -> None:
    """Refuse to wait for keys that nobody can press.

    Raises:
        UsageError: --no-input without answers, or no terminal and nothing that replaces one.
    """
    if no_input and answers is None:
        raise UsageError(
            "answers-missing",
            "--no-input needs the answers.",
            repair="Give them with --answers FILE.",
        )
    if not (no_input or plain) and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "no-terminal",
            "there is no terminal to ask in.",
            repair="Use --plain to read replies line by line, or --answers FILE with --no-input.",
        )


def readable(paths: Sequence[Path], recursive: bool, max_size: int) -> tuple[SourceText, ...]:
    """The sources that can be read; of each other one the error is told.

    Args:
        max_size: most bytes of one file.

    Raises:
        SourceError: none could be read, so nothing is begun.
    """
    if not paths:
        return ()
    from askfirst.sources import read_sources

    read, errors = read_sources(paths, recursive=recursive, max_size=max_size)
    if not read:
        raise_first(errors)
    for error in errors:
        print(error, file=sys.stderr)
    return read


def raise_first(errors: Sequence[AskfirstError]) -> None:
    """All errors are told, one line each; nothing for none."""
    for error in errors[1:]:
        print(error, file=sys.stderr)
    if errors:
        raise errors[0]


def _script(answers: Path | None, packs: Sequence[Pack]) -> Scripted | None:
    if answers is None:
        return None
    from askfirst.frontends.scripted import Scripted

    script = Scripted(answers)
    script.check(question.id for pack in packs for question in pack.questions())
    return script


def _lead(
    session: Session,
    plain: bool,
    script: Scripted | None,
    no_input: bool,
    opening: Sequence[str],
    model: _Model | None,
) -> None:
    """Ask, then write the documents, whatever ended the asking."""
    if script and no_input:
        from askfirst.commands.script import lead_alone

        lead_out(session, lambda: lead_alone(session, script, _talk), _talk)
        return
    from askfirst.frontends.terminal import guarded

    ask, show = person(plain, session)
    if model:
        from askfirst.commands.pointing import pointed

        ask = pointed(ask, show, session, model.point, model.name)
    show(opening)
    with guarded():
        asking = _first_from(script, ask) if script else ask
        lead_out(session, lambda: lead(session, asking, show), show)


class _Model(NamedTuple):
    """What asks a model, what goes where, and what it is called."""

    point: Point
    sent: str
    name: str


def _model(named: str) -> _Model | None:
    """The model that was named.

    Raises:
        UsageError: it names none, or the extra is not installed.
    """
    if not named:
        return None
    from askfirst.commands.pointing import place_of, sent_where

    sent = sent_where(named)
    try:
        from askfirst.commands.modelled import pointer
    except ImportError:
        raise UsageError(
            "model-missing",
            "a model needs the package 'pydantic-ai-slim'.",
            repair="pip install 'askfirst[model]', or go on without --model",
        ) from None
    return _Model(pointer(named), sent, place_of(named)[0])


def lead_out(session: Session, asking: Callable[[], bool], show: Show) -> None:
    """Let somebody be asked, then write the documents, whatever ended the asking.

    Args:
        asking: returns whether everything was asked.

    Raises:
        SystemExit: interrupted by Ctrl-C or a signal; everything is saved.
    """
    from askfirst.frontends import EndOfInput

    finished = False
    try:
        finished = asking()
    except EndOfInput:
        pass
    except AskfirstError:
        session.write()
        raise
    except KeyboardInterrupt as interrupt:
        session.reread()
        show(["", *closing(session, session.write(), False)])
        raise SystemExit(128 + getattr(interrupt, "number", signal.SIGINT)) from None
    show(["", *closing(session, session.write(), finished)])


def _talk(said: Sequence[str]) -> None:
    for line in said:
        print(line, file=sys.stderr)


def person(plain: bool, listener: Listener | None = None) -> tuple[Ask, Show]:
    """The front end for a person: plain lines where wished for or where nothing can be drawn.

    Args:
        listener: keeps what is typed and not sent.
    """
    if plain or os.environ.get("TERM", "dumb") == "dumb":
        from askfirst.frontends.plain import Plain

        front = Plain(sys.stdin, sys.stderr, listener)
        return front.ask, front.show
    from askfirst.frontends import terminal

    return partial(terminal.ask, listener=listener), terminal.show


def _first_from(script: Scripted, ask: Ask) -> Ask:
    """The file answers what it can, once; the person is asked the rest and what was refused."""
    used: set[str] = set()

    def reply(prompt: Prompt) -> Reply:
        if script.has(prompt.slot) and prompt.slot not in used:
            used.add(prompt.slot)
            return script.ask(prompt)
        return ask(prompt)

    return reply
