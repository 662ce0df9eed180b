"""A sentence with a *shall* of what happens and what then follows, or the two side by side.

Composed only where both sides are certain; else printed as typed. Nothing is asked about form.
The patterns are those of EARS (Mavin et al., RE 2009).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.types import WORD, finite_at, opener, plain
from askfirst.text import lexicon
from askfirst.vocabulary import Form, Pattern

_ITSELF: Final = frozenset({"it", "the system", "the app", "the program", "the software", "the tool"})
_MODALS: Final = ("has to", "needs to", "must", "shall", "will", "is to")
_WEAK: Final = frozenset("should can may could might would wants tries helps".split())
_ADVERBS: Final = frozenset(
    "also then always automatically immediately just only simply first still again directly".split()
)
_NEGATIONS: Final = ("does not", "doesn't", "must not", "mustn't", "will not", "won't", "shall not",
                     "never")  # fmt: skip
_SUBORDINATES: Final = frozenset(
    "that which who whom whose what where how whether if until unless because so while before after"
    " as than like".split()
)
_SUBJECT_WORDS: Final = frozenset(
    "i we you he she they it this that there everybody everyone nobody somebody someone anyone these"
    " those".split()
)
_JOINS: Final = frozenset({"and", "or", "but", "then"})
_LATER_CLAUSE: Final = re.compile(r"\b(?:when|whenever|once|as soon as)\b", re.IGNORECASE)
_OPENINGS: Final = {
    "when": (Pattern.EVENT, "When"), "whenever": (Pattern.EVENT, "Whenever"),
    "once": (Pattern.EVENT, "Once"), "as soon as": (Pattern.EVENT, "As soon as"),
    "after": (Pattern.EVENT, "After"), "before": (Pattern.EVENT, "Before"),
    "if": (Pattern.UNWANTED, "If"), "in case": (Pattern.UNWANTED, "In case"),
    "unless": (Pattern.UNWANTED, "Unless"), "while": (Pattern.STATE, "While"),
    "as long as": (Pattern.STATE, "As long as"), "until": (Pattern.STATE, "Until"),
    "where": (Pattern.OPTION, "Where"), "every time": (Pattern.EVENT, "Every time"),
    "each time": (Pattern.EVENT, "Each time"),
}  # fmt: skip


class Sentence(NamedTuple):
    """A statement as printed and how it was made."""

    text: str
    form: Form
    pattern: Pattern = Pattern.NONE


def mended(text: str) -> str:
    """A statement as typed: single blanks, a capital at the start, a full stop at the end."""
    said = " ".join(text.split()).strip(" ,;")
    if not said:
        return ""
    return ended(capital(said))


def capital(text: str) -> str:
    """The text with a capital at its start, unless its first word has one inside ("iPad")."""
    first = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first[1:]) else text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """The text as a sentence: with a full stop unless one stands at its end."""
    return text if text.rstrip("”’\"')").endswith((".", "!", "?", "…")) else f"{text}."


def subject_name(name: str) -> str:
    """The system's name where a sentence begins with it."""
    return capital(name)


@lru_cache(maxsize=4096)
def behaviour(trigger: str, response: str, name: str, begin: str = "When") -> Sentence:
    """What happens and what follows, composed where certain, else paired.

    Args:
        trigger: the event, state or case, with or without its opening word.
        response: what then follows.
        begin: the word put in front of a trigger that has none.
    """
    first = opener(trigger)
    bare = trigger[len(first) :].strip() if first else trigger
    pattern, word = _OPENINGS.get(plain(first), _OPENINGS[begin.lower()])
    does = predicate(response, name)
    if does and finite_at(bare) is not None and not _twice(word, does) and "," not in bare[-1:]:
        whole = f"{word} {with_article(bare)}, {name} shall {does}"
        return Sentence(ended(whole), Form.COMPOSED, pattern)
    return Sentence(paired(trigger, response), Form.PAIRED, pattern)


def _twice(word: str, does: str) -> bool:
    return word != "While" and _LATER_CLAUSE.search(does) is not None


