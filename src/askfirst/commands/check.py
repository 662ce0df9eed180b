"""`askfirst check`: what a requirements text leaves open, one finding a line."""

from __future__ import annotations

import json
import math
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise, repeat
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from askfirst.commands import between
from askfirst.errors import AskfirstError, CheckError, ProjectError, UsageError

if TYPE_CHECKING:
    from askfirst.requirements import Finding, Specification
    from askfirst.sources import Sentence
    from askfirst.untrusted_files import Refused
    from askfirst.wording.statements import Placed

LARGEST_FILE = 64_000_000


class Checked(NamedTuple):
    """One statement with what was found in it, and the id of its record where it has one."""

    path: str
    placed: Placed
    findings: tuple[Finding, ...]
    record: str = ""


class Document(NamedTuple):
    """The statements of one file, and the words that its glossary explains; with a document of
    askfirst that document, the line of each of its records, and the ids of the statements."""

    path: str
    statements: Iterator[Placed]
    terms: frozenset[str] = frozenset()
    specification: Specification | None = None
    lines: Mapping[str, int] = MappingProxyType({})
    ids: tuple[str, ...] = ()
    text: str = ""


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Markdown, text, CSV, requirements.json, the folder of an interview, or - for "
            "standard input; without any the latest interview.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON lines: one object a statement.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 1 when there is an error or a warning.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Only this code or family; may be repeated."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Not this code or family; may be repeated."),
    ] = None,
    hints: Annotated[
        bool, typer.Option("--hints", help="Also the hints that depend on taste.")
    ] = False,
    explain: Annotated[
        str, typer.Option(metavar="CODE", help="Say what a code means, with examples.")
    ] = "",
) -> None:
    """Check the wording of requirements: vague words, missing numbers, nobody who does it.

    In a document of askfirst, also what contradicts, is missing or stands twice.
    A text file has one statement on each line. Findings go to standard output, the summary to
    standard error. A file that cannot be read is named, and the others are still checked.
    """
    if explain:
        typer.echo(_explanation(explain))
        return
    chosen = frozenset(_known(code) for code in select or ())
    left_out = frozenset(_known(code) for code in ignore or ())
    tally: Counter[str] = Counter()
    for path in _once(paths or [_latest()]):
        before = tally.total()
        try:
            document = _document(path)
            for checked in _checked(document, chosen, left_out, hints):
                sys.stdout.write(_as_json(checked) if as_json else _as_lines(checked))
                tally["statements"] += 1
                tally.update(finding.severity.value for finding in checked.findings)
            for line, finding in _between(document, chosen, left_out):
                write = between.as_json if as_json else between.as_line
                sys.stdout.write(write(document.path, line, finding))
                tally[finding.severity.value] += 1
            if tally.total() == before:
                typer.echo(f"{path}: nothing to check; it holds no statement.", err=True)
        except AskfirstError as error:
            typer.echo(str(error), err=True)
            tally["unread"] += 1
    sys.stdout.flush()
    typer.echo(_summary(tally), err=True)
    if tally["unread"] or (strict and (tally["error"] or tally["warning"])):
        raise typer.Exit(1)


def _once(paths: list[str]) -> Iterator[str]:
    """The paths, each file and folder once; says which was named again."""
    seen: set[str] = set()
    for path in paths:
        place = path if path == "-" else os.path.realpath(path)
        if place in seen:
            typer.echo(f"{path}: named twice, checked once.", err=True)
            continue
        seen.add(place)
        yield path


def _between(
    document: Document, select: frozenset[str], ignore: frozenset[str]
) -> Iterator[tuple[int, Finding]]:
    """What the records of a document say against each other, with the line of the first."""
    if document.specification is not None:
        for finding in between.between(document.specification, select, ignore):
            yield document.lines.get(finding.record or "", 1), finding


def _checked(
    document: Document, select: frozenset[str], ignore: frozenset[str], every: bool
) -> Iterator[Checked]:
    from askfirst.requirements import Severity
    from askfirst.wording import check_statement
    from askfirst.wording.documents import context, kept

    try:
        known = context([document.text])
        ids = chain(document.ids, repeat(""))
        statements = chain(document.statements, [None])
        for (placed, following), record in zip(pairwise(statements), ids, strict=False):
            if placed is None:
                break
            findings = check_statement(
                placed.text, terms=document.terms, select=select, ignore=ignore
            )
            if record and " shall " not in placed.text:  # hints are about how sentences are built
                findings = tuple(one for one in findings if one.severity is not Severity.HINT)
            if not every:
                findings = tuple(kept(placed, following, findings, known, select, bool(record)))
            yield Checked(document.path, placed, findings, record)
    except CheckError as error:
        raise CheckError(error.code, error.what, where=document.path, repair=error.repair) from None


