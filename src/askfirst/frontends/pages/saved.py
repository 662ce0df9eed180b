"""What a page with questions saves: a small JSON object, or the page itself with it inside."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import Field, JsonValue, ValidationError

from askfirst.errors import first_fault
from askfirst.events import MOST_ROUNDS, Given, Weight
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Frozen

_MOST: Final = 2000
_Name = Annotated[str, Field(max_length=200)]
_Id = Annotated[str, Field(max_length=320)]
_Text = Annotated[str, Field(max_length=100_000)]


class Reply(Frozen):
    """One answer of a page.

    Attributes:
        id: slot of the question. who: who would know. why: why it does not matter here.
        at: when it was typed.
    """

    id: _Id
    action: Literal["answer", "unknown", "not-relevant", "none"] = "answer"
    value: JsonValue = None
    who: _Name = ""
    why: _Text = ""
    comment: _Text = ""
    at: Given = ""


class Saved(Frozen):
    """What a page saves.

    Attributes:
        interview, head, packs: of which interview, at which event and with which questions the page
            was made. person: for whom it was made; name: who says that they answered. words: what
            they say to tasks, by their ids. points: as they were typed, by the id of the task, in
            which round.
    """

    askfirst: Literal["answers"]
    version: Literal[1] = 1
    interview: _Name
    head: int = Field(default=0, ge=0)
    packs: _Name = ""
    person: _Name = ""
    name: _Name = ""
    answers: Annotated[tuple[Reply, ...], Field(max_length=_MOST)] = ()
    weights: Annotated[dict[_Id, Weight], Field(max_length=_MOST)] = {}
    words: Annotated[dict[_Id, _Text], Field(max_length=_MOST)] = {}
    weighed: Given = ""
    round: Annotated[int, Field(ge=0, le=MOST_ROUNDS)] = 0
    points: Annotated[dict[_Id, JsonValue], Field(max_length=_MOST)] = {}
    pointed: Given = ""

    @property
    def who(self) -> str:
        """Who answered, on one line."""
        return " ".join(for_storage(self.name or self.person).split())


class Unsaved(ValueError):
    """A file is none that a page saved; the text says why."""


_INSIDE: Final = re.compile(
    r'<script type="application/json" id="answers">(.{0,4000000}?)</script>', re.DOTALL
)


def is_page(text: str) -> bool:
    """Whether a text is a page with questions, as it was sent or as somebody saved it."""
    return text.lstrip()[:15].lower() == "<!doctype html>" and 'id="answers"' in text


def saved_in(text: str) -> Saved:
    """The answers in what a page saved.

    Raises:
        Unsaved: there are none, or they are damaged.
    """
    if is_page(text):
        found = _INSIDE.search(text)
        if found is None:
            raise Unsaved("the page holds no answers")
        text = found[1]
    try:
        return Saved.model_validate_json(text)
    except ValidationError as error:
        raise Unsaved(first_fault(error)) from None


def is_untouched(text: str) -> bool:
    """Whether a text is a page as it was sent: nothing is answered in it."""
    try:
        saved = saved_in(text) if is_page(text) else None
    except Unsaved:
        return False
    return saved is not None and not (saved.answers or saved.weights or saved.words or saved.points)
