"""Facts: how long they are kept, how fresh they come, who may see them and where they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across, grouped
from askfirst.consistency.reading import content, every, overlap, quantity, within
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification

_NOBODY: Final = re.compile(r"\b(?:nobody|no one|none)\b", re.IGNORECASE)
_STAYS: Final = re.compile(r"\b(?:stays?|remains?|never leaves?)\b", re.IGNORECASE)
_OPEN_TO_ALL: Final = re.compile(
    r"\b(?:nothing|open to (?:all|anybody|everybody)|anonym\w+|nobody has to)\b", re.IGNORECASE
)
_LOG: Final = "Who did this and when"
_ACCOUNTS: Final = ("account", "own")


def _kept_two_ways(specification: Specification) -> Iterator[Clash]:
    """One fact is kept for two different times."""
    kept = [one for one in specification.of_kind(Kind.RULE) if one.fields.get("keep")]
    keys = [(content(one.title), one.statement.startswith(_LOG)) for one in kept]
    for first, second in grouped(kept, [key if key[0] else None for key in keys]):
        one, other = quantity(first.fields["keep"]), quantity(second.fields["keep"])
        if one and other and one.unit == other.unit and one != other:
            yield Clash(
                first, second,
                f'"{first.title}" is kept "{first.fields["keep"]}" and "{second.fields["keep"]}".',
                "How long is it kept?", "keep",
            )  # fmt: skip


def _kept_too_short(specification: Specification) -> Iterator[Clash]:
    """One must be able to look further back than the fact is kept."""
    kept = [one for one in specification.of_kind(Kind.RULE) if one.fields.get("keep")]
    needs = [one for one in specification.of_kind(Kind.NEED) if one.fields.get("how_far")]
    facts, wanted = [content(one.title) for one in kept], [content(one.title) for one in needs]
    for fact, want in across(facts, wanted):
        rule, need = kept[fact], needs[want]
        keep, back = quantity(rule.fields["keep"]), quantity(need.fields["how_far"])
        same = facts[fact] == wanted[want] or within(facts[fact], wanted[want])
        if same and keep and back and keep.unit == back.unit == "s" and keep.value < back.value:
            yield Clash(
                rule, need,
                f'"{rule.title}" is kept "{rule.fields["keep"]}", but one must see it '
                f'"{need.fields["how_far"]}" back.',
                "How long is it kept?", "keep",
            )  # fmt: skip


def _older_than_it_comes(specification: Specification) -> Iterator[Clash]:
    """A result must be fresher than what it is made of comes in."""
    fresh = [one for one in specification.of_kind(Kind.QUALITY) if " old" in f" {one.fit.must}"]
    inward = [one for one in specification.of_kind(Kind.INTERFACE) if not _goes_out(one)]
    matters = [content(one.title) for one in fresh]
    carried = [content(one.fields.get("carries", "")) for one in inward]
    for place, other in across(matters, carried):
        quality, neighbour = fresh[place], inward[other]
        age, often = quantity(quality.fit.must), every(neighbour.fields.get("frequency", ""))
        same = matters[place] == carried[other] or within(matters[place], carried[other])
        if same and age and often and age.unit == "s" and age.value < often:
            yield Clash(
                quality, neighbour,
                f'"{quality.title}" may be "{quality.fit.must}", but "'
                f'{neighbour.fields["carries"]}" comes "{neighbour.fields["frequency"]}".',
                "How old may it be, or how often must it come?", "fit",
            )  # fmt: skip


def _kept_in(specification: Specification) -> list[Record]:
    """Rules that let nobody outside see a fact, or say that it stays where it is."""
    return [
        one for one in specification.of_kind(Kind.RULE)
        if _NOBODY.search(one.fields.get("seen_by", ""))
        or _STAYS.search(one.fields.get("passed_to", ""))
    ]  # fmt: skip


def _kept_in_but_sent(specification: Specification) -> Iterator[Clash]:
    """A fact that nobody outside may see goes out to a neighbour, or is passed on."""
    kept = _kept_in(specification)
    sent = [one for one in specification.of_kind(Kind.INTERFACE) if _goes_out(one)]
    passed = [one for one in specification.of_kind(Kind.RULE) if one.fields.get("passed_to")]
    sent += [one for one in passed if not _STAYS.search(one.fields["passed_to"])]
    facts, goes = [content(one.title) for one in kept], [content(_carried(one)) for one in sent]
    for fact, way in across(facts, goes):
        rule, other = kept[fact], sent[way]
        where = other.fields.get("passed_to") or other.title
        seen_by = rule.fields.get("seen_by") or rule.fields["passed_to"]
        same = overlap(facts[fact], goes[way]) >= 0.75
        if same and not content(where) & content(seen_by):
            yield Clash(
                rule, other,
                f'"{rule.title}": "{seen_by}", but "{_carried(other)}" goes to "{where}".',
                "May it go there, or what is left out?",
            )  # fmt: skip


def _carried(record: Record) -> str:
    return record.title if record.kind is Kind.RULE else record.fields.get("carries", "")


def _goes_out(neighbour: Record) -> bool:
    return neighbour.words.strip().lower().startswith("to ")


def _unknown_people(specification: Specification) -> Record | None:
    """The rule that lets people in without being known."""
    return next(
        (one for one in specification.of_kind(Kind.RULE)
         if one.statement.startswith("People are known by: ") and _OPEN_TO_ALL.search(one.words)),
        None,
    )  # fmt: skip


def _unknown_but_recorded(specification: Specification) -> Iterator[Clash]:
    """Nobody is known, and one must see who did something, or everybody has an own account."""
    unknown = _unknown_people(specification)
    if unknown is None:
        return
    for one in specification.of_kind(Kind.RULE, Kind.NEED):
        logs = one.statement.startswith(_LOG)
        if logs or one.fields.get("tick") in _ACCOUNTS:
            yield Clash(
                unknown, one,
                f'People are known by "{unknown.words}", but {one.id} needs to know them: '
                f'"{one.title}".',
                "How is it known who it was? Or is only staff known?",
            )  # fmt: skip


def _unknown_but_told_apart(specification: Specification) -> Iterator[Clash]:
    """Nobody is known, and some may do what others may not."""
    unknown = _unknown_people(specification)
    if unknown is None:
        return
    for one in specification.of_kind(Kind.RULE):
        if one.fields.get("may_not"):
            yield Clash(
                unknown, one,
                f'People are known by "{unknown.words}", but "{one.title}" may not '
                f'"{one.fields["may_not"]}".',
                "How is somebody known to be one of them?",
            )  # fmt: skip


def _without_purpose(specification: Specification) -> Iterator[Clash]:
    for one in specification.of_kind(Kind.DATA):
        if one.statement.startswith("About people: ") and not one.fields.get("purpose"):
            yield Clash(
                one, None, f'Facts about people, "{one.title}", are kept without a purpose.',
                "What is each of them needed for?", "purpose",
            )  # fmt: skip


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("kept-two-ways", "contradiction", _ERROR,
         "One fact is kept for two different times.", "R12", _kept_two_ways),
    Rule("kept-too-short", "contradiction", _ERROR,
         "One must look further back than the fact is kept.", "R14", _kept_too_short),
    Rule("older-than-it-comes", "contradiction", _ERROR,
         "A result must be fresher than what it is made of comes in.", "R18",
         _older_than_it_comes),
    Rule("kept-in-but-sent", "contradiction", _ERROR,
         "A fact that nobody outside may see goes out.", "R20", _kept_in_but_sent),
    Rule("unknown-but-recorded", "contradiction", _ERROR,
         "People need not be known, and one must see who did what.", "R10",
         _unknown_but_recorded),
    Rule("unknown-but-told-apart", "contradiction", _ERROR,
         "People need not be known, and some may not do what others may.", "R11",
         _unknown_but_told_apart),
    Rule("facts-without-purpose", "gap", _WARNING,
         "Facts about people are kept and nobody said what for.", "R22", _without_purpose),
)  # fmt: skip
