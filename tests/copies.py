"""What takes long to lead to where a test begins is led there once and copied for each test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

_made: dict[tuple[object, ...], Path] = {}


def copy(to: Path, make: Callable[..., object], *arguments: Any) -> Path:
    """A folder with what `make(folder, *arguments)` puts into an empty one; it is made once."""
    key = (make, repr(arguments))
    if key not in _made:
        _made[key] = Path(tempfile.mkdtemp(prefix="askfirst-"))
        atexit.register(shutil.rmtree, _made[key], ignore_errors=True)
        make(_made[key], *arguments)
    shutil.copytree(_made[key], to, dirs_exist_ok=True)
    return to
