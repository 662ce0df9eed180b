"""Kinds of file that are known by their first bytes and are not read: each says what to do."""

from __future__ import annotations

from typing import Final

from askfirst.errors import SourceError
from askfirst.sources.decoding import binary
from askfirst.sources.readers import Extracted
from askfirst.sources.readers.word import encrypted

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RICH_TEXT: Final = b"{\\rtf"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """Nothing.

    Raises:
        SourceError: always; source-encrypted, source-format or source-binary.
    """
    if data.startswith(OLD_OFFICE) and _ENCRYPTED in data:
        raise encrypted(name)
    if data.startswith((OLD_OFFICE, RICH_TEXT)):
        raise SourceError(
            "source-format",
            "This kind of document is not read.",
            where=name,
            repair="Save it as .docx or as plain text.",
        )
    raise binary(name)
