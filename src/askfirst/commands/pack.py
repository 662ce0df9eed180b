"""`askfirst pack`: look at question packs, check them, draw them, walk through them, begin one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askfirst.commands.options import JsonOption
from askfirst.commands.printing import say_json

if TYPE_CHECKING:
    from askfirst.packs import LoadedPack
    from askfirst.packs.lint import PackFinding
    from askfirst.packs.simulate import Simulated
    from askfirst.questions import Pack, Question

app = typer.Typer(
    help="Question packs: list, show, check, draw, walk through, begin your own.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

PackArgument = Annotated[str, typer.Argument(metavar="PACK", help="A shipped pack, or a file.")]


class Drawing(StrEnum):
    """Formats of `pack graph`."""

    MERMAID = "mermaid"
    DOT = "dot"


@app.command("list")
def list_packs(as_json: JsonOption = False) -> None:
    """List the shipped packs, and your own in the folder packs/."""
    from askfirst.packs import own

    paths = own.beside(Path())
    loaded = own.load_all(paths)
    places = [""] * (len(loaded) - len(paths)) + [str(path) for path in paths]
    rows = [_pack_row(one.pack, place) for one, place in zip(loaded, places, strict=True)]
    if as_json:
        say_json({"packs": rows})
        return
    for row in rows:
        place = f" ({row['file']})" if row["file"] else ""
        typer.echo(f"{row['id']}  {row['title']}, {row['questions']} questions{place}")


def _pack_row(pack: Pack, place: str) -> dict[str, object]:
    return {
        "id": pack.id,
        "version": pack.version,
        "title": pack.title,
        "about": pack.about,
        "questions": len(pack.questions()),
        "file": place,
    }


@app.command("show")
def show(pack: PackArgument, as_json: JsonOption = False) -> None:
    """Show every question of a pack."""
    shown = _named(pack).pack
    if as_json:
        row = _pack_row(shown, "") | {
            "questions": [_question_row(section.id, question)
                          for section in shown.sections for question in section.questions]
        }  # fmt: skip
        say_json(row)
        return
    typer.echo(f"{shown.title}\n{shown.about}")
    for section in shown.sections:
        typer.echo(f"\n{section.title}")
        for question in section.questions:
            typer.echo(f"\n  {question.id} ({question.kind}, {question.depth})")
            typer.echo(f"    {question.text}\n    {question.help}")
            for example in question.examples:
                typer.echo(f"      {example}")


def _question_row(section: str, question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "section": section,
        "kind": question.kind.value,
        "text": question.text,
        "help": question.help,
        "example": "\n".join(question.examples),
        "examples": list(question.examples),
        "why": question.why,
        "depth": question.depth.value,
        "when": question.when,
        "produces": [*question.produces, *(f.produces for f in question.frames if f.produces)],
        "choices": [{"id": choice.id, "text": choice.text} for choice in question.choices],
    }


@app.command("lint")
def lint(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Packs to check; without one the shipped packs."),
    ] = None,
) -> None:
    """Check packs: one finding a line, file:line:column code message. Exit 1 with findings."""
    findings = [finding for path in files for finding in _of_file(path)] if files else _of_shipped()
    for finding in findings:
        typer.echo(f"{finding.where} {finding.code} {finding.message}")
    if findings:
        count = len(findings)
        typer.echo(f"{count} finding{'' if count == 1 else 's'}.", err=True)
        raise typer.Exit(1)
    typer.echo("Nothing found.", err=True)


def _of_file(path: Path) -> list[PackFinding]:
    from askfirst.packs import own, read_text
    from askfirst.packs.lint import lint as lint_text

    beside = [one.pack for one in own.load_all()]
    return lint_text(read_text(path), str(path), beside)


def _of_shipped() -> list[PackFinding]:
    from askfirst.packs import SHIPPED, own, shipped_text
    from askfirst.packs.lint import lint as lint_text

    beside = [one.pack for one in own.load_all()]
    return [finding for name in SHIPPED
            for finding in lint_text(shipped_text(name), f"{name}.yaml", beside)]  # fmt: skip


@app.command("graph")
def graph(
    pack: PackArgument,
    drawing: Annotated[Drawing, typer.Option("--format", help="What draws it.")] = Drawing.MERMAID,
) -> None:
    """Print a picture of a pack: its questions and what they rest on."""
    from askfirst.packs import graph as drawn

    text = {Drawing.MERMAID: drawn.mermaid, Drawing.DOT: drawn.dot}[drawing]([_named(pack).pack])
    typer.echo(text, nl=False)


@app.command("simulate")
def simulate(
    pack: Annotated[
        str | None,
        typer.Argument(metavar="[PACK]", help="Report on this pack only; a shipped one or a file."),
    ] = None,
    runs: Annotated[int, typer.Option("--runs", min=1, help="How many walks.")] = 100,
) -> None:
    """Walk through interviews with made-up answers; report screens and what is never reached."""
    from random import Random

    from askfirst.packs import own
    from askfirst.packs import simulate as walking

    packs = [one.pack for one in own.load_all()]
    shown = _named(pack).pack if pack else None
    if pack and (path := _own(pack)) is not None:
        own.refuse_faults(path, own.load_all())
    if shown and shown.id not in [one.id for one in packs]:
        packs.append(shown)
    found = walking.simulate(packs, runs, Random(0))  # noqa: S311 - the same walks every time
    for line in _report(walking.only(found, shown) if shown else found):
        typer.echo(line)


def _report(found: Simulated) -> Sequence[str]:
    from askfirst.packs.simulate import SECONDS_A_SCREEN

    lines = [f"{found.runs} walks."]
    for depth, screens in found.screens.items():
        if screens:
            middle = sorted(screens)[len(screens) // 2]
            minutes = round(middle * SECONDS_A_SCREEN / 60)
            lines.append(f"{depth.value}: {min(screens)} to {max(screens)} screens, half of the"
                         f" walks at most {middle} (about {minutes} minutes).")  # fmt: skip
    lines += [f"never asked: {question}" for question in found.never_asked]
    lines += [f"never picked: {choice} in {question}" for question, choice in found.never_picked]
    lines += [
        f"never {'true' if value else 'false'}: {one.field} of {one.owner}: {one.text}"
        for one, value in found.one_way
    ]
    if not (found.never_asked or found.never_picked or found.one_way):
        lines.append("Every question, choice and outcome of a condition was reached.")
    return lines


@app.command("new")
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Small letters, digits, hyphens.")],
) -> None:
    """Begin a pack of your own in the folder packs/."""
    from askfirst.errors import OutputError, UsageError
    from askfirst.files import write_atomic
    from askfirst.packs import SHIPPED, own, template
    from askfirst.session import slug

    if slug(name) != name or name[:1].isdigit() or name in SHIPPED:
        raise UsageError(
            "pack-name",
            f"'{name}' cannot be the name of a new pack.",
            repair="Use small letters, digits and hyphens, and no name of a shipped pack.",
        )
    path = Path(own.FOLDER) / f"{name}.yaml"
    if path.exists():
        raise OutputError("pack-exists", "there is such a pack already.", where=str(path),
                          repair="Choose another name.")  # fmt: skip
    write_atomic(path, template.text(name, str(path)))
    typer.echo(f"Written: {path}. Check it with: askfirst pack lint {path}", err=True)


def _named(pack: str) -> LoadedPack:
    """A shipped pack by its name, else a file; own packs in packs/ go by their names too."""
    from askfirst.packs import load_file, load_shipped

    path = _own(pack)
    return load_shipped(pack) if path is None else load_file(path)


def _own(pack: str) -> Path | None:
    """The file of an own pack; None for a shipped one, and for a name that no pack has."""
    from askfirst.packs import SHIPPED, own

    path = Path(own.FOLDER) / f"{pack}.yaml"
    if pack in SHIPPED:
        return None
    if path.is_file():
        return path
    return Path(pack) if Path(pack).suffix else None
