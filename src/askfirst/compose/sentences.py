"""Sentences with a *shall* in the EARS patterns, from what happens and what then follows."""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.compose.clauses import clause
from askfirst.compose.fit import Fit
from askfirst.compose.material import starting
from askfirst.compose.responses import response as as_response
from askfirst.requirements import Pattern


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
        response: what the system does, as it stands in the sentence.
    """

    statement: str
    pattern: Pattern
    missing: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    response: str = ""


def sentence(
    does: str, response: str, name: str, roles: frozenset[str], *, begin: str = "when",
    ours: bool = False,
) -> Sentence:  # fmt: skip
    """ "When <does>, <System> shall <response>.", if both sides pass the fit test.

    Args:
        begin: the word its sentence begins with unless the person wrote another one.
        ours: the first side is a text of ours, so it fits.
    """
    opening, rest = _opening(does, begin)
    before = Fit(rest) if ours else clause(rest, roles)
    after = as_response(response, name)
    gaps = [(part, side.misfit) for part, side in (("trigger", before), ("response", after))
            if side.misfit]  # fmt: skip
    if gaps:
        missing, reasons = zip(*gaps, strict=True)
        return Sentence("", Pattern.NONE, missing, reasons)
    whole = f"{opening.begin} {before.text}, {opening.words}{name} shall {after.text}."
    return Sentence(starting(whole), opening.pattern, response=after.text)


def _opening(does: str, begin: str) -> tuple[Opening, str]:
    first, _, rest = does.strip().partition(" ")
    known = OPENINGS.get(first.lower())
    return (known, rest) if known and rest else (OPENINGS[begin], does)
