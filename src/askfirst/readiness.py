"""Whether a design can start from a document, and if not, what is in the way and what mends it.

Reasons come in order of worth: what makes a design wrong before what makes it incomplete, and that
before what only wants a last look. A warning or a share is never a reason by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from askfirst.compose.completing import PARTS
from askfirst.compose.questions import NOT_RIGHT, for_others
from askfirst.lines import joined
from askfirst.requirements import Kind, Priority, Record, Severity, Specification
from askfirst.vocabulary import Frozen, Via

REVIEW: Final = "askfirst review"
RESUME: Final = "askfirst resume"
DEEPER: Final = "askfirst resume --depth standard"
QUESTIONS: Final = "askfirst questions"
_MOST_NAMED: Final = 3


class Reason(Frozen):
    """One thing that is in the way.

    Attributes:
        code: stable name. text: one sentence. command: what to type to mend it.
        records: ids of the records concerned.
    """

    code: str
    text: str
    command: str
    records: tuple[str, ...] = ()


class Readiness(Frozen):
    """The verdict and its reasons, the weightiest first; none when it is ready."""

    reasons: tuple[Reason, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether a design can start."""
        return not self.reasons

    @property
    def verdict(self) -> str:
        """The verdict in words."""
        return "Ready to design" if self.ready else "Not ready yet"


def readiness(specification: Specification) -> Readiness:
    """What keeps a design from starting. Pure: the same document, the same reasons."""
    return Readiness(reasons=tuple(one for check in CHECKS for one in check(specification)))


Check = Callable[[Specification], Iterator[Reason]]


def _contradictions(specification: Specification) -> Iterator[Reason]:
    errors = [
        one
        for one in specification.findings
        if one.severity is Severity.ERROR and not one.explained
    ]
    for error in errors:
        ids = tuple(one for one in (error.record, *error.others) if one)
        yield Reason(code=error.code, text=error.message, command=REVIEW, records=ids)


def _short(specification: Specification) -> Iterator[Reason]:
    if specification.depth == "quick":
        text = "Only the short questions were asked: enough to talk, not enough to design."
        yield Reason(code="short", text=text, command=DEEPER)


def _nothing(specification: Specification) -> Iterator[Reason]:
    functions = specification.of_kind(Kind.FUNCTION)
    for code, there, text in (
        ("no-goal", specification.of_kind(Kind.GOAL), "Nobody has said what should change."),
        ("no-task", specification.of_kind(Kind.NEED), "Nobody has said what it must do."),
        ("no-function", [one for one in functions if one.statement],
         "No sentence says what it does in return."),
    ):  # fmt: skip
        if not there:
            yield Reason(code=code, text=text, command=RESUME)


def _not_right(specification: Specification) -> Iterator[Reason]:
    for one in specification.of_kind(Kind.QUESTION):
        if one.id.startswith(NOT_RIGHT):
            part = f" ({one.fields['blocks']})" if "blocks" in one.fields else ""
            said = one.statement.removesuffix(".")
            text = f"{said}{part}. Change what is wrong, then say there that the part is right."
            yield Reason(code="not-right", text=text, command=REVIEW, records=(one.id,))


def _unanswered(specification: Specification) -> Iterator[Reason]:
    counts = specification.counts
    still = counts.get("open", 0) - counts.get("open_raised", 0)  # one may leave these alone
    if still:
        text = f"{_many(still, 'question')} of this depth {_have(still)} no answer yet."
        yield Reason(code="unanswered", text=text, command=RESUME)


def _goals(specification: Specification) -> Iterator[Reason]:
    goals = [one for one in specification.of_kind(Kind.GOAL) if "number" in one.missing]
    yield from _about(goals, "goal-without-number", "goal", "no number", REVIEW)


