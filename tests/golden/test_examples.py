"""The interviews in `output/` are what their answers files, and their journals, give: to the byte.

`pytest tests/golden/test_examples.py --refresh` makes them again from the answers files.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

import pytest

from askfirst.files import LEDGER
from askfirst.paper import paper
from askfirst.questions import SCREENS, Depth
from askfirst.requirements import Kind, Specification
from command_line import run
from papers import paper_words
from thorough import only

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "tests" / "examples"
OUTPUT: Final = ROOT / "output"
NOW: Final = "1790000000"
DEPTHS: Final = {
    "repair-cafe": "quick",
    "kiln-shelf": "standard",
    "moth-counts": "standard",
    "hay-fan": "deep",
}
"""How far each example was asked, by the name of its folder."""
MOST_FINDINGS: Final = 5
DOCUMENTS: Final = ("requirements.md", "evidence.md", "requirements.json", "requirements.html")

each = pytest.mark.parametrize("name", DEPTHS)


def files(folder: Path) -> dict[str, bytes]:
    """All that an interview's folder holds, but the lock of whoever writes in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix != ".lock"
        and path.name != ".lock"
        and path.name != LEDGER
    }


def made(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str) -> Path:
    """The interview, led from its answers file in an empty folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    example = EXAMPLES / name
    sources = sorted(str(path) for path in example.iterdir() if path.suffix in (".txt", ".md"))
    result = run(
        monkeypatch, folder, "start", *sources, "--name", name, "--depth", DEPTHS[name],
        "--answers", str(example / "answers.yaml"), "--no-input",
    )  # fmt: skip
    assert result.status == 0, result.err
    return folder / "output" / name


@pytest.mark.parametrize("name", only("repair-cafe", "moth-counts", of=DEPTHS))
def test_the_answers_file_gives_the_committed_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refresh: bool
) -> None:
    new = made(monkeypatch, tmp_path, name)
    if refresh:
        shutil.rmtree(OUTPUT / name, ignore_errors=True)
        for path, content in files(new).items():
            (OUTPUT / name / path).parent.mkdir(parents=True, exist_ok=True)
            (OUTPUT / name / path).write_bytes(content)
    assert files(new) == files(OUTPUT / name)


@each
def test_the_committed_journal_gives_the_committed_documents(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refresh: bool
) -> None:
    if refresh:
        pytest.skip("the folders are being rewritten")
    committed = files(OUTPUT / name)
    for path, content in committed.items():
        if path not in DOCUMENTS:
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(content)
    result = run(monkeypatch, tmp_path, "write", "-p", name)
    assert result.status == 0, result.err
    assert files(tmp_path / name) == committed


def specification(name: str) -> Specification:
    """What a committed interview came to."""
    return Specification.model_validate_json((OUTPUT / name / "requirements.json").read_bytes())


@each
def test_the_paper_keeps_to_its_size(name: str) -> None:
    made = specification(name)
    most = 600 if made.depth == "quick" else 300 + 1.6 * made.counts["words_typed"]
    assert paper_words(paper(made)) <= most


@each
def test_check_has_little_to_say(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, ROOT, "check", f"output/{name}/requirements.md", "--json")
    found = [one for line in result.out.splitlines() for one in json.loads(line)["findings"]]
    assert len(found) <= MOST_FINDINGS


@each
def test_the_screens_are_those_of_the_depth(name: str) -> None:
    asked = dict.fromkeys(
        event["slot"]
        for line in (OUTPUT / name / "interview.jsonl").read_text("utf-8").splitlines()
        if (event := json.loads(line))["event"] == "answered"
    )
    assert len(asked) <= SCREENS.get(Depth(DEPTHS[name]), len(asked))


def test_the_examples_show_what_people_say() -> None:
    """One contradiction was settled, one line is hearsay, a don't-know names somebody."""
    settled = [
        json.loads(line)
        for name in DEPTHS
        for line in (OUTPUT / name / "interview.jsonl").read_text("utf-8").splitlines()
        if "!pulls-" in line and '"answered"' in line
    ]
    records = [one for name in DEPTHS for one in specification(name).records]
    assert any(event.get("value") == "other" for event in settled)
    assert any(one.heard for one in records)
    assert any(one.kind is Kind.QUESTION and one.owner for one in records)


def test_every_folder_in_output_has_its_answers_file() -> None:
    folders = {path.name for path in OUTPUT.iterdir() if path.is_dir()}
    assert folders == set(DEPTHS) == {path.name for path in EXAMPLES.iterdir() if path.is_dir()}
