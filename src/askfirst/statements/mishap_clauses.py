"""What a clause tells of a mishap: that something goes wrong, that it happens, or what belongs to
it; in doubt it may be what is done."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Final

from askfirst.statements.comma_lines import is_past
from askfirst.statements.grammar import listed
from askfirst.statements.happened import tells_now
from askfirst.statements.types import finite_at, tells, words
from askfirst.text import lexicon


class Clause(Enum):
    """What a clause tells: the mishap, that it happens, what belongs to it, or perhaps a deed."""

    HARM = auto()
    HAPPENS = auto()
    BESIDE = auto()
    OPEN = auto()


_NEGATED: Final = re.compile(
    r"\b(?:not|never|no|nothing|nobody|none|without)\b|n['’]?t\b(?<!\bwant)", re.IGNORECASE
)
ACTS: Final = re.compile(
    r"(?:it|i|we|you|they|he|she|this|that|the\s+(?:system|app|program))\b", re.IGNORECASE
)
"""Begins what somebody or something that was spoken of does."""
OF_WHOM: Final = re.compile(r"\b(?:who|whoever|whose|which|that|what|whatever)\b", re.IGNORECASE)

HAPPENS: Final = re.compile(
    r"(?:(?:it|that|this|which)(?:['’]?s)?\s+)?(?:has\s+)?happen(?:s|e?d)\b"
    r"|there(?:['’]?s|\s+is|\s+are)\s+(?:al?ways|often|again)\b"
    r"|(?:had|seen)\s+(?:that|it|this|one)\b"
    r"|(?:(?:they|he|she|it)\s+)?(?:all\s+)?(?:always|never)\s+(?:has|have|had|did|do|does|is|are|was)"
    r"(?:\s+been)?$",
    re.IGNORECASE,
)
HOW_OFTEN: Final = re.compile(
    r"(?:about\s+|like\s+)?(?:(?:daily|weekly|monthly|often|most|all\s+the\s+time|half\s+the\s+time)\b"
    r"|(?:every|each)\s+(?!(?:\d+\s+|\w+\s+)?(?:min|minute|hour|second|sec|h)s?\b)|(?:once|twice)\b(?!\s+more)"
    r"|(?:\d+|two|three|several)\s+(?:\w+\s+)?(?:times\s+(?:a|an|in|last|this)|in|out\s+of)\s)",
    re.IGNORECASE,
)
_VAGUELY: Final = re.compile(
    r"\b(?:most\s+(?:days|weeks|nights|mornings|times|of\s+the\s+time)|half\s+the\s+time|all\s+the\s+time"
    r"|again\s+and\s+again|too\s+(?:much|many|late|long|little|few|often)|out\s+of\s+thin\s+air"
    r"|for\s+nothing|in\s+vain)\b",
    re.IGNORECASE,
)
"""Nobody demands it like that."""
BESIDE: Final = re.compile(
    r"(?:esp(?:ecially)?|mostly|mainly|usually|always|like|as\s+in|even|in\s+(?:\d{4}|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
    r"|last\s+(?:week|month|year|night|time|spring|summer|autumn|winter)|since|before\s+(?:my|our)|i\.?e|e\.?g)\b"
    r"|(?:do\s*n['’]?t\s+ask|god\s+knows|who\s+knows|dont\s+know|no\s+idea|never\s+again)\b"
    r"|(?:because|cos|since|as|being|due\s+to|although|though|just\s+when)\b"
    r"|there(?:['’]?s|\s+is|\s+are)\s+(?:usually|no|nothing|nobody|only)\b"
    r"|(?:you|we|they|everybody)\s+(?:all\s+)?thinks?\b|[^,]*\besp\W*$"
    r"|(?:still\s+)?(?:had|was|were|got|wasn['’]?t|weren['’]?t|didn['’]?t\s+(?:see|notice|know))\b"
    r"|(?:(?:the|some|those)\s+(?:\w+\s+){1,2}|they\s+)(?:all\s+)?does?\s+(?:it|that)\b",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"\S*\d\S*(?:\s\w+){0,2}\s+(?:inst(?:ea|e|a)d\s+of\s+\S*\d|for\s+(?:an?\s+)?\S*\d\S*(?:\s\w{1,2})?\W*$)",
    re.IGNORECASE,
)
"""One figure where another was right: "18 instead of 80", "B/12 for B/21"."""
_WRONG: Final = re.compile(
    r"(?:tick|pick|take|go|come|enter|type|book|press|get|read|put|open|scan|grab|load|write|land|end"
    r"|set|measure)(?:e?s|ed)?\s+(?:\w+\s+){0,3}wrong(?:\s+(?!back|away|out)\w+){0,2}\W*$",
    re.IGNORECASE,
)
_TWO: Final = re.compile(
    r"^(?:two|three|both|\d+)\b.*\b(?:same|both|(?:on|for|at|in|and)\s+one)\b", re.IGNORECASE
)
_CLAIMS: Final = re.compile(
    r"(?:or\s+)?(?:they|he|she|some(?:body|one))\s+says?\s+(?:they|he['’]?s?|she['’]?s?|it['’]?s)\b"
    r"|(?:one|the\s+one)\s+(?:says|wants)\s.+\bother\s+(?:says?\s+|wants?\s+)?\w+$"
    r"|\S+(?:\s\S+)?\s+says?\s+\d\S*\s+(?:and\s+)?\S+(?:\s\S+)?\s+says?\s+\d|\S.*\slooks\s+like\s",
    re.IGNORECASE,
)
_CANNOT: Final = re.compile(
    r"\b(?:can['’]?t|cannot|could\s*n['’]?t)\s+(?:(?:be\s+)?(?:read|found|seen|heard|understood)"
    r"|see|find|tell|hear|do\s+anything)\b",
    re.IGNORECASE,
)
_HARM_THEN: Final = re.compile(
    r"(?:so|then)\s+(?:(?:it|there|they|he|she)(?:['’]?(?:s|re)|\s+(?:is|are|was))\s+(?:just\s+|all\s+)?"
    r"(?:nothing|nowhere|no\s?one|nobody|gone|lost|on\s+twice|(?:\d\S*\s+)?twice(?!\s+(?:the|an?|as))|too\s+late|wrong)\b"
    r"|(?:two|both)\s.*\bsame\b)",
    re.IGNORECASE,
)
_PERFECT: Final = re.compile(
    r"(?:['’]s\s+(?P<been>been|come|gone)"
    r"|\b(?:has|have)\s+(?:already\s+|just\s+)?(?P<done>[^\W\d]+))\b",
    re.IGNORECASE,
)
_PARTICLES: Final = re.compile(
    r"\b(?:drop(?:s|ped)?\s+(?:off|out|in|dead)|(?:run|ran|runs)\s+(?:out|dry)|(?:rub|wash|wear)e?s?\s+"
    r"(?:off|out)|(?:come|came|comes)\s+(?:off|out\s+at))\b",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"(?:(?P<be>\b(?:is|are|was|were|gets?|got|its|theyre)|['’](?:s|re))"
    r"|\b(?:go|goes|went|come|comes|came)(?:\s+(?:out|back|home|in))?)"
    r"\s+(?:all\s+|too\s+|still\s+|always\s+|half\s+|already\s+)?(?P<state>[^\W\d]+)\b",
    re.IGNORECASE,
)
_NOT_DONE: Final = re.compile(
    r"\b(?P<nobody>nobody|no\s?one)\s+(?P<none>[^\W\d]+)"
    r"|\b(?:does|do|did)(?:\s+not|\s*n['’]?t)\s+(?P<verb>[^\W\d]+)|\bnever\s+(?P<never>[^\W\d]+)",
    re.IGNORECASE,
)
_LACKS: Final = re.compile(
    r"(?:^|\b(?:with|got)\s+)(?:no|nae|zero)\s+(?P<what>(?:\w+\s+)?\w+)", re.I
)
_NOT_YET: Final = re.compile(
    r"\w\s+not\s+(?:told|back|there|here|entered|found|known|readable|charged|level|ready|in\s+time"
    r"|on\s+time|signed|ticked|returned|working|locked|washed|labelled)\b|^nobody\s+(?:there|here|at|in)\b",
    re.IGNORECASE,
)
_SUFFERED: Final = re.compile(
    r"(?:an?|one|two|three|some|some(?:body|one)|\d+)\s+(?!of\b)(?:[^\W\d][\w'’-]*\s+){0,2}?"
    r"(?:waited|stood|missed|lost|fell|froze|drowned|died)\b",
    re.IGNORECASE,
)
"""What somebody who was not spoken of had of it once: "a club waited 5 weeks"."""
_MANNER: Final = re.compile(
    r"\b(?:in\s+)?that\s+(?:way|time|day|week|year)\b|\blike\s+that\b", re.IGNORECASE
)
_LEFT: Final = re.compile(
    r"(?:it|they)\s+(?:just\s+)?(?:stands?|lies?|hangs?|sits?)\s+"
    r"(?:(?:in|on|at|under|by|behind|outside)\s+(?:[\w'’-]+\s+){0,3}?)?(?P<state>[^\W\d]+)\W*$",
    re.IGNORECASE,
)
"""Is left somewhere as it should not be: "it lies in the shed wet"."""


def is_order(clause: str) -> bool:
    """Whether a clause may say what to do: "put down who had it"."""
    first = next(iter(words(clause)), "")
    noun = lexicon.mostly_noun(first) or lexicon.is_person(first) or first.lower() == "like"
    return lexicon.is_base(first) and not noun and finite_at(clause) != 1


def is_done(clause: str) -> bool:
    """Whether something is done to a thing: "is put aside"."""
    found = _STATE.search(clause)
    state = found["state"].lower() if found else ""
    harm = state in listed("mishaps: states")
    return not harm and lexicon.is_participle(state)


@lru_cache(maxsize=1024)
def kind_of(clause: str, at: int) -> Clause:
    """What a clause tells that stands at this place of its line."""
    bare = (
        not (ACTS.match(clause) or tells(clause)) and not tells_now(clause) and not _may_act(clause)
    )
    if at and not HAPPENS.match(clause) and BESIDE.match(clause):
        return Clause.BESIDE
    if at and _SUFFERED.match(clause) and not OF_WHOM.search(_MANNER.sub("", clause)):
        return Clause.BESIDE
    if HAPPENS.match(clause) or (bare and at and HOW_OFTEN.match(clause)):
        return Clause.HAPPENS
    if re.match(r"(?:so|then)\b", clause, re.IGNORECASE):
        harm = _HARM_THEN.match(clause) or _CANNOT.search(clause)
        idle = clause[:1].lower() == "t" and left_undone(clause)  # "so nobody notices": a purpose
        return Clause.HARM if harm or idle or _is_so_then(clause) else Clause.OPEN
    if is_order(clause):
        return Clause.OPEN
    if (
        _is_left(clause)
        or _CLAIMS.search(clause)
        or (not _goes_on(clause, bare=bare) and _is_harm(clause, bare=bare))
    ):
        return Clause.HARM
    return _past(clause, at)


def _goes_on(clause: str, *, bare: bool) -> bool:
    """Whether what is done may follow in a clause without a mark: "the lamp dies swap it"."""
    found = [one.lower().replace("’", "'") for one in words(clause)]
    ends = next((at for at, one in enumerate(found) if at and one in _SUBORDINATES), len(found))
    acts = [at for at in range(1, ends) if _does(found[:ends], at)]
    own = acts[:1] if (verb := finite_at(clause)) is None and not bare else [verb]
    return any(at not in own for at in acts)


_LEAD: Final = frozenset(("to", "not", "never", "can't", "cant", "cannot", "has", "have", "be"))
_HELPS: Final = frozenset(
    ("is", "are", "has", "have", "gets", "get", "does", "do", "doesn't", "doesnt", "don't", "dont")
)
_PARTICLE: Final = frozenset(("off", "out", "down", "up"))
_ATTRIBUTES: Final = frozenset(("same", "wrong", "other", "last", "next"))
_OBJECTS: Final = frozenset(("it", "them", "him", "her", "again"))


def _does(found: list[str], at: int) -> bool:
    """Whether a word is what somebody does, or is to do."""
    word, before, after = found[at], found[at - 1], found[at + 1] if at + 1 < len(found) else ""
    if word in _HELPS:
        return before not in _LEAD
    if word in lexicon.function_words():
        return False
    base = lexicon.base_of(word)
    leads = lexicon.words("articles") | lexicon.words("prepositions") | _LEAD | _HELPS
    leads -= _PARTICLE
    if base is None or before in leads or word not in (base, lexicon.third_person(base)):
        return False
    if after in _OBJECTS:
        return True
    if lexicon.mostly_noun(word) or before in _ATTRIBUTES:
        return False
    acted_on = not after or after in lexicon.words("articles") or lexicon.is_plural(before)
    return word != base or acted_on or before in lexicon.words("pronouns")


def _is_harm(clause: str, *, bare: bool) -> bool:
    signs = (_FIGURES, _TWO, _CANNOT)
    if any(one.search(clause) for one in signs) or left_undone(clause):
        return True
    if bare and _SUBORDINATES & set(map(str.lower, words(clause))):
        return False  # "red when late"
    if bare and (_NOT_YET.search(clause) or _lacks(clause)):
        return True
    if _NEGATED.search(clause) or OF_WHOM.match(clause):
        return False
    if _WRONG.search(clause) or _VAGUELY.search(clause) or _PARTICLES.search(clause):
        return _SELVES.match(clause) is None
    known = listed("mishaps: states")
    if bare and not known.isdisjoint(map(str.lower, words(clause))):
        return not any(map(_is_deed, words(clause)))
    return _has_happened(clause) or _is_so(clause) or _goes_wrong(clause)


def _is_left(clause: str) -> bool:
    found = _LEFT.match(clause)
    return found is not None and found["state"].lower() in listed("mishaps: states") - _IN_ORDER


_IN_ORDER: Final = frozenset(("empty", "dark", "bent", "offline"))
"""States in which something may be put on purpose."""


def _is_deed(word: str) -> bool:
    """Whether a word in a clause without a verb may tell what is done: "a wrong entry crossed
    out"; not what was done wrong."""
    low = word.lower()
    entered = lexicon.base_of(low) in listed("mishaps: entered")
    return lexicon.is_participle(low) and not entered and low not in listed("mishaps: states")


