"""What only says that something was said before: "5 seconds, like I said"."""

from __future__ import annotations

import re
from typing import Final

_SAY: Final = r"(?:said|told\s+you|mentioned)"
_I: Final = r"(?:i(?:\s*['’]?ve|\s+have|\s+did)?\s+)?(?:(?:just|already)\s+)*"
_THEN: Final = r"(?:\s+(?:already|before|above|earlier|just\s+now|once|twice|too))*"
_IT: Final = r"(?:\s+(?:it|that|so|this)(?:\s+one)?)?"
POINTS_BACK: Final = (
    rf"(?:(?:as|like|same\s+as)\s+(?:before\s+)?{_I}{_SAY}{_IT}{_THEN}"
    rf"|i(?:\s*['’]?ve|\s+have|\s+did)?\s+(?:(?:just|already)\s+)*{_SAY}{_IT}{_THEN}"
    rf"|(?:(?:just|already)\s+)+{_SAY}{_IT}{_THEN}"
    rf"|told\s+you{_IT}{_THEN}"
    rf"|(?:said|mentioned)\s+(?:it|that|so|this){_THEN}"
    rf"|(?:it|that|this)\s+i\s+(?:(?:just|already)\s+)*{_SAY}{_THEN}"
    r"|see\s+(?:above|there|before|the\s+(?:line|answer|one)\s+(?:above|before)))"
)
"""Only points back: "just said it", "like before I said", "see above"."""
_SAID_LAST: Final = (
    r"(?<=\w)(?<!what)(?<!that)(?<!which)(?<!as)(?<!like)(?<!how)(?<!and)(?<!but)(?<!if)"
    r"\s+i\s+(?:already\s+)?(?:said(?=[\s.!]*$)|(?<!when i )(?<!where i )(?<!whom i )(?<!than i )"
    r"(?<!because i )(?<!who i )told\s+you(?=[\s.!]*$|[.!]\s))"
)
"""Behind what was said, without a mark: "30 years i said"."""
_THAT_WAS_IT: Final = (
    r"(?<=\w)\s*[,;–—-]\s*(?:that(?:['’]s|\s+(?:is|was))\s+(?:it|all)|i\s+said\s+(?:it|that|so))"
    r"(?:\s+(?:already|before|above))?(?=[\s.!]*$)"
)
"""Behind what was said: "14 days, that was it already"."""
_ONE_CLAUSE: Final = r"(?=\w+\s[^.!?]*\w[\s.]*$)(?!.*\b(?:said|says?|asked|told)\b)"
"""Something told behind it to the end, and no talk of others: "I said, 3 boats"."""
_SAID: Final = re.compile(
    rf"^(?:i\s+)?(?:already\s+)?{_SAY}\s+(?:it|that|so)(?:\s+already)?\s*[,:;]\s*(?=\w)|"
    r"^i\s+(?:already\s+)?told\s+you\s*[,:;]\s*(?=\w)|"
    r"^i\s+(?:already\s+)?said(?:\s+(?:already|before|above))\s*[,:;]\s*(?=\w)|"
    rf"^(?:as|like)\s+(?:i\s+)?(?:already\s+)?{_SAY}\s*[,:]\s*(?=\w)"
    rf"|^(?:as|like)\s+i\s+(?:already\s+)?{_SAY}\s+(?=\w)"
    rf"|(?<=[:;.]\s)(?:as|like)\s+(?:i\s+)?(?:already\s+)?{_SAY}\s*,\s*(?=\w)"
    rf"|(?:^|(?<=:\s))i\s+said\s*,\s*{_ONE_CLAUSE}"
    rf"|^(?:just|only)\s+(?:that|this)\s*[,;:]\s*(?!(?:and|but|or|if|when|as|no|not)\b){_ONE_CLAUSE}"
    rf"|(?<=\w)\s+like\s+i\s+(?:already\s+)?{_SAY}(?=\s*(?:[,.;]|$))"
    r"|^(?:nobody|no one)\s+(?:has\s+)?asked\s+about\s+(?=(?:the|our|my|an?)\s+\w+(?:\s+\w+)?,)"
    r"|^(?:nobody|no one)\s+(?:has\s+)?asked\s+about\s+\w+ing(?:\s+\w+)?\s*,\s*(?=\w)"
    rf"|(?<=[.!;])\s*\w+\s+i\s+(?:already\s+)?{_SAY}(?:\s+already)?[\s.!]*$"
    rf"|,\s*(?:as|like)\s+(?:i\s+)?(?:already\s+)?{_SAY}\s*(?=,)"
    rf"|(?<=\w)(?:\s*[,;–—-])?\s+as\s+(?:i\s+)?(?:already\s+)?{_SAY}"
    r"(?:\s+(?:above|before|already))?(?=[\s.!]*$)"
    rf"|(?<=\w)\s*[,;–—-]\s*(?:like\s+i\s+(?:already\s+)?{_SAY}"
    rf"|(?:i\s+)?(?:already\s+)?{_SAY}\s+(?:that|it|so)(?:\s+already)?|see\s+above)(?=[\s.!]*$)"
    rf"|(?<=\w)\s+i\s+(?:already\s+)?{_SAY}\s+(?:that|it|so)(?=\s*[,;]\s)"
    rf"|(?<!\s)\s*[,;:–—-]\s*(?:(?:i\s+)?(?:already\s+)?{_SAY}\s+(?:that|it|so)|see\s+above)"
    rf"(?=\s*[.,;]\s)|(?<=\w)\s*[,;–—-]\s*(?:i\s+)?told\s+you(?=[\s.!]*$)|{_THAT_WAS_IT}|{_SAID_LAST}",
    re.IGNORECASE,
)
"""What only says that it was said before: no part of the matter."""


