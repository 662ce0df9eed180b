"""Word lists that several rules share."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The set of the words of a text."""
    return frozenset(text.split())


# Words that open a sentence far more often than they are part of a name.
STARTERS: Final = words(
    "The This That These Those There Then They It Its He She We You I A An In On At As If When"
    " While Where Who What Why How But And Or So For From To With Without After Before Because"
    " Although However Our Their His Her My No Not Now Once Since Such Some All Any Each Every Both"
    " Most Many Another Other Only Please Do Does Did Is Are Was Were Can Could Should Would Will"
    " May Must Shall"
)
