"""Whether words stand in a reply word for word, as something that was meant."""

from __future__ import annotations

import re
from typing import Final

from askfirst.text.negations import NEGATED

ENDS: Final = re.compile(r"[.!?;\n]+|\s[-–—]\s|\b(?:but|yet|although|though|instead)\b", re.I)
_IS_NONE: Final = re.compile(r"\s*(?:no|not|never)\b", re.IGNORECASE)
_ENDS_OF_NONE: Final = re.compile(
    ENDS.pattern + r"|,\s*(?:and\s+|or\s+)?(?:please\s+)?(?=no\s)", re.IGNORECASE
)
"""Several things that are not wanted stand each by itself: "no ads, and please no forum"."""
_AFTER_NONE: Final = re.compile(
    r"^\s*(?:(?:and|or|please)\s+)*no\s[^,]*,\s*(?:(?:and|or|please)\s+)*$", re.IGNORECASE
)
_NO_NOUN: Final = "".join(
    rf"(?<!{word} )"
    for word in (
        "a",
        "the",
        "every",
        "each",
        "which",
        "this",
        "that",
        "bus",
        "any",
        "last",
        "next",
        "first",
    )
)
"""In front of what is a verb: not "at every stop"."""
LIMITS: Final = re.compile(
    r"\b(?:only|unless|except|(?<!\bsays )(?<!\bshows )(?<!\basks )(?<!\bchecks )(?<!\btells )if"
    r"|hardly|rarely|seldom|maybe|perhaps|probably|might|could|until|till|not|never(?!-)"
    r"|(?<!yes or )no(?!\.)(?! or yes)"
    r"|none|nobody|nothing|without|cannot|neither|nor|wrong|false|instead of|"
    + NEGATED
    + r"|(?:i|we|you|he|she|they|people|who) (?:would |will )?refuse[sd]?|hates?"
    r"|(?:i am|i'm|we are|we're|is|are|was|be) against|(?<!so i )(?<!so we )"
    + _NO_NOUN
    + r"stop(?:ped)?)\b",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(
    r"\binstead of\b(?:(?!\b(?:i|we|they|he|she|it)\b)[^,.!?;\n]){0,40}$", re.IGNORECASE
)
"""Stands in front of what is not wanted: "a list instead of paper"."""
_ANOTHER_MATTER: Final = re.compile(
    r",\s*(?:and\s+|but\s+)?(?:i\s+)?(?:(?:do\s+not|don'?t)\s+know|no\s+(?:idea|clue)|dunno|dk)\s+"
    r"(?=(?:what|how|which|who|when|where|about|of)\b)",
    re.IGNORECASE,
)
"""Behind it nobody knows something else: "the clerk pays, don't know how much"."""
NO_FIRST: Final = re.compile(r"^\s*(?:no|oh no|not at all|yes)\s*[,.]\s*", re.IGNORECASE)


def quoted(text: str, reply: str) -> bool:
    """Whether a text stands in a reply word for word, as something that was meant: nothing before
    or behind it in the same sentence denies, limits or asks it."""
    return "" in limits(text, reply)


def limits(text: str, reply: str) -> list[str]:
    """For each place where a text stands in a reply word for word, what in the same sentence
    denies, limits or asks it; empty for nothing."""
    said = _lines(reply)
    ends = _ENDS_OF_NONE if _IS_NONE.match(text) else ENDS
    told = []
    for found in _places(text, said):
        before = ends.split(said[: found.start()])[-1]
        if ends is _ENDS_OF_NONE and _AFTER_NONE.match(before):
            before = ""
        rest = said[found.end() :]
        behind = _ANOTHER_MATTER.split(ends.split(rest)[0])[0]
        asked = rest[len(behind) : len(behind) + 1] == "?"
        limit = _in_front(before, found[0]) or LIMITS.search(behind)
        limit = limit or _INSTEAD.search(said[: found.start()])
        told.append(limit[0] if limit else "?" if asked else "")
    return told


def _in_front(before: str, words: str) -> re.Match[str] | None:
    """What stands before words in their sentence and denies or limits them."""
    limit = LIMITS.search(NO_FIRST.sub("", before))
    if limit is None:
        return None
    from askfirst.statements.reaching import stands_apart

    return None if stands_apart(before, words) else limit


def verbatim(text: str, reply: str) -> bool:
    """Whether a text stands in a reply word for word, whatever stands around it."""
    return any(_places(text, _lines(reply)))


def _places(text: str, said: str) -> list[re.Match[str]]:
    """Where a text stands in lines of a reply; capitals but the first stand as they were said."""
    words = plain(text).strip(" .,;:!")
    if not words:
        return []
    pattern = re.compile(
        rf"(?<![\w-])(?<!\d[.,]){re.escape(words)}(?![\w-])(?![.,]\d)", re.IGNORECASE
    )
    return [found for found in pattern.finditer(said) if words[1:] == found[0][1:]]


def _lines(reply: str) -> str:
    return "\n".join(plain(line) for line in reply.split("\n"))


def plain(text: str) -> str:
    """A text with single blanks and straight marks."""
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())
