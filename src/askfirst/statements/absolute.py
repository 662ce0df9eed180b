"""Lines that leave no exception: "nobody may change it", "only I promise one".

Nearly every one of them has an exception that whoever says it does not think of. It need not be
found by comparing lines, in which nobody uses the same words twice: it is asked for.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.types import is_people

_DECIDES: Final = r"(?:may|can|must|decides?|approves?|signs?|sees?|gets?|changes?|opens?|closes?)"
_TOLD: Final = (
    r"\s+(?:really\s+|even\s+)?(?:was|were|had|did|came|went|got|saw|said|says|heard|hears|knew"
    r"|thought|found|asked|told|noticed|knows\s+(?:if|whether|who|what|why|how|when|where)|wanted"
    r"|liked|worked|used\s+to)\b"
)
"""Goes on to tell how it was: "my mother always said", "nobody knows if it was torn"."""
_NONE_UNLESS: Final = (
    r"(?:^|[,;.]\s+)(?:and |but )?(?:no\s+(?!more\b|less\b|idea\b|need\b)\w+|nothing)"
    r"(?:\s+\w+){0,4}?\s+"
    r"(?:leaves?|goes|gets?|may|can|must|is|are|comes?|starts?|opens?|runs?)\b"
    r"[^.;]{0,80}\b(?:unless|before|without|until)\b"
)
"""Says when alone it may be: "no boat leaves before it is paid"."""
_ALL_SHOULD: Final = (
    r"\b(?:every(?:body|one)|any(?:body|one))\s+(?:\w+\s+){0,4}(?:should|may|must|can)\b"
)
"""Lets all do something: "everybody in the brigade should see it"."""
_ALL_OF_THEM: Final = (
    r"\bevery \w+ (?:may|must|can|has to|sees|gets)\b|\bnot ever\b"
    r"|\bnone of (?:\w+ ){1,3}(?:may|must|can|sees?|gets?|knows?)\b"
    r"|\ball (?:two|three|four|five|six|\d+)(?: of us)? (?:see|get|may|must|can|know)\b"
    r"|\b(?:and|,) not before\b|\bmust(?:n['’]?t| not)\b"
    r"|\bthe same (?:day|evening|night),? (?:everyone|everybody|always|whatever|whoever)\b"
)
"""Says of each one what holds: "every parent can look", "none of the others gets to see it"."""
_NOT_TOUCHED: Final = (
    r"\b(?:is|are|be|gets?|it)\s+(?:not|never)\s+(?:\w+\s+)?"
    r"(?:touched|changed|altered|opened|moved|edited|corrected|undone|reopened)\b"
)
"""Leaves a thing as it is: "once it hangs there it is not touched till morning"."""
_ABSOLUTE: Final = re.compile(
    rf"\b(?:(?:never|always|nobody|no[- ]?one)(?!{_TOLD})|under no circumstances|in no case"
    r"|not even|(?:without|no) exceptions?"
    r"|at any time|any time|no other|no matter (?:how|who|what|when|where|if)"
    r"|whatsoever|exactly one|every single|each and every|at all costs|once and for all"
    r"|for good(?=\s*(?:[,.;!]|$))|full stop"
    r"|(?:and|,) that['’]?s (?:it|that|final)|set in stone|no business)\b"
    r"|\bnot (?:a|one) (?:single \w+|day|minute|second|hour|cent|penny|line|word|soul|piece)\b"
    r"|,\s*ever\b|\bno \w+ing\b"
    rf"|{_NONE_UNLESS}"
    r"|\b(?:every(?:body|one)|any(?:body|one)|all of (?:us|them)|nothing)\s+(?:\w+\s+)?"
    r"(?:may|must|can|has to|have to|sees?|gets?|is|goes|needs?)\b"
    rf"|{_ALL_SHOULD}|{_ALL_OF_THEM}|{_NOT_TOUCHED}|\bstrictly\b|\bfirst come,? first\b"
    r"|\bnothing\b[^,;.]{0,200}\bever\b"
    r"|^(?:and |but )?only\s+(?!if\b|when\b|\d)|\b(?:may|can|must) only\b"
    rf"|\bonly (?:the |an? |our |my )?\w+(?: \w+){{0,3}} {_DECIDES}\b"
    rf"|\b{_DECIDES}\b[^,;.]{{0,200}}\balone\b|\balone\b[^,;.]{{0,200}}\b{_DECIDES}\b",
    re.IGNORECASE,
)


_FORBIDS: Final = re.compile(
    rf"\b(?:never(?!{_TOLD})|under no circumstances|in no case|not even|(?:without|no) exceptions?"
    r"|nobody else|no one else|no other|no matter (?:how|who|what|when|where|if)|exactly one"
    r"|at all costs|full stop|set in stone|no business)\b"
    r"|\b(?:nobody|no[- ]?one|nothing|every(?:body|one)|any(?:body|one))\s+(?:\w+\s+)?"
    r"(?:may|must|can|has to|have to)\b"
    r"|\bnot (?:a|one) (?:single \w+|day|minute|second|hour|cent|penny)\b|,\s*ever\b"
    rf"|{_NONE_UNLESS}|{_ALL_SHOULD}|{_ALL_OF_THEM}|{_NOT_TOUCHED}|\bstrictly\b"
    r"|\b(?:nobody|no[- ]?one)\s+(?!(?:is|has|was|knows|wants|likes|minds|cares|does)\b)[a-z]+s\b"
    r"|(?:\bnot|n['’]?t|\bnever)\b[^,;.]{0,60}\b(?:nobody|no[- ]?one)\b|,\s*always\s*$"
    r"|(?:^|[,;.]\s+)(?:and |but )?only\s+(?:i|we)\b"
    r"|(?:^|[,;.]\s+)(?:and |but )?only\s+(?!(?:if|when|\d|in|on|at|for|then)\b)"
    rf"(?:the |an? |our |my )?\w+(?: \w+){{0,3}} {_DECIDES}\b"
    rf"|\b(?:may|can|must) only\b|\b{_DECIDES}\b[^,;.]{{0,200}}\balone\b"
    rf"|\balone\b[^,;.]{{0,200}}\b{_DECIDES}\b",
    re.IGNORECASE,
)


def forbids(line: str) -> bool:
    """Whether a line about something else forbids or allows in every case: what somebody does, or
    wants done, may say "always" and bind nobody."""
    return _FORBIDS.search(line) is not None and _CASE.match(line) is None


def tells_who_may(line: str) -> bool:
    """Whether a line says who alone may do or see something, or who may not."""
    told = _WHO_MAY.search(_NOT_KNOWN.sub(" ", line)) is not None or sees_alone(line)
    return told and _CASE.match(line) is None


_NOT_KNOWN: Final = re.compile(
    r"(?:^|[,;.:–—-]\s*|\b(?:i|we)\s+)(?:(?:really|honestly|just)\s+)?(?:do\s+not|do\s?n['’]?t)\s+know\b",
    re.IGNORECASE,
)
"""What whoever speaks does not know: "it must run on a Mac, dont know what that is"."""


def sees_alone(line: str) -> bool:
    """Whether the first clause of a line says who alone may see or know something: "what a member
    owes only us bursars get to see"."""
    found = _SEES_ALONE.match(line)
    return found is not None and all(map(_is_somebody, _AND.split(found["who"])))


