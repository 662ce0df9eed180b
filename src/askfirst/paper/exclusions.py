"""Not: what it never does, what stays somebody's job, what is left out for now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block
from askfirst.paper.desk import Desk
from askfirst.paper.everywhere import is_duty
from askfirst.paper.tasks import listed
from askfirst.requirements import Kind, Record
from askfirst.vocabulary import NOT_AT_ALL

_SORTS: Final = {
    "": "",
    "never": "Prohibitions",
    "misuse": "Said of misuse",
    "only-after-yes": "Only after a person said yes",
    "others-job": "Stays somebody's job",
    "left-out": "Left out, at least for now",
}


def exclusions(desk: Desk) -> Iterator[Block]:
    """Each sort under its name; what is only heard stands with what is open, who may with the
    rules."""
    groups: dict[str, list[Record]] = {sort: [] for sort in _SORTS}
    for one in desk.of(Kind.EXCLUSION):
        if one.id in desk.to_check or one.fields.get("sort") == "rule":
            continue
        sort = one.fields.get("sort", "")
        groups[sort if sort in groups else ""].append(one)
    groups["others-job"] += [one for one in desk.nowhere(Kind.FUNCTION) if is_duty(one)]
    groups["others-job"] += [
        one for one in desk.nowhere(Kind.LIMIT) if one.fields.get("sort") == "others-job"
    ]
    for one in desk.of(Kind.INTERFACE):
        if one not in desk.neighbours and one.id not in desk.to_check:
            groups["others-job" if one.fields.get("sort") == "others-job" else ""].append(one)
    for one in desk.of(Kind.NEED):
        if one.is_unwanted:
            groups[one.fields["sort"]].append(one)
    for one in desk.put_off:
        if not one.is_unwanted:
            groups["" if one.fields.get("sort") == NOT_AT_ALL else "left-out"].append(one)
    for sort, records in groups.items():
        yield from listed(desk, _SORTS[sort], records)
