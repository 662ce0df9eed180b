"""What a line tells beside its kind: how much there is of something, a wish, a rule, a remark on a
word, or what it must be like."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.statements.types import is_people, parted, says_all
from askfirst.text import lexicon
from askfirst.text.amounts import amounts
from askfirst.text.numerals import WORD as NUMERAL
from askfirst.text.overlap import content_words
from askfirst.text.times import times

_LOAD: Final = re.compile(
    r"\b(?:about|around|roughly|some|up to|then it['’]?s|it is|there are)\s+(?:\w+\s+)?\d[\d.,]*\s+"
    r"(?:\w+\s+){1,3}(?:a|an|per|each|every)\s+(?:hour|day|night|week|month|season|year)\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:would (?:also )?(?:like it to|like to have|love)|dream(?:s|ing)? (?:of|about)"
    r"|would be (?:nice|lovely|great)|nice to have|some ?day)\b"
    r"|^(?:oh,? )?(?:and |but )?(?!(?:i|we|it|they|you|who)\b)(?:\w+ ){1,4}"
    r"(?:would (?:also )?(?:like|love)\b|wants? .*\b(?:too|as well|also)\W*$)"
    r"|^(?:oh,? )?(?:and |but )?(?:the |our |my )?(?:mayor|boss|director|manager|chair\w*|council"
    r"|board|sales|marketing|owner|nephew|niece|son|daughter|brother|sister|husband|wife|colleague)"
    r"s? wants? (?:an?|the|some)\b",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(
    r"(?:and |but |it )?(?:(?:must |may )?never\b|must not\b|mustn['’]?t\b|under no circumstances\b"
    r"|(?:nobody|no one) (?:may|can|must|should|is allowed)\b)",
    re.IGNORECASE,
)
_HOLDS_AS_IT_IS: Final = re.compile(
    r"^(?:and |but )?(?:no|nobody|no one|nothing|without)\b"
    r"|\b(?:never|always|only once|at most once)\b",
    re.IGNORECASE,
)
NO_THING: Final = re.compile(
    r"(?:and |but )?(?:no (?!one\b|longer\b)[^\W\d]|nothing (?:to do )?with\s)", re.IGNORECASE
)
"""Begins a line that names what there is not: "no dogs"."""
_SAYS_OUT: Final = re.compile(
    r",\s*(?:and )?no \w|\bnot (?:for|part of|in) (?:this|it)\b|\bnot needed\b|\bout of scope\b"
    r"|\bfor now\b|\belsewhere\b|\bin (?:it|this)\W*$",
    re.IGNORECASE,
)


def tells_never(line: str) -> bool:
    """Whether a line told among tasks and wishes says what must never be: "never may the others see
    it"."""
    return _NEVER.match(line) is not None


def tells_out(line: str) -> bool:
    """Whether a line told among tasks and wishes says what is no part of it: "no invoicing, no
    stock, that's not for this"."""
    inside = _NONE_INSIDE.match(line)
    named = inside is not None and (
        len(inside["thing"].split()) <= _MOST_IN_NAME or not says_all(inside["thing"])
    )
    stays = _STAYS_ELSEWHERE.search(line) is not None and names_what_is_not(_ITS.split(line)[0])
    said = NO_THING.match(line) is not None and _SAYS_OUT.search(line) is not None
    return named or stays or said


_ITS: Final = re.compile(r"\s(?:for|of|with|about|from)\s", re.IGNORECASE)
_STAYS_ELSEWHERE: Final = re.compile(
    r",\s*(?:and |but |because )?(?:they|that|those|these|this|it)\s+(?:all\s+|both\s+|still\s+)?"
    r"(?:stays?|remains?|belongs?)\s+(?:in|with|at|on|to|where)\b",
    re.IGNORECASE,
)
"""Says where what is left out has its place: "no wages, they stay in the office"."""
_MOST_IN_NAME: Final = 2
"""So many words in front of "in it" are a name, also where one may be a verb: "care notes"."""
_NONE_INSIDE: Final = re.compile(
    r"(?:and |but )?no (?!(?:one|more|less|fewer|longer|later|other|two)\b|\d)"
    r"(?P<thing>[^,.;:!?]{2,60}?)\s(?:in|on)\s(?:there|it|this|that)(?=\W*(?:$|[,.;:]))",
    re.IGNORECASE,
)
"""Names what is not in the system: "no wages in there, that's the office"."""


def names_what_is_not(line: str) -> bool:
    """Whether a line only names what there is not: "no dogs". Nobody said whether never, or not
    now."""
    return NO_THING.match(line) is not None and not says_all(line.partition(",")[0])


