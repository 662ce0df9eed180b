"""Rules over a whole specification: what contradicts, what is missing, what stands twice.

Each rule is a function of the records, silent while a field is missing: silence is a gap, not a
contradiction. Nothing is resolved here; a finding puts both sides before the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.consistency import (
    acting,
    duplicates,
    facts,
    goals,
    limits,
    people,
    scope,
    sources,
    versions,
)
from askfirst.consistency.rule import Rule
from askfirst.requirements import Finding, Specification

RULES: dict[str, Rule] = {
    rule.code: rule
    for family in (goals, limits, versions, people, facts, scope, acting, duplicates, sources)
    for rule in family.RULES
}


def check(specification: Specification) -> Iterator[Finding]:
    """All findings about a specification, in the order of the rules."""
    for rule in RULES.values():
        yield from rule.findings(specification)


__all__ = ["RULES", "Rule", "check"]
