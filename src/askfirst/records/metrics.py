"""Figures about a document, by stable name; shares are 0 to 1 with two places.

What has no denominator is left out: a share of nothing says nothing. Derived checks and
assumptions nobody discussed never count as answered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from askfirst.records.coverage import coverage, rests_on_silence
from askfirst.requirements import (
    Finding,
    Kind,
    Pattern,
    Priority,
    Record,
    Severity,
    Specification,
    Status,
)
from askfirst.statements.asked_beside import holds_question

Figures = dict[str, float | int | str]
Figure = tuple[str, float | int | str]

WORDS_A_MINUTE: Final = 238
"""Silent reading of English prose by adults (Brysbaert 2019)."""
LONG_SENTENCE: Final = 25
_TWO: Final = frozenset({"two-demands", "two-modals", "and-or"})
_DIGIT: Final = re.compile(r"\d")


def metrics(specification: Specification, put: Collection[str] = ()) -> Figures:
    """All figures that the specification's own fields decide, and the slots that were put to the
    person in a conversation."""
    figures: Figures = {}
    for part in (_functions, _tasks, _goals, _questions, _trace, _wording, _reading):
        figures.update(part(specification))
    figures.update(coverage(specification, put))
    return figures


def _share(part: Collection[object], whole: Collection[object]) -> float:
    return round(len(part) / len(whole), 2)


def _functions(specification: Specification) -> Iterator[Figure]:
    """Functions and quality demands: composed, confirmed, measured, checked, with an example."""
    functions = specification.of_kind(Kind.FUNCTION)
    qualities = specification.of_kind(Kind.QUALITY)
    checked = {
        link.target
        for check in specification.of_kind(Kind.CHECK)
        for link in check.links
        if link.type == "checks" and not link.derived
    }
    yield "functions", len(functions)
    yield "qualities", len(qualities)
    if functions:
        sentences = [record for record in functions if record.statement]
        confirmed = [record for record in functions if record.status is Status.CONFIRMED]
        yield "functions_composed", _share(sentences, functions)
        yield "functions_confirmed", _share(confirmed, functions)
        yield from _patterns(sentences, functions)
        yield "with_example", _share([r for r in functions if r.examples], functions)
        yield "with_check", _share([r for r in functions if _has_check(r, checked)], functions)
    if demands := (*functions, *qualities):
        yield "with_fit_criterion", _share([one for one in demands if _has_fit(one)], demands)


def _patterns(sentences: Collection[Record], functions: Collection[Record]) -> Iterator[Figure]:
    patterns = Counter(record.pattern for record in sentences)
    known = [record for record in sentences if record.pattern is not Pattern.NONE]
    yield "ears_share", _share(known, functions)
    for pattern in Pattern:
        if patterns[pattern]:
            yield f"ears_{pattern.value}", round(patterns[pattern] / len(functions), 2)


def _has_check(record: Record, checked: Collection[str]) -> bool:
    own = record.verification is not None and not record.verification_derived
    return own or record.id in checked


def _has_fit(record: Record) -> bool:
    """Whether a number or an example says when it is met."""
    numbers = (record.fit.must, record.fit.plan, record.statement)
    return bool(record.examples) or any(_DIGIT.search(text) for text in numbers)


def _tasks(specification: Specification) -> Iterator[Figure]:
    """Tasks that must be there: how many of those of this version, and how many are whole. What
    is for later is no task of this version."""
    needs = specification.of_kind(Kind.NEED)
    asked = [need for need in needs if need.priority is not None and "tick" not in need.fields]
    if not asked:
        return
    musts = [need for need in asked if need.priority is Priority.MUST]
    now = [need for need in asked if need.priority is not Priority.WONT]
    if now:
        yield "must_share", _share(musts, now)
    if not musts:
        return
    for part in ("steps", "failure", "check"):
        yield f"must_with_{part}", _share([one for one in musts if part not in one.missing], musts)
    asked_for = {
        target for one in specification.of_kind(Kind.QUESTION) for target in one.linked("blocks")
    }
    silent = [one for one in musts if one.missing and one.id not in asked_for]
    yield "must_incomplete_unasked", len(silent)


def _goals(specification: Specification) -> Iterator[Figure]:
    goals = specification.of_kind(Kind.GOAL)
    if not goals:
        return
    yield "goals_with_number", _share([g for g in goals if "number" not in g.missing], goals)
    needs = [one for one in specification.of_kind(Kind.NEED) if "tick" not in one.fields]
    served = {target for need in needs for target in need.linked("serves")}
    yield "tasks_without_goal", len([one for one in needs if not one.linked("serves")])
    yield "goals_without_task", len([goal for goal in goals if goal.id not in served])


def _questions(specification: Specification) -> Iterator[Figure]:
    questions = specification.of_kind(Kind.QUESTION)
    yield "open_questions", len(questions)
    if questions:
        owned = [one for one in questions if one.owner and one.fields.get("due")]
        yield "open_with_owner_and_due", _share(owned, questions)
        yield "open_blocking_must", len(blocking_a_must(specification))


def blocking_a_must(specification: Specification) -> list[Record]:
    """The open questions that a task that must be there, or one of its functions, waits for."""
    needs = specification.of_kind(Kind.NEED)
    musts = {one.id for one in needs if one.priority is Priority.MUST}
    musts |= {one.id for one in specification.of_kind(Kind.FUNCTION) if one.parent in musts}
    questions = specification.of_kind(Kind.QUESTION)
    return [one for one in questions if not musts.isdisjoint(one.linked("blocks"))]


def _trace(specification: Specification) -> Iterator[Figure]:
    standing = specification.of_kind(*Kind)
    known = {record.id for record in specification.records}
    targets = [link.target for record in standing for link in record.links]
    yield "dangling_ids", sum(target not in known for target in targets)
    if standing:
        yield "with_origin", _share([record for record in standing if record.origins], standing)
        yield "guess_share", _share([record for record in standing if not record.sure], standing)
        yield "assumed", len([record for record in standing if rests_on_silence(record)])
        yield "claims_as_facts", len([record for record in standing if _is_claim(record)])


def _is_claim(record: Record) -> bool:
    """Whether it rests on a document alone, and nobody has said that this is true."""
    grounds = (Kind.EVIDENCE, Kind.ASSUMPTION, Kind.QUESTION)
    return record.kind not in grounds and bool(record.claimed_in)


def _wording(specification: Specification) -> Iterator[Figure]:
    """What the rules find; words are of a sentence that askfirst composed, errors without words
    lie between records."""
    found = specification.findings
    spoken = [one for one in found if one.words]
    serious = [one for one in spoken if one.severity is not Severity.HINT]
    between = [one for one in found if one.severity is Severity.ERROR and not one.words]
    yield "contradictions", len([one for one in between if not one.explained])
    yield "contradictions_explained", len([one for one in found if one.explained])
    yield "wording_warnings", len(serious)
    sentences = _sentences(specification)
    if sentences:
        yield "smells_per_requirement", round(len(serious) / len(sentences), 2)
        yield "hints_per_requirement", round((len(spoken) - len(serious)) / len(sentences), 2)
        yield "not_single", len([one for one in serious if _is_double(one)])
    yield "paragraph_confirmed", int(specification.paragraph_confirmed)


def _is_double(finding: Finding) -> bool:
    return finding.code in _TWO


def _sentences(specification: Specification) -> list[str]:
    """The sentences with a *shall*."""
    demands = specification.of_kind(Kind.FUNCTION, Kind.QUALITY)
    told = [one.statement for one in demands if " shall " in one.statement]
    return [one for one in told if not holds_question(one)]


def _reading(specification: Specification) -> Iterator[Figure]:
    """How long it takes to read, how long its sentences are, and what it cost to get there."""
    standing = specification.of_kind(*Kind)
    texts = [specification.paragraph, specification.case]
    texts += [text for one in standing for text in (one.statement or one.words, one.rationale)]
    texts += [f"{s.does} {s.response}" for story in specification.stories for s in story.steps]
    yield "reading_minutes", round(sum(len(t.split()) for t in texts) / WORDS_A_MINUTE, 1)
    lengths = [len(sentence.split()) for sentence in _sentences(specification)]
    if lengths:
        yield "words_a_sentence", round(sum(lengths) / len(lengths), 1)
        long = [length for length in lengths if length > LONG_SENTENCE]
        yield "long_sentences", _share(long, lengths)
    asked = len(specification.answers)
    yield "questions_asked", asked
    confirmed = [one for one in standing if one.status is Status.CONFIRMED]
    said = [one for one in standing if one.kind is not Kind.QUESTION and not rests_on_silence(one)]
    if said:
        yield "questions_per_record", round(asked / len(said), 2)
    if confirmed:
        yield "questions_per_confirmed", round(asked / len(confirmed), 2)
