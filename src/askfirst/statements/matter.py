"""What a line is about: its nouns in the singular, and what it does: the verbs of its matter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.statements.patterns import Token, tokens
from askfirst.text import lexicon

PARTICLES: Final = frozenset(("out", "up", "off", "back", "away"))
"""Words that belong to the verb before them: "hand out"."""


@lru_cache(maxsize=1 << 14)
def nouns(text: str, name: str = "") -> tuple[str, ...]:
    """The nouns of a line that say what it is about, in the singular and in their order.

    Weak nouns ("way", "time"), words of grammar and the system's own name say nothing.

    Args:
        text: a line. name: the system's name as it stands in a sentence.
    """
    found = list(tokens(text))
    own = _places(found, [token.low for token in tokens(name)])
    kept = (
        lexicon.singular_of(token.low)
        for at, token in enumerate(found)
        if at not in own and is_matter(found, at)
    )
    return tuple(dict.fromkeys(kept))


def _places(line: Sequence[Token], name: list[str]) -> set[int]:
    """Where the words of a name stand one after the other in a line."""
    if not name:
        return set()
    starts = (at for at, token in enumerate(line) if token.low == name[0])
    reach = len(name)
    return {
        place
        for at in starts
        if [token.low for token in line[at : at + reach]] == name
        for place in range(at, at + reach)
    }


_TITLES: Final = frozenset(("mr", "mrs", "ms", "mx", "dr", "prof", "herr", "frau", "sir", "miss"))
"""In front of somebody's name."""


def is_matter(line: Sequence[Token], at: int) -> bool:
    """Whether the word at a place of a line is a noun with a meaning of its own there."""
    token, low = line[at], line[at].low
    before = line[at - 1].low if at else ""
    led = before in _leading()
    if not (low.isalpha() or "-" in low) or len(low) < 2 or "#" in token.forms:
        return False
    if low in _TITLES:
        return False
    if low in _empty():
        return led and low in lexicon.words("prepositions") and lexicon.is_noun(low)
    base = lexicon.base_of(low)
    if not lexicon.is_noun(low):
        other = base or lexicon.is_adjective(low) or lexicon.is_adverb(low)
        return not other and not lexicon.is_participle(low.rpartition("-")[2])
    if lexicon.singular_of(low) in lexicon.words("weak nouns") - {"list"}:
        return False
    behind = line[at + 1].low if at + 1 < len(line) else ""
    if base and not led and behind in PARTICLES:
        return False
    starts = not before.isalnum() and lexicon.is_base(low)
    if starts and behind in _leading():
        return False
    ends = _ends_group(behind)
    inside = before in lexicon.words("prepositions") and before != "to"
    named = before not in _empty() and lexicon.mostly_noun(before) if before else ends
    if lexicon.mostly_verb(low):
        return led or (ends and named and behind != "") or (inside and not lexicon.is_ing(low))
    if lexicon.is_adjective(low) and not lexicon.mostly_noun(low):
        return False
    return led or lexicon.mostly_noun(low) or base is None or ends or inside


def _ends_group(behind: str) -> bool:
    """Whether nothing follows that a verb would take: the end, a mark, or "is"."""
    return not behind[:1].isalnum() or behind in ("is", "are", "was", "were", "and", "or")


@lru_cache(maxsize=1 << 14)
def verbs(text: str) -> tuple[str, ...]:
    """The verbs of a line in their base forms, those that say nothing left out."""
    found = []
    for token in tokens(text):
        base = lexicon.base_of(token.low) if token.low.isalpha() else None
        if (
            base
            and base not in _empty()
            and base not in listed("empty-verbs")
            and not lexicon.mostly_noun(token.low)
        ):
            found.append(base)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    classes = ("weak nouns", "no content", "numbers", "adverbs")
    return (lexicon.function_words().union(*map(lexicon.words, classes)) - {"list", "lists"}) | (
        listed("units")
    )


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    return lexicon.words("articles") | lexicon.words("determiners") - {
        "that",
        "all",
        "both",
        "what",
    }
