"""The tables of `docs/exports.md`: made by running the real tools, checked by the tests.

    python tests/consumers/tables.py --write                 # all: every tool is run
    python tests/consumers/tables.py --write --only reqif    # what is said of one format

The first is needed when `output/` or the attributes of a record have changed. Tools that are not
here yet are installed first.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from askfirst.requirements import Specification
from consumers.accounts import ACCOUNTS, account_column, account_rows
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


def result_rows(text: str, only: str = "") -> list[str]:
    """The table of results; of other formats than `only` the rows that stand in the text."""
    written = between(text, "results")
    if only and written[:2] != header():
        sys.exit("what every format is tried with is no longer the same: write all rows")
    known = {tuple(one.split(" | ")[:2]): one for one in written[2:]}
    lines = header()
    for judge in JUDGES:
        if only in ("", judge.format):
            lines.append(row(judge))
            print(lines[-1])
        elif told := known.get((f"| {judge.format}", judge.tool)):
            lines.append(told)
    return lines


def account_table(text: str, only: str = "") -> list[str]:
    """The account; of other formats than `only` the column that stands in the text."""
    known = columns(between(text, "account")) if only else {}
    found = {}
    for one in ACCOUNTS:
        if only in ("", one.format):
            found[one.format] = account_column(one, specifications())
        elif one.format in known:
            found[one.format] = known[one.format]
    if len({tuple(column) for column in found.values()}) > 1:
        sys.exit("the attributes are no longer the same: write all columns")
    return account_rows(found)


def columns(written: Iterable[str]) -> dict[str, dict[str, str]]:
    """The columns of a table by their heads, each a cell a row by what stands in front."""
    head, _, *rows = [one.strip("| ").split(" | ") for one in written if one.startswith("|")]
    return {
        name: {cells[0]: cells[place] for cells in rows}
        for place, name in enumerate(head) if place
    }  # fmt: skip


def write(only: str = "") -> None:
    """Run the tools, of one format or of all, and write the tables into the page."""
    text = PAGE.read_text("utf-8")
    text = marked(text, "results", result_rows(text, only))
    text = marked(text, "account", account_table(text, only))
    PAGE.write_text(text, "utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    formats = list(dict.fromkeys(judge.format for judge in JUDGES))
    parser.add_argument("--write", action="store_true", required=True)
    parser.add_argument("--only", choices=formats, default="", metavar="FORMAT",
                        help=f"one of: {', '.join(formats)}")  # fmt: skip
    write(parser.parse_args().only)


if __name__ == "__main__":
    main()
