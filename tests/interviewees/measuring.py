"""What became of what was told: in the paper, right, misfiled, garbled, twice, or lost (README)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.paper.blocks import Block, Table, shown
from askfirst.paper.blocks import lines as lines_of
from askfirst.paper.outline import paper
from askfirst.requirements import Kind, Record, Status
from interviewees.driver import Held
from interviewees.people import Item
from interviewees.words import content, numbers, share

ENOUGH: Final = 0.75
"""A record says a line when it has so many of its words, and all its numbers."""
LONGEST_WHO: Final = 7
TRACE: Final = 0.4
"""A record that has so many of them is about it."""

_DEMANDS: Final = (
    Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.LIMIT, Kind.RULE, Kind.EXCLUSION, Kind.DATA,
    Kind.INTERFACE,
)  # fmt: skip
_EVENTS: Final = (Kind.FUNCTION, Kind.RULE, Kind.NEED)

MEANING: Final[dict[str, tuple[Kind, ...]]] = {
    "goal": (Kind.GOAL,),
    "role": (Kind.ROLE,),
    "need": (Kind.NEED, Kind.FUNCTION),
    "function": _EVENTS,
    "failure": _EVENTS,
    "state": (*_EVENTS, Kind.LIMIT),
    "exclusion": (Kind.EXCLUSION, Kind.RULE),
    "limit": (Kind.LIMIT, Kind.RULE, Kind.NEED),
    "quality": (Kind.QUALITY, Kind.NEED, Kind.LIMIT, Kind.RULE),
    "interface": (Kind.INTERFACE, Kind.DATA, Kind.LIMIT),
    "data": (Kind.DATA, Kind.NEED, Kind.RULE, Kind.INTERFACE),
    "rule": (Kind.RULE, Kind.FUNCTION, Kind.NEED, Kind.DATA),
    "assumption": (Kind.ASSUMPTION,),
    "risk": (Kind.RISK,),
    "acceptance": (Kind.CHECK,),
    "term": (Kind.TERM, Kind.RULE, Kind.DATA),
    "decision": (Kind.QUESTION, Kind.RULE),
}
"""The kinds of record in which a need keeps its meaning. "Nobody edits a lift" may stand as a rule
or as an exclusion; a risk is no demand, and a demand is no risk."""

_NOT: Final = re.compile(
    r"\b(?:no|not|never|nobody|nothing|without|don'?t|doesn'?t|can'?t)\b", re.I
)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
FATES: Final = ("right", "misfiled", "garbled", "lost")


class Outcome(NamedTuple):
    """What became of one need.

    Attributes:
        told: how much of it. fate: right, misfiled, garbled, lost; empty when nothing was told.
        record: where it stands, or what was made of it. twice: a second record says it too.
        lines: as typed. printed: whether the paper has the sentence.
    """

    item: Item
    told: float
    fate: str
    record: str
    twice: str
    lines: tuple[str, ...]
    printed: bool


def measure(held: Held) -> tuple[Outcome, ...]:
    """Compare what was told with the specification and the paper, need by need."""
    records = [
        record
        for record in held.specification.records
        if record.status is not Status.WITHDRAWN and record.kind is not Kind.EVIDENCE
    ]
    outline = list(_outline(paper(held.specification).blocks))
    return tuple(_outcome(held, item, records, outline) for item in held.person.items)


class Beside(NamedTuple):
    """What was said besides the needs, and whether it stands as what it is.

    Attributes:
        what: step, hearsay, technology, don't know, settled. right: for a step that it is printed,
            for hearsay that it is marked, for a technology that is not fixed that it is not under
            what is fixed, for a don't know that it is an open question.
    """

    what: str
    text: str
    right: bool
    record: str


def beside(held: Held) -> tuple[Beside, ...]:
    """What became of the walk-throughs, the hearsay and the not-answers."""
    records = [r for r in held.specification.records if r.status is not Status.WITHDRAWN]
    outline = list(_outline(paper(held.specification).blocks))
    talk = held.person.talk
    steps = {step for walk in (talk.steps, *talk.walks.values()) for step in walk}
    found = []
    for line in held.lines:
        if line.text in steps:
            words = content(line.text)
            right = any(share(words, content(text)) >= ENOUGH for text in outline)
            found.append(Beside("step", line.text, right, ""))
            continue
        what = {"heard": "hearsay", "technology": "technology"}.get(line.other, "")
        what = what or ("don't know" if line.other.startswith("unknown") else "")
        if what:
            right, where = _marked(what, line.text, records)
            found.append(Beside(what, line.text, right, where))
    return tuple(found)


def cut(held: Held, outcomes: tuple[Outcome, ...]) -> tuple[Beside, ...]:
    """Whether the fields are cut where the line says it: who somebody is, and of a goal how it is
    now and what is wanted. Only where the need says so in fields of its own."""
    records = {record.id: record for record in held.specification.records}
    found = []
    for outcome in outcomes:
        record = records.get(outcome.record.partition(":")[0])
        wanted = outcome.item.fields
        if outcome.fate != "right" or record is None:
            continue
        if record.kind is Kind.ROLE and "who" in wanted:
            who = record.fields.get("who", "")
            right = len(who.split()) <= LONGEST_WHO and bool(content(who))
            right = right and share(content(who), _names_of(outcome.item)) >= ENOUGH
            found.append(Beside("role", outcome.lines[-1], right, f"who: {who}"))
        if record.kind is Kind.GOAL and outcome.told == 1 and {"now", "then"} <= set(wanted):
            fit = record.fit
            right = bool(fit.now and (fit.plan or fit.must)) and fit.now != fit.must
            told = ", ".join(f"{name} {text}" for name, text in fit.model_dump().items() if text)
            found.append(Beside("goal", outcome.lines[-1], right, told or "no number"))
    return tuple(found)


def _names_of(item: Item) -> frozenset[str]:
    """The words that may name a person: those of the line before its comma, bracket or verb."""
    heads = (re.split(r"[,.(:]| who | can | may | pays?\b", text)[0] for text in item.typed)
    return content(" ".join((item.fields["who"], *heads)))


def _marked(what: str, text: str, records: list[Record]) -> tuple[bool, str]:
    also = what == "don't know"  # "no idea" itself stands nowhere but in the line as typed
    about = [
        r for r in records
        if share(content(text), content(f"{_whole(r)} {r.words if also else ''}")) >= ENOUGH
    ]  # fmt: skip
    where = _told_of(about[0]) if about else ""
    if what == "technology":
        return bool(about) and not any(r.fields.get("standing") == "fixed" for r in about), where
    if what == "hearsay":
        return any(r.heard or r.kind is Kind.QUESTION for r in about), where
    return bool(about) and all(r.kind is Kind.QUESTION for r in about), where


def _outline(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines of a paper as a reader sees them; a row of a table is one."""
    for block in blocks:
        if isinstance(block, Table):
            yield from (" ".join(map(shown, row)) for row in block.rows)
        else:
            yield from map(shown, lines_of((block,)))


