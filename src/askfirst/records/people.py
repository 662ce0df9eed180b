"""Who has to do with it: how many they are, what they do or want, what they may decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.records.gathered import Gathered, Told, detail_readings, told_of
from askfirst.records.making import record, title
from askfirst.requirements import Kind, Record
from askfirst.text.overlap import content_words

_POWER: Final = re.compile(
    r"\b(?:can|may|must|has to|have to)\s+(?:say\s+(?:no|yes)|stop|decide|agree|approve|sign)"
    r"|\bpays?\b|\bdecides?\b|\bsays?\s+(?:no|yes)\b|\bapproves?\b",
    re.IGNORECASE,
)
RELATIONS: Final = {
    "payer": "pays for it", "veto": "can stop it", "affected": "feels it without using it",
    "support": "looks after it, day by day", "put-up": "puts it in place",
    "looks": "looks when it stops", "watched": "watches and mends it",
    "updated": "puts in new versions",
}  # fmt: skip
"""What somebody has to do with it, by the line of the form that names them."""


def roles(made: Gathered) -> Iterator[Record]:
    """One record for each person or group."""
    for told in made.told(Kind.ROLE):
        yield _role(made, told)


def _role(made: Gathered, told: Told) -> Record:
    ref, reading = told
    # what is said of them and has no part of its own stays with their name
    named = bool(reading.part("who")) and not (reading.whole and content_words(reading.line)
                                               - content_words(reading.part("who")))  # fmt: skip
    who = reading.part("who") if named else reading.line
    does = " ".join(reading.part("does").split()).rstrip(".")
    fields = dict(told_of(made, ref))
    fields |= {"who": who, "count": reading.part("count")}
    fields["power" if _POWER.search(does) else "does"] = does
    if ref.frame in RELATIONS:
        fields["relation"] = RELATIONS[ref.frame]
    for detail in detail_readings(made, ref):
        fields["further"] = " ".join(filter(None, (fields.get("further", ""), detail.statement)))
    return record(made, told, Kind.ROLE, title=title(who), fields=fields)
