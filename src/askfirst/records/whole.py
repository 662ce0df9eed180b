"""The whole: records of every kind from one table, and around them what the paper needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from askfirst.events import AnswerStatus
from askfirst.interview import Interview
from askfirst.interview.references import Ref
from askfirst.records.ask import Ask
from askfirst.records.asked import in_other_words, with_questions
from askfirst.records.asked_twice import once
from askfirst.records.asking_back import asks, held_today, left_out, spoken_of
from askfirst.records.assumptions import assumptions
from askfirst.records.belonging import as_said, said_of
from askfirst.records.checks import checked
from askfirst.records.coverage import put_in_words
from askfirst.records.described import described
from askfirst.records.evidence import case_owner, evidence, grounded, undecided
from askfirst.records.explaining import explained, left_open, with_reasons
from askfirst.records.fields import BACKGROUND
from askfirst.records.filing import filed
from askfirst.records.functions import functions
from askfirst.records.gathered import Gathered, gathered
from askfirst.records.goals import goals
from askfirst.records.links import linked
from askfirst.records.log import answers, counts, not_asked, not_relevant, proposals
from askfirst.records.merging import aliases, in_words, merged, pointing
from askfirst.records.naming import UNNAMED
from askfirst.records.needs import needs
from askfirst.records.open_points import gaps, open_points, words_alone
from askfirst.records.paragraph import paragraph, said
from askfirst.records.people import roles
from askfirst.records.purpose import promised, unspoken_of
from askfirst.records.respelling import spelled
from askfirst.records.several import (
    differing,
    opinions,
    purposes,
    settled_lines,
    settlements,
    shares,
    unwanted,
    weighings,
)
from askfirst.records.stories import stories
from askfirst.requirements import (
    Decision,
    Kind,
    Origin,
    Record,
    SourceDocument,
    Specification,
    Status,
    Story,
)
from askfirst.statements.half_known import unknown_inside
from askfirst.statements.who_behind import begins_unknown
from askfirst.text.tidying import capital
from askfirst.vocabulary import NO_TASK, Via

RECORDS: Final[tuple[Callable[[Gathered], Iterator[Record]], ...]] = (
    goals,
    roles,
    needs,
    described(Kind.EXCLUSION),
    functions,
    described(Kind.QUALITY),
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
    made = gathered(interview)
    return Specification(
        name=made.name, date=_date(interview), background=_background(interview),
        decision=_decision(interview), records=tuple(_records(made)[0]),
    )  # fmt: skip


def askable(interview: Interview) -> list[Ask]:
    """What a builder would ask back and a person can answer in a line, the most telling first; last
    what is left out, where nobody told of anything that it is."""
    made = gathered(interview)
    records = _records(made)[0]
    found = (*words_alone(made), *asks(made, records), *left_out(records))
    return [one for one in found if one.begin]


def untasked(interview: Interview) -> Iterator[str]:
    """What a person spoke of and no task does, in their words, what people want first."""
    return spoken_of(gathered(interview))


def unspoken(interview: Interview) -> Iterator[str]:
    """The parts of the one sentence that no task takes up, in the person's words."""
    return unspoken_of(gathered(interview))


def ruled(interview: Interview) -> Iterator[str]:
    """What a person told of today that leaves no exception, in their words."""
    return held_today(gathered(interview))


def _records(made: Gathered) -> tuple[list[Record], list[Story]]:
    interview = made.interview
    found = merged([record for kind in RECORDS for record in kind(made)], _agreed(interview))
    found = [*promised(made, found), *found]
    again = aliases(found)
    told = list(stories(made, {one.id: one for one in found} | again))
    near = as_said(filed(found, told, (*made.people, made.name)), said_of(interview))
    found = linked(_as_named(interview, near))
    found = with_reasons(interview, gaps(made, found), again)
    standing = {one.id for one in found}
    settled = settled_lines(made)
    pulled = (*left_open(interview), *differing(made), *unwanted(made, settled))
    torn = [in_words(one, standing, interview.refs, again) for one in pulled]
    left = [*open_points(made), *undecided(made), *torn, *(one.point for one in asks(made, found))]
    found += pointing(left, again)
    found = once(with_questions(interview, [grounded(interview, one) for one in found]))
    found += [_withdrawn(ref) for ref in interview.refs.values() if ref.withdrawn]
    return _settled(found, settled), told


def _agreed(interview: Interview) -> dict[str, str]:
    """By the id of a record the one whose sentence tells it too, as the person agreed; not any more
    where that sentence was changed since."""
    refs = interview.refs
    return {
        ref.id: ref.worded.same
        for ref in refs.values()
        if ref.worded and ref.worded.same in refs
        if (first := refs[ref.worded.same].worded) and first.agreed == ref.worded.agreed
    }


