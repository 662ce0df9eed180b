"""All rules on one statement, in one pass over its words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from askfirst.requirements import Finding, Severity
from askfirst.wording.rule import Rule
from askfirst.wording.table import EXAMINERS, OPENINGS
from askfirst.wording.text import Text

NO_TERMS: frozenset[str] = frozenset()


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
    found: list[Hit] = []
    hinted: set[str] = set()
    for hit in _opened(text):
        if hit.rule.code in hinted or not _stands(text, hit, terms):
            continue
        if hit.rule.severity is Severity.HINT:
            hinted.add(hit.rule.code)
        found.append(hit)
    opened = len(found)
    for rule, examine in EXAMINERS:
        for start, end in examine(text):
            if rule.code in hinted or not _stands(text, Hit(start, end, rule), terms):
                continue
            if rule.severity is Severity.HINT:
                hinted.add(rule.code)
            found.append(Hit(start, end, rule))
    if len(found) > opened:
        found.sort(key=lambda hit: hit[:2])
    return found


def _opened(text: Text) -> list[Hit]:
    """Hits of the rules that a word opens: one look-up a word, the longest phrase of a family."""
    words = text.words
    found: list[Hit] = []
    covered: dict[str, int] = {}
    entries = [(start, entry) for start, entry in enumerate(map(OPENINGS.get, words)) if entry]
    for start, (longer, openings) in entries:
        if longer and start + 1 < len(words) and words[start + 1] in longer:
            openings = longer[words[start + 1]]
        for rule, family, rest, length, check in openings:
            end = start + length
            if length > 2 and tuple(words[start + 1 : end]) != rest:
                continue
            if covered and covered.get(family, 0) > start:
                continue
            if check is not None:
                end = check(text, start, end)
                if not end:
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
        capital = text.source[text.starts[start]].isupper()
        if capital and rule.examine is None and text.is_name(start, end):
            return False
    return not (terms and text.within_term(start, end, terms))


def as_finding(text: Text, hit: Hit) -> Finding:
    """The finding of a hit, with its exact span and the question that quotes the words."""
    rule = hit.rule
    start, end = text.starts[hit.start], text.end(hit.end - 1)
    words = text.source[start:end]
    return _made(
        {
            "code": rule.code,
            "family": rule.family,
            "severity": rule.severity,
            "message": f"'{words}': {rule.advice}",
            "question": rule.question.replace("{words}", words),
            "start": start,
            "end": end,
            "words": words,
            "record": None,
            "field": "statement",
            "others": (),
        }
    )


_FIELDS: Final = frozenset(Finding.model_fields)


def _made(values: dict[str, object]) -> Finding:
    """A finding of values that are right by construction.

    Does what `model_construct` does, without its walk over the fields: on a page of statements
    making findings takes longer than finding them. A test holds that all fields are here.
    """
    finding = Finding.__new__(Finding)
    fill = object.__setattr__
    fill(finding, "__dict__", values)
    fill(finding, "__pydantic_fields_set__", set(_FIELDS))
    fill(finding, "__pydantic_extra__", None)
    fill(finding, "__pydantic_private__", None)
    return finding
