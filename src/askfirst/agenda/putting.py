"""A pair that a program found, contradicting or alike, put to the person, who alone decides."""

from __future__ import annotations

from askfirst.agenda.pulling import choices
from askfirst.events import PUT, Asked
from askfirst.interview import Interview, Rejection, base_slot
from askfirst.questions import Question, QuestionKind, braceless
from askfirst.untrusted import for_screen

MOST_WORDS = 300
"""Most characters of a question that a program words itself."""


def pair(
    interview: Interview, first: str, second: str, same: bool = False, text: str = ""
) -> Asked | Rejection:
    """The event that puts two records to the person, or why it cannot be put.

    Args:
        same: whether they seem to say the same; else they seem to contradict each other.
        text: the question in the program's words; else that of askfirst.
    """
    places = [_place(interview, record) for record in (first, second)]
    if first == second or not all(places):
        return Rejection(
            reason="two records that somebody said are needed",
            allowed="ids of two records, such as NEED-01 and NEED-02",
            code="record-unknown",
            words=tuple(
                record for record, at in zip((first, second), places, strict=True) if not at
            ),
        )
    if len(text) > MOST_WORDS:
        return Rejection(reason="the question is too long", allowed=f"{MOST_WORDS} characters")
    known = [one for one in interview.asked.values() if set(one.listed("places")) == set(places)]
    if any(interview.applies(one.slot) is not False for one in known):
        return Rejection(
            reason="these two were put to the person already",
            allowed="the reply to that question",
            code="put-already",
        )
    slot = base_slot(places[1].partition("#")[0])
    number = sum(key.startswith(f"{slot}!put-") for key in interview.asked) + 1
    sides = [for_screen(interview.reads(place)) for place in places]
    return Asked(
        slot=f"{slot}!put-{number}", type="contradiction", question=_question(same, text),
        about=interview.answers[places[1].partition("#")[0]].n,
        cause={
            "code": PUT, "places": [*places], "pair" if same else "records": [first, second],
            "message": f"“{sides[0]}” and “{sides[1]}” were put side by side by a program.",
            "sides": [f"{n}  {side}" for n, side in enumerate(sides, 1)],
            "section": interview.section(slot),
            "rests": {place: interview.reads(place) for place in places},
        },
    )  # fmt: skip


def _place(interview: Interview, record: str) -> str:
    """Where the words of a record were said; empty where there is no such record."""
    for slot, answer in interview.answers.items():
        if interview.applies(slot) is False:
            continue
        if answer.record == record:
            return slot
        for line in answer.lines:
            if line.record == record:
                return f"{slot}#{line.key}"
    return ""


def _question(same: bool, text: str) -> Question:
    own = "Do these two say the same? Which is to stay?" if same else "Do they fit? Which holds?"
    return Question(
        id="contradiction",
        kind=QuestionKind.CHOICE,
        text=braceless(for_screen(text)) or own,
        help="A program put these two side by side. Only what you decide is changed.",
        why="What contradicts itself, or stands twice, is built wrong for somebody.",
        root="ISO/IEC/IEEE 29148, consistent sets of requirements",
        choices=choices("Both stay, because ...", "stays") if same else choices(),
    )
