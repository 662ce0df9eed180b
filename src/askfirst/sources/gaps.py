"""The gap report: for each part of a requirements document, what the sources say about it.

Stated: a sentence says what a system shall do or be. Implied: a sentence from which a requirement
could be read, by somebody's interpretation, which a person must confirm. Absent: nothing found.
No sentence, no reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.requirements import GapRow
from askfirst.sources.annotated import passages_of
from askfirst.sources.facts import distinct_names
from askfirst.sources.offers import Group, bearing, counted, groups
from askfirst.sources.text import SourceText

QUOTES_SHOWN: Final = 3
# Parts of which more is told than demanded: who will use it, what money there is.
_BEST_FIRST: Final = frozenset({"who", "limits"})
# Money, days, laws and places are each worth their line; what nobody demands is fixed all the same.
FIXED_SHOWN: Final = 5


class Part(NamedTuple):
    """One part of the document.

    Attributes:
        section: its name for readers.
        question: id of the question of the core pack that fills it, and topic of its passages.
    """

    section: str
    question: str


PARTS: Final = (
    Part("The latest case", "latest-case"),
    Part("Who it is for", "who"),
    Part("What shall get better", "goals"),
    Part("What it is", "sentence"),
    Part("What it must do", "tasks"),
    Part("One use, step by step", "use"),
    Part("What is fixed", "limits"),
    Part("What it never does", "never"),
    Part("What it leaves out", "must-not"),
    Part("What it must refuse", "refuse"),
    Part("When it is good enough", "acceptance"),
)


def gap_report(sources: Sequence[SourceText]) -> tuple[GapRow, ...]:
    """One row for each part of the document, in its order."""
    everything = groups(tuple(sources))
    return tuple(_row(part, everything) for part in PARTS)


def _row(part: Part, everything: Sequence[Group]) -> GapRow:
    found = bearing(everything, part.question)
    stated = [p for p in found if p.is_requirement]
    chosen = list(found)
    if part.question not in _BEST_FIRST:
        chosen = stated + [p for p in found if not p.is_requirement]
    shown = FIXED_SHOWN if part.question == "limits" else QUOTES_SHOWN
    return GapRow(
        section=part.section,
        standing="stated" if stated else "implied" if chosen else "absent",
        quotes=tuple(passage.quote for passage in chosen[:shown]),
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
    return _counts(tuple(sources))


@lru_cache(maxsize=8)
def _counts(sources: tuple[SourceText, ...]) -> Counts:
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
