"""Invented specifications for tests: `rich` has everything once, `hostile` has nasty texts
everywhere, `many` has as many requirements as wanted.
"""

from __future__ import annotations

import hashlib
from typing import Final

from askfirst.requirements import (
    AnswerEntry,
    Decision,
    Example,
    Finding,
    Fit,
    GapRow,
    Link,
    Origin,
    Pattern,
    Priority,
    Record,
    Severity,
    SourceDocument,
    Specification,
    Status,
    Step,
    Story,
    Unasked,
    Verification,
)
from askfirst.vocabulary import Kind, Quote, Via

LETTER: Final = (
    "Last spring we lost forty packets of beans. Reportedly nobody had written down who took them."
    " The council wants every loan on paper for two years."
)
LETTER_DIGEST: Final = hashlib.sha256(LETTER.encode()).hexdigest()


def quote(words: str, *, speaker: str = "", hedge: str = "", use: str = "claim") -> Quote:
    """A passage of the letter, with its true offsets."""
    start = LETTER.index(words)
    return Quote(
        source="letter.txt",
        sha256=LETTER_DIGEST,
        start=start,
        end=start + len(words),
        quote=words,
        speaker=speaker,
        hedge=hedge,
        use=use,
    )


def origin(answer: str, event: int, line: str = "", *quotes: Quote, via: Via = Via.HUMAN) -> Origin:
    """An answer given by Ada at an hour that the event's number tells."""
    where = f", line {line[1:]}" if line else ""
    return Origin(
        answer=answer,
        event=event,
        line=line,
        words=f"from your answer on {answer}{where}",
        by="Ada",
        at=f"2026-02-03T09:{event:02d}:00Z",
        via=via,
        quotes=quotes,
    )


def _wants() -> tuple[Record, ...]:
    return (
        Record(
            id="G-01",
            kind=Kind.GOAL,
            title="Fewer packets lost",
            statement="Packets lost in a season: now 40, must 10, plan 2.",
            words="fewer lost packets",
            rationale="we cannot replace old sorts",
            priority=Priority.MUST,
            status=Status.CONFIRMED,
            confirmed_by="Ada",
            fit=Fit(
                scale="packets lost in a season",
                meter="count at the autumn stocktaking",
                now="40",
                must="10",
                plan="2",
                wish="0",
                by="2026-11-30",
            ),
            fields={"dir": "down"},
            origins=(origin("goals", 2, "l1", quote("we lost forty packets of beans")),),
        ),
        Record(
            id="STK-01",
            kind=Kind.ROLE,
            title="Gardener",
            words="gardener: wants seeds without a queue",
            fields={"wants": "seeds without a queue", "count": "about 300"},
            origins=(origin("who", 3, "l1"),),
        ),
        Record(
            id="NEED-01",
            kind=Kind.NEED,
            title="Borrow a packet",
            words="borrow a packet of seeds and bring some back after the harvest",
            rationale="seeds die in drawers",
            priority=Priority.MUST,
            status=Status.CONFIRMED,
            confirmed_by="Ada",
            owner="Gardener",
            links=(Link(type="serves", target="G-01"), Link(type="rests-on", target="ASM-01")),
            origins=(origin("tasks", 4, "l1"),),
        ),
        Record(
            id="NEED-02",
            kind=Kind.NEED,
            title="See what is left",
            words="see what's left on the shelf",
            priority=Priority.COULD,
            origins=(origin("tasks", 4, "l2"),),
        ),
        Record(
            id="OUT-01",
            kind=Kind.EXCLUSION,
            title="No selling",
            words="no selling of seeds, ever",
            rationale="the council forbids it",
            priority=Priority.WONT,
            status=Status.CONFIRMED,
            origins=(origin("never", 5, "l1"),),
        ),
    )


