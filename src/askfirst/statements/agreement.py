"""Which sentences of a sheet that was read to a person they agreed to.

Whoever leads an interview words what was said; the person hears each sentence with its number. What
they do not plainly agree to stays in the words in which they said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from askfirst.statements.grammar import listed
from askfirst.statements.named_numbers import NAMED, in_figures, numbers

LONGEST: Final = 300
"""Most characters of a sentence."""

HEADING: Final = "Is each of these right, as it stands?"
"""The first line of a sheet."""
_AGAIN: Final = "Right, too, as they stood on the list:"
"""Begin of the question about sentences of a sheet of which a reply said neither yes nor no."""

_YES: Final = r"(?:yes|yep|ok|okay|right|fine|good|true|correct)"
_NO: Final = r"(?:no|nope|not|wrong|off)"
_REST: Final = r"(?:all\s+)?(?:the\s+)?(?:rest|others?|otherwise|everything\s+else)"
_EXCEPTS: Final = (
    r"(?:all|everything)(?:\s+of\s+(?:it|them))?\s+but\b|except(?:ing|\s+for|\s+that)?|apart\s+from"
    r"|save\s+for|save(?=\s+" + NAMED + r")|bar(?=\s+" + NAMED + r")|minus|other\s+than"
    r"|not\s+counting|with\s+one\s+correction|but\s+not"
)
_ENDS: Final = re.compile(
    r"[.!?;:\n()\U0001F300-\U0001FAFF]+|\s[-–—]+\s"
    rf"|,?(?<!\bto)(?<!\band)(?<!\bor)(?<![-–])\s+(?={NAMED}\d?[.:,)]?\s+(?:{_YES}|{_NO})\b)"
    rf"|(?<!\d),\s*(?:and\s+)?(?={NAMED})|,\s*(?:and\s+)?(?=(?:all|everything|{_YES}|not\s+sure|unsure)\b)"
    rf"|,?(?<!\bthe)(?<!\ball)\s+(?:and\s+)?(?={_REST}\b)"
    rf"|,?\s*\b(?P<except>{_EXCEPTS})\b"
    rf"|,?\s*\b(?:but|although|(?:only|just|and)(?=\s+{NAMED}))\b",
    re.IGNORECASE,
)
"""Where something else may begin, said of other sentences."""
_PHRASES: Final = re.compile(
    r"\b(?:(?:there\s+is\s+|there's\s+)?nothing(?:'s|\s+is)?\s+(?:\w+\s+)?"
    r"(?:wrong|to\s+(?:change|add|correct))(?:\s+(?:there|here|with\s+\w+))?"
    r"|(?:i\s+(?:see|have|find)\s+)?not?\s+(?:wrong|(?:problem|change|complaint|correction|objection"
    r"|mistake|error|issue)s?)(?:\s+(?:from\s+me|there|here|that\s+i\s+(?:can\s+)?see))?"
    r"|can(?:no|')?t\s+(?:complain|fault\s+\w+)|spot\s+on|that'?ll\s+do|that'?s\s+(?:it|us|me)\b"
    r"|that(?:'s|\s+is)\s+(?:all\s+)?(?:how|what|the\s+way)\s+(?:it|we|i)\s+\w+"
    r"|(?:they|it|rest|others)\s+(?:can\s+)?stands?(?:\s+as\s+\w+\s+\w+)?|as\s+(?:it|they)\s+stands?"
    r"|right\s+as\s+rain|on\s+all\s+counts|every\s+word|i'?d\s+sign\s+(?:my\s+name\s+to|\w+)"
    r"|in\s+(?:order|agreement)|bang\s+on|how\s+it\s+is|no\s+quarrel(?:\s+with)?|very\s+much\s+so"
    r"|(?:like|as)\s+i(?:'ve|\s+have)?\s+(?:told|said)(?:\s+(?:it|you|that|to\s+you))*"
    r"|(?:got|put|written)(?:\s+(?:it|them|that))?\s+down\s+\w+ly|a\s+fair\s+account"
    r"|you(?:'ve)?\s+got\s+(?:it|that|them|me))(?!\w)|👍",
    re.IGNORECASE,
)
"""Says yes without a word that alone says it."""
_OBJECTS: Final = re.compile(
    r"\b(?:not|no|nope|wrong|never|though|should|must|rather|instead|actually|missing|more|less"
    r"|nobody|unsure|only|maybe|perhaps|almost|nearly|mostly|wait|or)\b|n't\b",
    re.IGNORECASE,
)
_DOUBTS: Final = re.compile(r"\bhm+\b", re.IGNORECASE)
"""Speaks against the sentence that it names; alone it says nothing yet."""
_MUSES: Final = re.compile(r"^\W*h+m+\W+(?=(?:ok|okay|yes|yeah|so|well|right)\b)", re.IGNORECASE)
"""A sound in front of a yes."""
_MOSTLY: Final = re.compile(r"\W*(?:mostly|nearly\s+all|almost\s+all|more\s+or\s+less)\W*", re.I)
"""Agrees to some, of which the rest of the reply says which."""
_ADDS: Final = re.compile(
    r"\W*(?:(?:and|but|oh)\W+)*(?:also|plus|one\s+(?:more|last|other)\s+thing|another\s+thing"
    r"|i\s+forgot|you\s+(?:could|can|might)\s+add|add|where(?:'s|\s+is)|don't\s+forget)\b",
    re.IGNORECASE,
)
"""Adds something, which speaks against nothing that stands there."""
_LIMITS: Final = re.compile(r"\b(?:only|not|never|nobody|no|except|unless)\b|n't\b", re.IGNORECASE)
"""What is added may limit what stands there."""
_REMARKS: Final = re.compile(
    r"\b(?:same|twice|double|again|already|alike|read\s+me|told\s+(?:me|you)|said\s+(?:that|so)"
    r"\s+before|had\s+that)\b",
    re.IGNORECASE,
)
"""Says of a sentence that it was there before: that is nothing against it."""
_TAG: Final = re.compile(
    r",\s+(?:are|is|do|does|was|were|has|have|did|would|will|can|could|should)n't\s+\w+(?=\s*[.,;!?]|$)"
    r"|,\s+no(?=\s*\?)",
    re.IGNORECASE,
)
_REST_TOO: Final = re.compile(
    r"\W*(?:(?:and\s+)?(?:all\s+)?(?:the\s+)?(?:rest|others)\s+(?:too|as\s+well|also|(?P<is>is|are)))\W*",
    re.IGNORECASE,
)
"""Says of the rest what was said of the numbers before it; "it isn't right, the rest is" the
contrary."""
_SAID_YES: Final = re.compile(
    r"\bi(?:'d|'ve|\s+had|\s+have)?\s+(?:only\s+)?(?:just\s+)?(?:already\s+)?said\s+(?:yes|so)\s+(?:to|before)\b"
    r"(?:[\s,]+though)?",
    re.IGNORECASE,
)
"""Says that somebody agreed before."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


