"""The tools of the server, called as the library calls them, without a client."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from askfirst.errors import AnswerError
from askfirst.questions import Choice, Depth, Frame, Prompt, QuestionKind
from askfirst.replies import Wish
from askfirst.session import Session

pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from mcp.server.mcpserver import AcceptedElicitation

from askfirst.commands import serving
from askfirst.commands.served import Interviews
from askfirst.commands.serving_documents import documents, prompts, resources
from askfirst.commands.serving_forms import form_of


class Serves:
    """Keeps what is offered, by its name."""

    def __init__(self) -> None:
        self.tools: dict[str, Callable[..., Any]] = {}
        self.read: dict[str, Callable[..., str]] = {}
        self.begins: dict[str, Callable[..., str]] = {}

    def add_tool(self, function: Callable[..., Any], name: str) -> None:
        self.tools[name] = function

    def resource(self, address: str) -> Callable[[Callable[..., str]], None]:
        return lambda function: self.read.update({address: function})

    def prompt(self, name: str) -> Callable[[Callable[..., str]], None]:
        return lambda function: self.begins.update({name: function})


class Call:
    """The tools of a server below a folder."""

    def __init__(self, folder: Path) -> None:
        self.serves: Any = Serves()
        made = Interviews(folder / "output")
        for offer in (
            serving._conversation, serving._wording, serving._asking, serving._looking,
            serving._diagnosing, documents, resources,
        ):  # fmt: skip
            offer(self.serves, made)
        prompts(self.serves)

    def __call__(self, tool: str, **given: Any) -> dict[str, Any]:
        return dict(self.serves.tools[tool](**given))


@pytest.fixture
def call(tmp_path: Path) -> Call:
    made = Call(tmp_path)
    made("start", name="halls", by="Ada")
    return made


def session(folder: Path) -> Session:
    return Session.open(folder / "output" / "halls")


def test_each_tool_resource_and_prompt_is_offered_by_its_name(call: Call) -> None:
    assert set(call.serves.tools) == {
        "start", "next", "said", "answer", "answers", "agree", "retract", "undo", "ask",
        "questions", "preview", "contradiction", "status", "trace", "check", "doctor", "paper",
        "write", "export",
    }  # fmt: skip
    assert len(call.serves.read) == 4
    assert set(call.serves.begins) == {"interview", "continue", "review", "hand_over"}
    assert all(one.__doc__ for one in call.serves.tools.values())


def test_the_whole_server_offers_the_same(tmp_path: Path, call: Call) -> None:
    import asyncio

    whole = serving.server(tmp_path)
    tools = asyncio.run(whole.list_tools())
    assert {one.name for one in tools} == set(call.serves.tools)
    assert {one.name for one in asyncio.run(whole.list_prompts())} == set(call.serves.begins)
    read = asyncio.run(whole.list_resource_templates())
    assert {one.uri_template for one in read} == set(call.serves.read)


def test_an_interview_is_begun_at_a_depth_with_a_document(tmp_path: Path) -> None:
    made = Call(tmp_path)
    begun = made("start", name="quay", by="Ida", depth="standard", text="Two boats sank.")
    assert (begun["interview"], begun["depth"]) == ("quay", "standard")
    assert begun["question"]["id"]
    with Session.open(tmp_path / "output" / "quay") as opened:
        assert (opened.owner, opened.interview.depth) == ("Ida", Depth.STANDARD)
        assert [one.text for one in opened.sources] == ["Two boats sank."]
    assert made("next")["question"] == begun["question"]


def test_what_is_said_is_a_turn_and_answers_quote_it(call: Call, tmp_path: Path) -> None:
    turn = call("said", question="What?", reply="see halls and pay", by="Ben", ids=["tasks"],
                via="voice")  # fmt: skip
    assert (turn["turn"] > 0, turn["by"], turn["slots"]) == (True, "Ben", ["tasks"])
    seen = call("preview", question="tasks", value=["see halls"], turns=[turn["turn"]])
    assert seen["accepted"] and seen["lines"][0]["via"] == "human"
    assert call("preview", question="tasks", value=["see halls"])["lines"][0]["via"] == "proposed"
    done = call("answer", question="tasks", value=["see halls"], turns=[turn["turn"]])
    assert done["accepted"] and done["answer"]["records"] == ["NEED-01"]
    also = call("said", turn=turn["turn"], ids=["goals"])
    assert also["also"] == ["goals"]
    with session(tmp_path) as opened:
        (kept,) = opened.interview.turns.values()
        assert (kept.way, kept.by) == ("voice", "Ben")
        assert opened.interview.answers["tasks"].turns == (turn["turn"],)


def test_a_turn_may_be_of_no_question_at_all(call: Call) -> None:
    turn = call("said", question="How are you?", reply="well")
    assert (turn["slots"], turn["also"], turn["by"]) == ([], [], "Ada")


def test_without_a_turn_an_answer_is_only_proposed(call: Call) -> None:
    done = call("answer", question="goals", value=["fewer calls"])
    assert done["answer"]["standing"] == "proposed" and done["proposed"]
    assert call("status")["proposed"] == 1


def test_an_answer_is_one_thing_with_all_that_came_with_it(call: Call) -> None:
    unclear = call("answer", question="goals", value=["a"], status="unknown")
    assert unclear["error"]["code"] == "answer-unclear"
    assert call("answer", question="goals")["error"]["code"] == "answer-unclear"
    assert call("answer", question="goals", status="not-asked")["accepted"]
    made = serving._call("limits", None, [3], reading=[{"line": 1}], status="not-relevant",
                         reason="why", aside=True, task="NEED-01", also=(4,))  # fmt: skip
    assert (made.action.value, made.value, made.turns) == ("not-relevant", None, (3,))
    assert made.also == (4,)
    assert (made.reason, made.aside, made.task, len(made.readings)) == ("why", True, "NEED-01", 1)
    assert serving._call("limits", "a", None).turns == ()
    deep: Any = [[[[[[[[[7]]]]]]]]]
    for value, reading in ((deep, None), ("a", deep)):
        with pytest.raises(AnswerError, match="value-not-json"):
            serving._call("limits", value, None, reading=reading)


def test_several_answers_are_taken_in_one_call(call: Call) -> None:
    turn = call("said", question="What?", reply="see halls. No glue.", ids=["tasks"])["turn"]
    many = [{"id": "tasks", "turn": turn, "value": ["see halls"]},
            {"id": "limits", "also": [turn], "value": ["No glue"]},
            {"id": "goals", "value": ["peace"]}]  # fmt: skip
    done = call("answers", many=many)
    assert done["accepted"] and done["interview"] == "halls"
    assert [len(one["proposed"]) for one in done["answers"]] == [0, 0, 1]
    deep: Any = [[[[[[[[[7]]]]]]]]]
    odd = call("answers", many=[{"id": "tasks", "value": deep}, {"id": "who", "trun": 2},
                                {"id": "goals", "value": ["quiet"], "via": "human"}])  # fmt: skip
    codes = ["value-not-json", "answers-odd", ""]
    assert [one["code"] for one in odd["answers"]] == codes
    assert len(odd["answers"][2]["proposed"]) == 1, "only a turn makes something said"
    seen = call("preview", question="numbers", value=["No glue"], also=[turn])
    assert seen["proposed"] == []


def test_steps_are_taken_back_and_done_again(call: Call, tmp_path: Path) -> None:
    turn = call("said", question="What?", reply="see halls", ids=["tasks"])["turn"]
    call("answer", question="tasks", value=["see halls"], turns=[turn])

    def stands() -> bool:
        with session(tmp_path) as opened:
            return "tasks" in opened.interview.answers

    for tool, given, there in (
        ("undo", {}, False), ("undo", {"redo": True}, True),
        ("retract", {"question": "tasks"}, False),
    ):  # fmt: skip
        call(tool, **given)
        assert stands() is there


def test_a_pair_is_put_and_shown_and_one_record_alone_is_refused(call: Call) -> None:
    turn = call("said", question="What?", reply="ring\nnever ring", ids=["tasks"])["turn"]
    call("answer", question="tasks", value=["ring", "never ring"], turns=[turn])
    assert call("contradiction")["open"] == []
    for alone in ({"first": "NEED-01"}, {"second": "NEED-02"}):
        assert "error" in call("contradiction", **alone)
    put = call("contradiction", first="NEED-01", second="NEED-02", question="Which?")
    assert [one["text"] for one in put["open"]] == ["Which?"]
    assert [one["id"] for one in call("contradiction")["open"]] == [put["open"][0]["id"]]


def test_questions_are_listed_in_short_or_whole_and_the_rest_is_looked_at(call: Call) -> None:
    short, whole = call("questions"), call("questions", whole=True)
    assert isinstance(short["questions"], dict) and isinstance(whole["questions"], list)
    turn = call("said", question="What?", reply="see halls", ids=["tasks"])["turn"]
    call("answer", question="tasks", value=["see halls"], turns=[turn])
    told = call("status")
    assert told["ready"] is False and told["proposed"] == 0
    assert "no-goal" in {one["code"] for one in told["reasons"]}
    assert call("trace", record="NEED-01")["subject"] == "NEED-01"
    assert "findings" in call("check")


def test_documents_are_given_as_text_or_written(call: Call, tmp_path: Path) -> None:
    assert call("paper")["paper"].startswith("#")
    assert set(call("export", format="json")) == {"requirements.json"}
    assert "requirements.md" in call("export", format="markdown")
    assert call("export", format="docx")["error"]["code"] == "format-unknown"
    written = call("write")
    assert str(tmp_path / "output" / "halls" / "requirements.md") in written["files"]
    read = {address.rpartition("/")[2]: one for address, one in call.serves.read.items()}
    assert read["requirements.md"]("halls") == call("paper")["paper"]
    assert json.loads(read["requirements.json"]("halls"))["schema_version"] == 1
    assert '"topic":"start"' in read["interview.jsonl"]("halls").replace(" ", "")
    assert "properties" in json.loads(read["{name}"]("question"))


def test_a_prompt_names_the_wish_and_the_interview(call: Call) -> None:
    begins = call.serves.begins
    assert "The wish: a bell" in begins["interview"]("a bell")
    assert "ask for it first" in begins["interview"]()
    for name in ("continue", "review", "hand_over"):
        assert "'halls'" in begins[name]("halls")


def client(*, elicits: bool = True, form: object = None, url: object = None) -> Any:
    shows = SimpleNamespace(form=form, url=url) if elicits else None
    return SimpleNamespace(client_capabilities=SimpleNamespace(elicitation=shows))


def test_a_client_shows_forms_where_it_says_so_or_names_no_other_way(call: Call) -> None:
    for context, shows in (
        (client(), True), (client(form={}), True), (client(form={}, url={}), True),
        (client(url={}), False), (client(elicits=False), False),
        (SimpleNamespace(client_capabilities=None), False),
    ):  # fmt: skip
        told = call("doctor", context=context)
        assert told["forms"] is shows
        assert told["interviews"] == ["halls"]
        assert ("'ask'" in told["advice"]) is shows


def filled(folder: Path, slot: str, **fields: Any) -> Any:
    with session(folder) as opened:
        form = form_of(opened.prompt(slot))
    return AcceptedElicitation(data=form(**fields))


def test_what_was_filled_in_is_a_turn_and_its_answer(call: Call, tmp_path: Path) -> None:
    form = filled(tmp_path, "latest-case", reply="It rang at night.")
    done = call("ask", question="latest-case", interview="", form=form)
    assert done["asked"] and done["accepted"]
    with session(tmp_path) as opened:
        turn = opened.interview.turns[done["turn"]]
        assert (turn.reply, turn.way, turn.slots) == ("It rang at night.", "form", ("latest-case",))
        assert turn.question == opened.prompt("latest-case").text
        assert opened.interview.text("latest-case") == "It rang at night."


def test_a_form_left_empty_asks_nothing_and_instead_is_a_reply(call: Call, tmp_path: Path) -> None:
    empty = call("ask", question="latest-case", interview="", form=filled(tmp_path, "latest-case"))
    assert empty["asked"] is False and "declined" not in empty and empty["chat"]
    declined = call("ask", question="latest-case", interview="", form=SimpleNamespace())
    assert (declined["asked"], declined["declined"]) == (False, True)
    unknown = filled(tmp_path, "latest-case", instead="I don't know")
    done = call("ask", question="latest-case", interview="", form=unknown)
    assert done["asked"]
    with session(tmp_path) as opened:
        assert opened.interview.turns[done["turn"]].reply == "I don't know"
        assert opened.interview.answers["latest-case"].status.value == "unknown"


def test_in_a_chat_a_question_comes_with_what_it_shows_and_what_can_be_picked() -> None:
    prompt = Prompt(
        "a", QuestionKind.CHOICE, "Which?", shown=("You said x.",),
        choices=(Choice(id="ring", text="it rings"),), frames=(Frame(id="f", begin="It never"),),
    )  # fmt: skip
    assert serving._text(prompt) == "You said x.\nWhich?\n- ring: it rings\nIt never ..."


def test_sentences_are_agreed_to_over_the_server(call: Call) -> None:
    turn = call("said", question="What must people get done?", reply="so Piet opens the hall",
                ids=["tasks"])["turn"]  # fmt: skip
    call("answer", question="tasks", value=["so Piet opens the hall"], turns=[turn])
    wishes = [Wish(records=("NEED-01",), statement="Open the hall (Piet)")]
    sheet = call("agree", sentences=wishes)["sheet"]
    assert sheet.endswith("1. Open the hall (Piet).")
    first = call("agree", sentences=wishes, reply="I was out all day.", by="Bot")
    assert not first["sentences"][0]["agreed"]
    assert first["ask"].endswith(": 1?")
    done = call("agree", sentences=wishes, reply="Yes.", by="Bot", again=first["turn"])
    assert (done["sentences"][0]["agreed"], done["ask"]) == (True, "")
    assert "Open the hall (Piet)" in call("paper")["paper"]
