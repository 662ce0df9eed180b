"""Who judges which format: the real tool's own command, and outputs it has to reject."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.exporters import FORMATS, SPLIT
from askfirst.requirements import Specification
from consumers.environments import ROOT, program, version
from structure import CHECKS

Breaking = tuple[str, str, str]
"""Name of a fault, the pattern that it replaces in the export, and what it puts there."""

_HERE: Final = Path(__file__).parent


class RefusedError(Exception):
    """The tool does not accept the export; what it said."""


class Judge(NamedTuple):
    """One judge of one format.

    Attributes:
        format: its name in `FORMATS`, or "markdown --split".
        tool: what judges; "our own check" where there is no tool.
        environment: its name in `environments.PYTHON` or `NODE`; empty where nothing is installed.
        package: the package whose version counts.
        command: what is run, for readers.
        accept: runs it in a folder that holds an export; raises RefusedError.
        broken: faults that the judge has to refuse.
    """

    format: str
    tool: str
    environment: str
    package: str
    command: str
    accept: Callable[[Path], None]
    broken: tuple[Breaking, ...]

    @property
    def version(self) -> str:
        """The installed version; nothing for our own checks."""
        return version(self.environment, self.package) if self.environment else ""


def write_export(name: str, specification: Specification, folder: Path) -> None:
    """The files of a format in a folder."""
    one = SPLIT if name == "markdown --split" else FORMATS[name]
    for path, content in one.render(specification).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


def break_export(folder: Path, breaking: Breaking) -> None:
    """Put one fault into an export: the first place where the pattern is found.

    Raises:
        AssertionError: the pattern is nowhere, so nothing would be tested.
    """
    _, pattern, replacement = breaking
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in (".xlsx", ".docx"):
            text = path.read_text("utf-8")
            changed = re.sub(pattern, replacement, text, count=1, flags=re.MULTILINE)
            if changed != text:
                path.write_text(changed, "utf-8")
                return
        elif path.is_file():
            data = path.read_bytes()
            path.write_bytes(data[: len(data) // 2])
            return
    raise AssertionError(f"nothing to break with {pattern!r}")


def run(folder: Path, *command: str) -> str:
    """Run a tool in a folder.

    Raises:
        RefusedError: it ended with another status than 0.
    """
    surroundings = {**os.environ, "OPENSPEC_TELEMETRY": "0", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=900
    )
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()
        raise RefusedError(f"{Path(command[0]).name} ended with {done.returncode}: {said[-800:]}")
    return done.stdout


def _strictdoc(name: str) -> Callable[[Path], None]:
    """Its HTML and JSON, and its own writing of the document: byte for byte the same."""

    def accept(folder: Path) -> None:
        tool = program("strictdoc", "strictdoc")
        kind = "sdoc" if name.endswith(".sdoc") else "markdown"
        with tempfile.TemporaryDirectory() as out:
            run(folder, tool, "export", ".", "--formats", f"{kind},html,json", "--output-dir", out)
            if (Path(out) / kind / name).read_bytes() != (folder / name).read_bytes():
                raise RefusedError(f"strictdoc writes {name} differently")

    return accept


def _reqif(folder: Path) -> None:
    tool = program("reqif", "reqif")
    run(folder, tool, "validate", "--use-reqif-schema", "requirements.reqif")
    # What it writes again is not looked at: it forgets to escape the name of the document.
    run(folder, tool, "passthrough", "requirements.reqif", "again.reqif")


def _reqif_to_strictdoc(folder: Path) -> None:
    run(folder, program("strictdoc", "strictdoc"), "convert", "requirements.reqif", "imported")


def _doorstop(folder: Path) -> None:
    tool = program("doorstop", "doorstop")
    run(folder, "git", "init", "-q", ".")
    run(folder, "git", "add", "-A")
    run(folder, tool, "--error-all", "--no-child-check")
    with tempfile.TemporaryDirectory() as out:
        run(folder, tool, "--error-all", "--no-child-check", "publish", "all", out)


def _sphinx(folder: Path) -> None:
    tool = program("sphinx-needs", "sphinx-build")
    with tempfile.TemporaryDirectory() as out:
        for builder in ("html", "needs"):
            run(folder, tool, "-W", "--keep-going", "-q", "-b", builder, ".", f"{out}/{builder}")


def _openspec(folder: Path) -> None:
    tool = program("openspec", "openspec")
    run(folder, tool, "validate", "--all", "--strict", "--no-interactive")


def _gherkin(folder: Path) -> None:
    run(folder, program("gherkin", "python"), str(_HERE / "readers" / "gherkin_features.py"))


def _behave(folder: Path) -> None:
    steps = folder / "features" / "steps"
    steps.mkdir()
    (steps / "any.py").write_text(
        'from behave import step, use_step_matcher\nuse_step_matcher("re")\n'
        '@step("(?s:.*)")\ndef any_step(context):\n    pass\n'
    )
    run(folder, program("gherkin", "behave"), "--dry-run", "--quiet", "--no-summary")


def _office(script: str) -> Callable[[Path], None]:
    return lambda folder: _ignore(
        run(folder, program("office", "python"), str(_HERE / "readers" / script))
    )


def _ignore(said: str) -> None:
    """What a tool says when all is well is of no interest."""


def _json_schema(folder: Path) -> None:
    schema = run(folder, sys.executable, "-m", "askfirst", "schema")
    (folder / "schema.json").write_text(schema, "utf-8")
    run(folder, program("jsonschema", "python"), str(_HERE / "readers" / "json_document.py"))


def _structure(name: str) -> Callable[[Path], None]:
    def accept(folder: Path) -> None:
        files = {
            path.relative_to(folder).as_posix(): path.read_text("utf-8")
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        try:
            CHECKS[name](files)
        except Exception as error:
            raise RefusedError(repr(error)) from error

    return accept


def _own(name: str, *broken: Breaking) -> Judge:
    return Judge(
        format=name,
        tool="our own check",
        environment="",
        package="",
        command="tests/structure.py",
        accept=_structure(name),
        broken=broken,
    )


JUDGES: Final[tuple[Judge, ...]] = (
    Judge(
        format="strictdoc",
        tool="strictdoc",
        environment="strictdoc",
        package="strictdoc",
        command="strictdoc export . --formats sdoc,html,json; same bytes",
        accept=_strictdoc("requirements.sdoc"),
        broken=(
            ("link to nothing", "VALUE: NEED-01", "VALUE: NEED-99"),
            ("an id twice", "UID: FR-02", "UID: FR-01"),
            ("unknown priority", "PRIORITY: Should", "PRIORITY: Maybe"),
            ("fields in another order", r"^(KIND: .*)\n(STATUS: .*)", r"\2\n\1"),
        ),
    ),
    Judge(
        format="strictdoc-md",
        tool="strictdoc",
        environment="strictdoc",
        package="strictdoc",
        command="strictdoc export . --formats markdown,html,json; same bytes",
        accept=_strictdoc("requirements.md"),
        broken=(
            ("link to nothing", r"\*\*ID\*\*: `NEED-01`", "**ID**: `NEED-99`"),
            ("an id twice", r"\*\*UID\*\*: FR-02", "**UID**: FR-01"),
            ("unknown priority", r"\*\*Priority\*\*: Should", "**Priority**: Maybe"),
            ("two blank lines", "^## Functions", "\n## Functions"),
        ),
    ),
    Judge(
        format="reqif",
        tool="reqif",
        environment="reqif",
        package="reqif",
        command="reqif validate --use-reqif-schema; reqif passthrough",
        accept=_reqif,
        broken=(
            ("no time of change", r'("_record-FR-01") LAST-CHANGE="[^"]*"', r"\1"),
            ("an identifier twice", 'IDENTIFIER="_record-FR-02"', 'IDENTIFIER="_record-FR-01"'),
            ("reference to nothing", "REF>_record-FR-02<", "REF>_record-FR-99<"),
            ("bare ampersand", "<xhtml:p>nobody", "<xhtml:p>& nobody"),
            ("version 1.2", "REQ-IF-VERSION>1.0", "REQ-IF-VERSION>1.2"),
        ),
    ),
    Judge(
        format="reqif",
        tool="strictdoc",
        environment="strictdoc",
        package="strictdoc",
        command="strictdoc convert requirements.reqif",
        accept=_reqif_to_strictdoc,
        broken=(
            ("bare ampersand", "<xhtml:p>nobody", "<xhtml:p>& nobody"),
            ("unknown type", "TYPE-REF>_object-REQUIREMENT<", "TYPE-REF>_object-NONE<"),
        ),
    ),
    Judge(
        format="doorstop",
        tool="doorstop",
        environment="doorstop",
        package="doorstop",
        command="doorstop --error-all --no-child-check; doorstop publish all",
        accept=_doorstop,
        broken=(
            ("link to nothing", "- NEED-01: null", "- NEED-99: null"),
            ("no text", r"^text: \|\n  When .*", "text: ''"),
            ("broken YAML", "^text: ", "text: ["),
            ("unknown parent", "parent: DOC", "parent: ZZZ"),
        ),
    ),
    Judge(
        format="sphinx-needs",
        tool="sphinx-needs",
        environment="sphinx-needs",
        package="sphinx-needs",
        command="sphinx-build -W --keep-going -b html; -b needs",
        accept=_sphinx,
        broken=(
            ("link to nothing", r'("detailed_from": \[\s*)"NEED-01"', r'\1"NEED-99"'),
            ("unknown priority", '"priority": "Should"', '"priority": "Maybe"'),
            ("unknown kind", '"type": "req_goal"', '"type": "req_gaol"'),
            ("open markup", r'"content": "\| Seedling', '"content": "| **Seedling'),
        ),
    ),
    Judge(
        format="openspec",
        tool="openspec",
        environment="openspec",
        package="@fission-ai/openspec",
        command="openspec validate --all --strict --no-interactive",
        accept=_openspec,
        broken=(
            ("no scenario", r"^#### Scenario: FR-02.*\n(?:- .*\n)+", ""),
            ("no SHALL", "SHALL", "will"),
            ("no purpose", "^## Purpose", "## Intent"),
        ),
    ),
    Judge(
        format="gherkin",
        tool="gherkin-official",
        environment="gherkin",
        package="gherkin-official",
        command="Parser().parse; tags and scenarios come back",
        accept=_gherkin,
        broken=(
            ("tag with a space", "@function", "@a function"),
            ("a second feature", "^  @FR-01-2$", "Feature: again"),
            ("a step that is none", "^    Then ", "    Therefore "),
        ),
    ),
    Judge(
        format="gherkin",
        tool="behave",
        environment="gherkin",
        package="behave",
        command="behave --dry-run, any step defined",
        accept=_behave,
        broken=(
            ("a second feature", "^  @FR-01-2$", "Feature: again"),
            ("a step that is none", "^    Then the shelf", "    Therefore the shelf"),
        ),
    ),
    Judge(
        format="json",
        tool="jsonschema",
        environment="jsonschema",
        package="jsonschema",
        command="Draft202012Validator against askfirst schema",
        accept=_json_schema,
        broken=(
            ("unknown status", '"status": "confirmed"', '"status": "maybe"'),
            ("a field too many", '"kind": "goal"', '"kind": "goal", "x": 1'),
            ("not JSON", r"\A\{", "["),
        ),
    ),
    Judge(
        format="xlsx",
        tool="openpyxl",
        environment="office",
        package="openpyxl",
        command="load_workbook; every cell a text",
        accept=_office("workbook.py"),
        broken=(("half the file", "", ""),),
    ),
    Judge(
        format="docx",
        tool="python-docx",
        environment="office",
        package="python-docx",
        command="Document; every heading there",
        accept=_office("word_document.py"),
        broken=(("half the file", "", ""),),
    ),
    _own("markdown", ("a level is skipped", "^## ", "#### "), ("a tag", "^## ", "<b>")),
    _own("csv", ("a cell is missing", "^FR-02,", ""), ("a formula", "^FR-02,", "=FR-02,")),
    _own("markdown --split", ("broken front matter", '^id: "FR', "id: [FR")),
    _own("spec-kit", ("a heading is missing", "^## Assumptions", "## Assumed")),
    _own("kiro", ("a wrong number", "^### Requirement 2:", "### Requirement 4:")),
)
"""Every judge, in the order of the formats in the documentation."""


def examples() -> dict[str, Specification]:
    """The committed example interviews, by the name of their folder."""
    found = sorted((ROOT / "output").glob("*/requirements.json"))
    return {
        path.parent.name: Specification.model_validate_json(path.read_bytes()) for path in found
    }
