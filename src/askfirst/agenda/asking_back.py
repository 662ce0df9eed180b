"""What a builder would ask back, put to the person once, on one screen: a line each, and what is
left empty stays open.

The engineers who got a document asked back mostly what whoever was interviewed could have said in
three words: too warm from when on, kept how long, what if the list does not come.
"""

from __future__ import annotations

from typing import Final

from pydantic import JsonValue

from askfirst.agenda.once import put, was_put
from askfirst.agenda.read_backs import busy_outside
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.questions import Depth, Frame, Question, QuestionKind, braceless
from askfirst.untrusted import for_screen
from askfirst.vocabulary import LEFT_OUT

FEWEST: Final = 2
MOST: Final = 5
"""So few lines are worth a screen of their own, and so many are on it; what is left out is one
more."""
_ENDING: Final = "!asked-back"


def to_come(interview: Interview) -> bool:
    """Whether the screen is still kept free: it is put behind all but the closing questions."""
    return interview.depth is not Depth.QUICK and not was_put(interview, _ENDING)


def asked_back(interview: Interview, slot: str) -> list[Asked]:
    """The screen, when it is the time for it and a builder would ask something."""
    if not to_come(interview) or slot not in interview.answers or busy_outside(interview):
        return []
    from askfirst.records import askable
    from askfirst.records.asked_beside import ASKED_BACK

    asks = askable(interview)
    wanting = [one for one in asks if one.of_all != LEFT_OUT][:MOST]
    if len(wanting) < FEWEST:
        return []
    scope = [one for one in asks if one.of_all == LEFT_OUT]
    found = {f"ask-{n}": one for n, one in enumerate((*wanting, *scope), 1)}
    question = Question(
        id="asked-back",
        kind=QuestionKind.FORM,
        text="A builder would ask these next. What can you say in a few words?",
        help="Enter leaves a line open.",
        why="What is left open here is what a builder guesses, or rings you up for.",
        root="INCOSE rules for measurable and complete requirements; ISO/IEC/IEEE 29148 5.2.5",
        optional=True,
        frames=tuple(
            Frame(id=key, begin=braceless(for_screen(one.begin)), asks=for_screen(one.text),
                  record=one.kind)
            for key, one in found.items()
        ),
    )  # fmt: skip
    told: JsonValue = {
        key: {"record": one.record or next(iter(one.records), ""), "word": one.word,
              "sort": one.of_all}
        for key, one in found.items()
    }  # fmt: skip
    return put(interview, slot, _ENDING, question, **{ASKED_BACK: told})