class Replied(NamedTuple):
    """The numbers of the sentences that a reply agrees to, and of those that it speaks against."""

    yes: frozenset[int]
    no: frozenset[int]


def is_sheet(question: str) -> bool:
    """Whether a question of a turn is a sheet: it asks nothing but whether its sentences stand."""
    return question.startswith((HEADING, _AGAIN))


def asked_again(numbers: Sequence[int]) -> str:
    """The question about sentences of which the reply to the sheet said neither yes nor no."""
    *first, last = map(str, numbers)
    return f"{_AGAIN} {', '.join(first)}{' and ' if first else ''}{last}?"


def sentences_of(question: str) -> list[str]:
    """The sentences of a sheet in their order; none of any other question."""
    return _LINE.findall(question) if question.startswith(HEADING) else []


_LINE: Final = re.compile(r"^\d+\. (.+)$", re.MULTILINE)


def sheet(statements: Sequence[str]) -> str:
    """The sentences as they are read to a person."""
    lines = (f"{number}. {one}" for number, one in enumerate(statements, 1))
    return "\n".join((HEADING, *lines))


def replied(reply: str, sentences: Sequence[str]) -> Replied:
    """What a reply to a sheet says of its sentences.

    What is said last of a number counts: with anything but a yes it is none of them. An objection
    that names no number speaks against every sentence that is not named with a yes, unless it goes
    on about the number before it. Without a plain yes to all or to the rest nothing else is agreed
    to.
    """
    said: dict[int, bool] = {}
    about: set[int] = set()
    whole = rest = against_all = False
    before, agreed = "", False
    for named, clause, excepts in _clauses(reply, sentences):
        agrees = not excepts and (
            _agrees(clause)
            or _agrees_of_rest(clause, before, any(said.values()))
            or (agreed and bool(named) and _ALSO.fullmatch(_NOT_NAMED.sub("", clause)) is not None)
        )
        before, agreed = clause, agrees
        alike = bool(named) and _REMARKS.search(clause) is not None
        heard = clause.replace("only", "") if alike else clause
        objects = excepts or _speaks_against(heard, bool(named))
        if alike and not (agrees or objects):
            continue  # that two are alike speaks against neither
        said |= dict.fromkeys(named, agrees)
        of_rest = _OF_REST.search(clause) is not None
        whole |= agrees and not (named or of_rest)
        rest |= agrees and not named and of_rest
        against_all |= objects and not (agrees or named or about)
        about = set() if agrees else named or about
    whole |= rest and bool(said)  # of what was named by no number nobody knows what the rest is
    every = range(1, len(sentences) + 1) if whole and not against_all else said
    return Replied(
        frozenset(number for number in every if said.get(number, True)),
        frozenset(number for number in said if not said[number]),
    )


