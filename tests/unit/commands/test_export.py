"""`askfirst export`: files where they are wanted, losses said, bad input refused."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import specifications
from askfirst.cli import application
from askfirst.errors import AskfirstError
from askfirst.exporters import FORMATS, Format
from askfirst.exporters.json import render
from askfirst.files import LEDGER, write_files
from command_line import run as command

app = application()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "seedling"
    folder.mkdir()
    (folder / "requirements.json").write_text(
        str(render(specifications.rich())["requirements.json"]), "utf-8"
    )
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, words)])


def refused(*words: str | Path) -> AskfirstError:
    error = run(*words).exception
    assert isinstance(error, AskfirstError)
    return error


def below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LEDGER
    }


def test_writes_below_the_project_and_twice_the_same(project: Path) -> None:
    assert run("reqif", "-p", project).exit_code == 0
    once = below(project)
    assert "exports/reqif/requirements.reqif" in once
    assert run("reqif", "-p", project).exit_code == 0
    assert below(project) == once


def test_writes_where_it_is_told(project: Path, tmp_path: Path) -> None:
    assert run("csv", "-p", project, "--output", tmp_path / "there").exit_code == 0
    assert list(below(tmp_path / "there")) == ["requirements.csv"]
    assert list(below(project)) == ["requirements.json"]


def test_takes_the_json_document_itself(project: Path, tmp_path: Path) -> None:
    document = project / "requirements.json"
    assert run("csv", "-p", document, "--output", tmp_path / "there").exit_code == 0
    assert (tmp_path / "there" / "requirements.csv").is_file()


def test_beside_a_json_document_the_export_has_a_folder_of_its_own(project: Path) -> None:
    assert run("csv", "-p", project / "requirements.json").exit_code == 0
    assert "exports/csv/requirements.csv" in below(project)


@pytest.mark.parametrize(("count", "named", "more"), [(10, 10, 0), (11, 10, 1)])
def test_ten_files_are_named_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch, project: Path, count: int, named: int, more: int
) -> None:
    files = {f"{number:02d}.csv": "x" for number in range(count)}
    monkeypatch.setattr(Format, "render", lambda *_: files)
    lines = run("csv", "-p", project).stdout.splitlines()

    assert sum(line.endswith(".csv") for line in lines) == named
    assert ("  and 1 more" in lines) is bool(more)


def test_what_is_lost_is_named_up_to_forty(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    lost = {"few": tuple(f"A-{n}" for n in range(40)), "many": tuple(f"B-{n}" for n in range(41))}
    monkeypatch.setattr(Format, "losses", lambda *_: lost)
    told = run("csv", "-p", project).stderr

    assert "A-39\n" in told
    assert "B-39 and 1 more\n" in told and "B-40" not in told


def test_says_on_standard_error_what_is_lost(project: Path) -> None:
    result = run("gherkin", "-p", project)
    assert "stories" in result.stderr
    assert "not in the files: G-01" in result.stderr
    assert "stories" not in result.stdout


def test_json_names_files_and_losses(project: Path) -> None:
    report = json.loads(run("openspec", "-p", project, "--json").stdout)
    assert report["format"] == "openspec"
    assert len(report["files"]) == 2
    assert "answers word for word" in report["lost"]["not exported"]


def test_json_format_loses_nothing(project: Path) -> None:
    report = json.loads(run("json", "-p", project, "--json").stdout)
    assert report["lost"] == {}


def test_split_writes_a_file_a_record(project: Path) -> None:
    assert run("markdown", "--split", "-p", project).exit_code == 0
    names = list(below(project / "exports" / "markdown-split"))
    assert len(names) == len(specifications.rich().records)
    assert "requirements/FR-01.md" in names


def test_list_names_every_format_with_what_it_loses() -> None:
    rows = json.loads(run("--list", "--json").stdout)["formats"]
    assert [row["name"] for row in rows] == [*FORMATS, "markdown --split"]
    by_name = {row["name"]: row for row in rows}
    assert by_name["json"]["loses"] == []
    assert "stories" in by_name["reqif"]["loses"]
    assert by_name["xlsx"]["extra"] == "office"
    text = run("--list").stdout
    assert all(f"\n{name}: " in f"\n{text}" for name in FORMATS)


@pytest.mark.parametrize(("typed", "meant"), [
    ("reqiff", "reqif"), ("exel", ""), ("Xslx", "xlsx"), ("Word", "docx"), ("excel", "xlsx"),
])  # fmt: skip
def test_unknown_format_names_the_nearest(project: Path, typed: str, meant: str) -> None:
    error = refused(typed, "-p", project)
    assert (error.code, error.exit_status) == ("format-unknown", 2)
    assert f"Did you mean '{meant}'" in error.repair if meant else "reqif" in error.repair


def test_no_format_is_refused(project: Path) -> None:
    assert refused("-p", project).code == "format-missing"


def test_split_is_for_markdown_only(project: Path) -> None:
    assert refused("csv", "--split", "-p", project).code == "split-needs-markdown"


def test_files_of_others_are_named_and_nothing_is_touched(project: Path) -> None:
    folder = project / "exports" / "csv"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("mine", "utf-8")
    (folder / "requirements.csv").write_text("three days of work", "utf-8")
    before = below(project)
    error = refused("csv", "-p", project)
    assert error.code == "output-not-ours"
    assert "requirements.csv" in error.what and "notes.txt" not in error.what
    assert below(project) == before
    assert run("csv", "-p", project, "--force").exit_code == 0
    after = below(project)
    assert after["exports/csv/notes.txt"] == b"mine"
    assert after["exports/csv/requirements.csv"] != b"three days of work"


def test_an_unrelated_file_is_no_reason_to_refuse(project: Path) -> None:
    (project / "exports" / "csv").mkdir(parents=True)
    (project / "exports" / "csv" / "notes.txt").write_text("mine", "utf-8")
    assert run("csv", "-p", project).exit_code == 0


@pytest.mark.parametrize("format_name", ["spec-kit", "kiro", "doorstop", "html", "xlsx"])
def test_an_export_edited_by_hand_is_not_replaced(
    project: Path, tmp_path: Path, format_name: str
) -> None:
    folder = tmp_path / "repo"
    assert run(format_name, "-p", project, "--output", folder).exit_code == 0
    assert run(format_name, "-p", project, "--output", folder).exit_code == 0
    edited = next(
        path for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LEDGER and path.stat().st_size
    )  # fmt: skip
    edited.write_bytes(edited.read_bytes() + b"mine\n")
    before = below(folder)
    assert refused(format_name, "-p", project, "--output", folder).code == "output-not-ours"
    assert below(folder) == before
    assert run(format_name, "-p", project, "--output", folder, "--force").exit_code == 0
    assert not edited.read_bytes().endswith(b"mine\n")


def test_what_an_earlier_export_left_behind_goes_unless_it_was_edited(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": "one", "b.md": "two", "c.md": "three"})
    (tmp_path / "c.md").write_text("mine", "utf-8")
    write_files(tmp_path, {"a.md": "new"})
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", "c.md", LEDGER}


def test_a_crafted_list_of_what_was_written_reaches_nothing_outside(tmp_path: Path) -> None:
    import hashlib
    import json

    (tmp_path / "victim").write_text("precious", "utf-8")
    folder = tmp_path / "repo"
    folder.mkdir()
    (folder / "link").symlink_to("../victim")
    digest = hashlib.sha256(b"precious").hexdigest()
    for name in ("../victim", str(tmp_path / "victim"), "link", "a/../../victim"):
        (folder / LEDGER).write_text(json.dumps({name: [digest]}), "utf-8")
        write_files(folder, {"a.md": "x"})
        assert (tmp_path / "victim").read_text("utf-8") == "precious"


def test_a_document_changed_by_hand_is_kept_beside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command(monkeypatch, tmp_path, "start", "--name", "p", "--json")
    assert command(monkeypatch, tmp_path, "write").err == ""
    document = tmp_path / "output/p/requirements.md"
    edited = document.read_bytes() + b"my own line\n"
    document.write_bytes(edited)
    told = command(monkeypatch, tmp_path, "write").err
    assert "requirements.md was changed by hand" in told and "requirements.edited-1.md" in told
    assert document.with_name("requirements.edited-1.md").read_bytes() == edited
    assert b"my own line" not in document.read_bytes()
    assert command(monkeypatch, tmp_path, "write").err == ""
    document.write_bytes(edited + b"again\n")
    assert "edited-2" in command(monkeypatch, tmp_path, "resume", "--plain", typed="").err


@pytest.mark.parametrize(("name", "package"), [("xlsx", "openpyxl"), ("docx", "docx")])
def test_missing_extra_is_named_with_the_command(
    project: Path, name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    real = builtins.__import__

    def without(wanted: str, *rest: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == package:
            raise ModuleNotFoundError(f"No module named '{package}'", name=package)
        return real(wanted, *rest, **more)

    monkeypatch.delitem(sys.modules, f"askfirst.exporters.{name}", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    error = refused(name, "-p", project)
    assert error.code == "extra-missing"
    assert "pip install 'askfirst[office]'" in error.repair
    assert list(below(project)) == ["requirements.json"]


def test_a_broken_document_is_named_with_its_place(project: Path) -> None:
    document = project / "requirements.json"
    document.write_text(document.read_text("utf-8").replace('"kind": "goal"', '"kind": "gaol"'))
    error = refused("csv", "-p", project)
    assert error.code == "document-invalid"
    assert "records.0.kind" in error.what


def test_names_that_differ_in_capitals_only_are_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from askfirst.exporters import csv

    monkeypatch.setattr(csv, "render", lambda _: {"A.csv": "", "a.csv": ""})
    assert refused("csv", "-p", project).code == "names-collide"
    assert list(below(project)) == ["requirements.json"]


def test_a_folder_without_an_interview_is_refused(tmp_path: Path) -> None:
    assert isinstance(run("csv", "-p", tmp_path).exception, AskfirstError)
