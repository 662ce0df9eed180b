"""Whatever is wrong gets one line with code, place and repair; nothing is lost, no traceback."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from askfirst import files, journal
from askfirst.commands.script import lead_alone
from askfirst.errors import AnswerError
from askfirst.frontends.scripted import Scripted
from askfirst.session import Session
from command_line import Result, run

ANSWERS = "latest-case: It broke on Friday.\n"
TYPED = "It broke on Friday and we lost an hour.\n\n"


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Run the command in a folder of its own."""

    def command(*arguments: str, typed: str = "") -> Result:
        return run(monkeypatch, tmp_path, *arguments, typed=typed)

    return command


def one_error(result: Result, code: str, status: int = 1) -> str:
    """The line of the error, after the checks that hold for each."""
    assert result.status == status
    assert "Traceback" not in result.err
    lines = [line for line in result.err.splitlines() if f"{code}:" in line]
    assert len(lines) == 1, result.err
    assert lines[0].endswith((".", "?")), "an error ends with how to repair it"
    return lines[0]


def big(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)


SOURCES = {
    "missing": (lambda path: None, "source-missing"),
    "empty": (lambda path: path.write_bytes(b""), "source-empty"),
    "blank": (lambda path: path.write_bytes(b" \n\n"), "source-empty"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 40), "source-binary"),
    "big": (big, "source-too-large"),
    "folder": (lambda path: path.mkdir(), "source-folder"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_bad_source_begins_nothing(name: str, askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    make, code = SOURCES[name]
    make(tmp_path / "memo.txt")
    line = one_error(askfirst("start", "memo.txt", "--plain"), code)
    assert "memo.txt" in line
    assert not (tmp_path / "output").exists()


def test_an_unreadable_source(askfirst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "memo.txt").write_text("A memo.", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    one_error(askfirst("start", "memo.txt", "--plain"), "source-unreadable")


def test_a_pipe_without_a_front_end_names_the_flag(askfirst) -> None:  # type: ignore[no-untyped-def]
    line = one_error(askfirst("start", typed=TYPED), "no-terminal", status=2)
    assert "--plain" in line
    assert "--answers" in line


def test_no_input_needs_answers(askfirst) -> None:  # type: ignore[no-untyped-def]
    assert "--answers" in one_error(askfirst("start", "--no-input"), "answers-missing", status=2)


def test_an_output_folder_that_is_a_file(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "output").write_text("mine", "utf-8")
    result = askfirst("start", "--plain", typed=TYPED)
    assert result.status == 1
    assert "output-" in result.err
    assert "--output" in result.err
    assert (tmp_path / "output").read_text("utf-8") == "mine"


def test_an_existing_interview_is_never_overwritten(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    askfirst("start", "--name", "hall", "--plain", typed=TYPED)
    before = (tmp_path / "output/hall/interview.jsonl").read_bytes()
    askfirst("start", "--name", "hall", "--plain", typed=TYPED)
    assert (tmp_path / "output/hall/interview.jsonl").read_bytes() == before
    assert (tmp_path / "output/hall-2/interview.jsonl").exists()


def test_a_damaged_line_is_named_and_the_file_left_alone(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    askfirst("start", "--name", "hall", "--plain", typed=TYPED)
    path = tmp_path / "output/hall/interview.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    assert len(lines) >= 2
    path.write_bytes(lines[0] + b'{"event": "answ\n' + b"".join(lines[1:]))
    damaged = path.read_bytes()

    line = one_error(askfirst("resume", "--plain"), "journal-damaged")

    assert "interview.jsonl:2" in line
    assert "The 1 lines before it are whole" in line
    assert path.read_bytes() == damaged


def test_a_torn_last_line_is_cut_and_the_rest_kept(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    askfirst("start", "--name", "hall", "--plain", typed=TYPED)
    path = tmp_path / "output/hall/interview.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"event":"answered","n":3,"slot":"goa')

    assert askfirst("resume", "--plain").status == 0

    assert path.read_bytes() == whole


def test_a_journal_from_a_newer_version(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "output/hall"
    folder.mkdir(parents=True)
    path = folder / "interview.jsonl"
    path.write_text('{"event":"dreamt","n":1,"format":99}\n', "utf-8")
    assert "Update askfirst" in one_error(askfirst("resume", "--plain"), "journal-newer")


def test_an_unknown_question_id_names_the_nearest(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "answers.yaml").write_text(ANSWERS + "latest-cas: It broke.\n", "utf-8")
    result = askfirst("start", "--answers", "answers.yaml", "--no-input")
    line = one_error(result, "question-unknown")
    assert "answers.yaml:2" in line
    assert "Did you mean 'latest-case'?" in line
    assert not (tmp_path / "output").exists()


def test_missing_answers_are_listed_at_once(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "answers.yaml").write_text(ANSWERS, "utf-8")
    line = one_error(
        askfirst("start", "--answers", "answers.yaml", "--no-input"), "answers-incomplete", status=2
    )
    assert "goals" in line
    assert "tasks" in line
    assert not (tmp_path / "output").exists()


def test_an_answers_file_that_is_no_yaml(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "answers.yaml").write_text("goals: [a\nwho: b", "utf-8")
    line = one_error(askfirst("start", "--answers", "answers.yaml", "--no-input"), "yaml-malformed")
    assert "answers.yaml:" in line


def test_a_key_given_twice(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "answers.yaml").write_text("goals: a\ngoals: b\n", "utf-8")
    line = one_error(askfirst("start", "--answers", "answers.yaml", "--no-input"), "yaml-key-twice")
    assert "answers.yaml:2:1" in line


def test_a_full_disk_loses_nothing(
    askfirst,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    askfirst("start", "--name", "hall", "--plain", typed=TYPED)
    path = tmp_path / "output/hall/interview.jsonl"
    before = path.read_bytes()
    real = os.write

    def full(handle: int, data: bytes) -> int:
        if b'"answered"' in data:
            real(handle, data[:20])  # half a line gets through before the disk is full
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, data)

    monkeypatch.setattr(journal.os, "write", full)
    line = one_error(askfirst("resume", "--plain", typed="mine\n1\n\n\n"), "disk-full")

    assert "Free some space" in line
    assert path.read_bytes() == before


def test_a_document_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "requirements.md"
    files.write_atomic(path, "old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(files.OutputError) as caught:
        files.write_atomic(path, "new")
    assert caught.value.code == "disk-full"
    assert path.read_text("utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["requirements.md"]


def test_terminal_escapes_in_an_answer_are_stored_without_power(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    result = askfirst(
        "start", "--name", "hall", "--plain", typed="It \x1b[2Jbroke\x07 on \x9b31mFriday.\n\n"
    )
    stored = (tmp_path / "output/hall/interview.jsonl").read_text("utf-8")
    document = (tmp_path / "output/hall/requirements.md").read_text("utf-8")
    assert "It broke on Friday." in stored
    for text in (stored, document, result.err):
        assert not set(text) & {"\x1b", "\x07", "\x9b"}


def test_no_interview_to_resume(askfirst) -> None:  # type: ignore[no-untyped-def]
    assert "askfirst start" in one_error(askfirst("resume", "--plain"), "project-none")


def test_a_folder_without_an_interview(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    one_error(askfirst("status", "-p", str(tmp_path)), "project-missing")


def test_an_unknown_option_is_wrong_usage(askfirst) -> None:  # type: ignore[no-untyped-def]
    assert askfirst("start", "--nmae", "x").status == 2


# -- answers that nobody is there to mend ----------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    ["goals: {a: b}", 'goals: ":back"', 'goals: "?"', "refuse: {value: x, due: 2001-01-01}"],
)
def test_a_refused_answer_ends_a_run_without_a_person(askfirst, tmp_path: Path, given: str) -> None:
    """It is told once; asking the file again and again would never end."""
    askfirst("start", "--plain", typed=TYPED)
    journal_file = tmp_path / "output" / "interview" / journal.NAME
    before = journal_file.read_bytes()
    (tmp_path / "a.yaml").write_text(f"{given}\n", "utf-8")
    result = askfirst("resume", "--answers", "a.yaml", "--no-input")
    assert result.status in (1, 2)
    assert "a.yaml" in result.err or "no answer" in result.err
    assert journal_file.read_bytes() == before


@pytest.mark.parametrize("given", ['latest-case: ":back"', "latest-case: [a, b]"])
def test_what_a_rehearsal_lets_through_is_not_asked_for_ever(tmp_path: Path, given: str) -> None:
    (tmp_path / "a.yaml").write_text(f"{given}\n", "utf-8")
    folder = tmp_path / "halls"
    folder.mkdir()
    with Session.create(folder, by="Ada") as session:
        with pytest.raises(AnswerError) as refused:
            lead_alone(session, Scripted(tmp_path / "a.yaml"), lambda _: None)
        assert "a.yaml:1" in str(refused.value)
        assert session.question().slot == "latest-case"


def test_json_asks_nobody_so_it_takes_no_answers(askfirst, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ANSWERS, "utf-8")
    result = askfirst("start", "--answers", "a.yaml", "--no-input", "--json")
    assert result.status == 2
    assert json.loads(result.out)["error"]["code"] == "json-alone"


@pytest.mark.parametrize(
    "command", [("start", "absent.txt", "--json"), ("status", "-p", "absent", "--json")]
)
def test_with_json_an_error_is_one_object(askfirst, command: tuple[str, ...]) -> None:
    result = askfirst(*command)
    assert result.status == 1
    assert json.loads(result.out)["error"]["code"] in ("source-missing", "project-missing")
    assert result.err == ""


# -- files that others changed ---------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_answers_are_there_without_the_text_of_a_source_and_it_can_be_added_again(
    askfirst, tmp_path: Path, damage: str
) -> None:
    memo = tmp_path / "memo.txt"
    memo.write_text("A caretaker must be able to see which hall is free.\n", "utf-8")
    askfirst("start", "memo.txt", "--plain", typed=TYPED)
    stored = next((tmp_path / "output" / "memo" / "sources").iterdir())
    stored.unlink() if damage == "gone" else stored.write_text("something else", "utf-8")
    result = askfirst("status")
    assert result.status == 0
    one_error(result._replace(status=1), f"source-{'missing' if damage == 'gone' else 'changed'}")
    assert "1 of" in result.out
    assert askfirst("add", "memo.txt").status == 0
    assert askfirst("status").err == ""


def test_no_id_leads_out_of_the_folder(askfirst, tmp_path: Path) -> None:
    record = {"id": "../../FR-01", "kind": "function", "statement": "It shall stop."}
    (tmp_path / "requirements.json").write_text(json.dumps({"records": [record]}), "utf-8")
    result = askfirst("export", "gherkin", "-p", "requirements.json", "--output", "out")
    one_error(result, "document-invalid")
    assert not (tmp_path / "out").exists()


def test_bytes_that_are_no_text_are_kept_as_far_as_they_are(askfirst, tmp_path: Path) -> None:
    result = askfirst("start", "--plain", typed="It \udcff went.\n\nhalf a line \udcff")
    assert result.status == 0
    said = (tmp_path / "output" / "interview" / "requirements.md").read_text("utf-8")
    assert "It \ufffd went." in said


ODD_EVENTS: dict[str, dict[str, object]] = {
    "record": {"lines": [{"key": "L1", "text": "fewer floods", "record": "G-1e9"}]},
    "huge record": {"lines": [{"key": "L1", "text": "fewer floods", "record": f"G-{'9' * 5000}"}]},
    "key": {"lines": [{"key": "L\u00b2", "text": "fewer floods", "record": "G-01"}]},
    "no line": {"lines": None},
    "slot": {"slot": "goals@@#L1 \u2028"},
    "time": {"at": "2031-99-99T25:61:00Z"},
    "no time": {"at": "noon"},
    "value": {"value": {"a": [1]}},
    "number": {"value": 10**400},
    "half a pair": {"slot": "\ud800"},
    "via": {"via": "nobody"},
    "deep": {"value": json.loads("[" * 300 + "]" * 300)},
}


@pytest.mark.parametrize("odd", ODD_EVENTS)
def test_an_odd_value_in_a_journal_is_told_with_its_line_and_hides_no_other_interview(
    askfirst, tmp_path: Path, odd: str
) -> None:  # type: ignore[no-untyped-def]
    for name in ("odd", "good"):
        askfirst("start", "--name", name, "--json")
    path = tmp_path / "output/odd/interview.jsonl"
    event = {
        "n": 2, "at": "2031-05-01T08:00:00Z", "by": "you", "event": "answered", "slot": "goals",
        "lines": [{"key": "L1", "text": "fewer floods", "record": "G-01"}],
    }  # fmt: skip
    begun = path.read_text("utf-8")
    path.write_text(f"{begun}{json.dumps(event)}\n", "utf-8")
    assert askfirst("status", "-p", "output/odd").status == 0
    path.write_text(f"{begun}{json.dumps({**event, **ODD_EVENTS[odd]})}\n", "utf-8")
    for command in (("status",), ("write",), ("next", "--json"), ("review", "--list")):
        told = askfirst(*command, "-p", "output/odd")
        assert told.status == 1 and "interview.jsonl:2" in told.out + told.err, told
    listed = askfirst("list")
    assert listed.status == 0, listed
    assert "odd: interview.jsonl:2" in listed.out and "good: 0 of" in listed.out


@pytest.mark.parametrize("said", ["a weir \ud800 leaks", "\udfff leaks"])
def test_half_a_pair_in_json_is_kept_as_a_mark(askfirst, tmp_path: Path, said: str) -> None:  # type: ignore[no-untyped-def]
    askfirst("start", "--name", "p", "--json")
    for slot, value in (("refuse", said), ("goals", [said]), ("usual-parts", {"undo": said})):
        given = askfirst("answer", slot, "--value", json.dumps(value), "--via", "human", "--json")
        assert given.status == 0, given
    assert askfirst("write").status == 0
    assert "\ufffd" in (tmp_path / "output/p/requirements.md").read_text("utf-8")
