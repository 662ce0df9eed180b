"""Words for people by what they do, whatever the trade, and sentences that say what they need."""

from __future__ import annotations

import re
from typing import Final

# Words in -er and -or that name no person.
_THINGS: Final = (
    r"(?:water|number|paper|summer|winter|shower|order|letter|computer|after|other|never|over|under"
    r"|whether|together|matter|offer|corner|door|floor|colou?r|error|motor|sensor|mirror|monitor"
    r"|controller|printer|scanner|counter|meter|weather|september|october|november|december|dinner"
    r"|supper|power|tower|flower|river|silver|chapter|quarter|register|border|server|router|folder"
    r"|cover|answer|trailer|freezer|cooler|boiler|shutter|hammer|ladder|timer|buzzer|speaker"
    r"|tractor"
    r"|factor|sector|further|rather|later|either|neither|another|per|ever|however|danger|for|or|nor"
    r"|layer|user interface|trouble|poster|filter|locker|drawer|container|header|footer|pointer"
    r"|charger|heater|burner|dryer|washer|mixer|harbou?r|labou?r|odou?r|vapou?r|interior|exterior"
    r"|better|fewer|longer|shorter|faster|easier|earlier|older|higher|lower|bigger|smaller|former"
    r"|latter|proper|super|inner|outer|upper)s?"
)
_PEOPLE: Final = (
    r"(?:staff|crew|children|people|families|parents?|students?|pupils?|guests?|tenants?|patients?"
    r"|clerks?|nurses?|wardens?|cooks?|admins?|neighbou?rs?|residents?|participants?|assistants?"
    r"|technicians?|librarians?|foreman|foremen|captains?|experts?|women|men|everybody else"
    rf"|(?!{_THINGS}\b)\w{{2,}}(?:ers?|[st]ors?)|\w{{4,}}ists?)"
)
ROLE: Final = re.compile(rf"\b{_PEOPLE}\b", re.IGNORECASE)
_NEEDS: Final = (
    r"(?:needs?|wants?|would like|asks? for|asked for|(?:must|should|shall|can|will"
    r"|may)(?: also)? be able"
    r"|(?:has|have|had) to|never knows?|cannot|can[’']t|can|wish|wishes|hopes?|gets?|is told"
    r"|are told)"
)
# A role, or a name with its doing, is what the sentence is about.
_ROLE_NEEDS: Final = re.compile(
    r"^\W*(?:(?:but|and|so|then) )?(?:(?:the|our|all|some|both|most|many|every|each|an?|two"
    r"|three|only"
    rf"|other|new"
    rf"|old) ){{0,2}}(?:[\w-]+ ){{0,2}}?{_PEOPLE}(?: (?!{_NEEDS})[\w’'-]+){{0,5}}? {_NEEDS}\b",
    re.IGNORECASE,
)
_NAMED_DOER: Final = re.compile(
    r"(?:[A-Z]\w+|\b[A-Z]\w+ [A-Z]\w+), who (?!said|says|is|was|has|had)[a-z]+s\b"
)


def is_needed_by_a_role(text: str) -> bool:
    """Whether a sentence says of people, by what they do, what they need, do or get."""
    return _ROLE_NEEDS.search(text) is not None or _NAMED_DOER.search(text) is not None