def _functions() -> tuple[Record, ...]:
    return (
        Record(
            id="FR-01",
            kind=Kind.FUNCTION,
            title="Note the loan",
            statement="When a gardener takes a packet, Seedling shall note who took it and when.",
            words="takes a packet -> it notes who took it and when",
            rationale="nobody had written down who took them",
            priority=Priority.MUST,
            status=Status.CONFIRMED,
            confirmed_by="Ada",
            pattern=Pattern.EVENT,
            verification=Verification.TEST,
            examples=(
                Example(
                    given="three packets of the bean Ruby are on the shelf",
                    when="Mo takes one packet of Ruby",
                    then="the shelf shows two packets and Mo's loan is noted",
                ),
                Example(when="Mo takes a packet that is not listed", then="Mo is asked its sort"),
            ),
            parent="NEED-01",
            links=(Link(type="serves", target="G-01"), Link(type="step-of", target="NEED-01")),
            origins=(
                origin("tasks", 6, "l1"),
                origin(
                    "letter",
                    7,
                    "",
                    quote(
                        "nobody had written down who took them",
                        speaker="the council",
                        hedge="Reportedly",
                        use="true",
                    ),
                    via=Via.DOCUMENT,
                ),
            ),
        ),
        Record(
            id="FR-02",
            kind=Kind.FUNCTION,
            title="Remind of the harvest",
            statement="If a loan is older than a season, then Seedling shall remind the gardener.",
            words="loan older than a season -> remind them",
            priority=Priority.SHOULD,
            sure=False,
            pattern=Pattern.UNWANTED,
            verification=Verification.DEMONSTRATION,
            verification_derived=True,
            missing=("example",),
            parent="FR-01",
            origins=(origin("failures", 8, "l1"),),
        ),
        Record(
            id="FR-03",
            kind=Kind.FUNCTION,
            title="Labels",
            statement="It should keep labels nice, you know.",
            words="it should keep labels nice, you know",
            sure=False,
            missing=("trigger", "response"),
            parent="NEED-01",
            origins=(origin("tasks", 6, "l3"),),
        ),
        Record(
            id="FR-04",
            kind=Kind.FUNCTION,
            title="Post seeds",
            statement="Seedling shall post seeds to gardeners.",
            words="post seeds",
            status=Status.WITHDRAWN,
            pattern=Pattern.UBIQUITOUS,
            origins=(origin("tasks", 6, "l4"),),
        ),
        Record(
            id="FR-05",
            kind=Kind.FUNCTION,
            title="Shelf list",
            statement="Seedling shall show the packets that are left, by sort.",
            words="shows what is left, by sort",
            priority=Priority.COULD,
            pattern=Pattern.UBIQUITOUS,
            parent="NEED-02",
            origins=(origin("tasks", 9, "l1"),),
        ),
        Record(
            id="QR-01",
            kind=Kind.QUALITY,
            title="Fast at the shelf",
            statement="Seedling shall note a loan within 20 s in nine of ten cases.",
            words="quick, twenty seconds at most",
            priority=Priority.SHOULD,
            pattern=Pattern.UBIQUITOUS,
            characteristic="time behaviour",
            fit=Fit(scale="seconds to note a loan", meter="ten loans by stopwatch", must="20"),
            verification=Verification.TEST,
            links=(Link(type="refines", target="FR-01"),),
            origins=(origin("quality", 10),),
        ),
    )


