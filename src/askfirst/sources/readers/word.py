"""Word documents (.docx): paragraphs, headings, list items and table cells, in reading order, then
footnotes, endnotes and comments, each marked as what it is and whose.

The archive is checked before anything is unpacked, and the XML is read as a stream that stops at a
limit; document type declarations, which no Word document has, are refused, so no entity expands.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from typing import Final
from xml.parsers import expat

from askfirst.errors import SourceError
from askfirst.sources.decoding import binary
from askfirst.sources.readers import Extracted
from askfirst.sources.readers.word_parts import Part

MAIN_PART: Final = "word/document.xml"
MOST_ENTRIES: Final = 5000
# Text in XML takes several times its own size; a bomb takes hundreds of times.
UNPACKED_PER_SIZE: Final = 4
CHUNK: Final = 64 * 1024
_ENTRY: Final = b"PK\x01\x02"
_COUNTABLE: Final = frozenset({"picture", "symbol"})
_MACROS: Final = "word/vbaProject.bin"
# A document is packed in no other way; two others unpack without a bound.
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Parts that hold notes: their file, the element of one note, and what a note is called.
_NOTES: Final = (
    ("word/footnotes.xml", "footnote", "Footnote"),
    ("word/endnotes.xml", "endnote", "Endnote"),
    ("word/comments.xml", "comment", "Comment"),
)


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The text of the main part and its notes.

    Raises:
        SourceError: source-bomb, source-encrypted, source-binary, source-unreadable.
    """
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise _bomb(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, name, max_size)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError) as error:
        raise _unreadable(name, error) from None
    except (LookupError, NotImplementedError, RuntimeError, ValueError, OverflowError) as error:
        raise _unreadable(name, error) from None


def _read(archive: zipfile.ZipFile, name: str, max_size: int) -> Extracted:
    names = set(archive.namelist())
    if MAIN_PART not in names:
        raise binary(name)
    room = UNPACKED_PER_SIZE * max_size
    main, room = _part(archive, MAIN_PART, name, room)
    texts, left = [main.text()], main.left
    for file, element, label in _NOTES:
        if file in names:
            part, room = _part(archive, file, name, room, notes=element)
            texts += [
                _marked(label, number, *note) for number, note in enumerate(part.notes, start=1)
            ]
            left += part.left
    notes = [f"Left out: {_counted(left)}."] if left else []
    if _MACROS in names:
        notes.append("It holds macros; they were neither read nor run.")
    return Extracted("\n\n".join(text for text in texts if text) + "\n", tuple(notes))


def _part(
    archive: zipfile.ZipFile, file: str, name: str, room: int, *, notes: str = ""
) -> tuple[Part, int]:
    """One part read, and how many bytes may still be unpacked."""
    entry = archive.getinfo(file)
    if entry.flag_bits & 1:
        raise encrypted(name)
    if entry.compress_type not in _PACKED:
        raise _bomb(name)
    if entry.file_size > room:
        raise _bomb(name)
    part = Part(lambda: _declares(name), notes=notes)
    with archive.open(entry) as stream:  # which never gives more than the size it declared
        while chunk := stream.read(CHUNK):
            part.parser.Parse(chunk, False)
        part.parser.Parse(b"", True)
    return part, room - entry.file_size


def _marked(label: str, number: int, author: str, text: str) -> str:
    """A note as what it is: a footnote by its number, a comment by whoever wrote it."""
    author = " ".join(author.split())[:80]
    if label != "Comment" or not author:
        return f"[{label} {number}] {text}"
    quoted = "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    return f"Comment by {author}:\n{quoted}"


def _counted(left: Counter[str]) -> str:
    counted = sorted(left.items())
    return ", ".join(
        f"{number} {what}{'s' if number > 1 and what in _COUNTABLE else ''}"
        if what in _COUNTABLE
        else what
        for what, number in counted
        if number
    )


def _declares(name: str) -> SourceError:
    return SourceError(
        "source-bomb",
        "The document declares a document type, which can unpack without end.",
        where=name,
        repair="Save it again in Word as .docx.",
    )


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
