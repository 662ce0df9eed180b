"""What is wanted against what it must never do, and working alone against needing others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across
from askfirst.consistency.reading import content, within
from askfirst.consistency.rule import Clash, Rule
from askfirst.lines import clean
from askfirst.requirements import Kind, Priority, Record, Severity, Specification

_NETWORK: Final = re.compile(
    r"\b(?:internet|online|web(?:site)?|cloud|e-?mails?|sms|text messages?|api|server|https?)\b",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\b(?:i|we|you|he|she|somebody|someone|anybody|user|person|confirms?|approves?|says? yes|"
    r"agrees?|accepts?|presses|picks?|clicks?|taps?)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:asks?|suggests?|proposes?|offers?|tells?|warns?|not|never|until|once|after)\b", re.I
)
_PUT_OFF: Final = content("maybe perhaps possibly later now yet first version")
"""Words of an exclusion that say for how long and not what."""
_BY_ITSELF: Final = re.compile(
    r"\bby itself\b|\bon its own\b|\bof its own accord\b|\bwithout (?:asking|being asked)\b"
    r"|\b(?:without|only (?:after|with|when|if)) [^,;.]*\b(?:yes|ok|okay|agreed?|permission)\b",
    re.IGNORECASE,
)
_NEVER: Final = content("never must may not automatically")
ALONE: Final = "only-after-yes"
"""The sort of exclusion that lets it do something only after a person said yes."""


def _excluded_and_wanted(specification: Specification) -> Iterator[Clash]:
    """A task, or what the system does, holds all that an exclusion names. Synonyms are not seen,
    and an exclusion that says more than the task leaves the task its place."""
    out = [one for one in specification.of_kind(Kind.EXCLUSION)
           if one.fields.get("sort") != ALONE and not _BY_ITSELF.search(one.words)]  # fmt: skip
    wanted = [one for one in specification.of_kind(Kind.NEED, Kind.FUNCTION)
              if one.priority is not Priority.WONT and "tick" not in one.fields]  # fmt: skip
    for exclusion, one in _holding(out, wanted, _PUT_OFF):
        yield Clash(
            exclusion, one,
            f'{exclusion.id} keeps out "{exclusion.words}", and {one.id} wants "{_does(one)}".',
            "Is that the same thing? If not, what tells them apart?", "words",
        )  # fmt: skip


def _holding(
    parts: list[Record], wholes: list[Record], but: frozenset[str]
) -> Iterator[tuple[Record, Record]]:
    """Each part with each whole that holds its words, and says no to it no more than it does."""
    inside = [content(_BY_ITSELF.sub(" ", one.words)) - but for one in parts]
    around = [content(_does(one)) for one in wholes]
    for part, whole in across(inside, around):
        if within(inside[part], around[whole]) and not _refuses(wholes[whole]):
            yield parts[part], wholes[whole]


def _refuses(record: Record) -> bool:
    words = _does(record).lower().split()
    return any(word in ("not", "no", "never", "refuse", "nobody", "forbid") for word in words)


def _does(record: Record) -> str:
    return record.fields.get("response", "") or clean(record.words)


def _does_alone(specification: Specification) -> Iterator[Clash]:
    """It never does something by itself, and a function does it with no person acting."""
    roles = frozenset[str]().union(
        *(content(one.title) for one in specification.of_kind(Kind.ROLE)),
        *(content(one.fields.get("role", "")) for one in specification.of_kind(Kind.NEED)),
    )
    alone = [one for one in specification.of_kind(Kind.EXCLUSION)
             if one.fields.get("sort") == ALONE or _BY_ITSELF.search(one.words)]  # fmt: skip
    functions = [one for one in specification.of_kind(Kind.FUNCTION)
                 if one.fields.get("trigger") and not one.fields.get("actor")]  # fmt: skip
    for exclusion, function in _holding(alone, functions, _NEVER):
        response = function.fields.get("response", "")
        if not _ASKS.search(response) and not _somebody_acts(function, roles):
            yield Clash(
                exclusion, function,
                f'{exclusion.id}: "{exclusion.words}", and {function.id} does "{response}" with '
                "nobody acting.",
                "Who says yes first?", "words",
            )  # fmt: skip


def _somebody_acts(function: Record, roles: frozenset[str]) -> bool:
    """Whether a person does what makes the system act: the trigger names one."""
    trigger = function.fields.get("trigger", "")
    if _NOBODY.match(trigger):
        return False
    return bool(content(trigger) & roles) or bool(_PERSON.search(trigger))


_NOBODY: Final = re.compile(r"(?:if |when )?(?:nobody|no one|noone)\b", re.IGNORECASE)


def _offline_but_networked(specification: Specification) -> Iterator[Clash]:
    """Working without a connection was ticked, without a word on where or what, and a neighbour is
    reached by the network."""
    needs = specification.of_kind(Kind.NEED)
    ticked = (one for one in needs if one.fields.get("tick") == "offline")
    offline = next((one for one in ticked if content(one.statement) <= content(one.words)), None)
    for neighbour in specification.of_kind(Kind.INTERFACE) if offline else ():
        if offline and not neighbour.heard and _NETWORK.search(neighbour.words):
            yield Clash(
                offline, neighbour,
                f'It must work without a connection, and {neighbour.id} needs one: '
                f'"{neighbour.words}".',
                "What waits, and what still works, while there is no connection?",
            )  # fmt: skip


RULES = (
    Rule("excluded-but-wanted", "contradiction", Severity.WARNING,
         "What is kept out stands word for word in a task or in what the system does.", "R06",
         _excluded_and_wanted),
    Rule("done-by-itself", "contradiction", Severity.ERROR,
         "What it must never do by itself, a function does without a person acting.", "R06",
         _does_alone),
    Rule("offline-but-networked", "contradiction", Severity.WARNING,
         "It must work without a connection and needs a neighbour on the network.", "R08",
         _offline_but_networked),
)  # fmt: skip
