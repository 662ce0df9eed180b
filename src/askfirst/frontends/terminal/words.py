"""Reply words typed where an answer is expected: which count at once, which only alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from askfirst.replies import Action, Reply, near, read, unknown_word
from askfirst.untrusted import for_screen

_ONLY_ALONE: Final = (Action.UNKNOWN, Action.NOT_RELEVANT)


def reply_in(line: str, others: bool) -> Reply | None:
    """The reply that a line of several is; None when it is text.

    Args:
        others: whether other lines are filled in. Beside them `dk` is that line's answer, while
            words that lead elsewhere (help, back, stop ...) count as ever.
    """
    reply = read(line)
    if isinstance(reply, str) or (others and reply.action in _ONLY_ALONE):
        return None
    return reply


def complaint(line: str, others: bool) -> str:
    """What is wrong with a line as one of several; empty when nothing is."""
    if word := unknown_word(line):
        return f"There is no reply word {word}.{near(word)} To write it as text, type :{word}"
    reply = read(line)
    if others and isinstance(reply, Reply) and reply.action is Action.NOT_RELEVANT:
        return ":na counts for the whole question: empty the other lines first, or type ::na"
    return ""


def understood(text: str, told: Callable[..., str] | None, *key: str) -> str:
    """What the document will say for a line, where that differs from it; else empty.

    Args:
        told: says it. key: the tick or the line of a form that the words are on.
    """
    words = text.strip()
    if told is None or not words or isinstance(read(words), Reply):
        return ""
    becomes = told(words, *key)
    return f"= {for_screen(becomes)}" if becomes else ""


def nothing(what: str) -> str:
    """What is said when nothing was typed where something is needed."""
    return f"{what}, or dk if you don't know, or :later"


def no_choice(typed: str) -> str:
    """What is said when what was typed names no choice."""
    shown = typed if len(typed) <= 30 else f"{typed[:29]}…"
    return f"“{shown}” is none of the choices"
