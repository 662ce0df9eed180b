"""The specification: what an interview becomes, and all that exporters see.

Names follow ISO/IEC/IEEE 29148, Planguage (meter, must, plan), ISO/IEC 25010:2023 and MoSCoW.
Texts are stored as the person or the document gave them; every format neutralises them itself.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from pydantic import Field

from askfirst.vocabulary import KINDS, NOT_WANTED, STORY, Form, Frozen, Kind, Pattern, Quote, Via
from askfirst.voices import OpinionEntry, Settlement, Shares, Side, Step, Story, Weighing

__all__ = [
    "KINDS", "AnswerEntry", "Decision", "Example", "Finding", "Fit", "Form", "Frozen", "GapRow",
    "Kind", "Link", "OpinionEntry", "Origin", "Pattern", "Priority", "Quote", "Record",
    "Settlement", "Severity", "Shares", "Side", "SourceDocument", "Specification", "Status",
    "Step", "Story", "Unasked", "Verification", "Via", "Weighing",
]  # fmt: skip


class Severity(StrEnum):
    """How much a finding matters: an error blocks the word "complete", a hint never interrupts."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Finding(Frozen):
    """One thing that a rule found in a statement or in a whole specification.

    Attributes:
        code: stable name of the rule that fired (`vague-adjective`).
        family: the group of rules it belongs to (`vague`, `passive`, `contradiction`).
        message: one sentence for the reader.
        question: what to ask the person so that the finding goes away; empty when nothing.
        start, end: span in characters of the text examined (`text[start:end]`); 0, 0 for a whole.
        words: the text at that span, as written.
        record: id of the record examined; None for a free text.
        field: the field of the record that holds the text examined.
        others: ids of the other records concerned (both sides of a contradiction).
        explained: why both sides hold, in the person's words; empty while nobody said.
    """

    code: str
    family: str
    severity: Severity
    message: str
    question: str = ""
    start: int = 0
    end: int = 0
    words: str = ""
    record: str | None = None
    field: str = "statement"
    others: tuple[str, ...] = ()
    explained: str = ""

    @property
    def identity(self) -> tuple[str, tuple[str, ...]]:
        """What makes two findings the same contradiction, however a rule words it: the rule and the
        ids of the records."""
        return self.code, (self.record or "", *self.others)


class Priority(StrEnum):
    """MoSCoW."""

    MUST = "Must"
    SHOULD = "Should"
    COULD = "Could"
    WONT = "Won't"


