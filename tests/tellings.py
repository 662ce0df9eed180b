"""A whole interview as somebody tells it who knows no form: answers by question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from pydantic import JsonValue

from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session

GUIDE: Final[dict[str, JsonValue]] = {
    "latest-case": "Last Saturday a blind visitor could not find the number on the wall.",
    "speaker": "I am the access coordinator",
    "goals": ["From 40 to 100 blind visitors a month in two years",
              "A blind visitor goes round the ground floor alone"],
    "who": ["Blind visitors", "Volunteers at the desk, often new",
            "the museum director pays and can say no"],
    "today": "She gets the guide at the desk. The number hangs on the wall, on a paper list.",
    "sentence": {"sentence": "blind visitors find the way from one stop to the next",
                 "name": "Audio guide"},
    "tasks": ["A visitor hears a text for each object",
              "A visitor finds the way from one stop to the next",
              "Volunteers hand out the guide in 2 minutes"],
    "weight": ["1", "2"],
    "use": ["She comes near an object", "it starts on its own"],
    "goes-wrong": ["If she leaves the route it offers the way back"],
    "use-more": ["She presses the button", "it plays the longer text"],
    "usual-parts": {"undo": "", "by-hand": "one button"},
    "can-happen": {"power": "the battery must hold 5 hours"},
    "limits": ["28,000 euros from a grant", "somebody said one needs beacons"],
    "must-not": ["never cut off a running text"],
    "standing": ["1"],
    "refuse": "Too heavy, and the battery is empty after lunch.",
    "acceptance": {"reader": "the museum director"},
    "qualities": {"right": "names the right object"},
    "runs": {"where": "15 devices"},
    "taken": ["1"],
}  # fmt: skip


def lead(
    session: Session,
    answers: Mapping[str, JsonValue],
    until: Callable[[Prompt], bool] = lambda _: False,
) -> list[Prompt]:
    """Answer until a screen comes that is looked for; what was asked before it."""
    asked: list[Prompt] = []
    while (prompt := session.question()) is not None and not until(prompt):
        asked.append(prompt)
        assert len(asked) < 100
        outcome = session.reply(Reply(value=_value(prompt, answers)), ask_first=False)
        assert outcome.accepted, (prompt.slot, outcome)
    return asked


def _value(prompt: Prompt, answers: Mapping[str, JsonValue]) -> JsonValue:
    told = answers.get(prompt.slot.partition("@")[0])
    if "!" in prompt.slot:
        short = [] if prompt.kind is QuestionKind.CHOICES else "5 minutes"
        told = answers.get(prompt.slot.partition("!")[2], short)
    if prompt.type == "read-back":
        return ""
    if prompt.kind is QuestionKind.CHOICE:
        return prompt.choices[-1].id
    if told is None and prompt.kind in (QuestionKind.TEXT, QuestionKind.LONG):
        return prompt.prefill or "something else"
    if told is None:
        return {} if prompt.kind is QuestionKind.FORM else []
    return told
