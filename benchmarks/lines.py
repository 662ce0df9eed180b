"""How typed lines are read: rows of lines with the right reading, compared or printed.

    python benchmarks/lines.py FILE...          # how many are right, harmless, misfiled, ...
    python benchmarks/lines.py FILE... --json   # one object a row, in the terms of the rows
    python benchmarks/lines.py FILE... --wrong  # those that are not right, with what was wanted
    python benchmarks/lines.py FILE... --again  # write what the rows of tests/typed print anew

A row is a JSON object on a line of its own: `question` (id), `line` as typed, with `choice` (words
of a tick) or `frame` (beginning of a sentence), and `gold`: `reply`, `kind`, `whole`, `fields`,
`hearsay`. The rows are read in order, as in an interview: what was said before is known.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from askfirst.packs import SHIPPED, load_shipped
from askfirst.statements import Context, Reading, read
from askfirst.statements.places import context_of
from askfirst.statements.types import is_people
from askfirst.vocabulary import Kind

KINDS = {
    "goal": "goal", "role": "stakeholder", "need": "need", "exclusion": "exclusion",
    "function": "function", "quality": "quality", "limit": "constraint", "interface": "interface",
    "data": "data", "rule": "rule", "assumption": "assumption", "risk": "risk", "check": "check",
    "term": "term", "question": "open-question",
}  # fmt: skip
FIELDS = {
    "role": "who", "who": "who", "neighbour": "who", "by_whom": "who", "agree": "count",
    "within": "by", "outcome": "response", "how_often": "trigger", "when": "trigger",
    "trigger": "trigger", "condition": "condition", "response": "response", "number": "number",
    "because": "because", "now": "now", "target": "target", "by": "by", "count": "count",
    "where": "where", "decided_by": "decided_by", "seen_by": "seen_by", "except": "condition",
}  # fmt: skip
NEAR = (
    {"need", "function", "quality"}, {"rule", "decision", "quality", "exclusion"},
    {"constraint", "assumption"}, {"data", "interface", "check", "rule"}, {"risk", "quality"},
    {"background", "need", "constraint"},
)  # fmt: skip


def readings(rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each row with its reading, the earlier rows of the same interview known."""
    questions = {q.id: q for name in SHIPPED for q in load_shipped(name).pack.questions()}
    people: set[str] = set()
    name = "the system"
    for row in rows:
        question = questions.get(row["question"])
        context = context_of(
            row["question"], question, row.get("choice") or "", row.get("frame") or ""
        )
        context = context._replace(name=name, people=frozenset(people))
        found = read(row["line"], context)
        if row.get("frame") == "Call it":
            name = row["line"]
        named = found.part({"stakeholder": "who", "task": "role"}.get(found.reads, ""))
        people |= {named.lower()} - {""}
        yield row, found


def told(row: dict[str, Any], found: Reading) -> dict[str, Any]:
    """A reading in the terms of the rows."""
    fields = {FIELDS[name]: text for name, text in found.fields.items() if name in FIELDS and text}
    if found.kind is Kind.CHECK and found.part("what"):
        fields["trigger"] = found.part("what")  # the rows call what is tried so
    if row["question"] == "put-right" and found.part("what"):
        fields["condition"] = found.part("what")  # what is wrong is the case
    neighbour = found.part("neighbour")
    if neighbour and not is_people(neighbour):
        del fields["who"]
    kind = KINDS.get(found.kind.value, "background") if found.kind else "background"
    if found.heard and kind == "constraint":
        kind = "assumption"
    if found.reads in ("decision",) and kind == "rule":
        kind = "decision"
    if found.kind is None:
        kind = {"walk": "need", "priority": "need", "measure": "goal"}.get(found.reads, kind)
    return {
        "question": row["question"], "line": row["line"], "reply": found.reply.value, "kind": kind,
        "whole": found.whole, "fields": fields, "statement": found.statement,
        "hearsay": found.heard,
    }  # fmt: skip


