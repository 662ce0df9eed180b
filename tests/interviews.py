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
from askfirst.interview.ticked_records import choices_of
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
    choices = choices or choices_of(interview, question)
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
    "usual-parts": {"undo": "until the evening", "notice": "the caretaker"},
    "limits": ["Opens on 1 May; the council decided so", "No screws into the old walls"],
    "never": {"alone": "cancel somebody's booking", "misuse": "watch who is at home"},
    "refuse": "If the old caretaker has to type more than a date, he goes back to paper.",
    "acceptance": {"reader": "the parish council", "by": "1 March",
                   "looks-at": "one week of bookings without a clash"},
}  # fmt: skip
"""Answers of an ordinary quick interview; the paragraph is still to come."""

HALLS_STANDARD: Final[dict[str, JsonValue | Reply]] = {
    **HALLS,
    "priorities": ["1: must; goal 1; because two choirs met before one door", "2: must",
                   "3: later; the walls are done"],
    "use-more@NEED-02": ["Choir leader picks a day -> show the free halls",
                         "Choir leader confirms -> book the hall and tell the caretaker"],
    "can-happen": {"twice": "keep the first and tell the second choir", "power": "dk"},
    "failures": ["If nobody answers within an hour -> free the hall again",
                 "If the key is lost -> I call the locksmith"],
    "states": ["While a hall is being repaired -> take no bookings"],
    "checks": ["Book the same hall twice -> the second one is refused; the caretaker"],
    "decisions": ["Close a hall for a day: caretaker; agree: 2; not: the choirs"],
    "decisions-odd": ["If the caretaker is ill -> his deputy decides"],
    "numbers": ["Bookings of one choir: at most 4 a month; except before Christmas"],
    "facts": ["Hall: name, seats, heating (yes, no)"],
    "who-sees": ["Phone numbers of the choirs: caretakers only"],
    "in-and-out": ["From the parish office: holidays; form: list; how often: yearly"],
    "assume": {"language": "no, Welsh too", "money": ""},
    "qualities": {"fast": "the list is there within 2 seconds", "easy": ""},
    "quality-case@QR-02": {"source": "a new caretaker books a hall", "response": "ask for nothing"
                           " but hall and day", "measure": "4 of 5 manage it alone",
                           "meter": "the parish office"},
    "goal-measure": ["1: at most 1 a month; counted by the caretakers; by Easter"],
    "who-else": {"payer": "the parish", "veto": "fire brigade"},
    "place": ["Church yard; cold, gloves"],
    "undecided": ["Where the screen hangs: hall or office; the warden, by May"],
    "risks": ["The only caretaker moves away -> nobody locks up; sign: he sells his house;"
              " then: train two"],
    "words": ["Round: three songs; not: a drink"],
    "obvious": ["it saves by itself"],
}  # fmt: skip
"""The same interview taken to depth standard."""
