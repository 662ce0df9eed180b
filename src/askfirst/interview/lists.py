"""Lists that several people answered: every line stands, with who said it.

Only where a question has room for one value do others wait beside the first. Pure, and the same in
whatever order the answers came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Line, Opinion, Settled
from askfirst.interview.opinions import (
    SAYS,
    as_answer,
    in_force,
    key_of,
    order,
    person_key,
    said_alike,
)
from askfirst.interview.record_ids import OwnNumbers
from askfirst.questions import NONE, NOT_SURE, Question, QuestionKind
from askfirst.stamped import Stamped
from askfirst.vocabulary import Via

_LISTS: Final = (QuestionKind.BOX, QuestionKind.FORM, QuestionKind.CHOICES)


class Held(NamedTuple):
    """What is in force at a question that others answered.

    Attributes:
        first: the answer that lines of others joined; None where one answer stands alone.
    """

    slot: str
    answer: Answered
    first: Answered | None = None


def is_list(question: Question | None) -> bool:
    """Whether lines of several people stand beside one another there: not where they are put in an
    order, nor where ticks only weigh what was said."""
    if question is None or question.kind not in _LISTS:
        return False
    if any(one.endswith(".rank") for one in question.produces):
        return False
    return question.kind is not QuestionKind.CHOICES or question.record is not None


def is_story(question: Question | None) -> bool:
    """Whether it asks what was: one tells this and another that."""
    return question is not None and question.kind is QuestionKind.LONG and question.reads == "story"


PURPOSE: Final = "specification.sentence"
"""What it is for: one puts it so and another otherwise, and both may hold."""


def place_of(question: Question, line: Line) -> str:
    """What has room for one value only: a line of a form that makes no record, what a line tells of
    a record named elsewhere; empty where any number of lines stand."""
    if line.frame:
        several = any(one.id == line.frame and (one.record or one.produces == PURPOSE)
                      for one in question.frames)  # fmt: skip
        return "" if several else line.frame
    return line.about if question.about else ""


def line_key(slot: str, line: Line) -> str:
    """Names what a line says at a question, without when and by whom."""
    said = repr((slot, line.choice or line.frame, said_alike(line.text)))
    return sha256(said.encode(errors="replace")).hexdigest()[:16]


def lines_of(answer: Answered) -> Iterator[Line]:
    """The lines that somebody said."""
    return (line for line in answer.lines if line.via is not Via.ASSUMED)


def says_none(answer: Answered) -> bool:
    """Whether an answer says that there is nothing to say: that speaks against every line."""
    none = any(line.choice == NONE for line in answer.lines)
    return answer.status is AnswerStatus.NOT_RELEVANT or none


def passes(question: Question | None, answer: Answered) -> bool:
    """Whether somebody only says that the steps of a task are not for them to tell: whoever is
    never there speaks against nobody who is. Of other lists it says that there is to be nothing."""
    steps = question is not None and question.reads == "walk"
    return steps and answer.status is AnswerStatus.NOT_RELEVANT


def counting(
    question: Question | None, own: Answered | None, opinions: Iterable[Opinion]
) -> list[Opinion]:
    """The opinions that count beside the others: those that pass only where all do."""
    given = list(opinions)
    telling = [one for one in given if not passes(question, one.answer)]
    answers = [one.answer for one in telling] + ([own] if own is not None else [])
    return telling if any(one.status is AnswerStatus.ANSWERED for one in answers) else given


def gone(settled: Iterable[Settled]) -> frozenset[str]:
    """The lines that hold no more since somebody settled it; who settles it again decides anew."""
    found: set[str] = set()
    for one in settled:
        if one.line:
            found = found.difference(one.seen).union(one.gone)
    return frozenset(found)


def speaking(
    own: Answered | None, opinions: Sequence[Opinion], settled: Sequence[Settled]
) -> list[Answered]:
    """The answers whose lines count beside one another, those of whoever leads the interview first.
    What was settled as a whole is no more to be joined."""
    decided = {key for one in settled if not one.line for key in one.seen}
    said = [own] if own is not None and own.status in SAYS else []
    thirds = [one.answer.model_copy(update={"n": one.n, "at": one.at, "by": one.by})
              for one in settled if one.line and one.answer is not None]  # fmt: skip
    others = (as_answer(one) for one in sorted(opinions, key=order)
              if one.answer.status in SAYS and key_of(one.answer) not in decided)  # fmt: skip
    return [*said, *thirds, *others]


def held(
    own: Mapping[str, Answered],
    opinions: Mapping[str, Mapping[str, Opinion]],
    settled: Mapping[str, Sequence[Settled]],
    question: Callable[[str], Question | None],
) -> list[Held]:
    """What others say as it is in force: in lists their lines, else the opinion that is, in an
    order that does not rest on when they came."""
    out = gone(chain.from_iterable(settled.values()))
    found: list[Held] = []
    for slot in dict.fromkeys((*opinions, *(own if out else ()))):
        mine = own.get(slot)
        given = counting(question(slot), mine, opinions.get(slot, {}).values())
        answers = speaking(mine, given, settled.get(slot, ()))
        if joined := _joined(slot, question(slot), answers, out):
            found.append(joined)
        elif (one := in_force(mine, given)) is not None:
            found.append(Held(slot, as_answer(one)))
    return sorted(found, key=lambda one: (one.answer.at, person_key(one.answer.by), one.slot))


def _joined(
    slot: str, question: Question | None, answers: Sequence[Answered], out: frozenset[str]
) -> Held | None:
    """Several answers as one; None where they have to be told apart as wholes."""
    if question is None or not answers or any(map(says_none, answers)):
        return None
    first = answers[0]
    if is_story(question):
        return Held(slot, first.model_copy(update={"value": _stories(answers)}), first)
    if not is_list(question):
        return None
    lines = tuple(_beside(slot, question, answers, out))
    return Held(slot, first.model_copy(update={"lines": lines}), first)


def _stories(answers: Sequence[Answered]) -> str:
    told = {said_alike(answers[0].value): answers[0].value}
    for one in answers[1:]:
        told.setdefault(said_alike(one.value), f"{one.by}: {one.value}")
    return "\n".join(told.values())


def _beside(
    slot: str, question: Question, answers: Sequence[Answered], out: frozenset[str]
) -> Iterator[Line]:
    standing: dict[str, Line] = {}
    places: set[str] = set()
    ticked: dict[str, str] = {}  # by the tick the line that has no words on it
    for answer in answers:
        said = Stamped(n=answer.n, at=answer.at, by=answer.by) if answer is not answers[0] else None
        taken = {name for line in standing.values() for name in (line.key, line.record) if name}
        for line in answer.lines if said is None else lines_of(answer):
            key, place = line_key(slot, line), place_of(question, line)
            bare = bool(line.choice) and not line.fields.get("words")
            same = any(one.choice == line.choice for one in standing.values())
            if key in standing or key in out or place in places or (bare and same):
                continue
            if said is not None:
                sure = line.sure and answer.sure
                line = line.model_copy(update={"said": said, "sure": sure})
            if line.choice in ticked:  # words on what was ticked without any
                old = standing.pop(ticked.pop(line.choice))
                line = line.model_copy(update={"key": old.key, "record": old.record})
            elif not taken.isdisjoint({line.key, line.record}):
                line = _apart(slot, line)
            standing[key] = line
            places |= {place} - {""} if line.status is AnswerStatus.ANSWERED else set()
            ticked |= {line.choice: key} if bare else {}
    yield from _known(question, list(standing.values()))


def _known(question: Question, lines: Sequence[Line]) -> Iterator[Line]:
    """Lines without a don't know to what somebody else knows, and without a second one."""
    ticks = any(line.choice not in ("", NOT_SURE) for line in lines)
    known = {line.frame or place_of(question, line) for line in lines
             if line.status is AnswerStatus.ANSWERED} - {""}  # fmt: skip
    for line in lines:
        if line.status is AnswerStatus.UNKNOWN and (line.frame or place_of(question, line)):
            place = line.frame or place_of(question, line)
            if place in known:
                continue
            known.add(place)
        if not ticks or line.choice != NOT_SURE:
            yield line


def _apart(slot: str, line: Line) -> Line:
    """A line under ids of its own: somebody else went on with it in other words."""
    numbers = OwnNumbers(f"{slot}\n{line.key}\n{line.text}")
    update: dict[str, object] = {"key": numbers.line()}
    if line.record:
        from askfirst.interview.references import kind_of

        kind = kind_of(line.record)
        update["record"] = numbers.record(kind) if kind else None
    return line.model_copy(update=update)


def all_stand(answer: Answered, whole: Answered, slot: str) -> bool:
    """Whether all that somebody said stands in an answer."""
    said = {line_key(slot, line) for line in lines_of(answer)}
    if said or answer.status is not AnswerStatus.ANSWERED:
        return bool(said) and said <= {line_key(slot, line) for line in whole.lines}
    return said_alike(answer.value) in said_alike(whole.value)