def _as_named(interview: Interview, records: Sequence[Record]) -> list[Record]:
    """The records, with the task that whoever leads the interview named for a line."""
    tasks = {one.id for one in records if one.is_task}

    def named(record: Record) -> Record:
        ref = interview.refs.get(record.id)
        task = ref.worded.task if ref and ref.worded else ""
        if task == NO_TASK:
            return record.model_copy(update={"parent": ""})
        known = task in tasks and record.id not in tasks
        return record.model_copy(update={"parent": task}) if known else record

    return [named(one) for one in records]


def _settled(records: list[Record], decided: Mapping[str, Sequence[Origin]]) -> list[Record]:
    """The records, each line that was settled with how."""
    if not decided:
        return records
    found = []
    for one in records:
        came = [come for name in (one.id, *one.fields.get("also", "").split())
                for come in decided.get(name, ())]  # fmt: skip
        found.append(one.model_copy(update={"origins": (*one.origins, *came)}) if came else one)
    return found


def _date(interview: Interview) -> str:
    return interview.events[-1].at[:10] if interview.events else ""


def compose(interview: Interview) -> Specification:
    """What an interview has become so far. Never raises, computes the same for the same events."""
    made = gathered(interview)
    records, told = _records(made)
    own = said(interview, "specification.paragraph")
    own = "" if OURS.search(own) else own
    heading = capital(made.name) if made.name != UNNAMED else interview.name or capital(UNNAMED)
    told_as = Specification(
        name=made.name,
        title=capital(heading.removeprefix("The ")) if heading != capital(UNNAMED) else heading,
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
        records=tuple(records),
        stories=tuple(told),
        not_asked=tuple(not_asked(made)),
        not_relevant=tuple(not_relevant(made)),
        sources=tuple(
            SourceDocument(
                name=one.name, sha256=one.sha256, words=one.words, sentences=one.sentences
            )
            for one in interview.sources
        ),
        answers=tuple(answers(made)),
        proposals=tuple(proposals(made)),
        settled=tuple(settlements(made)),
        opinions=tuple(opinions(made)),
        weighings=tuple(weighings(interview, settled_lines(made))),
        points=tuple(shares(interview)),
        counts=counts(interview) | {"words_typed": words_typed(interview)},
    )
    worded = {slot for turn in interview.turns.values() for slot in turn.slots} | put_in_words(
        turn.question for turn in interview.turns.values() if in_other_words(interview, turn)
    )
    return checked(spelled(told_as), explained(interview), worded)


OURS: Final = re.compile(
    r"What people must get done with it: [“‘]|What should change: [“‘]|Already fixed: [“‘]"
    r"|What it is for: [“‘]|What happened: [“‘]"
)
"""Beginnings that earlier versions put in front of a person's words: such a paragraph was filled
in by the program and left as it was, so it is nobody's."""


def words_typed(interview: Interview) -> int:
    """How many words the person typed: answers and the words on ticks, not what we offered."""
    total = 0
    for slot, answer in interview.answers.items():
        if answer.status is AnswerStatus.ANSWERED and interview.applies(slot) is not False:
            typed = [answer.other or ("" if _is_pick(interview, slot) else answer.value)]
            typed += [line.fields.get("words", "") if line.choice else line.text
                      for line in answer.lines if line.via is Via.HUMAN]  # fmt: skip
            total += sum(len(text.split()) for text in typed)
    return total


def _is_pick(interview: Interview, slot: str) -> bool:
    question = interview.question(slot)
    return question is not None and bool(question.choices)


def _withdrawn(ref: Ref) -> Record:
    return Record(id=ref.id, kind=ref.kind, words=ref.words, status=Status.WITHDRAWN)


def _long(interview: Interview, field: str) -> str:
    """A long answer with its lines as they are."""
    return interview.produced(field).strip() if said(interview, field) else ""


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
    if others := "\n".join(purposes(interview)):
        found["purposes"] = others
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
    told = {name: said(interview, f"decision.{name}") for name in Decision.model_fields}
    return Decision(**{name: "" if begins_unknown(text) else _known_part(text)
                       for name, text in told.items()})  # fmt: skip


_NOT_KNOWN: Final = re.compile(
    r"[,;]?\s*(?:(?:and|but)\s+)?(?:i\s+)?(?:don['’]?t\s+know|do\s+not\s+know|no\s+idea|dk)\W*$",
    re.I,
)
"""In front of what nobody knows."""


def _known_part(text: str) -> str:
    """A text without the end of it that nobody knows, which is open."""
    found = unknown_inside(text)
    known = text[: found.what.start] if found and found.what.start else text
    return _NOT_KNOWN.sub("", known).rstrip(" ,;") if found else text
