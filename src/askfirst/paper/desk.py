"""A specification on the desk of whoever writes the paper: its records by where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Final

from askfirst.lines import joined
from askfirst.paper.blocks import Id, Line, Ref, Span
from askfirst.paper.clashes import Clash, clashes
from askfirst.paper.kin import kin
from askfirst.paper.mending import cell, ended, holds, person, same, sentence
from askfirst.paper.thing_rows import by_thing
from askfirst.requirements import LIMITED_BY, Kind, Priority, Record, Specification, Status, Story
from askfirst.statements.hearsay import says_how_sure
from askfirst.vocabulary import OF_FACTS
from askfirst.voices import SETTLED

BINDING: Final = (Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.LIMIT, Kind.EXCLUSION)
"""Kinds that a builder is held to: what is counted as a requirement."""

_RANK: Final = {Priority.MUST: 0, Priority.SHOULD: 1, None: 1, Priority.COULD: 2, Priority.WONT: 3}


_NO_PART: Final = ("others-job", "no-neighbour")


def _is_of_facts(record: Record) -> bool:
    return record.kind is Kind.RULE and record.fields.get("sort") in OF_FACTS


class Desk:
    """What the parts of the paper ask about a specification; nothing here changes."""

    def __init__(self, specification: Specification) -> None:
        self.specification = specification
        self._kinds: dict[Kind, list[Record]] = defaultdict(list)
        self._filed: dict[str, list[Record]] = defaultdict(list)
        self.by_id: dict[str, Record] = {}
        for record in specification.records:
            if record.status is Status.WITHDRAWN:
                continue
            self._kinds[record.kind].append(record)
            self.by_id[record.id] = record
            if not _is_of_facts(record):
                self._filed[record.parent].append(record)

    def of(self, kind: Kind) -> list[Record]:
        """Records of a kind that stand, in their order."""
        return self._kinds[kind]

    def filed(self, task: str, *kinds: Kind) -> list[Record]:
        """Records of these kinds in the block of a task."""
        return [one for one in self._filed[task]
                if one.kind in kinds and not one.is_story
                and one.id not in self.to_check]  # fmt: skip

    def nowhere(self, *kinds: Kind) -> list[Record]:
        """Records of these kinds that belong to no task."""
        return [one for kind in kinds for one in self._loose[kind]]

    @cached_property
    def _loose(self) -> dict[Kind, list[Record]]:
        """By kind the records that belong to no task; each task asks for them."""
        loose = [one for kind in Kind for one in self.of(kind)
                 if not self.task_of(one) and not _is_of_facts(one)
                 and not one.is_story and one.id not in self.to_check]  # fmt: skip
        return {kind: [one for one in loose if one.kind is kind] for kind in Kind}

    @cached_property
    def of_facts(self) -> list[Record]:
        """What is told of facts; it stands with the things, in no task and with no other rule."""
        return [one for one in self.of(Kind.RULE) if _is_of_facts(one)]

    def task_of(self, record: Record) -> str:
        """The task in whose block a record stands; empty for none."""
        parent = self.by_id.get(record.parent)
        is_task = parent is not None and parent.kind is Kind.NEED and not parent.is_unwanted
        return parent.id if parent and is_task else ""

    @cached_property
    def tasks(self) -> list[Record]:
        """The tasks: the one that was walked through first, then by their weight."""
        needs = [one for one in self.of(Kind.NEED) if one.is_task]
        walked = next((one.need for one in self.specification.stories if one.steps), "")
        return sorted(needs, key=lambda one: -1 if one.id == walked else _RANK[one.priority])

    @cached_property
    def fails_anyhow(self) -> bool:
        """Whether something that goes wrong belongs to no task: it may be for any."""
        wrong = any(one.is_story for one in self.of(Kind.FUNCTION))
        cases = (one for one in self.of(Kind.QUESTION) if one.id.endswith("-then"))
        wrong = wrong or any(not one.linked("blocks") for one in cases)
        return wrong or any(one.fails for one in self.nowhere(Kind.FUNCTION))

    @cached_property
    def tried_anyhow(self) -> bool:
        """Whether something is tried of which nobody said for what: it may be for any task."""
        loose = (one for one in self.of(Kind.CHECK) if not one.linked("checks"))
        return bool(self.specification.decision.looks_at) or any(loose)

    def features(self, task: str) -> list[Record]:
        """What was wanted besides the tasks, in the block of one; "" for everywhere."""
        kept = [one for one in self.of(Kind.NEED) if one.is_feature and not one.is_unwanted]
        wanted = [one for one in kept if one not in self.put_off and one.id not in self.to_check]
        return [one for one in wanted if self.task_of(one) == task]

    @cached_property
    def put_off(self) -> list[Record]:
        """What was wanted besides the tasks, and not now."""
        features = (one for one in self.of(Kind.NEED) if one.is_feature)
        return [one for one in features if one.priority is Priority.WONT]

    @cached_property
    def stories(self) -> dict[str, list[Story]]:
        """By task how its uses were told."""
        found: dict[str, list[Story]] = defaultdict(list)
        for story in self.specification.stories:
            if story.steps:
                found[story.need].append(story)
        return found

    @cached_property
    def pointing(self) -> dict[tuple[str, str], list[str]]:
        """By type of link and target the ids that point there."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for record in self.by_id.values():
            for link in record.links:
                found[link.type, link.target].append(record.id)
        return found

    @cached_property
    def blocking(self) -> dict[str, list[str]]:
        """By id the open questions that hold it up."""
        found: dict[str, list[str]] = defaultdict(list)
        for question in self.of(Kind.QUESTION):
            for target in self.held_up(question):
                found[target].append(question.id)
        return found

    def held_up(self, question: Record) -> list[str]:
        """Ids that an open question holds up."""
        sides = (question.fields.get("first", ""), question.fields.get("second", ""))
        wanted = (self._rows.get(name, name) for name in (*question.linked("blocks"), *sides))
        return list(dict.fromkeys(name for name in wanted if name in self.by_id))

    @cached_property
    def _rows(self) -> dict[str, str]:
        """By the id of a fact that stands in the row of an earlier one, the id of that row."""
        rows = by_thing(one for one in self.of(Kind.DATA) if one.fields.get("facts"))
        return {one.id: row[0].id for row in rows for one in row}

    def of_many(self, name: str) -> bool:
        """Whether a question asks the same of several lines: it stands in the list alone."""
        question = self.by_id[name]
        return question.fields.get("sort") == "gap" and len(self.held_up(question)) > 1

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """What contradicts what."""
        return clashes(self.of(Kind.QUESTION), self.specification.findings, self.by_id)

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The open questions that ask which side of a contradiction holds."""
        return frozenset(one.question.id for one in self.clashes if one.question)

    @cached_property
    def torn(self) -> frozenset[str]:
        """Ids that are stated where they contradict another."""
        return frozenset(side for clash in self.clashes for side in clash.ids)

    @cached_property
    def neighbours(self) -> list[Record]:
        """What comes in and goes out; not those that it has nothing to do with."""
        return [
            one for one in self.of(Kind.INTERFACE)
            if one.fields.get("sort") not in _NO_PART and one.id not in self.to_check
        ]  # fmt: skip

    @cached_property
    def demands(self) -> list[Record]:
        """What it must be like, told as why people would not use it."""
        return [one for one in self.of(Kind.RISK) if one.fields.get("sort") == "demand"]

    @cached_property
    def heard(self) -> list[Record]:
        """Hearsay that binds nobody, and that nothing open asks about but whether it is so: it is
        open itself."""
        wishes = (
            one for one in self.of(Kind.NEED)
            if one.is_feature and not one.is_unwanted and one.priority is not Priority.WONT
        )  # fmt: skip
        told = (one for one in (*self.of(Kind.FUNCTION), *self.of(Kind.RULE))
                if _SOMEBODY_SAYS.match(one.statement))  # fmt: skip
        return [
            one
            for one in (*chain.from_iterable(map(self.of, _OPEN_WHEN_HEARD)), *wishes, *told)
            if one.heard and self.blocking.get(one.id, []) in ([], [_doubt(one)])
            and one.id not in self.torn
        ]  # fmt: skip

    def doubt(self, heard: Record) -> Record | None:
        """The question what of a piece of hearsay is not known, where it is asked."""
        return self.by_id.get(_doubt(heard))

    @cached_property
    def to_check(self) -> frozenset[str]:
        """The ids of what is heard and open: it stands with what is open, and nowhere else."""
        return frozenset(one.id for one in self.heard)

    @cached_property
    def beside(self) -> dict[str, list[Record]]:
        """By the id of a record those that tell of the same matter and stand below it: rather in
        the block of a task, else with what is fixed."""
        stepped = {step.function for told in self.stories.values()
                   for story in told for step in story.steps}  # fmt: skip
        apart = stepped | self.torn | self.to_check
        every = [one for one in self.by_id.values() if one.id not in apart and _has_kin(one)]
        every.sort(key=lambda one: (not self.task_of(one), one.kind is not Kind.LIMIT))
        return kin(every, {one.id: self.task_of(one) for one in every})

    @cached_property
    def guests(self) -> dict[str, Record]:
        """By the id of a record the one below which it stands."""
        return {one.id: self.by_id[host] for host, told in self.beside.items() for one in told}

    @cached_property
    def _others(self) -> frozenset[tuple[str, str]]:
        """Who answered without being there, and when."""
        return frozenset((one.by, one.at) for one in self.specification.opinions)

    def says(self, record: Record) -> str:
        """Who says it, where it was not whoever leads the interview alone: "says Otto", "say Otto
        and Ida", and "also Otto" of what whoever leads said first."""
        came = [one for one in record.origins if one.by and not one.words.startswith(SETTLED)]
        others = [one for one in came if (one.by, one.at) in self._others]
        if not others or record.kind is Kind.QUESTION:
            return ""
        if came[0] not in others:
            return f"also {joined(dict.fromkeys(cell(one.by) for one in others))}"
        people = list(dict.fromkeys(person(one.by) for one in came))
        return f"{'says' if len(people) == 1 else 'say'} {joined(people)}"

    def place(self, record: Record) -> Id | Ref:
        """The id of a record where its row stands: a link where it is stated elsewhere."""
        return Ref(record.id) if record.id in self.torn else Id(record.id)

    @cached_property
    def told(self) -> frozenset[str]:
        """Sentences that stand below the head with an id, by `same`."""
        return frozenset(same(one.statement) for one in self.by_id.values() if one.statement)

    def priority(self, record: Record) -> str:
        """The priority that somebody gave, in small letters."""
        return str(record.priority or "").lower()


