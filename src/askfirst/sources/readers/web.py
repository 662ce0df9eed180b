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
_RAW: Final = words("script style textarea title xmp iframe noembed noframes")
_SKIPPED: Final = words("head nav footer button select svg math canvas object template dialog")
_VOID: Final = words("area base br col embed hr img input link meta source track wbr")
_BLOCKS: Final = words(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure"
    " form h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody"
    " thead tfoot tr ul"
)
_SPACE: Final = re.compile(r"\s+")


class _Tag(NamedTuple):
    name: str  # lower case, with a slash in front for an end tag
    rest: str


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The visible text; blocks with a blank line between them, cells with tabs."""
    text, notes = _decoded(data, name)
    return Extracted(visible(text), notes)


def visible(page: str) -> str:
    """The text of a page as a reader sees it."""
    text = _gathered(page, _SKIPPED)
    if any(map(str.isalnum, text)):
        return text
    return _gathered(page, words("head svg template"))  # all of it stands inside a menu


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


def _gathered(page: str, skipped: frozenset[str]) -> str:
    out: list[str] = []
    line: list[str] = []
    prefix = ""
    skipping: list[str] = []
    for token in _tokens(page):
        if isinstance(token, str):
            if not skipping:
                line.append(unescape(token))
            continue
        if _skip(token, skipping, skipped):
            continue
        plain = token.name.removeprefix("/")
        if plain in ("td", "th"):
            line.append("\t")
        elif token.name == "br":
            line.append("\v")
        elif plain in _BLOCKS:
            _flush(out, line, prefix)
            prefix = _prefix(token.name)
    _flush(out, line, prefix)
    return "\n\n".join(out) + "\n"


def _skip(token: _Tag, skipping: list[str], skipped: frozenset[str]) -> bool:
    """Whether a tag stands in, opens or closes a part that is left out; keeps `skipping` up."""
    if token.name == "body":
        skipping.clear()
        return False
    if skipping:
        if token.name == f"/{skipping[-1]}":
            skipping.pop()
        elif token.name == skipping[-1]:
            skipping.append(token.name)
        return True
    opens = token.name not in _VOID and not token.name.startswith("/")
    if (
        opens
        and not token.rest.endswith("/")
        and (token.name in skipped or _HIDDEN.search(token.rest))
    ):
        skipping.append(token.name)
        return True
    return False


def _prefix(tag: str) -> str:
    if tag == "li":
        return "- "
    return "#" * int(tag[1]) + " " if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else ""


def _flush(out: list[str], line: list[str], prefix: str) -> None:
    """Close a block: white space is one blank, a tab between cells, a newline for a break."""
    cells = ("".join(line)).split("\t")
    line.clear()
    kept = [
        "\n".join(_SPACE.sub(" ", part).strip() for part in cell.split("\v")).strip("\n")
        for cell in cells
    ]
    text = "\t".join(cell for cell in kept if cell)
    if text:
        out.append(prefix + text)


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
