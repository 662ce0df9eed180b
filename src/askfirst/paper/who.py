"""Who: how many, what they do, what they decide, and where they stand below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from askfirst.paper.blocks import Block, Items, Line, Paragraph, Span, Strong
from askfirst.paper.desk import Desk, ids, marks, statement
from askfirst.paper.mending import cell, says, sentence
from askfirst.paper.tables import more
from askfirst.requirements import Kind, Record
from askfirst.statements.grammar import listed
from askfirst.text import lexicon

_OWNERS: Final = ("who", "by_whom", "role", "decided_by", "seen_by")


def who(desk: Desk) -> Iterator[Block]:
    """One line for each of them, as told: how many, what they do, what they decide."""
    roles = desk.of(Kind.ROLE)
    below = _below(desk) if roles else {}
    every = list(_named_below(desk, roles)) if roles else []
    doing = [one for one in every if _does_most(desk, one[1])]
    if roles:
        told = [_line(desk, one, guests, below) for one, guests in _met(roles)]
        told += [(f"{sentence(name).rstrip('.')}: ", *ids(where)) for name, where in doing]
        yield Items(tuple(told))
    if named := [one for one in every if one not in doing][:_MOST_NAMED]:
        spans: list[Span] = []
        for name, where in named:
            spans += ["; " if spans else ": ", f"{name} ", *ids(where[:_MOST_PLACES])]
        yield Paragraph((Strong("Named below"), *spans, "."))


def _does_most(desk: Desk, where: Sequence[str]) -> bool:
    """Whether of the tasks at least half, and two, name somebody."""
    tasks = [one.id for one in desk.tasks]
    return sum(name in where for name in tasks) >= max(_LEAST_NAMED, len(tasks) / 2)


def bound(desk: Desk) -> Iterator[Block]:
    """Links to those of whom is told what they may or may not do: whoever reads the rules alone
    would miss it."""
    if ruled := [one.id for one in desk.of(Kind.ROLE) if _MAY.search(statement(one))]:
        yield Paragraph((Strong("Also rules, told of people"), ": ", *ids(ruled), "."))


_ACTS_ON: Final = "look|see|read|view|enter|write|book|order|print|open|change|edit|delete|touch"
_MAY: Final = re.compile(
    r"\bmay\s+(?!be\b|have\b)\w|\bmust\s+(?:not|never|only)\b|\bmustn['’]?t\b"
    r"|\b(?:not|never|are|is)\s+allowed\b"
    rf"|\bonly\s+(?:{_ACTS_ON})s?\b|\b(?:{_ACTS_ON})(?:es|s)?\s+(?:nothing|only)\b"
    r"|\bonly\s+(?:the\s+)?ones?\s+(?:who|that|to)\b|\b(?:nobody|no\s?one)\s+else\b",
    re.IGNORECASE,
)
"""Says of somebody what they may or may not do."""


_LEAST_NAMED: Final = 2
_MOST_NAMED: Final = 8
_MOST_PLACES: Final = 4
"""People whom so many lines name, so many of them, each with so many of the lines."""
_BINDING: Final = (Kind.NEED, Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.EXCLUSION)
_NOUN: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
"""A word, with what makes it another: "don't" is no don."""


def _named_below(desk: Desk, roles: Sequence[Record]) -> Iterator[tuple[str, list[str]]]:
    """People whom tasks, steps and rules name and no line here does: a builder asks who they are
    and what they may do."""
    known = {lexicon.singular_of(word) for one in roles for word in _nouns(statement(one))}
    explained, short = _explained(desk), _short_names(desk)
    found: dict[str, dict[str, None]] = {}
    for one in (one for kind in _BINDING for one in desk.of(kind) if not one.is_unwanted):
        for word in _acting(statement(one)):
            name = lexicon.singular_of(word)
            name = short.get(name, name)
            person = lexicon.is_noun(name) and lexicon.is_person(name)
            if person or name in explained:
                found.setdefault(name, {}).setdefault(one.id)
    for name, where in sorted(found.items(), key=lambda one: -len(one[1])):
        enough = name in explained or len(where) >= _LEAST_NAMED
        if enough and name not in known | listed("who: anybody"):
            yield _whole_name(desk, name), list(where)


def _whole_name(desk: Desk, name: str) -> str:
    """A name with the word that stands in front of it wherever it is said: "night nurse". Behind an
    article at least once, so that it is no verb."""
    texts = [statement(one) for kind in _BINDING for one in desk.of(kind)]
    said = [pair for text in texts for pair in _in_front(text, name)]
    first = {word for _, word in said}
    leads = lexicon.words("articles") | lexicon.words("determiners")
    word = first.pop() if len(first) == 1 else ""
    named = word.isalpha() and word not in leads and lexicon.is_noun(word)
    return f"{word} {name}" if named and any(lead in leads for lead, _ in said) else name


def _in_front(text: str, name: str) -> Iterator[tuple[str, str]]:
    """The two words in front of each place where a text says a name; empty for none."""
    told = ["", "", *text.lower().split()]
    for before, word, noun in zip(told, told[1:], told[2:], strict=False):
        if any(lexicon.singular_of(one) == name for one in _NOUN.findall(noun)[:1]):
            yield before, word


def _explained(desk: Desk) -> frozenset[str]:
    """Words that somebody explained as people: "dressers: the people who dress the actors"."""
    terms = (one.fields for one in desk.of(Kind.TERM))
    told = (one.get("word", "") for one in terms if _PEOPLE.match(one.get("meaning", "")))
    return frozenset(lexicon.singular_of(word.lower()) for word in told if word.isalpha())


def _short_names(desk: Desk) -> dict[str, str]:
    """By a word that somebody explained as a name of people the whole name: "tc: treasurer"."""
    terms = (one.fields for one in desk.of(Kind.TERM))
    told = (
        (one.get("word", "").lower(), _bare(one.get("meaning", "")).rstrip(".")) for one in terms
    )
    return {
        word: lexicon.singular_of(name) for word, name in told
        if word.isalpha() and name.isalpha() and lexicon.is_person(lexicon.singular_of(name))
    }  # fmt: skip


_PEOPLE: Final = re.compile(
    r"(?:(?:the|our|all)\s+)?(?:people|persons|men|women|those|everybody|everyone|whoever)"
    r"(?:\s+(?:who|that))?\s",
    re.IGNORECASE,
)


_ACTS: Final = frozenset(
    ("may", "must", "can", "could", "should", "will", "has", "have", "is", "are", "gets", "get")
)


def _acting(text: str) -> Iterator[str]:
    """The nouns of a text behind which stands what they do: "the verger opens it"; not "the
    doctor's address", nor "hand it to the owner"."""
    found, low = _nouns(text), " ".join(text.lower().split())
    for word, behind in pairwise(found):
        acts = behind in _ACTS or (lexicon.base_of(behind) and not lexicon.mostly_noun(behind))
        if acts and f"{word} {behind}" in low:
            yield word


