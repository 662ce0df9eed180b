"""The table of all rules, and the dictionary of the words that open a hit."""

from __future__ import annotations

from typing import Final

from askfirst.wording import (
    atomicity,
    comparatives,
    conditions,
    lists,
    modals,
    numbers,
    passive,
    references,
    solutions,
    vague,
)
from askfirst.wording.rule import Check, Rule

RULES: Final[dict[str, Rule]] = {
    rule.code: rule
    for family in (
        lists,
        vague,
        comparatives,
        numbers,
        conditions,
        passive,
        modals,
        atomicity,
        references,
        solutions,
    )
    for rule in family.RULES
}

# One way into a rule: the rule, its family, the words that follow the first one, how many words
# that makes, and the look at the context. A plain tuple: the pass over the words unpacks it.
Opening = tuple[Rule, str, tuple[str, ...], int, Check | None]
# What a first word opens: by the second word (with what the first word opens alone behind it, the
# longest phrase first), and with any other word behind it.
Entry = tuple[dict[str, tuple[Opening, ...]], tuple[Opening, ...]]


def _openings() -> dict[str, Entry]:
    """First word to the rules it may open."""
    longer: dict[str, dict[str, list[Opening]]] = {}
    alone: dict[str, list[Opening]] = {}
    for rule in RULES.values():
        for phrase in rule.phrases:
            first, *rest = phrase.split()
            opening = (rule, rule.family, tuple(rest), 1 + len(rest), rule.check)
            if rest:
                longer.setdefault(first, {}).setdefault(rest[0], []).append(opening)
            else:
                alone.setdefault(first, []).append(opening)
    return {
        first: (
            {
                second: (*sorted(found, key=lambda opening: -opening[3]), *alone.get(first, ()))
                for second, found in longer.get(first, {}).items()
            },
            tuple(alone.get(first, ())),
        )
        for first in {**longer, **alone}
    }


OPENINGS: Final = _openings()
EXAMINERS: Final = tuple((rule, rule.examine) for rule in RULES.values() if rule.examine)
