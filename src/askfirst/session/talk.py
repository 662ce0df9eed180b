"""What is said when a person asks about a question instead of answering it."""

from __future__ import annotations

from askfirst.agenda import Found
from askfirst.questions import Prompt
from askfirst.replies import SUMMARY
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Quote


def help_on(prompt: Prompt) -> list[str]:
    """Why it is asked, how to answer, what else can be typed."""
    lines = [f"Why we ask: {prompt.why}" if prompt.why else "", prompt.help, SUMMARY]
    return [line for line in lines if line]


def examples_of(prompt: Prompt) -> list[str]:
    """Examples from far domains."""
    if not prompt.examples:
        return ["There is no example for this one."]
    return ["From quite other projects:", *(f"  {example}" for example in prompt.examples)]


def passages_of(prompt: Prompt, found: Found) -> list[str]:
    """The passages that this question rests on, each with the sentences around it."""
    lines = []
    for number, quote in enumerate(prompt.passages, 1):
        head, *around = found.in_context(quote)
        lines += [f"{number}  {head}", *around]
    if lines:
        lines.append("Type !1 to add the first as evidence to your answer, and so on.")
    for quote in dict.fromkeys(offer.passage for offer in prompt.offers):
        lines += found.in_context(quote) if quote not in prompt.passages else []
    return lines or ["No source passage belongs to this question."]


def line_of(quote: Quote) -> str:
    """A passage on one line."""
    return f"{for_screen(quote.source)}: {' '.join(for_screen(quote.quote).split())}"
