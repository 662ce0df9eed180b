"""PDF documents, through the extra `askfirst[pdf]`, in a process of their own.

A PDF is a program in all but name: reading one may take forever or all memory. So another process
reads it, with a limit on its time and its memory, and hands back plain text.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from askfirst.errors import SourceError
from askfirst.sources.readers import Extracted
from askfirst.sources.readers.word import encrypted

TIME_LIMIT: Final = 60.0
PROGRAM: Final = Path(__file__).with_name("pdf_pages.py")


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The text of all pages, a blank line between pages.

    Raises:
        SourceError: source-extra-missing, source-slow, source-encrypted, source-no-text,
            source-bomb, source-unreadable.
    """
    if importlib.util.find_spec("pypdf") is None:
        raise SourceError(
            "source-extra-missing",
            "Reading PDF needs an extra package.",
            where=name,
            repair="Install it with: pip install 'askfirst[pdf]'",
        )
    found = _read(data, name, max_size)
    match found.get("error"):
        case None:
            return Extracted(_expect_text(str(found["text"]), name), tuple(found["notes"]))
        case "encrypted":
            raise encrypted(name)
        case "bomb":
            raise SourceError(
                "source-bomb",
                "The PDF unpacks to far more than a document holds.",
                where=name,
                repair="Print the pages that matter to a new PDF.",
            )
        case error:
            raise _unreadable(name, str(error))


def _read(data: bytes, name: str, max_size: int) -> dict[str, Any]:
    """Let the other process read the pages."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            [sys.executable, "-P", str(PROGRAM), str(max_size), str(int(TIME_LIMIT))],
            input=data,
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise SourceError(
            "source-slow",
            f"The PDF was not read after {TIME_LIMIT:g} seconds.",
            where=name,
            repair="Print the pages that matter to a new PDF, or copy their text.",
        ) from None
    try:
        found = json.loads(done.stdout)
    except ValueError:
        raise _unreadable(name, f"reader ended with {done.returncode}") from None
    return found if isinstance(found, dict) else {"error": "no text"}


def _expect_text(text: str, name: str) -> str:
    if any(map(str.isalnum, text)):
        return text
    raise SourceError(
        "source-no-text",
        "The PDF has no text layer: page images only.",
        where=name,
        repair="Run text recognition (OCR) over it first, or type the part that matters.",
    )


def _unreadable(name: str, why: str) -> SourceError:
    return SourceError(
        "source-unreadable",
        f"The PDF is damaged ({why}).",
        where=name,
        repair="Open it and print it to a new PDF, or copy its text.",
    )
