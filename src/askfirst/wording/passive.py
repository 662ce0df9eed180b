"""Family `passive`: something is done, and nobody is named who does it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import NONE_OF_FAMILY, Rule
from askfirst.wording.text import BINDING, Text, vocabulary

BE: Final = ("is", "are", "was", "were", "be", "been", "being", "gets", "get", "got", "isn't",
             "aren't", "wasn't", "weren't", "isn’t", "aren’t", "wasn’t", "weren’t")  # fmt: skip

IRREGULAR: Final = vocabulary(
    """
    arisen awoken beaten begun bent bet bitten bled blown born borne bought bound bred broadcast
    broken brought built burnt cast caught chosen cut dealt done drawn dreamt driven drunk dug eaten
    fed felt forbidden foreseen forgiven forgotten fought found frozen given ground grown heard held
    hidden hit hung hurt input kept known laid learnt led left lent let lit lost made meant met
    mistaken output outdone overdone overridden overseen overtaken overwritten paid preset proven
    put read rebuilt redone redrawn remade rerun resent reset retaken retold rewritten rung run
    said seen sent set shaken shed shot shown shut slept slid sold sought sought spelt spent spilt
    split spoken spread spun stolen stricken struck stuck sung swept sworn swung taken taught
    thought thrown told torn typeset understood undertaken undone upheld upset withdrawn withheld
    won worn wound woken written
    """
)
# They end like a participle and are none, or tell how somebody feels.
_NO_PARTICIPLE: Final = vocabulary(
    """
    need speed feed seed bed red breed deed weed reed exceed proceed succeed indeed hundred sacred
    naked wicked rugged ragged talented skilled gifted aged hatred kindred embed united limited
    unlimited tired excited worried interested pleased annoyed scared bored confused frustrated
    ashamed supposed unauthorized unauthorised unattended outdated unused unlisted unchanged
    unaffected unexpected dedicated sophisticated experienced crowded detailed sized colored
    coloured hidden left
    """
)
# May stand between "be" and the participle.
_BETWEEN: Final = vocabulary(
    "not also only then always never still already just even both either once thus therefore "
    "being been all often first further again then so now later subsequently"
)
# "by e-mail", "by default": how, and not who.
_MEANS: Final = vocabulary(
    "default e-mail email mail post phone telephone text sms fax hand letter message air sea rail"
)
_REACH: Final = 5
# What opens the part of a demand that tells when: no demand on anybody stands in it.
_WHICH: Final = frozenset({"that", "which", "who", "what"})
_CLAUSE: Final = 60
"""Words: what is further in front is another clause, whatever stands between."""
_CONDITIONS: Final = vocabulary("when while if where until because unless once whenever")
# Who does these is plain (the thing that is built, or its maker), or no matter.
_PLAIN: Final = vocabulary(
    """
    supported offered presented shown displayed highlighted arranged designed structured sized
    located positioned equipped minimized minimised maximized maximised optimized optimised improved
    enhanced streamlined
    """
)


def _participle(text: Text, end: int) -> int:
    """Index of the participle that follows, -1 when there is none."""
    index = end
    for _ in range(_REACH):
        if index >= len(text.words):
            return -1
        word = text.words[index]
        if _is_participle(word):
            return index
        passed_over = word in _BETWEEN or word.endswith("ly")
        if not passed_over and text.source[text.starts[index] - 1] not in "[(":
            return -1
        index += 1
    return -1


def _is_participle(word: str) -> bool:
    tail = word.rpartition("-")[2] if "-" in word else word
    if tail in IRREGULAR:
        return tail not in _NO_PARTICIPLE
    return len(tail) > 3 and tail.endswith("ed") and tail not in _NO_PARTICIPLE


def _names_actor(text: Text, participle: int) -> bool:
    """Whether "by" with somebody or something follows in the same clause."""
    if "by" not in text.words[participle + 1 : participle + 13]:
        return False
    for index in range(participle + 1, min(participle + 13, len(text.words))):
        if any(mark in text.gap(index - 1) for mark in ".;:") or text.words[index] in BINDING:
            return False
        if text.words[index] == "by":
            following = text.word(index + 1)
            return bool(following) and not (
                following[0].isdecimal() or following.endswith("ing") or following in _MEANS
            )
    return False


def _in_condition(text: Text, start: int) -> bool:
    """Whether a place stands in the "When", "While", "If" or "Where" part of a demand, in front
    of its *shall* or behind it, tells what comes of it ("so that nobody is hurt"), or which one is
    meant: "the sheet that was sent last", "which days are taken"."""
    opened = text.binding[0] if text.binding else -1
    if start > 1 and text.words[start - 1] in _WHICH:
        return True
    if start > 2 and text.words[start - 2] in ("which", "whose"):
        return True
    if text.words[0] in _CONDITIONS and start < opened:
        return True
    first = max(opened, start - 1 - _CLAUSE)
    near = text.words[first + 1 : start]
    if _CONDITIONS.isdisjoint(near) and ("so", "that") not in pairwise(near):
        return False
    for index in range(start - 1, first, -1):
        if any(mark in text.gap(index) for mark in ",.;:") or text.words[index] in BINDING:
            return False
        if text.words[index] in _CONDITIONS or text.words[index - 1 : index + 1] == ["so", "that"]:
            return True
    return False


def _demanded(text: Text, start: int, end: int) -> int:
    """A form of *be* with a participle, nobody named behind *by* or plain, and no condition."""
    participle = _participle(text, end)
    if participle < 0:
        return NONE_OF_FAMILY
    plain = text.words[participle] in _PLAIN
    if plain or _names_actor(text, participle) or _in_condition(text, start):
        return 0
    return participle + 1


def _told(text: Text, start: int, end: int) -> int:
    """The same in a condition. The rule in front let it pass, so it has a participle."""
    participle = _participle(text, end)
    return 0 if _names_actor(text, participle) else participle + 1


def _with_actor(text: Text, start: int, end: int) -> int:
    """With somebody named: what both rules in front let pass."""
    return _participle(text, end) + 1


RULES: Final = (
    Rule(
        "passive",
        "passive",
        Severity.WARNING,
        "INCOSE R2 (active voice)",
        "Name who or what does it.",
        "actor",
        "You wrote '{words}'. Who or what does that?",
        "The order shall be checked.",
        "The clerk shall check the red order.",
        BE,
        _demanded,
        worth=4,
    ),
    Rule(
        "passive-condition",
        "passive",
        Severity.HINT,
        "INCOSE R2 (active voice)",
        "Name who or what does it, if it matters for what follows.",
        "actor",
        "You wrote '{words}'. Does it matter who or what does that?",
        "While the door is locked, the lift shall stand still.",
        "While the guard locks the door, the lift shall stand still.",
        BE,
        _told,
    ),
    Rule(
        "passive-actor-behind",
        "passive",
        Severity.HINT,
        "INCOSE R2 (active voice)",
        "Put who does it in front: 'the clerk checks the order'.",
        "",
        "You wrote '{words}'. Who is meant is said; can it stand in front?",
        "The order shall be checked by the clerk.",
        "The clerk shall check the order by Friday.",
        BE,
        _with_actor,
    ),
)