def forbids_there(line: str) -> bool:
    """Whether a line with "no" forbids something at a place, at a time or to somebody, and leaves
    out no part of the system: "no candles on the stage", "no keys to children"."""
    found = _NO_THING_THERE.match(line)
    if found is None or _PART_OF_IT.search(found["there"]):
        return False
    return found["to"].lower() != "to" or any(map(_is_persons, found["there"].split()[:2]))


def _is_persons(word: str) -> bool:
    """Whether a word names people, and no office that something may go to."""
    return lexicon.is_plural(word) and lexicon.is_person(lexicon.singular_of(word))


_NO_THING_THERE: Final = re.compile(
    r"(?:and |but )?no (?!(?:one|longer)\b)(?:(?!(?:for|of|by|from|with|about|as|than)\b)[\w'’-]+ )"
    r"{1,4}?(?P<to>on|at|in|near|behind|beside|inside|outside|under|between|after|before|during"
    r"|above|below|to)\s+(?P<there>[^,.;:()]+)",
    re.IGNORECASE,
)
_PART_OF_IT: Final = re.compile(
    r"\b(?:it|this|that|there|here|app|program(?:me)?|system|software|page|pages|site|website|web"
    r"|internet|net|screens?|phones?|computers?|tablets?|lists?|map|first|moment|present|version"
    r"|writing|english|mails?|general|future)\b",
    re.IGNORECASE,
)
"""Where something is no part of the system, or the word says how or when it is left out."""


def tells_own_job(line: str) -> bool:
    """Whether a line says of what somebody does that no program does it: "the vet picks, not the
    computer"."""
    found = _NOT_THE_PROGRAM.search(line)
    sides = parted(line[: found.start()]) if found else None
    return sides is not None and is_people(_STILL.sub("", sides[0]))


_STILL: Final = re.compile(r"\s+(?:still|always|alone|also|only|myself|himself|herself)$", re.I)
_NOT_THE_PROGRAM: Final = re.compile(
    r",?\s+(?:and\s+)?not\s+(?:the|a|an|some|any)\s+(?:computer\s+)?"
    r"(?:computer|program(?:me)?|system|app|software|machine|tool|website)(?=\W*(?:$|[,.;:]))",
    re.IGNORECASE,
)


def tells_how_it_is(line: str) -> bool:
    """Whether a line says what always or never is so, and nothing that somebody does step by step:
    "a place is given out only once"."""
    return _HOLDS_AS_IT_IS.search(line) is not None


_RULE: Final = re.compile(
    r"\b(?:(?:at least|at most|(?:no|not) (?:more|less|longer|later) than|never|must|has to|have to"
    r"|breach|not allowed|forbidden|pays?\s+(?:no|nothing|half|double)|percent\s+of)\b"
    r"|(?:max(?:imum)?|min(?:imum)?)\.?\s+\d)",
    re.IGNORECASE,
)


def tells_load(line: str) -> bool:
    """Whether a line tells how much there is of it, and nothing that it does."""
    return _LOAD.search(line) is not None


def tells_change(line: str) -> bool:
    """Whether a line only says what people want less of, whatever does it: "less paperwork for
    me"; not what it shows less of: "fewer buttons"."""
    found = _LESS_OF.fullmatch(line)
    if found is None or _PART_OF_IT.search(line.lower().replace("phone call", "call")):
        return False
    head = found["what"].lower().split()[-1]
    burden = lexicon.singular_of(head) in listed("goals: burdens")
    return burden or (head.endswith("ing") and lexicon.base_of(head) is not None)


_LESS_OF: Final = re.compile(
    r"(?:and |also |oh |maybe )*(?:(?:a lot|much|far) )?(?:less|fewer) "
    r"(?P<what>(?!than\b)[^\W\d_][\w'’-]*"
    r"(?: (?!(?:for|at|in|on|with|about|around|during|from|of|to|by)\b)[\w'’-]+){0,2}?)"
    r"(?: (?:for|at|in|on|with|about|around|during|from|of|to|by)\b(?: [\w'’-]+){0,5})?\W*",
    re.IGNORECASE,
)


def tells_wish(line: str) -> bool:
    """Whether a line is certainly a wish. What is asked about ("later on") is only perhaps one."""
    return _WISH.search(line) is not None


def tells_rule(line: str) -> bool:
    """Whether there are words of a rule in a line: in a table of facts it is overlooked."""
    return _RULE.search(line) is not None


_REMARK: Final = re.compile(
    r"(?:(?:that|this)['’]?s\b|it['’]s\b|(?:that|this|it) is\b|its (?:the|an?|what)\b|the same\b"
    r"|same\b|what (?:i|we|you|they|it|that|this)\b|what \w+\?|see above\b|nothing\b"
    r"|(?:the )?\w+(?: \w+)? (?:goes|go|will go) away\b)",
    re.IGNORECASE,
)


def tells_remark(facts: str) -> bool:
    """Whether what stands for the facts of a thing only says what is meant by the word: "that's the
    paper, it goes away", "the same as a piece"."""
    told = facts.strip()
    return _REMARK.match(told) is not None or _NONE_THERE.fullmatch(told) is not None


