"""Several answers in one call: each as `answer` takes it, each kept or refused by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import Field, JsonValue, ValidationError

from askfirst.commands.asking import (
    Asking,
    following_question,
    one_of,
    rewritten,
    shallow,
    wordings,
)
from askfirst.errors import AnswerError, UsageError, first_fault
from askfirst.replies import Action
from askfirst.vocabulary import Frozen

if TYPE_CHECKING:
    from askfirst.frontends import agent
    from askfirst.session import Session

Status = Literal["answer", "unknown", "not-relevant", "later", "not-asked"]
_MOST: Final = 200
"""Most answers of one call."""
_Turns = int | tuple[int, ...]


class Filing(Frozen):
    """One answer of several, with the fields that `answer` has.

    Attributes:
        id: of the question. turn: those that put it, whose words the value quotes; also: those
            that were put for other questions and answer this one too. reading: one or a list.
        task: of `use` the id of the task that goes so. sure: whether it is more than a guess.
        What names no turn is only proposed.
    """

    id: str
    value: Any = None
    turn: _Turns = Field(
        default=(), description="The turn, or a list of turns, that put this question."
    )
    also: _Turns = Field(
        default=(),
        description="Turns that were put for other questions, and whose reply answers this too.",
    )
    reading: Any = None
    status: Status = "answer"
    reason: str = ""
    owner: str = ""
    due: str = ""
    sure: bool = True
    aside: bool = False
    task: str = ""

    def asking(self) -> Asking:
        """The call that this stands for.

        Raises:
            UsageError: it says nothing, or two things. AnswerError: its reading is none.
        """
        says = (Action.ANSWER, self.value is not None)
        return Asking(
            question=self.id, action=one_of(says, (Action(self.status), self.status != "answer")),
            value=shallow(self.value), turns=_numbers(self.turn), also=_numbers(self.also),
            owner=self.owner, due=self.due, sure=self.sure,
            reason=self.reason, readings=wordings(shallow(self.reading, "--reading")),
            aside=self.aside, task=self.task,
        )  # fmt: skip


def _numbers(given: _Turns) -> tuple[int, ...]:
    return (given,) if isinstance(given, int) else given


def filings(given: JsonValue | Sequence[Filing]) -> list[Filing]:
    """The answers that a list holds.

    Raises:
        AnswerError: it is none, or one of them is no answer.
    """
    if not isinstance(given, list) or not 0 < len(given) <= _MOST:
        raise _odd(f"a list of 1 to {_MOST} answers is wanted")
    try:
        return [Filing.model_validate(one) for one in given]
    except ValidationError as error:
        raise _odd(first_fault(error, "answer")) from None


def _odd(fault: str) -> AnswerError:
    return AnswerError(
        "answers-odd", f"these are no answers ({fault}).", where="--many",
        repair="""Such as: [{"id": "goals", "turn": 4, "value": ["no queues"]}]""",
    )  # fmt: skip


def filed(session: Session, asked: Sequence[Asking]) -> agent.Several:
    """Answer one question after the other; what one of them names, such as a task, those behind it
    may speak of."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    done = tuple(_one(session, one) for one in asked)
    if any(one.accepted for one in done):
        rewritten(session)
    interview = session.interview
    return agent.Several(
        project=str(session.folder), accepted=all(one.accepted for one in done), answers=done,
        question=following_question(session, interview.next_slot(asked=False)),
        progress=progress(interview),
    )  # fmt: skip


def _one(session: Session, asked: Asking) -> agent.Answering:
    """One answer, without the question that comes next; what cannot be answered is refused."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    try:
        return asked.kept(session).model_copy(update={"question": None})
    except (AnswerError, UsageError) as error:
        return agent.Answering(
            project=str(session.folder), accepted=False, id=asked.question, reason=error.what,
            allowed=error.repair, code=error.code, question=None,
            progress=progress(session.interview),
        )  # fmt: skip
