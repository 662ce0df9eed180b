"""How well it must do something, and the usual parts that somebody ticked."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended, on_tick
from askfirst.statements.readers.rules import where
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import at_commas, trimmed
from askfirst.statements.types import (
    is_amount,
    is_people,
    is_time,
    number_in,
    opener,
    says_all,
    tells,
)
from askfirst.text import amounts, lexicon
from askfirst.text.overlap import content_words
from askfirst.text.tidying import inside
from askfirst.vocabulary import Kind


def quality(line: str, context: Context) -> Reading:
    """How well it must do something; behind the words of the tick, or before them where it says
    something without them."""
    parts = _in_time(line) or _pieces_of(line, context)
    text = on_tick(context.choice, line) if context.choice else mended(line)
    if context.choice and _says_itself(line):
        text = mended(line)
        if not content_words(context.choice) <= content_words(line):  # "is fast": "a check is fast"
            text = _before(text, inside(context.choice))
    return Reading(line, Kind.QUALITY, parts=tuple(parts), statement=text)


def _before(text: str, choice: str) -> str:
    """A sentence, and in brackets the words of the tick that it stands on."""
    end = text[len(text.rstrip(".")) :]
    return f"{text.rstrip('.')} ({choice}){end}"


def _says_itself(line: str) -> bool:
    """Whether words are a sentence, or a deed told as one, that points at nothing outside it:
    "remind a wearer before it runs out", not "my aunt does that"."""
    if opener(line):
        return _BEGINS.match(line) is not None
    first, _, rest = line.partition(" ")
    deed = lexicon.is_base(first.lower()) and _NEXT.match(rest) is not None
    begun = _BEGINS.match(line) and says_all(_WHEN.split(line, maxsplit=1)[0])
    whole = bool(begun or _OF_ITS_OWN.match(line))
    if not (deed or _MUST.match(line) or whole):
        return False
    return _POINTS.search(at_commas(line)[0].of(line)) is None


_OF_ITS_OWN: Final = re.compile(
    r"(?:[^\W\d_]{3,}\s+){1,3}(?:(?:is|are|was|were|gets?)\s+)?(?:never|always)\s+(?:[^\s,;.]+\s*){2}"
    r"|what(?:['’]?s|\s+is)\s+(?:[^\s,;.]+\s+){2,8}is\s+\w",
    re.IGNORECASE,
)
"""A rule of its own: "the raw reading never written over", "what's broken is nobody's business"."""
_WHEN: Final = re.compile(
    r"\s(?:when|if|once|as soon as|before|after|until|while|who|that|which)\s", re.IGNORECASE
)
_NEXT: Final = re.compile(
    r"(?:the|an?|my|our|their|each|every|all|no)\s+(?:[^\s,;.]+[\s]+){2}", re.IGNORECASE
)
"""Behind a verb what it is done to, and more: "remind a wearer 8 weeks before"."""
_MUST: Final = re.compile(
    r"(?:must|should|has to|have to|needs? to)\s+[^\s,;.]+\s+[^\s,;.]+", re.IGNORECASE
)
_POINTS: Final = re.compile(
    r"\b(?:it|that|this|these|those|them|they|one|so|do|does|did|too|also)\b", re.IGNORECASE
)


_BEGINS: Final = re.compile(
    r"(?:the|an?|we|i|my|our|when|if|once|as soon as|whoever|everybody|everyone|nobody|somebody"
    r"|people|[a-z]+ [a-z]+s)\s+(?:[^\s,;.]+\s+){3}",
    re.IGNORECASE,
)


_CASE: Final = re.compile(
    r"(?:after|before|with|without|when|if|during|while|even)\b", re.IGNORECASE
)
_WITHIN: Final = re.compile(
    r"(?P<case>(?:an?|the|each|every|one)\s[^,;:]+?)\s+(?:in|within|under)\s+", re.I
)
_ANYONE: Final = re.compile(
    r"(?:everyone|everybody|anyone|anybody|those|all)\s+who\s+[^,;:]+", re.IGNORECASE
)


def _in_time(line: str) -> list[Part]:
    """ "A 45 GB card in 8 hours": what it is given, and how long it may take."""
    found = _WITHIN.match(line)
    if found is None or tells(line):
        return []
    last = trimmed(line, found.end(), len(line.rstrip(" .")))
    amount = amounts.amounts(last.of(line))
    if len(amount) != 1 or amount[0].dimension != "time" or not is_amount(last.of(line)):
        return []
    return [Part("condition", *found.span("case")), Part("number", *last)]


def _pieces_of(line: str, context: Context) -> list[Part]:
    """Who, in which case, by when, where: each piece between commas that is certainly that."""
    parts: list[Part] = []
    pieces = at_commas(line)
    for piece in pieces:
        text = piece.of(line)
        taken = {part.field for part in parts}
        named = is_people(text, context.people) and not number_in(text)
        someone = named or (_ANYONE.fullmatch(text) and len(pieces) > 1)
        if "who" not in taken and someone:
            parts.append(Part("who", *piece))
        elif "by" not in taken and len(pieces) > 1 and is_time(text) and not number_in(text):
            parts.append(Part("by", *piece))
        elif parts and "condition" not in taken and _CASE.match(text):
            parts.append(Part("condition", *piece))
    if found := number_in(line):
        parts.append(Part("number", *found))
    return parts + where(line)


def feature(line: str, context: Context) -> Reading:
    """A usual part that somebody ticked, with their words on it."""
    found = quality(line, context)
    parts = found.parts
    if any(part.field == "who" for part in parts):
        parts = tuple(p._replace(field="trigger") if _is_event(line, p) else p for p in parts)
    return found._replace(kind=context.kind or Kind.NEED, parts=parts)


def _is_event(line: str, part: Part) -> bool:
    return part.field == "condition" and line[part.start : part.end].lower().startswith("when")
