"""How much of what scripted people know is told, and what of it stands in the paper.

    python benchmarks/interviewees.py [--lines] [--json FILE] [PERSON...]

Real interviews, led on disk at quick and at standard, with people who type as people do, answer
only what is asked and lose patience. Rules: tests/interviewees/README.md. `--lines` adds every line
that stands where it does not belong.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from askfirst.questions import Depth
from interviewees.driver import Held, Screen, lead
from interviewees.measuring import FATES, Beside, Outcome, beside, cut, measure
from interviewees.people import Person, aside, people

DEPTHS = (Depth.QUICK, Depth.STANDARD)
BEFORE = {
    "told where patience gives out": "0.64", "told at the end": "0.82", "screens": "45 to 56",
}  # fmt: skip
"""Four people at standard, before the screens were built anew."""


class Measured(NamedTuple):
    """One interview with what became of it."""

    held: Held
    outcomes: tuple[Outcome, ...]
    beside: tuple[Beside, ...]


Results = dict[Depth, list[Measured]]


def main() -> None:
    """Hold all interviews and print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("people", nargs="*", help="only these")
    arguments.add_argument("--lines", action="store_true", help="every line that went astray")
    arguments.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = arguments.parse_args()
    groups = {"The twelve": people(), "Kept aside": aside()}
    figures = []
    for title, group in groups.items():
        some = [p for name, p in group.items() if not wanted.people or name in wanted.people]
        if not some:
            continue
        results = {depth: [_held(person, depth) for person in some] for depth in DEPTHS}
        print(f"# {title}\n")
        print("\n\n".join(_tables(results)), end="\n\n")
        if wanted.lines:
            print("\n".join(_astray(results[Depth.STANDARD])), end="\n\n")
        figures += _figures(title, results)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _held(person: Person, depth: Depth) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        held = lead(person, Path(folder) / "interview", depth)
        outcomes = measure(held)
        return Measured(held, outcomes, (*beside(held), *cut(held, outcomes)))


# -- tables ---------------------------------------------------------------------------------------


def _tables(results: Results) -> Iterable[str]:
    yield _table(
        ("", *(depth.value for depth in results), "before, standard"),
        [
            (name, *(shown(measured) for measured in results.values()), BEFORE.get(name, ""))
            for name, shown in _ROWS.items()
        ],
    )
    yield "By person:"
    yield _table(
        ("person", *(f"{depth.value}: told at patience, end, screens" for depth in results)),
        [
            (ones[0].held.person.name, *map(_of_person, ones))
            for ones in zip(*results.values(), strict=True)
        ],
    )
    for title, key in (
        ("kind of need", lambda outcome: outcome.item.kind),
        ("what goes without saying", lambda outcome: "obvious" if outcome.item.obvious else "not"),
    ):
        yield f"Share told by {title}, and at standard what became of it:"
        yield _by(results, key)
    yield "What each screen brought, standard (all people together):"
    yield _screens(results[Depth.STANDARD])


def _of_person(one: Measured) -> str:
    held = one.held
    return f"{held.recall(at_patience=True):.2f}, {held.recall():.2f}, {len(held.screens)}"


def _count(flag: str) -> Callable[[Sequence[Measured]], str]:
    return lambda measured: str(
        sum(flag in screen.flags for one in measured for screen in one.held.screens)
    )


def _screens_of(measured: Sequence[Measured]) -> Iterable[Screen]:
    return (screen for one in measured for screen in one.held.screens)


def _fate(name: str) -> Callable[[Sequence[Measured]], str]:
    def shown(measured: Sequence[Measured]) -> str:
        told = [o for one in measured for o in one.outcomes if o.fate]
        return f"{sum(o.fate == name for o in told) / max(1, len(told)):.1%}"

    return shown


def _right(what: str) -> Callable[[Sequence[Measured]], str]:
    def shown(measured: Sequence[Measured]) -> str:
        said = [one for each in measured for one in each.beside if one.what == what]
        return f"{sum(one.right for one in said)} of {len(said)}"

    return shown


def _clashes(measured: Sequence[Measured]) -> str:
    both = [one for one in measured
            if sum(line.other.startswith("half") for line in one.held.lines) == 2]  # fmt: skip
    settled = sum(any(line.other == "settled" for line in one.held.lines) for one in both)
    return f"{settled} of {len(both)}"


def _recall(measured: Sequence[Measured], *, at_patience: bool) -> str:
    return f"{mean(one.held.recall(at_patience=at_patience) for one in measured):.2f}"


def _words(one: Measured) -> int:
    return sum(screen.words for screen in one.held.screens)


def _needless(measured: Sequence[Measured]) -> str:
    return str(
        sum(s.id == "contradiction" and "annoying" in s.flags for s in _screens_of(measured))
    )


