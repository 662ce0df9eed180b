"""Odd journals, packs, answers files, mails, JSON calls, documents and keys: told, never a bug.

ASKFIRST_FUZZ says how many inputs the slow run tries, of all kinds together; 100,000 is the full
run. Each input is made from a number; what fails names it, and `tests/fuzzing/found.txt` keeps it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from fuzzing.kinds import KINDS
from thorough import only

SIZE: Final = int(os.environ.get("ASKFIRST_FUZZ", "2000"))
TESTS: Final = Path(__file__).parents[1]
PARTS: Final = 2
FOUND: Final = [
    (kind, int(number))
    for kind, number in (
        line.split()
        for line in (TESTS / "fuzzing" / "found.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
]
LONG: Final = (("sources", 5961), ("answers", 7219))
QUICK: Final = [one for one in FOUND if one not in LONG]
FEW: Final = {"sources": 8, "keys": 4}


@pytest.mark.parametrize("kind", KINDS)
def test_a_few_of_each_kind_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    for seed in range(FEW.get(kind, 5)):
        KINDS[kind].check(monkeypatch, tmp_path, seed)


@pytest.mark.parametrize(("kind", "number"), only(*QUICK, of=FOUND))
def test_what_once_failed_does_not_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, number: int
) -> None:
    KINDS[kind].check(monkeypatch, tmp_path, number)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("kind", KINDS)
def test_many_of_each_kind_are_told_in_time_and_in_little_memory(kind: str, part: int) -> None:
    count = max(SIZE * KINDS[kind].share // 100 // PARTS, 1)
    ended = subprocess.run(
        [sys.executable, "-m", "fuzzing", kind, str(1000 + part * count), str(count)],
        cwd=TESTS, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    print(ended.stdout)  # the figures, for who asks for them with -rP
    assert not told["failed"], told
    assert told["tried"] == count