def verdict(gold: dict[str, Any], made: dict[str, Any]) -> str:
    """Right, harmless (not cut where it could be), misfiled, garbled or lost."""
    if gold["reply"] != made["reply"] and "already" not in gold["reply"]:
        return "misfiled"
    if gold["reply"] != "none" and not made["statement"]:
        return "right"
    if not made["statement"] and gold["statement"]:
        return "lost"
    other = gold["kind"] != made["kind"] and made["kind"] not in gold.get("also", [])
    if other and not any({gold["kind"], made["kind"]} <= group for group in NEAR):
        return "misfiled"
    wrong = [
        name
        for name, text in made["fields"].items()
        if not _same(text, gold["fields"].get(name, "")) and not _elsewhere(name, text, gold)
    ]
    if wrong:
        return "misfiled"
    if gold["hearsay"] != made["hearsay"]:
        return "misfiled"
    lacking = [name for name in gold["fields"] if name not in made["fields"]]
    return "harmless" if lacking and not gold["whole"] else "right"


def _same(one: str, other: str) -> bool:
    one, other = one.lower().strip(" ."), other.lower().strip(" .")
    return bool(one and other) and (one in other or other in one)


def _elsewhere(name: str, text: str, gold: dict[str, Any]) -> bool:
    """Whether the words stand under a near name: an amount, a case, somebody."""
    near = {
        "number": ("count", "target", "now", "by", "response", "where"), "count": ("number",),
        "trigger": ("condition",), "condition": ("trigger",), "who": ("decided_by",),
        "decided_by": ("who",), "target": ("number",), "by": ("target",),
    }.get(name, ())  # fmt: skip
    if any(_same(text, gold["fields"].get(one, "")) for one in near):
        return True
    return name == "number" or (gold["whole"] and name in ("who", "because", "trigger", "response"))


def again(path: Path) -> None:
    """Write anew what each row of typed lines prints; the place where it was typed stays."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(_golden(row), ensure_ascii=False) + "\n")


def _golden(row: dict[str, Any]) -> dict[str, Any]:
    asked = row.get("kind_asked")
    context = Context(
        question=row["question"], reads=row["reads"], kind=Kind(asked) if asked else None,
        choice=row.get("choice", ""), frame=row.get("frame", ""),
        name=row.get("name", "the system"), people=frozenset(row.get("people", ())),
    )  # fmt: skip
    found = read(row["line"], context)
    place = ("question", "reads", "kind_asked", "choice", "frame", "name", "people", "line")
    made: dict[str, Any] = {name: row[name] for name in place if name in row}
    made |= {
        "prints": found.statement, "form": found.form.value,
        "kind": found.kind.value if found.kind else "", "parts": found.fields,
        "whole": found.whole,
    }  # fmt: skip
    told = {"reply": found.reply.value, "knows": found.knows, "heard": found.heard,
            "guess": found.guess}  # fmt: skip
    return made | {name: value for name, value in told.items() if value and value != "none"}


def main() -> int:
    """Print figures, rows or objects."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    if options.again:
        for path in options.files:
            again(path)
        return 0
    verdicts: Counter[str] = Counter()
    for path in options.files:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
        for row, found in readings(rows):
            made = told(row, found)
            if options.json:
                sys.stdout.write(json.dumps(made, ensure_ascii=False) + "\n")
            if "gold" not in row:
                continue
            said = verdict(row["gold"], made)
            verdicts[said] += 1
            if options.wrong and said != "right":
                sys.stdout.write(
                    f"{said}: {row['question']} | {row.get('choice') or row.get('frame')}"
                    f" | {row['line']}\n"
                    f"  made {made}\n  gold {row['gold']}\n"
                )
    total = sum(verdicts.values())
    if total and not options.json:
        for said, count in verdicts.most_common():
            sys.stdout.write(f"{said:10} {count:4} {count / total:6.1%}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
