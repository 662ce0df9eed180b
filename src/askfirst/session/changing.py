"""A change that takes other answers with it: told first, then kept or dropped."""

from __future__ import annotations

from typing import Literal

from askfirst.interview import Effects, Interview, question_id
from askfirst.questions import Choice, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen

SLOT = "keep-change"
"""What the screen that asks is called; it is not one of the interview's questions."""


def keep_or_drop(touched: Effects, interview: Interview) -> Prompt:
    """The screen that asks whether to keep a change."""
    return Prompt(
        slot=SLOT,
        kind=QuestionKind.CHOICE,
        text="This change takes something else with it. Keep it?",
        section="A change",
        help="Nothing is lost for good: what is set aside comes back with its question.",
        shown=tuple(told(touched, interview)),
        choices=(
            Choice(id="keep", text="Keep the change"),
            Choice(id="drop", text="Leave everything as it was"),
        ),
    )


def decision(reply: Reply) -> Literal["keep", "drop", ""]:
    """What the person chose; empty for a reply that is neither."""
    said = str(reply.value or "").strip().lower()
    if reply.action is Action.ANSWER and said in ("keep", "keep the change", "1"):
        return "keep"
    if said in ("drop", "leave everything as it was", "2"):
        return "drop"
    return "drop" if reply.action in (Action.BACK, Action.LATER, Action.STOP) else ""


def told(effects: Effects, interview: Interview) -> list[str]:
    """What a change touches, as lines for a person; nothing for what touches nothing.

    Args:
        interview: as it was before the change.
    """
    rows = [
        ("Taken out", [_record(interview, record) for record in effects.falls]),
        ("Reads differently from now on", list(effects.changes)),
        ("New", list(effects.adds)),
        ("To be confirmed again", list(effects.reopens)),
        ("Will be asked", [question_id(slot) for slot in effects.opens]),
        ("What was said of it and counts no more", _lines(interview, effects.loosens)),
        ("Answers set aside until their question comes back", _slots(effects.parks)),
        ("Answers that come back", _slots(effects.returns)),
    ]
    return [f"{label}: {', '.join(dict.fromkeys(items))}." for label, items in rows if items]


def _record(interview: Interview, record: str) -> str:
    ref = interview.refs.get(record)
    return f"{record} ({for_screen(ref.text)})" if ref else record


def _slots(slots: tuple[str, ...]) -> list[str]:
    return [slot for slot in slots if "!" not in slot]


def _lines(interview: Interview, places: tuple[str, ...]) -> list[str]:
    return [for_screen(interview.reads(place)) for place in places]
