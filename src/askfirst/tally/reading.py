"""Where the answers are: journals, files of answers, a team's server; all of it as JSON Lines."""

from __future__ import annotations

import glob
import json
import stat
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.errors import SourceError
from askfirst.files import LEDGER
from askfirst.journal import LINK, NAME
from askfirst.journal.server import SCHEMES, connected
from askfirst.untrusted import for_screen
from askfirst.untrusted_files import MEGABYTE, read_bytes

_OTHERS: Final = (LEDGER, "requirements.json", "unsent.json", LINK)
"""Files in the folder of an interview that hold no answers of their own."""
_LARGEST: Final = 50 * MEGABYTE


class Read(NamedTuple):
    """Files of JSON Lines to tally, and what to say of others that are left out."""

    files: list[Path]
    told: list[str]


def gathered(named: Sequence[str], scratch: Path) -> Read:
    """The files that folders, patterns and servers lead to.

    Args:
        scratch: an empty folder for what is no JSON Lines as it lies.

    Raises:
        SourceError: there are none. JournalError, UsageError: a server cannot be used.
    """
    files: list[Path] = []
    told: list[str] = []
    single: list[Path] = []
    for number, name in enumerate(named):
        if name.startswith(SCHEMES):
            files += _from_server(name, scratch / f"server-{number}")
            continue
        found = list(_found(name))
        files += [path for path in found if path.suffix == ".jsonl"]
        single += [path for path in found if path.suffix == ".json"]
    if single:
        files.append(_as_lines(single, scratch / "answers.jsonl", told))
    files = [path for path in dict.fromkeys(files) if path.stat().st_size]
    if not files:
        raise SourceError(
            "tally-nothing",
            "there are no answers here.",
            where=", ".join(map(for_screen, named))[:200],
            repair="Name folders of interviews, files of answers (.json, .jsonl) or an address.",
        )
    return Read(files, told)


def _found(name: str) -> Iterator[Path]:
    path = Path(name)
    near = [path] if path.exists() else [Path(one) for one in sorted(glob.glob(name))]  # noqa: PTH207
    inside = [sorted(one.rglob("*.json*")) if one.is_dir() else [one] for one in near]
    for one in (file for files in inside for file in files):
        known = one.suffix in (".json", ".jsonl") and one.name not in _OTHERS
        if known and stat.S_ISREG(one.lstat().st_mode):
            yield one


def _as_lines(paths: Sequence[Path], target: Path, told: list[str]) -> Path:
    """What pages saved, one object a line; what is none of it is told."""
    with target.open("w", encoding="utf-8") as stream:
        for path in paths:
            try:
                data = json.loads(read_bytes(path, most=_LARGEST))
                if not isinstance(data, dict) or not isinstance(data.get("answers"), list):
                    raise ValueError
            except (OSError, ValueError, RecursionError):
                told.append(f"{for_screen(str(path))} holds no answers; it is left out.")
                continue
            stream.write(json.dumps(data) + "\n")
    return target


def _from_server(address: str, folder: Path) -> list[Path]:
    """A journal for each interview on a server."""
    folder.mkdir()
    paths: list[Path] = []
    with connected(address) as server:
        for _, rows in groupby(server.all(), key=itemgetter(0)):
            paths.append(folder / f"{len(paths)}-{NAME}")
            with paths[-1].open("w", encoding="utf-8") as stream:
                stream.writelines(f"{event}\n" for _, event in rows)
    return paths