_ROWS: dict[str, Callable[[Sequence[Measured]], str]] = {
    "told where patience gives out": lambda m: _recall(m, at_patience=True),
    "told at the end": lambda m: _recall(m, at_patience=False),
    "people who lost patience": lambda m: str(sum(bool(o.held.gave_up) for o in m)),
    "patience left (lowest)": lambda m: f"{min(o.held.screens[-1].patience for o in m):g}",
    "screens": lambda m: f"{min(len(o.held.screens) for o in m)} to "
    f"{max(len(o.held.screens) for o in m)}, middle {median(len(o.held.screens) for o in m):g}",
    "words typed (middle)": lambda m: f"{median(map(_words, m)):g}",
    "asked though said": _count("redundant"),
    "asked though nothing is known of it": _count("annoying"),
    "two things asked at once": _count("double"),
    "taller than 25 lines": _count("tall"),
    "probes asked": lambda m: str(sum(s.id.startswith("probe") for s in _screens_of(m))),
    "probes that brought something": lambda m: str(
        sum(s.id.startswith("probe") and bool(s.needs + s.figures) for s in _screens_of(m))
    ),
    "contradictions put, of those told": _clashes,
    "contradictions put that are none": _needless,
    **{f"of what was told: {fate}": _fate(fate) for fate in FATES},
    "twice": lambda m: str(sum(bool(o.twice) for one in m for o in one.outcomes)),
    "stands in a record and not in the paper": lambda m: str(
        sum(o.fate in FATES[:2] and not o.printed for one in m for o in one.outcomes)
    ),
    "steps of walk-throughs in the paper": _right("step"),
    "hearsay marked as such": _right("hearsay"),
    "technology not under what is fixed": _right("technology"),
    "roles whose name is cut right": _right("role"),
    "goals whose now and wanted are told apart": _right("goal"),
    "don't know among other lines is an open question": _right("don't know"),
}  # fmt: skip


def _by(results: Results, key: Callable[[Outcome], str]) -> str:
    table: dict[str, dict[Depth, list[Outcome]]] = {}
    for depth, measured in results.items():
        for outcome in (o for one in measured for o in one.outcomes):
            table.setdefault(key(outcome), {}).setdefault(depth, []).append(outcome)
    rows = []
    for name, by_depth in sorted(table.items()):
        standard = by_depth[Depth.STANDARD]
        fates = [sum(o.fate == fate for o in standard) for fate in FATES]
        told = [f"{mean(o.told for o in ones):.2f}" for ones in by_depth.values()]
        rows.append((name, *told, str(len(standard)), *map(str, fates)))
    return _table(("", *(depth.value for depth in results), "needs", *FATES), rows)


def _screens(measured: Sequence[Measured]) -> str:
    found: dict[str, list[Screen]] = {}
    for screen in _screens_of(measured):
        found.setdefault(screen.id, []).append(screen)
    rows = []
    for name, ones in sorted(found.items(), key=lambda one: -_worth(one[1])):
        sums = [sum(getattr(one, part) for one in ones) for part in ("needs", "figures", "other")]
        nothing = sum(not (one.needs or one.figures or one.other) for one in ones)
        rows.append((name, str(len(ones)), *map(str, sums), str(nothing)))
    return _table(("screen", "met", "needs", "numbers", "stories, names, asides", "nothing"), rows)


def _worth(screens: Sequence[Screen]) -> float:
    return sum(one.needs + 0.5 * one.figures for one in screens) / len(screens)


def _astray(measured: Sequence[Measured]) -> Iterable[str]:
    yield "Lines that went astray (standard):\n"
    for one in measured:
        name = one.held.person.name
        for outcome in one.outcomes:
            fate = f"{outcome.fate}, twice" if outcome.twice else outcome.fate
            if fate not in ("", "right"):
                said = " / ".join(outcome.lines)
                yield f"- {name}, {outcome.item.kind}, {fate}: {said} → {outcome.record}"
        for aside_ in one.beside:
            if not aside_.right:
                yield f"- {name}, {aside_.what}: {aside_.text} → {aside_.record or 'nowhere'}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _figures(title: str, results: Results) -> list[dict[str, object]]:
    return [
        {
            "group": title,
            "depth": depth.value,
            "person": one.held.person.name,
            "at_patience": round(one.held.recall(at_patience=True), 4),
            "at_the_end": round(one.held.recall(), 4),
            "gave_up": one.held.gave_up,
            "screens": [screen._asdict() | {"typed": [line.text for line in screen.typed]}
                        for screen in one.held.screens],
            "needs": {o.item.id: {"told": o.told, "fate": o.fate} for o in one.outcomes},
        }
        for depth, measured in results.items()
        for one in measured
    ]  # fmt: skip


if __name__ == "__main__":
    main()