def _may_act(clause: str) -> bool:
    """Whether things in the plural may do something in a clause: "missing values stay empty"."""
    found = [one.lower() for one in words(clause)]
    return any(
        lexicon.is_plural(before) and lexicon.is_base(word) and not lexicon.mostly_noun(word)
        for before, word in pairwise(found)
    )


_SELVES: Final = re.compile(r"(?:i|we)\b", re.IGNORECASE)


_BUT_THEN: Final = re.compile(
    r"\b(?:without|before|except|unless|but|who|comes?\s+(?:in|out|aboard|near))\b", re.IGNORECASE
)
"""Makes a rule of what nobody does: "nobody comes in without a ticket"."""


def left_undone(clause: str) -> bool:
    """Whether nobody does in a clause what is to be done: "nobody notices"."""
    if re.match(r"(?:it|i|we|never)\b", clause, re.IGNORECASE) or _BUT_THEN.search(clause):
        return False
    known = listed("mishaps: left undone")
    for found in _NOT_DONE.finditer(clause):
        verb = found["none"] or found["verb"] or found["never"]
        if (lexicon.base_of(verb) or verb) in known:
            return True
    return False


_NONE: Final = re.compile(r"\b(?:no|nae|zero)\s", re.IGNORECASE)


def _lacks(clause: str) -> bool:
    found = _LACKS.search(clause) if len(_NONE.findall(clause)) == 1 else None
    known = listed("mishaps: lacking")
    return found is not None and not known.isdisjoint(map(str.lower, found["what"].split()))


