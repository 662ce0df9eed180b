"""How a reply stands beside the question that an interviewer put in their own words: the words of
the question are marked as whose they are, and never printed as said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
from askfirst.statements.types import finite_at
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


def matters(question: str) -> list[str]:
    """What a question asks for: of several matters people answer one. What tells a case in front of
    it is none."""
    asked = _asks(question)[1]
    return [] if any(map(_SENTENCES.search, asked)) else asked


def without_reply(asked: str) -> str:
    """What is asked, without what was said instead."""
    return asked.partition(f" ({_SAID}")[0]


def _part(question: str, said: str) -> str:
    """Of a question for several matters those of which a reply says that they are not known: "What
    is fixed: money?" for "What is fixed: money, law?" and "Money, don't know"; "How is it told, and
    by whom?" for "By whom, no idea" is "By whom?" behind the sentences in front of it."""
    head, parts, mark = _asks(question)
    wanted = [_named_in(piece, parts) for piece in _SENTENCES.split(said.strip())]
    if not all(wanted):
        return question
    asked = [part for part in parts if any(part in some for some in wanted)]
    if len(asked) == len(parts):
        return question
    return f"{head}{capital(mark.join(asked)) if mark != _IN_ROW else mark.join(asked)}?"


def _asks(question: str) -> tuple[str, list[str], str]:
    """What stands in front of the matters that a question asks for, these, and what joins them."""
    head, colon, tail = question.strip().rpartition(": ")
    parts = [part for part in _PARTS.split(tail.rstrip(" ?.")) if part.strip()]
    if colon and len(parts) > 1:
        return f"{head}: ", parts, _IN_ROW
    *before, last = _SENTENCES.split(question.strip())
    front = " ".join(before)
    return f"{front} " if front else "", _whole_parts(_ASKS_ON.split(last.rstrip(" ?."))), ", and "


def _whole_parts(parts: Sequence[str]) -> list[str]:
    """The parts of a question; the verb that stands once for two is with both: "how many crews and
    how many guests come" asks how many crews come."""
    found: list[str] = []
    for part, behind in zip_longest(parts, parts[1:], fillvalue=""):
        place = finite_at(behind)
        verbless = behind and place and finite_at(part) is None
        found.append(f"{part} {' '.join(behind.split()[place:])}" if verbless else part)
    return found


def _named_in(piece: str, parts: Sequence[str]) -> list[str]:
    """The parts that a sentence of a reply says are not known."""
    named = _NAMED.fullmatch(piece)
    unknown = not_answer(named["rest"]) if named else None
    if none := _NONE.fullmatch(piece):
        named = none
    elif unknown is None or unknown.reply not in _UNKNOWN:
        return []
    if named is None:
        return []
    wanted = re.compile(rf"\b{re.escape(named['what'])}\b", re.IGNORECASE)
    return [part for part in parts if wanted.search(part)]


_IN_ROW: Final = ", "
_ASKS_ON: Final = re.compile(
    r",?\s+and\s+(?=(?:(?:in|at|on|to|from|by|with|for|since|until)\s+)?"
    r"(?:how|what|which|who|whom|whose|when|where|why)\b)"
    r"|,\s+(?=(?:(?:in|at|on|to|from|by|with|for|since|until)\s+)?"
    r"(?:how|what|which|who|whom|whose|when|where|why)\b)",
    re.IGNORECASE,
)
"""In front of what else a question asks for."""
_NONE: Final = re.compile(r"no\s+(?P<what>[^\W\d_]+)[.!]*", re.IGNORECASE)
"""Names what there is none of: "no day"."""
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
