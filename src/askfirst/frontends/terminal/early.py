"""The first question on the screen while the prompt library loads: reading begins at once."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from askfirst.frontends.terminal import talk
from askfirst.frontends.terminal.heads import head
from askfirst.questions import Prompt
from askfirst.untrusted import in_encoding


@contextmanager
def shown_while_loading(prompt: Prompt) -> Iterator[None]:
    """Print the question, and take it away again for the prompt that is then drawn in its place.

    What is typed meanwhile is kept for that prompt, unseen until it is there.
    """
    screen = talk.screen()
    try:
        size = os.get_terminal_size(screen.fileno())
    except (OSError, ValueError):  # no terminal: there is nobody to show it to
        yield
        return
    encoding = getattr(screen, "encoding", None) or "utf-8"
    found = head(prompt, size.columns - 1, size.lines - 2)
    lines = [in_encoding(text, encoding) for _, text in found]
    with _keys_kept():
        with suppress(OSError):
            print(*lines, sep="\n", file=screen, flush=True)
        yield
    with suppress(OSError):  # up to the first of these lines, and clear from there
        print(f"\x1b[{len(lines)}A\r\x1b[J", end="", file=screen, flush=True)


@contextmanager
def _keys_kept() -> Iterator[None]:
    """Keys from before the question are dropped; later ones wait in the terminal, not echoed."""
    try:
        keys = sys.stdin.fileno()
        before = termios.tcgetattr(keys)
    except (OSError, ValueError, termios.error):
        yield
        return
    waiting = list(before)
    waiting[0] &= ~termios.ICRNL
    waiting[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcflush(keys, termios.TCIFLUSH)
    termios.tcsetattr(keys, termios.TCSANOW, waiting)
    try:
        yield
    finally:
        termios.tcsetattr(keys, termios.TCSANOW, before)
