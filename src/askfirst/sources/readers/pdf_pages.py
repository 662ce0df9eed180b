"""The process that reads a PDF: bytes on standard input, one JSON object on standard output.

Run as a file of its own, not imported: it needs nothing of the package, and starts quickly.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import Any

# A reader that needs more memory than this is not reading a document.
MEMORY_LIMIT = 1024 * 1024 * 1024
# Errors of the library that say more than "damaged". DependencyError: a cipher it cannot open.
KNOWN = {"LimitReachedError": "bomb", "DependencyError": "encrypted"}


def limit(seconds: int) -> None:
    """Bound the memory and the time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # not a POSIX system: the caller's time limit remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def pages(data: bytes, max_size: int) -> dict[str, Any]:
    """The text of all pages, or the reason why there is none."""
    from pypdf import PdfReader

    notes = []
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            if not reader.decrypt(""):
                return {"error": "encrypted"}
            notes.append("The PDF restricts printing or copying; it was read for quotation only.")
        texts: list[str] = []
        size = 0
        for page in reader.pages:
            texts.append(page.extract_text())
            size += len(texts[-1])
            if size > max_size:
                return {"error": "bomb"}
    except MemoryError:
        return {"error": "bomb"}
    except Exception as error:  # whatever a broken file makes the library raise
        name = type(error).__name__
        return {"error": KNOWN.get(name, name)}
    return {"text": "\n\n".join(texts), "notes": notes}


if __name__ == "__main__":
    logging.disable()
    limit(int(sys.argv[2]))
    found = pages(sys.stdin.buffer.read(), int(sys.argv[1]))
    sys.stdout.write(json.dumps(found))
