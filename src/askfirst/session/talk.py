"""What is said when a person asks about a question instead of answering it."""

from __future__ import annotations

from typing import Final

from askfirst.agenda import Found
from askfirst.questions import Choice, Prompt, QuestionKind
from askfirst.replies import FURTHER, SUMMARY
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Quote


def help_on(prompt: Prompt, at: str = "") -> list[str]:
    """What the line at hand is for, how one would answer, why it is asked, what else can be typed.

    Args:
        at: id of the tick or the beginning that the person stands on; empty for none.
    """
    here = [f"{one.begin} ... {_OWN_WORDS}" for one in prompt.frames if one.id == at]
    here += [_of_tick(prompt, one) for one in prompt.choices if one.id == at]
    here += [_UNTICK] if prompt.kind is QuestionKind.CHOICES else []
    why = f"Why we ask: {prompt.why}" if prompt.why else ""
    here += prompt.shown if prompt.type == "contradiction" else ()
    return [line for line in (*here, prompt.help, why, SUMMARY, FURTHER) if line]


_OWN_WORDS: Final = "in your own words; leave it empty if there is nothing."


_UNTICK: Final = "To take a tick back: Space on it once more; in plain lines -3 for line 3."


def _of_tick(prompt: Prompt, choice: Choice) -> str:
    words = "; then a word or two: when, for whom, how" if prompt.words else ""
    return f"“{choice.text}”: tick it if it holds here{words}."


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
