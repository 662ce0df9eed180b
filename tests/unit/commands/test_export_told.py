"""What is said of an export: files, what is lost, and which format keeps what."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands import export
from askfirst.commands.export import _check_names, _chosen, _report, _row
from askfirst.errors import OutputError, UsageError
from askfirst.exporters import FIELDS, FORMATS, SPLIT
from rows import each_row


@each_row(
    ("number", "first", "more"),
    [
        (1, "1 file in out", []),
        (2, "2 files in out", []),
        (10, "10 files in out", []),
        (11, "11 files in out", ["  and 1 more"]),
    ],
)
def test_ten_files_are_named_and_one_more_is_counted(
    number: int, first: str, more: list[str]
) -> None:
    told: list[tuple[str, bool]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(export.typer, "echo", lambda text, err=False: told.append((text, err)))
        _report([Path(f"out/sub/{n}.md") for n in range(number)], Path("out"), {})
    lines = [text for text, _ in told]
    assert lines[0] == first
    assert lines[1 : min(number, 10) + 1] == [f"  sub/{n}.md" for n in range(min(number, 10))]
    assert lines[min(number, 10) + 1 :] == more
    assert not any(err for _, err in told)


@pytest.mark.parametrize(("number", "end"), [(1, "f0"), (40, "f39"), (41, "f39 and 1 more")])
def test_what_is_lost_is_told_apart_from_what_was_written(
    capsys: pytest.CaptureFixture[str], number: int, end: str
) -> None:
    _report([], Path("out"), {"kept nowhere": tuple(f"f{n}" for n in range(number))})
    told = capsys.readouterr()
    assert told.out == "0 files in out\n"
    first, second = told.err.splitlines()
    assert first.startswith("kept nowhere: f0") and first.endswith(end)
    assert second == "The JSON export has everything: askfirst export json"
    _report([], Path("out"), {})
    assert capsys.readouterr().err == ""


def test_a_format_is_listed_with_what_it_keeps_and_loses_and_who_judges_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, one in FORMATS.items():
        row = _row(name, one)
        assert [label for label in FIELDS.values() if label in row["keeps"]] == row["keeps"]
        assert len(row["keeps"]) == len(one.keeps) and len(row["loses"]) == len(one.loses)
        assert set(row["keeps"]).isdisjoint(row["loses"])
    export._print_formats(as_json=False)
    blocks = capsys.readouterr().out.split("\n")
    assert blocks[-2].endswith("docs/exports.md, or askfirst export --list --json")
    for name, one in {**FORMATS, "markdown --split": SPLIT}.items():
        at = next(n for n, line in enumerate(blocks) if line.startswith(f"{name}: "))
        block = blocks[at : at + 5]
        assert block[1] == f"  keeps {len(one.keeps)} of {len(FIELDS)} fields"
        missed = "document.answers" in one.loses
        assert block[2].startswith("  loses ") is missed, "each needs what was typed"
        assert not missed or ("answers word for word" in block[2] and len(block[2]) < 70)
        judged = f"  checked by {one.judge or 'askfirst itself: no tool judges it'}"
        assert judged in block
        needs = f"  needs pip install 'askfirst[{one.extra}]'"
        assert (needs in block) is bool(one.extra)


def test_names_that_differ_in_capitals_only_are_refused_wherever_they_stand() -> None:
    _check_names({"a.md": "", "b/a.md": "", "b.md": ""})
    with pytest.raises(OutputError, match=r"'sub/A\.md' and 'sub/a\.md' are one file"):
        _check_names({"x.md": "", "sub/A.md": "", "y.md": "", "sub/a.md": ""})


def test_a_format_is_chosen_by_its_name_and_split_is_for_one_alone() -> None:
    assert _chosen("json", split=False) == ("json", FORMATS["json"])
    assert _chosen("markdown", split=False) == ("markdown", FORMATS["markdown"])
    assert _chosen("markdown", split=True) == ("markdown-split", SPLIT)
    for name, split, code in (("", False, "format-missing"), ("json", True, "split-needs-")):
        with pytest.raises(UsageError, match=code):
            _chosen(name, split)
