"""Exporters: a specification becomes the files that other tools read.

`FORMATS` is the one table. Each format is a module with `render(specification) -> {relative path:
text or bytes}`; it touches no disk and no clock. A module may also say with
`left_out(specification) -> {reason: ids}` which records it cannot hold as its tool's own.
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Final, NamedTuple

from askfirst.errors import OutputError, UsageError
from askfirst.exporters.fields import DOCUMENT_FIELDS, FIELDS, RECORD_FIELDS, filled
from askfirst.requirements import Specification

_RECORD: Final = frozenset(RECORD_FIELDS) - frozenset(
    {"pattern", "fields", "form", "missing", "verification_derived"}
)
_HEAD: Final = frozenset({"document.title", "document.paragraph"})
_NAME: Final = frozenset({"document.name"})
_FOR_BUILDERS: Final = _RECORD - frozenset({"words", "sure", "confirmed_by", "characteristic"})

_FOR_PEOPLE: Final = frozenset(FIELDS) - frozenset(
    {"characteristic", "form", "missing", "verification", "verification_derived"}
    | {f"document.{name}" for name in (
        "case_owner", "counts", "depth", "findings", "forms", "metrics", "paragraph_confirmed",
        "sentence", "title",
    )}
)  # fmt: skip
"""What the document says; the rest is for programs."""


_EVIDENCE: Final = frozenset(
    {"document.not_relevant", "document.sources", "document.gaps", "document.gap_summary",
     "document.opinions"}
)  # fmt: skip
"""What stands in `evidence.md` and in the second part of the page alone."""


class Format(NamedTuple):
    """One format that a specification is exported to.

    Attributes:
        about: what it is, in a few words.
        module: the module of this package that renders it.
        keeps: names of the fields (`FIELDS`) that are in the export. `exporters/test_formats.py`
            checks it: it changes each field of a specification that has all of them and looks
            whether the export changes.
        judge: how the real tool checks it; empty when there is no such tool.
        extra: the optional part of askfirst that it needs; empty when none.
    """

    about: str
    module: str
    keeps: frozenset[str]
    judge: str = ""
    extra: str = ""

    @property
    def loses(self) -> tuple[str, ...]:
        """Names of the fields that are not in the export, in the order of `FIELDS`."""
        return tuple(name for name in FIELDS if name not in self.keeps)

    def render(self, specification: Specification) -> dict[str, str | bytes]:
        """The files of the export by relative path.

        Raises:
            OutputError: an optional part of askfirst is missing.
        """
        files: dict[str, str | bytes] = self._load().render(specification)
        return files

    def losses(self, specification: Specification) -> dict[str, tuple[str, ...]]:
        """What this specification loses: a reason in words, then fields or ids of records."""
        left_out = getattr(self._load(), "left_out", None)
        records: dict[str, tuple[str, ...]] = left_out(specification) if left_out else {}
        lost = tuple(FIELDS[name] for name in filled(specification) if name in self.loses)
        return {reason: what for reason, what in {"not exported": lost, **records}.items() if what}

    def _load(self) -> ModuleType:
        try:
            return importlib.import_module(f"askfirst.exporters.{self.module}")
        except ModuleNotFoundError as error:
            if not self.extra or (error.name or "").startswith("askfirst"):
                raise
            raise OutputError(
                "extra-missing",
                f"this format needs the package '{error.name}', which is not installed.",
                where=self.module,
                repair=f"Install it with: pip install 'askfirst[{self.extra}]'",
            ) from None


FORMATS: Final[dict[str, Format]] = {
    "markdown": Format("the requirements document, and its evidence", "markdown", _FOR_PEOPLE),
    "html": Format("the document as one web page", "html", _FOR_PEOPLE),
    "json": Format(
        "everything, for programs", "json", frozenset(FIELDS), "jsonschema (askfirst schema)"
    ),
    "strictdoc": Format("StrictDoc", "strictdoc", _RECORD | _HEAD, "strictdoc export"),
    "strictdoc-md": Format(
        "StrictDoc's Markdown", "strictdoc_markdown", _RECORD | _HEAD, "strictdoc export"
    ),
    "reqif": Format(
        "ReqIF 1.0: DOORS, Polarion, ReqView, ...",
        "reqif",
        _RECORD | _HEAD,
        "reqif validate --use-reqif-schema; strictdoc convert",
    ),
    "doorstop": Format("doorstop", "doorstop", _RECORD | _HEAD, "doorstop -e -C"),
    "sphinx-needs": Format(
        "sphinx-needs", "sphinx_needs", _RECORD | _HEAD | _NAME, "sphinx-build -W"
    ),
    "openspec": Format(
        "OpenSpec",
        "openspec",
        (_FOR_BUILDERS | _HEAD | _NAME) - {"status"},
        "openspec validate --all --strict",
    ),
    "spec-kit": Format(
        "spec-kit", "spec_kit", (_FOR_BUILDERS | _HEAD | _NAME) - {"title", "status"}
    ),
    "kiro": Format(
        "Kiro", "kiro", (_FOR_BUILDERS | _NAME | {"document.paragraph"}) - {"title", "status"}
    ),
    "gherkin": Format(
        "Gherkin features: Cucumber, behave, pytest-bdd",
        "gherkin",
        _FOR_BUILDERS,
        "gherkin-official; behave --dry-run",
    ),
    "csv": Format("one table, comma-separated", "csv", _RECORD),
    "xlsx": Format("one Excel table", "xlsx", _RECORD | {"document.title"}, "openpyxl", "office"),
    "docx": Format(
        "the requirements document for Word",
        "docx",
        _FOR_PEOPLE - _EVIDENCE | {"document.opinions"},
        "python-docx",
        "office",
    ),
}
"""Every format by name. `markdown --split` has a row of its own, `SPLIT`."""

SPLIT: Final = Format("one Markdown file a record", "split", _RECORD)


_CALLED: Final = {"word": "docx", "excel": "xlsx"}
"""What people call a format by the program that opens it, as the README does."""


def find(name: str) -> Format:
    """The format of this name.

    Raises:
        UsageError: there is none; the nearest one is named.
    """
    found = FORMATS.get(name.strip().lower().replace("_", "-"))
    if found is not None:
        return found
    from difflib import get_close_matches

    called = name.strip().lower()
    near = [_CALLED[called]] if called in _CALLED else get_close_matches(called, FORMATS, n=1)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise UsageError(
        "format-unknown",
        f"there is no format '{name}'.",
        where="FORMAT",
        repair=f"{hint}There are: {', '.join(FORMATS)}.",
    )


__all__ = ["DOCUMENT_FIELDS", "FIELDS", "FORMATS", "RECORD_FIELDS", "SPLIT", "Format", "find"]
