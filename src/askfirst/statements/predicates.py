"""What the system does, as it stands behind "shall": the base form and the rest as typed.

Certain or not at all. "It" is the system only where the verb is one that a system does: "it rings"
may be the bell of the line before, "it must be charged" is rather the battery.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.clauses import lacks_article
from askfirst.statements.grammar import listed
from askfirst.statements.types import WORD, finite_at, plain
from askfirst.text import lexicon

_ITSELF: Final = frozenset(
    {"the system", "the app", "the program", "the software", "system", "app"}
)
_MODALS: Final = ("has to", "needs to", "must", "shall", "will")
_NEGATIONS: Final = ("does not", "doesn't", "must not", "mustn't", "will not", "won't", "shall not")
_ADVERBS: Final = listed("predicates: adverbs")
_NO_VERBS: Final = listed("predicates: no verbs")
_SUBORDINATES: Final = listed("predicates: subordinates")
_CASES: Final = frozenset(
    [
        "if",
        "when",
        "whenever",
        "once",
        "unless",
        "until",
        "while",
        "after",
        "before",
        "because",
        "as",
        "where",
    ]
)
_SUBJECTS: Final = listed("predicates: subjects")
_AUXILIARIES: Final = listed("predicates: auxiliaries")
_JOINS: Final = frozenset({"and", "or", "but"})
_MARKS: Final = re.compile(r"[;:—!?()\"“”|]|\.(?=\s|$)|[-=]{1,2}>|→|⇒|\s[-–]\s")
_CUT_OFF: Final = re.compile(
    r",\s*(?:if|else|otherwise|except|unless|instead|no|not|nothing|so|because|but)\b"
    r"|\bif not\b|\bor else\b|\betc\b|\.\.", re.IGNORECASE,
)  # fmt: skip
_LEADS: Final = listed("predicates: leads")
_ACTED_ON: Final = frozenset({"the", "a", "an", "it", "them", "him", "her", "me", "us"})
_MOST_IN_NAME: Final = 6
_MOST_WORDS: Final = 40


class _Front(NamedTuple):
    """What stands in front of the verb."""

    negated: bool
    modal: bool
    adverb: str
    rest: str


def subject_end(text: str, name: str) -> int:
    """Where the system as the subject of a text ends; 0 when it is not the subject."""
    lowered = text.lower().replace("’", "'")
    named = name.lower()
    names = {"it", *_ITSELF, named, named.removeprefix("the ")}
    found = [len(one) for one in names if one and lowered.startswith(f"{one} ")]
    return max(found, default=0)


@lru_cache(maxsize=4096)
def predicate(response: str, name: str) -> str:
    """What stands behind "shall"; empty when that is not certain.

    Args:
        response: a clause whose subject is the system: "it shows the map", "then it rings".
        name: the system's name as it stands in a sentence.
    """
    text = begun(" ".join(response.split()).strip(" ,;."))
    end = subject_end(text, name)
    if "," in name or len(name.split()) > _MOST_IN_NAME:
        return ""
    if not end or len(text.split()) > _MOST_WORDS or _MARKS.search(text) or _CUT_OFF.search(text):
        return ""
    pointed = plain(text[:end]) == "it" and name.lower() != "it"
    front = _front(text[end:].strip())
    found = WORD.match(front.rest)
    if found is None:
        return ""
    tail = front.rest[found.end() :]
    base = _base(found[0], tail, front, pointed=pointed)
    behind = _behind(tail, name) if base else None
    if behind is None or lacks_article(f"it {lexicon.third_person(base)}{tail}"):
        return ""
    return f"{'not ' if front.negated else ''}{front.adverb}{base}{behind}"


def begun(text: str) -> str:
    """The text without "then" and "and" at its start."""
    for word in ("and then ", "then ", "and "):
        if text.lower().startswith(word):
            return text[len(word) :].lstrip()
    return text


def _front(rest: str) -> _Front:
    lowered = rest.lower().replace("’", "'")
    for words in _NEGATIONS:
        if lowered.startswith(f"{words} "):
            return _Front(True, True, *_adverb(rest[len(words) + 1 :].lstrip()))
    for words in _MODALS:
        if lowered.startswith(f"{words} "):
            return _Front(False, True, *_adverb(rest[len(words) + 1 :].lstrip()))
    return _Front(False, False, *_adverb(rest))


def _adverb(rest: str) -> tuple[str, str]:
    first, _, behind = rest.partition(" ")
    return (f"{first} ", behind.lstrip()) if first.lower() in _ADVERBS and behind else ("", rest)


def _base(verb: str, tail: str, front: _Front, *, pointed: bool) -> str:
    """The base form of the first word where it certainly is a verb of the system there."""
    word = verb.lower()
    if word in _NO_VERBS or "'" in word or "’" in word:
        return ""
    base = lexicon.base_of(word)
    bare = front.negated or front.modal
    if base is None or word != (base if bare else lexicon.third_person(base)):
        return ""
    return "" if pointed and not _of_system(base, tail) else base


_WHOM: Final = frozenset({"me", "him", "her", "us", "them", "you"})


def _of_system(base: str, tail: str) -> bool:
    """Whether "it" with this verb is the system and not a thing that was spoken of."""
    if base == "say" and tail.strip().split(" ", 1)[0].lower() in _WHOM:
        return False  # "it says me"
    if base in listed("tells"):
        return True
    numbered = base in listed("properties") and tail.strip()[:1].isdigit()
    return base in listed("moves") and not numbered and _object(tail)


def _object(tail: str) -> bool:
    """Whether something that is acted on follows at once."""
    found = [word.lower() for word in WORD.findall(tail[:80])]
    if not found or tail.startswith(","):
        return False
    first = found[0]
    if first in ("on", "off", "up", "down", "in", "out") and len(found) > 1:
        first = found[1]
    return first in _LEADS or first[0].isdigit() or lexicon.is_plural(first)


def _behind(tail: str, name: str) -> str | None:
    """The rest of the predicate, the verbs that go on put into the base form; None when a clause
    with a subject of its own hangs on it, or a word could be either."""
    matches = list(WORD.finditer(tail))
    lowered = [one[0].lower().replace("’", "'") for one in matches]
    made, start, sheltered = [], 0, False
    for place, one in enumerate(matches):
        word = lowered[place]
        between = tail[matches[place - 1].end() if place else 0 : one.start()]
        joined = "," in between or _is_joined(lowered, place)
        if joined and word in _CASES and not sheltered:
            return None
        if word in _SUBORDINATES:
            sheltered = True
        elif joined and word not in _JOINS and word not in _ADVERBS:
            changed = _going_on(lowered, place, tail[: one.start()], sheltered=sheltered)
            if changed is None:
                return None
            if changed != word:
                made += [tail[start : one.start()], changed]
                start = one.end()
    return None if _own_clause(tail, name) else "".join(made) + tail[start:]


def _is_joined(lowered: list[str], place: int) -> bool:
    before = place - 1
    while before >= 0 and lowered[before] in _ADVERBS:
        before -= 1
    return before >= 0 and lowered[before] in _JOINS


def _going_on(lowered: list[str], place: int, before: str, *, sheltered: bool) -> str | None:
    """The word behind "and", "or" or a comma: in the base form when it is a verb that goes on, as
    it is when it is none; None when it could be either."""
    word = lowered[place]
    after = lowered[place + 1] if place + 1 < len(lowered) else ""
    if word in _AUXILIARIES or word in ("isn't", "then"):
        return None
    if word in _SUBJECTS:
        return None if after in _AUXILIARIES or lexicon.base_of(after) else word
    base = lexicon.base_of(word)
    if base is None or word == base or word != lexicon.third_person(base):
        past = base is not None and lexicon.is_finite(word) and not lexicon.is_adjective(word)
        return None if past and not sheltered else word
    if sheltered:
        return None
    if not lexicon.is_noun(base):
        return base
    listed_before = lexicon.is_plural(
        (WORD.findall(re.sub(r"\W*\band\W*$", "", before)) or [""])[-1]
    )
    if listed_before:
        return base if after in _ACTED_ON else None
    leads = after in _LEADS
    alone = not WORD.search(re.sub(r"\W*\b(?:and|or|then|also)\W*$", "", before))
    return base if leads or alone or (after and lexicon.mostly_verb(word)) else None


def _own_clause(tail: str, name: str) -> bool:
    """Whether behind a comma or "and" stands a clause with a subject of its own."""
    for piece in re.split(r",\s*|\s+(?:and|but|or)\s+", tail)[1:]:
        first = piece.split(" ", 1)[0].lower() if piece else ""
        if first in _SUBORDINATES:
            continue
        if subject_end(piece, name):
            return True
        inner = re.split(
            r"\b(?:that|which|who|where|when|until|if|because|what|how|while|as)\b", piece
        )[0]
        if finite_at(inner) is not None:
            return True
    return False
