"""How well the wording rules judge, and how fast, beside a keyword list, write-good and proselint.

    python benchmarks/wording.py --data DIR [--proselint PROGRAM] [--write-good PROGRAM]

DIR holds public labelled sets as JSON lines (docs/wording.md names them); they are not shipped.
A set or a peer that is not there is skipped, and said so. Everything is printed, nothing stored.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from askfirst import ears
from askfirst.requirements import Pattern
from askfirst.wording import check_statement, is_requirement

Row = dict[str, Any]
Judge = Callable[[str], bool]
Peers = dict[str, Callable[[list[str]], list[bool]]]

VAGUE = ("subjective", "ambiguous", "loophole", "nonverifiable")
KEYWORDS = re.compile(
    r"\b(?:appropriate|adequate|sufficient|suitable|reasonable|relevant|typical|flexible|several|"
    r"many|various|some|any|about|almost|easy|easily|user-friendly|simple|fast|quickly|efficient|"
    r"effective|usually|often|generally|normally|if possible|where possible|as required|"
    r"as appropriate|if necessary|etc|minimal|clear|good|timely)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en)\b", re.I)
SHALL = re.compile(r"\b(?:shall|must)\b", re.IGNORECASE)


class Score(NamedTuple):
    """Precision, recall, F1, and the share of clean texts that are flagged."""

    precision: float
    recall: float
    f1: float
    false_alarms: float

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  "
            f"false alarms {self.false_alarms:.1%}"
        )


def scored(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """From (label, verdict) pairs."""
    counts: dict[tuple[bool, bool], int] = defaultdict(int)
    for label, verdict in pairs:
        counts[label, verdict] += 1
    hit, miss = counts[True, True], counts[True, False]
    wrong, right = counts[False, True], counts[False, False]
    precision = hit / (hit + wrong) if hit + wrong else 0.0
    recall = hit / (hit + miss) if hit + miss else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(precision, recall, f1, wrong / (wrong + right) if wrong + right else 0.0)


def rows(data: Path, name: str) -> list[Row]:
    """One set; empty, and said so, when it is not there."""
    path = data / f"{name}.jsonl"
    if not path.is_file():
        print(f"  skipped: {name}.jsonl is not in {data}")
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def finds(*families: str) -> Judge:
    """Whether the rules of these families find anything in a text."""
    return lambda text: bool(check_statement(text, select=frozenset(families)))


def compare(
    title: str, found: list[Row], label: Callable[[Row], bool], judges: dict[str, Judge]
) -> None:
    """One table: every judge on one set."""
    if not found:
        return
    print(f"\n{title} ({len(found)} texts, {sum(map(label, found))} labelled)")
    for name, judge in judges.items():
        print(f"  {name:<24}{scored((label(row), judge(row['text'])) for row in found)}")


def by_group(found: list[Row], label: Callable[[Row], bool], judge: Judge, key: str) -> str:
    """F1 on each group that has labelled texts: lowest, median, highest."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[str(row.get(key, "?"))].append(row)
    values = [
        scored((label(row), judge(row["text"])) for row in group).f1
        for group in groups.values()
        if sum(map(label, group)) >= 5
    ]
    if not values:
        return "no group with 5 labelled texts"
    return (
        f"F1 by {key}, {len(values)} groups: {min(values):.2f} lowest, "
        f"{statistics.median(values):.2f} median, {max(values):.2f} highest"
    )


def interval(found: list[Row], label: Callable[[Row], bool], judge: Judge) -> str:
    """95 % interval of F1 from 1,000 resamples (fixed seed)."""
    pairs = [(label(row), judge(row["text"])) for row in found]
    chance = random.Random(7)
    values = sorted(scored(chance.choices(pairs, k=len(pairs))).f1 for _ in range(1000))
    return f"F1 {values[25]:.2f} to {values[974]:.2f} in 95 of 100 resamples"


def peers(arguments: argparse.Namespace) -> Peers:
    """The peers that are there: each tells for a list of texts which lines it flags."""
    found: Peers = {}
    for name, program in (("proselint", arguments.proselint), ("write-good", arguments.write_good)):
        path = shutil.which(program)
        if path is None:
            print(f"  skipped: {name} is not on the path (--{name} PROGRAM)")
            continue
        command = [path, "check"] if name == "proselint" else [path, "--parse"]
        found[name] = partial(flagged_lines, command)
    return found


