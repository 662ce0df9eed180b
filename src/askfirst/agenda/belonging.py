"""What stands by no task, once: whoever told it types the number of the task that it belongs to.

No comparison of words finds that the rule for overdue things is one of lending; who told both knows
it at a glance. Nothing is moved that nobody moved.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from pydantic import JsonValue

from askfirst.agenda.excepting import own
from askfirst.agenda.once import put, was_put
from askfirst.agenda.read_backs import busy_outside
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.lines import named
from askfirst.questions import Depth, Frame, Question, QuestionKind, braceless, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import BELONGS, OF_TASKS, Kind

FEWEST_TASKS: Final = 2
MOST_TASKS: Final = 9
"""So many are told apart by one digit."""
FEWEST: Final = 3
MOST: Final = 6
"""So few lines are worth a screen of their own, and so many are on it; what tells of the same as
another line goes along with it."""
_LONGEST: Final = 130
_LONGEST_TASK: Final = 60
_ENDING: Final = "!belongs"


def to_come(interview: Interview) -> bool:
    """Whether the screen is still kept free: it is put behind all but the closing questions."""
    if interview.depth is Depth.QUICK or was_put(interview, _ENDING):
        return False
    return sum(not one.choice for one in interview.records(Kind.NEED)) >= FEWEST_TASKS


def belonging(interview: Interview, slot: str) -> list[Asked]:
    """The screen, when it is the time for it and several lines stand by no task."""
    if not to_come(interview) or slot not in interview.answers or busy_outside(interview):
        return []
    from askfirst.paper.desk import Desk
    from askfirst.records import unchecked
    from askfirst.records.belonging import astray

    specification, refs = unchecked(interview), interview.refs
    records = specification.records
    tasks = [one.id for one in records if one.is_task and one.id in refs][:MOST_TASKS]
    again = Desk(specification).guests
    own_words = (one for one in astray(records)
                 if one.id in refs and one.id not in again and own(refs[one.id]))  # fmt: skip
    lines = {f"line-{n}": one for n, one in enumerate(islice(own_words, MOST), 1)}
    if len(lines) < FEWEST or len(tasks) < FEWEST_TASKS:
        return []
    question = Question(
        id="belongs",
        kind=QuestionKind.FORM,
        text="Which task does each of these belong to? Type its number.",
        help="Enter: to all of them, or to none.",
        why="Who builds a task reads what stands there, and misses a rule that stands elsewhere.",
        root="ISO/IEC/IEEE 29148 5.2.6, a set that is comprehensible",
        optional=True,
        frames=tuple(
            Frame(id=key, begin=braceless(for_screen(within(one.statement, _LONGEST))),
                  asks="to which task does it belong?")
            for key, one in lines.items()
        ),
    )  # fmt: skip
    asked: JsonValue = {key: one.id for key, one in lines.items()}
    cause: dict[str, JsonValue] = {BELONGS: asked, OF_TASKS: [*tasks]}
    return put(interview, slot, _ENDING, question, **cause)


def tasks_listed(interview: Interview, asked: Asked) -> list[str]:
    """The tasks with their numbers, above the lines."""
    told = asked.cause.get(OF_TASKS)
    refs = [interview.refs.get(str(one)) for one in told] if isinstance(told, list) else []
    return [f"{n}  {for_screen(within(named(one.words), _LONGEST_TASK))}"
            for n, one in enumerate(refs, 1) if one]  # fmt: skip
