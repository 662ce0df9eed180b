"""A mail's body put together again, and which text files are mails."""

from __future__ import annotations

from askfirst.sources.readers.mail import extract, is_mail, unflowed
from rows import each_row


@each_row(
    ("text", "joined", "whole"),
    [
        ("a \nb\nc", False, "a b\nc"),
        ("a \nb \nc", True, "abc"),
        ("> a \n> b\nc", False, "> a b\nc"),
        ("> a \nb", False, "> a \nb"),
        ("> a \n>> b", False, "> a \n>> b"),
        ("a \n-- \nAda", False, "a \n-- \nAda"),
        ("a\n  b", False, "a\n b"),
    ],
)
def test_only_lines_of_one_paragraph_are_put_together(text: str, joined: bool, whole: str) -> None:
    assert unflowed(text, joined=joined) == whole


@each_row(
    ("head", "mail"),
    [
        (b"From: a@b\nMessage-ID: <1@b>\n\nHi", True),
        (b"FROM: a@b\r\nmime-version: 1.0\r\n\r\nHi", True),
        (b"From a@b today\nFrom: a@b\nReceived: by c\n\nHi", True),
        (b"From: a@b\nSubject: x\n folded\nMessage-ID: 1\n\nHi", True),
        (b"From: the office\nColour: red\n\nHi", False),
        (b"To: c@d\nMessage-ID: <1@b>\n\nHi", False),
        (b"From: a@b\nMessage-ID: 1\nHello Ada\n\nHi", False),
    ],
)
def test_a_mail_begins_with_who_sent_it_and_what_no_other_text_has(head: bytes, mail: bool) -> None:
    assert is_mail(head) is mail


def test_a_mail_says_about_what_who_to_whom_and_when_in_this_order() -> None:
    data = b"Date: d\nCc: c\nTo: t\nX-Other: x\nFrom: f\nSubject: s\n\nbody\n"
    heads = "Subject: s\n\nFrom: f\n\nTo: t\n\nCc: c\n\nDate: d"
    assert extract(data, "a.eml", 1000) == (f"{heads}\n\nbody\n", ())
