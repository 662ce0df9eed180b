"""All rules on one statement, in one pass over its words."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress, count
from typing import Final, NamedTuple

from askfirst.requirements import Finding, Severity
from askfirst.wording.rule import NONE_OF_FAMILY, Rule
from askfirst.wording.table import EXAMINERS, OPENINGS, RULES
from askfirst.wording.text import Text

NO_TERMS: frozenset[str] = frozenset()
# In capitals ("SHALL") they are what they are, and no names.
_MODALS: Final = frozenset({"shall", "must", "should", "be", "is", "are"})
_HINT: Final = Severity.HINT


class Hit(NamedTuple):
    """A rule that fired on the words [start, end)."""

    start: int
    end: int
    rule: Rule


def check_statement(
    text: str,
    *,
    terms: frozenset[str] = NO_TERMS,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What the rules find in one statement, in order of place.

    Args:
        text: one statement or answer; anything from nothing to a whole page.
        terms: words that the glossary explains, in lower case; they are never vague.
        select: codes or families to look for; all when empty.
        ignore: codes or families to leave out.

    Never raises; the time grows with the length of the text, and no faster.
    """
    words = Text(text)
    found = hits(words, terms)
    if select or ignore:
        found = [hit for hit in found if _is_wanted(hit.rule, select, ignore)]
    return tuple([as_finding(words, hit) for hit in found])


def _is_wanted(rule: Rule, select: Collection[str], ignore: Collection[str]) -> bool:
    selected = not select or rule.code in select or rule.family in select
    return selected and rule.code not in ignore and rule.family not in ignore


def hits(text: Text, terms: frozenset[str] = NO_TERMS) -> list[Hit]:
    """All hits, in order of place; of each hint only the first."""
    candidates = _opened(text)
    for rule, examine in EXAMINERS:
        for start, end in examine(text):
            candidates.append(Hit(start, end, rule))
    found: list[Hit] = []
    hinted: set[str] = set()
    for hit in candidates:
        rule = hit[2]
        if rule.severity is _HINT:
            if rule.code in hinted or not _stands(text, hit, terms):
                continue
            hinted.add(rule.code)
            found.append(hit)
        elif _stands(text, hit, terms):
            found.append(hit)
    if found and found[-1].rule.examine is not None:
        found.sort(key=lambda hit: hit[:2])
    return found


def _opened(text: Text) -> list[Hit]:
    """Hits of the rules that a word opens: one look-up a word, the longest phrase of a family."""
    words = text.words
    found: list[Hit] = []
    covered: dict[str, int] = {}
    for start in compress(count(), map(OPENINGS.__contains__, words)):
        longer, openings = OPENINGS[words[start]]
        if longer and start + 1 < len(words):
            openings = longer.get(words[start + 1], openings)
        for rule, family, rest, length, check in openings:
            end = start + length
            if length > 2 and tuple(words[start + 1 : end]) != rest:
                continue
            if covered and covered.get(family, 0) > start:
                continue
            if check is not None:
                end = check(text, start, end)
                if end <= 0:
                    if end == NONE_OF_FAMILY:
                        covered[family] = start + 1
                    continue
            covered[family] = end
            found.append(Hit(start, end, rule))
    return found


def _stands(text: Text, hit: Hit, terms: frozenset[str]) -> bool:
    """Whether a hit survives its context."""
    start, end, rule = hit
    if rule.by_number and text.number_near(start, end):
        return False
    if not rule.verbatim:
        if text.verbatim and text.is_verbatim(start, end):
            return False
        capital = text.source[text.starts[start]].isupper() and text.words[start] not in _MODALS
        if capital and rule.examine is None and text.is_name(start, end):
            return False
    return not (terms and text.within_term(start, end, terms))


def as_finding(text: Text, hit: Hit) -> Finding:
    """The finding of a hit, with its exact span and the question that quotes the words.

    Does what `model_construct` does, without its walk over the fields: the values are right by
    construction, and on a page of statements making findings takes longer than finding them.
    """
    first, last, rule = hit
    start, end = text.starts[first], text.end(last - 1)
    words = text.source[start:end]
    finding = _new(Finding)
    _set(
        finding,
        "__dict__",
        {
            **_ALIKE[rule.code],
            "message": f"'{words}': {rule.advice}",
            "question": rule.question.replace("{words}", words),
            "start": start,
            "end": end,
            "words": words,
        },
    )
    _set(finding, "__pydantic_fields_set__", _FIELDS)
    _set(finding, "__pydantic_extra__", None)
    _set(finding, "__pydantic_private__", None)
    return finding


_new: Final = Finding.__new__
_set: Final = object.__setattr__
_FIELDS: Final = set(Finding.model_fields)
# What all findings of a rule have in common, in the order of the fields.
_ALIKE: Final = {
    rule.code: dict(
        Finding(code=rule.code, family=rule.family, severity=rule.severity, message=rule.advice)
    )
    for rule in RULES.values()
}
