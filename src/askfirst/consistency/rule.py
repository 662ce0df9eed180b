"""One consistency rule, and the finding it makes of two sides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from askfirst.requirements import Finding, Record, Severity, Specification


class Clash(NamedTuple):
    """What a rule found.

    Attributes:
        first, second: the records concerned; `second` is None when one is enough.
        message: one sentence with both sides in their own words. question: what to ask.
        field: the field of the first record that is examined. others: further records concerned.
    """

    first: Record
    second: Record | None
    message: str
    question: str
    field: str = "statement"
    others: tuple[Record, ...] = ()


class Rule(NamedTuple):
    """A row of the table of rules.

    Attributes:
        code: stable name. family: `contradiction`, `gap` or `duplicate`.
        severity: an error blocks the word "ready", a warning is asked about, a hint is shown.
        about: one sentence saying when it fires. origin: the rule it goes back to.
        clashes: finds them.
    """

    code: str
    family: str
    severity: Severity
    about: str
    origin: str
    clashes: Callable[[Specification], Iterator[Clash]]

    def findings(self, specification: Specification) -> Iterator[Finding]:
        """The findings of this rule about a specification."""
        for clash in self.clashes(specification):
            yield Finding(
                code=self.code,
                family=self.family,
                severity=self.severity,
                message=clash.message,
                question=clash.question,
                record=clash.first.id,
                field=clash.field,
                others=tuple(one.id for one in (clash.second, *clash.others) if one),
            )
