"""Stories: one use step by step, as told; steps that became functions name them."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.compose.functions import parent_of
from askfirst.compose.material import Material
from askfirst.compose.saying import says_something
from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Interview
from askfirst.requirements import Kind, Step, Story

STEPS = "story.steps"


def told(interview: Interview) -> Iterator[tuple[str, Answered]]:
    """The answers that tell a story, in question order."""
    for placed, slot in interview.slots():
        answer = interview.answers.get(slot)
        if STEPS in placed.question.produces and answer and interview.applies(slot) is not False:
            yield slot, answer


def stories(material: Material) -> Iterator[Story]:
    """One story for each answer that has steps."""
    interview = material.interview
    words = {ref.id: ref.text for ref in interview.records(Kind.NEED)}
    for slot, answer in told(interview):
        if steps := tuple(steps_of(answer)):
            need = parent_of(interview, slot)
            yield Story(need=need, title=words.get(need, ""), steps=steps)


def steps_of(answer: Answered) -> Iterator[Step]:
    """The lines of a story that say something."""
    for line in answer.lines:
        does = line.fields.get("does", "")
        if line.status is AnswerStatus.ANSWERED and says_something(does or line.text):
            response = line.fields.get("response", "")
            response = response if says_something(response) else ""
            yield Step(does=does or line.text, response=response, function=line.record or "")
