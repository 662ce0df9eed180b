"""Several answers in one call: each as `answer` takes it, each kept or refused by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from pydantic import Field, ValidationError

from askfirst.commands.asking import (
    Asking,
    following_question,
    one_of,
    rewritten,
    shallow,
    wordings,
)
from askfirst.errors import AnswerError, AskfirstError, UsageError, first_fault
from askfirst.replies import Action
from askfirst.vocabulary import Frozen, Via

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
        status: what is said instead of a value; unknown, not_relevant, later and not_asked say
            the same, as `answer` has them. via: where it comes from, without a turn.
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
    unknown: bool = False
    not_relevant: bool = False
    later: bool = False
    not_asked: bool = False
    via: Via | None = None
    evidence: tuple[str, ...] = ()
    reason: str = ""
    owner: str = ""
    due: str = ""
    sure: bool = True
    guess: bool = False
    aside: bool = False
    task: str = ""

    def asking(self) -> Asking:
        """The call that this stands for.

        Raises:
            UsageError: it says nothing, or two things. AnswerError: its reading is none.
        """
        turns, also = _numbers(self.turn), _numbers(self.also)
        quotes = turns or also or self.via is None
        return Asking(
            question=self.id, action=self._action(), via=self.via, evidence=self.evidence,
            value=shallow(self.value), turns=turns if quotes else None, also=also,
            owner=self.owner, due=self.due, sure=self.sure and not self.guess,
            reason=self.reason, readings=wordings(shallow(self.reading, "--reading")),
            aside=self.aside, task=self.task,
        )  # fmt: skip

    def _action(self) -> Action:
        """What it says; a status may be said twice, by its name and by its own key."""
        own = {
            Action.UNKNOWN: self.unknown, Action.NOT_RELEVANT: self.not_relevant,
            Action.LATER: self.later, Action.NOT_ASKED: self.not_asked,
        }  # fmt: skip
        named = [(action, said or self.status == action.value) for action, said in own.items()]
        return one_of((Action.ANSWER, self.value is not None), *named)


def _numbers(given: _Turns) -> tuple[int, ...]:
    return (given,) if isinstance(given, int) else given


class NoAnswer(NamedTuple):
    """One of several that cannot be answered, and why."""

    question: str
    error: AskfirstError


def askings(given: object, *, quoting: bool = False) -> list[Asking | NoAnswer]:
    """The answers that a list holds; what is none is refused by itself.

    Args:
        quoting: whether only a turn makes something said, whatever `via` says.

    Raises:
        AnswerError: it is no list of answers.
    """
    if not isinstance(given, list) or not 0 < len(given) <= _MOST:
        raise _odd("these are no answers", f"a list of 1 to {_MOST} answers is wanted")
    return [_one_asking(one, quoting) for one in given]


def _one_asking(given: object, quoting: bool) -> Asking | NoAnswer:
    named = given.get("id") if isinstance(given, dict) else getattr(given, "id", "")
    try:
        filing = Filing.model_validate(given)
        return (filing.model_copy(update={"via": None}) if quoting else filing).asking()
    except ValidationError as error:
        wrong: AskfirstError = _odd("this is no answer", first_fault(error, "answer"))
    except (AnswerError, UsageError) as error:
        wrong = error
    return NoAnswer(named[:_LONGEST_ID] if isinstance(named, str) else "", wrong)


_LONGEST_ID: Final = 300


def _odd(told: str, fault: str) -> AnswerError:
    return AnswerError(
        "answers-odd", f"{told} ({fault}).", where="--many",
        repair="""Such as: [{"id": "goals", "turn": 4, "value": ["no queues"]}]""",
    )  # fmt: skip


def filed(session: Session, asked: Sequence[Asking | NoAnswer]) -> agent.Several:
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


def _one(session: Session, asked: Asking | NoAnswer) -> agent.Answering:
    """One answer, without the question that comes next; what cannot be answered is refused."""
    from askfirst.agenda import progress
    from askfirst.frontends import agent

    if isinstance(asked, Asking):
        try:
            return asked.kept(session).model_copy(update={"question": None})
        except (AnswerError, UsageError) as refused:
            asked = NoAnswer(asked.question, refused)
    why = asked.error
    return agent.Answering(
        project=str(session.folder), accepted=False, id=asked.question, reason=why.what,
        allowed=why.repair, code=why.code, question=None, progress=progress(session.interview),
    )  # fmt: skip
