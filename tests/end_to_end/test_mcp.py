"""The SDK's own client leads an interview over standard input and output."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final

import pytest

mcp = pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from mcp import StdioServerParameters, stdio_client  # noqa: E402

pytestmark = pytest.mark.slow

ENVIRONMENT: Final = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
SAID: Final = {
    "latest-case": "Last Tuesday two choirs stood before one locked hall.",
    "goals": "Double bookings fall from 4 a month to none by June.\nNobody waits in the cold.",
    "who": "Caretakers\nChoirs",
    "tasks": "The caretaker sees which halls are free on a day.\nA choir leader books a hall.",
    "limits": "It opens on 1 May.",
    "refuse": "The old caretaker has to type more than a date.",
}
BOXES: Final = ("goals", "who", "tasks", "limits")
TOOLS: Final = {
    "start", "ask", "next", "said", "answer", "retract", "contradiction", "questions", "preview",
    "status", "trace", "check", "paper", "undo", "export", "write", "doctor",
}  # fmt: skip

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


def led(folder: Path, lead: Callable[[Any, Call], Coroutine[Any, Any, Any]], **more: Any) -> Any:
    """What `lead` gives with a client on a server of its own."""
    parameters = StdioServerParameters(
        command=sys.executable, args=["-m", "askfirst", "mcp"], env=ENVIRONMENT, cwd=str(folder)
    )

    async def run() -> Any:
        async with mcp.Client(stdio_client(parameters), **more) as client:

            async def call(tool: str, **arguments: Any) -> dict[str, Any]:
                result = await client.call_tool(tool, arguments)
                assert not result.is_error, result
                return json.loads(result.content[0].text)

            return await lead(client, call)

    return asyncio.run(asyncio.wait_for(run(), 120))


def value_of(slot: str) -> Any:
    said = SAID[slot]
    return said.split("\n") if slot in BOXES else said


async def whole(client: Any, call: Call) -> list[str]:
    """A quick interview: what is told is told, all else is not known."""
    await call("start", name="halls", by="Berta")
    asked = []
    question = (await call("next"))["question"]
    while question is not None:
        slot = question["id"]
        asked.append(slot)
        known = slot in SAID
        reply = SAID.get(slot, "I don't know.")
        turn = (await call("said", question=question["text"], reply=reply, ids=[slot]))["turn"]
        if known:
            done = await call("answer", question=slot, value=value_of(slot), turns=[turn])
        else:
            done = await call("answer", question=slot, status="unknown", turns=[turn])
        assert done["accepted"], done
        assert "proposed" not in " ".join(done["said"]), done["said"]
        question = (await call("next"))["question"]
    await call("write")
    return asked


def command(folder: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "askfirst", *arguments],
        cwd=folder, env=ENVIRONMENT, check=True, capture_output=True,
    )  # fmt: skip


def test_a_whole_interview_gives_the_same_bytes_as_without_a_server(tmp_path: Path) -> None:
    served, plain = tmp_path / "served", tmp_path / "plain"
    served.mkdir()
    plain.mkdir()
    asked = led(served, whole)
    assert {"latest-case", "goals", "who", "tasks"} <= set(asked)
    command(plain, "start", "--name", "halls", "--by", "Berta", "--json")
    for slot in asked:
        given = ("--value", json.dumps(value_of(slot))) if slot in SAID else ("--unknown",)
        command(plain, "answer", slot, *given, "--via", "human")
    command(plain, "write")
    papers = [(one / "output/halls/requirements.md").read_bytes() for one in (served, plain)]
    assert papers[0] == papers[1]
    assert b"two choirs stood before one locked hall" in papers[0]


def test_all_is_offered_and_what_nobody_said_stays_proposed(tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        assert {tool.name for tool in (await client.list_tools()).tools} == TOOLS
        prompts = {one.name for one in (await client.list_prompts()).prompts}
        assert prompts == {"interview", "continue", "review", "hand_over"}
        begun = await call("start", name="halls", by="Berta")
        assert begun["interview"] == "halls"
        assert (await call("answer", question="goals", value=["peace"]))["accepted"]
        assert (await call("status"))["proposed"] == 1
        assert "Proposed, nobody said it" in (await call("paper"))["paper"]
        turn = (await call("said", question="What is different?", reply="no queues",
                           ids=["goals"]))["turn"]  # fmt: skip
        seen = await call("preview", question="goals", value=["no queues"], turns=[turn])
        assert seen["lines"][0]["via"] == "human"
        done = await call("answer", question="goals", value=["no queues"], turns=[turn])
        assert (await call("status"))["proposed"] == 0
        named = done["answer"]["records"][0]
        assert (await call("trace", record=named))["words"] == "no queues"
        await call("write")
        document = tmp_path / "output" / "halls" / "requirements.md"
        assert "no queues" in document.read_text("utf-8").casefold()
        assert (await call("undo"))["done"]
        assert "no queues" not in document.read_text("utf-8").casefold()
        assert (await call("undo", redo=True))["done"]
        assert (await call("retract", question="goals"))["accepted"]
        assert (await call("status", interview="../halls"))["error"]["code"] == "project-missing"
        read = await client.read_resource("askfirst://halls/requirements.md")
        assert read.contents[0].text.startswith("# ")
        assert not (await call("doctor"))["forms"]
        assert "chat" in await call("ask", question="goals", interview="halls")
        wrong = await call("ask", question="gaols", interview="halls")
        assert wrong["error"]["code"] == "question-unknown"

    led(tmp_path, lead)


def test_a_form_is_put_to_the_person_and_its_reply_is_a_turn(tmp_path: Path) -> None:
    from mcp.types import ElicitResult

    async def fill(context: Any, parameters: Any) -> Any:
        assert "What is different then?" in parameters.message
        return ElicitResult(action="accept", content={"reply": "no queues", "instead": "answer"})

    async def decline(context: Any, parameters: Any) -> Any:
        return ElicitResult(action="decline")

    async def lead(client: Any, call: Call) -> dict[str, Any]:
        await call("start", name="halls", by="Berta")
        return await call("ask", question="goals", interview="halls")

    done = led(tmp_path, lead, elicitation_callback=fill)
    assert done["asked"] and done["accepted"] and done["answer"]["records"] == ["G-01"]
    other = tmp_path / "other"
    other.mkdir()
    assert led(other, lead, elicitation_callback=decline)["declined"]
