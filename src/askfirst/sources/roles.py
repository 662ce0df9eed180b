"""Words for people by what they do, whatever the trade, and sentences that say what they need."""

from __future__ import annotations

import re
from typing import Final

from askfirst.sources.speakers import SAY
from askfirst.text.lexicon import is_person

# Words in -er and -or that name no person.
_THINGS: Final = (
    r"(?:prefer|refer|differ|enter|consider|deliver|discover|remember|suffer|gather|water|number"
    r"|paper|summer|winter|shower|order|letter|computer|after|other|never|over|under|whether"
    r"|together|matter|offer|corner|door|floor|colou?r|error|motor|sensor|mirror|monitor"
    r"|controller|printer|scanner|counter|meter|weather|september|october|november|december"
    r"|dinner|supper|power|tower|flower|river|silver|chapter|quarter|register|border|server"
    r"|router|folder|cover|answer|trailer|freezer|cooler|boiler|shutter|hammer|ladder|timer"
    r"|buzzer|speaker|tractor|factor|sector|further|rather|later|either|neither|another|per|ever"
    r"|however|danger|for|or|nor|layer|user interface|trouble|reminder|poster|filter|locker"
    r"|drawer|container|header|footer|pointer|charger|heater|burner|dryer|washer|mixer|harbou?r"
    r"|labou?r|odou?r|vapou?r|interior|exterior|better|fewer|longer|shorter|faster|easier"
    r"|earlier|older|higher|lower|bigger|smaller|former|latter|proper|super|inner|outer|upper)s?"
)
_PEOPLE: Final = (
    r"(?:staff|crew|children|people|families|parents?|students?|pupils?|guests?|tenants?"
    r"|patients?|clerks?|nurses?|wardens?|cooks?|admins?|neighbou?rs?|residents?|participants?"
    r"|assistants?|technicians?|librarians?|foreman|foremen|captains?|experts?|women|men"
    r"|everybody else"
    rf"|(?!{_THINGS}\b)\w{{2,}}(?:ers?|[st]ors?)|\w{{4,}}ists?)"
)
_SOME_PEOPLE: Final = re.compile(rf"\b{_PEOPLE}\b", re.IGNORECASE)
# In a requirement only words that name people for sure.
ROLE: Final = re.compile(
    r"\b(?:users?|operators?|administrators?|admins?|managers?|staff|customers?|nurses?|clerks?"
    r"|members?|students?|pupils?|parents?|teachers?|owners?|visitors?|guests?|drivers?|players?"
    r"|wardens?|leaders?|volunteers?|officers?|doctors?|patients?|crew|helpers?|cooks?|farmers?"
    r"|engineers?|foreman|foremen|inspectors?|treasurers?|directors?|tenants?|person on duty"
    r"|stewards?|borrowers?|\w{4,}ists?)\b(?!-| (?-i:[A-Z]{2})"
    r"| (?:interface|stor(?:y|ies)|accounts?|names?|data)\b)",
    re.IGNORECASE,
)
_NEEDS: Final = (
    r"(?:needs?|wants?|would like|asks? for|asked for|(?:must|should|shall|can|will"
    r"|may)(?: also)? be able|(?:has|have|had) to(?! decide)|never knows?|cannot|can[’']t|can"
    r"|wish|wishes|hopes?|gets?|is told|are told)"
)
# A role, or a name with its doing, is what the sentence is about.
_ROLE_NEEDS: Final = re.compile(
    r"^\W*(?:(?:but|and|so|then) )?(?:(?:the|our|all|some|both|most|many|every|each|an?|two"
    r"|three|only"
    rf"|other|new|old) ){{0,2}}(?:[\w-]+ ){{0,2}}?{_PEOPLE}(?: (?!{_NEEDS}"
    rf"|{SAY}\b)[\w’'-]+){{0,5}}? {_NEEDS}\b",
    re.IGNORECASE,
)
_NAMED_DOER: Final = re.compile(
    r"(?:[A-Z]\w+|\b[A-Z]\w+ [A-Z]\w+), who (?!said|says|is|was|has|had)[a-z]+s\b"
)


# "The guard must be able to ...": whoever is able, if the word is one for people.
_ABLE: Final = re.compile(
    r"\W*(?:[A-Z][\w-]{0,9} ?\d[\w.-]{0,9}\s+)?(?:the|an?|each|every|all) (?:[\w-]+ ){0,2}?([\w-]+)"
    r" (?:must|shall|should|has to|have to|needs? to)(?: also| still)? be able to\b",
    re.IGNORECASE,
)
_STORY: Final = re.compile(
    r"\W{0,9}(?:user story\W{0,9})?as (?:an?|the) [^,.;:]{2,60}?,? i "
    r"(?:want|need|would like|wish|must|should)\b",
    re.IGNORECASE,
)


def is_story_of_a_role(text: str) -> bool:
    """Whether a sentence is a user story, which names a role by its form."""
    return _STORY.match(text) is not None


def is_needed_by_a_role(text: str) -> bool:
    """Whether a sentence says of people, by what they do, what they need, do or get."""
    able = _ABLE.match(text)
    if able and is_person(able[1]):
        return True
    return _ROLE_NEEDS.search(text) is not None or _NAMED_DOER.search(text) is not None


def names_people(text: str) -> bool:
    """Whether some words name people by what they do or are."""
    return _SOME_PEOPLE.search(text) is not None or any(map(is_person, text.lower().split()))
