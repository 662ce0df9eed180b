"""A list of rows of which one is edited: what boxes, forms and lists of ticks are made of.

The row at hand lives in an ordinary buffer, so that every editing key works; the others are drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, Layout, ScrollOffsets, UIContent, Window
from prompt_toolkit.layout.margins import ConditionalMargin, ScrollbarMargin
from prompt_toolkit.mouse_events import MouseEvent
from questionary.question import Question

from askfirst.frontends.terminal.field import line_of
from askfirst.frontends.terminal.heads import cut
from askfirst.frontends.terminal.keys import PASTE, page, pasted_line
from askfirst.frontends.terminal.wrapping import segments, wrapped

_MARGIN = 3  # cells: the scroll bar, and one for the cursor behind a full line


@dataclass
class Row:
    """One row: a fixed `prefix` and a text, edited where `editable`.

    `heading` stands on a line above it. `key` says which choice, frame or offer it is.
    """

    text: str = ""
    prefix: str = ""
    editable: bool = True
    heading: str = ""
    key: str = ""


def no_note(_: Row) -> str:
    """Nothing below a row."""
    return ""


class Rows(BufferControl):
    """Draws all rows and edits the one at `at`. `note` gives what is said below a row.

    Attributes:
        above, below: lines of the row at hand over and under the one with the cursor.
        note_rows: lines of a note at most.
    """

    note_rows = 9

    def __init__(self, rows: list[Row], at: int = 0, note: Callable[[Row], str] = no_note) -> None:
        self.rows = rows
        self.at = at
        self.above = self.below = 0
        self._width = 80
        self._note = note
        buffer = Buffer(
            multiline=False,
            read_only=Condition(lambda: not self.row.editable),
            on_text_changed=self._keep,
        )
        super().__init__(buffer, include_default_input_processors=False)
        self.go(at)

    @property
    def row(self) -> Row:
        """The row at hand."""
        return self.rows[self.at]

    def go(self, at: int, cursor: int | None = None) -> None:
        """Move to a row (the nearest there is); the cursor goes to its end unless told."""
        self.at = min(max(at, 0), len(self.rows) - 1)
        text = self.row.text
        self.buffer.reset(Document(text, len(text) if cursor is None else cursor))

    def turn(self, lines: int) -> None:
        """Move by so many lines, to a row that stands there; at least by one row."""
        step, moved = (1 if lines > 0 else -1), self._height(self.row)
        self.go(self.at + step)
        while moved + self._height(self.row) <= abs(lines) and 0 < self.at < len(self.rows) - 1:
            moved += self._height(self.row)
            self.go(self.at + step)

    def _height(self, row: Row) -> int:
        return len(self._segments(row, self._width)) + len(self._noted(row, self._width))

    def _noted(self, row: Row, width: int) -> list[str]:
        note = self._note(row)
        lines = wrapped(note, width - _MARGIN, "    ", "      ") if note else []
        return cut(lines, self.note_rows)

    def _keep(self, buffer: Buffer) -> None:
        self.row.text = buffer.text

    def _drawn(self, width: int) -> tuple[list[StyleAndTextTuples], Point]:
        lines: list[StyleAndTextTuples] = []
        cursor, begins, ends = Point(0, 0), 0, 0
        for number, row in enumerate(self.rows):
            begins = len(lines) if number == self.at else begins
            lines += [[("", line)] for line in wrapped(row.heading, width - _MARGIN) if line]
            if number == self.at:
                column = len(row.prefix) + (self.buffer.cursor_position if row.editable else 0)
                cursor = self._place(row, width, column, len(lines))
            lines += self._row(row, width, number == self.at)
            lines += [[("", line)] for line in self._noted(row, width)]
            ends = len(lines) if number == self.at else ends
        self.above, self.below = cursor.y - begins, ends - 1 - cursor.y
        return lines, cursor

    def _segments(self, row: Row, width: int) -> list[tuple[int, int]]:
        return segments(f"{row.prefix}{row.text}", max(width - _MARGIN - 4, 8))

    def _row(self, row: Row, width: int, here: bool) -> list[StyleAndTextTuples]:
        whole = f"{row.prefix}{row.text}"
        parts = self._segments(row, width)
        pointer = ("class:pointer", "> ") if here else ("", "  ")
        # a cursor has a place only on a character: the blanks are those behind the last ones
        first: StyleAndTextTuples = [pointer, ("", f"{whole[slice(*parts[0])]} ")]
        rest: list[StyleAndTextTuples] = [[("", f"    {whole[a:b]} ")] for a, b in parts[1:]]
        return [first, *rest]

    def _place(self, row: Row, width: int, column: int, above: int) -> Point:
        """Where a column of a row is drawn: in characters and lines."""
        parts = self._segments(row, width)
        line = line_of(parts, column)
        indent = 4 if line else 2
        return Point(x=indent + column - parts[line][0], y=above + line)

    def preferred_height(self, width: int, max_available_height: int, *_: Any) -> int | None:
        """As many lines as all rows need."""
        return min(len(self._drawn(width)[0]), max_available_height)

    def preferred_width(self, max_available_width: int) -> int | None:
        """All there is."""
        return None

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:
        """The rows as drawn, with the cursor in the one at hand."""
        self._width = width
        lines, cursor = self._drawn(width)
        return UIContent(lambda number: lines[number], len(lines), cursor_position=cursor)

    def mouse_handler(self, mouse_event: MouseEvent) -> Any:
        """The mouse does nothing."""
        return NotImplemented


def window(rows: Rows) -> Window:
    """A window that scrolls when the rows are higher than the screen."""
    bar = ConditionalMargin(ScrollbarMargin(display_arrows=True), Condition(lambda: _hidden(made)))
    made = Window(
        rows,
        dont_extend_height=True,
        scroll_offsets=ScrollOffsets(
            top=lambda: rows.above + 1, bottom=lambda: max(rows.below, 1) + 1
        ),
        right_margins=[bar],
    )
    return made


def _hidden(shown: Window) -> bool:
    """Whether some lines were not on the screen when it was last drawn."""
    drawn = shown.render_info
    return drawn is not None and drawn.content_height > drawn.window_height


def question(rows: Window) -> Question:
    """The rows as a question of the prompt library."""
    from prompt_toolkit.application import Application

    return Question(Application(layout=Layout(rows), full_screen=False))


def moving(rows: Rows, shown: Window, around: bool = False) -> KeyBindings:
    """Up and down through the rows; a paste goes into the row at hand as one line.

    Args:
        shown: the window of the rows.
        around: from the last row down to the first one and back.
    """
    keys = KeyBindings()

    def go(by: int) -> None:
        rows.go((rows.at + by) % len(rows.rows) if around else rows.at + by)

    @keys.add("up")
    @keys.add("c-p")
    def _up(event: KeyPressEvent) -> None:
        go(-1)

    @keys.add("down")
    @keys.add("c-n")
    def _down(event: KeyPressEvent) -> None:
        go(1)

    @keys.add("pageup")
    def _page_up(event: KeyPressEvent) -> None:
        rows.turn(-page(shown))

    @keys.add("pagedown")
    def _page_down(event: KeyPressEvent) -> None:
        rows.turn(page(shown))

    @keys.add(PASTE)
    def _paste(event: KeyPressEvent) -> None:
        if rows.row.editable:
            rows.buffer.insert_text(pasted_line(event))

    return keys
