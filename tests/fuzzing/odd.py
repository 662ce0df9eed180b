"""Odd values, odd texts and odd bytes, chosen by a random generator that a number began."""

from __future__ import annotations

import random
from copy import deepcopy
from functools import reduce
from operator import getitem
from typing import Any, Final

ODD: Final[tuple[Any, ...]] = (
    "", "x", "quick", "\ud800", "\x1b[31m", "a" * 3000, "G-01", "NEED-1e9", "goals!1", "goals@G-01",
    "@", "!", "#", "goals#L1", "2" * 5000, "²", "OPEN-" + "9" * 5000, "../../x", "\u202e", "::dk",
    "dk", None, True, 0, -1, 10**30, 1.5, [], {}, [[]], ["x"], {"x": "y"}, [None], {"": ""},
    "always", "count('need') > 0", "answered('nobody')", "((((", "({[", "{record}", "{line:tasks}",
)  # fmt: skip
TOKENS: Final = (
    *("a ", "A", "1", "1.", "1,5 ", ".", "... ", ",", " - ", "—", "[", "]", "(", "((a) ", '"', "“"),
    *("”", "’", "> ", ">>> ", "*", "**", "_", "`", "```\n", "|", "| a | b |\n", "\t", "\n", "\r"),
    *("\r\n", "\n\n", "\n> ", "# ", "~~", "<", "</", "<p>", "<sup>1", "<del>", "<!--", "-->", "&#"),
    *("&#1;", "&lt;", "=", "{{a}}", "http://a.b/?c", "a@b.c ", "e.g. ", "etc. ", "TBD ", "the "),
    *("not ", "shall ", "We want to ", "It must be ", "As a rower, I want to ", "said ", "dk\n"),
    *("Monday ", "1 May 2020 ", "last week ", "30 minutes ", "between 1 and ", "1% ", "$1", "-> "),
    *("From: a@b.c\n", "On 1 May a@b.c wrote:\n", "-- \n", "Regards,\n", "[goals] ", "Answer: "),
    *("-----Original Message-----\n", "Content-Type: text/html\n", "=C3", "=\n", "\x1b]0;x\x07"),
    *("\x1b[31m", "\x9b2J", "\u202e", "\u200b", "\x00", "\x0c", "\x85", "\u2028", "é", "年", "ß"),
    *("İ", "ǅ", "e\u0301", "\U0001f600", "\U000e0041", "٣", "²", "½", "Ⅳ", "１２", "\ufeff"),
    "\ud800",
)  # fmt: skip
BYTES: Final = (
    b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b",
    b"\xf4\x90\x80\x80", b"PK\x03\x04", b"%PDF-", b"<w:p>", b"</w:r>", b'"', b"\\ud800", b"{", b"]",
)  # fmt: skip
LARGEST: Final = 100_000
"""Most bytes of an input."""


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where every value in plain data stands."""
    found = [path] if path else []
    if isinstance(value, dict):
        found += [one for key, part in value.items() for one in leaves(part, (*path, key))]
    if isinstance(value, list):
        found += [one for at, part in enumerate(value) for one in leaves(part, (*path, at))]
    return found


def at(data: Any, place: tuple[Any, ...]) -> Any:
    """What stands in a place of plain data."""
    return reduce(getitem, place, data)


def changed(data: Any, choose: random.Random) -> Any:
    """Plain data with a few values that are odd, gone, twice or elsewhere."""
    for _ in range(choose.randrange(1, 4)):
        places = leaves(data)
        if not places:
            return data
        place = choose.choice(places)
        holder = at(data, place[:-1])
        how = choose.randrange(6)
        if how == 0:
            del holder[place[-1]]
        elif how == 1 and isinstance(holder, list):
            holder.append(holder[place[-1]])
        elif how == 2:
            holder[place[-1]] = deepcopy(at(data, choose.choice(places)))
        elif how == 3 and isinstance(holder[place[-1]], str):
            holder[place[-1]] = text(holder[place[-1]], choose)
        else:
            holder[place[-1]] = deepcopy(choose.choice(ODD))
    return data


def put(data: Any, place: tuple[Any, ...], choose: random.Random) -> None:
    """Put an odd value of the same type in a place, where there is one."""
    holder = at(data, place[:-1])
    value = holder[place[-1]]
    same = [one for one in ODD if type(one) is type(value)]
    if isinstance(value, str) and choose.random() < 0.6:
        holder[place[-1]] = text(value, choose)
    else:
        holder[place[-1]] = deepcopy(choose.choice(same or ODD))


def text(whole: str, choose: random.Random) -> str:
    """A text with a few pieces taken out, doubled, moved or put in; now and then a large one."""
    for _ in range(choose.randrange(1, 6)):
        one, other = sorted(choose.randrange(len(whole) + 1) for _ in range(2))
        other = min(other, one + choose.choice((3, 30, 300)))
        piece = whole[one:other]
        token = choose.choice(TOKENS)
        how = choose.randrange(7)
        if how == 0:
            whole = whole[:one] + whole[other:]
        elif how == 1:
            whole = whole[:other] + piece + whole[other:]
        elif how == 2:
            whole = whole[:one] + whole[other:] + piece
        elif how == 3:
            whole = whole[:one] + token * choose.choice((2, 9, 99)) + whole[one:]
        elif how == 4:
            whole = whole[:one] + "".join(choose.choices(TOKENS, k=9)) + whole[one:]
        else:
            whole = whole[:one] + token + whole[other:]
    if choose.random() < 0.02:
        one = choose.randrange(len(whole) + 1)
        piece = whole[one : one + choose.choice((1, 20, 2000))] or choose.choice(TOKENS)
        whole = whole[:one] + piece * (LARGEST // 2 // len(piece.encode(errors="replace")))
    return whole


def data(whole: bytes, choose: random.Random) -> bytes:
    """Bytes with a few of them changed, gone, doubled or put in."""
    for _ in range(choose.randrange(1, 4)):
        one = choose.randrange(len(whole) + 1)
        other = one + choose.choice((1, 4, 100))
        how = choose.randrange(4)
        if how == 0:
            whole = whole[:one] + whole[other:]
        elif how == 1:
            whole = whole[:other] + whole[one:other] + whole[other:]
        elif how == 2:
            whole = whole[:one] + choose.randbytes(choose.choice((1, 2, 9))) + whole[other:]
        else:
            whole = whole[:one] + choose.choice(BYTES) + whole[one:]
    return whole
