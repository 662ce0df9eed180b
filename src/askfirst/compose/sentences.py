"""Sentences with a *shall* in the EARS patterns, from what happens and what then follows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from askfirst.compose.clauses import clause, ongoing, tells_event
from askfirst.compose.finite import SECOND_WHEN
from askfirst.compose.fit import Fit, masked
from askfirst.compose.material import starting
from askfirst.compose.nouns import NOBODY, Known
from askfirst.compose.responses import response as as_response
from askfirst.compose.saying import tokens
from askfirst.compose.verbs import ALONE, HAPPENS
from askfirst.requirements import Pattern

_THEN: Final = re.compile(r"^(?:and )?then,? (?=\S)", re.IGNORECASE)


class Opening(NamedTuple):
    """How a sentence of one EARS pattern begins; `words` stand before the system's name."""

    pattern: Pattern
    begin: str
    words: str = ""


OPENINGS: Final = {
    "when": Opening(Pattern.EVENT, "When"),
    "while": Opening(Pattern.STATE, "While"),
    "if": Opening(Pattern.UNWANTED, "If", "then "),
    "where": Opening(Pattern.OPTION, "Where"),
}
"""By the word a line starts with; a line that starts with none of them tells an event."""


class Sentence(NamedTuple):
    """A composed sentence, or the parts that keep it from being one and why.

    Attributes:
        response: what is done, as it stands in the sentence.
        subject: the part that does it; empty when it is the system.
    """

    statement: str
    pattern: Pattern
    missing: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    response: str = ""
    subject: str = ""


class Around(NamedTuple):
    """What is known around a line: the system's name, who acts, and whose task it is about.

    Attributes:
        roles: names of roles in small letters. known: what the interview shows about its words.
        who: the role whose task it is, to be named in a reason.
    """

    name: str
    roles: frozenset[str] = frozenset()
    known: Known = NOBODY
    who: str = ""


def sentence(
    does: str, response: str, around: Around, *, begin: str = "when", ours: bool = False
) -> Sentence:
    """ "When <does>, <System> shall <response>.", if both sides pass the fit test.

    Args:
        begin: the word its sentence begins with unless the person wrote another one.
        ours: the first side is a text of ours, so it fits.
    """
    opening, rest = _opening(does, begin)
    if opening.begin == "While" and not ours and tells_event(rest, around.roles, around.known):
        opening = OPENINGS["when"]
    after = as_response(
        response, around.name, roles=around.roles, known=around.known, who=around.who
    )
    if not after.misfit and opening.begin in ("When", "If") and _when_behind(after.text):
        after = Fit("", SECOND_WHEN)
    before = Fit(rest) if ours else _front(rest, opening, around, after.subject)
    gaps = [(part, side.misfit) for part, side in (("trigger", before), ("response", after))
            if side.misfit]  # fmt: skip
    if gaps:
        missing, reasons = zip(*gaps, strict=True)
        return Sentence("", Pattern.NONE, missing, reasons)
    actor = after.subject or around.name
    whole = f"{opening.begin} {before.text}, {opening.words}{actor} shall {after.text}."
    return Sentence(starting(whole), opening.pattern, response=after.text, subject=after.subject)


def _when_behind(text: str) -> bool:
    """Whether a second moment is told behind what is done: "stop when the sun is back"; not "say
    when it is full", which tells what is said."""
    words = [word.lower() for word in tokens(masked(text))]
    alone = ALONE | HAPPENS
    return any(two == "when" and one in alone for one, two in pairwise(words))


def _front(text: str, opening: Opening, around: Around, part: str) -> Fit:
    """The first side; "while washing" tells nothing of the gate that then stays locked."""
    begin, text = opening.begin.lower(), _THEN.sub("", text.strip())
    if part and begin == "while" and ongoing(text):
        return Fit("", f"it does not say what is {text.split()[0].lower()}: say 'the ... is' first")
    return clause(text, around.roles, begin=begin, known=around.known, who=around.who)


def _opening(does: str, begin: str) -> tuple[Opening, str]:
    first, _, rest = does.strip().partition(" ")
    known = OPENINGS.get(first.lower())
    return (known, rest) if known and rest else (OPENINGS[begin], does)
