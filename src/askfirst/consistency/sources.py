"""What rests on a passage that the person does not let count."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Severity, Specification


def _ground_withdrawn(specification: Specification) -> Iterator[Clash]:
    for record in specification.records:
        if record.kind is Kind.EVIDENCE:
            continue
        quotes = [quote for origin in record.origins for quote in origin.quotes]
        if quotes and all(quote.use == "do not use" for quote in quotes):
            yield Clash(
                record, None,
                f'{record.id} rests on a sentence of {quotes[0].source} that shall not be used.',
                "Does it still hold? Then who says so?", "origins",
            )  # fmt: skip


RULES = (
    Rule("ground-withdrawn", "contradiction", Severity.ERROR,
         "A record rests on a source sentence that shall not be used.", "R39", _ground_withdrawn),
)  # fmt: skip
