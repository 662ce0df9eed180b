"""The whole: records of every kind from one table, and around them what the page needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from askfirst.compose.assumptions import assumptions
from askfirst.compose.checks import checked
from askfirst.compose.completing import completed
from askfirst.compose.evidence import case_owner, evidence, grounded, undecided
from askfirst.compose.exclusions import exclusions
from askfirst.compose.explaining import explained, left_open
from askfirst.compose.functions import functions
from askfirst.compose.goals import goals
from askfirst.compose.log import answers, counts, not_asked, not_relevant
from askfirst.compose.material import Material, material, starting
from askfirst.compose.naming import UNNAMED
from askfirst.compose.needs import needs
from askfirst.compose.paragraph import paragraph, said
from askfirst.compose.people import roles
from askfirst.compose.qualities import qualities
from askfirst.compose.questions import questions
from askfirst.compose.shapes import described
from askfirst.compose.story import stories
from askfirst.interview import Interview
from askfirst.interview.references import Ref
from askfirst.requirements import (
    Decision,
    Kind,
    Record,
    SourceDocument,
    Specification,
    Status,
)

RECORDS: Final[tuple[Callable[[Material], Iterator[Record]], ...]] = (
    goals,
    roles,
    needs,
    exclusions,
    functions,
    qualities,
    described(Kind.INTERFACE),
    described(Kind.DATA),
    described(Kind.RULE),
    described(Kind.LIMIT),
    assumptions,
    described(Kind.RISK),
    described(Kind.CHECK),
    described(Kind.TERM),
    evidence,
)
"""One function a kind of record, in the order of the document."""


def unchecked(interview: Interview) -> Specification:
    """The records with the decision and what was said around them: all that the rules between
    records look at. Without findings, figures and appendices, so that an answer can be followed
    by a look at the whole."""
    return Specification(
        date=_date(interview), background=_background(interview), decision=_decision(interview),
        records=tuple(_records(material(interview))),
    )  # fmt: skip


def _records(made: Material) -> list[Record]:
    records = completed(made, [record for composed in RECORDS for record in composed(made)])
    records += [*questions(made, records), *undecided(made), *left_open(made.interview)]
    records = [grounded(made.interview, one) for one in records]
    return records + [_withdrawn(ref) for ref in made.interview.refs.values() if ref.withdrawn]


def _date(interview: Interview) -> str:
    return interview.events[-1].at[:10] if interview.events else ""


def compose(interview: Interview) -> Specification:
    """What an interview has become so far. Never raises, computes the same for the same events."""
    made = material(interview)
    own = said(interview, "specification.paragraph")
    heading = starting(made.name) if made.name != UNNAMED else interview.name or starting(UNNAMED)
    what = "brief" if interview.depth.value == "quick" else "requirements"
    return checked(
        Specification(
            name=made.name,
            title=f"{heading}: {what}",
            depth=interview.depth.value,
            date=_date(interview),
            sentence=said(interview, "specification.sentence"),
            paragraph=own or paragraph(interview),
            paragraph_confirmed=bool(own),
            case=_long(interview, "specification.case"),
            case_owner=case_owner(made),
            background=_background(interview),
            forms=_forms(interview),
            decision=_decision(interview),
            records=tuple(_records(made)),
            stories=tuple(stories(made)),
            not_asked=tuple(not_asked(made)),
            not_relevant=tuple(not_relevant(made)),
            sources=tuple(
                SourceDocument(
                    name=one.name, sha256=one.sha256, words=one.words, sentences=one.sentences
                )
                for one in interview.sources
            ),
            answers=tuple(answers(made)),
            counts=counts(interview),
        ),
        explained(interview),
    )


def _withdrawn(ref: Ref) -> Record:
    return Record(id=ref.id, kind=ref.kind, words=ref.words, status=Status.WITHDRAWN)


def _long(interview: Interview, field: str) -> str:
    """A long answer with its lines as they are."""
    return interview.produced(field).strip() if said(interview, field) else ""


BACKGROUND: Final = (
    "today", "alternatives", "cost_of_nothing", "public", "promise", "telemetry",
)  # fmt: skip


def _background(interview: Interview) -> dict[str, str]:
    """What was said around it that makes no record, by field; a pick by its text."""
    found = {}
    for name in BACKGROUND:
        field = f"specification.{name}"
        makers = [one.question for one in interview.placed if field in one.question.produces]
        picked = [one.choice(interview.produced(field)) for one in makers]
        texts = [choice.text for choice in picked if choice] or [_long(interview, field)]
        if texts[0]:
            found[name] = texts[0]
    return found


def _forms(interview: Interview) -> tuple[str, ...]:
    """What it will be, as picked: the texts of the ticks."""
    for placed in interview.placed:
        answer = interview.answers.get(placed.question.id)
        if answer and "specification.forms" in placed.question.produces:
            return tuple(
                line.text for line in answer.lines if line.choice not in ("not-sure", "none")
            )
    return ()


def _decision(interview: Interview) -> Decision:
    return Decision(
        reader=said(interview, "decision.reader"),
        decide=said(interview, "decision.decide"),
        by=said(interview, "decision.by"),
        looks_at=said(interview, "decision.looks_at"),
    )
