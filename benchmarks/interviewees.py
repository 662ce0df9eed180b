"""How much of what twelve scripted people know reaches the document, as Markdown tables.

    python benchmarks/interviewees.py [--json FILE]

Real interviews, led on disk: at quick, at standard, and at standard until patience gives out
(twelve prompts in a row that bring nothing new). Rules: tests/interviewees/README.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from askfirst.questions import Depth
from interviewees.driver import PATIENCE, Held, lead, lead_least_first
from interviewees.measuring import Measured, Outcome, measure
from interviewees.people import Person, people

Lead = Callable[..., Held]
READINGS: dict[str, Lead] = {"least first": lead_least_first, "drawn": lead}
SETTINGS = {
    "quick": (Depth.QUICK, 0),
    "standard": (Depth.STANDARD, 0),
    "until patience gives out": (Depth.STANDARD, PATIENCE),
}
Results = dict[tuple[str, str], list[Measured]]


def main() -> None:
    """Hold all interviews and print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = arguments.parse_args()
    results = {
        (reading, setting): [_held(person, lead_, *SETTINGS[setting]) for person in _all()]
        for reading, lead_ in READINGS.items()
        for setting in SETTINGS
    }
    print("\n\n".join(_tables(results)))
    if wanted.json:
        wanted.json.write_text(json.dumps(_figures(results), indent=2) + "\n", encoding="utf-8")


def _all() -> Iterable[Person]:
    return people().values()


def _held(person: Person, lead_: Lead, depth: Depth, patience: int) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        return measure(lead_(person, Path(folder) / "interview", depth, patience=patience))


# -- tables ---------------------------------------------------------------------------------------


def _tables(results: Results) -> Iterable[str]:
    yield "# What reaches the document"
    for reading in READINGS:
        yield f'## Don\'t know: "{reading}"'
        yield _table(
            ("", "all twelve", "the eight", "the four kept aside", "told", "in their very kind",
             "as a confirmed sentence only", "nobody meant"),
            [_row(setting, results[reading, setting]) for setting in SETTINGS],
        )  # fmt: skip
        yield _screens(results, reading)
        for title, key in (
            ("kind of project", lambda outcome: outcome.person.kind_of_project),
            ("kind of knowledge", lambda outcome: outcome.item.kind),
        ):
            yield f"By {title}, share that reached the document (items):"
            yield _by(results, reading, key)
        yield "By person:"
        yield _by(results, reading, lambda outcome: outcome.person.name)
        yield "Why told items did not reach it (standard): " + _losses(results[reading, "standard"])
    yield "## Records that nobody meant (standard, least first)"
    yield _strange(results["least first", "standard"])


def _row(setting: str, measured: Sequence[Measured]) -> Sequence[str]:
    outcomes = [outcome for one in measured for outcome in one.outcomes]
    eight = [one for one in measured if not one.held.person.kept_aside]
    four = [one for one in measured if one.held.person.kept_aside]
    records = sum(one.records for one in measured)
    return (
        setting, _mean(measured), _mean(eight), _mean(four),
        _share(outcome.told for outcome in outcomes),
        _share(outcome.own_kind for outcome in outcomes),
        _share(outcome.quoted_only for outcome in outcomes),
        f"{sum(len(one.unmeant) for one in measured)} of {records}"
        f" ({sum(len(one.unmeant) for one in measured) / max(1, records):.1%})"
        f" and {sum(one.proposed for one in measured)} proposed",
    )  # fmt: skip


def _screens(results: Results, reading: str) -> str:
    rows = []
    for setting in SETTINGS:
        measured = results[reading, setting]
        put = [sum(not screen.repeated for screen in one.held.screens) for one in measured]
        waits = [len(one.held.screens) for one in measured]
        unknown = sum(screen.dont_know for one in measured for screen in one.held.screens)
        left = sum(one.held.left for one in measured)
        rows.append((setting, f"{min(put)} to {max(put)}, mean {sum(put) / len(put):.1f}",
                     str(max(waits)), f"{unknown / sum(waits):.0%}", str(left)))  # fmt: skip
    return _table(
        (
            "",
            "screens",
            "most, with the same prompt after its help",
            "don't know",
            "people who left",
        ),
        rows,
    )


def _by(results: Results, reading: str, key: Callable[[Outcome], str]) -> str:
    table: dict[str, dict[str, list[bool]]] = {}
    for setting in SETTINGS:
        for one in results[reading, setting]:
            for outcome in one.outcomes:
                table.setdefault(key(outcome), {}).setdefault(setting, []).append(outcome.reached)
    return _table(
        ("", *SETTINGS, "items"),
        [
            (name, *(_share(row[setting]) for setting in SETTINGS), str(len(row["quick"])))
            for name, row in sorted(table.items())
        ],
    )


def _losses(measured: Sequence[Measured]) -> str:
    counts: dict[str, int] = {}
    for one in measured:
        for outcome in one.outcomes:
            if outcome.lost:
                counts[outcome.lost] = counts.get(outcome.lost, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{reason} {count}" for reason, count in ordered) or "none"


def _strange(measured: Sequence[Measured]) -> str:
    rows = [
        (one.held.person.name, record.id, (record.words or record.statement).replace("|", "\\|"))
        for one in measured
        for record in one.unmeant
    ]
    return _table(("person", "record", "words"), rows) if rows else "None."


def _mean(measured: Sequence[Measured]) -> str:
    return f"{sum(one.share for one in measured) / len(measured):.1%}"


def _share(values: Iterable[bool]) -> str:
    listed = list(values)
    return f"{sum(listed) / max(1, len(listed)):.0%}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _figures(results: Results) -> list[dict[str, object]]:
    return [
        {
            "reading": reading,
            "setting": setting,
            "person": one.held.person.name,
            "kept_aside": one.held.person.kept_aside,
            "share": round(one.share, 4),
            "screens": len(one.held.screens),
            "records": one.records,
            "unmeant": len(one.unmeant),
            "not_reached": {o.item.id: o.lost for o in one.outcomes if o.lost},
        }
        for (reading, setting), measured in results.items()
        for one in measured
    ]


if __name__ == "__main__":
    main()
