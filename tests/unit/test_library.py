"""What other programs import."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import askfirst

ROOT = Path(__file__).parents[2]
CAFE = ROOT / "output" / "repair-cafe"


def test_an_interview_is_loaded_as_it_was_written() -> None:
    made = askfirst.load(CAFE)
    written = json.loads((CAFE / "requirements.json").read_text("utf-8"))
    assert [one.id for one in made.records] == [one["id"] for one in written["records"]]
    assert isinstance(made, askfirst.Specification)


def test_an_export_is_the_one_of_the_command_line() -> None:
    made = askfirst.load(str(CAFE))
    assert askfirst.export(made, "json")["requirements.json"] == (
        CAFE / "requirements.json"
    ).read_text("utf-8")
    assert {"csv", "json", "markdown", "reqif"} <= askfirst.formats().keys()


def test_what_goes_wrong_says_where_and_how_to_mend_it(tmp_path: Path) -> None:
    with pytest.raises(askfirst.AskfirstError) as none:
        askfirst.load(tmp_path / "nothing")
    assert none.value.code and none.value.repair
    with pytest.raises(askfirst.AskfirstError, match="no format 'papyrus'"):
        askfirst.export(askfirst.load(CAFE), "papyrus")
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        askfirst.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_each_name_that_is_promised_is_there_and_on_the_page() -> None:
    page = (ROOT / "docs" / "library.md").read_text("utf-8")
    for name in askfirst.__all__:
        assert getattr(askfirst, name)
        assert f"`askfirst.{name}" in page


def test_the_program_on_the_page_runs() -> None:
    page = (ROOT / "docs" / "library.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(.*?)^```", page, re.M | re.S)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("NEED-01 ")


def test_importing_the_package_loads_nothing_of_it() -> None:
    program = (
        "import sys, askfirst; print([one for one in sys.modules if one.startswith('askfirst.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
