"""The fit test: whether a person's words can stand in a sentence, or must be quoted.

A misfit is never mended. What counts as writing the same thing down (not as mending): a final
full stop, the article and the small letter in front of a role or a plain noun, "it"/"the
system"/"shall"/"then" typed once more, "its lamp" as the system's lamp, and the base form of a
verb in the third person where it is certain that it is one. In doubt the answer is no: a quotation
is never a broken sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.nouns import COUNTABLE, is_noun
from askfirst.compose.saying import WORD, says_something, tokens

MOST_WORDS: Final = 20

_SENTENCE_INSIDE: Final = re.compile(r"[.!?…]+[\"”')]*\s+\S")
_STRANGE: Final = re.compile(r"[;<>{}\[\]|`\\*#=~_^\"“”„«»…\n]|->|→|=>|:(?!\d)|\.\.|--|\?")
SPOKEN: Final = re.compile(r"\"[^\"]+\"|“[^“”]+”")
_AMPERES: Final = re.compile(r"(?<=\d )A\b")
_BARE_AFTER: Final = frozenset({"to", "in", "on", "from", "with", "into", "for", "at", "onto"})
_ASKED: Final = frozenset({"asked", "paid", "waited", "looked", "called"})
_BEARS_A_NAME: Final = frozenset(
    {"page", "screen", "list", "button", "menu", "tab", "folder", "called", "named"}
)
_LEADS: Final = (
    v.DETERMINERS | v.PRONOUNS | v.PREPOSITIONS | v.PARTICLES | v.OPENERS | v.JOINTS | v.ADVERBS
    | v.AUXILIARIES
)  # fmt: skip
"""What no thing without its article begins with."""
_OLD: Final = frozenset({"new", "old", "wrong", "red", "green", "yellow", "blue", "white", "black"})
"""Words that tell how a thing is and stand in front of it."""
_LATIN: Final = re.compile(r"[a-zA-ZÀ-ɏ]")


class Fit(NamedTuple):
    """The words as they stand in the sentence, or the reason why they cannot.

    Attributes:
        subject: who or what does it, when that is a part and not the system: "the gate".
    """

    text: str
    misfit: str = ""
    subject: str = ""


def masked(text: str) -> str:
    """The text with each quotation inside it as one word of the same length.

    What a message says is nobody's verb: "ask "are you sure?"" is one sentence. The A of "6 A",
    which is no article, stands there as another unit.
    """
    return SPOKEN.sub(lambda found: "q" * len(found[0]), _AMPERES.sub("V", text))


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
        return "it has marks in it such as : ; or ->, which no sentence has"
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
    """Whether the last word ends what another one began: "the day that pots wait for", "the number
    asked for", "who has it and until when"."""
    begun = {"that", "which", "what", "who", "where"}.intersection(words[:-2])
    if begun and words[-1] == "when" and words[-2] in {"until", "since", "by", "and", "or"}:
        return True
    left = words[-1] in v.PREPOSITIONS and words[-2:-1] and words[-2] in _ASKED
    return bool(left) or (bool(begun) and words[-1] in v.PREPOSITIONS)


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


def following(text: str) -> list[str]:
    """For each word of a text the next one in small letters; empty where a comma stands between
    them, and behind the last."""
    plain = masked(text)
    found = list(WORD.finditer(plain))
    pairs = pairwise(found)
    return [
        "" if "," in plain[one.end() : two.start()] else two[0].lower() for one, two in pairs
    ] + [""]


def is_verb(word: str, after: str) -> bool:
    """A form in -s that may be a plural is a verb only in front of an article or the like."""
    return word not in verbs.NOUN_TOO or after in v.DETERMINERS or after in v.PRONOUNS


def telegraphic(words: Sequence[str], start: int = 0) -> str:
    """Why a countable thing without an article keeps words from being a sentence: "types date",
    "show list"; empty when there is none.

    Args:
        start: place of the verb.
    """
    bare = _bare_thing(words, start)
    return f"a word such as 'the' is missing in front of '{bare}'" if bare else ""


def _bare_thing(words: Sequence[str], start: int) -> str:
    """The first word of a thing that lacks its article."""
    helped = words[start].lower() in v.HELPERS
    low = [word.lower() for word in words] + ["", ""]
    if not helped and low[start] not in v.AUXILIARIES and _bare(words, low, start + 1):
        return low[start + 1]
    for index in range(start + (2 if helped else 1), len(words)):
        word, before, after = low[index], low[index - 1], low[index + 1]
        if word not in v.COUNTED or after[:1].isdigit():
            continue
        if index - 1 == start or (before in _BARE_AFTER and after not in {"of", "to"}):
            return word
    return ""


def _bare(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether one thing without an article stands behind the verb: "brings child", "scans qr
    code"; "page 3" has its number instead."""
    if at >= len(words) or not words[at][0].islower() or low[at] in _LEADS:
        return False
    if low[at] in COUNTABLE and not is_noun(low[at + 1]):
        return not low[at + 1][:1].isdigit()
    described = low[at + 1] in COUNTABLE and not is_noun(low[at + 2])
    apart = low[at].endswith(("ly", "s", "'s", "’s")) or low[at][0].isdigit()
    apart = apart or low[at + 2][:1].isdigit()
    return described and not apart and low[at] not in v.LIKE - _OLD
