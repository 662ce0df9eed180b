"""Every error that askfirst expects, as one tree.

AskfirstError            1  something expected went wrong
├── SourceError          1  a document could not be read
├── PackError            1  a question pack is wrong
├── JournalError         1  the record of an interview is damaged or held by someone else
├── ProjectError         1  the folder of an interview is missing or not what it should be
├── AnswerError          1  an answer was refused
├── OutputError          1  a file could not be written
├── CheckError           1  a text or document to check could not be read
└── UsageError           2  the command was called wrongly
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class AskfirstError(Exception):
    """An expected error: what happened, where, and how to repair it.

    Attributes:
        code: stable name of the error, lower case with hyphens (`source-missing`).
        what: one sentence saying what is wrong.
        where: the place: `file:line:column`, a file, an option; empty when there is none.
        repair: one sentence saying what to do.
        exit_status: the status of the process that ends with it.
    """

    exit_status = 1

    def __init__(self, code: str, what: str, *, where: str = "", repair: str = "") -> None:
        super().__init__(code, what, where, repair)
        self.code = code
        self.what = what
        self.where = where
        self.repair = repair

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        repair = f" {self.repair}" if self.repair else ""
        return f"{place}{self.code}: {self.what}{repair}"


class SourceError(AskfirstError):
    """A document could not be read."""


class PackError(AskfirstError):
    """A question pack is wrong."""


class JournalError(AskfirstError):
    """The record of an interview is damaged, or another process is writing it."""


class ProjectError(AskfirstError):
    """The folder of an interview is missing or is not one."""


class AnswerError(AskfirstError):
    """An answer was refused."""


class OutputError(AskfirstError):
    """A file could not be written."""


class CheckError(AskfirstError):
    """A text or document that should be checked could not be read."""


class UsageError(AskfirstError):
    """The command was called wrongly."""

    exit_status = 2


def first_fault(error: ValidationError, whole: str = "") -> str:
    """The first of what is wrong with data, behind its place; `whole` names the data itself."""
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"])) or whole
    return f"{place}: {first['msg']}" if place else str(first["msg"])
