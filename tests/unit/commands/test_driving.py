"""A program leads the interview: one JSON object a call, stateless over the journal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import typer

from askfirst.commands.driving import failures, tell_lines
from askfirst.errors import UsageError
from askfirst.frontends import agent
from askfirst.frontends.agent import LineSeen
from askfirst.replies import Unsaid
from askfirst.vocabulary import Via
from command_line import Result, fits, run

Call = Callable[..., dict[str, Any]]
MEMO = "The hall was locked on Tuesday.\nTwo choirs waited for an hour.\n"
NAMES = {"start": "start", "next": "next", "answer": "answer", "undo": "undo", "status": "status"}


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run the command in a folder of its own."""

    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    return command


@pytest.fixture
def call(askfirst: Callable[..., Result]) -> Call:
    """Run a command with --json: its one object, which fits its schema."""

    def command(*arguments: str, status: int = 0) -> dict[str, Any]:
        result = askfirst(*arguments, "--json")
        assert result.status == status, result
        printed: dict[str, Any] = json.loads(result.out)
        name = "error" if "error" in printed else arguments[0]
        fits(printed, name)
        return printed

    return command


def events(folder: Path) -> list[dict[str, Any]]:
    journal = next(folder.glob("output/*/interview.jsonl"))
    return [json.loads(line) for line in journal.read_text("utf-8").splitlines()]


def test_start_makes_the_project_and_prints_the_first_question(call: Call, tmp_path: Path) -> None:
    begun = call("start")
    assert (tmp_path / begun["project"] / "interview.jsonl").is_file()
    assert begun["question"]["id"] == "latest-case"
    assert begun["question"]["example"]


def test_next_asks_the_same_until_it_is_answered(call: Call) -> None:
    first = call("start")["question"]
    assert call("next")["question"] == first
    answered = call("answer", first["id"], "--value", '"We lost an hour."', "--via", "human")
    assert answered["accepted"]
    assert answered["answer"]["standing"] == "answered"
    assert answered["question"]["id"] != first["id"]
    assert call("next")["question"] == answered["question"]


def test_a_whole_interview_in_unknowns_never_blocks(
    askfirst: Callable[..., Result], call: Call, tmp_path: Path
) -> None:
    question = call("start")["question"]
    asked = []
    while question is not None:
        asked.append(question["id"])
        printed = call("answer", question["id"], "--unknown", "--via", "assumed")
        asks_nothing = question["id"] in ("owners", "paragraph")
        assert bool(printed["answer"]["open_question"]) is not asks_nothing
        question = printed["question"]
    assert len(asked) == len(set(asked))
    assert call("status")["next"] is None
    assert askfirst("next").out == "Every question of this depth was asked.\n"
    assert "\nEvery question of this depth was asked.\n" in askfirst("status").out
    assert {e["via"] for e in events(tmp_path) if e["event"] == "answered"} == {"assumed"}


def test_follow_ups_come_beside_the_answer_and_block_nothing(call: Call) -> None:
    call("start", "--depth", "standard")
    printed = call("answer", "goals", "--value", '["fast booking"]', "--via", "human")
    assert [one["type"] for one in printed["also"]] == ["follow-up"]
    following = call("next")
    assert following["question"]["type"] == "question"
    assert following["also"] == printed["also"]
    slot = printed["also"][0]["id"]
    reply = call("answer", slot, "--value", '"within a minute"', "--via", "human")
    assert reply["accepted"]
    assert call("next")["also"] == []


WRONG = [
    ("goals", '{"a": 1}', "lines"),
    ("goals", "12", "lines"),
    ("latest-case", "[]", "text"),
    ("whose-problem", '"nobody-at-all"', "choices"),
    ("never", '{"sometimes": "x"}', "line"),
]


@pytest.mark.parametrize(("slot", "value", "said"), WRONG)
def test_a_refused_value_says_why_and_what_is_allowed(
    slot: str, value: str, said: str, call: Call, tmp_path: Path
) -> None:
    call("start")
    call("answer", "latest-case", "--value", '"x"', "--via", "human")
    before = events(tmp_path)
    printed = call("answer", slot, "--value", value, "--via", "human", status=1)
    assert not printed["accepted"]
    assert said in printed["reason"]
    assert printed["allowed"]
    assert printed["question"]["id"] == slot
    assert events(tmp_path) == before


