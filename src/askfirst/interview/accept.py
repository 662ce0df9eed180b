"""A reply to a question, turned into the event that records it, or a rejection with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import JsonValue

from askfirst import lines
from askfirst.interview import detailing
from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.numbering import Numbers
from askfirst.interview.state import Interview
from askfirst.questions import NONE, NOT_SURE, OTHER, Choice, Frame, Offer, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Frozen, Kind, Quote, Via

MOST_CHARACTERS = 100_000
MOST_LINES = 500
_NO_TICKS = (NONE, NOT_SURE)


class Rejection(Frozen):
    """Why a reply was not taken, and what would be. Nothing was stored."""

    reason: str
    allowed: str = ""


_STATUS = {
    Action.UNKNOWN: AnswerStatus.UNKNOWN,
    Action.NOT_RELEVANT: AnswerStatus.NOT_RELEVANT,
    Action.LATER: AnswerStatus.LATER,
}


def accept(
    interview: Interview,
    slot: str,
    question: Question,
    reply: Reply,
    *,
    choices: tuple[Choice, ...] = (),
    offers: tuple[Offer, ...] = (),
    today: str = "",
) -> Answered | Rejection:
    """Turn a reply into an event.

    Args:
        interview: gives the lines answered before (an edit keeps their ids) and the next numbers.
        choices: what can be picked, where the question itself does not say.
        offers: lines offered from documents; a line that repeats one is marked `document`.
        today: day before which nothing can be due any more, ISO 8601; empty: not checked.

    Returns:
        The event, not yet stamped, or why the reply is refused.
    """
    if refused := _due(reply.due, today):
        return refused
    numbers = interview.numbers.copy()
    common = {
        "slot": slot, "sure": reply.sure, "via": reply.via, "evidence": reply.evidence,
        "owner": for_storage(reply.owner), "due": reply.due, "reason": for_storage(reply.reason),
    }  # fmt: skip
    if reply.action in _STATUS:
        number = _open_record(interview, slot, numbers) if reply.action is Action.UNKNOWN else None
        return Answered(status=_STATUS[reply.action], question_record=number, **common)
    if reply.action is not Action.ANSWER:
        return Rejection(reason=f"'{reply.action.value}' is not an answer")
    made = _value(interview, slot, question, reply, numbers, choices or question.choices, offers)
    if isinstance(made, Rejection):
        return made
    if made.lines and all(line.status is AnswerStatus.UNKNOWN for line in made.lines):
        numbers = interview.numbers.copy()  # every line says "don't know": so does the whole
        number = _open_record(interview, slot, numbers)
        return Answered(status=AnswerStatus.UNKNOWN, question_record=number, **common)
    return made.model_copy(update=common)


def _open_record(interview: Interview, slot: str, numbers: Numbers) -> str:
    return interview.open_records.get(slot) or numbers.record(Kind.QUESTION)


def _due(due: str, today: str) -> Rejection | None:
    if not due:
        return None
    try:
        day = date.fromisoformat(due).isoformat()
    except ValueError:
        return Rejection(reason=f"'{due}' is not a date", allowed="a day such as 2031-05-01")
    if day < today:
        return Rejection(reason=f"{due} is in the past", allowed=f"a day from {today} on")
    return None


def _value(
    interview: Interview,
    slot: str,
    question: Question,
    reply: Reply,
    numbers: Numbers,
    choices: tuple[Choice, ...],
    offers: tuple[Offer, ...],
) -> Answered | Rejection:
    old = interview.given.get(slot)
    before = old.lines if old else ()
    if question.kind in (QuestionKind.TEXT, QuestionKind.LONG):
        return _text(slot, question, reply.value, numbers, old)
    if question.kind is QuestionKind.CHOICE:
        return _choice(slot, question, reply.value, choices)
    if question.kind is QuestionKind.CHOICES:
        return _choices(slot, question, reply.value, choices, numbers, before, offers)
    if question.kind is QuestionKind.FORM:
        return _form(slot, question, reply.value, numbers, before)
    return _box(slot, question, reply, numbers, before, offers)


def _too_long(text: str) -> Rejection | None:
    if len(text) <= MOST_CHARACTERS:
        return None
    return Rejection(
        reason=f"that is {len(text):,} characters long",
        allowed=f"at most {MOST_CHARACTERS:,}; a longer text can be added as a source",
    )


def _text(
    slot: str, question: Question, value: JsonValue, numbers: Numbers, old: Answered | None
) -> Answered | Rejection:
    if not isinstance(value, str):
        return Rejection(reason="a text is wanted", allowed="a text in quotation marks")
    text = for_storage(value).strip()
    if question.kind is QuestionKind.TEXT:
        text = " ".join(text.split())
    if refused := _too_long(text):
        return refused
    if not text and not question.optional:
        return Rejection(
            reason="nothing was typed",
            allowed="a text; 'dk' if you don't know, ':later' to come back to it",
        )
    record = None
    if question.record and text:
        record = (old.record if old else None) or numbers.record(question.record)
    return Answered(slot=slot, value=text, record=record)


def _named(choices: Iterable[Choice], given: str) -> Choice | None:
    """A choice by its id, its text or its number from 1."""
    listed = list(choices)
    wanted = given.strip().lower()
    for choice in listed:
        if wanted in (choice.id, choice.text.lower()):
            return choice
    if wanted.isdigit() and 1 <= int(wanted) <= len(listed):
        return listed[int(wanted) - 1]
    return None


def _allowed(choices: Iterable[Choice]) -> str:
    return "one of " + ", ".join(f"{choice.id} ({choice.text})" for choice in choices)


def _choice(
    slot: str, question: Question, value: JsonValue, choices: tuple[Choice, ...]
) -> Answered | Rejection:
    if not isinstance(value, str) or not value.strip():
        return Rejection(reason="one choice is wanted", allowed=_allowed(choices))
    text = for_storage(value).strip()
    choice = _named(choices, text)
    if choice is not None and choice.id != OTHER:
        return Answered(slot=slot, value=choice.id)
    if _named(choices, OTHER) is None:
        return Rejection(reason=f"'{text}' is not among the choices", allowed=_allowed(choices))
    words = text.removeprefix("other").lstrip(" :,-") if choice is None else ""
    if not words:
        return Rejection(reason="say in a few words what else", allowed="other: your words")
    return Answered(slot=slot, value=OTHER, other=words)


def _picks(value: JsonValue, choices: tuple[Choice, ...]) -> dict[str, str] | Rejection:
    """Picked ids with the words on each, from a list, a mapping or one text."""
    if isinstance(value, str):
        value = [part for part in value.replace("\n", ";").split(";") if part.strip()]
    pairs: list[tuple[str, str]] = []
    if isinstance(value, dict) and all(isinstance(v, str) or v is None for v in value.values()):
        pairs = [(key, str(words or "")) for key, words in value.items()]
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        for item in map(str, value):
            head, _, words = item.partition(":")
            pairs.append((head, words) if _named(choices, head) else (item, ""))
    else:
        return Rejection(reason="a list of choices is wanted", allowed=_allowed(choices))
    picked: dict[str, str] = {}
    for name, words in pairs:
        choice = _named(choices, name)
        words = " ".join(for_storage(words).split())
        if choice is not None:
            picked[choice.id] = words
        elif _named(choices, OTHER):
            picked[OTHER] = " ".join(for_storage(name).split())
        else:
            return Rejection(reason=f"'{name}' is not among the choices", allowed=_allowed(choices))
    return picked


def _choices(
    slot: str,
    question: Question,
    value: JsonValue,
    choices: tuple[Choice, ...],
    numbers: Numbers,
    before: tuple[Line, ...],
    offers: tuple[Offer, ...],
) -> Answered | Rejection:
    picked = _picks(value, choices)
    if isinstance(picked, Rejection):
        return picked
    single = [key for key in picked if key in (NONE, NOT_SURE)]
    if single and len(picked) > 1:
        return Rejection(reason=f"'{single[0]}' cannot stand beside other ticks",
                         allowed="either that alone, or the others")  # fmt: skip
    if question.most and len(picked) > question.most:
        return Rejection(reason=f"{len(picked)} are ticked", allowed=f"at most {question.most}")
    if not picked and not question.optional:
        return Rejection(reason="nothing was picked", allowed=_allowed(choices))
    old = {line.choice: line for line in before}
    passages = {f"passage-{number}": offer for number, offer in enumerate(offers, 1)}
    made = tuple(
        _tick(question, _by_id(choices)[key], words, numbers, old.get(key), passages.get(key))
        for key, words in picked.items()
    )
    if question.assumed:
        made += tuple(_taken(choice, numbers, old.get(choice.id)) for choice in choices
                      if choice.id not in (*picked, *_NO_TICKS))  # fmt: skip
    return Answered(slot=slot, lines=made)


def _by_id(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    return {choice.id: choice for choice in choices}


def _tick(
    question: Question,
    choice: Choice,
    words: str,
    numbers: Numbers,
    old: Line | None,
    passage: Offer | None,
) -> Line:
    """A tick keeps its key and record however its words change. A ticked passage is quoted."""
    kind, key, label = choice.record or question.record, choice.id, choice.text
    record = old.record if old and not _assumed(old) else None
    fields = {"instead_of" if question.assumed else "choice": label}
    said, sure = lines.without_hedges(words)
    fields |= {"words": said} if said else {}
    complete = all(fields.get(field) for field in question.needs)
    if kind and key not in _NO_TICKS and complete and record is None:
        record = numbers.record(kind)
    line_key = old.key if old else numbers.line()
    if passage is not None:
        return Line(key=line_key, text=passage.passage.quote, record=record, choice=key,
                    via=Via.DOCUMENT, evidence=(passage.passage,))  # fmt: skip
    text = words if key == OTHER else f"{label}: {words}" if words else label
    return Line(key=line_key, text=text, record=record, fields=fields, choice=key, sure=sure)


def _taken(choice: Choice, numbers: Numbers, old: Line | None) -> Line:
    """What nobody objected to: an assumption, marked as nobody's word."""
    kept = old if old and _assumed(old) else None
    return Line(
        key=old.key if old else numbers.line(),
        text=choice.text,
        record=(kept.record if kept else None) or numbers.record(Kind.ASSUMPTION),
        fields={"assumption": choice.text},
        choice=choice.id,
        via=Via.ASSUMED,
    )


