"""Passages of the sources that the person keeps as evidence, and whose the latest case is."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.compose.material import Material, quoted, title
from askfirst.requirements import Kind, Origin, Record, Via


def evidence(material: Material) -> Iterator[Record]:
    """One record for each passage that was kept; its id is the event's, or the one it was given."""
    kept = [event for event in material.interview.disposed.values() if event.disposition == "used"]
    for event in {event.n: event for event in kept}.values():
        for place, quote in enumerate(event.quotes, 1):
            name = (
                event.record if event.record and len(event.quotes) == 1 else f"F-{event.n}-{place}"
            )
            came = Origin(
                answer=event.slot or "evidence",
                event=event.n,
                by=event.by,
                at=event.at,
                via=Via.DOCUMENT,
                quotes=(quote,),
                words=f"from {quote.source}",
            )
            yield Record(id=name, kind=Kind.EVIDENCE, title=title(quote.quote), words=quote.quote,
                         statement=quoted(quote.quote), origins=(came,))  # fmt: skip


def case_owner(material: Material) -> str:
    """Whose problem the case is: `mine`, `served`, `imagined`, or empty when not known. Not asked
    because the case is told in the first person means `mine`."""
    interview = material.interview
    slot = slot_of(material, "specification.case_owner")
    if not interview.produced("specification.case"):
        return ""
    if interview.applies(slot) is False:
        return "mine"
    owner = interview.produced("specification.case_owner")
    return owner if owner in ("mine", "served", "imagined") else ""


def slot_of(material: Material, field: str) -> str:
    """The question that fills a field; empty when none does."""
    placed = material.interview.placed
    return next((one.question.id for one in placed if field in one.question.produces), "")
