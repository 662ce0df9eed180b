"""Mails (.eml): who, when and about what, then the text. Attachments are named, never opened."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import Final

from askfirst.errors import SourceError
from askfirst.sources.decoding import decode, decode_as
from askfirst.sources.readers import Extracted
from askfirst.sources.readers.web import visible

HEADERS: Final = ("Subject", "From", "To", "Cc", "Date")
LONGEST_HEADER: Final = 2000
MOST_PARTS: Final = 200
# Every level inside another costs the parser a look at every line.
DEEPEST: Final = 30
_BOUNDARY: Final = b"boundary="


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """Headers and body; of two versions of the body the plain one.

    Raises:
        SourceError: source-bomb, source-unreadable.
    """
    if data.lower().count(_BOUNDARY) > DEEPEST or data.lower().count(b"message/rfc822") > DEEPEST:
        raise SourceError(
            "source-bomb",
            "The mail holds too many mails inside one another.",
            where=name,
            repair="Save the one that matters as a file of its own.",
        )
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        found = _Found(name)
        found.walk(message)
        heads = [f"{key}: {_header(message, key)}" for key in HEADERS if message.get(key)]
    except (MessageError, RecursionError, LookupError, ValueError, AssertionError) as error:
        raise SourceError(
            "source-unreadable",
            f"The mail is damaged ({type(error).__name__}).",
            where=name,
            repair="Copy its text into a .txt file.",
        ) from None
    return Extracted("\n\n".join([*heads, *found.bodies]) + "\n", found.notes())


class _Found:
    """Bodies and the names of what was not opened, gathered part by part."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.bodies: list[str] = []
        self.left: list[str] = []
        self._parts = 0

    def walk(self, part: Message) -> None:
        """Take one part and the parts in it."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            return
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            self.left.append(_one_line(part.get_filename() or kind))
        elif kind == "multipart/alternative":
            self._alternative(part)
        elif part.is_multipart():
            for inner in part.get_payload():
                if isinstance(inner, Message):
                    self.walk(inner)
        elif kind in ("text/plain", "text/html"):
            self.bodies.append(self._text(part, kind))
        else:
            self.left.append(_one_line(part.get_filename() or kind))

    def _alternative(self, part: Message) -> None:
        """The plain version when there is one, else the first."""
        versions = [v for v in part.get_payload() if isinstance(v, Message)]
        plain = [v for v in versions if v.get_content_type() == "text/plain"]
        for version in plain[:1] or versions[:1]:
            self.walk(version)

    def _text(self, part: Message, kind: str) -> str:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        charset = part.get_content_charset() or "utf-8"
        try:
            text = decode_as(data, charset)
        except (LookupError, UnicodeError):
            text, _ = decode(data, self.name)
        return visible(text) if kind == "text/html" else text.strip("\n")

    def notes(self) -> tuple[str, ...]:
        """What was left out."""
        if not self.left:
            return ()
        return (f"Not opened: {', '.join(self.left)}. Save what matters as a file of its own.",)


def _header(message: Message, key: str) -> str:
    raw = str(message.get(key, ""))[:LONGEST_HEADER]
    try:
        return _one_line(str(make_header(decode_header(raw))))
    except (MessageError, LookupError, ValueError):
        return _one_line(raw)


def _one_line(text: str) -> str:
    return " ".join(text.split())
