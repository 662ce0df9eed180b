"""What does not fit together: both sides as they were said, and the question that settles it."""

from __future__ import annotations

from typing import Final

from askfirst.exporters.markdown.text import escape, link
from askfirst.requirements import Finding, Record, Severity, Specification

_FAMILIES: Final = ("contradiction", "gap", "duplicate")
"""Of findings that lie between records, not in the words of one."""


def clashes(specification: Specification) -> list[str]:
    """Contradictions first, then what is missing or stands twice; behind them those of which
    somebody said why both sides hold."""
    between = [
        one
        for one in specification.findings
        if one.family in _FAMILIES and one.severity is not Severity.HINT
    ]
    between.sort(key=lambda one: _FAMILIES.index(one.family))
    known = {record.id: record for record in specification.records}
    lines = [line for one in between if not one.explained for line in _open(known, one)]
    explained = [one for one in between if one.explained]
    if explained:
        lines += [""] if lines else []
        lines += ["Looks like a contradiction; why both sides hold:", ""]
        lines += [f"- {escape(one.message)} Why: {escape(f'“{one.explained}”')}"
                  for one in explained]  # fmt: skip
    return lines


def _open(known: dict[str, Record], finding: Finding) -> list[str]:
    sides = [known.get(one) for one in (finding.record or "", *finding.others)]
    lines = [f"- {escape(finding.message)}"]
    lines += [
        f"  - {link(one.id)}: {escape(one.statement or f'“{one.words}”')}" for one in sides if one
    ]
    return [*lines, f"  - To be settled: {escape(finding.question)}"]
