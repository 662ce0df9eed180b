"""Sentences of a document that do not say what is wanted of the thing, though their words look so.

What is left out on purpose, the procedure of a tender, what was only talked about, what is still
open, what a word means, and the doubt about a figure that somebody else proposed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from askfirst.sources.sentences import Sentence

# procedure: of a tender, or of how one works with or on a program. action: what somebody at a
# meeting is to do. remark: a cell beside the statement of a table.
Aside = Literal[
    "", "left-out", "procedure", "talked-about", "open", "definition", "correction", "action",
    "remark",
]  # fmt: skip

_LEFT_OUT: Final = re.compile(
    r"\bnot (?:a )?part of (?:this|the|it)\b|\bnot in (?:the )?scope\b"
    r"|\bout(?:side)?(?: of)? (?:the )?scope\b"
    r"|\b(?:out of|not in|not for|not with) (?:the|this) (?:first|initial|next)"
    r" (?:version|release|phase|stage|step)\b"
    r"|\bnot (?:needed|planned|included|required|covered|supported|foreseen|intended|wanted"
    r"|necessary) (?:for|in|at|by) (?:now|the (?:first|moment)"
    r"|this (?:version|release|phase|project|contract|tender|year))\b"
    r"|\bnot for now\b|\bnot planned\b|\bis not meant for\b"
    r"|\b(?:separate|different) (?:matter|topic|issue|project)\b"
    r"|\b(?:procured|bought|ordered|tendered) separately\b"
    r"|\b(?:in|for) a (?:later|second|future) (?:version|release|phase|step|stage)\b"
    r"|\b(?:will not|won[’']t) (?:get (?:this|it)|be (?:supported|included|covered|part|offered"
    r"|built"
    r"|provided|replaced|touched))\b"
    r"|\bwe (?:will not|won[’']t|do not plan to|don[’']t plan to) (?:support|offer|build|provide"
    r"|add"
    r"|include|cover)\b"
    r"|\b(?:let[’']s|let us) (?:not do|leave (?:it|that|this|them|[\w ]{1,30}) out)\b"
    r"|\bnot in the first (?:year|season|step|stage)\b"
    r"|\b(?:is|are) not wanted\b|\b(?:is|are) left to the\b"
    r"|^\W*(?:\w{1,20}: )?no\b[^.;]{1,60}\beither\W*$"
    r"|\b(?:should|shall|can|may|must|will) (?:stay|remain) (?:as (?:it|they)|with|in the old"
    r"|the way)\b",
    re.IGNORECASE,
)
_LEFT_OUT_BELOW: Final = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:not now|not yet|later|out of scope|not in scope|non-?goals?|exclusions?"
    r"|what is left out|left out|won[’']t have|outside the scope|not included|future work)\W*$",
    re.IGNORECASE,
)
_LIMITS_BELOW: Final = re.compile(
    r"\W*(?:known |current )?(?:limitations|limits)\W*$", re.IGNORECASE
)
_NOT: Final = re.compile(r"\b(?:not|cannot|no|never|nothing)\b|n[’']t\b", re.IGNORECASE)
# What stands below these tells how one works with or on a program, in a document that has such.
_HANDBOOK: Final = re.compile(
    r"\W*(?:how to )?(?:install(?:ation|ing)?|contribut(?:e|ing)|licen[cs]e)\W*$", re.IGNORECASE
)
_HANDBOOK_BELOW: Final = re.compile(
    r"\W*(?:how to )?(?:install(?:ation|ing)?|contribut(?:e|ing)|licen[cs]e|configur(?:e|ation|ing)"
    r"|usage|use|getting started|quick ?start|develop(?:ment|ing)?|test(?:s|ing)?|build(?:ing)?"
    r"|how it works|credits|acknowledgements|support)\W*$",
    re.IGNORECASE,
)
_STEPS_BELOW: Final = re.compile(
    r"\W*(?:(?:steps|how) to reproduce|to reproduce|reproduction|environment|versions?)\W*$",
    re.IGNORECASE,
)
_ACTIONS: Final = re.compile(
    r"\W*(?:actions?|action (?:items|points)|to-?dos?|next steps|who does what)\W*$", re.IGNORECASE
)
_TENDER: Final = re.compile(
    r"\b(?:tenders?|tenderers?|bids?|bidders?|procurement|award criteria"
    r"|request for proposals?)\b",
    re.IGNORECASE,
)
_PROCEDURE: Final = re.compile(
    r"\W*(?:the |all |late |each |any |your |an? )?(?:tenders?|bids?|offers?|quotations?|proposals?"
    r"|questions?|queries|bidders?|tenderers?|applications?|submissions?|applicants?|candidates?)"
    r"\b(?! (?:system|portal|number|form))[^.;]{0,80}\b(?:due|received|submitted|sent|handed in"
    r"|opened|excluded|evaluated|asked?|until|considered|accepted|addressed)\b",
    re.IGNORECASE,
)
_TALKED_ABOUT: Final = re.compile(
    r"\b(?:discussed|debated|asked|considered|wondered|talked about|not sure|doubts?|unsure)\b"
    r"[^.;]{0,40}\b(?:whether|if)\b",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\W*(?:still )?(?:open|open (?:point|question|issue)s?|unresolved|to (?:be )?(?:clarif\w+"
    r"|decid\w+))\W{0,3}:"
    r"|\b(?:is|are|remains?) (?:still|not yet) (?:unclear|open|undecided|to be \w+|decided"
    r"|clear)\b"
    r"|\bremains? (?:open|unclear)\b|\b(?:is|are) (?:undecided|not (?:yet )?decided)\b"
    r"|\b(?:we|i|nobody) (?:do not|don[’']t)?\s?(?:yet )?knows?(?: yet)? (?:how|whether|if|what"
    r"|which"
    r"|who|where|when)\b[^.;]{1,80}\b(?:should|shall|will|to)\b|\b(?:do not|don[’']t) yet know\b"
    r"|\bstill (?:have|has|need) to (?:decide|sort out|find out|clarify|agree|check whether)\b"
    r"|\bnot (?:yet )?decided (?:is|are|whether)\b|\bto be agreed\b",
    re.IGNORECASE,
)
_DEFINITION: Final = re.compile(
    r"\W{0,3}\*\*[\w -]{1,40}(?:\*\*\W{1,3}|:\*\*\s)(?:an?|the|any|every) \w"
    r"|\W{0,3}\w[\w -]{0,40} (?:means|is defined as|stands for) ",
    re.IGNORECASE,
)
# A share of all cases, or a bound on when, is no case.
_OF_MANY: Final = re.compile(
    r"\b\d[\d.,]{0,8} ?(?:%|percent|per cent) of\b|\bon average\b"
    r"|\b(?:less|more|fewer|longer) than [^,.;]{1,30} ago\b",
    re.IGNORECASE,
)
_LOST: Final = re.compile(
    r"\b(?:thrown away|wasted|discarded|lost|unused|blocked|missed|missing|late|wrong|spoiled"
    r"|failed|cancelled|abandoned|broken|rejected|returned)\b",
    re.IGNORECASE,
)
# "12 hours is too short for us", "24 would be better".
_CORRECTION: Final = re.compile(
    r"\W*(?:(?:but|no|sorry|hm+|well|and)\b,? )?(?P<figure>\d[\d.,]*(?: [a-z%]+)?) (?:is|are|seems?"
    r"|would be) (?:(?:far|much|a bit|still|really|way) )?(?:too|not enough|better|enough)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def aside(text: str) -> Aside:
    """What a sentence on one line is beside the matter, by its own words; empty for any other."""
    if _LEFT_OUT.search(text):
        return "left-out"
    if is_open(text):
        return "open"
    if _TALKED_ABOUT.search(text):
        return "talked-about"
    if _CORRECTION.match(text):
        return "correction"
    return "definition" if _DEFINITION.match(text) else ""


@lru_cache(maxsize=1 << 12)
def is_open(text: str) -> bool:
    """Whether a sentence says that something is not decided or not known yet."""
    return _OPEN.search(text) is not None


def asides(text: str, sentences: Sequence[Sentence]) -> dict[int, Aside]:
    """The sentences of a document, by number, that are beside the matter, and what they are."""
    tender = is_tender(text)
    handbook = any(s.block == "heading" and _HANDBOOK.match(s.text) for s in sentences)
    found: dict[int, Aside] = {}
    below = _Below("", "")
    actions = False
    for sentence in sentences:
        flat = _flat(sentence.text)
        if sentence.block != "item":
            actions = _ACTIONS.match(flat) is not None
        if sentence.block == "heading":
            below = _below(flat, handbook=handbook)
            continue
        under = below.denying if below.denying and _NOT.search(flat) else below.kind
        kind = "open" if is_open(flat) else under or aside(flat)
        if not kind and tender and _PROCEDURE.match(flat):
            kind = "procedure"
        if actions and sentence.block == "item":
            kind = "action"
        if kind:
            found[sentence.index] = kind
    return found


@lru_cache(maxsize=1 << 12)
def _flat(text: str) -> str:
    return " ".join(text[:1000].split())


class _Below(NamedTuple):
    """What each sentence below a heading is, and what one that denies something is."""

    kind: Aside
    denying: Aside


def _below(heading: str, *, handbook: bool) -> _Below:
    if _LEFT_OUT_BELOW.match(heading):
        return _Below("left-out", "left-out")
    told = _STEPS_BELOW.match(heading) or (handbook and _HANDBOOK_BELOW.match(heading))
    limits = _LIMITS_BELOW.match(heading)
    return _Below("procedure" if told else "", "left-out" if limits else "")


_CRITERIA: Final = re.compile(
    r"\W*(?:acceptance (?:criteria|tests?)|definition of done|success criteria)\W*$", re.IGNORECASE
)


def criteria(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the items of a list below "Acceptance criteria"."""
    found: set[int] = set()
    below = False
    for sentence in sentences:
        if sentence.block == "item" and below:
            found.add(sentence.index)
        else:
            below = _CRITERIA.match(" ".join(sentence.text[:80].split())) is not None
    return frozenset(found)


def is_of_many(text: str) -> bool:
    """Whether a sentence tells of many cases at once: "11 % of all meals were thrown away"."""
    return _OF_MANY.search(text) is not None


def is_loss(text: str) -> bool:
    """Whether a sentence tells which share goes wrong."""
    return "than" not in text and is_of_many(text) and _LOST.search(text) is not None


@lru_cache(maxsize=64)
def is_tender(text: str) -> bool:
    """Whether a document is about a tender: it says so more than once."""
    return len(_TENDER.findall(text)) > 1
