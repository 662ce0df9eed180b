"""What is fixed: money, days, laws, places, and things that are there and stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from askfirst.sources.part_words import (
    LAW,
    MODAL,
    MONEY,
    PRESENT,
    PROPOSED,
    WILL_DO,
    any_of,
    flat,
)
from askfirst.sources.parts import acceptance, never, refuse

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage

_MONEY_FIXED: Final = any_of(
    r"\b(?:set aside|spend|spent|budget|at most|no more|not more|most|subsidy|grant|fund\w*"
    r"|donat\w+|we have|there (?:is|are)|left|may cost|afford|up to|limit\w*|pays?|allowed"
    r"|(?<!be )approved|granted|ceiling|stays? below|not a \w+ more)\b"
)
_BY_A_DAY: Final = any_of(
    r"\b(?:by|before|until|till|no later than|from|on|in|after)\b",
    r"\bdeadline\b",
)
_DEADLINE: Final = any_of(
    r"\b(?:deadline|permit|licen[cs]e|season|starts?|ends?|expires?|decides?|in use|ready"
    r"|finished|due)\b",
    r"\bmust\b|\bhas to\b|\bhave to\b|\bneeds? to\b|\bshall\b",
    r"\bbefore (?:the|our|next) (?:[\w-]+ ){0,2}(?:market|season|meeting|festival|fair"
    r"|inspection|start|end|winter|summer|spring|autumn|holidays?|term|year|harvest|show|visit"
    r"|sale|opening)\b",
)
_BEFORE_EVENT: Final = any_of(
    r"\bbefore (?:the|our|next) (?:[\w-]+ ){0,2}(?:market|season|meeting|festival|fair"
    r"|inspection|start|winter|summer|spring|autumn|holidays?|term|harvest|show|visit|sale"
    r"|opening)\b"
)
_SET: Final = any_of(
    r"\b(?:has|have|must|needs?|shall) (?:to )?(?:run(?! out\b)|work|fit|stand|be in use|stay"
    r"|live)\b"
    r"(?! (?:at night|again|more|between|from|at|less|every|quickly|fast|well)\b)",
    r"\b(?:work|works|run|runs|do|manage)\b[^,;]{0,30}\bwithout (?:an? |any )?(?:internet|network"
    r"|electricity|power|reception|signal|wifi)\b",
    r"\b(?:there (?:is|are)|there[’']s|has|have|had|[’']ve got|with) no (?:internet|network"
    r"|electricity|power|reception|signal|wifi)\b",
    r"\b(?:inside|on|in) our (?:own )?(?:house|server|hall|building)\b",
    r"\b(?:must|shall|should|has to|have to|go(?:es)? through|keep|keeps|re-?use|stay with)\b"
    r"[^,;.]{0,60}\b(?:existing|(?:we|they|he|she) already (?:have|has|use))\b",
)
# Where data may lie: "nothing is stored outside the EU", "must be stored in the United Kingdom".
_LIES_IN: Final = re.compile(
    r"\b(?:stor(?:ed|age)|hosted|kept|saved|processed|held|stays?|remains?|leaves?)\b[^,;.]{0,40}?"
    r"\b(?:outside|within|inside|in|on servers in)?(?: of)? ?(?:the )?(?:EU|EEA|UK|US|USA|European"
    r" Union|United Kingdom|United States|(?:Ger|Nor)many|Norway|Switzerland|Austria|France|Sweden"
    r"|Denmark|Ireland|Canada|Australia|Netherlands|Spain|Italy|Poland|country)\b"
)
# "EN 13243 applies", "conform to WCAG 2.2": a norm with its number.
_NORM: Final = re.compile(
    r"\b(?:EN|ISO|IEC|IEEE|DIN|BS|ANSI|ASTM|VDE|VDI|SIA|HTM|WCAG|PCI DSS|NIST|UL|ÖNORM|RFC|NFPA"
    r"|SIL)"
    r"[ /-]{0,2}(?:[A-Z]{2,4} )?\d"
)
_HOLDS: Final = any_of(
    r"\b(?:appl(?:y|ies)|conform\w*|compl(?:y|ies|iance)|meets?|according to|in accordance|required"
    r"|fulfils?|fulfill|follows?|satisf(?:y|ies)|certified)\b"
)
# "The state veterinary office requires that records be kept".
_AUTHORITY: Final = any_of(
    r"\b(?:office|authority|ministry|council|regulator|insurer|insurance|inspectorate|auditors?"
    r"|commission|city|state|county|agency|law|police|fire brigade)\b[^,;.]{0,40}?"
    r" (?:requires?|demands?|insists?|forbids?|prescribes?)\b"
)
_BOUNDED: Final = re.compile(
    r"\b(?:must|may|can|are|is)(?: not|n[’']t|not)\b(?: allowed to)?[^,;.]{0,40}?"
    r"\b(?:more|fewer|less) than (?:\d|[a-z]+(?:teen|ty)\b|(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve)\b)",
    re.IGNORECASE,
)
"""What nobody may go over or under: "we must not have more than 20 children in the water"."""
_SHORTENED: Final = any_of(r"\bthere[’']s\b|[’']ve got\b")
_CASE_FIRST: Final = re.compile(r"\W*(?:if|when|whenever|while|where|given)\b", re.IGNORECASE)
# Days that come again and again, and the day on which it is read, end nothing.
_NO_DAY: Final = re.compile(r"(?:every|on)\s\w+days?$|today|yesterday|tonight", re.IGNORECASE)


def limits(passage: Passage) -> int:
    """Money, days, laws, places and things that are fixed."""
    text = flat(passage)
    if PROPOSED.search(text):
        return 0
    money = bool(MONEY.search(text) and _MONEY_FIXED.search(text))
    demand_in_case = passage.is_requirement and _CASE_FIRST.match(text) is not None
    if WILL_DO.match(text) or demand_in_case:
        return 3 * money
    dated = any(not _NO_DAY.match(fact.text) for fact in passage.dates)
    dated = dated or _BEFORE_EVENT.search(text) is not None
    so_now = (PRESENT.search(text) or MODAL.search(text)) is not None
    day = bool(dated and so_now and _BY_A_DAY.search(text) and _DEADLINE.search(text))
    if never(passage) or refuse(passage) or acceptance(passage):
        return 3 * money + 2 * day
    return 3 * money + 2 * (day + _ruled(passage, text, so_now=so_now) + _stays(passage, text))


def _ruled(passage: Passage, text: str, *, so_now: bool) -> bool:
    """Whether a law, a norm or an authority says so."""
    opinion = "need" in passage.flags or bool(passage.hedge)
    law = LAW.search(text) is not None and so_now and not opinion
    norm = _NORM.search(text) is not None and _HOLDS.search(text) is not None
    return law or norm or _AUTHORITY.search(text) is not None


def _stays(passage: Passage, text: str) -> bool:
    """Whether something is there and stays, or has to stand where it is said."""
    told = passage.is_requirement or not passage.doings
    so = PRESENT.search(text) or MODAL.search(text) or _SHORTENED.search(text)
    bound = _BOUNDED.search(text) is not None and not passage.is_requirement
    return bool(so and (bound or _LIES_IN.search(text) or (told and _SET.search(text))))
