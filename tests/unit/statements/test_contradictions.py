"""The invented interviews of tests/contradictions: what is found, and what is asked in vain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from askfirst.statements.axes import Pair, pulls_apart
from askfirst.statements.told import Told

FOLDER = Path(__file__).parents[2] / "contradictions"
AGAINST = frozenset(("never", "misuse", "scope", "refuse"))
_ASKED = re.compile(r"(?P<question>[\w-]+)(?: \[(?P<choice>.*?)\])? \| (?P<text>.*)")


class Played(NamedTuple):
    """One interview: whether the planted pair was found when its second line was typed, and what
    else was."""

    name: str
    planted: bool
    found: bool
    others: list[Pair]


def told(number: int, line: str) -> Told:
    match = _ASKED.fullmatch(line)
    assert match, line
    question = match["question"]
    return Told(
        id=str(number), text=match["text"], question=question,
        against=question in AGAINST, choice=match["choice"] or "",
    )  # fmt: skip


def play(path: Path) -> Played:
    case = yaml.safe_load(path.read_text("utf-8"))
    lines = [told(number, line) for number, line in enumerate(case["lines"], 1)]
    found, others = False, []
    for place, line in enumerate(lines):
        for pair in pulls_apart(line, lines[:place], case["name"]):
            if [int(pair.first.id), int(pair.second.id)] == case["planted"]:
                found = True
            else:
                others.append(pair)
    return Played(path.stem, bool(case["planted"]), found, others)


def played(looked_at: bool) -> list[Played]:
    """All interviews with an odd number, or those with an even one."""
    paths = sorted(FOLDER.glob("*.yaml"))
    return [play(path) for path in paths if int(path.stem[-2:]) % 2 == looked_at]


def test_the_bar_is_held() -> None:
    """At least 14 of 20 when the second line is typed, at most 6 needless in 12 without one."""
    everything = played(True) + played(False)
    planted = [one for one in everything if one.planted]
    plain = [one for one in everything if not one.planted]
    assert (len(planted), len(plain)) == (20, 12)
    assert sum(one.found for one in planted) >= 14
    assert sum(len(one.others) for one in plain) <= 6


def test_the_half_that_nobody_looked_at_is_found_too() -> None:
    planted = [one for one in played(False) if one.planted]
    assert sum(one.found for one in planted) >= 6


def test_it_asks_little_beside_what_is_planted() -> None:
    assert sum(len(one.others) for one in played(True) + played(False)) <= 8


if __name__ == "__main__":
    for looked_at in (True, False):
        half = played(looked_at)
        print("looked at" if looked_at else "untouched", end=": ")
        print(
            sum(one.found for one in half), "of", sum(one.planted for one in half), end=" found, "
        )
        print(sum(len(one.others) for one in half if not one.planted), "needless in", end=" ")
        print(sum(not one.planted for one in half), "without one")
