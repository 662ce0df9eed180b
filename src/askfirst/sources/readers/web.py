"""Web pages (.html): the text a reader sees, without scripts, menus and hidden parts.

The scanner never goes back: every tag, comment and script is passed once, so its time grows with
the size of the page whatever the page holds. (The standard library's parser looks again at the
rest of the page for each unclosed comment.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from askfirst.sources.decoding import decode, decode_as
from askfirst.sources.readers import Extracted
from askfirst.sources.vocabulary import words

_OPENING: Final = re.compile(r"<(?=[A-Za-z!?]|/[A-Za-z])")
_TAG_NAME: Final = re.compile(r"/?[A-Za-z][\w:-]*")
# A quotation mark opens a value only after an equals sign.
_TAG_STOP: Final = re.compile(r">|=\s{0,9}([\"'])")
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HIDDEN: Final = re.compile(
    r"\s(?:hidden(?=[\s=/]|$)|aria-hidden\s*=\s*[\"']?true"
    r"|style\s*=\s*[\"'][^\"']{0,500}(?:display\s*:\s*none|visibility\s*:\s*hidden))",
    re.IGNORECASE,
)
_STRUCK: Final = re.compile(
    r"\sstyle\s*=\s*[\"'][^\"']{0,500}text-decoration[\w-]*\s*:[^;\"']{0,99}line-through",
    re.IGNORECASE,
)
# A number that no character has, and that takes long to read.
_NO_CHARACTER: Final = re.compile(r"&#[xX]?[0-9a-fA-F]{20,};?")
_RAISED: Final = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_AN_EXPONENT: Final = re.compile(r"[-+−]?\d{1,9}|n")
_ENDING: Final = words("st nd rd th er re ème tm sm")
_RAW: Final = words("script style textarea title xmp iframe noembed noframes")
_DELETED: Final = words("del s strike")
_SKIPPED: Final = _DELETED | words(
    "head nav footer button select svg math canvas object template dialog noscript"
)
_SKIPPED_IN_MENUS: Final = _DELETED | words("head svg template noscript")
_VOID: Final = words("area base br col embed hr img input link meta source track wbr")
_BLOCKS: Final = words(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure"
    " form h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody"
    " thead tfoot tr ul"
)
_SPACE: Final = re.compile(r"\s+")
DEEPEST: Final = 20  # quotations in one another
STRUCK: Final = "What is struck out in it was left out."


class _Tag(NamedTuple):
    name: str  # lower case, with a slash in front for an end tag
    rest: str


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The visible text; blocks with a blank line between them, cells with tabs."""
    page, notes = _decoded(data, name)
    text, struck = _visible(page)
    return Extracted(text, (*notes, *((STRUCK,) if struck else ())))


def visible(page: str, *, quoting: bool = False) -> str:
    """The text of a page as a reader sees it.

    Args:
        page: its source. quoting: mark what it quotes from another as mails do, with ">".
    """
    return _visible(page, quoting=quoting)[0]


