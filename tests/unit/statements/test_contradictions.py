"""The invented interviews of tests/contradictions: what is found, and what is asked in vain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from askfirst.statements.axes import Pair, pulls_apart
from askfirst.statements.places import context_of
from askfirst.statements.told import Told

FOLDER = Path(__file__).parents[2] / "contradictions"
AGAINST = frozenset(("never", "misuse", "scope", "refuse"))
_ASKED = re.compile(r"(?P<question>[\w-]+)(?: \[(?P<choice>.*?)\])? \| (?P<text>.*)")


class Played(NamedTuple):
    """One interview: how many pairs are planted, how many of them were found when their second line
    was typed, and what else was."""

    name: str
    planted: int
    found: int
    others: list[Pair]


def told(number: int, line: str) -> Told:
    match = _ASKED.fullmatch(line)
    assert match, line
    question = match["question"]
    return Told(
        id=str(number), text=match["text"], question=question,
        reads=context_of(question, None).reads, against=question in AGAINST,
        choice=match["choice"] or "",
    )  # fmt: skip


def play(path: Path) -> Played:
    case = yaml.safe_load(path.read_text("utf-8"))
    lines = [told(number, line) for number, line in enumerate(case["lines"], 1)]
    planted = [pair for pair in (case["planted"], *case.get("also", ())) if pair]
    found, others = set(), []
    for place, line in enumerate(lines):
        for pair in pulls_apart(line, lines[:place], case["name"]):
            ids = [int(pair.first.id), int(pair.second.id)]
            if ids in planted:
                found.add(tuple(ids))
            else:
                others.append(pair)
    return Played(path.stem, len(planted), len(found), others)


FIRST = range(21)
"""Numbers of the interviews of which each plants one pair; the others were added for later faults,
and plant two."""


def played(looked_at: bool, later: bool = False) -> list[Played]:
    """All interviews with an odd number, or those with an even one."""
    paths = [(path, int(path.stem[-2:])) for path in sorted(FOLDER.glob("*.yaml"))]
    return [
        play(path)
        for path, number in paths
        if number % 2 == looked_at and (number not in FIRST) == later
    ]


def test_the_bar_is_held() -> None:
    """At least 14 of 20 when the second line is typed, at most 3 needless in 12 without one."""
    everything = played(True) + played(False)
    planted = [one for one in everything if one.planted]
    plain = [one for one in everything if not one.planted]
    assert (len(planted), len(plain)) == (20, 12)
    assert sum(one.found for one in planted) >= 14
    assert sum(len(one.others) for one in plain) <= 3


def test_the_half_that_nobody_looked_at_is_found_too() -> None:
    planted = [one for one in played(False) if one.planted]
    assert sum(one.found for one in planted) >= 6


def test_it_asks_little_beside_what_is_planted() -> None:
    assert sum(len(one.others) for one in played(True) + played(False)) <= 8


def test_the_later_interviews_hold_too() -> None:
    everything = played(True, later=True) + played(False, later=True)
    assert sum(bool(one.planted) for one in everything) == len(everything) / 2 == 8
    assert sum(one.found for one in everything) >= 14
    assert sum(len(one.others) for one in everything) <= 2


if __name__ == "__main__":
    for later in (False, True):
        for looked_at in (True, False):
            half = played(looked_at, later)
            plain = [one for one in half if not one.planted]
            print(
                "later:" if later else "first:", "looked at" if looked_at else "untouched",
                sum(one.found for one in half), "of", sum(one.planted for one in half), "found,",
                sum(len(one.others) for one in plain), "needless in", len(plain), "without one,",
                sum(len(one.others) for one in half if one.planted), "needless in the others",
            )  # fmt: skip
            for one in half if looked_at else ():
                for pair in one.others:
                    print("   ", one.name, pair.axis, pair.first.text, "/", pair.second.text)
                if one.found < one.planted:
                    print("    missed in", one.name)
