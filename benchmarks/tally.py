"""How long a tally takes, and how much memory, for 10,000, 100,000 and 1,000,000 answers.

    python benchmarks/tally.py

One file of answers as pages save them, one person a line with ten answers: a choice, ticks, a
number, a ranking, six free texts. Each size is counted by a process of its own, all formats left
out. Prints one JSON object: seconds by the clock and of the processor, the greatest memory of the
process, and how the time grows from size to size; reading the same file with a plain Python
program, without the words, beside it.
"""

from __future__ import annotations

import itertools
import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

SIZES = (10_000, 100_000, 1_000_000)
PER_PERSON = 10
NOUNS = [
    "bus", "bridge", "ferry", "school", "market", "river", "light", "bench", "path", "harbour",
    "roof", "garden", "key", "clock",
]  # fmt: skip
VERBS = [
    "comes", "closes", "breaks", "waits", "floods", "opens", "rings", "leaks", "stays", "leaves",
]  # fmt: skip


def write(path: Path, answers: int) -> None:
    """A file with so many answers."""
    chance = random.Random(answers)
    with path.open("w") as stream:
        for person in range(answers // PER_PERSON):
            ranks = ["safe", "cheap", "quick", "quiet"]
            chance.shuffle(ranks)
            said: list[dict[str, object]] = [
                {"id": "way", "value": chance.choice(["bus", "train", "bicycle", "on foot"])},
                {"id": "ticks", "value": dict.fromkeys(chance.sample(NOUNS[:6], 3), "")},
                {"id": "minutes", "value": f"{chance.randrange(1, 90)} minutes"},
                {"id": "ranks", "value": ranks},
            ]
            said += [
                {"id": f"text-{number}", "value": " ".join(
                    f"The {chance.choice(NOUNS)} {chance.choice(VERBS)} when the"
                    f" {chance.choice(NOUNS)} {chance.choice(VERBS)}." for _ in range(3))}
                for number in range(PER_PERSON - len(said))
            ]  # fmt: skip
            stream.write(json.dumps({"askfirst": "answers", "name": f"p{person}", "answers": said}))
            stream.write("\n")


def plain(path: Path) -> float:
    """Seconds of a plain Python program that reads the file and counts equal replies."""
    begin = perf_counter()
    counts: dict[tuple[str, str], int] = {}
    with path.open() as stream:
        for line in stream:
            for one in json.loads(line)["answers"]:
                value = one["value"]
                for text in [value] if isinstance(value, str) else value:
                    counts[one["id"], text] = counts.get((one["id"], text), 0) + 1
    return perf_counter() - begin


def measure(path: Path) -> None:
    """Count one file, and print what it took."""
    from askfirst.tally import tallied

    with tempfile.TemporaryDirectory() as scratch:
        begin, busy = perf_counter(), process_time()
        found = tallied([path], Path(scratch))
        told = {
            "answers": found.answers,
            "seconds": round(perf_counter() - begin, 2),
            "processor": round(process_time() - busy, 2),
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
    print(json.dumps(told))


def main() -> None:
    """Measure each size, and print."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder) / f"{size}.jsonl"
            write(path, size)
            done = subprocess.run(
                [sys.executable, __file__, str(path)], capture_output=True, text=True, check=True
            )
            row = json.loads(done.stdout)
            row["file in megabytes"] = round(path.stat().st_size / 1e6, 1)
            row["plain Python, equal replies only"] = round(plain(path), 2)
            told.append(row)
            path.unlink()
    grown = [round(b["processor"] / a["processor"], 1) for a, b in itertools.pairwise(told)]
    print(json.dumps({"sizes": told, "processor grows by": grown}, indent=1))


if __name__ == "__main__":
    measure(Path(sys.argv[1])) if len(sys.argv) > 1 else main()