def _has_happened(clause: str) -> bool:
    """Whether it has come to something by itself: "the tag has come off"."""
    found = _PERFECT.search(clause)
    if found is None or _SELVES.match(clause) or OF_WHOM.search(clause):
        return False
    done = (found["been"] or found["done"]).lower()
    return done in ("been", "come", "gone") or (
        lexicon.is_participle(done) and not lexicon.is_adjective(done)
    )


def _is_so(clause: str) -> bool:
    """Whether it is or gets as it is when it went wrong."""
    found = _STATE.search(clause)
    if found is None or OF_WHOM.search(clause[: found.start()]):
        return False
    verb = finite_at(clause)
    if verb is not None and verb < len(words(clause[: found.start()])) - 1:
        return False  # "it says the number is wrong"
    kept = "states" if found["be"] else "ways"
    return found["state"].lower() in listed(f"mishaps: {kept}")


def _is_so_then(clause: str) -> bool:
    """Whether it is as it is when it went wrong, behind "then": "then it's missing"."""
    told = clause.partition(" ")[2]
    state = _STATE.search(told)
    return state is not None and state.start() <= _MOST_IN_SUBJECT and _is_so(told)


_MOST_IN_SUBJECT: Final = 12


def _goes_wrong(clause: str) -> bool:
    """Whether the verb of a clause is one of mishaps."""
    found = [one.lower() for one in words(clause)]
    first = finite_at(clause)
    for at, word in enumerate(found):
        base = lexicon.base_of(word)
        alone = base in listed("mishaps: alone")
        if base is None or not (alone or base in listed("mishaps: verbs")):
            continue
        behind = [one for one in found[at + 1 : at + 3] if one != "up"]  # "tears up the second"
        after = behind[0] if behind else ""
        acted_on = after in lexicon.words("articles") or after in lexicon.words("pronouns")
        if any(one in _SUBORDINATES for one in found[:at]):
            return False  # "a crew that loses the log pays"
        if first in (None, at) and _is_verb(found, at, base) and not (alone and acted_on):
            return True
    return False