def flagged_lines(command: list[str], texts: list[str]) -> list[bool]:
    """Which of the texts, one a line of a file, a peer says something about."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.md"
        path.write_text(
            "\n".join(" ".join(text.split()) for text in texts) + "\n", encoding="utf-8"
        )
        run = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    lines = {int(line) for line in re.findall(r"texts\.md:(\d+):", run.stdout)}
    return [number in lines for number in range(1, len(texts) + 1)]


def judged(data: Path, beside: Peers) -> None:
    """Every family that the data can judge."""
    agreed = rows(data, "arta_consensus")
    vague = finds("vague")
    compare(
        "vague: two annotators agree",
        agreed,
        lambda row: bool(row["label"]),
        {"askfirst": vague, "keyword list": lambda text: bool(KEYWORDS.search(text))},
    )
    beside_rows(agreed, lambda row: bool(row["label"]), beside)
    if agreed:
        print("  askfirst:", interval(agreed, lambda row: bool(row["label"]), vague))
    for number in (1, 2, 3, 4):
        raw = rows(data, f"arta_ds{number}")
        compare(
            f"vague: raw labels of set {number} (kappa .14 between annotators)",
            raw,
            lambda row: any(row["label"].get(name) for name in VAGUE),
            {"askfirst": vague, "keyword list": lambda text: bool(KEYWORDS.search(text))},
        )
        others(raw)
    trees = rows(data, "ctetex_passive")
    compare(
        "passive: hand-made syntax trees",
        trees,
        lambda row: bool(row["label"]),
        {"askfirst": finds("passive"), "regular expression": lambda t: bool(PASSIVE.search(t))},
    )
    beside_rows(
        trees,
        lambda row: bool(row["label"]),
        {k: v for k, v in beside.items() if k == "write-good"},
    )
    stories = rows(data, "ustai_quality")
    compare(
        "atomicity: user stories labelled 'conjunctions'",
        stories,
        lambda row: row["label"]["atomic"] == "conjunctions",
        {
            "askfirst": finds("atomicity"),
            "any 'and' or 'or'": lambda t: bool(re.search(r"\b(?:and|or)\b", t)),
        },
    )


def others(raw: list[Row]) -> None:
    """Comparatives, superlatives, negatives, pronouns and weak modals of a raw set."""
    for family, name in (
        ("comparative", "comparative"),
        ("superlative", "superlative"),
        ("negative", "negative"),
        ("pronoun", "vague_pronoun"),
        ("modal", "uncertain_verb"),
    ):
        if raw and name in raw[0]["label"] and any(row["label"][name] for row in raw):
            score = scored((bool(row["label"][name]), finds(family)(row["text"])) for row in raw)
            print(f"  {family:<24}{score}")


def beside_rows(
    found: list[Row],
    label: Callable[[Row], bool],
    beside: Peers,
) -> None:
    for name, flags in beside.items():
        verdicts = flags([row["text"] for row in found]) if found else []
        if verdicts:
            pairs = [(label(row), verdict) for row, verdict in zip(found, verdicts, strict=True)]
            print(f"  {name:<24}{scored(pairs)}")


def patterns(data: Path) -> None:
    """EARS patterns of EARS texts."""
    names = {Pattern.OPTION: "optional"}
    texts = [row for row in rows(data, "templates_incose") if "EARS" in row["templates"]]
    if not texts:
        return
    parsed = [ears.parse(row["text"]).pattern for row in texts]
    covered = sum(pattern is not Pattern.NONE for pattern in parsed) / len(texts)
    same = sum(
        names.get(pattern, pattern.value) == row["ears_by_first_keyword"]
        for pattern, row in zip(parsed, texts, strict=True)
    )
    print(f"\nEARS: {len(texts)} texts, in a pattern {covered:.1%}, kind {same / len(texts):.1%}")


def requirements(data: Path) -> None:
    """Sentences that state a requirement; no weight was trained, so each document is unseen."""
    found = rows(data, "pure_reqnot")

    def label(row: Row) -> bool:
        return bool(row["label"] == "req")

    compare(
        "sentences that state a requirement",
        found,
        label,
        {"askfirst": is_requirement, "shall or must": lambda text: bool(SHALL.search(text))},
    )
    if found:
        print("  askfirst:", by_group(found, label, is_requirement, "doc"))
        print("  shall or must:", by_group(found, label, lambda t: bool(SHALL.search(t)), "doc"))


def speed(data: Path, arguments: argparse.Namespace) -> None:
    """10,000 sentences through the rules, and through the programs of the peers."""
    texts = [
        " ".join(row["text"].split())
        for name in ("promise_plus", "pure_reqnot", "cira_causal")
        for row in rows(data, name)
    ][:10_000]
    if not texts:
        return
    print(f"\nspeed: {len(texts)} sentences, {sum(map(len, texts)):,} characters")
    seconds = min(
        timed(lambda: sum(len(check_statement(text)) for text in texts)) for _ in range(3)
    )
    print(f"  askfirst, all rules      {len(texts) / seconds:>9,.0f} sentences a processor second")
    print(f"  one answer               p99 {nth([single(text) for text in texts], 0.99):.3f} ms")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.md"
        path.write_text("\n".join(texts) + "\n", encoding="utf-8")
        commands = {
            "askfirst check": (arguments.askfirst, "check", str(path.with_suffix(".txt"))),
            "proselint": (arguments.proselint, "check", str(path)),
            "write-good": (arguments.write_good, str(path)),
        }
        path.with_suffix(".txt").write_text("\n".join(texts) + "\n", encoding="utf-8")
        for name, (program, *rest) in commands.items():
            if shutil.which(program) is None:
                print(f"  {name:<25}skipped: {program} is not on the path")
                continue
            took = min(timed(partial(run_quietly, (program, *rest))) for _ in range(2))
            print(
                f"  {name + ', program':<25}{len(texts) / took:>9,.0f} sentences a processor second"
            )
            if name != "askfirst check":
                print(f"    all rules of askfirst are {took / seconds:.1f} times as fast")


def timed(doing: Callable[[], object]) -> float:
    """Processor seconds, those of programs started included: other work does not count."""
    start = sum(os.times()[:4])
    doing()
    return sum(os.times()[:4]) - start


def run_quietly(command: tuple[str, ...]) -> None:
    subprocess.run(command, capture_output=True, check=False)


def nth(values: list[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]


def single(text: str) -> float:
    """Processor milliseconds for one answer."""
    start = time.process_time_ns()
    check_statement(text)
    return (time.process_time_ns() - start) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled sets")
    parser.add_argument("--proselint", default="proselint", help="program of the peer")
    parser.add_argument("--write-good", default="write-good", help="program of the peer")
    parser.add_argument("--askfirst", default="askfirst", help="this program")
    arguments = parser.parse_args()
    beside = peers(arguments)
    judged(arguments.data, beside)
    patterns(arguments.data)
    requirements(arguments.data)
    speed(arguments.data, arguments)


if __name__ == "__main__":
    main()