_RULED: Final = (Kind.DATA, Kind.EXCLUSION)
_APART: Final = frozenset(("liked", "heard", "place", "others-job", "wish", "load", "story"))
"""Standings and sorts whose heading says of a line what holds of no other."""


def is_rule(record: Record) -> bool:
    """Whether a thing or what it must not do was told as a rule."""
    return record.fields.get("sort") == "rule"


def _has_kin(record: Record) -> bool:
    """Whether a record may stand beside another one, or another beside it."""
    if record.kind is Kind.NEED:
        return record.is_feature and not record.is_unwanted and record.priority is not Priority.WONT
    binds = record.kind in (Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT)
    told = {record.fields.get("sort", ""), record.fields.get("standing", "")}
    rule = record.kind in _RULED and is_rule(record)
    apart = told & _APART or record.heard or _is_of_facts(record)
    return (binds or rule) and not apart and record.fields.get("actor") != "person"


def _doubt(record: Record) -> str:
    return f"OPEN-{record.id}-unknown"


_SOMEBODY_SAYS: Final = re.compile(
    r"[^,;.]{0,60}?\b(?:says?|said|reckons?|claims?|thinks|heard)\b", re.IGNORECASE
)
"""Begins what others say and the person only passes on."""
_OPEN_WHEN_HEARD: Final = (Kind.LIMIT, Kind.EXCLUSION, Kind.ASSUMPTION, Kind.INTERFACE)
"""What is no fact as long as only others say it."""


