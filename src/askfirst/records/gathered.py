"""What all records share: each line with its reading, the system's name, who was named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import WALKS, Interview, Ref, record_id
from askfirst.interview.detail_lines import Listed, about
from askfirst.interview.lines_put_right import PUTS_RIGHT, without_righting
from askfirst.interview.references import INSTEAD
from askfirst.questions import NONE, NOT_SURE, Frame
from askfirst.records.asked_beside import asked_of, meant, then_told
from askfirst.records.naming import system_name
from askfirst.records.remarks import remarks
from askfirst.requirements import KINDS, Kind, Via
from askfirst.statements import UNKNOWN, Context, Reading, not_known, read, says
from askfirst.statements.asides import without_saying_so
from askfirst.statements.composing import ended
from askfirst.statements.half_known import HalfKnown
from askfirst.statements.known_apart import known_apart
from askfirst.statements.not_answers import not_answer, without_asking_back
from askfirst.statements.places import context_of
from askfirst.statements.types import says_all
from askfirst.statements.worded import as_worded
from askfirst.text.tidying import capital, in_one, without_filler
from askfirst.vocabulary import AS_TODAY


class Told(NamedTuple):
    """A record as named by an answer, with what its line is understood as."""

    ref: Ref
    reading: Reading


class Gathered(NamedTuple):
    """An interview with what every record needs to know of it.

    Attributes:
        name: the system's name as it stands inside a sentence. people: names of people and groups
            that were named, in small letters.
        about: by record, the slots of the answered questions about it that make no records.
        meant: by record, what the person answered when a word of theirs was asked about.
        then: by record, what the person answered when a case of theirs was asked "and then?".
        remarks: by record, what the person said of how sure it is, where it was read back.
        places: by slot and line key, the line's place in its answer from 1.
        unnamed: by kind, lines that say something and became no record when they were typed: an
            earlier version wanted them in a form. They are called after their line.
        readings: by the identity of a record as it was asked for, that record and its reading.
    """

    interview: Interview
    name: str
    people: frozenset[str]
    about: Mapping[str, list[str]]
    meant: Mapping[str, Mapping[str, str]]
    then: Mapping[str, str]
    remarks: Mapping[str, str]
    places: Mapping[tuple[str, str], int]
    unnamed: Mapping[Kind, Sequence[Ref]]
    readings: dict[int, tuple[Ref, Reading]]

    def told(self, kind: Kind) -> Iterator[Told]:
        """The records of a kind that say something, in their order."""
        for ref in (*self.interview.records(kind), *self.unnamed.get(kind, ())):
            found = reading_of(self, ref)
            elsewhere = found.kind in _OF_THEIR_OWN and found.kind is not kind
            if (found.statement or found.fields) and not elsewhere and not self._asks_back(ref):
                yield Told(ref, found)

    def _asks_back(self, ref: Ref) -> bool:
        """Whether a short question that was asked beside was only wondered at: "I don't understand
        that, one is enough". What is said besides answers nothing; it stands in the evidence."""
        asked = self.interview.asked.get(ref.slot)
        put = asked is not None and bool(asked.cause.get("probe"))
        asks_back = without_asking_back(ref.words) != ref.words or _WONDERS.match(ref.words)
        return put and bool(asks_back)

    def assumed(self) -> Iterator[Told]:
        """What is taken for true, wherever somebody said so: "we assume everybody has one"."""
        for kind in Kind:
            for ref in self.interview.records(kind) if kind is not Kind.ASSUMPTION else ():
                found = reading_of(self, ref)
                if found.kind is Kind.ASSUMPTION:
                    yield Told(ref, found)

    def changes(self) -> Iterator[Told]:
        """What should change, told where what is to be done is asked: "less paperwork"."""
        for ref in self.interview.records(Kind.NEED):
            found = reading_of(self, ref)
            if found.kind is Kind.GOAL:
                yield Told(ref, found)

    def undecided(self) -> Iterator[Told]:
        """Lines that only say what is open: those of the list of such points, and any other that
        ends in a don't know."""
        for kind in Kind:
            for ref in self.interview.records(kind):
                found = reading_of(self, ref)
                unknown = bool(ref.frame) and not found.statement and found.reply in UNKNOWN
                if Kind.QUESTION in (kind, found.kind) or unknown:
                    yield Told(ref, found)

    def context(self, slot: str, choice: str = "", frame: str = "") -> Context:
        """What is known of a line at a slot."""
        found = context_of(slot, self.interview.question(slot), choice, frame)
        return found._replace(name=self.name, people=self.people)


_WONDERS: Final = re.compile(r"what,\s[^.?]{1,30}\?", re.IGNORECASE)
"""Only wonders at the question: "what, the count?"."""
_OF_THEIR_OWN: Final = frozenset({Kind.QUESTION, Kind.ASSUMPTION, Kind.GOAL})
"""What a line certainly is, whatever was asked."""


