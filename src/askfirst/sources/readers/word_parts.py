"""The text of one part of a Word document, gathered while its XML streams by.

Read is what the printed page shows. What was deleted, moved away, hidden or struck out is not, and
what was left out is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final
from xml.parsers import expat

_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_MATHS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math ",
    "http://purl.oclc.org/ooxml/officeDocument/math ",
)
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_OFF: Final = frozenset({"0", "false", "off", "none"})
# Elements whose whole content is left out, and what they are called in a note.
_LEFT: Final = {"moveFrom": "", "del": "", "rubyPr": "", "rt": ""}
# Elements that hold something that is no text.
_PICTURES: Final = frozenset({"drawing", "pict", "object"})
_RAISED: Final = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_ENDINGS: Final = ("st", "nd", "rd", "th", "er", "re", "ème", "tm", "sm")
_GREEK: Final = "abgdezhqiklmnxoprstufcyw"
_GREEK_LETTERS: Final = "αβγδεζηθικλμνξοπρστυφχψω"
_SYMBOLS: Final = (
    {ord(a): b for a, b in zip(_GREEK, _GREEK_LETTERS, strict=True)}
    | {ord(a.upper()): b.upper() for a, b in zip(_GREEK, _GREEK_LETTERS, strict=True)}
    | dict(zip(range(0x30, 0x3A), "0123456789", strict=True))
    | {
        0x20: " ", 0x2B: "+", 0x2D: "−", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0x25: "%", 0xA2: "′",
        0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
        0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
        0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xCE: "∈", 0xD0: "∠", 0xD2: "®", 0xD3: "©",
        0xD4: "™", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0x22: "∀",
        0x24: "∃",
    }
)  # fmt: skip
_DINGBATS: Final = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0xE0: "→", 0xDF: "←",
    0xE8: "→", 0xF0: "→", 0x6C: "●", 0x6E: "■", 0xA7: "▪", 0xD8: "➢", 0x4A: "☺", 0x4C: "☹",
}  # fmt: skip


class Part:
    """Text of a part.

    Attributes:
        left: how often something was left out, by what it is called.
        notes: of the parts that hold notes: label and author of each, then its text.
    """

    def __init__(self, declared: Callable[[], Exception], *, notes: str = "") -> None:
        """
        Args:
            declared: makes the error for a document type declaration. notes: element that holds
                one note (`footnote`, `comment`); empty for the main part.
        """
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._declaration
        self.left: Counter[str] = Counter()
        self.notes: list[tuple[str, str]] = []
        self._declared = declared
        self._holder = notes
        self._author = ""
        self._counts = True
        self._out: list[str] = []
        self._paragraphs: list[tuple[list[str], str]] = []  # of text boxes: one in another
        self._cells = 0
        self._skipping = 0  # depth inside what is left out
        self._in_text = False
        self._hidden = ""  # why the run is not read
        self._raised = False
        self._font = ""
        self._in_run = 0

    def text(self) -> str:
        """Paragraphs with a blank line between them, cells with tabs."""
        return "".join(self._out).strip("\n")

    def _declaration(self, *_: object) -> None:
        raise self._declared()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skipping or tag == _FALLBACK:
            self._skipping += 1
            return
        name = _local(tag, _NAMESPACES)
        if name in _LEFT and not self._in_property(name, attributes):
            self._skipping += 1
            self.left["moved or deleted text"] += 1
        elif name == "p":
            self._paragraphs.append(([], ""))
        elif name and name == self._holder:
            self._author = _value(attributes, "author")
            self._counts = _value(attributes, "type") in ("", "normal")
            self._out.clear()
        elif name:
            self._begin(name, attributes)
        else:
            self._formula(_local(tag, _MATHS))

    def _in_property(self, name: str, attributes: dict[str, str]) -> bool:
        """Whether `del` only says that the mark at a paragraph's end was deleted: then it stands
        inside the properties of the paragraph, which are read before any of its text."""
        return name == "del" and not self._paragraphs

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "t":
                self._in_text = True
            case "r":
                self._in_run += 1
                self._hidden, self._raised, self._font = "", False, ""
            case "tab" | "ptab":
                self._put("\t" if not self._cells else " ")
            case "br" | "cr":
                self._put("\n" if not self._cells else " ")
            case "noBreakHyphen":
                self._put("-")
            case "sym":
                self._put(self._symbol(attributes))
            case "numPr" | "pStyle":
                self._style(name, attributes)
            case "tc":
                self._cells += 1
            case _:
                self._property(name, attributes)

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        if name in _PICTURES:
            self.left["picture"] += name != "object"
        if not self._in_run:
            return
        on = _value(attributes, "val") not in _OFF
        if name in ("vanish", "strike", "dstrike") and on:
            self._hidden = "hidden text" if name == "vanish" else "struck out text"
        elif name == "vertAlign":
            self._raised = _value(attributes, "val") == "superscript"
        elif name == "position":  # half points above the line
            self._raised = self._raised or (on and _value(attributes, "val").isdecimal())
        elif name == "rFonts":
            self._font = _value(attributes, "ascii") or _value(attributes, "hAnsi")

    def _formula(self, name: str) -> None:
        if name == "t":
            self._in_text = True
        elif name in ("sup", "den"):
            self._put("^" if name == "sup" else "/")

    def _style(self, name: str, attributes: dict[str, str]) -> None:
        if not self._paragraphs:
            return
        words, prefix = self._paragraphs[-1]
        if name == "numPr":
            prefix = prefix or "- "
        else:
            prefix = _style_prefix(_value(attributes, "val")) or prefix
        self._paragraphs[-1] = (words, prefix)

    def _end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        name = _local(tag, _NAMESPACES)
        if name and name == self._holder:
            if self._counts and (text := self.text().strip()):
                self.notes.append((self._author, text))
            self._out.clear()
            return
        match name or ("t" if _local(tag, _MATHS) == "t" else ""):
            case "t":
                self._in_text = False
            case "r":
                self._in_run = max(0, self._in_run - 1)
                self._hidden, self._raised, self._font = "", False, ""
            case "p":
                self._flush(" " if self._cells else "\n\n")
            case "tc":
                self._cells = max(0, self._cells - 1)
                self._out.append("\t" if not self._cells else " ")
            case "tr":
                self._out.append("\n\n" if not self._cells else " ")

    def _characters(self, data: str) -> None:
        if not self._in_text or self._skipping:
            return
        if any("\uf020" <= one <= "\uf0ff" for one in data):
            data = "".join(self._character(one) for one in data)
        self._put(data.replace("\xad", ""))

    def _put(self, words: str) -> None:
        if self._hidden:
            self.left[self._hidden] += bool(words.strip())
        elif self._paragraphs:
            self._paragraphs[-1][0].append(_above(words) if self._raised else words)

    def _symbol(self, attributes: dict[str, str]) -> str:
        try:
            code = int(_value(attributes, "char")[:6], 16)
        except ValueError:
            code = 0
        self._font = _value(attributes, "font") or self._font
        found = chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
        return self._character(found) if found else self._unknown()

    def _character(self, one: str) -> str:
        """A character of a font that has its own code for each, as the character it looks like."""
        code = ord(one)
        private = 0xF000 <= code <= 0xF0FF
        font = self._font.lower()
        if not private and font not in ("symbol", "wingdings"):
            return one
        table = _DINGBATS if font.startswith(("wingdings", "webdings")) else _SYMBOLS
        return table.get(code & 0xFF if private else code) or self._unknown()

    def _unknown(self) -> str:
        self.left["symbol"] += 1
        return "[symbol]"

    def _flush(self, after: str) -> None:
        if not self._paragraphs:
            return
        parts, prefix = self._paragraphs.pop()
        words = "".join(parts)
        if words.strip():
            self._out += (prefix if not self._cells else "", words, after)


def _above(words: str) -> str:
    """Words above the line, so that none runs into the number before it."""
    plain = words.strip()
    if plain and all(ord(one) in _RAISED for one in plain):
        return words.translate(_RAISED)
    apart = plain.lower() not in _ENDINGS and plain[:1].isalnum()
    return f"^{words}" if apart else words


def _local(tag: str, namespaces: tuple[str, ...]) -> str:
    """Name of an element of a vocabulary; empty for elements of others."""
    for namespace in namespaces:
        if tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return ""


def _value(attributes: dict[str, str], name: str) -> str:
    return next((v for key, v in attributes.items() if key.endswith(f" {name}")), "")


def _style_prefix(style: str) -> str:
    lower = style.lower()
    if lower == "title":
        return "# "
    if lower.startswith("heading"):
        level = lower.removeprefix("heading").strip()
        return "#" * min(6, int(level[:2]) if level.isdecimal() else 1) + " "
    return "- " if lower.startswith("list") else ""
