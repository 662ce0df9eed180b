"""How a reply stands beside the question that an interviewer put in their own words: the words of
the question are marked as whose they are, and never printed as said."""

from __future__ import annotations

from typing import Final

from askfirst.text.tidying import capital

_ASKED: Final = " (Asked: "
"""In front of an interviewer's words, behind the reply."""
_SAID: Final = "Said: "
"""In front of the reply of old wordings, in which the question stood first."""
_LONGEST: Final = 400
"""Most characters of a question that stands with its reply: the end of a longer one."""


def as_asked(question: str, said: str) -> str:
    """A reply that says nothing alone, and behind it the question that it answers, marked as whose
    words these are: the interviewer's."""
    end = "" if said.endswith(("?", ".", "!", "…", ")")) else "."
    return f"{capital(said)}{end}{_ASKED}{as_put(question)})"


def as_open(question: str, said: str) -> str:
    """A question that nobody could answer, and behind it what was said instead."""
    return f"{as_put(question)} ({_SAID}{said.rstrip('. ')}.)"


def as_put(question: str) -> str:
    """A question as it is printed: on one line, and of a very long one the end."""
    put = " ".join(question.split())
    if len(put) > _LONGEST:
        put = f"… {put[-_LONGEST:].partition(' ')[2]}"
    return put if put.endswith(("?", ".", "!", ":", "…")) else f"{put}."


def without_question(statement: str) -> str:
    """A statement without the interviewer's words behind it."""
    return statement.partition(_ASKED)[0]


def holds_question(statement: str) -> bool:
    """Whether a statement holds an interviewer's words."""
    return _ASKED in statement or (statement.startswith("Asked: ") and _SAID in statement)