def is_binding(record: Record) -> bool:
    """Whether a builder is held to it: not what is only liked or heard, nor what people do, nor
    what happened once."""
    held = record.fields.get("standing") != "liked" and not record.heard
    return held and record.fields.get("actor") != "person" and not record.is_story


def statement(record: Record) -> str:
    """What is printed of a record; its words or title where it has no statement."""
    return sentence(record.statement or record.words or record.title)


def ids(names: Iterable[str]) -> Line:
    """Ids as links, with commas between."""
    return refs(map(Ref, names))


def refs(links: Iterable[Ref]) -> Line:
    """Links with commas between."""
    spans: list[Span] = []
    for link in links:
        spans += [", ", link] if spans else [link]
    return tuple(spans)


def stands(desk: Desk, record: Record) -> Line:
    """A record where it is stated: id, sentence, reason and marks; only its id where it stands
    with the contradiction."""
    if record.id in desk.torn:
        return (Ref(record.id), *marks(desk, record))
    return (Id(record.id), f" {statement(record)}{besides(record)}", *marks(desk, record))


def besides(record: Record) -> str:
    """What follows a statement: its reason, unless it says it itself, and examples."""
    told = ""
    if record.rationale and not holds(record.statement, record.rationale):
        told = f" Because: {ended(record.rationale)}"
    for one in record.examples:
        steps = (("given", one.given), ("when", one.when), ("then", one.then))
        said = ", ".join(f"{name} {cell(text)}" for name, text in steps if text.strip())
        told += f" Example: {ended(said)}" if said else ""
    return told


