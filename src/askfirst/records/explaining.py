"""Contradictions that were put to a person: which of them hold both sides, and why."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import Interview
from askfirst.questions import NOT_SURE, OTHER
from askfirst.records.making import title
from askfirst.requirements import Finding, Kind, Link, Origin, Record, Status

Identity = tuple[str, tuple[str, ...], str]
"""Code, ids of the records and message, which holds the words of both sides."""


def identity(finding: Finding) -> Identity:
    """What makes two findings the same contradiction: other words make another one."""
    return finding.code, (finding.record or "", *finding.others), finding.message


def put(interview: Interview) -> list[tuple[Identity, Asked, Answered | None]]:
    """Every contradiction ever put to the person, with the reply in force."""
    found = []
    for slot, asked in interview.asked.items():
        records = asked.cause.get("records")
        if asked.type == "contradiction" and "code" in asked.cause and isinstance(records, list):
            ids = tuple(str(record) for record in records)
            one = str(asked.cause["code"]), ids, str(asked.cause.get("message", ""))
            found.append((one, asked, interview.answers.get(slot)))
    return found


def explained(interview: Interview) -> dict[Identity, str]:
    """Why both sides hold, in the person's words, for each contradiction that they explained."""
    return {
        one: answer.other
        for one, _, answer in put(interview)
        if answer and answer.status is AnswerStatus.ANSWERED and answer.value == OTHER
    }


def left_open(interview: Interview) -> Iterator[Record]:
    """An open question for each contradiction to which the person said "don't know"."""
    for (code, ids, _), asked, answer in put(interview):
        if answer and answer.value == NOT_SURE and interview.applies(asked.slot):
            came = Origin(
                answer=asked.slot, event=answer.n, by=answer.by, at=answer.at, via=answer.via,
                words="two answers differ, and you left it open",
            )  # fmt: skip
            yield Record(
                id=f"OPEN-{code}-{'-'.join(ids)}", kind=Kind.QUESTION,
                title=title(asked.question.text), statement=asked.question.text,
                status=Status.OPEN, origins=(came,),
                links=tuple(Link(type="blocks", target=one) for one in ids),
            )  # fmt: skip
