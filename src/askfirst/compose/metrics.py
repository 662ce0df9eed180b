"""Figures about a document, by stable name; shares are 0 to 1 with two places.

What has no denominator is left out: a share of nothing says nothing. Derived checks and
assumptions nobody discussed never count as answered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from askfirst.requirements import (
    Finding,
    Kind,
    Pattern,
    Priority,
    Record,
    Severity,
    Specification,
    Status,
    Via,
)

Figures = dict[str, float | int | str]


def metrics(specification: Specification) -> Figures:
    """All figures that the specification's own fields decide."""
    figures: Figures = {}
    for part in (_functions, _goals, _questions, _trace, _standing):
        figures.update(part(specification))
    return figures


def _share(part: Iterable[object], whole: Iterable[object]) -> float:
    return round(len(list(part)) / len(list(whole)), 2)


def _functions(specification: Specification) -> Iterator[tuple[str, float | int]]:
    functions = specification.of_kind(Kind.FUNCTION)
    yield "functions", len(functions)
    if not functions:
        return
    sentences = [record for record in functions if record.statement]
    yield "functions_composed", _share(sentences, functions)
    yield (
        "functions_confirmed",
        _share([record for record in functions if record.status is Status.CONFIRMED], functions),
    )
    patterns = Counter(record.pattern for record in sentences)
    for pattern in Pattern:
        if patterns[pattern]:
            yield f"ears_{pattern.value}", round(patterns[pattern] / len(functions), 2)
    yield "with_example", _share([r for r in functions if r.examples], functions)
    yield "with_check", _share([r for r in functions if _has_check(r)], functions)


def _has_check(record: Record) -> bool:
    return record.verification is not None and not record.verification_derived


def _goals(specification: Specification) -> Iterator[tuple[str, float | int]]:
    goals = specification.of_kind(Kind.GOAL)
    if goals:
        yield "goals_with_number", _share([g for g in goals if "number" not in g.missing], goals)
    needs = specification.of_kind(Kind.NEED)
    asked = [need for need in needs if need.priority is not None and "tick" not in need.fields]
    if asked:
        musts = [need for need in asked if need.priority is Priority.MUST]
        yield "must_share", _share(musts, asked)


def _questions(specification: Specification) -> Iterator[tuple[str, float | int]]:
    questions = specification.of_kind(Kind.QUESTION)
    yield "open_questions", len(questions)
    if questions:
        owned = [one for one in questions if one.owner and one.fields.get("due")]
        yield "open_with_owner_and_due", _share(owned, questions)


def _trace(specification: Specification) -> Iterator[tuple[str, float | int]]:
    standing = specification.of_kind(*Kind)
    known = {record.id for record in specification.records}
    targets = [link.target for record in standing for link in record.links]
    yield "dangling_ids", sum(target not in known for target in targets)
    if standing:
        traced = [record for record in standing if record.origins]
        yield "with_origin", _share(traced, standing)
        guessed = [record for record in standing if not record.sure]
        yield "guess_share", _share(guessed, standing)
        assumed = [r for r in standing if any(o.via is Via.ASSUMED for o in r.origins)]
        yield "assumed", len(assumed)


def _of_wording(finding: Finding) -> bool:
    """Whether a finding is about the words of a sentence that askfirst composed; what is between
    records has no words of its own."""
    return finding.severity is not Severity.HINT and bool(finding.words)


def _standing(specification: Specification) -> Iterator[tuple[str, float | int]]:
    yield (
        "contradictions",
        sum(finding.severity is Severity.ERROR for finding in specification.findings),
    )
    yield "wording_warnings", len([one for one in specification.findings if _of_wording(one)])
    yield "paragraph_confirmed", int(specification.paragraph_confirmed)
