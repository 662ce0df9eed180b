"""The real tools accept what is exported, reject it when it is broken, and give it back whole."""

from __future__ import annotations

import pytest

from consumers.accounts import ACCOUNTS, Account, compare
from consumers.environments import UnreachableError, environment
from consumers.judges import JUDGES, Judge, RefusedError
from consumers.tables import PAGE, accepted, between, header, rejected, result, specifications

pytestmark = pytest.mark.slow

every_judge = pytest.mark.parametrize(
    "judge", JUDGES, ids=[f"{judge.format}-{judge.tool}".replace(" ", "-") for judge in JUDGES]
)
every_account = pytest.mark.parametrize("account", ACCOUNTS, ids=[one.format for one in ACCOUNTS])


def needs(name: str) -> None:
    """Skip, and say so, where the tool cannot be installed."""
    try:
        if name:
            environment(name)
    except UnreachableError as error:
        pytest.skip(f"{name} cannot be installed here: {error}")


@every_judge
@pytest.mark.parametrize("name", specifications())
def test_the_tool_accepts_the_export(judge: Judge, name: str) -> None:
    needs(judge.environment)
    accepted(judge, specifications()[name])


@every_judge
def test_the_tool_rejects_every_fault(judge: Judge) -> None:
    needs(judge.environment)
    assert rejected(judge) == [name for name, _, _ in judge.broken]


@every_account
@pytest.mark.parametrize("name", specifications())
def test_every_field_comes_back(account: Account, name: str) -> None:
    needs(account.environment)
    found = compare(account, specifications()[name])
    assert {field: one for field, one in found.items() if one.lost} == {}
    assert found["id"].equal == len(specifications()[name].records)


def test_a_lost_field_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("reqif")
    monkeypatch.setattr("askfirst.exporters.reqif.xhtml", lambda _: "<xhtml:div/>")
    found = compare(ACCOUNTS[0], specifications()["everything once"])
    assert found["text"].equal == 0
    assert found["text"].lost == len(specifications()["everything once"].records)


@every_judge
def test_the_table_in_the_documentation_is_what_the_run_says(judge: Judge) -> None:
    needs(judge.environment)
    written = between(PAGE.read_text("utf-8"), "results")
    assert written[:2] == header()
    cells = [judge.format, judge.tool, judge.version or "-", f"`{judge.command}`"]
    cells += ["accepted"] * len(specifications()) + [", ".join(name for name, _, _ in judge.broken)]
    assert f"| {' | '.join(cells)} |" in written


def test_a_refusal_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise RefusedError("no")

    judge = JUDGES[-1]._replace(accept=refuse)
    assert result(judge, specifications()["everything once"]) == "REFUSED"
