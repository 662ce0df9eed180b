"""A command with an odd input: what must be true of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from command_line import Result, run

OUTPUT: Final = Path(__file__).parents[2] / "output"
_ACTS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def told(patch: pytest.MonkeyPatch, folder: Path, *words: str) -> Result:
    """What a command says: it is done, or tells in its words why not, and nothing of it acts."""
    done = run(patch, folder, *words)
    assert done.status in (0, 1, 2), f"{words}: status {done.status}\n{done.err}"
    assert done.status == 0 or done.err.strip() or done.out.strip(), f"{words} says nothing"
    acting = _ACTS.search(done.out + done.err)
    assert not acting, f"{words} prints {acting[0]!r}"
    return done


def emptied(folder: Path) -> Path:
    """A folder in which nothing is."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
