"""Goals, their numbers and days, and the needs that serve them."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.consistency.reading import Quantity, day, quantity
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Record, Severity, Specification


def _same_unit(*values: Quantity | None) -> bool:
    units = {value.unit for value in values if value is not None}
    return None not in values and len(units) <= 1


def _plan_worse_than_must(specification: Specification) -> Iterator[Clash]:
    """The planned level lies between now and the least accepted, or beyond it the wrong way."""
    for goal in specification.of_kind(Kind.GOAL):
        now, must, plan = (quantity(t) for t in (goal.fit.now, goal.fit.must, goal.fit.plan))
        if now is None or must is None or plan is None or not _same_unit(now, must, plan):
            continue
        up = plan.value > now.value
        if plan.value != now.value and (plan.value < must.value if up else plan.value > must.value):
            yield Clash(
                goal, None,
                f'{goal.id} plans "{goal.fit.plan}" but accepts no less than "{goal.fit.must}".',
                "Which of the two is the level to aim at?", "fit",
            )  # fmt: skip


def _already_reached(specification: Specification) -> Iterator[Clash]:
    for goal in specification.of_kind(Kind.GOAL):
        now, plan = quantity(goal.fit.now), quantity(goal.fit.plan)
        if now is not None and plan is not None and now == plan:
            yield Clash(
                goal, None,
                f'{goal.id} is at "{goal.fit.now}" today and shall be at "{goal.fit.plan}".',
                "What shall be different, if the number stays?", "fit",
            )  # fmt: skip


def _due_before_decided(specification: Specification) -> Iterator[Clash]:
    decided = day(specification.decision.by, specification.date)
    if decided is None:
        return
    for goal in specification.of_kind(Kind.GOAL):
        due = day(goal.fit.by, specification.date)
        if due is not None and due < decided:
            yield Clash(
                goal, None,
                f'{goal.id} is due by "{goal.fit.by}", but it is decided by '
                f'"{specification.decision.by}".',
                "Which of the two days is right?", "fit",
            )  # fmt: skip


def _opens_after_goal(specification: Specification) -> Iterator[Clash]:
    """A limit names the day of readiness, and a goal is due before it."""
    for limit in specification.of_kind(Kind.LIMIT):
        ready = day(limit.words, specification.date) if _says_ready(limit) else None
        for goal in specification.of_kind(Kind.GOAL) if ready else ():
            due = day(goal.fit.by, specification.date)
            if due is not None and ready is not None and due < ready:
                yield Clash(
                    goal, limit,
                    f'{goal.id} is due by "{goal.fit.by}", before {limit.id}: "{limit.words}".',
                    "How can the goal be reached before it is there?", "fit",
                )  # fmt: skip


def _says_ready(limit: Record) -> bool:
    words = limit.words.lower()
    return any(word in words for word in ("ready", "open", "start", "live", "finished", "done"))


def _in_the_past(specification: Specification) -> Iterator[Clash]:
    today = day(specification.date, specification.date)
    if today is None:
        return
    for goal in specification.of_kind(Kind.GOAL):
        due = day(goal.fit.by, specification.date)
        if due is not None and due < today:
            yield Clash(
                goal, None, f'{goal.id} was due by "{goal.fit.by}"; that day has passed.',
                "By which day now?", "fit",
            )  # fmt: skip


def _unserved(specification: Specification) -> Iterator[Clash]:
    """Some needs name the goal they serve, and one goal is served by none."""
    needs = specification.of_kind(Kind.NEED)
    served = {target for need in needs for target in need.linked("serves")}
    if not served:
        return
    for goal in specification.of_kind(Kind.GOAL):
        if goal.id not in served:
            yield Clash(
                goal, None, f'No task serves {goal.id}, "{goal.title}".',
                "What will make this change happen?", "links",
            )  # fmt: skip


def _too_many_musts(specification: Specification) -> Iterator[Clash]:
    ranked = [need for need in specification.of_kind(Kind.NEED) if need.priority is not None]
    tasks = [need for need in ranked if not need.fields.get("tick")]
    musts = [need for need in tasks if need.priority is Priority.MUST]
    if len(tasks) >= 5 and len(musts) > 0.6 * len(tasks):
        yield Clash(
            musts[-1], None, f"{len(musts)} of {len(tasks)} tasks are a must.",
            f"If only {int(0.6 * len(tasks))} could come first, which?", "priority",
        )  # fmt: skip


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("plan-worse-than-must", "contradiction", _ERROR,
         "The planned level of a goal is worse than the least that is accepted.", "R29",
         _plan_worse_than_must),
    Rule("goal-already-reached", "contradiction", _ERROR,
         "The planned level of a goal is today's level.", "R29", _already_reached),
    Rule("goal-due-before-decision", "contradiction", _ERROR,
         "A goal is due before anybody decides about the system.", "R05", _due_before_decided),
    Rule("goal-due-before-ready", "contradiction", _ERROR,
         "A goal is due before the day the system is fixed to be ready.", "R05", _opens_after_goal),
    Rule("goal-day-passed", "contradiction", _WARNING,
         "A goal is due on a day that has passed.", "R05", _in_the_past),
    Rule("goal-without-need", "gap", _WARNING,
         "Tasks name the goals they serve, and one goal is served by none.", "R07", _unserved),
    Rule("too-many-musts", "gap", _WARNING,
         "More than six in ten of five or more tasks are a must.", "R01", _too_many_musts),
)  # fmt: skip
