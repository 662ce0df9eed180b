"""What is said when a person asks about a question instead of answering it."""

from __future__ import annotations

from askfirst.questions import Prompt
from askfirst.replies import SUMMARY
from askfirst.untrusted import for_screen


def help_on(prompt: Prompt) -> list[str]:
    """Why it is asked, how to answer, what else can be typed."""
    lines = [f"Why we ask: {prompt.why}" if prompt.why else "", prompt.help, SUMMARY]
    return [line for line in lines if line]


def examples_of(prompt: Prompt) -> list[str]:
    """Examples from far domains."""
    if not prompt.examples:
        return ["There is no example for this one."]
    return ["From quite other projects:", *(f"  {example}" for example in prompt.examples)]


def passages_of(prompt: Prompt) -> list[str]:
    """The passages of the sources that this question rests on."""
    passages = [f"{offer.passage.source}: {offer.passage.quote}" for offer in prompt.offers]
    if not passages:
        return ["No source passage belongs to this question."]
    return [for_screen(f'  "{passage}"') for passage in passages]
