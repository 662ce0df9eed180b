"""Family `atomicity`: one demand a sentence."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule
from askfirst.wording.text import Text, vocabulary

_ENABLING: Final = frozenset({"shall", "must", "to", "can", "will"})
_PASSED_OVER: Final = frozenset({"then", "also", "automatically"})
# In front of two verbs with one object between them they open one permission: "let them order
# and cancel meals".
_PERMITTING: Final = vocabulary("let lets allow allows enable enables permit permits")
# Verbs that systems and people do; behind "and" one of them starts a second demand.
VERBS: Final = vocabulary(
    """
    accept add adjust alert allow analyse analyze apply approve archive ask assign attach
    authenticate block book browse buy calculate cancel change charge check choose clear close
    collect compare complete compute confirm connect control convert copy count create customise
    customize cut define delete deliver detect determine disable discard disconnect display
    distribute download draw edit enable encrypt ensure enter estimate evaluate execute export
    filter find generate get give handle hide highlight identify ignore import include inform
    initiate insert inspect install issue keep label launch list load lock log mail maintain manage
    mark measure merge modify monitor move notify offer open optimise optimize order organise
    organize pause pay perform plan play post predict prepare present prevent print prioritise
    prioritize process prompt propose protect provide publish query raise read receive recommend
    record recover redirect reduce refresh register reject release remind remove rename render
    repair repeat replace report request reserve reset resolve respond restart restore restrict
    resume retrieve return review revoke save scan schedule search secure select sell send set
    share show sign skip sort start stop store submit subscribe suggest switch synchronise
    synchronize tell terminate track transfer translate transmit trigger undo unlock update upgrade
    upload use validate verify view visualise visualize warn write
    """
)


# Words with which a second action leans on the first: "keep the first and show its number".
_LEANING: Final = frozenset(
    {"it", "its", "itself", "them", "their", "they", "him", "her", "his", "both", "so"}
)


def _second_verb(text: Text, start: int, end: int) -> int:
    """A second demand that could stand alone."""
    found = _verb_behind(text, start, end)
    behind = text.words[start + 1 : start + 25]
    tied = not _LEANING.isdisjoint(behind) or ("which", "one") in pairwise(behind)
    return 0 if not found or tied else found


def _verb_behind(text: Text, start: int, end: int) -> int:
    """ "and", "or" or "then" with a verb behind it, after a modal or an infinitive."""
    following = text.word(end)
    if following in _PASSED_OVER:
        end += 1
        following = text.word(end)
    if following not in VERBS or text.word(end + 1) in ("of", "is", "are", "shall", "must"):
        return 0
    before = text.words[max(0, start - 25) : start]
    shared = before[-1:] and before[-1] in VERBS and not _PERMITTING.isdisjoint(before)
    asked = text.words[start] == "or" and "whether" in before
    if shared or asked:
        return 0
    return end + 1 if any(word in _ENABLING for word in before) else 0


def _second_modal(text: Text, start: int, end: int) -> int:
    """Only the second *shall* or *must* of a sentence; "show who must agree" demands it of nobody
    a second time."""
    at = bisect_left(text.binding, start)
    if at == 0 or text.binding[at : at + 1] != [start]:
        return 0
    if _parted(text, at) or (at > 1 and not _parted(text, at - 1)):
        return 0
    return 0 if text.word(start - 1) in ("who", "which", "what") else end


def _parted(text: Text, at: int) -> bool:
    """Whether a sentence ends between one *shall* and the one before it."""
    first, last = text.binding[at - 1], text.binding[at]
    return any(text.opens_sentence(index) for index in range(first + 1, last + 1))


def _and_or(text: Text, start: int, end: int) -> int:
    return end if "/" in text.gap(start) else 0


RULES: Final = (
    Rule(
        "two-demands",
        "atomicity",
        Severity.WARNING,
        "INCOSE R18 (single thought), R19 (combinators)",
        "Make two sentences, one for each demand.",
        "object",
        "You wrote '{words}'. Is that a second demand that should stand by itself?",
        "The till shall print the receipt and send the total.",
        "The till shall print the receipt and the total.",
        ("and", "or"),
        _second_verb,
    ),
    Rule(
        "two-tied",
        "atomicity",
        Severity.HINT,
        "INCOSE R18 (single thought), R19 (combinators)",
        "Make two sentences if each of the two can be met without the other.",
        "object",
        "You wrote '{words}'. Can one of the two happen without the other?",
        "The till shall print the receipt and send it to the office.",
        "The till shall print the receipt and the total.",
        ("and", "or"),
        _verb_behind,
    ),
    Rule(
        "two-modals",
        "atomicity",
        Severity.WARNING,
        "INCOSE R18 (single thought)",
        "Keep one 'shall' a sentence.",
        "object",
        "You wrote '{words}' twice. Are these two demands?",
        "The till shall print the receipt, and it shall keep a copy.",
        "The till shall print the receipt.",
        ("shall", "must"),
        _second_modal,
    ),
    Rule(
        "and-or",
        "and-or",
        Severity.WARNING,
        "INCOSE R17 (oblique symbol), R15 (logical expressions)",
        "Say 'and', or 'or', or 'one or both'.",
        "reference",
        "You wrote '{words}'. Both, either of them, or one of them only?",
        "The guest shall pay cash and/or by card.",
        "The guest shall pay cash or by card.",
        ("and or",),
        _and_or,
        worth=4,
    ),
)
