"""Word documents (.docx): paragraphs, headings, list items and table cells, in reading order.

The archive is checked before anything is unpacked, and the XML is read as a stream that stops at a
limit; document type declarations, which no Word document has, are refused, so no entity expands.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final
from xml.parsers import expat

from askfirst.errors import SourceError
from askfirst.sources.decoding import binary
from askfirst.sources.readers import Extracted

MAIN_PART: Final = "word/document.xml"
MOST_ENTRIES: Final = 5000
# Text in XML takes several times its own size; a bomb takes hundreds of times.
UNPACKED_PER_SIZE: Final = 4
CHUNK: Final = 64 * 1024
_ENTRY: Final = b"PK\x01\x02"
_MACROS: Final = "word/vbaProject.bin"
_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The text of the main part.

    Raises:
        SourceError: source-bomb, source-encrypted, source-binary, source-unreadable.
    """
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise _bomb(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = _main_text(archive, name, max_size)
            macros = _MACROS in archive.namelist()
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError) as error:
        raise _unreadable(name, error) from None
    except (LookupError, NotImplementedError, RuntimeError, ValueError, OverflowError) as error:
        raise _unreadable(name, error) from None
    return Extracted(text, ("It holds macros; they were neither read nor run.",) if macros else ())


def _main_text(archive: zipfile.ZipFile, name: str, max_size: int) -> str:
    try:
        part = archive.getinfo(MAIN_PART)
    except KeyError:
        raise binary(name) from None
    if part.flag_bits & 1:
        raise encrypted(name)
    if part.file_size > UNPACKED_PER_SIZE * max_size:
        raise _bomb(name)
    collected = _Collected(name)
    with archive.open(part) as stream:  # which never gives more than the size it declared
        while chunk := stream.read(CHUNK):
            collected.parser.Parse(chunk, False)
        collected.parser.Parse(b"", True)
    return collected.text()


class _Collected:
    """Text gathered while the XML streams by."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._declaration
        self._out: list[str] = []
        self._paragraph: list[str] = []
        self._prefix = ""
        self._in_text = False
        self._in_cell = 0
        self._skipping = 0  # depth inside a second version of the same content

    def text(self) -> str:
        """Paragraphs with a blank line between them, cells with tabs."""
        return "".join(self._out).strip("\n") + "\n"

    def _declaration(self, *_: object) -> None:
        raise SourceError(
            "source-bomb",
            "The document declares a document type, which can unpack without end.",
            where=self.name,
            repair="Save it again in Word as .docx.",
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skipping or tag == _FALLBACK:
            self._skipping += 1
            return
        match _local(tag):
            case "t":
                self._in_text = True
            case "tab":
                self._paragraph.append("\t" if not self._in_cell else " ")
            case "br" | "cr":
                self._paragraph.append("\n" if not self._in_cell else " ")
            case "numPr":
                self._prefix = self._prefix or "- "
            case "pStyle":
                self._prefix = _style_prefix(_value(attributes)) or self._prefix
            case "tc":
                self._in_cell += 1

    def _end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        match _local(tag):
            case "t":
                self._in_text = False
            case "p":
                self._flush(" " if self._in_cell else "\n\n")
            case "tc":
                self._in_cell = max(0, self._in_cell - 1)
                self._out.append("\t" if not self._in_cell else " ")
            case "tr":
                self._out.append("\n\n" if not self._in_cell else " ")

    def _characters(self, data: str) -> None:
        if self._in_text and not self._skipping:
            self._paragraph.append(data)

    def _flush(self, after: str) -> None:
        words = "".join(self._paragraph)
        if words.strip():
            self._out += (self._prefix if not self._in_cell else "", words, after)
        self._paragraph.clear()
        self._prefix = ""


def _local(tag: str) -> str:
    """Name of a Word element; empty for elements of other vocabularies."""
    for namespace in _NAMESPACES:
        if tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return ""


def _value(attributes: dict[str, str]) -> str:
    return next((v for key, v in attributes.items() if key.endswith(" val")), "")


def _style_prefix(style: str) -> str:
    lower = style.lower()
    if lower == "title":
        return "# "
    if lower.startswith("heading"):
        level = lower.removeprefix("heading").strip()
        return "#" * min(6, int(level) if level.isdecimal() else 1) + " "
    return "- " if lower.startswith("list") else ""


def encrypted(name: str) -> SourceError:
    """The error for a document behind a password."""
    return SourceError(
        "source-encrypted",
        "The document is protected by a password.",
        where=name,
        repair="Save a copy without the password.",
    )


def _bomb(name: str) -> SourceError:
    return SourceError(
        "source-bomb",
        "The archive would unpack to far more than a document holds.",
        where=name,
        repair="Save it again in Word, or raise the limit with --max-size if you trust it.",
    )


def _unreadable(name: str, error: Exception) -> SourceError:
    return SourceError(
        "source-unreadable",
        f"The Word document is damaged ({type(error).__name__}).",
        where=name,
        repair="Open it in Word and save it again.",
    )
