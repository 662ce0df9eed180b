"""What a line is about: its nouns in the singular, and what it does: the verbs of its matter."""

from __future__ import annotations

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
    own = {token.low for token in tokens(name)}
    before = [None, *found[:-1]]
    kept = (
        singular(token.low)
        for last, token in zip(before, found, strict=True)
        if token.low not in own and is_matter(token, last)
    )
    return tuple(dict.fromkeys(kept))


def singular(word: str) -> str:
    """The word that the forms of one noun share; of words with a hyphen the whole."""
    return lexicon.singular_of(word)


def is_matter(token: Token, before: Token | None) -> bool:
    """Whether a word is a noun with a meaning of its own where it stands."""
    low = token.low
    if not low[0].isalpha() or len(low) < 2 or low in _empty() or token.forms & {"#"}:
        return False
    if not lexicon.is_noun(low):
        return not lexicon.base_of(low) and not lexicon.is_adjective(low) and (
            not lexicon.is_adverb(low)
        )
    if singular(low) in lexicon.words("weak nouns"):
        return False
    led = before is not None and before.low in _leading()
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
        if base and base not in _empty() and base not in _EMPTY and not lexicon.mostly_noun(token.low):
            found.append(base)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    classes = ("weak nouns", "no content", "numbers", "adverbs")
    return lexicon.function_words().union(*map(lexicon.words, classes)) | _UNITS


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    return lexicon.words("articles") | lexicon.words("determiners") - {"that", "all", "both", "what"}


def _never_led() -> frozenset[str]:
    return frozenset(("is", "are", "be"))


_EMPTY = frozenset("be have do go get make let want need can come put say use".split())
_UNITS = frozenset(
    "second minute hour day week month year morning evening night seconds minutes hours days weeks"
    " months years percent euro euros dollar dollars pound pounds cent cents km kg min max".split()
)
