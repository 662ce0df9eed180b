"""The fields of a specification in words: what a format keeps and loses is said with these."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Record, Specification

RECORD_FIELDS: Final[dict[str, str]] = {
    "id": "ids",
    "kind": "kinds",
    "title": "titles",
    "statement": "sentences",
    "words": "their own words",
    "form": "how a sentence is made of their words",
    "heard": "what was only heard",
    "rationale": "reasons",
    "priority": "priorities",
    "status": "statuses",
    "sure": "what they were unsure about",
    "owner": "owners",
    "confirmed_by": "who confirmed it",
    "pattern": "sentence patterns",
    "characteristic": "qualities by name",
    "fit": "fit criteria by their parts",
    "verification": "ways to check",
    "verification_derived": "whether a way to check was only proposed",
    "examples": "examples",
    "fields": "further fields",
    "missing": "missing parts",
    "parent": "what it was detailed from",
    "links": "links",
    "origins": "sources and quotes",
}
"""Field of a record to its name for readers."""

DOCUMENT_FIELDS: Final[dict[str, str]] = {
    "document.name": "the system's name",
    "document.title": "the document's title",
    "document.depth": "how far was asked",
    "document.date": "the date",
    "document.sentence": "the first sentence",
    "document.paragraph": "the paragraph",
    "document.paragraph_confirmed": "whether the paragraph was confirmed",
    "document.background": "how it is today",
    "document.forms": "what kind of system it is",
    "document.case": "the latest case",
    "document.case_owner": "whose case it is",
    "document.decision": "who decides what",
    "document.stories": "stories",
    "document.not_asked": "what was not asked",
    "document.not_relevant": "what is not relevant",
    "document.sources": "the list of sources",
    "document.gap_summary": "what the sources hold, in a sentence",
    "document.gaps": "what the sources say and do not say",
    "document.answers": "answers word for word",
    "document.findings": "what the checks found",
    "document.proposals": "what was proposed and nobody said",
    "document.settled": "what several people settled",
    "document.opinions": "what each person answered",
    "document.weighings": "how much each task weighs for whom",
    "document.points": "how people shared out 100 points",
    "document.counts": "counts",
    "document.metrics": "measures",
}
"""Field of the document, after `document.`, to its name for readers."""

FIELDS: Final[dict[str, str]] = RECORD_FIELDS | DOCUMENT_FIELDS


def filled(specification: Specification) -> tuple[str, ...]:
    """Names of the fields that this specification has something in, in the order of `FIELDS`."""
    return tuple(name for name in FIELDS if _is_filled(specification, name))


def _is_filled(specification: Specification, name: str) -> bool:
    place, _, field = name.rpartition(".")
    if place:
        default = Specification.model_fields[field].default
        return bool(getattr(specification, field) != default)
    default = Record.model_fields[field].default
    return any(getattr(record, field) != default for record in specification.records)
