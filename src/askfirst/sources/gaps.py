"""The gap report: for each part of a requirements document, what the sources say about it.

Stated: a sentence says what a system shall do or be. Implied: a sentence from which a requirement
could be read, by somebody's interpretation, which a person must confirm. Absent: nothing found.
No sentence, no reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from askfirst.requirements import GapRow
from askfirst.sources.annotated import Passage, passages_of, ranked
from askfirst.sources.facts import distinct_names
from askfirst.sources.offers import ROLE, bearing, counted
from askfirst.sources.text import SourceText

QUOTES_SHOWN: Final = 3

_AIM: Final = re.compile(r"\b(?:goal|aim|purpose|objective)s?\b.{0,60}\b(?:is|are|to)\b", re.I)
_IS_A: Final = re.compile(
    r"\b(?:is|are|be) an? (?:[\w-]+ ){0,4}(?:system|app|application|tool|program|service|website"
    r"|site|device|software|product|platform|library|machine)\b",
    re.IGNORECASE,
)
_CASE: Final = re.compile(r"\b(?:when|if|while|whenever|once|after|as soon as)\b", re.IGNORECASE)
_BOUND: Final = re.compile(
    r"\d|\b(?:only|at most|at least|within|no more|must not|shall not|comply|law|regulation"
    r"|licen[cs]e|standard|run on|compatible)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:not|never|no|without)\b", re.IGNORECASE)
_REFUSE: Final = re.compile(r"\b(?:refuse|reject|deny|block|forbid|decline|prevent)\w*", re.I)


class Part(NamedTuple):
    """One part of the document.

    Attributes:
        section: its name for readers.
        question: id of the question of the core pack that fills it, and topic of its passages.
        states: whether a sentence that states a requirement states this part.
    """

    section: str
    question: str
    states: Callable[[str], object]


PARTS: Final = (
    Part("The latest case", "latest-case", lambda text: False),
    Part("Who it is for", "who", ROLE.search),
    Part("What shall get better", "goals", _AIM.search),
    Part("What it is", "sentence", _IS_A.search),
    Part("What it must do", "tasks", lambda text: True),
    Part("One use, step by step", "use", _CASE.search),
    Part("What is fixed", "limits", _BOUND.search),
    Part("What it never does", "never", _NOT.search),
    Part("What it must refuse", "refuse", _REFUSE.search),
    Part("When it is good enough", "acceptance", re.compile(r"\d").search),
)


def gap_report(sources: Sequence[SourceText]) -> tuple[GapRow, ...]:
    """One row for each part of the document, in its order."""
    everything = ranked(sources)
    return tuple(_row(part, everything) for part in PARTS)


def _row(part: Part, everything: Sequence[Passage]) -> GapRow:
    stated = [p for p in everything if p.is_requirement and part.states(p.sentence.text)]
    implied = [p for p in bearing(everything, part.question) if not p.is_requirement]
    chosen = stated or implied
    return GapRow(
        section=part.section,
        standing="stated" if stated else "implied" if implied else "absent",
        quotes=tuple(passage.quote for passage in chosen[:QUOTES_SHOWN]),
        question=part.question,
    )


class Counts(NamedTuple):
    """What the header of the report counts, over all sources."""

    documents: int
    words: int
    sentences: int
    names: int
    numbers: int
    requirements: int


def counts(sources: Sequence[SourceText]) -> Counts:
    """Counts over all sources; a name that stands in two documents counts once."""
    everything = [passage for source in sources for passage in passages_of(source)]
    names = distinct_names(tuple(fact for passage in everything for fact in passage.names))
    return Counts(
        documents=len(sources),
        words=sum(source.words for source in sources),
        sentences=len(everything),
        names=len(names),
        numbers=sum(len(passage.numbers) for passage in everything),
        requirements=sum(passage.is_requirement for passage in everything),
    )


def header(sources: Sequence[SourceText]) -> str:
    """The sentence that says what the sources hold."""
    found = counts(sources)
    one = found.documents == 1
    these = "This document" if one else f"These {counted(found.documents, 'document')}"
    hold = "holds" if one else "hold"
    return (
        f"{these} ({counted(found.words, 'word')}, "
        f"{counted(found.sentences, 'sentence')}) {hold} {counted(found.names, 'name')}, "
        f"{counted(found.numbers, 'number')} and "
        f"{counted(found.requirements, 'sentence')} that "
        f"{'states' if found.requirements == 1 else 'state'} what a system shall do."
    )