def paired(trigger: str, response: str) -> str:
    """Both sides as typed: "File not on the list: shown to the technician."."""
    front = " ".join(trigger.split()).strip(" ,;:.")
    return ended(f"{capital(with_the(front))}: {' '.join(response.split()).strip(' ,;')}")


def demand(response: str, name: str) -> Sentence | None:
    """A line that says only what the system does: "it shows the map" as "Name shall show the
    map."; None when that is not certain."""
    if not _has_subject(response, name):
        return None
    does = predicate(response, name)
    return Sentence(ended(f"{capital(name)} shall {does}"), Form.COMPOSED, Pattern.UBIQUITOUS) if does else None


def _has_subject(text: str, name: str) -> bool:
    return _subject_end(text, name) > 0


def _subject_end(text: str, name: str) -> int:
    """Where the system as the subject of a text ends; 0 when it is not the subject."""
    lowered = plain(text)
    if len(lowered) != len(text):
        lowered = text.lower().replace("’", "'")
    names = {*_ITSELF, name.lower(), name.lower().removeprefix("the ")}
    found = [len(one) for one in names if one and lowered.startswith(f"{one} ")]
    return max(found, default=0)


def is_about_it(text: str, name: str) -> bool:
    """Whether the system is the subject: "it", "the app", its name."""
    return _subject_end(text, name) > 0


@lru_cache(maxsize=4096)
def predicate(response: str, name: str) -> str:
    """What stands behind "shall": the base form and the rest, as typed; empty when uncertain."""
    text = " ".join(response.split()).strip(" ,;.")
    if text.lower().startswith(("then ", "and then ", "and it ")):
        text = text.split(" ", 1)[1] if text.lower().startswith("then ") else text[4:]
        text = text.removeprefix("then ")
    end = _subject_end(text, name)
    rest = text[end:].strip() if end else text
    negated, rest = _negation(rest)
    modal, rest = (False, rest) if negated else _modal(rest)
    adverb, rest = _adverb(rest)
    found = WORD.match(rest)
    if found is None:
        return ""
    verb, tail = found[0], rest[found.end() :]
    base = _base(verb, tail, bare=negated or modal, subject=bool(end) and not (negated or modal))
    if not base:
        return ""
    behind = _behind(tail, imperative=verb.lower() == base)
    if behind is None:
        return ""
    return f"{'not ' if negated else ''}{adverb}{base}{behind}"


def _negation(rest: str) -> tuple[bool, str]:
    lowered = rest.lower().replace("’", "'")
    for words in _NEGATIONS:
        if lowered.startswith(f"{words} "):
            return True, rest[len(words) + 1 :].strip()
    return False, rest


def _modal(rest: str) -> tuple[bool, str]:
    for words in _MODALS:
        if rest.lower().startswith(f"{words} "):
            return True, rest[len(words) + 1 :].strip()
    return False, rest


def _adverb(rest: str) -> tuple[str, str]:
    first, _, behind = rest.partition(" ")
    return (f"{first} ", behind) if first.lower() in _ADVERBS and behind else ("", rest)


def _base(verb: str, tail: str, *, bare: bool, subject: bool) -> str:
    """The base form of the first word where it certainly is a verb there."""
    word = verb.lower()
    if word in _WEAK or "'" in word:
        return ""
    if word == "is" and subject:
        return "be"
    if word == "has" and subject:
        return "have"
    base = lexicon.base_of(word)
    if base is None or word in ("was", "were", "had", "are", "am", "been", "being", "have", "be") and not bare:
        return ""
    if bare:
        return word if lexicon.is_base(word) else ""
    third = word != base and word == lexicon.third_person(base)
    if subject:
        return base if third else ""
    if not (third or word == base):
        return ""
    after = tail.strip(" ,").split(" ", 1)[0].lower() if tail.strip(" ,") else ""
    leads = after in lexicon.words("articles") or after in lexicon.words("pronouns") or after in _POINTING
    if tail.startswith(","):
        leads = False
    certain = leads or (not lexicon.is_noun(base) and not lexicon.is_adjective(word))
    return base if certain else ""


_POINTING: Final = frozenset(
    "the a an this that these those all every each any both no my our his her their its who what"
    " which how whether them him me us".split()
)


