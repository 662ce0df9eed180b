"""The records that an answer names, as the interview knows them before any sentence is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Event, InWords, Line, Opinion, Said, Settled
from askfirst.lines import clean
from askfirst.questions import Question
from askfirst.vocabulary import AS_TODAY, KINDS, SPOKEN, Kind, Quote, Via, Worded

KIND_OF_PREFIX = {info.prefix: kind for kind, info in KINDS.items()}


class Ref(NamedTuple):
    """A record as named by an answer.

    Attributes:
        slot, event, line, position: the answer, the number of its event, the key of the line in
            it and the line's place from 1 (0 for a single answer).
        text: the main words, without role or number; `words` are all of them as typed.
        fields: what was understood of the line, and of later lines about this record.
        choice: the tick it comes from.
        details: slot and line key of those later lines.
        worded: how a program words it.
    """

    id: str
    kind: Kind
    slot: str
    event: int
    line: str
    position: int
    text: str
    words: str
    fields: dict[str, str]
    frame: str
    choice: str
    sure: bool
    via: Via
    by: str
    at: str
    evidence: tuple[Quote, ...]
    withdrawn: bool = False
    details: tuple[tuple[str, str], ...] = ()
    worded: Worded | None = None


_MAIN = ("need", "change", "who", "thing", "neighbour", "what", "trigger", "does")
"""Parts of a line that a record is called after."""


def main_task(refs: Iterable[Ref], sentence: str) -> str:
    """Id of the main task: of those that somebody typed, the one that says most of what the one
    sentence says, else the first; empty without any."""
    from askfirst.text.overlap import content_words  # English is loaded when something was said

    said = content_words(sentence)
    typed = [ref for ref in refs if ref.kind is Kind.NEED and not (ref.withdrawn or ref.choice)]
    typed = [ref for ref in typed if ref.slot == typed[0].slot]  # no main one is added later
    shared = {ref.id: len(said & content_words(ref.words)) for ref in typed}
    return max(shared, key=lambda one: shared[one]) if shared else ""


def kind_of(record: str) -> Kind | None:
    """The kind of a record by its id's prefix."""
    return KIND_OF_PREFIX.get(record.rsplit("-", 1)[0])


def refs_of(event: Answered, slot: str, question: Question | None) -> Iterator[Ref]:
    """The records of one answer, in order."""
    if event.status is not AnswerStatus.ANSWERED:
        return
    if event.record and (kind := kind_of(event.record)):
        line = Line(key="", text=event.value, sure=event.sure, via=event.via,
                    evidence=event.evidence, worded=event.worded)  # fmt: skip
        yield _ref(event, slot, event.record, kind, line, 0, event.value)
    parts = question.line if question else ()
    main = next((part.field for part in parts if part.takes_the_rest), "")
    for position, line in enumerate(event.lines, 1):
        known = line.status is AnswerStatus.ANSWERED
        if known and line.record and (kind := kind_of(line.record)):
            named = (line.fields.get(part) for part in (main, *_MAIN) if part)
            text = next(filter(None, named), "") or line.fields.get("words") or clean(line.text)
            yield _ref(event, slot, line.record, kind, line, position, text)


def _ref(
    event: Answered, slot: str, record: str, kind: Kind, line: Line, position: int, text: str
) -> Ref:
    said = line.said or event
    own = line.choice.startswith(SPOKEN)
    return Ref(
        id=record, kind=kind, slot=slot, event=said.n, line=line.key, position=position,
        text=line.text if own else text, words=line.text,
        fields=(_instead(line) if own else dict(line.fields)) | _version(line),
        frame=line.frame, choice="" if own else line.choice, sure=line.sure and event.sure,
        via=line.via, by=said.by, at=said.at,
        evidence=line.evidence or (() if event.attached else event.evidence),
        worded=line.worded,
    )  # fmt: skip


def _version(line: Line) -> dict[str, str]:
    """That a task is for later, where whoever led the interview was told so."""
    return {"slice": "later"} if line.worded and line.worded.later else {}


def _instead(line: Line) -> dict[str, str]:
    """How it is to go, where that was typed on what is done today."""
    words = line.fields.get("words", "")
    today = line.text.lower().startswith(AS_TODAY)
    return {INSTEAD: _NOW.sub("", words)} if today and words else {}


INSTEAD: Final = "instead"
_NOW: Final = re.compile(r"^(?:instead|then|now)\s*[,:]?\s+", re.IGNORECASE)


def in_words(event: Answered, slot: str, agreed: Mapping[tuple[str, str], InWords]) -> Answered:
    """An answer with the sentences that the person agreed to, where it still says what they stand
    for. What was said before of where a line belongs stays."""

    def put(line: Line) -> Line:
        found = agreed.get((slot, line.key))
        if found is None or found.text != line.text:
            return line
        return line.model_copy(update={"worded": _beside(line.worded, found.worded)})

    whole = agreed.get((slot, ""))
    update: dict[str, object] = {"lines": tuple(map(put, event.lines))}
    if whole and whole.text == event.value:
        update["worded"] = _beside(event.worded, whole.worded)
    return event.model_copy(update=update)


def open_slot(turn: int) -> str:
    """Where a question that a turn left open is put in words."""
    return f"said.{turn}"


def open_in_words(turn: int, agreed: Mapping[tuple[str, str], InWords]) -> Worded | None:
    """The short question that the person agreed is what a turn left open."""
    found = agreed.get((open_slot(turn), ""))
    return found.worded if found else None


def _beside(before: Worded | None, agreed: Worded) -> Worded:
    if before is None:
        return agreed
    kept = {"later": before.later, "kind": before.kind, "task": agreed.task or before.task}
    return agreed.model_copy(update=kept)


def turn_of(said: Said, turns: Mapping[int, Said]) -> dict[int, Said]:
    """By its number the turn that was recorded, or the earlier one with the questions that this
    adds to it; nothing where that one is taken back."""
    if not said.turn:
        return {said.n: said}
    before = turns.get(said.turn)
    if before is None:
        return {}
    also = tuple(dict.fromkeys((*before.also, *said.also)))
    return {before.n: before.model_copy(update={"also": also})}


def is_of_others(event: Event) -> bool:
    """Whether an event is folded behind all that the interview itself says."""
    return isinstance(event, Opinion) or (isinstance(event, Settled) and bool(event.line))
