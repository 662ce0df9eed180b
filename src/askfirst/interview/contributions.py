"""The reply of somebody who was not there, turned into the event that records it beside what others
said, or a rejection with its reason. It passes the same `accept` as any reply."""

from __future__ import annotations

import copy

from askfirst.events import Answered, Opinion
from askfirst.interview.accept import accept
from askfirst.interview.interview import Interview
from askfirst.interview.opinions import key_of, person_key, spelled
from askfirst.interview.record_ids import OwnNumbers
from askfirst.interview.rejections import Rejection
from askfirst.questions import Prompt
from askfirst.replies import Reply

_MOST_TRIES = 20


def contributed(
    interview: Interview, prompt: Prompt, reply: Reply, person: str, *, today: str = ""
) -> Answered | Rejection:
    """What a reply of somebody who was not there would be as an answer.

    Args:
        prompt: the screen of the question. person: who replies: the ids follow from that.
        today: as in `accept`.

    Returns:
        The answer, for an `Opinion`, or why the reply is refused.
    """
    question = interview.question(prompt.slot)
    assert question is not None
    taken = _taken(interview)
    made: Answered | Rejection = Rejection(reason="it cannot be numbered")
    for number in range(_MOST_TRIES):
        salt = f"\n{number}" if number else ""
        made = accept(
            _alone(interview, prompt.slot, f"{person_key(person)}\n{prompt.slot}\n{reply}{salt}"),
            prompt.slot, question, reply, choices=prompt.choices, today=today,
        )  # fmt: skip
        if isinstance(made, Rejection) or taken.isdisjoint(_ids(made)):
            break
        if _said_before(interview, made, person):
            break
    return made


def _alone(interview: Interview, slot: str, said: str) -> Interview:
    """The interview as if nobody had answered this question: what somebody says of it must not rest
    on who came before."""
    alone = copy.copy(interview)
    alone.given = {key: one for key, one in interview.given.items() if key != slot}
    alone.open_records = interview.own_open
    alone.numbers = OwnNumbers(said)
    return alone


def _ids(answer: Answered) -> set[str]:
    made = (answer.record, *(one for line in answer.lines for one in (line.record, line.key)))
    return {one for one in made if one}


def _taken(interview: Interview) -> set[str]:
    """Ids that stand for something already."""
    others = (event.answer for event in interview.events if isinstance(event, Opinion))
    return set(interview.refs).union(*map(_ids, others))


def _said_before(interview: Interview, answer: Answered, person: str) -> bool:
    """Whether the same person said the same: it gets the ids that it had."""
    key, name = key_of(answer), person_key(person)
    return any(
        isinstance(event, Opinion)
        and (event.answer.slot, key_of(event.answer), person_key(event.by))
        == (answer.slot, key, name)
        for event in interview.events
    )


def is_known(interview: Interview, opinion: Opinion) -> bool:
    """Whether the same person said the same at the same time: a file that was taken in twice.

    Where the new one does not say when it was given, the words alone decide, unless the same person
    said something else since: who says it again without a date says it now.
    """
    key, name = key_of(opinion.answer), person_key(opinion.by)
    slot = interview.current_slot(opinion.answer.slot)
    for event in interview.events:
        if not isinstance(event, Opinion) or person_key(event.by) != name:
            continue
        same = interview.current_slot(event.answer.slot) == slot and key_of(event.answer) == key
        beside = (event.comment, event.answer.owner) == (opinion.comment, opinion.answer.owner)
        counts = interview.opinions.get(slot, {}).get(name)
        latest = not opinion.given and counts is not None and counts.n == event.n
        again = opinion.given == event.given and spelled(event.answer) == spelled(opinion.answer)
        if same and beside and (latest or again):
            return True
    return False
