"""Where a line of its own certainly begins, of several that were typed with commas alone: people
and groups, rules, words and what they mean."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.asides import POINTS_BACK
from askfirst.statements.spans import at_commas
from askfirst.statements.steps import acts
from askfirst.statements.types import finite_at, is_people, tells, words
from askfirst.text import lexicon
from askfirst.text.numerals import WORD

_FEWEST_ROLES: Final = 3
"""With fewer, the second may be the name of the first: "the swim club, Mrs Holt"; not where of the
first is told something between them, and of the second what they do."""
_IN_FRONT: Final = re.compile(
    r"(?:and\s+)?(?P<front>(?:\d+|an?|the|my|our|some|each|every|one|two|three)\s+)?(?P<word>\S+)",
    re.I,
)
_MOST_IN_ROLE: Final = 3


def role_starts(text: str) -> list[int]:
    """Where people and groups in a row begin, each with what is said of it: "6 keepers, the vet
    sees all, an inspector once a year"; none where one of them is not certain."""
    pieces = at_commas(text)
    told = [one.of(text) for one in pieces]
    begins = [not _counts(here, before) and _names_role(here)
              for before, here in zip(["", *told], told, strict=False)]  # fmt: skip
    starts = [one.start for one, named in zip(pieces, begins, strict=True) if named]
    parted = begins[1:2] == [False] and len(starts) == _TWO and tells(text[starts[-1] :])
    enough = parted or len(starts) >= _FEWEST_ROLES
    certain = enough and bool(begins[0]) and None not in begins
    own = [one.start for one in pieces[1:] if begins[0] and _is_speaker(one.of(text))]
    return sorted({*starts[1:], *own}) if certain else own


def _is_speaker(piece: str) -> bool:
    """Whether a piece names whoever speaks as one more: "me in the office", "I run the yard"; not
    "I know them", which tells of those before."""
    found = _SPEAKER.match(piece)
    return found is not None and not _LEANS_BACK.search(piece[found.end("who") :])


_SPEAKER: Final = re.compile(
    r"(?:and\s+)?(?P<who>me\b(?!\s+(?:includ|being\b))"
    r"|i\s+(?:run|do|am|own|lead|manage|keep|make|work|sit|write|plan|pay|take)\b"
    r"|i['’]?m\b)(?!\s+(?:not|told|sure|afraid)\b)",
    re.IGNORECASE,
)


def _names_role(piece: str) -> bool | None:
    """Whether a piece begins with somebody, or goes on with the one before: what they do, or how
    many they are; None where that is not certain."""
    found = _IN_FRONT.match(piece)
    word = found["word"].lower() if found else ""
    if found is None or word in lexicon.function_words() or lexicon.is_adverb(word):
        return False
    if found["front"] and _SOME.match(piece) and _only_acts(word):
        return False  # "some bring two": of those before
    said = piece.split()
    named = any(is_people(" ".join(said[:many])) for many in range(1, _MOST_IN_ROLE + 1))
    return True if found["front"] or named else None


def _counts(piece: str, before: str) -> bool:
    """Whether a piece tells how many those before it are, or how many of them are so: "smiths, four
    workshops, two good"."""
    found = _SO_MANY.fullmatch(piece)
    if found is None:
        return False
    what = found["what"].lower()
    of_them = len(words(before)) == 1 and lexicon.is_plural(before.strip())
    many = found["many"].lower() not in ("one", "1")  # "two good": no noun in the singular
    is_so = lexicon.is_adjective(what) and not lexicon.is_person(what)
    is_so = is_so and ((many and not lexicon.is_plural(what)) or not lexicon.is_noun(what))
    return is_so or (of_them and what in _MANY_OF_ONE)


_SO_MANY: Final = re.compile(
    rf"(?:and\s+)?(?P<many>\d+|{WORD})\s+(?:only\s+)?(?P<what>[^\W\d_]+)\W*", re.IGNORECASE
)
_MANY_OF_ONE: Final = frozenset(
    ("firms", "companies", "workshops", "shops", "families", "teams", "men", "women", "people",
     "houses", "offices", "branches")
)  # fmt: skip


def _only_acts(word: str) -> bool:
    return lexicon.is_base(word) and (not lexicon.is_noun(word) or lexicon.mostly_verb(word))


