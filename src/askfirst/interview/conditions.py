"""What the names and functions of a condition stand for in one interview; None is "not known yet".

An answer whose question does not apply counts as not given; one that may still be asked for is
unknown, so that nothing which rests on it is asked or ruled out too early.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from askfirst import expressions
from askfirst.events import AnswerStatus
from askfirst.interview.placed_questions import Standing
from askfirst.interview.references import Ref
from askfirst.questions import Question, QuestionKind
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.expressions import Value
    from askfirst.interview.state import State


def lookup(
    interview: State, name: str, arguments: tuple[str, ...], ref: Ref | None = None
) -> Value:
    """The value of a function or name. `ref` is the record that `which` is asked about."""
    if name == "sources":
        return len(interview.sources)
    if name == "unknowns":
        return len(interview.unowned())
    if name in ("field", "missing", "priority"):
        return _of_record(name, arguments, ref)
    if name == "pack":
        return interview.pack_used(arguments[0])
    if name == "position":
        return interview.position(ref) if ref else None
    if name == "main":
        return ref.id == interview.main() if ref else None
    if name == "numbered":
        return _numbered(interview, ref) if ref else None
    if name == "mentions":
        return _holds(ref.words, arguments) if ref else None
    if name == "likely":
        return _likely(interview, *arguments)
    if name == "count":
        return _count(interview, Kind(arguments[0]))
    return _of_answer(interview, name, arguments)


def _count(interview: State, kind: Kind) -> Value:
    """How many records of a kind there are; unknown while none is, but one may still come."""
    found = len(interview.records(kind))
    if found:
        return found
    makers = interview.of_packs(
        ("makes", kind.value),
        lambda: [one.question for one in interview.placed if makes(one.question, kind)],
    )
    waiting = any(
        interview.standing(slot) in (Standing.OPEN, Standing.PENDING)
        for question in makers
        for slot in interview.slots_of(question)
    )
    return None if waiting else 0


def makes(question: Question, kind: Kind) -> bool:
    """Whether answers to a question become records of a kind."""
    return question.record is kind or any(frame.record is kind for frame in question.frames)


def _of_answer(interview: State, name: str, arguments: tuple[str, ...]) -> Value:
    slot = arguments[0]
    standing = interview.standing(slot)
    answer = interview.answers.get(slot)
    if standing in (Standing.NOT_APPLICABLE, Standing.PARKED):
        return _nothing(interview, slot) if name == "value" else False
    if answer is None or standing is Standing.OPEN:
        return None
    given = answer.status is AnswerStatus.ANSWERED
    if name == "answered":
        return given
    if name == "value":
        return len(answer.lines) if _is_list(interview, slot) else answer.value
    if name == "picked":
        picks = {line.choice for line in answer.lines if line.via is not Via.ASSUMED}
        return given and arguments[1] in {*picks, answer.value}
    return given and _holds(interview.text(slot), arguments[1:])


def _holds(text: str, words: Sequence[str]) -> bool:
    """Whether one of some words stands in a text."""
    said = _words(text.lower())
    return any(_words(word.lower()) in said for word in words)


def _numbered(interview: State, ref: Ref) -> bool:
    """Whether a record has a number: in its words, or in what was said when one of them was asked
    about. Its own question does not count, so that it does not cease to be asked."""
    texts = [ref.words]
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot)
        how_soon = ref.choice == _FAST and asked.cause.get("probe") == _HOW_SOON
        if answer is not None and (how_soon or asked.cause.get("record") == ref.id):
            texts.append(answer.value)
    return any(_NUMBER.search(text) for text in texts)


_FAST: Final = "fast"
_HOW_SOON: Final = "how-soon"
"""The tick, and the short question whose answer is its number."""
_NUMBER: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|eighty|ninety|hundred|thousand|million|dozen|half|twice|nobody|none)\b"
    r"|\b(?:one|an?|the same|every|each)\s+(?:second|minute|hour|day|week|month|year|night|morning"
    r"|evening|percent|metre|meter|euro)\b",
    re.IGNORECASE,
)


def _nothing(interview: State, slot: str) -> Value:
    return 0 if _is_list(interview, slot) else ""


def _is_list(interview: State, slot: str) -> bool:
    question = interview.question(slot)
    return question is not None and question.kind in (QuestionKind.BOX, QuestionKind.CHOICES)


def _likely(interview: State, slot: str, choice: str) -> Value:
    """Whether a choice is picked; while its question has no answer, whether it is a guess."""
    if interview.standing(slot) is Standing.ANSWERED:
        return _of_answer(interview, "picked", (slot, choice))
    return choice in interview.guesses(slot)


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> str:
    """The words of a text with one space before, between and after them."""
    return " ".join("".join(c if c.isalnum() or c == "'" else " " for c in text).split()).join("  ")


def _of_record(name: str, arguments: tuple[str, ...], ref: Ref | None) -> Value:
    if ref is None:
        return None
    value = ref.fields.get(arguments[0] if arguments else name, "")
    return not value if name == "missing" else value


def keeps_answers(interview: State, condition: str) -> bool:
    """Whether an answer stays that was given while a condition held that does not hold any more."""
    return only_spares(condition) or only_guessed(interview, condition)


def only_guessed(interview: State, condition: str) -> bool:
    """Whether a condition rests on nothing but what kind of system it is taken for, and nobody said
    which: a guess that changes drops no answer. What somebody unpicks themselves goes with all that
    rests on it."""
    rests = list(expressions.references(condition))
    return bool(rests) and all(
        one.name == "likely" and interview.standing(one.arguments[0]) is not Standing.ANSWERED
        for one in rests
    )


def only_spares(condition: str) -> bool:
    """Whether a condition only spares a question to those who told the same elsewhere already: who
    answers it all the same, or tells it later, loses nothing of what they answered."""
    return _ONLY_SPARES.fullmatch(condition) is not None


_ONLY_SPARES: Final = re.compile(r"not says\([^()]*\)(?: and not says\([^()]*\))*")


def is_spared(interview: State, slot: str) -> bool:
    """Whether a question is not asked only because the same was told elsewhere."""
    question = interview.question(slot)
    placed = next((one for one in interview.placed if one.question is question), None)
    if placed is None or interview.pack_used(placed.pack) is False:
        return False
    return only_spares(placed.question.when)


def is_answered(interview: State, slot: str) -> bool:
    """Whether something was answered there, also where it is not asked any more."""
    answer = interview.answers.get(slot)
    return answer is not None and answer.status is AnswerStatus.ANSWERED
