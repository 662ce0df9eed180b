"""Which sentences of a whole document state a requirement of a system.

`wording.cues` judges a sentence by itself. Two more things are only known from the document: a
marked heading ("# What the system shall log") names a topic, and where nobody specifies anything,
a *must* is an opinion or a duty of people ("the county must act"), unless a system owes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.sources.sentences import Sentence
from askfirst.wording.cues import THRESHOLD, found

# From this share of its sentences on, a document specifies even if it never says "shall".
SPECIFYING: Final = 0.25
# Cues that a system, named or left out, is what the sentence is about.
OF_A_SYSTEM: Final = frozenset(
    {"system-owes", "named-system-will", "system-allows", "bare-function", "bare-ability"}
)

_SHALL: Final = re.compile(r"\bshall\b", re.IGNORECASE)
_WITHOUT_SUBJECT: Final = re.compile(r"\W*(?:should|must)\b", re.IGNORECASE)
# Only marked headings hold one of these; an unmarked short line with one is taken for a sentence.
_MODAL: Final = re.compile(
    r"\b(?:shall|must|should|will|can|may|has to|needs? to)\b", re.IGNORECASE
)
# "What it must do", "Who should pay is open": a topic or an indirect question.
_TOPIC: Final = re.compile(
    r"\W*(?:[^:.]{1,60}: )?(?:what|who|whose|how|why|whether)\b", re.IGNORECASE
)


def stating(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that state a requirement."""
    candidates = {s.index: names for s in sentences if (names := _cues(s))}
    shall = any(_SHALL.search(s.text) for s in sentences if s.index in candidates)
    if shall or len(candidates) >= SPECIFYING * len(sentences):
        return frozenset(candidates)
    return frozenset(
        s.index
        for s in sentences
        if candidates.get(s.index, frozenset()) & OF_A_SYSTEM
        or (s.index in candidates and _WITHOUT_SUBJECT.match(s.text))
    )


def _cues(sentence: Sentence) -> frozenset[str]:
    """Names of the cues of a sentence that states a requirement by itself; none for any other."""
    topic = sentence.block == "heading" and _MODAL.search(sentence.text)
    if topic or (_TOPIC.match(sentence.text) and not _SHALL.search(sentence.text)):
        return frozenset()
    cues = found(sentence.text)
    reached = sum(cue.weight for cue in cues) >= THRESHOLD - 1e-9
    return frozenset(cue.name for cue in cues) if reached else frozenset()
