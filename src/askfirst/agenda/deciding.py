"""What a reply decides about passages of the documents, as events to be recorded behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from askfirst.agenda.weighing import DIFFER
from askfirst.events import Answered, AnswerStatus, Disposed
from askfirst.interview import Interview, Rejection, question_id
from askfirst.questions import OTHER, Offer, Prompt
from askfirst.vocabulary import Kind, Quote

Disposition = Literal["used", "context", "set-aside", "contradicts"]
_RECORDS: Final[tuple[Disposition, ...]] = ("used", "contradicts")

_MEANT: Final[dict[str, Disposition]] = {
    "": "used", "used": "used", "use": "used", "true": "used", "context": "context",
    "set aside": "set-aside", "aside": "set-aside", "do not use": "set-aside",
    "don't use": "set-aside", "contradicts": "contradicts", "against": "contradicts",
}  # fmt: skip


def judged(prompt: Prompt, event: Answered | Rejection) -> Answered | Rejection:
    """The event, or a rejection when the words on a passage cannot be understood."""
    if isinstance(event, Rejection) or not _offered(prompt):
        return event
    for line in event.lines:
        words = _words(line.fields.get("words", ""))
        if line.choice.startswith("passage-") and words not in _MEANT:
            fits = ", ".join(f"“{word}”" for word in _MEANT if word)
            return Rejection(reason=f"“{words}” says nothing about a sentence", allowed=fits)
    return event


def decided(interview: Interview, prompt: Prompt, event: Answered) -> list[Disposed]:
    """What an answer decides about the passages on its screen; nothing for other screens.

    Args:
        interview: with the answer folded in.
    """
    if event.status is not AnswerStatus.ANSWERED:
        return []
    if question_id(prompt.slot) == DIFFER:
        return _differing(interview, prompt, event)
    offers = _offered(prompt)
    picked = {line.choice: _words(line.fields.get("words", "")) for line in event.lines}
    given: dict[Disposition, list[Quote]] = {}
    for number, offer in enumerate(offers, 1):
        words = picked.get(f"passage-{number}")
        meant = "context" if words is None else _MEANT[words]
        kept = offer.passage.model_copy(update={"use": interview.use(offer.passage)})
        given.setdefault(meant, []).append(kept)
    return _events(interview, prompt.slot, given)


def _words(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").strip(" .").split())


def _offered(prompt: Prompt) -> tuple[Offer, ...]:
    """The passages that the choices of a screen stand for."""
    return prompt.offers if any(one.id == "passage-1" for one in prompt.choices) else ()


def _events(
    interview: Interview, slot: str, given: dict[Disposition, list[Quote]]
) -> list[Disposed]:
    """One event for each passage that is used or contradicts, as it becomes a record; one for
    those of each other kind."""
    numbers = interview.numbers.copy()
    events = []
    for kind in _RECORDS:
        for quote in given.pop(kind, []):
            before = interview.disposed.get((quote.sha256, quote.start, quote.end))
            record = (before.record if before else None) or numbers.record(Kind.EVIDENCE)
            events.append(Disposed(quotes=(quote,), disposition=kind, slot=slot, record=record))
    events += [Disposed(quotes=tuple(q), disposition=d, slot=slot) for d, q in given.items()]
    return events


def _differing(interview: Interview, prompt: Prompt, event: Answered) -> list[Disposed]:
    first, second = (offer.passage for offer in prompt.offers)
    choices: dict[str, dict[Disposition, list[Quote]]] = {
        "first": {"used": [first], "contradicts": [second]},
        "second": {"used": [second], "contradicts": [first]},
        OTHER: {"used": [first, second]},
    }
    weighed: dict[Disposition, list[Quote]] = {}
    for kind, quotes in choices.get(event.value, {}).items():
        use = "true" if kind == "used" else "do not use"
        weighed[kind] = [quote.model_copy(update={"use": use}) for quote in quotes]
    return _events(interview, prompt.slot, weighed)


def told(events: Sequence[Disposed]) -> list[str]:
    """What was decided, on one line; nothing for nothing."""
    parts = []
    for kind, label in _LABELS.items():
        ids = [event.record for event in events if event.record and event.disposition == kind]
        rest = sum(len(e.quotes) for e in events if e.disposition == kind and not e.record)
        counted = [f"{rest} sentence{'' if rest == 1 else 's'}"] if rest and not ids else []
        parts += [f"{label}: {', '.join([*ids, *counted])}"] if ids or counted else []
    return [f"-> {'; '.join(parts)}"] if parts else []


_LABELS: Final[dict[Disposition, str]] = {
    "used": "kept as evidence", "contradicts": "speaks against it", "set-aside": "set aside",
    "context": "context",
}  # fmt: skip
