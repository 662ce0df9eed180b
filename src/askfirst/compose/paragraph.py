"""The prefilled text of the last prompt: what was understood, in one paragraph.

Only what was said. Whole sentences of the person stand as they are; fragments that pass the fit
test are spliced, all others are quoted. The person mends it and then it is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.compose.clauses import clause
from askfirst.compose.fields import given
from askfirst.compose.material import Material, ended, material, quoted, starting
from askfirst.compose.saying import knows_no_value, says_something
from askfirst.events import Answered
from askfirst.interview import Interview, Ref
from askfirst.requirements import Kind

MOST_WORDS: Final = 120
CASE_WORDS: Final = 50
SENTENCE_WORDS: Final = 30
ITEM_WORDS: Final = 14
MOST_TASKS: Final = 6
MOST_GOALS: Final = 3

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


def outdated(interview: Interview) -> list[str]:
    """The words in the person's paragraph that they took back later in another answer."""
    own, last = " ".join(interview.produced("specification.paragraph").split()).lower(), 0
    if own and (answer := read_back(interview)):
        last = answer.n
    dead = interview.taken_back()
    before = {
        event.slot: event
        for event in interview.events
        if isinstance(event, Answered) and event.n < last and event.n not in dead
    }
    gone: dict[str, None] = {}
    for slot, event in before.items():
        now = interview.answers.get(slot)
        if now is not None and now.n > last:
            kept = " ".join(_texts(now)).lower()
            found = (one for one in _texts(event) if _in(one, own) and one.lower() not in kept)
            gone |= dict.fromkeys(found)
    return [one for one in gone if not any(one != other and one in other for other in gone)]


def read_back(interview: Interview) -> Answered | None:
    """The answer that is the person's paragraph."""
    for slot, answer in interview.answers.items():
        question = interview.question(slot)
        if question is not None and "specification.paragraph" in question.produces:
            return answer
    return None


def _texts(answer: Answered) -> list[str]:
    """Everything in an answer that may be repeated elsewhere."""
    fields = (field for line in answer.lines for field in (line.text, *line.fields.values()))
    return [" ".join(text.split()) for text in (answer.value, answer.other, *fields) if text]


def _in(words: str, text: str) -> bool:
    """Whether words stand in a text; one word alone says too little."""
    return len(words.split()) > 1 and re.search(rf"\b{re.escape(words.lower())}", text) is not None


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
    most = items[:MOST_TASKS]
    return ended(f"What people must get done with it: {'; '.join(most)}") if items else ""


def _goals(made: Material) -> str:
    items: list[str] = []
    for ref in _numbers_first(made.interview.records(Kind.GOAL)):
        change, plan = given(ref, "goal.title"), given(ref, "goal.plan")
        now, by = given(ref, "goal.now"), given(ref, "goal.by")
        parts = [f"{label} {quoted(value)}" for label, value in
                 (("now", now), ("then", plan), ("by", by)) if value
                 and not knows_no_value(value)]  # fmt: skip
        whole = f"{quoted(change)}{' (' + ', '.join(parts) + ')' if parts else ''}"
        if says_something(change) and len(whole.split()) <= 2 * ITEM_WORDS:
            items.append(whole)
    return ended(f"What should change: {'; '.join(items[:MOST_GOALS])}") if items else ""


def _numbers_first(goals: Iterable[Ref]) -> list[Ref]:
    """A change with numbers says most; else the order is the person's."""
    return sorted(goals, key=lambda ref: not any(map(str.isdigit, given(ref, "goal.plan"))))


def _bounds(made: Material) -> Iterator[str]:
    for kind, frame, label in BOUNDS:
        refs = [one for one in made.interview.records(kind) if one.frame == frame or not frame]
        short = [ref.text for ref in refs if len(ref.text.split()) <= ITEM_WORDS]
        items = [quoted(text) for text in short if says_something(text)]
        if items:
            yield ended(f"{label}: {'; '.join(items[:2])}")
