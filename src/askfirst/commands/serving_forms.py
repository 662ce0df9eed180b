"""The forms that `askfirst mcp` puts to a person: one field a beginning, picks as picks.

Forms are flat, as the protocol has them: texts, one of several, several of several.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, Field, create_model

from askfirst.lines import split
from askfirst.questions import OTHER, Choice, Prompt, QuestionKind

Instead = Literal["answer", "I don't know", "later", "not relevant"]
STATUS: Final[dict[str, Literal["answer", "unknown", "later", "not-relevant"]]] = {
    "answer": "answer", "I don't know": "unknown", "later": "later", "not relevant": "not-relevant",
}  # fmt: skip


class Form(BaseModel):
    """What a person fills in."""

    reply: str = Field(default="", title="Your answer", description="In your own words.")
    instead: Instead = Field(default="answer", title="Or")


def form_of(prompt: Prompt) -> type[Form]:
    """The form of a question: with a field for each beginning, or with what can be picked."""
    more: dict[str, Any] = {}
    if prompt.kind is QuestionKind.FORM:
        for number, frame in enumerate(prompt.frames, 1):
            more[f"line_{number}"] = Annotated[str, Field(default="", title=f"{frame.begin} ...")]
    elif prompt.choices and prompt.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
        one = prompt.kind is QuestionKind.CHOICE
        offered = [{"const": choice.id, "title": choice.text} for choice in prompt.choices]
        picks: Any = {"oneOf": offered} if one else {"items": {"anyOf": offered}}
        kind: Any = str if one else list[str]
        more["picked"] = Annotated[
            kind,
            Field(default="" if one else [], title="Pick", json_schema_extra=picks),
        ]
    return create_model("Form", __base__=Form, **more) if more else Form


def filled(prompt: Prompt, form: Form) -> tuple[str, Any]:
    """What a person filled in: their words, and the value that these are for the question. Words
    of a pick are those that stood beside it."""
    given = form.model_dump()
    own = str(given["reply"]).strip()
    if prompt.kind is QuestionKind.FORM:
        lines = {frame.id: str(given.get(f"line_{number}", "")).strip()
                 for number, frame in enumerate(prompt.frames, 1)}  # fmt: skip
        lines = {name: text for name, text in lines.items() if text}
        if not lines:  # all on one field, in the order of the beginnings
            return own, dict(zip((one.id for one in prompt.frames), split(own), strict=False))
        return "\n".join([*lines.values(), *([own] if own and not _in(own, lines) else [])]), lines
    texts = {choice.id: choice.text for choice in prompt.choices}
    named = given.get("picked") or []
    picked = [name for name in ([named] if isinstance(named, str) else named) if name in texts]
    if prompt.kind is QuestionKind.CHOICES:
        ticks: dict[str, str] = dict.fromkeys(picked or _named(prompt.choices, own), "")
        if own and picked:
            ticks[OTHER] = own
        words = [texts[name] for name in picked if name != OTHER]
        return "\n".join([*words, *([own] if own else [])]), ticks
    if prompt.kind is QuestionKind.CHOICE and picked and picked[0] != OTHER:
        return (f"{texts[picked[0]]}\n{own}" if own else texts[picked[0]]), picked[0]
    if prompt.kind is QuestionKind.CHOICE and OTHER in texts and own and own not in texts:
        return own, f"other: {own}"
    return own, own


def _in(own: str, lines: dict[str, str]) -> bool:
    return split(own) == list(lines.values())


def _named(choices: tuple[Choice, ...], own: str) -> list[str]:
    """Ids of choices that were written down instead of picked; what is none is told apart later."""
    ids = {choice.text: choice.id for choice in choices}
    words = [word.strip() for word in own.replace(",", "\n").splitlines()]
    return [ids.get(word, word) for word in words if word]
