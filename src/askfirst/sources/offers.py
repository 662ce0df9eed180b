"""What the sources give an interview: the welcome line, evidence, task lines, passages by topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from askfirst.requirements import Quote
from askfirst.sources.annotated import Passage, passages_of, ranked
from askfirst.sources.text import SourceText

# A passage of a lower weight is no evidence worth offering.
LEAST_INTEREST: Final = 3
LISTS_SHOWN: Final = 3


def summary(sources: Sequence[SourceText]) -> str:
    """What was read, for the welcome: one line, then the sentences that list what somebody does."""
    everything = [passage for source in sources for passage in passages_of(source)]
    stated = sum(passage.is_requirement for passage in everything)
    words = sum(source.words for source in sources)
    lines = [
        f"{counted(len(sources), 'document')}, {counted(words, 'word')}, "
        f"{counted(len(everything), 'sentence')}: {states(stated)}"
    ]
    lists = [passage for passage in everything if _abilities(passage)]
    lists.sort(key=lambda passage: -len(_abilities(passage)))
    lines += [
        f"  {passage.source.name}, sentence {passage.sentence.index + 1}: "
        f'"{" ".join(passage.sentence.text.split())}"'
        for passage in lists[:LISTS_SHOWN]
    ]
    return "\n".join(lines)


def states(stated: int) -> str:
    """How many sentences state a requirement, in words."""
    if stated == 0:
        return "none states what a system shall do"
    return f"{stated} {'states' if stated == 1 else 'state'} what a system shall do"


def counted(number: int, noun: str) -> str:
    """ "1 word", "1,559 words"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def interesting(sources: Sequence[SourceText]) -> tuple[Quote, ...]:
    """Every sentence of every source once, the most interesting first."""
    return tuple(passage.quote for passage in ranked(sources))


def evidence(sources: Sequence[SourceText], limit: int = 7) -> tuple[Quote, ...]:
    """The sentences most worth offering as evidence, at most `limit`."""
    kept = [passage for passage in ranked(sources) if passage.interest >= LEAST_INTEREST]
    return tuple(passage.quote for passage in kept[:limit])


def _abilities(passage: Passage) -> list[str]:
    return [doing.text for doing in passage.doings if doing.kind == "ability"]


def _tells_case(passage: Passage) -> bool:
    return "problem" in passage.flags and bool(passage.dates or passage.names or passage.numbers)


# Which passages bear on which question, by the question's topic.
TOPICS: Final[dict[str, Callable[[Passage], bool]]] = {
    "latest-case": _tells_case,
    "who": lambda p: bool(p.names) or any(doing.actor for doing in p.doings),
    "goals": lambda p: "need" in p.flags or "problem" in p.flags,
    "sentence": lambda p: p.is_requirement or "need" in p.flags,
    "tasks": lambda p: bool(p.doings) or p.is_requirement,
    "use": lambda p: bool(_abilities(p)) or p.is_requirement,
    "limits": lambda p: "limit" in p.flags or bool(p.dates),
    "never": lambda p: "limit" in p.flags and _forbids(p.sentence.text),
    "refuse": lambda p: _forbids(p.sentence.text),
    "acceptance": lambda p: bool(p.numbers) or "problem" in p.flags,
    "numbers": lambda p: bool(p.numbers),
    "problems": lambda p: "problem" in p.flags,
}
_NEGATIONS: Final = (
    " not ",
    "n't ",
    "n’t ",
    " never ",
    " without ",
    "forbid",
    "refus",
    "block",
    "ban ",
)


def _forbids(text: str) -> bool:
    padded = f" {text.lower()} "
    return any(word in padded for word in _NEGATIONS)


def passages(sources: Sequence[SourceText], topic: str) -> tuple[Quote, ...]:
    """The sentences that bear on a question, most interesting first.

    Args:
        sources: the documents.
        topic: id of a question of the core pack (`TOPICS`); an unknown one has no passages.
    """
    bears = TOPICS.get(topic)
    if bears is None:
        return ()
    return tuple(p.quote for p in ranked(sources) if p.interest >= LEAST_INTEREST and bears(p))
