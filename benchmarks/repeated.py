"""One megabyte of any repeated words: the processor time and memory of `askfirst read --json`.

    python benchmarks/repeated.py [--size 1000000] [--only "Monday "]

Each is read once on one line and once with a line end behind each; `over` marks what takes more
than the bar. Ends with status 1 when anything does.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

BAR = 5.0  # seconds of processor time
TOKENS = (
    *("we want to the ", ". ", "3.4.2027 ", "Monday ", "open ", "[", "a ", "is opened ", "x"),
    *("not ", "100 ms ", "the user must ", "- ", "> ", "# ", "| a ", "<p>", "<b>", "&amp;"),
    *("Anna: ", "said ", "(", '"', "'s ", "must not be opened, ", "e.g. ", "https://a.b/c "),
    *("a@b.example ", "TODO ", "| ", "* ", "word\n\n", "From: a@b.example\n"),
)
SUFFIXES = (".txt", ".md", ".html", ".eml")
FRONTS = {".html": "<html><body>", ".eml": "From: a@b.example\nSubject: x\n\n"}


def measured(path: Path) -> tuple[float, int]:
    """Seconds of processor time and megabytes at most, of one process."""
    command = [sys.executable, "-m", "askfirst", "read", "--json", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def main() -> int:
    """Read them all and print a row for each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", help="only this token")
    arguments = parser.parse_args()
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        for token in (arguments.only,) if arguments.only else TOKENS:
            for written in dict.fromkeys((token, token.rstrip() + "\n" * (token.count("\n") or 1))):
                for suffix in SUFFIXES:
                    path = Path(folder, f"a{suffix}")
                    body = written * (arguments.size // len(written))
                    path.write_text(FRONTS.get(suffix, "") + body, "utf-8")
                    seconds, megabytes = measured(path)
                    over += seconds > BAR
                    mark = "  over" if seconds > BAR else ""
                    print(f"{written!r:26} {suffix:6} {seconds:6.1f} s {megabytes:5} MB{mark}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
