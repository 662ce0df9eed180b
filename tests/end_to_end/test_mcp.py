"""The SDK's own client leads whole interviews over standard input and output, in both versions of
the protocol, with forms and without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from served import VERSIONS, Call, command, filling, led

pytestmark = pytest.mark.slow

SAID: Final = {
    "latest-case": "Last Tuesday two choirs stood before one locked hall.",
    "goals": "Double bookings fall from 4 a month to none by June.\nNobody waits in the cold.",
    "who": "Caretakers\nChoirs",
    "tasks": "The caretaker sees which halls are free on a day.\nA choir leader books a hall.",
    "limits": "It opens on 1 May.",
    "sentence": "caretakers see at a glance which hall is free\nHallbook",
    "acceptance": "the council\n1 April\na week without a clash",
}
LISTS: Final = ("goals", "who", "tasks", "limits")
BEGINNINGS: Final = ("sentence", "acceptance")
TOOLS: Final = {
    "start", "ask", "next", "said", "answer", "answers", "agree", "retract", "contradiction",
    "questions", "preview", "status", "trace", "check", "paper", "undo", "export", "write",
    "doctor",
}  # fmt: skip


def value_of(question: dict[str, Any]) -> Any:
    said = SAID[question["id"]]
    if question["id"] in BEGINNINGS:
        names = [one["id"] for one in question["frames"]]
        return dict(zip(names, said.split("\n"), strict=True))
    return said.split("\n") if question["id"] in LISTS else said


def at_hand(following: dict[str, Any]) -> dict[str, Any] | None:
    """What the terminal would put now: what an answer raised first."""
    return next(iter(following["also"]), following["question"])


async def in_the_chat(client: Any, call: Call) -> list[str]:
    """A quick interview: what is told is told, all else is not known."""
    await call("start", name="halls", by="Berta")
    asked = []
    while (question := at_hand(await call("next"))) is not None:
        slot = question["id"]
        asked.append(slot)
        reply = SAID.get(slot, "I don't know.")
        turn = (await call("said", question=question["text"], reply=reply, ids=[slot]))["turn"]
        if slot in SAID:
            done = await call("answer", question=slot, value=value_of(question), turns=[turn])
        else:
            done = await call("answer", question=slot, status="unknown", turns=[turn])
        assert done["accepted"], done
        assert "proposed" not in " ".join(done["said"]), done["said"]
    await call("write")
    return asked


async def in_forms(client: Any, call: Call) -> list[str]:
    """The same, each question put in a form."""
    await call("start", name="halls", by="Berta")
    asked = []
    while (question := at_hand(await call("next"))) is not None:
        asked.append(question["id"])
        done = await call("ask", question=question["id"], interview="halls")
        assert done["asked"] and done["accepted"], done
        assert "proposed" not in " ".join(done["said"]), done["said"]
    await call("write")
    return asked


def person(message: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Berta at a form."""
    for slot, words in QUESTIONS.items():
        if words in message and slot in BEGINNINGS:
            lines = SAID[slot].split("\n")
            return {f"line_{number}": line for number, line in enumerate(lines, 1)}
        if words in message:
            return {"reply": SAID[slot], "instead": "answer"}
    return {"instead": "I don't know"}


QUESTIONS: Final = {
    "latest-case": "What happened that made you want this?", "goals": "What is different then?",
    "who": "Who has to do with it, even without using it?",
    "tasks": "What must people be able to get done with it?",
    "limits": "What is already decided and cannot be changed?",
    "sentence": "In one sentence, what is it for?",
    "acceptance": "Who says yes to it in the end?",
}  # fmt: skip


def typed(folder: Path, asked: list[str]) -> bytes:
    """The paper of the same answers, typed at the plain terminal."""
    folder.mkdir()
    lines = []
    for slot in asked:
        ends = [] if slot in BEGINNINGS else [""]
        lines += [*SAID[slot].split("\n"), *ends] if slot in SAID else ["dk"]
    command(
        folder, "start", "--plain", "--name", "halls", "--by", "Berta",
        given="\n".join([*lines, ":stop", ""]),
    )  # fmt: skip
    return (folder / "output/halls/requirements.md").read_bytes()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("way", ["chat", "forms"])
