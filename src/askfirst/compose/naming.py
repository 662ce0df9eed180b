"""The system's name inside a sentence."""

from __future__ import annotations

from typing import Final

from askfirst.compose import vocabulary as v
from askfirst.compose.fit import misfit
from askfirst.compose.saying import tokens
from askfirst.compose.verbs import BASE_OF, FELT, NOUN_TOO, VERBS
from askfirst.interview import Interview
from askfirst.lines import named

UNNAMED: Final = "the system"
MOST_WORDS: Final = 4
MOST_CHARACTERS: Final = 40
_NO_NAMES: Final = frozenset(
    {"yes", "ok", "okay", "maybe", "later", "whatever", "anything", "system"}
)
_SPEAKING: Final = (
    v.PREPOSITIONS | v.PRONOUNS | v.AUXILIARIES | v.WISHES | v.ADVERBS | v.OPENERS | v.JOINTS
    | v.DETERMINERS | FELT | (VERBS - NOUN_TOO) | (frozenset(BASE_OF) - NOUN_TOO)
)  # fmt: skip
"""Words that make a sentence of a name."""


def given_name(interview: Interview) -> str:
    """The name as typed, without marks around it and without "maybe"."""
    given = named(" ".join(interview.produced("specification.name").split()))
    return given.strip(" .,;!\"'“”„«»")


def system_name(interview: Interview) -> str:
    """The name to use in sentences; "the system" when none was given or it is no name."""
    return as_name(given_name(interview)) or UNNAMED


def as_name(text: str) -> str:
    """A name as it can stand in a sentence; empty when the text speaks instead of naming.

    A name in capitals stands as it is ("Hall Book", "the Hall Book"), one word in small letters
    too if it is not an everyday one; several small words stand in quotation marks.
    """
    words = tokens(text)
    if not 0 < len(words) <= MOST_WORDS or len(text) > MOST_CHARACTERS:
        return ""
    if (
        misfit(text, most_words=MOST_WORDS)
        or any(mark in text for mark in "(),:@/")
        or "www" in words
    ):
        return ""
    body = words[1:] if words[0].lower() == "the" else words
    if (
        body
        and all(word[0].isupper() or word[0].isdigit() for word in body)
        and not body[0].isdigit()
    ):
        speaks = len(body) == 1 and body[0].lower() in v.PRONOUNS | v.OPENERS | _NO_NAMES
        return "" if speaks else f"the {text[4:]}" if len(body) < len(words) else text
    lowered = [word.lower() for word in words]
    if _SPEAKING.intersection(lowered) or words[0][0].isdigit():
        return ""
    if len(words) > 1:
        return f"“{text}”"
    return "" if lowered[0] in VERBS | v.COUNTED | v.AGENTS | _NO_NAMES | set(BASE_OF) else text
