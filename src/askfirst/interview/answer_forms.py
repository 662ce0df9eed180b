"""Whether an answer still has the form that its question wants, after the pack changed."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus
from askfirst.interview.lines_put_right import PUTS_RIGHT
from askfirst.questions import OTHER, Question, QuestionKind


def fits(question: Question, answer: Answered) -> bool:
    """Whether the answer can be one to this question; "don't know" and "not relevant" always can.

    Choices that are offered by rule (`prefill`) are not looked at one by one.
    """
    if answer.status is not AnswerStatus.ANSWERED:
        return True
    if not answer.value and not answer.lines:
        return True  # an optional question answered with nothing
    kind = question.kind
    ids = {choice.id for choice in question.choices}
    if kind in (QuestionKind.TEXT, QuestionKind.LONG):
        return not answer.lines
    if kind is QuestionKind.CHOICE:
        return not answer.lines and (answer.value in ids or answer.value == OTHER or not ids)
    if kind is QuestionKind.CHOICES:
        picks = [line.choice for line in answer.lines]
        return bool(picks) and all(picks) and (not ids or ids.issuperset(picks))
    if kind is QuestionKind.FORM:
        frames = {frame.id for frame in question.frames}
        told = (one for one in answer.lines if PUTS_RIGHT not in one.fields)
        return bool(answer.lines) and all(line.frame in frames for line in told)
    return bool(answer.lines) and not any(line.frame or line.choice for line in answer.lines)