def _assumed(line: Line) -> bool:
    return line.via is Via.ASSUMED


def _form(
    slot: str, question: Question, value: JsonValue, numbers: Numbers, before: tuple[Line, ...]
) -> Answered | Rejection:
    ids = [frame.id for frame in question.frames]
    if isinstance(value, str):
        value = list(value.splitlines())
    if isinstance(value, list):
        value = dict(zip(ids, value, strict=False))
    if not isinstance(value, dict):
        return Rejection(reason="a line for each beginning is wanted", allowed=", ".join(ids))
    strange = [key for key in value if key not in ids]
    if strange:
        return Rejection(reason=f"there is no line '{strange[0]}'", allowed=", ".join(ids))
    if not all(text is None or isinstance(text, str) for text in value.values()):
        return Rejection(reason="each line is one text", allowed="a text in quotation marks")
    if refused := _too_long("\n".join(str(text) for text in value.values())):
        return refused
    old = {line.frame: line for line in before}
    made = [
        _frame_line(frame, str(value.get(frame.id) or ""), numbers, old.get(frame.id))
        for frame in question.frames
    ]
    kept = tuple(line for line in made if line is not None)
    if not kept and not question.optional:
        return Rejection(
            reason="nothing was typed", allowed="at least one line; 'dk' if you don't know"
        )
    return Answered(slot=slot, lines=kept)


