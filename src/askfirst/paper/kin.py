"""Lines that tell of one matter, so that a builder reads them in one place: "who does not pay for
ages gets nothing" among the limits, and "60 days" among the rules. None of them is dropped, and
nothing is said of how they hold together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from askfirst.requirements import Record
from askfirst.statements.absolute import sees_alone
from askfirst.statements.types import tells
from askfirst.text.overlap import content_words, numbers

_LEAST: Final = 4
"""So many words in common, or all words of the shorter line where it has one less."""
_PART: Final = 0.6
"""Of the shorter line's words so many are the other's too."""
_WITH_NUMBER: Final = 2
_PART_WITH_NUMBER: Final = 0.5
"""So many, or so much, where both have the same amount."""
_LEAST_OF_PART: Final = 2
"""So many, and all, of a line without a verb are those of one that says who alone may see it."""
_MOST: Final = 2
"""So many lines beside another one."""
_COMMON: Final = 3
"""A word that more than one line in so many has tells nothing; of few lines all tell."""
_FEW: Final = 12
_MOST_WITH: Final = 20
"""A word that more lines have finds none: the time grows with the lines alone."""


def kin(hosts: Sequence[Record], tasks: Mapping[str, str]) -> dict[str, list[Record]]:
    """By the id of a record those that stand beside it.

    Args:
        hosts: the records, first those beside which others rather stand. tasks: by id the task in
            whose block a record stands. Out of the block of a task none is taken to another.
    """
    told = _told(hosts)
    found: dict[str, list[Record]] = {}
    taken: set[str] = set()
    with_word: dict[str, list[int]] = {}
    for number, one in enumerate(hosts):
        for word in told[one.id].words:
            with_word.setdefault(word, []).append(number)
    for at, guest in reversed([*enumerate(hosts)]):
        own = told[guest.id]
        may = {number for word in own.words if len(with_word[word]) <= _MOST_WITH
               for number in with_word[word] if number < at}  # fmt: skip
        near = [
            (len(told[hosts[number].id].words & own.words), -number) for number in may
            if tasks.get(guest.id, "") in ("", tasks.get(hosts[number].id, ""))
            and _alike(told[hosts[number].id], own)
        ]  # fmt: skip
        if not near:
            continue
        host = hosts[-max(near)[1]]
        group = [guest, *found.get(guest.id, ())]
        if host.id not in taken and len(found.get(host.id, ())) + len(group) <= _MOST:
            found.pop(guest.id, None)  # who stands beside it goes along
            found[host.id] = [*group, *found.get(host.id, ())]
            taken.add(guest.id)
    return found


class _Told(NamedTuple):
    """The words of a line that tell what it is about, and its amounts with a unit.

    Attributes:
        sees: whether it says who alone may see or know something. leaves_out: whether it has "only"
            and no verb, which another line has.
    """

    words: frozenset[str]
    amounts: frozenset[tuple[Decimal, str]]
    sees: bool = False
    leaves_out: bool = False


def _told(records: Sequence[Record]) -> dict[str, _Told]:
    found = {one.id: content_words(one.statement) for one in records}
    often = Counter(word for words in found.values() for word in words)
    most = max(_FEW, len(records)) / _COMMON
    common = {word for word, times in often.items() if times > most}
    return {
        one.id: _Told(
            found[one.id] - common, _amounts(one.statement), sees_alone(one.statement),
            _ONLY.search(one.statement) is not None and not tells(one.statement),
        )
        for one in records
    }  # fmt: skip


_ONLY: Final = re.compile(r"\bonly\b", re.IGNORECASE)


def _amounts(text: str) -> frozenset[tuple[Decimal, str]]:
    return frozenset((number, unit) for number, unit in numbers(text) if unit)


def _alike(one: _Told, other: _Told) -> bool:
    """Whether two lines tell of one matter; `other` was told later."""
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    if one.sees and other.leaves_out and shared == len(other.words) >= _LEAST_OF_PART:
        return True  # "the price only us cooks" behind "what a guest pays only us cooks see"
    if one.amounts & other.amounts and shared >= max(_WITH_NUMBER, _PART_WITH_NUMBER * fewer):
        return True
    return shared >= max(_LEAST, _PART * fewer) or (fewer >= _LEAST - 1 and shared == fewer)
