"""What several commands are given alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from answering import begun, saved
from askfirst.session import Session
from askfirst.session.points import begin_round
from askfirst.untrusted import as_name
from command_line import run
from copies import copy
from rows import each_row

LONG = "Ada " * 60


@each_row(
    ("given", "name"),
    [("Ada", "Ada"), ("", ""), ("  Ada \n Lund ", "Ada Lund"), ("A\x1b[31mda", "Ada"),
     (LONG, LONG[:200])],
)  # fmt: skip
def test_a_name_is_taken_as_it_is_stored(given: str, name: str) -> None:
    assert as_name(given) == name


def test_points_and_weights_count_for_whoever_is_named_however_the_name_is_typed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    by = f"  A\x1b[31m{LONG}"
    halls = tmp_path / "output" / "halls"
    copy(halls, begun)
    with Session.open(halls, write=True) as session:
        begin_round(session, "Ada")
    points = json.dumps({"NEED-01": 60, "NEED-02": 40})
    assert run(monkeypatch, tmp_path, "points", "--by", by, "--value", points).status == 0
    text = saved(halls, "Berta", {}, weights={"NEED-01": "must"})
    (tmp_path / "a.json").write_text(text, "utf-8")
    kept, again = (run(monkeypatch, tmp_path, "answers", "a.json", "--by", by) for _ in range(2))
    assert (kept.taken, again.taken) == ("weights -> kept\n", "weights -> as before\n")