def _frame_line(frame: Frame, typed: str, numbers: Numbers, old: Line | None) -> Line | None:
    reply = read_reply(typed)
    key = old.key if old else None
    if isinstance(reply, Reply) and reply.action is not Action.UNKNOWN:
        reply = typed
    if isinstance(reply, Reply):
        return Line(key=key or numbers.line(), text="dk", frame=frame.id,
                    record=old.record if old else None, status=AnswerStatus.UNKNOWN)  # fmt: skip
    text, sure = lines.without_hedges(" ".join(for_storage(reply).split()))
    begin = frame.begin.strip().rstrip(":").lower()
    if text.lower().startswith(f"{begin} "):
        text = text[len(begin) :].strip()  # the person typed the beginning too
    if not text:
        return None
    record = old.record if old else None
    if frame.record and record is None:
        record = numbers.record(frame.record)
    return Line(key=key or numbers.line(), text=text, frame=frame.id, record=record,
                fields={"text": text}, sure=sure)  # fmt: skip


def _box(
    slot: str,
    question: Question,
    reply: Reply,
    numbers: Numbers,
    before: tuple[Line, ...],
    offers: tuple[Offer, ...],
) -> Answered | Rejection:
    value = reply.value
    if isinstance(value, str):
        value = list(lines.split(value))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return Rejection(reason="a list of lines is wanted", allowed="one text for each line")
    texts = [" ".join(for_storage(str(item)).split()) for item in value]
    texts = [text for text in texts if text]
    if len(texts) > MOST_LINES:
        return Rejection(reason=f"those are {len(texts)} lines", allowed=f"at most {MOST_LINES}")
    if refused := _too_long("\n".join(texts)):
        return refused
    if not texts and not question.optional:
        return Rejection(
            reason="nothing was typed", allowed="at least one line; 'dk' if you don't know"
        )
    matched = lines.match([line.text for line in before], texts)
    olds = [None if index is None else before[index] for index in matched]
    if question.about:
        known = interview.listed(question)
        told = [_told_line(question, text, numbers, old, reply, known)
                for text, old in zip(texts, olds, strict=True)]  # fmt: skip
        return Answered(slot=slot, lines=tuple(told))
    made = [
        _box_line(question, text, numbers, old, reply, offers)
        for text, old in zip(texts, olds, strict=True)
    ]
    return Answered(slot=slot, lines=tuple(made))


