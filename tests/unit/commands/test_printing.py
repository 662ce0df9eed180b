"""What commands print is broken between words on a terminal and left whole in a pipe."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from askfirst.commands import printing

LINE = "- FR-01 has no clear sentence and nobody who says so. To mend it: askfirst review"


class Screen(io.StringIO):
    """A terminal as far as `isatty` tells."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """What is printed to a stream, as lines."""

    def say(line: str, stream: io.StringIO, columns: int = 40) -> list[str]:
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(printing, "_width", lambda _: columns)
        printing.say(line)
        return stream.getvalue().splitlines()

    return say


def test_on_a_terminal_words_stay_whole_and_lines_hang(
    printed: Callable[..., list[str]],
) -> None:
    assert printed(LINE, Screen()) == [
        "- FR-01 has no clear sentence and",
        "  nobody who says so. To mend it:",
        "  askfirst review",
    ]
    lines = printed(f"    {LINE}\n\nend", Screen())
    assert all(len(line) < 40 for line in lines)
    assert lines[1].startswith("      nobody")
    assert lines[-2:] == ["", "end"]


def test_in_a_pipe_a_line_stays_a_line(printed: Callable[..., list[str]]) -> None:
    assert printed(LINE, io.StringIO()) == [LINE]


def test_of_a_wide_indent_half_the_screen_is_left_and_lines_of_a_paragraph_do_not_hang(
    printed: Callable[..., list[str]],
) -> None:
    assert printed(f"{' ' * 30}one two three four", Screen(), 20)[0].startswith(" " * 10 + "one")
    assert printed("one two three four", Screen(), 10) == ["one two", "three", "four"]
    assert printed("  one two three four", Screen(), 14) == ["  one two", "    three", "    four"]


@pytest.mark.parametrize(
    ("encoding", "line"), [("utf-8", '["é\\u202e"]\n'), ("ascii", '["\\u00e9\\u202e"]\n'),
                           ("UTF-8", '["é\\u202e"]\n'), (None, '["é\\u202e"]\n')],
)  # fmt: skip
def test_json_says_in_plain_characters_what_the_stream_has_none_for(
    monkeypatch: pytest.MonkeyPatch, encoding: str | None, line: str
) -> None:
    stream = Screen()
    stream.behind = Named(encoding)  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "stdout", stream)
    assert printing.json_line(["é\u202e"]) == line


class Named:
    """A stream with an encoding."""

    def __init__(self, encoding: str | None) -> None:
        self.encoding = encoding
