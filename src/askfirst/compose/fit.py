"""The fit test: whether a person's words can stand in a sentence, or must be quoted.

A misfit is never mended. What counts as writing the same thing down (not as mending): a final
full stop, the article and the small letter in front of a role, "it"/"the system"/"shall" typed
once more at the start of a response, and the third person of a verb that the vocabulary knows.
In doubt the answer is no: a quotation is never a broken sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from askfirst.compose import vocabulary as v
from askfirst.compose.saying import WORD, says_something, tokens

MOST_WORDS: Final = 20

_SENTENCE_INSIDE: Final = re.compile(r"[.!?…]+[\"”')]*\s+\S")
_STRANGE: Final = re.compile(r"[;<>{}\[\]|`\\*#=~_^\"“”„«»…\n]|->|→|=>|:(?!\d)|\.\.|--|\?")
_SPOKEN: Final = re.compile(r"\"[^\"]+\"|“[^“”]+”")
_BARE_AFTER: Final = frozenset({"to", "in", "on", "from", "with", "into", "for", "at", "onto"})
_BEARS_A_NAME: Final = frozenset(
    {"page", "screen", "list", "button", "menu", "tab", "folder", "called", "named"}
)
_LATIN: Final = re.compile(r"[a-zA-ZÀ-ɏ]")


class Fit(NamedTuple):
    """The words as they stand in the sentence, or the reason why they cannot."""

    text: str
    misfit: str = ""


def masked(text: str) -> str:
    """The text with each quotation inside it as one word of the same length.

    What a message says is nobody's verb: "ask "are you sure?"" is one sentence.
    """
    return _SPOKEN.sub(lambda found: "q" * len(found[0]), text)


def misfit(text: str, *, most_words: int = MOST_WORDS) -> str:
    """Why a text can stand in no sentence at all; empty when nothing speaks against it."""
    if not says_something(text):
        return "it says nothing of its own"
    text = masked(text)
    words = [word.lower().replace("’", "'") for word in tokens(text)]
    if len(words) > most_words:
        return f"it is longer than {most_words} words"
    if _SENTENCE_INSIDE.search(text):
        return "it is more than one sentence"
    if _STRANGE.search(text) or _pictured(text) or text.count("(") != text.count(")"):
        return "it has marks in it such as : ; or ->"
    if v.PERSONS.intersection(_unnamed(text)) or re.search(r"\b(?:us|Us|I)\b(?!/)", text):
        return "it says I, we or you"
    if v.FOREIGN.intersection(words) or not _mostly_latin(text):
        return "it is not in English"
    if "shall" in words:
        return "it has a 'shall' of its own"
    return "it breaks off" if words[-1] in v.DANGLING and not _asked_for(words) else ""


def _unnamed(text: str) -> list[str]:
    """The words in small letters, without those that begin the name of something: "page My
    pots"."""
    words = [word.replace("’", "'") for word in tokens(text)]
    before = ["", *(word.lower() for word in words)]
    return [
        word.lower()
        for word, previous in zip(words, before, strict=False)
        if not (word[0].isupper() and previous in _BEARS_A_NAME)
    ]


def _asked_for(words: Sequence[str]) -> bool:
    """Whether a preposition ends what "that" or "which" began: "the day that pots wait for"."""
    begun = {"that", "which", "what", "who", "where"}.intersection(words[:-2])
    return bool(begun) and words[-1] in v.PREPOSITIONS


def _pictured(text: str) -> bool:
    """Whether there are emoji or other characters that are neither letters nor usual marks."""
    return any(not letter.isascii() and not letter.isalnum() and letter not in "’‘–—°€£§²³µ·"
               for letter in text)  # fmt: skip


def _mostly_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(bool(_LATIN.match(letter)) for letter in letters)
    return bool(letters) and latin >= 0.9 * len(letters)


def trimmed(text: str) -> str:
    """Without outer white space and the marks that end a line."""
    return text.strip().rstrip(" .,;!").strip()


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of the text's words stands."""
    return [found.span() for found in WORD.finditer(text)]


def is_verb(word: str, after: str) -> bool:
    """A form in -s that may be a plural is a verb only in front of an article or the like."""
    return word not in v.NOUN_TOO or after in v.DETERMINERS or after in v.PRONOUNS


def telegraphic(words: Sequence[str], start: int = 0) -> bool:
    """Whether a countable thing stands without an article: "types date", "show list"."""
    for index in range(start + 1, len(words)):
        word, before = words[index].lower(), words[index - 1].lower()
        after = words[index + 1].lower() if index + 1 < len(words) else ""
        if word not in v.COUNTED or after[:1].isdigit():
            continue
        if index - 1 == start or (before in _BARE_AFTER and after not in {"of", "to"}):
            return True
    return False