def _box_line(
    question: Question,
    typed: str,
    numbers: Numbers,
    old: Line | None,
    given: Reply,
    offers: tuple[Offer, ...],
) -> Line:
    """A line keeps its key, and its record once it has one, through every edit."""
    key = old.key if old else numbers.line()
    record = old.record if old else None
    reply = read_reply(typed)
    if isinstance(reply, Reply) and reply.action is not Action.UNKNOWN:
        reply = typed  # the front ends act on the others; from elsewhere they are what they say
    if isinstance(reply, Reply):
        return Line(key=key, text=typed, record=record, status=AnswerStatus.UNKNOWN, sure=False)
    parsed = lines.parse(reply, question.line)
    complete = all(parsed.fields.get(field) for field in question.needs)
    if question.record and complete and record is None:
        record = numbers.record(question.record)
    via, evidence = _ground(reply, old, given, offers)
    return Line(key=key, text=reply, record=record, fields=parsed.fields, sure=parsed.sure,
                via=via, evidence=evidence)  # fmt: skip


def _told_line(
    question: Question,
    typed: str,
    numbers: Numbers,
    old: Line | None,
    given: Reply,
    known: tuple[detailing.Listed, ...],
) -> Line:
    """A line about a record named before; one that names none is kept as typed, in doubt."""
    key = old.key if old else numbers.line()
    record, rest = detailing.about(typed, known)
    reply = read_reply(rest)
    if isinstance(reply, Reply) and reply.action is Action.UNKNOWN:
        return Line(key=key, text=typed, about=record, status=AnswerStatus.UNKNOWN, sure=False)
    parsed = detailing.parse(rest, question.line)
    fields = parsed.fields if record else {}
    return Line(key=key, text=typed, about=record, fields=fields,
                sure=parsed.sure and bool(record), via=given.via)  # fmt: skip


def _ground(
    text: str, old: Line | None, given: Reply, offers: tuple[Offer, ...]
) -> tuple[Via, tuple[Quote, ...]]:
    """A line taken over from a document rests on its passage; so does one kept from before."""
    offer = next((offer for offer in offers if offer.text == text), None)
    if offer is not None:
        return Via.DOCUMENT, (offer.passage,)
    if old is not None and old.text == text and old.evidence:
        return old.via, old.evidence
    return given.via, ()
