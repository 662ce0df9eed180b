"""What only the document around a statement tells: which of its findings an engineer would act on.

`check_statement` knows one sentence. In a document a short form may be explained elsewhere, the
"WHEN" of a scenario is answered on the next line, a user story says "would like to" by its form,
and a sentence that only tells how things are demands nothing that could be vague. Hints that depend
on taste are left to whoever asks for them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from askfirst.requirements import Finding, Severity
from askfirst.text.lexicon import is_person
from askfirst.text.sentences import spans
from askfirst.wording import prose
from askfirst.wording.acting import BINDING, is_spared, is_wanted
from askfirst.wording.cues import is_requirement
from askfirst.wording.lists import HOLE
from askfirst.wording.statements import STORY, Placed

# Hints that are shown unasked: what they say can be acted on at once.
SHOWN: Final = frozenset(
    {"undefined-term", "examples-only", "optional-modal", "ability", "possible-for-whom"}
)
# What an unfinished sentence that demands nothing can be told all the same.
_ALWAYS: Final = frozenset({"placeholder"})
_OF_A_DEMAND: Final = frozenset({"vague", "open-list", "missing-number", "and-or", "reference"})
_SHORT_FORM: Final = r"[A-Z][A-Z0-9]{1,6}"
_EXPLAINED: Final = re.compile(
    rf"\(\s?(?:the |short: |abbreviated |hereafter )?[\"“*_]{{0,3}}(?P<behind>{_SHORT_FORM})s?"
    rf"[\"”*_]{{0,3}}\s?\)"
    rf"|\b(?P<before>{_SHORT_FORM})s?[*_`\"”]{{0,3}} ?(?:\([A-Za-z]|: |= |[–—-] |\| ?[A-Za-z]"
    r"|(?:is|are) (?:short|the short|an abbreviation) |stands? for |means )"
)
_SCENARIO: Final = re.compile(
    r"\W{0,9}(?:GIVEN|WHEN|THEN|AND|BUT|IF|WHILE|WHERE|Given|Then)\b|.{0,200}\bTHEN\b"
)
_REASON: Final = re.compile(r"\b(?:so that|so i|in order to|whether)\b", re.IGNORECASE)
_CONDITION: Final = re.compile(r"\W{0,9}(?:when|if|while|where|given)\b", re.IGNORECASE)
_CONDITION_ENDS: Final = re.compile(
    r",|\bthen\b|\b(?:the|an?) (?:[\w-]+ ){1,4}shall\b|\bTHE\b", re.IGNORECASE
)
_CONSEQUENCE: Final = re.compile(r"\W{0,9}(?:then|and|or|but|so|the|it)\b", re.IGNORECASE)
# "It would be nice if the page were quicker", "please make the letters bigger".
_WISH: Final = re.compile(
    r"\b(?:would|[’']d) be (?:good|nice|great|fine|helpful|better) if\b|\bplease make\b",
    re.IGNORECASE,
)
# Told of what was, and asked of nobody.
_TOLD: Final = re.compile(r"(?:was|were|wasn[’']t|weren[’']t|been|got)\b", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    r"([\w-]+)(?: (?:shall|must|should|will))?(?: also| still| always| only)? $", re.IGNORECASE
)
_GRAMMAR: Final = frozenset(
    {"weak-modal", "optional-modal", "two-demands", "two-modals", "ability"}
)
_LONGEST: Final = 2000
_NEAR: Final = 4  # findings, in order of place, of which one may hold the words of another
_NEXT: Final = 2  # lines to the next part of a scenario


class Context(NamedTuple):
    """What the whole document tells: the short forms that it explains, and whether it is prose."""

    explained: frozenset[str]
    prose: bool = False


def context(texts: Iterable[str], *, is_prose: bool = False) -> Context:
    """What a document explains, from all that stands in it."""
    found: set[str] = set()
    for text in texts:
        for match in _EXPLAINED.finditer(text):
            found.add(match["behind"] or match["before"])
    return Context(frozenset(found), is_prose)


def kept(
    placed: Placed,
    following: Placed | None,
    findings: Sequence[Finding],
    known: Context,
    asked: frozenset[str] = frozenset(),
    record: bool = False,
) -> Iterator[Finding]:
    """The findings of a statement that stand in its document.

    Args:
        placed: the statement. following: the next one. findings: by themselves. known: what the
            document explains. asked: codes and families that somebody asked for by name. record:
            whether it is a record of askfirst's, which is a demand whatever its words are.
    """
    holes = [match.span() for match in HOLE.finditer(placed.text)]
    sentences = _sentences(placed)
    shown = [
        finding
        for finding in findings
        if {finding.code, finding.family} & asked
        or (
            not _in_hole(finding, holes)
            and _is_shown(finding, known)
            and _stands(finding, _around(finding, sentences), following, known, record=record)
        )
    ]
    open_list = any(finding.code == "open-list" for finding in shown)
    for at, finding in enumerate(shown):
        again = open_list and finding.code == "examples-only"
        again = again or _said_already(finding, shown[max(0, at - _NEAR) : at + 1 + _NEAR])
        if {finding.code, finding.family} & asked or not again:
            yield prose.as_hint(finding) if known.prose else finding


class _Sentence(NamedTuple):
    """A sentence of a statement: where it starts in it, and whether it asks for something."""

    start: int
    placed: Placed
    asks: bool


def _sentences(placed: Placed) -> list[_Sentence]:
    """The sentences of a statement: a line may hold several. Of an endless one the beginning tells
    what it is."""
    return [
        _Sentence(start, placed._replace(text=text), _demands(text))
        for start, end in spans(placed.text, 0, len(placed.text))
        for text in (placed.text[start : min(end, start + _LONGEST)],)
    ]


def _around(finding: Finding, sentences: Sequence[_Sentence]) -> _Sentence:
    """The sentence that a finding stands in."""
    at = bisect_right(sentences, finding.start, key=lambda sentence: sentence.start) - 1
    return sentences[max(0, at)]


def _stands(
    finding: Finding,
    sentence: _Sentence,
    following: Placed | None,
    known: Context,
    *,
    record: bool,
) -> bool:
    """Whether a finding fits the sentence it stands in."""
    placed, asks = sentence.placed, sentence.asks
    at = finding.start - sentence.start
    asks = asks or (placed.kind != "" and is_wanted(finding, placed.text))
    if is_spared(finding, placed.text, at):
        return False
    demand = record or placed.kind == "criterion" or asks
    if finding.family in _ALWAYS:
        return True
    if finding.code == "optional-modal" and not asks:
        return False  # "the guest can pay by card" is how a criterion is put
    if known.prose:
        named = placed.kind == "item" and not demand and prose.FINITE.search(placed.text) is None
        item = named and finding.family in _OF_A_DEMAND
        if not prose.stands(finding, placed.text, demanded=demand, item=item):
            return False
    return _fits(finding, at, placed, following, demand)


def _said_already(finding: Finding, near: Sequence[Finding]) -> bool:
    """Whether a finding beside it is about these words and more, or about how much of them it is:
    "reasonably good" is one remark."""
    return any(
        (
            other.start <= finding.start
            and finding.end <= other.end
            and other.end - other.start > finding.end - finding.start
        )
        or (
            finding.family == other.family == "vague"
            and other.end + 1 == finding.start
            and other.words.endswith("ly")
        )
        for other in near
    )


def _in_hole(finding: Finding, holes: Sequence[tuple[int, int]]) -> bool:
    """Whether a gap says already what a finding says: they overlap, or a number is missing."""
    if finding.family == "placeholder":
        return False
    inside = any(start < finding.end and finding.start < end for start, end in holes)
    return inside or (bool(holes) and finding.family == "missing-number")


def _is_shown(finding: Finding, known: Context) -> bool:
    if finding.severity is not Severity.HINT:
        return True
    if finding.code == "undefined-term":
        return finding.words.rstrip("s") not in known.explained
    return finding.code in SHOWN


def _fits(
    finding: Finding, at: int, placed: Placed, following: Placed | None, demand: bool
) -> bool:
    """Whether a finding at a place of a sentence is one, by what the sentence is."""
    text = placed.text
    if finding.code == "undefined-term":
        return True
    if finding.severity is Severity.HINT and _of_people(finding, text[:at]):
        return False
    if finding.code == "missing-response":
        near = following is not None and following.line - placed.line <= _NEXT
        return not (near and following and _CONSEQUENCE.match(following.text))
    if STORY.match(text):
        if _REASON.search(text, 0, at):
            return False  # why it is wanted, and what one wants to know, is no measure
        return finding.family == "vague" or finding.code == "open-list"
    if finding.family == "passive":
        told = _TOLD.match(finding.words) is not None
        in_form = _is_scenario(text) or _in_condition(text, at)
        return demand and not told and not in_form
    if finding.code == "weak-modal" and placed.is_wish:
        return False  # the row says how much it matters
    if finding.code == "two-demands" and _answers(finding, text):
        return False
    if finding.code == "two-modals" and not _is_scenario(text):
        return demand
    if _SCENARIO.match(text) and finding.code in _GRAMMAR | {"missing-trigger"}:
        return False
    if demand:
        return True
    to_people = _OF_PEOPLE.match(text) is not None
    finite = prose.FINITE.search(text) is not None
    return finding.family in _OF_A_DEMAND and not (finite or to_people)


def _is_scenario(text: str) -> bool:
    """Whether a sentence is a line of a scenario; one with SHALL in it is a demand like others."""
    return _SCENARIO.match(text) is not None and BINDING.search(text) is None


def _answers(finding: Finding, text: str) -> bool:
    """Whether two doings are one answer to what happens, or follow each other in order."""
    return _CONDITION.match(text) is not None or " then " in f"{finding.words} "


def _of_people(finding: Finding, before: str) -> bool:
    """Whether a hint speaks of what people can and may: that is no open demand, and "can" and "be
    able to" are the right forms for it."""
    if _TO_PEOPLE.search(before):
        return True
    weighed = finding.code in ("ability", "optional-modal")
    who = _SUBJECT.search(before) if weighed else None
    return who is not None and is_person(who[1])


