"""Where a composed specification meets the checks: findings and metrics join it here, and only
here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from askfirst import consistency
from askfirst.records.explaining import Identity
from askfirst.records.metrics import metrics
from askfirst.requirements import Finding, Kind, Specification
from askfirst.statements.asked_beside import holds_question
from askfirst.wording import check_statement


def checked(
    specification: Specification, explained: Mapping[Identity, str], put: Collection[str] = ()
) -> Specification:
    """The specification with what the checks say about it and the figures about it.

    Args:
        explained: why both sides of a contradiction hold, where a person said so.
        put: slots that were put to the person in a conversation.
    """
    findings = tuple(_with_reason(one, explained) for one in _findings(specification))
    found = specification.model_copy(update={"findings": findings})
    return found.model_copy(update={"metrics": metrics(found, put)})


def _with_reason(finding: Finding, explained: Mapping[Identity, str]) -> Finding:
    words = explained.get(finding.identity) if explained else None
    return finding.model_copy(update={"explained": words}) if words else finding


def _findings(specification: Specification) -> Iterator[Finding]:
    """What the wording rules find in composed sentences, in the records' order, then what the
    consistency rules find in the whole. Quoted words are their speaker's and are not examined."""
    terms = frozenset(term.title.lower() for term in specification.of_kind(Kind.TERM))
    for record in specification.of_kind(Kind.FUNCTION, Kind.QUALITY):
        if " shall " in record.statement and not holds_question(record.statement):
            for finding in check_statement(record.statement, terms=terms):
                yield finding.model_copy(update={"record": record.id})
    yield from consistency.check(specification)