def said_before(line: str) -> bool:
    """Whether a line says of itself that it was said before: "a flood, said that"."""
    return _SAID.search(line) is not None


_OF_THE_TALK: Final = re.compile(
    r"^(?:nobody|no\s+one)\s+(?:has\s+)?asked\s+what\s+(?:happens|is|comes)\s+"
    r"(?=(?:when|if)\b[^:;]*(?:[:;]|,\s*then\b)\s*\w)"
    r"|(?<=\w)\s*[,;–—-]\s*(?:(?:but|and)\s+)?(?:you\s+(?:never|didn['’]?t|haven['’]?t|did\s+not"
    r"|have\s+not)\s+(?:really\s+)?ask(?:ed)?\b[^.!?;]*"
    r"|(?:nobody|no\s+one)\s+(?:has\s+)?asked(?:\s+me)?(?:\s+about\s+(?:it|that|them))?"
    r"|that['’]?s\s+(?:the|what)\b[^,.;!?]{0,30}\bi\s+(?:was\s+(?:on|talking)\s+about|meant"
    r"|talked\s+about|told\s+you\s+about|mentioned))(?=[\s.!?]*$)",
    re.IGNORECASE,
)
"""What is said of the talk itself behind a line: "you never asked about that"."""


def without_saying_so(text: str) -> str:
    """A text without what only says that it was said, or speaks of the talk: "5 seconds, like I
    said"."""
    text = _SAME_TWICE.sub("", text)
    told = _said_again(_POINTS_LAST.sub("", _POINTS_ALONE.sub("", _POINTS_FIRST.sub("", text))))
    told = _NOT_THOUGHT.sub("", told)
    told = _TOLD_BARE.sub(_behind_measure, told)
    return _NO_MORE.sub("", _TOLD_HOW.sub("", _OF_THE_TALK.sub("", _SAID.sub("", told))))


_TOLD_BARE: Final = re.compile(
    r"(?P<told>\d[^\s,;]*(?:\s[^\W\d_]+)?)\s+(?:told\s+you|said\s+(?:it|that|so))"
    r"(?=[\s.!]*$|[.!]\s)",
    re.IGNORECASE,
)
"""Behind a number, without a mark: "the slips 5 years told you"."""


def _behind_measure(found: re.Match[str]) -> str:
    """A measure without what says that it was told; what is counted may have told it itself."""
    from askfirst.text.amounts import amounts

    told = found["told"]
    last = amounts(told)[-1:]
    measured = last and last[0].end == len(told) and last[0].dimension not in ("count", "")
    return told if measured else found[0]