def gathered(interview: Interview) -> Gathered:
    """Read the name, the people and what concerns single records once."""
    places = {
        (slot, line.key): place
        for slot, answer in interview.answers.items()
        for place, line in enumerate(answer.lines, 1)
    }
    made = Gathered(
        interview, system_name(interview), _people(interview), _about(interview),
        meant(interview), then_told(interview), remarks(interview), places, {}, {},
    )  # fmt: skip
    return made._replace(unnamed=_unnamed(made))


def _unnamed(made: Gathered) -> dict[Kind, list[Ref]]:
    found: dict[Kind, list[Ref]] = {}
    interview = made.interview
    for slot, answer in interview.answers.items():
        question = interview.question(slot)
        asks = question is not None and question.record is not None and not question.about
        if not asks or answer.status is not AnswerStatus.ANSWERED:
            continue
        for position, line in enumerate(answer.lines, 1):
            if line.record or line.about or line.frame or _tells_nothing(line):
                continue
            if line.status is AnswerStatus.ANSWERED and line.via is not Via.ASSUMED:
                reading = line_reading(made, slot, line)
                if reading.statement and reading.kind and interview.applies(slot) is not False:
                    ref = _ref(answer, slot, line, position, reading.kind)
                    found.setdefault(reading.kind, []).append(ref)
    return found


def _tells_nothing(line: Line) -> bool:
    """Whether a line is only a tick of none of them, or puts another line right."""
    return line.choice in (NONE, NOT_SURE) or PUTS_RIGHT in line.fields


def _ref(answer: Answered, slot: str, line: Line, position: int, kind: Kind) -> Ref:
    said = line.said or answer
    return Ref(
        id=unnamed_id(line, kind), kind=kind, slot=slot, event=said.n,
        line=line.key, position=position, text=line.text, words=line.text,
        fields=dict(line.fields), frame="", choice=line.choice, sure=line.sure and answer.sure,
        via=line.via, by=said.by, at=said.at, evidence=line.evidence,
    )  # fmt: skip


def unnamed_id(line: Line, kind: Kind) -> str:
    """The id of a record that its line got none for: only with the system's name it says one."""
    return f"{KINDS[kind].prefix}-{line.key}"


def typed(interview: Interview, ref: Ref) -> tuple[str, str, str]:
    """What was typed for a record: the words, the tick and the beginning that they stand on."""
    choice = ref.fields.get("choice", "") if ref.choice and ref.choice != "other" else ""
    words = ref.fields.get("words", "") if ref.choice else ref.words
    instead = _SAME.sub("", ref.fields.get(INSTEAD, ""))
    if instead:  # how it is to go, and no longer how it is
        whole = says_all(instead) and not _STAYS.match(instead)
        words = instead if whole else _with_today(words, instead)
    words = without_filler(words) if choice else words
    if ref.choice.startswith("passage-"):
        words, choice = ref.words, ""
    words = in_one(words) if "\n" in words else words
    return words, choice, begun(interview, ref.slot, ref.frame)


_SAME: Final = re.compile(
    r"^(?:the\s+)?same\s*[,;]\s*(?:but\s+(?=\w)|(?!but\b)(?=\w+\s+\w))", re.IGNORECASE
)
"""In front of what is to be otherwise: "same, but on the tablet"."""
_STAYS: Final = re.compile(
    r"(?:(?:that|this|it|they|all|which)\s+(?=(?:just\s+)?(?:stays?|keeps?)\b))?(?:just\s+)?"
    r"(?:the\s+)?(?:same|as\s+(?:now|today|before|it\s+is)|like\s+(?:now|today)|stays?\b|keeps?\b|yes\b"
    r"|unchanged|no\s+change)",
    re.IGNORECASE,
)


TODAY: Final = " (today: "
"""Between what is to be otherwise and how it is today."""


def _with_today(words: str, instead: str) -> str:
    """What is to be otherwise, which says nothing without how it is today: "on the tablet (today:
    the guest writes it on a slip)"."""
    if _STAYS.match(instead):
        return words
    today = _today(words, instead)
    return f"{instead.rstrip(' .')}{TODAY}{today})" if today else instead


def today_of(ref: Ref) -> str:
    """How it is done today, of what is to be otherwise and says so whole; else empty."""
    instead = ref.fields.get(INSTEAD, "")
    return _today(ref.words, instead) if instead and says_all(instead) else ""


def _today(words: str, instead: str) -> str:
    today = words[len(AS_TODAY) : words.rfind(instead)].rstrip(" :,.")
    return _SAYS_INSTEAD.sub("", today)


_SAYS_INSTEAD: Final = re.compile(
    r"\s*:\s*(?:instead|then|now|(?:the\s+)?same\s*,?(?:\s*but)?)$", re.IGNORECASE
)


