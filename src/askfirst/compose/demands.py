"""One demand a sentence, and none that askfirst's own rules would warn about.

"keep the first and tell the second choir" becomes two sentences under one trigger, if both halves
can stand alone. What the rules would warn about otherwise stays in the person's words: a draft,
with the question that the rule asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from askfirst.compose.fit import masked
from askfirst.compose.material import quoted
from askfirst.compose.saying import tokens
from askfirst.compose.sentences import Sentence
from askfirst.compose.verbs import VERBS
from askfirst.compose.vocabulary import PREPOSITIONS
from askfirst.requirements import Finding, Pattern, Severity
from askfirst.wording import check_statement

TWO: Final = "two-demands"
POINTING: Final = frozenset(
    {"it", "its", "itself", "them", "their", "they", "he", "she", "him", "her", "his", "both",
     "one", "ones"}
)  # fmt: skip
"""Words that lean on the other half, so that a half with one of them cannot stand alone."""

THOSE: Final = frozenset({"this", "that", "these", "those"})
"""The same, unless a thing stands in front: "the days that pots wait for" points at nothing."""

_CONDITION: Final = re.compile(
    r"\b(?:when|whenever|if|until|till|while|unless|as (?:long|soon) as)\b", re.IGNORECASE
)
"""What may hold for one half or for both, so that no half can be taken by itself."""

Make = Callable[[str], Sentence]


def demands(response: str, make: Make, terms: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences of one response: one, or one for each demand in it, or a draft.

    Args:
        make: the sentence with a response.
        terms: words in small letters whose meaning is known.
    """
    whole = make(response)
    found = warnings(whole.statement, terms)
    if not found:
        return (whole,)
    made = tuple(make(half) for half in _halves(whole, found))
    if len(made) > 1 and all(one.statement and not warnings(one.statement, terms) for one in made):
        return made
    return (_draft(response, found),)


def warnings(statement: str, terms: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """What askfirst's own rules say about a sentence, without their hints; none about none."""
    found = check_statement(statement, terms=terms) if statement else ()
    return tuple(one for one in found if one.severity is not Severity.HINT)


def _halves(whole: Sentence, found: tuple[Finding, ...]) -> list[str]:
    """The response cut in front of each further demand; uncut when a piece leans on another."""
    begin = len(whole.statement) - len(whole.response) - 1
    cuts = [one.start - begin for one in found if one.code == TWO and one.words.startswith("and ")]
    if whole.subject or not cuts or cuts[0] < 0 or whole.response.startswith("not "):
        return []
    places = zip([0, *cuts], [*cuts, len(whole.response)], strict=True)
    joined = [whole.response[start:end].strip(" ,").removeprefix("and ") for start, end in places]
    pieces = [piece for one in joined for piece in _listed(one)]
    bound = any(_CONDITION.search(masked(piece)) or _chooses(piece) for piece in pieces)
    return [] if bound or any(_leans(piece) for piece in pieces[1:]) else pieces


def _chooses(piece: str) -> bool:
    """ "open the gate or ring the bell": what is done besides may belong to one of the two."""
    words = tokens(piece.lower())
    return any(one == "or" and two in VERBS for one, two in pairwise(words))


def _leans(piece: str) -> bool:
    words = tokens(piece.lower())
    before = zip(["", *words], words, strict=False)
    points = any(word in THOSE and (one in VERBS or one in PREPOSITIONS) for one, word in before)
    return points or not POINTING.isdisjoint(words)


def _listed(text: str) -> list[str]:
    """The text cut at each comma that a verb stands behind: "open the gate, switch it on"."""
    pieces: list[str] = []
    for part in text.split(", "):
        if pieces and part.split(" ")[0].lower() not in VERBS:
            pieces[-1] += f", {part}"
        else:
            pieces.append(part)
    return pieces


def _draft(response: str, found: tuple[Finding, ...]) -> Sentence:
    """No sentence, and what to ask: other words first, as they stay when it is cut in two."""
    other = next((one for one in found if one.code != TWO and one.question), None)
    if other is not None:
        return Sentence("", Pattern.NONE, ("wording",), (other.question,))
    text = f"Two things in one: {quoted(response)}. Can you say them on two lines?"
    return Sentence("", Pattern.NONE, ("two",), (text,))
