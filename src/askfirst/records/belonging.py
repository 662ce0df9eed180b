"""To which task a line belongs, where the person said it: what stands by no task is put to them
once, with the tasks and their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from askfirst.interview import Interview
from askfirst.requirements import Kind, Record
from askfirst.statements.sorts import tells_rule
from askfirst.text.overlap import content_words
from askfirst.vocabulary import BELONGS, OF_FACTS, OF_TASKS

_NUMBER: Final = re.compile(r"\D*(\d{1,2})\D*")
_ASIDE: Final = frozenset(("liked", "heard", "place", "others-job", "wish", "story"))
"""Sorts and standings of what no builder is held to, or what is where it belongs."""
_LEAST: Final = 3
"""With fewer telling words a line is told by its label alone."""
_ORDER: Final = (Kind.FUNCTION, Kind.RULE, Kind.EXCLUSION, Kind.NEED, Kind.LIMIT, Kind.DATA,
                 Kind.QUALITY)  # fmt: skip


def said_of(interview: Interview) -> dict[str, str]:
    """By the id of a record the task whose number somebody typed behind it. What names no number,
    or several, says of no one task."""
    found: dict[str, str] = {}
    for slot, asked in interview.asked.items():
        records, tasks = asked.cause.get(BELONGS), asked.cause.get(OF_TASKS)
        answer = interview.answers.get(slot)
        if answer is None or not isinstance(records, dict) or not isinstance(tasks, list):
            continue
        for line in answer.lines:
            number = _NUMBER.fullmatch(line.text)
            record = records.get(line.frame)
            if number and record and 1 <= int(number[1]) <= len(tasks):
                found[str(record)] = str(tasks[int(number[1]) - 1])
    return found


def as_said(records: Sequence[Record], said: Mapping[str, str]) -> list[Record]:
    """The records, each in the block of the task that somebody named for it."""
    ids = {one.id for one in records if one.is_task}

    def put(record: Record) -> Record:
        names = (record.id, *record.fields.get("also", "").split())
        task = next((said[one] for one in names if said.get(one) in ids), "")
        return record.model_copy(update={"parent": task}) if task else record

    return [put(one) for one in records] if said else list(records)


def astray(records: Sequence[Record]) -> Iterator[Record]:
    """What a builder is held to and stands in no task's block, those first that most often belong
    to one."""
    tasks = {one.id for one in records if one.is_task}
    loose = [one for one in records if one.parent not in tasks and one.id not in tasks]
    yield from (one for kind in _ORDER for one in loose if one.kind is kind and _may_belong(one))


def _may_belong(record: Record) -> bool:
    sort, standing = record.fields.get("sort", ""), record.fields.get("standing", "")
    apart = {sort, standing} & _ASIDE or sort in OF_FACTS or record.heard or record.is_unwanted
    if apart or len(content_words(record.statement)) < _LEAST:
        return False
    if record.kind in (Kind.EXCLUSION, Kind.DATA):
        return sort == "rule"
    return record.kind is not Kind.LIMIT or tells_rule(record.statement)