def _document(path: str) -> Document:
    """The statements behind one argument.

    Raises:
        CheckError, SourceError, ProjectError: it cannot be read.
    """
    from askfirst.wording import markdown, statements

    if path == "-":
        text = _decoded(_from_input(), "-")
        return Document("-", statements.of_text(text), text=text)
    file = Path(path)
    if file.is_dir():
        return _project(file)
    if file.suffix.lower() == ".eml":
        return _mail(file)
    text = _decoded(_bytes(file), path)
    match file.suffix.lower():
        case ".md" | ".markdown":
            return Document(path, markdown.of_markdown(text), text=text)
        case ".csv" | ".tsv":
            return Document(path, statements.of_csv(text), text=text)
        case ".json":
            return _specification(text, path)
    return Document(path, statements.of_text(text), text=text)


def _mail(file: Path) -> Document:
    """The sentences of a mail that its writer says; none of older mails or of a signature."""
    from askfirst.sources import read_source
    from askfirst.sources.annotated import passages_of

    source = read_source(file)
    own = [one.sentence for one in passages_of(source) if one.counts and not one.older]
    return Document(str(file), _at_their_lines(source.text, own), text=source.text)


def _at_their_lines(text: str, sentences: list[Sentence]) -> Iterator[Placed]:
    from askfirst.wording.statements import Placed

    line, at = 1, 0
    for one in sentences:
        line += text.count("\n", at, one.start)
        at = one.start
        yield Placed(line, one.start - text.rfind("\n", 0, one.start), one.text)


def _from_input() -> bytes:
    from askfirst.untrusted_files import Refused, take

    try:
        return take(sys.stdin.buffer, most=LARGEST_FILE, seconds=math.inf)
    except Refused as refused:
        raise _unreadable(refused, "-") from None


def _bytes(file: Path) -> bytes:
    from askfirst.untrusted_files import Refused, read_bytes

    try:
        return read_bytes(file, most=LARGEST_FILE)
    except Refused as refused:
        raise _unreadable(refused, str(file)) from None


def _unreadable(refused: Refused, where: str) -> CheckError:
    if refused.why == "large":
        return CheckError(
            "check-too-large",
            f"it holds more than {LARGEST_FILE:,} bytes, and no more are read.",
            where=where,
            repair="Split it into several files.",
        )
    return CheckError(
        "check-unreadable",
        f"this cannot be read ({refused.reason}).",
        where=where,
        repair="Name a text, Markdown or CSV file, or the folder of an interview.",
    )


def _decoded(data: bytes, path: str) -> str:
    from askfirst.errors import SourceError
    from askfirst.sources.decoding import decode

    try:
        return decode(data, path)[0].replace("\r\n", "\n")
    except SourceError as error:
        raise CheckError(
            "check-no-text", "this file does not hold text.", where=path, repair=error.repair
        ) from None


def _specification(text: str, path: str) -> Document:
    """The statements of a `requirements.json`, each at its line in the file."""
    from pydantic import ValidationError

    from askfirst.requirements import Specification

    try:
        specification = Specification.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CheckError(
            "check-no-requirements",
            f"this is not a requirements.json of askfirst ({place or 'the file'}: {first['msg']}).",
            where=path,
            repair="Name a file written by 'askfirst write', or a text, Markdown or CSV file.",
        ) from None
    return _records(specification, path, _statement_lines(text))


def _statement_lines(text: str) -> list[int]:
    """The lines of a printed JSON document that begin with the key `statement`."""
    return [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.lstrip().startswith('"statement":')
    ]


def _project(folder: Path) -> Document:
    from askfirst.commands.projects import opened

    try:
        with opened(folder) as session:
            specification = session.specification()
    except ProjectError as error:
        if error.code != "project-missing":
            raise
        raise CheckError(
            "check-folder",
            "this folder holds no interview, and no other folder is searched.",
            where=str(folder),
            repair=_instead(folder),
        ) from None
    return _records(specification, str(folder), [])