def _surroundings() -> tuple[Record, ...]:
    return (
        Record(
            id="CON-01",
            kind=Kind.LIMIT,
            title="Loans on paper",
            words="every loan on paper for two years",
            rationale="audit",
            status=Status.CONFIRMED,
            fields={"authority": "the council", "fixed": "yes"},
            origins=(
                origin(
                    "limits",
                    11,
                    "l1",
                    quote("The council wants every loan on paper for two years"),
                    via=Via.DOCUMENT,
                ),
            ),
        ),
        Record(
            id="IF-01",
            kind=Kind.INTERFACE,
            title="Label printer",
            words="the label printer in the back office",
            fields={"carries": "labels", "direction": "out"},
            origins=(origin("neighbours", 12, "l1"),),
        ),
        Record(
            id="DR-01",
            kind=Kind.DATA,
            title="Loans",
            statement="Seedling shall keep each loan for two years.",
            words="loans, two years",
            fields={"personal": "yes", "keep_days": "730"},
            links=(Link(type="rests-on", target="CON-01"),),
            origins=(origin("data", 13, "l1"),),
        ),
        Record(
            id="BR-01",
            kind=Kind.RULE,
            title="Three packets at most",
            statement="A gardener who has three packets on loan gets no fourth.",
            words="three at most",
            origins=(origin("rules", 14, "l1"),),
        ),
        Record(
            id="ASM-01",
            kind=Kind.ASSUMPTION,
            title="Gardeners bring seeds back",
            words="most of them will bring some back",
            rationale="proposed, not discussed",
            fields={"effect_if_false": "the shelf runs empty in two seasons"},
            origins=(origin("assumptions", 15, "l1", via=Via.ASSUMED),),
        ),
        Record(
            id="RISK-01",
            kind=Kind.RISK,
            title="Nobody writes anything down",
            words="people just take packets",
            fields={"first_sign": "shelf count differs from the list"},
            owner="Ada",
            origins=(origin("worries", 16, "l1"),),
        ),
        Record(
            id="TST-01",
            kind=Kind.CHECK,
            title="Season walk-through",
            statement="Count the shelf and compare it with the list.",
            words="count the shelf",
            verification=Verification.INSPECTION,
            links=(Link(type="checks", target="FR-01"), Link(type="checks", target="QR-01")),
            origins=(origin("checks", 17, "l1"),),
        ),
        Record(
            id="TERM-01",
            kind=Kind.TERM,
            title="packet",
            statement="A paper bag with seeds of one sort.",
            words="packet = paper bag, one sort",
            origins=(origin("words", 18, "l1"),),
        ),
        Record(
            id="F-01",
            kind=Kind.EVIDENCE,
            title="Forty packets",
            words="we lost forty packets of beans",
            origins=(
                origin(
                    "letter", 7, "s1", quote("we lost forty packets of beans"), via=Via.DOCUMENT
                ),
            ),
        ),
        Record(
            id="OPEN-01",
            kind=Kind.QUESTION,
            title="Who pays for paper?",
            statement="Who pays for the paper?",
            status=Status.OPEN,
            owner="the council",
            fields={"due": "2026-03-01", "assume": "the library pays"},
            links=(Link(type="blocks", target="CON-01"),),
            origins=(origin("money", 19),),
        ),
        Record(
            id="OPEN-FR-03-response",
            kind=Kind.QUESTION,
            title="What does the system do about labels?",
            statement="What does the system do about labels?",
            status=Status.OPEN,
            links=(Link(type="blocks", target="FR-03"),),
            origins=(origin("tasks", 6, "l3"),),
        ),
    )


def rich() -> Specification:
    """Every kind of record and every field at least once, in ordinary words."""
    return Specification(
        name="Seedling",
        title="Seedling: requirements",
        depth="standard",
        date="2026-02-03",
        sentence="A lending shelf for garden seeds.",
        paragraph="Seedling notes who borrows which seeds, so that fewer packets get lost.",
        paragraph_confirmed=True,
        case="last spring forty packets of beans were gone",
        case_owner="mine",
        decision=Decision(
            reader="the council", decide="whether to buy shelves", by="2026-03-15", looks_at="cost"
        ),
        records=_wants() + _functions() + _surroundings(),
        stories=(
            Story(
                need="NEED-01",
                title="Mo borrows beans",
                steps=(Step(does="takes a packet", response="notes it", function="FR-01"),),
            ),
        ),
        not_asked=(
            Unasked(question="offline", text="Must it work without internet?", section="limits"),
        ),
        not_relevant=(
            Unasked(
                question="money",
                text="Is money handled?",
                section="limits",
                reason="nothing is sold",
            ),
        ),
        sources=(
            SourceDocument(
                name="letter.txt",
                sha256=LETTER_DIGEST,
                words=26,
                sentences=3,
                role="a letter of ours",
            ),
        ),
        gap_summary="The letter says nothing about who may borrow.",
        gaps=(
            GapRow(
                section="who",
                standing="absent",
                quotes=(quote("who took them"),),
                question="who",
            ),
        ),
        answers=(
            AnswerEntry(
                slot="tasks",
                question="What must one be able to do?",
                event=4,
                status="answered",
                text="borrow a packet of seeds",
                by="Ada",
                at="2026-02-03T09:04:00Z",
                records=("NEED-01", "NEED-02"),
            ),
        ),
        findings=(
            Finding(
                code="vague-word",
                family="vague",
                severity=Severity.WARNING,
                message="“nice” means something else to everybody.",
                words="nice",
                record="FR-03",
                field="words",
            ),
        ),
        counts={"answered": 19, "open": 1},
        metrics={"with-check": 0.5},
    )


