"""`check` and `read` on ten texts as people write them: what an engineer would accept.

The shares may not fall below the floors; see `tests/texts/README.md`. `--refresh` lists in
`judged.json` what is found now and was not judged yet, as not accepted, for somebody to judge.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from askfirst.requirements import Severity
from askfirst.sources import disagreements, gap_report, read_source
from askfirst.sources.annotated import passages_of
from askfirst.wording.documents import context
from command_line import run
from rows import each_row

TEXTS: Final = Path(__file__).parents[1] / "texts"
TUNED: Final = ("tender", "minutes", "stories", "kiro", "specification")
OTHERS: Final = ("thread", "issue", "readme", "transcript", "table")
FINDINGS: Final = 0.70
QUOTATIONS: Final = 0.80
JUDGED: Final[dict[str, dict[str, Any]]] = json.loads((TEXTS / "judged.json").read_text("utf-8"))


def path(name: str) -> Path:
    return next(one for one in TEXTS.iterdir() if one.stem == name)


def findings(name: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[tuple[str, str]]:
    """Place and words of each finding, and how severe it is."""
    told = run(monkeypatch, folder, "check", "--json", str(path(name))).out
    return [
        (f"{row['line']} {row['text'][one['start'] : one['end']]}", one["severity"])
        for row in map(json.loads, told.splitlines())
        for one in row["findings"]
    ]


def quotations(name: str) -> Iterator[str]:
    source = read_source(path(name))
    for row in gap_report([source]):
        for quote in row.quotes:
            yield f"{row.question} {' '.join(quote.quote.split())[:40]}"


def share(found: list[str], accepted: list[str]) -> float:
    return sum(one in accepted for one in found) / len(found)


@pytest.mark.parametrize("names", [TUNED, OTHERS], ids=["tuned", "others"])
def test_an_engineer_would_accept_most_findings(
    names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found, accepted = [], []
    for name in names:
        found += [f"{name} {one}" for one, _ in findings(name, monkeypatch, tmp_path)]
        accepted += [f"{name} {one}" for one in JUDGED[name]["accepted"]]
    assert share(found, accepted) >= FINDINGS, set(found) - set(accepted)


@pytest.mark.parametrize("names", [TUNED, OTHERS], ids=["tuned", "others"])
def test_an_engineer_would_accept_most_quotations(names: tuple[str, ...]) -> None:
    found = [f"{name} {one}" for name in names for one in quotations(name)]
    accepted = [f"{name} {one}" for name in names for one in JUDGED[name]["quotations"]]
    assert share(found, accepted) >= QUOTATIONS, set(found) - set(accepted)


@pytest.mark.parametrize("name", sorted(JUDGED))
def test_an_error_is_what_stops_a_build(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = findings(name, monkeypatch, tmp_path)
    assert [one for one, severe in found if severe == Severity.ERROR] == JUDGED[name]["errors"]


@each_row("name", sorted(JUDGED))
def test_nobody_is_named_who_did_not_say_it(name: str) -> None:
    said = {one.speaker for one in passages_of(read_source(path(name)))} - {""}
    assert said <= set(JUDGED[name]["speakers"])


@pytest.mark.parametrize(
    ("name", "left", "right"),
    [("minutes", "31 members", "47 members"), ("table", "300 passengers", "250 passengers")],
)
def test_a_document_that_disagrees_with_itself_is_told(name: str, left: str, right: str) -> None:
    found = disagreements([read_source(path(name))])
    assert [(d.left, d.right) for pair in found for d in pair.differences] == [(left, right)]


def test_what_a_document_explains_it_need_not_explain_again() -> None:
    known = context(
        ["The Water Board (WB) pays.", "**PIT**: a hole", "RTU = terminal", "NTO fails."]
    )
    assert known.explained == {"WB", "PIT", "RTU"}
