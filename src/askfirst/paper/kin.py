"""Lines that tell of one matter, so that a builder reads them in one place: "who does not pay for
ages gets nothing" among the limits, and "60 days" among the rules. None of them is dropped, and
nothing is said of how they hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from askfirst.requirements import Kind, Record
from askfirst.text.overlap import content_words

Groups = Sequence[tuple[str, Sequence[Record]]]
"""Records under their headings."""
_LEAST: Final = 4
"""So many words in common, or all words of the shorter line where it has one less."""
_PART: Final = 0.6
"""Of the shorter line's words so many are the other's too."""
_MOST: Final = 2
"""So many lines beside another one."""
_COMMON: Final = 3
"""A word that more than one line in so many has tells nothing; of few lines all tell."""
_FEW: Final = 12
_MOST_WITH: Final = 20
"""A word that more lines have finds none: the time grows with the lines alone."""


def kin(groups: Groups) -> dict[str, list[Record]]:
    """By the id of a record those that stand beside it: limits first, else what comes first."""
    every = [one for _, records in groups for one in records]
    words = _words(every)
    found: dict[str, list[Record]] = {}
    taken: set[str] = set()
    hosts = sorted(every, key=lambda one: one.kind is not Kind.LIMIT)
    with_word: dict[str, list[int]] = {}
    for number, one in enumerate(hosts):
        for word in words[one.id]:
            with_word.setdefault(word, []).append(number)
    for at, guest in reversed([*enumerate(hosts)]):
        own = words[guest.id]
        may = {number for word in own if len(with_word[word]) <= _MOST_WITH
               for number in with_word[word] if number < at}  # fmt: skip
        near = [(len(words[hosts[number].id] & own), -number)
                for number in may if _alike(words[hosts[number].id], own)]  # fmt: skip
        if guest.id in found or not near:
            continue
        host = hosts[-max(near)[1]]
        if host.id not in taken and len(found.get(host.id, ())) < _MOST:
            found.setdefault(host.id, []).insert(0, guest)
            taken.add(guest.id)
    return found


def _words(records: Sequence[Record]) -> dict[str, frozenset[str]]:
    """The words of each record that tell what it is about."""
    found = {one.id: content_words(one.statement) for one in records}
    often = Counter(word for words in found.values() for word in words)
    most = max(_FEW, len(records)) / _COMMON
    common = {word for word, times in often.items() if times > most}
    return {name: words - common for name, words in found.items()}


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, fewer = len(one & other), min(len(one), len(other))
    return shared >= max(_LEAST, _PART * fewer) or (fewer >= _LEAST - 1 and shared == fewer)


def without(groups: Groups, beside: Mapping[str, Sequence[Record]]) -> Groups:
    """The groups without what stands beside another record."""
    guests = {one.id for records in beside.values() for one in records}
    return [(label, [one for one in records if one.id not in guests]) for label, records in groups]
