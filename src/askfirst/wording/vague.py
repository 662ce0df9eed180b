"""Family `vague`: words that everybody fills with a meaning of their own.

The four classes that agreed labels call vague: subjective, ambiguous, loophole, not verifiable.
The lists follow the classes of INCOSE R7, R8 and R35 and of ISO/IEC/IEEE 29148 5.2.7.
"""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, listed
from askfirst.wording.text import NUMBER_WORDS, Text, vocabulary

_QUANTIFIER: Final = listed(
    """several, many, various, numerous, few, very few, a lot of, a lot, lots of, lots, plenty of,
    a number of, a large number of, a small number of, a couple of, a variety of, a wide range of,
    a range of, a majority of, most of, a great deal of, a bunch of, tons of, loads of, dozens of,
    hundreds of, thousands of, almost always, almost all, almost, nearly, very nearly, roughly,
    approximately, approximate, circa, ca, more or less, some kind of, some sort of, some of the,
    unlimited, any number of, as many as possible, as much as possible, as few as possible,
    as little as possible"""
)
_ADJECTIVE: Final = listed(
    """adequate, adequately, appropriate, appropriately, inappropriate, suitable, suitably,
    sufficient, sufficiently, insufficient, enough, reasonable, reasonably, relevant, routine,
    sensible, sensibly, routinely, generic, typical, customary, acceptable manner, satisfactory,
    satisfactorily, desirable, desired level, meaningful, proper, properly, necessary,
    unnecessary, certain, special, particular, stringent, critical, important, essential,
    significant, significantly,
    substantial, substantially, considerable, considerably, excessive, excessively, undue, minor,
    major, potential, malicious, alternative, normal, normal conditions, ordinary, usual,
    familiar, useful, usable, valuable, basic, advanced, long-term, short-term, comprehensive,
    no longer needed, no longer required, no longer necessary, no longer relevant,
    as long as necessary, as long as needed, as long as required, optimal, ideal, compatible,
    comparable, ancillary, flexible, expandable, extensible, up-to-date, state-of-the-art,
    state of the art, best practice, best practices, industry standard, best effort, minimal,
    maximal, minimum level, minimum effort, maximum extent, maximum possible, minimum possible,
    specific, different, possible"""
)
_SUBJECTIVE: Final = listed(
    """user-friendly, user friendly, friendly, easy, easily, ease of use, effortless, effortlessly,
    simple, simply, intuitive, intuitively, self-explanatory, straightforward, convenient,
    conveniently, comfortable, comfortably, clear, clearly, understandable, readable, readability,
    legible, usability, nice, nicely, pretty, beautiful, attractive, appealing, pleasant,
    pleasing, elegant, clean, sleek, modern, contemporary, professional, professionally,
    good, well-designed, well designed, great, excellent, high-quality, high quality,
    good quality, poor, bad, smart, powerful, fast, fast enough, quick, quickly, rapid, rapidly,
    swift, swiftly, speedy, slow, slowly, responsive, performant, snappy, lightweight,
    efficient,
    efficiently, effective, effectively, cost-effective, cheap, cheaply, affordable, inexpensive,
    expensive, reliable, reliably, robust, robustly, stable, resilient, fault-tolerant, scalable,
    portable, maintainable, seamless, seamlessly, smooth, smoothly, safely, gracefully,
    consistent, harmless, obvious, transparent, unobtrusive, extremely, very, too, really,
    highly, fairly, quite, overly, large, huge, big, small, tiny, little or no, short, high,
    low, heavy, wide variety, as"""
)
_MANNER: Final = listed(
    """often, usually, generally, normally, typically, commonly, mostly, mainly, largely,
    primarily, frequently, sometimes, occasionally, regularly, periodically, rarely, seldom,
    infrequently, now and then, from time to time, as a rule, in general, in most cases,
    in some cases, ideally, preferably, possibly, potentially, hopefully, probably, maybe, perhaps,
    correctly configured, accordingly, minimize, minimise, minimized, minimised, minimizing,
    minimising, maximize, maximise, maximized, maximised, maximizing, maximising, optimize,
    optimise, optimized, optimised, optimizing, optimising, improve, improved, improves,
    improving, enhance, enhanced, enhances, enhancing, streamline, streamlined"""
)
_ESCAPE: Final = listed(
    """if possible, where possible, when possible, whenever possible, wherever possible,
    as far as possible, so far as possible, so far as is possible, as far as practicable,
    to the extent possible, to the extent practical, to the extent necessary, if practicable,
    if practical, if feasible, where feasible, if necessary, where necessary, when necessary,
    as necessary, if needed, as needed, where needed, when needed, if required, as required,
    where required, if appropriate, where appropriate, as appropriate, when appropriate,
    if applicable, where applicable, as applicable, if desired, as desired, if available,
    as far as available, but not necessarily, not necessarily, if time permits, if there is time,
    if it should prove necessary, in principle, unless impossible, at best, subject to change,
    where possible and appropriate"""
)
_TIMING: Final = listed(
    """soon, as soon as possible, asap, eventually, immediately, promptly, timely,
    in a timely manner, in good time, timeously, in due time, in due course, in time,
    in real time, real-time, real time, near real time, instantly, instantaneous,
    instantaneously, at short notice, without delay, without undue delay,
    without unnecessary delay, later on, at some point, after a while, in the near future,
    in the future, in the long run, at any moment, from now on, sooner or later, right away,
    straight away, shortly, a long time, long time,
    long period, long periods, a long period, within seconds, within minutes, within hours,
    within days, in no time, in a moment, in a reasonable time, within a reasonable time,
    at the earliest opportunity"""
)


