"""Several lines of a list that somebody typed in one breath, with full stops or semicolons."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import dropwhile
from typing import Final

from askfirst.statements.comma_lines import (
    pair_starts,
    permission_starts,
    role_starts,
    rule_starts,
)
from askfirst.statements.grammar import listed
from askfirst.statements.happened import begins_once
from askfirst.statements.hearsay import is_heard
from askfirst.statements.joined_lines import joints, points_before
from askfirst.statements.mishaps import only_mishap
from askfirst.statements.sorts import tells_rule
from askfirst.statements.steps import at_steps
from askfirst.statements.types import WORD, finite_at, opener
from askfirst.text import lexicon, numerals
from askfirst.text.overlap import negated
from askfirst.text.sentences import sentences

_FEWEST: Final = 4
"""A sentence with fewer words belongs to its neighbour."""
_SHORT: Final = {
    "exclusion": 2,
    "stakeholder": 3,
    "interface": 3,
    "constraint": 3,
    "number": 3,
    "thing": 3,
}
"""Where so few words tell all: "no payments", "the lift foreman", "weather report in"."""
_TERM: Final = re.compile(
    r"(?P<word>[^\W\d][\w'’-]*)(?: [\w'’-]+){0,3}(?:(?<!\W):| (?:is|are|means|thats|that['’]s|=))\s"
)
"""A word with what it means."""
_JOINTS: Final = frozenset(("and", "also", "plus", "oh", "please"))
"""In front of a line they only add it to the one before."""
_BEGIN_OTHERWISE: Final = frozenset(
    ("assumption", "behaviour", "constraint", "decision", "exclusion", "interface", "number",
     "stakeholder", "walk")
)  # fmt: skip
"""What questions ask for where more words begin a line (`data/grammar.txt`)."""
_WHICH: Final = frozenset(("only", "no", "never", "nobody", "not", "all", "always"))
"""They begin a line where what is meant follows at once: "only the mate", not "only at night"."""
_RUNS: Final = frozenset(("runs", "costs", "works"))
"""Behind "it" they tell of the system, as "must" and the like do."""
_OF_THE_SYSTEM: Final = frozenset(("exclusion", "constraint"))
"""Where "it must" tells of the system, whatever was named before."""
LISTS: Final = frozenset(
    ("goal", "stakeholder", "constraint", "exclusion", "number", "decision", "visibility", "plain",
     "task", "assumption", "interface", "behaviour", "walk", "thing")
)  # fmt: skip
"""What questions ask for whose lines stand by themselves."""
_PARTED: Final = LISTS - {"task", "plain", "thing"}
"""Of these, where a semicolon ends a line; elsewhere it parts what belongs to one."""
_SAID: Final = frozenset(("behaviour", "decision", "number"))
"""Where words without a verb and a number in front only name what follows: "damaged boats. Two
people look at them"."""
_OBJECTS: Final = frozenset(("it", "him", "her", "them", "that", "this"))
_FEWEST_WHOLE: Final = 7
"""A shorter sentence with a pronoun in it tells of the one before: "the mate knows it better"."""
_ENOUGH: Final = 300
"""Characters that tell whether a line says something whole."""
_ANOTHER_GOAL: Final = re.compile(r"(?:and|also|plus)\s.*\d", re.IGNORECASE)
"""Of what stands behind a semicolon most tells how a goal is measured."""
_TAIL: Final = 40
"""Characters at the end of a line that tell how it ends."""
_NOT_KNOWN: Final = re.compile(
    r"\b(?:no (?:idea|clue)|(?:don['’]?t|do not|wouldn['’]?t) know|dunno|not sure"
    r"|can['’]?t say)\W*$",
    re.IGNORECASE,
)
"""Behind it stands who would know."""
_BROKEN_OFF: Final = re.compile(r"\b(?:but|and|or)\W*$", re.IGNORECASE)
"""Ends what somebody said of the line before and did not end: "sounds silly but"."""
_WOULD_KNOW: Final = re.compile(
    r"^\W*(?:\S+\s+){1,6}(?:would(?: know)?|knows(?: (?:it|that))?|does)\W*$|^\W*ask\s",
    re.IGNORECASE,
)
"""Only says who would know."""
_CLAUSE: Final = re.compile(r";\s+(?P<behind>[^;]+)")
"""What stands behind a semicolon."""


