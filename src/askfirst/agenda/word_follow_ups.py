"""Follow-ups on the words of an answer: "you wrote 'fast': how fast?". At most two an answer, the
most valuable first, and only while the screens last.

They are asked by the rules of `wording` that have a `worth`, of the answers to questions with
`probe: true`. Of any other answer it may be asked what is done then, or what is to happen. The
short questions of `probes.tsv` are none of these: they stand in `short_questions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.agenda.screens_left import MOST_AN_ANSWER, soft_room
from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import Interview, Ref, question_id, record_id
from askfirst.lines import named
from askfirst.questions import Question, QuestionKind, braceless
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.requirements import Finding

_PATIENCE: Final = 3
"""Follow-ups left alone in a row after which one fewer is asked an answer."""
_FIGURES: Final = frozenset({"now", "then", "number"})
"""Fields of a line that hold how much it is."""


class Passage(NamedTuple):
    """A text that a person typed: the place it reads at (`goals#L3`), its record, its fields."""

    place: str
    text: str
    record: str
    line: str
    fields: dict[str, str]


def follow_ups(interview: Interview, slot: str) -> list[Asked]:
    """Follow-ups on the answer in force at a slot; what was asked about once is not asked again."""
    question, answer = interview.question(slot), interview.answers.get(slot)
    if question is None or answer is None or slot in interview.asked:
        return []
    if not question.probe:
        return _and_then(interview, slot, answer) or _how_much(interview, slot, answer)
    mine = [asked for key, asked in interview.asked.items() if key.startswith(f"{slot}!")]
    live = sum(bool(interview.applies(asked.slot)) for asked in mine)
    patient = MOST_AN_ANSWER - left_in_a_row(interview) // _PATIENCE
    most = min(MOST_AN_ANSWER - live, patient, soft_room(interview))
    if most <= 0:
        return []
    known = {(str(asked.cause.get("line")), str(asked.cause.get("words"))) for asked in mine}
    found: list[tuple[Passage, Finding]] = []
    terms = frozenset(
        named(ref.text.partition(":")[0]).lower() for ref in interview.records(Kind.TERM)
    )
    told = _figures_told(interview)
    for passage, finding in _findings(answer, slot, left_words(interview), terms):
        if (passage.line, finding.words) not in known and not told(passage, finding):
            known.add((passage.line, finding.words))
            found.append((passage, finding))
    return [
        _asked(interview, slot, len(mine) + number, answer, passage, finding)
        for number, (passage, finding) in enumerate(found[:most], 1)
    ]


def _and_then(interview: Interview, slot: str, answer: Answered) -> list[Asked]:
    """What is done then, asked of the first line that only tells what can go wrong; what is to
    happen, asked of a matter that somebody named as one that nobody asked about."""
    if soft_room(interview) <= 0:
        return []
    from askfirst.records.asked_beside import AND_THEN, UNASKED
    from askfirst.statements.unasked import of_unasked

    mine = [asked for key, asked in interview.asked.items() if key.startswith(f"{slot}!")]
    if any(asked.cause.get("code") in (AND_THEN, UNASKED) for asked in mine):
        return []
    if (half := _case_alone(interview, slot)) is not None:
        code, text, kind = AND_THEN, f"“{half.words}”: and then?", None
    elif (half := _unasked(interview, answer)) is not None:
        code, text, kind = UNASKED, of_unasked(half.words), Kind.NEED
    else:
        return []
    question = Question(
        id=question_id(slot), kind=QuestionKind.TEXT, optional=True, record=kind,
        text=braceless(for_screen(text)), help="Enter alone leaves it open.",
    )  # fmt: skip
    place = f"{slot}#{half.line}"
    cause = {
        "record": half.id, "line": half.line, "field": "", "code": code, "words": half.words,
        "missing": "response", "rests": {place: interview.reads(place)},
        "section": interview.section(slot),
    }  # fmt: skip
    return [Asked(slot=f"{slot}!{len(mine) + 1}", type="follow-up", question=question,
                  about=answer.n, cause={**cause})]  # fmt: skip


def _how_much(interview: Interview, slot: str, answer: Answered) -> list[Asked]:
    """How much it is today and should be, asked of the first change that was told where none was
    asked for: "less paperwork"."""
    changes = {ref.id for ref in interview.records(Kind.GOAL) if ref.slot == slot}
    mine = any(key.startswith(f"{slot}!") for key in interview.asked)
    if not changes or mine or question_id(slot) == _CHANGES or soft_room(interview) <= 0:
        return []
    left = left_words(interview)
    found = (one for one in _findings(answer, slot, left, frozenset()) if one[0].record in changes)
    return [_asked(interview, slot, 1, answer, *one) for one in islice(found, 1)]


_CHANGES: Final = "goals"


def _case_alone(interview: Interview, slot: str) -> Ref | None:
    """The first line of an answer that only tells what can go wrong."""
    from askfirst.statements.half import FAILURES

    if question_id(slot) not in FAILURES:
        return None
    from askfirst.records.functions import is_case_alone
    from askfirst.records.gathered import gathered

    made = gathered(interview)
    told = (one for one in made.told(Kind.FUNCTION) if one.ref.slot == slot)
    return next((one.ref for one in told if not one.ref.choice and is_case_alone(made, one)), None)


def _unasked(interview: Interview, answer: Answered) -> Ref | None:
    """The first line of an answer that names a matter nobody asked about; its words are the
    matter."""
    from askfirst.statements.unasked import unasked
    from askfirst.text.tidying import capital

    for line in answer.lines:
        ref = interview.refs.get(line.record or "")
        if ref is not None and not line.choice and (matter := unasked(ref.words)):
            return ref._replace(words=capital(matter))
    return None


def _figures_told(interview: Interview) -> Callable[[Passage, Finding], bool]:
    """Whether somebody was asked about this word before, where it stood beside another one that
    stands here too, and said a figure: "fast booking" in a goal, and then in a check."""
    from askfirst.consistency.reading import content

    said = [
        (str(asked.cause.get("words", "")).lower(), content(" ".join(asked.rests.values())))
        for asked, reply in _replies(interview)
        if any(letter.isdecimal() for letter in reply.value)
    ]

    def told(passage: Passage, finding: Finding) -> bool:
        words = content(passage.text) - content(finding.words)
        return any(word == finding.words.lower() and words & before for word, before in said)

    return told


def _findings(
    answer: Answered, slot: str, ignore: frozenset[str], terms: frozenset[str]
) -> list[tuple[Passage, Finding]]:
    """What the wording rules would ask about each text, the most valuable first."""
    from askfirst.wording import RULES, follow_ups

    found = [
        (RULES[finding.code].worth, passage, finding)
        for passage in _passages(answer, slot)
        for finding in follow_ups(passage.text, terms=terms, ignore=ignore)
        if not (RULES[finding.code].by_number and _has_figure(passage, finding))
    ]
    found.sort(key=lambda one: -one[0])
    return [(passage, finding) for _, passage, finding in found]


def _field(passage: Passage, finding: Finding) -> str:
    """Name of the field that holds the words of a finding; empty without one."""
    return next((name for name, text in passage.fields.items() if finding.words in text), "")


def _has_figure(passage: Passage, finding: Finding) -> bool:
    """Whether another field of the line says by how much: "quicker check-in: 9 -> 4"."""
    return any(
        any(letter.isdecimal() for letter in passage.fields.get(name, ""))
        for name in _FIGURES - {_field(passage, finding)}
    )


def _passages(answer: Answered, slot: str) -> Iterator[Passage]:
    """What the person said; what they took over from a document is not theirs to explain."""
    if answer.status is not AnswerStatus.ANSWERED:
        return
    if answer.value and not answer.lines:
        record = answer.record or record_id(slot)
        yield Passage(slot, answer.value, record, "", {})
    for line in answer.lines:
        if line.status is AnswerStatus.ANSWERED and line.via is not Via.DOCUMENT:
            record = line.record or record_id(slot)
            yield Passage(f"{slot}#{line.key}", line.text, record, line.key, dict(line.fields))


def _asked(
    interview: Interview,
    slot: str,
    number: int,
    answer: Answered,
    passage: Passage,
    finding: Finding,
) -> Asked:
    from askfirst.wording import RULES

    question = Question(
        id=question_id(slot),
        kind=QuestionKind.TEXT,
        text=finding.question,
        help="Enter alone leaves it as it is.",
        optional=True,
    )
    cause = {
        "record": passage.record,
        "line": passage.line,
        "field": _field(passage, finding),
        "code": finding.code,
        "words": finding.words,
        "missing": RULES[finding.code].missing,
        "rests": {passage.place: passage.text},
    }
    return Asked(
        slot=f"{slot}!{number}", type="follow-up", question=question, about=answer.n,
        cause={**cause, "section": interview.section(slot)},
    )  # fmt: skip


def _replies(interview: Interview) -> list[tuple[Asked, Answered]]:
    """The follow-ups on words that were replied to, in the order of their replies."""
    return [
        (interview.asked[slot], interview.answers[slot])
        for slot in interview.visited
        if slot in interview.answers and slot in interview.asked
        if interview.asked[slot].type == "follow-up" and "words" in interview.asked[slot].cause
    ]


def _left(answer: Answered) -> bool:
    return not answer.value and answer.status is not AnswerStatus.UNKNOWN


def left_words(interview: Interview) -> frozenset[str]:
    """Words, in small letters, that the person chose to leave as they are."""
    replies = _replies(interview)
    return frozenset(
        str(asked.cause.get("words", "")).lower() for asked, reply in replies if _left(reply)
    )


def left_in_a_row(interview: Interview) -> int:
    """How many follow-ups in a row, up to the latest, were left without a word."""
    replies = [reply for _, reply in _replies(interview)]
    return len(list(takewhile(_left, reversed(replies))))
