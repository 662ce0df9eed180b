"""`askfirst privacy`: what a server or a model would get of an interview, and to forbid it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from askfirst.commands.driving import failures
from askfirst.commands.options import ByOption, JsonOption, ProjectOption
from askfirst.commands.printing import say, say_json
from askfirst.commands.projects import choose, opened
from askfirst.errors import UsageError
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.session import Session

SERVER = "a server of 'askfirst mcp', which hands it to the program that started it"
MODEL = "the model named with --model, and nobody without it"


def privacy(
    forbid: Annotated[
        bool, typer.Option("--forbid", help="No server and no model may see this interview.")
    ] = False,
    allow: Annotated[bool, typer.Option("--allow", help="They may again.")] = False,
    project: ProjectOption = None,
    by: ByOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what a server or a model would get of an interview, before it does; nothing is sent."""
    with failures(as_json):
        if forbid and allow:
            raise UsageError("privacy-odd", "say one of them.", repair="--forbid or --allow.")
        with opened(choose(project), by=by, write=forbid or allow) as session:
            if forbid or allow:
                session.set_private(forbid)
            seen = listed(session)
        if as_json:
            say_json(seen)
        else:
            _tell(seen)


def listed(session: Session) -> dict[str, Any]:
    """What stands in an interview, counted, and who would get which part of it."""
    interview = session.interview
    people = dict.fromkeys(event.by for event in interview.events if event.by)
    return {
        "project": str(session.folder),
        "forbidden": interview.private(),
        "server": {
            "who": SERVER,
            "gets": ["questions", "answers", "turns", "the paper", "the journal"],
            "answers": len(interview.answers),
            "turns": len(interview.turns),
            "people": list(people),
            "passages of documents": sum(len(one.sentences) for one in session.sources),
        },
        "model": {
            "who": MODEL,
            "gets": ["the question as it is put and the lines of its answer, where that is a list"],
            "never": ["documents", "who answers", "other answers", "the paper"],
        },
        "documents": [{"name": one.name, "characters": len(one.text)} for one in session.sources],
    }


def _tell(seen: dict[str, Any]) -> None:
    server, model = seen["server"], seen["model"]
    if seen["forbidden"]:
        say(
            "Forbidden: no server and no model sees this interview. Allow: askfirst privacy --allow"
        )
    would = "would get" if not seen["forbidden"] else "would get, if it were allowed"
    say(f"{SERVER[:1].upper()}{SERVER[1:]}, {would}:")
    say(f"- {server['answers']} answers, {server['turns']} turns, the paper and the journal")
    say(f"- who answered: {for_screen(', '.join(server['people'])) or 'nobody yet'}")
    for one in seen["documents"]:
        say(f"- passages of {for_screen(one['name'])} ({one['characters']} characters)")
    say(f"{MODEL[:1].upper()}{MODEL[1:]}, {would}:")
    say(f"- {', '.join(model['gets'])}; never {', '.join(model['never'])}")
    say("Nothing was sent. askfirst itself sends nothing to anybody else.")
