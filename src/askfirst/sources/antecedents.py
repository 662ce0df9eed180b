"""What *it* means when it is a thing to be made: "They could build a box. It must call us."

Only a device or a program that was named in the same paragraph counts, and only while every
sentence since then speaks of *it*. A thing to which something is done ("it must be paid") owes
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
        before, words = sentence, " ".join(sentence.text.split())
        owes = _DEVICE_OWES.match(words) or (means_device and _IT_OWES.match(words))
        if owes and not _NOT_ITS_DOING.search(words) and not _TOLD.search(words):
            yield sentence.index, f"{owes['case']}The system {words[owes.end() :]}"
        means_device = (means_device and bool(_IT.search(words))) or bool(_NAMED.search(words))
