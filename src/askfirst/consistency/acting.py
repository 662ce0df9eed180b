"""What the system does when one thing happens, told in two ways that cannot both be.

Only what is certain counts: the same trigger, the same thing it is done to, and two ends that shut
each other out, such as open and shut. Whatever says more on one side leaves the rule silent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from askfirst.consistency.reading import content
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification

_WORD: Final = re.compile(r"[^\W\d_]+")
_FAILING: Final = (
    r"(?:(?:is|are|has|have|was|gets?|goes|went) )?(?:fails?|failed|failing|gone|out|down|lost|off"
    r"|cut(?: off)?|breaks? down|broken down|dies?|dead|missing)"
)
_FAILS: Final = re.compile(
    rf"^(?:when |if |while )?(?P<list>[\w, ]+?) {_FAILING}(?: in the middle)?[.]?$", re.IGNORECASE
)
_NO: Final = re.compile(r"^(?:there is |there are )?no (?P<list>[\w, ]+)$", re.IGNORECASE)
_DOUBTFUL: Final = re.compile(
    r"\b(?:not|never|no|unless|until|except|if|when|while|only|or|and|then|but|some|half|one|two"
    r"|three|four|\d+)\b|n[’']t\b",
    re.IGNORECASE,
)
# A response begins with what is done, or with the thing that it is done to; "show the open tasks"
# opens nothing.
_ACTS: Final = re.compile(
    r"(?:then |it |please |to )*(?:(?:the|all|every|each|its|our)\b"
    r"(?! (?:open|closed|shut|locked)\b)"
    r"|(?:open|shut|clos|(?:un)?lock|start|stop|begin|end|mov|chang|keep|leav|stay|remain|switch|turn)"
    r"(?:e|s|es|ing|ning|ping|ting)?\b)",
    re.IGNORECASE,
)
_ENDS: Final = {
    "open": "open opens opened opening",
    "shut": "shut shuts shutting close closes closed closing",
    "locked": "lock locks locked locking",
    "unlocked": "unlock unlocks unlocked unlocking",
    "on": "start starts started begin begins on",
    "off": "stop stops stopped end ends off",
    "moved": "move moves moved moving change changes changed changing",
    "kept": "keep keeps stay stays remain remains leave leaves",
}
_END_OF: Final = {word: end for end, said in _ENDS.items() for word in said.split()}
_SHUT_OUT: Final = [
    {"open", "shut"}, {"locked", "unlocked"}, {"on", "off"}, {"moved", "kept"},
    {"open", "kept"}, {"shut", "kept"}, {"on", "kept"}, {"off", "kept"},
]  # fmt: skip
# What is said of how, and "as they are", tells no other thing.
_HOW: Final = content(
    "all every the it they them where are is as at once immediately again fully completely quickly"
    " slowly please switch turn switched turned system off on"
)


class _Acts(NamedTuple):
    """What a function ends in (`open`), for what, and in which events; one key for each event."""

    record: Record
    end: str
    thing: frozenset[str]
    events: frozenset[frozenset[str]]


def _read(record: Record) -> _Acts | None:
    """What a function does, as far as it is certain."""
    does, response = (record.fields.get(part, "") for part in ("trigger", "response"))
    if not does or not _ACTS.match(response) or _DOUBTFUL.search(response):
        return None
    said = [word.lower() for word in _WORD.findall(response)]
    ends = {_END_OF[word] for word in said if word in _END_OF}
    stays = ends - {"kept"} if len(ends) == 2 and "kept" in ends else ends  # "keep them open"
    thing = content(" ".join(word for word in said if word not in _END_OF)) - _HOW
    if len(stays) != 1 or not thing:
        return None
    return _Acts(record, min(stays), thing, frozenset(_events(does)))


def _events(does: str) -> Iterator[frozenset[str]]:
    """The words of each event that a trigger names; "power or connection fails" names two."""
    plain = " ".join(does.split())
    failing = _FAILS.match(plain) or _NO.match(plain)
    for part in re.split(r",|\bor\b", failing["list"]) if failing else (plain,):
        words = content(part)
        if words:
            yield words | {"<fails>"} if failing else words


def opposed(first: Record, second: Record) -> bool:
    """Whether two functions answer one event by ends that shut each other out."""
    one, other = _read(first), _read(second)
    return one is not None and other is not None and _opposed(one, other)


def _opposed(one: _Acts, other: _Acts) -> bool:
    same = one.thing == other.thing and bool(one.events & other.events)
    return same and {one.end, other.end} in _SHUT_OUT


def _two_ways(specification: Specification) -> Iterator[Clash]:
    by_thing: defaultdict[frozenset[str], list[_Acts]] = defaultdict(list)
    for record in specification.of_kind(Kind.FUNCTION):
        if acts := _read(record):
            by_thing[acts.thing].append(acts)
    for alike in by_thing.values():
        for one, other in combinations(alike[:_MOST], 2):
            if _opposed(one, other):
                yield Clash(
                    one.record, other.record,
                    f"{_says(one.record)}; {_says(other.record)}.",
                    "What shall happen then, or what tells the two cases apart?", "response",
                )  # fmt: skip


_MOST: Final = 40
"""Functions on one thing that are compared."""


def _says(record: Record) -> str:
    return f'{record.id}: "{record.fields["trigger"]}" leads to "{record.fields["response"]}"'


RULES = (
    Rule("two-responses", "contradiction", Severity.ERROR,
         "The same event leads to two opposite things.", "own", _two_ways),
)  # fmt: skip
