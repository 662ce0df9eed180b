"""How answers of several people differ, by the type of the question."""

from __future__ import annotations

import re
from typing import Final

from askfirst.events import Answered, AnswerStatus
from askfirst.interview.opinions import Difference, said_alike
from askfirst.questions import Question, QuestionKind
from askfirst.statements.differing import apart
from askfirst.vocabulary import Via
from askfirst.voices import SIDE_BY_SIDE

_NEVER: Final = re.compile(
    r"\b(?:(?:must |may |shall |has to |have to )?never|must not|mustn't|may not|not allowed)\b",
    re.IGNORECASE,
)
_MUST: Final = re.compile(r"\b(?:must|always|has to|have to)\b", re.IGNORECASE)


def how(difference: Difference, question: Question | None) -> str:
    """In a few words how the answers differ; free text is only laid side by side."""
    answers = [view.answer for view in difference.views]
    question = None if difference.line else question
    if any(one.status is AnswerStatus.NOT_RELEVANT for one in answers):
        return "one says that it does not matter here"
    if question is not None and question.kind is QuestionKind.CHOICES:
        return "not the same ticks"
    if question is not None and question.kind is QuestionKind.CHOICE:
        return "not the same choice"
    texts = [text_of(one) for one in answers]
    if _must_and_never(texts):
        return "one says must, another never"
    if apart(texts):
        return "the ranges do not overlap"
    if question is not None and question.kind is QuestionKind.BOX and _ranked(texts):
        return "the same lines, in another order"
    return SIDE_BY_SIDE


def text_of(answer: Answered) -> str:
    """An answer as one text, without what nobody said."""
    lines = (line.text for line in answer.lines if line.via is not Via.ASSUMED)
    return answer.other or answer.value or "\n".join(lines)


def _must_and_never(texts: list[str]) -> bool:
    said = [(bool(_NEVER.search(one)), bool(_MUST.search(_NEVER.sub("", one)))) for one in texts]
    return (True, False) in said and (False, True) in said


def _ranked(texts: list[str]) -> bool:
    """Whether all say the same lines and only rank them otherwise."""
    sets = [sorted(said_alike(line) for line in one.splitlines()) for one in texts]
    return len(sets[0]) > 1 and all(one == sets[0] for one in sets)
