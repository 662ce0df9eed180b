"""`askfirst start` and `askfirst resume`: lead an interview through the front end that fits.

Annotations are not postponed here: typer would compile each of them from its text before it asks.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from askfirst.commands.conversation import Ask, Show, again, closing, lead, welcome
from askfirst.commands.projects import (
    OUTPUT,
    ByOption,
    JsonOption,
    OutputOption,
    ProjectOption,
    choose,
    finished,
    opened,
)
from askfirst.commands.read import MEGABYTE, MaxSizeOption, RecursiveOption
from askfirst.errors import AskfirstError, JournalError, UsageError
from askfirst.questions import Depth, Pack, Prompt
from askfirst.replies import Reply

if TYPE_CHECKING:
    from askfirst.commands.pointing import Point
    from askfirst.frontends import Listener
    from askfirst.frontends.scripted import Scripted
    from askfirst.session import Session
    from askfirst.sources import SourceText

PlainOption = Annotated[
    bool, typer.Option("--plain", help="Plain lines: no drawing, for screen readers and pipes.")
]
AnswersOption = Annotated[
    Path | None,
    typer.Option("--answers", metavar="FILE", help="A YAML file with answers by question id."),
]
PackOption = Annotated[
    list[Path] | None,
    typer.Option("--pack", metavar="FILE", help="An own pack of questions; repeatable."),
]
ModelOption = Annotated[
    str,
    typer.Option(
        "--model",
        metavar="MODEL",
        envvar="ASKFIRST_MODEL",
        help="Let a model point at lines: ollama:NAME, or NAME@ADDRESS (askfirst[model]).",
    ),
]
StoreOption = Annotated[
    str,
    typer.Option("--store", metavar="ADDRESS", help="A team's server: postgresql://host/database."),
]
NoInputOption = Annotated[
    bool, typer.Option("--no-input", help="Never prompt; what --answers lacks is listed.")
]


def start(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[SOURCE]...", help="Documents: articles, mails, minutes."),
    ] = None,
    name: Annotated[str, typer.Option("--name", help="Name of the folder that is made.")] = "",
    by: ByOption = "you",
    output: OutputOption = OUTPUT,
    depth: Annotated[Depth, typer.Option("--depth", help="How far to ask.")] = Depth.QUICK,
    plain: PlainOption = False,
    answers: AnswersOption = None,
    no_input: NoInputOption = False,
    pack: PackOption = None,
    recursive: RecursiveOption = False,
    max_size: MaxSizeOption = 20,
    model: ModelOption = "",
    store: StoreOption = "",
    as_json: JsonOption = False,
) -> None:
    """Begin an interview, with documents or without; with --json only its first question."""
    from askfirst.packs.own import chosen, load_all

    if as_json:
        from askfirst.commands.driving import failures, following, show

        with failures(as_json):
            if answers or plain or no_input:
                raise UsageError(
                    "json-alone",
                    "--json shows the first question and asks nobody.",
                    repair="Leave out --plain, --answers and --no-input.",
                )
            read = _read(sources or [], recursive, int(max_size * MEGABYTE))
            own = chosen(pack or [], Path())
            with _begun(sources, name, by, output, depth, read, own, store) as session:
                show(following(session), as_json)
        return
    check_input(plain, answers, no_input)
    read = _read(sources or [], recursive, int(max_size * MEGABYTE))
    own = chosen(pack or [], Path())
    packs = [one.pack for one in load_all(own)] if own or answers else []
    script = _script(answers, packs)
    if script and no_input:
        from askfirst.commands.script import begun, rehearse

        raise_first(rehearse(script, begun(packs, read, depth), read))
    named = _model(model)
    before = finished(output)
    told = [f"{before.folder} is finished; to go deeper: {before.command}"] if before else []
    with _begun(sources, name, by, output, depth, read, own, store) as session:
        opening = [*told, *welcome(session, named.sent if named else "")]
        _lead(session, plain, script, no_input, opening, named)


def _begun(
    sources: Sequence[Path] | None, name: str, by: str, output: Path, depth: Depth,
    read: tuple["SourceText", ...], own: Sequence[Path], store: str,
) -> "Session":  # fmt: skip
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


def resume(
    project: ProjectOption = None,
    by: ByOption = "",
    depth: Annotated[Depth | None, typer.Option("--depth", help="Ask further than so far.")] = None,
    plain: PlainOption = False,
    answers: AnswersOption = None,
    no_input: NoInputOption = False,
    model: ModelOption = "",
) -> None:
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


def _read(paths: Sequence[Path], recursive: bool, max_size: int) -> tuple["SourceText", ...]:
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
        typer.echo(str(error), err=True)
    return read


def raise_first(errors: Sequence[AskfirstError]) -> None:
    """All errors are told, one line each; nothing for none."""
    for error in errors[1:]:
        typer.echo(str(error), err=True)
    if errors:
        raise errors[0]


def _script(answers: Path | None, packs: Sequence[Pack]) -> "Scripted | None":
    if answers is None:
        return None
    from askfirst.frontends.scripted import Scripted

    script = Scripted(answers)
    script.check(question.id for pack in packs for question in pack.questions())
    return script


def _lead(
    session: "Session",
    plain: bool,
    script: "Scripted | None",
    no_input: bool,
    opening: Sequence[str],
    model: "_Model | None",
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

    point: "Point"
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


def lead_out(session: "Session", asking: Callable[[], bool], show: Show) -> None:
    """Let somebody be asked, then write the documents, whatever ended the asking.

    Args:
        asking: returns whether everything was asked.

    Raises:
        typer.Exit: interrupted by Ctrl-C or a signal; everything is saved.
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
        raise typer.Exit(128 + getattr(interrupt, "number", signal.SIGINT)) from None
    show(["", *closing(session, session.write(), finished)])


def _talk(said: Sequence[str]) -> None:
    for line in said:
        typer.echo(line, err=True)


def person(plain: bool, listener: "Listener | None" = None) -> tuple[Ask, Show]:
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


def _first_from(script: "Scripted", ask: Ask) -> Ask:
    """The file answers what it can, once; the person is asked the rest and what was refused."""
    used: set[str] = set()

    def reply(prompt: Prompt) -> Reply:
        if script.has(prompt.slot) and prompt.slot not in used:
            used.add(prompt.slot)
            return script.ask(prompt)
        return ask(prompt)

    return reply
