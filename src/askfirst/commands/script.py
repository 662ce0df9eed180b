"""Answers from a file, tried out before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from askfirst import agenda
from askfirst.errors import AnswerError, UsageError
from askfirst.events import Answered, AnswerStatus, Imported, ImportedSource, Noted
from askfirst.frontends.scripted import Scripted
from askfirst.interview import Interview, Rejection, accept
from askfirst.questions import Depth, Pack, Prompt
from askfirst.replies import Action, Reply

if TYPE_CHECKING:
    from askfirst.sources import SourceText


def rehearse(
    script: Scripted, packs: Sequence[Pack], sources: Sequence[SourceText], depth: Depth
) -> None:
    """Lead the whole interview in memory, so that a bad answers file leaves nothing behind.

    Raises:
        AnswerError: an answer is refused (with its line).
        UsageError: answers are missing; all of them are listed.
    """
    interview = Interview(packs)
    _apply(interview, Noted(topic="start", depth=depth.value))
    if sources:
        _apply(
            interview,
            Imported(
                sources=tuple(
                    ImportedSource(
                        name=s.name, sha256=s.sha256, words=s.words, sentences=len(s.sentences)
                    )
                    for s in sources
                )
            ),
        )
    found = agenda.Found(sources)
    missing: list[str] = []
    while (slot := interview.next_slot()) is not None:
        prompt = agenda.prompt(interview, found, slot)
        if not script.has(slot) and not can_be_left_out(prompt) and slot not in missing:
            missing.append(slot)
        _apply(interview, _tried(interview, script, prompt))
    if missing:
        raise UsageError(
            "answers-incomplete",
            f"these questions have no answer: {', '.join(missing)}.",
            repair="Add them to the answers file, or leave out --no-input to be asked.",
        )


def can_be_left_out(prompt: Prompt) -> bool:
    """Whether a file may say nothing about a question: it is optional, or filled in already."""
    return prompt.optional or bool(prompt.prefill or prompt.picked)


def ask(script: Scripted, prompt: Prompt) -> Reply:
    """The file's reply; what it may leave out is left for later."""
    return script.ask(prompt) if script.has(prompt.slot) else Reply(action=Action.LATER)


def _tried(interview: Interview, script: Scripted, prompt: Prompt) -> Answered:
    later = Answered(slot=prompt.slot, status=AnswerStatus.LATER)
    if not script.has(prompt.slot):
        return later
    reply = script.ask(prompt)
    question = interview.question(prompt.slot)
    assert question is not None
    made = accept(
        interview, prompt.slot, question, reply, choices=prompt.choices, offers=prompt.offers
    )
    if isinstance(made, Rejection):
        raise AnswerError(
            "answer-refused",
            f"{prompt.slot}: {made.reason}.",
            where=script.where(prompt.slot),
            repair=f"What fits: {made.allowed}." if made.allowed else "",
        )
    return made


def _apply(interview: Interview, event: Answered | Imported | Noted) -> None:
    interview.apply(event.model_copy(update={"n": len(interview.events) + 1}))
