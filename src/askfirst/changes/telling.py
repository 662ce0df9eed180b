"""What changed, for people: one line a change, and what it touches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.desk import Desk, statement
from askfirst.paper.mending import cell, day, sentence
from askfirst.requirements import KINDS, Kind, Record, Specification
from askfirst.untrusted import for_screen

_MOST_TOUCHED: Final = 6
_LONGEST: Final = 160
_PLACES: Final = {
    "name": "The name",
    "paragraph": "The paragraph",
    "case": "The case",
}
_HOLDERS: Final = {
    "owner": "who would know",
    "due": "by when",
    "assume": "until then assume",
    "standing": "how fixed",
}


def told(old: Specification, new: Specification) -> Iterator[str]:
    """The lines, in the order of the new document. What only programs keep is left out."""
    before, after = Desk(old), Desk(new)
    yield from _document(old, new)
    touching, touched = _Touching(after), _Touching(before)
    for record in new.records:
        known = before.by_id.get(record.id)
        if record.id in after.by_id:
            lines = _changed(known, record, after) if known else (_new(record),)
            for line in lines:
                yield f"{line}{touching.told(record)}"
        elif known:
            yield f"{_gone(known)}{touched.told(known)}"
    kept = {record.id for record in new.records}
    for removed in before.by_id.values():
        if removed.id not in kept:
            yield f"{_gone(removed)}{touched.told(removed)}"


def _document(old: Specification, new: Specification) -> Iterator[str]:
    for field, name in _PLACES.items():
        was, now = getattr(old, field), getattr(new, field)
        if cell(was) != cell(now):
            yield f"{name} now reads: {_short(now)}" if now else f"{name} is gone."
    if old.decision != new.decision:
        decision = new.decision
        parts = (decision.reader, decision.decide, day(decision.by), decision.looks_at)
        said = _short(" · ".join(one for one in parts if one))
        yield f"Who says yes: {said or 'nobody any more'}"


def _new(record: Record) -> str:
    name = KINDS[record.kind].singular
    return f"{record.id} new {name}: {_short(statement(record))}"


def _gone(record: Record) -> str:
    if record.kind is Kind.QUESTION:
        return f"{record.id} no longer open: {_short(statement(record))}"
    return f"{record.id} gone: {_short(statement(record))}"


def _changed(old: Record, new: Record, desk: Desk) -> Iterator[str]:
    """One line for the sentence, and one for each value that stands beside it."""
    if (was := statement(old)) != (now := statement(new)):
        yield f"{new.id} now reads: {_short(now)} It was: {_short(was)}"
    if old.priority is not new.priority:
        yield f"{new.id} is now {_weight(new)}; it was {_weight(old)}."
    if old.parent != new.parent:
        task = desk.task_of(new)
        yield f"{new.id} now stands {f'in {task}' if task else 'for all tasks'}."
    if cell(old.rationale) != cell(new.rationale):
        yield f"{new.id} because: {_short(new.rationale) or 'nobody says any more'}"
    if old.sure != new.sure or old.heard != new.heard:
        yield f"{new.id} is now {_certain(new)}; it was {_certain(old)}."
    for field, label in _HOLDERS.items():
        was, now = _held(old, field), _held(new, field)
        if was != now:
            yield f"{new.id} {label}: {now or 'nobody said'} (it was: {was or 'nobody said'})."


def _weight(record: Record) -> str:
    return f"a {str(record.priority).lower()}" if record.priority else "without a weight"


def _certain(record: Record) -> str:
    return "heard only" if record.heard else "said for certain" if record.sure else "a guess"


def _held(record: Record, field: str) -> str:
    text = record.owner if field == "owner" else record.fields.get(field, "")
    return for_screen(day(text))


def _short(text: str) -> str:
    text = " ".join(for_screen(sentence(text)).split())
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"


class _Touching:
    """What a change of a record touches: its task, what it points to, and what points to it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._near: dict[str, list[str]] = {}
        for (_, target), names in desk.pointing.items():
            self._near.setdefault(target, []).extend(names)

    def told(self, record: Record) -> str:
        """In brackets behind the line; nothing where it touches nothing."""
        desk = self._desk
        near = [desk.task_of(record), *(link.target for link in record.links)]
        near += self._near.get(record.id, [])
        near += [one.id for one in desk.filed(record.id, *Kind)]
        listed = [name for name in dict.fromkeys(near) if name in desk.by_id]
        if not listed:
            return ""
        more = len(listed) - _MOST_TOUCHED
        rest = f" and {more} more" if more > 0 else ""
        return f" (touches {', '.join(listed[:_MOST_TOUCHED])}{rest})"
