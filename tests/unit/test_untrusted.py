"""Text from outside can neither act on a terminal nor look other than it is stored."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from askfirst.untrusted import acts, for_screen, for_storage, in_encoding, in_json, without_gaps
from rows import each_row

ATTACKS = [
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x9b31mred", "red"),
    ("\x1b]0;owned\x07title", "title"),
    ("\x1b]8;;http://bad.example\x1b\\click\x1b]8;;\x1b\\", "click"),
    ("\x1bPq data\x1b\\after", "after"),
    ("\x1b(Bplain", "plain"),
    ("\x1bcreset", "reset"),
    ("\x1b]0;never ends\nnext", "0;never ends\nnext"),
    ("\x1b\x1b[31m[31mtwice", "[31mtwice"),
    ("\x1b[2J\x1b[Hfake prompt", "fake prompt"),
    ("bell\x07 back\x08 nul\x00", "bell back nul"),
    ("safe\rEVIL", "safe\nEVIL"),
    ("a\r\nb\u2028c\x85d", "a\nb\nc\nd"),
]


@each_row(("raw", "clean"), ATTACKS)
def test_escapes_and_controls_are_gone_in_both(raw: str, clean: str) -> None:
    assert for_storage(raw) == clean
    assert for_screen(raw) == clean


def test_screen_shows_reordering_and_drops_the_invisible() -> None:
    assert for_screen("user\u202etxt.exe\u2069") == "user[U+202E]txt.exe[U+2069]"
    assert for_screen("in\u200bvi\ufeffsi\U000e0041ble") == "invisible"
    assert for_screen("a\tb") == "a    b"


def test_storage_keeps_what_was_typed() -> None:
    typed = "e\u0301 \u202eabc\u202c\tשלום 👩\u200d💻 «ça» "
    assert for_storage(typed) == typed


def test_screen_keeps_joined_emoji_and_scripts() -> None:
    assert for_screen("👩\u200d💻 می\u200cخواهم") == "👩\u200d💻 می\u200cخواهم"


def test_lone_surrogates_become_encodable() -> None:
    assert for_storage("a\ud800b").encode() == "a\ufffdb".encode()


@given(st.text(st.characters(codec=None)) | st.text("\x1b[]P\\0;1mA\x07\x9b\x9c\n\r"))
def test_nothing_active_is_left_and_twice_is_once(text: str) -> None:
    stored, shown = for_storage(text), for_screen(text)
    assert for_storage(stored) == stored
    assert for_screen(shown) == shown == for_screen(stored)
    assert not [c for c in stored if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c != "\n"]
    assert not [c for c in shown if unicodedata.bidirectional(c) in ("RLO", "LRO", "RLI", "PDF")]


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_plain_text_is_untouched(text: str) -> None:
    assert for_screen(text) == for_storage(text) == text


def test_what_acts_is_what_a_screen_does_not_show_as_it_is_but_the_tab() -> None:
    codes = [*range(0x3000), *range(0xD000, 0x11000), *range(0xE0000, 0xE0200)]
    characters = [chr(code) for code in codes]
    changed = {one for one in characters if for_screen(one) != one}
    assert {one for one in characters if acts(one)} == changed - {"\t"}


def test_endless_blanks_become_few_and_nothing_else_goes() -> None:
    assert (
        without_gaps(f"a{' ' * 9000}b\n\nc{chr(10) * 50}d") == f"a{' ' * 40}b\n\nc{chr(10) * 40}d"
    )
    assert without_gaps(f"a{' ' * 40}b") == f"a{' ' * 40}b"


def test_each_half_of_a_pair_is_replaced_from_the_first_to_the_last() -> None:
    for half in ("\ud800", "\udbff", "\udc00", "\udfff"):
        assert for_screen(f"a{half}b") == "a\ufffdb"
    assert for_screen("a\ud7ffb") == "a\ud7ffb"


@each_row(
    ("text", "shown"),
    [
        ('"a\nb"', '"a\nb"'),
        ("a\x1b[0m", "a\\u001b[0m"),
        ("a\x7fb\x9bc", "a\\u007fb\\u009bc"),
        ("é 年", "é 年"),
        ("a\u202eb\u200bc\u00adb", "a\\u202eb\\u200bc\\u00adb"),
        ("a\u2028b", "a\\u2028b"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("a\U000e0041b", "a\\udb40\\udc41b"),
        ("a\ufeffb", "a\\ufeffb"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_in_json_only_what_acts_is_escaped_and_it_says_the_same(text: str, shown: str) -> None:
    assert in_json(text) == shown
    if "\ufffd" not in shown and '"' not in text:
        assert json.loads(f'"{in_json(text)}"', strict=False) == text


@each_row(
    ("text", "shown"),
    [("é", "\\u00e9"), ("年", "\\u5e74"), ("\uffff", "\\uffff"), ("𝄞", "\\ud834\\udd1e"),
     ("a\n~", "a\n~"), ("\x80", "\\u0080")],
)  # fmt: skip
def test_all_that_is_not_ascii_is_escaped_where_that_is_wanted(text: str, shown: str) -> None:
    assert in_json(text, everything=True) == shown


@each_row(
    ("text", "encoding", "shown"),
    [
        ("“a” – b…", "ascii", '"a" - b...'),
        ("é → x", "latin-1", "é -> x"),
        ("é 年", "ascii", "\\xe9 \\u5e74"),
        ("年é年", "latin-1", "\\u5e74é\\u5e74"),
        ("“é” 年", "utf-8", "“é” 年"),
        ("“é”", "no-such-encoding", "“é”"),
        ("plain", "no-such-encoding", "plain"),
        ("▁█", "ascii", "\\u2581#"),
    ],
)
def test_each_character_that_an_encoding_lacks_is_a_plain_one_or_its_number(
    text: str, encoding: str, shown: str
) -> None:
    assert in_encoding(text, encoding) == shown


def test_a_line_end_does_not_act_and_a_mark_in_a_long_text_does() -> None:
    assert not acts("a\nb\nc")
    assert acts(f"{'a' * 200}\n\x1b")
    assert not acts("a\tb")


@each_row(
    ("mark", "plain"),
    zip("“”„‘’–—‑−→←·•×≤≥✓░█\u00a0\u202f\u2009", '"""\'\'----><**x<>x-#   ', strict=True),
)
def test_each_mark_that_has_a_plain_one_gets_it(mark: str, plain: str) -> None:
    written = {"→": "->", "←": "<-", "≤": "<=", "≥": ">="}.get(mark, plain)
    assert in_encoding(f"a{mark}b", "ascii") == f"a{written}b"
    assert in_encoding(f"a{mark}b", "utf-8") == f"a{mark}b"