def _outcome(held: Held, item: Item, records: list[Record], outline: list[str]) -> Outcome:
    lines = [line for line in held.lines if item.id in line.items and line.text]
    texts = tuple(line.text for line in lines)
    told = held.told.get(item.id, 0.0)
    if not texts:
        return Outcome(item, told, "", "", "", (), False)
    if item.id == held.person.talk.clash.need:
        return _of_clash(held, item, records, outline)
    best = max((_fit(record, texts), record.id, record) for record in records)
    strength, _, record = best
    step = _step(texts, outline)
    unheld = not any(_says(one, texts) for one in records)
    if step and unheld and not _settled(held, item, texts):
        return Outcome(item, told, "misfiled", f"only a line: {step}", "", texts, True)
    if strength < TRACE:
        fate = "right" if _settled(held, item, texts) else "lost"
        return Outcome(item, told, fate, "", "", texts, fate == "right")
    good = [one for one in records if _says(one, texts)]
    kinds = MEANING[item.kind] + ((Kind.RISK,) if item.against in texts else ())
    fitting = [one for one in good if one.kind in kinds]
    if fitting:
        printed = any(_printed(one, outline) for one in fitting)
        second = _twice(fitting)
        return Outcome(item, told, "right", _told_of(fitting[0]), second, texts, printed)
    if _settled(held, item, texts):
        return Outcome(item, told, "right", "the one who says yes", "", texts, True)
    fate = "misfiled" if good else "garbled"
    stands = good[0] if good else record
    return Outcome(item, told, fate, _told_of(stands), "", texts, _printed(stands, outline))


