"""A line that a person typed, with what it answers."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

AGAINST: Final = frozenset({"against", "exclusion"})
_ANNOYS: Final = re.compile(
    r"\b(?:annoy|hate|dislike|bother|disturb|afraid|fear|fed up|put off)\w*", re.IGNORECASE
)
_PROMISES: Final = re.compile(
    r"(?:and |but )?(?:only\b|(?!it\b|the (?:system|app|program)\b)[^,;.]+?\s(?:stays?|remains?)\s"
    r"(?:within|inside|in|with|between|among|at|private|secret|here|ours)\b)",
    re.IGNORECASE,
)

STORIES: Final = frozenset(
    ("case", "latest-case", "today", "tried-before", "background", "take-over")
)
"""Questions whose answers tell what was: they demand nothing."""


MOST_FOR_A_CLASH: Final = 160
"""Characters of a line of which single deeds are compared: a longer one tells many."""


class Told(NamedTuple):
    """A line that a person typed.

    Attributes:
        id: what finds it again. text: as typed, without the label of a tick.
        question: id of its question. reads: name of the reader that took it.
        against: the question asked what puts people off or what it must never do.
        choice: label of the tick; it never counts.
    """

    id: str
    text: str
    question: str = ""
    reads: str = ""
    against: bool = False
    choice: str = ""


def told_line(place: str, words: str, question: str, reads: str, choice: str = "") -> Told:
    """A line as told: it speaks against its words where its question asks what must not be."""
    against = reads in AGAINST and not speaks_against(words)
    return Told(place, words, question, reads, against, choice)


def speaks_against(words: str) -> bool:
    """Whether a line says itself that it must not be, or what holds instead: "never open by itself"
    under "what must it never do" is said once, not twice, and "the names stay in the house" is no
    thing that it must not do."""
    from askfirst.text.overlap import negated

    own = _ANNOYS.search(words) or _PROMISES.match(words)
    return negated(words) or own is not None
