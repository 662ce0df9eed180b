"""What happens: words that can follow "When", "If" or "While"."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.compose import vocabulary as v
from askfirst.compose.fit import (
    MOST_WORDS,
    Fit,
    is_verb,
    masked,
    misfit,
    spans,
    telegraphic,
    trimmed,
)
from askfirst.compose.saying import tokens


def clause(text: str, roles: frozenset[str] = frozenset(), *, most_words: int = MOST_WORDS) -> Fit:
    """Words that can follow "When": a subject and its verb, in the present tense.

    Args:
        text: as typed, without the frame's first word.
        roles: names of roles in small letters, so that "Caretaker types" gets its article.
    """
    body = trimmed(text)
    body = _role_in_front(body, roles)
    if reason := misfit(body, most_words=most_words):
        return Fit("", reason)
    words = tokens(masked(body))
    if not body.startswith(words[0]):
        return Fit("", "it does not start with a word")
    at = _finite(words, roles)
    if at is None:
        return Fit("", "it does not say who does what")
    if reason := _later_verbs(words, at, body):
        return Fit("", reason)
    if telegraphic(words, at):
        return Fit("", "a word such as 'the' is missing")
    return _with_article(body, words, at, roles)


def _role_in_front(text: str, roles: frozenset[str]) -> str:
    """ "Caretaker: type a date" said as "Caretaker types a date", for a role that is known."""
    head, colon, rest = text.partition(": ")
    verb, _, tail = rest.partition(" ")
    if not colon or head.strip().lower() not in roles or _plural(head.split()[-1]):
        return text
    if verb.lower() in v.BASE_OF:
        return f"{head.strip()} {rest}"
    if verb.lower() in v.VERBS and verb.lower() != "be":
        return f"{head.strip()} {v.third_person(verb.lower())} {tail}".strip()
    return text


def _plural(word: str) -> bool:
    word = word.lower()
    return word in v.PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _finite(words: Sequence[str], roles: frozenset[str]) -> int | None:
    """Place of the verb that the subject in front of it has; None when that is not certain."""
    first = words[0].lower()
    opens = first in v.DETERMINERS or first in v.PRONOUNS or first[0].isdigit()
    if not opens and (
        first in v.PREPOSITIONS
        or first in v.OPENERS
        or first in v.AUXILIARIES
        or first.endswith(("ing", "ly"))
        or _acts(words)
        or (first in v.VERBS and first not in v.NOUN_TOO)
        or first in v.ADVERBS
        or first in v.JOINTS
    ):
        return None
    for index in range(1, min(len(words), 9)):
        if first in v.DETERMINERS and index == 1 and first not in v.PRONOUNS:
            continue
        if _agrees(words, index, roles):
            return index
        if words[index].lower() in v.JOINTS and index > 4:
            return None
    return None


def _is_role(subject: Sequence[str], roles: frozenset[str]) -> bool:
    """Whether the subject is somebody known, so that the next word is what they do."""
    lowered = [word.lower() for word in subject]
    named = " ".join(lowered[1:] if lowered[0] in v.DETERMINERS else lowered)
    return named in roles or named in v.AGENTS or named in v.PRONOUNS


def _acts(words: Sequence[str]) -> bool:
    """Whether the first word is a verb in the third person, so that nobody is named who acts."""
    first, after = words[0].lower(), words[1].lower() if len(words) > 1 else ""
    return first in v.BASE_OF and (is_verb(first, after) or after in v.OPENERS)


def _agrees(words: Sequence[str], index: int, roles: frozenset[str]) -> bool:
    """Whether the word at `index` is a verb that goes with what stands before it."""
    word, before = words[index].lower(), words[index - 1].lower()
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    several = _plural(before) or any(one.lower() == "and" for one in words[:index])
    if before in v.PREPOSITIONS - v.PLACES or before in v.OPENERS - {"who", "that", "which"}:
        return False
    if word in v.WISHES:
        return False
    if word in v.AUXILIARIES:
        if word in v.SINGULAR_AUXILIARIES:
            return not (several and index == 1 and before not in v.PRONOUNS)
        return several or word not in {"are", "have", "do", "get", "aren't", "don't", "haven't"}
    if word in v.BASE_OF:
        if several and index == 1:
            return False
        known = is_verb(word, after) or _is_role(words[:index], roles)
        return known or _happens(words, index, v.BASE_OF[word])
    plain = word not in v.NOUN_TOO or after in v.DETERMINERS or _happens(words, index, word)
    return word in v.VERBS and several and plain


def _happens(words: Sequence[str], index: int, base: str) -> bool:
    """Whether a thing with its article does something by itself: "the pump stops in the rain"."""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    opens = words[0].lower() in v.DETERMINERS or words[0][0].isdigit()
    behind = not after or after in v.PREPOSITIONS - {"of"}
    return base in v.HAPPENS and opens and index > 1 and behind


def _later_verbs(words: Sequence[str], at: int, text: str) -> str:
    """A second verb without "and", "who" or the like in front of it makes two sentences."""
    places = spans(masked(text))
    open_clause = any(word.lower() in v.OPENERS for word in words[:at])
    if {"when", "if", "while"}.intersection(word.lower() for word in words):
        return "a second 'when' or 'if' stands in it"
    for index in range(at + 1, len(words)):
        word, before = words[index].lower(), words[index - 1].lower()
        after = words[index + 1].lower() if index + 1 < len(words) else ""
        open_clause = open_clause or word in v.OPENERS
        if "," in text[places[index - 1][1] : places[index][0]] and before not in v.JOINTS:
            following = [one.lower() for one in words[index : index + 4]]
            if any(one in v.BASE_OF and one not in v.NOUN_TOO for one in following):
                return "it tells two things in one"
        verb = (word in v.BASE_OF and is_verb(word, after)) or word in v.SINGULAR_AUXILIARIES
        verb = verb or (word in v.BASE_OF and before in v.COUNTED | v.AGENTS)
        if verb and not open_clause and before not in v.JOINTS and before != "not":
            return "it tells two things in one"
    return ""


def _head(subject: Sequence[str]) -> str:
    """The word that says who acts: the last one before "of", "at" and the like."""
    place = next((i for i, word in enumerate(subject) if i and word.lower() in v.PREPOSITIONS),
                 len(subject))  # fmt: skip
    return subject[place - 1]


def _with_article(text: str, words: Sequence[str], at: int, roles: frozenset[str]) -> Fit:
    """The clause with a small first letter, and "the" in front of a role without its article."""
    first = words[0]
    lowered = first.lower()
    small = f"{lowered}{text[len(first) :]}"
    if lowered in v.DETERMINERS or lowered in v.PRONOUNS or not first[0].isalpha():
        return Fit(small)
    subject = " ".join(words[:at]).lower()
    several = _plural(_head(words[:at]))
    if several and not first.isupper():
        known = lowered == first or subject in roles or f"{subject}s" in roles
        return Fit(small) if known or at > 1 else Fit("", "it is not clear who acts")
    if first.isupper() and len(first) > 1:
        return Fit(f"the {text}")
    if first[0].islower():
        return Fit(f"the {text}")
    common = subject in roles or lowered in roles or lowered in v.AGENTS
    if common or (at > 1 and words[1][0].islower()):
        return Fit(f"the {small}")
    return Fit("", "its first word may be a name")
