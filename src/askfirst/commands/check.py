"""`askfirst check`: what a requirements text leaves open, one finding a line."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice, pairwise, repeat
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from askfirst.commands import between
from askfirst.commands.checked import Document, latest
from askfirst.commands.checked import document as opened
from askfirst.commands.options import ProjectOption
from askfirst.commands.printing import json_line
from askfirst.errors import AskfirstError, CheckError, UsageError

if TYPE_CHECKING:
    from askfirst.requirements import Finding
    from askfirst.wording.statements import Placed


# By so many statements it is told whether a document specifies or is prose.
LOOKED_AT = 5000


class Checked(NamedTuple):
    """One statement with what was found in it, and the id of its record where it has one."""

    path: str
    placed: Placed
    findings: tuple[Finding, ...]
    record: str = ""


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
    project: ProjectOption = None,
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
    named = [*(paths or ()), *([str(project)] if project else ())]
    for path in _once(named or [latest()]):
        before = tally.total()
        try:
            _tell(opened(path), (chosen, left_out, hints), as_json, tally)
            if tally.total() == before:
                typer.echo(f"{path}: nothing to check; it holds no statement.", err=True)
        except AskfirstError as error:
            typer.echo(str(error), err=True)
            tally["unread"] += 1
    sys.stdout.flush()
    typer.echo(_summary(tally), err=True)
    if tally["unread"] or (strict and (tally["error"] or tally["warning"])):
        raise typer.Exit(1)


def _tell(
    document: Document,
    asked: tuple[frozenset[str], frozenset[str], bool],
    as_json: bool,
    tally: Counter[str],
) -> None:
    """Print what is found in a document, and count it.

    Args:
        asked: codes or families to look for and to leave out, and whether every hint is shown.
    """
    select, ignore, every = asked
    for checked in _checked(document, select, ignore, every):
        sys.stdout.write(_as_json(checked) if as_json else _as_lines(checked))
        tally["statements"] += 1
        tally.update(finding.severity.value for finding in checked.findings)
    for line, finding in _between(document, select, ignore):
        write = between.as_json if as_json else between.as_line
        sys.stdout.write(write(document.path, line, finding))
        tally[finding.severity.value] += 1


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
    from askfirst.wording.prose import is_prose

    try:
        head = list(islice(document.statements, LOOKED_AT))
        told = document.is_mail or (
            document.specification is None and is_prose(head, document.text)
        )
        known = context([document.text], is_prose=told)
        ids = chain(document.ids, repeat(""))
        statements = chain(head, document.statements, [None])
        for (placed, following), record in zip(pairwise(statements), ids, strict=False):
            if placed is None:
                break
            bare = placed.without_id()
            findings = check_statement(
                bare.text, terms=document.terms, select=select, ignore=ignore
            )
            if record and " shall " not in placed.text:  # hints are about how sentences are built
                findings = tuple(one for one in findings if one.severity is not Severity.HINT)
            if not every:
                findings = tuple(kept(bare, following, findings, known, select, bool(record)))
            yield Checked(document.path, placed, _behind_id(placed, bare, findings), record)
    except CheckError as error:
        raise CheckError(error.code, error.what, where=document.path, repair=error.repair) from None


def _behind_id(placed: Placed, bare: Placed, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings in a statement without its id, as they stand in the statement with it."""
    skipped = len(placed.text) - len(bare.text)
    if not skipped:
        return findings
    return tuple(
        one.model_copy(update={"start": one.start + skipped, "end": one.end + skipped})
        for one in findings
    )


def _as_json(checked: Checked) -> str:
    from askfirst import ears
    from askfirst.wording import is_requirement

    text = checked.placed.text
    bare = checked.placed.without_id().text
    found: dict[str, Any] = {
        "path": checked.path,
        "line": checked.placed.line,
        **({"records": [checked.record]} if checked.record else {}),
        "text": text,
        "is_requirement": is_requirement(bare),
        "pattern": ears.parse(bare).pattern.value,
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
    return json_line(found)


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
