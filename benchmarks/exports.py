"""Time and peak memory of every exporter at 100, 1,000 and 10,000 requirements, beside a peer.

    python benchmarks/exports.py [--sizes 100 1000 10000] [--formats reqif csv] [--json FILE]

The peer writes the same content in the same run: the tool's own writer where it has one that can
be called (the documents are read first, outside the clock), else a naive writer that only joins
strings and neutralises nothing. Each exporter runs in a process of its own. Times are seconds of
the processor, medians of five rounds in turn with the peer's (slow ones: one round); memory is what
the process took at most beyond what the specification itself takes.
Bounds: 2 s at 10,000 (xlsx and docx 10 s), ReqIF at most three times the naive writer.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from askfirst.exporters import FORMATS, SPLIT, Format  # noqa: E402
from askfirst.exporters.attributes import ATTRIBUTES, texts  # noqa: E402
from askfirst.requirements import Specification  # noqa: E402
from specifications import many  # noqa: E402

FORMS: dict[str, Format] = {**FORMATS, "markdown --split": SPLIT}
SLOW = {"xlsx": 10.0, "docx": 10.0}
WRITERS = {
    "reqif": ("reqif", "requirements.reqif"),
    "strictdoc": ("strictdoc", "requirements.sdoc"),
}
Peer = Callable[[Specification], Any]


def naive(specification: Specification) -> str:
    """All attributes of all records joined into one string."""
    return "\n".join(
        f"<{attribute.name}>{attribute.value(record)}</{attribute.name}>"
        for record in specification.records
        for attribute in ATTRIBUTES
    )


def naive_reqif(specification: Specification) -> str:
    """The elements of a ReqIF file, joined as strings; nothing escaped, nothing checked."""
    objects = [
        f'<SPEC-OBJECT IDENTIFIER="_{record.id}" LAST-CHANGE="1970-01-01T00:00:00Z">'
        "<TYPE><SPEC-OBJECT-TYPE-REF>_object</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>"
        + "".join(
            "<ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>"
            f"_attribute-{attribute.name}</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION><THE-VALUE>"
            f"<xhtml:div><xhtml:p>{text}</xhtml:p></xhtml:div></THE-VALUE></ATTRIBUTE-VALUE-XHTML>"
            for attribute in ATTRIBUTES
            if (text := attribute.value(record))
        )
        + "</VALUES></SPEC-OBJECT>"
        for record in specification.records
    ]
    relations = [
        f'<SPEC-RELATION IDENTIFIER="_{record.id}-{record.parent}">'
        f"<SOURCE><SPEC-OBJECT-REF>_{record.id}</SPEC-OBJECT-REF></SOURCE>"
        f"<TARGET><SPEC-OBJECT-REF>_{record.parent}</SPEC-OBJECT-REF></TARGET></SPEC-RELATION>"
        for record in specification.records
        if record.parent
    ]
    places = [
        f"<SPEC-HIERARCHY><OBJECT><SPEC-OBJECT-REF>_{record.id}</SPEC-OBJECT-REF></OBJECT>"
        "</SPEC-HIERARCHY>"
        for record in specification.records
    ]
    return "\n".join([*objects, *relations, *places])


def rows(specification: Specification) -> list[list[str]]:
    """The same as a table."""
    return [[one.value(record) for one in ATTRIBUTES] for record in specification.records]


def written_csv(specification: Specification) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows(specification))
    return out.getvalue()


def written_workbook(specification: Specification) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Requirements")
    for row in rows(specification):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def written_document(specification: Specification) -> bytes:
    from docx import Document

    document = Document()
    for record in specification.records:
        document.add_heading(record.id, 2)
        for name, text in texts(record).items():
            document.add_paragraph(f"{name}: {text}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def written_items(specification: Specification) -> list[str]:
    import yaml

    items = (texts(record) for record in specification.records)
    return [yaml.dump(one, default_flow_style=False, allow_unicode=True) for one in items]


PEERS: dict[str, tuple[str, Peer]] = {
    "json": (
        "json.dumps of model_dump",
        lambda one: json.dumps(one.model_dump(mode="json"), indent=2, ensure_ascii=False),
    ),
    "reqif": ("naive ReqIF writer", naive_reqif),
    "csv": ("csv.writer", written_csv),
    "xlsx": ("openpyxl, write-only", written_workbook),
    "docx": ("python-docx, its calls", written_document),
    "doorstop": ("yaml.dump, as doorstop does", written_items),
    "sphinx-needs": (
        "json.dumps, as sphinx-needs does",
        lambda one: json.dumps([texts(record) for record in one.records], indent=1),
    ),
}


def in_turn(works: Sequence[Callable[[], Any]], rounds: int) -> list[float]:
    """Median seconds of each, taking turns, so that other work on the machine meets all."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for place, work in enumerate(works):
            begun = time.process_time()
            work()
            found[place].append(time.process_time() - begun)
    return [statistics.median(one) for one in found]


