"""Settling what several people answered differently: all hold, one of them, or a third."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.errors import AnswerError
from askfirst.events import Answered, AnswerStatus, Settled
from askfirst.interview.dissent import between, line_of
from askfirst.interview.lists import line_key
from askfirst.interview.opinions import (
    Difference,
    View,
    each_once,
    key_of,
    person_key,
    union,
    value_of,
)
from askfirst.lines import joined
from askfirst.questions import QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session.receipts import Outcome
from askfirst.session.session import Session
from askfirst.untrusted import for_screen, for_storage

_PRINTED = "open-differ-"
"""What the document prints in front of the id of a difference."""


def difference_between(session: Session, given: str, other: str) -> Difference:
    """The difference of two lines that somebody named, by their ids in the document.

    Raises:
        AnswerError: one is no line of a list, or one person said both.
    """
    ids = [one.strip().lower().removeprefix(_PRINTED) for one in (given, other)]
    if found := between(session.interview, ids):
        return found
    raise AnswerError(
        "difference-between",
        f"'{for_screen(given)}' and '{for_screen(other)}' are no two lines of different people.",
        repair="Give the ids of two lines of lists, as the document prints them.",
    )


def difference_at(session: Session, given: str) -> Difference:
    """The difference of an id, as it is listed or printed in the document; of a record that is one
    of its sides, or of a question where there is only one.

    Raises:
        AnswerError: nobody differs there, or on several things.
    """
    wanted = _plain(given.lower().removeprefix(_PRINTED))
    slot = session.interview.current_slot(given)
    known = session.interview.differences()
    for found in (
        [one for one in known if _plain(one.id) == wanted],
        [one for one in known if wanted in map(_plain, _records(one))],
        [one for one in known if one.open and slot in _slots(one)],
        [one for one in known if slot in _slots(one)],
    ):
        found = [one for one in found if one.open] or found
        if len(found) > 1:
            ids = joined([one.id for one in found])
            raise AnswerError("difference-which", f"there are {len(found)} differences.",
                              repair=f"Settle them one by one: {for_screen(ids)}.")  # fmt: skip
        if found:
            return found[0]
    if alone := line_of(session.interview, given):
        return alone
    raise AnswerError(
        "difference-unknown",
        f"nobody differs on '{for_screen(given)}'.",
        repair="'askfirst settle' lists what people answered differently.",
    )


def _plain(name: str) -> str:
    return name.lower().replace("@", "-").replace("!", "-").replace(".", "-")


def _records(one: Difference) -> list[str]:
    lines = (line for view in one.views for line in view.answer.lines)
    return [line.record for line in lines if line.record] if one.line else []


def _slots(one: Difference) -> set[str]:
    return {one.slot, *(view.answer.slot for view in one.views)}


def view_of(difference: Difference, person: str) -> View:
    """The answer of one person, also by a part of their name that only they have.

    Raises:
        AnswerError: they did not answer it.
    """
    called = person_key(person)
    people = {person_key(name): view for view in reversed(difference.views) for name in view.people}
    names = [person_key(one) for one in each_once(people)]
    near = [name for name in names if called in name.split() and name in people]
    if called not in people and len(near) == 1:
        (called,) = near
    if called in people:
        return people[called]
    known = ", ".join(name for view in difference.views for name in view.people)
    raise AnswerError(
        "person-unknown",
        f"{for_screen(person)} did not answer that.",
        repair=f"There are answers of {for_screen(known)}.",
    )


def answer_line(session: Session, place: str, reply: Reply, person: str) -> Outcome:
    """Keep what somebody who was not there answers to one line of a list that says what is not
    known: it stands in its place, as theirs, and all other lines stay whose they are.

    Args:
        place: `slot#line`. reply: the whole answer as it would be.
    """
    slot, _, key = place.partition("#")
    alone = session.interview.alone(slot)
    line = alone.line(key) if alone else None
    outcome, _ = session.preview(reply, slot)
    if alone is None or line is None or outcome.event is None:
        return outcome
    before = {line_key(slot, one) for one in alone.lines}
    there = before | {line_key(slot, one) for one in session.interview.answers[slot].lines}
    new = [one for one in outcome.event.lines if line_key(slot, one) not in there]
    if not new:
        return Outcome(lines=("-> as before",), accepted=True)
    old = line_key(slot, line)
    session.record_as(
        person,
        Settled(
            slot=slot, verdict="third", line=f"{slot}.{key}", gone=(old,),
            seen=tuple(sorted({old, *(line_key(slot, one) for one in new)})),
            answer=outcome.event.model_copy(update={"lines": tuple(new)}),
        ),
    )  # fmt: skip
    return Outcome(lines=("-> kept",), accepted=True)


def settle(
    session: Session, difference: Difference, *, holds: str = "", third: Reply | None = None,
    why: str = "",
) -> Outcome:  # fmt: skip
    """Decide about a difference; what was answered otherwise stays.

    Args:
        holds: whose answer holds. third: another answer holds. With neither, all hold.
    """
    view = view_of(difference, holds) if holds else None
    said = Settled(
        slot=difference.slot, verdict="one" if view else "third" if third else "both",
        holds=view.people[0] if view else "", reason=for_storage(why).strip(),
    )  # fmt: skip
    decide = _lines if difference.line else _whole
    made = decide(session, difference, said, view, third)
    if isinstance(made, Outcome):
        return made
    session.settle(made)
    holds_now = f"the answer of {for_screen(said.holds)} holds" if view else ""
    told = "; ".join(filter(None, ("-> settled", holds_now,
                                   "what was said otherwise stays in the document")))  # fmt: skip
    return Outcome(lines=(told,), accepted=True)


def _lines(
    session: Session, difference: Difference, said: Settled, view: View | None, third: Reply | None
) -> Settled | Outcome:
    """What settles lines of lists: which of them hold no more; all others stay as they are."""
    seen = {one.key for one in difference.views}
    hold = {one.key for one in difference.views
            if view is None or view.people[0] in one.people}  # fmt: skip
    answer: Answered | None = None
    if third is not None and third.value in ("", []):
        hold = set()
    elif third is not None:
        first = difference.views[0].answer
        outcome, _ = session.preview(_line_reply(session, third, first), first.slot)
        if outcome.event is None:
            return outcome
        answer = outcome.event
        hold = {line_key(first.slot, line) for line in answer.lines}
    return said.model_copy(
        update={
            "line": difference.id, "seen": tuple(sorted(seen | hold)),
            "gone": tuple(sorted(seen - hold)), "answer": answer,
        }
    )  # fmt: skip


def _line_reply(session: Session, third: Reply, first: Answered) -> Reply:
    """Another line in place of the first one, as its question takes it."""
    line, value = first.lines[0], third.value
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str) and (place := line.frame or line.choice):
        value = {place: value}
    return third.model_copy(update={"value": [value] if isinstance(value, str) else value})


def _whole(
    session: Session, difference: Difference, said: Settled, view: View | None, third: Reply | None
) -> Settled | Outcome:
    """What settles whole answers."""
    seen = {one.key for one in difference.views}
    slot = difference.slot
    reply, words_of = third, ""
    if view is not None:
        reply, words_of = _again(view), view.people[0]
    elif third is None:
        reply = _both(session, difference.views, slot)
        words_of = joined(each_once(n for one in difference.views for n in one.people))
    answer = None
    if reply is not None and not (view and _says_it(session, slot, view)):
        outcome, _ = session.preview(reply, slot)
        if outcome.event is None:
            return outcome
        answer = outcome.event.model_copy(update={"by": words_of})
        seen.add(key_of(answer))
    return said.model_copy(update={"answer": answer, "seen": tuple(sorted(seen))})


def _says_it(session: Session, slot: str, view: View) -> bool:
    """Whether the interview's own answer already is the one that holds."""
    force, own = session.interview.answers.get(slot), session.interview.own.get(slot)
    return force is not None and force is own and key_of(force) == view.key


def _again(view: View) -> Reply:
    """An answer given again."""
    if view.answer.status is AnswerStatus.NOT_RELEVANT:
        return Reply(action=Action.NOT_RELEVANT, reason=view.answer.reason)
    return Reply(value=value_of(view.answer), sure=view.answer.sure)


def _both(session: Session, views: Sequence[View], slot: str) -> Reply | None:
    """All lines of lists and all ticks; of anything else the answer in force stays, and why both
    hold is told beside it."""
    question = session.interview.question(slot)
    answers = {view.key: view.answer for view in views
               if view.answer.status is AnswerStatus.ANSWERED}  # fmt: skip
    if question is None or not answers:
        return None
    if question.kind is QuestionKind.BOX:
        return Reply(value=list(union(answers)))
    if question.kind is QuestionKind.CHOICES:
        ticks: dict[str, str] = {}
        for one in answers.values():
            value = value_of(one)
            ticks = {**(value if isinstance(value, dict) else {}), **ticks}  # type: ignore[dict-item]
        return Reply(value=dict(ticks))
    return None
