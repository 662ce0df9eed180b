"""Of which task the walk through the main task is, where a program leads the conversation.

A program asks in its own words, so its walk is of the task that it named, and never of one that
askfirst took for the main one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from askfirst.interview.references import main_task
from askfirst.lines import clean
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.events import Answered
    from askfirst.interview.state import State

_WALK: Final = "story.steps"
WALKS: Final = "walks"
"""Names, in the cause of a screen on which several tasks are told in short, the task of each
line."""


def is_walk(interview: State, slot: str) -> bool:
    """Whether a slot asks how the main task goes."""
    question = interview.question(slot)
    return question is not None and _WALK in question.produces and question.each is None


def tells_walk(interview: State, slot: str) -> bool:
    """Whether a slot asks how a task goes, the main one or another."""
    question = interview.question(slot)
    return question is not None and _WALK in question.produces


def walk_of(interview: State, slot: str, task: str, steps: object) -> str:
    """The slot in which a program tells how a task goes: that of the main task as long as it tells
    of none, of this one or the same steps, else the one that asks it of this task; the slot itself
    where no task is named. So no second walk takes the place of the first."""
    told = walk(interview)
    if not task or not is_walk(interview, slot) or told is None or interview.main() in ("", task):
        return slot
    if [line.text for line in told.lines] == steps:
        return slot  # it moves to this task
    others = (one.question.id for one in interview.placed
              if one.question.each is Kind.NEED and _WALK in one.question.produces)  # fmt: skip
    return next((f"{one}@{task}" for one in others if task in interview.refs), slot)


def walk(interview: State) -> Answered | None:
    """The answer that tells how the main task goes."""
    return next((one for slot, one in interview.answers.items() if is_walk(interview, slot)), None)


def main(interview: State, sentence: str) -> str:
    """Id of the main task; empty without any, and where a program told a walk of none. What others
    want, or a settlement, makes no other one of it: its steps were told of this one."""
    told = walk(interview)
    if told is not None and told.turns:
        return _named(interview, told)
    own = main_task(interview.before_others, sentence)
    return own or main_task(interview.refs.values(), sentence)


def _named(interview: State, told: Answered) -> str:
    """The task that the program names, else the only one whose words stand in the question that was
    put, else the only one there is."""
    typed = (ref for ref in interview.refs.values() if not (ref.withdrawn or ref.choice))
    tasks = {ref.id: ref for ref in typed if ref.kind is Kind.NEED}
    if told.task:
        return told.task if told.task in tasks else ""
    turns = interview.turns
    put = " ".join(turns[n].question.lower() for n in told.turns if n in turns)
    named = [one for one, ref in tasks.items() if clean(ref.words).lower().rstrip(" .") in put]
    found = named or list(tasks)
    return found[0] if len(found) == 1 else ""
