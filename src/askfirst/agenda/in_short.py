"""Tasks that nobody walked through are told in a sentence each, all on one screen.

A walk of each would be a screen of each. Engineers ask back first how the tasks go that stand in a
document with nothing but their heading.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from askfirst.agenda.once import was_put
from askfirst.agenda.read_backs import waiting
from askfirst.events import Asked
from askfirst.interview import WALKS, Interview, Ref
from askfirst.interview.references import INSTEAD
from askfirst.lines import named
from askfirst.questions import Depth, Frame, Question, QuestionKind, braceless, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind

MOST: Final = 5
"""So many tasks are on one screen."""
_ENDING: Final = "!in-short"
_WALK: Final = "walk"
_MAIN: Final = "use"


def in_short(interview: Interview, slot: str) -> list[Asked]:
    """The screen, once the walks were told and a task is left without."""
    walked = _of_a_walk(interview, slot) and {slot, _MAIN} <= interview.answers.keys()
    if not walked or was_put(interview, _ENDING) or interview.depth is Depth.QUICK:
        return []
    if any(_of_a_walk(interview, one) for one in waiting(interview)):
        return []
    from askfirst.records import unwalked

    tasks = {f"walk-{n}": ref for n, ref in enumerate(islice(unwalked(interview), MOST), 1)}
    if not tasks:
        return []
    question = Question(
        id="in-short",
        kind=QuestionKind.FORM,
        text="And these, in a sentence each: who does what, and what comes of it?",
        help="Such as: The caretaker puts the key back; the list shows it as there",
        why="A task of which only the name is known is built the way the builder thinks.",
        root="EARS event-driven pattern; use cases",
        reads="walk",
        optional=True,
        frames=tuple(
            Frame(id=key, begin=braceless(f"{for_screen(within(named(_called(ref))))}:"),
                  asks="Who does what, and what comes of it?", record=Kind.FUNCTION)
            for key, ref in tasks.items()
        ),
    )  # fmt: skip
    cause = {WALKS: {key: ref.id for key, ref in tasks.items()},
             "section": interview.section(slot), "rests": {}}  # fmt: skip
    return [Asked(slot=f"{_MAIN}{_ENDING}", type="follow-up", question=question,
                  about=interview.answers[_MAIN].n, cause={**cause})]  # fmt: skip


def _called(task: Ref) -> str:
    """A task in the words in which somebody said how it is to go; of one that is to go as today, or
    of which few words say how, with those in which it is told today."""
    instead = task.fields.get(INSTEAD, "")
    return instead if len(instead.split()) >= _FEWEST else task.words


_FEWEST: Final = 3


def _of_a_walk(interview: Interview, slot: str) -> bool:
    """Whether a slot asks how a task goes, or what goes wrong there."""
    question = None if slot in interview.asked else interview.question(slot)
    return question is not None and (question.reads == _WALK or _MAIN in question.show)
