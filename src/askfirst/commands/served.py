"""What the tools of `askfirst mcp` share: the interviews below a folder, one call at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from threading import Lock
from time import sleep
from typing import Annotated, Any, Final

from mcp.server.mcpserver import MCPServer
from pydantic import BaseModel, Field

from askfirst.errors import AskfirstError, JournalError, ProjectError, UsageError
from askfirst.frontends import agent
from askfirst.journal import projects as folders
from askfirst.questions import Depth
from askfirst.session import Session, new_folder
from askfirst.untrusted import for_storage

Object = dict[str, Any]
Interview = Annotated[str, Field(description="Name of the interview; empty: the latest one.")]
_MOST: Final = 1_000_000
_MOST_NAME: Final = 400
_NAMES: Final = (
    "interview", "name", "by", "record", "format", "depth", "status", "first", "second", "task",
)  # fmt: skip
_TRIES: Final = 40
_BETWEEN: Final = 0.05
"""Seconds between tries to get at an interview that another client writes to."""
INSTRUCTIONS: Final = (
    "askfirst keeps, checks and writes; you converse. Put one question at a time to the person, in"
    " your words, and record what they reply word for word with `said` (name the questions that it"
    " puts in `ids`). Then `answers` with values that are verbatim spans of that reply, and the"
    " number of the turn: as `turn` where it put that question, else as `also`. What is no"
    " quotation is kept as proposed and counts for nothing: never answer for the person. A"
    " read-back is confirmed only by the person. What you did not put to"
    " them has the status not-asked. At the end word with `agree` what reads badly, at most ten"
    " sentences a sheet, and read each sheet to them. askfirst sends nothing anywhere."
)


class Interviews:
    """The interviews below one folder; each call opens one and lets it go."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._one = Lock()

    def known(self) -> list[Path]:
        """The folders of the interviews, the latest first; a link leads elsewhere and is none."""
        return [path for path in folders(self.output) if not path.is_symlink()]

    def folder(self, interview: str) -> Path:
        """The folder of an interview by its name; never one elsewhere.

        Raises:
            ProjectError: there is none of that name.
        """
        known = self.known()
        if not interview and known:
            return known[0]
        found = next((path for path in known if path.name == interview), None)
        if found is not None:
            return found
        names = ", ".join(path.name for path in known)
        raise ProjectError(
            "project-missing",
            "there is no such interview.",
            repair=f"There are: {names}." if names else "Begin one with the tool 'start'.",
        )

    @contextmanager
    def opened(self, interview: str, by: str = "", write: bool = False) -> Iterator[Session]:
        """The interview, held for one call.

        Raises:
            UsageError: the person forbade servers.
        """
        with self._one, self._held(self.folder(interview), by, write) as session:
            if session.interview.private():
                raise _forbidden(session.folder.name)
            yield session

    @contextmanager
    def begun(self, name: str, by: str, depth: Depth, text: str = "") -> Iterator[Session]:
        """A new interview, held for one call; `text` is a document that was pasted."""
        from askfirst.sources import SourceText

        sources = [SourceText("text", for_storage(text))] if text.strip() else []
        with self._one:
            folder = new_folder(self.output, name)
            with Session.create(folder, by=by, name=name, depth=depth, sources=sources) as session:
                yield session

    def _held(self, folder: Path, by: str, write: bool) -> Session:
        """The session, once whoever writes to it now is done, or after a while the error that
        names them: another client holds it for the length of a call only."""
        for _ in range(_TRIES):
            try:
                return Session.open(folder, by=by, write=write)
            except JournalError as error:
                if error.code != "interview-in-use":
                    raise
            sleep(_BETWEEN)
        return Session.open(folder, by=by, write=write)


def _forbidden(name: str) -> UsageError:
    return UsageError(
        "interview-private",
        "the person forbade that a server or a model sees this interview.",
        where=name,
        repair="Only the person can allow it, in the terminal: askfirst privacy --allow",
    )


def _size(value: Any) -> int:
    """How many characters a value has, about."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, BaseModel):
        return _size(value.model_dump())
    if isinstance(value, (list, tuple)):
        return sum(map(_size, value), len(value))
    return sum(map(_size, (*value, *value.values()))) if isinstance(value, dict) else 1


def told(function: Callable[..., Object]) -> Callable[..., Object]:
    """The tool with expected errors as objects."""

    @wraps(function)
    def tool(*given: Any, **named: Any) -> Object:
        try:
            _bounded(named)
            return function(*given, **named)
        except AskfirstError as error:
            return plain(agent.failed(error))

    return tool


def _bounded(named: dict[str, Any]) -> None:
    """Refuse what no answer is, before anything looks at it.

    Raises:
        UsageError: it is longer.
    """
    for name, value in named.items():
        most = _MOST_NAME if name in _NAMES else _MOST
        if _size(value) > most:
            raise UsageError(
                "text-too-long",
                f"'{name}' is longer than {most:,} characters.",
                repair="Nothing was stored. Send less, or in pieces.",
            )


def plain(model: BaseModel) -> Object:
    """A model as plain data, with the name of its interview."""
    data = model.model_dump(mode="json")
    if "project" in data:
        data["interview"] = Path(data["project"]).name
    return data


def add(serves: MCPServer, **tools: Callable[..., Object]) -> None:
    """Offer tools by their names."""
    for name, function in tools.items():
        serves.add_tool(told(function), name=name)
