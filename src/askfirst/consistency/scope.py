"""What is wanted against what it must never do, and working alone against needing others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askfirst.consistency.reading import content, overlap
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Pattern, Priority, Record, Severity, Specification

_NETWORK = re.compile(r"\b(?:internet|online|web|cloud|e-?mail|sms|api|server|http)\b", re.I)
_SAYS_YES = re.compile(
    r"\b(?:confirms?|approves?|says yes|agrees?|accepts?|presses|picks?)\b", re.I
)


def _excluded_and_wanted(specification: Specification) -> Iterator[Clash]:
    """An exclusion shares its content words with a task. Hints, since synonyms are not seen."""
    for exclusion in specification.of_kind(Kind.EXCLUSION):
        if exclusion.fields.get("kind") == "alone":
            continue  # it may do that, only not by itself
        for need in specification.of_kind(Kind.NEED):
            wanted = need.priority is not Priority.WONT
            if wanted and _alike(exclusion.words, need.title or need.words):
                yield Clash(
                    exclusion, need,
                    f'{exclusion.id} keeps out "{exclusion.words}", and {need.id} wants '
                    f'"{need.title or need.words}".',
                    "Is that the same thing? If not, what tells them apart?", "words",
                )  # fmt: skip


def _does_alone(specification: Specification) -> Iterator[Clash]:
    """It never does something by itself, and a function does it with no person saying yes."""
    for exclusion in specification.of_kind(Kind.EXCLUSION):
        if exclusion.fields.get("kind") != "alone":
            continue
        for function in specification.of_kind(Kind.FUNCTION):
            response = function.fields.get("response", "")
            if function.statement and _alike(exclusion.words, response) and _by_itself(function):
                yield Clash(
                    exclusion, function,
                    f'{exclusion.id}: it never does by itself "{exclusion.words}"; '
                    f'{function.id} lets it do "{response}".',
                    "Who says yes first?", "words",
                )  # fmt: skip


def _by_itself(function: Record) -> bool:
    return function.pattern is not Pattern.EVENT or not _SAYS_YES.search(
        function.fields.get("does", "")
    )


def _alike(first: str, second: str) -> bool:
    one, other = content(first), content(second)
    return len(one & other) >= 2 and overlap(one, other) >= 0.75


def _offline_but_networked(specification: Specification) -> Iterator[Clash]:
    offline = next(
        (n for n in specification.of_kind(Kind.NEED) if n.fields.get("tick") == "offline"), None
    )
    if offline is None:
        return
    for neighbour in specification.of_kind(Kind.INTERFACE):
        how = " ".join(neighbour.fields.get(field, "") for field in ("format", "carries"))
        if _NETWORK.search(how):
            yield Clash(
                offline, neighbour,
                f'It must work without a connection, and {neighbour.title} is reached by "{how}".',
                "What waits, and what still works, while there is no connection?",
            )  # fmt: skip


RULES = (
    Rule("excluded-but-wanted", "contradiction", Severity.WARNING,
         "What is kept out shares its words with a task.", "R06", _excluded_and_wanted),
    Rule("done-by-itself", "contradiction", Severity.ERROR,
         "What it must never do by itself, a function does without a person saying yes.", "R06",
         _does_alone),
    Rule("offline-but-networked", "contradiction", Severity.WARNING,
         "It must work without a connection and needs a neighbour on the network.", "R08",
         _offline_but_networked),
)  # fmt: skip
