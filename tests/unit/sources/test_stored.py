"""Stored texts come back byte for byte, and a change is noticed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askfirst.errors import SourceError
from askfirst.sources import SourceText, load, store
from askfirst.sources.stored import stored_name
from askfirst.sources.text import normalised


@settings(deadline=None)
@given(st.text(st.characters(codec=None)), st.text(max_size=120))
def test_any_text_and_any_name_round_trip(text: str, name: str) -> None:
    source = SourceText(normalised(name), normalised(text))
    with TemporaryDirectory() as folder:
        file = store(source, Path(folder) / "sources")
        assert file.parent == Path(folder) / "sources"
        assert file.read_bytes() == source.text.encode()
        assert load(file.parent, source.name, source.sha256) == source


def test_two_sources_with_one_name_both_survive(tmp_path: Path) -> None:
    one, other = SourceText("notes.txt", "One."), SourceText("notes.txt", "Other.")
    store(one, tmp_path)
    store(other, tmp_path)
    assert load(tmp_path, "notes.txt", one.sha256).text == "One."
    assert load(tmp_path, "notes.txt", other.sha256).text == "Other."


def test_storing_twice_writes_once(tmp_path: Path) -> None:
    source = SourceText("a.txt", "Text.")
    file = store(source, tmp_path)
    file.chmod(0o444)
    assert store(source, tmp_path) == file
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_changed_text_is_noticed_and_a_missing_one_named(tmp_path: Path) -> None:
    source = SourceText("a.txt", "Text.")
    file = store(source, tmp_path)
    file.write_text("Test.")
    with pytest.raises(SourceError, match="source-changed"):
        load(tmp_path, "a.txt", source.sha256)
    file.unlink()
    with pytest.raises(SourceError, match="source-missing"):
        load(tmp_path, "a.txt", source.sha256)


def test_a_folder_that_cannot_be_made_is_an_expected_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SourceError, match="source-not-stored"):
        store(SourceText("a.txt", "Text."), tmp_path / "file")


def test_a_name_without_a_letter_is_called_a_source() -> None:
    assert stored_name("...", "ab" * 32).startswith("source.")
    assert stored_name("a b.txt", "ab" * 32).startswith("a-b.txt.abab")
