"""`askfirst check`, as its own small program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from askfirst.commands.check import check
from askfirst.errors import UsageError
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record, Specification
from askfirst.session import Session
from askfirst.wording import RULES

app = typer.Typer()
app.command()(check)


def run(*arguments: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "wishes.txt"
    path.write_text("The search shall be fast.\n\nThe clerk signs.\n", encoding="utf-8")
    return path


def test_one_finding_a_line_with_its_place(text: Path) -> None:
    result = run(text)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{text}:1:21 subjective 'fast': ")
    assert result.stdout.count("\n") == 1
    assert result.stderr == "2 statements: 0 errors, 1 warning, 0 hints.\n"


def test_json_has_one_object_a_statement_also_without_findings(text: Path) -> None:
    first, second = (json.loads(line) for line in run("--json", text).stdout.splitlines())
    assert list(first) == ["path", "line", "text", "is_requirement", "pattern", "findings"]
    assert (first["line"], first["is_requirement"], first["pattern"]) == (1, True, "ubiquitous")
    assert list(first["findings"][0]) == [
        "code", "family", "severity", "start", "end", "message", "question",
    ]  # fmt: skip
    assert first["text"][first["findings"][0]["start"] :].startswith("fast")
    assert (second["line"], second["findings"]) == (3, [])
    assert (second["is_requirement"], second["pattern"]) == (False, "none")


def test_standard_input(text: Path) -> None:
    assert run("-", stdin="a fast gate\n").stdout.startswith("-:1:3 subjective ")


def test_strict_fails_on_warnings_and_not_on_hints(text: Path, tmp_path: Path) -> None:
    assert run("--strict", text).exit_code == 1
    hint = tmp_path / "hint.txt"
    hint.write_text("The gate never opens.\n", encoding="utf-8")
    result = run("--strict", "--hints", hint)
    assert "negative" in result.stdout
    assert result.exit_code == 0
    assert "negative" in run("--select", "negative", hint).stdout
    assert run(hint).stdout == ""
    assert run("--strict", "--ignore", "vague", text).exit_code == 0
    assert run("--strict", "--select", "passive", text).exit_code == 0


def test_an_unknown_code_is_wrong_usage(text: Path) -> None:
    for option in ("--select", "--ignore", "--explain"):
        error = run(option, "subjectiv", text).exception
        assert isinstance(error, UsageError)
        assert error.code == "check-code-unknown"
        assert "Did you mean 'subjective'?" in error.repair


def test_explain_shows_both_examples() -> None:
    for code, rule in RULES.items():
        explained = run("--explain", code).stdout
        assert rule.fires in explained and rule.near_miss in explained and rule.advice in explained


def test_what_cannot_be_read_is_named_and_the_others_are_checked(
    text: Path, tmp_path: Path
) -> None:
    bad = {
        "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "check-no-text"),
        "endless.txt": (b"x" * 10_000_000, "check-line-too-long"),
        "table.csv": (b"id,owner\n1,me\n", "check-csv-column"),
        "other.json": (b"{}[", "check-no-requirements"),
    }
    for name, (content, _) in bad.items():
        (tmp_path / name).write_bytes(content)
    result = run(*(tmp_path / name for name in bad), tmp_path / "absent.txt", text)
    assert result.exit_code == 1
    for name, (_, code) in bad.items():
        assert f"{tmp_path / name}: {code}: " in result.stderr
    assert "absent.txt: check-unreadable" in result.stderr
    assert "the columns are: id, owner" in result.stderr
    assert "wishes.txt:1:21 subjective" in result.stdout
    assert "5 files could not be read" in result.stderr


def test_statements_of_a_requirements_file_stand_at_their_lines(tmp_path: Path) -> None:
    specification = Specification(
        records=(
            Record(id="FR-01", kind=Kind.FUNCTION, statement="The till shall be nice."),
            Record(id="TERM-01", kind=Kind.TERM, title="nice"),
            Record(id="FR-02", kind=Kind.FUNCTION, statement="The till shall be fast."),
        )
    )
    path = tmp_path / "requirements.json"
    path.write_text(specification.model_dump_json(indent=2), encoding="utf-8")
    result = run(path)
    line = path.read_text().splitlines().index('      "statement": "The till shall be fast.",') + 1
    assert result.stdout.startswith(f"{path}:{line}:19 subjective 'fast'")
    assert "'nice'" not in result.stdout  # the glossary explains it


def test_the_words_that_somebody_said_are_checked_and_not_the_frame_around_them(
    tmp_path: Path,
) -> None:
    records = (
        Record(id="OUT-01", kind=Kind.EXCLUSION, words="do not send it quickly",
               statement="It never does this by itself: “do not send it quickly”"),
        Record(id="OPEN-01", kind=Kind.QUESTION, statement="How good is good enough?"),
    )  # fmt: skip
    result = run(written(tmp_path, Specification(records=records)))
    found = [line.split(" ", 1)[1] for line in result.stdout.splitlines()]
    assert [line.split()[:2] for line in found] == [["subjective", "'quickly':"]]
    assert found[0].endswith("[OUT-01]")


def test_findings_never_carry_terminal_controls(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text("a \x1b[31mfast\x1b[0m gate for many\u202eguests\n", encoding="utf-8")
    assert "\x1b" not in run(path).stdout
    assert "\u202e" not in run(path).stdout


# -- between records -------------------------------------------------------------------------


ROUND = tuple(
    Record(id=f"TERM-0{number}", kind=Kind.TERM, title="round", fields={"meaning": meaning},
           statement=f"“round”: means “{meaning}”")
    for number, meaning in enumerate(("three minutes", "a drink"), 1)
)  # fmt: skip


def written(tmp_path: Path, specification: Specification) -> Path:
    path = tmp_path / "requirements.json"
    path.write_text(specification.model_dump_json(indent=2), encoding="utf-8")
    return path


def test_a_document_is_also_checked_as_a_whole_with_the_ids_of_its_records(tmp_path: Path) -> None:
    path = written(tmp_path, Specification(records=ROUND))
    lines = path.read_text(encoding="utf-8").splitlines()
    result = run("--strict", path)
    found = next(line for line in result.stdout.splitlines() if " two-meanings " in line)
    assert found.endswith("[TERM-01, TERM-02]")
    number = int(found.removeprefix(f"{path}:").split(":")[0])
    assert "three minutes" in lines[number - 1]
    assert result.exit_code == 1
    assert "1 error" in result.stderr


def test_its_json_names_the_records_and_the_question(tmp_path: Path) -> None:
    path = written(tmp_path, Specification(records=ROUND))
    last = json.loads(run("--json", path).stdout.splitlines()[-1])
    assert last["records"] == ["TERM-01", "TERM-02"]
    assert last["findings"][0]["question"] == "Which meaning holds?"


def test_codes_and_families_of_both_kinds_can_be_chosen_and_explained(tmp_path: Path) -> None:
    path = written(tmp_path, Specification(records=ROUND))
    assert run("--select", "contradiction", path).stdout.count("\n") == 1
    assert run("--ignore", "two-meanings", path).stdout == ""
    assert "two-meanings" in run(path).stdout
    assert "two-meanings" not in run("--select", "vague", path).stdout
    assert "R38" in run("--explain", "two-meanings").stdout


def test_what_was_explained_is_not_told_again(tmp_path: Path) -> None:
    from askfirst.consistency import check as check_whole

    document = Specification(records=ROUND)
    reasons = tuple(one.model_copy(update={"explained": "two clubs"})
                    for one in check_whole(document))  # fmt: skip
    path = written(tmp_path, document.model_copy(update={"findings": reasons}))
    assert "two-meanings" not in run(path).stdout


def test_a_file_named_twice_is_checked_once(text: Path) -> None:
    result = run(text, text.parent / "." / text.name)
    assert result.stdout.count(" subjective ") == 1
    assert "named twice, checked once" in result.stderr


def test_a_file_without_statements_says_so(tmp_path: Path) -> None:
    path = tmp_path / "headings.md"
    path.write_text("# Fast\n\n> quoted and fast\n", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"{path}: nothing to check; it holds no statement.\n")


def test_a_folder_that_holds_no_interview_says_what_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("The gate shall be fast.\n", encoding="utf-8")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr
    assert "Name the files in it" in result.stderr


def test_an_interview_that_cannot_be_opened_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "interview.jsonl").write_text("oops\n", "utf-8")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "journal-damaged" in result.stderr and "check-folder" not in result.stderr


def test_a_finding_behind_the_id_of_a_statement_stands_where_its_words_stand(
    tmp_path: Path,
) -> None:
    path = tmp_path / "wishes.md"
    path.write_text("- REQ-7: The search shall be fast.\n", encoding="utf-8")
    (line,) = run("--json", path).stdout.splitlines()
    (found,) = json.loads(line)["findings"]
    assert json.loads(line)["text"][found["start"] : found["end"]] == "fast"
    assert f":{1}:{len('- REQ-7: The search shall be ') + 1} " in run(path).stdout


def test_of_a_mail_its_writers_own_sentences_are_checked_at_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "wish.eml"
    path.write_text(
        "From: Ann <ann@example.org>\nSubject: Search\nContent-Type: text/plain\n\n"
        "Hello,\n\nthe search shall be fast.\n\n> The print shall be nice.\n",
        encoding="utf-8",
    )
    result = run("--json", "--hints", path)
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["text"] for one in told if one["findings"]] == ["the search shall be fast."]
    assert "nice" not in result.stdout


def test_an_interview_is_named_as_with_the_other_commands(text: Path, tmp_path: Path) -> None:
    with Session.create(tmp_path / "halls", by="Ada") as session:
        session.reply(Reply(value=["see the halls fast"]), "tasks")
        session.write()
    named, beside = run("-p", tmp_path / "halls"), run(tmp_path / "halls")
    assert named.exit_code == 0 and named.stdout == beside.stdout
    assert run("--project", tmp_path / "halls", text).stderr.startswith("3 statements: ")
