"""What several people bring to one interview: answers beside one another, weights, what settles
them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final, NamedTuple

from askfirst.agenda.rows import lines_of
from askfirst.events import (
    Answered,
    AnswerStatus,
    Opinion,
    Way,
    Weighed,
    Weight,
)
from askfirst.interview import Interview, Rejection
from askfirst.interview.contributions import contributed, is_known
from askfirst.interview.dissent import against
from askfirst.interview.lists import all_stand
from askfirst.interview.opinions import SAYS, each_once, key_of, person_key
from askfirst.journal import now
from askfirst.lines import joined
from askfirst.replies import Action, Reply
from askfirst.session.receipts import Outcome, refused
from askfirst.session.session import Session
from askfirst.session.written import name_of
from askfirst.untrusted import for_screen, for_storage

_TAKEN: Final = (Action.ANSWER, Action.UNKNOWN, Action.NOT_RELEVANT, Action.LATER)


class Place(NamedTuple):
    """Where an interview stands: its id, the number of its last event, a digest of its questions.

    A page carries it along, so that what comes back is known to belong here.
    """

    interview: str
    head: int
    packs: str


def place(session: Session) -> Place:
    """Where the interview stands."""
    events = session.interview.events
    first = events[0].model_dump_json() if events else ""
    packs = "".join(one.use.digest for one in session.loaded)
    return Place(_digest(first), len(events), _digest(packs))


def as_opinion(session: Session, reply: Reply, slot: str, person: str) -> Answered | Rejection:
    """What somebody's reply would be as an answer beside others, or why it is refused."""
    question = session.interview.question(slot)
    assert question is not None
    if reply.action not in _TAKEN:
        return Rejection(reason=f"'{reply.action.value}' is not an answer")
    prompt = session.prompt(slot)
    value = lines_of(prompt, question, reply.value)
    reply = reply.model_copy(update={"value": value, "readings": (), "turns": None})
    return contributed(session.interview, prompt, reply, person, today=now()[:10])


def stands(session: Session, reply: Reply, slot: str) -> bool:
    """Whether a reply says what stands at a question already."""
    now = session.interview.answers.get(slot)
    made = as_opinion(session, reply, slot, session.owner)
    return now is not None and isinstance(made, Answered) and key_of(made) == key_of(now)


def contribute(
    session: Session, reply: Reply, slot: str, person: str, way: Way, given: str = "",
    comment: str = "",
) -> Outcome:  # fmt: skip
    """Keep what somebody who was not there answered; it replaces nothing.

    An answer is on the disk before this returns. The same one twice changes nothing.
    """
    made = as_opinion(session, reply, slot, person)
    if isinstance(made, Rejection):
        return refused(made)
    said = Opinion(answer=made, given=given, way=way, by=name_of(person),
                   comment=for_storage(comment).strip())  # fmt: skip
    if is_known(session.interview, said):
        return Outcome(lines=(_known(session.interview, said),), accepted=True)
    event = session.record_as(person, said)
    assert isinstance(event, Opinion)
    return Outcome(lines=(_became(session.interview, event),), accepted=True)


def _known(interview: Interview, said: Opinion) -> str:
    """What is told of an answer that was taken in before; another of the same person may count."""
    slot = interview.current_slot(said.answer.slot)
    counts = interview.opinions.get(slot, {}).get(person_key(said.by))
    if counts is None or key_of(counts.answer) == key_of(said.answer):
        return "-> as before"
    return f"-> as before; what counts is what the same person said on {counts.when[:10]}"


def _became(interview: Interview, event: Opinion) -> str:
    """What became of an opinion."""
    if event.answer.status is AnswerStatus.LATER:
        return "-> the comment is kept"
    slot = interview.current_slot(event.answer.slot)
    mine = interview.opinions[slot][person_key(event.by)]
    force = interview.answers.get(slot)
    if mine.n != event.n:
        return (
            f"-> kept, but what counts is what the same person said later, on {mine.when[:10]};"
            " where this is newer, take the Date out of the mail"
            if event.way == "mail"
            else "-> kept; the same person said something else later"
        )
    if force is not None and force.n == event.n:
        return "-> kept"
    if event.answer.status not in SAYS:
        who = f", ask {for_screen(event.answer.owner)}" if event.answer.owner else ""
        return f"-> noted: does not know{who}"
    others = _otherwise(interview, slot, event)
    if others:
        return f"-> kept; {for_screen(joined(others))} said otherwise (askfirst settle)"
    first = interview.alone(slot)
    if first is not None and first.n != event.n and all_stand(event.answer, first, slot):
        return f"-> kept; {for_screen(first.by)} says the same"
    names = [one.by for one in interview.speaking(slot) if one.n != event.n]
    beside = for_screen(joined(each_once(names)))
    return f"-> kept beside what {beside} said" if beside else "-> kept"


def _otherwise(interview: Interview, slot: str, event: Opinion) -> list[str]:
    """Who said something that does not agree with an answer, and nobody settled it."""
    if slot in interview.first:
        return against(interview, slot, event.n)
    key, whole = key_of(event.answer), interview.difference_on(slot)
    names = (name for view in whole.views if view.key != key for name in view.people) if (
        whole and whole.open) else ()  # fmt: skip
    return list(each_once(names))


def weigh(
    session: Session, person: str, weights: Mapping[str, Weight], way: Way, given: str = "",
    words: Mapping[str, str] | None = None,
) -> bool:  # fmt: skip
    """Keep how much each task weighs for somebody, and what they say to it; whether that is new."""
    told = {task: " ".join(for_storage(one).split()) for task, one in (words or {}).items()}
    said = Weighed(weights=dict(sorted(weights.items())), way=way, given=given,
                   words={task: one for task, one in sorted(told.items()) if one})  # fmt: skip
    key, dead = person_key(person), session.interview.taken_back()
    for event in session.interview.events:
        if not isinstance(event, Weighed) or person_key(event.by) != key or event.n in dead:
            continue
        counts = session.interview.weighed[key].n == event.n
        same = (event.weights, event.words) == (said.weights, said.words)
        if same and (given == event.given if given else counts):
            return False
    session.record_as(person, said)
    return True


def _digest(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()[:16]
