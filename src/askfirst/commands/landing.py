"""Where each line of an answer lands, and how it is printed there."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.events import Answered, Line
from askfirst.frontends import agent
from askfirst.interview import Interview
from askfirst.interview.references import kind_of
from askfirst.records import gathered
from askfirst.records.asked import beside
from askfirst.records.gathered import line_reading


def landed(after: Interview, slot: str, event: Answered) -> Iterator[agent.LineSeen]:
    """Each line of an answer, as what it is kept.

    Args:
        after: the interview with the answer.
    """
    made = gathered(after)
    whole = Line(key="", text=event.other or event.value or event.reason, record=event.record,
                 via=event.via, status=event.status)  # fmt: skip
    for number, line in enumerate(event.lines or (whole,), 1):
        read = line_reading(made, slot, line)
        kind = kind_of(line.record) if line.record else None
        put = line.record or line.worded  # a step that was worded is no record
        printed = beside(after, event, line, kind, read.statement) if put else ""
        yield agent.LineSeen(
            line=line.frame or line.choice or str(number), text=line.text,
            record=line.record or "", kind=kind.value if kind else "", via=line.via,
            status=line.status.value, about=line.about, statement=printed,
            parts=read.fields if line.record else {},
        )  # fmt: skip
