"""Lines that tell more of records named before: which record each is about, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from askfirst import lines
from askfirst.events import Answered, AnswerStatus
from askfirst.interview.placed_questions import question_id, record_id
from askfirst.interview.references import Ref
from askfirst.questions import LinePart, shortened

LABEL_WORDS: Final = 12
_NUMBER: Final = re.compile(r"^\(?(\d{1,3})(?:[.:;,)]+(?=\s|$)|[:)](?=[^\W\d])|(?=\s|$))")


_NAMED: Final = re.compile(r"^\(?\d{1,3}(?:[.:;,)]+(?=\s|$)|[:)](?=[^\W\d]))")
"""A number that a line is clearly named by."""


class Listed(NamedTuple):
    """A record as it stands in a box: its id and its line, such as "2 note a treatment"."""

    id: str
    label: str


def listed(refs: Iterable[Ref]) -> tuple[Listed, ...]:
    """The lines that stand in the box, numbered from 1."""
    return tuple(
        Listed(ref.id, f"{n} {shortened(lines.named(ref.text), LABEL_WORDS)}")
        for n, ref in enumerate(refs, 1)
    )


def about(text: str, known: Sequence[Listed]) -> tuple[str, str]:
    """The record a line is about and what it says of it; an empty id when it names none.

    A line begins with the label, with the number of it or with its words alone, so it says the
    same after the records were put in another order: the id is kept, not the number. Of a single
    record a line needs no name.
    """
    low = text.lower()
    matching = [one for one in known if _begins(low, one.label)]
    if matching:
        best = max(matching, key=lambda one: len(one.label))
        return best.id, text[len(best.label) :].strip(" :;,|-")
    alone = [one for one in known if _begins(low, _words_of(one))]
    if len(alone) == 1:
        return alone[0].id, text[len(_words_of(alone[0])) :].strip(" :;,|-")
    number = _NUMBER.match(text)
    if number and 1 <= int(number.group(1)) <= len(known):
        return known[int(number.group(1)) - 1].id, text[number.end() :].strip(" :;,|-")
    if len(known) == 1 and not _NAMED.match(text):
        return known[0].id, text
    return "", text


def _words_of(one: Listed) -> str:
    """The line without its number and without the dots of a long one."""
    return one.label.partition(" ")[2].removesuffix(" ...")


def _begins(low: str, label: str) -> bool:
    """Whether a text in small letters begins with a label, as a word of its own."""
    return low.startswith(label.lower()) and not low[len(label) : len(label) + 1].isalnum()


def parse(rest: str, grammar: Sequence[LinePart]) -> lines.Parsed:
    """What the line says of its record. The part that takes the rest stands for the label."""
    if not rest:
        return lines.Parsed({}, True)
    main = next(part for part in grammar if part.takes_the_rest)
    parsed = lines.parse(f"1: {rest}", grammar)
    left = parsed.fields.pop(main.field, "1").removeprefix("1").strip(" :;,")
    if left:
        parsed.fields["words"] = left
    return parsed


class Detail(NamedTuple):
    """What one line of an answer tells of a record named elsewhere.

    Attributes:
        question: id of the question that asked. slot, line: where it stands.
    """

    question: str
    slot: str
    line: str
    fields: dict[str, str]


def completed(ref: Ref, details: Iterable[Detail], but: str = "") -> Ref:
    """A record with what later answers tell of it, leaving out those to one question."""
    told = [detail for detail in details if detail.question != but]
    if not told:
        return ref
    fields = dict(ref.fields)
    for detail in told:
        fields.update(detail.fields)
    return ref._replace(fields=fields, details=tuple((d.slot, d.line) for d in told))


def told(answers: Mapping[str, Answered]) -> dict[str, list[Detail]]:
    """What answers, by slot, tell of records named elsewhere: the details by record."""
    found: dict[str, list[Detail]] = {}
    for slot, answer in answers.items():
        if not answer.lines or answer.status is not AnswerStatus.ANSWERED:
            continue
        for line in answer.lines:
            record = line.about or (record_id(slot) if line.frame else "")
            fields = {line.frame.replace("-", "_"): line.text} if line.frame else dict(line.fields)
            if line.choice:  # the words on this tick are not those of the record's own
                fields.pop("words", None)
            if record and line.status is AnswerStatus.ANSWERED and fields:
                detail = Detail(question_id(slot), slot, line.key, fields)
                found.setdefault(record, []).append(detail)
    return found
