"""A walk-through that somebody typed in one breath, with commas: where a new step begins.

"The clerk opens the bag, types the name, then the label comes, if it is torn he prints it again".
A step begins with a case, with "then", or with somebody who does something; what only "it" does is
the answer to the step before, and stays with it.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.clauses import has_second_clause
from askfirst.statements.spans import at_commas
from askfirst.statements.types import finite_at, parted, tells, words
from askfirst.text import lexicon
from askfirst.text.sentences import sentences

FEWEST: Final = 15
"""A line with fewer words is a step or two, and is read as it stands."""
_FEWEST_IN_STEP: Final = 3
_MOST_IN_NAME: Final = 4
_CASE: Final = re.compile(
    r"(?:(?:and|but)\s+)?(?:if|when|once|unless|otherwise|as\s+soon\s+as)\b", re.IGNORECASE
)
_THEN: Final = re.compile(r"(?:and\s+)?then\s+(?P<what>\S.*)", re.IGNORECASE | re.DOTALL)
_GOES_ON: Final = frozenset(
    ("it", "its", "they", "that", "this", "which", "who", "so", "because", "or", "but", "also",
     "same", "there", "theres", "there's")
)  # fmt: skip
"""Begin what tells of the step before."""


def at_steps(text: str) -> list[str]:
    """The steps of a line, cut without remainder; the whole line where none is certain."""
    if len(text.split()) < FEWEST:
        return [text]
    first, *others = at_commas(text)
    starts, since = [0], [first.of(text)]
    for one in others:
        clause = one.of(text)
        told = text[starts[-1] : one.start]
        cased = all(map(_CASE.match, since))  # what is done then stands with the case
        cased = cased and not (_CASE.match(clause) and any(map(_answers_itself, since)))
        cased = cased or (one is others[-1] and _is_case_alone(clause))
        if not cased and len(words(told)) >= _FEWEST_IN_STEP and _begins_step(clause):
            starts.append(one.start)
            since = []
        since.append(clause)
    ends = [*starts[1:], len(text)]
    return [text[first:last].strip(" ,") for first, last in zip(starts, ends, strict=True)]


def _is_case_alone(clause: str) -> bool:
    """Whether a short clause only tells in which case: at the end that is the case of what stands
    in front, "it rings, if nobody is there"."""
    case = _CASE.match(clause)
    if case is None or case[0].lower().endswith("otherwise"):
        return False
    told = clause[case.end() :].strip()
    found = [one.lower() for one in words(told)]
    place = finite_at(told)
    if place is None or len(found) > _MOST_IN_CASE or has_second_clause(told):
        return False
    if not _WHO.isdisjoint(found[1:place]):
        return False  # "if nothing, I tell the port", without the mark
    return not any(map(_may_act, found[place + 1 :]))


_MOST_IN_CASE: Final = 8


def _may_act(word: str) -> bool:
    """Whether a word may tell what is done then: "print it again", "goes on"."""
    verb = lexicon.base_of(word) is not None and word not in lexicon.function_words()
    return verb and not lexicon.mostly_noun(word) and not lexicon.is_adjective(word)


def _answers_itself(clause: str) -> bool:
    """Whether a case without a mark in it tells what is done then: "if he's out it goes red"."""
    case = _CASE.match(clause)
    told = clause[case.end() :].strip() if case else ""
    if has_second_clause(told):
        return True
    found = [one.lower() for one in words(told)]
    place = finite_at(told) or 0
    front, does = found[: max(place - 1, 0)], found[place - 1 : place]
    if (
        len(front) < _FEWEST_IN_STEP
        or does[0] not in _WHO
        or front[-1] in lexicon.words("prepositions")
    ):
        return False
    return any(map(lexicon.is_participle, front))  # "the oar she took": which oar


_WHO: Final = frozenset(("it", "he", "she", "they", "we", "i"))


def _begins_step(clause: str) -> bool:
    said = [one.lower() for one in words(clause)]
    if len(said) < _FEWEST_IN_STEP:
        return False
    if _CASE.match(clause):
        return True
    if then := _THEN.match(clause):
        first = then["what"].split()[0].lower()
        if first == "if":
            return False  # "then if she drives and how many seats": what is asked
        return finite_at(then["what"]) is not None or lexicon.is_base(first)
    if said[0] == "and" and said[1] in _ASKS_TOO:
        return False  # "it shows the place, and where the bus parks"
    asks = said[0] in _ASKS and not tells(clause[slice(*sentences(clause)[0])])
    return said[0] not in _GOES_ON and not asks and acts(clause)


_ASKS: Final = frozenset(("where", "what", "whose", "how"))
"""Begin what is asked for, where they have no verb: "what year, where grown"."""
_ASKS_TOO: Final = frozenset(("where", "how", "whether", "which"))
""""And" in front of them adds one more of what is shown or asked for."""


def acts(clause: str) -> bool:
    """Whether a clause begins with somebody or something of its own that does something."""
    head, rest = parted(clause) or ("", "")
    name = [one.lower() for one in words(head)]
    if not rest or not 0 < len(name) <= _MOST_IN_NAME:
        return False
    if name[0][0].isdigit():
        return False  # "6 euro, 3 if you bring the wood"
    return name[0] not in lexicon.words("prepositions") and not lexicon.is_finite(name[0])


def tells_steps(text: str) -> bool:
    """Whether a line names a row of deeds, one after the other: "the clerk scans the tag, picks the
    borrower, gets the day it is due"."""
    return sum(map(is_deed, (one.of(text) for one in at_commas(text)))) >= _FEWEST_DEEDS


_FEWEST_DEEDS: Final = 3
_JOINTS: Final = frozenset(("and", "then"))


def is_deed(clause: str) -> bool:
    """Whether a clause says what is done, by somebody of its own or by whom the one before named:
    "and picks the borrower"."""
    said = [one.lower() for one in words(clause)]
    own = said[1:] if said[:1] and said[0] in _JOINTS else said
    if not own or own[0] in lexicon.words("numbers"):
        return False
    verb, behind = own[0], own[1] if len(own) > 1 else ""
    alone = lexicon.is_finite(verb) and (
        not lexicon.is_noun(verb) or behind in lexicon.function_words()
    )
    return alone or acts(clause)
