"""Answers from a file, tried out before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from askfirst import agenda
from askfirst.agenda.deciding import decided, judged
from askfirst.agenda.weighing import about_documents
from askfirst.errors import AnswerError, UsageError
from askfirst.events import Answered, AnswerStatus, Asked, Disposed, Imported, Noted
from askfirst.frontends.scripted import Scripted
from askfirst.interview import Interview, Rejection, accept
from askfirst.journal import now
from askfirst.questions import Depth, Pack, Prompt
from askfirst.replies import Action, Reply
from askfirst.session.kept import imported
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.session import Session
    from askfirst.sources import SourceText


def begun(packs: Sequence[Pack], sources: Sequence[SourceText], depth: Depth) -> Interview:
    """An interview in memory before its first question."""
    interview = Interview(packs)
    _apply(interview, Noted(topic="start", depth=depth.value))
    if sources:
        _apply(interview, imported(sources))
    return interview


def rehearse(
    script: Scripted, interview: Interview, sources: Sequence[SourceText]
) -> list[AnswerError]:
    """Lead the rest of an interview in memory, so that a bad answers file leaves nothing behind.

    Args:
        interview: is changed; give a copy.

    Returns:
        Why answers are refused, each with its line; empty when all are taken.

    Raises:
        UsageError: none is refused but some are missing; all of them are listed.
    """
    found = agenda.Found(sources)
    missing: dict[str, None] = {}
    refused: dict[str, AnswerError] = {}
    while (slot := interview.next_slot()) is not None:
        prompt = agenda.prompt(interview, found, slot)
        later = Answered(slot=slot, status=AnswerStatus.LATER)
        made = _tried(interview, script, prompt) if script.has(slot) else later
        if isinstance(made, AnswerError):
            refused[slot], made = made, later
        elif not script.has(slot) and not can_be_left_out(prompt):
            missing[slot] = None
        _apply(interview, made)
        for decision in decided(interview, prompt, made):
            _apply(interview, decision)
        for asked in agenda.raised(interview, slot):
            _apply(interview, asked)
        for asked in about_documents(interview, found):
            _apply(interview, asked)
    if missing and not refused:
        raise UsageError(
            "answers-incomplete",
            f"these questions have no answer: {', '.join(missing)}.",
            repair="Add them to the answers file, or leave out --no-input to be asked.",
        )
    return list(refused.values())


def tried(session: Session, entries: Sequence[tuple[str, Reply, str]]) -> dict[int, AnswerError]:
    """Why answers to an interview on disk would be refused, by their number; nothing is stored.
    Each is tried after those before it."""
    interview = Interview(tuple(session.interview.packs.values()), session.interview.events)
    found = agenda.Found(session.sources)
    errors: dict[int, AnswerError] = {}
    for number, (slot, reply, where) in enumerate(entries):
        if interview.question(slot) is None or not interview.has_slot(slot):
            errors[number] = no_question(slot, where)
            continue
        prompt = agenda.prompt(interview, found, slot)
        made = _accepted(interview, prompt, reply, where)
        if isinstance(made, AnswerError):
            errors[number] = made
        else:
            _apply(interview, made)
    return errors


def no_question(slot: str, where: str) -> AnswerError:
    """The error of an answer to what is no question of the interview."""
    return AnswerError(
        "question-unknown",
        f"no question is called '{for_screen(slot)}'.",
        where=where,
        repair="'askfirst review --list' shows them.",
    )


def _accepted(
    interview: Interview, prompt: Prompt, reply: Reply, where: str
) -> Answered | AnswerError:
    """What a reply makes, or why it is refused."""
    question = interview.question(prompt.slot)
    assert question is not None
    made = accept(
        interview, prompt.slot, question, reply, choices=prompt.choices, offers=prompt.offers,
        today=now()[:10],
    )  # fmt: skip
    made = judged(prompt, made)
    if not isinstance(made, Rejection):
        return made
    return AnswerError(
        "answer-refused",
        f"{prompt.slot}: {made.reason}.",
        where=where,
        repair=f"What fits: {made.allowed}." if made.allowed else "",
    )


def can_be_left_out(prompt: Prompt) -> bool:
    """Whether a file may say nothing about a screen: it is optional, filled in already, or comes
    from the answers (a follow-up, a read-back), so that no file can foresee it."""
    return prompt.optional or prompt.type != "question" or bool(prompt.prefill or prompt.picked)


def lead_alone(session: Session, script: Scripted, show: Callable[[Sequence[str]], None]) -> bool:
    """Let the file answer everything; nobody is there to be asked again.

    Returns:
        Whether everything at this depth was asked.

    Raises:
        AnswerError: an answer was not taken. Those before it are stored.
    """
    while (prompt := session.question()) is not None:
        outcome = session.reply(ask(script, prompt))
        if outcome.stop:
            return False
        if not outcome.accepted:
            raise AnswerError(
                "answer-refused",
                f"{prompt.slot}: {' '.join(outcome.lines) or 'this is no answer.'}",
                where=script.where(prompt.slot),
                repair="Mend the file, then: askfirst resume --answers FILE --no-input.",
            )
        show(outcome.lines)
    return True


def ask(script: Scripted, prompt: Prompt) -> Reply:
    """The file's reply; what it may leave out is left for later."""
    return script.ask(prompt) if script.has(prompt.slot) else Reply(action=Action.LATER)


def _tried(interview: Interview, script: Scripted, prompt: Prompt) -> Answered | AnswerError:
    try:
        reply = script.ask(prompt)
    except AnswerError as error:
        return error
    return _accepted(interview, prompt, reply, script.where(prompt.slot))


def _apply(interview: Interview, event: Answered | Asked | Disposed | Imported | Noted) -> None:
    interview.apply(event.model_copy(update={"n": len(interview.events) + 1}))
