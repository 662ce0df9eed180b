"""What the tools of `askfirst mcp` share: the interviews below a folder, one call at a time."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from threading import Lock
from typing import Annotated, Any, Final

from mcp.server.mcpserver import MCPServer
from pydantic import BaseModel, Field

from askfirst.errors import AskfirstError, ProjectError
from askfirst.frontends import agent
from askfirst.journal import NAME
from askfirst.journal import projects as folders
from askfirst.session import Session

Object = dict[str, Any]
Interview = Annotated[str, Field(description="Name of the interview; empty: the latest one.")]
_ID: Final = re.compile(r"[\w][\w .-]{0,99}")
INSTRUCTIONS: Final = (
    "askfirst keeps, checks and writes; you converse. Put one question at a time to the person, in"
    " your words, and record what they reply word for word with `said` (name the questions that it"
    " puts in `ids`). Then `answer` with values that are verbatim spans of that reply, and the"
    " number of the turn. What is no quotation is kept as proposed and counts for nothing: never"
    " answer for the person. A read-back is confirmed only by the person. What you did not put to"
    " them has the status not-asked. askfirst sends nothing anywhere."
)


class Interviews:
    """The interviews below one folder; each call opens one and lets it go."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._one = Lock()

    def folder(self, interview: str) -> Path:
        """The folder of an interview by its name; never one elsewhere.

        Raises:
            ProjectError: there is none of that name.
        """
        if not interview:
            latest = next(folders(self.output), None)
            if latest is not None:
                return latest
        elif _ID.fullmatch(interview) and (self.output / interview / NAME).is_file():
            return self.output / interview
        names = ", ".join(path.name for path in folders(self.output))
        raise ProjectError(
            "project-missing",
            "there is no such interview.",
            repair=f"There are: {names}." if names else "Begin one with the tool 'start'.",
        )

    @contextmanager
    def opened(self, interview: str, by: str = "", write: bool = False) -> Iterator[Session]:
        """The interview, held for one call."""
        with self._one, Session.open(self.folder(interview), by=by, write=write) as session:
            yield session


def told(function: Callable[..., Object]) -> Callable[..., Object]:
    """The tool with expected errors as objects."""

    @wraps(function)
    def tool(*given: Any, **named: Any) -> Object:
        try:
            return function(*given, **named)
        except AskfirstError as error:
            return plain(agent.failed(error))

    return tool


def plain(model: BaseModel) -> Object:
    """A model as plain data, with the name of its interview."""
    data = model.model_dump(mode="json")
    if "project" in data:
        data["interview"] = Path(data["project"]).name
    return data


def add(serves: MCPServer, name: str, function: Callable[..., Object]) -> None:
    """Offer a tool."""
    serves.add_tool(told(function), name=name)
