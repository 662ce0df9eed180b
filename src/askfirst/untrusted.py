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


def for_screen(text: str) -> str:
    """The text as a screen or a document may print it: what is stored is what is seen.

    Beyond `for_storage`, characters that reorder text are shown as `[U+202E]`, invisible ones are
    dropped and a tab becomes four spaces. Markup of a format is that format's own business.
    """
    if text.isprintable():
        return text
    return for_storage(text).translate(_SHOWN)
