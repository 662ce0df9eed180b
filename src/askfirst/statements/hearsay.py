"""What is told by others, and what the writer only guesses."""

from __future__ import annotations

import re
from typing import Final

from askfirst.lines import GUESSES
from askfirst.statements.types import is_people, tells
from askfirst.text import numerals

_SOURCES: Final = (
    r"(?:they|people|some(?:body|one|\s+people)?|everyone|everybody|a\s+(?:friend|colleague"
    r"|neighbour|neighbor|supplier|salesman|guy|man|woman)|(?:my|our|his|her)\s+[\w-]+(?:\s+[\w-]+)?)"
)
_HEARD: Final = re.compile(
    r"^(?:well,?\s+|and\s+|but\s+|also,?\s+)?(?:"
    r"(?:i|we)(?:'ve|’ve|\s+have)?\s+(?:only\s+)?(?:heard|read(?!\s+(?:the|a|an|my|our)\s+[\w-]+"
    r"(?:\s+(?:every|each|once|twice|on|at)\s[^,;]*)?[.!]?$)|been\s+told)\b"
    r"|(?:i|we)\s+(?:was|were)\s+told\b|(?:only\s+|just\s+)?heard\s+(?:from|that|it|of)\b"
    rf"|{_SOURCES}\s+(?:says?|said|told\s+(?:me|us)|claims?|thinks?|reckons?|swears?)\b"
    rf"|(?:(?:the|our|my)\s+)?(?:(?!(?:is|are|was|were|be|been|get|gets)\b)[\w-]+\s+){{1,3}}heard\s+"
    r"(?:(?:in|at|on|from)\s+(?:the\s+|an?\s+|our\s+)?[\w-]+(?:\s+[\w-]+)?\s+)"
    r"(?:that\s+)?(?:the|they|we|all|every\w*|our|next)\s"
    r"|[^.]{10,400},\s*(?:but\s+)?(?:nobody|no\s?one|i|we)(?:['’]?(?:s|ve)|\s+has|\s+have)?\s+(?:n?ever\s+)?(?:saw|seen|read)\s+(?:that|it"
    r"|this|any\s+paper|paper|anything)(?:\s+(?:in\s+writing|written(?:\s+down)?|on\s+paper|anywhere|yet))?\W*$"
    r"|it\s+is\s+said|there\s+is\s+a\s+rumou?r"
    r"|apparently\b|reportedly\b|supposedly\b|allegedly\b)"
    # "what we allegedly lost" is said of the writer, and the loss is what others say
    r"|\b(?:apparently|reportedly)\b|(?<!\bwe\s)(?<!\bi\s)\b(?:supposedly|allegedly)\b"
    r"|[,(]\s*(?:but\s+)?(?:that(?:'s|’s|s|\s+is)\s+)?(?:only|just)\s+(?:heard(?:\s+(?:it|that|so))?|hearsay|talk|gossip|a\s+rumou?r)(?=\s*(?:[.!,;)]|$))"
    r"|(?:[,(]|\bbut\b|\bthough\b)\s*(?:but\s+|though\s+)?(?:i|we)(?:'ve|’ve|\s+have)?\s+(?:only|just)\s+heard"
    r"(?:\s+(?:it|that|so|about\s+it))?(?=\s*(?:[.,;!)]|$))"
    r"|[.;]\s*(?:or\s+)?so\s+(?:i|we)(?:['’]ve)?\s+(?:heard|hear|was\s+told|were\s+told)\b"
    r"|[,(]\s*(?:(?:i|we)(?:'ve|’ve|\s+have)?\s+(?:(?:only|just)\s+)?(?:heard|read)|so\s+(?:i'm|i\s+am|they)\s+(?:told|say)"
    r"|(?:at\s+least\s+)?they\s+say|i\s+was\s+told)\b",
    re.IGNORECASE,
)
_THEY_SAY: Final = re.compile(
    r"(?P<before>[\w%]+)\s+they\s+say"
    r"(?=\s*[.,;]?\s*(?:$|(?:but\s+)?(?:ask|or|no\s+idea|dunno|not\s+sure|check)\b))",
    re.IGNORECASE,
)
"""Behind what others say: "10 years they say"; in a row it may be said of one thing alone."""
_WHAT_THEY_SAY: Final = frozenset(
    ("what", "whatever", "as", "that", "when", "whenever", "if", "how", "however", "not", "and")
)
"""In front of "they say" it tells of what is said: "do what they say"."""
_REPORTS: Final = re.compile(
    r"^(?:well,?\s+|and\s+|but\s+|also,?\s+)?(?P<who>[^,.;:!?()]{1,60}?)\s+"
    r"(?:(?:says?|said|insists?|insisted|suggests|suggested|warned|claims|claimed|reckons?|reckoned"
    r"|swears|swore)\s+(?:that\s|(?:we|you|one|it|they|there|this|he|she|every\w+|nobody|all)\s)"
    r"|mentioned\s"
    r"|told\s+(?:me|us)\s)",
    re.IGNORECASE,
)
"""Somebody, and what they say is so: "the salesman says it needs a server"."""
_REPORTS_OF: Final = re.compile(
    r"^(?:well,?\s+|and\s+|but\s+|also,?\s+)?(?P<who>[^,.;:!?()]{1,60}?)\s+"
    r"(?:says|said|insists|claims|claimed|reckons|suggests)\s+"
    r"(?:(?:next|this|last)\s+\w+\s+)?(?:the|a|an|our|my|their|every\w*|all|we|they)\s+(?:[^\s,.;]+\s+){1,4}?"
    r"(?:wants?|needs?|will|must|should|may|plans?|(?:has|have|is|are going)\s+to)\s",
    re.IGNORECASE,
)
"""The same of what they name: "the next village says the county wants all of it online"."""
_PRONOUN: Final = re.compile(r"(?:he|she|they|who\w*|every\w*|one)(?:\s|$)", re.IGNORECASE)
_SOMEBODY: Final = re.compile(
    r"(?:well,?\s+|and\s+|but\s+|also,?\s+)*(?:someone|somebody)(?:\s+(?:from|at|in|of)\s+[^,.;:!?()]{1,40}?)?"
    r"\s+(?:said|claimed|reckoned|mentioned|told\s+(?:me|us|them)"
    r"|(?:says|claims|reckons)(?=\s+(?:that|new|next|all|every\w*|we|they|there|from)\b))\s",
    re.IGNORECASE,
)
"""Who has no name said it: "someone from the office said seeds may not be sold"."""
_NO_SOURCE: Final = re.compile(
    r"(?:i|we|you|it|nobody|noone|no\s+one|whoever|who|what|that|which)(?:\s|$)|(?:when\w*|if|once"
    r"|as|while|after|before|until|unless|where|every\s+time|each\s+time|then|what)\s"
    r"|.*\b(?:if|when|once|unless)\s|.*\b(?:screen|display|app|system|program|board|sign|panel|message|note|label|list|log|bell"
    r"|voice|text|card|poster|letter|mail|form|page|and\s+(?:it|we|i|he|she|they))$",
    re.IGNORECASE,
)
"""What is no source of hearsay: the writer, a case, and things that show what they say."""
_ACCORDING: Final = re.compile(
    r"(?:^|[,;(]\s*)according\s+to\s+(?P<who>[^,.;:!?()]{1,60}?)"
    r"(?=\s+(?:we|it|they|you|there|this|that|one|every\w*)\s|\s*(?:[,.;:)]|$))|\baccording\s+to\s+(?P<last>[^,.;:!?()]"
    r"{1,60})[.!]?$", re.IGNORECASE,
)  # fmt: skip
_SUPPOSED: Final = re.compile(
    r"\b(?:is|are|['’]s|['’]re)\s+(?:also\s+)?supposed\s+to\s+(?:need|cost|exist|have\s+been)\b"
    r"|,\s*(?!(?:like|as|i|we|who)\b)(?:(?:the|our|my|his|her)\s+)?[\w-]+"
    r"(?:\s+(?!(?:hasn|haven|didn|has|have|not|never))[\w-]+)?"
    r"\s+(?:says|said|reckons|claims)(?=\s*[,.!)]|\s*$)",
    re.IGNORECASE,
)
_GUESSES: Final = re.compile(
    rf"(?:^|(?<=[\s(\[,;]))(?:{GUESSES}|i\s+suppose|if\s+i\s+remember"
    r"|i(?:['’]d|\s+would)\s+(?:think|guess|suppose)|not\s+(?:quite|entirely|really)\s+sure)"
    r"(?=[\s,.;:)\]?]|$)|\?\s*$",
    re.IGNORECASE,
)
_IN_FORCE: Final = re.compile(
    r"\b(?:(?:the|our|my|its)\s+)?(?:insurance|insurer|law|contract|lease|licen[cs]e|permit|statutes?"
    r"|by-?laws?|manual|handbook|rule\s?book|regulations?|policy)\s+says\b(?:\s+that\b)?"
    r"|^(?:(?:the|our|my)\s+)?(?:[\w-]+\s+)?(?:diocese|council|county|ministry|authorit(?:y|ies)"
    r"|inspectorate|brigade|board|tax\s+office|federation|head\s?office|government)\s+says?\b"
    r"(?:\s+that\b)?(?=[^.;,]{1,80}\b(?:must|has\s+to|have\s+to|may\s+not|may\s+only|mustn['’]?t)\b)",
    re.IGNORECASE,
)
"""Who sets a rule, named by somebody who knows it: "two men in a boat, the insurance says"."""
_OF_OTHERS: Final = re.compile(r"\b(?:is|are|was|were|be|who|when)\s+not\s+sure\b", re.IGNORECASE)


