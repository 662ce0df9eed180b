"""What in an answer just typed is worth interrupting a person for: at most two questions.

Typed answers are fragments, lists and stories in the first person. Style is never nagged about;
hints never interrupt; whatever the answer explains by itself (a number, an example, a colon with
the meaning behind it) is not asked for again.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from askfirst.requirements import Finding, Severity
from askfirst.wording.checking import NO_TERMS, Hit, as_finding, hits
from askfirst.wording.table import RULES
from askfirst.wording.text import Text, vocabulary

MOST: Final = 2

# Vague in a document, ordinary in a chat: asking about them would be silly.
_EVERYDAY: Final = vocabulary(
    """
    really very too quite fairly extremely highly overly good great bad poor excellent certain
    special particular specific different possible necessary unnecessary important essential
    critical normal ordinary usual useful valuable alternative major minor basic simply clearly
    obvious clean nicely pretty short low high heavy few almost nearly maybe perhaps probably
    possibly hopefully potential relevant proper enough transparent smart effective typical mainly
    mostly largely primarily occasionally rarely seldom generally normally
    ideally preferably usually friendly older newer earlier longer shorter wider closer lower higher
    greater later worst most least lots malicious long-term short-term professional
    """
)
# "less paper" is a wish without a number; "show less on Sundays" is none.
_HOW_MUCH: Final = frozenset({"more", "less", "fewer"})
# Only for these doings it matters in an interview who does them.
_DECISIONS: Final = vocabulary(
    """
    accepted agreed allowed approved assessed authorised authorized checked chosen confirmed decided
    granted inspected managed permitted prioritised prioritized rejected released
    removed replaced reviewed selected signed stopped updated validated verified
    """
)
# A story tells what happened; what was vague then is not a demand now.
_TOLD: Final = re.compile(
    r"\b(?:was|were|had|did|went|came|said|told|took|got|found|lost|broke|called|phoned|asked|"
    r"happened|started|stopped|ended|sent|gave|left|ran|saw|knew|thought|wrote|turned|tried)\b",
    re.IGNORECASE,
)
_WISHES: Final = re.compile(
    r"\b(?:shall|must|should|need|needs|want|wants|has to|have to|would like)\b", re.IGNORECASE
)
# What stands right behind a word and explains it.
_EXPLAINS: Final = re.compile(
    r"\s*+[:=(]|(?:\s*+,\s++|\s++)(?:i\.?e\.?|that is|meaning|which means|so that|by which i mean"
    r"|say|like|for example|for instance|e\.?g\.?|such as|than|as)\b",
    re.IGNORECASE,
)
_VAGUE_FAMILIES: Final = frozenset({"vague", "comparative", "superlative", "missing-number"})
_IN_A_STORY: Final = frozenset({"placeholder"})
# "no list of the fastest": what is ruled out needs no number.
_NEGATORS: Final = vocabulary("no not never nothing nobody without isn't aren't don't n't isn’t")
_NEAR: Final = 14
# In a sentence of the document "at once" reads well enough; whoever has just typed it can say how
# soon. "Can be used at once" is about no time.
_AT_ONCE: Final = ("at", "once")
_NO_TIME: Final = vocabulary("used use understood two three four five six all both people things")
# A word that is cited asks for nothing: "the word several means three".
_CITES: Final = vocabulary("word words term terms called named")
# "etc." hung behind a clause by habit closes no list: an item has few words and none of these.
_ITEM: Final = 3
_OF_A_CLAUSE: Final = _NEGATORS | vocabulary(
    "is are was were be shall must should can could will would may might has have had do does "
    "always please too also ever else"
)
_PAUSE: Final = re.compile(r"[,;:.!?()\n–—]")
# A condition or a limit that the answer has besides: it says when "if possible" holds.
_SAYS_WHEN: Final = vocabulary("when whenever if unless until till while")
_LIMITS: Final = re.compile(
    r"\b(?:at the (?:latest|earliest)|at (?:most|least)|no later than)\b", re.I
)
# What is only supposed asks nobody for anything, so that nothing can be left out of it.
_SUPPOSED: Final = re.compile(
    r"\W*(?:presumably|supposedly|probably|perhaps|maybe|assum(?:e|ing)|suppos(?:e|ing)|"
    r"(?:i|we) (?:assume|suppose|think|guess|believe|expect|hope)|let's say)\b",
    re.I,
)
# "the people who write to us, many in distress": an aside about some of those just named.
_OF_THOSE: Final = vocabulary("in of with without from on at by")


def follow_ups(
    text: str,
    *,
    terms: frozenset[str] = NO_TERMS,
    ignore: Collection[str] = (),
    most: int = MOST,
) -> tuple[Finding, ...]:
    """The findings worth a question to the person who has just typed `text`.

    Most valuable first, at most one of a family, at most `most` of them; often none. `ignore`
    holds codes or families that this place does not ask about, or words (lower case) that the
    person chose to leave as they are.
    """
    answer = Text(text)
    story = is_story(text)
    worth_asking = [
        hit
        for hit in (*hits(answer, terms), *_at_once(answer))
        if _interrupts(answer, hit)
        and (not story or hit.rule.family in _IN_A_STORY)
        and not {hit.rule.code, hit.rule.family, _words(answer, hit)} & set(ignore)
    ]
    worth_asking.sort(key=lambda hit: (-hit.rule.worth, hit.start))
    chosen: dict[str, Hit] = {}
    for hit in worth_asking:
        chosen.setdefault(hit.rule.family, hit)
    return tuple(as_finding(answer, hit) for hit in list(chosen.values())[:most])


def _at_once(answer: Text) -> list[Hit]:
    places = range(len(answer.words) - 1) if "once" in answer.words else ()
    return [
        Hit(at, at + 2, RULES["vague-timing"])
        for at in places
        if tuple(answer.words[at : at + 2]) == _AT_ONCE
        and answer.word(at - 1) not in _NO_TIME
        and answer.word(at + 2) not in _SAYS_WHEN | {"after"}
        and not answer.is_verbatim(at, at + 2)
    ]


def is_story(text: str) -> bool:
    """Whether a text tells what happened: several past tenses, and nothing wished for."""
    return len(_TOLD.findall(text)) >= 3 and not _WISHES.search(text)


def _words(answer: Text, hit: Hit) -> str:
    return " ".join(answer.words[hit.start : hit.end])


def _interrupts(answer: Text, hit: Hit) -> bool:
    rule, words = hit.rule, _words(answer, hit)
    if not rule.worth or rule.severity is Severity.HINT or words in _EVERYDAY | {"more or less"}:
        return False
    if words in _HOW_MUCH and hit.start:
        return False
    if rule.family == "passive":
        open_yet = answer.word(hit.start - 1) == "to"  # "to be decided" is asked as a placeholder
        return answer.words[hit.end - 1] in _DECISIONS and len(answer.words) > 3 and not open_yet
    if rule.code == "open-list":
        return not _closes_no_list(answer, hit)
    if rule.code == "escape-clause" and _says_when(answer, hit):
        return False
    if rule.code == "vague-quantifier" and _is_aside(answer, hit):
        return False
    if rule.family in _VAGUE_FAMILIES:
        return not (_is_explained(answer, hit) or answer.word(hit.start - 1) in _CITES)
    return True


def _closes_no_list(answer: Text, hit: Hit) -> bool:
    """Whether an "etc." stands behind a comma and a clause, not behind the items of a list."""
    if not hit.start or "," not in answer.gap(hit.start - 1):
        return False
    if answer.word(hit.end) and not _PAUSE.search(answer.gap(hit.end - 1)):
        return False  # "including but not limited to the ..." goes on
    first = hit.start - 1
    while first and not _PAUSE.search(answer.gap(first - 1)):
        first -= 1
    piece = answer.words[first : hit.start]
    return len(piece) > _ITEM or not _OF_A_CLAUSE.isdisjoint(piece)


def _says_when(answer: Text, hit: Hit) -> bool:
    """Whether the answer has a condition or a limit besides the escape, or only supposes."""
    besides = (*answer.words[: hit.start], *answer.words[hit.end :])
    return (
        not _SAYS_WHEN.isdisjoint(besides)
        or _LIMITS.search(answer.source) is not None
        or _SUPPOSED.match(answer.source) is not None
    )


def _is_aside(answer: Text, hit: Hit) -> bool:
    """Whether a quantifier behind a comma tells of some of those just named."""
    return hit.start > 0 and "," in answer.gap(hit.start - 1) and answer.word(hit.end) in _OF_THOSE


def _is_explained(answer: Text, hit: Hit) -> bool:
    """Whether a number stands near by, the meaning right behind the word, or a "not" in front."""
    in_front = answer.words[max(0, hit.start - 2) : hit.start]
    if not _NEGATORS.isdisjoint(in_front) or answer.words[0] in _NEGATORS:
        return True
    if answer.number_near(hit.start, hit.end, things=True, reach=_NEAR):
        return True
    return _EXPLAINS.match(answer.source, answer.end(hit.end - 1)) is not None
