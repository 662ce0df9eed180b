"""What was typed and not sent yet, in a file beside the journal.

It is no answer and changes no document; it is filled in when its question is asked again.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from askfirst.events import Answered
from askfirst.questions import QuestionKind, Typed
from askfirst.untrusted import for_storage
from askfirst.untrusted_files import read_bytes

NAME: Final = "unsent.json"


class Unsent:
    """The typed lines of questions that are not answered, by slot."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._typed: dict[str, Typed] = {}
        with suppress(OSError, ValueError, RecursionError):  # then nothing is filled in
            read = json.loads(read_bytes(self._path, within=folder))
            if isinstance(read, dict):
                self._typed = {str(slot): _cleaned(typed) for slot, typed in read.items()}

    def of(self, slot: str) -> Typed | None:
        """What was typed at a question; None when nothing was."""
        return self._typed.get(slot) or None

    def slots(self) -> list[str]:
        """Questions at which something was typed."""
        return [slot for slot, typed in self._typed.items() if typed]

    def keep(self, slot: str, typed: Typed) -> None:
        """Keep what was typed at a question; nothing typed forgets what was kept.

        A full disk is no reason to stop typing, so a failure to write is not told.
        """
        typed = _cleaned(typed)
        if typed == self._typed.get(slot, ""):
            return
        self._typed.pop(slot, None)
        if typed:
            self._typed[slot] = typed
        with suppress(OSError):
            self._write()

    def _write(self) -> None:
        """The whole file in one step, so that a kill leaves the old one or the new one. It need
        not survive more than that: nobody waits for the disk between two lines."""
        if not self._typed:
            self._path.unlink(missing_ok=True)
            return
        new = self._path.with_name(f".{NAME}")
        new.unlink(missing_ok=True)  # of a program that was killed; or a link that somebody made
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(new, flags, 0o600), "w", encoding="utf-8") as stream:
            json.dump(self._typed, stream, ensure_ascii=False, indent=1)
            stream.write("\n")
        new.replace(self._path)


def as_typed(kind: QuestionKind, answer: Answered) -> Typed:
    """An answer that is not to be kept yet, as it was typed."""
    if kind is QuestionKind.BOX:
        return [line.text for line in answer.lines]
    if kind in (QuestionKind.CHOICES, QuestionKind.FORM):
        return {
            line.choice or line.frame: line.fields.get("words", "") if line.choice else line.text
            for line in answer.lines
            if line.choice or line.frame
        }
    return answer.value


def lines(typed: Typed) -> int:
    """How many lines were typed."""
    if isinstance(typed, str):
        return sum(bool(line.strip()) for line in typed.splitlines())
    return (
        len([text for text in typed.values() if text] or typed)
        if isinstance(typed, dict)
        else len(typed)
    )


def _cleaned(typed: object) -> Typed:
    """As written here; the file may have been changed by hand."""
    if isinstance(typed, dict):
        return {str(key): for_storage(str(text)) for key, text in typed.items()}
    if isinstance(typed, list):
        return [for_storage(str(line)) for line in typed]
    return for_storage(str(typed))
