"""What is put in its place is on the disk under its name too."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from askfirst import files


def test_the_folder_is_synced_after_a_file_got_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, put = os.fsync, os.replace

    def fsync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def replace(old: Path, new: Path) -> None:
        done.append("name")
        put(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    files.write_atomic(tmp_path / "a.md", "a")
    assert done == ["file", "name", "folder"]
