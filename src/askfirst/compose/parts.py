"""A part of the system in front of what it does: "the gate unlocks", "its lamp goes out"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.finite import is_plural
from askfirst.compose.fit import masked, spans
from askfirst.compose.nouns import THINGS, singular_of
from askfirst.compose.saying import tokens

_FIRST: Final = frozenset({"the", "its", "a", "an", "all", "both", "his", "her", "their"})
_OF: Final = frozenset({"of", "on", "in", "at", "to"})
_NEGATED: Final = frozenset({"does", "do"})
_BY_ITSELF: Final = verbs.HAPPENS - {"change", "work", "end", "talk", "look", "call", "help"}
_BEHIND: Final = (v.PREPOSITIONS - {"of"}) | v.PARTICLES | v.LIKE | v.OPENERS
_MOST_BEFORE: Final = 3
_MOST_BEHIND: Final = 4


class Part(NamedTuple):
    """A part and what it does.

    Attributes:
        subject: as it stands in front of "shall". text: from the verb on.
    """

    subject: str
    text: str


def part_in_front(text: str, name: str) -> Part | None:
    """The part that a response begins with and what it does; None when it begins with none, or
    when it is not certain which word is the verb.

    "Its lamp" becomes "the lamp of <name>", since "its" would point at what the trigger tells of.
    """
    words = tokens(masked(text))
    if text.lower() == "nothing happens":
        return Part("nothing", "happens")
    if len(words) < 3 or words[0].lower() not in _FIRST or not text.startswith(words[0]):
        return None
    head = next((index for index in range(1, min(_MOST_BEFORE + 1, len(words) - 1))
                 if _is_part(words, index)), 0)  # fmt: skip
    at = _verb(words, head) if head else 0
    if not at:
        return None
    places = spans(masked(text))
    subject = text[: places[at][0]].strip()
    if "," in subject:
        return None
    first, _, rest = subject.partition(" ")
    named = f"the {rest} of {name}" if first.lower() == "its" else f"{first.lower()} {rest}"
    return Part(named, text[places[at][0] :])


def _is_part(words: Sequence[str], index: int) -> bool:
    """Whether the word is a part with its verb, or with "of" and the like, behind it."""
    if singular_of(words[index].lower()) not in THINGS:
        return False
    between = [word.lower() for word in words[1:index]]
    if any(word in v.PREPOSITIONS or word in v.AUXILIARIES or word in v.JOINTS or word in v.OPENERS
           or word in verbs.BASE_OF for word in between):  # fmt: skip
        return False
    return words[index + 1].lower() in _OF or _acts(words, index + 1)


def _verb(words: Sequence[str], head: int) -> int:
    """Place of the verb that belongs to the part at `head`; 0 when there is none."""
    if words[head + 1].lower() not in _OF:
        return head + 1
    for index in range(head + 3, min(head + 2 + _MOST_BEHIND, len(words))):
        if words[index - 1].lower() not in v.DETERMINERS | v.PREPOSITIONS and _acts(
            words, index, several=is_plural(words[head])
        ):
            return index
    return 0


def _acts(words: Sequence[str], index: int, *, several: bool | None = None) -> bool:
    """Whether a word is a verb that agrees with the noun in front of it."""
    word = words[index].lower()
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    many = is_plural(words[index - 1]) if several is None else several
    if word in ("should", "must", "will"):
        return after in verbs.VERBS
    if word in ("is", "are"):
        return many == (word == "are")
    if word in ("doesn't", "don't", "doesn’t", "don’t") or (word in _NEGATED and after == "not"):
        return many == word.startswith("don")
    base = word if many else verbs.BASE_OF.get(word, "")
    if base == "change" and after == "to":
        return True
    if base not in verbs.VERBS:
        return False
    if base in _BY_ITSELF:
        return (
            not after
            or after in _BEHIND
            or after[0].isdigit()
            or after.endswith(("ly", "ed", "ing"))
        )
    if base in verbs.NOUN_TOO:
        return after in v.ARTICLES
    return True
