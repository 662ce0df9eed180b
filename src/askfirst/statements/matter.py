"""What a line is about: its nouns in the singular, and what it does: the verbs of its matter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from askfirst.statements.patterns import Token, tokens
from askfirst.text import lexicon


@lru_cache(maxsize=1 << 11)
def nouns(text: str, name: str = "") -> tuple[str, ...]:
    """The nouns of a line that say what it is about, in the singular and in their order.

    Weak nouns ("way", "time"), words of grammar and the system's own name say nothing.

    Args:
        text: a line. name: the system's name as it stands in a sentence.
    """
    found = list(tokens(text))
    own = _places(found, [token.low for token in tokens(name)])
    before = [None, *found[:-1]]
    kept = (
        singular(token.low)
        for at, (last, token) in enumerate(zip(before, found, strict=True))
        if at not in own and is_matter(token, last)
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


def singular(word: str) -> str:
    """The word that the forms of one noun share; of words with a hyphen the whole."""
    return lexicon.singular_of(word)


def is_matter(token: Token, before: Token | None) -> bool:
    """Whether a word is a noun with a meaning of its own where it stands."""
    low = token.low
    led = before is not None and before.low in _leading()
    if not low.isalpha() and "-" not in low or len(low) < 2 or token.forms & {"#"}:
        return False
    if low in _empty():
        return led and low in lexicon.words("prepositions") and lexicon.is_noun(low)
    if not lexicon.is_noun(low):
        return (
            not lexicon.base_of(low)
            and not lexicon.is_adjective(low)
            and (not lexicon.is_adverb(low))
        )
    if singular(low) in lexicon.words("weak nouns"):
        return False
    if lexicon.mostly_verb(low):
        return led and low not in _never_led()
    if lexicon.is_adjective(low) and not lexicon.mostly_noun(low):
        return False
    return led or lexicon.mostly_noun(low) or lexicon.base_of(low) is None


@lru_cache(maxsize=1 << 11)
def verbs(text: str) -> tuple[str, ...]:
    """The verbs of a line in their base forms, those that say nothing left out."""
    found = []
    for token in tokens(text):
        base = lexicon.base_of(token.low) if token.low.isalpha() else None
        if (
            base
            and base not in _empty()
            and base not in _EMPTY
            and not lexicon.mostly_noun(token.low)
        ):
            found.append(base)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    classes = ("weak nouns", "no content", "numbers", "adverbs")
    return lexicon.function_words().union(*map(lexicon.words, classes)) | _UNITS


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    return lexicon.words("articles") | lexicon.words("determiners") - {
        "that",
        "all",
        "both",
        "what",
    }


def _never_led() -> frozenset[str]:
    return frozenset(("is", "are", "be"))


_EMPTY = frozenset("be have do go get make let want need can come put say use".split())
_UNITS = frozenset(
    "second minute hour day week month year morning evening night seconds minutes hours days weeks"
    " months years percent euro euros dollar dollars pound pounds cent cents km kg min max".split()
)
