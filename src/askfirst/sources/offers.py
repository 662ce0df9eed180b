"""What the sources give an interview: the welcome line, evidence, task lines, passages by topic."""

from __future__ import annotations

import re
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


def passages(sources: Sequence[SourceText], topic: str) -> tuple[Quote, ...]:
    """The sentences that bear on a question, the ones that bear most on it first.

    Args:
        sources: the documents.
        topic: id of a question of the core pack (`TOPICS`); an unknown one has no passages.
    """
    return tuple(passage.quote for passage in bearing(ranked(sources), topic))


def bearing(ordered: Sequence[Passage], topic: str) -> tuple[Passage, ...]:
    """Those of some passages that bear on a topic, best first; ties stay as they were."""
    weigh = TOPICS.get(topic)
    if weigh is None:
        return ()
    weighed = [(weigh(p), p) for p in ordered if p.interest >= LEAST_INTEREST]
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(passage for weight, passage in weighed if weight > 0)


def _abilities(passage: Passage) -> list[str]:
    return [doing.text for doing in passage.doings if doing.kind == "ability"]


_FORBIDS: Final = re.compile(
    r"\b(?:(?:must|shall|may|should) (?:never|not)|not allowed|never|forbid\w*|prohibit\w*"
    r"|without (?:asking|permission|consent|approval|a person))\b",
    re.IGNORECASE,
)
_REFUSES: Final = re.compile(
    r"\b(?:refus|reject|block|forbid|prohibit|ban(?:ned|s)?\b|deny|denied|abuse|misuse)",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r"\b(?:needs?|want(?:s|ed)?|would like|looking for|ask(?:s|ed)? for|is|are|be) (?:an?|some) "
    r"(?:[\w-]+ ){0,4}(?:systems?|apps?|applications?|tools?|programs?|services?|websites?|sites?"
    r"|devices?|software|lists?|products?|platforms?|machines?|calendars?|reminders?)\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"\b(?:within|at (?:least|most)|less than|fewer than|under|no (?:more|later) than|per"
    r"|up to|from .{1,20} to)\b|%",
    re.IGNORECASE,
)
_PAST: Final = re.compile(r"\b(?:last|ago|yesterday|was|were|had|came|\w{3,}ed)\b")


def _case(passage: Passage) -> int:
    """Something went wrong, at a time."""
    happened = bool(passage.dates) and _PAST.search(passage.sentence.text) is not None
    return 2 * happened * ("problem" in passage.flags)


def _who(passage: Passage) -> int:
    doers = {doing.actor for doing in passage.doings if doing.kind == "ability"}
    return len(passage.names) + 2 * len(doers - {""})


def _limits(passage: Passage) -> int:
    return ("limit" in passage.flags) * (2 + bool(passage.dates))


def _measured(passage: Passage) -> int:
    asked = bool({"need", "limit"} & set(passage.flags)) or passage.is_requirement
    return 2 * bool(passage.numbers and asked and _MEASURE.search(passage.sentence.text))


# How much a passage bears on which question, by the question's id.
TOPICS: Final[dict[str, Callable[[Passage], int]]] = {
    "latest-case": _case,
    "who": _who,
    "goals": lambda p: 2 * ("need" in p.flags) + ("problem" in p.flags),
    "sentence": lambda p: 2 * bool(_THING.search(p.sentence.text)),
    "tasks": lambda p: 3 * len(_abilities(p)) + len(p.doings) + 3 * p.is_requirement,
    "use": lambda p: len(_abilities(p)) if len(_abilities(p)) > 1 else 0,
    "limits": _limits,
    "never": lambda p: 2 * bool(_FORBIDS.search(p.sentence.text)),
    "refuse": lambda p: 2 * bool(_REFUSES.search(p.sentence.text)),
    "acceptance": _measured,
    "numbers": lambda p: len(p.numbers),
    "problems": lambda p: "problem" in p.flags,
}
