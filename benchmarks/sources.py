"""Reading documents, beside peers in the same run.

    python benchmarks/sources.py [--sentences FILE.jsonl] [--json]

1. Which sentences state a requirement, on labelled sentences (`text`, `label` req/not, `doc`),
   leave one document out: the threshold is the best of the other documents at precision .90, and
   is applied to the one left out. No weight is trained. Beside it the regex `shall|must`.
2. One megabyte of text cut into sentences, beside pysbd and sentencex.
3. A Word file that unpacks to 300 MB, beside python-docx, each stopped after a time limit.

Peers that are not installed are named and left out: pip install pysbd sentencex python-docx
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

REGEX = re.compile(r"\b(?:shall|must)\b", re.IGNORECASE)
TIME_LIMIT = 45.0
ROUNDS = 3


class Score(NamedTuple):
    """Of the sentences labelled as requirements."""

    precision: float
    recall: float
    f1: float


def score(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """Precision, recall and F1 of (found, wanted) pairs."""
    right = found = wanted = 0
    for is_found, is_wanted in pairs:
        right += is_found and is_wanted
        found += is_found
        wanted += is_wanted
    precision, recall = right / max(1, found), right / max(1, wanted)
    return Score(precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def requirement_finding(file: Path) -> dict[str, Any]:
    """Pooled scores over documents left out in turn, and of the regex on the same sentences."""
    from askfirst.wording.cues import THRESHOLD
    from askfirst.wording.cues import score as weight

    documents: dict[str, list[tuple[float, bool, bool]]] = defaultdict(list)
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        found = REGEX.search(row["text"]) is not None
        documents[row["doc"]].append((weight(row["text"]), found, row["label"] == "req"))
    rows = [row for name in sorted(documents) for row in documents[name]]
    levels = sorted({round(level, 3) for level, _, _ in rows})
    pooled: list[tuple[bool, bool]] = []
    for left_out in sorted(documents):
        others = [r for name, part in documents.items() if name != left_out for r in part]
        best = max(levels, key=lambda level: _rank(others, level))
        pooled += [(level >= best - 1e-9, wanted) for level, _, wanted in documents[left_out]]
    return {
        "sentences": len(rows),
        "documents": len(documents),
        "askfirst, shipped threshold": score((r[0] >= THRESHOLD - 1e-9, r[2]) for r in rows),
        "askfirst, leave one document out": score(pooled),
        "regex shall|must": score((r[1], r[2]) for r in rows),
    }


def _rank(rows: list[tuple[float, bool, bool]], level: float) -> tuple[bool, float]:
    reached = score((weight >= level - 1e-9, wanted) for weight, _, wanted in rows)
    return reached.precision >= 0.90, reached.f1 if reached.precision >= 0.90 else 0.0


def megabyte() -> str:
    """English-looking text: the gold set over and over, with numbers so that no line repeats."""
    folder = Path(__file__).parents[1] / "tests" / "golden" / "sentences"
    pieces = [
        re.sub("[⟨⟩]|%%%%", "", path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))
    ]
    text, size, number = [], 0, 0
    while size < 1_000_000:
        piece = f"Part {number}.\n\n{pieces[number % len(pieces)]}\n"
        text.append(piece)
        size += len(piece)
        number += 1
    return "".join(text)[:1_000_000]


def splitting() -> dict[str, Any]:
    """Seconds for one megabyte, median of the rounds, programs in turn; and sentences found."""
    from askfirst.sources import read_stream

    text = megabyte()
    data = text.encode()
    programs: dict[str, Callable[[], int]] = {
        "askfirst (read and cut)": lambda: len(read_stream(io.BytesIO(data), "a.txt").sentences)
    }
    if importlib.util.find_spec("sentencex"):
        import sentencex

        programs["sentencex (cut)"] = lambda: len(list(sentencex.segment("en", text)))
    if importlib.util.find_spec("pysbd"):
        import pysbd

        segmenter = pysbd.Segmenter(language="en", clean=False)
        # It slows down with the square of the length, so it gets ten tenths.
        tenths = [text[i : i + 100_000] for i in range(0, 1_000_000, 100_000)]
        programs["pysbd (cut, in ten parts)"] = lambda: sum(
            len(segmenter.segment(part)) for part in tenths
        )
    taken: dict[str, list[float]] = defaultdict(list)
    cut: dict[str, int] = {}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            begin = time.perf_counter()
            cut[name] = program()
            taken[name].append(time.perf_counter() - begin)
    return {
        name: {"seconds": statistics.median(times), "sentences": cut[name]}
        for name, times in taken.items()
    }


PROGRAMS = {
    "askfirst": """
import sys
from pathlib import Path
from askfirst.errors import SourceError
from askfirst.sources import read_source
try:
    read_source(Path(sys.argv[1]))
except SourceError as error:
    print(error.code)
""",
    "python-docx": """
import sys
import docx
print(len(docx.Document(sys.argv[1]).paragraphs), "paragraphs")
""",
}


def hostile() -> dict[str, Any]:
    """What each program does with the bomb, and how long it takes, start included."""
    from documents import bomb_docx

    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        bomb = Path(folder, "bomb.docx")
        bomb.write_bytes(bomb_docx(300_000_000))
        for name, program in PROGRAMS.items():
            if name == "python-docx" and not importlib.util.find_spec("docx"):
                continue
            begin = time.perf_counter()
            try:
                done = subprocess.run(
                    [sys.executable, "-c", program, str(bomb)],
                    capture_output=True, text=True, timeout=TIME_LIMIT, check=False,
                )  # fmt: skip
                outcome = (done.stdout or done.stderr.strip().splitlines()[-1]).strip()
            except subprocess.TimeoutExpired:
                outcome = f"stopped after {TIME_LIMIT:g} s"
            results[name] = {"outcome": outcome, "seconds": time.perf_counter() - begin}
    return results


def main() -> None:
    """Run all three and print them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    results: dict[str, Any] = {"splitting 1 MB": splitting(), "hostile docx": hostile()}
    if arguments.sentences:
        found = requirement_finding(arguments.sentences)
        results["requirement finding"] = {
            name: value._asdict() if isinstance(value, Score) else value
            for name, value in found.items()
        }
    if arguments.json:
        print(json.dumps(results, indent=2))
        return
    for title, rows in results.items():
        print(title)
        for name, value in rows.items():
            shown = (
                ", ".join(
                    f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in value.items()
                )
                if isinstance(value, dict)
                else value
            )
            print(f"  {name}: {shown}")


if __name__ == "__main__":
    main()
