"""An event as the line of a journal."""

from __future__ import annotations

from typing import Any, Final

from pydantic_core import PydanticSerializationError

from askfirst.events import Event
from askfirst.untrusted import for_storage

UNWRITABLE: Final = (PydanticSerializationError, UnicodeEncodeError)


def line_of(event: Event) -> tuple[Event, bytes]:
    """An event and its line, without the end; both changed where it held what is no text."""
    try:
        return event, _line_of(event)
    except UNWRITABLE:  # half of a pair: a name or a word that was no text where it came from
        event = type(event).model_validate(_texts_only(event.model_dump()))
        return event, _line_of(event)


def _line_of(event: Event) -> bytes:
    head = event.model_dump_json(include={"event", "n", "at", "by"})
    body = event.model_dump_json(exclude_defaults=True, exclude={"event", "n", "at", "by"})
    return (head[:-1] + ("," if body != "{}" else "") + body[1:]).encode()


def _texts_only(value: Any) -> Any:
    """Plain data of an event with what is no text made text."""
    if isinstance(value, str):
        return for_storage(value) if type(value) is str else value
    if isinstance(value, dict):
        return {_texts_only(key): _texts_only(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_texts_only(one) for one in value]
    return value
