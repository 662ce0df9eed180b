"""What `docs/exports.md` says of the formats is what stands in the code, as far as that can be seen
without any tool: a run of the tools adds whether they accept it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askfirst.exporters import FORMATS
from consumers import tables
from consumers.accounts import ACCOUNTS, account_of_losses, account_rows, whole_column
from consumers.judges import JUDGES, Judge
from consumers.tables import PAGE, account_table, between, columns, header, result_rows
from consumers.tables import specifications as tried

WRITE = "run: python tests/consumers/tables.py --write"
SPLIT = "markdown --split"
IN_A_BROWSER = {"html"}
"""Has no row: `test_browser.py` looks at it."""


def test_the_account_counts_what_the_examples_hold_and_says_what_is_lost() -> None:
    made = {one.format: whole_column(one, tried()) for one in ACCOUNTS}
    assert between(PAGE.read_text("utf-8"), "account") == account_rows(made), WRITE


def test_every_judge_has_its_row() -> None:
    written = between(PAGE.read_text("utf-8"), "results")
    assert written[:2] == header(), WRITE
    told = [one.strip("| ").split(" | ") for one in written[2:]]
    without_version = [[*cells[:2], *cells[3:]] for cells in told]
    assert without_version == [
        [judge.format, judge.tool, f"`{judge.command}`", *["accepted"] * len(tried()),
         ", ".join(name for name, _, _ in judge.broken)]
        for judge in JUDGES
    ], WRITE  # fmt: skip


def test_every_format_has_a_judge() -> None:
    assert {judge.format for judge in JUDGES} == {*FORMATS, SPLIT} - IN_A_BROWSER


def test_the_judge_of_a_format_is_the_one_that_the_list_names() -> None:
    for judge in JUDGES:
        if judge.environment:
            named = FORMATS[judge.format].judge
            assert judge.tool in named or judge.command.split(" ")[0] in named, judge.format


RESULTS = """<!-- results:begin -->
{head}
| csv | our own check | - | old |
| gherkin | behave | 1 | old |
| gherkin | gherkin-official | 1 | old |
| gone | gone | 1 | old |
<!-- results:end -->
<!-- account:begin -->
| Field | reqif | gone | doorstop |
|---|---|---|---|
| id | 7 equal | 9 equal | 8 equal, 1 LOST |
| text | 6 equal | 9 equal | 7 equal |

- reqif loses: stale.
<!-- account:end -->
"""


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> str:
    def run(judge: Judge) -> str:
        return f"| {judge.format} | {judge.tool} | 2 | new |"

    monkeypatch.setattr(tables, "row", run)
    monkeypatch.setattr(tables, "account_column", lambda *_: {"id": "1 equal", "text": "2 equal"})
    return RESULTS.format(head="\n".join(header()))


def test_only_one_format_is_written_anew_and_those_that_are_gone_go(page: str) -> None:
    assert result_rows(page, "gherkin")[2:] == [
        "| gherkin | gherkin-official | 2 | new |",
        "| gherkin | behave | 2 | new |",
        "| csv | our own check | - | old |",
    ]
    assert len(result_rows(page)) == 2 + len(JUDGES)


def test_only_one_column_of_the_account_is_written_anew(page: str) -> None:
    assert account_table(page, "reqif") == [
        "| Field | reqif | doorstop |",
        "|---|---|---|",
        "| id | 1 equal | 8 equal, 1 LOST |",
        "| text | 2 equal | 7 equal |",
        "",
        account_of_losses("reqif"),
        account_of_losses("doorstop"),
    ]
    kept = account_table(page, "csv")
    assert kept[2:4] == ["| id | 7 equal | 8 equal, 1 LOST |", "| text | 6 equal | 7 equal |"]
    assert list(columns(account_table(page))) == [one.format for one in ACCOUNTS]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [(result_rows, "everything once", "something"), (account_table, "| text |", "| texts |")],
)
def test_what_no_longer_fits_is_not_mixed(
    part: Callable[[str, str], list[str]], old: str, new: str, page: str
) -> None:
    with pytest.raises(SystemExit) as told:
        part(page.replace(old, new), "reqif")
    assert "write all" in str(told.value)
