"""Interviews for tests, made from plain answers without a session or a disk.

    told({"tasks": ["Nurse: see the drugs"], "name": {...}})

Each answer goes through the same `accept` as in a real interview; events are stamped n = 1, 2, ...
with a fixed author and day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from pydantic import JsonValue

from askfirst.events import Answered, Confirmed, Event, Imported, ImportedSource, Noted
from askfirst.interview import Interview, Rejection, accept
from askfirst.packs import load_shipped
from askfirst.questions import Choice, Pack, QuestionKind
from askfirst.replies import Reply
from askfirst.replies import read as read_reply

BY: Final = "Ada"
DAY: Final = "2026-02-03"


@cache
def pack(name: str = "core") -> Pack:
    """A shipped pack, read once for all tests."""
    return load_shipped(name).pack


def stamp(event: Event, number: int) -> Event:
    """The event with its number, the fixed author and a minute that the number tells."""
    at = f"{DAY}T{9 + number // 60:02d}:{number % 60:02d}:00Z"
    return event.model_copy(update={"n": number, "at": at, "by": BY})


def tell(interview: Interview, event: Event) -> Interview:
    """Fold one more event, stamped with the next number."""
    interview.apply(stamp(event, len(interview.events) + 1))
    return interview


def answer(
    interview: Interview, slot: str, value: JsonValue | Reply, choices: tuple[Choice, ...] = ()
) -> Answered:
    """Answer one slot. A text that is a reply word (`dk`, `:na because ...`) is that reply.

    Raises:
        AssertionError: the reply was refused, or no question has this slot.
    """
    question = interview.question(slot)
    assert question is not None, f"no question {slot}"
    reply = value if isinstance(value, Reply) else None
    if isinstance(value, str):
        read = read_reply(value)
        line_of_text = question.kind is QuestionKind.BOX and isinstance(read, str)
        reply = read if isinstance(read, Reply) else Reply(value=value if line_of_text else read)
    made = accept(interview, slot, question, reply or Reply(value=value), choices=choices)
    assert not isinstance(made, Rejection), f"{slot}: {made}"
    stamped = stamp(made, len(interview.events) + 1)
    assert isinstance(stamped, Answered)
    interview.apply(stamped)
    return stamped


def started(
    *,
    depth: str = "quick",
    packs: Iterable[str] = ("core",),
    sources: Iterable[ImportedSource] = (),
    name: str = "",
) -> Interview:
    """An interview in which nothing has been answered."""
    interview = Interview([pack(one) for one in packs])
    tell(interview, Noted(topic="start", name=name, depth=depth))
    sources = tuple(sources)
    if sources:
        tell(interview, Imported(sources=sources))
    return interview


def told(
    answers: Mapping[str, JsonValue | Reply],
    *,
    depth: str = "quick",
    packs: Iterable[str] = ("core",),
    sources: Iterable[ImportedSource] = (),
    name: str = "",
    confirmed: tuple[str, ...] = (),
) -> Interview:
    """An interview in which these slots were answered, in this order, and records confirmed."""
    interview = started(depth=depth, packs=packs, sources=sources, name=name)
    for slot, value in answers.items():
        answer(interview, slot, value)
    if confirmed:
        tell(interview, Confirmed(records=confirmed))
    return interview


HALLS: Final[dict[str, JsonValue]] = {
    "latest-case": (
        "Last Tuesday two choirs stood before one locked hall. Both had a booking by phone."
        " It took us an hour to sort out."
    ),
    "goals": ["Double bookings: 4 a month -> none, by June", "happier choirs"],
    "who": ["Caretakers (3): no calls at night", "Choirs (12): a hall they can count on",
            "Parish council: money kept together"],
    "sentence": {
        "sentence": "caretakers see at a glance which hall is free, so that nobody stands before"
                    " a locked door",
        "name": "Hallbook",
    },
    "what-it-is": ["screens"],
    "tasks": ["Caretaker: see which halls are free on a day", "Choir leader: book a hall",
              "Caretaker: lock a hall for repairs"],
    "use": [
        "Caretaker types a date -> list the free halls for that date",
        "Caretaker picks a hall -> it shows who has asked for it",
        "I press the button -> it books the hall",
        "then everybody is happy",
    ],
    "usual-parts": {"undo": "until the evening", "notice": ""},
    "limits": ["Opens on 1 May; the council decided so", "No screws into the old walls"],
    "never": {"alone": "cancel somebody's booking", "misuse": "watch who is at home"},
    "refuse": "If the old caretaker has to type more than a date, he goes back to paper.",
    "acceptance": {"reader": "the parish council", "by": "1 March",
                   "looks-at": "one week of bookings without a clash"},
}  # fmt: skip
"""Answers of an ordinary quick interview; the paragraph is still to come."""