def _is_somebody(words: str) -> bool:
    return _OF_US.fullmatch(words) is not None or is_people(words)


_SEES_ALONE: Final = re.compile(
    r"(?:(?:(?!\b(?:never|not|no|cannot)\b|n['’]t\b)[^,;.:]){0,100}?[^,;.:\s][,:]?\s+)??(?<!\bwhat\s)(?<!\bthat\s)(?<!\bwhich\s)(?<!\bwho\s)"
    r"(?:only|nobody\s+(?:but|except)|no[- ]?one\s+(?:but|except))\s+"
    r"(?P<who>(?:[\w'’-]+\s+){1,5}?)(?:(?:(?:may|can|must|should|gets?|gets?\s+to|(?:is|are)\s+(?:allowed\s+)?to)"
    r"\s+)(?:ever\s+)?)?(?:sees?|reads?|looks?\s+at|knows?(?!\s+(?:how|why|if|whether)\b))\b",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s+(?:and|or|&)\s+", re.IGNORECASE)
_OF_US: Final = re.compile(
    r"(?:us|we)\s+(?:\w+\s+)?\w+s\s*|(?:(?:the|us|we)\s+)?\w+\s+of\s+us\s*", re.IGNORECASE
)
"""People and whoever speaks: "us bursars", "the two of us"."""


_WHO_MAY: Final = re.compile(
    r"\bonly\s+(?:i|me|the|our|my)\b|\b(?:sees?|knows?|reads?)\s+(?:only|no|just)\b"
    r"|\b(?:changes?|sees?|touch(?:es)?|edits?|only\s+looks?|just\s+looks?)\s+nothing\b|\bonly\s+looks?\b"
    r"|\b(?:may|can|must|do(?:es)?|are|is)(?:not|\s+not|n?['’]?t)\s+(?:be\s+)?(?:see|seen|change|touch|know|do"
    r"|allowed|take|delete|read|book)\w*\b|\bnobody\s+(?:but|else|may|touches|sees)\b"
    r"|\b(?:his|her|their|its)\s+own\s+\w+\s*(?:only|$)|\bonly\s+(?:his|her|their|its)\s+own\b",
    re.IGNORECASE,
)


def is_absolute(line: str) -> bool:
    """Whether a line says that something holds in every case or for everybody; not where "nobody"
    only tells a case and what is done then: "nobody answers, then it rings me"."""
    return _ABSOLUTE.search(line) is not None and _CASE.match(line) is None


_CASE: Final = re.compile(
    r"(?:if |when )?(?:nobody|no[- ]one|nothing)\b(?! (?:may|must|can|has to)\b)[^,;.]*[,;.]\s+"
    r"(?:then|so)\b",
    re.I,
)


def doubt(line: str) -> str:
    """The case in which such a line most often does not hold: whoever alone may do it is away, or
    what nobody changes is wrong; empty for any other line."""
    if _ONLY_I.search(line):
        return "also when I am away?"
    if _ONLY.search(line):
        return "also when they are away?"
    return "also when it is wrong?" if _UNCHANGED.search(line) else ""


_DOES: Final = (
    r"(?:(?:may|can|must|will) )?(?:decides?|approves?|signs?|changes?|opens?|closes?|gives?|takes?"
    r"|hands?|lends?|releases?|enters?|orders?|pays?|books?|promises?|does|do|corrects?|sets?|cancels?"
    r"|lets?|allows?|confirms?|assigns?|moves?|starts?|stops?|switches|switch|prints?|sends?|sells?)\b"
)
_ONLY_I: Final = re.compile(
    rf"(?:^|[,;.]\s+)(?:and |but )?(?:only i {_DOES}|i alone\b)|\b(?:nobody|no one) but me\b"
    r"|\b(?:only|just) me$",
    re.IGNORECASE,
)
_ONLY: Final = re.compile(
    r"(?:^|[,;.]\s+)(?:and |but )?only\s+"
    r"(?!(?:on|in|at|for|from|by|if|when|until|after|before|then|\d+)\b)"
    rf"(?:[\w'’.-]+\s+){{1,5}}?{_DOES}"
    r"|(?:^|[,;.]\s+)(?:and |but )?(?:nobody|no one) (?:but|except) (?!me\b)",
    re.IGNORECASE,
)
_UNCHANGED: Final = re.compile(
    r"\b(?:never|not|nobody|no one|nothing|cannot|can['’]?t|mustn['’]?t)\b[^,;.]{0,200}"
    r"\b(?:chang|alter|correct|edit|touch|delet|wip|remov|eras|rubb|overwrit|tamper|undo)\w*\b",
    re.IGNORECASE,
)
