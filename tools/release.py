"""Makes a release: the version, the head of the changelog, a commit and a tag. Nothing is pushed.

    python tools/release.py 0.2.0 [--date 2031-05-01]

It refuses when something is not committed, when the version is not higher, or when nothing stands
under Unreleased. Run `.ci/run` first.
"""

from __future__ import annotations

import argparse
import datetime
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
_VERSION: Final = re.compile(r'^__version__ = "(\d+)\.(\d+)\.(\d+)"$', re.M)
_HEAD: Final = "## Unreleased\n"


def released(changelog: str, version: str, day: str) -> str:
    """The changelog with what stood under Unreleased under the version.

    Raises:
        ValueError: nothing stands there.
    """
    before, head, behind = changelog.partition(_HEAD)
    new = behind.partition("\n## ")[0]
    if not head or not re.search(r"^- ", new, re.M):
        raise ValueError("nothing stands under Unreleased in CHANGELOG.md")
    return f"{before}{_HEAD}\n## {version} - {day}\n{behind}"


def raised(source: str, version: str) -> str:
    """The source of the package with the new version.

    Raises:
        ValueError: it is no version, or not higher than the one there.
    """
    found = _VERSION.search(source)
    new = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None or new is None:
        raise ValueError(f"'{version}' is not three numbers, such as 0.2.0")
    if tuple(map(int, new.groups())) <= tuple(map(int, found.groups())):
        raise ValueError(f"{version} is not higher than {'.'.join(found.groups())}")
    return _VERSION.sub(f'__version__ = "{version}"', source)


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True)  # noqa: S603, S607
    return done.stdout.strip()


def release(root: Path, version: str, day: str) -> None:
    """Change both files, commit and tag."""
    if _git(root, "status", "--porcelain"):
        raise ValueError("something is not committed")
    package, changelog = root / "src/askfirst/__init__.py", root / "CHANGELOG.md"
    made = raised(package.read_text("utf-8"), version)
    told = released(changelog.read_text("utf-8"), version, day)
    package.write_text(made, "utf-8")
    changelog.write_text(told, "utf-8")
    _git(root, "commit", "--all", "--message", f"Release {version}")
    _git(root, "tag", "--annotate", f"v{version}", "--message", f"askfirst {version}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("version")
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    given = parser.parse_args()
    try:
        release(ROOT, given.version, given.date)
    except ValueError as error:
        print(f"not released: {error}", file=sys.stderr)
        return 1
    print(f"Released {given.version}. To hand it on: git push --follow-tags")
    return 0


if __name__ == "__main__":
    sys.exit(main())
