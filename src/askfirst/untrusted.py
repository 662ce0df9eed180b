"""Text from outside (answers, sources, packs) made harmless without reading sense into it.

Three dangers, all of them characters that act instead of being seen: terminal escapes and other
control characters (they move the cursor, set titles, fake output), bidirectional controls (they
show text in another order than it is stored) and invisible characters (they hide text).
"""

from __future__ import annotations

import re
from typing import Final

# ECMA-48: control strings (OSC, DCS, SOS, PM, APC) up to their terminator on the same line, then
# control sequences (CSI), then two-character escapes. Both the 7-bit and the 8-bit (C1) forms.
# An unterminated control string only loses its introducer: what follows is inert without it.
_ESCAPES: Final = re.compile(
    r"(?:\x1b[\]P^_X]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9b-\x9f\n]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]"
)
_NEWLINES: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REPLACEMENT: Final = "\ufffd"


def _controls() -> dict[int, str]:
    """C0 and C1 controls but newline and tab go; a lone surrogate, not text, becomes U+FFFD."""
    table = {code: "" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}
    table.update(dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT))
    return table


def _invisibles() -> dict[int, str]:
    """Bidirectional controls are shown by number, other invisible characters go.

    The joiners U+200C and U+200D stay: several scripts and emoji are spelled with them.
    """
    reorder = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
    unseen = (0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2060, 0x2066))
    unseen += (*range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
    return {code: f"[U+{code:04X}]" for code in reorder} | dict.fromkeys(unseen, "")


_STORED: Final = _controls()
_SHOWN: Final = _controls() | _invisibles() | {0x09: "    "}


def for_storage(text: str) -> str:
    """The text as it is kept: no terminal escapes, no control characters but newline and tab.

    Every kind of line end becomes a newline. Nothing else changes: no Unicode normalisation, no
    trimming, so that quotations of it stay verbatim. Doing it twice changes nothing more.
    """
    if text.isprintable():
        return text
    text = _NEWLINES.sub("\n", text)
    return _ESCAPES.sub("", text).translate(_STORED)


_GAP: Final = re.compile(r"(\s{40})\s+")


def without_gaps(text: str) -> str:
    """Typed text without endless blanks: thousands of them say nothing, and to look for the end of
    a word through them takes longer than anybody waits."""
    return _GAP.sub(r"\1", text)


def for_screen(text: str) -> str:
    """The text as a screen or a document may print it: what is stored is what is seen.

    Beyond `for_storage`, characters that reorder text are shown as `[U+202E]`, invisible ones are
    dropped and a tab becomes four spaces. Markup of a format is that format's own business.
    """
    if text.isprintable():
        return text
    return for_storage(text).translate(_SHOWN)


_ACTING: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Every character that `for_screen` does not leave as it is, but the tab. Ranges, and not made of
the table above: each start compiles it."""


_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def acts(text: str) -> bool:
    """Whether something in a text acts on a terminal or hides, instead of being seen."""
    # Most of what is long is printable but for its line ends, which do not act.
    return not text.replace("\n", "").isprintable() and _ACTING.search(text) is not None


def in_json(text: str, *, everything: bool = False) -> str:
    """JSON in which every character that acts or hides is escaped, so that it stays what it is for
    a program and does nothing on a terminal. Half of a pair, which is no text, becomes U+FFFD.

    Args:
        everything: whatever is not ASCII is escaped too.
    """
    text = _ACTING.sub(_escaped, text) if acts(text) else text
    return _NOT_ASCII.sub(_escaped, text) if everything else text


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\n":
        return character
    code = ord(character)
    if 0xD800 <= code < 0xE000:
        return _REPLACEMENT
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


_PLAIN: Final = str.maketrans({
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "−": "-",
    "…": "...", "→": "->", "←": "<-", "·": "*", "•": "*", "×": "x", "≤": "<=", "≥": ">=",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "✓": "x", "░": "-", "█": "#",
})  # fmt: skip


def in_encoding(text: str, encoding: str) -> str:
    """A text that an encoding has characters for: the others by plain ones, else by their number
    (`\\u5e74`), so that nothing is lost without a sign."""
    if text.isascii():
        return text
    try:
        text.encode(encoding)
    except UnicodeError:
        shown = "".join(_one_in(character, encoding) for character in text)
    except LookupError:
        return text
    else:
        return text
    return shown


def _one_in(character: str, encoding: str) -> str:
    for written in (character, character.translate(_PLAIN)):
        try:
            written.encode(encoding)
        except UnicodeError:
            continue
        return written
    return character.encode("ascii", "backslashreplace").decode()


def as_name(given: str) -> str:
    """A name as an interview stores it, so that whoever is meant is found again under it."""
    return " ".join(for_storage(given).split())[:_LONGEST_NAME]


_LONGEST_NAME: Final = 200