_DOUBTED: Final = re.compile(
    r"\b(?:says?|said|told\s+me|reckons?|(?<!\bi\s)(?<!\bwe\s)heard|thinks|claims)\b[^.;]{5,200}\b(?:(?:don['’]?t|do\s+not)\s+know|no\s+idea|not\s+sure)"
    r"\s+(?:if|whether)\s+(?:it|that|this)(?:['’]?s|\s+is)\s+(?:true|so)\b"
    r"|\b(?:says?|said|told\s+me|reckons?|heard|claims)\b[^.;]{0,200}(?:\bnever|\bnot|n['’]?t)\s+(?:seen|read|had)"
    r"\s+(?:it|that|this|any|a)\s+(?:\w+\s+)?(?:written|in\s+writing|on\s+paper)\b",
    re.IGNORECASE,
)
"""Told by somebody, and whoever passes it on does not know whether it is so."""


def is_doubted(text: str) -> bool:
    """Whether the writer passes on what somebody says and does not know whether it is so."""
    return _DOUBTED.search(text[:2000]) is not None


def is_heard(text: str) -> bool:
    """Whether the writer says that others told it: "I heard", "my cousin says", "apparently"."""
    said = _IN_FORCE.sub(" ", text[:2000]).strip()
    if _HEARD.search(said) or _SUPPOSED.search(said) or _SOMEBODY.match(said):
        return True
    if is_doubted(said):
        return True
    if (found := _THEY_SAY.search(said)) and found["before"].lower() not in _WHAT_THEY_SAY:
        return True
    found = _REPORTS.match(said)
    if found and (found["who"] == "IT" or not _NO_SOURCE.match(found["who"])):
        return True
    found = _REPORTS_OF.match(said)
    if found and not _NO_SOURCE.match(found["who"]) and not _PRONOUN.match(found["who"]):
        return True
    named = _ACCORDING.search(said)
    return named is not None and is_people(named["who"] or named["last"])


