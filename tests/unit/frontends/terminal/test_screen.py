"""What stands around an answer, and how lines are broken."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from prompt_toolkit.application import application
from prompt_toolkit.utils import get_cwidth

from askfirst.frontends.terminal import show
from askfirst.frontends.terminal.heads import head
from askfirst.frontends.terminal.screen import joined, reply_words
from askfirst.frontends.terminal.talk import shown_first
from askfirst.frontends.terminal.wrapping import segments, wrapped
from prompts import BOX, PROGRESS
from rows import each_row
from thorough import examples

ASKED = BOX._replace(
    section="What",
    progress=PROGRESS,
    help="One a line: who: verb and what.",
    shown=("You said: two choirs stood before one locked hall.",),
)


def texts(columns: int, room: int) -> list[str]:
    return [line for _, line in head(ASKED, columns, room)]


def test_the_head_says_where_one_is_what_was_said_what_is_asked_and_helps() -> None:
    assert texts(79, 15) == [
        "",
        "What · question 4 of at most 16, about 20 minutes",
        "  You said: two choirs stood before one locked hall.",
        "What must people get done?",
        "One a line: who: verb and what.",
    ]


def test_on_a_low_terminal_all_yields_before_the_first_line_of_the_question() -> None:
    told = ASKED._replace(shown=tuple(f"{n}  task {n}" for n in range(1, 7)))

    def lines(room: int) -> list[str]:
        return [line for _, line in head(told, 79, room)]

    where = ["", "What · question 4 of at most 16, about 20 minutes"]
    asked = ["What must people get done?", "One a line: who: verb and what."]
    assert lines(10) == [*where, *(f"  {one}" for one in told.shown), *asked]
    assert lines(7) == [*where, "  1  task 1", "  2  task 2", "  ... and 4 more", *asked]
    assert lines(5) == [*where, "  ... and 6 more", *asked]
    assert lines(4) == [*where, *asked]
    assert lines(2) == asked
    assert lines(1) == lines(0) == asked[:1]


def test_what_does_not_fit_above_the_answer_is_printed_whole_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    long = ASKED._replace(shown=tuple(f"{n}  task {n}" for n in range(1, 31)))
    assert shown_first(ASKED) == ASKED
    assert shown_first(long).shown == ()
    printed = capsys.readouterr().err.splitlines()
    assert [line.strip() for line in printed] == ["", *long.shown]


def test_what_is_read_back_is_not_printed_away(capsys: pytest.CaptureFixture[str]) -> None:
    prompt = ASKED._replace(type="read-back", shown=tuple(f"{n}  line" for n in range(30)))
    assert shown_first(prompt) == prompt
    assert capsys.readouterr().err == ""


@each_row("columns", [39, 59, 79, 119, 199])
def test_every_reply_word_is_in_the_footer_at_any_width(columns: int) -> None:
    lines = reply_words(columns)
    assert len(lines) <= 2
    assert all(len(line) <= columns for line in lines)
    for word in ("?", "dk", ":na", ":later", ":back", ":stop"):
        assert any(word in line.split() for line in lines)


@examples(50)
@given(some.text(some.sampled_from("ab 日界é "), max_size=60), some.integers(4, 20))
def test_lines_fit_and_nothing_but_a_space_is_lost(text: str, width: int) -> None:
    parts = segments(text, width)
    assert all(get_cwidth(text[start:end]) <= width for start, end in parts)
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    for (_, end), (start, _) in pairwise(parts):
        assert text[end:start] in ("", " ")


def test_words_stay_whole_where_they_fit() -> None:
    assert wrapped("two choirs stood", 10, "- ", "  ") == ["- two", "  choirs", "  stood"]


def test_talk_goes_to_the_screen_without_anything_that_acts_on_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show(["-> kept", "  an \x1b[31manswer\x07"])
    printed = capsys.readouterr()
    assert printed.err == "-> kept\n  an answer\n"
    assert printed.out == ""


def test_the_keys_that_are_the_same_at_every_prompt_are_made_once() -> None:
    load = application.load_key_bindings  # type: ignore[attr-defined]
    assert load() is load()


@each_row(
    ("parts", "columns", "lines"),
    [
        (["ab", "cd"], 7, ["ab · cd"]),
        (["ab", "cd"], 6, ["ab", "cd"]),
        (["abcdef", "gh"], 3, ["abcdef", "gh"]),
        (["ab", "cd", "ef"], 7, ["ab · cd", "ef"]),
        ([], 7, [""]),
    ],
)
def test_short_parts_stand_side_by_side_as_far_as_they_fit(
    parts: list[str], columns: int, lines: list[str]
) -> None:
    assert joined(parts, columns) == lines


def test_reply_words_lose_what_they_mean_where_that_takes_more_than_two_lines() -> None:
    wide, narrow = reply_words(200), reply_words(50)
    assert len(wide) == 1 and "don't know" in wide[0]
    assert "don't know" not in " ".join(narrow) and ":stop" in " ".join(narrow)
    two = next(columns for columns in range(200, 20, -1) if len(reply_words(columns)) == 2)
    assert "don't know" in " ".join(reply_words(two))