def frame_of(interview: Interview, slot: str, name: str) -> Frame | None:
    """The line of a form by its id; None for any other line."""
    question = interview.question(slot)
    frames = question.frames if question else ()
    return next((one for one in frames if one.id == name), None)


def begun(interview: Interview, slot: str, frame: str) -> str:
    """The beginning of a sentence that a line of a form ends; empty for any other line, and
    where the line tells how a task goes: it stands under its task."""
    asked = interview.asked.get(slot)
    found = None if asked and WALKS in asked.cause else frame_of(interview, slot, frame)
    return found.begin if found else ""


def reading_of(made: Gathered, ref: Ref) -> Reading:
    """What the line of a record is understood as; a dozen parts of a document ask for it."""
    if id(ref) not in made.readings:
        made.readings[id(ref)] = ref, _reading_of(made, ref)  # a record that is kept keeps its id
    return made.readings[id(ref)][1]


def _reading_of(made: Gathered, ref: Ref) -> Reading:
    words, choice, frame = typed(made.interview, ref)
    context = made.context(ref.slot, choice, frame)
    if not ref.position and words:
        words = without_righting(made.interview, ref.slot, words)
    if ref.worded and ref.worded.statement:
        return as_worded(words, ref.worded, context._replace(kind=context.kind or ref.kind))
    if choice and not words and made.meant.get(ref.id):
        words = ", ".join(made.meant[ref.id].values())
    in_parts = ref.kind is Kind.ASSUMPTION and not choice
    in_parts = in_parts or bool(asked_of(made.interview, ref.slot, ref.frame))
    if in_parts and (apart := known_apart(words)):
        if not apart.rest:
            return not_known(words, context.reads, HalfKnown(apart.what, apart.knows))
        words = apart.rest
    unsaid = not_answer(words) if choice else None
    if choice and (unsaid or not words):
        said = Reading(choice, ref.kind, context.reads, statement=capital(ended(choice)))
        return said._replace(reply=unsaid.reply, knows=unsaid.knows) if unsaid else said
    if then := made.then.get(ref.id):
        words = f"{without_saying_so(words).rstrip(' .:,;')}: {without_saying_so(then)}"
    return read(words, context._replace(kind=context.kind or ref.kind))


def line_reading(made: Gathered, slot: str, line: Line) -> Reading:
    """What one line of an answer is understood as."""
    choice = line.fields.get("choice", "") if line.choice else ""
    words = line.fields.get("words", "") if choice else line.text
    context = made.context(slot, choice, begun(made.interview, slot, line.frame))
    if line.worded and line.worded.statement:
        return as_worded(words, line.worded, context)
    return read(words, context)


def detail_readings(made: Gathered, ref: Ref) -> Iterator[Reading]:
    """What later lines of a box tell of a record, without the label that they begin with."""
    for slot, key in ref.details:
        answer, question = made.interview.answers.get(slot), made.interview.question(slot)
        line = next((one for one in answer.lines if one.key == key), None) if answer else None
        if line is None or question is None or not line.about or line.choice:
            continue
        _, rest = about(line.text, made.interview.listed(question) or (Listed(ref.id, ref.text),))
        yield read(rest, made.context(slot))


def told_of(made: Gathered, ref: Ref) -> dict[str, str]:
    """What the questions about one record were answered, by the field each answer fills."""
    found: dict[str, str] = {}
    for slot in made.about.get(ref.id, ()):
        question, answer = made.interview.question(slot), made.interview.answers[slot]
        for frame in question.frames if question else ():
            line = next((line for line in answer.lines if line.frame == frame.id), None)
            if line and line.status is AnswerStatus.ANSWERED and says(line.text):
                found[frame.produces.partition(".")[2]] = without_saying_so(line.text)
        if question and not question.frames and len(question.produces) == 1:
            text = made.interview.text(slot)
            if says(text):
                found[question.produces[0].partition(".")[2]] = without_saying_so(text)
    return found


_NAMED_BY: Final = ((Kind.ROLE, "who"), (Kind.NEED, "role"))


def _people(interview: Interview) -> frozenset[str]:
    found: set[str] = set()
    for kind, field in _NAMED_BY:
        for ref in interview.records(kind):
            words, choice, frame = typed(interview, ref)
            if words:
                said = read(
                    words, context_of(ref.slot, interview.question(ref.slot), choice, frame)
                )
                name = " ".join(said.part(field).lower().split())
                found.update((name, _singular(name), name.removeprefix("the ")))
    return frozenset(found - {""})


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us", "is")) else name


def _about(interview: Interview) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for slot, answer in interview.answers.items():
        about_record = record_id(slot)
        answered = answer.status is AnswerStatus.ANSWERED
        if about_record and answered and not any(line.record for line in answer.lines):
            found.setdefault(about_record, []).append(slot)
    return found
