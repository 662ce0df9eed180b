"""The interview as JSON, for programs that lead it: what each call prints, as models with a schema.

One object a call. Texts are as a person would see them; ids are those to answer with.
"""

from __future__ import annotations

from typing import Any, Final

from pydantic import ConfigDict

from askfirst.errors import AskfirstError
from askfirst.events import Answered
from askfirst.frontends.listed import Beginning, Option, QuestionList, Questions
from askfirst.interview import Effects
from askfirst.questions import Progress, Prompt, PromptType, QuestionKind
from askfirst.readiness import Reason
from askfirst.replies import Agreed, Unprinted, Unsaid, Wording
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Frozen, Quote, Via


class Offered(Frozen):
    """A line or passage that may be taken over from a document."""

    text: str
    source: str
    quote: str


class QuestionObject(Frozen):
    """One question.

    Attributes:
        id: what to answer with: `askfirst answer ID`. type: question, follow-up, read-back or
            contradiction. value: the form of `--value`, in words. example: one possible answer in
            another field. choices, frames: what `value` speaks of. line: the parts of one line.
        prefill, picked: what is filled in already: the earlier answer when `answered`.
        offers: lines from the documents. passages: sentences of the documents that bear on it, for
            `askfirst answer --evidence`. shown: what a person sees above the question.
    """

    id: str
    type: PromptType
    kind: QuestionKind
    section: str
    text: str
    help: str
    why: str
    value: str
    example: str
    examples: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    choices: tuple[Option, ...] = ()
    most: int = 0
    line: tuple[str, ...] = ()
    frames: tuple[Beginning, ...] = ()
    prefill: str = ""
    picked: dict[str, str] = {}
    offers: tuple[Offered, ...] = ()
    passages: tuple[Offered, ...] = ()
    optional: bool = False
    answered: bool = False


class Next(Frozen):
    """What `start --json` and `next --json` print.

    Attributes:
        project: folder of the interview. question: None when none is open at this depth.
        also: what earlier answers raised and nobody answered yet; it never has to be.
        put_off: ids of open questions that were put off.
    """

    project: str
    depth: str
    question: QuestionObject | None
    also: tuple[QuestionObject, ...] = ()
    put_off: tuple[str, ...] = ()
    progress: Progress


class AnswerObject(Frozen):
    """What was stored. `standing` is how the question stands now: `parked` when it does not apply.

    Attributes:
        records: ids of the records that the answer names. open_question: id of the open question
            that a "don't know" made.
    """

    id: str
    standing: str
    records: tuple[str, ...] = ()
    open_question: str | None = None


class LineSeen(Frozen):
    """One line of an answer as it would be kept.

    Attributes:
        line: its number from 1, or the id of its tick or of its line of a form. kind: of the
            record that it becomes; empty when it makes none. via: human when it was said.
        parts, statement: how it is understood, and how it would be printed.
    """

    line: str
    text: str
    record: str = ""
    kind: str = ""
    via: Via = Via.HUMAN
    status: str = "answered"
    about: str = ""
    parts: dict[str, str] = {}
    statement: str = ""


class Answering(Frozen):
    """What `answer --json` prints.

    Attributes:
        id: of the question. accepted: whether it was stored; else `reason` says why not and
            `allowed` what fits.
        code: a stable name of why not, where a program can mend it; words: what it is about, such
            as the words of a reading that nobody said.
        said: what a person would be told. effects: what else the change of an answer changed.
        proposed: lines that count for nothing because they quote no turn, and why.
        unprinted: readings whose lines stand with the question behind them instead, and why.
        lines: where each line landed and how it is printed, as `preview` says it.
        also: follow-ups, read-backs and the like that this answer raised.
    """

    project: str
    id: str = ""
    accepted: bool
    answer: AnswerObject | None = None
    reason: str = ""
    allowed: str = ""
    code: str = ""
    words: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    effects: Effects = Effects()
    proposed: tuple[Unsaid, ...] = ()
    unprinted: tuple[Unprinted, ...] = ()
    lines: tuple[LineSeen, ...] = ()
    also: tuple[QuestionObject, ...] = ()
    question: QuestionObject | None
    progress: Progress


class Agreement(Frozen):
    """What `agree --json` prints.

    Attributes:
        sheet: the sentences as they are to be read to the person, with their numbers; empty while
            one of them cannot be. turn: number of the turn that was recorded; 0 without a reply.
        sentences: each sentence, what it stands for, whether the person agreed, and why not.
        ask: question to put about those of which the reply said neither yes nor no.
    """

    project: str
    sheet: str = ""
    turn: int = 0
    ask: str = ""
    sentences: tuple[Agreed, ...]


class Several(Frozen):
    """What `answer --many --json` prints: what came of each answer, in their order.

    Attributes:
        accepted: whether all of them were stored. question: the next one, after the last answer;
            the answers themselves name none.
    """

    project: str
    accepted: bool
    answers: tuple[Answering, ...]
    question: QuestionObject | None
    progress: Progress


class Turn(Frozen):
    """What `said --json` prints: the number of the turn, for `answer --turn`; in `note` that the
    interviewer asked for several things at once."""

    project: str
    turn: int
    by: str
    question: str
    reply: str
    slots: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    note: str = ""


class Preview(Frozen):
    """What `preview --json` prints: what an answer would do. Nothing was stored."""

    project: str
    accepted: bool
    id: str
    reason: str = ""
    allowed: str = ""
    code: str = ""
    words: tuple[str, ...] = ()
    lines: tuple[LineSeen, ...] = ()
    proposed: tuple[Unsaid, ...] = ()
    unprinted: tuple[Unprinted, ...] = ()
    effects: Effects = Effects()


