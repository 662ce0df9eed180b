"""Whether a stretch of a line is one clause that can stand behind "when" in a sentence as it is.

Certain or not at all: a clause told in the past, two clauses in one, or a noun without the article
that it needs makes no sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.statements.types import WORD, finite_at, opener
from askfirst.text import lexicon

_MARKS: Final = re.compile(r"[;:—!?\"“”|]|\.(?=\s|$)|[-=]{1,2}>|→|⇒")
_PRESENT: Final = listed("clauses: present")
_SUBJECTS: Final = frozenset(["i", "we", "you", "he", "she", "they", "it"])
_PLURALS: Final = frozenset(["i", "we", "you", "they", "people", "who"])
_LINKS: Final = listed("clauses: links")
_MOST_WORDS: Final = 24
_RELATIVES: Final = frozenset(["that", "which", "who"])
"""In front of the first verb they only describe the thing: "a name that is not in the list"."""
_DEMONSTRATIVES: Final = frozenset(["this", "that", "these", "those"])
_DETERMINERS: Final = listed("clauses: determiners")


@lru_cache(maxsize=4096)
def is_event(text: str) -> bool:
    """Whether a text without an opening word is one clause in the present that needs nothing more
    than "the" in front: "visitor holds the card to the reader".

    Args:
        text: what would stand behind "when" or "if".
    """
    found = [one[0].lower().replace("’", "'") for one in WORD.finditer(text)]
    if not 1 < len(found) <= _MOST_WORDS or _MARKS.search(text) or opener(text):
        return False
    place = finite_at(text)
    if place is None or not _is_present(found, place) or _second_clause(found, place):
        return False
    if _two_subjects(found[:place]) or (place > 1 and found[place - 1] in _RELATIVES):
        return False
    if "," in text or sum(not lexicon.is_english(word) for word in found if word[0].isalpha()) > 1:
        return False
    return not lacks_article(with_the(text))


def _is_present(found: list[str], place: int) -> bool:
    word, before = found[place], found[place - 1]
    if word in _PRESENT:
        return True
    base = lexicon.base_of(word)
    if base is None:
        return False
    plural = before in _PLURALS or lexicon.is_plural(before)
    return word == base if plural else word == lexicon.third_person(base) and word != base


def _two_subjects(front: list[str]) -> bool:
    """Whether two names stand before the verb and nothing joins them: "the tour the guide"."""
    joints = lexicon.words("prepositions") | {"and", "or", "all", "both", "half"}
    return any(
        word in lexicon.words("articles") and front[at - 1] not in joints
        for at, word in enumerate(front) if at
    )  # fmt: skip


def has_second_clause(text: str) -> bool:
    """Whether a pronoun begins another clause in a text that nothing joins to the first: "it did
    not understand it must ask"."""
    found = [one[0].lower().replace("’", "'") for one in WORD.finditer(text)]
    place = finite_at(text)
    return place is not None and _second_clause(found, place)


def _second_clause(found: list[str], place: int) -> bool:
    """Whether a pronoun begins another clause that nothing joins to the first."""
    modals = lexicon.words("auxiliaries")
    for at in range(place + 1, len(found) - 1):
        after = found[at + 1]
        if found[at] == "its" and (after in _BEHIND_IS or after in lexicon.words("prepositions")):
            return True  # "he is back its in the book"
        if found[at] not in _SUBJECTS or found[at - 1] in _LINKS:
            continue
        known = after in _PRESENT or after in modals
        if known or lexicon.is_finite(after) or lexicon.mostly_verb(after):
            return True
    return False


_BEHIND_IS: Final = frozenset(("a", "an", "the", "not", "all", "there", "always", "already"))
"""Behind "its" they tell that "it's" was meant."""


def has_two_subjects(text: str) -> bool:
    """Whether a thing with its article begins another clause behind the first one, without a mark:
    "the tablet dies the people write by hand". In doubt it does."""
    found = [one[0].lower().replace("’", "'") for one in WORD.finditer(text)]
    place = finite_at(text)
    if place is None:
        return False
    articles, joints = lexicon.words("articles"), lexicon.words("prepositions") | _LINKS
    for at in range(place + 1, len(found) - 2):
        particle = found[at - 1] in ("down", "off", "out", "up") and at - 2 == place
        if found[at] in articles and (particle or found[at - 1] not in joints | _RELATIVES):
            more = _MOST_BEHIND_OF if found[at + 2 : at + 3] in (["of"], ["or"], ["and"]) else 0
            behind = range(at + 2, min(at + 2 + _MOST_IN_SUBJECT + more, len(found)))
            if any(_does_there(found, verb) for verb in behind):
                return True
    return False