def _unless_counted(text: Text, start: int, end: int) -> int:
    """Not when a number of things stands close by ("many guests, up to 300"), nor "how many"."""
    if text.word(start - 1) == "how" or text.number_near(start, end, things=True):
        return 0
    return end


def _unless_asked(text: Text, start: int, end: int) -> int:
    """Not "how often", "how fast"."""
    return 0 if text.word(start - 1) == "how" else end


def _as_attribute(text: Text, start: int, end: int) -> int:
    """Not "be possible to", "necessary for", "different from": what follows says what is meant."""
    word, following = text.words[start], text.word(end)
    if word in ("possible", "different", "specific"):
        before = text.word(start - 1)
        named = text.gap(end - 1).strip() or following in _SAYS_WHAT or not following
        return 0 if named or before in _NO_ATTRIBUTE or before[:1].isdecimal() else end
    before = text.word(start - 1)  # "slowly enough" is one remark, about "slowly"
    return 0 if word == "enough" and before in _SINGLE else end


def _as_judgement(text: Text, start: int, end: int) -> int:
    """Not "too" for also, "very same", "too" at the end, or in front of a word that is found by
    itself; not "short for", "little" of a name; not "not readable", which anybody sees."""
    word, following = text.words[start], text.word(end)
    if text.word(start - 1) == "how" or (word in _SENSED and text.word(start - 1) == "not"):
        return 0
    if _is_thing(text, start, end):
        return 0
    if word == "really" and following in ("need", "needs", "want", "wants"):
        return 0
    if word in _DEGREES and following in _SINGLE:
        return 0  # "too often" is one remark, about "often"
    if word in _SENSED and (following == "by" or (following, text.word(end + 1)) == ("only", "by")):
        return 0  # "readable only by the owner" is a right, no quality
    if word in _PRAISE and following == "if" and text.word(start - 1) == "be":
        return 0  # "it would be good if" only opens a wish
    if word == "as":
        return _as_possible(text, start)
    if word == "slow" and following in ("the", "down", "its", "it"):
        return 0
    if word == "too" and (not following or text.gap(end - 1).strip()):
        return 0
    if word in ("high", "low", "short", "wide", "clear", "clean") and end - start == 1:
        return 0 if _is_technical(text, start, following) else end
    return end


def _as_possible(text: Text, start: int) -> int:
    """ "as quiet as possible", whatever stands in it, where no list has it."""
    for end in (start + 2, start + 3):  # "as little time as possible"
        if text.words[end : end + 2] in (["as", "possible"], ["as", "practicable"]):
            listed_by_itself = end == start + 2 and text.words[start + 1] in _LISTED
            return 0 if listed_by_itself else end + 2
    return 0


_LISTED: Final = vocabulary(
    "soon far long many much few little early easy simple fast quickly small low high good cheap"
    " short easily well"
)


def _is_thing(text: Text, start: int, end: int) -> bool:
    """Whether an adjective that is a noun as well stands for a thing: "in the stable"."""
    led = text.word(start - 1) in _LEADS and end - start == 1
    following = text.word(end)
    ends = not following or bool(text.gap(end - 1).strip()) or following in _SAYS_WHAT
    return led and ends and text.words[start] in _NOUNS_TOO


_LEADS: Final = vocabulary("the a an our my your his her their each every")
_NOUNS_TOO: Final = vocabulary("stable low high professional")