class Status(StrEnum):
    """How far a record is agreed.

    Proposed: no person has confirmed the sentence. Withdrawn ids are never reused.
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


class Verification(StrEnum):
    """The four methods of ISO/IEC/IEEE 29148."""

    TEST = "test"
    DEMONSTRATION = "demonstration"
    INSPECTION = "inspection"
    ANALYSIS = "analysis"


class Origin(Frozen):
    """Where a record comes from.

    Attributes:
        answer: slot of the answer (`tasks`, or `goal-number@G-01` for a question about a record).
        event: number of the event that holds it. line: key of the line in it; empty for a single
            answer. words: the same in words: "from your answer on tasks, line 2".
        by, at: who gave it and when (ISO 8601, UTC). worded_by: who worded the statement, where a
            program did. agreed: the turn in which the person agreed to it; 0 for none.
        said: what was said there, where the record tells it in other words.
    """

    answer: str
    event: int
    line: str = ""
    words: str = ""
    by: str = ""
    at: str = ""
    via: Via = Via.HUMAN
    quotes: tuple[Quote, ...] = ()
    worded_by: str = ""
    agreed: int = 0
    said: str = ""


class Fit(Frozen):
    """The fit criterion in Planguage words; every part as given, empty when unknown."""

    scale: str = ""
    meter: str = ""
    now: str = ""
    must: str = ""
    plan: str = ""
    wish: str = ""
    by: str = ""


class Example(Frozen):
    """One acceptance example."""

    given: str = ""
    when: str = ""
    then: str = ""


LIMITED_BY: Final = "limited-by"
"""The link to what says when or for whom a record holds."""


class Link(Frozen):
    """A trace link from its record to another: `serves` (goal), `rests-on`, `refines`, `blocks`,
    `checks`, `step-of`, `limited-by`. Derived: nobody said so, the two share words."""

    type: str
    target: str
    derived: bool = False


class Record(Frozen):
    """One numbered thing of the specification.

    Attributes:
        id: `FR-01`; given once, never reused. An open question that a gap of a record makes is
            called after the record: `OPEN-FR-01-check`.
        title: a few words for headings and lists.
        statement: the sentence as the document prints it. For a function or quality it holds one
            *shall*; empty where only `words` are there, as of a withdrawn record.
        lead: the statement without its details; empty when it has none.
        details: what else was said of it, in their words, by a label in plain words and in the
            order in which it prints. `statement` holds `lead` and all of them.
        words: the person's or the document's own words, verbatim.
        form: composed, paired or stated. heard: told as hearsay, so a point to check.
        rationale: why, in their words; empty when nobody said.
        pattern: EARS pattern of a function's statement.
        characteristic: ISO/IEC 25010:2023 name of a quality demand.
        fields: what else this kind holds, by field name (`count`, `wants`, `first_sign`, ...).
        missing: names of parts that composition wanted and nobody gave.
        parent: id of the record it was detailed from (a function's need); empty when none.
    """

    id: str = Field(pattern=r"^\w[\w.-]*$")  # it becomes the name of a file
    kind: Kind
    title: str = ""
    statement: str = ""
    lead: str = ""
    details: dict[str, str] = {}
    words: str = ""
    form: Form = Form.STATED
    heard: bool = False
    rationale: str = ""
    priority: Priority | None = None
    status: Status = Status.PROPOSED
    sure: bool = True
    owner: str = ""
    confirmed_by: str = ""
    pattern: Pattern = Pattern.NONE
    characteristic: str = ""
    fit: Fit = Fit()
    verification: Verification | None = None
    verification_derived: bool = False
    examples: tuple[Example, ...] = ()
    fields: dict[str, str] = {}
    missing: tuple[str, ...] = ()
    parent: str = ""
    links: tuple[Link, ...] = ()
    origins: tuple[Origin, ...] = ()

    def linked(self, type_: str) -> tuple[str, ...]:
        """Targets of the links of one type."""
        return tuple(link.target for link in self.links if link.type == type_)

    @property
    def is_feature(self) -> bool:
        """Whether a need was ticked or told besides the tasks: it has no walk of its own."""
        return bool(self.fields.get("tick") or self.fields.get("group") or self.is_unwanted)

    @property
    def is_task(self) -> bool:
        """Whether it has a block of its own among the tasks."""
        return self.kind is Kind.NEED and not self.is_feature

    @property
    def is_unwanted(self) -> bool:
        """Whether a need says what is not wanted: "never may the others see it"."""
        return self.kind is Kind.NEED and self.fields.get("sort") in NOT_WANTED

    @property
    def is_story(self) -> bool:
        """Whether it only tells what happened once, and demands nothing."""
        return self.kind is Kind.FUNCTION and self.fields.get("sort") == STORY

    @property
    def claimed_in(self) -> str:
        """The document that alone says so, while no person said that it is true; else empty."""
        if self.confirmed_by or any(one.via is not Via.DOCUMENT for one in self.origins):
            return ""
        claims = [next((quote.source for quote in origin.quotes if quote.use == "claim"), "")
                  for origin in self.origins]  # fmt: skip
        return claims[0] if claims and all(claims) else ""

    @property
    def fails(self) -> bool:
        """Whether a function answers something that goes wrong."""
        return self.fields.get("sort") == "failure" or self.pattern is Pattern.UNWANTED


class Decision(Frozen):
    """For whom the document is and what they decide, as given."""

    reader: str = ""
    decide: str = ""
    by: str = ""
    looks_at: str = ""


class SourceDocument(Frozen):
    """A source as stored. `role` is what the person says it is to them; `looked_at` counts the
    sentences about which they decided something."""

    name: str
    sha256: str = Field(pattern=r"^[0-9a-f]*$")
    words: int
    sentences: int
    looked_at: int = 0
    role: str = ""


class GapRow(Frozen):
    """One row of the gap report: what the sources say about one part of the document.

    Attributes:
        standing: `stated`, `implied` or `absent`.
        question: id of the question that fills it.
    """

    section: str
    standing: str
    quotes: tuple[Quote, ...] = ()
    question: str = ""


class Unasked(Frozen):
    """A question that was not asked, or was set aside, and why."""

    question: str
    text: str
    section: str
    reason: str = ""


class AnswerEntry(Frozen):
    """One answer verbatim, for the trace appendix, with the passages given as evidence for it, and
    with who worded lines of it that are no record."""

    slot: str
    question: str
    event: int
    status: str
    text: str
    by: str
    at: str
    via: Via = Via.HUMAN
    sure: bool = True
    records: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    worded_by: tuple[str, ...] = ()


class Proposal(Frozen):
    """What a program that led the interview answered by itself: nobody said it."""

    slot: str
    question: str
    event: int
    text: str
    by: str = ""
    at: str = ""


class Specification(Frozen):
    """A whole requirements document. Exporters print it and compute nothing.

    Attributes:
        name: the working name as used in sentences ("the system" when nobody gave one).
        title: heading of the document.
        depth: `quick`, `standard` or `deep`.
        date: day of the journal's last event, ISO 8601.
        paragraph: the person's paragraph; `paragraph_confirmed` says whether they saw it.
        case: the latest case in the person's words; `case_owner` is `mine`, `served`, `imagined`
            or empty.
        counts: screens answered and open: {"answered": n, "open": n, "unknown": n, ...}.
        settled, opinions, weighings, points: what several people said, see `askfirst.voices`.
        metrics: what `askfirst status` reports, by stable name.
        gap_summary: the sentence that says what the sources hold.
    """

    schema_version: int = 1
    name: str = "the system"
    title: str = ""
    depth: str = Field(default="quick", pattern=r"^[a-z]{0,20}$")
    date: str = ""
    sentence: str = ""
    paragraph: str = ""
    paragraph_confirmed: bool = False
    case: str = ""
    case_owner: str = ""
    background: dict[str, str] = {}
    forms: tuple[str, ...] = ()
    decision: Decision = Decision()
    records: tuple[Record, ...] = ()
    stories: tuple[Story, ...] = ()
    not_asked: tuple[Unasked, ...] = ()
    not_relevant: tuple[Unasked, ...] = ()
    sources: tuple[SourceDocument, ...] = ()
    gap_summary: str = ""
    gaps: tuple[GapRow, ...] = ()
    answers: tuple[AnswerEntry, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    settled: tuple[Settlement, ...] = ()
    opinions: tuple[OpinionEntry, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    points: tuple[Shares, ...] = ()
    findings: tuple[Finding, ...] = ()
    counts: dict[str, int] = {}
    metrics: dict[str, float | int | str] = {}

    def of_kind(self, *kinds: Kind) -> tuple[Record, ...]:
        """Records of these kinds that are not withdrawn, in order of their place."""
        return tuple(one for one in self.records
                     if one.kind in kinds and one.status is not Status.WITHDRAWN)  # fmt: skip

    def told_at(self, story: Story) -> AnswerEntry | None:
        """The answer that a story was told in; None when it is not known."""
        return next((one for one in self.answers if one.slot == story.answer), None)

    def record(self, record_id: str) -> Record | None:
        """The record with this id, withdrawn ones too; None when there is none."""
        return next((one for one in self.records if one.id == record_id), None)