def _of_clash(held: Held, item: Item, records: list[Record], outline: list[str]) -> Outcome:
    """A need told in halves: what settled it must stand, or else each half."""
    clash = held.person.talk.clash
    told = tuple(line.text for line in held.lines if item.id in line.items)
    settled = clash.settled in told
    stand = [next((r for r in records if _says(r, (text,))), None)
             for text in ((clash.settled,) if settled else told)]  # fmt: skip
    found = [record for record in stand if record is not None]
    if settled and any(share(content(clash.settled), content(line)) >= ENOUGH for line in outline):
        return Outcome(item, held.told[item.id], "right", "what settled it", "", told, True)
    fate = "right" if len(found) == len(stand) else "garbled" if found else "lost"
    where = _told_of(found[0]) if found else ""
    printed = all(_printed(record, outline) for record in found)
    return Outcome(item, held.told.get(item.id, 0.0), fate, where, "", told, printed)


def _step(texts: tuple[str, ...], outline: list[str]) -> str:
    """The line of the paper that has a text, as a step of a walk-through does without a record."""
    wanted = frozenset[str]().union(*map(numbers, texts))
    for line in outline:
        words = content(line)
        said = [t for t in texts if share(content(t), words) >= ENOUGH]
        denied = not any(map(_NOT.search, said)) or _NOT.search(line)
        if said and denied and wanted <= numbers(line):
            return line
    return ""


def _told_of(record: Record) -> str:
    return f"{record.id}: {record.statement or record.title}"


def _whole(record: Record) -> str:
    fit = record.fit
    return " ".join(
        (record.title, record.statement, record.rationale, record.owner, *record.fields.values(),
         fit.scale, fit.meter, fit.now, fit.must, fit.plan, fit.wish, fit.by)
    )  # fmt: skip


def _says(record: Record, texts: tuple[str, ...]) -> bool:
    """Whether a record has what some lines say: the words of one of them, all numbers of all, and
    a negation where the line has one."""
    whole = _whole(record)
    wanted = frozenset[str]().union(*map(numbers, texts))
    first = max(texts, key=lambda text: share(content(text), content(whole)))
    denied = not _NOT.search(first) or bool(_NOT.search(whole))
    return share(content(first), content(whole)) >= ENOUGH and wanted <= numbers(whole) and denied


def _fit(record: Record, texts: tuple[str, ...]) -> float:
    return max(share(content(text), content(_whole(record))) for text in texts)


def _settled(held: Held, item: Item, texts: tuple[str, ...]) -> bool:
    """Whether what says that it is done stands with the one who decides."""
    decision = held.specification.decision
    whole = " ".join((decision.reader, decision.decide, decision.by, decision.looks_at))
    return item.kind == "acceptance" and any(
        share(content(text), content(whole)) >= ENOUGH and numbers(text) <= numbers(whole)
        for text in texts
    )


def _twice(records: list[Record]) -> str:
    """The second of two records that say the same and do not belong to each other."""
    for number, first in enumerate(records):
        for second in records[number + 1 :]:
            linked = {first.parent, *(link.target for link in first.links)}
            back = {second.parent, *(link.target for link in second.links)}
            if first.id in back or second.id in linked or first.kind is not second.kind:
                continue
            return f"{first.id} and {_told_of(second)}"
    return ""


def _printed(record: Record, outline: list[str]) -> bool:
    words = frozenset(map(str.lower, _WORD.findall(record.statement)))
    found: frozenset[str] = frozenset()
    for line in outline:
        here = frozenset(map(str.lower, _WORD.findall(line)))
        if share(words, here) > share(words, found):
            found = here
    return share(words, found) >= ENOUGH
