"""A sentence with a *shall* of what happens and what then follows, or the two side by side.

Composed only where both sides are certain; else printed as typed. Nothing is asked about form.
The patterns are those of EARS (Mavin et al., RE 2009).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.clauses import in_sentence, is_event, lacks_article
from askfirst.statements.grammar import listed
from askfirst.statements.predicates import begun, predicate, subject_end
from askfirst.statements.spans import ARROW, at_colon
from askfirst.statements.types import finite_at, opener, plain
from askfirst.text import amounts, lexicon
from askfirst.text.tidying import capital, tidied, without_filler
from askfirst.vocabulary import Form, Pattern

_SELF: Final = re.compile(r"(?<![\w'’.-])i(?![\w.-])")
_LATER_CLAUSE: Final = re.compile(
    r"\b(?:when(?:ever)?|once|as soon as|if|in case|unless|until|while|after|before)\b",
    re.IGNORECASE,
)
_OPENINGS: Final = {
    "when": (Pattern.EVENT, "When"), "whenever": (Pattern.EVENT, "Whenever"),
    "once": (Pattern.EVENT, "Once"), "as soon as": (Pattern.EVENT, "As soon as"),
    "after": (Pattern.EVENT, "After"), "before": (Pattern.EVENT, "Before"),
    "if": (Pattern.UNWANTED, "If"), "in case": (Pattern.UNWANTED, "In case"),
    "unless": (Pattern.UNWANTED, "Unless"), "while": (Pattern.STATE, "While"),
    "as long as": (Pattern.STATE, "As long as"), "until": (Pattern.STATE, "Until"),
    "every time": (Pattern.EVENT, "Every time"), "each time": (Pattern.EVENT, "Each time"),
}  # fmt: skip


def pattern_of(first: str) -> Pattern:
    """The pattern of a sentence that begins with an opening word, or with none."""
    return _OPENINGS[plain(first)][0] if first else Pattern.UBIQUITOUS


class Sentence(NamedTuple):
    """A statement as printed and how it was made."""

    text: str
    form: Form
    pattern: Pattern = Pattern.NONE


def mended(text: str) -> str:
    """A statement as typed: single blanks, a capital at the start of each sentence and for "I", a
    full stop at the end, ": " or "; " for arrows, which are marks of typing; no "and" in front."""
    said = _AND.sub("", without_filler(" ".join(text.split()).strip(" ,;")))
    if not any(map(str.isalnum, said)):
        return ""
    return ended(tidied(capital(_without_arrows(said) if ARROW.search(said) else said)))


_AND: Final = re.compile(
    r"^(?:and\s+(?:then\s+|also\s+)?|also\s+(?!known\b)|plus\s+(?!sized?\b))(?=[\w-]+\s+\w)"
    r"|^then\s+(?=(?:it|the|an?|he|she|they|you)\s)",
    re.IGNORECASE,
)
"""What only ties a line to the one before."""


def _without_arrows(text: str) -> str:
    said, *behind = [piece for piece in ARROW.split(text) if piece]
    mark = ": "
    for piece in behind:
        numbers = _is_change(said, piece)
        said = f"{said} to {piece}" if numbers else f"{said.rstrip(' ,;:')}{mark}{piece}"
        mark = mark if numbers else "; "
    return said


_NUMBER_LAST: Final = re.compile(r"\d\s?(?:%|[^\W\d]{1,3})?$")


_LOOKED_AT: Final = 200  # in front of an arrow, so that many of them take no longer each


def _is_change(before: str, behind: str) -> bool:
    """Whether an arrow stands between two numbers: "shift it (90 d -> 60 d)"."""
    before = before[-_LOOKED_AT:]
    if behind[:1].isdecimal() and _NUMBER_LAST.search(before):
        return True
    first, last = amounts.amounts(before), amounts.amounts(behind)
    return bool(first and last) and first[-1].end == len(before) and last[0].start == 0


def ended(text: str) -> str:
    """The text as a sentence: with a full stop unless one stands at its end, and with "…" where
    somebody broke off."""
    said = text.rstrip(" ,;:")
    if said.rstrip("”’\"')").endswith((".", "!", "?", "…")):
        return said
    return f"{said} …" if _UNFINISHED.search(said) else f"{said}."


_UNFINISHED: Final = re.compile(
    r"(?<=\w)\s(?:an?|the|my|our|your|their|or|and|but|nor|than|if|because|although|unless"
    r"|(?<!\bthan\s)(?<!\bas\s)(?<!\blike\s)(?<!\bonly\s)(?<!\band\s)(?<!\bor\s)(?<!\bnot\s)"
    r"(?<!\beven\s)(?<!\bdo\s)(?<!\bdoes\s)(?<!\bmay\s)(?<!\bcan\s)(?:he|she|they|we))$",
    re.IGNORECASE,
)
"""Ends in words that another must follow: "they stay until the"."""


@lru_cache(maxsize=4096)
def behaviour(trigger: str, response: str, name: str, begin: str = "When") -> Sentence:
    """What happens and what follows, composed where certain, else paired.

    Args:
        trigger: the event, state or case, with or without its opening word.
        response: what then follows.
        begin: the word put in front of a trigger that has none.
    """
    first = opener(trigger)
    bare = begun(trigger[len(first) :].strip(" ,") if first else trigger)
    pattern, word = _OPENINGS.get(plain(first), _OPENINGS[begin.lower()])
    does = predicate(response, name)
    if does and _can_open(bare, word, does):
        whole = _SELF.sub("I", f"{word} {in_sentence(bare.strip(' .'))}, {name} shall {does}")
        return Sentence(ended(whole), Form.COMPOSED, pattern)
    return Sentence(paired(trigger, response), Form.PAIRED, pattern)


def _can_open(bare: str, word: str, does: str) -> bool:
    """Whether a clause can stand in front: certain by itself, and none like it behind."""
    said = bare.strip(" .")
    if word in ("Before", "Until") or not is_event(said):
        return False
    inside = in_sentence(said)
    return bool(inside) and not lacks_article(inside) and not _later_clause(does)


def _later_clause(does: str) -> bool:
    """Whether what follows holds only in a case of its own: "rings when the door opens". What is
    said or asked may be told with such a word: "shows when the bus comes"."""
    verb = lexicon.base_of(does.removeprefix("not ").split(" ", 1)[0]) or ""
    told = verb in listed("asks")
    return any(
        finite_at(does[one.end() :]) is not None
        for one in _LATER_CLAUSE.finditer(does)
        if not (told and one[0].lower() in ("when", "if"))
    )


def paired(trigger: str, response: str) -> str:
    """Both sides as typed: "File not on the list: shown to the technician."."""
    front = " ".join(trigger.split()).strip(" ,;:.")
    answer = ARROW.sub("; ", " ".join(response.split()).strip(" ,;"))
    return mended(f"{ARROW.sub(': ', front)}: {answer}")


def on_tick(choice: str, line: str) -> str:
    """Words behind the words of the tick that they stand on."""
    mark = " – " if len(at_colon(line)) > 1 else ": "
    if lexicon.base_of(choice.lower()) and choice.endswith("s") and _SOMEBODY.match(line):
        mark = mark if ":" in line else " "  # "tells me and the mate", as if it had been typed so
    return mended(f"{choice}{mark}{line.strip(' ,;')}")


_SOMEBODY: Final = re.compile(
    r"(?:me|us|him|her|them|everybody|everyone|all|both|the|my|our|whoever)\b(?!\s*,)",
    re.IGNORECASE,
)


def demand(response: str, name: str) -> Sentence | None:
    """A line that says only what the system does: "it shows the map" as "Name shall show the
    map."; None when that is not certain."""
    does = predicate(response, name)
    if not does:
        return None
    text = _SELF.sub("I", f"{capital(name)} shall {does}")
    return Sentence(ended(text), Form.COMPOSED, Pattern.UBIQUITOUS)


def is_about_it(text: str, name: str) -> bool:
    """Whether the system is the subject: "it", "the app", its name."""
    return subject_end(text, name) > 0
