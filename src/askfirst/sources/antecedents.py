"""What *it* means when it is a thing to be made: "They could build a box. It must call us."

Only a device or a program that was named in the same paragraph counts, and only while every
sentence since then speaks of *it*. A thing to which something is done ("it must be paid") owes
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from askfirst.sources.sentences import Sentence

DEVICE: Final = (
    r"(?:box|device|machine|program(?:me)?|app|application|tool|system|software|website|site"
    r"|page|portal|platform|robot|sensor|controller|gadget|appliance|apparatus|computer|tablet"
    r"|terminal|kiosk|bot|alarm|thing)"
)
_NAMED: Final = re.compile(
    rf"\b(?:an?|the|this|that|such an?|some|one|our|another)\s+(?:[\w-]+\s+){{0,3}}?{DEVICE}\b",
    re.IGNORECASE,
)
_IT: Final = re.compile(r"\bit\b", re.IGNORECASE)
_OWES: Final = r"(?=(?:also |never |then )?(?:must|shall|should|has to|needs? to)\b)"
_IT_OWES: Final = re.compile(
    rf"^(?P<case>\W*(?:(?:if|when|while|as soon as)\b[^.]{{3,120}}, )?)it {_OWES}", re.I
)
_DEVICE_OWES: Final = re.compile(
    rf"^(?P<case>\W*(?:[^.:]{{1,80}}: )?)(?:the|this|such an?) (?:[\w-]+ )?{DEVICE} {_OWES}", re.I
)
# Done to it, or concluded about it: "it must be paid", "it must have cost", "it must be said that".
_NOT_ITS_DOING: Final = re.compile(
    r"\b(?:must|shall|should|has to|needs? to)\s+(?:also )?(?:have\s+(?!an?\b|the\b|its\b|at\b"
    r"|room\b|no\b)|be\s+(?:\w{2,}ed|said|true|wrong|right|an?|the|paid|done|kept|seen|told"
    r"|bought|sold|built|made|sent|brought|taken|put|that|\w+ that)\b)",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(r"\b(?:says|said|told|wrote|argue[sd]?|warn(?:s|ed)?|claim(?:s|ed)?)\b")


def systems_for_it(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Sentences in which a device owes something, each by its number, with "the system" for it."""
    means_device = False
    before: Sentence | None = None
    for sentence in sentences:
        if before is None or "\n\n" in text[before.end : sentence.start]:
            means_device = False
        before = sentence
        if owed := _owed(sentence.text, it=means_device):
            yield sentence.index, owed
        means_device = _keeps(sentence.text, means_device)


@lru_cache(maxsize=1 << 12)
def _owed(text: str, *, it: bool) -> str:
    """A sentence in which a device owes something, with "the system" for it; empty for others.

    Args:
        it: whether "it" means a device.
    """
    words = " ".join(text.split())
    owes = _DEVICE_OWES.match(words) or (it and _IT_OWES.match(words))
    if not owes or _NOT_ITS_DOING.search(words) or _TOLD.search(words):
        return ""
    return f"{owes['case']}The system {words[owes.end() :]}"


@lru_cache(maxsize=1 << 12)
def _keeps(text: str, it: bool) -> bool:
    """Whether "it" means a device after a sentence. `it`: whether it did before."""
    words = " ".join(text.split())
    return (it and _IT.search(words) is not None) or _NAMED.search(words) is not None
