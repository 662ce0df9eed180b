"""On which part of the document a sentence bears: one weight a part, 0 for none.

Strict on purpose: what is listed under a part is read by a person, and "absent" is an honest answer
to which a question belongs. A word alone is never enough; each rule also asks who does it, and
whether it is told, is so, or is demanded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from askfirst.sources.antecedents import DEVICE
from askfirst.sources.asides import is_loss, is_of_many
from askfirst.sources.doing_lists import BASE_VERBS
from askfirst.sources.roles import ROLE, is_needed_by_a_role, is_story_of_a_role
from askfirst.sources.vocabulary import words

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage


# Nobody reads further to see what a sentence is about, and no endless one may take endless time.
LONGEST: Final = 1000


def _flat(passage: Passage) -> str:
    """The beginning of the sentence on one line."""
    return " ".join(passage.sentence.text[:LONGEST].split())


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_MODAL: Final = _any(
    r"\b(?:must|shall|should|(?-i:may)|will|would|might|could|cannot|(?:has|have|needs?) to"
    r"|is to|are to)\b"
)
_PAST: Final = _any(
    r"\b(?:was|were|had|came|took|stood|lay|left|told|lost|went|got|found|broke|fell|made|kept"
    r"|sent|wrote|did|hit|cost|burned|blew|sat|rang|ran|said|gave|saw|melted|\w{3,}ed)\b"
)
_PRESENT: Final = _any(
    r"\b(?:may be|is|are|has|have|does|do|am|get|gets|know|knows|happens?|stands?|waits?|takes?"
    r"|costs?|comes?|goes|lies|cannot|can[’']t|don[’']t|doesn[’']t|need|needs|want|wants|spends?"
    r"|ends?|forbids?|applies|lends?|fails?|loses?|asks?|call|calls|drop|drops)\b"
)

# -- the latest case ---------------------------------------------------------------------------
_ONCE: Final = _any(
    r"(?<!of )\b(?:last|this) (?:night|week|weekend|month|spring|summer|autumn|winter|year|time"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b|\byesterday\b|\bthe (?:day|night"
    r"|week) before\b|\bago\b|^what happened:|\bon (?:the )?(?:(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|\d{1,2} [A-Z])|\bone (?:day|night)\b|\b(?:in|since) (?:spring|summer|autumn"
    r"|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
)
_LATELY: Final = _any(r"\bago\b|^yesterday\b|^last night\b")
_STATE: Final = re.compile(r"\b(?:is|are|be|been|being) (?:not )?\w+")
_WRONG: Final = _any(
    r"\b(?:fail|lost|lose|broke|wrong|late|too \w+|missing|missed|forg[eo]t|spoil|ruin|melt|burn"
    r"|fell|hurt|injur|stuck|stopped|waited|wait|twice|nobody|never|not|without|complain|mould"
    r"|leak|stole|stolen|empty|instead|came off|another kind|error|mistake|alarm|by hand|unpaid"
    r"|damag|crash|only|cried|died)"
)
_GOES_ON: Final = re.compile(r"\W*(?:he|she|it|they|we|nobody|his|her|their)\b", re.IGNORECASE)
_ONLY_A_DATE: Final = re.compile(r"\W*(?:[A-Z][a-z]+day,? )?\d{1,2} [A-Z][a-z]+(?: \d{4})?\W*$")


def is_date(passage: Passage) -> bool:
    """Whether a sentence is nothing but a date, under which a paragraph tells what happened."""
    return _ONLY_A_DATE.match(_flat(passage)) is not None


def is_case(passage: Passage, *, dated: bool, goes_on: bool) -> bool:
    """Whether a sentence tells of one case, by itself or going on with the one before it.

    Args:
        passage: the sentence.
        dated: whether its paragraph begins with a date.
        goes_on: whether the sentence before it in the paragraph tells of a case.
    """
    text = _flat(passage)
    past = _PAST.search(_STATE.sub(" ", text)) is not None
    if passage.is_requirement or _MODAL.search(text) or not past or is_of_many(text):
        return False
    wrong = _WRONG.search(text) is not None
    lately = _LATELY.search(text) is not None
    follows = goes_on and (wrong or bool(passage.numbers)) and _GOES_ON.match(text) is not None
    when = dated or _ONCE.search(text) is not None
    told = lately or (when and (wrong or bool(passage.numbers)))
    return (told or follows) and not passage.doings and len(text.split()) > 4


# -- what shall get better, what it is ---------------------------------------------------------
_WISH: Final = (
    r"(?<!been )\b(?:wants?|would like|need|needs|hopes?|wish|wishes|asks? for|asked for|goal"
    r"|aim|purpose)\b"
)
_BETTER: Final = (
    r"\b(?:fewer|less|more (?:often|time|quickly)|better|faster|sooner|easier|quicker|shorter"
    r"|earlier|safer?|again|always|within|at most|at least|no more than|to be \d|same day"
    r"|at once|no longer|no \w+ (?:lost|shut|wasted|spoiled)|instead of|improve|reduce|save"
    r"|cut)\b"
)
_WISHED: Final = _any(rf"{_WISH}.{{0,300}}{_BETTER}")
# "The aim of the project is to cut the share to 4 %"; but no thing wants to be better: "a booking
# needs a name and at most six seats".
_AIM: Final = _any(
    r"\b(?:aims?|goals?|objectives?|purpose|target)\b(?: [\w-]+){0,8} (?:is|are) (?:to|that)\b"
)
_NEEDED_OF_IT: Final = _any(
    r"^\W*(?:an?|each|every) [\w-]+ needs? (?:an?|the|one|two|three)\b", r"\(at most\b"
)
_PAIN: Final = _any(
    r"\btoo (?:\w+)\b|\bnobody (?:knows|can|has|hears|reads)\b|\bnever (?:know|knows|sure)\b"
    r"|\bcannot\b|\bcan[’']t\b|\bdoubtful\b|\bwrong\b|\blate again\b|\bwithout (?:hearing"
    r"|knowing|seeing)\b|\b(?:spend|spends|takes|costs?) (?:us |me |them )?(?:half|hours|days"
    r"|evenings|weeks|about|up to)|\bby hand\b|\bproblems?\b|\bdifficult\b|\bhard to\b"
    r"|\bimpossible\b|\billegible\b|\bbroken\b|\berrors?\b|\bmistakes?\b|\brisks?\b|\bdanger(?:ous)?\b"
    r"|\bgets? (?:lost|carried|mixed|forgotten)\b|\bmay be lost\b|\b(?:fails?|loses?|forgets?"
    r"|confus\w+|annoy\w+|slow|useless|unclear|harm|frustrat\w+|dilemma)\b"
)
_PROPOSED: Final = (
    r"(?:build|make|put|write|program|have|buy|set up|get|install|hang|add|develop|create|use"
    r"|try)"
)
_KIND: Final = (
    rf"(?:{DEVICE}s?|display|meter|camera|scanner|lock|calendar|register|dashboard|map|service"
    rf"|database|list(?= that\b)|overview"
    r"|product|chat|form|screen|reminder|library)"
)
_IS_IT: Final = _any(
    r"\b(?:idea|proposal|suggestion|plan|dream|solution|answer)s? (?:is|was|would be|for"
    r"|of)(?: to \w+)? (?:an?|some)\b",
    r"\bwhat (?:we|they|i|you|it|\w+) (?:needs?|wants?|would like) (?:is|are) (?:an?|some)\b",
    rf"\b(?:somebody|someone|one|we|they|you|i|he|she|the \w+|[A-Z]\w+) (?:could|might"
    rf"|should) {_PROPOSED}"
    r"(?: us| them| me| it| up)? (?:an?|some) (?!look\b|try\b|start\b|load\b|list of\b)",
    rf"\b(?:needs?|wants?|would like|prefers?|looking for|asks? for|asked for) (?:to have "
    rf"|to get )?(?:an?|some) (?:[\w-]+ ){{0,4}}?{_KIND}\b",
    rf"\b(?:it|this|that|[A-Z][\w-]+|(?:system|product|app|program)) (?:is|shall be|should be"
    rf"|will be|would be|must be) an? (?:[\w-]+ ){{0,4}}?{_KIND}\b",
)


# What follows is supposed or wished away, and no problem of today.
_SUPPOSED: Final = re.compile(
    r"\b(?:provided that|if|unless|whether|so that|in order that|even when)\b.*", re.IGNORECASE
)


def goals(passage: Passage) -> int:
    """What somebody wants to be better, or what is bad now."""
    text = _flat(passage)
    listed = any(doing.kind == "ability" for doing in passage.doings)
    if listed and (passage.is_requirement or not _WISHED.search(text)):
        return 0
    if _AIM.search(text):
        return 3
    wished = "need" in passage.flags and _WISHED.search(text)
    if wished and not _NEEDED_OF_IT.search(text):
        return 3
    text = _SUPPOSED.sub("", text)
    now = _PAIN.search(text) and _PRESENT.search(text)
    bad = (now or is_loss(text)) and not _OWED.search(text)
    return 1 if bad and not passage.is_requirement and not refuse(passage) else 0


def kind(passage: Passage) -> int:
    """What kind of thing is to be made."""
    return 2 * (_IS_IT.search(_flat(passage)) is not None)


# -- what it must do, one use ------------------------------------------------------------------
_OWED: Final = _any(r"\b(?:must|shall|should|(?:has|have) to|is to|are to)\b")
_DEVICE_DOES: Final = _any(
    rf"\b(?:the|each|this) (?:[\w-]+ )?{DEVICE} (?:then |also |always )?(?!is\b|was\b|has\b"
    rf"|does\b|s\b)"
    r"(?!happens|costs|comes|breaks|fails)[a-z]{2,}s\b(?! (?:is|are|was))",
    rf"\b(?:the|each|this) (?:[\w-]+ )?(?:{DEVICE}|list|display|screen|page) (?:should|must"
    rf"|shall|will"
    r"|can|has to|needs to) (?!not\b|never\b|be\b|have\b|cost\b|come\b)[a-z]+\b",
)
_WHENEVER: Final = re.compile(r"(?:When|If|Whenever|As soon as|For every|Every time|Once)\b.{10,}")
_WHAT_PEOPLE_DO: Final = _any(
    r"^\w+ (?:that|this|it)(?:[’']s| is)\b",
    r", (?:it|that) (?:pays|helps|costs|would)\b",
    r", (?:we|i|you|he|she|they|nobody) (?!(?:is|are) )",
)
_VAGUE: Final = re.compile(r"(?:say why|see something|know|try|think|keep it|be|have|hear|talk)\b")


# "It must be simple": a quality, nothing that it does.
_BEING: Final = re.compile(
    r"\b(?:shall|must|should|will) (?:also |always )?be (?!able\b|possible\b|\w+ed\b|\w+n by\b)"
    r"[\w-]+(?: and [\w-]+)?\W*$",
    re.IGNORECASE,
)
_READY_BY: Final = re.compile(
    r"\b(?:must|shall|should|has to|needs to) be (?:ready|finished|done|delivered|complete\w*|live"
    r"|in (?:use|place)|up and running) (?:by|before|until|on|in|within|no later)\b"
)
_WANTED_OF_IT: Final = re.compile(
    r"\b(?:wants?|needs?|would like) (?:the|an?|some) (?:[\w-]+ ){1,4}?(?:to (?!be\b)[a-z]+|that"
    r" [a-z]+s)\b"
)


def tasks(passage: Passage) -> int:
    """What somebody wants to do with it, or what it is to do."""
    text = _flat(passage)
    enough = _ENOUGH.search(text) or (acceptance(passage) and not passage.is_requirement)
    if never(passage) or refuse(passage) or enough or _READY_BY.search(text):
        return 0
    listed = [d for d in passage.doings if d.kind == "ability" and not _VAGUE.match(d.text)]
    stated = passage.is_requirement * (1 if _BEING.search(text) else 3)
    weight = 3 * len(listed) + stated + 2 * bool(_DEVICE_DOES.search(text))
    weight += 2 * bool(_WANTED_OF_IT.search(text))
    if weight or _PAST.search(text.partition(",")[0]) or use(passage):
        return weight
    told = _WHENEVER.match(text) is not None and not _WHAT_PEOPLE_DO.search(text)
    return int(told and goals(passage) == 0)


def use(passage: Passage) -> int:
    """The steps of one use: three verbs of the present, one after another."""
    text = _flat(passage)
    if passage.is_requirement or passage.doings or _OWED.search(text):
        return 0
    steps = sum(_is_step(match) for match in re.finditer(r"\b[a-z]+\b", text))
    return steps if steps > 2 and text.count(",") > 1 and not _PAST.search(text) else 0


def _is_step(match: re.Match[str]) -> bool:
    """Whether a word is a verb of the present with its object: "weighs the bag", "I look at"."""
    word, text = match.group(), match.string
    stems = (word[:-1], word[:-2], f"{word[:-3]}y") if word.endswith("s") else ()
    before = text[: match.start()].split()[-1:]
    spoken = word in _STEPS and before in (["I"], ["we"], ["they"], ["you"])
    after_noun = not (before and before[0].lower() in _NO_STEP_AFTER)
    return spoken or (after_noun and any(stem in _STEPS for stem in stems))


_NO_STEP_AFTER: Final = words(
    "the a an of in on at for with its their his her our my your all some no new to from by two"
    " three four five"
)
_STEPS: Final = BASE_VERBS | words(
    "press shake ring pour knock click tap type lift walk sit stand wash dry cook lay hang hold"
    " lend turn say tell ask go come"
)

# -- what is fixed -----------------------------------------------------------------------------
_MONEY: Final = _any(
    r"(?:[$€£¥]\s?\d|\b(?:EUR|USD|GBP|CHF)\s?\d"
    r"|\b\d[\d,.]*\s?(?:thousand |million )?(?:euros?|dollars?|pounds?|francs|crowns"
    r"|EUR|USD|GBP)\b)"
)
_MONEY_FIXED: Final = _any(
    r"\b(?:set aside|spend|spent|budget|at most|no more|not more|most|subsidy|grant|fund\w*"
    r"|donat\w+|we have|there (?:is|are)|left|may cost|afford|up to|limit\w*|pays?|allowed"
    r"|approved|granted|ceiling|stays? below)\b"
)
_BY_A_DAY: Final = _any(
    r"\b(?:by|before|until|till|no later than|from|on|in|after)\b",
    r"\bdeadline\b",
)
_DEADLINE: Final = _any(
    r"\b(?:deadline|permit|licen[cs]e|season|starts?|ends?|expires?|decides?|in use|ready"
    r"|finished|due)\b",
    r"\bmust\b|\bhas to\b|\bhave to\b|\bneeds? to\b|\bshall\b",
    r"\bbefore (?:the|our|next) (?:[\w-]+ ){0,2}(?:market|season|meeting|festival|fair"
    r"|inspection|start|end|winter|summer|spring|autumn|holidays?|term|year|harvest|show|visit"
    r"|sale|opening)\b",
)
_BEFORE_EVENT: Final = _any(
    r"\bbefore (?:the|our|next) (?:[\w-]+ ){0,2}(?:market|season|meeting|festival|fair"
    r"|inspection|start|winter|summer|spring|autumn|holidays?|term|harvest|show|visit|sale"
    r"|opening)\b"
)
_LAW: Final = _any(
    r"\b(?:law|laws|regulations?|data protection|gdpr|permit|licen[cs]e|contract|standards"
    r"|statutes?|forbids?|forbidden|prohibits?|prohibited|not allowed|(?:do|does) not allow"
    r"|may not|(?<!not )listed|complies|comply|compliance|obliged|fire brigade|by order|ban|banned"
    r"|restricts?)\b"
)
_SET: Final = _any(
    r"\b(?:has|have|must|needs?) (?:to )?(?:run|work|fit|stand|be in use|stay"
    r"|live)\b",
    r"\b(?:no|without an?|without) (?:internet|network|electricity|power|reception|signal|wifi)\b",
    r"\b(?:inside|on|in) our (?:own )?(?:house|server|hall|building)\b",
)


def limits(passage: Passage) -> int:
    """Money, days, laws, places and things that are fixed."""
    text = _flat(passage)
    money = bool(_MONEY.search(text) and _MONEY_FIXED.search(text))
    dated = bool(passage.dates) or _BEFORE_EVENT.search(text) is not None
    so_now = (_PRESENT.search(text) or _MODAL.search(text)) is not None
    day = bool(dated and so_now and _BY_A_DAY.search(text) and _DEADLINE.search(text))
    if never(passage) or refuse(passage) or acceptance(passage):
        return 3 * money + 2 * day
    opinion = "need" in passage.flags or bool(passage.hedge)
    law = _LAW.search(text) is not None and so_now and not opinion
    told = passage.is_requirement or not passage.doings
    fixed = _SET.search(text) is not None and so_now and told
    return 3 * money + 2 * (day + law + fixed)


# -- what it never does and refuses, when it is good enough --------------------------------------
_NEVER: Final = _any(
    r"\b(?!i\b|we\b|you\b|that\b|this\b|who\b|which\b)[\w’'-]+ (?:must|shall|may"
    r"|should) (?:never|not|under no)\b(?! have\b| (?:take|last|be|cost|exceed)\b.{0,20}"
    r"(?:\b(?:longer|more|later|less|fewer|over) than\b|\d))",
    rf"\b(?:it|(?:the|this) (?:[\w-]+ )?{DEVICE}) never [a-z]+s\b",
    r"\b(?:nobody|no one)\b.{0,30}\b(?:may|must|shall)\b",
    r"\b(?:under no circumstances|on no account|in no case)\b",
    r"\bno [\w-]+ (?:may|must|shall)\b",
    rf"\b(?:do|does|did) not want (?:it|(?:the|this) (?:[\w-]+ )?{DEVICE}) to\b",
    r"\b(?:must|may|shall)\b.{0,60}\bwithout (?:asking|permission|consent|approval|a person)\b",
)
_LAWFUL: Final = _any(r"\b(?:law|permit|regulations?|licensed|listed)\b")
_TURNED_AWAY: Final = _any(
    r"\b(?:must|shall|should|will|may|to|can|not|they|it|we|and|that|which) (?:refuse|reject"
    r"|decline|deny|turn away|send back)\b",
    r"\b(?:refuses|rejects|declines|denies)\b(?! to (?:say|come|pay|talk|answer)\b)",
    r"\b(?:is|are|be|being|been|get|gets) (?:refused|rejected|declined|denied|turned (?:away"
    r"|down)|not accepted|sent back)\b",
)
_ENOUGH: Final = _any(
    r"\bgood enough\b|\b(?:call it|is|it a) (?:done|success)\b|\bkeeps? it (?:if|when|only)\b"
    r"|\b(?:accept|satisfied|happy) (?:it |with it )?(?:if|when)\b|\bsuccess(?:ful)? (?:is|if"
    r"|when|means)\b"
)
_BOUND: Final = _any(
    r"\b(?:within|at (?:least|most)|less than|fewer than|no (?:more|later|longer) than"
    r"|not more than|not (?:take |last |be |cost )?(?:longer|more|later|less|fewer) than|not exceed"
    r"|in under|up to|to be(?= \d))\b.{0,30}?(?:\d|\b(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|a|half an?) (?:\w+ )?(?:second|minute"
    r"|hour|day|week|percent|of a|bag))"
)
_UNITS: Final = _any(
    r"(?:%|\b(?:percent|seconds?|minutes?|hours?|days?|weeks?|months?|ms|times|in a hundred"
    r"|of a hundred|of (?:100|ten|\d+)|(?<=\d)s)\b)"
)


def never(passage: Passage) -> int:
    """What the thing must not do; what a law forbids is fixed instead."""
    opinion = bool(passage.hedge) and not passage.is_requirement
    return 2 * (not opinion and _forbids(_flat(passage)))


@lru_cache(maxsize=1024)  # several parts ask about the same sentence
def _forbids(text: str) -> bool:
    return _NEVER.search(text) is not None and not _LAWFUL.search(text)


def refuse(passage: Passage) -> int:
    """Which wishes or inputs are turned away."""
    return 2 * (_turns_away(_flat(passage)) and not never(passage))


@lru_cache(maxsize=1024)
def _turns_away(text: str) -> bool:
    return _TURNED_AWAY.search(text) is not None


_CRITERION: Final = re.compile(r"\W{0,4}GIVEN\b.{1,300}\bTHEN\b|\W{0,4}(?:THEN|Then) ")


def acceptance(passage: Passage) -> int:
    """How much is enough: a bound with its unit that somebody wants kept."""
    text = _flat(passage)
    if _ENOUGH.search(text) or _CRITERION.match(text):
        return 3
    asked = "need" in passage.flags or passage.is_requirement or _OWED.search(text)
    asked = asked or re.match(r"If\b|.*\bmay be\b", text)
    kept = asked and _BOUND.search(text) and _UNITS.search(text) and not _LAW.search(text)
    return 2 * bool(kept and not _MONEY.search(text))


def who(passage: Passage) -> int:
    """Who would use it or get something from it, by what they do or need."""
    text = _flat(passage)
    if is_story_of_a_role(text):
        return 4
    needed = 2 * is_needed_by_a_role(text)
    roles = {match.group().lower() for match in ROLE.finditer(text)}
    return needed or (len(roles) if passage.is_requirement else 0)
