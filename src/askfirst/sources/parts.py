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
from askfirst.sources.asides import is_loss
from askfirst.sources.doing_lists import BASE_VERBS
from askfirst.sources.part_words import (
    LAW,
    MONEY,
    OWED,
    PAST,
    PRESENT,
    PROPOSED,
    TODAY,
    any_of,
    asked_of,
    flat,
)
from askfirst.sources.roles import ROLE, is_needed_by_a_role, is_story_of_a_role, names_people
from askfirst.sources.vocabulary import words
from askfirst.wording.passive import IRREGULAR

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage


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
_WISHED: Final = any_of(rf"{_WISH}.{{0,300}}{_BETTER}")
# "The aim of the project is to cut the share to 4 %"; but no thing wants to be better: "a booking
# needs a name and at most six seats".
_AIM: Final = any_of(
    r"\b(?:aims?|goals?|objectives?|purpose|target)\b(?: [\w-]+){0,8} (?:is|are) (?:to|that)\b"
)
_NEEDED_OF_IT: Final = any_of(
    r"^\W*(?:an?|each|every) [\w-]+ needs? (?:an?|the|one|two|three)\b", r"\(at most\b"
)
_PAIN: Final = any_of(
    r"\btoo (?:\w+)\b(?<!too at)(?<!too if)|\bnobody (?:knows|can|hears|reads|notices|sees|tells)\b"
    r"|\bnever (?:know|knows|sure)\b|\b(?:we|i|they|he|she|you|people|staff|nobody"
    r"|\w+ers) (?:often "
    r"|still )?(?:cannot|can[’']t)\b(?! (?:spend|pay|afford|accept|buy|have|wait|be)\b)"
    r"|\bdoubtful\b|\bgo(?:es)? wrong\b|\bwrong (?!(?:passwords?|pins?|entry|entries|codes?)\b)"
    r"\w+\b|\bis wrong\b|\blate again\b|\bwithout (?:hearing"
    r"|knowing|seeing)\b|\b(?:spend|spends|takes|costs?) (?:us |me |them )?(?:two |three |four "
    r"|five )?(?:half|hours|days"
    r"|evenings|weeks|about|up to)|\bby hand\b|\b(?:the|a|an|big|main|our|real|another) problems?\b"
    r"|\bproblems? (?:with|is|are|that)\b|\bdifficult\b|\bhard to\b"
    r"|\bimpossible\b|\billegible\b|\bbroken\b|\berrors (?:are|happen)\b|\bmistakes\b"
    r"|\bthe risk\b|\brisks\b|\bdanger(?:ous)?\b|\b(?:is|[’']s) a (?:mess|nuisance|pain)\b"
    r"|\bgets? (?:lost|carried|mixed|forgotten)\b|\bmay be lost\b|\b(?:fails?|loses?|forgets?"
    r"|confus\w+|annoy\w+|slow|useless|unclear|harm|frustrat\w+|dilemma)\b"
)
# None of these is a pain: "no problem", "after five wrong passwords the account is locked".
_NO_PAIN: Final = any_of(
    r"\b(?:no|not a|without a) (?:problems?|risks?|danger)\b",
    r"^\W*(?:after|when|if|in case|on|while)\b",
    r"\bnobody (?:has|wants|minds)\b",
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
_TOLD_TO: Final = any_of(
    r"\bshould get an? (?:message|reminder|mail|e-?mail|notice|text|note|notification|warning"
    r"|copy)\b"
)
_IS_IT: Final = any_of(
    r"\b(?:idea|proposal|suggestion|plan|dream|solution|answer)s? (?:is|was|would be|for"
    r"|of)(?: to \w+)? (?:an?|some)\b",
    r"\bwhat (?:we|they|i|you|it|\w+) (?:needs?|wants?|would like) (?:is|are) (?:an?|some)\b",
    rf"\b(?:somebody|someone|one|we|they|you|i|he|she|the \w+|[A-Z]\w+) (?:could|might"
    rf"|should) (?!get\b|have\b|be\b){_PROPOSED}"
    r"(?: us| them| me| it| up)? (?:an?|some) (?!look\b|try\b|start\b|load\b|list of\b)",
    r"\b(?:one|we|you) (?:could|might|should) (?:get|have) an? (?!message\b|reminder\b|look\b)",
    rf"\b(?:needs?|wants?|would like|prefers?|looking for|asks? for|asked for) (?:to have "
    rf"|to get )?(?:an?|some) (?:[\w-]+ ){{0,4}}?{_KIND}\b",
    rf"\b(?:it|this|that|[A-Z][\w-]+|(?:system|product|app|program)) (?:is|shall be|should be"
    rf"|will be|would be|must be) an? (?:[\w-]+ ){{0,4}}?{_KIND}\b",
)


_REMARK: Final = any_of(r"\W{0,4}(?:\w{1,20} )?(?:notes?|background|hint|example|ps)\W{0,3}:")
# What follows is supposed or wished away, and no problem of today.
_SUPPOSED: Final = re.compile(
    r"\b(?:provided that|if|unless|whether|so that|in order that|even when)\b.*", re.IGNORECASE
)


def goals(passage: Passage) -> int:
    """What somebody wants to be better, or what is bad now."""
    text = flat(passage)
    listed = any(doing.kind == "ability" for doing in passage.doings)
    if _REMARK.match(text) or (listed and (passage.is_requirement or not _WISHED.search(text))):
        return 0
    if _AIM.search(text):
        return 3
    wished = "need" in passage.flags and _WISHED.search(text)
    if wished and not _NEEDED_OF_IT.search(text):
        return 3
    text = _SUPPOSED.sub("", text)
    now = _PAIN.search(text) and PRESENT.search(text) and not _NO_PAIN.search(text)
    bad = (now or is_loss(text)) and not OWED.search(text) and not PROPOSED.search(text)
    return 1 if bad and not passage.is_requirement and not refuse(passage) else 0


def kind(passage: Passage) -> int:
    """What kind of thing is to be made; what happens in a case says nothing about that."""
    text = flat(passage)
    if _WHENEVER.match(text) or _TOLD_TO.search(text):
        return 0
    return 2 * (_IS_IT.search(text) is not None)


# -- what it must do, one use ------------------------------------------------------------------
_DEVICE_DOES: Final = any_of(
    rf"\b(?:the|each|this) (?:[\w-]+ )?{DEVICE} (?:then |also |always )?(?!is\b|was\b|has\b"
    rf"|does\b|s\b)"
    r"(?!happens|costs|comes|breaks|fails)[a-z]{2,}s\b(?! (?:is|are|was))",
    rf"\b(?:the|each|this) (?:[\w-]+ )?(?:{DEVICE}|list|display|screen|page) (?:should|must"
    rf"|shall|will"
    r"|can|has to|needs to) (?!not\b|never\b|be\b|have\b|cost\b|come\b)[a-z]+\b",
)
_WHENEVER: Final = re.compile(r"(?:When|If|Whenever|As soon as|For every|Every time|Once)\b.{10,}")
_WHAT_PEOPLE_DO: Final = any_of(
    r"^\w+ (?:that|this|it)(?:[’']s| is)\b",
    r", (?:it|that) (?:pays|helps|costs|would)\b",
    r", (?:we|i|you|he|she|they|nobody) (?!(?:is|are) )",
)
# "When I export, the last row is missing": what happens now and should not.
_GOES_WRONG: Final = any_of(
    r"\b(?:is|are) (?:missing|wrong|lost|gone|empty|broken)\b|\b(?:fails|crashes|hangs|freezes)\b"
)
_VAGUE: Final = re.compile(r"(?:say why|see something|know|try|think|keep it|be|have|hear|talk)\b")


# "It must be simple", "should load quickly", "must work with": how it is to be, nothing it does.
_BEING: Final = re.compile(
    rf"\b(?:shall|must|should|will|has to|have to|needs? to) (?:also |always |not )?(?:be (?!able\b"
    rf"|possible\b|to\b|\w+ed\b|(?:{'|'.join(sorted(IRREGULAR))})\b)[\w-]+|(?:look|feel|comply"
    r"|conform|meet|survive|fit|withstand|last|operate (?:at|in|between)|work (?:with|on|in|at"
    r"|between"
    r"|from|under|without)|run (?:on|in|under)|have an? [\w-]+ availability)\b"
    r"|(?:respond|react|load|open|start|answer|run|work)\b(?: [\w-]+){0,2}? (?:quickly|fast"
    r"|reliably"
    r"|smoothly|well|promptly|swiftly)\b)",
    re.IGNORECASE,
)
_NOT_OWED: Final = re.compile(
    r"\b(?:shall|must|should|may|has to|needs? to) (?:not|never)\b|\b(?:must|should|shall)n[’']t\b",
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
    text = flat(passage)
    enough = _ENOUGH.search(text) or (acceptance(passage) and not passage.is_requirement)
    if never(passage) or refuse(passage) or enough or _READY_BY.search(text):
        return 0
    told = asked_of(text)
    if _NOT_OWED.search(told) or (_BEING.search(told) and not is_story_of_a_role(text)):
        return 0
    listed = [d for d in passage.doings if d.kind == "ability" and not _VAGUE.match(d.text)]
    stated = passage.is_requirement * 3
    weight = 3 * len(listed) + stated + 2 * bool(_DEVICE_DOES.search(text))
    weight += 2 * bool(_WANTED_OF_IT.search(text))
    if weight or PAST.search(text.partition(",")[0]) or use(passage):
        return weight
    aside = _WHAT_PEOPLE_DO.search(text) or _GOES_WRONG.search(text)
    happens = _WHENEVER.match(text) is not None and not aside
    return int(happens and goals(passage) == 0)


def use(passage: Passage) -> int:
    """The steps of one use: three verbs of the present, one after another."""
    text = flat(passage)
    if passage.is_requirement or passage.doings or OWED.search(text):
        return 0
    steps = sum(_is_step(match) for match in re.finditer(r"\b[a-z]+\b", text))
    return steps if steps > 2 and text.count(",") > 1 and not PAST.search(text) else 0


def _is_step(match: re.Match[str]) -> bool:
    """Whether a word is a verb of the present with its object: "weighs the bag", "I look at"."""
    word, text = match.group(), match.string
    stems = (word[:-1], word[:-2], f"{word[:-3]}y") if word.endswith("s") else ()
    inflected = any(stem in _STEPS for stem in stems)
    if not inflected and word not in _STEPS:
        return False
    before = _before(text, match.start())
    spoken = word in _STEPS and before in ("I", "we", "they", "you")
    return spoken or (inflected and before.lower() not in _NO_STEP_AFTER)


def _before(text: str, at: int) -> str:
    """The word before a place of a text; of a longer one its end."""
    return "".join(text[max(0, at - _LONGEST_WORD) : at].split()[-1:])


_LONGEST_WORD: Final = 40


_NO_STEP_AFTER: Final = words(
    "the a an of in on at for with its their his her our my your all some no new to from by two"
    " three four five"
)
_STEPS: Final = BASE_VERBS | words(
    "press shake ring pour knock click tap type lift walk sit stand wash dry cook lay hang hold"
    " lend turn say tell ask go come"
)

# -- what it never does and refuses, when it is good enough --------------------------------------
# "must not be more complicated than", "shall not be unavailable": a quality, put the other way.
_NO_QUALITY: Final = (
    r" be (?:more|less|too|so|as|very|un\w+|in\w+[ai]ble|slow|hard|difficult|complicated|expensive"
    r"|dependent|late|longer|\w+er than)\b"
)
_DOES_NOT: Final = (
    r"(?:send|show|store|keep|share|record|make|give|use|log|print|play|collect|display|raise|sound"
    r"|transmit|disclose|reveal|publish|delete|release|pass|change|open|start|accept)"
)
_NEVER: Final = any_of(
    r"\b(?!i\b|we\b|you\b|that\b|this\b|who\b|which\b)[\w’'-]+ (?:must|shall|may"
    r"|should) (?:never|not|under no)\b(?! have\b| (?:take|last|be|cost|exceed)\b.{0,20}"
    rf"(?:\b(?:longer|more|later|less|fewer|over) than\b|\d)|{_NO_QUALITY})",
    rf"\b(?:we|it|they) (?:must|shall|may) (?:never|not) {_DOES_NOT}\b",
    rf"\b(?:must|shall|should|may) {_DOES_NOT} (?:\w+ )?no\b(?! (?:more|later|longer) than\b)",
    rf"\b(?:it|(?:the|this) (?:[\w-]+ )?{DEVICE}) never [a-z]+s\b",
    r"\b(?:nobody|no one)\b.{0,30}\b(?:may|must|shall)\b",
    r"\b(?:under no circumstances|on no account|in no case)\b",
    r"\bno (?:[\w-]+ ){1,3}(?:may|must|shall)\b",
    rf"\b(?:do|does|did) not want (?:it|(?:the|this) (?:[\w-]+ )?{DEVICE}) to\b",
    r"\b(?:must|may|shall)\b.{0,60}\bwithout (?:asking|permission|consent|approval|a person)\b",
)
_LAWFUL: Final = any_of(r"\b(?:law|permit|regulations?|licensed|listed)\b")
_TURNED_AWAY: Final = any_of(
    r"\b(?:must|shall|should|will|may|to|can|not|they|it|we|and|that|which) (?:refuse|reject"
    r"|decline|deny|turn away|send back)\b",
    r"\b(?:refuses|rejects|declines|denies)\b(?! to (?:say|come|pay|talk|answer)\b)",
    r"\b(?:is|are|be|being|been|get|gets) (?:refused|rejected|declined|denied|turned (?:away"
    r"|down)|not accepted|sent back)\b",
)
_ENOUGH: Final = any_of(
    r"\bgood enough\b|\b(?:call it|is|it a) (?:done|success)\b|\bkeeps? it (?:if|when|only)\b"
    r"|\b(?:accept|satisfied|happy) (?:it |with it )?(?:if|when)\b|\bsuccess(?:ful)? (?:is|if"
    r"|when|means)\b"
)
_BOUND: Final = any_of(
    r"\b(?:within|at (?:least|most)|less than|fewer than|no (?:more|later|longer) than"
    r"|not more than|not (?:take |last |be |cost )?(?:longer|more|later|less|fewer) than|not exceed"
    r"|in under|up to|to be(?= \d))\b.{0,30}?(?:\d|\b(?:one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|a|half an?) (?:\w+ )?(?:second|minute"
    r"|hour|day|week|percent|of a|bag))"
    r"|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty"
    r"|half an?)) ?"
    r"(?:[\w°%]+ ){0,2}(?:at (?:the )?(?:most|least)|or (?:above|more|less|below|fewer))\b",
)
_UNITS: Final = any_of(
    r"(?:%|°C\b|\b(?:percent|seconds?|minutes?|hours?|days?|weeks?|months?|ms|times|steps|clicks"
    r"|in a hundred"
    r"|of a hundred|of (?:100|ten|\d+)|(?<=\d)s)\b)"
)


def never(passage: Passage) -> int:
    """What the thing must not do; what a law forbids is fixed instead."""
    opinion = passage.hedge.lower() not in ("", "may") and not passage.is_requirement
    return 2 * (not opinion and _forbids(flat(passage)))


@lru_cache(maxsize=1024)  # several parts ask about the same sentence
def _forbids(text: str) -> bool:
    return _NEVER.search(text) is not None and not _LAWFUL.search(text)


def refuse(passage: Passage) -> int:
    """Which wishes or inputs are turned away."""
    return 2 * (_turns_away(flat(passage)) and not never(passage))


@lru_cache(maxsize=1024)
def _turns_away(text: str) -> bool:
    return _TURNED_AWAY.search(text) is not None


_CRITERION: Final = re.compile(r"\W{0,4}GIVEN\b.{1,300}\bTHEN\b|\W{0,4}(?:THEN|Then) ")


# "keep the records for six years", "delete it within 30 days": how long something is kept.
_RETAINED: Final = any_of(
    r"\b(?:keep|kept|retain\w*|stored?|archived?|deleted?|erased?|destroy\w*|removed?"
    r"|anonymi[sz]ed?"
    r"|preserved?)\b.{0,200}\b(?:years?|months?|weeks?|days?)\b"
)
_CAN: Final = re.compile(r"\b(?:can|may)\b")
_NO_WISH: Final = any_of(r"\bneeds? (?:up to|about|around|at least|only|more than|half|\d)")


def acceptance(passage: Passage) -> int:
    """How much is enough: a bound with its unit that somebody wants kept, by itself and not as
    what starts something."""
    text = flat(passage)
    if _ENOUGH.search(text) or _CRITERION.match(text):
        return 3
    if TODAY.search(text) or _NO_WISH.search(text) or _RETAINED.search(text):
        return 0
    asked = "need" in passage.flags or passage.is_requirement or OWED.search(text)
    asked = (
        asked
        or (passage.is_criterion and not _CAN.search(text))
        or re.match(r"If\b|.*\bmay be\b", text)
    )
    kept = asked and _BOUND.search(asked_of(text)) and _UNITS.search(text) and not LAW.search(text)
    return 2 * bool(kept and not MONEY.search(text))


# "handle many users", "up to 20 volunteers at the same time": how many, not who.
_CROWD: Final = any_of(
    r"\b(?:handle|support|serve|hold|manage|cope with|up to|at least|more than|simultaneous"
    r"|concurrent)"
    r"\b[^,;.]{0,12}\b(?:many|numerous|hundreds?|thousands?|simultaneous|concurrent"
    r"|\d[\d,.]*) [^,;.]*",
    r"\bwhen (?:up to|many)\b[^,;.]*",
)
# "log every stop with time, cause and operator": what is noted, not who it is for; "the training of
# operators" is not done by it.
_LOGGED: Final = any_of(
    r"\b(?:training|number|list|names?|data|details|age) of (?:the |all |each )?[\w-]+",
    r"\bwith\b[^.;]{0,60}\b(?:time|date|values?|reason|cause|name|number)\b[^.;]*",
)
# "About 1,900 families will use it", "five dressers would use it every day".
_WILL_USE: Final = re.compile(
    rf"^\W*(?!(?:the|this|an?) (?:\w+ )?{DEVICE}\b)(?:\d[\d.]*\s+)?"
    rf"(?P<who>[^.;:]{{3,100}}?) (?:will|would|can"
    rf"|may|shall"
    r"|are to|is to|have to)(?: also| all| only| mainly)? (?:use (?:it|the|this|that|our)"
    r"|have access|work"
    r" with (?:it|the|this)|operate (?:it|the|this))\b",
    re.IGNORECASE,
)


def who(passage: Passage) -> int:
    """Who would use it or get something from it, by what they do or need."""
    text = flat(passage)
    if is_story_of_a_role(text):
        return 4
    uses = _WILL_USE.match(text)
    if uses and names_people(uses["who"]):
        return 3
    needed = 2 * is_needed_by_a_role(text)
    asked = _LOGGED.sub(" ", _CROWD.sub(" ", asked_of(text)))
    roles = {match.group().lower() for match in ROLE.finditer(asked)}
    owed = passage.is_requirement and not never(passage)
    return needed or (min(2, len(roles)) if owed else 0)
