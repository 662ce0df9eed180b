"""Facts: how fresh they come, who may see them and where they go, and whether people are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across
from askfirst.consistency.reading import content, every, overlap, quantity, within, without_number
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification

_NOBODY: Final = re.compile(r"\b(?:nobody|no one|none)\b", re.IGNORECASE)
_OLD: Final = re.compile(r"\bold\b", re.IGNORECASE)
_OLDER: Final = content("old at most least may be")
_OPEN_TO_ALL: Final = re.compile(
    r"\b(?:nothing|open to (?:all|anybody|everybody)|anonym\w+|nobody has to)\b", re.IGNORECASE
)
_ACCOUNTS: Final = ("account", "own")


def _older_than_it_comes(specification: Specification) -> Iterator[Clash]:
    """A result must be fresher than what it is made of comes in."""
    fresh = [one for one in specification.of_kind(Kind.QUALITY) if _OLD.search(one.words)]
    inward = [one for one in specification.of_kind(Kind.INTERFACE) if not _goes_out(one)]
    matters = [without_number(one.words) - _OLDER - without_number(one.fit.must) for one in fresh]
    carried = [content(one.fields.get("carries", "")) for one in inward]
    for place, other in across(matters, carried):
        quality, neighbour = fresh[place], inward[other]
        age, often = quantity(quality.fit.must), every(neighbour.fields.get("how_often", ""))
        same = matters[place] == carried[other] or within(matters[place], carried[other])
        if same and age and often and age.unit == "s" and age.value < often:
            yield Clash(
                quality, neighbour,
                f'"{quality.words}", but "{neighbour.fields["carries"]}" comes '
                f'"{neighbour.fields["how_often"]}".',
                "How old may it be, or how often must it come?", "fit",
            )  # fmt: skip


def _kept_in_but_sent(specification: Specification) -> Iterator[Clash]:
    """A fact that nobody outside may see goes out to a neighbour."""
    kept = [one for one in specification.of_kind(Kind.RULE)
            if _NOBODY.search(one.fields.get("seen_by", ""))]  # fmt: skip
    sent = [one for one in specification.of_kind(Kind.INTERFACE) if _goes_out(one)]
    facts = [content(one.fields.get("what", "")) for one in kept]
    goes = [content(one.fields.get("carries", "")) for one in sent]
    for fact, way in across(facts, goes):
        rule, other = kept[fact], sent[way]
        where, seen_by = other.fields.get("neighbour", ""), rule.fields["seen_by"]
        if overlap(facts[fact], goes[way]) >= 0.75 and not content(where) & content(seen_by):
            yield Clash(
                rule, other,
                f'"{rule.fields["what"]}": "{seen_by}", but "{other.fields["carries"]}" goes to '
                f'"{where}".',
                "May it go there, or what is left out?",
            )  # fmt: skip


def _goes_out(neighbour: Record) -> bool:
    return neighbour.fields.get("direction") == "out"


def _unknown_but_recorded(specification: Specification) -> Iterator[Clash]:
    """Nobody is known, and everybody has an own account."""
    rules = specification.of_kind(Kind.RULE)
    unknown = next(
        (one for one in rules if _OPEN_TO_ALL.search(one.fields.get("known_by", ""))), None
    )
    for one in specification.of_kind(Kind.NEED) if unknown else ():
        if unknown and one.fields.get("tick") in _ACCOUNTS:
            yield Clash(
                unknown, one,
                f'People are known by "{unknown.words}", but {one.id} needs to know them: '
                f'"{one.title}".',
                "How is it known who it was? Or is only staff known?",
            )  # fmt: skip


_ERROR = Severity.ERROR
RULES = (
    Rule("older-than-it-comes", "contradiction", _ERROR,
         "A result must be fresher than what it is made of comes in.", "R18",
         _older_than_it_comes),
    Rule("kept-in-but-sent", "contradiction", _ERROR,
         "A fact that nobody outside may see goes out.", "R20", _kept_in_but_sent),
    Rule("unknown-but-recorded", "contradiction", _ERROR,
         "People need not be known, and everybody has an account.", "R10",
         _unknown_but_recorded),
)  # fmt: skip
