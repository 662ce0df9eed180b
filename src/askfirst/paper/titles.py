"""How a task is called at the head of its block."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from askfirst.paper.mending import cell
from askfirst.requirements import Record
from askfirst.statements.asked_beside import without_question
from askfirst.statements.spans import Span, at_colon, at_commas
from askfirst.statements.steps import is_deed
from askfirst.statements.types import opener, words

_LONG: Final = 60
"""Characters of a heading that is read at a glance."""
_LONGEST: Final = 1000
"""Characters of a line in which an end is looked for; a longer one stays whole."""
_FEWEST: Final = 3
"""With fewer words in front a heading says too little, but before a colon."""


def title_of(task: Record) -> str:
    """What is got done, with a capital, whole, and with who does it where one line said both."""
    title, told = cell(task.title), cell(without_question(task.statement or task.words))
    with_role = f"{role_of(task)} {title}"
    whole = title or told
    if title.endswith("…"):
        whole = told
    elif told.lower().startswith(with_role.lower()):
        whole = told[: len(with_role)]
    whole = (whole or task.id).removesuffix(".")
    return whole[0].upper() + whole[1:]


def role_of(task: Record) -> str:
    """Who does it, where somebody said so."""
    return cell(task.fields.get("role", "") or task.owner)


def headed(title: str) -> tuple[str, str]:
    """The head of a block and the rest of what was told in one breath, which stands below it; a
    short title, and one that is only a list, has no rest."""
    if not _LONG < len(title) <= _LONGEST:
        return title, ""
    cuts = [*pairwise(at_commas(title)), *pairwise(at_colon(title))]
    ends = sorted(before.end for before, behind in cuts
                  if _may_end(title[: before.end]) and _goes_on(title, before, behind))  # fmt: skip
    if not ends:
        return title, ""
    return title[: ends[0]], title[ends[0] :].lstrip(" ,:")


def _may_end(head: str) -> bool:
    """Whether words say enough at the head of a block: "if a berth is free" says nothing yet."""
    case = opener(head) and len(at_commas(head)) == 1
    return len(words(head)) >= _FEWEST and not case


def _goes_on(title: str, before: Span, behind: Span) -> bool:
    """Whether what stands behind a mark says more of it, and is no further part of a list."""
    if title[before.end :].lstrip().startswith(":"):
        return True
    clause = behind.of(title)
    first = _FIRST.search(clause)
    part = first is not None and first["word"].lower() in _LISTS
    return not part and (bool(opener(clause)) or is_deed(clause))


_FIRST: Final = re.compile(r"(?:and\s+|or\s+)?(?P<word>[^\W\d_]+)")
_LISTS: Final = frozenset(("whether", "which", "what", "how"))
"""Begin a further part of what is told or asked."""