def marks(desk: Desk, record: Record) -> Line:
    """In brackets behind a statement: what nobody is sure of, and what is open about it."""
    case = record.fields.get("case", "")
    said = same(case) in same(statement(record))
    told: list[Line] = [(f"case: {cell(case)}",)] if case and not said else []
    task = desk.by_id.get(desk.task_of(record))
    of_its_own = task is None or task.priority is not record.priority
    weighed = record.is_feature or record.kind in (Kind.FUNCTION, Kind.QUALITY)
    if record.priority and weighed and record.priority is not Priority.WONT and of_its_own:
        told.append((desk.priority(record),))
    if version := record.fields.get("slice", ""):
        told.append((f"{version} version",))
    if record.heard:
        told.append(("heard only",))
    if _is_fixed_elsewhere(desk, record):
        told.append(("fixed",))
    if not record.sure and not says_how_sure(statement(record)):
        told.append(("a guess",))
    if says := desk.says(record):
        told.append((says,))
    if record.claimed_in:
        told.append((f"only {cell(record.claimed_in)} says so",))
    told += limits(desk, record)
    held = desk.blocking.get(record.id, [])
    for label, names in (
        ("contradiction", [name for name in held if name in desk.disputed]),
        ("open", [name for name in held if name not in desk.disputed and not desk.of_many(name)]),
    ):
        told += [(f"{label}: ", *ids(names))] if names else []
    return bracketed(told)


def _is_fixed_elsewhere(desk: Desk, record: Record) -> bool:
    """Whether a limit is fixed, and stands where no heading says it."""
    if record.kind is not Kind.LIMIT or record.fields.get("standing") != "fixed":
        return False
    host = desk.guests.get(record.id, record)
    return bool(desk.task_of(host)) or host.kind is not Kind.LIMIT


def limits(desk: Desk, record: Record) -> list[Line]:
    """Where it says when or for whom a record holds."""
    found = [one for one in record.linked(LIMITED_BY) if one in desk.by_id]
    return [("but see ", *ids(found))] if found else []


def bracketed(parts: Iterable[Line]) -> Line:
    """Lines in one pair of brackets with semicolons between; nothing for none."""
    spans: list[Span] = []
    for part in parts:
        spans += ["; " if spans else " (", *part]
    return (*spans, ")") if spans else ()
