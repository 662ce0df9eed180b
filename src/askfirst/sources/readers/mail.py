"""Mails (.eml): who, when and about what, then the text. Attachments are named, never opened."""

from __future__ import annotations

import re
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
# A version with fewer than one word for so many of another one stands for it no more.
LESS: Final = 2
_FIELD: Final = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,70}):")
_ENVELOPE: Final = frozenset(
    {b"mime-version", b"content-type", b"content-transfer-encoding", b"received", b"message-id"}
)


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """Headers and body; of two versions of the body the plain one, unless it says less.

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
        self.said: list[str] = []
        self.plain = False
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
        """The plain version, unless it is empty or says much less than another one."""
        versions = [self._version(v) for v in part.get_payload() if isinstance(v, Message)]
        read = [version for version in versions if version.bodies]
        if not read:
            self.left += [name for version in versions for name in version.left]
            return
        plain = next((version for version in read if version.plain), read[0])
        most = max(read, key=_Found.words)
        chosen = most if plain.words() * LESS < most.words() else plain
        if chosen is not plain and plain.words():
            self.said.append("The plain version says less; the other one was read.")
        self.bodies += chosen.bodies
        self.left += chosen.left
        self.said += chosen.said

    def _version(self, part: Message) -> _Found:
        inner = _Found(self.name)
        inner._parts = self._parts
        inner.plain = part.get_content_type() == "text/plain"
        inner.walk(part)
        self._parts = inner._parts
        return inner

    def words(self) -> int:
        """How many words its bodies hold."""
        return sum(len(body.split()) for body in self.bodies)

    def _text(self, part: Message, kind: str) -> str:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        charset = part.get_content_charset() or "utf-8"
        try:
            text = decode_as(data, charset)
        except (LookupError, UnicodeError):
            text, _ = decode(data, self.name)
        if kind == "text/html":
            return visible(text, quoting=True).strip("\n")
        text = text.replace("\r\n", "\n").strip("\n")
        if str(part.get_param("format", "")).lower() == "flowed":
            return unflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
        return text

    def notes(self) -> tuple[str, ...]:
        """What was left out."""
        if not self.left:
            return tuple(self.said)
        left = f"Not opened: {', '.join(self.left)}. Save what matters as a file of its own."
        return (*self.said, left)


def unflowed(text: str, *, joined: bool) -> str:
    """Paragraphs whose lines end in a blank, put together again (RFC 3676).

    Args:
        text: a body in the form `flowed`. joined: the blank at a line's end was added.
    """
    found: list[list[str]] = []
    depth, open_line = "", False
    for line in text.split("\n"):
        marks, words = line[: len(line) - len(line.lstrip(">"))], line.lstrip(">")
        words = words.removeprefix(" ")
        if open_line and marks == depth and words != "-- ":
            if joined:
                found[-1][-1] = found[-1][-1][:-1]
            found[-1].append(words)
        else:
            found.append([f"{marks} {words}" if marks else words])
        depth, open_line = marks, words.endswith(" ") and words != "-- "
    return "\n".join(map("".join, found))


def is_mail(head: bytes) -> bool:
    """Whether a file begins with the headers of a mail as programs store it."""
    block = head[:8192].replace(b"\r\n", b"\n").partition(b"\n\n")[0].split(b"\n")
    names = [_FIELD.match(line) for line in block if not line.startswith((b" ", b"\t", b"From "))]
    found = {name[1].lower() for name in names if name}
    return all(names) and b"from" in found and bool(found & _ENVELOPE)


def _header(message: Message, key: str) -> str:
    raw = str(message.get(key, ""))[:LONGEST_HEADER]
    try:
        return _one_line(str(make_header(decode_header(raw))))
    except (MessageError, LookupError, ValueError):
        return _one_line(raw)


def _one_line(text: str) -> str:
    return " ".join(text.split())