class Side(Frozen):
    """One side of a contradiction: its record, what was said when it was put, and what stands there
    now; empty when it was taken out."""

    record: str = ""
    said: str
    now: str = ""


class Contradiction(Frozen):
    """Two statements that were put to the person side by side, and how it ended.

    Attributes:
        id: what to answer with while it is `open`. question: as it was put.
        ended: open, first, second, both, apart, not-sure, later or changed (a side was changed
            meanwhile). words: what the person said to it. by, at, turns: who, when, in which turns.
    """

    id: str
    question: str
    sides: tuple[Side, ...]
    ended: str
    words: str = ""
    by: str = ""
    at: str = ""
    turns: tuple[int, ...] = ()


class Contradictions(Frozen):
    """What `contradiction --json` prints: those that wait for the person, and those that ended."""

    project: str
    open: tuple[QuestionObject, ...] = ()
    ended: tuple[Contradiction, ...] = ()


class Undoing(Frozen):
    """What `undo --json` prints. `done`: whether there was something to take back."""

    project: str
    done: bool
    said: tuple[str, ...]
    question: QuestionObject | None
    progress: Progress


class SourceSeen(Frozen):
    """A document, and about how many of its sentences a person decided something."""

    name: str
    sentences: int
    looked_at: int


class Status(Frozen):
    """What `status --json` prints, more besides.

    Attributes:
        answered, open, may_open, unknown, not_relevant: numbers of questions. put_off, parked:
            ids of those put off, and of those whose answers do not count now. next: id of the
            next question. last: time of the last event, ISO 8601. ready: whether a design can
            start; reasons: what is in the way, the weightiest first. metrics: figures of the
            document by name. sources: of each document its sentences and how many were looked at.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    project: str
    depth: str
    answered: int
    open: int
    may_open: int
    unknown: int
    not_relevant: int
    put_off: tuple[str, ...]
    parked: tuple[str, ...]
    sources: tuple[SourceSeen, ...]
    next: str | None
    last: str
    ready: bool
    reasons: tuple[Reason, ...]
    metrics: dict[str, float | int | str]


class Failure(Frozen):
    """What went wrong, printed on standard output by the calls that take --json."""

    code: str
    what: str
    where: str
    repair: str


class Failed(Frozen):
    """The object that holds a failure."""

    error: Failure


SCHEMAS: Final[dict[str, type[Frozen]]] = {
    "question": QuestionObject,
    "start": Next,
    "next": Next,
    "answer": Answering,
    "answers": Several,
    "status": Status,
    "undo": Undoing,
    "error": Failed,
    "reading": Wording,
    "said": Turn,
    "preview": Preview,
    "questions": QuestionList,
    "questions-whole": Questions,
    "retract": Answering,
    "contradiction": Contradictions,
    "agree": Agreement,
}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one of `SCHEMAS`."""
    return SCHEMAS[name].model_json_schema(mode="serialization")


def failed(error: AskfirstError) -> Failed:
    """An expected error as an object."""
    return Failed(
        error=Failure(code=error.code, what=error.what, where=error.where, repair=error.repair)
    )


_VALUES: Final = {
    QuestionKind.TEXT: "a text of one line",
    QuestionKind.LONG: "a text",
    QuestionKind.CHOICE: "the id of one choice",
    QuestionKind.CHOICES: "a list of ids of choices, or an object of id to a few words",
    QuestionKind.BOX: "a list of texts, one a line",
    QuestionKind.FORM: "an object of frame id to the end of its sentence",
}


def question_object(prompt: Prompt) -> QuestionObject:
    """A screen as an object."""
    return QuestionObject(
        id=prompt.slot,
        type=prompt.type,
        kind=prompt.kind,
        section=prompt.section,
        text=prompt.text,
        help=prompt.help,
        why=prompt.why,
        value=_VALUES[prompt.kind] + _other(prompt),
        example=prompt.examples[0] if prompt.examples else "",
        examples=prompt.examples,
        shown=prompt.shown,
        choices=tuple(Option(id=choice.id, text=choice.text) for choice in prompt.choices),
        most=prompt.most,
        line=tuple(part.label or part.field for part in prompt.line),
        frames=tuple(Beginning(id=frame.id, begin=frame.begin) for frame in prompt.frames),
        prefill=prompt.prefill,
        picked=prompt.picked,
        offers=tuple(_offered(offer.text, offer.passage) for offer in prompt.offers),
        passages=tuple(_offered(for_screen(quote.quote), quote) for quote in prompt.passages),
        optional=prompt.optional,
        answered=prompt.answered,
    )


def _offered(text: str, quote: Quote) -> Offered:
    return Offered(text=text, source=quote.source, quote=quote.quote)


def _other(prompt: Prompt) -> str:
    known = any(choice.id == "other" for choice in prompt.choices)
    return ', or "other: " and own words' if known and prompt.kind is QuestionKind.CHOICE else ""


def answer_object(event: Answered, standing: str) -> AnswerObject:
    """What was stored, as an object."""
    said = event.via is not Via.PROPOSED
    lines = [line for line in event.lines if line.via is not Via.PROPOSED] if said else []
    named = [event.record if said else None, *(line.record for line in lines)]
    return AnswerObject(
        id=event.slot,
        standing=standing,
        records=tuple(record for record in named if record),
        open_question=event.question_record,
    )
