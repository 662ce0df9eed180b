"""What the rules about the parts of a document share: the sentence on one line, and words that tell
whether it is so, was so, or is demanded."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage

# Nobody reads further to see what a sentence is about, and no endless one may take endless time.
LONGEST: Final = 1000


def flat(passage: Passage) -> str:
    """The beginning of the sentence on one line."""
    return _flat(passage.sentence.text)


@lru_cache(maxsize=1 << 12)
def _flat(text: str) -> str:
    return " ".join(text[:LONGEST].split())


def any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


MODAL: Final = any_of(
    r"\b(?:must|shall|should|(?-i:may)|will|would|might|could|cannot|(?:has|have|needs?) to"
    r"|is to|are to)\b"
)
PAST: Final = any_of(
    r"\b(?:was|were|had|came|took|stood|lay|left|told|lost|went|got|found|broke|fell|made|kept"
    r"|sent|wrote|did|hit|cost|burned|blew|sat|rang|ran|said|gave|saw|melted|\w{3,}ed)\b"
)
PRESENT: Final = any_of(
    r"\b(?:may be|is|are|has|have|does|do|am|get|gets|know|knows|happens?|stands?|waits?|takes?"
    r"|costs?|comes?|goes|lies|cannot|can[’']t|don[’']t|doesn[’']t|need|needs|want|wants|spends?"
    r"|ends?|forbids?|applies|lends?|fails?|loses?|asks?|call|calls|drop|drops|[’']s an?)\b"
)

OWED: Final = any_of(r"\b(?:must|shall|should|(?:has|have) to|is to|are to)\b")
MONEY: Final = any_of(
    r"(?:[$€£¥]\s?\d|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK)\s?\d"
    r"|\b\d[\d,.]*\s?(?:thousand |million )?(?:euros?|dollars?|pounds?|francs|crowns|kron(?:or|er)"
    r"|kr|zlotys?|rupees|yen|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK)\b)"
)
LAW: Final = any_of(
    r"\b(?:law|laws|regulations?|data protection|gdpr|permit|licen[cs]e|contract|standards"
    r"|statutes?|forbids?|forbidden|prohibits?|prohibited|not allowed|(?:do|does) not allow"
    r"|may not|(?:building|house|hall|barn|mill|tower|church|bridge|front) is listed|is a listed"
    r"|complies|comply|compliance|obliged|fire brigade|by order|ban|banned|restricts?)\b"
)
# "TODAY", "at the moment": how it is, which nobody asks for.
TODAY: Final = any_of(
    r"^\W*(?:today|at present|currently|now(?:adays)?)\b(?!,? (?:it|we) (?:must|shall|should))"
    r"|\bat the moment\b|\bat present\b|\bcurrently\b"
)
_CASE: Final = any_of(
    r"\b(?:if|when|whenever|while|where|once|after|as soon as|unless|until|in case)\b[^,;]{1,200}?"
    r"(?=,|;|$|\bthen\b|\b(?:it|they|we|(?:the|an?) [\w-]+) (?:must|shall|should|will|has to)\b)"
)
# "Priya will ask the fire brigade": what a person is going to do.
WILL_DO: Final = re.compile(
    r"\W*(?:(?:[Aa]nd|[Ss]o|[Tt]hen|[Bb]ut) )?"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|[Hh]e|[Ss]he|I|[Tt]hey|[Ww]e)"
    r"(?: (?:will|is going to|are going to|am going to|is to|promised to|offered to|has offered to"
    r"|agreed to)|[’']ll)"
    r" (?:also |then |now )?(?!be\b|have\b|not\b|only\b|cost\b|need\b|end\b|close\b|pay\b)[a-z]+\b"
)
PROPOSED: Final = any_of(
    r"\b(?:i|we|[a-z]+)(?:[’']d| would| could)? (?:proposes?|suggests?|recommends?|propose that)\b"
)


def asked_of(text: str) -> str:
    """A sentence without the clauses that only tell in which case."""
    return _CASE.sub(" ; ", text)
