"""Bytes to text, or a clear no."""

from __future__ import annotations

import pytest

from askfirst.errors import SourceError
from askfirst.sources.decoding import decode, decode_as, expect_text
from rows import each_row

TEXT = "Café – 5 €, it's “on”"


@each_row(
    ("encoding", "notes"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("cp1252", ("Read as WINDOWS-1252 text.",)),
        ("utf-16", ("Read as UTF-16 text.",)),
        ("utf-32", ("Read as UTF-32 text.",)),
    ],
)
def test_the_text_and_which_encoding_it_was(encoding: str, notes: tuple[str, ...]) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == (TEXT, notes)


@each_row(
    ("data", "code", "what"),
    [
        (b"a\x00\x00\x00b", "source-binary", "does not hold text"),
        ("Cafés and more".encode("utf-16-le"), "source-encoding", "without a byte-order mark"),
        (b"\xef\xbb\xbfab\xff", "source-encoding", "says that it is UTF-8 text, but byte 5 is"),
        (b"\xff\xfea", "source-encoding", "says that it is UTF-16 text"),
        (b"caf\xe9 \x81 " + b"words " * 40, "source-encoding", "neither UTF-8 nor Windows-1252"),
        (b"\x01\x02\x03 few words", "source-binary", "does not hold text"),
        (b"\xe9\x81\x01\x02", "source-binary", "does not hold text"),
        ("\ufeffa\x00b".encode("utf-16-le"), "source-binary", "does not hold text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, code: str, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")

    assert (caught.value.code, caught.value.where) == (code, "a.txt")
    assert what in caught.value.what
    assert caught.value.repair


def test_a_control_character_in_a_long_text_is_no_reason_to_refuse_it() -> None:
    text = "word " * 40 + "\x01"

    assert decode(text.encode(), "a.txt") == (text, ())


def test_the_first_bytes_are_enough_to_refuse() -> None:
    expect_text("a\x00".encode("utf-16"), "a.txt")
    with pytest.raises(SourceError):
        expect_text(b"PK\x00\x00", "a.txt")


def test_an_encoding_that_a_file_names() -> None:
    assert decode_as(b"caf\xe9", "latin-1") == "café"
    for charset in ("punycode", "UTF-7", "idna", "unicode_escape", "nothing"):
        with pytest.raises(LookupError):
            decode_as(b"a", charset)
