"""Invented specifications as an interview delivers them, for tests of the paper: `ferry` has
something in every part, `quick` is a short one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from askfirst.paper.blocks import Block, Paper, lines, shown
from askfirst.paper.desk import Desk
from askfirst.requirements import (
    AnswerEntry,
    Decision,
    Fit,
    Form,
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    SourceDocument,
    Specification,
    Status,
    Step,
    Story,
    Unasked,
    Via,
)

_WORD: Final = re.compile(r"\S*\w\S*")
SIGN: Final = "The bell at the east bank may be rung from dawn to dusk only."


def paper_words(paper: Paper) -> int:
    """How many words a reader has before them: what holds a letter or a digit, ids too."""
    told = (paper.title, *map(shown, lines(paper.blocks)))
    return sum(len(_WORD.findall(text)) for text in told)


def said(answer: str, event: int, *quotes: Quote, by: str = "Ines") -> tuple[Origin, ...]:
    """Where a record comes from."""
    return (
        Origin(
            answer=answer,
            event=event,
            line="l1",
            words=f"from the answer on {answer}",
            by=by,
            at=f"2027-05-05T10:{event:02d}:00Z",
            quotes=quotes,
        ),
    )


def desk(*records: Record, **more: object) -> Desk:
    """The desk of a specification with these records and whatever else is given."""
    return Desk(Specification.model_validate({"records": records, **more}))


def texts(blocks: Iterable[Block]) -> list[str]:
    """Every line of the blocks that shows something, as it is read."""
    return [shown(line) for line in lines(tuple(blocks)) if shown(line)]


def record(name: str, kind: Kind, statement: str = "", **more: object) -> Record:
    """One record as the core delivers it: its statement is what is printed."""
    title = str(more.get("title", ""))
    values = {"words": statement or title, "origins": said("tasks", 3), **more}
    return Record.model_validate(
        {"id": name, "kind": kind, "statement": statement or title, **values}
    )


def links(type_: str, *targets: str) -> tuple[Link, ...]:
    """Links of one type."""
    return tuple(Link(type=type_, target=target) for target in targets)


def _people() -> tuple[Record, ...]:
    return (
        record("G-01", Kind.GOAL, title="wait on the east bank",
               fields={"change": "wait on the east bank", "by_day": "2027-09-30"},
               fit=Fit(now="25 minutes", plan="10 minutes", by="the end of the season")),
        record("G-02", Kind.GOAL, "Nobody shouts across the river any more."),
        record("STK-01", Kind.ROLE, title="Ferryman",
               fields={"count": "2", "does": "rows, and wants dry feet"}),
        record("STK-02", Kind.ROLE, title="Walkers", fields={"count": "about 60 a day"}),
        record("STK-03", Kind.ROLE, title="River board", fields={"power": "may close the river"}),
    )  # fmt: skip


def _tasks() -> tuple[Record, ...]:
    return (
        record("NEED-01", Kind.NEED, title="see what the river is like", priority=Priority.COULD,
               fields={"role": "walker"}),
        record("NEED-02", Kind.NEED, title="call the ferry from the other bank",
               priority=Priority.MUST, rationale="shouting does not carry in wind",
               fields={"role": "walker"}, links=links("serves", "G-01")),
        record("NEED-03", Kind.NEED, title="close the crossing at flood", priority=Priority.MUST,
               fields={"role": "ferryman"}),
        record("FR-01", Kind.FUNCTION, parent="NEED-02", form=Form.COMPOSED,
               statement="When the walker pulls the rope, the bell post shall light the lamp.",
               links=links("step-of", "NEED-02"), fields={"trigger": "the walker pulls the rope"}),
        record("FR-02", Kind.FUNCTION, parent="NEED-02",
               statement="When the ferryman answers, the bell post shall count down the minutes.",
               links=links("step-of", "NEED-02")),
        record("FR-03", Kind.FUNCTION, parent="NEED-02", pattern=Pattern.UNWANTED,
               statement="If the lamp is broken, then the bell post shall ring three times."),
        record("FR-04", Kind.FUNCTION,
               statement="The bell post shall keep the hour right by itself.", sure=False),
        record("FR-05", Kind.FUNCTION, fields={"actor": "person"},
               statement="The ferryman winds the bell each Monday."),
        record("FR-06", Kind.FUNCTION, pattern=Pattern.COMPLEX, parent="NEED-03",
               statement="While the river is closed, when the walker pulls the rope, the bell post"
               " shall show the red board."),
        record("FR-07", Kind.FUNCTION, pattern=Pattern.COMPLEX,
               statement="While the ferry crosses, when fog falls, the bell post shall ring each"
               " minute."),
    )  # fmt: skip


def _bounds() -> tuple[Record, ...]:
    quote = Quote(source="sign.txt", sha256="ab" * 32, start=0, end=len(SIGN), quote=SIGN)
    return (
        record("QR-01", Kind.QUALITY, "The lamp is seen from 300 metres in rain.",
               parent="NEED-02"),
        record("QR-02", Kind.QUALITY, "Somebody with cold hands can pull the rope."),
        record("BR-01", Kind.RULE, "At most 6 people a boat.", rationale="the board counted once"),
        record("CON-01", Kind.LIMIT, "No cable may cross the river.",
               fields={"standing": "fixed"}),
        record("CON-02", Kind.LIMIT, "We like brass.", fields={"standing": "liked"},
               rationale="it matches the old bell"),
        record("CON-03", Kind.LIMIT, "It costs less than 900 francs."),
        record("CON-04", Kind.LIMIT, "The board wants lamps of 12 volts.", heard=True),
        record("DR-01", Kind.DATA, title="Call",
               fields={"facts": "hour, bank; answered or not", "kept": "one season",
                       "count": "about 40 a day"}),
        record("DR-02", Kind.DATA, title="Flood mark", fields={"facts": "height in centimetres"}),
        record("IF-01", Kind.INTERFACE, title="Gauge of the river board",
               fields={"direction": "in", "carries": "height", "how_often": "each hour"}),
        record("IF-02", Kind.INTERFACE, title="Board on the west bank, beside the path to the mill",
               fields={"direction": "out", "carries": "open or closed"}),
        record("OUT-01", Kind.EXCLUSION, "It takes no money.", fields={"sort": "never"}),
        record("OUT-02", Kind.EXCLUSION, "The mill's own boat.", fields={"sort": "left-out"}),
        record("RISK-01", Kind.RISK, "Children pull the rope all day.",
               fields={"answer": "we hang it higher"}),
        record("ASM-01", Kind.ASSUMPTION, "The river board goes along."),
        record("ASM-02", Kind.ASSUMPTION, "One language is enough.", sure=False,
               origins=(Origin(answer="assume", event=9, via=Via.ASSUMED),)),
        record("TERM-01", Kind.TERM, title="west bank",
               fields={"word": "west bank", "meaning": "the side of the mill"}),
        record("TST-01", Kind.CHECK, title="a walker calls in the rain",
               fields={"what": "a walker calls in the rain", "outcome": "the boat comes in time",
                       "by_whom": "Walkers"}, links=links("checks", "NEED-02")),
        record("F-01", Kind.EVIDENCE, SIGN, origins=said("sign", 8, quote)),
        record("FR-08", Kind.FUNCTION, "It posts letters.", status=Status.WITHDRAWN),
    )  # fmt: skip


def _open() -> tuple[Record, ...]:
    def question(
        name: str, statement: str, owner: str = "", blocks: tuple[str, ...] = (), **fields: str
    ) -> Record:
        return record(name, Kind.QUESTION, statement, owner=owner, fields=fields,
                      status=Status.OPEN, links=links("blocks", *blocks))  # fmt: skip

    return (
        question("OPEN-01", "Who pays for oil?", sort="unknown"),
        question("OPEN-02", "May the bell ring at night?", "River board", sort="unknown",
                 due="2027-06-01", assume="only by day", blocks=("FR-03", "FR-07")),
        question("OPEN-03", "Does the bell post keep the hour, or does nothing run by itself?",
                 sort="contradiction", first="FR-04", second="Nothing there runs by itself."),
        question("OPEN-04", "What shows how high the river is?", sort="unknown",
                 blocks=("NEED-01",)),
    )  # fmt: skip


def ferry() -> Specification:
    """Something in every part of the paper."""
    return Specification(
        name="the bell post",
        title="the bell post: requirements",
        depth="standard",
        date="2027-05-05",
        sentence="With the bell post, walkers call the ferry from either bank, so that nobody"
        " waits in vain.",
        case="On Sunday a family waited for an hour. Nobody heard them.",
        case_owner="mine",
        decision=Decision(reader="the river board", by="2027-06-15", looks_at="one wet Sunday"),
        records=(*_people(), *_tasks(), *_bounds(), *_open()),
        stories=(
            Story(
                need="NEED-02",
                title="",
                steps=(
                    Step(does="the walker pulls the rope", function="FR-01",
                         response="The bell post shall light the lamp."),
                    Step(does="the ferryman answers", function="FR-02",
                         response="The bell post shall count down the minutes."),
                    Step(does="the walker steps into the boat"),
                ),
            ),
        ),
        not_asked=(Unasked(question="law", text="Which law holds?", section="What is special"),),
        not_relevant=(Unasked(question="money", text="Is money handled?", section="What is special",
                              reason="it is free"),),
        sources=(SourceDocument(name="sign.txt", sha256="ab" * 32, words=13, sentences=1,
                                looked_at=1, role="a sign of the board"),),
        answers=(
            AnswerEntry(slot="tasks", question="What must people get done with it?", event=3,
                        status="answered", by="Ines", at="2027-05-05T10:03:00Z",
                        text="walker: call the ferry from the other bank\n"
                        "ferryman: close the crossing at flood",
                        records=("NEED-02", "NEED-03")),
            AnswerEntry(slot="limits", question="What is fixed?", event=4, status="unknown",
                        by="Berta", at="2027-05-05T10:04:00Z", text=""),
        ),
        metrics={"not_covered_29148": "definitions, life cycle"},
        counts={"words_typed": 330},
    )  # fmt: skip


def quick() -> Specification:
    """A short interview: one task told step by step, two named."""
    return Specification(
        name="Dryroom",
        depth="quick",
        date="2027-01-09",
        sentence="Tenants see from their flat whether the drying room is free.",
        case="I carried a wet load down four floors, and the lines were full.",
        records=(
            record("G-01", Kind.GOAL, "Nobody carries a wet load down for nothing."),
            record("STK-01", Kind.ROLE, title="Tenants", fields={"count": "14"}),
            record("NEED-01", Kind.NEED, title="see whether a line is free",
                   fields={"role": "tenant"}),
            record("NEED-02", Kind.NEED, title="take one's washing down in time"),
            record("NEED-03", Kind.NEED, title="tell that a line is broken"),
            record("FR-01", Kind.FUNCTION, parent="NEED-01",
                   statement="When the tenant opens the page, Dryroom shall show the free lines."),
            record("OUT-01", Kind.EXCLUSION, "Who hangs what there: nobody sees that.",
                   fields={"sort": "never"}),
            record("CON-01", Kind.LIMIT, "No camera.", fields={"standing": "fixed"}),
            record("RISK-01", Kind.RISK, "Nobody takes their washing down."),
            record("OPEN-01", Kind.QUESTION, "Does the landlord allow a sensor?",
                   owner="the landlord", status=Status.OPEN),
        ),
        stories=(
            Story(need="NEED-01", title="", steps=(
                Step(does="the tenant opens the page", function="FR-01",
                     response="Dryroom shall show the free lines."),)),
        ),
        counts={"words_typed": 95},
    )  # fmt: skip
