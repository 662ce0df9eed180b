"""A client of the SDK on a server of its own, over standard input and output."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, Final

import mcp
from mcp import StdioServerParameters, stdio_client
from mcp.types import ElicitResult

VERSIONS: Final = ("legacy", "2026-07-28")
"""How the client speaks: as before, with a handshake, or without any state."""
ENVIRONMENT: Final = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
SERVER: Final = [sys.executable, "-m", "askfirst", "mcp"]

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


def led(
    folder: Path, lead: Callable[[Any, Call], Coroutine[Any, Any, Any]],
    arguments: Sequence[str] = ("mcp",), **more: Any,
) -> Any:  # fmt: skip
    """What `lead` gives with a client on a server of its own."""
    parameters = StdioServerParameters(
        command=SERVER[0], args=["-m", "askfirst", *arguments], env=ENVIRONMENT, cwd=str(folder)
    )

    async def run() -> Any:
        async with mcp.Client(stdio_client(parameters), **more) as client:
            return await lead(client, calling(client))

    return asyncio.run(asyncio.wait_for(run(), 120))


def calling(client: Any) -> Call:
    """Call a tool; its one object."""

    async def call(tool: str, **arguments: Any) -> dict[str, Any]:
        result = await client.call_tool(tool, arguments)
        assert not result.is_error, result
        found: dict[str, Any] = json.loads(result.content[0].text)
        return found

    return call


def filling(fill: Callable[[str, dict[str, Any]], dict[str, Any] | None]) -> Any:
    """A person at a form: what they fill in by its message and its fields; None declines."""

    async def shown(context: Any, parameters: Any) -> Any:
        content = fill(parameters.message, parameters.requested_schema["properties"])
        if content is None:
            return ElicitResult(action="decline")
        return ElicitResult(action="accept", content=content)

    return shown


def command(folder: Path, *arguments: str, given: str = "") -> str:
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "askfirst", *arguments], cwd=folder, env=ENVIRONMENT,
        capture_output=True, text=True, input=given, check=True,
    )  # fmt: skip
    return done.stdout
