"""The tables of `docs/exports.md`: made by running the real tools, checked by the tests.

Write them anew: python tests/consumers/tables.py --write
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from askfirst.requirements import Specification
from consumers.accounts import ACCOUNTS, account_rows
from consumers.environments import ROOT
from consumers.judges import JUDGES, Judge, RefusedError, break_export, examples, write_export
from specifications import hostile, rich

PAGE = ROOT / "docs" / "exports.md"


def specifications() -> dict[str, Specification]:
    """What every format is tried with: the examples, everything once, nasty texts everywhere."""
    return {**examples(), "everything once": rich(), "hostile": hostile()}


def accepted(judge: Judge, specification: Specification) -> None:
    """Export and let the judge look.

    Raises:
        RefusedError: it does not accept the export.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "export"
        write_export(judge.format, specification, folder)
        judge.accept(folder)


def rejected(judge: Judge) -> list[str]:
    """Names of the faults that the judge rejects; an output without a fault it accepts."""
    names = []
    with tempfile.TemporaryDirectory() as name:
        good = Path(name) / "good"
        write_export(judge.format, rich(), good)
        for number, breaking in enumerate(judge.broken):
            folder = Path(name) / str(number)
            shutil.copytree(good, folder)
            break_export(folder, breaking)
            try:
                judge.accept(folder)
            except RefusedError:
                names.append(breaking[0])
    return names


def result(judge: Judge, specification: Specification) -> str:
    """`accepted` or `REFUSED`."""
    try:
        accepted(judge, specification)
    except RefusedError:
        return "REFUSED"
    return "accepted"


def row(judge: Judge) -> str:
    """One line of the table of results, by running the judge on everything."""
    found = [result(judge, one) for one in specifications().values()]
    cells = [judge.format, judge.tool, judge.version or "-", f"`{judge.command}`", *found]
    return f"| {' | '.join([*cells, ', '.join(rejected(judge))])} |"


def header() -> list[str]:
    """The head of the table of results."""
    names = ["Format", "Judged by", "Version", "Command", *specifications(), "Faults it rejects"]
    return [f"| {' | '.join(names)} |", "|" + "---|" * len(names)]


def marked(text: str, name: str, lines: Iterable[str]) -> str:
    """The text with other lines between the marks of a table."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    return "\n".join([f"{before}{begin}", *lines, f"{end}{after}"])


def between(text: str, name: str) -> list[str]:
    """The lines between the marks of a table."""
    return (
        text.partition(f"<!-- {name}:begin -->")[2]
        .partition(f"<!-- {name}:end -->")[0]
        .splitlines()[1:]
    )


def write() -> None:
    """Run everything and write the tables into the page."""
    text = PAGE.read_text("utf-8")
    lines = header()
    for judge in JUDGES:
        lines.append(row(judge))
        print(lines[-1])
    text = marked(text, "results", lines)
    text = marked(text, "account", account_rows(ACCOUNTS, specifications()))
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    write()
