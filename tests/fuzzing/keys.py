"""Whatever keys are pressed in whatever kind of question: no crash."""

from __future__ import annotations

import asyncio
import random
import threading
from pathlib import Path
from typing import Final

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.output import DummyOutput, Output

from askfirst.frontends.terminal import asking
from askfirst.questions import Offer, Prompt, Typed
from askfirst.replies import Reply
from askfirst.vocabulary import Quote
from prompts import BOX, CHOICE, FORM, LONG, OTHERS, TEXT, TICKS

PATIENCE: Final = 0.15  # seconds until keys that end nothing are followed by Ctrl-C

QUOTE = Quote(source="n.txt", sha256="0" * 64, start=0, end=9, quote="Eve rings")
PROMPTS: Final = {
    "text": TEXT,
    "text filled in": TEXT._replace(prefill="Hallbook", optional=True),
    "long": LONG,
    "long filled in": LONG._replace(prefill="One.\n\nTwo."),
    "choice": CHOICE,
    "choice with others": OTHERS,
    "ticks": TICKS,
    "ticks filled in": TICKS._replace(picked={"undo": "until noon"}),
    "box": BOX,
    "box with offers": BOX._replace(offers=(Offer(text="Eve: ring", passage=QUOTE),), prefill="a"),
    "form": FORM,
}
LEAVING: Final = {"\x03", "\x04", "\x1a", "\x1b[Z"}  # Ctrl-C, Ctrl-D, Ctrl-Z, Shift-Tab
KEYS: Final = sorted(key for key in ANSI_SEQUENCES if key not in LEAVING and "\x1b[200~" not in key)
WORDS: Final = (
    "a", "Zoë: x", "dk", ":na", ":back", ":bakc", "::x", "?", "-2", "+1", "9", " ", "日本", "\r",
    "\r\r", "\n", "\x1b\r", "\x0f", "\x1b\x1b", "\x18(", "\x18)", "\x18e", "\x1b5", "\x1b-",
    "\x1b[200~one\n\ntwo\x1b[201~", "\x1b[200~\x1b]0;x\x07\x1b[201~", "\x1b[", "\x1bO", "\x1d",
    "\x00", "\x12", "\x13x", "\x11\x1b", "\x1c", "\x1b[M !!", "\x1b[<0;3;3M", "\x1b[1;1R",
    "\x80", "\x9b",
    "\U000e0041", "\u202e",
)  # fmt: skip


class Kept:
    """What was kept of what was typed."""

    def __init__(self) -> None:
        self.typed: Typed = ""

    def keep(self, slot: str, typed: Typed) -> None:
        self.typed = typed

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        return ""


def press(prompt: Prompt, pressed: str, output: Output | None = None) -> tuple[Reply | None, Kept]:
    """The reply to keys that arrive one by one, None when they end none; and what was kept."""
    kept = Kept()
    parts = pressed.split("\0next\0")
    done = threading.Event()
    with create_pipe_input() as keys:
        read = keys.read_keys

        def send() -> None:
            if parts:  # one counts as sent when it is: what ends it comes behind all of them
                keys.send_text(parts[0])
                del parts[0]

        def read_keys():  # type: ignore[no-untyped-def]
            found = read()
            if parts:
                asyncio.get_running_loop().call_soon(send)
            return found

        def end() -> None:
            """Ctrl-C, behind the end of a paste that may have no end, until it is heard."""
            while not done.wait(PATIENCE):
                if not parts:
                    keys.send_text("\x1b[201~\x03")

        keys.read_keys = read_keys  # type: ignore[method-assign]
        keys.send_text(parts.pop(0))
        ending = threading.Thread(target=end)
        ending.start()
        try:
            reply = asking.put(prompt, keys, output or DummyOutput(), listener=kept, seen=True)
        except KeyboardInterrupt:
            return None, kept
        finally:
            done.set()
            ending.join()
    return reply, kept


def keys(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A few keys in one question."""
    patch.setenv("EDITOR", "true")
    patch.setenv("VISUAL", "true")
    choose = random.Random(seed)
    prompt = PROMPTS[choose.choice(list(PROMPTS))]
    pressed = [
        choose.choice(WORDS if choose.random() < 0.6 else KEYS)
        for _ in range(choose.randrange(1, 15))
    ]
    try:
        press(prompt, "\0next\0".join(pressed) if choose.random() < 0.5 else "".join(pressed))
    except Exception as error:
        raise AssertionError(f"{pressed!r} in {prompt.slot}: {error!r}") from error
    finally:
        asking._left.clear()
        asking._sent.clear()