def _nouns(text: str) -> list[str]:
    return [word.lower() for word in _NOUN.findall(text)]


def name_of(role: Record) -> str:
    """Who it is."""
    return cell(role.fields.get("who", "") or role.title or role.statement)


def same_name(name: str) -> str:
    """What two ways to write one name share: no article, no capital, no plural."""
    return _bare(name).removesuffix("s")


def _below(desk: Desk) -> dict[str, list[str]]:
    """By name the ids that name them: tasks, then what they decide, answer or try."""
    found: dict[str, dict[str, None]] = {}
    for kind in (Kind.NEED, Kind.RULE, Kind.CHECK, Kind.QUESTION):
        for record in desk.of(kind):
            named = (record.owner, *(record.fields.get(field, "") for field in _OWNERS))
            for name in named:
                if name:
                    found.setdefault(same_name(name), {}).setdefault(record.id)
    return {name: list(listed) for name, listed in found.items()}


def _met(roles: Sequence[Record]) -> Iterator[tuple[Record, list[Record]]]:
    """Each of them once: who was named again as the one who looks after it and the like stands with
    the line that told of them first."""
    guests: dict[str, list[Record]] = {}
    for at, role in enumerate(roles):
        if role.fields.get("relation") and (host := _host(role, roles[:at])):
            guests.setdefault(host.id, []).append(role)
    named_again = {one.id for some in guests.values() for one in some}
    yield from ((one, guests.get(one.id, [])) for one in roles if one.id not in named_again)


def _host(role: Record, earlier: Sequence[Record]) -> Record | None:
    """The first line that begins with the name of somebody."""
    name = same_name(_head(role))
    begins = re.compile(rf"{re.escape(name)}s?\b") if name else None
    return next((one for one in earlier if begins and begins.match(_bare(one.statement))), None)


def _head(role: Record) -> str:
    return role.statement.partition(",")[0].rstrip(" .")


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).removeprefix("the ").removeprefix("a ")


def _line(desk: Desk, role: Record, guests: Sequence[Record], below: dict[str, list[str]]) -> Line:
    told = list(_told(desk, role, sentence(role.statement or name_of(role))))
    named = dict.fromkeys(below.get(same_name(name_of(role)), ()))
    for one in guests:
        whole = "" if one.statement.rstrip(".") == _head(one) else sentence(one.statement)
        told += [" ", *_told(desk, one, whole)]
        named |= dict.fromkeys(below.get(same_name(name_of(one)), ()))
    return (*told, " → ", *ids(named)) if named else tuple(told)


def _told(desk: Desk, role: Record, statement: str) -> Iterator[Span]:
    """Who it is, and what was told of them beside; without a statement only that."""
    yield from (desk.place(role), f" {statement}" if statement else "")
    for field in ("count", "does", "power", "relation"):
        text = cell(role.fields.get(field, ""))
        if text and not says(role.statement or name_of(role), text):
            yield f" {sentence(text)}"
    if rest := more(role, "who", "count", "does", "power", "relation"):
        yield from (" ", *rest, ".")
    yield from marks(desk, role)