_NONE_THERE: Final = re.compile(
    r"(?:(?:but|well|no),?\s+)?(?:(?:in|at|on|up|out|for|near)\s+[^,.;:]{1,40}?\s+)?"
    r"(?:there(?:\s?['’]?s|\s+(?:is|are|was|were))|(?:we|they)(?:['’]ve|\s+have)(?:\s+got)?)\s+(?:none|nothing)\b"
    r"[^,.;:]{0,40}\W*",
    re.IGNORECASE,
)
"""Says only that there is no such thing: "on the hills there's none"."""


def only_counted(thing: str, facts: str) -> bool:
    """Whether what stands for the facts of a thing says only how many of it there are or when it
    is, and names no fact: "hives: 30 hives and 2 nuclei", "swarming: May and June"."""
    pieces = [one for one in _PIECES.split(facts.strip(" .")) if one]
    days = [_is_when(one) for one in pieces]
    counts = [_COUNT.fullmatch(one) for one in pieces]
    if not pieces or not all(day or count for day, count in zip(days, counts, strict=True)):
        return False
    if all(days):
        return True
    first = counts[0]
    own = lexicon.singular_of(thing.lower().rpartition(" ")[2])
    if first and own in map(lexicon.singular_of, first["what"].lower().split()):
        return True
    lasts = any(one.sort == "duration" for piece in pieces for one in times(piece))
    return days[0] and lasts and _YEAR.search(pieces[0]) is not None  # else one real example


