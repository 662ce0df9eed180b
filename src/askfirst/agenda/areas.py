"""The parts of what it is for that no task takes up: what is to be done there, all on one screen.

People begin with what it is all about, and then name two tasks. An analyst goes back to their first
sentence and asks of each thing in it.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from askfirst.agenda.once import put, was_put
from askfirst.events import Asked
from askfirst.interview import Interview, base_slot
from askfirst.questions import Depth, Frame, Question, QuestionKind, braceless
from askfirst.untrusted import for_screen
from askfirst.vocabulary import AREAS, Kind

MOST: Final = 6
"""So many parts are on the screen."""
PUT_AFTER: Final = ("tasks", "today")
"""Questions behind which it is put: whichever is answered last."""
_ENDING: Final = f"!{AREAS}"


def areas_left(interview: Interview, slot: str) -> list[Asked]:
    """The screen, once the tasks were told and a part of the sentence is left."""
    told = base_slot(slot) in PUT_AFTER and {slot, *PUT_AFTER} <= interview.answers.keys()
    if (
        not told
        or was_put(interview, _ENDING)
        or interview.depth is Depth.QUICK
        or not interview.records(Kind.NEED)
    ):
        return []
    from askfirst.records import unspoken

    parts = {f"area-{n}": one for n, one in enumerate(islice(unspoken(interview), MOST), 1)}
    if not parts:
        return []
    question = Question(
        id=AREAS,
        kind=QuestionKind.FORM,
        text="You began with these. Who does what there?",
        help="Such as: Returns: the driver counts them at the back door, the bill is less",
        why="What is named at the beginning and never told is built the way the builder thinks.",
        root="Robertson, scoping the business problem; story mapping",
        record=Kind.NEED,
        reads="task",
        optional=True,
        frames=tuple(
            Frame(id=key, begin=braceless(f"{for_screen(part)}:"),
                  asks="Who does what there, and what comes of it?", record=Kind.NEED)
            for key, part in parts.items()
        ),
    )  # fmt: skip
    return put(interview, slot, _ENDING, question)
