"""Which files are tallied: journals as they lie, saved answers as lines, nothing twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askfirst.errors import SourceError
from askfirst.tally.reading import Read, gathered

SAVED = '{"answers": [], "name": "%s"}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "all"
    for name, text in (
        ("b/interview.jsonl", '{"n": 1}\n'),
        ("a/interview.jsonl", '{"n": 1}\n'),
        ("a/requirements.json", SAVED % "none"),
        ("a/store.json", SAVED % "none"),
        ("a/unsent.json", SAVED % "none"),
        ("empty.jsonl", ""),
        ("notes.txt", "words"),
        ("z.json", SAVED % "z"),
        ("m.json", SAVED % "m"),
        ("list.json", "[1]"),
        ("broken.json", '{"answers": ['),
        ("other.json", '{"answers": "none"}'),
    ):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text)
    (made / "link.jsonl").symlink_to(made / "a/interview.jsonl")
    return made


def read(folder: Path, *names: str) -> Read:
    scratch = folder.parent / "scratch"
    scratch.mkdir()
    return gathered([str(folder / name) for name in names], scratch)


def short(paths: list[Path], folder: Path) -> list[str]:
    return [str(path.relative_to(folder.parent)) for path in paths]


def test_a_folder_gives_its_journals_in_order_and_then_what_pages_saved(folder: Path) -> None:
    found = read(folder, "")
    journals = ["all/a/interview.jsonl", "all/b/interview.jsonl"]
    assert short(found.files, folder) == [*journals, "scratch/answers.jsonl"]
    saved = [json.loads(line) for line in found.files[-1].read_text().splitlines()]
    assert [one["name"] for one in saved] == ["m", "z"]
    assert [line.split("/")[-1] for line in found.told] == [
        f"{name}.json holds no answers; it is left out." for name in ("broken", "list", "other")
    ]


def test_what_is_named_twice_is_counted_once_and_stays_where_it_was_named_first(
    folder: Path,
) -> None:
    names = "b/interview.jsonl", "a", "*/interview.jsonl"
    assert short(read(folder, *names).files, folder) == [
        "all/b/interview.jsonl",
        "all/a/interview.jsonl",
    ]


def test_a_name_with_brackets_that_is_there_is_no_pattern(folder: Path) -> None:
    (folder / "x[1].jsonl").write_text("{}\n")
    (folder / "x1.jsonl").write_text("{}\n")
    assert short(read(folder, "x[1].jsonl").files, folder) == ["all/x[1].jsonl"]


def test_where_nothing_can_be_counted_all_that_was_named_is_told(folder: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read(folder, "notes.txt", "empty.jsonl", "nobody*")
    assert caught.value.code == "tally-nothing"
    first, _, second = caught.value.where.partition(", ")
    assert first == str(folder / "notes.txt")
    assert str(folder / "empty.jsonl").startswith(second.partition(", ")[0])


def test_what_no_page_saved_leaves_nothing_to_count(folder: Path) -> None:
    with pytest.raises(SourceError):
        read(folder, "list.json")