_PIECES: Final = re.compile(
    r"\s*[,;]\s*(?:(?:and|plus)\s+)?|\s+(?:and|plus|&|to|till|until|[–—-])\s+", re.IGNORECASE
)
_COUNT: Final = re.compile(
    rf"(?:(?:the|about|around|some)\s+)?(?:\d[\d.]*|{NUMERAL})\s+"
    r"(?P<what>[^\W\d_][\w-]*(?:\s+[^\W\d_][\w-]*){0,2})",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_AROUND_DAYS: Final = re.compile(
    r"\b(?:from|to|till|until|in|on|the|first|last|early|late|mid|end|of|week|weekend|days?)\b|\W",
    re.IGNORECASE,
)


def _is_when(piece: str) -> bool:
    """Whether words only name a day, a month or a season."""
    found = [one for one in times(piece) if one.sort in ("day", "month", "season")]
    for one in reversed(found):
        piece = f"{piece[: one.start]} {piece[one.end :]}"
    return bool(found) and not _AROUND_DAYS.sub("", piece)


_DEMAND: Final = re.compile(
    r"(?:^|(?<=[.;!?])|,\s*(?:and|so)\b)\s*(?P<who>(?:(?:the|an?|our|my|it|this|that)\b\s*)?(?:\w+\s+){0,3}?)"
    r"(?:must|should|needs?|has to)\s+(?!they|people|too\b)\w",
    re.IGNORECASE,
)
_CASE: Final = re.compile(r"(?:if|when|unless|because|as soon as|who|they|people|i|we)\b", re.I)


def tells_demand(line: str) -> bool:
    """Whether what was answered to why people would refuse it says what it must be like: "needs big
    buttons", "it should be dark at night"; not what people then have to do."""
    return any(
        not _CASE.match(who) and not (who and is_people(who))
        for found in _DEMAND.finditer(line)
        for who in [found["who"].strip()]
    )


def tells_bound(line: str) -> bool:
    """Whether a line says how much of it is still good, and no case: "a change in under 2 min"."""
    bounds = () if _CASE.match(line) else (one.relation for one in amounts(line))
    return any(one in ("at most", "less than") for one in bounds)


_POINTS_BACK: Final = re.compile(
    r"(?:it|he|she|they|we|i|you|then|this|that|these|those|so)\b", re.I
)
_HOLDS: Final = re.compile(
    r"(?:^(?:nobody|no one)|\b(?:only|never|must not|mustn['’]?t|always))\b", re.I
)
_ONLY: Final = re.compile(
    r"\bonly\s+(?:who|with|when|if|after|those|[a-z]+s)\b|\bmust\s+(?:never|not)\b", re.IGNORECASE
)


def tells_step_rule(line: str, before: str = "") -> bool:
    """Whether a line of a walk-through is no step but what holds there: "nothing is tipped before
    somebody has looked", "under 40 percent it gets water"; behind the step `before` also what must
    be so of something else: "the papers must be kept 10 years"."""
    apart = _MUST_BE.search(line) is not None
    if before and apart and content_words(line).isdisjoint(content_words(before)):
        return True
    bound = _HOLDS_THERE.search(line) is not None or _BEYOND.match(line) is not None
    return bound and says_all(line) and not tells_nothing_happens(line)


_MUST_BE: Final = re.compile(
    r"^(?!(?:it|that|this|they|then|there)\b)[^,;.]*\b(?:must|has to|have to)\s+be\s+(?:kept|stored"
    r"|\w+(?:\s+\w+)?\s+\d)",
    re.IGNORECASE,
)
"""A duty about a thing that is named, with how long or how much: no answer to a deed."""


def tells_nothing_happens(line: str) -> bool:
    """Whether a line says first that nothing happens or changes there, in no case of its own, so
    that it demands nothing: "nothing changes really, it's only a sheet"."""
    return _NOTHING_HAPPENS.match(line) is not None and _IN_A_CASE.search(line) is None


_NOTHING_HAPPENS: Final = re.compile(
    r"(?:(?:well|oh|and|but|then|there)[\s,]+)*(?:(?:really|actually)\s+)?nothing\s+(?:(?:much|special|really|ever)\s+)?"
    r"(?:happens|changes|goes\s+wrong)(?:\s+(?:there|then|really|much|actually|here))*\s*(?:[,;.–—-]|$)",
    re.IGNORECASE,
)
_IN_A_CASE: Final = re.compile(
    r"\b(?:if|when|whenever|until|till|unless|before|after|without|once|while|must|may|only\s+then)\b",
    re.IGNORECASE,
)


_HOLDS_THERE: Final = re.compile(
    r"^(?:(?:nobody|no one|nothing|only|never)\b|(?!(?:i|we|he|she|they)\b)(?:\w+\s){1,3}never\b)"
    r"|\bmust (?:never|not)\b|\bmustn['’]?t\b|\b(?:no|without) exceptions?\b|\bnot before\b(?!\W*$)"
    r"|\b(?:at most|(?:not|no) more than|at least)\s+\d|\b\d+\s+\w+\s+(?:at (?:most|least)|max)\b"
    r"|\bpays?\s+(?:no|nothing|half|double)\b|\b(?:is|are)\s+(?:free of charge|not allowed)\b",
    re.IGNORECASE,
)
_BEYOND: Final = re.compile(r"(?:under|over|above|below|from)\s+\d", re.IGNORECASE)


_THEN: Final = re.compile(r"[,;.]\s+(?:and\s+)?then\b", re.IGNORECASE)
"""What is done in a case that was told before."""


def tells_own_rule(words: str) -> bool:
    """Whether the words on a tick of what can go wrong are a rule that stands by itself: "the lift
    only runs with two of us", "a guest has at most 2 boats"; not what is done then: "it never
    starts again"."""
    if bounds_each(words):
        return True
    if _POINTS_BACK.match(words) or not _HOLDS.search(words) or _THEN.search(words):
        return False
    return says_all(words) or _ONLY.search(words) is not None


def bounds_each(words: str) -> bool:
    """Whether a line says what whoever is so does not get, or how many of something each of them
    has at most: a case, and what holds in it."""
    return _WHO_GETS_NONE.match(words) is not None or _bounds_how_many(words)


_WHO_GETS_NONE: Final = re.compile(
    r"(?:and |but )?(?:who(?:ever)?|(?:any|every)(?:body|one) who|those who)\s"
    r"(?:(?!\b(?:it|its|them|him|her|then|that|this)\b)[^,;.:]){8,}?"
    r"\s(?:(?:gets?|has|have|borrows?|receives?)\s+(?:nothing|none|no)|(?:may|must|can)\s?not|cannot"
    r"|(?:can|mustn)['’]?t|(?:is|are)\s+(?:not\s+allowed|barred|banned|struck\s+off))\b(?!.*[,;.:]\s)",
    re.IGNORECASE,
)


def _bounds_how_many(words: str) -> bool:
    """Whether a line bounds how many of something each of them has: "a member books at most 3
    courts". How long is no such bound: somebody may take so long to do what is done then."""
    found = _EACH_HAS.match(words)
    counts = [one for one in amounts(words) if one.relation in ("at most", "at least")]
    return found is not None and len(counts) == 1 and counts[0].dimension in ("count", "")


_EACH_HAS: Final = re.compile(
    r"(?:an?|each|every|one|no)\s+(?:(?!second|spare|new|other)[\w'’-]+\s+){1,3}?(?:(?:may|can|must)\s+(?:not\s+)?"
    r"(?:have|borrow|book|take|hold|keep|get|rent|own|buy)|has|gets|borrows|books|takes|holds|keeps|rents)\s+"
    r"(?:at\s+(?:most|least)|(?:no|not)\s+more\s+than|up\s+to|(?:a\s+)?max(?:imum)?(?:\s+of)?\.?)\s+\S+"
    r"(?:(?!\b(?:it|them|those|these|then)\b)[^,;:.])*\W*$",
    re.IGNORECASE,
)
