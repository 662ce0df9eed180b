"""Findings in a document that nobody would act on, by the words around them.

Who logs, keeps or serves something is plain or no matter, "fast food" is a kind of food, and a note
for whoever builds it demands nothing.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.requirements import Finding
from askfirst.wording.text import vocabulary

# What the thing that is built does by itself, or what somebody is told to leave lying.
_DONE_BY_IT: Final = vocabulary(
    "logged recorded kept retained stored saved archived hosted served encrypted transmitted"
    " preserved"
)
# Who does these once, by a day, is who gets the order.
_DONE_ONCE: Final = vocabulary(
    "commissioned completed carried installed delivered finished built handed performed"
)
# "deleted 90 days after the return" and "processed within the EU" are complete as they are.
_DONE_AFTER: Final = vocabulary("deleted erased removed destroyed anonymised anonymized")
_SPAN: Final = re.compile(r"\b\d+ (?:hours?|days?|weeks?|months?|years?)\b")
_COUNTRY: Final = re.compile(r"^ (?:only )?(?:in|within|inside|outside)(?: of)? (?:the )?[A-Z]")
_DAY: Final = re.compile(
    r"\b(?:by|before|until|between|on|from|no later than) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
_FORBIDDEN: Final = re.compile(
    r"\b(?:never|not|mustn[’']t|shouldn[’']t)\s(?:\w+\s)?(?:be\s)?$|^\W*(?:no|nothing|nobody)\b",
    re.IGNORECASE,
)
_BY_RULE: Final = re.compile(
    r"\b(?:in (?:compliance|accordance|conformity) with|according to|as required by)\b",
    re.IGNORECASE,
)
_IT_DOES: Final = re.compile(
    r"\b(?:the|this) (?:[\w-]+ )?(?:system|app|application|software|program(?:me)?|website|site"
    r"|page|portal|device|tool|service|server) (?:shall|should|must|will|has to|needs to)\b",
    re.IGNORECASE,
)

# Two words that are one term, whatever the first would mean alone.
_TERMS: Final = frozenset(
    {
        *("fast food", "fast lane", "fast charger", "fast charging", "small print", "large print"),
        *("small claims", "small change", "small talk", "short message", "short story"),
        *("short circuit", "short messages", "high school", "high street", "high season"),
        *("low season", "high chair", "high tide", "low tide", "high water", "low water"),
        *("high voltage", "low voltage", "heavy goods", "heavy vehicles", "heavy load"),
        *("heavy rain", "light rain", "simple majority", "smart phone", "smart phones"),
        *("smart card", "smart cards", "smart meter", "smart meters", "smart home"),
        *("rapid test", "rapid tests", "quick start", "clear text", "good friday", "big band"),
        *("slow cooker", "fair trade", "hard disk", "hard drive", "modern languages"),
        *("large animals", "small animals", "small children", "professional fire"),
        *("cheap flights", "normal saline", "critical path", "basic law", "special school"),
        *("special schools", "special education", "special waste", "minor injuries"),
        *("alternative medicine", "general practitioner", "clean room", "big data"),
    }
)
# What is clean or dirty is sorted by that; a clean page is a judgement.
_LOOKS: Final = vocabulary(
    "interface design layout look page pages screen ui code style appearance view website site"
)
_SIZES: Final = vocabulary("small large big short tiny huge old young")
_SIZED: Final = re.compile(r"\b(?:in|for|of|at|with|by|from|to|on) (?:the )?$", re.IGNORECASE)
BINDING: Final = re.compile(r"\b(?:shall|must|should|has to|have to|needs? to)\b", re.IGNORECASE)
# "... as robbing often starts at dawn": why, and no part of the demand.
_REASON: Final = re.compile(
    r"[,;:–—] ?(?:as|because|since)\s(?!\S+ as\b)[^,;]{0,200}$|\bbecause\b[^,;]{0,200}$",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\W{0,4}(?:\w{1,20} )?(?:notes?|background|hint|example|remark|rationale|comment|tip)\W{0,3}:",
    re.IGNORECASE,
)
# Nobody tells of "an appropriate period": whoever writes so wants it.
_ALWAYS_WANTED: Final = vocabulary(
    "appropriate appropriately suitable suitably adequate adequately reasonable user-friendly"
    " intuitive securely robust"
)
_TOLD: Final = re.compile(r"\b(?:was|were|had|been|did|not)\b", re.IGNORECASE)


def is_spared(finding: Finding, text: str, at: int) -> bool:
    """Whether nobody would act on a finding that starts at a place of its sentence."""
    if finding.family == "placeholder":
        return False
    if _NOTE.match(text):
        return True
    if finding.family == "passive":
        return _needs_no_actor(finding, text, at)
    if finding.family != "vague":
        return False
    return _is_term(finding, text, at) or _REASON.search(text, 0, at) is not None


def is_wanted(finding: Finding, text: str) -> bool:
    """Whether a word is one that only what is wanted has, in a sentence of the present."""
    return finding.words.lower() in _ALWAYS_WANTED and _TOLD.search(text) is None


def _needs_no_actor(finding: Finding, text: str, at: int) -> bool:
    done = finding.words.lower().split()[-1]
    behind = text[at + len(finding.words) :]
    once = done in _DONE_ONCE and _DAY.search(behind)
    once = (
        once
        or (done in _DONE_AFTER and _SPAN.search(behind))
        or (done == "processed" and _COUNTRY.search(behind))
    )
    ruled = _BY_RULE.search(behind) or _FORBIDDEN.search(text[:at])
    said = " not " in finding.words or " never " in finding.words
    return bool(done in _DONE_BY_IT or once or ruled or said or _IT_DOES.search(behind))


def _is_term(finding: Finding, text: str, at: int) -> bool:
    """Whether an adjective is part of a term, or tells which of several sorts is meant."""
    word = finding.words.lower()
    end = at + len(finding.words)
    following = re.match(r"[ -]([\w-]+)", text[end : end + 40])
    noun = following[1].lower() if following else ""
    if not noun:
        return False
    if f"{word} {noun}" in _TERMS or (word == "clean" and noun not in _LOOKS):
        return True
    sized = word in _SIZES and _SIZED.search(text, max(0, at - 12), at) is not None
    return sized and BINDING.search(text) is None
