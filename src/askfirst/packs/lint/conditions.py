"""Conditions: written in the language, resting on what is there and known in time, and decisive."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final, NamedTuple

from askfirst import expressions
from askfirst.expressions import OF_ANSWER, ConditionError, Reference
from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.packs.lint.possibility import can_be
from askfirst.packs.located import Path
from askfirst.questions import Question
from askfirst.requirements import Severity
from askfirst.vocabulary import Kind

_OF_RECORD: Final = ("field", "missing", "priority", "position", "main", "numbered", "mentions")
_ALWAYS_THERE: Final = frozenset({"choice", "words", "text", "priority", "position"})


class Condition(NamedTuple):
    """One condition of the pack: its text, its place, its question if it is one's."""

    text: str
    path: Path
    question: Question | None
    field: str


def own_conditions(subject: Subject) -> Iterator[Condition]:
    """Every condition of the pack that is not plainly `always`."""
    if subject.pack.when != "always":
        yield Condition(subject.pack.when, ("when",), None, "when")
    for path, question in subject.own():
        for field, text in (("when", question.when), ("which", question.which)):
            if text != "always":
                yield Condition(text, (*path, field), question, field)
        for number, choice in enumerate(question.choices):
            if choice.when != "always":
                where = (*path, "choices", number, "when")
                yield Condition(choice.when, where, question, "when")


def unreadable(subject: Subject) -> Iterator[PackFinding]:
    """Conditions that are not in the language, with the column."""
    for one in own_conditions(subject):
        try:
            expressions.parse(one.text)
        except ConditionError as error:
            yield PackFinding(
                "condition-unreadable", Severity.ERROR, f"{error}.",
                subject.located.inside(one.path, error.column), _id(one.question),
            )  # fmt: skip


def _id(question: Question | None) -> str:
    return question.id if question else ""


def _readable(subject: Subject) -> Iterator[Condition]:
    for one in own_conditions(subject):
        try:
            expressions.parse(one.text)
        except ConditionError:
            continue
        yield one


def unknown_references(subject: Subject) -> Iterator[PackFinding]:
    """Names of questions, choices, kinds, packs and fields that are not there."""
    for one in _readable(subject):
        for reference in expressions.references(one.text):
            found = _unknown(subject, one, reference)
            if found:
                code, message = found
                place = subject.located.inside(one.path, reference.column)
                yield PackFinding(code, Severity.ERROR, message, place, _id(one.question))


def _unknown(subject: Subject, one: Condition, reference: Reference) -> tuple[str, str] | None:
    name, arguments = reference.name, reference.arguments
    if name in OF_ANSWER:
        return _unknown_answer(subject, reference)
    if name == "count" and arguments[0] not in list(Kind):
        return (
            "kind-unknown",
            f"there is no kind of record '{arguments[0]}'{_close(arguments[0], list(Kind))}.",
        )
    packs = [pack.id for pack in subject.packs]
    if name == "pack" and arguments[0] not in packs:
        return "pack-unknown", f"there is no pack '{arguments[0]}'{_close(arguments[0], packs)}."
    if name in _OF_RECORD:
        return _unknown_field(subject, one, reference)
    return None


def _unknown_answer(subject: Subject, reference: Reference) -> tuple[str, str] | None:
    asked = reference.arguments[0]
    question = subject.find(asked)
    if question is None:
        return (
            "reference-unknown",
            f"no question is called '{asked}'{_close(asked, subject.placed)}.",
        )
    if question.each is not None:
        return "reference-each", (
            f"'{asked}' is asked for each {question.each.value}, so it has no single answer."
        )
    if reference.name in ("picked", "likely") and not question.prefill.startswith("evidence"):
        ids = [choice.id for choice in subject.offered(question)]
        if reference.arguments[1] not in ids:
            hint = _close(reference.arguments[1], ids)
            return "choice-unknown", f"'{asked}' has no choice '{reference.arguments[1]}'{hint}."
    return None


