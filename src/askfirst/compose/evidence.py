"""Passages of the sources that the person keeps as evidence, and the assumption of a case that
nobody is known to have."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.compose.material import Material, quoted, title
from askfirst.requirements import Kind, Origin, Record, Via

CASE = "ASM-case"


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


def assumptions(material: Material) -> Iterator[Record]:
    """A case that was read or imagined makes the problem itself an assumption."""
    if case_owner(material) != "imagined":
        return
    slot, answer = next(
        (slot, answer)
        for slot, answer in material.interview.answers.items()
        if slot == _slot(material, "specification.case_owner")
    )
    case = material.interview.produced("specification.case")
    came = Origin(answer=slot, event=answer.n, by=answer.by, at=answer.at,
                  words=f"from your answer on {slot}")  # fmt: skip
    yield Record(
        id=CASE, kind=Kind.ASSUMPTION, title="Somebody has this problem", words=case,
        statement="We assume that somebody has this problem; so far it was read or imagined.",
        sure=False, missing=("who",), origins=(came,),
    )  # fmt: skip


def case_owner(material: Material) -> str:
    """Whose problem the case is: `mine`, `served`, `imagined`, or empty when not known. Not asked
    because the case is told in the first person means `mine`."""
    interview = material.interview
    slot = _slot(material, "specification.case_owner")
    if not interview.produced("specification.case"):
        return ""
    if interview.applies(slot) is False:
        return "mine"
    owner = interview.produced("specification.case_owner")
    return owner if owner in ("mine", "served", "imagined") else ""


def _slot(material: Material, field: str) -> str:
    placed = material.interview.placed
    return next((one.question.id for one in placed if field in one.question.produces), "")