def own_writer(name: str, files: dict[str, str | bytes]) -> float | None:
    """Seconds of the tool's own writer, in its environment; None where it is not installed."""
    from consumers.environments import UnreachableError, program

    environment, path = WRITERS[name]
    try:
        python = program(environment, "python")
    except UnreachableError:
        return None
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, path).write_text(str(files[path]), "utf-8")
        script = ROOT / "benchmarks" / "writers" / f"write_{name}.py"
        done = subprocess.run(
            [python, str(script), path], cwd=folder, capture_output=True, text=True, check=True
        )
    return float(done.stdout.split()[-1])


def measure(name: str, size: int, peers: bool) -> dict[str, Any]:
    """One exporter at one size, in this process."""
    specification = many(size)
    FORMS[name].render(many(1))  # imports are not what is measured
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = FORMS[name].render(specification)
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    label, peer = PEERS.get(name, ("naive join of strings", naive))
    works: list[Callable[[], Any]] = [lambda: FORMS[name].render(specification)]
    if not (name == "docx" and size > 1000):  # its own calls take minutes there
        works.append(lambda: peer(specification))
    seconds = in_turn(works, 1 if name in (*SLOW, "doorstop") else 5)
    found: dict[str, Any] = {"format": name, "size": size, "peak_mib": peak, "peer": label}
    found["seconds"] = seconds[0]
    found["peer_seconds"] = seconds[1] if len(seconds) > 1 else None
    if peers and name in WRITERS:
        found["own_seconds"] = own_writer(name, files)
    return found


def growth(found: list[dict[str, Any]]) -> float:
    """Exponent of time over size, between the two largest sizes: 1 is linear."""
    small, large = found[-2:]
    return math.log(large["seconds"] / small["seconds"]) / math.log(large["size"] / small["size"])


def table(found: list[dict[str, Any]]) -> list[str]:
    """The figures as a Markdown table."""
    names = ["Format", "Requirements", "Seconds", "Peak MiB", "Peer", "Peer seconds", "Ratio"]
    lines = [f"| {' | '.join([*names, 'Own writer seconds'])} |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for one in found:
        peer = one["peer_seconds"]
        own = one.get("own_seconds")
        cells = [
            one["format"],
            f"{one['size']:,}",
            f"{one['seconds']:.3f}",
            f"{one['peak_mib']:.0f}",
            one["peer"],
            f"{peer:.3f}" if peer else "too slow to wait for",
            f"{one['seconds'] / peer:.2f}" if peer else "-",
            f"{own:.3f}" if own else "-",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 1000, 10_000])
    parser.add_argument("--formats", nargs="+", default=[name for name in FORMS if name != "html"])
    parser.add_argument(
        "--no-own-writers", action="store_true", help="leave strictdoc and reqif out"
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", nargs=2, metavar=("FORMAT", "SIZE"), help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.one:
        print(json.dumps(measure(wanted.one[0], int(wanted.one[1]), not wanted.no_own_writers)))
        return
    found = []
    for name in wanted.formats:
        for size in wanted.sizes:
            command = [sys.executable, __file__, "--one", name, str(size)]
            command += ["--no-own-writers"] if wanted.no_own_writers else []
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found.append(json.loads(done.stdout.splitlines()[-1]))
            print(table(found[-1:])[-1], flush=True)
    print("\n".join(["", *table(found), ""]))
    for name in wanted.formats if len(wanted.sizes) > 1 else []:
        mine = [one for one in found if one["format"] == name]
        bound = SLOW.get(name, 2.0)
        late = "" if mine[-1]["seconds"] <= bound else f"  OVER {bound} s"
        print(f"{name}: growth {growth(mine):.2f} (1 is linear){late}")
    if wanted.json:
        wanted.json.write_text(json.dumps(found, indent=2), "utf-8")


if __name__ == "__main__":
    main()