def _unknown_field(
    subject: Subject, one: Condition, reference: Reference
) -> tuple[str, str] | None:
    question = one.question
    about = (question.each or question.about) if question else None
    if one.field != "which" or about is None:
        return "field-outside", (
            f"'{reference.name}' is of the record a question is about: it belongs into `which` of"
            " a question with `each` or `about`."
        )
    if reference.name not in ("field", "missing"):
        return None
    known = _fields(subject, about)
    if reference.arguments[0] in known:
        return None
    hint = _close(reference.arguments[0], known)
    return (
        "field-unknown",
        f"no line about a {about.value} has a field '{reference.arguments[0]}'{hint}.",
    )


def _fields(subject: Subject, kind: Kind) -> frozenset[str]:
    """The fields that lines which become such a record, or tell more of one, can have."""
    questions = [one.question for one in subject.placed.values()]
    making = [one for one in questions if kind in (one.record, one.about, one.each)]
    frames = {frame.id.replace("-", "_") for one in making for frame in one.frames}
    return _ALWAYS_THERE | frames | {part.field for one in making for part in one.line}


def _close(name: str, known: object) -> str:
    listed = [str(one) for one in known] if hasattr(known, "__iter__") else []
    close = get_close_matches(name, listed, 1)
    return f"; did you mean '{close[0]}'?" if close else ""


def forward_references(subject: Subject) -> Iterator[PackFinding]:
    """Conditions that rest on a question which is asked later: not known in time."""
    for one in _readable(subject):
        if one.question is None or one.question.id not in subject.placed:
            continue
        for reference in expressions.references(one.text):
            other = reference.arguments[0] if reference.name in OF_ANSWER else ""
            if reference.name == "likely" or other not in subject.placed:
                continue
            if subject.turn(other) > subject.turn(one.question.id):
                yield PackFinding(
                    "reference-forward", Severity.ERROR,
                    f"'{other}' is asked after '{one.question.id}', so nobody knows it yet.",
                    subject.located.inside(one.path, reference.column), one.question.id,
                )  # fmt: skip


def cycles(subject: Subject) -> Iterator[PackFinding]:
    """Conditions that rest on themselves; told of the first question of this pack among them."""
    own = {question.id for _, question in subject.own()}
    for path, question in subject.own():
        ring = _ring(subject, question.id)
        if ring and question.id == min(own.intersection(ring)):
            yield subject.error(
                "condition-cycle",
                f"these conditions rest on one another: {' -> '.join([*ring, ring[0]])}.",
                (*path, "when"),
                question.id,
            )


def _ring(subject: Subject, start: str) -> list[str]:
    """A way from a question through conditions back to it; empty when there is none."""
    waiting, seen = [[start]], {start}
    while waiting:
        way = waiting.pop(0)
        for other in rests_on(subject, way[-1]):
            if other == start:
                return way
            if other not in seen:
                seen.add(other)
                waiting.append([*way, other])
    return []


def rests_on(subject: Subject, question_id: str) -> list[str]:
    """The questions that the condition of a question, or of its pack, rests on."""
    one = subject.placed.get(question_id)
    if one is None:
        return []
    found: dict[str, None] = {}
    waiting = [one.question.when, subject.pack_when(one.pack)]
    seen: set[str] = set()
    while waiting:
        text = waiting.pop(0)
        if text in seen:
            continue
        seen.add(text)
        try:
            references = list(expressions.references(text))
        except ConditionError:
            continue
        for reference in references:
            if reference.name in OF_ANSWER and reference.arguments[0] in subject.placed:
                found[reference.arguments[0]] = None
            elif reference.name == "pack":
                waiting.append(subject.pack_when(reference.arguments[0]))
    return list(found)


def undecided(subject: Subject) -> Iterator[PackFinding]:
    """Questions that are never asked, and conditions that can come out one way only."""
    if any(True for rule in (unreadable, unknown_references, cycles) for _ in rule(subject)):
        return  # first things first: with these nothing can be said about what is possible
    for one in _readable(subject):
        pack = subject.pack.when if one.question else "always"
        if not can_be(subject, [one.text, pack], wanted=True):
            never = (f"'{one.question.id}' is never asked" if one.question
                     else "the pack is never used")  # fmt: skip
            yield subject.error("question-unreachable", f"{never}: no answers make its condition"
                                " true.", one.path, _id(one.question))  # fmt: skip
        elif not can_be(subject, [one.text], wanted=False):
            yield subject.warning("condition-one-way", "this condition is true whatever people say;"
                                  " leave it out.", one.path, _id(one.question))  # fmt: skip
