"""Which sentences of a whole document state a requirement of a system.

`wording.cues` judges a sentence by itself. Two more things are only known from the document: a
marked heading ("# What the system shall log") names a topic, and where nobody specifies anything,
a *must* is an opinion or a duty of people ("the county must act"), unless a system owes it, or what
*it* stands for is one. Ids and a list of requirements say by themselves what an entry is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from askfirst.sources.antecedents import systems_for_it
from askfirst.sources.blocks import Kind
from askfirst.sources.doing_lists import BASE_VERBS
from askfirst.sources.roles import is_story_of_a_role
from askfirst.sources.sentences import Sentence
from askfirst.wording.atomicity import VERBS
from askfirst.wording.cues import THRESHOLD, found
from askfirst.wording.passive import IRREGULAR

# From this share of its sentences on, a document specifies even if it never says "shall".
SPECIFYING: Final = 0.25
# ... and from this many on: two sentences are no specification.
FEWEST: Final = 3
# Cues that a system, named or left out, is what the sentence is about.
OF_A_SYSTEM: Final = frozenset(
    {"system-owes", "named-system-will", "system-allows", "bare-function", "bare-ability"}
)

# An id stands in the cell before, at most so many characters away.
BEFORE: Final = 200
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
# "FR-01: ..." and the cell after the one with the id.
_ID_BEFORE: Final = re.compile(
    r"^\W*(?:N?FR|REQ|SRS|SYS|QR|UR|SR|HLR|LLR)[-_ .]?\d+(?:[-.]\d+)*\W+$"
)
_REQUIREMENTS: Final = re.compile(
    r"\brequirements?\b|\bfunctions\b|\bfeatures\b|\bfunctionality\b"
    r"|\bit (?:must|shall|should|has to|needs to)\b|\bsystem (?:must|shall|should)\b",
    re.IGNORECASE,
)


_BARE: Final = frozenset({"bare-function", "bare-functions"})
_FIRST_TWO: Final = re.compile(r"\W*(?:[^:.]{1,60}: )?([\w-]+)\W+([\w-]+)?")
_KNOWN_VERBS: Final = BASE_VERBS | VERBS


def _is_told(text: str) -> bool:
    """Whether a line without a subject begins with a verb: "Prints the list", not "Minutes taken
    by Ada", "Tickets sold: 40"."""
    begun = _FIRST_TWO.match(text)
    if begun is None or not begun[2]:
        return False
    first, following = begun[1].lower(), begun[2].lower()
    stems = (first[:-1], first[:-2], f"{first[:-3]}y")
    done = following in IRREGULAR - {"put", "set", "cut", "read"} or following.endswith("ed")
    return not done and following != "by" and any(stem in _KNOWN_VERBS for stem in stems)


def stating(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that state a requirement."""
    candidates = {s.index: names for s in sentences if (names := _cues(s.text, s.block))}
    listed = frozenset(_listed(text, sentences))
    listed |= {s.index for s in sentences if _is_story(s.text)}
    shall = any(_SHALL.search(s.text) for s in sentences if s.index in candidates)
    if shall or len(candidates) >= max(FEWEST, SPECIFYING * len(sentences)):
        return frozenset(candidates) | listed
    of_a_system = {
        s.index
        for s in sentences
        if candidates.get(s.index, frozenset()) & OF_A_SYSTEM
        or (s.index in candidates and _WITHOUT_SUBJECT.match(s.text))
    }
    meant = {index for index, said in systems_for_it(text, sentences) if _cues(said, "paragraph")}
    return frozenset(of_a_system | meant) | listed


@lru_cache(maxsize=1 << 12)
def _is_story(text: str) -> bool:
    return is_story_of_a_role(" ".join(text[:200].split()))


def _listed(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """What has the id of a requirement before it, and what a list of requirements tells to do."""
    under = False
    for sentence in sentences:
        least = max(0, sentence.start - BEFORE)
        line = text[max(least, text.rfind("\n", least, sentence.start) + 1) : sentence.start]
        if sentence.block == "heading":
            under = _REQUIREMENTS.search(sentence.text) is not None
        if sentence.text.endswith("?") or not _is_long(sentence.text):
            continue
        told = under and sentence.block == "item" and _begins_with_a_verb(sentence.text)
        if told or _ID_BEFORE.search(line):
            yield sentence.index


def _is_long(text: str) -> bool:
    return len(text.split(maxsplit=2)) > 2


def _begins_with_a_verb(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    return first.istitle() and first.lower() in BASE_VERBS


@lru_cache(maxsize=1 << 12)
def _cues(text: str, block: Kind) -> frozenset[str]:
    """Names of the cues of a sentence that states a requirement by itself; none for any other."""
    topic = block == "heading" and _MODAL.search(text)
    if topic or " " not in text or (_TOPIC.match(text) and not _SHALL.search(text)):
        return frozenset()
    cues = found(" ".join(text.split()))
    reached = sum(cue.weight for cue in cues) >= THRESHOLD - 1e-9
    names = frozenset(cue.name for cue in cues)
    if names & _BARE and not names & {"obligation", "should", "will"} and not _is_told(text):
        return frozenset()
    return names if reached else frozenset()
