"""`askfirst page`: one HTML file with questions for somebody who is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from askfirst.agenda.people import counted
from askfirst.commands.choosing import AskOption, Which, chosen, options, tasks_of, titled
from askfirst.commands.options import ProjectOption
from askfirst.commands.projects import choose, opened
from askfirst.questions import QuestionKind

if TYPE_CHECKING:
    from askfirst.agenda.forwarding import Forwarded
    from askfirst.frontends.pages import PageQuestion, Sharing
    from askfirst.questions import Prompt
    from askfirst.session import Session

LARGEST: Final = 200_000


def page(
    person: Annotated[str, typer.Option("--for", metavar="NAME", help="Who will answer.")],
    which: AskOption = Which.NAMED,
    show: Annotated[
        bool, typer.Option("--show", help="Show what others answered already.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write it.")
    ] = None,
    project: ProjectOption = None,
) -> None:
    """Write one HTML file with the questions that somebody can answer, to be sent to them.

    It needs no network. What they save, or the text that they mail, comes back with
    'askfirst answers'.
    """
    from askfirst.commands.conversation import shown_path
    from askfirst.files import output_error, refuse_links, write_atomic

    name = " ".join(person.split())[:200]
    with opened(choose(project), write=True) as session:
        text, slots = page_of(session, name, which, show=show)
        if output is None:
            refuse_links(session.folder, "pages")
        target = output or session.folder / "pages" / page_name(name, which)
        _refuse_others(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(target, text)
        except OSError as error:
            raise output_error(error, target) from None
        session.invite(name, slots)
    many = counted(len(slots)) if slots else "how much the tasks weigh"
    if which is Which.POINTS or (not slots and which is Which.NAMED):
        many = "for the points of the round that runs"
    typer.echo(shown_path(target))
    typer.echo(f"It asks {name} {many}. Take what comes back with: askfirst answers FILE", err=True)


def _refuse_others(target: Path) -> None:
    """That no file is replaced but a page in which nothing is answered.

    Raises:
        OutputError: there is such a file.
    """
    from askfirst.errors import OutputError
    from askfirst.frontends.pages.saved import is_untouched
    from askfirst.untrusted_files import Refused, read_bytes

    if not target.is_file():
        return
    try:
        untouched = is_untouched(read_bytes(target).decode(errors="replace"))
    except Refused:
        untouched = False
    if not untouched:
        raise OutputError(
            "output-not-ours",
            "this file is there and is no page in which nothing is answered yet.",
            where=str(target),
            repair="Move it away, or name another file with --output.",
        )


def page_name(person: str, which: Which = Which.OPEN) -> str:
    """The name of the file made for somebody."""
    from askfirst.session import slug

    what = "points" if which is Which.POINTS else "questions"
    return f"{what}-{slug(person) or 'somebody'}.html"


def page_of(
    session: Session, person: str, which: Which, *, show: bool = False
) -> tuple[str, list[str]]:
    """The page, and the slots that it asks.

    Raises:
        UsageError: nobody is named, or there is nothing to ask.
    """
    from askfirst.errors import UsageError
    from askfirst.frontends.pages import Task
    from askfirst.frontends.pages import page as written
    from askfirst.interview.opinions import person_key
    from askfirst.lines import named
    from askfirst.session.several import place

    if not person:
        raise UsageError("person-missing", "for whom is the page?", where="--for")
    found, asks = chosen(session, person, which, show=show)
    asked = list(_asked(session, found, show))
    tasks = [Task(*one) for one in tasks_of(session, asks if asked else which)]
    sharing = _sharing(session)
    if which is Which.POINTS and sharing is None:
        raise UsageError(
            "points-none",
            "nobody began a round of sharing out points.",
            where="--ask",
            repair="Begin one: askfirst points --begin.",
        )
    if not asked and not tasks and sharing is None:
        raise UsageError(
            "page-empty",
            "there is nothing to ask.",
            where="--ask",
            repair=f"Ask otherwise: {options(session, person)}",
        )
    about = named(session.interview.produced("specification.name")) or session.folder.name
    here = place(session)
    sender = "" if person_key(session.owner) in ("", "you", "me") else session.owner
    purpose = session.specification().paragraph
    text = written(asked, person, about, here, tasks, sharing, sender, purpose)
    while len(text.encode()) > LARGEST and len(asked) > 1:
        asked = asked[: max(1, len(asked) * 3 // 4)]  # the first are worth most
        text = written(asked, person, about, here, tasks, sharing, sender, purpose)
    return text, [one.slot for one in asked]


def _asked(session: Session, found: Sequence[Forwarded], show: bool) -> Iterator[PageQuestion]:
    """The questions of the page, in their order."""
    from askfirst.frontends.pages import PageQuestion

    settled = _settled(session) if show else {}
    for one in found:
        said = (*_others(session, one.place), *settled.get(one.place, ())) if show else ()
        begins = _begins(session, one.prompt)
        yield PageQuestion(one.place, one.text, one.context, one.prompt, said, begins)


def _begins(session: Session, prompt: Prompt) -> dict[str, str]:
    """With what each line of a form begins in a mail, so that it is known which was filled."""
    from askfirst.agenda.rows import lines_of

    question = session.interview.question(prompt.slot)
    if question is None or prompt.kind is not QuestionKind.FORM:
        return {}
    found = {frame: lines_of(prompt, question, {frame.id: "x"}) for frame in prompt.frames}
    return {
        frame.id: str(made[0]).removesuffix("x").strip() if isinstance(made, list) else frame.begin
        for frame, made in found.items()
    }


def _others(session: Session, slot: str) -> Iterator[tuple[str, str]]:
    """Who said what to a question already."""
    from askfirst.interview.opinions import views
    from askfirst.lines import joined
    from askfirst.records.log import answer_text

    interview = session.interview
    given = list(interview.opinions.get(slot, {}).values())
    for view in views(interview.own_answers(slot), given, ""):
        yield joined(view.people), answer_text(interview, slot, view.answer)


def _settled(session: Session) -> dict[str, list[tuple[str, str]]]:
    """By its question what was settled between people, so that nobody answers again what holds."""
    from askfirst.paper.settled import told

    found: dict[str, list[tuple[str, str]]] = {}
    entries = {one.slot: one for one in session.specification().settled}
    for one in session.interview.differences():
        if one.id in entries:
            open_again = entries[one.id].open_again
            for slot in dict.fromkeys((one.slot, *(view.answer.slot for view in one.views))):
                name = "Settled, and open again" if open_again else "Settled"
                found.setdefault(slot, []).append((name, told(entries[one.id])))
    return found


def _sharing(session: Session) -> Sharing | None:
    """The round that runs, with what others gave in the one before."""
    from askfirst.commands.points import others, titles_of
    from askfirst.frontends.pages import Sharing, Task
    from askfirst.session.points import asked_in, last_round

    begun = last_round(session)
    if begun is None:
        return None
    titles, said = titles_of(session, asked_in(session, begun)), others(session, begun.round)
    refs = session.interview.refs
    tasks = [Task(task, titled(refs[task]) if task in refs else title, said.get(task, ""))
             for task, title in titles.items()]  # fmt: skip
    return Sharing(begun.round, tasks)
