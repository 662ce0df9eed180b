"""Folders of interviews."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.errors import OutputError
from askfirst.session.folders import new_folder, slug
from rows import each_row


@each_row(
    ("text", "name"),
    [
        ("The Tide Clock", "the-tide-clock"),
        ("  Café, 2nd  floor! ", "cafe-2nd-floor"),
        ("../../etc", "etc"),
        ("日本", ""),
        ("", ""),
        ("a" * 59 + " b", "a" * 59),
        ("a" * 70, "a" * 60),
    ],
)
def test_a_name_becomes_a_folder_of_small_letters(text: str, name: str) -> None:
    assert slug(text) == name


def test_no_folder_is_made_over_another(tmp_path: Path) -> None:
    names = [new_folder(tmp_path / "out", "Tide clock").name for _ in range(3)]

    assert names == ["tide-clock", "tide-clock-2", "tide-clock-3"]
    assert new_folder(tmp_path / "out", "日本").name == "interview"


def test_a_file_is_no_place_for_interviews(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")

    with pytest.raises(OutputError) as caught:
        new_folder(tmp_path / "out", "Tide clock")

    assert caught.value.code == "output-unwritable"
    assert (tmp_path / "out").read_text() == "mine"