@each_row("end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_each_line_end_becomes_the_same_one(end: str) -> None:
    assert for_storage(f"a{end}b{end}") == "a\nb\n"
    assert for_screen(f"a{end}{end}b") == "a\n\nb"


@each_row(
    "hidden",
    ["\u00ad", "\u061c", "\u180e", "\u200b", "\u200e", "\u200f", "\u2060", "\u2065", "\u206a",
     "\u206f", "\ufeff", "\ufff9", "\ufffb", "\U000e0000", "\U000e007f"],
)  # fmt: skip
def test_each_character_that_hides_is_kept_and_not_shown(hidden: str) -> None:
    assert for_storage(f"a{hidden}b") == f"a{hidden}b"
    assert for_screen(f"a{hidden}b") == "ab"
    assert acts(f"a{hidden}b")


@each_row("turns", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069"])
def test_each_character_that_reorders_is_shown_by_its_number(turns: str) -> None:
    assert for_screen(f"a{turns}b") == f"a[U+{ord(turns):04X}]b"


@each_row("seen", ["\u200c", "\u200d", "\u2010", "\ufffc", "\ufffd", "\u2027"])
def test_what_stands_beside_these_stays(seen: str) -> None:
    assert for_screen(f"a{seen}b") == f"a{seen}b"
