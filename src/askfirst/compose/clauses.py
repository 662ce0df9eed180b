"""What happens: words that can follow "When", "If" or "While"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.finite import Clause, finite, is_plural, later_verbs
from askfirst.compose.fit import MOST_WORDS, Fit, following, masked, misfit, telegraphic, trimmed
from askfirst.compose.mending import may_be_a_name, missing_verb, personal
from askfirst.compose.nouns import (
    FIRST_NAMES,
    MASS,
    NOBODY,
    SETTING,
    TITLES,
    Known,
    is_name,
    is_noun,
)
from askfirst.compose.saying import tokens

_NO_DOING: Final = frozenset({"building", "meeting", "ceiling", "evening", "during"})


def clause(
    text: str, roles: frozenset[str] = frozenset(), *, most_words: int = MOST_WORDS,
    begin: str = "when", known: Known = NOBODY, who: str = "",
) -> Fit:  # fmt: skip
    """Words that can follow "When": a subject and its verb, in the present tense.

    Args:
        text: as typed, without the frame's first word.
        roles: names of roles in small letters, so that "Caretaker types" gets its article.
        begin: the frame's first word: behind "if" the past will do, behind "while" "washing".
        known: what the interview shows about its words.
        who: a role to name in the reason when nobody is named who acts.
    """
    body = _role_in_front(trimmed(text), roles)
    if reason := misfit(body, most_words=most_words):
        return Fit("", personal(body, reason, who))
    words = tokens(masked(body))
    if not body.startswith(words[0]):
        return Fit("", "it does not start with a word")
    if begin == "while" and ongoing(body):
        return Fit(f"{words[0].lower()}{body[len(words[0]) :]}")
    made = Clause(words, roles, known, begin == "if", following(body))
    at = finite(made)
    if at is None:
        return Fit("", missing_verb(made, body, begin, who))
    last = made.low(at)
    sets = at > 0 and verbs.BASE_OF.get(last, last) == "set" and made.low(at - 1) in SETTING
    if at == len(words) - 1 and verbs.BASE_OF.get(last, last) in verbs.NEVER_LAST and not sets:
        return Fit("", f"it breaks off behind '{last}'")
    if reason := later_verbs(words, at, body):
        return Fit("", reason)
    if reason := telegraphic(words, at):
        return Fit("", reason)
    return _with_article(body, at, made)


def tells_event(text: str, roles: frozenset[str], known: Known) -> bool:
    """Whether words tell what happens at one moment, so that no state lasts: "the rain starts",
    "the battery falls below 11 V"; "the temperature falls" goes on for a while."""
    body = trimmed(text)
    words = tokens(masked(body))
    made = Clause(words, roles, known, behind=following(body))
    at = finite(made) if words else None
    if at is None:
        return False
    base = verbs.BASE_OF.get(made.low(at), made.low(at))
    after = made.low(at + 1)
    if base == "set":
        return not after and made.low(at - 1) in SETTING
    return base in verbs.AT_ONCE or after in verbs.AT_ONCE_WITH.get(base, ())


def ongoing(text: str) -> bool:
    """Whether a state is told by what goes on: "washing", "filling the tub"."""
    words = [word.lower() for word in tokens(masked(trimmed(text)))]
    if not words or not words[0].endswith("ing") or words[0] in _NO_DOING:
        return False
    stem = words[0][:-3]
    shorter = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    base = next((one for one in (stem, f"{stem}e", shorter) if one in verbs.VERBS), "")
    if not base or base in verbs.FELT | verbs.NOT_OURS | verbs.MOVES | verbs.LEFT_TO_OTHERS:
        return False
    after = words[1] if len(words) > 1 else ""
    behind = v.ARTICLES | v.DETERMINERS | v.PREPOSITIONS | v.PARTICLES
    more = any(word in v.AUXILIARIES or (word in verbs.BASE_OF and word not in verbs.NOUN_TOO)
               or word in v.OPENERS for word in words[1:])  # fmt: skip
    return (not after or after in behind) and not more


def _role_in_front(text: str, roles: frozenset[str]) -> str:
    """ "Caretaker: type a date" said as "Caretaker types a date", for a role that is known."""
    head, colon, rest = text.partition(": ")
    verb, _, tail = rest.partition(" ")
    if not colon or head.strip().lower() not in roles or is_plural(head.split()[-1]):
        return text
    if verb.lower() in verbs.BASE_OF:
        return f"{head.strip()} {rest}"
    if verb.lower() in verbs.VERBS and verb.lower() != "be":
        return f"{head.strip()} {verbs.third_person(verb.lower())} {tail}".strip()
    return text


def _head(subject: Sequence[str]) -> str:
    """The word that says who acts: the last one before "of", "at" and the like."""
    place = next((i for i, word in enumerate(subject) if i and word.lower() in v.PREPOSITIONS),
                 len(subject))  # fmt: skip
    return subject[place - 1]


def _with_article(text: str, at: int, made: Clause) -> Fit:
    """The clause with a small first letter, and "the" in front of a role or a plain noun without
    its article; a name stays as it is."""
    first, lowered = made.words[0], made.low(0)
    small = f"{lowered}{text[len(first) :]}"
    plain = lowered in v.DETERMINERS or lowered in v.PRONOUNS | v.AMOUNTS or at == 0
    second = made.words[1] if at > 1 else ""
    plain = plain or second[:1].isdigit() or (len(second) == 1 and second.isupper())
    if plain or not first[0].isalpha():
        return Fit(small)
    if first in TITLES or is_name(first, made.known):
        return Fit(text)
    name = first.title()
    if name in FIRST_NAMES and is_name(name, made.known) and first.islower():
        return Fit(f"{name}{text[len(first) :]}")
    if lowered in MASS and at == 1:
        return Fit(small)
    if is_plural(_head(made.words[:at])) and not first.isupper():
        return _several(small, at, made)
    return _one(text, small, at, made)


def _several(small: str, at: int, made: Clause) -> Fit:
    """A subject that names several takes no article."""
    first, lowered = made.words[0], made.low(0)
    subject = " ".join(made.words[:at]).lower()
    known = lowered == first or subject in made.roles or f"{subject}s" in made.roles
    known = known or is_noun(lowered, made.known) or lowered in v.PLURALS or at > 1
    return Fit(small) if known else Fit("", may_be_a_name(first))


def _one(text: str, small: str, at: int, made: Clause) -> Fit:
    first, lowered = made.words[0], made.low(0)
    if (first.isupper() and len(first) > 1) or first[0].islower():
        return Fit(f"the {text}")
    subject = [word for word in made.words[:at] if word.lower() not in v.ADVERBS
               and not word.endswith("ly")]  # fmt: skip
    phrase = " ".join(subject).lower()
    common = phrase in made.roles and len(subject) > 1
    common = common or lowered in v.AGENTS or is_noun(lowered, made.known)
    described = len(subject) > 1 and subject[1][0].islower() and is_noun(
        _head(subject).lower(), made.known
    )  # fmt: skip
    if common or described:
        return Fit(f"the {small}")
    return Fit("", may_be_a_name(first))