def is_reported(text: str) -> bool:
    """Whether a text that is doubted says first who said it: "the mate reckons half of them leak".
    What is heard only for certain is `is_heard`; this takes more for it."""
    return _SAID_BY.match(text) is not None or is_heard(text)


_SAID_BY: Final = re.compile(
    r"[^,.;:!?()]{1,60}?\s(?:says?|said|claims?|claimed|reckons?|reckoned|thinks?|thought|swears?|swore"
    r"|insists?|insisted|mentioned|heard|told\s+(?:me|us))\s",
    re.IGNORECASE,
)


def is_guess(text: str) -> bool:
    """Whether the writer is not sure: "maybe", "I think", a question mark at the end."""
    text = _ABOUT_SO_MANY.sub(" ", _OF_OTHERS.sub(" ", text[:2000]))
    return _GUESSES.search(text) is not None


_ABOUT_SO_MANY: Final = re.compile(
    rf"(?:\d|\b(?:{numerals.WORD}))(?:\s+\w+)?\s+or\s+so\b"
    r"(?=(?:\s+(?:an?|per|each|every)\s+\w+)?\s*[,;.]\s*\w)"
    rf"|(?<=\w[,;.]\s)(?:\w+\s+){{1,4}}(?:\d+|{numerals.WORD})\s+or\s+so\W*$",
    re.IGNORECASE,
)
"""Says beside the rest how many there are, about."""


