"""Who a sentence says its content comes from, in the source's own words.

A name, or a group of words that begins with its article and ends where it ends ("the fire brigade
in Hollin"). Where the end cannot be told, and for a pronoun whose meaning cannot, nobody is named.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.sources.vocabulary import words
from askfirst.text.lexicon import is_english
from askfirst.text.sentences import STARTERS

SAY: Final = (
    r"(?:sa(?:id|ys?)|wr(?:ote|ites)|told|tells?|argue[sd]?|warn(?:s|ed)?|explain(?:s|ed)?"
    r"|contend(?:s|ed)?|assert(?:s|ed)?|claim(?:s|ed)?|note[sd]?|add(?:s|ed)?|insist(?:s|ed)?"
    r"|repl(?:y|ies|ied)|ask(?:s|ed)?|report(?:s|ed)?|believe[sd]?|think(?:s)?|complain(?:s|ed)?"
    r"|state[sd]|put(?:s)? it|call(?:s|ed)? (?:for|on)|suggest(?:s|ed)?|mention(?:s|ed)?"
    r"|stress(?:es|ed)?|dispute[sd]|protest(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed)?"
    r"|announce[sd]?|answer(?:s|ed)|urge[sd]?|point(?:s|ed)? out|(?:goes|went) (?:on|further)"
    r"|(?:is|are|was|were) (?:asking for|calling for|arguing|warning|saying|claiming))"
)
_ARTICLE: Final = (
    r"(?i:the|an?|some|many|several|most|our|their|his|her|its|my|your|one|this|that|these|those"
    r"|both|two|three)"
)
# None of these stands inside a name for a group.
_SMALL: Final = (
    r"(?:and|or|nor|but|to|that|of|they|he|she|we|i|you|it|who|which|whom|whose|in|for|from|at"
    r"|on|by|with|as|if|when|while|because|so|than|is|are|was|were|be|been|has|have|had|do|does"
    r"|did|not|can|could|will|would|may|might|must|shall|should|after|before|during|until|since"
    r"|through|about|there|here|then|also|half|all|each|every|no|nobody|none|nothing|yesterday"
    r"|today|tomorrow|last|next|the|an?|our|their|his|her|its|my|your|this|these|those|him|them"
    r"|us|me|\w+ly)"
)
_WORD: Final = rf"(?!{_SMALL}\b)[\w’'-]+"
_NO_NAME: Final = "|".join(
    sorted(
        STARTERS
        | words(
            "Yesterday Today Tomorrow Last Next Monday Tuesday Wednesday Thursday Friday Saturday"
            " Sunday January February March April June July August September October November"
            " December According Everybody Everyone Nobody None Somebody Someone Also Later Still"
        )
    )
)
NAMED: Final = (
    rf"(?:(?:Dr|Mrs?|Ms|Prof|St)\.\s+)?\b(?!\w+ly\s)(?!(?:{_NO_NAME})\b)[A-Z][\w.-]*\w"
    r"(?:\s+(?:de|van|von|al|bin|[A-Z][\w.-]*\w)){0,3}"
)
_GROUP: Final = rf"\b{_ARTICLE}\s+{_WORD}(?:\s+{_WORD}){{0,3}}"
_PLURAL: Final = (
    rf"\b(?:(?:(?=[a-z]){_WORD} )?(?:experts|users|critics|officials)"
    r"|Experts|Users|Critics|Officials)"
)
_PRONOUN: Final = r"\b(?:[Tt]hey|[Ss]?[Hh]e|[Ww]e|I)"
_WHERE: Final = (
    rf"\s+(?:of|in|from|at|for|on|near|behind|with)\s+(?:{NAMED}"
    rf"|{_ARTICLE}\s+{_WORD}(?:\s+{_WORD}){{0,2}}|{_WORD})"
)
_ONE: Final = rf"(?:{_GROUP}|{NAMED}|{_PLURAL})(?:{_WHERE}){{0,2}}"
_WHO: Final = rf"(?:{_PRONOUN}|{_ONE}(?:(?:,\s+{_ONE})?\s+and\s+{_ONE})?)"
# After the verb nothing ends the words for a group but a mark or a small word.
_OF: Final = rf"(?:\s+of\s+(?:{NAMED}|{_ARTICLE}\s+{_WORD}|{_WORD}))?"
_AFTER: Final = rf"(?:{NAMED}(?:\s+and\s+{NAMED})?|(?:{_GROUP}|{_PLURAL}){_OF}|{_PRONOUN})"
_BETWEEN: Final = r"(?:,[^,“”\"]{3,80},)?\s+(?:(?:has|have|had|also|then|later|\w+ly)\s+){0,2}"

# What begins after the words for a source: a mark, or the first word of the clause.
_CLAUSE: Final = (
    rf"(?=\s*(?:[,.;:)”\"—–]|$)|\s+(?:{_ARTICLE}|half|all|each|every|no|nobody|none|there|they"
    rf"|he|she"
    r"|we|it|I|you|[A-Z\d“\"])\b)"
)
_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording to\s+(?:(?P<pronoun>(?:her|him|them|us|me|you|it|this|that)\b)"
    rf"{_CLAUSE}|(?P<who>{NAMED}{_OF}{_CLAUSE}|{NAMED}|{_GROUP}(?:{_WHERE})?{_CLAUSE}"
    rf"|{_PLURAL}\b))?"
)
_SPEAKER: Final = (
    re.compile(rf"(?P<who>{_WHO}){_BETWEEN}{SAY}\b"),
    re.compile(
        rf"^\W*(?P<who>{_WHO})\s+[a-z]+\b[^.“\"]{{0,80}}?"
        r"\band (?:said|wrote|told|argued|explained|claimed|added|warned)\b"
    ),
    re.compile(rf"[,”\"]\s*(?:said|says|wrote|writes|argued|added)\s+(?P<who>{_AFTER})"),
)
_FOLLOWING: Final = re.compile(rf"\s*(?:{SAY}\s+(?P<a>{_AFTER})|(?P<b>{_WHO}){_BETWEEN}{SAY}\b)")
# Without one of these words no speaker is looked for, which is most sentences.
_SAYING: Final = re.compile(rf"{SAY}|ccording to")
# "After the meeting in Hollin ...": what follows one of these is no subject.
_PREPOSITION: Final = re.compile(
    r"\b(?:after|in|at|during|before|by|with|of|from|for|to|on|into|near|under|over|than"
    r"|behind)\s+$",
    re.IGNORECASE,
)
# Things that warn, tell and report without saying anything for themselves.
_THING: Final = re.compile(
    r"\b(?:systems?|app|programs?|software|server|device|machines?|box|boxes|phones?|alarms?"
    r"|lamps?|bells?|sensors?|pumps?|screen|display|page|website|site|form|table|clock|meter"
    r"|computer|controller|button|horn)$",
    re.IGNORECASE,
)
# What is written or counted says nothing for itself; who wrote it is not named.
_PAPER: Final = re.compile(
    r"\b(?:plans?|surveys?|stud(?:y|ies)|rules?|laws?|acts?|regulations?|standards?"
    r"|contracts?|schedules?|statutes?|minutes|figures?|numbers?|data|results?|tables?|lists?"
    r"|forecasts?|polls?|statistics|evidence|manuals?|maps?|budgets?|calendars?|signs?"
    r"|specifications?"
    r"|documents?|guidelines?|polic(?:y|ies)|estimates?|records?|logs?|charts?|agreements?|law"
    r"|timetables?|programmes?|proposals?|drafts?|articles?|research|experience|tests?)$",
    re.IGNORECASE,
)
# Norms and parts of papers say nothing for themselves: "according to EN 60529".
_NORM: Final = re.compile(
    r"(?:EN|DIN|ISO|IEC|IEEE|ANSI|ASTM|BS|VDE|VDI|RFC|ITU|ETSI|NIST|WCAG|UL|ÖNORM|SIA|JIS|FIPS|IFRS"
    r"|Directive|Regulation|Annex|Section|Article|Clause|Chapter|Table|Figure|Appendix|Standard"
    r"|Part|Paragraph|Schedule|Note)\b"
)
_FIGURE_BEHIND: Final = re.compile(r"[\s-]{0,2}(?:No\.\s?)?\d")
# Of these nobody knows that words were said, unless the words follow: "writes the labels",
# "confirms the slot", "asks two firms for a price".
_DOES_TOO: Final = re.compile(
    r"\b(?:wr(?:ote|ites)|tells?|note[sd]?|add(?:s|ed)?|repl(?:y|ies|ied)|ask(?:s|ed)?"
    r"|report(?:s|ed)?|confirm(?:s|ed)?|announce[sd]?|answer(?:s|ed)|state[sd]|mention(?:s|ed)?"
    r"|stress(?:es|ed)?|suggest(?:s|ed)?)$"
)
_WORDS_FOLLOW: Final = re.compile(
    r"\s+(?:(?!and\b|or\b)[\w’'-]+\s+){0,5}?(?:that|whether|if|how|why|what|who|whom|where|when"
    r"|which|not to)\b|\s+for\b|\s*(?:[:,]\s*)?[\"“„«‘]|\s*:"
)
_TOLD: Final = re.compile(r"(?:\w{2,}ed|said|told|wrote|thought|(?:was|were) \w+(?: for)?)$")
_CLOSES: Final = re.compile(r"\s*[.,;!)”\"]|\s*$|\s+(?:on|in|at|last|yesterday|today)\b")
_DECREED: Final = re.compile(r"\b(?:SHALL|MUST|shall|must|should|will)$")
_IN_A_CASE: Final = re.compile(
    r"(?:^|[,;:.]\s)\W*(?:when|whenever|if|while|once|after|before|until|as soon as|unless|where)"
    r"\s(?:[^,;:.]{0,80}\s)?$",
    re.IGNORECASE,
)
_FURTHER: Final = re.compile(r"\s(?:of|in|from|at|for|on|near|behind|with|by)\s")
PRONOUNS: Final = words("They She He We I they she he we her him them us me you it this that")


_ERRAND: Final = re.compile(
    r"\basks\s+(?!(?:me|us|whether|if|how|why|what|who|when|where|which|that|for)\b)\w+"
    r"|\bsuggests\s+to\s"
)
"""Somebody goes and asks somebody: what an action item says, and not what was said there."""


@lru_cache(maxsize=1 << 12)
def said_by(sentence: str) -> str:
    """Who a sentence says its content comes from, verbatim, a pronoun as it stands."""
    if not _SAYING.search(sentence):
        return ""
    if match := _ACCORDING.search(sentence):
        who = match["who"] or ""
        norm = _NORM.match(who) or _FIGURE_BEHIND.match(sentence, match.end())
        return match["pronoun"] or ("" if norm or _PAPER.search(_head(who)) else who)
    for pattern in _SPEAKER:
        for match in pattern.finditer(sentence):
            if _is_speaker(sentence, match.start("who"), match["who"]) and _is_said(match):
                return match["who"]
    return ""


def _is_said(match: re.Match[str]) -> bool:
    """Whether words were said, and not something done with a word for saying: "when a guest
    confirms the slot", "the clerk writes the labels"."""
    sentence, start, end = match.string, match.start("who"), match.end()
    if _is_noun(match) or _is_group(match):
        return False
    told = _TOLD.search(sentence, match.end("who"), end) is not None
    in_a_case = not told and _IN_A_CASE.search(sentence, max(0, start - 100), start)
    if _DECREED.search(match["who"]) or in_a_case:
        return False
    if not _DOES_TOO.search(sentence, match.end("who"), end):
        return True
    if _ERRAND.search(sentence, match.end("who")) is not None:
        return False
    closing = sentence[:start].rstrip().endswith((",", "”", '"', "“"))
    return bool(_WORDS_FOLLOW.match(sentence, end) or (closing and _CLOSES.match(sentence, end)))


