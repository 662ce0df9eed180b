"""A real pseudo-terminal with a program in it, and what its screen shows."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

UP, DOWN, TAB, BACK_TAB, ENTER = "\x1b[A", "\x1b[B", "\t", "\x1b[Z", "\r"
PAGE_DOWN = "\x1b[6~"
PATIENCE = 20.0  # seconds; only a hanging program takes them


class Terminal:
    """Types into a program and reads its screen."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.screen = pyte.HistoryScreen(columns, rows, history=10_000)
        self._stream = pyte.ByteStream(self.screen)
        self._shown: str | None = None
        self.sent = b""
        self.child = pexpect.spawn(
            command[0],
            list(command[1:]),
            dimensions=(rows, columns),
            cwd=folder,
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.close(force=True)

    def text(self) -> str:
        """What the screen shows now, without the blanks at the end of lines."""
        if self._shown is None:  # looked at far more often than it changes
            self._shown = "\n".join(line.rstrip() for line in self.screen.display).rstrip()
        return self._shown

    def read(self, seconds: float = 0.2) -> bool:
        """Take in what the program writes within this time, at once when something comes; false
        when it has ended."""
        try:
            data = self.child.read_nonblocking(65_536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += data
        self._shown = None
        self._stream.feed(data)
        return True

    def see(self, *wanted: str) -> str:
        """Wait until all these stand on the screen; the screen's text."""
        end = time.monotonic() + PATIENCE
        while not self.shows(*wanted):
            alive = self.read()
            if (not alive or time.monotonic() > end) and not self.shows(*wanted):
                raise AssertionError(f"not on the screen: {wanted}\n{self.text()}")
        return self.text()

    def shows(self, *wanted: str) -> bool:
        """Whether all these stand on the screen as it was read last."""
        text = _plain(self.text())
        return all(_plain(part) in text for part in wanted)

    def writes_behind(self, text: str) -> None:
        """Wait until the cursor stands behind a text: what is typed next comes there."""
        end = time.monotonic() + PATIENCE
        while self._half_drawn() or not self._before_cursor().endswith(text):
            assert self.read() and time.monotonic() < end, f"{text!r}: {self._before_cursor()!r}"

    def _before_cursor(self) -> str:
        return self.screen.display[self.screen.cursor.y][: self.screen.cursor.x]

    def all_text(self) -> str:
        """What the screen shows and what has left it at the top."""
        above = ["".join(line[x].data for x in range(80)) for line in self.screen.history.top]
        return "\n".join([*(line.rstrip() for line in above), self.text()])

    def press(self, keys: str, after: str = "") -> None:
        """Press keys, all at once, when the screen shows what they are to come after."""
        if after:
            self.see(after)
        self.child.send(keys)

    def change(self, keys: str) -> None:
        """Press keys that change the screen or move the cursor, and wait until they have."""
        end = time.monotonic() + PATIENCE
        while self._half_drawn() and self.read() and time.monotonic() < end:
            pass
        before = self._state()
        self.child.send(keys)
        while (self._half_drawn() or self._state() == before) and self.read():
            if time.monotonic() > end:
                raise AssertionError(f"{keys!r} changed nothing\n{self.text()}")

    def _half_drawn(self) -> bool:
        """Whether a drawing has come in part: while it draws, the program hides the cursor."""
        return bool(self.screen.cursor.hidden)

    def _state(self) -> tuple[str, int, int]:
        return self.text(), self.screen.cursor.x, self.screen.cursor.y

    def paste(self, text: str) -> None:
        """Paste as terminals do that say so."""
        self.press(f"\x1b[200~{text}\x1b[201~")

    def close_window(self) -> None:
        """Close the window; the program is told by the system, and lives on as it likes."""
        self.child.ptyproc.fileobj.close()

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        self._shown = None
        self.child.setwinsize(rows, columns)

    def echoes(self) -> bool:
        """Whether the terminal shows what is typed, as it must when no question is open."""
        return bool(self.child.getecho())

    def end(self) -> int:
        """Wait until the program ends; its exit status, or minus the signal that ended it."""
        deadline = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < deadline, f"it does not end\n{self.text()}"
        self.child.wait()
        status = self.child.exitstatus
        return -self.child.signalstatus if status is None else status


def _plain(text: str) -> str:
    """Without white space: where lines are broken does not matter."""
    return "".join(text.split())