NASTY: Final = (
    "a < b > c & d &amp; <b>bold</b> <script>alert(1)</script> ]]> <!-- x --> </xhtml:div>",
    "\"double\" 'single' `back` “curly” \\ backslash \\n | pipe || ^ $ % # { } [ ] ( ) ~",
    "=1+1",
    "@SUM(A1:A9)",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "Scenario: phantom\nGiven a trap\nWhen it shuts\nThen it hurts",
    "Feature: second\n@tag line\n# a comment\nRule: x\nBackground:\nExamples:\n| a | b |",
    '"""\ndoc string\n"""\n```\nfence\n```\n~~~',
    "one\n\n\n\ntwo after blank lines\n\n   indented\n\n",
    "<<<\n>>>\n[REQUIREMENT]\nUID: X-99\n[[/SECTION]]\nSTATEMENT: stolen",
    "[LINK: NOPE-1] [ANCHOR: NOPE-2] {{ 7 * 7 }} {% raw %} ${HOME} `date` $(date)",
    "# heading\n## Requirements\n### Requirement: Stolen\n#### Scenario: stolen\n- **WHEN** x",
    "**UID**: X-98 \\\n**Relations**:\n- **Type**: Parent \\\n  **ID**: NOPE-3",
    ".. danger:: boo\n   :id: X-97\n\n:need:`NOPE-4` |subst|_ `ref`_ *open **bold ``lit\n=====",
    "[[copy('id')]] <<[1,2] if True else 0>> <{ x }> :ndf:`echo('x')`",
    "---\nid: stolen\n...\n- item\n? key\n: value\n%YAML 1.2\n!!python/object:os.system x",
    "yes",
    "null",
    "0012",
    "1e5",
    "2026-02-03",
    "emoji 🌱👩‍🌾🇨🇭 and ümläut ﬁ ½ № 漢字",
    "עברית مرحبا left again",
    "reversed \u202eabc\u202c and hidden \u200b\ufeff\u2066x\u2069",
    "bell\x07 escape\x1b[31m null\x00 vertical\x0bform\x0cnext\x85line\u2028para\u2029end \ufffe",
    "tab\tseparated\tvalues, comma; semicolon\r\nwindows line\rold mac line",
    "trailing backslash \\",
    "trailing spaces   \n   leading spaces",
    "x" * 10_000,
    "long words " * 50,
    "[NEEDS CLARIFICATION: really?] TODO TBD FIXME",
    "_x000D_ _x0041_ &#x41; &#0; %41 \\u0041",
    "../../etc/passwd C:\\con.txt /dev/null",
    "* [ ] - [x] 1. one\n2. two\n> quoted\n    code block\n\n| a |\n|---|\n[a]: http://x.example\n[^1]",
)
"""Texts that break a careless writer of one format or another."""


