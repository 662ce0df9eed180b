"""What an interview has become: files, the draft on the screen, how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue

from askfirst.files import write_atomic
from askfirst.interview import Interview, Standing
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.requirements import Specification


def write(specification: Specification, folder: Path) -> list[Path]:
    """Write the documents into a folder; unchanged files are left alone.

    Raises:
        OutputError: a file could not be written.
    """
    from askfirst.exporters import json, markdown

    written = []
    for render in (markdown.render, json.render):
        for name, content in render(specification).items():
            path = folder / name
            data = content.encode() if isinstance(content, str) else content
            if not (path.is_file() and path.read_bytes() == data):
                write_atomic(path, data)
            written.append(path)
    return written


def draft(specification: Specification) -> list[str]:
    """The document so far as lines for a screen."""
    from askfirst.exporters import markdown

    return for_screen(str(markdown.render(specification)["requirements.md"])).splitlines()


def status(interview: Interview, project: str) -> dict[str, JsonValue]:
    """How far an interview is, as plain data."""
    progress = interview.progress()
    standings = dict(interview.standings())
    put_off = [slot for slot in interview.later if standings.get(slot) is Standing.OPEN]
    parked = [slot for slot in interview.answers if interview.standing(slot) is Standing.PARKED]
    return {
        "project": project,
        "depth": interview.depth.value,
        "answered": progress.answered,
        "open": progress.open,
        "may_open": progress.may_open,
        "unknown": len(interview.unknowns()),
        "not_relevant": list(standings.values()).count(Standing.NOT_RELEVANT),
        "put_off": [*put_off],
        "parked": [*parked],
        "next": interview.next_slot(),
        "last": interview.events[-1].at if interview.events else "",
    }
