"""Ids, choices and fields: each there once, each of use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from askfirst import expressions
from askfirst.expressions import ConditionError
from askfirst.interview.conditions import makes
from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.packs.located import Path
from askfirst.questions import NONE, NOT_SURE, OTHER, Question, QuestionKind
from askfirst.records.fields import OWN_FIELDS, has_field
from askfirst.statements.readers import READERS
from askfirst.vocabulary import Kind

PREFILLS: Final = (
    "packs", "unticked", "unsaid", "doings", "evidence", "unknowns", "paragraph", "permissions",
    "measure", "tasks", "limits", "things", "numbers",
)  # fmt: skip
"""What can be offered already filled in."""
_FILL: Final = re.compile(r"\{([^{}]*)\}")
_FILLS: Final = ("name", "record", "first", "answer", "main")


def ids_twice(subject: Subject) -> Iterator[PackFinding]:
    """A question, choice or line of a form whose id stands twice."""
    seen: set[str] = set()
    for path, question in subject.own():
        if question.id in seen:
            yield subject.error("question-twice", f"'{question.id}' stands here a second time.",
                                (*path, "id"), question.id)  # fmt: skip
        seen.add(question.id)
        for field, ids in (
            ("choices", [choice.id for choice in question.choices]),
            ("frames", [frame.id for frame in question.frames]),
        ):
            for number, one in enumerate(ids):
                if one in ids[:number]:
                    yield subject.error("choice-twice", f"'{one}' stands in '{question.id}' a"
                                        " second time.", (*path, field, number),
                                        question.id)  # fmt: skip


def dead_aliases(subject: Subject) -> Iterator[PackFinding]:
    """Former ids that can never be met: still in use, or claimed twice."""
    claimed: dict[str, str] = {}
    for path, question in subject.own():
        for alias in question.aliases:
            if alias in subject.placed:
                yield subject.error("alias-dead", f"'{alias}' is the id of a question, so no"
                                    " answer comes under it.", (*path, "aliases"),
                                    question.id)  # fmt: skip
            elif claimed.setdefault(alias, question.id) != question.id:
                yield subject.error("alias-twice", f"'{alias}' was '{claimed[alias]}' already.",
                                    (*path, "aliases"), question.id)  # fmt: skip


def unused_options(subject: Subject) -> Iterator[PackFinding]:
    """Choices that change nothing: no condition asks for them and no record keeps them."""
    asked = _picked(subject)
    for path, question in subject.own():
        if question.produces or question.record:
            continue
        for number, choice in enumerate(question.choices):
            if choice.id in (NONE, NOT_SURE, OTHER) or (question.id, choice.id) in asked:
                continue
            if (question.id, "") not in asked:
                yield subject.warning("option-unused", f"picking '{choice.id}' in '{question.id}'"
                                      " changes nothing.", (*path, "choices", number),
                                      question.id)  # fmt: skip


def _picked(subject: Subject) -> set[tuple[str, str]]:
    """(question, choice) that conditions ask for; an empty choice where the whole answer is."""
    found = set()
    for text in _conditions(subject):
        try:
            references = list(expressions.references(text))
        except ConditionError:
            continue
        for reference in references:
            if reference.name in ("picked", "likely"):
                found.add((reference.arguments[0], reference.arguments[1]))
            elif reference.name == "value":
                found.add((reference.arguments[0], ""))
    return found


def _conditions(subject: Subject) -> Iterator[str]:
    for pack in subject.packs:
        yield pack.when
    for one in subject.placed.values():
        yield from (one.question.when, one.question.which)


def missing_ways_out(subject: Subject) -> Iterator[PackFinding]:
    """A list to pick from in which nobody can say "none" or "not sure"."""
    for path, question in subject.own():
        ids = {choice.id for choice in question.choices}
        wanted = {NOT_SURE} if question.kind is QuestionKind.CHOICE else {NONE, NOT_SURE}
        if question.choices and not ids & wanted:
            yield subject.warning("way-out-missing", f"'{question.id}' has no 'none' and no 'not"
                                  " sure' to pick.", (*path, "choices"), question.id)  # fmt: skip


def empty_prompts(subject: Subject) -> Iterator[PackFinding]:
    """Questions whose answer goes nowhere, and questions about records that nothing makes."""
    asked = {question for question, _ in _picked(subject)} | _referred(subject)
    asking = [one.question for one in subject.placed.values()]
    for path, question in subject.own():
        fills = question.produces or question.record or any(
            frame.produces or frame.record for frame in question.frames
        )  # fmt: skip
        if not fills and question.id not in asked:
            yield subject.error("fills-nothing", f"the answer to '{question.id}' fills no field of"
                                " the document.", path, question.id)  # fmt: skip
        for field, kind in (("each", question.each), ("about", question.about)):
            if kind is not None and not any(makes(one, kind) for one in asking):
                yield subject.error("kind-unmade", f"no question makes a {kind.value}, so"
                                    f" '{question.id}' is never asked.", (*path, field),
                                    question.id)  # fmt: skip


def unplaced_fields(subject: Subject) -> Iterator[PackFinding]:
    """Fields that the document does not have: of no kind of record and nothing of its own."""
    for path, question in subject.own():
        produced = [*question.produces, *(f.produces for f in question.frames if f.produces)]
        for field in produced:
            if not has_field(field):
                close = get_close_matches(field, OWN_FIELDS, 1)
                hint = f"; did you mean '{close[0]}'?" if close else ""
                yield subject.warning("field-unplaced", f"the document has no field '{field}'"
                                      f"{hint}.", (*path, "produces"), question.id)  # fmt: skip


def unknown_readers(subject: Subject) -> Iterator[PackFinding]:
    """Readers of lines that there are none of."""
    for path, question in subject.own():
        for name in (question.reads, *(frame.reads for frame in question.frames)):
            if name and name not in READERS:
                close = get_close_matches(name, READERS, 1)
                hint = f"; did you mean '{close[0]}'?" if close else ""
                yield subject.error("reader-unknown", f"nothing reads lines as '{name}'{hint}.",
                                    (*path, "reads"), question.id)  # fmt: skip


def _referred(subject: Subject) -> set[str]:
    found = set()
    for text in _conditions(subject):
        try:
            found |= {one.arguments[0] for one in expressions.references(text) if one.arguments}
        except ConditionError:
            continue
    return found


def unknown_names(subject: Subject) -> Iterator[PackFinding]:
    """What a question shows, fills in or offers that is not there."""
    for path, question in subject.own():
        for number, other in enumerate(question.show):
            if other not in subject.placed:
                yield subject.error("reference-unknown", f"no question is called '{other}'.",
                                    (*path, "show", number), question.id)  # fmt: skip
        if question.prefill and question.prefill not in PREFILLS:
            yield subject.error("prefill-unknown", f"nothing is offered under the name"
                                f" '{question.prefill}'; there are: {', '.join(PREFILLS)}.",
                                (*path, "prefill"), question.id)  # fmt: skip
        for name in _FILL.findall(question.text):
            if not _known_fill(subject, name, question):
                yield subject.error("fill-unknown", f"'{{{name}}}' in '{question.id}' stands for"
                                    " nothing.", (*path, "text"), question.id)  # fmt: skip


def _known_fill(subject: Subject, name: str, question: Question) -> bool:
    head, _, argument = name.partition(":")
    if head == "first":
        return argument in list(Kind)
    if head == "answer":
        return argument in subject.placed
    if head == "record":
        return not argument and question.each is not None
    return head in _FILLS and not argument


def doubtful_sections(subject: Subject) -> Iterator[PackFinding]:
    """A pack without a question."""
    empty: list[tuple[Path, str]] = [
        (("sections", number), section.id)
        for number, section in enumerate(subject.pack.sections)
        if not section.questions
    ]
    for path, name in empty:
        yield subject.warning("section-empty", f"section '{name}' has no question.", path)
