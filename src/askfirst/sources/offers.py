"""What the sources give an interview: the welcome line, evidence, task lines, passages by topic."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from askfirst.requirements import Quote
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
    weighed = [(weigh(p), p) for p in ordered if p.interest >= 0]
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
    r"|devices?|software|lists?|products?|platforms?|machines?|calendars?|reminders?)\b"
    r"|\b(?:idea|proposal|suggestion) (?:is|for|of)\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"\b(?:within|at (?:least|most)|less than|fewer than|under|no (?:more|later) than|per"
    r"|up to|from .{1,20} to)\b|%",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:last|ago|yesterday|was|were|had|came|took|stood|lay|left|told|lost|went|got|found|broke"
    r"|fell|made|kept|sent|wrote|did|\w{3,}ed)\b"
)
# "When the leader closes the team, ...": what happens then may be a function.
_WHENEVER: Final = re.compile(r"(?:When|If|Whenever|As soon as|For every|Every time|Once)\b.{10,}")
_UNITS: Final = re.compile(
    r"(?:%|(?:\b|(?<=\d))(?:percent|seconds?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?|pounds?"
    r"|tonnes?|kg|km|m|metres?|degrees?|ms|s|[MGT]B))$"
)


def _case(passage: Passage) -> int:
    """Something that happened, at a time, with a number, or that went wrong: two of the three."""
    if not _PAST.search(passage.sentence.text):
        return 0
    signs = (bool(passage.dates), bool(passage.numbers), "problem" in passage.flags)
    return sum(signs) if sum(signs) > 1 else 0


# Words for who does or gets something, whatever the trade.
ROLE: Final = re.compile(
    r"\b(?:users?|operators?|administrators?|admins?|managers?|staff|customers?|nurses?|clerks?"
    r"|members?|students?|pupils?|parents?|teachers?|owners?|visitors?|guests?|drivers?|players?"
    r"|wardens?|leaders?|volunteers?|officers?|doctors?|patients?|crew|helpers?|cooks?|farmers?"
    r"|engineers?|foreman|foremen|inspectors?|treasurers?|directors?|tenants?|\w{4,}ists?)\b",
    re.IGNORECASE,
)


def _who(passage: Passage) -> int:
    doers = {doing.actor for doing in passage.doings if doing.kind == "ability"}
    roles = {match.group().lower() for match in ROLE.finditer(passage.sentence.text)}
    return len(passage.names) + 2 * len(doers - {""}) + len(roles)


def _limits(passage: Passage) -> int:
    return ("limit" in passage.flags) * (2 + bool(passage.dates))


def _measured(passage: Passage) -> int:
    """A number that somebody wants kept."""
    asked = bool({"need", "limit"} & set(passage.flags)) or passage.is_requirement
    in_units = any(_UNITS.search(fact.text) for fact in passage.numbers)
    bounded = passage.numbers and _MEASURE.search(passage.sentence.text)
    return 2 * bool(asked and (in_units or bounded))


def _tasks(passage: Passage) -> int:
    listed = 3 * len(_abilities(passage)) + len(passage.doings) + 3 * passage.is_requirement
    case = passage.sentence.text.partition(",")[0]
    return listed or int(bool(_WHENEVER.match(passage.sentence.text)) and not _PAST.search(case))


# How much a passage bears on which question, by the question's id.
TOPICS: Final[dict[str, Callable[[Passage], int]]] = {
    "latest-case": _case,
    "who": _who,
    "goals": lambda p: 2 * ("need" in p.flags) + ("problem" in p.flags),
    "sentence": lambda p: 2 * bool(_THING.search(p.sentence.text)),
    "tasks": _tasks,
    "use": lambda p: len(_abilities(p)) if len(_abilities(p)) > 1 else 0,
    "limits": _limits,
    "never": lambda p: 2 * bool(_FORBIDS.search(p.sentence.text)),
    "refuse": lambda p: 2 * bool(_REFUSES.search(p.sentence.text)),
    "acceptance": _measured,
    "numbers": lambda p: len(p.numbers),
    "problems": lambda p: "problem" in p.flags,
}
