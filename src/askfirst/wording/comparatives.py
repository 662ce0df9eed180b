"""Families `comparative`, `superlative` and `absolute`: compared with what, and truly all?"""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, listed
from askfirst.wording.text import Text, vocabulary

# After these "more" and "less" give a limit: "no more than 5".
_LIMIT_BEFORE: Final = vocabulary("no not or any much one once")
_IN_TIME: Final = vocabulary("earlier later older newer")


def _without_referent(text: Text, start: int, end: int) -> int:
    """Not when *than*, *compared* or a number with its unit says what it is compared with; "no
    longer" says when, "all earlier tables" and "earlier ones as they were" say which."""
    if text.words[start] == "longer" and text.word(start - 1) in ("no", "any"):
        return 0
    if text.words[start] in ("more", "less"):
        following = text.word(end)
        if text.word(start - 1) in _LIMIT_BEFORE or following in ("", "than", "or", "and", "of"):
            return 0
    if text.words[start] == "lower" and text.word(end) in ("the", "a", "its", "it"):
        return 0  # what somebody does: "lower the volume"
    if text.words[start] in _IN_TIME and text.word(start - 1) in ("all", "any", "every", "each"):
        return 0
    near = text.words[start : end + 7]
    if text.words[start] in _IN_TIME and "as" in near and ("were" in near or "was" in near):
        return 0
    if "than" in near or "compared" in near or "instead" in near or text.number_near(start, end):
        return 0
    return end


def _one_of_a_kind(text: Text, start: int, end: int) -> int:
    """Not "at most", "at least", "most of", "most recent", "the last": those are exact."""
    before, following = text.word(start - 1), text.word(end)
    if text.words[start] in ("most", "least"):
        if before == "at" or following in ("of", "recent", "recently", "significant", ""):
            return 0
        return end + 1 if before == "the" else 0
    return 0 if text.words[start] == "best" and following in ("before", "regards") else end


def _whole(text: Text, start: int, end: int) -> int:
    """Not "all in all", "at all", "after all", "above all", "all right", "every 5 minutes"."""
    before, following = text.word(start - 1), text.word(end)
    if text.words[start] == "all" and (
        before in ("at", "after", "above", "first", "and") or following in ("right", "in")
    ):
        return 0
    if text.words[start] == "every" and (following[:1].isdecimal() or text.number_near(start, end)):
        return 0
    return end


RULES: Final = (
    Rule(
        "comparative",
        "comparative",
        Severity.WARNING,
        "ISO/IEC/IEEE 29148 5.2.7 (comparatives)",
        "Say compared with what, and by how much.",
        "reference",
        "You wrote '{words}'. Than what: what is it today, and what should it be?",
        "The new form shall be shorter.",
        "The new form shall be shorter than the paper form.",
        listed(
            """better, worse, faster, quicker, slower, easier, simpler, clearer, cheaper,
            smarter, nicer, cleaner, friendlier, stronger, weaker, larger, smaller, bigger, shorter,
            longer, higher, lower, greater, fewer, lighter, heavier, newer, older, earlier,
            smoother, tighter, finer, closer, wider, narrower, deeper, richer, sooner, quieter,
            tidier, more, less"""
        ),
        _without_referent,
        worth=7,
        by_number=True,
    ),
    Rule(
        "superlative",
        "superlative",
        Severity.WARNING,
        "ISO/IEC/IEEE 29148 5.2.7 (superlatives)",
        "Say among which, and measured by what.",
        "scale",
        "You wrote '{words}'. Among which, and measured by what?",
        "The shop shall show the best offer.",
        "The shop shall show the offer with the lowest price, at most 3 of them.",
        listed(
            """best, worst, fastest, quickest, slowest, easiest, simplest, safest, cheapest,
            strongest, greatest, fewest, most, least,
            utmost, as easy as possible, as simple as possible, as fast as possible,
            as quickly as possible, as small as possible, as low as possible, as high as possible,
            as good as possible, as cheap as possible, as short as possible, as easily as possible,
            as well as possible"""
        ),
        _one_of_a_kind,
        worth=6,
        by_number=True,
    ),
    Rule(
        "absolute",
        "absolute",
        Severity.HINT,
        "INCOSE R26 (absolutes); ISO/IEC/IEEE 29148 5.2.7 (totality)",
        "Name the exceptions, or say that there are none.",
        "limit",
        "You wrote '{words}'. Is there truly no exception?",
        "The shop shall always answer.",
        "The shop shall answer within 2 seconds.",
        listed(
            """all, every, always, never, none, everybody, everyone, everything, everywhere, nobody,
            nothing, anybody, anyone, anything, at all times, under all circumstances, 100 percent,
            completely, entirely, totally, fully, absolutely, perfectly, perfect, flawless, zero
            downtime, no downtime, error-free, bug-free, maintenance-free"""
        ),
        _whole,
    ),
)
