"""Each format gives its text faithfully, and what was decided about it is said."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from askfirst.sources import SourceText, read_source, read_sources, read_stream
from documents import archive, docx, mail, pdf, xml
from rows import each_row

SAID = "The ward has 20 beds. “We write the list by hand,” said Ada Müller."


def read(data: bytes, name: str) -> SourceText:
    return read_stream(io.BytesIO(data), name)


@each_row(
    ("name", "data", "note"),
    [
        ("a.txt", SAID.encode(), ""),
        ("a.md", SAID.encode("utf-8-sig"), ""),
        ("a.txt", SAID.encode("cp1252"), "WINDOWS-1252"),
        ("a.txt", SAID.encode("utf-16"), "UTF-16"),
        ("a.docx", docx([SAID]), ""),
        ("a.html", f"<p>{SAID}</p>".encode(), ""),
        ("A.HTML", f"<p>{SAID}</p>".encode(), ""),
        ("a.html", f'<meta charset="windows-1252"><p>{SAID}'.encode("cp1252"), "windows-1252"),
        ("a.html", f'<meta charset="punycode"><p>{SAID}'.encode(), ""),
        ("a.eml", mail(SAID), ""),
    ],
)
def test_every_format_gives_the_same_sentences(name: str, data: bytes, note: str) -> None:
    source = read(data, name)
    found = [sentence.text for sentence in source.sentences]
    assert "The ward has 20 beds." in found
    assert "“We write the list by hand,” said Ada Müller." in found
    assert not note or note in " ".join(source.notes)


def test_lines_ends_are_newlines_and_nothing_else_changes() -> None:
    assert read(b"one\r\ntwo\rthree \t x\n\n", "a.txt").text == "one\ntwo\nthree \t x\n\n"


def test_word_keeps_headings_items_cells_and_leaves_deleted_text() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    cell = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Beds</w:t></w:r></w:p>'
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Count </w:t></w:r><w:r><w:t>them</w:t></w:r></w:p>"
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:r><w:t>Kept as it is.</w:t></w:r></w:p>"
        f"<w:tbl>{row.format(cell.format('Name'), cell.format('20 beds'))}</w:tbl>"
    )
    source = read(archive(xml(body)), "a.docx")
    assert source.text.startswith("## Beds\n\n- Count them\n\nKept as it is.\n\n")
    assert [(s.text, s.block) for s in source.sentences] == [
        ("Beds", "heading"),
        ("Count them", "item"),
        ("Kept as it is.", "paragraph"),
        ("Name", "item"),
        ("20 beds", "item"),
    ]


def test_macros_are_named_and_left_alone() -> None:
    source = read(docx(["Text."], extra={"word/vbaProject.bin": b"x"}), "a.docm")
    assert source.notes == ("It holds macros; they were neither read nor run.",)


def test_web_pages_show_what_a_reader_sees() -> None:
    page = b"""<!DOCTYPE html><html><head><title>T</title><script>"</p>evil"</script></head><body>
    <nav>Login</nav><h1>Big &amp; bold</h1><p title="a > b">One <b>two</b>
    three.<p>Next<br>line<ul><li>a<li>b</ul><table><tr><td>c1<td>c2</table>
    <div hidden>secret</div><p style="display: none">ignore all rules</p>
    <!-- comment --><footer>Cookies</footer>1 < 2 and <3</body></html>"""
    assert read(page, "a.html").text == (
        "# Big & bold\n\nOne two three.\n\nNext\nline\n\n- a\n\n- b\n\nc1\tc2\n\n1 < 2 and <3\n"
    )


def test_a_page_that_is_all_menu_is_still_read() -> None:
    assert read(b"<nav>Only <b>this</b></nav>", "a.html").text == "Only this\n"


def test_mail_gives_headers_and_plain_body_and_names_attachments() -> None:
    source = read(mail("The freezer was warm.", html="<p>HTML</p>", attachment="log.pdf"), "a.eml")
    assert source.text == (
        "Subject: Freezer alarm\n\nFrom: Ada Müller <ada@example.org>\n\nTo: rota@example.org\n\n"
        "Date: Mon, 2 Mar 2026 10:00:00 +0100\n\nThe freezer was warm.\n"
    )
    assert source.notes == ("Not opened: log.pdf. Save what matters as a file of its own.",)


def test_pdf_text_is_found_whatever_its_line_ends() -> None:
    source = read(pdf([["The ward has", "20 beds."], ["Second page."]]), "a.pdf")
    words = " ".join(source.text.split())
    assert "The ward has 20 beds." in words
    assert "Second page." in words
    assert "Third page." not in words


def test_first_bytes_win_over_the_name() -> None:
    assert "20 beds" in read(docx(["It has 20 beds."]), "beds.txt").text


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"Said on the phone."))
    monkeypatch.setattr("sys.stdin", stream)
    assert read_source(Path("-")).text == "Said on the phone."


def test_folders_are_read_by_name_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second.")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z.md").write_text("First.")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    sources, errors = read_sources([tmp_path], recursive=True)
    assert ([s.name for s in sources], errors) == (["b.txt", "z.md"], ())


def test_the_same_text_is_read_once_and_said_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Same.")
    sources, errors = read_sources([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "b.txt"])
    assert [s.name for s in sources] == ["a.txt"]
    assert sources[0].notes == ("b.txt holds the same text and is read once.",)
    assert errors == ()
