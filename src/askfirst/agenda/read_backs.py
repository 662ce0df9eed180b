"""What was guessed, or said twice and merged, is read back once, on one page, before the closing
questions, with what was composed or cut beside it. What was never changed needs no second look, and
what only was composed had it while it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.events import Asked
from askfirst.interview import Interview, Standing
from askfirst.interview.placed_questions import CLOSE
from askfirst.questions import Depth, Question, QuestionKind
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Form, Kind

if TYPE_CHECKING:
    from askfirst.requirements import Record

LINES: Final = 12
"""Lines on one page, at this width."""
WIDTH: Final = 72
FIRST: Final = "what"
"""The section in which the tasks are walked through."""
LAST: Final = "end"
YES: Final = "yes"
_PREFIX: Final = "read-back@"


class Entry(NamedTuple):
    """One line of a read-back: the record that it is, where its words stand, how it reads, what
    happens first there, and that it is a guess or was said twice."""

    record: str
    place: str
    text: str
    front: str = ""
    mark: str = ""


@cache
def _question() -> Question:
    return Question(
        id="read-back",
        kind=QuestionKind.TEXT,
        text="Is this what you meant?",
        help="Enter: yes. Or say in a sentence how it is. 3 opens line 3; 3 - takes it out.",
        why="What was misunderstood is mended most easily now. What is not listed stands as typed.",
        root="interview practice, read-back",
        optional=True,
    )


def read_backs(interview: Interview, slot: str) -> list[Asked]:
    """The page to read back after a reply; nothing when it is not the time for one."""
    if interview.depth is Depth.QUICK or slot not in interview.answers:
        return []
    if busy_outside(interview) or interview.section(slot) == CLOSE or was_read_back(interview):
        return []
    entries = _page(list(_doubtful(interview)))
    if not any(one.mark for one in entries):
        return []  # what was composed or cut stood under the line while it was typed
    cause = {"section": interview.section(slot), "records": [one.record for one in entries]}
    return [Asked(slot=f"{_PREFIX}{LAST}", type="read-back", question=_question(),
                  about=interview.answers[slot].n, cause={**cause, "rests": {}})]  # fmt: skip


def was_read_back(interview: Interview) -> bool:
    """Whether the page was put already; that of an older journal counts."""
    return any(key.startswith(f"{_PREFIX}{LAST}") for key in interview.asked)


def busy(interview: Interview, section: str) -> bool:
    """Whether something in a section is still to be asked, what was put off left out."""
    return any(interview.section(slot) == section for slot in waiting(interview))


def busy_outside(interview: Interview) -> bool:
    """Whether something before the closing questions is still to be asked."""
    return any(interview.section(slot) not in (CLOSE, "") for slot in waiting(interview))


def waiting(interview: Interview) -> Iterator[str]:
    """The slots that are still to be asked, what was put off left out."""
    return (
        slot
        for slot, standing in interview.standings()
        if standing in (Standing.OPEN, Standing.PENDING) and not interview.later.get(slot)
    )


def _doubtful(interview: Interview) -> Iterator[Entry]:
    """What was made of lines otherwise than they were typed and was not read back, the most
    doubtful first."""
    from askfirst.records import unchecked

    seen = {record for asked in interview.asked.values() if asked.type == "read-back"
            for record in asked.listed("records")}  # fmt: skip
    found = [
        (worth, record)
        for record in unchecked(interview).records
        if record.id not in seen
        and record.origins
        and (worth := _doubt(record))
        and _is_own(interview, record)
    ]
    for _, record in sorted(found, key=lambda one: -one[0]):
        yield _entry(record)


def _is_own(interview: Interview, record: Record) -> bool:
    """Whether it is no line of somebody else in a list: what they meant is theirs to say."""
    origin = record.origins[0]
    answer = interview.alone(origin.answer)
    return not origin.line or answer is None or answer.line(origin.line) is not None


def _doubt(record: Record) -> int:
    """How much a record differs from what was typed; 0 for what stands as it was typed."""
    from askfirst.requirements import Status

    if record.kind in (Kind.QUESTION, Kind.EVIDENCE) or record.status is not Status.PROPOSED:
        return 0
    if _is_hidden_guess(record):
        return 4
    if _plain(record.statement) == _plain(record.words):
        return 2 if record.fields.get("also") else 0
    return {Form.COMPOSED: 3, Form.PAIRED: 1}.get(record.form, 0)


def _is_hidden_guess(record: Record) -> bool:
    """Whether somebody is not sure of a line that does not say so itself."""
    from askfirst.statements.hearsay import says_how_sure

    return not record.sure and not says_how_sure(record.statement)


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .,;:")


def _entry(record: Record) -> Entry:
    origin = record.origins[0]
    place = f"{origin.answer}#{origin.line}" if origin.line else origin.answer
    marks = ["a guess"] if _is_hidden_guess(record) else []
    marks += ["said twice"] if record.fields.get("also") else []
    mark = f" ({', '.join(marks)})" if marks else ""
    front = record.fields.get("trigger", "")
    return Entry(record.id, place, for_screen(record.statement), front, mark)


def _page(entries: Iterable[Entry]) -> list[Entry]:
    kept: list[Entry] = []
    left = LINES
    for entry in entries:
        left -= 1 + len(entry.text + entry.mark) // WIDTH
        if left < 0 and kept:
            break
        kept.append(entry)
    return kept


def entries(interview: Interview, asked: Asked) -> dict[int, Entry]:
    """The lines of a page by their numbers, as they read now; without what was taken out."""
    from askfirst.records import unchecked

    made = {one.id: one for one in unchecked(interview).records}
    return {
        number: _entry(made[record])
        for number, record in enumerate(asked.listed("records"), 1)
        if record in made and made[record].origins
    }


def read_back_lines(interview: Interview, asked: Asked) -> list[str]:
    """The page as it is shown."""
    return told(entries(interview, asked))


def told(found: dict[int, Entry]) -> list[str]:
    """Lines with their numbers."""
    return [f"{number}  {one.text}{one.mark}" for number, one in found.items()]
