"""What the sources give an interview: the welcome line, evidence, task lines, passages by topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final

from askfirst.requirements import Quote
from askfirst.sources import fixed, parts
from askfirst.sources.annotated import Passage, passages_of, ranked
from askfirst.sources.text import SourceText

# A passage of a lower weight is no evidence worth offering unasked.
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
    shown = lists[:LISTS_SHOWN]
    if shown:
        it_lists = "it lists" if len(shown) == 1 else "they list"
        lines.append(f"Shown because {it_lists} doings:")
    lines += [
        f"  {passage.source.name}, sentence {passage.sentence.index + 1}: "
        f'"{" ".join(passage.sentence.text.split())}"'
        for passage in shown
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
    return tuple(passage.quote for passage in ranked(tuple(sources)))


def evidence(sources: Sequence[SourceText], limit: int = 7) -> tuple[Quote, ...]:
    """The sentences most worth offering as evidence, at most `limit`."""
    kept = [passage for passage in ranked(tuple(sources)) if passage.interest >= LEAST_INTEREST]
    return tuple(passage.quote for passage in kept[:limit])


def passages(sources: Sequence[SourceText], topic: str) -> tuple[Quote, ...]:
    """The sentences that bear on a question, the ones that bear most on it first.

    Args:
        sources: the documents.
        topic: id of a question of the core pack (`TOPICS`); an unknown one has no passages.
    """
    return tuple(passage.quote for passage in bearing(groups(tuple(sources)), topic))


# Passages that are alike in all that any topic asks about, each with its rank.
Group = Sequence[tuple[int, Passage]]


@lru_cache(maxsize=8)
def groups(sources: tuple[SourceText, ...]) -> tuple[Group, ...]:
    """All passages by what they say, so that what is said a thousand times is weighed once."""
    found: dict[object, list[tuple[int, Passage]]] = {}
    for rank, passage in enumerate(ranked(sources)):
        found.setdefault(_said(passage), []).append((rank, passage))
    return tuple(found.values())


def _said(p: Passage) -> object:
    """All of a passage that `TOPICS` and `_is_worth` ask about."""
    doings = tuple((one.kind, one.text) for one in p.doings) if p.doings else ()
    dates = tuple(one.text for one in p.dates) if p.dates else ()
    return (
        p.sentence.text, p.sentence.block, p.interest, p.hedge, len(p.numbers), dates, doings,
        p.flags, p.is_requirement, p.tells_case, p.aside, p.is_criterion,
    )  # fmt: skip


def bearing(those: Sequence[Group], topic: str) -> tuple[Passage, ...]:
    """Those of some passages that bear on a topic, best first; ties by their rank."""
    weigh = TOPICS.get(topic)
    if weigh is None:
        return ()
    found: list[tuple[bool, int, int, Passage]] = []
    for group in those:
        one = group[0][1]
        worth = _is_worth(one, topic) and not (one.aside and topic in MATTERS)
        if worth and (weight := weigh(one)) > 0:
            found += [(passage.older, -weight, rank, passage) for rank, passage in group]
    found.sort(key=itemgetter(0, 1, 2))
    return tuple(passage for _, _, _, passage in found)


# "EN 14010 applies." says all in three words.
_LEAST_OF_LIMITS: Final = -4


def _is_worth(passage: Passage, topic: str) -> bool:
    """Whether a sentence says enough to be shown."""
    if topic == "limits" and passage.sentence.block != "heading":
        return passage.interest >= _LEAST_OF_LIMITS
    return passage.interest >= 0


def _abilities(passage: Passage) -> list[str]:
    return [doing.text for doing in passage.doings if doing.kind == "ability"]


# The parts of the document; what is beside the matter bears on none of them.
MATTERS: Final = frozenset(
    {"latest-case", "who", "goals", "sentence", "tasks", "use", "limits", "never", "refuse",
     "acceptance"}
)  # fmt: skip

# How much a passage bears on which question, by the question's id.
TOPICS: Final[dict[str, Callable[[Passage], int]]] = {
    "latest-case": lambda p: p.tells_case * (1 + bool(p.numbers) + bool(p.dates)),
    "who": parts.who,
    "goals": parts.goals,
    "sentence": parts.kind,
    "tasks": parts.tasks,
    "use": parts.use,
    "limits": fixed.limits,
    "never": parts.never,
    "must-not": lambda p: 2 * (p.aside == "left-out"),
    "refuse": parts.refuse,
    "acceptance": parts.acceptance,
    "numbers": lambda p: len(p.numbers),
    "problems": lambda p: "problem" in p.flags,
}
