"""What a line is read as at the place where it was typed."""

from __future__ import annotations

from typing import Final

from askfirst.questions import Question
from askfirst.statements.readers import OF_KIND
from askfirst.statements.readers.rules import ASKED_NEVER
from askfirst.statements.reading import Context
from askfirst.vocabulary import Kind

_OF_QUESTION: Final = {
    "latest-case": "story", "goals": "goal", "who": "stakeholder", "sentence": "sentence",
    "tasks": "task", "use": "walk", "use-more": "walk", "usual-parts": "feature",
    "usual-more": "feature", "screen-parts": "feature", "can-happen": "behaviour",
    "limits": "constraint", "never": "exclusion", "refuse": "against", "acceptance": "check",
    "numbers": "number", "decisions": "decision", "take-over": "thing", "facts": "thing",
    "in-and-out": "interface", "notices": "notice", "failures": "behaviour",
    "states": "behaviour", "put-right": "decision", "who-sees": "visibility",
    "priorities": "priority", "goal-measure": "measure", "qualities": "quality",
    "quality-case": "quality", "checks": "check", "undecided": "open-point", "place": "place",
    "risks": "risk", "askers": "interface", "late-or-lost": "behaviour", "good-data": "check",
    "how-old": "quality", "signals": "quality", "bears": "quality", "on-to-off": "duty",
    "by-person": "walk", "words": "term", "look": "quality", "machines": "constraint",
    "getting-in": "number", "read-back": "plain", "assume": "rule",
}  # fmt: skip
"""Add nothing here: a question names its reader (`reads`). These are for packs that name
none, earlier ones and people's own."""
_OF_FRAME: Final = {
    "Before that, somebody must still decide": "open-point",
    "The person who says yes is": "stakeholder",
    "What it must then do:": "walk",
    "Call it": "story",
}
_ASKED: Final = {"must-not": ASKED_NEVER}
"""What a line answers, where it does not say itself that something is not to be."""
_KINDS: Final = {
    "goal": Kind.GOAL, "stakeholder": Kind.ROLE, "sentence": Kind.NEED, "task": Kind.NEED,
    "walk": Kind.FUNCTION, "feature": Kind.NEED, "behaviour": Kind.FUNCTION,
    "constraint": Kind.LIMIT, "exclusion": Kind.EXCLUSION, "against": Kind.RISK,
    "check": Kind.CHECK, "number": Kind.RULE, "decision": Kind.RULE, "thing": Kind.DATA,
    "interface": Kind.INTERFACE, "notice": Kind.NEED, "visibility": Kind.RULE,
    "quality": Kind.QUALITY, "open-point": Kind.QUESTION, "place": Kind.LIMIT,
    "risk": Kind.RISK, "duty": Kind.NEED, "term": Kind.TERM, "assumption": Kind.ASSUMPTION,
    "rule": Kind.RULE,
}  # fmt: skip


def context_of(slot: str, question: Question | None, choice: str = "", frame: str = "") -> Context:
    """What is known of a line before it is read: its question, tick and beginning.

    Args:
        slot: id of the question, also with the record it is asked about behind "@".
        choice: words of the tick. frame: the beginning of the sentence.
    """
    name = slot.partition("@")[0].partition("!")[0]
    begun = next((one for one in question.frames if one.begin == frame), None) if question else None
    own = begun.reads if begun else ""
    kind = (begun.record if begun else None) or (question.record if question else None)
    reads = own or _OF_FRAME.get(frame, "")
    if begun is not None and begun.record is not None and not reads:
        reads = OF_KIND.get(begun.record, "")
    reads = reads or (question.reads if question else "")
    reads = reads or _OF_QUESTION.get(name, "") or (OF_KIND.get(kind, "") if kind else "")
    frame = frame or ("" if choice else _ASKED.get(name, ""))
    picked = next(
        (one for one in (question.choices if question else ()) if one.text == choice), None
    )
    if picked is not None and picked.record is Kind.RULE:  # a rule among tasks
        kind, reads = picked.record, OF_KIND[picked.record]
    choice = (picked.label if picked else "") or choice
    return Context(question=name, reads=reads or "plain", kind=kind or _KINDS.get(reads),
                   choice=choice, frame=frame)  # fmt: skip
