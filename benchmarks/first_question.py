"""Time to the first question on the screen, beside copier and cookiecutter in the same run.

    python benchmarks/first_question.py [--rounds 61] [--json]

Each program is started in a pseudo-terminal of its own and the clock stops when the text of its
first question has been written to it. The peers get a template with three questions. Rounds go in
turn (askfirst, copier, cookiecutter, askfirst, ...), so that other work on the machine meets all
of them. Each round gives a ratio to each peer; the medians of these are what counts on a shared
machine, whose speed changes by a third from one second to the next.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from operator import truediv
from pathlib import Path

import pexpect

QUESTIONS = {"first_thing": "one", "second_thing": "two", "third_thing": "three"}


def templates(folder: Path) -> tuple[Path, Path]:
    """A copier and a cookiecutter template that ask three questions."""
    copier, cookiecutter = folder / "copier", folder / "cookiecutter"
    copier.mkdir()
    lines = [f"{name}:\n  type: str\n  default: {value}\n" for name, value in QUESTIONS.items()]
    (copier / "copier.yml").write_text("".join(lines), "utf-8")
    (copier / "a.txt.jinja").write_text("{{ first_thing }}\n", "utf-8")
    inner = cookiecutter / "{{cookiecutter.first_thing}}"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("{{ cookiecutter.second_thing }}\n", "utf-8")
    (cookiecutter / "cookiecutter.json").write_text(json.dumps(QUESTIONS), "utf-8")
    return copier, cookiecutter


def seconds(command: list[str], first: str, folder: Path) -> float:
    """Wall seconds from start until the first question's text is on the terminal."""
    environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    begin = time.perf_counter()
    child = pexpect.spawn(
        command[0], command[1:], cwd=str(folder), env=environment, encoding="utf-8",
        dimensions=(40, 100), timeout=30,
    )  # fmt: skip
    child.expect(first)
    taken = time.perf_counter() - begin
    child.close(force=True)
    return taken


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=61)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copier, cookiecutter = templates(folder)
        tools = Path(sys.executable).parent
        programs = {
            "askfirst": ([str(tools / "askfirst"), "start"], "What happened"),
            "askfirst with an option": (
                [str(tools / "askfirst"), "start", "--depth", "deep"],
                "What happened",
            ),
            "copier": ([str(tools / "copier"), "copy", str(copier), "made"], "first_thing"),
            "cookiecutter": ([str(tools / "cookiecutter"), str(cookiecutter)], "first_thing"),
        }
        missing = [name for name, (command, _) in programs.items() if not shutil.which(command[0])]
        if missing:
            sys.exit(f"not installed: {', '.join(missing)}; run pip install 'askfirst[bench]'")
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(options.rounds + 1):
            for program, (command, first) in programs.items():
                taken = seconds(command, first, folder)
                if turn:  # the first round only warms the disk cache
                    times[program].append(taken)
    report(times, as_json=options.json)


def report(times: dict[str, list[float]], *, as_json: bool) -> None:
    """Median seconds, and the median over the rounds of askfirst's time over each peer's."""
    medians = {program: statistics.median(values) for program, values in times.items()}
    ratios = {
        program: statistics.median(map(truediv, times["askfirst"], values))
        for program, values in times.items()
    }
    if as_json:
        print(json.dumps({"median_seconds": medians, "askfirst_over": ratios}, indent=2))
        return
    print("| program | median s | least s | askfirst / it |\n|---|---|---|---|")
    for program, values in times.items():
        print(f"| {program} | {medians[program]:.3f} | {min(values):.3f} | {ratios[program]:.2f} |")


if __name__ == "__main__":
    main()