_OFTEN: Final = frozenset(("always", "often", "all", "sometimes"))


def _is_verb(found: list[str], at: int, base: str) -> bool:
    before = found[at - 2] if at > 1 and found[at - 1] in _OFTEN else found[at - 1] if at else ""
    word = found[at]
    if not at or before in lexicon.words("pronouns"):
        return word == lexicon.third_person(base) or bool(at)
    subject = lexicon.is_noun(before) or not lexicon.is_english(before) or lexicon.is_person(before)
    if word == base:
        return subject and lexicon.is_plural(before)
    return subject and (word == lexicon.third_person(base) or lexicon.is_finite(word))


_SUBORDINATES: Final = frozenset(
    ("who", "what", "which", "that", "where", "when", "if", "while", "than")
)


def _past(clause: str, at: int) -> Clause:
    """What happened is told in the past; what somebody did about it may be told so too."""
    place = finite_at(clause)
    found = [one.lower() for one in words(clause)]
    if place is None or not is_past(clause):
        return Clause.OPEN
    if not _SUBORDINATES.isdisjoint(found[:place]):
        return Clause.OPEN  # "goes on where it stopped"
    if found[place].removesuffix("n't") in listed("mishaps: past"):
        return Clause.BESIDE if at else Clause.HARM
    return Clause.HARM if not at and not _SELVES.match(clause) else Clause.OPEN
