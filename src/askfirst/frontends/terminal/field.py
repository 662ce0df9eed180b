"""A field of text broken between words; the prompt library would break it within them."""

from __future__ import annotations

from typing import Any

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import to_filter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, UIContent, Window
from prompt_toolkit.mouse_events import MouseEvent
from questionary.question import Question

from askfirst.frontends.terminal.wrapping import segments

_INDENT = "  "
_CURSOR = 1  # cell kept free behind a full line


class Field(BufferControl):
    """Draws a buffer, with the beginning of the sentence that the person finishes before it."""

    def __init__(self, buffer: Buffer, begin: str = "") -> None:
        super().__init__(buffer, include_default_input_processors=False)
        self._begin = f"{begin} " if begin else ""
        self._width = 80

    def _parts(self, width: int) -> tuple[str, list[tuple[int, int]]]:
        """All that is drawn, and where its lines start and end in it."""
        whole = self._begin + self.buffer.text
        parts: list[tuple[int, int]] = []
        start = 0
        for line in whole.split("\n"):
            room = max(width - len(_INDENT) - _CURSOR, 8)
            parts += [(start + a, start + b) for a, b in segments(line, room)]
            start += len(line) + 1
        return whole, parts

    def preferred_height(self, width: int, max_available_height: int, *_: Any) -> int | None:
        """As many lines as the text needs."""
        return min(len(self._parts(width)[1]), max_available_height)

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:
        """The text as drawn, with the cursor in it."""
        self._width = width
        whole, parts = self._parts(width)
        column = len(self._begin) + self.buffer.cursor_position
        line = line_of(parts, column)
        return UIContent(
            # a cursor has a place only on a character: the blank is the one behind the last
            lambda number: [("", f"{_INDENT}{whole[slice(*parts[number])]} ")],
            len(parts),
            cursor_position=Point(x=len(_INDENT) + column - parts[line][0], y=line),
        )

    def move(self, by: int) -> None:
        """Move the cursor up or down by lines as they are drawn."""
        _, parts = self._parts(self._width)
        column = len(self._begin) + self.buffer.cursor_position
        line = line_of(parts, column)
        target = line + by
        if 0 <= target < len(parts):
            start, end = parts[target]
            moved = min(start + column - parts[line][0], end)
            self.buffer.cursor_position = max(moved - len(self._begin), 0)

    def mouse_handler(self, mouse_event: MouseEvent) -> Any:
        """The mouse does nothing."""
        return NotImplemented


def line_of(parts: list[tuple[int, int]], column: int) -> int:
    """Which of the lines drawn holds a column of the whole text."""
    return max(number for number, (start, _) in enumerate(parts) if start <= column)


def field_in(question: Question, begin: str = "") -> tuple[Field, Window]:
    """Draw the text of a question of the prompt library as a field."""
    application = question.application
    window = application.layout.current_window
    field = Field(application.current_buffer, begin)
    window.content = field
    window.get_line_prefix = None
    window.wrap_lines = to_filter(False)
    window.dont_extend_height = to_filter(True)
    return field, window


def moving_in(field: Field) -> KeyBindings:
    """Up and down by lines as they are drawn."""
    keys = KeyBindings()

    @keys.add("up", eager=True)
    @keys.add("c-p", eager=True)
    def _up(event: KeyPressEvent) -> None:
        field.move(-1)

    @keys.add("down", eager=True)
    @keys.add("c-n", eager=True)
    def _down(event: KeyPressEvent) -> None:
        field.move(1)

    return keys
