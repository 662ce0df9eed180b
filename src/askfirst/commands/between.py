"""`askfirst check` on a whole document: what its records say against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from askfirst.commands.printing import json_line

if TYPE_CHECKING:
    from askfirst.requirements import Finding, Specification


def between(
    specification: Specification, select: frozenset[str], ignore: frozenset[str]
) -> Iterator[Finding]:
    """What the rules between records find in the document as it stands now; not what its own
    findings say was explained.

    Args:
        select, ignore: codes or families; an empty `select` takes all.
    """
    from askfirst import consistency

    settled = {one.identity for one in specification.findings if one.explained}
    for finding in consistency.check(specification):
        names = {finding.code, finding.family}
        wanted = (not select or names & select) and not names & ignore
        if wanted and finding.identity not in settled:
            yield finding


def as_line(path: str, line: int, finding: Finding) -> str:
    """One line of text: the place of the first record, the code, the message, all ids."""
    from askfirst.untrusted import for_screen

    message = " ".join(for_screen(finding.message).split())
    ids = ", ".join([finding.record or "", *finding.others])
    return f"{for_screen(path)}:{line}:1 {finding.code} {message} [{for_screen(ids)}]\n"


def as_json(path: str, line: int, finding: Finding) -> str:
    """One JSON object on a line: a statement's keys that fit, and the ids of the records."""
    found = {
        "path": path,
        "line": line,
        "records": [finding.record, *finding.others],
        "findings": [
            {
                "code": finding.code,
                "family": finding.family,
                "severity": finding.severity.value,
                "message": finding.message,
                "question": finding.question,
            }
        ],
    }
    return json_line(found)


def explanation(code: str) -> str:
    """What rules between records with this code or family mean; empty when there are none."""
    from askfirst.consistency import RULES

    return "\n\n".join(
        f"{rule.code} ({rule.severity.value}, family {rule.family})\n  {rule.about}\n"
        f"  Source: {rule.origin}"
        for rule in RULES.values()
        if code in (rule.code, rule.family)
    )


def names() -> list[str]:
    """Codes and families of the rules between records."""
    from askfirst.consistency import RULES

    return [*RULES, *dict.fromkeys(rule.family for rule in RULES.values())]
