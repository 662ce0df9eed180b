"""Whatever keys are pressed in whatever kind of question: no crash, and no text is lost unseen."""

from __future__ import annotations

import asyncio
import os
import random
import threading
from collections.abc import Iterator
from typing import Final

import pyte
import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.vt100 import Vt100_Output

from askfirst.frontends.terminal import asking
from askfirst.questions import Offer, Prompt, Typed
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Quote

from .prompts import BOX, CHOICE, FORM, LONG, OTHERS, TEXT, TICKS

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
KEYS: Final = sorted(
    {key for key in ANSI_SEQUENCES if key not in LEAVING and "\x1b[200~" not in key}
    - {"\x18\x05", "\x1a"}
)
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


@pytest.fixture(autouse=True)
def no_editor(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "true")
    yield
    asking._left.clear()
    asking._sent.clear()


def press(prompt: Prompt, pressed: str, output: Output | None = None) -> tuple[Reply | None, Kept]:
    """The reply to keys that arrive one by one, None when they end none; and what was kept."""
    kept = Kept()
    parts = list(pressed.split("\0next\0"))
    done = threading.Event()
    with create_pipe_input() as keys:
        read = keys.read_keys

        def read_keys():  # type: ignore[no-untyped-def]
            found = read()
            if parts:
                asyncio.get_running_loop().call_soon(keys.send_text, parts.pop(0))
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


def check(seed: int) -> None:
    """A few keys, chosen by the seed, in a question chosen by the seed."""
    choose = random.Random(seed)
    prompt = PROMPTS[choose.choice(list(PROMPTS))]
    pressed = [
        choose.choice(WORDS if choose.random() < 0.6 else KEYS)
        for _ in range(choose.randrange(1, 15))
    ]
    try:
        press(prompt, "\0next\0".join(pressed) if choose.random() < 0.5 else "".join(pressed))
    except Exception as error:
        raise AssertionError(f"seed {seed}: {pressed!r} in {prompt.slot}: {error!r}") from error
    finally:
        asking._left.clear()
        asking._sent.clear()


@pytest.mark.parametrize("first", range(0, 60, 15))
def test_no_keys_make_a_crash(first: int) -> None:
    for seed in range(first, first + 15):
        check(seed)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_no_keys_make_a_crash_many_times(part: int) -> None:
    size = int(os.environ.get("ASKFIRST_FUZZ", "2000")) // 40
    for seed in range(1000 + part * size, 1000 + (part + 1) * size):
        check(seed)


ODD: Final = ("\x1b\r", "\x0f", "\x12", "\x13", "\x1b[20~", "\x1b[6~", "\x1b[5~", "\x07", "\x0c",
              "\x1b[1;5A", "\x1b[3;5~", "\x1b<", "\x1b>")  # fmt: skip


@pytest.mark.parametrize("name", ["text", "long", "box", "form"])
@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_an_odd_key_loses_no_text(name: str, odd: str) -> None:
    reply, kept = press(PROMPTS[name], f"two geese\0next\0{odd}")
    said = str(reply.value) if reply and reply.action is Action.ANSWER else str(kept.typed)
    assert "two geese" in said


class Screen:
    """A terminal of some size, drawn into."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.output = Vt100_Output(self, lambda: Size(rows=rows, columns=columns), term="xterm")  # type: ignore[arg-type]
        self.output.enable_cpr = False
        self.lines: list[str] = []

    encoding = "utf-8"

    def write(self, text: str) -> None:
        self._stream.feed(text)

    def flush(self) -> None:
        shown = [line.rstrip() for line in self.screen.display]
        if any(shown):
            self.lines = shown

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


@pytest.mark.parametrize("size", [(40, 16), (50, 12), (40, 10), (80, 8), (30, 14), (24, 9)])
@pytest.mark.parametrize("name", ["text", "long", "box", "form", "box with offers"])
def test_the_row_with_the_cursor_is_drawn(name: str, size: tuple[int, int]) -> None:
    prompt = PROMPTS[name]._replace(
        section="Why and for whom", shown=("You said: it all broke.",) * 4, prefill="", offers=(),
        help="One a line, as long as you like; what you would notice, in numbers if you have them.",
        optional=False,
    )  # fmt: skip
    terminal = Screen(*size)
    press(prompt, "\r\0next\0\r\0next\0fewer\0next\0 calls", terminal.output)
    assert "fewer calls" in " ".join(" ".join(terminal.lines).split()), terminal.lines
    assert not any("Type " in line for line in terminal.lines), "the message stays"