# "Implementation note: ...", "Bug report": a noun, where one who says would have an -s.
_BARE: Final = re.compile(
    r"\b(?:note|report|claim|answer|state|mention|stress|call|add|ask|reply|suggest|confirm|think)"
    r"(?=\W|$)"
)


def _is_noun(match: re.Match[str]) -> bool:
    """Whether the word for saying is a noun behind another one: "Implementation note"."""
    sentence, end = match.string, match.end()
    one = re.fullmatch(r"[A-Z]\w+(?<!s)", match["who"]) is not None
    return one and _BARE.match(sentence, match.end("who") + 1) is not None and bool(end)


def _is_group(match: re.Match[str]) -> bool:
    """Whether people who are named by no more than a word complain: that is what they did."""
    complained = re.search(r"\bcomplain(?:s|ed)?$", match.group())
    return complained is not None and is_english(match["who"].lower())


def _head(who: str) -> str:
    """The words up to the noun that the rest tells more about."""
    return _FURTHER.split(who, maxsplit=1)[0]


def said_after(after: str, *, ended: bool = False) -> str:
    """Who the words that follow a quotation say it is from, verbatim.

    Args:
        after: the words. ended: whether the quotation ends a sentence, so that only "Ada said." is
            about it, and not "Ada thinks that two of them are red".
    """
    match = _FOLLOWING.match(after)
    if match and ended and match["b"] and not _CLOSES.match(after, match.end()):
        return ""
    who = (match["a"] or match["b"]) if match else ""
    return "" if _PAPER.search(_head(who)) else who


def _is_speaker(sentence: str, start: int, who: str) -> bool:
    if _PREPOSITION.search(sentence, max(0, start - 12), start):
        return False
    if who.endswith(("’s", "'s")):
        return False
    thing = _THING.search(who) or _PAPER.search(_head(who))
    return who in PRONOUNS or (who not in STARTERS and not thing)


def is_person(who: str) -> bool:
    """Whether a speaker is a name, which a pronoun in the next sentence may mean."""
    return re.fullmatch(NAMED, who) is not None