def _instead(folder: Path) -> str:
    """What to name in place of a folder without an interview."""
    for suffix in (".md", ".txt", ".csv"):
        if next(folder.glob(f"*{suffix}"), None) is not None:
            return f"Name the files in it: askfirst check {folder}/*{suffix}."
    return "It holds no text, Markdown or CSV file either; name one that does."


def _records(specification: Specification, path: str, lines: list[int]) -> Document:
    """The sentences of the records, and of what is no sentence the words that somebody said: the
    words around them are askfirst's. So are open questions, and what a document says is its own.
    Line is the number of the record where no line is known."""
    from askfirst.requirements import Kind, Status, Via
    from askfirst.wording.statements import Placed

    known = len(lines) == len(specification.records)
    numbers = lines if known else range(1, len(specification.records) + 1)
    places = {one.id: line for line, one in zip(numbers, specification.records, strict=True)}
    placed = {
        one.id: Placed(places[one.id], 1, text)
        for one in specification.records
        if one.status is not Status.WITHDRAWN
        and one.kind not in (Kind.QUESTION, Kind.EVIDENCE)
        and not any(origin.via is Via.ASSUMED for origin in one.origins)
        and (text := one.statement if " shall " in one.statement else one.words)
    }
    terms = frozenset(term.title.lower() for term in specification.of_kind(Kind.TERM))
    statements = iter(placed.values())
    return Document(path, statements, terms - {""}, specification, places, tuple(placed))


def _latest() -> str:
    from askfirst.commands.projects import choose

    return str(choose(None))


def _as_json(checked: Checked) -> str:
    from askfirst import ears
    from askfirst.wording import is_requirement

    text = checked.placed.text
    found: dict[str, Any] = {
        "path": checked.path,
        "line": checked.placed.line,
        **({"records": [checked.record]} if checked.record else {}),
        "text": text,
        "is_requirement": is_requirement(text),
        "pattern": ears.parse(text).pattern.value,
        "findings": [
            {
                "code": finding.code,
                "family": finding.family,
                "severity": finding.severity.value,
                "start": finding.start,
                "end": finding.end,
                "message": finding.message,
                "question": finding.question,
            }
            for finding in checked.findings
        ],
    }
    return json.dumps(found, ensure_ascii=False) + "\n"


def _as_lines(checked: Checked) -> str:
    from askfirst.untrusted import for_screen

    lines = []
    for finding in checked.findings:
        line, column = checked.placed.position(finding.start)
        message = " ".join(for_screen(finding.message).split())
        of = f" [{for_screen(checked.record)}]" if checked.record else ""
        lines.append(f"{for_screen(checked.path)}:{line}:{column} {finding.code} {message}{of}\n")
    return "".join(lines)


def _summary(tally: Counter[str]) -> str:
    counts = ", ".join(
        _counted(tally[severity], severity) for severity in ("error", "warning", "hint")
    )
    unread = f"; {_counted(tally['unread'], 'file')} could not be read" if tally["unread"] else ""
    return f"{_counted(tally['statements'], 'statement')}: {counts}{unread}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _known(code: str) -> str:
    """The code or family, when there is one of this name.

    Raises:
        UsageError: check-code-unknown.
    """
    from difflib import get_close_matches

    from askfirst.wording import RULES

    names = [*RULES, *dict.fromkeys(rule.family for rule in RULES.values()), *between.names()]
    if code in names:
        return code
    near = get_close_matches(code, names, 1)
    meant = f"Did you mean '{near[0]}'? " if near else ""
    raise UsageError(
        "check-code-unknown",
        f"there is no code or family '{code}'.",
        repair=f"{meant}Codes: {', '.join(names)}.",
    )


def _explanation(code: str) -> str:
    from askfirst.wording import RULES

    if told := between.explanation(code):
        return told
    family = [rule for rule in RULES.values() if code in (rule.code, rule.family)]
    if not family:
        _known(code)
    return "\n\n".join(
        f"{rule.code} ({rule.severity.value}, family {rule.family})\n"
        f"  {rule.advice}\n"
        f"  Source: {rule.source}\n"
        f"  Found in:     {rule.fires}\n"
        f"  Not found in: {rule.near_miss}"
        for rule in family
    )
