"""Lines of a box as an answer: each with its fields, and the record it becomes or tells of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from askfirst import lines
from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import detail_lines
from askfirst.interview.lines_put_right import ITSELF, PUTS_RIGHT, Righted
from askfirst.interview.record_ids import Numbers
from askfirst.interview.rejections import Rejection, too_long
from askfirst.interview.unknown_points import numbered
from askfirst.questions import Offer, Question
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Quote, Via, counted

MOST_LINES = 500


def listed_lines(
    slot: str,
    question: Question,
    reply: Reply,
    numbers: Numbers,
    before: tuple[Line, ...],
    offers: tuple[Offer, ...],
    known: tuple[detail_lines.Listed, ...],
    rights: Callable[[str, Sequence[Line]], Righted],
) -> Answered | Rejection:
    """The lines of a box.

    Args:
        known: the records that they tell more of, if it is such a box.
        rights: what of a text puts an earlier line right, given the lines before it.
    """
    texts = _texts(question, reply)
    if isinstance(texts, Rejection):
        return texts
    olds = _continued(before, texts)
    if question.about:
        told = [_told_line(question, text, numbers, old, reply, known)
                for text, old in zip(texts, olds, strict=True)]  # fmt: skip
        return Answered(slot=slot, lines=tuple(told))
    made: list[Line] = []
    for text, old in zip(texts, olds, strict=True):
        if old is not None and old.text == text and PUTS_RIGHT in old.fields:
            made.append(old)
            continue
        found = rights(text, made)
        if found.beside:
            made.append(_box_line(slot, question, found.beside, numbers, old, reply, offers))
        if found.place:  # it becomes no record
            key = old.key if old and not found.beside else numbers.line()
            place = f"{slot}#{made[-1].key}" if found.place == ITSELF else found.place
            made.append(Line(key=key, text=found.aside, fields={PUTS_RIGHT: place}))
    return Answered(slot=slot, lines=tuple(made))


def owner_lines(
    slot: str,
    question: Question,
    reply: Reply,
    numbers: Numbers,
    before: tuple[Line, ...],
    records: Sequence[str],
) -> Answered | Rejection:
    """The lines of an owners' box, each about the open question whose number it begins with.

    Args:
        records: ids of the open questions by their numbers from 1; empty for what was answered
            since. A line without a number is for the only one there is; among several it is kept,
            about none, and that is said. One with a number that is not listed is refused.
    """
    texts = _texts(question, reply)
    if isinstance(texts, Rejection):
        return texts
    made = []
    for text, old in zip(texts, _continued(before, texts), strict=True):
        line = _box_line(slot, question, text, numbers, old, reply, ())
        record = _owned(line, records)
        if not record and _has_number(line):
            return _unlisted(text, records)
        made.append(line.model_copy(update={"about": record}))
    return Answered(slot=slot, lines=tuple(made))


def _owned(line: Line, records: Sequence[str]) -> str:
    """The open question that a line names by its number, or by its id."""
    number = numbered(line)
    if number.isdecimal() and not line.fields["number"].strip().upper().startswith("OPEN"):
        return records[counted(number) - 1] if 1 <= counted(number) <= len(records) else ""
    if number:
        return next((one for one in records if one.upper() == f"OPEN-{number}"), "")
    return records[0] if len(records) == 1 else ""


def _has_number(line: Line) -> bool:
    number = numbered(line)
    return number.isdecimal() or line.fields.get("number", "").strip().upper().startswith("OPEN-")


def _unlisted(text: str, records: Sequence[str]) -> Rejection:
    listed = [str(number) for number, record in enumerate(records, 1) if record]
    return Rejection(
        reason=f"“{text}” begins with no number that is listed here",
        allowed=f"one line for each, such as “{listed[0]}: who, by when”, and the numbers"
        f" {lines.joined(listed)}" if len(listed) > 1 else "one line: who, by when",
    )  # fmt: skip


def _texts(question: Question, reply: Reply) -> list[str] | Rejection:
    """The lines that were typed, cleaned; or why they are no answer."""
    value = reply.value
    if isinstance(value, str):
        value = list(lines.split(value))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return Rejection(reason="a list of lines is wanted", allowed="one text for each line")
    texts = [" ".join(for_storage(str(item)).split()) for item in value]
    # Whoever files what was said in a talk says what one line is.
    texts = [text for text in texts if text] if reply.turns else _cut(question, texts)
    if len(texts) > MOST_LINES:
        return Rejection(reason=f"those are {len(texts)} lines", allowed=f"at most {MOST_LINES}")
    if refused := too_long("\n".join(texts)):
        return refused
    if not texts and not question.optional:
        return Rejection(
            reason="nothing was typed", allowed="at least one line; 'dk' if you don't know"
        )
    return texts


def _cut(question: Question, texts: Sequence[str]) -> list[str]:
    """The lines, where several were typed as one."""
    found = [item for text in texts if text for item in lines.at_numbers(text)]
    if not any(_MARKED.search(text) for text in found):
        return found
    from askfirst.statements.one_breath import at_lines  # English is loaded late

    return [item for text in found for item in at_lines(question.reads, text)]


_MARKED: Final = re.compile(r"[.;,]\s")
"""Where a line may end behind which another was typed."""


def _continued(before: tuple[Line, ...], texts: Sequence[str]) -> list[Line | None]:
    """For each typed line the one of the earlier answer that it continues."""
    matched = lines.match([line.text for line in before], texts)
    return [None if index is None else before[index] for index in matched]


def _box_line(
    slot: str,
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
        return Line(key=key, text=typed, record=record, status=AnswerStatus.UNKNOWN, sure=False,
                    fields={"knows": reply.owner} if reply.owner else {})  # fmt: skip
    via, evidence = _ground(reply, old, given, offers)
    if question.line and not question.reads:
        return _by_grammar(question, reply, numbers, Line(key=key, text=reply, record=record,
                           via=via, evidence=evidence))  # fmt: skip
    from askfirst.statements import UNKNOWN, read  # English is loaded with the first answer
    from askfirst.statements.places import context_of

    reading = read(reply, context_of(slot, question))
    named_alone = question.reads == "thing" and not reading.fields  # as the row was called
    if reading.reply in UNKNOWN and (named_alone or not reading.statement):
        known = {"knows": reading.knows} if reading.knows else {}
        return Line(key=key, text=reply, record=record, fields=known,
                    status=AnswerStatus.UNKNOWN, sure=False)  # fmt: skip
    if question.record and reading.statement and reading.kind and record is None:
        record = numbers.record(reading.kind)
    if not reading.statement:
        record = None
    return Line(key=key, text=reply, record=record, fields=reading.fields,
                sure=not reading.guess, via=via, evidence=evidence)  # fmt: skip


def _by_grammar(question: Question, reply: str, numbers: Numbers, line: Line) -> Line:
    """A line of somebody's own pack, by the grammar that the pack gives."""
    parsed = lines.parse(reply, question.line)
    complete = all(parsed.fields.get(field) for field in question.needs)
    record = line.record
    if question.record and complete and record is None:
        record = numbers.record(question.record)
    update = {"record": record, "fields": parsed.fields, "sure": parsed.sure}
    return line.model_copy(update=update)


def _told_line(
    question: Question,
    typed: str,
    numbers: Numbers,
    old: Line | None,
    given: Reply,
    known: tuple[detail_lines.Listed, ...],
) -> Line:
    """A line about a record named before; one that names none is kept as typed, in doubt."""
    key = old.key if old else numbers.line()
    record, rest = detail_lines.about(typed, known)
    reply = read_reply(rest)
    if isinstance(reply, Reply) and reply.action is Action.UNKNOWN:
        return Line(key=key, text=typed, about=record, status=AnswerStatus.UNKNOWN, sure=False)
    parsed = detail_lines.parse(rest, question.line)
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
