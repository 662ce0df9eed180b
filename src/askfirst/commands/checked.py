"""What `askfirst check` is given: files, folders of interviews, standard input, as statements."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from askfirst.errors import CheckError, ProjectError, first_fault

if TYPE_CHECKING:
    from askfirst.requirements import Specification
    from askfirst.sources import Sentence
    from askfirst.untrusted_files import Refused
    from askfirst.wording.statements import Placed

LARGEST_FILE = 64_000_000


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
    is_mail: bool = False


def document(path: str) -> Document:
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
    return Document(str(file), _at_their_lines(source.text, own), text=source.text, is_mail=True)


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
        fault = first_fault(error, "the file")
        raise CheckError(
            "check-no-requirements",
            f"this is not a requirements.json of askfirst ({fault}).",
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


def latest() -> str:
    from askfirst.commands.projects import choose

    return str(choose(None))
