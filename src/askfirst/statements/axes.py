"""What pulls apart: two statements that say the opposite of one thing, without a common number.

Which opposites there are is data (`data/axes.tsv`). Each line has a sign first: what was answered
to why people would refuse it, or says *not*, *never*, *without*, speaks against its words. The
label of a tick never counts. What is found is put to the person, so it must be worth a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.differing import measures, numbers_differ
from askfirst.statements.patterns import Hit, Patterns, Token, tokens
from askfirst.statements.tables import rows, words
from askfirst.statements.told import STORIES, Told

NUMBERS: Final = "numbers"
"""The axis of two numbers for one thing."""


_MARKS: Final = frozenset((*",:.;!?(", "->", "=>", "→"))
MOST_HITS: Final = 100
"""So many patterns are looked at in one line: a line of 10,000 characters takes no longer."""


class Pair(NamedTuple):
    """Two statements that pull apart.

    Attributes:
        axis: id of the row. first: the earlier, second: the new one.
        strength: the higher, the more it is worth a question; at least 1.
        subject: what both are about; empty for the whole system.
        poles: what the first and the second say, in the words of the table.
    """

    axis: str
    first: Told
    second: Told
    strength: int
    subject: str
    poles: tuple[str, str]


class _Axis(NamedTuple):
    id: str
    about: str
    poles: tuple[str, str]


class _Side(NamedTuple):
    """Where a line stands on one axis: pole 0 or 1, whether a turned sign brought it there, and
    whether it names no thing, so that it may speak of any."""

    pole: int
    turned: bool
    loose: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, _Axis], Patterns]:
    axes, patterns = {}, {}
    for row in rows("axes"):
        axes[row["id"]] = _Axis(row["id"], row["about"], (row["one"], row["other"]))
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
    axes, _ = _table()
    here = sides(new)
    spoken_of = [axis for axis in axes if axis in here]
    measured = measures(new.text)
    for told in earlier:
        there = sides(told) if here else {}
        for axis in spoken_of if there else ():
            if axis not in there:
                continue
            one, other = there[axis], here[axis]
            if one.pole != other.pole:
                strength, subject = _common(axes[axis], told, new, one, other, name)
                if strength:
                    poles = axes[axis].poles
                    yield Pair(
                        axis, told, new, strength, subject, (poles[one.pole], poles[other.pole])
                    )
        if measured and not measured.isdisjoint(measures(told.text)):
            subject = numbers_differ(told, new, name)
            if not subject:
                continue
            yield Pair(NUMBERS, told, new, 4, subject, ("", ""))


def _common(
    axis: _Axis, first: Told, second: Told, one: _Side, other: _Side, name: str
) -> tuple[int, str]:
    """How much two lines on both poles of an axis have to do with one another, and in what."""
    things, others = matter.nouns(first.text, name), matter.nouns(second.text, name)
    acting, acted = matter.verbs(first.text), matter.verbs(second.text)
    shared = [noun for noun in things if noun in others or noun in acted]
    shared += [noun for noun in others if noun in acting]
    acts = set(acting) & set(acted)
    strength = 2 * len(shared) + len(acts)
    if axis.about == "act":
        return (strength if shared and acts else 0), ", ".join(shared)
    if shared or axis.about == "whole":
        return strength + 1, ", ".join(shared)
    opposed = axis.about == "sign" and (first.against or second.against)
    if (opposed and one.turned != other.turned) or (
        axis.about != "act" and (one.loose or other.loose)
    ):
        return 1, ""
    return 0, ""


def _points_at_all(line: tuple[Token, ...], hit: Hit) -> bool:
    """Whether the words of a hit name no thing but may mean any: "throw them away"."""
    if line[hit.start].low in ("who", "whoever"):
        return True
    inside = {token.low for token in line[hit.start : hit.end + 1]}
    before = {token.low for token in line[: hit.start]}
    pronoun = inside & words("about-all") or before & {"everything", "all", "nothing"}
    return bool(pronoun) and not any(matter.is_matter(line, at) for at in range(hit.end))


@lru_cache(maxsize=1 << 14)
def sides(told: Told) -> dict[str, _Side]:
    """Where a line stands on each axis that it speaks of. What hits both poles is settled in
    itself and stands on none."""
    if told.question in STORIES:
        return {}
    line = tokens(told.text)
    found: dict[str, set[_Side]] = {}
    for hit in _longest(_table()[1].find(line)):
        axis, _, pole = hit.key.partition(" ")
        turned = turned_at(told, line, hit)
        side = _Side(int(pole) ^ turned, turned, _points_at_all(line, hit))
        found.setdefault(axis, set()).add(side)
    if told.question.endswith("alone"):
        found.setdefault("by-itself", set()).add(_Side(1, False))
    return {
        axis: _Side(*map(max, zip(*many, strict=True)))
        for axis, many in found.items()
        if len({side.pole for side in many}) == 1
    }


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
    own = any(
        one.key == "own-voice"
        and _one_clause(line, min(one.end, hit.end), max(one.start, hit.start))
        for one in signs
    )
    denied = sum(
        one.key == "against" and one.end <= hit.start and _one_clause(line, one.end, hit.start)
        for one in outside
    )
    after = any(one.key == "against-after" and one.start >= hit.end for one in outside)
    return bool((told.against and not own) ^ bool(denied % 2) ^ after)


def _one_clause(line: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether no mark stands between two places of a line, and not too many words."""
    between = line[start:end]
    return len(between) <= 8 and not any(token.low in _MARKS for token in between)
