"""How a reply stands beside the question that an interviewer put in their own words: the words of
the question are marked as whose they are, and never printed as said."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
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
    """A question that nobody could answer, and behind it what was said instead. Where that says
    which part is not known, that part alone is asked."""
    return f"{as_put(_part(question, said))} ({_SAID}{said.rstrip('. ')}.)"


def _part(question: str, said: str) -> str:
    """Of a question for several matters behind a colon those of which a reply says that they are
    not known: "What is fixed: money?" for "What is fixed: money, law?" and "Money, don't know"."""
    head, colon, tail = question.strip().rpartition(": ")
    parts = [part for part in _PARTS.split(tail.rstrip(" ?.")) if part.strip()]
    found: list[str] = []
    for piece in _SENTENCES.split(said.strip()):
        named = _NAMED.fullmatch(piece)
        unknown = not_answer(named["rest"]) if named else None
        if named is None or unknown is None or unknown.reply not in _UNKNOWN:
            return question
        wanted = re.compile(rf"\b{re.escape(named['what'])}\b", re.IGNORECASE)
        here = [part for part in parts if wanted.search(part)]
        if not here:
            return question
        found += here
    asked = [part for part in parts if part in found]
    return f"{head}: {', '.join(asked)}?" if colon and len(asked) < len(parts) else question


_UNKNOWN: Final = (Reply.DONT_KNOW, Reply.NO_IDEA_YET)
_PARTS: Final = re.compile(r",\s+(?:(?:and|or)\s+)?")
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+")
_NAMED: Final = re.compile(r"(?P<what>[^,;:.!?]{2,40}?)\s*[,:–—-]\s+(?P<rest>\S.*)")


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
