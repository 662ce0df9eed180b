"""One figure for how much people agree over all tasks, by a library of others (extra `agreement`).

It is told on a screen and stands in no document: the same journal gives the same document with the
library and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from askfirst.voices import Shares

FEWEST: Final = 5
"""Of fewer people the figure says nothing that can be relied on."""


def alpha(shares: Shares) -> float | None:
    """Krippendorff's alpha of the points, taken as distances: 1 all alike, 0 as by chance.

    None of fewer than five people, without the library, or where all points are the same number:
    then there is nothing to agree about.
    """
    if len(shares.people) < FEWEST:
        return None
    try:
        import krippendorff
    except ImportError:
        return None
    by_person = list(zip(*shares.tasks.values(), strict=True))
    if len({number for points in by_person for number in points}) < 2:
        return None
    found = krippendorff.alpha(reliability_data=by_person, level_of_measurement="interval")
    return float(found)