_SOME: Final = re.compile(r"(?:and\s+)?(?:some|one|two|three|\d+)\s", re.IGNORECASE)
_ADDS: Final = re.compile(r"^(?:and|but)\s+", re.IGNORECASE)
_OPENS_CASE: Final = re.compile(
    r"(?:and\s+)?(?:if|when|once|unless|as\s+long\s+as|while)\b", re.IGNORECASE
)
_FEWEST_IN_RULE: Final = 3
_FEWEST_BEHIND: Final = 4
_BINDS: Final = re.compile(
    r"\b(?:must|may|can|cannot|has\s+to|have\s+to|should|shall|needs?|only|never|always|nobody|at\s+most"
    r"|at\s+least|max|min)\b|\d",
    re.IGNORECASE,
)
_LEANS_BACK: Final = re.compile(
    r"\b(?:more|less|else|rest|others?|same|there|then|it|them|they|this|that|these|those|so|he|she"
    r"|him|her|one|ones|either|neither|too|also|instead|otherwise)\b|\bsays?\s+\d",
    re.IGNORECASE,
)
"""Points to what stands before."""


def rule_starts(text: str) -> list[int]:
    """Where rules in a row begin, each with who does what, or with what is not to be. What tells
    what once happened, or points to what stands before, goes on with it."""
    clauses = at_commas(text)
    starts = [0]
    for one in clauses[1:]:
        told, clause = text[starts[-1] : one.start], _ADDS.sub("", one.of(text))
        cased = _OPENS_CASE.match(told) is not None and told.count(",") <= 1
        whole = len(told.split()) >= _FEWEST_IN_RULE and says_rule(told) and not cased
        if whole and _begins_rule(clause):
            starts.append(one.start)
    return starts[1:]


def permission_starts(text: str) -> list[int]:
    """Where, in a row of who may do or see what, each begins: "no guest sees the till, prices only
    the mate, the boy only reads"; none where one of them does not say both."""
    pieces = at_commas(text)
    told = [one for one in pieces if not _SAID_BEFORE.fullmatch(one.of(text).strip())]
    if len(told) < _TWO or not all(_says_who_may(one.of(text)) for one in told):
        return []
    return [one.start for one in told[1:]]


_SAID_BEFORE: Final = re.compile(rf"{POINTS_BACK}\W*", re.IGNORECASE)
_ONLY_THEY: Final = re.compile(
    r"(?P<what>[^\W\d_][\w-]*(?:\s[\w-]+){0,3}?)\s+only\s+(?P<who>.+)", re.IGNORECASE
)
_THEY_ONLY: Final = re.compile(
    r"(?P<who>[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,3}?)\s+(?:only|may|can|cannot|never)\s+"
    r"(?:only\s+|not\s+|never\s+)?(?P<verb>[^\W\d_]+)\b",
    re.IGNORECASE,
)


def _says_who_may(clause: str) -> bool:
    """Whether a clause names who, and what they may or may not."""
    said = _ADDS.sub("", clause).strip(" .")
    found = [one.lower() for one in words(said)]
    if not found or _LEANS_BACK.search(said) or _OPENS_CASE.match(said) or is_past(said):
        return False
    if found[0] in ("no", "nobody", "only"):
        return len(found) >= _FEWEST_BEHIND and finite_at(said) is not None
    if (only := _ONLY_THEY.fullmatch(said)) and is_people(only["who"]):
        return not tells(only["what"]) and found[0] not in lexicon.words("people pronouns")
    they = _THEY_ONLY.match(said)
    verb = they["verb"].lower() if they else ""
    return they is not None and is_people(they["who"]) and (
        lexicon.is_base(verb) or lexicon.is_finite(verb))  # fmt: skip


def says_rule(told: str) -> bool:
    """Whether words say what holds: with a verb, a bound or a number."""
    return finite_at(told) is not None or _BINDS.search(told) is not None


def _begins_rule(clause: str) -> bool:
    """Whether a clause says a rule of its own: somebody or something that must, may or does, with
    nothing in it that points back."""
    found = [one.lower() for one in words(clause)]
    if len(found) < _FEWEST_BEHIND or _LEANS_BACK.search(clause) or not _BINDS.search(clause):
        return False
    orders = found[0] == "never" and lexicon.is_base(found[1])  # "never alone" is of who is named
    none = found[0] in ("no", "nobody") or orders
    return (none or acts(clause)) and not is_past(clause)


def is_past(clause: str) -> bool:
    """Whether a clause tells what once happened: "Jean did five once"."""
    place = finite_at(clause)
    verb = words(clause)[place].lower() if place is not None else ""
    base = lexicon.base_of(verb)
    return base is not None and verb not in (base, lexicon.third_person(base), "are", "am")


_TWO: Final = 2
_MEANS: Final = re.compile(r"[^\W\d_][\w'’-]*\s+(?:is|are|means|=)\s", re.IGNORECASE)


def pair_starts(text: str) -> list[int]:
    """Where words begin that have one word each behind them, as the first has: "wc is wildcat, encl
    enclosure, vol volunteer"."""
    pieces = at_commas(text) if text.strip() else []
    short = len(pieces) > _TWO and all(len(one.of(text).split()) == _TWO for one in pieces[1:])
    return [one.start for one in pieces[1:]] if short and _MEANS.match(text) else []
