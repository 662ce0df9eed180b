"""A reply to a question, turned into the event that records it, or a rejection with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.box_lines import listed_lines, owner_lines
from askfirst.interview.evidence_lines import attached
from askfirst.interview.interview import Interview
from askfirst.interview.lines_put_right import ITSELF, PUTS_RIGHT, Righted, puts_right
from askfirst.interview.record_ids import Numbers
from askfirst.interview.rejections import Rejection, too_long
from askfirst.interview.ticked_records import pointing
from askfirst.interview.ticks import allowed, named, ticked
from askfirst.interview.unknown_points import OWNERS, asks_nothing
from askfirst.questions import OTHER, Choice, Frame, Offer, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Kind, Via

_STATUS = {
    Action.UNKNOWN: AnswerStatus.UNKNOWN,
    Action.NOT_RELEVANT: AnswerStatus.NOT_RELEVANT,
    Action.LATER: AnswerStatus.LATER,
    Action.NOT_ASKED: AnswerStatus.NOT_ASKED,
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
    from askfirst.interview.reply_meaning import as_meant  # English is loaded with the first answer

    asked = interview.asked.get(slot)
    if asked is None or asked.type == "follow-up":
        reply = as_meant(question, reply)
    numbers = interview.numbers.copy()
    common = {
        "slot": slot, "sure": reply.sure, "via": reply.via, "evidence": reply.evidence,
        "owner": for_storage(reply.owner), "due": reply.due, "reason": for_storage(reply.reason),
    }  # fmt: skip
    if reply.action in _STATUS:
        unknown = reply.action is Action.UNKNOWN
        number = _open_record(interview, slot, question, numbers) if unknown else None
        return Answered(status=_STATUS[reply.action], question_record=number, **common)
    if reply.action is Action.HELP:
        return Rejection(reason=question.why or question.text, allowed=question.help)
    if reply.action is not Action.ANSWER:
        return Rejection(reason=f"'{reply.action.value}' is not an answer")
    made = _value(interview, slot, question, reply, numbers, choices or question.choices, offers)
    if isinstance(made, Rejection):
        return made
    made = pointing(interview, question, made, numbers)
    if made.lines and all(line.status is AnswerStatus.UNKNOWN for line in made.lines):
        knows = next((line.fields["knows"] for line in made.lines if "knows" in line.fields), "")
        common["owner"] = common["owner"] or knows
        if not {one.id for one in question.frames} <= {one.frame for one in made.lines}:
            # of a form only what was typed on is not known: what was left empty is another matter
            return made.model_copy(update={**common, "status": AnswerStatus.UNKNOWN})
        numbers = interview.numbers.copy()  # every line says "don't know": so does the whole
        number = _open_record(interview, slot, question, numbers)
        reason = " / ".join(line.text for line in made.lines)
        common["reason"] = common["reason"] or reason
        return Answered(status=AnswerStatus.UNKNOWN, question_record=number, **common)
    told = tuple(_said(line, reply.via) for line in made.lines)
    whole = made.model_copy(update={**common, "lines": told})
    return attached(whole, interview.given.get(slot))


def _said(line: Line, via: Via) -> Line:
    """A line comes from whom the reply comes from, unless it was taken over from elsewhere."""
    return line if line.via is not Via.HUMAN else line.model_copy(update={"via": via})


def _open_record(
    interview: Interview, slot: str, question: Question, numbers: Numbers
) -> str | None:
    """The open question that a "don't know" makes; none where the question asks nothing about the
    system, such as who could say."""
    if asks_nothing(question, interview.asked.get(slot)):
        return None
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
    rights = partial(puts_right, interview, slot)
    if question.kind is QuestionKind.CHOICES:
        return ticked(slot, question, reply.value, choices, numbers, before, offers, rights)
    if question.kind is QuestionKind.FORM:
        return _form(slot, question, reply.value, numbers, before, rights)
    if question.prefill == OWNERS:
        records = interview.owned_records(slot)
        return owner_lines(slot, question, reply, numbers, before, records)
    known = interview.listed(question)
    return listed_lines(slot, question, reply, numbers, before, offers, known, rights)


def _text(
    slot: str, question: Question, value: JsonValue, numbers: Numbers, old: Answered | None
) -> Answered | Rejection:
    if not isinstance(value, str):
        return Rejection(reason="a text is wanted", allowed="a text in quotation marks")
    text = for_storage(value).strip()
    if question.kind is QuestionKind.TEXT:
        text = " ".join(text.split())
    if refused := too_long(text):
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


def _choice(
    slot: str, question: Question, value: JsonValue, choices: tuple[Choice, ...]
) -> Answered | Rejection:
    if not isinstance(value, str) or not value.strip():
        return Rejection(reason="one choice is wanted", allowed=allowed(choices))
    text = for_storage(value).strip()
    choice = named(choices, text)
    if choice is not None and choice.id != OTHER:
        return Answered(slot=slot, value=choice.id)
    if named(choices, OTHER) is None:
        return Rejection(reason=f"'{text}' is not among the choices", allowed=allowed(choices))
    words = text.removeprefix("other").lstrip(" :,-") if choice is None else ""
    if not words:
        return Rejection(reason="say in a few words what else", allowed="other: your words")
    return Answered(slot=slot, value=OTHER, other=words)


def _form(
    slot: str,
    question: Question,
    value: JsonValue,
    numbers: Numbers,
    before: tuple[Line, ...],
    rights: Callable[[str, Sequence[Line]], Righted],
) -> Answered | Rejection:
    ids = [frame.id for frame in question.frames]
    if isinstance(value, str):
        value = list(value.splitlines())
    if isinstance(value, list):
        if len([line for line in value if line]) > len(ids):
            return Rejection(reason="there are more lines than beginnings",
                             allowed=", ".join(ids))  # fmt: skip
        value = _by_frame(question.frames, value)
    if not isinstance(value, dict):
        return Rejection(reason="a line for each beginning is wanted", allowed=", ".join(ids))
    strange = [key for key in value if key not in ids]
    if strange:
        return Rejection(reason=f"there is no line '{strange[0]}'", allowed=", ".join(ids))
    if not all(text is None or isinstance(text, str) for text in value.values()):
        return Rejection(reason="each line is one text", allowed="a text in quotation marks")
    if refused := too_long("\n".join(str(text) for text in value.values())):
        return refused
    old = {line.frame: line for line in before}
    kept: list[Line] = []
    asides = [line for line in before if PUTS_RIGHT in line.fields]
    for frame in question.frames:
        typed = str(value.get(frame.id) or "")
        for aside in asides:  # typed again: it is put right already
            typed = typed.replace(aside.text, "").strip()
        found = rights(typed, kept)
        line = _frame_line(frame, found.beside, numbers, old.get(frame.id))
        kept += [line] if line is not None else []
        if found.place and (line or found.place != ITSELF):  # it becomes no record
            place = f"{slot}#{line.key}" if line and found.place == ITSELF else found.place
            asides.append(Line(key=numbers.line(), text=found.aside, fields={PUTS_RIGHT: place}))
    kept += asides
    if not kept and not question.optional:
        return Rejection(
            reason="nothing was typed", allowed="at least one line; 'dk' if you don't know"
        )
    return Answered(slot=slot, lines=tuple(kept))


def _by_frame(frames: Sequence[Frame], lines: Sequence[JsonValue]) -> dict[str, JsonValue]:
    """Lines of a form by their beginnings: a line that begins as one of them does is its line, the
    others are taken in their order."""
    found: dict[str, JsonValue] = {}
    others: list[JsonValue] = []
    for line in lines:
        frame = _begun_by(line, frames)
        if frame is None or frame.id in found:
            others.append(line)
        else:
            found[frame.id] = line
    left = [frame.id for frame in frames if frame.id not in found]
    others = [line for line in others if line or not found]
    return found | dict(zip(left, others, strict=False))


def _begun_by(line: JsonValue, frames: Sequence[Frame]) -> Frame | None:
    said = line if isinstance(line, str) else ""
    return next((one for one in frames if _behind_begin(one, said) != said), None)


def _behind_begin(frame: Frame, text: str) -> str:
    """What stands behind the beginning of a line of a form, where somebody typed that too."""
    begin = frame.begin.strip().rstrip(":").lower()
    typed = next((one for one in (f"{begin}: ", f"{begin} ") if text.lower().startswith(one)), "")
    return text[len(typed) :].strip() if typed else text


def _frame_line(frame: Frame, typed: str, numbers: Numbers, old: Line | None) -> Line | None:
    reply = read_reply(typed)
    key = old.key if old else None
    if isinstance(reply, Reply) and reply.action is not Action.UNKNOWN:
        reply = typed
    if isinstance(reply, Reply):
        return _not_known(frame, typed, reply.owner, key or numbers.line(), old)
    from askfirst.statements import UNKNOWN
    from askfirst.statements.in_part import is_guessed
    from askfirst.statements.not_answers import not_answer

    text = " ".join(for_storage(reply).split())
    text = _behind_begin(frame, text)
    if not text:
        return None
    said = not_answer(text)
    if said is not None and said.reply in UNKNOWN:
        return _not_known(frame, text, said.knows, key or numbers.line(), old)
    record = old.record if old else None
    if said is None and frame.record and record is None:
        record = numbers.record(frame.record)
    return Line(key=key or numbers.line(), text=text, frame=frame.id, record=record,
                fields={"text": text}, sure=not is_guessed(text))  # fmt: skip


def _not_known(frame: Frame, typed: str, knows: str, key: str, old: Line | None) -> Line:
    """A line of a form that somebody does not know, in their words; `knows`: who would."""
    return Line(key=key, text=" ".join(for_storage(typed).split()), frame=frame.id,
                record=old.record if old else None, status=AnswerStatus.UNKNOWN,
                fields={"knows": knows} if knows else {})  # fmt: skip
