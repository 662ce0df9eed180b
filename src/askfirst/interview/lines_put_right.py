"""Which earlier line a typed line puts right; such a line becomes no record of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.events import Answered, Line
from askfirst.vocabulary import Via

if TYPE_CHECKING:
    from askfirst.interview.interview import Interview

PUTS_RIGHT: Final = "puts-right"
"""The field of a line that puts another one right: the place of that one."""
ITSELF: Final = "itself"
"""The place of what stands beside in the same line: "next 3 hours, no sorry, I meant 4 hours"."""
_STORIES: Final = frozenset(("latest-case", "sentence"))


class Righted(NamedTuple):
    """A typed line: what it says beside, what of it puts another line right, and the place of that
    one. A line that puts none right is all beside."""

    beside: str
    aside: str = ""
    place: str = ""


def puts_right(interview: Interview, slot: str, text: str, made: Sequence[Line]) -> Righted:
    """What of a text puts an earlier line right.

    Args:
        slot: of the answer that the text stands in. made: the lines before it there.
    """
    from askfirst.statements import put_right  # English is loaded with the first answer
    from askfirst.statements.corrections import Entry

    rest, aside = put_right.split_off(text)
    rest, aside = (rest, aside) if aside else ("", text)
    if not put_right.is_put_right(aside):
        return Righted(text)
    before = text.partition(aside)[0] if rest else ""  # what comes behind is not taken back
    if before and put_right.becomes(aside, Entry(ITSELF, before)) is not None:
        return Righted(rest, aside, ITSELF)
    told = [Entry(place, words) for place, words in _told(interview, slot)]
    told += [Entry(f"{slot}#{line.key}", line.text) for line in made if _counts(line)]
    found = put_right.puts_right(aside, told, rest)
    if found and rest and put_right.is_frame(rest):
        whole = put_right.puts_right(text, [found[0]])
        return Righted("", text, found[0].id) if whole else Righted(rest, aside, found[0].id)
    return Righted(rest, aside, found[0].id) if found else Righted(text)


def in_a_text(interview: Interview, event: Answered) -> Iterator[tuple[str, str]]:
    """What of a longer text puts a line right, with the place of that one."""
    if event.value and not event.lines and event.slot not in _STORIES:
        found = puts_right(interview, event.slot, event.value, ())
        if found.place not in ("", ITSELF):
            yield found.aside, found.place


def without_righting(interview: Interview, slot: str, text: str) -> str:
    """A longer text without what of it put a line right, as soon as that line says so."""
    from askfirst.statements import put_right  # English is loaded with the first answer
    from askfirst.text.overlap import numbers

    rest, aside = put_right.split_off(text)
    if not put_right.is_put_right(aside) or puts_right(interview, slot, text, ()).place:
        return text
    right = any(numbers(aside) & numbers(words) for _, words in _told(interview, slot))
    return rest if right else text


def _told(interview: Interview, but: str) -> Iterator[tuple[str, str]]:
    """The places of what was told elsewhere, each with its words."""
    for slot in interview.answers:
        answer = interview.alone(slot)
        if slot == but or answer is None or slot in _STORIES:
            continue
        yield from ((f"{slot}#{line.key}", line.text) for line in answer.lines if _counts(line))
        if answer.value and not answer.lines:
            yield slot, answer.value


def _counts(line: Line) -> bool:
    return line.via is not Via.ASSUMED and not line.fields.get(PUTS_RIGHT)


def putting_right(event: Answered) -> Iterator[tuple[str, str]]:
    """The lines of an answer that put others right, each with the place of that one."""
    for line in event.lines:
        if place := line.fields.get(PUTS_RIGHT):
            yield line.text, place
