"""Documents that specify, and prose: mails, minutes, talks, issues, what a project says of itself.

In prose most sentences tell, ask or thank. Only what is demanded there is checked, and since nobody
stops a build over a mail, what is found is a hint; a mark such as TBD stays what it is, for whoever
set it wants it found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from askfirst.requirements import Finding, Severity
from askfirst.wording.cues import is_requirement
from askfirst.wording.statements import STORY, Placed

# From these numbers and shares of its statements on a document specifies.
IDS: Final = 3
FEWEST: Final = 5
SHALLS: Final = 2
BINDING_SHARE: Final = 1 / 3
DEMANDING_SHARE: Final = 1 / 2
MOST_FRAGMENTS: Final = 1 / 2
SPOKEN_SHARE: Final = 0.4

# A document with such headings tells how a program is used.
_HANDBOOK: Final = re.compile(
    r"^#{1,4}[ \t]+(?:install(?:ation|ing)?|usage|contributing|licen[cs]e|getting started"
    r"|quick ?start)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_VOICE: Final = re.compile(
    r"\W{0,3}(?:\d{1,2}:\d\d(?::\d\d)?\W{1,3})?([A-Z][\w.’' -]{0,30})(?: \([^()]{1,30}\))?"
    r"[*_]{0,2}:[*_]{0,2}\s"
)

FINITE: Final = re.compile(
    r"[’'](?:s|m|re|ve|d)\b|\b(?:is|are|was|were|has|have|had|does|do|did|lies|says|said|can|may"
    r"|will|would|cannot|shall|must|should|could|might|\w+ed)\b",
    re.IGNORECASE,
)
_SHALL: Final = re.compile(r"\bshall\b", re.IGNORECASE)
_KEYWORD: Final = re.compile(r"\b(?:SHALL|MUST|GIVEN|THEN)\b")
_BINDING: Final = re.compile(r"\b(?:shall|must|should)\b", re.IGNORECASE)
# What prose is spared: it weighs no modals, splits no sentences, explains no short forms.
_SPARED: Final = frozenset(
    {"weak-modal", "optional-modal", "ability", "two-demands", "two-modals", "undefined-term"}
)
# "It was asked whether the list should be online", "Bo suggests that ...".
_INDIRECT: Final = re.compile(
    r"\b(?:discuss|debat|ask|wonder|consider|doubt|unclear|unsure|sure|check|find out|know)\w{0,3}"
    r"\b[^.]{0,60}\b(?:whether|if|why|how|who|what)\b",
    re.IGNORECASE,
)


def is_prose(statements: Iterable[Placed], text: str = "") -> bool:
    """Whether the statements of a document are prose: neither stories nor keywords, hardly an id or
    a *shall*, and either turns of a talk, or how to use a program, or only now and then a demand.

    Args:
        statements: of the document, or the first of them. text: all of it, for its headings.
    """
    voices: Counter[str] = Counter()
    told_how = _HANDBOOK.search(text) is not None
    ids = shalls = binding = demanding = fragments = all_of = 0
    for placed in statements:
        bare = placed.without_id()
        said = bare.text
        if STORY.match(said) or _KEYWORD.search(said):
            return False
        all_of += 1
        ids += bare is not placed and bare.kind == "criterion"
        shalls += _SHALL.search(said) is not None
        binding += _BINDING.search(said) is not None
        asks = bare.kind == "criterion" or is_requirement(said)
        demanding += asks
        fragments += not asks and FINITE.search(said) is None
        if label := _VOICE.match(said):
            voices[label[1]] += 1
    spoken = sum(often for often in voices.values() if often > 1)
    if spoken >= SPOKEN_SHARE * max(all_of, 1) or told_how:
        return ids < IDS and shalls < SHALLS
    few = binding < BINDING_SHARE * all_of and demanding < DEMANDING_SHARE * all_of
    listed = all_of < FEWEST or fragments > MOST_FRAGMENTS * all_of
    return few and not listed and ids < IDS and shalls < SHALLS


def stands(finding: Finding, sentence: str, *, demanded: bool, item: bool) -> bool:
    """Whether a finding in prose is one that somebody would act on.

    Args:
        sentence: in which it stands. demanded: whether that asks for something. item: whether it
            is an item of a list without a verb, which names what is wanted.
    """
    if finding.code in _SPARED:
        return False
    if finding.family == "passive":
        demanded = demanded and finding.words.lower().startswith("be ")
        return demanded and _INDIRECT.search(sentence) is None
    return item or (demanded and _INDIRECT.search(sentence) is None)


def as_hint(finding: Finding) -> Finding:
    """A finding as it is told in prose."""
    if finding.code == "placeholder" and finding.words.isupper():
        return finding
    return finding.model_copy(update={"severity": Severity.HINT})
