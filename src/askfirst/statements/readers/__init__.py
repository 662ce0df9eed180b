"""One reader a sort of line, and the table of them. A pack names the one it wants (`reads`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from askfirst.statements.readers import (
    events,
    goals,
    open_points,
    people,
    plain,
    qualities,
    rules,
    tasks,
    things,
)
from askfirst.statements.reading import Context, Reading
from askfirst.vocabulary import Kind

READERS: Final[dict[str, Callable[[str, Context], Reading]]] = {
    "goal": goals.goal,
    "measure": goals.measure,
    "stakeholder": people.stakeholder,
    "sentence": tasks.sentence,
    "task": tasks.task,
    "walk": events.walk,
    "behaviour": events.behaviour,
    "constraint": rules.constraint,
    "exclusion": rules.exclusion,
    "against": plain.against,
    "check": things.check,
    "open-point": open_points.open_point,
    "quality": qualities.quality,
    "feature": qualities.feature,
    "number": rules.number,
    "decision": rules.decision,
    "visibility": rules.visibility,
    "thing": things.thing,
    "interface": things.interface,
    "notice": things.notice,
    "duty": plain.duty,
    "assumption": plain.assumption,
    "risk": things.risk,
    "term": things.term,
    "priority": plain.priority,
    "place": plain.place,
    "rule": plain.rule,
    "story": plain.story,
    "plain": plain.plain,
}

OF_KIND: Final[dict[Kind, str]] = {
    Kind.GOAL: "goal",
    Kind.ROLE: "stakeholder",
    Kind.NEED: "task",
    Kind.EXCLUSION: "exclusion",
    Kind.FUNCTION: "behaviour",
    Kind.QUALITY: "quality",
    Kind.LIMIT: "constraint",
    Kind.INTERFACE: "interface",
    Kind.DATA: "thing",
    Kind.RULE: "number",
    Kind.ASSUMPTION: "assumption",
    Kind.RISK: "risk",
    Kind.CHECK: "check",
    Kind.TERM: "term",
    Kind.QUESTION: "open-point",
}
"""The reader for the lines of a question that names none, by the kind of record it makes."""