def _behind(tail: str, *, imperative: bool) -> str | None:
    """The rest of the predicate with the verbs that go on put into the base form; None when a
    clause with a subject of its own hangs on it, or a word could be either."""
    if any(mark in tail for mark in ";:—") or re.search(r"\.\s|->|→|=>", tail):
        return None
    found = list(WORD.finditer(tail))
    lowered = [one[0].lower().replace("’", "'") for one in found]
    made, start, sheltered = [], 0, False
    for place, one in enumerate(found):
        word = lowered[place]
        between = tail[found[place - 1].end() if place else 0 : one.start()]
        joined = place > 0 and lowered[place - 1] in _JOINS or "," in between
        if word in _SUBORDINATES or word in ("when", "once"):
            sheltered = True
            continue
        if joined and not sheltered and word not in _JOINS:
            if word in _SUBJECT_WORDS and _verb_behind(lowered, place):
                return None
            changed = _going_on(lowered, place, imperative=imperative)
            if changed is None:
                return None
            if changed != word:
                made += [tail[start : one.start()], changed]
                start = one.end()
    rest_clause = _own_clause(tail)
    if rest_clause:
        return None
    return "".join(made) + tail[start:]


def _verb_behind(lowered: list[str], place: int) -> bool:
    after = lowered[place + 1] if place + 1 < len(lowered) else ""
    return lexicon.base_of(after) is not None


def _going_on(lowered: list[str], place: int, *, imperative: bool) -> str | None:
    """The word behind "and", "or" or a comma: in the base form when it is a verb that goes on, as
    it is when it is none; None when it could be either."""
    word = lowered[place]
    base = lexicon.base_of(word)
    after = lowered[place + 1] if place + 1 < len(lowered) else ""
    if word in ("is", "are", "was", "has", "had", "does", "doesn't", "isn't", "will", "can", "must"):
        return None
    if base is None or imperative:
        return word
    if word != lexicon.third_person(base) or word == base:
        return word
    if not lexicon.is_noun(base):
        return base
    if after in lexicon.words("articles") or after in _POINTING or after in lexicon.words("pronouns"):
        return base
    return None


def _own_clause(tail: str) -> bool:
    """Whether behind a comma or "and" stands a clause with a subject of its own."""
    for piece in re.split(r",\s*|\s+(?:and|but|or)\s+", tail)[1:]:
        first = piece.split(" ", 1)[0].lower() if piece else ""
        if first in _SUBORDINATES or first in ("when", "once", "instead", "for", "with", "in"):
            continue
        inner = re.split(r"\b(?:that|which|who|where|when|until|if|because|what|how|while|as)\b", piece)[0]
        if finite_at(inner) is not None:
            return True
    return False


def with_article(text: str) -> str:
    """The start of a clause inside a sentence: in small letters unless it is a name, with "the"
    where only that is missing in front of one thing or person."""
    first, space, rest = text.partition(" ")
    if first in ("I",) or any(letter.isupper() for letter in first[1:]):
        return text
    lowered = first.lower()
    if first[:1].isupper() and not lexicon.is_english(lowered):
        return text
    return with_the(lowered + space + rest)


def with_the(text: str) -> str:
    """The text with "the" in front where it begins with one bare thing or person."""
    found = [one[0].lower() for one in WORD.finditer(text[:120])]
    if not found or opener(text):
        return text
    for place, word in enumerate(found[:3]):
        if word in lexicon.function_words() or lexicon.base_of(word) and not lexicon.is_noun(word):
            return text
        after = found[place + 1] if place + 1 < len(found) else ""
        if lexicon.is_noun(word) and not lexicon.is_plural(word) and _verb_form(after):
            bare = lexicon.is_person(word) or finite_at(text) == place + 1
            return f"the {text}" if bare and not _uncountable(word) else text
        if not (lexicon.is_adjective(word) or lexicon.is_noun(word)):
            return text
    return text


def _verb_form(word: str) -> bool:
    return bool(word) and (lexicon.is_finite(word) or word in ("is", "has", "does", "can", "must", "was"))


def _uncountable(word: str) -> bool:
    return word in ("nothing", "something", "anything", "everything") or word in lexicon.words("pronouns")
