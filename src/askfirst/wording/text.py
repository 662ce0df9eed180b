"""One statement cut into words once, and what surrounds a word there.

All rules look at the same words; the context that silences a rule (a number with its unit close by,
a quotation, code, a name, a word the glossary explains) is worked out only when a rule fired.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Final

# What is no part of a word becomes a blank; apostrophes and hyphens stay inside words only, and
# the point of a decimal becomes an underscore, so that a number is one word.
_BLANKS: Final = {
    code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'-")
}
_NO_WORD: Final = re.compile(r"[^\w'’-]")
_EDGE: Final = re.compile(r"(?<!\w)['’-]|['’-](?!\w)")
_POINT: Final = re.compile(r"(?<=\d)[.,:](?=\d)")
_DIGIT: Final = re.compile(r"\d")
# Quotations, code and addresses. Bounded, so that a stray quotation mark costs nothing.
_VERBATIM: Final = re.compile(
    r'"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»'
    r"|(?<!\w)'[^'\n]{1,300}'(?!\w)|(?<!\w)‘[^’\n]{1,300}’(?!\w)"
    r"|`[^`\n]{1,300}`|https?://[^\s<>]{1,300}|(?<!\S)[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_QUOTING: Final = re.compile("[\"'`@“„«‘:]")
_SENTENCE_END: Final = frozenset(".!?:;\n")
_BULLETS: Final = " \t\"'“„(*-•–—#>[\r"


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list separated by blanks."""
    return frozenset(text.split())


NUMBER_WORDS: Final = vocabulary(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty sixty hundred thousand million half"
)
AMOUNT_WORDS: Final = NUMBER_WORDS - {"one"}
BINDING: Final = frozenset({"shall", "must"})
# What makes a number beside it a measure. Any other word after a number counts things.
MEASURES: Final = vocabulary(
    "s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks "
    "month months year years ms millisecond milliseconds microseconds percent per times "
    "mm cm m km metre metres meter meters mile miles g kg gram grams t ton tons tonne tonnes l "
    "litre litres liter liters ml hz khz mhz ghz w kw kwh mw v volt volts amp amps pa bar psi "
    "bit bits byte bytes kb mb gb tb kbps mbps gbps dpi px pixel pixels fps rpm degree degrees "
    "celsius euro euros eur dollar dollars usd pound pounds gbp clicks steps keystrokes"
)
_COUNTS_NOTHING: Final = vocabulary(
    "and or but if when while where then the a an to of in on at by with for from is are was were "
    "be shall must should will can may not as so that which than"
)


def _blanked(lowered: str) -> str:
    """The text with a blank for every character that belongs to no word; as long as before."""
    if _DIGIT.search(lowered):
        lowered = _POINT.sub("_", lowered)
    blanked = lowered.translate(_BLANKS) if lowered.isascii() else _NO_WORD.sub(" ", lowered)
    padded = f" {blanked} "
    if " -" in padded or "- " in padded or "--" in padded or "'" in padded or "’" in padded:
        blanked = _EDGE.sub(" ", blanked)
    return blanked


class Text:
    """A statement with its words in lower case and where each stands.

    Attributes:
        source: the statement as written.
        words: its words, lower case, a decimal point written `_`.
        starts: where each word starts, in characters.
        numbers: indices of the words that are numbers written in figures.
        binding: indices of *shall* and *must*.
        verbatim: spans in characters of quotations, code and addresses.
    """

    __slots__ = ("_blanked", "binding", "numbers", "source", "starts", "verbatim", "words")

    binding: list[int]
    numbers: list[int]
    starts: list[int]
    verbatim: list[tuple[int, int]]

    def __init__(self, source: str) -> None:
        lowered = source.lower()
        if len(lowered) != len(source):  # a few letters grow when lowered: the offsets must not
            lowered = "".join(
                low if len(low := letter.lower()) == 1 else letter for letter in source
            )
        self.source = source
        self._blanked = _blanked(lowered)
        self.words = self._blanked.split()

    def word(self, index: int) -> str:
        """The word at an index; empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def __getattr__(self, name: str) -> list[int] | list[tuple[int, int]]:
        """Works out an attribute when it is first asked for; it then stays."""
        if name not in _WORKED_OUT:
            raise AttributeError(name)
        value = _WORKED_OUT[name](self)
        setattr(self, name, value)
        return value

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
        return before in ("€", "$", "£") or (
            self.word(index + 1) in MEASURES and after in ("", "-")
        )

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

        With `things` a number that counts something will do.
        """
        low, high = max(0, start - reach), min(end + reach, len(self.words))
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


def _starts(text: Text) -> list[int]:
    parts = text._blanked.split(" ")
    ends = accumulate(map(len, parts))
    return [
        index + end - len(part)
        for index, (part, end) in enumerate(zip(parts, ends, strict=True))
        if part
    ]


def _numbers(text: Text) -> list[int]:
    if not _DIGIT.search(text._blanked):
        return []
    return [index for index, word in enumerate(text.words) if word[0].isdecimal()]


def _binding(text: Text) -> list[int]:
    return [index for index, word in enumerate(text.words) if word in BINDING]


def _verbatim(text: Text) -> list[tuple[int, int]]:
    if not _QUOTING.search(text.source):
        return []
    return [match.span() for match in _VERBATIM.finditer(text.source)]


_WORKED_OUT: Final[dict[str, Callable[[Text], list[int] | list[tuple[int, int]]]]] = {
    "starts": _starts,
    "numbers": _numbers,
    "binding": _binding,
    "verbatim": _verbatim,
}
