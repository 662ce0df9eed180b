"""A mail as it is decoded: when it was sent, and which line of the file one of its lines is."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.mails import _short, decoded

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