def _visible(page: str, *, quoting: bool = False) -> tuple[str, bool]:
    """The text, and whether something struck out was left out of it."""
    for skipped in (_SKIPPED, _SKIPPED_IN_MENUS):  # for a page that stands inside a menu
        gathered = _Gathered(skipped, quoting=quoting)
        gathered.read(page)
        text = "\n\n".join(gathered.out) + "\n"
        if not gathered.left_out or any(map(str.isalnum, text)):
            break
    return text, gathered.struck


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The page by the encoding it names, unless it is UTF-8 or has a mark of its own."""
    found = _CHARSET.search(data[:2048])
    declared = found[1].decode().lower() if found else ""
    if (
        declared
        and not declared.startswith("utf")
        and not data.startswith((b"\xff", b"\xfe", b"\xef"))
    ):
        try:
            return decode_as(data, declared), (f"Read as {declared} text.",)
        except (LookupError, UnicodeError):
            pass
    return decode(data, name)


class _Gathered:
    """Blocks of visible text, gathered while the tags go by."""

    def __init__(self, skipped: frozenset[str], *, quoting: bool) -> None:
        self.out: list[str] = []
        self.struck = False
        self.left_out = False
        self._skipped = skipped
        self._skipping: list[str] = []
        self._line: list[str] = []
        self._prefix = ""
        self._quoting = quoting
        self._depth = 0  # of quotations in quotations
        self._raised: int | None = None  # where in the line a superscript begins
        self._linked = False  # whether it holds a link, as the mark of a note does

    def read(self, page: str) -> None:
        """Take a page."""
        for token in _tokens(page):
            if isinstance(token, str):
                if not self._skipping:
                    words = unescape(_NO_CHARACTER.sub("\ufffd", token))
                    self._line.append(words.replace("\xad", ""))
            elif not self._skip(token):
                self._take(token)
        self._flush()

    def _take(self, tag: _Tag) -> None:
        plain = tag.name.removeprefix("/")
        if plain in ("td", "th"):
            self._line.append("\t")
        elif tag.name == "br":
            self._line.append("\v")
        elif plain == "sup":
            self._superscript(opens=tag.name == "sup")
        elif tag.name == "a":
            self._linked = True
        elif plain in _BLOCKS:
            self._flush()
            self._prefix = _prefix(tag.name)
            if plain == "blockquote" and self._quoting:
                self._depth = max(0, self._depth + (1 if tag.name == plain else -1))

    def _superscript(self, *, opens: bool) -> None:
        """An exponent as raised digits, the mark of a note in brackets: "10⁵", "limit [2]"."""
        if opens:
            self._raised, self._linked = len(self._line), False
            return
        if self._raised is None:
            return
        words = "".join(self._line[self._raised :]).strip()
        del self._line[self._raised :]
        if self._linked:
            self._line.append(f" [{words.strip('[]')}] " if words else "")
        elif _AN_EXPONENT.fullmatch(words):
            self._line.append(words.translate(_RAISED))
        else:
            bare = not words or words.lower() in _ENDING or not words[0].isalnum()
            self._line.append(words if bare else f"^{words}")
        self._raised = None

    def _skip(self, tag: _Tag) -> bool:
        """Whether a tag stands in, opens or closes a part that is left out."""
        skipping = self._skipping
        if tag.name == "body":
            skipping.clear()
            return False
        if skipping:
            if tag.name == f"/{skipping[-1]}":
                skipping.pop()
            elif tag.name == skipping[-1]:
                skipping.append(tag.name)
            return True
        if tag.name in _VOID or tag.name.startswith("/") or tag.rest.endswith("/"):
            return False
        struck = tag.name in _DELETED or _STRUCK.search(tag.rest) is not None
        if struck or tag.name in self._skipped or _HIDDEN.search(tag.rest):
            self.struck = self.struck or struck
            self.left_out = True
            skipping.append(tag.name)
            return True
        return False

    def _flush(self) -> None:
        """Close a block: white space is one blank, a tab between cells, a newline for a break."""
        self._raised = None
        if not self._line:
            self._prefix = ""
            return
        cells = ("".join(self._line)).split("\t")
        self._line.clear()
        kept = [
            "\n".join(_SPACE.sub(" ", part).strip() for part in cell.split("\v")).strip("\n")
            for cell in cells
        ]
        text = self._prefix + "\t".join(cell for cell in kept if cell)
        if text != self._prefix:
            marks = f"{'>' * min(self._depth, DEEPEST)} " if self._depth else ""
            self.out.append("\n".join(marks + line for line in text.split("\n")))
        self._prefix = ""


def _prefix(tag: str) -> str:
    if tag == "li":
        return "- "
    return "#" * int(tag[1]) + " " if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else ""


def _tokens(page: str) -> Iterator[str | _Tag]:
    """Texts and tags in their order; comments, declarations and scripts are passed over."""
    position = 0
    while found := _OPENING.search(page, position):
        opening = found.start()
        if opening > position:
            yield page[position:opening]
        position = opening
        if name := _TAG_NAME.match(page, opening + 1):
            closing = _tag_end(page, name.end())
            tag = _Tag(name.group().lower(), page[name.end() : closing])
            if closing >= 0 and tag.name in _RAW:
                raw = re.compile(f"</{tag.name}", re.IGNORECASE).search(page, closing)
                closing = page.find(">", raw.end()) if raw else -1
            elif closing >= 0:
                yield tag
        elif page.startswith("<!--", opening):
            closing = page.find("-->", opening + 4) + 2
        else:
            closing = page.find(">", opening)
        if closing < position:  # never closed: a browser shows nothing of the rest either
            return
        position = closing + 1
    yield page[position:]


def _tag_end(page: str, position: int) -> int:
    """Offset of the bracket that closes a tag, quoted values passed over; -1 without one."""
    while stop := _TAG_STOP.search(page, position):
        if stop[1] is None:
            return stop.start()
        position = page.find(stop[1], stop.end()) + 1
        if position == 0:
            return -1
    return -1
