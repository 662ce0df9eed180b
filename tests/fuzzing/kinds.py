"""The kinds of input that are made up, and how large a part of all each is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from . import data, keys, texts


class InputKind(NamedTuple):
    """A kind of input: what is done with one, and its part of a hundred inputs."""

    check: Callable[[pytest.MonkeyPatch, Path, int], None]
    share: int


KINDS: Final = {
    "journals": InputKind(data.journal, 15),
    "packs": InputKind(data.pack, 10),
    "answers": InputKind(data.answers, 15),
    "calls": InputKind(data.call, 10),
    "mails": InputKind(texts.returned, 15),
    "sources": InputKind(texts.source, 30),
    "keys": InputKind(keys.keys, 5),
}