def test_a_whole_interview_gives_the_same_bytes_as_typed(
    version: str, way: str, tmp_path: Path
) -> None:
    served = tmp_path / "served"
    served.mkdir()
    forms = {"elicitation_callback": filling(person)} if way == "forms" else {}
    asked = led(served, in_forms if forms else in_the_chat, mode=version, **forms)
    assert set(SAID) <= set(asked)
    paper = (served / "output/halls/requirements.md").read_bytes()
    assert paper == typed(tmp_path / "typed", asked)
    assert b"two choirs stood before one locked hall" in paper


@pytest.mark.parametrize("version", VERSIONS)
def test_forms_that_are_declined_answer_nothing(version: str, tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        begun = await call("start", name="halls", by="Berta")
        for slot in ("goals", "who", "sentence", begun["question"]["id"]):
            done = await call("ask", question=slot, interview="halls")
            assert done["declined"] and not done["asked"]
            assert done["chat"]
        assert (await call("next"))["question"]["id"] == begun["question"]["id"]
        assert (await call("doctor"))["forms"]

    led(tmp_path, lead, mode=version, elicitation_callback=filling(lambda *_: None))
    journal = (tmp_path / "output/halls/interview.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["event"] for line in journal] == ["noted"]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_form_has_a_field_for_each_beginning_and_its_picks(version: str, tmp_path: Path) -> None:
    long = " and then the next one waits".join(["The list is taken down"] * 300)
    seen: list[dict[str, Any]] = []

    def fill(message: str, fields: dict[str, Any]) -> dict[str, Any]:
        seen.append(fields)
        if "line_1" in fields:
            return {"line_1": "caretakers see which hall is free", "line_2": "Hallbook"}
        if "picked" in fields:
            offered = [one["const"] for one in fields["picked"]["items"]["anyOf"]]
            return {"picked": offered[:2], "reply": ""}
        return {"reply": long}

    async def lead(client: Any, call: Call) -> None:
        await call("start", name="halls", by="Berta")
        for slot in ("sentence", "usual-parts", "latest-case"):
            done = await call("ask", question=slot, interview="halls")
            assert done["accepted"], done
            assert "proposed" not in " ".join(done["said"])
        found = await call("trace", record="latest-case")
        assert found["answers"][0]["text"] == long
        assert "# Hallbook" in (await call("paper"))["paper"]

    led(tmp_path, lead, mode=version, elicitation_callback=filling(fill))
    assert seen[0]["line_1"]["title"].startswith("With it")
    assert seen[1]["picked"]["items"]["anyOf"][0]["title"]


def test_all_is_offered_and_what_nobody_said_stays_proposed(tmp_path: Path) -> None:
    async def lead(client: Any, call: Call) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == TOOLS
        reading = tools["answer"].input_schema["properties"]["reading"]
        assert "each with its line" in reading["description"]
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
        many = [{"id": "limits", "also": turn, "value": ["no queues"]}]
        several = await call("answers", many=many)
        assert several["accepted"] and not several["answers"][0]["proposed"]
        assert (await call("answers", many=[]))["error"]["code"] == "answers-odd"
        named = done["answer"]["records"][0]
        told = await call("trace", record=named)
        assert told == json.loads(command(tmp_path, "trace", named, "--json"))
        assert (await call("trace", record="G-99"))["error"]["code"] == "trace-unknown"
        await call("write")
        document = tmp_path / "output" / "halls" / "requirements.md"
        assert "no queues" in document.read_text("utf-8").casefold()
        for _ in ("limits", "goals"):
            assert (await call("undo"))["done"]
        assert "no queues" not in document.read_text("utf-8").casefold()
        assert (await call("undo", redo=True))["done"]
        assert (await call("retract", question="goals"))["accepted"]
        read = await client.read_resource("askfirst://halls/requirements.md")
        assert read.contents[0].text.startswith("# ")
        assert not (await call("doctor"))["forms"]
        assert "chat" in await call("ask", question="goals", interview="halls")
        wrong = await call("ask", question="gaols", interview="halls")
        assert wrong["error"]["code"] == "question-unknown"

    led(tmp_path, lead)
