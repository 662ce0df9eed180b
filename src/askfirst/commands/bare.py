"""`askfirst` alone: begin, or offer to go on with what is unfinished."""

from __future__ import annotations

from pathlib import Path

from askfirst.commands.leading import begin, check_input, go_on, person
from askfirst.commands.projects import OUTPUT, Finished, finished
from askfirst.questions import Choice, Prompt, QuestionKind
from askfirst.replies import Action


def begin_or_resume() -> None:
    """Ask which, when an interview is unfinished or can go deeper; else begin at once."""
    check_input(False)
    unfinished = _unfinished()
    done = None if unfinished else finished(OUTPUT)
    offer = _offer(unfinished) if unfinished else _deeper(done) if done else None
    if offer is None:
        begin()
        return
    ask, _ = person(False)
    reply = ask(offer)
    if reply.action is Action.ANSWER and reply.value == "resume":
        go_on(unfinished)
    elif reply.action is Action.ANSWER and done and reply.value == "deeper":
        go_on(done.folder, depth=done.deeper)
    elif reply.action is Action.ANSWER:
        begin()


def _unfinished() -> Path | None:
    from askfirst.errors import AskfirstError
    from askfirst.journal import projects
    from askfirst.session import Session

    for folder in projects(OUTPUT):
        try:
            with Session.open(folder) as session:
                if session.question() is not None:
                    return folder
        except AskfirstError:
            continue  # a damaged one is not offered; naming it says what is wrong with it
    return None


def _offer(folder: Path) -> Prompt:
    return Prompt(
        slot="begin",
        kind=QuestionKind.CHOICE,
        text=f"'{folder.name}' is not finished. Go on with it?",
        section="askfirst",
        choices=(
            Choice(id="resume", text=f"go on with {folder.name}"),
            Choice(id="start", text="begin a new one"),
        ),
    )


def _deeper(done: Finished) -> Prompt:
    return Prompt(
        slot="begin",
        kind=QuestionKind.CHOICE,
        text=f"'{done.folder.name}' is finished. Go deeper in it?",
        section="askfirst",
        choices=(
            Choice(id="deeper", text=f"go deeper in {done.folder.name} ({done.deeper.value})"),
            Choice(id="start", text="begin a new one"),
        ),
    )
