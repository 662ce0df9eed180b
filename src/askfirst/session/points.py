"""100 points that each person shares out over the tasks, by themselves, in at most three rounds."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue

from askfirst.errors import UsageError
from askfirst.events import MOST_ROUNDS, MOST_TASKS, Pointed, Round, Way
from askfirst.interview import Rejection
from askfirst.interview.opinions import person_key
from askfirst.interview.points import shared_out
from askfirst.session.receipts import Outcome, refused
from askfirst.session.session import Session
from askfirst.vocabulary import Kind

AGREE = 75
_FEWEST = 2


def last_round(session: Session) -> Round | None:
    """The round that was begun last; None before the first."""
    rounds = session.interview.rounds
    return rounds[max(rounds)] if rounds else None


def asked_in(session: Session, begun: Round) -> list[str]:
    """The tasks of a round that still stand: no points are asked for what is gone."""
    there = {ref.id for ref in session.interview.records(Kind.NEED)}
    return [task for task in begun.tasks if task in there]


def begin_round(session: Session, person: str, agree: int | None = None) -> Round:
    """Begin the next round, over the tasks that stand now.

    Args:
        person: who begins it. agree: from which share of the people on, in percent, it counts as
            agreed; only with the first round, since it is fixed beforehand.

    Raises:
        UsageError: there is no next round yet, or none any more, or nothing to share out over.
    """
    interview, last = session.interview, last_round(session)
    if last is not None:
        _may_follow(last, bool(interview.pointed.get(last.round)), agree)
    tasks = [ref.id for ref in interview.records(Kind.NEED)][:MOST_TASKS]
    if len(tasks) < _FEWEST:
        raise UsageError(
            "points-tasks",
            "points are shared out over at least two tasks.",
            repair="Answer first what people must get done: askfirst resume.",
        )
    number = last.round + 1 if last else 1
    fixed = interview.rounds[min(interview.rounds)].agree if last else (agree or AGREE)
    event = session.record_as(person, Round(round=number, tasks=tuple(tasks), agree=fixed))
    assert isinstance(event, Round)
    return event


def _may_follow(last: Round, given: bool, agree: int | None) -> None:
    if agree is not None and agree != last.agree:
        raise UsageError(
            "points-agree-fixed",
            f"{last.agree} % was fixed before anybody gave points, and holds for all rounds.",
            where="--agree",
        )
    if last.round >= MOST_ROUNDS:
        raise UsageError("points-rounds", f"there are at most {MOST_ROUNDS} rounds.")
    if not given:
        raise UsageError(
            "points-round-empty",
            f"nobody gave points in round {last.round} yet.",
            repair="Give them with 'askfirst points --give', or send pages.",
        )


def judged(session: Session, said: Mapping[str, JsonValue], number: int) -> Rejection | Pointed:
    """Somebody's points as the event that would keep them, or why they are refused.

    Args:
        number: of the round; 0 for the one that was begun last.
    """
    last = last_round(session)
    if last is None:
        return Rejection("nobody began a round of sharing out points", "askfirst points --begin")
    begun = session.interview.rounds.get(number or last.round)
    if begun is None:
        return Rejection(f"round {number} has not begun here", f"points for round {last.round}")
    points = shared_out(said, begun.tasks)
    if isinstance(points, Rejection):
        return points
    return Pointed(round=begun.round, points=points)


def share_out(
    session: Session, person: str, said: Mapping[str, JsonValue], number: int = 0,
    way: Way | None = None, given: str = "",
) -> Outcome:  # fmt: skip
    """Keep how somebody shared out their points; the same ones twice change nothing."""
    made = judged(session, said, number)
    if isinstance(made, Rejection):
        return refused(made)
    key = person_key(person)
    dead = session.interview.taken_back()
    for event in session.interview.events:
        if not isinstance(event, Pointed) or person_key(event.by) != key or event.n in dead:
            continue
        same = (event.round, event.points) == (made.round, made.points)
        if same and (given == event.given if given else _counts(session, event, key)):
            return Outcome(lines=("-> as before",), accepted=True)
    kept = session.record_as(
        person, made.model_copy(update={"way": way or "terminal", "given": given})
    )
    assert isinstance(kept, Pointed)
    later = "" if _counts(session, kept, key) else "; the same person gave others later"
    return Outcome(lines=(f"-> kept, round {kept.round}{later}",), accepted=True)


def _counts(session: Session, event: Pointed, key: str) -> bool:
    """Whether these points are the ones that count for this person in their round."""
    return session.interview.pointed[event.round][key].n == event.n
