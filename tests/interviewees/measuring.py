"""What of a person's knowledge reached the document, and what nobody meant (README, last part)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from askfirst.requirements import Kind, Record, Specification, Status
from interviewees.driver import Held, Kept
from interviewees.people import Item, Person
from interviewees.typed import Value

OWN_KINDS: Final[dict[str, tuple[Kind, ...]]] = {
    "goal": (Kind.GOAL,),
    "role": (Kind.ROLE,),
    "need": (Kind.NEED,),
    "function": (Kind.FUNCTION,),
    "failure": (Kind.FUNCTION,),
    "state": (Kind.FUNCTION,),
    "exclusion": (Kind.EXCLUSION,),
    "limit": (Kind.LIMIT,),
    "quality": (Kind.QUALITY,),
    "interface": (Kind.INTERFACE,),
    "data": (Kind.DATA,),
    "rule": (Kind.RULE,),
    "assumption": (Kind.ASSUMPTION,),
    "risk": (Kind.RISK,),
    "acceptance": (Kind.CHECK,),
    "term": (Kind.TERM,),
    "decision": (Kind.QUESTION, Kind.RULE),
}
"""The kind of record that is made for a kind of item."""

_DEMANDS: Final = (
    Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.LIMIT, Kind.RULE, Kind.EXCLUSION, Kind.DATA,
    Kind.INTERFACE,
)  # fmt: skip

MEANING: Final[dict[str, tuple[Kind, ...]]] = {
    **OWN_KINDS,
    **dict.fromkeys(
        (
            "need",
            "function",
            "failure",
            "state",
            "exclusion",
            "quality",
            "interface",
            "data",
            "rule",
        ),
        _DEMANDS,
    ),
    "decision": (*_DEMANDS, Kind.QUESTION),
    "limit": (*_DEMANDS, Kind.GOAL),
    "goal": (Kind.GOAL, Kind.NEED, Kind.QUALITY),
}
"""The kinds of record in which an item keeps its meaning: a demand may stand as another kind of
demand ("nobody edits a lift" as a rule or as a need); who, why, risk, check and word may not."""


class Outcome(NamedTuple):
    """What became of one item.

    Attributes:
        told: it was said. reached: it stands in a record of its meaning with the fields told.
        own_kind: in a record of its very kind. quoted_only: only as a confirmed sentence of a
            document. lost: why it did not reach the document; empty when it did or was not told.
    """

    person: Person
    item: Item
    told: bool
    reached: bool
    own_kind: bool
    quoted_only: bool
    lost: str


class Measured(NamedTuple):
    """One interview: what became of every item, and the records that nobody meant."""

    held: Held
    outcomes: tuple[Outcome, ...]
    records: int
    unmeant: tuple[Record, ...]
    proposed: int

    @property
    def share(self) -> float:
        """Share of what the person knows that reached a typed record with its fields."""
        return sum(outcome.reached for outcome in self.outcomes) / len(self.outcomes)


def measure(held: Held) -> Measured:
    """Compare what the person knows with the specification."""
    outcomes = tuple(_outcome(held, item) for item in held.person.items)
    records = [
        record
        for record in held.specification.records
        if record.status not in (Status.WITHDRAWN, Status.OPEN) and record.kind is not Kind.QUESTION
    ]
    meant = _Meant(held)
    strange = [record for record in records if not meant.knows(record)]
    proposed = [record for record in strange if _is_proposed(record)]
    unmeant = tuple(record for record in strange if not _is_proposed(record))
    return Measured(held, outcomes, len(records) - len(proposed), unmeant, len(proposed))


def _is_proposed(record: Record) -> bool:
    """A default that was shown and nobody objected to: marked as such, no demand of anybody."""
    return record.kind is Kind.ASSUMPTION and all(o.via.value == "assumed" for o in record.origins)


# -- what reached the document -------------------------------------------------------------------


def _outcome(held: Held, item: Item) -> Outcome:
    kept = [one for one in held.kept if one.typed.item == item.id]
    quoted = [one for one in held.passages if one.typed.item == item.id]
    told = item.id in held.told
    reached, own, lost = False, False, "not told"
    if kept:
        reached, own, lost = _reached(held, item, kept)
    quoted_only = not reached and any(_stands_quoted(held.specification, one) for one in quoted)
    return Outcome(held.person, item, told, reached or quoted_only, own, quoted_only,
                   "" if reached or quoted_only else lost)  # fmt: skip


def _reached(held: Held, item: Item, kept: Sequence[Kept]) -> tuple[bool, bool, str]:
    records = list(_records_of(held.specification, kept))
    fitting = [record for record in records if record.kind in MEANING[item.kind]]
    values = [(value, _words_for(held.person, value.text)) for one in kept
              for value in one.typed.values]  # fmt: skip
    decided = _decision(held.specification) if item.kind == "acceptance" else ""
    if not fitting and not decided:
        return False, False, "no record" if not records else "record of another meaning"
    whole = " ".join([*map(_all_text, fitting), decided])
    parts = " ".join([*map(_fields_text, fitting), decided])
    for value, numbers in values:
        if not _holds(whole if value.main else parts, value, numbers):
            return False, False, f"field {value.field or 'text'} is missing"
    own = any(record.kind in OWN_KINDS[item.kind] for record in fitting)
    return True, own, ""


def _records_of(specification: Specification, kept: Iterable[Kept]) -> Iterable[Record]:
    """The records that came from these lines, or are about them."""
    lines = {(one.slot, one.line) for one in kept}
    ids = {one.record for one in kept if one.record}
    for record in specification.records:
        undecided = record.kind is Kind.QUESTION and record.id in ids
        if record.status is Status.WITHDRAWN or (record.status is Status.OPEN and not undecided):
            continue
        if record.id in ids or any((o.answer, o.line) in lines for o in record.origins):
            yield record


def _stands_quoted(specification: Specification, passage: Kept) -> bool:
    said = _plain(passage.typed.text)
    return any(
        said in _plain(_all_text(record)) for record in specification.of_kind(Kind.EVIDENCE)
    ) or any(record.id == passage.record for record in specification.records)


def _decision(specification: Specification) -> str:
    decision = specification.decision
    return " ".join((decision.reader, decision.decide, decision.by, decision.looks_at))


def _fields_text(record: Record) -> str:
    """What stands in fields of its own; a *shall* counts, since it is composed from two."""
    fit = record.fit
    texts = [
        record.rationale, record.owner, record.priority.value if record.priority else "",
        record.characteristic, *record.fields.values(), fit.scale, fit.meter, fit.now, fit.must,
        fit.plan, fit.wish, fit.by,
    ]  # fmt: skip
    texts += [text for one in record.examples for text in (one.given, one.when, one.then)]
    if record.kind is Kind.FUNCTION:
        texts.append(record.statement)
    return " ".join(str(text) for text in texts)


def _all_text(record: Record) -> str:
    quotes = [quote.quote for origin in record.origins for quote in origin.quotes]
    return " ".join((record.title, record.statement, record.words, _fields_text(record), *quotes))


_TOKEN: Final = re.compile(r"\w+")


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(text.lower()))


def _stems(text: str) -> set[str]:
    """Words without the s that a third person or a plural has."""
    return {word.rstrip("s") for word in _TOKEN.findall(text.lower())}


def _holds(text: str, value: Value, numbers: Mapping[str, str]) -> bool:
    """Whether a value stands in a text. A verb may have taken another form: nine words in ten."""
    said = _stems(text) | {numbers[word] for word in _stems(text) if word in numbers}
    wanted = _stems(value.text)
    return len(wanted - said) <= len(wanted) // 10


def _words_for(person: Person, text: str) -> dict[str, str]:
    """The number words that the person may have typed instead of a figure."""
    return {
        stem: figure
        for habit in person.habits
        for figure, word in habit.numbers.items()
        for stem in _stems(word)
    }


# -- what nobody meant ---------------------------------------------------------------------------


class _Meant:
    """Which records come from an item, a part or a document."""

    def __init__(self, held: Held) -> None:
        meant = [one for one in held.kept if one.typed.item or one.typed.part] + list(held.passages)
        self.ids = {one.record for one in meant if one.record}
        self.lines = {(one.slot, one.line) for one in meant}
        self.slots = {one.slot for one in meant if not one.line}

    def knows(self, record: Record) -> bool:
        """Whether the record itself, or what it was detailed from, was meant."""
        if record.id in self.ids or record.parent in self.ids:
            return True
        for origin in record.origins:
            if (origin.answer, origin.line) in self.lines or origin.answer in self.slots:
                return True
            if origin.quotes:
                return True
        return any(link.target in self.ids for link in record.links)
