"""Documents that tests make: ordinary ones in every format, and hostile ones."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
# What Word wants beside the main part.
AROUND = {
    "[Content_Types].xml": (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{MAIN_TYPE}" Target="word/document.xml"/></Relationships>'
    ),
}


def docx(paragraphs: Iterable[str], *, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word document; a paragraph that starts with "# " is a heading, with "- " a list item."""
    body = "".join(_paragraph(text) for text in paragraphs)
    return archive(xml(body), extra=extra)


def _paragraph(text: str) -> str:
    style = ""
    if text.startswith("# "):
        style, text = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', text[2:]
    elif text.startswith("- "):
        style, text = "<w:pPr><w:numPr/></w:pPr>", text[2:]
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<w:p>{style}<w:r><w:t>{escaped}</w:t></w:r></w:p>"


def xml(body: str, *, prolog: str = "") -> bytes:
    """The main part of a Word document."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}'
        f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    ).encode()


def archive(main_part: bytes, *, extra: dict[str, bytes] | None = None) -> bytes:
    """A zip with a main part and other files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", main_part)
        for name, data in {**AROUND, **(extra or {})}.items():
            out.writestr(name, data)
    return stream.getvalue()


def bomb_docx(unpacked: int) -> bytes:
    """A small archive whose main part says truly that it unpacks to `unpacked` bytes."""
    stream = io.BytesIO()
    start, end = xml("@").split(b"@")
    paragraph = b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % (b"A" * 66)  # 100 bytes
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        with out.open("word/document.xml", "w") as part:
            part.write(start)
            for _ in range(unpacked // 1_000_000):
                part.write(paragraph * 10_000)
            part.write(end)
        for name, data in AROUND.items():
            out.writestr(name, data)
    return stream.getvalue()


def lying_docx(unpacked: int) -> bytes:
    """A bomb that claims to unpack to 1,000 bytes."""
    data = bytearray(bomb_docx(unpacked))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(signature)
        data[at + offset : at + offset + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def entity_docx() -> bytes:
    """Entities that expand to a thousand million letters."""
    levels = "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10)
    )  # each ten times the one before
    prolog = f'<!DOCTYPE w [<!ENTITY e0 "lol">{levels}]>'
    return archive(xml("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", prolog=prolog))


def pdf(pages: Iterable[Iterable[str]], *, packed: bytes | None = None) -> bytes:
    """A PDF with a text layer: one line of text for each string; no strings, no text.

    Args:
        pages: the lines of each page.
        packed: content stream of the pages in place of their lines, deflated as it is.
    """
    pages = [list(page) for page in pages]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for lines in pages:
        shown = "".join(f"({_escaped(line)}) Tj 0 -14 Td " for line in lines)
        content = zlib.compress(f"BT /F1 12 Tf 72 720 Td {shown}ET".encode()) if lines else b""
        content = content if packed is None else packed
        filtered = b" /Filter /FlateDecode" if content else b""
        stream = b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(content), filtered, content)
        objects.append(stream)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources "
            b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n"
        b"%%%%EOF\n" % (size, table, size, len(out))
    )


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def mail(body: str, *, html: str = "", attachment: str = "") -> bytes:
    """A mail with a plain body, and a second version and an attachment if wanted."""
    parts = [f"Content-Type: text/plain; charset=utf-8\n\n{body}"]
    if html:
        parts.append(f"Content-Type: text/html; charset=utf-8\n\n{html}")
    inner = "".join(f"--alt\n{part}\n" for part in parts) + "--alt--\n"
    attached = (
        f'--mix\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="'
        f'{attachment}"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n'
        if attachment
        else ""
    )
    return (
        "From: =?utf-8?q?Ada_M=C3=BCller?= <ada@example.org>\nTo: rota@example.org\n"
        "Subject: Freezer alarm\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="mix"\n\n--mix\n'
        f'Content-Type: multipart/alternative; boundary="alt"\n\n{inner}{attached}--mix--\n'
    ).encode()


def nested_mail(depth: int) -> bytes:
    """Mails inside one another."""
    text = "Content-Type: text/plain\n\nThe innermost text.\n"
    for level in range(depth):
        text = (
            f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n{text}\n'
            f"--b{level}--\n"
        )
    return f"Subject: nested\nMIME-Version: 1.0\n{text}".encode()