def _in_condition(text: str, at: int) -> bool:
    """Whether a place stands in a clause that only says when."""
    ended = _CONDITION_ENDS.search(text)
    return bool(_CONDITION.match(text)) and (ended is None or at < ended.start())


def _demands(text: str) -> bool:
    """Whether a statement asks for something: of a system, in a story or as a criterion."""
    if text.rstrip().endswith("?") or _OF_PEOPLE.match(text):
        return False
    bound = BINDING.search(text) is not None or _WISH.search(text) is not None
    return bound or is_requirement(text) or bool(STORY.match(text) or _SCENARIO.match(text))


# "You may have to", "the clerks need to be able to": what people can and may is no open demand.
_TO_PEOPLE: Final = re.compile(
    r"(?:\b(?:you|we|i|he|she|they|people|somebody|nobody)\b|\b(?:needs?|wants?|has|have|should)"
    r"(?: to)?) $",
    re.IGNORECASE,
)
# Who owes something in these is no system: bidders, pull requests, everybody who reads.
_OF_PEOPLE: Final = re.compile(
    r"\W{0,9}(?:the |late |all |each |your )?(?:offers?|bids?|tenders?|bidders?|tenderers?"
    r"|applicants?|contributors?|pull requests?|you|we|i|maintainers?|participants?|readers?"
    r"|please (?!make|let|give|show|add)|(?:new|all|your) (?:code|changes?|commits?|patch(?:es)?"
    r"|pull requests?|functions|modules|classes|branch(?:es)?|contributions?))\b",
    re.IGNORECASE,
)