def _is_technical(text: Text, start: int, following: str) -> bool:
    """ "high water", "clear the list", "low pass": a term or a verb, no judgement."""
    if text.words[start] in ("clear", "clean"):
        before = text.word(start - 1)
        return following in ("the", "all", "a", "an", "up", "any", "its", "out") or before in (
            "to",
            "shall",
            "must",
            "and",
            "or",
            "can",
        )
    return following in (
        "water",
        "pass",
        "level",
        "voltage",
        "byte",
        "bit",
        "order",
        "code",
        "tide",
    )


_SINGLE: Final = frozenset((*_ADJECTIVE, *_SUBJECTIVE, *_MANNER, *_TIMING)) - {"as"}
_DEGREES: Final = vocabulary("too very really extremely highly fairly quite overly")
_PRAISE: Final = vocabulary("good nice great")
_SENSED: Final = vocabulary("readable legible understandable")
_SAYS_WHAT: Final = vocabulary("to for from that and or but in on at by with only when if as is be")
_NO_ATTRIBUTE: Final = vocabulary("as if where when all be is are each every") | NUMBER_WORDS
_NUMBER_WANTED: Final = "You wrote '{words}'. What number, example or comparison would show it?"

_WAY: Final = listed(
    """somehow, in some way, in some form, in some way or other, one way or another,
    in one way or another, some way or other"""
)

RULES: Final = (
    Rule(
        "vague-quantifier",
        "vague",
        Severity.WARNING,
        "INCOSE R7 (vague terms)",
        "Say how many, or between which two numbers.",
        "limit",
        "You wrote '{words}'. How many is that, at least and at most, or which ones exactly?",
        "The hall shall hold many guests.",
        "The hall shall hold many guests, up to 300 people.",
        _QUANTIFIER,
        _unless_counted,
        worth=7,
    ),
    Rule(
        "vague-adjective",
        "vague",
        Severity.WARNING,
        "INCOSE R7 (vague terms); ISO/IEC/IEEE 29148 5.2.7 (ambiguous adverbs and adjectives)",
        "Say which ones, or what must be true for them.",
        "reference",
        "You wrote '{words}'. Which exactly, or who decides that and by what?",
        "The shop shall send an appropriate message.",
        "The shop shall send the message 'appropriate clothing needed'.",
        _ADJECTIVE,
        _as_attribute,
        worth=5,
        by_number=True,
    ),
    Rule(
        "subjective",
        "vague",
        Severity.WARNING,
        "ISO/IEC/IEEE 29148 5.2.7 (subjective language); INCOSE R34 (measurable performance)",
        "Give a number with its unit, an example, or a comparison.",
        "scale",
        _NUMBER_WANTED,
        "The search shall be fast.",
        "The search shall be fast: at most 2 seconds.",
        _SUBJECTIVE,
        _as_judgement,
        worth=8,
        by_number=True,
    ),
    Rule(
        "vague-manner",
        "vague",
        Severity.WARNING,
        "INCOSE R7 (vague terms); ISO/IEC/IEEE 29148 5.2.7 (ambiguous adverbs and adjectives)",
        "Say how often, in which cases, or by how much.",
        "scale",
        "You wrote '{words}'. How often or by how much: can you put a number on it?",
        "The lift shall usually stop at the ground floor.",
        "The lift shall stop at the ground floor 9 times a day.",
        _MANNER,
        _unless_asked,
        worth=6,
        by_number=True,
    ),
    Rule(
        "escape-clause",
        "vague",
        Severity.WARNING,
        "INCOSE R8 (escape clauses); ISO/IEC/IEEE 29148 5.2.7 (loopholes)",
        "Say in which cases it must hold and in which it need not.",
        "trigger",
        "You wrote '{words}'. When must it be so, and when may it be left out?",
        "The gate shall open by itself if possible.",
        "The gate shall open by itself if the driver is known.",
        _ESCAPE,
        worth=7,
    ),
    Rule(
        "vague-way",
        "vague",
        Severity.WARNING,
        "INCOSE R7 (vague terms)",
        "Say how, or what must be so when it is done.",
        "object",
        "You wrote '{words}'. How, or what must be so when it is done?",
        "The till shall handle broken cards somehow.",
        "The till shall refuse broken cards.",
        _WAY,
        worth=6,
    ),
    Rule(
        "vague-timing",
        "vague",
        Severity.WARNING,
        "INCOSE R35 (temporal dependencies)",
        "Give a time, a date, or the event after which it happens.",
        "limit",
        "You wrote '{words}'. Within how many seconds, minutes or days, or by which date?",
        "The alarm shall sound promptly.",
        "The alarm shall sound promptly, within 3 seconds.",
        _TIMING,
        worth=8,
        by_number=True,
    ),
)
