"""What is checked of a document, at which place, and what of it is left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from askfirst.commands import checked as checked_module
from askfirst.commands.check import _behind_id, _explanation, _known, _once, _summary
from askfirst.commands.checked import _instead, _records, _statement_lines, document
from askfirst.errors import CheckError, UsageError
from askfirst.requirements import Finding, Kind, Origin, Record, Severity, Specification, Status
from askfirst.vocabulary import Via
from askfirst.wording import RULES
from askfirst.wording.statements import Placed
from rows import each_row

SHALL = "It shall ring."
ASSUMED = (Origin(answer="a", event=1, via=Via.ASSUMED),)
SAID = (Origin(answer="a", event=1),)


def record(number: int, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate(
        {"id": f"X-{number}", "kind": kind, "statement": SHALL, "words": "ring"} | more
    )


RECORDS = (
    record(1),
    record(2, statement="It rings."),
    record(3, kind=Kind.QUESTION),
    record(4, kind=Kind.EVIDENCE),
    record(5, status=Status.WITHDRAWN),
    record(6, origins=ASSUMED),
    record(7, origins=(*SAID, *ASSUMED)),
    record(8, origins=SAID),
    record(9, statement="", words=""),
    record(10, kind=Kind.TERM, title="Bell", words="what rings", statement=""),
    record(11, kind=Kind.TERM, title="", words="else", statement=""),
)


def test_sentences_with_shall_are_checked_and_else_what_somebody_said() -> None:
    found = _records(Specification(records=RECORDS), "a.json", [])
    assert found.ids == ("X-1", "X-2", "X-8", "X-10", "X-11")
    assert list(found.statements) == [
        Placed(1, 1, SHALL), Placed(2, 1, "ring"), Placed(8, 1, SHALL), Placed(10, 1, "what rings"),
        Placed(11, 1, "else"),
    ]  # fmt: skip
    assert found.terms == frozenset({"bell"})


def test_each_record_stands_at_its_line_where_each_has_one_and_else_at_its_number() -> None:
    two = Specification(records=RECORDS[:2])
    assert dict(_records(two, "a.json", [7, 30]).lines) == {"X-1": 7, "X-2": 30}
    assert dict(_records(two, "a.json", [7]).lines) == {"X-1": 1, "X-2": 2}
    assert dict(_records(two, "a.json", [7, 8, 9]).lines) == {"X-1": 1, "X-2": 2}
    text = '{\n "statement": "a",\n "words": "\\"statement\\":",\n  "statement": ""\n}'
    assert _statement_lines(text) == [2, 4]


@each_row(
    ("name", "text", "statements"),
    [
        ("a.txt", "It rings.\r\nIt sings.", ["It rings.", "It sings."]),
        ("a.md", "# Head\n\n- It rings.\n", ["It rings."]),
        ("A.MARKDOWN", "# Head\n\n- It rings.\n", ["It rings."]),
        ("a.csv", "id,statement\n1,It rings.\n", ["It rings."]),
        ("a.TSV", "id\tstatement\n1\tIt rings.\n", ["It rings."]),
    ],
)
def test_a_file_is_read_by_its_kind(name: str, text: str, statements: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checked_module, "_bytes", lambda _: text.encode())
        found = document(name)
    said = [one.text for one in found.statements]
    assert all(any(wanted in one for one in said) for wanted in statements)
    assert len(said) >= len(statements) and not any("Head" in one for one in said[1:])
    assert (found.path, found.is_mail) == (name, False)


def test_a_file_that_is_too_large_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked_module, "LARGEST_FILE", 5)
    (tmp_path / "a.txt").write_text("12345", "utf-8")
    assert [one.text for one in document(str(tmp_path / "a.txt")).statements] == ["12345"]
    (tmp_path / "a.txt").write_text("123456", "utf-8")
    with pytest.raises(CheckError, match="check-too-large"):
        document(str(tmp_path / "a.txt"))
    with pytest.raises(CheckError, match="check-unreadable"):
        document(str(tmp_path / "none.txt"))
    (tmp_path / "b.json").write_text("{}x", "utf-8")
    monkeypatch.setattr(checked_module, "LARGEST_FILE", 50)
    with pytest.raises(CheckError, match="check-no-requirements"):
        document(str(tmp_path / "b.json"))


def test_a_folder_of_texts_says_which_to_name(tmp_path: Path) -> None:
    assert _instead(tmp_path).startswith("It holds no text")
    for name, named in (("a.csv", ".csv"), ("a.txt", ".txt"), ("a.md", ".md")):
        (tmp_path / name).write_text("", "utf-8")
        assert _instead(tmp_path) == f"Name the files in it: askfirst check {tmp_path}/*{named}."


def finding(start: int, end: int) -> Finding:
    return Finding(code="odd", family="vague", severity=Severity.WARNING, message="", start=start,
                   end=end)  # fmt: skip


def test_a_finding_moves_behind_the_id_of_its_statement() -> None:
    whole, bare = Placed(1, 1, "FR-1: It rings."), Placed(1, 7, "It rings.")
    (moved,) = _behind_id(whole, bare, (finding(0, 2),))
    assert whole.text[moved.start : moved.end] == "It"
    assert _behind_id(bare, bare, (finding(3, 8),)) == (finding(3, 8),)


def test_each_file_is_checked_once_by_whatever_name_and_standard_input_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").touch()
    (tmp_path / "link.md").symlink_to("a.md")
    named = ["a.md", "-", "./a.md", "link.md", "b.md", "-", str(tmp_path / "a.md")]
    assert list(_once(named)) == ["a.md", "-", "b.md"]
    assert capsys.readouterr().err.count("named twice, checked once") == 4


@each_row(
    ("tally", "told"),
    [
        ({}, "0 statements: 0 errors, 0 warnings, 0 hints."),
        ({"statements": 1, "error": 1, "warning": 1, "hint": 1},
         "1 statement: 1 error, 1 warning, 1 hint."),
        ({"statements": 2, "warning": 3, "unread": 1},
         "2 statements: 0 errors, 3 warnings, 0 hints; 1 file could not be read."),
        ({"unread": 2},
         "0 statements: 0 errors, 0 warnings, 0 hints; 2 files could not be read."),
    ],
)  # fmt: skip
def test_the_summary_counts_in_plain_words(tally: dict[str, int], told: str) -> None:
    assert _summary(Counter(tally)) == told


def test_a_family_is_known_and_explained_by_all_of_its_codes() -> None:
    families = [rule.family for rule in RULES.values()]
    several = next(one for one in families if families.count(one) > 1)
    codes = [rule.code for rule in RULES.values() if rule.family == several]
    assert _known(several) == several
    told = _explanation(several)
    assert all(f"{code} (" in told for code in codes)
    assert _explanation(codes[0]).startswith(f"{codes[0]} (")
    assert told.count("  Source: ") == len(codes)
    with pytest.raises(UsageError, match="check-code-unknown") as caught:
        _known(f"{several}x")
    assert f"Did you mean '{several}'?" in caught.value.repair
    with pytest.raises(UsageError, match="check-code-unknown") as caught:
        _explanation("%%%")
    assert caught.value.repair.startswith("Codes: ")
