"""What two texts share: stems of their words, their numbers, and whether one of them says no.

Stems are Snowball's (snowballstemmer, the Porter2 rules for English); synonyms are not seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from askfirst.text import lexicon
from askfirst.text.measures import singles
from askfirst.text.negations import is_negated

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_NAMED: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OBJECTS: Final = frozenset(
    ("it", "them", "him", "me", "us", "the", "a", "an", "this", "these", "those", "everybody")
)
_REMEMBERED: Final = 500
"""What was found in texts of at most so many characters is kept for the next time."""
_TEXTS: Final = 1 << 15
"""So many: a document of 10,000 requirements is gone through several times. About 1 kB each."""
_SENTENCE_PART: Final = re.compile(r"[,;:.!?()]|\s(?:-|–|—)\s|->|=>|→|\n")


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    """The rules of stemming, loaded when the first word needs them."""
    from snowballstemmer import stemmer

    stem_word: Callable[[str], str] = stemmer("english").stemWord
    return stem_word


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word without its endings, in small letters: "volunteers" and "volunteer" are one.

    Irregular forms count as their base form or singular: "went" is "go", "children" are "child".
    """
    low = word.lower().replace("’", "'").removesuffix("'s")
    if low.isascii() and low.isalpha():
        base = lexicon.singular_of(low)
        if base == low and lexicon.base_of(low) is not None and not lexicon.is_noun(low):
            base = lexicon.base_of(low) or low
        low = base
    return _stemmer()(low)


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; no function words, amounts or negations.

    The unit of an amount is no content ("90 minutes" is 1.5 hours), the thing that it counts is.
    """
    return _content_of_line(text) if len(text) <= _REMEMBERED else _content(text)


def _content(text: str) -> frozenset[str]:
    for single in reversed(list(singles(text))):
        if single.dimension not in ("count", ""):
            text = f"{text[: single.start]} {single.thing} {text[single.end :]}"
        elif single.per:
            text = f"{text[: single.start]} {single.unit} {text[single.end :]}"
    empty = lexicon.words("no content")
    negations = lexicon.words("negations")
    return frozenset(
        stem(word)
        for word in _WORD.findall(text.lower())
        if word not in empty and word not in negations and not word[0].isdigit() and len(word) > 1
        and word not in lexicon.words("numbers")
    )  # fmt: skip


_content_of_line = lru_cache(maxsize=_TEXTS)(_content)


def head_nouns(text: str) -> tuple[str, ...]:
    """The stems of the nouns that name what a text is about, in order, each once.

    The last noun of each group of words: "the keeper's shed key" is about the key. Nouns that
    name nothing in particular (way, time, thing, part, day, list) are left out.
    """
    return _heads_of_line(text) if len(text) <= _REMEMBERED else _heads(text)


def _heads(text: str) -> tuple[str, ...]:
    weak = lexicon.words("weak nouns")
    found: dict[str, None] = {}
    for part in _SENTENCE_PART.split(text):
        words = ["", *(_bare(word) for word in _NAMED.findall(part.lower())), ""]
        head = ""
        for before, word, behind in zip(words, words[1:], [*words[2:], ""], strict=False):
            is_head = bool(word) and _is_naming(before, word, behind)
            if head and not is_head:
                found.setdefault(stem(head))
                head = ""
            if is_head and word not in weak:
                head = word.rpartition("-")[2]
    return tuple(found)


_heads_of_line = lru_cache(maxsize=_TEXTS)(_heads)


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s")


def _is_naming(before: str, word: str, behind: str) -> bool:
    """Whether a word stands as a noun between its neighbours.

    Behind an article or "my" it does; in front of an article or "it" a word that can be a verb
    does not: "list the halls", "the list the keeper has".
    """
    if word in lexicon.function_words() or word in lexicon.words("adverbs"):
        return False
    if word in lexicon.words("numbers"):
        return False
    if not lexicon.is_noun(word):
        return not lexicon.is_english(word)
    introduced = before in lexicon.words("articles") or before in lexicon.words("determiners")
    acts = before == "to" or behind in _OBJECTS or lexicon.mostly_verb(word)
    if acts and not introduced and lexicon.base_of(word) is not None:
        return False
    if lexicon.is_adjective(word) and not lexicon.mostly_noun(word):
        return not (behind and lexicon.is_noun(behind)) and introduced
    return True


def numbers(text: str) -> frozenset[tuple[Decimal, str]]:
    """The numbers of a text in comparable units: "90 minutes" is (5400, "s"), "9 a week" is
    (9, " per week"); numbers of dates and clocks, which are no amounts, as they are written, with
    the unit ""."""
    found: set[tuple[Decimal, str]] = set()
    covered = 0
    rest: list[str] = []
    for single in singles(text):
        unit = f"{single.unit} per {single.per}" if single.per else single.unit
        found.add((single.value.normalize(), unit))
        rest.append(text[covered : single.start])
        covered = single.end
    rest.append(text[covered:])
    for part in rest:
        found |= {(Decimal(digits), "") for digits in re.findall(r"\d{1,18}", part)}
    return frozenset(found)


def negated(text: str) -> bool:
    """Whether a text says no: *not, never, no, nobody, without, n't*."""
    negations = lexicon.words("negations")
    found = _WORD.findall(text.lower().replace("’", "'"))
    return any(word in negations or is_negated(word) for word in found)


Fact = tuple[frozenset[str], frozenset[tuple[Decimal, str]], bool]


def fact(text: str) -> Fact:
    """What a text says: its content words, numbers and negation. Two texts with content words of
    which this is equal say the same for certain; the order of words does not count."""
    return content_words(text), numbers(text), negated(text)


_MOST_OF: Final = 2 / 3


def says_most(text: str, of: str) -> bool:
    """Whether a text says another one too: all its numbers and most of its content words."""
    own = content_words(of)
    return len(own & content_words(text)) >= _MOST_OF * len(own) and numbers(of) <= numbers(text)
