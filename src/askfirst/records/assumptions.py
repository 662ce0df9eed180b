"""What is taken for true: only what somebody said or agreed to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.records.evidence import case_owner, slot_of
from askfirst.records.gathered import Gathered, detail_readings, told_of
from askfirst.records.making import record
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import UNKNOWN
from askfirst.vocabulary import Via

CASE: Final = "ASM-case"


def assumptions(made: Gathered) -> Iterator[Record]:
    """The case's, then those that somebody said or agreed to; what was shown and left alone is
    nobody's word and stands nowhere."""
    yield from _case(made)
    for told in (*made.told(Kind.ASSUMPTION), *made.assumed()):
        if told.ref.via is Via.ASSUMED or told.reading.reply in UNKNOWN:
            continue
        parts = told.reading.fields
        fields = told_of(made, told.ref) | parts
        wrong = [one.statement for one in detail_readings(made, told.ref) if one.statement]
        statement = told.reading.statement
        if wrong:
            statement = f"{statement} If it is false: {' '.join(wrong)}"
        yield record(made, told, Kind.ASSUMPTION, fields=fields, statement=statement,
                     owner=fields.get("owner", ""))  # fmt: skip


def _case(made: Gathered) -> Iterator[Record]:
    """A case that was read or imagined makes the problem itself an assumption."""
    if case_owner(made) != "imagined":
        return
    slot = slot_of(made, "specification.case_owner")
    answer = made.interview.answers[slot]
    came = Origin(answer=slot, event=answer.n, by=answer.by, at=answer.at,
                  words=f"from the answer on {slot}")  # fmt: skip
    yield Record(
        id=CASE, kind=Kind.ASSUMPTION, title="Somebody has this problem", origins=(came,),
        words=made.interview.produced("specification.case"), sure=False, missing=("who",),
        statement="Somebody has this problem; so far it was read or imagined.",
    )  # fmt: skip