ERRORS = {
    "an unknown question": (["gaols", "--unknown"], "question-unknown", 1),
    "a record that is none": (["goals@G-01", "--unknown"], "question-unknown", 1),
    "no JSON": (["goals", "--value", "[fast"], "value-not-json", 1),
    "deep JSON": (["goals", "--value", "[" * 100_000], "value-not-json", 1),
    "nothing said": (["goals"], "answer-unclear", 2),
    "two things said": (["goals", "--unknown", "--later"], "answer-unclear", 2),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_wrong_call_is_one_error_object(name: str, call: Call) -> None:
    arguments, code, status = ERRORS[name]
    call("start")
    printed = call("answer", *arguments, "--via", "human", status=status)
    assert printed["error"]["code"] == code
    assert printed["error"]["repair"]


def test_a_due_date_in_the_past_is_refused(call: Call) -> None:
    call("start")
    late = ("goals", "--unknown", "--owner", "Berta", "--due", "2001-01-01", "--via", "human")
    assert "past" in call("answer", *late, status=1)["reason"]


def test_evidence_is_found_in_the_stored_source_or_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text(MEMO, "utf-8")
    call("start", "memo.txt")
    answer = ("latest-case", "--value", '"Two choirs waited."', "--via", "document", "--evidence")
    refused = call("answer", *answer, "Three choirs waited", status=1)
    assert "no stored source" in refused["reason"]
    assert "memo.txt" in refused["allowed"]
    assert call("answer", *answer, "Two  choirs\nwaited for an hour.")["accepted"]
    quote = events(tmp_path)[-1]["evidence"][0]
    assert MEMO[quote["start"] : quote["end"]] == quote["quote"] == "Two choirs waited for an hour."


def test_what_a_program_answered_alone_is_marked_and_stays_proposed(
    call: Call, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    call("start")
    call("answer", "goals", "--value", '["4 late buses -> 0 late buses"]', "--via", "assumed")
    line = events(tmp_path)[-1]["lines"][0]
    assert line["via"] == "assumed"
    assert askfirst("write").status == 0
    document = json.loads(next(tmp_path.glob("output/*/requirements.json")).read_text("utf-8"))
    goal = next(record for record in document["records"] if record["id"] == "G-01")
    assert goal["status"] == "proposed"
    assert goal["origins"][0]["via"] == "assumed"


def test_undo_goes_back_and_redo_forth(call: Call) -> None:
    call("start")
    call("answer", "latest-case", "--value", '"x"', "--via", "human")
    undone = call("undo")
    assert undone["done"]
    assert undone["question"]["id"] == "latest-case"
    assert not call("undo")["done"]
    assert call("undo", "--redo")["done"]
    assert call("status")["answered"] == 1


def test_a_changed_answer_tells_what_else_changed(call: Call) -> None:
    call("start")
    call("answer", "tasks", "--value", '["see halls", "book a hall"]', "--via", "human")
    printed = call("answer", "tasks", "--value", '["book a hall"]', "--via", "human")
    assert printed["effects"]["falls"] == ["NEED-01"]
    assert any("NEED-01" in line for line in printed["said"])


def test_an_answer_to_what_does_not_apply_is_refused_unless_it_is_kept_aside(call: Call) -> None:
    call("start")
    call("answer", "tasks", "--value", '["see halls"]', "--via", "human")
    given = ("answer", "weight", "--unknown", "--via", "human")
    refused = call(*given, status=1)
    assert refused["code"] == "does-not-apply"
    assert "asked only when" in refused["reason"]
    elsewhere = call("answer", "signals", "--unknown", "--via", "human", status=1)
    assert "it belongs to another kind of system (device)" in elsewhere["reason"]
    of_one = call("answer", "use-more@NEED-01", "--unknown", "--via", "human", status=1)
    assert "it is asked only of what is: " in of_one["reason"]
    assert call(*given, "--aside")["answer"]["standing"] == "parked"


def test_each_line_of_an_answer_tells_its_record_and_its_parts(
    askfirst: Callable[..., Result], call: Call
) -> None:
    call("start")
    given = ("answer", "tasks", "--value", '["The clerk: books a hall"]', "--via", "human")
    (line,) = call(*given)["lines"]
    assert (line["line"], line["record"], line["kind"]) == ("1", "NEED-01", "need")
    assert line["parts"] == {"role": "The clerk", "need": "books a hall"}
    assert "1: NEED-01: The clerk: books a hall.\n" in askfirst(*given).out


def test_without_json_it_is_plain_words(askfirst: Callable[..., Result], call: Call) -> None:
    call("start")
    result = askfirst("answer", "goals", "--value", "3", "--via", "human")
    assert result.status == 1
    assert result.out.startswith("Not taken: ")
    assert askfirst("next").out.startswith("Next: latest-case: ")


@pytest.mark.parametrize("name", [*agent.SCHEMAS, "requirements"])
def test_each_schema_can_be_printed(name: str, askfirst: Callable[..., Result]) -> None:
    schema = json.loads(askfirst("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]


def test_what_was_written_is_not_left_behind_by_undo_redo_and_answer(
    call: Call, tmp_path: Path
) -> None:
    call("start", "--name", "halls")
    document = tmp_path / "output" / "halls" / "requirements.md"
    call("answer", "latest-case", "--value", '"The hall was locked."', "--via", "human")
    call("undo")
    assert "hall was locked" not in document.read_text("utf-8")
    call("undo", "--redo")
    assert "hall was locked" in document.read_text("utf-8")
    call("answer", "latest-case", "--value", '"The barn was locked."', "--via", "human")
    assert "barn was locked" in document.read_text("utf-8")


KEEPER = '["the keeper signs the list at 7"]'


def reading(statement: str, **more: object) -> str:
    return json.dumps({"statement": statement, "by": "Robo", **more})


def test_a_reading_is_printed_as_worded_by_one_and_said_by_another(
    call: Call, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    call("start", "--by", "Berta")
    worded = reading("At 7 the keeper shall sign the list", parts={"who": [4, 10]})
    call("answer", "tasks", "--value", KEEPER, "--via", "human", "--reading", worded)
    assert events(tmp_path)[-1]["lines"][0]["worded"]["parts"] == {"who": "keeper"}
    askfirst("write")
    folder = next(tmp_path.glob("output/*"))
    assert "At 7 the keeper shall sign the list" in (folder / "requirements.md").read_text("utf-8")
    assert "worded by Robo, said by Berta" in (folder / "evidence.md").read_text("utf-8")
    call("answer", "tasks", "--value", KEEPER, "--via", "human")
    assert events(tmp_path)[-1]["lines"][0]["worded"]["by"] == "Robo"
    call("answer", "tasks", "--value", '["the warden signs the list at 7"]', "--via", "human")
    assert "worded" not in events(tmp_path)[-1]["lines"][0]


UNSAID = {
    "word-not-said": (reading("At 7 the keeper signs the book"), ["book"]),
    "number-changed": (reading("At 8 the keeper signs the list"), ["8"]),
    "part-not-said": (reading("", parts={"who": "warden"}), ["who"]),
    "kind": (reading("", kind="evidence"), ["evidence"]),
    "reading-without-line": (reading("", line=4), []),
}


@pytest.mark.parametrize("code", UNSAID)
def test_a_reading_that_says_more_is_refused_with_the_word(
    code: str, call: Call, tmp_path: Path
) -> None:
    call("start")
    before = events(tmp_path)
    given, words = UNSAID[code]
    given = ("--value", KEEPER, "--via", "human", "--reading", given)
    printed = call("answer", "tasks", *given, status=1)
    assert (printed["code"], printed["words"][:1]) == (code, words)
    assert events(tmp_path) == before


def test_what_is_no_reading_is_one_error(call: Call) -> None:
    call("start")
    given = ("--value", KEEPER, "--via", "human", "--reading", '{"says": 1}')
    assert call("answer", "tasks", *given, status=1)["error"]["code"] == "reading-odd"


def test_each_line_is_told_with_where_it_is_kept_or_why_it_is_only_proposed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = (
        agent.LineSeen(line="1", text="ring", record="NEED-01", statement="It rings."),
        agent.LineSeen(line="2", text="oil"),
        agent.LineSeen(line="3", text="sing", record="NEED-02", via=Via.PROPOSED),
    )
    why = Unsaid(line="3", text="sing", code="not-said", reason="nobody said so")
    tell_lines(lines, (why,))
    assert capsys.readouterr().out.splitlines() == [
        "1: NEED-01: It rings.", "2: kept: oil", "3: proposed: sing (nobody said so)",
    ]  # fmt: skip


@pytest.mark.parametrize("as_json", [True, False])
def test_an_expected_error_is_an_object_only_where_json_is_wanted(
    capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    error = UsageError("odd", "it is odd.", where="here", repair="Mend it.")
    with pytest.raises(typer.Exit if as_json else UsageError) as caught, failures(as_json):
        raise error
    printed = capsys.readouterr().out
    if as_json:
        assert getattr(caught.value, "exit_code", None) == 2
        assert json.loads(printed)["error"] == {
            "code": "odd", "what": "it is odd.", "where": "here", "repair": "Mend it.",
        }  # fmt: skip
    else:
        assert printed == ""


def test_a_line_is_told_by_its_record_or_that_it_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = [
        LineSeen(line="1", text="ring", record="NEED-01", statement="It shall ring."),
        LineSeen(line="2", text="sing"),
        LineSeen(line="3", text="hum", record="NEED-02", via=Via.PROPOSED),
    ]
    why = [Unsaid(line="3", text="hum", code="no-turn", reason="no turn says it")]
    tell_lines(lines, why)
    assert capsys.readouterr().out.splitlines() == [
        "1: NEED-01: It shall ring.", "2: kept: sing", "3: proposed: hum (no turn says it)",
    ]  # fmt: skip
