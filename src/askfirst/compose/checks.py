"""Where a composed specification meets the checks: findings and metrics join it here, and only
here."""

from __future__ import annotations

from askfirst.compose.metrics import metrics
from askfirst.requirements import Finding, Specification


def checked(specification: Specification) -> Specification:
    """The specification with what the checks say about it and the figures about it."""
    found = specification.model_copy(update={"findings": _findings(specification)})
    return found.model_copy(update={"metrics": metrics(found)})


def _findings(specification: Specification) -> tuple[Finding, ...]:
    """All findings, in the records' order. The wording and consistency rules are called here."""
    return ()
