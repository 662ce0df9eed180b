"""Bad input is refused before it is unpacked or parsed, in one line with a repair."""

from __future__ import annotations

import io
import os
import sys
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.errors import SourceError
from askfirst.sources import read_source, read_sources, read_stream
from askfirst.sources.readers import pdf as pdf_reader
from documents import bomb_docx, docx, entity_docx, lying_docx, mail, nested_mail, pdf
from thorough import examples

MB = 1024 * 1024


class Counted(io.BytesIO):
    """A stream that counts the bytes taken from it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


def refused(data: bytes, name: str, *, max_size: int = 20 * MB) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_stream(io.BytesIO(data), name, max_size=max_size)
    error = caught.value
    assert error.what and error.repair and error.where == name
    assert "\n" not in str(error)
    return error


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "source-empty"),
        ("a.txt", b" \n\t ...\n", "source-empty"),
        ("a.txt", bytes(range(256)) * 50, "source-binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"x" * 100, "source-binary"),
        ("a.txt", b"\x1f\x8b\x08" + b"x" * 100, "source-binary"),
        ("a.txt", "plain text".encode("utf-16-le"), "source-encoding"),
        ("a.txt", b"\xff\xfe" + b"odd", "source-encoding"),
        ("a.txt", b"caf\xe9 \x81 and so on and so on and so on" * 50, "source-encoding"),
        ("a.rtf", rb"{\rtf1 text}", "source-format"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "source-format"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "source-encrypted",
        ),
        ("a.docx", b"not a zip at all", "source-unreadable"),
        ("a.docx", docx(["Text."])[:-40], "source-unreadable"),
        ("a.docx", docx(["Text."])[:60] + b"\0" * 200, "source-unreadable"),
        ("a.docx", entity_docx(), "source-bomb"),
        ("a.eml", nested_mail(200), "source-bomb"),
        ("a.html", b"<script>only()</script>", "source-empty"),
        ("a.pdf", pdf([[]]), "source-no-text"),
        ("a.pdf", pdf([["Text."]])[:120], "source-unreadable"),
        ("a.pdf", b"%PDF-1.7\n" + b"junk " * 50, "source-unreadable"),
    ],
)
def test_each_bad_file_has_its_code(name: str, data: bytes, code: str) -> None:
    assert refused(data, name).code == code


def test_another_archive_is_no_text() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as out:
        out.writestr("xl/workbook.xml", "<x/>")
    assert refused(stream.getvalue(), "a.xlsx").code == "source-binary"


def test_a_zip_bomb_is_refused_without_unpacking_a_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> IO[bytes]:
        raise AssertionError("unpacked")

    data = bomb_docx(100 * MB)
    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    assert refused(data, "a.docx").code == "source-bomb"


def test_a_zip_bomb_that_lies_is_stopped_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = 0
    real = zipfile.ZipExtFile.read

    def read(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        nonlocal unpacked
        data = real(self, n)
        unpacked += len(data)
        return data

    monkeypatch.setattr(zipfile.ZipExtFile, "read", read)
    refused(lying_docx(20 * MB), "a.docx", max_size=MB)
    assert unpacked <= 4 * MB + 64 * 1024


def test_many_entries_are_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(["Text."], extra={f"f{i}": b"" for i in range(6000)})
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert refused(data, "a.docx").code == "source-bomb"


def test_a_packed_page_of_a_pdf_is_bounded() -> None:
    packed = zlib.compress(b"BT /F1 12 Tf (AAAAAAAAAA) Tj " * 8_000 + b"ET")
    error = refused(pdf([["x"]], packed=packed), "a.pdf", max_size=20_000)
    assert error.code == "source-bomb"


def test_an_encrypted_pdf_says_so_and_an_empty_password_opens() -> None:
    pypdf = pytest.importorskip("pypdf")
    for password, code in (("secret", "source-encrypted"), ("", None)):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([["Quiet text."]])))
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
        stream = io.BytesIO()
        writer.write(stream)
        if code:
            assert refused(stream.getvalue(), "a.pdf").code == code
        else:
            stream.seek(0)
            assert "Quiet text." in read_stream(stream, "a.pdf").text


def test_a_pdf_reader_that_hangs_is_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "hangs.py"
    program.write_text("import time\ntime.sleep(600)\n")
    monkeypatch.setattr(pdf_reader, "PROGRAM", program)
    monkeypatch.setattr(pdf_reader, "TIME_LIMIT", 0.2)
    assert refused(pdf([["x"]]), "a.pdf").code == "source-slow"


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    error = refused(pdf([["x"]]), "a.pdf")
    assert error.code == "source-extra-missing"
    assert "askfirst[pdf]" in error.repair


def test_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as stream:
        stream.truncate(50 * MB)
    monkeypatch.setattr(os, "open", lambda *_, **__: pytest.fail("opened"))
    with pytest.raises(SourceError) as caught:
        read_source(file)
    assert caught.value.code == "source-too-large"


def test_an_endless_stream_is_read_to_the_limit_only() -> None:
    stream = Counted(b"word " * MB)
    with pytest.raises(SourceError) as caught:
        read_stream(stream, "pipe.txt", max_size=MB)
    assert caught.value.code == "source-too-large"
    assert stream.taken == MB + 1


def test_a_binary_named_text_is_refused_by_its_beginning() -> None:
    stream = Counted(b"\x7fOLD\x00" * MB)
    with pytest.raises(SourceError) as caught:
        read_stream(stream, "tool.txt")
    assert caught.value.code == "source-binary"
    assert stream.taken <= 64 * 1024


def test_text_that_unpacks_beyond_the_limit_is_too_large() -> None:
    data = docx(["word " * 100_000])
    assert refused(data, "a.docx", max_size=200_000).code == "source-too-large"


@pytest.mark.parametrize(
    "page",
    [
        "<!--",
        "<a '",
        "<a b='",
        "<script>",
        "<",
        "<a href=",
        "<p hidden>",
        "&",
        "<!",
        "= ",
        "</style",
    ],
)
def test_unclosed_pages_are_passed_once(page: str) -> None:
    """The scanner of the standard library would need hours for some of these."""
    try:
        read_stream(io.BytesIO(page.encode() * 60_000), "a.html")
    except SourceError as error:
        assert error.code == "source-empty"


def test_missing_folder_device_and_link_loop(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    (tmp_path / "good.txt").write_text("Still read.")
    paths = [tmp_path / "none.txt", tmp_path, loop, pipe, tmp_path / "good.txt"]
    sources, errors = read_sources(paths)
    assert [source.text for source in sources] == ["Still read."]
    assert [error.code for error in errors] == [
        "source-missing",
        "source-folder",
        "source-unreadable",
        "source-unreadable",
    ]


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a.txt").write_text("Once.")
    sources, errors = read_sources([tmp_path], recursive=True)
    assert (len(sources), errors) == (1, ())


def test_an_empty_folder_says_what_it_looked_for(tmp_path: Path) -> None:
    _, errors = read_sources([tmp_path], recursive=True)
    assert errors[0].code == "source-folder"
    assert ".docx" in errors[0].repair


def test_a_file_that_changes_while_it_is_read_is_not_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("First version.")
    from askfirst.sources import reading

    real: Any = reading.read_stream

    def slowly(*args: Any, **kwargs: Any) -> Any:
        source = real(*args, **kwargs)
        file.write_text("Second version, longer.")
        return source

    monkeypatch.setattr(reading, "read_stream", slowly)
    with pytest.raises(SourceError) as caught:
        read_source(file)
    assert caught.value.code == "source-changed"


def test_a_name_with_escapes_is_harmless(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m\u202e.txt"
    file.write_text("Text.")
    assert read_source(file).name == "a[U+202E].txt"


MAKERS = {
    ".txt": b"text",
    ".docx": docx(["The ward has 20 beds.", "- item"]),
    ".html": b"<p>One <b>two</b></p>",
    ".eml": mail("Body.", html="<p>x</p>", attachment="a"),
}


@examples(50)
@given(st.sampled_from(sorted(MAKERS)), st.binary(max_size=400), st.integers(0, 2000))
def test_arbitrary_bytes_never_raise_anything_else(suffix: str, junk: bytes, at: int) -> None:
    """Pure noise, and noise written over a good document."""
    good = MAKERS[suffix]
    at %= len(good) + 1
    for data in (junk, good[:at] + junk + good[at + len(junk) :], good[:at] + junk):
        try:
            source = read_stream(io.BytesIO(data), f"a{suffix}")
        except SourceError as error:
            assert error.code.startswith("source-")
        else:
            assert source.text.encode().decode() == source.text
