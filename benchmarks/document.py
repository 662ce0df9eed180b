"""Seconds to compose, check and write a document of 100, 1,000 and 10,000 requirements.

    python benchmarks/document.py [--sizes 100 1000 10000] [--peers] [--json FILE]

An interview is answered with so many lines (tasks, the steps of their stories, failure cases,
checks), then its document is composed, checked and written. Times are seconds of the processor,
medians of three rounds in one process, which remembers what it read in the lines; `askfirst write`
is the whole command, started anew each round, the least of three. With --peers, `strictdoc export`
and a sphinx-needs build of the same content run beside it, in seconds of the clock as they start
programs of their own; a peer that cannot be installed is skipped, and said so.
Bounds: Markdown and JSON together 1 s at 10,000, evidence apart, HTML 3 s; growth not above 1.2
times linear.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pydantic import JsonValue

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from askfirst.exporters import html, sphinx_needs, strictdoc
from askfirst.exporters import json as document
from askfirst.exporters.markdown.blocks import document as as_markdown
from askfirst.interview import Interview
from askfirst.journal import NAME
from askfirst.journal.writing import line_of
from askfirst.paper import evidence, paper
from askfirst.records import checks, compose
from askfirst.records.whole import unchecked
from askfirst.requirements import Kind, Specification
from consumers.environments import UnreachableError, program
from interviews import HALLS, told

THINGS = [
    "hall", "choir", "door", "lamp", "key", "book", "roof", "bell", "stair", "window",
    "table", "bench", "heater", "fence", "gate", "yard", "path", "tower", "organ", "shelf",
]  # fmt: skip
VERBS = ["show", "print", "store", "send", "list", "open", "close", "count", "lock", "ring"]
MOST_TASKS = 500
ROUNDS = 3
BOUNDS = {"md + json": 1.0, "html": 3.0}


def thing(number: int) -> str:
    """A name for a number, so that lines differ in their words too."""
    number, words = number + 1, []
    while number:
        number, place = divmod(number, len(THINGS))
        words.append(THINGS[place])
    return " ".join(words)


def interview(requirements: int) -> Interview:
    """An interview at depth deep whose document has about so many functions and qualities."""
    tasks = min(MOST_TASKS, max(1, requirements // 10))
    steps = max(1, requirements // tasks - 1)
    answers: dict[str, JsonValue] = {
        **HALLS,
        "tasks": [f"Caretaker: book the {thing(n)} number {n}" for n in range(tasks)],
        "priorities": [f"{n + 1}: must; goal 1" for n in range(tasks)],
        "checks": [
            f"Book the {thing(n)} number {n} twice -> the second one is refused"
            for n in range(tasks)
        ],
        "failures": [
            f"If item {n} of the {thing(n + 11)} fails -> {VERBS[n % 10]} the {thing(n * 3)} of {n}"
            for n in range(tasks)
        ],
    }
    for task in range(tasks):
        slot = "use" if task == 0 else f"use-more@NEED-{task + 1:02d}"
        numbers = range(task * steps, (task + 1) * steps)
        answers[slot] = [
            f"Caretaker picks item {n} of the {thing(n)} -> {VERBS[n % 10]} the {thing(n * 7)} of"
            f" {n}"
            for n in numbers
        ]
    return told(answers, depth="deep")


def median(work: Callable[[], object]) -> float:
    """Seconds of the processor that some work takes."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def command(answered: Interview) -> float:
    """Seconds of the processor that `askfirst write` takes, with all that it loads and reads."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        lines = b"".join(line_of(event)[1] + b"\n" for event in answered.events)
        Path(folder, NAME).write_bytes(lines)
        for _ in range(ROUNDS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                [sys.executable, "-m", "askfirst", "write", "-p", folder],
                check=True, capture_output=True,
            )  # fmt: skip
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(sum(after[:2]) - sum(before[:2]))
    return min(times)


def own(requirements: int) -> tuple[dict[str, float], Specification]:
    """What askfirst takes for each part, and the document."""
    answered = interview(requirements)
    specification = compose(answered)
    made = unchecked(answered)
    composing = median(lambda: unchecked(answered))
    demands = specification.of_kind(Kind.FUNCTION, Kind.QUALITY)
    return {
        "requirements": len(demands),
        "records": len(specification.records),
        "askfirst write": command(answered),
        "composing": composing,
        "checking": median(lambda: checks.checked(made, {})),
        "md + json": median(
            lambda: (as_markdown(paper(specification)), document.render(specification))
        ),
        "evidence": median(lambda: as_markdown(evidence(specification))),
        "html": median(lambda: html.render(specification)),
    }, specification


def peers(specification: Specification) -> dict[str, float | str]:
    """Seconds of the clock that the peers take to make their pages of the same content."""
    found: dict[str, float | str] = {}
    for name, run in (("strictdoc", _strictdoc), ("sphinx-needs", _sphinx)):
        with tempfile.TemporaryDirectory() as folder:
            try:
                command = run(specification, Path(folder))
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True, timeout=900)
                found[name] = time.perf_counter() - start
            except UnreachableError as error:
                found[name] = f"skipped: {error}"
            except subprocess.TimeoutExpired:
                found[name] = "stopped after 900 s"
            except subprocess.CalledProcessError as error:
                found[name] = f"failed: {error.stderr.decode().strip().splitlines()[-1][:80]}"
    return found


def _put(files: dict[str, str | bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def _strictdoc(specification: Specification, folder: Path) -> list[str]:
    _put(strictdoc.render(specification), folder)
    made = str(folder / "made")
    return [program("strictdoc", "strictdoc"), "export", str(folder), "--output-dir", made]


def _sphinx(specification: Specification, folder: Path) -> list[str]:
    _put(sphinx_needs.render(specification), folder)
    (conf,) = folder.rglob("conf.py")
    built = str(folder / "built")
    return [program("sphinx-needs", "sphinx-build"), "-q", "-b", "html", str(conf.parent), built]


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    arguments.add_argument(
        "--peers", action="store_true", help="run strictdoc and sphinx-needs too"
    )
    arguments.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = arguments.parse_args()
    rows = []
    for size in wanted.sizes:
        times, specification = own(size)
        row: dict[str, float | str] = {**times, **(peers(specification) if wanted.peers else {})}
        rows.append(row)
        print(", ".join(f"{name} {_shown(value)}" for name, value in row.items()), flush=True)
    for name, bound in BOUNDS.items():
        last = rows[-1]
        print(f"{name}: {_shown(last[name])} of at most {bound} s at {last['requirements']}")
    if len(rows) > 1:
        first, last = rows[-2:]
        for name in ("askfirst write", "composing", "checking", *BOUNDS):
            growth = float(last[name]) / max(float(first[name]), 0.001)
            more = float(last["records"]) / float(first["records"])
            print(f"{name}: {growth:.1f} times for {more:.1f} times the records")
    if wanted.json:
        wanted.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def _shown(value: float | str) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