def _nasty_record(number: int, text: str, kind: Kind, *, bare: bool) -> Record:
    number_id = f"{'FR' if kind is Kind.FUNCTION else 'NEED'}-{number:02d}"
    return Record(
        id=number_id,
        kind=kind,
        title=text,
        statement="" if bare else text,
        words=text,
        rationale=text,
        priority=Priority.WONT,
        owner=text,
        confirmed_by=text,
        characteristic=text,
        fit=Fit(scale=text, meter=text, now=text, must=text, plan=text, wish=text, by=text),
        verification=Verification.ANALYSIS,
        examples=(Example(given=text, when=text, then=text), Example(then=text)),
        fields={"count": text, "first_sign": text},
        missing=(text,),
        links=(
            Link(type="rests-on", target="FR-01"),
            Link(type="rests-on", target=number_id),
            Link(type="serves", target="GONE-99"),
        ),
        origins=(
            Origin(
                answer="tasks",
                event=number,
                line=text,
                words=text,
                by=text,
                at="2026-02-03T09:00:00Z",
                quotes=(
                    Quote(
                        source=text,
                        sha256=LETTER_DIGEST,
                        start=0,
                        end=len(text),
                        quote=text,
                        speaker=text,
                        hedge=text,
                        use="claim",
                    ),
                ),
            ),
        ),
    )


def hostile() -> Specification:
    """Each nasty text in every text field of a record, some without a sentence, and in the
    document's own."""
    everything = "\n".join(NASTY[:20])
    needs = (_nasty_record(1, everything, Kind.NEED, bare=True),)
    functions = tuple(
        _nasty_record(number, text, Kind.FUNCTION, bare=number % 3 == 0)
        for number, text in enumerate(NASTY, start=1)
    )
    spoken = (
        Record(
            id="FR-90",
            kind=Kind.FUNCTION,
            title="<b>&",
            statement="When <b> | \\ *x* `y` is typed, the shop shall show it & nothing else.",
            words="=1+1",
            pattern=Pattern.EVENT,
            examples=(Example(given="# none", when="@x is typed", then="| x | is shown\n\n# end"),),
            parent="FR-91",
            links=(Link(type="rests-on", target="FR-91"),),
        ),
        Record(
            id="FR-91",
            kind=Kind.FUNCTION,
            statement="If <<<, then it shall\n>>> stop.",
            parent="FR-90",
        ),
        Record(id="OPEN-FR-91-check", kind=Kind.QUESTION, status=Status.OPEN),
    )
    return Specification(
        name='=1+1 <b>"&\\|',
        title=NASTY[0],
        date="2026-02-03",
        sentence=everything,
        paragraph=everything,
        case=everything,
        decision=Decision(reader=everything, decide=everything, by=everything, looks_at=everything),
        records=needs + functions + spoken,
        gap_summary=everything,
    )


def many(count: int) -> Specification:
    """`count` ordinary requirements: one in ten a need, the others functions of the last need."""
    return Specification(
        name="Seedling",
        title="Seedling: requirements",
        date="2026-02-03",
        paragraph="Seedling notes who borrows which seeds, so that fewer packets get lost.",
        records=tuple(_ordinary(number) for number in range(count)),
    )


def _ordinary(number: int) -> Record:
    block = number // 10 + 1
    if number % 10 == 0:
        return Record(
            id=f"NEED-{block:02d}",
            kind=Kind.NEED,
            title=f"Borrow sort {block}",
            words=f"borrow a packet of sort {block} and bring some back",
            priority=Priority.MUST,
            status=Status.CONFIRMED,
            origins=(origin("tasks", 4, f"l{block}"),),
        )
    return Record(
        id=f"FR-{number:02d}",
        kind=Kind.FUNCTION,
        title=f"Note loan {number}",
        statement=f"When a gardener takes packet {number}, Seedling shall note <who> & when.",
        words=f"takes packet {number} -> notes who & when",
        rationale="nobody had written down who took them",
        priority=tuple(Priority)[number % 4],
        pattern=Pattern.EVENT,
        verification=tuple(Verification)[number % 4],
        examples=(
            Example(
                given=f"{number} packets are on the shelf",
                when="Mo takes one packet",
                then=f"the shelf shows {number - 1} packets",
            ),
        ),
        parent=f"NEED-{block:02d}",
        origins=(origin("tasks", 6, f"l{number}", quote("nobody had written down")),),
    )
