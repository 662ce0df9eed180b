"""The one way to standard output and standard error: nothing that acts passes.

Messages, reports and JSON hold words of documents, answers, packs, journals and names of folders.
Each of them may carry terminal escapes, C1 controls, marks that reorder text, or characters that
the terminal cannot show. So no message is trusted to have cleaned its words: the streams do it.
Only the screens that draw (`frontends.terminal`) write behind the gate, where the prompt library
shows control characters by name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from askfirst.untrusted import acts, for_screen, in_encoding


class Gate:
    """A text stream in front of another: passes on what can be shown and does nothing else.

    Attributes:
        behind: the stream itself.
    """

    errors = "strict"
    encoding = "utf-8"  # it takes every text; what the stream behind cannot show is replaced

    def __init__(self, behind: TextIO) -> None:
        self.behind = behind
        self._encoding = getattr(behind, "encoding", None) or "utf-8"

    def write(self, text: str) -> int:
        """Write what of a text can be shown."""
        shown = for_screen(text) if acts(text) else text
        self.behind.write(in_encoding(shown, self._encoding))
        return len(text)

    def writelines(self, texts: Iterable[str]) -> None:
        """Write several texts."""
        for text in texts:
            self.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.behind, name)


def table_out(text: str) -> None:
    """A table for a spreadsheet to standard output, with its mark and its line ends: each cell of
    it was made harmless by itself."""
    stream = sys.stdout
    behind = stream.behind if isinstance(stream, Gate) else stream
    behind.write(in_encoding(text, getattr(behind, "encoding", None) or "utf-8"))


@contextmanager
def gated() -> Iterator[None]:
    """Standard output and standard error behind gates; input that is no text becomes U+FFFD."""
    before = sys.stdout, sys.stderr
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    sys.stdout, sys.stderr = Gate(before[0]), Gate(before[1])
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
