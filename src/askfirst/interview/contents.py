"""What an answer says: as a text, what of it was only proposed, and whether two say the same."""

from __future__ import annotations

from askfirst.events import Answered
from askfirst.interview.references import Ref
from askfirst.vocabulary import Via


def parted(event: Answered) -> tuple[Answered | None, Answered | None]:
    """An answer as what was said and what was only proposed."""
    if event.via is Via.PROPOSED:
        return None, event
    lines = tuple(line for line in event.lines if line.via is Via.PROPOSED)
    if not lines:
        return event, None
    said = tuple(line for line in event.lines if line.via is not Via.PROPOSED)
    return (
        event.model_copy(update={"lines": said}),
        event.model_copy(update={"lines": lines, "via": Via.PROPOSED}),
    )


def said(answer: Answered) -> str:
    """An answer as one text."""
    return answer.other or answer.value or "\n".join(line.text for line in answer.lines)


def content(event: Answered) -> tuple[object, ...]:
    """What an answer says, without when, by whom and on what it rests."""
    lines = tuple((line.key, line.text, line.status, line.worded) for line in event.lines)
    return event.status, event.value, event.other, lines, event.sure, event.worded


def said_by(ref: Ref) -> tuple[object, ...]:
    """What a record says, and in whose words."""
    return ref.words, ref.fields, ref.worded


def details(event: Answered | None) -> dict[str, list[str]]:
    """What the lines of an answer tell of records named elsewhere."""
    found: dict[str, list[str]] = {}
    for line in event.lines if event else ():
        if line.about:
            found.setdefault(line.about, []).append(line.text)
    return found