_SHORT_WORD: Final = re.compile(
    r",\s+(?:and\s+)?(?P<behind>[A-Z][A-Z0-9]{1,5}\s+(?:is|are|means|=)\s"
    r"|[a-z]{2,4}\s+(?:is|are|means)\s+(?:an?|the)\s|[^\W\d_]{1,12}\s+=\s"
    r"|(?!(?:the|an?|it|they|that|this|which|who|there)\s)(?:[^\W\d_][\w-]*\s+){1,3}(?:is|are|means|thats|that['’]s)"
    r"\s+(?:where|what|when|who|the|an?)\s|[a-z]{2,4}\s+(?:is|are)\s+[^\W\d_]+(?=\s*(?:,|$)))"
)
"""Behind a comma a short form and what it means: "ws is wholesale, HB is the head baker"."""


_AND_LESS: Final = re.compile(
    r",\s+(?P<behind>(?:(?:and\s+)?(?:less|fewer)|and\s+(?:more|no))\s+[^\W\d_]+\s+[^\W\d_])"
    r"(?![^.;]{0,200}\d)",
    re.IGNORECASE,
)
"""Behind it another goal begins that nobody put a number to: "sooner, and less calls to me"."""


def at_lines(reads: str, text: str) -> list[str]:
    """The lines that were typed as one: each that names something new stands by itself; one that
    may go on with the one before does not, so in doubt the text stays whole.

    Args:
        reads: what the question asks for.
        text: what was typed.
    """
    if reads == "term":
        return _at_terms(text)
    if reads not in LISTS:
        return [text]
    if reads == "goal" and (found := _AND_LESS.search(text)):
        before, behind = _cut(text, [found.start("behind")])
        return [*at_lines(reads, before), *at_lines(reads, behind)]
    return [
        line for one in _at_sentences(reads, text)
        for parted in (_at_semicolons(reads, one) if reads in _PARTED else [one])
        for line in _AT_COMMAS.get(reads, partial(_at_hearsay, reads))(parted)
    ]  # fmt: skip


def _at_hearsay(reads: str, text: str) -> list[str]:
    """What others say, behind what whoever speaks says: "we open at 9, and my nephew says it must
    be in the cloud"."""
    if reads in _TELLING or is_heard(text):
        return [text]
    found = next((one for one in _AND_SOMEBODY.finditer(text)
                  if is_heard(one["behind"]) or _SOME_DAY.match(one["behind"])), None)  # fmt: skip
    if found is None or len(text[: found.start()].split()) < _FEWEST:
        return [text]
    behind = _at_hearsay(reads, text[found.end() :])
    return [text[: found.start()], *behind]


_SOME_DAY: Final = re.compile(
    r"(?:some\s+day|one\s+day|maybe\s+later|perhaps\s+later|later\s+on)\b|[^,.;]{1,80}\bwould\s+be"
    r"\s+(?:nice|lovely|great|good|pretty)\b",
    re.IGNORECASE,
)
"""Begins what is wished for besides, and not now."""
_AND_SOMEBODY: Final = re.compile(r",\s+(?=(?:and|but|also)\s+(?P<behind>[^,.;]{10,300}))")
_TELLING: Final = frozenset(("walk", "behaviour", "task"))
"""What people say there is a part of the matter."""


def _at_terms(text: str) -> list[str]:
    """The lines of a list of words and what they mean."""
    ends = [first for first, _ in sentences(text)[1:] if text[:first].rstrip().endswith(".")]
    ends += [mark.start("behind") for mark in _CLAUSE.finditer(text)]
    ends += [mark.start("behind") for mark in _SHORT_WORD.finditer(text)]
    pairs = pair_starts(text)
    starts = [first for first in sorted({*ends, *pairs})
              if first in pairs or ((term := _TERM.match(text, first))
                                    and term["word"].lower() not in listed("goes on"))]  # fmt: skip
    return _cut(text, starts)