def _does_there(found: list[str], at: int) -> bool:
    """Whether a word may be what the noun before it does: "rings", "is", "people write"."""
    word, before = found[at], found[at - 1]
    many = before == "people" or lexicon.is_plural(before)
    return word in _PRESENT or lexicon.is_finite(word) or (many and lexicon.is_base(word))


def with_the(text: str) -> str:
    """The text with "the" in front where it begins with one bare thing or person that does
    something: "visitor pays"."""
    found = [one[0].lower() for one in WORD.finditer(text[:120])]
    if not found or opener(text) or found[0] in lexicon.function_words():
        return text
    place = finite_at(text)
    if place is None or place > _MOST_IN_SUBJECT:
        return text
    head = found[place - 1]
    single = lexicon.is_noun(head) and not lexicon.is_plural(head)
    known = all(lexicon.is_adjective(one) or lexicon.is_noun(one) for one in found[:place])
    certain = place == 1 or lexicon.is_adjective(found[0])
    return f"the {text}" if single and known and certain and head not in listed("mass") else text


_MOST_IN_SUBJECT: Final = 2
_MOST_BEHIND_OF: Final = 3
"""So many words more has a subject with an "of" in it: "the use of last year is estimated"."""


@lru_cache(maxsize=4096)
def lacks_article(text: str) -> bool:
    """Whether one bare thing stands in a text where a sentence needs an article: "opens drawer"."""
    matches = list(WORD.finditer(text))
    found = [one[0].lower().replace("’", "'") for one in matches]
    verb = finite_at(text)
    for place, word in enumerate(found):
        ends = place + 1 in (len(found), verb) or not _describes(found[place + 1])
        gap = (
            place + 1 < len(found)
            and text[matches[place].end() : matches[place + 1].start()].strip()
        )
        if place == verb or not (ends or gap) or not _is_bare_thing(matches[place][0], word):
            continue
        if _without_determiner(found, place, verb):
            return True
    return False


def _describes(word: str) -> bool:
    """Whether a word can go on a noun phrase that a noun before it began."""
    if word in lexicon.function_words() or word[0].isdigit():
        return False
    return (
        lexicon.is_noun(word) and not lexicon.mostly_verb(word) and not lexicon.is_adjective(word)
    )


def _is_bare_thing(written: str, word: str) -> bool:
    if written[:1].isupper() or word in lexicon.function_words() or not word[0].isalpha():
        return False
    single = lexicon.is_noun(word) and not lexicon.is_plural(word)
    other = lexicon.is_adverb(word) or lexicon.is_adjective(word) or word in listed("mass")
    return single and not other and not word.endswith("ing")


def _without_determiner(found: list[str], place: int, verb: int | None) -> bool:
    if _is_verb_there(found, place):
        return False
    at = place - 1
    while at >= 0 and at != verb:
        word = found[at]
        if (
            word in _DETERMINERS
            or word[0].isdigit()
            or word.endswith(("'s", "s'"))
            or word in lexicon.words("numbers")
        ):
            return False
        if word in ("and", "or", "nor"):
            return False
        if word in lexicon.words("prepositions"):
            idiom = word in ("in", "on", "to", "into", "onto", "out") and at == place - 1
            return word not in listed("loose") and not (
                idiom and found[place] in listed("fixed phrases")
            )
        if word in lexicon.function_words():
            break
        led = at > 0 and found[at - 1] in _DETERMINERS
        if lexicon.mostly_verb(word) and not lexicon.is_adjective(word) and not led:
            break
        at -= 1
    return True


def _is_verb_there(found: list[str], place: int) -> bool:
    """Whether the word is rather a verb: behind "to", a modal, a pronoun or a plural."""
    before = found[place - 1] if place else ""
    if not lexicon.is_base(found[place]):
        return False
    pronoun = before in lexicon.words("pronouns") and before not in _DEMONSTRATIVES
    return before == "to" or before in lexicon.words("auxiliaries") or pronoun or (
        lexicon.is_plural(before) and not lexicon.mostly_noun(found[place])
    )  # fmt: skip


def in_sentence(text: str) -> str:
    """The start of a clause as it stands behind another word: in small letters unless it is a
    name, with "the" where only that is missing; empty when it may be a name or not."""
    first, space, rest = text.partition(" ")
    lowered = first.lower()
    if first.isupper() and len(first) > 1 and text.isupper():
        return ""
    if first == "I" or first.startswith(("I'", "I’")) or not first[:1].isupper():
        return with_the(text)
    if any(letter.isupper() for letter in first[1:]) or first.endswith("."):
        return text
    if lowered in lexicon.function_words() or lowered in lexicon.words("numbers"):
        return lowered + space + rest
    if not lexicon.is_english(lowered):
        return text
    if finite_at(text) == 1:
        return with_the(lowered + space + rest) if lexicon.is_person(lowered) else ""
    return with_the(lowered + space + rest)
