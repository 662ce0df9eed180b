"""The prefilled text of the last prompt: what was understood, in one paragraph.

Only what was said. Whole sentences of the person stand as they are; fragments that pass the fit
test are spliced, all others are quoted. The person mends it and then it is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.compose.clauses import clause
from askfirst.compose.fields import given
from askfirst.compose.material import Material, ended, material, quoted, starting
from askfirst.compose.saying import knows_no_value, says_something
from askfirst.interview import Interview
from askfirst.requirements import Kind

MOST_WORDS: Final = 120
CASE_WORDS: Final = 50
SENTENCE_WORDS: Final = 30
ITEM_WORDS: Final = 14

BOUNDS: Final = (
    (Kind.LIMIT, "", "Already fixed"),
    (Kind.EXCLUSION, "never", "It must never do this"),
    (Kind.EXCLUSION, "alone", "It never does this by itself"),
)
"""What stands at the end: the kind of record, the line of its form, and the words before."""

_END: Final = re.compile(r"[.!?…]+[\"”’')]*(?=\s+[\"“‘(]?[A-ZÀ-Þ\d]|\s*$)")
_NO_END: Final = re.compile(
    r"(?:^|\s)(?:\w|\d+|[A-Za-z]\.[A-Za-z]|etc|approx|ca|no|nr|Mr|Mrs|Dr|St)$"
)


def paragraph(interview: Interview) -> str:
    """At most about 120 words, most important first; empty when nothing was said."""
    left = MOST_WORDS
    kept = []
    for piece in _pieces(material(interview)):
        words = len(piece.split())
        if words <= left:
            kept.append(piece)
            left -= words
    return " ".join(kept)


def _pieces(made: Material) -> Iterator[str]:
    for piece in (_case(made), _sentence(made), _needs(made), _goals(made), *_bounds(made)):
        if piece:
            yield piece


def whole_sentences(text: str, most_words: int) -> str:
    """The first whole sentences of a text that together have at most so many words."""
    text = " ".join(text.split())
    kept, start = "", 0
    for found in _END.finditer(text):
        if _NO_END.search(text[start : found.start()]):
            continue
        sentence = text[start : found.end()].strip()
        if len(f"{kept} {sentence}".split()) > most_words or not _balanced(sentence):
            break
        kept, start = f"{kept} {starting(sentence)}".strip(), found.end()
    return kept


def _balanced(text: str) -> bool:
    """Whether every quotation and bracket that opens in a text also closes in it."""
    pairs = (("“", "”"), ("(", ")"))
    closed = all(text.count(opening) == text.count(closing) for opening, closing in pairs)
    return closed and text.count('"') % 2 == 0


def _case(made: Material) -> str:
    case = said(made.interview, "specification.case")
    if sentences := whole_sentences(case, CASE_WORDS):
        return sentences
    return ended(f"What happened: {quoted(case)}") if 0 < len(case.split()) <= CASE_WORDS else ""


def said(interview: Interview, field: str) -> str:
    """The answer for a field of the document, unless it says nothing ("none", "dk")."""
    text = " ".join(interview.produced(field).split())
    return text if says_something(text) else ""


def _sentence(made: Material) -> str:
    words = said(made.interview, "specification.sentence")
    if not words or len(words.split()) > SENTENCE_WORDS:
        return ""
    fitted = clause(words, made.roles, most_words=SENTENCE_WORDS, known=made.known)
    if fitted.misfit:
        return ended(f"What it is for: {quoted(words)}")
    return f"With {made.name}, {fitted.text}."


def _needs(made: Material) -> str:
    items = []
    for ref in made.interview.records(Kind.NEED):
        words = given(ref, "need.words")
        short = len(words.split()) <= ITEM_WORDS
        if not ref.choice and short and says_something(words):
            role = given(ref, "need.role")
            items.append(f"{quoted(words)} ({role})" if role else quoted(words))
    return ended(f"What people must get done with it: {'; '.join(items[:4])}") if items else ""


def _goals(made: Material) -> str:
    items = []
    for ref in made.interview.records(Kind.GOAL):
        change, plan = given(ref, "goal.title"), given(ref, "goal.plan")
        now, by = given(ref, "goal.now"), given(ref, "goal.by")
        parts = [f"{label} {quoted(value)}" for label, value in
                 (("now", now), ("then", plan), ("by", by)) if value
                 and not knows_no_value(value)]  # fmt: skip
        whole = f"{quoted(change)}{' (' + ', '.join(parts) + ')' if parts else ''}"
        if says_something(change) and len(whole.split()) <= 2 * ITEM_WORDS:
            items.append(whole)
    return ended(f"What should change: {'; '.join(items[:2])}") if items else ""


def _bounds(made: Material) -> Iterator[str]:
    for kind, frame, label in BOUNDS:
        refs = [one for one in made.interview.records(kind) if one.frame == frame or not frame]
        short = [ref.text for ref in refs if len(ref.text.split()) <= ITEM_WORDS]
        items = [quoted(text) for text in short if says_something(text)]
        if items:
            yield ended(f"{label}: {'; '.join(items[:2])}")
