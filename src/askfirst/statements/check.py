"""What every reading passes, from wherever it comes: nothing in it that was not said.

Parts are spans, so they are verbatim; the statement may hold only words of the line, of the tick,
of the beginning of the sentence and of the system's name, and the few words of the frames.
Negations and numbers stand in both or in neither.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Context, Reading, Reply
from askfirst.statements.unasked import without_unasked
from askfirst.text import lexicon
from askfirst.text.negations import NEGATED

_NO_CONTEXT: Final = Context()
_FRAME: Final = listed("check: frame")
_WORD: Final = re.compile(r"[^\W_][\w'’.,:%°/-]*")
_INSIDE: Final = re.compile(r"[.,:%°/]")
NEGATION: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|" + NEGATED + r")\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)*")


def problems(reading: Reading, context: Context = _NO_CONTEXT) -> list[str]:
    """What is wrong with a reading, each as the word concerned; empty when it may stand."""
    line, statement = reading.line, reading.statement
    said = f"{line} {context.choice} {context.frame} {context.name} {context.before}"
    found = [part.field for part in reading.parts if not 0 <= part.start <= part.end <= len(line)]
    found += _not_said(statement, said)
    found += sorted(numbers_in(statement) - numbers_in(said))
    whole = reading.reply is Reply.NONE and bool(statement)
    if whole and negations(without_unasked(line)) > negations(statement):
        found.append("not")
    if negations(statement) > negations(said):
        found.append("not")
    if (
        statement
        and reading.reply is Reply.NONE
        and not_answer(statement.rstrip("."))
        and not context.choice
    ):
        found.append(statement)
    return found


def _not_said(statement: str, said: str) -> list[str]:
    parted = f"{said} {_INSIDE.sub(' ', said)}"  # also the words of "board:no idea"
    known = {form for word in _words(parted) for form in _forms(word)} | _FRAME
    return [word for word in _words(statement) if not known.intersection(_forms(word))]


def _words(text: str) -> list[str]:
    return [word.strip(".,:'’-").lower() for word in _WORD.findall(text)]


def _forms(word: str) -> set[str]:
    base = lexicon.base_of(word)
    return {word} | ({base} if base else set())


def numbers_in(text: str) -> set[str]:
    """The numbers in figures that stand in a text."""
    return set(_NUMBER.findall(text))


def negations(text: str) -> int:
    """How often a text says no."""
    return len(NEGATION.findall(text))