def _musts(specification: Specification) -> Iterator[Reason]:
    needs = specification.of_kind(Kind.NEED)
    musts = [one for one in needs if one.priority is Priority.MUST and one.missing]
    parts = dict.fromkeys(part for one in musts for part in one.missing)
    lacks = f"nothing on {joined(PARTS.get(part, part) for part in parts)}"
    yield from _about(musts, "must-incomplete", "task that must be there", lacks, REVIEW)


def _drafts(specification: Specification) -> Iterator[Reason]:
    drafts = [one for one in specification.of_kind(Kind.FUNCTION) if not one.statement]
    yield from _about(drafts, "draft", "function", "no clear sentence", REVIEW)


def _measures(specification: Specification) -> Iterator[Reason]:
    vague = [one for one in specification.of_kind(Kind.QUALITY) if "measure" in one.missing]
    yield from _about(vague, "quality-without-measure", "demand on quality",
                      "nothing that says how good is enough", REVIEW)  # fmt: skip


def _claims(specification: Specification) -> Iterator[Reason]:
    claims = [
        one
        for one in specification.of_kind(*Kind)
        if one.kind not in (Kind.EVIDENCE, Kind.ASSUMPTION, Kind.QUESTION) and _is_claim(one)
    ]
    text = "only a document behind it, and nobody has said that it is true"
    yield from _about(claims, "claim", "line", text, REVIEW)


def _is_claim(record: Record) -> bool:
    return bool(record.origins) and not record.confirmed_by and all(
        origin.via is Via.DOCUMENT and any(quote.use == "claim" for quote in origin.quotes)
        for origin in record.origins
    )  # fmt: skip


def _nobody(specification: Specification) -> Iterator[Reason]:
    """An open question that somebody answers by a day can wait; one that nobody owns cannot. What
    is missing in a record is told with that record."""
    yield from _about(unowned(specification), "open-without-owner", "open question",
                      "nobody who answers by a day", QUESTIONS)  # fmt: skip


def unowned(specification: Specification) -> list[Record]:
    """The open questions that nobody answers by a day, of those that somebody else may answer."""
    return [
        one
        for one in specification.of_kind(Kind.QUESTION)
        if for_others(one) and not (one.owner and one.fields.get("due"))
    ]


def _yours(specification: Specification) -> Iterator[Reason]:
    """What only the person who was asked can settle: how they put it."""
    yours = [
        one
        for one in specification.of_kind(Kind.QUESTION)
        if not for_others(one)
        and not any(target in one.id for target in one.linked("blocks"))
        and not one.id.startswith(NOT_RIGHT)
    ]
    yield from _about(yours, "open-here", "open question", "no answer from you yet", REVIEW)


def _paragraph(specification: Specification) -> Iterator[Reason]:
    if not specification.paragraph_confirmed:
        text = "Nobody has read the first paragraph and said that it is right."
        yield Reason(code="paragraph", text=text, command=RESUME)


CHECKS: Final[tuple[Check, ...]] = (
    _contradictions, _not_right, _short, _nothing, _unanswered, _goals, _musts, _drafts, _measures,
    _claims, _nobody, _yours, _paragraph,
)  # fmt: skip
"""One function a kind of reason, in order of worth."""


def _about(
    records: Collection[Record], code: str, name: str, lacks: str, command: str
) -> Iterator[Reason]:
    if records:
        ids = tuple(one.id for one in records)
        more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
        named = [_named(one) for one in list(records)[:_MOST_NAMED]]
        text = f"{_many(len(ids), name)} {_have(len(ids))} {lacks}: {', '.join(named)}{more}."
        yield Reason(code=code, text=text, command=command, records=ids)


def _named(record: Record) -> str:
    """A record by its id and, so that nobody has to look it up, in a few words."""
    return f"{record.id} ({record.title})" if record.title else record.id


def _many(number: int, name: str) -> str:
    if number == 1:
        return f"1 {name}"
    first, _, rest = name.partition(" ")
    if name.startswith(("task ", "demand ")):
        return f"{number} {first}s {rest}"
    return f"{number} {name}s"


def _have(number: int) -> str:
    return "has" if number == 1 else "have"
