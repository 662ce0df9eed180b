"""Whether a design can start from a document, and if not, what is in the way and what mends it.

Only content counts: what contradicts, musts without a step or a check, goals nobody can measure,
unknowns that block. How a line is put never does. Reasons come in order of worth: what makes a
design wrong before what makes it incomplete.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from askfirst.lines import joined
from askfirst.paper.clashes import SIDES, Clash
from askfirst.paper.desk import Desk
from askfirst.paper.lacks import missing
from askfirst.paper.mending import sentence
from askfirst.questions import shortened
from askfirst.requirements import Kind, Priority, Record, Specification
from askfirst.vocabulary import Frozen

REVIEW: Final = "askfirst review"
RESUME: Final = "askfirst resume"
DEEPER: Final = "askfirst resume --depth standard"
QUESTIONS: Final = "askfirst questions"
SETTLE: Final = "askfirst settle"
_MOST_NAMED: Final = 3
_SIDE_WORDS: Final = 10
_MOST_SIDES: Final = 4
_TWO: Final = 2


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
    desk = Desk(specification)
    return Readiness(reasons=tuple(one for check in CHECKS for one in check(desk)))


Check = Callable[[Desk], Iterator[Reason]]


def _contradictions(desk: Desk) -> Iterator[Reason]:
    for clash in desk.clashes:
        ids = (clash.question.id, *clash.ids) if clash.question else clash.ids
        text = sentence(clash.text) or "Two lines contradict one another."
        if clash.question and len(clash.sides) > 1:
            text = _which(desk, clash, clash.question)
        between_people = clash.question is not None and "differ" in clash.question.fields
        command = SETTLE if between_people else REVIEW
        yield Reason(code=clash.code, text=text, command=command, records=ids)


def _which(desk: Desk, clash: Clash, question: Record) -> str:
    """The sides of a contradiction, each with whose it is where several people speak."""
    sides = [_side(desk, side, question.fields.get(f"{name}_by", ""))
             for name, side in zip(SIDES, clash.sides, strict=False)]  # fmt: skip
    left = len(sides) - _MOST_SIDES
    told = joined([*sides[:_MOST_SIDES], f"{left} more"] if left > 0 else sides)
    return f"{told}: which of {'the two' if len(sides) == _TWO else 'them'} holds, and when?"


def _side(desk: Desk, side: str, who: str) -> str:
    """One side of a contradiction in its own words, cut: its id tells nobody which it is."""
    record = desk.by_id.get(side)
    said = record.words or record.statement if record else side
    return f"“{shortened(said, _SIDE_WORDS)}”{f' ({who})' if who else ''}"


def _nothing(desk: Desk) -> Iterator[Reason]:
    for code, kind, text in (
        ("no-goal", Kind.GOAL, "Nobody has said what should change."),
        ("no-task", Kind.NEED, "Nobody has said what it must do."),
        ("no-function", Kind.FUNCTION, "No sentence says what it does in return."),
    ):
        if not desk.of(kind):
            yield Reason(code=code, text=text, command=RESUME)


def _musts(desk: Desk) -> Iterator[Reason]:
    """Tasks that must be there without a step or a check; where nobody said of any task how
    important it is, each of them must."""
    ranked = any(one.priority for one in desk.tasks)
    musts = [one for one in desk.tasks if one.priority is Priority.MUST or not ranked]
    lacking = {one.id: missing(desk, one) for one in musts}
    called = "task that must be there" if ranked else "task"
    command = DEEPER if desk.specification.depth == "quick" else REVIEW
    for lack, text in _LACKS.items():
        without = [one for one in musts if lack in lacking[one.id]]
        yield from _about(without, f"must-without-{lack}", called, text, command)


_LACKS: Final = {"steps": "no step", "check": "no check"}


def _goals(desk: Desk) -> Iterator[Reason]:
    """Goals of which nobody could say later whether they are reached."""
    vague = [
        one
        for one in desk.of(Kind.GOAL)
        if "number" in one.missing and not one.fit.meter and ("checks", one.id) not in desk.pointing
    ]
    yield from _about(vague, "goal-without-measure", "goal", "no measure", REVIEW)


def _claims(desk: Desk) -> Iterator[Reason]:
    claims = [
        one
        for one in desk.by_id.values()
        if one.kind not in (Kind.EVIDENCE, Kind.ASSUMPTION, Kind.QUESTION) and one.claimed_in
    ]
    text = "only a document behind it, and nobody has said that it is true"
    yield from _about(claims, "claim", "line", text, REVIEW)


def _blocking(desk: Desk) -> Iterator[Reason]:
    """What nobody knows and something waits for. It can wait itself where somebody answers it by
    a day, or where somebody said what to assume until then."""
    blocking = [
        one
        for one in unowned(desk.specification)
        if one.linked("blocks") and not one.fields.get("assume")
    ]
    lacks = "no day by which somebody answers"
    yield from _about(blocking, "unknown-blocks", "open question", lacks, QUESTIONS)


def unowned(specification: Specification) -> list[Record]:
    """The open questions that nobody answers by a day, of those that somebody else may answer."""
    return [one for one in asked_of(specification) if not (one.owner and one.fields.get("due"))]


def asked_of(specification: Specification, name: str = "") -> list[Record]:
    """The open questions that somebody else may answer; with a name those of this person."""
    wanted = name.strip().lower()
    asked = filter(for_others, specification.of_kind(Kind.QUESTION))
    return [one for one in asked if wanted in one.owner.lower()]


def for_others(question: Record) -> bool:
    """Whether somebody else may answer an open question: what nobody knew or is still to be
    decided. The others are about what the person said, and theirs to settle."""
    return question.fields.get("sort") == "unknown"


CHECKS: Final[tuple[Check, ...]] = (
    _contradictions, _nothing, _musts, _goals, _claims, _blocking,
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
    """A record in a few words, and its id for whoever looks it up."""
    return f"{record.title} ({record.id})" if record.title else record.id


def _many(number: int, name: str) -> str:
    if number == 1:
        return f"1 {name}"
    first, _, rest = name.partition(" ")
    if name.startswith("task "):
        return f"{number} {first}s {rest}"
    return f"{number} {name}s"


def _have(number: int) -> str:
    return "has" if number == 1 else "have"