_NOT_THOUGHT: Final = re.compile(
    r"^(?:(?:oh|well|hm+)[,\s]\s*)?(?:i\s+)?(?:haven['’]?t|have\s+not|never|not)\s+(?:really\s+)?thought"
    r"\s+(?:about|of)\s+(?:that|it|this)(?:\s+yet)?\s*[,;.–—-]+\s*(?:but\s+)?(?=(?:maybe|perhaps|i|we|when|if)\b)",
    re.IGNORECASE,
)
"""In front of what comes to mind all the same: "haven't thought about that, maybe at Easter"."""
_TAKEN_IN: Final = (
    r"(?:h+m+|oh|ah+|uh|ok(?:ay)?|well|right|true|yes|yeah|yep|sure|both"
    r"|good\s+(?:point|catch)|fair\s+(?:point|enough)|you(?:['’]?re|\s+are|r)\s+right|i\s+see"
    r"|(?:that['’]?s|that\s+is|it['’]?s)\s+(?:true|right|so))"
)
_SEES_IT: Final = re.compile(
    rf"^(?:{_TAKEN_IN}[\s,.;:!–—-]+)*{_TAKEN_IN}\s*[,.;:!–—-]+\s*(?=\w)", re.IGNORECASE
)
"""Only takes in what it replies to: "hm true. closed stays closed"."""


def without_seeing_it(text: str) -> str:
    """A reply without what only takes in that two lines do not agree."""
    return _SEES_IT.sub("", text)


_NO_MORE: Final = re.compile(
    r"(?<=\w)\s*[,;–—-]\s*(?:(?:and|but)\s+)?(?:(?:else|otherwise|more|beyond\s+that)\s+(?:nothing"
    r"(?:\s+(?:comes\s+to\s+mind|i\s+(?:know|can\s+think)\s+of))?"
    r"|(?:i\s+)?(?:haven['’]?t|have\s+not)\s+thought\s+(?:about|of))"
    r"|(?:i\s+)?(?:haven['’]?t|have\s+not)\s+thought\s+(?:about|of)\s+(?:the\s+rest|more|the\s+others?))"
    r"[\s.!]*$",
    re.IGNORECASE,
)
"""Behind what was told, that there is no more: "the number, more I haven't thought about"."""
_SAME_TWICE: Final = re.compile(
    r"^(?:it['’]?s|its|that['’]?s|thats|this\s+is|it\s+is|that\s+is|they\s+are)\s+(?:just\s+)?the\s+same"
    r"\s+(?:thing\s+)?(?:said\s+)?twice\s*[,;.]\s+(?!but\b)(?=\w+\s+\w)",
    re.IGNORECASE,
)
"""In front of what is meant: "it's the same thing said twice, printed means in the journal"."""
_TOLD_HOW: Final = re.compile(
    r"(?<=\w)\s*[,;–—-]\s*(?:as\s+)?i\s+(?:already\s+)?told\s+(?:you\s+)?(?:how|what)"
    r"(?:\s+(?:it|that|this)\s+(?:goes|works|is)(?:\s+(?:today|now))?)?\s*[.!]*$",
    re.IGNORECASE,
)
"""Points back to a story: "that they phone me, I told you how it goes today"."""
_POINTS_ALONE: Final = re.compile(
    rf"(?<=[.!?])\s+(?:and\s+)?{POINTS_BACK}\s*(?:[.!]+(?=\s|$)|$)", re.IGNORECASE
)
"""A sentence behind another that only points back."""
_POINTS_FIRST: Final = re.compile(rf"^{POINTS_BACK}\s*[.!]+\s+(?=\w)", re.IGNORECASE)
"""One in front of another."""
_POINTS_LAST: Final = re.compile(
    rf"(?<=[\w)])\s*[,;–—-]\s*(?:(?:and|but)\s+)?{POINTS_BACK}(?=[\s.!]*$|[.!]\s)", re.IGNORECASE
)
_AGAIN: Final = re.compile(
    rf"(?<=[.!?])\s+{POINTS_BACK}\s*[,:]\s*(?P<what>[^.!?]+)[.!]*$", re.IGNORECASE
)
"""Says once more, and that it does: "Only members. Just said it, members only."."""


def _said_again(text: str) -> str:
    """A text without a last sentence that tells again what stands before it, and says so; without
    the saying so where it tells more."""
    found = _AGAIN.search(text)
    if found is None:
        return text
    from askfirst.text.overlap import content_words, numbers

    before = text[: found.start()]
    fresh = content_words(found["what"]) - content_words(f"{before} {_OF_A_RULE}")
    counted = numbers(found["what"]) - numbers(before)
    return f"{before} {found['what']}" if fresh or counted else before


_OF_A_RULE: Final = "rule exception"
