"""One statement cut into words once, and what surrounds a word there.

All rules look at the same words; the context that silences a rule (a number with its unit close by,
a quotation, code, a name, a word the glossary explains) is worked out only when a rule fired.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import compress, count
from operator import itemgetter
from typing import Final

from askfirst.text.numerals import WORDS

# What is no part of a word becomes a blank; apostrophes and hyphens stay inside words only, and
# the point of a decimal becomes an underscore, so that a number is one word. Texts without accents
# go through a table of bytes, others, which are rare, through the pattern below.
_LETTERS: Final = b"abcdefghijklmnopqrstuvwxyz"
_TO_WORDS: Final = bytes(
    ord(chr(code).lower()) if code < 128 and (chr(code).isalnum() or chr(code) in "_'-") else 32
    for code in range(256)
)
_PLAIN: Final = _LETTERS + _LETTERS.upper() + b" ,.;-()/"
_NO_WORD: Final = re.compile(r"[^\w'’-]")
_EDGE: Final = re.compile(r"['’-](?:(?<!\w['’-])|(?!\w))")
_POINT: Final = re.compile(r"(?<=\d)[.,:](?=\d)")
_DIGIT: Final = re.compile(r"\d")
_POINT_OF_BYTES: Final = re.compile(rb"(?<=\d)[.,:](?=\d)")
# Quotations, code and addresses. Bounded, so that a stray quotation mark costs nothing; each part
# starts with its mark, which is looked for fast.
_QUOTED: Final = (
    r'"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»'
    r"|'(?<!\w')[^'\n]{1,300}'(?!\w)|‘(?<!\w‘)[^’\n]{1,300}’(?!\w)"
    r"|`[^`\n]{1,300}`"
)
_QUOTATION: Final = re.compile(_QUOTED)
_VERBATIM: Final = re.compile(
    _QUOTED + r"|https?://[^\s<>]{1,300}|(?<!\S)[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_FIRST_LETTER: Final = itemgetter(0)
_QUOTING: Final = re.compile("[\"'`“„«‘]")
_SENTENCE_END: Final = frozenset(".!?:;\n")
_BULLETS: Final = " \t\"'“„(*-•–—#>[\r"


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list separated by blanks."""
    return frozenset(text.split())


NUMBER_WORDS: Final = frozenset(WORDS) | vocabulary("hundred thousand million half")
AMOUNT_WORDS: Final = NUMBER_WORDS - {"one"}
BINDING: Final = frozenset({"shall", "must"})
MEASURES: Final = vocabulary(
    "s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks "
    "month months year years ms millisecond milliseconds microseconds percent per times "
    "mm cm m km metre metres meter meters mile miles g kg gram grams t ton tons tonne tonnes l "
    "litre litres liter liters ml hz khz mhz ghz w kw kwh mw v volt volts amp amps pa bar psi "
    "bit bits byte bytes kb mb gb tb kbps mbps gbps dpi px pixel pixels fps rpm degree degrees "
    "celsius euro euros eur dollar dollars usd pound pounds gbp clicks steps keystrokes"
)
"""Words that make a number beside them a measure; any other word behind a number counts things.
Only whether: how much it is stands in `text/units.py`."""
_CAPITALS: Final = frozenset({"a", "n", "k"})
"""Units that are other words in small letters: 6 A, 5 N, 300 K."""
_FRONTS: Final = frozenset({"when", "if", "while", "where"})
_COUNTS_NOTHING: Final = vocabulary(
    "and or but if when while where then the a an to of in on at by with for from is are was were "
    "be shall must should will can may not as so that which than"
)


def _blanked(source: str, marks: str) -> str:
    """The text in small letters with a blank for every character that belongs to no word; as long
    as before."""
    if source.isascii():
        data = source.encode()
        blanked = (_POINT_OF_BYTES.sub(b"_", data) if marks else data).translate(_TO_WORDS).decode()
    else:
        lowered = source.lower()
        if len(lowered) != len(source):  # a few letters grow when lowered: the offsets must not
            lowered = "".join(
                low if len(low := letter.lower()) == 1 else letter for letter in source
            )
        blanked = _NO_WORD.sub(" ", _POINT.sub("_", lowered))
    if "-" in blanked or "'" in blanked or "’" in blanked:
        padded = f" {blanked} "
        if " -" in padded or "- " in padded or "--" in padded or "'" in padded or "’" in padded:
            return _EDGE.sub(" ", blanked)
    return blanked


