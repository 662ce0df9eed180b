"""A script beside this file in headless Chromium."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from consumers.environments import UnreachableError, environment

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")


def tools() -> Path:
    """What the scripts need; without it, or without a browser, the test is skipped."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here")
    try:
        return environment("browser")
    except UnreachableError as error:
        pytest.skip(f"the browser's tools cannot be had: {error}")


def browsed(script: str, folder: Path, job: dict[str, Any]) -> dict[str, Any]:
    """What a script says of a job."""
    given = folder / "job.json"
    given.write_text(json.dumps(job), "utf-8")
    done = subprocess.run(
        ["node", Path(__file__).with_name(script), tools(), str(CHROMIUM), given],
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