def speaks_of_guess(text: str) -> bool:
    """Whether somebody says of something told how sure it is: "the 83 is no guess, I counted"."""
    return _SPEAKS_OF_GUESS.search(text[:2000]) is not None


_HOW_SURE: Final = r"(?:(?:all|really|just|only|certainly|definitely|both|very|quite)\s+)*"
_SPEAKS_OF_GUESS: Final = re.compile(
    rf"(?:\b(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t)|['’]s)\s+(?:not\s+)?{_HOW_SURE}"
    r"(?:no\s+|an?\s+)?(?:(?:rough|wild)\s+)?(?:guess(?:es|ed)?|estimated?s?)\b"
    r"|\b(?:no|not\s+an?|only\s+an?|just\s+an?)\s+(?:guess(?:es)?|estimates?)\b"
    r"|\b(?:i|we)(?:['’]ve|\s+have|\s+did)?\s+(?:really\s+|only\s+)?(?:count|measure|weigh|time|guess)e?d"
    r"(?:\s+(?:it|them|that|those|this|both|all|the)(?:\s+\w+)?)?(?=\s*(?:[,.;!]|$|(?:my|our)sel))"
    rf"|(?:\b(?:that|it|those|they|these|this|both|\d+)(?:['’]s|['’]re|\s+is|\s+are|\s+was|\s+were))\s+"
    rf"(?:not\s+)?{_HOW_SURE}(?:counted|measured|weighed|timed|exact|certain)\b",
    re.IGNORECASE,
)


def says_how_sure(text: str) -> bool:
    """Whether a printed line says itself that it is a guess, or of what: a mark says no more."""
    return is_guess(text) or speaks_of_guess(text)


def is_guess_of_one(text: str) -> bool:
    """Whether only one of several things that a list names is not sure: "phone, email maybe,
    street"; its own words say so."""
    sure = [piece for piece in text[:2000].split(",") if piece.strip() and not is_guess(piece)]
    return len(sure) > 1


_ASSUMES: Final = re.compile(
    r"(?:and\s+|but\s+|so\s+|well,?\s+)?(?:i|we)(?:\s?['’]?(?:m|re)|\s+am|\s+are|['’]d|\s+would)?"
    r"\s+(?:(?:just|only|all|simply|always|have\s+to)\s+)?(?:assum(?:e|ing)|suppos(?:e|ing)"
    r"|presum(?:e|ing)|tak(?:e|ing)\s+it)\s+(?:that\s+)?",
    re.IGNORECASE,
)


def is_assumed(text: str) -> bool:
    """Whether a line says that the writer takes something for true: "we assume everybody taps"."""
    found = _ASSUMES.match(text)
    return found is not None and tells(text[found.end() :])