class Text:
    """A statement with its words in lower case and where each stands.

    Attributes:
        source: the statement as written.
        words: its words, lower case, a decimal point written `_`.
        starts: where each word starts, in characters.
        numbers: indices of the words that are numbers written in figures.
        binding: indices of *shall* and *must*.
        marks: its characters without plain letters and the commonest punctuation, or, when it has
            others than ASCII, the whole text; what does not stand here does not stand in it.
        verbatim: spans in characters of quotations, code and addresses.
    """

    __slots__ = ("binding", "marks", "numbers", "source", "starts", "verbatim", "words")

    def __init__(self, source: str) -> None:
        self.source = source
        self.marks = marks = (
            source.encode().translate(None, _PLAIN).decode() if source.isascii() else source
        )
        blanked = _blanked(source, marks)
        self.words = words = blanked.split()
        self.starts = _starts(blanked)
        self.numbers = (
            _places(map(_FIRST_LETTER, words), str.isdecimal)
            if marks and _DIGIT.search(marks)
            else []
        )
        self.binding = (
            _places(words, BINDING.__contains__) if "shall" in blanked or "must" in blanked else []
        )
        self.verbatim = _verbatim(source, marks) if marks else []

    def word(self, index: int) -> str:
        """The word at an index; empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end(self, index: int) -> int:
        """Where the word at an index ends, in characters."""
        return self.starts[index] + len(self.words[index])

    def index_at(self, offset: int) -> int:
        """Index of the last word that starts at or before a character; -1 without any."""
        return bisect_right(self.starts, offset) - 1

    def gap(self, index: int) -> str:
        """The characters between the word at an index and the next one (or the end)."""
        end = self.starts[index + 1] if index + 1 < len(self.words) else len(self.source)
        return self.source[self.end(index) : end]

    def has_number(self, index: int, reach: int = 40) -> bool:
        """Whether a number stands within `reach` words, in figures or in words."""
        words = self.words[max(0, index - reach) : index + reach]
        return not NUMBER_WORDS.isdisjoint(words) or any(word[0].isdecimal() for word in words)

    def is_measure(self, index: int) -> bool:
        """Whether the number at an index has a unit: "5 kg", "300ms", "80 %", "€ 20"."""
        word = self.words[index]
        if word[0].isdecimal() and word[-1].isalpha():
            return word.lstrip("0123456789_") in MEASURES
        after = self.gap(index).lstrip()
        if after[:1] and after[0] in "%€$£°":
            return True
        before = self.source[max(0, self.starts[index] - 2) : self.starts[index]].strip()
        unit = self.word(index + 1)
        capital = unit in _CAPITALS and self.source[self.starts[index + 1]].isupper()
        measured = (unit in MEASURES or capital) and after in ("", "-")
        return before in ("€", "$", "£") or measured

    def counts_things(self, index: int) -> bool:
        """Whether the number at an index is followed by what it counts: "5 users"."""
        following = self.word(index + 1)
        return (
            following.replace("-", "").isalpha()
            and following not in _COUNTS_NOTHING
            and not self.gap(index).strip()
        )

    def number_near(self, start: int, end: int, *, things: bool = False, reach: int = 8) -> bool:
        """Whether a number with its unit stands within `reach` words of the words [start, end).

        With `things` a number that counts something will do. In "When it is under 5 °C, the system
        shall ..." the clause in front has numbers of its own, which say nothing of what is done.
        """
        low = max(self._behind_front(start), start - reach)
        high = min(end + reach, len(self.words))
        in_words = (
            ()
            if AMOUNT_WORDS.isdisjoint(self.words[low:high])
            else [index for index in range(low, high) if self.words[index] in AMOUNT_WORDS]
        )
        numbers = self.numbers
        near = numbers[bisect_left(numbers, low) : bisect_left(numbers, high)] if numbers else []
        return any(
            self.is_measure(index) or (things and self.counts_things(index))
            for index in (*near, *in_words)
        )

    def _behind_front(self, index: int) -> int:
        """Where what is done begins, for a word in it behind a clause that opens with "when" and
        the like; else 0."""
        fronted = bool(self.words) and self.words[0] in _FRONTS and bool(self.binding)
        return self.binding[0] if fronted and self.binding[0] < index else 0

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at an index is the first of a sentence, a line or a list item."""
        before = self.source[max(0, self.starts[index] - 12) : self.starts[index]].rstrip(_BULLETS)
        return index == 0 or not before or before[-1] in _SENTENCE_END

    def is_name(self, start: int, end: int) -> bool:
        """Whether the words [start, end) look like a name: capitals within a sentence."""
        first = self.starts[start]
        if not self.source[first].isupper():
            return False
        around = self.source[max(0, first - 40) : first + 60]
        if not self.opens_sentence(start):
            return not around.isupper()
        following = self.source[self.starts[end] : self.end(end)] if end < len(self.words) else ""
        return following.istitle() and not around.istitle() and not self.gap(end - 1).strip()

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether the words [start, end) lie in a quotation, in code or in an address."""
        if not self.verbatim:
            return False
        before = bisect_right(self.verbatim, (self.starts[start], len(self.source))) - 1
        return before >= 0 and self.end(end - 1) <= self.verbatim[before][1]

    def within_term(self, start: int, end: int, terms: frozenset[str]) -> bool:
        """Whether the words [start, end) belong to one of `terms` (lower case) as a whole word."""
        if " ".join(self.words[start:end]) in terms:
            return True
        for term in terms:
            words = term.split()
            for first in range(max(0, start - len(words) + 1), start + 1):
                if self.words[first : first + len(words)] == words and first + len(words) >= end:
                    return True
        return False


def _verbatim(source: str, marks: str) -> list[tuple[int, int]]:
    """Spans in characters of quotations, code and addresses."""
    if "@" in marks or (":" in marks and "://" in source):
        return [match.span() for match in _VERBATIM.finditer(source)]
    if _QUOTING.search(marks):
        return [match.span() for match in _QUOTATION.finditer(source)]
    return []


def _places(items: Iterable[str], test: Callable[[str], bool]) -> list[int]:
    """Indices of the items that pass a test."""
    return list(compress(count(), map(test, items)))


def _starts(blanked: str) -> list[int]:
    """Where each word starts."""
    starts = []
    offset = 0
    for part in blanked.split(" "):
        if part:
            starts.append(offset)
        offset += len(part) + 1
    return starts
