"""The real tools, each in an environment of its own, since some of them cannot live together.

They are kept in `.cache/consumers` of the checkout, or where ASKFIRST_CONSUMERS says.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]

PYTHON: Final[dict[str, tuple[str, ...]]] = {
    "strictdoc": ("strictdoc==0.30.4",),
    "reqif": ("reqif==0.1.0",),
    "doorstop": ("doorstop==3.2",),
    "sphinx-needs": ("sphinx-needs==9.1.0", "sphinx==9.0.4"),
    "gherkin": ("gherkin-official==42.0.1", "behave==1.3.3"),
    "office": ("openpyxl==3.1.5", "python-docx==1.2.0"),
    "jsonschema": ("jsonschema==4.26.0",),
}
"""Environment to the packages in it; pinned, so that a result is one version's."""

NODE: Final[dict[str, tuple[str, ...]]] = {
    "inspector": ("@modelcontextprotocol/inspector@0.15.0",),
    "openspec": ("@fission-ai/openspec@1.13.2",),
    "browser": ("playwright-core@1.65.1", "axe-core@4.14.1", "mermaid@12.3.0"),
}


# What pip and npm say when they cannot get at their registry; any other failure is an error.
_UNREACHABLE: Final = re.compile(
    r"no matching distribution|max retries|name resolution|connection|network"
    r"|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET",
    re.IGNORECASE,
)


class UnreachableError(Exception):
    """A tool could not be installed: its registry cannot be reached, or npm is not here."""


def environment(name: str) -> Path:
    """The folder of an environment, made when it is not there yet.

    Raises:
        UnreachableError: it cannot be made here.
    """
    cache = Path(os.environ.get("ASKFIRST_CONSUMERS") or ROOT / ".cache" / "consumers")
    cache.mkdir(parents=True, exist_ok=True)
    wanted = json.dumps(PYTHON.get(name) or NODE[name])
    folder, stamp = cache / name, cache / f"{name}.json"
    with (cache / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (stamp.is_file() and stamp.read_text("utf-8") == wanted):
            shutil.rmtree(folder, ignore_errors=True)
            _make(name, folder)
            stamp.write_text(wanted, "utf-8")
    return folder


def _make(name: str, folder: Path) -> None:
    if name in NODE:
        folder.mkdir()
        _run(["npm", "install", "--silent", "--prefix", str(folder), *NODE[name]])
        return
    _run([sys.executable, "-m", "venv", str(folder)])
    _run([str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *PYTHON[name]])


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=900)
    except FileNotFoundError as error:
        raise UnreachableError(f"{command[0]} is not installed") from error
    except subprocess.CalledProcessError as error:
        if _UNREACHABLE.search(error.stderr):
            raise UnreachableError(error.stderr.strip().splitlines()[-1]) from error
        raise
    except subprocess.TimeoutExpired as error:
        raise UnreachableError("the registry did not answer") from error


def program(environment_name: str, name: str) -> str:
    """The path of a tool's program."""
    folder = environment(environment_name)
    below = "node_modules/.bin" if environment_name in NODE else "bin"
    return str(folder / below / name)


def version(environment_name: str, package: str) -> str:
    """The version that is installed, as the environment itself says."""
    folder = environment(environment_name)
    if environment_name in NODE:
        described = folder / "node_modules" / package / "package.json"
        return str(json.loads(described.read_text("utf-8"))["version"])
    asked = f"import importlib.metadata as m; print(m.version({package!r}))"
    python = folder / "bin" / "python"
    done = subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True)
    return done.stdout.strip()
