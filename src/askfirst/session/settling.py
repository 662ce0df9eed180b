"""Settling what several people answered differently: both hold, one of them, or a third."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.errors import AnswerError
from askfirst.events import AnswerStatus, Settled
from askfirst.interview.opinions import Difference, View, key_of, person_key, union, value_of
from askfirst.lines import joined
from askfirst.questions import QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session.receipts import Outcome
from askfirst.session.session import Session
from askfirst.untrusted import for_screen, for_storage


def difference_at(session: Session, slot: str) -> Difference:
    """The difference on one question.

    Raises:
        AnswerError: nobody differs there.
    """
    for one in session.interview.differences():
        if one.slot == slot:
            return one
    raise AnswerError(
        "difference-unknown",
        f"nobody differs on '{for_screen(slot)}'.",
        repair="'askfirst settle' lists what people answered differently.",
    )


def view_of(difference: Difference, person: str) -> View:
    """The answer of one person.

    Raises:
        AnswerError: they did not answer it.
    """
    for view in difference.views:
        if person_key(person) in map(person_key, view.people):
            return view
    known = ", ".join(name for view in difference.views for name in view.people)
    raise AnswerError(
        "person-unknown",
        f"{for_screen(person)} did not answer that.",
        repair=f"There are answers of {for_screen(known)}.",
    )


def settle(
    session: Session, difference: Difference, *, holds: str = "", third: Reply | None = None,
    why: str = "",
) -> Outcome:  # fmt: skip
    """Decide about a difference; what was answered otherwise stays.

    Args:
        holds: whose answer holds. third: another answer holds. With neither, both hold.
    """
    seen = {view.key for view in difference.views}
    slot = difference.slot
    view = view_of(difference, holds) if holds else None
    reply, words_of = third, ""
    if view is not None:
        reply, words_of = _again(view), view.people[0]
    elif third is None:
        reply = _both(session, difference.views, slot)
        words_of = joined(dict.fromkeys(n for one in difference.views for n in one.people))
    answer = None
    if reply is not None and not (view and _says_it(session, slot, view)):
        outcome, _ = session.preview(reply, slot)
        if outcome.event is None:
            return outcome
        answer = outcome.event.model_copy(update={"by": words_of})
        seen.add(key_of(answer))
    session.settle(
        Settled(
            slot=slot, verdict="one" if view else "third" if third else "both",
            holds=view.people[0] if view else "", answer=answer,
            seen=tuple(sorted(seen)), reason=for_storage(why).strip(),
        )
    )  # fmt: skip
    told = "-> settled; what was said otherwise stays in the document"
    return Outcome(lines=(told,), accepted=True)


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