def _at_their_commas(starts: Callable[[str], list[int]], reads: str, text: str) -> list[str]:
    """The lines of one line where a comma parts them, each without its comma."""
    found = starts(text)
    pieces = [one.strip(" ,") for one in _cut(text, found)] if found else [text]
    return [line for one in pieces for line in _at_hearsay(reads, one)]


def _at_joints(reads: str, text: str) -> list[str]:
    """The lines of one line that ", and" joins, each but the first with its "and"."""
    found = joints(text, timed=reads == "behaviour")
    starts = [0, *(behind for _, behind in found)]
    ends = [*(before for before, _ in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _at_rules(reads: str, text: str) -> list[str]:
    return [line for one in _at_joints(reads, text)
            for line in _at_their_commas(rule_starts, reads, one)]  # fmt: skip


def _at_permissions(reads: str, text: str, otherwise: Callable[[str, str], list[str]]) -> list[str]:
    if permission_starts(text):
        return _at_their_commas(permission_starts, reads, text)
    return otherwise(reads, text)


def _joined(reads: str, text: str) -> list[str]:
    return [line for one in _at_joints(reads, text) for line in _at_hearsay(reads, one)]


_AT_COMMAS: Final[dict[str, Callable[[str], list[str]]]] = {
    "walk": at_steps,
    "stakeholder": partial(_at_their_commas, role_starts, "stakeholder"),
    **{reads: partial(_at_rules, reads) for reads in ("constraint", "exclusion", "number")},
    "decision": partial(_at_permissions, "decision", otherwise=_at_rules),
    "visibility": partial(_at_permissions, "visibility", otherwise=_joined),
    **{reads: partial(_joined, reads) for reads in ("behaviour", "goal", "interface")},
}
"""How a line of a list is cut at its commas, by what the question asks for."""


def _at_sentences(reads: str, text: str) -> list[str]:
    starts, start = [], 0
    for first, last in sentences(text)[1:]:
        before = text[start:first].strip()
        if reads == "thing" and _tells_of_thing(before, text[first:last]):
            continue
        if _stand_apart(reads, before, text[first:last]):
            starts.append(first)
            start = first
    return _cut(text, starts)


def _tells_of_thing(before: str, behind: str) -> bool:
    """Whether a sentence behind a thing with its facts tells of that thing, and names no other."""
    return ":" in before and ":" not in behind and not tells_rule(behind)


def _at_semicolons(reads: str, text: str) -> list[str]:
    starts, start = [], 0
    for mark in _CLAUSE.finditer(text):
        before, behind = text[start : mark.start() + 1], mark["behind"]
        if reads == "goal" and not _ANOTHER_GOAL.match(behind):
            continue
        if not _leans(_words(behind)) and _stand_apart(reads, before, behind):
            starts.append(mark.start("behind"))
            start = mark.start("behind")
    return _cut(text, starts)


def _cut(text: str, starts: list[int]) -> list[str]:
    return [text[first:last].strip()
            for first, last in zip([0, *starts], [*starts, len(text)], strict=True)]  # fmt: skip


def _stand_apart(reads: str, before: str, behind: str) -> bool:
    if _NOT_KNOWN.search(before[-_TAIL:]) or _WOULD_KNOW.search(behind):
        return False
    if reads == "behaviour" and _is_answer(before, behind):
        return False
    if _BROKEN_OFF.search(behind):
        return False
    found = _words(behind)
    own = list(dropwhile(_JOINTS.__contains__, found))
    if len(own) < len(found):  # "and the mate": whoever adds to a list says so
        return before.endswith((".", "!", "?", ";")) and _is_new(reads, own, added=True)
    start = before[:_ENOUGH]
    fewest = _SHORT.get(reads, _FEWEST) if before.endswith(".") else _FEWEST
    if not before.endswith((".", ";")) or min(len(start.split()), len(found)) < fewest:
        return False
    if reads == "walk" and before.endswith(";") and _answers_step(own):
        return False
    return (reads not in _SAID or _says(reads, start)) and _is_new(reads, own)


def _is_answer(before: str, behind: str) -> bool:
    """Whether a sentence tells what is done in the case before it, and none of its own."""
    return _SO_MANY_OF.match(behind) is not None or (
        not opener(behind) and ":" not in behind and only_mishap(before) and not only_mishap(behind)
    )


_SO_MANY_OF: Final = re.compile(
    rf"(?:the|those|these)\s+(?:other\s+)?(?:\d+|{numerals.WORD})\b", re.IGNORECASE
)
"""Begins what is told of some of those before: "12 were booked and 9 come. The 3 pay"."""


def _says(reads: str, text: str) -> bool:
    """Whether words say something, and do not only name it: a number, whose it is, or a verb; a
    case with a number alone does not: "two crews, one boat. First come, first served"."""
    found = _words(text)
    if reads == "behaviour":
        return finite_at(text) is not None
    amount = any(map(str.isdigit, text)) or not lexicon.words("numbers").isdisjoint(found)
    by_whom = found[:1] and found[0] in _WHICH | lexicon.words("people pronouns")
    return bool(amount or by_whom) or finite_at(text) is not None


def _words(text: str) -> list[str]:
    return [one[0].lower().replace("’", "'") for one in WORD.finditer(text)]


@lru_cache(maxsize=32)
def _goes_on(reads: str) -> frozenset[str]:
    here = listed(f"goes on: not in {reads}") if reads in _BEGIN_OTHERWISE else frozenset()
    return listed("goes on") - here


def _is_new(reads: str, found: list[str], *, added: bool = False) -> bool:
    """Whether a sentence names something new, so that it needs nothing of what stands before it."""
    if len(found) < 2:
        return False
    first, second = found[0], found[1]
    if first == "it" and (added or reads in _OF_THE_SYSTEM):
        return second in lexicon.words("auxiliaries") or second in _RUNS
    behind_and = listed("goes on: not behind and") if added else frozenset()
    if {first, first.partition("'")[0]} & (_goes_on(reads) - behind_and):
        return False
    if first in _WHICH and not _tells_whole(reads, found):
        return False
    if (refuses := _REFUSES.get(reads)) and not added and refuses(found):
        return False
    if reads == "walk":  # in their order steps tell of one another
        return True
    behind = found[1:] if first in listed("goes on") else found
    whole = reads in _OF_THE_SYSTEM or not _tells_of_it(behind)
    return whole and not points_before(behind)


def _tells_whole(reads: str, found: list[str]) -> bool:
    """Whether "only", "no", "never" begin a line that says who or what does what."""
    if found[1] in listed("goes on: behind"):
        return False
    return reads == "exclusion" or finite_at(" ".join(found[1:])) is not None


def _tells_of_it(found: list[str]) -> bool:
    """Whether a sentence is so short that its pronoun means something of the one before."""
    short = len(found) < _FEWEST_WHOLE and not _OBJECTS.isdisjoint(found)
    return short or found[-1] == "so"


def _leans(found: list[str]) -> bool:
    """Whether a sentence has no subject of its own: "ticks it off", "counted in May"."""
    if len(found) < 2:
        return True
    first, second = found[0], found[1]
    verb = lexicon.is_finite(first) and not lexicon.is_noun(first)
    done = lexicon.is_participle(first) and second in lexicon.function_words()
    return verb or done


def _goes_on_in_goal(found: list[str]) -> bool:
    return found[0] in listed("goes on: a goal") or _goes_on_in_event(found)


def _goes_on_in_event(found: list[str]) -> bool:
    return found[0][0].isdigit() or _leans(found)


def _answers_step(found: list[str]) -> bool:
    return found[0] == "the" and found[1] in listed("goes on: the system")


def _leaves_nothing_out(found: list[str]) -> bool:
    told = " ".join(found)
    return not negated(told) or begins_once(told)


def _only_ticks_off(found: list[str]) -> bool:
    """Whether words name nobody and tell of those before what they have or do: "boats yes swimming
    no"."""
    return not {"yes", "no"}.isdisjoint(found[1:]) and finite_at(" ".join(found)) is None


_REFUSES: Final[dict[str, Callable[[list[str]], bool]]] = {
    "goal": _goes_on_in_goal,
    "behaviour": _goes_on_in_event,
    "exclusion": _leaves_nothing_out,
    "stakeholder": _only_ticks_off,
}
"""By what is asked for, what more makes a sentence go on with the one before it."""