def _agrees_of_rest(clause: str, before: str, some_agreed: bool) -> bool:
    """Whether a clause says of the rest in few words that it is right."""
    found = _REST_TOO.fullmatch(clause)
    if found is None:
        return False
    return some_agreed if found["is"] is None else _DENIED_RIGHT.search(before) is not None


_DENIED_RIGHT: Final = re.compile(
    r"(?:\bnot|n't)\s+(?:quite\s+|all\s+)?(?:right|true|correct)\b", re.IGNORECASE
)


def _clauses(reply: str, sentences: Sequence[str]) -> Iterator[tuple[set[int], str, bool]]:
    """What a reply says, each with the numbers of the sentences that it names, and whether it takes
    them out of what was said before: "3 and 5 are right" is one; at the end those behind which
    nothing is said."""
    text = _MUSES.sub("", reply)
    text = _LISTED.sub(r"\g<them> \g<yes>", _PHRASES.sub("fine", in_figures(text, sentences)))
    text = _TAG.sub("", _SAID_YES.sub("", _OWN.sub(r"\1 is", text)))
    named: set[int] = set()
    excepts, before = False, ""
    for clause, exception in _parted(text):
        if exception and (
            exception.lower().startswith(("all", "everything")) or _ALL.fullmatch(before)
        ):
            yield set(), "all fine", False
        before = clause
        excepts |= bool(exception)
        here = numbers(clause, len(sentences))
        named |= here
        only_named = bool(here) and not _WORD.search(_NOT_NAMED.sub("", clause))
        if only_named and excepts:
            yield named, clause, True
            named, excepts = set(), False
        elif _WORD.search(clause) and not only_named:
            yield named, clause, excepts
            named, excepts = set(), False
    yield named, "", excepts and bool(named)


_ALL: Final = re.compile(
    r"\W*(?:yes\W+|i\s+agree\s+with\s+)?(?:all|everything|every\s+one)(?:\s+of\s+\w+)?\W*", re.I
)
"""Names all sentences."""
_ALSO: Final = re.compile(
    r"[\d\W]*(?:so\s+is[\d\W]*|(?:also|too|as\s+well|same|likewise)[\d\W]*)", re.IGNORECASE
)
"""Says of a number what was said of the one before it."""
_NOT_NAMED: Final = re.compile(
    r"\b(?:and|or|n|nr|no(?=\.?\s*\d)|to|the|(?:number|point|line|sentence|item|statement)s?)\b",
    re.IGNORECASE,
)
"""Beside numbers no words of their own."""
_LISTED: Final = re.compile(
    rf"\b(?P<yes>{_YES}|confirmed|approved|agreed)\s*:\s*(?P<them>\d{{1,2}}(?:[\s,&-]*(?:(?:and|to)\s+)?\d{{1,2}})*)"
    r"(?=\s*(?:[.;\n]|$))",
    re.IGNORECASE,
)
"""Says yes in front of the numbers: "confirmed: 1, 2, 5"."""
_OF_REST: Final = re.compile(r"\b(?:rest|others?|otherwise|else|remainder|remaining)\b", re.I)
_OWN: Final = re.compile(r"(\d)'s\b")


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of a reply, each with the words in front of it that except it; else empty."""
    before, start = "", 0
    for end in _ENDS.finditer(text):
        yield text[start : end.start()], before
        before, start = end["except"] or "", end.end()
    yield text[start:], before


def _speaks_against(clause: str, named: bool) -> bool:
    """Whether a clause says something against sentences: those that it names, or all."""
    if named:
        return _OBJECTS.search(clause) is not None or _DOUBTS.search(clause) is not None
    if _MOSTLY.fullmatch(clause):
        return False
    if added := _ADDS.match(clause):
        return _LIMITS.search(clause, added.end()) is not None
    return _OBJECTS.search(clause) is not None


def _agrees(clause: str) -> bool:
    """Whether a clause says yes, and behind a comma nothing that speaks against it."""
    if _only_agrees(clause):
        return True
    first, _, rest = clause.strip(" ,").partition(",")
    if not rest or not _only_agrees(first) or _CHANGES.match(rest):
        return False
    return _agrees(rest) or not _OBJECTS.search(rest)


_CHANGES: Final = re.compile(r"\s*(?:please\s+)?(?:add|change|make|put|write|say)\b", re.IGNORECASE)
"""Behind a yes: it is to be another sentence."""


def _only_agrees(clause: str) -> bool:
    """Whether a clause says yes and nothing else."""
    words = [word.lower().removesuffix("'s") for word in _WORD.findall(clause)]
    yes, beside = listed("agreement: yes"), listed("agreement: beside")
    return any(word in yes for word in words) and all(
        word in yes or word in beside for word in words
    )
