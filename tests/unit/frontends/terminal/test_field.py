"""A field draws all of its text, with the cursor in it."""

from __future__ import annotations

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document

from askfirst.frontends.terminal.field import Field


def drawn(field: Field, width: int) -> list[str]:
    content = field.create_content(width, 9)
    return ["".join(text for _, text, *_ in content.get_line(n)) for n in range(content.line_count)]


def test_each_line_of_a_text_is_drawn_once_behind_the_beginning_of_its_sentence() -> None:
    field = Field(Buffer(document=Document("ab\ncd\n\nef")), "It never")
    assert [line.strip() for line in drawn(field, 40)] == ["It never ab", "cd", "", "ef"]
    assert field.preferred_height(40, 9) == 4
    assert field.preferred_height(40, 3) == 3


def test_the_cursor_stands_where_the_next_letter_comes() -> None:
    buffer = Buffer(document=Document("ab\ncd", 4))
    content = Field(buffer, "It").create_content(40, 9)
    point = content.cursor_position
    assert point is not None
    assert drawn(Field(buffer, "It"), 40)[point.y][point.x] == "d"


def test_the_cursor_moves_by_lines_as_they_are_drawn_and_stays_in_the_text() -> None:
    for begin, at, by, there in (
        ("", 1, 1, 5), ("", 5, -1, 1), ("", 3, 1, 6), ("", 1, -1, 1), ("", 6, 1, 6),
        ("It", 4, -1, 0), ("It", 5, -1, 0), ("It", 0, 1, 6),
    ):  # fmt: skip
        buffer = Buffer(document=Document("abc\nde", at))
        Field(buffer, begin).move(by)
        assert (begin, at, by, buffer.cursor_position) == (begin, at, by, there)
