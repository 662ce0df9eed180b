"""What a line tells beside its kind: how much there is of something, a wish, or a rule."""

from __future__ import annotations

import re
from typing import Final

_LOAD: Final = re.compile(
    r"\b(?:about|around|roughly|some|up to|then it['’]?s|it is|there are)\s+(?:\w+\s+)?\d[\d.,]*\s+"
    r"(?:\w+\s+){1,3}(?:a|an|per|each|every)\s+(?:hour|day|night|week|month|season|year)\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:would (?:also )?(?:like it to|like to have|love)|dream(?:s|ing)? (?:of|about)"
    r"|would be (?:nice|lovely|great)|nice to have|some ?day)\b",
    re.IGNORECASE,
)
_RULE: Final = re.compile(
    r"\b(?:at least|at most|(?:no|not) (?:more|less|longer|later) than|never|must|has to|have to"
    r"|max(?:imum)?|min(?:imum)?|breach|not allowed|forbidden)\b",
    re.IGNORECASE,
)


def tells_load(line: str) -> bool:
    """Whether a line tells how much there is of it, and nothing that it does."""
    return _LOAD.search(line) is not None


def tells_wish(line: str) -> bool:
    """Whether a line is certainly a wish. What is asked about ("later on") is only perhaps one."""
    return _WISH.search(line) is not None


def tells_rule(line: str) -> bool:
    """Whether there are words of a rule in a line: in a table of facts it is overlooked."""
    return _RULE.search(line) is not None
