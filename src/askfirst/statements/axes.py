"""What pulls apart: two statements that say the opposite of one thing, without a common number.

Which opposites there are is data (`data/axes.tsv`). Each line has a sign first: what was answered
to why people would refuse it, or says *not*, *never*, *without*, speaks against its words. The
label of a tick never counts. What is found is put to the person, so it must be worth a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.allowing import allowed_and_forbidden
from askfirst.statements.asides import said_before
from askfirst.statements.barred import barred_and_done, bars_or_does
from askfirst.statements.differing import measures, numbers_differ, numbers_in
from askfirst.statements.grammar import listed
from askfirst.statements.hearsay import is_heard
from askfirst.statements.opposed import (
    WRITTEN,
    deletes_for_certain,
    of_all_written,
    somebody_else_may,
    tells_barred_case,
)
from askfirst.statements.patterns import Hit, Patterns, Token, tokens
from askfirst.statements.tables import rows
from askfirst.statements.told import STORIES, Told
from askfirst.statements.types import is_people
from askfirst.text.measures import singles
from askfirst.text.overlap import says_most

ALLOWED: Final = "allowed"
"""The axis of what one line allows and another forbids."""
NUMBERS: Final = "numbers"
"""The axis of two numbers for one thing."""


_MARKS: Final = frozenset((*",:.;!?(", "->", "=>", "→"))
_STEPS: Final = frozenset(("task", "walk"))
_THAT_IS: Final = frozenset(("that", "which", "is", "was", "has", "had", "been", "once", "we", "i"))
_GOES_ON: Final = frozenset(
    ("may", "must", "can", "could", "should", "shall", "is", "gets", "will")
)
_NEVER: Final = frozenset(("never", "scope"))
MOST_HITS: Final = 100
"""So many patterns are looked at in one line: a line of 10,000 characters takes no longer."""


NEAR: Final = 8
"""Words on both sides of those that take sides, in which the matter is looked for."""


_LOOSE: Final = frozenset(
    ("paper", "screen", "public", "speed", "sound", "moving", "replace", "cost", "keep", "open",
     "watching", "amount-of-work")
)  # fmt: skip
"""Axes whose words mean many things; one noun in common is too little there."""
_CLEAR: Final = 5
_TIMED: Final = frozenset(("keep",))
"""Axes on which two lines are clear that both say how long: kept ten years, gone after a month; or
of which one leaves no exception: nothing is ever deleted."""


class Pair(NamedTuple):
    """Two statements that pull apart.

    Attributes:
        axis: id of the row. first: the earlier, second: the new one.
        strength: the higher, the more it is worth a question; at least 1.
        subject: what both are about; empty for the whole system.
        poles: what the first and the second say, in the words of the table; of numbers these.
    """

    axis: str
    first: Told
    second: Told
    strength: int
    subject: str
    poles: tuple[str, str]

    @property
    def speaks(self) -> bool:
        """Whether a question can say in what both pull apart: a matter that both name, or the whole
        of the system."""
        if not self.subject.strip():
            return _table()[0][self.axis].about == "whole"
        return self.axis not in _LOOSE or self.strength >= _CLEAR


class _Axis(NamedTuple):
    id: str
    about: str
    poles: tuple[str, str]
    steps: str
    unless: str


class _Side(NamedTuple):
    """Where a line stands on one axis: pole 0 or 1, whether a turned sign brought it there, and
    whether it names no thing, so that it may speak of any; `near` is the line around the words."""

    pole: int
    turned: bool
    loose: bool = False
    near: str = ""


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, _Axis], Patterns]:
    axes, patterns = {}, {}
    for row in rows("axes"):
        axes[row["id"]] = _Axis(row["id"], row["about"], (row["one"], row["other"]), row["steps"],
                               row["unless"])  # fmt: skip
        patterns[f"{row['id']} 0"] = row["one_words"]
        patterns[f"{row['id']} 1"] = row["other_words"]
    return axes, Patterns(patterns)


@lru_cache(maxsize=1)
def _signs() -> Patterns:
    return Patterns({row["id"]: row["words"] for row in rows("signs")})


def pulls_apart(new: Told, earlier: Sequence[Told], name: str = "") -> list[Pair]:
    """The statements that a new one may contradict, the best first, one for each axis
    and each earlier statement.

    Args:
        new: the statement just made.
        earlier: what was told before, in its order.
        name: the system's name as it stands in a sentence.
    """
    best: dict[str, Pair] = {}
    for pair in _pairs(new, earlier, name):
        known = best.get(pair.axis)
        if known is None or pair.strength >= known.strength:
            best[pair.axis] = pair
    ordered = sorted(best.values(), key=lambda pair: -pair.strength)
    of_each: dict[str, Pair] = {}
    for pair in ordered:
        of_each.setdefault(pair.first.id, pair)
    return list(of_each.values())


def _pairs(new: Told, earlier: Sequence[Told], name: str) -> Iterator[Pair]:
    axes, spoken_of = _table()[0], sides(new)
    here = {axis: spoken_of[axis] for axis in axes if axis in spoken_of}
    measured, acts, again = measures(new.text), bars_or_does(new.text), said_before(new.text)
    if tells_barred_case(new.text):
        return
    for told in earlier:
        if tells_barred_case(told.text) or (again and says_most(new.text, told.text)):
            continue
        apart = list(_on_axes(new, told, here, name)) if here else []
        yield from apart
        ticked = new.choice != "" and new.choice == told.choice
        if measured and (ticked or not measured.isdisjoint(measures(told.text))):
            subject = numbers_differ(told, new, name)
            if not subject:
                continue
            poles = (numbers_in(told.text), numbers_in(new.text))
            yield Pair(NUMBERS, told, new, 4, subject, poles)
        act = allowed_and_forbidden(told, new, name) if told.reads != "walk" else ""
        if act := act or (barred_and_done(told, new, name) if acts and not apart else ""):
            yield Pair(ALLOWED, told, new, 4, act, ("it is allowed", "it is forbidden"))


def _on_axes(new: Told, told: Told, here: dict[str, _Side], name: str) -> Iterator[Pair]:
    axes, _ = _table()
    there = sides(told)
    for axis, other in here.items():
        one = there.get(axis)
        if one is None or one.pole == other.pole:
            continue
        strength, subject = _common(axes[axis], told, new, one, other, name)
        if strength:
            strength += 2 * (
                axis in _TIMED and (_timed(told, new) or deletes_for_certain(told, new))
            )
            poles = axes[axis].poles
            yield Pair(axis, told, new, strength, subject, (poles[one.pole], poles[other.pole]))


def _common(
    axis: _Axis, first: Told, second: Told, one: _Side, other: _Side, name: str
) -> tuple[int, str]:
    """How much two lines on both poles of an axis have to do with one another, and in what."""
    things, others = matter.nouns(one.near, name), matter.nouns(other.near, name)
    acting, acted = matter.verbs(one.near), matter.verbs(other.near)
    shared = [noun for noun in things if noun in others or noun in acted]
    shared += [noun for noun in others if noun in acting]
    if axis.about == "thing":  # who does it is not what is changed
        shared = [noun for noun in shared if not is_people(noun) or noun in _GROUPS]
    if axis.id in WRITTEN and not shared:
        shared = of_all_written(one.near, other.near, others)
        shared = shared or of_all_written(other.near, one.near, things)
    if axis.id == "change" and somebody_else_may(first.text, second.text):
        return 0, ""
    acts = set(acting) & set(acted) - set(shared)
    strength = 2 * len(shared) + len(acts)
    if axis.about == "done":
        done = (set(acting) & {*acted, *others}) | (set(acted) & {*acting, *things})
        return (strength + 1 if done else 0), ", ".join(sorted(done))
    if axis.about == "act":
        return (strength if shared and acts else 0), ", ".join(shared)
    bare = (axis.about == "bare" and not (things and others)) or (
        axis.about == "asked"
        and first.question == second.question != ""
        and not (things and others)
    )
    if shared or bare or axis.about == "whole":
        return strength + 1, ", ".join(shared)
    if axis.about == "sign" and acts and not (one.turned or other.turned):
        return strength + 1, ", ".join(sorted(acts))  # "called out": by itself, at my word only
    opposed = axis.about == "sign" and (first.against or second.against)
    if (opposed and one.turned != other.turned) or (
        axis.about in ("same", "thing", "sign") and (one.loose or other.loose)
    ):
        return 1, ""
    return 0, ""


def _timed(*both: Told) -> bool:
    """Whether each of two lines says how long."""
    return all(
        any(one.unit and one.dimension == "time" for one in singles(told.text)) for told in both
    )


def _points_at_all(line: tuple[Token, ...], hit: Hit) -> bool:
    """Whether the words of a hit name no thing but may mean any: "throw them away"."""
    if line[hit.start].low in ("who", "whoever"):
        return True
    inside = {token.low for token in line[hit.start : hit.end + 1]}
    before = {token.low for token in line[: hit.start]}
    pronoun = inside & listed("about-all") or before & {"everything", "all", "nothing"}
    return bool(pronoun) and not any(matter.is_matter(line, at) for at in range(hit.end))


_GROUPS: Final = frozenset(("group", "team", "class", "crew"))
"""What is changed itself: who is in it."""
_APART: Final = frozenset(("term", "check"))
"""Readers of lines that say what a word means, or what is tried: no wish."""
_UNKNOWN: Final = re.compile(r"\b(?:don['’]?t|do not) know\b|\bno (?:idea|clue)\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def sides(told: Told) -> dict[str, _Side]:
    """Where a line stands on each axis that it speaks of. What hits both poles is settled in
    itself and stands on none, and so does what was only heard, what nobody knows, and what a word
    means."""
    if told.reads in _APART or _UNKNOWN.search(told.text):
        return {}
    if told.question in STORIES or is_heard(told.text) or _signed(told.text, "heard"):
        return {}
    line = tokens(told.text)
    found: dict[str, set[_Side]] = {}
    barred = _unless().keys(told.text)
    for hit in _longest(_table()[1].find(line)):
        axis, _, pole = hit.key.partition(" ")
        if axis in barred or (told.reads in _STEPS and not _stands_as_step(axis, told.text)):
            continue
        if _restricts(line, hit):
            continue
        turned = turned_at(told, line, hit)
        if turned and not told.against and _supposed(line, hit):
            continue
        near = _around(told.text, line, hit)
        side = _Side(int(pole) ^ turned, turned, _points_at_all(line, hit), near)
        found.setdefault(axis, set()).add(side)
    if told.question.endswith("alone"):
        found.setdefault("by-itself", set()).add(_Side(1, False, near=told.text))
    return {
        axis: _Side(*map(max, zip(*many, strict=True)))
        for axis, many in found.items()
        if len({side.pole for side in many}) == 1
    }


def _around(text: str, line: Sequence[Token], hit: Hit) -> str:
    first, last = max(0, hit.start - NEAR), min(len(line), hit.end + NEAR) - 1
    return text[line[first].start : line[last].end]


@lru_cache(maxsize=1)
def _steps() -> Patterns:
    return Patterns({axis.id: axis.steps for axis in _table()[0].values()})


@lru_cache(maxsize=1)
def _unless() -> Patterns:
    return Patterns({axis.id: axis.unless for axis in _table()[0].values()})


def _stands_as_step(axis: str, text: str) -> bool:
    """Whether a task or a step of a walk-through speaks of an axis at all: "write down a burial"
    tells what is done, and nothing of how long it is kept or how much work it makes."""
    return not _table()[0][axis].steps or axis in _steps().keys(text)


def _restricts(line: Sequence[Token], hit: Hit) -> bool:
    """Whether the words of a hit only say which nothing is meant: "nothing typed in may get lost"
    speaks of what is lost, and of no typing."""
    at = hit.start
    if line[at].low in listed("nothing"):
        at += 1
    while at and line[at - 1].low in _THAT_IS:
        at -= 1
    named = at and line[at - 1].low in listed("nothing")
    end = hit.end
    if end < len(line) and line[end].low in (*matter.PARTICLES, "in"):
        end += 1
    return bool(named) and end < len(line) and line[end].low in _GOES_ON


def _supposed(line: Sequence[Token], hit: Hit) -> bool:
    """Whether a hit is only supposed: "if it isn't quick they go back to the book" wants it quick,
    and so says nothing of slow."""
    at = hit.start
    while at and line[at - 1].low not in _MARKS:
        at -= 1
    return any(token.low in _SUPPOSES for token in line[at : hit.start])


_SUPPOSES: Final = frozenset(("if", "when", "unless", "until"))


def _signed(text: str, key: str) -> bool:
    return any(one.key == key for one in _signs_in(text))


def _longest(hits: Iterator[Hit]) -> list[Hit]:
    """The first hits of a line without those that lie inside a longer one of the same axis."""
    by_place = sorted(islice(hits, MOST_HITS), key=lambda hit: (hit.start, -hit.end))
    ends: dict[str, int] = {}
    kept: list[Hit] = []
    for hit in by_place:
        axis = hit.key.partition(" ")[0]
        if hit.end > ends.get(axis, 0):
            ends[axis] = hit.end
            kept.append(hit)
    return kept


@lru_cache(maxsize=1 << 14)
def _signs_in(text: str) -> tuple[Hit, ...]:
    return tuple(islice(_signs().find(tokens(text)), MOST_HITS))


def turned_at(told: Told, line: tuple[Token, ...], hit: Hit) -> bool:
    """Whether a line speaks against the words of a hit: by its question, or by a word before it.

    A line that says what somebody must, wants or will not do speaks for itself, whatever was asked.
    """
    signs = _signs_in(told.text)
    outside = [one for one in signs if one.end <= hit.start or one.start >= hit.end]
    if _forbids(told):
        outside = [one for one in outside if one.start > 0]
    own = any(
        one.key == "own-voice"
        and _one_clause(line, min(one.end, hit.end), max(one.start, hit.start))
        for one in signs
    )
    denied = sum(
        one.key == "against" and one.end <= hit.start and _one_clause(line, one.end, hit.start)
        for one in outside
    )
    after = any(
        one.key == "against-after" and one.start >= hit.end and not _goes_out(line, one)
        for one in outside
    )
    first, behind = line[hit.start].low, line[hit.start + 1 : hit.start + 2]
    refused = first in _MODALS and [one.low for one in behind] == ["not"]  # "may not change"
    return bool((told.against and not own) ^ bool(denied % 2) ^ after ^ refused)


_MODALS: Final = frozenset(("may", "can", "could", "must", "should"))


def _goes_out(line: tuple[Token, ...], sign: Hit) -> bool:
    """Whether "is out" tells where somebody is: "while they are out at the gauges"."""
    last = line[sign.end - 1].low == "out"
    return last and sign.end < len(line) and line[sign.end].low.isalpha()


def _forbids(told: Told) -> bool:
    """Whether a line answers what must never be: "never any money" says there the same as "any
    money"."""
    return told.against and (told.reads == "exclusion" or told.question in _NEVER)


def _one_clause(line: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether no mark stands between two places of a line, and not too many words."""
    between = line[start:end]
    return len(between) <= 8 and not any(token.low in _MARKS for token in between)
