"""A mail as it is decoded: when it was sent, and which line of the file one of its lines is."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.mails import _once_each, _short, _weighed, decoded
from askfirst.frontends.letters import Entry
from rows import each_row

LETTER = "From: Ida <ida@quay.example>\nSubject: Re\nDate: {}\n\n[goals] What?\nAnswer: less\n"


def mail(folder: Path, text: str, name: str = "back.eml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("date", "sent"),
    [
        ("Mon, 05 Oct 2020 11:00:00 +0200", "2020-10-05T09:00:00Z"),
        ("Mon, 05 Oct 2020 00:30:00 +0200", "2020-10-04T22:30:00Z"),
        ("Mon, 05 Oct 2020 11:00:00 +0000", "2020-10-05T11:00:00Z"),
        ("last week", ""),
    ],
)
def test_when_a_mail_was_sent_is_told_by_the_clock_of_all(
    tmp_path: Path, date: str, sent: str
) -> None:
    assert decoded(mail(tmp_path, LETTER.format(date))).sent == sent


def test_a_line_is_named_by_its_number_only_where_the_file_has_it_there(tmp_path: Path) -> None:
    text = decoded(mail(tmp_path, "[goals] What?\nAnswer: less\n", "back.txt"))
    whole = decoded(mail(tmp_path, LETTER.format("last week")))

    assert text.where(2) == "back.txt:2"
    assert whole.where(2) == "back.eml"


def test_a_long_line_is_told_cut() -> None:
    assert _short("x" * 60) == "x" * 60
    assert _short("x" * 61) == "x" * 57 + "..."
    assert _short(" two \n words ") == "two words"


@each_row(
    ("text", "comment", "weight", "words"),
    [
        ("must", "", "must", None),
        ("Should, I want it", "", "should", "I want it"),
        ("won't", "", "won't", None),
        ("Wont: later", "", "won't", "later"),
        ("won’t - it costs", "too much", "won't", "it costs; too much"),
        ("could", "in May", "could", "in May"),
        ("mustard", "", None, "mustard"),
        ("I must have it", "", None, "I must have it"),
        ("", "in May", None, "in May"),
    ],
)
def test_a_task_is_weighed_by_the_first_word_and_the_rest_is_said_to_it(
    text: str, comment: str, weight: str | None, words: str | None
) -> None:
    entries = [Entry("goals", "less", 1), Entry("Weight need-01", text, 4, comment)]
    others, said = _weighed([*entries, Entry("never", "x", 9)])
    assert [one.slot for one in others] == ["goals", "never"]
    assert said.weights == ({"NEED-01": weight} if weight else {})
    assert said.words == ({"NEED-01": words} if words else {})


def test_the_same_answer_twice_is_one_and_two_different_ones_are_none() -> None:
    entries = [
        Entry("goals", "less calls", 1), Entry("never", "ring", 2),
        Entry("goals", "less\ncalls", 3), Entry("refuse", "rain", 4),
        Entry("never", "sing", 5), Entry("never", "ring", 6),
    ]  # fmt: skip
    once, again = _once_each(entries)
    assert [(one.slot, one.line) for one in once] == [("goals", 1), ("refuse", 4)]
    assert [one.line for one in again] == [5]


@each_row(
    ("text", "short"),
    [("x" * 60, "x" * 60), ("x" * 61, "x" * 57 + "..."), ("a\n  b\x1b[31m", "a b")],
)
def test_a_line_is_told_whole_up_to_sixty_characters(text: str, short: str) -> None:
    assert _short(text) == short


@pytest.mark.parametrize(
    ("date", "sent"),
    [("Mon, 05 Oct 0999 11:00:00 +0000", ""), ("", ""), ("Mon, 05 Oct 1999 11:00:00 -0530",
                                                         "1999-10-05T16:30:00Z")],
)  # fmt: skip
def test_an_impossible_date_says_nothing(tmp_path: Path, date: str, sent: str) -> None:
    assert decoded(mail(tmp_path, LETTER.format(date))).sent == sent


def test_only_the_head_of_a_mail_says_when_it_was_sent(tmp_path: Path) -> None:
    below = "Date: Mon, 05 Oct 2020 11:00:00 +0000\n"
    far = f"[goals] What?\nAnswer: {'less ' * 900}\n{below}"
    assert decoded(mail(tmp_path, far, "back.txt")).sent == ""
    assert decoded(mail(tmp_path, f"Hi\n{below}", "back.txt")).sent == "2020-10-05T11:00:00Z"
