"""The system's name inside a sentence: bare, as the person wrote it."""

from __future__ import annotations

import re
from typing import Final

from askfirst.interview import Interview
from askfirst.statements.not_answers import not_answer
from askfirst.statements.types import words
from askfirst.text import lexicon

UNNAMED: Final = "the system"
MOST_WORDS: Final = 5
MOST_CHARACTERS: Final = 50
_NONE: Final = re.compile(r"^(?:no|none|not|nothing|without)\b|\bname\s+yet\b|\bnameless\b", re.I)
"""Says that there is no name; "No Queue" is one."""


def given_name(interview: Interview) -> str:
    """The name as typed, without marks around it and without "maybe"."""
    given = " ".join(interview.produced("specification.name").split())
    given = _BEHIND.split(_TALK.sub("", given))[0]
    return given.strip(" .,;!?\"'“”„«»")


_TALK: Final = re.compile(
    r"^(?:(?:the\s+)?name\s*[?:]\s*|(?:let['’]?s\s+say|say|something\s+like|just"
    r"|maybe|perhaps|probably)\s+)"
    r"|[\s,]+(?:i\s+(?:suppose|guess|think)|or\s+(?:so|something|whatever)|maybe|perhaps|for\s+now)\W*$|\s*\(\?+\)\s*$",
    re.IGNORECASE,
)
"""What somebody says around a name that they make up."""


_BEHIND: Final = re.compile(
    r"(?<=\w{3})[,.;!?]\s+(?=[a-z]|[A-Z][a-z]*(?:['’]?s)?\s+(?:word|idea|name)\b)|\s+[-–—]\s+"
)
"""Ends a name, behind which somebody says something of it: "the skull, everyone here knows"."""


def system_name(interview: Interview) -> str:
    """The name to use in sentences; "the system" when none was given or it is no name."""
    return as_name(given_name(interview)) or UNNAMED


def _speaks(found: list[str]) -> bool:
    """Whether words make a sentence of a name: a pronoun, also in "it's", an auxiliary."""
    speaking = lexicon.words("pronouns") | lexicon.words("auxiliaries")
    typed = [word.lower().replace("’", "'") for word in found]
    return not speaking.isdisjoint((*typed, *(word.partition("'")[0] for word in typed)))


def as_name(text: str) -> str:
    """A name as it can stand in a sentence; empty when the text speaks instead of naming.

    "Lockbook" and "Hall Book" stand bare; several words in small letters get "the": "the audio
    guide".
    """
    found = words(text)
    if not 0 < len(found) <= MOST_WORDS or len(text) > MOST_CHARACTERS:
        return ""
    if (
        not_answer(text)
        or _speaks(found)
        or any(mark in text.rstrip(".") for mark in "():@/\n<>.!?;")
    ):
        return ""
    lowered = text.lower()
    if _NONE.search(text) and not any(word[:1].isupper() for word in found[1:]):
        return ""
    if lowered in ("it", "system", "the system", "yes", "ok"):
        return ""
    body = found[1:] if found[0].lower() == "the" else found
    if not body:
        return ""
    proper = all(
        word[:1].isupper() or not word[:1].isalpha() or word in lexicon.words("prepositions")
        for word in body[1:]
    ) and (len(body) == 1 or body[0][:1].isupper())
    bare = text[4:] if lowered.startswith("the ") else text
    if proper and len(body) == len(found):
        return text
    if proper:
        return f"the {bare}"
    acronym = any(letter.isupper() for letter in bare[1:2])
    return f"the {bare if acronym else bare[:1].lower() + bare[1:]}"
