"""The server with agents that lie, clients that die, people who think for a day, and odd input."""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any, Final

import pytest

mcp = pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from served import ENVIRONMENT, SERVER, VERSIONS, Call, calling, command, filling, led  # noqa: E402
from tries import TRIES, TURNS  # noqa: E402

pytestmark = pytest.mark.slow


def journal(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "output/halls/interview.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_of_fifty_tries_to_file_what_nobody_said_none_counts(tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        await call("start", name="halls", by="Berta", depth="quick")
        for question, reply in TURNS:
            await call("said", question=question, reply=reply)
        assert len(TRIES) == 50
        for slot, value, turn in TRIES:
            turns = [int(one) for one in turn.split(",") if one]
            done = await call("answer", question=slot, value=value, turns=turns)
            assert not (done.get("answer") or {}).get("records"), (slot, value, turn)
            assert done.get("answer") is None or done["answer"]["standing"] != "answered"
        status = await call("status")
        assert status["answered"] == 0 and status["proposed"] > 0
        paper = (await call("paper"))["paper"]
        head, _, apart = paper.partition("## Proposed, nobody said it")
        assert "nobody was heard saying it" in apart
        for words in ("400 people", "Ferrybook", "timetable", "Marta", "radio"):
            assert words not in head

    led(tmp_path, lead)
    answered = [one for one in journal(tmp_path) if one["event"] == "answered"]
    assert answered and all(
        one["via"] == "proposed" or all(line["via"] == "proposed" for line in one["lines"])
        for one in answered
    )


def test_a_yes_to_what_an_agent_proposed_is_only_a_yes(tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        await call("start", name="halls", by="Berta")
        put = "Shall queues be gone in a year?"
        turn = (await call("said", question=put, reply="Yes.", ids=["goals"]))["turn"]
        await call("answer", question="goals", value=["queues are gone"], turns=[turn])
        assert (await call("status"))["answered"] == 0
        await call("answer", question="goals", value=["yes"], turns=[turn])
        assert (await call("status"))["answered"] == 0
        turn = (await call("said", question=put, reply="Yes, no queues.", ids=["goals"]))["turn"]
        done = await call("answer", question="goals", value=["no queues"], turns=[turn])
        assert len(done["answer"]["records"]) == 1

    led(tmp_path, lead)


def test_contradictions_are_kept_with_how_they_ended(tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        await call("start", name="halls", by="Berta")
        told = "Piet opens the hall\nPiet may never open the hall\nOla rings the bell"
        turn = (await call("said", question="What?", reply=told, ids=["tasks"]))["turn"]
        await call("answer", question="tasks", value=told.split("\n"), turns=[turn])
        found = await call("contradiction", first="NEED-01", second="NEED-02")
        waiting = found["open"][0]
        assert "Piet may never open the hall" in " ".join(waiting["shown"])
        again = await call("contradiction", first="NEED-02", second="NEED-01")
        assert again["error"]["code"] == "put-already"
        for turns in ([], [turn]):
            own = await call("answer", question=waiting["id"], value="first", turns=turns)
            assert own["code"] == "not-said"
        assert "NEED-02" in (await call("paper"))["paper"]
        reply = (await call("said", question=waiting["text"], reply="The first holds",
                            ids=[waiting["id"]]))["turn"]  # fmt: skip
        done = await call("answer", question=waiting["id"], value="first", turns=[reply])
        assert done["accepted"]
        ended = (await call("contradiction"))["ended"][0]
        assert (ended["ended"], ended["by"], ended["turns"]) == ("first", "Berta", [reply])
        gone = [(side["record"], side["now"]) for side in ended["sides"]]
        assert gone == [("NEED-01", "Piet opens the hall"), ("NEED-02", "")]
        same = await call("contradiction", first="NEED-01", second="NEED-03", same=True)
        assert "say the same" in same["open"][0]["text"]

    led(tmp_path, lead)
    assert json.loads(command(tmp_path, "contradiction", "--json"))["ended"][0]["ended"] == "first"


def test_a_private_interview_is_shown_to_no_agent(tmp_path: Path) -> None:
    command(tmp_path, "start", "--json", "--name", "halls", "--by", "Berta")
    command(tmp_path, "answer", "goals", "--value", '["no secret queues"]', "--via", "human")
    command(tmp_path, "privacy", "--forbid")

    async def lead(client: Any, call: Call) -> None:
        for tool, given in (
            ("next", {}), ("paper", {}), ("questions", {}), ("status", {}),
            ("trace", {"record": "G-01"}), ("said", {"question": "a", "reply": "b"}),
            ("undo", {}), ("export", {"format": "json"}),
            ("ask", {"question": "goals"}), ("write", {}),
        ):  # fmt: skip
            found = await call(tool, interview="halls", **given)
            assert found["error"]["code"] == "interview-private", tool
        for name in ("requirements.md", "requirements.json", "interview.jsonl"):
            with pytest.raises(Exception) as caught:
                await client.read_resource(f"askfirst://halls/{name}")
            assert "secret" not in str(caught.value)

    led(tmp_path, lead, elicitation_callback=filling(lambda *_: {"reply": "x"}))
    command(tmp_path, "privacy", "--allow")

    async def again(client: Any, call: Call) -> None:
        assert "secret" in (await call("paper"))["paper"]

    led(tmp_path, again)


def test_odd_input_is_a_clear_error_and_stores_nothing(tmp_path: Path) -> None:
    shutil.copytree(
        Path(__file__).parents[1] / "golden/old-journals/kiln-shelf", tmp_path / "output/kiln"
    )
    newer = tmp_path / "output/newer"
    newer.mkdir()
    first = {"event": "noted", "n": 1, "at": "2031-01-01T00:00:00Z", "topic": "start", "format": 99}
    (newer / "interview.jsonl").write_text(json.dumps(first) + "\n")
    outside = tmp_path / "outside"
    shutil.copytree(tmp_path / "output/kiln", outside)
    (tmp_path / "output/link").symlink_to(outside)
    huge = "x" * 10_000_000

    async def lead(client: Any, call: Call) -> None:
        assert (await call("status", interview="kiln"))["answered"] > 0
        before = (newer / "interview.jsonl").read_bytes()
        for tool in ("status", "undo", "next"):
            assert "newer" in (await call(tool, interview="newer"))["error"]["what"]
        assert (newer / "interview.jsonl").read_bytes() == before
        for name in ("../outside", "/etc", "..", "link", "kiln/../../outside", "a\x00b"):
            found = await call("paper", interview=name)
            assert found["error"]["code"] == "project-missing", (name, found)
        await call("start", name="halls", by="Berta")
        calls: tuple[tuple[str, dict[str, Any]], ...] = (
            ("said", {"question": "what?", "reply": huge}),
            ("answer", {"question": "goals", "value": [huge]}),
            ("answer", {"question": huge, "value": ["x"]}),
            ("answer", {"question": "goals", "value": ["x"], "reading": {"statement": huge}}),
            ("start", {"name": huge}), ("start", {"text": huge}), ("trace", {"record": huge}),
            ("paper", {"interview": huge}), ("preview", {"question": "goals", "value": huge}),
        )  # fmt: skip
        for tool, given in calls:
            found = await call(tool, **({"interview": "halls"} if tool != "start" else {}) | given)
            refused = found.get("error") or found
            assert refused.get("code") or refused.get("reason"), tool
            assert len(json.dumps(found)) < 20_000, tool
        deep: Any = []
        for _ in range(60):
            deep = [deep]
        found = await call("answer", question="goals", value=deep, interview="halls")
        assert found["error"]["code"] == "value-not-json"
        assert (await call("next", interview="halls"))["question"]["id"] == "latest-case"

    led(tmp_path, lead)
    assert [one["event"] for one in journal(tmp_path)] == ["noted"]


@pytest.mark.parametrize("hours", [23, 25])
def test_the_state_of_a_form_is_valid_for_a_day(
    hours: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mcp.server import request_state

    from askfirst.commands.serving import server

    class Clock:
        late = 0.0

        @classmethod
        def time(cls) -> float:
            return time.time() + cls.late

    monkeypatch.setattr(request_state, "time", Clock)
    shown = []

    def fill(message: str, fields: dict[str, Any]) -> dict[str, Any]:
        shown.append(message)
        Clock.late += hours * 3600
        return {"reply": "no queues"}

    async def lead() -> None:
        async with mcp.Client(
            server(tmp_path / "output"), mode=VERSIONS[1], elicitation_callback=filling(fill)
        ) as client:
            call = calling(client)
            await call("start", name="halls", by="Berta")
            if hours < 24:
                assert (await call("ask", question="goals", interview="halls"))["accepted"]
                return
            with pytest.raises(mcp.MCPError):
                await call("ask", question="goals", interview="halls")
            assert (await call("next"))["question"]["id"] == "latest-case"

    asyncio.run(asyncio.wait_for(lead(), 60))
    assert len(shown) == 1
    told = [one["event"] for one in journal(tmp_path)]
    assert told == (["noted", "said", "answered"] if hours < 24 else ["noted"])


def test_several_clients_write_to_one_interview_and_nothing_is_lost(tmp_path: Path) -> None:
    command(tmp_path, "start", "--json", "--name", "halls", "--by", "Berta")
    each = 25

    def lead(name: str) -> Any:
        async def told(client: Any, call: Call) -> list[int]:
            numbers = []
            for number in range(each):
                found = await call(
                    "said", question="what?", reply=f"{name} {number}", by=name, interview="halls"
                )
                numbers.append(found["turn"])
            return numbers

        return told

    async def all_at_once() -> list[list[int]]:
        return await asyncio.gather(
            *(asyncio.to_thread(led, tmp_path, lead(name)) for name in ("Ada", "Bo", "Cy"))
        )

    numbers = [one for found in asyncio.run(all_at_once()) for one in found]
    assert len(set(numbers)) == 3 * each
    events = journal(tmp_path)
    assert [event["n"] for event in events] == list(range(1, len(events) + 1))
    for name in ("Ada", "Bo", "Cy"):
        mine = [one["reply"] for one in events if one["by"] == name]
        assert mine == [f"{name} {number}" for number in range(each)]


HELLO: Final = (
    {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {
        "protocolVersion": "2025-11-25", "capabilities": {},
        "clientInfo": {"name": "halls", "version": "1"}}},
    {"jsonrpc": "2.0", "method": "notifications/initialized"},
)  # fmt: skip


@pytest.mark.parametrize("run", range(8))
def test_a_client_that_dies_during_a_call_loses_nothing(run: int, tmp_path: Path) -> None:
    command(tmp_path, "start", "--json", "--name", "halls", "--by", "Berta")
    choose = random.Random(run)
    child = subprocess.Popen(
        SERVER, cwd=tmp_path, env=ENVIRONMENT, text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdin is not None and child.stdout is not None
    kept = []
    try:
        for message in HELLO:
            child.stdin.write(json.dumps(message) + "\n")
        child.stdout.readline()
        last = choose.randrange(1, 12)
        for number in range(1, last + 1):
            said = {"question": "what?", "reply": f"line {number}"}
            message = {"jsonrpc": "2.0", "id": number, "method": "tools/call",
                       "params": {"name": "said", "arguments": said}}  # fmt: skip
            child.stdin.write(json.dumps(message) + "\n")
            if number < last:
                kept.append(json.loads(child.stdout.readline())["id"])
        time.sleep(choose.random() * 0.02)
        child.send_signal(signal.SIGKILL if run % 2 else signal.SIGTERM)
    finally:
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()
    told = [one["reply"] for one in journal(tmp_path) if one["event"] == "said"]
    assert told[: len(kept)] == [f"line {number}" for number in kept]
    assert len(told) <= len(kept) + 1
    done = command(tmp_path, "said", "--json", "--question", "and?", "--reply", "on it goes")
    assert json.loads(done)["turn"] == len(told) + 2
