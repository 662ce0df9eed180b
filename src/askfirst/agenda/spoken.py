"""What a person spoke of before the tasks and no task does: which of it must be done too.

Asked what must get done, people name two or three things, and forget what they told a minute
before: the list that the crew wants, the check of each morning. It is put to them once, in their
own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from askfirst.agenda.once import put, was_put
from askfirst.events import Asked
from askfirst.interview import Interview, base_slot
from askfirst.lines import named
from askfirst.questions import TWO_ROWS, Choice, Depth, Question, QuestionKind
from askfirst.untrusted import for_screen
from askfirst.vocabulary import SPOKEN, SPOKEN_OF, Kind

FEWEST: Final = 2
MOST: Final = 7
"""So few lines are worth a screen of their own, and so many are on it. One that is longer than two
rows of a screen is left out: what is ticked stands in the paper as it was offered."""
MOST_RULES: Final = 2
"""Of these, lines that were told of today and leave no exception: one is worth the screen."""
_TASKS: Final = "tasks"
_TODAY: Final = "today"
_ENDING: Final = f"!{SPOKEN_OF}"


def _short(lines: Iterable[str]) -> Iterator[str]:
    texts = (for_screen(named(one)) for one in lines)
    return (one for one in texts if len(one) <= TWO_ROWS)


def spoken(interview: Interview, slot: str) -> list[Asked]:
    """The screen, once the tasks were told."""
    told = base_slot(slot) in (_TASKS, _TODAY) and {slot, _TASKS} <= interview.answers.keys()
    if (
        not told
        or was_put(interview, _ENDING)
        or interview.depth is Depth.QUICK
        or not interview.records(Kind.NEED)
    ):
        return []
    from askfirst.records import ruled, untasked

    rules = list(islice(_short(ruled(interview)), MOST_RULES))
    texts = list(islice(_short(untasked(interview)), MOST - len(rules)))
    if len(texts) < FEWEST and not rules:
        return []
    question = Question(
        id="spoken",
        kind=QuestionKind.CHOICES,
        text="You spoke of these before. Which of them must it do, help with or hold to?",
        help="Tick only those. Where it is to go otherwise than today, type how.",
        why="What is told as how it is today, or as what somebody wants, is not built.",
        root="Lauesen, tasks and support; BABOK elicitation, confirming results",
        record=Kind.NEED,
        reads="task",
        words=True,
        optional=True,
        choices=tuple(
            Choice(id=f"{SPOKEN}{number}", text=text,
                   record=Kind.RULE if number > len(texts) else None)
            for number, text in enumerate((*texts, *rules), 1)
        ),
    )  # fmt: skip
    return put(interview, slot, _ENDING, question)
