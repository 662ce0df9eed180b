"""Whatever keys are pressed in whatever kind of question: no text is lost unseen, and the row with
the cursor is drawn. That no keys make a crash: `end_to_end/test_fuzz.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyte
import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output.vt100 import Vt100_Output

from askfirst.frontends.terminal import asking
from askfirst.replies import Action
from fuzzing.keys import PROMPTS, press
from thorough import pairs


@pytest.fixture(autouse=True)
def no_editor(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "true")
    yield
    asking._left.clear()
    asking._sent.clear()


ODD: Final = ("\x1b\r", "\x0f", "\x12", "\x13", "\x1b[20~", "\x1b[6~", "\x1b[5~", "\x07", "\x0c",
              "\x1b[1;5A", "\x1b[3;5~", "\x1b<", "\x1b>")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "odd"), pairs(["text", "long", "box", "form"], ODD, every=4), ids=ascii
)
def test_an_odd_key_loses_no_text(name: str, odd: str) -> None:
    reply, kept = press(PROMPTS[name], f"two geese\0next\0{odd}")
    said = str(reply.value) if reply and reply.action is Action.ANSWER else str(kept.typed)
    assert "two geese" in said


@pytest.mark.parametrize("key", ["\x1b\r", "\x0f"], ids=["escape and enter", "ctrl-o"])
@pytest.mark.parametrize(
    ("name", "typed"),
    [(name, "geesemore") for name in ("text", "ticks", "box", "form")] + [("long", "geese\nmore")],
)
def test_a_key_that_ends_an_input_elsewhere_ends_none(name: str, typed: str, key: str) -> None:
    reply, kept = press(PROMPTS[name], f"two geese\0next\0{key}\0next\0more")
    assert reply is None
    assert typed in (kept.typed if isinstance(kept.typed, str) else ascii(kept.typed))


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


@pytest.mark.parametrize(
    ("name", "size"),
    pairs(["text", "long", "box", "form", "box with offers"],
          [(40, 16), (50, 12), (40, 10), (80, 8), (30, 14), (24, 9)], every=3),
)  # fmt: skip
def test_the_row_with_the_cursor_is_drawn(name: str, size: tuple[int, int]) -> None:
    prompt = PROMPTS[name]._replace(
        section="Why and for whom", shown=("You said: it all broke.",) * 4, prefill="", offers=(),
        help="One a line, as long as you like; what you would notice, in numbers if you have them.",
        optional=False,
    )  # fmt: skip
    terminal = Screen(*size)
    press(prompt, "\r\0next\0\r\0next\0fewer\0next\0 calls\0next\0", terminal.output)
    assert "fewer calls" in " ".join(" ".join(terminal.lines).split()), terminal.lines
    assert not any("Type " in line for line in terminal.lines), "the message stays"
