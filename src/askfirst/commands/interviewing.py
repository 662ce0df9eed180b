"""`askfirst start` and `askfirst resume`: what they take; `leading` does it.

Annotations are not postponed here: typer would compile each of them from its text before it asks.
"""

from pathlib import Path
from typing import Annotated

import typer

from askfirst.commands.leading import begin, begun_in, go_on, readable
from askfirst.commands.options import ByOption, JsonOption, OutputOption, ProjectOption
from askfirst.commands.projects import OUTPUT
from askfirst.commands.read import MaxSizeOption, RecursiveOption
from askfirst.errors import UsageError
from askfirst.questions import Depth
from askfirst.untrusted_files import MEGABYTE

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
    most = int(max_size * MEGABYTE)
    if not as_json:
        begin(
            sources or (), name=name, by=by, output=output, depth=depth, plain=plain,
            answers=answers, no_input=no_input, pack=pack or (), recursive=recursive,
            max_size=most, model=model, store=store,
        )  # fmt: skip
        return
    from askfirst.commands.driving import failures, following, show
    from askfirst.packs.own import chosen

    with failures(as_json):
        if answers or plain or no_input:
            raise UsageError(
                "json-alone",
                "--json shows the first question and asks nobody.",
                repair="Leave out --plain, --answers and --no-input.",
            )
        read = readable(sources or (), recursive, most)
        own = chosen(pack or (), Path())
        with begun_in(output, name, by, depth, sources or (), read, own, store) as session:
            show(following(session), as_json)


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
    go_on(project, by=by, depth=depth, plain=plain, answers=answers, no_input=no_input, model=model)
