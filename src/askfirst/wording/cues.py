"""Does a sentence state a requirement of a system? Named cues with weights set by hand.

A sentence counts when the weights of its cues add up to `THRESHOLD`. No weight was trained, no
cue is a word taken from one document: each is a way of wording that requirements documents share
(an obligation, an ability, a list of functions without a subject), or a way of wording that speaks
about the document, defines a term, tells news, or obliges people and states and not a system.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.wording.text import Text, vocabulary

THRESHOLD: Final = 1.0


class Cue(NamedTuple):
    """One way of wording; it is found when everything that it names is found.

    Attributes:
        weight: what it adds when it is found.
        why: for readers.
        words: one of these words must occur; looked up first, since that costs least.
        before: one of these words must stand at most `reach` words before one of `words`.
        pattern: must be found.
    """

    name: str
    weight: float
    why: str
    words: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    reach: int = 0
    pattern: re.Pattern[str] | None = None


def _cue(
    name: str,
    weight: float,
    why: str,
    *,
    words: str = "",
    before: frozenset[str] = frozenset(),
    reach: int = 0,
    pattern: str = "",
) -> Cue:
    compiled = re.compile(pattern, re.IGNORECASE) if pattern else None
    return Cue(name, weight, why, vocabulary(words), before, reach, compiled)


_SYSTEM: Final = vocabulary(
    """
    system subsystem solution software product application app tool program platform service server
    client database interface component module device website site portal page screen dialog
    dialogue window form menu button function feature report file message api package repository
    engine controller unit data field record password account request link game search session
    workflow process output input format display log
    """
)
_SYSTEMS: Final = _SYSTEM | {f"{word}s" for word in _SYSTEM}
_USERS: Final = vocabulary(
    """
    user users end-user end-users customer customers client clients member members administrator
    administrators admin admins player players operator operators visitor visitors guest guests
    staff manager managers student students owner owners clerk clerks driver drivers
    """
)
# Who owes something without being a system or one of its users.
_PEOPLE: Final = vocabulary(
    """
    we you i they he she people human humans society societies citizen citizens government
    governments state states nation nations country countries company companies firm firms regulator
    regulators policymakers lawmakers congress parliament commission council court courts agency
    agencies authority authorities police officer officers developer developers defender defenders
    researcher researchers supplier suppliers vendor vendors contractor contractors offeror offerors
    bidder bidders parties party reader readers author authors organisation organisations
    organization organizations team teams everyone anyone one expert experts worker workers employer
    employers leader leaders rule rules law laws regulation regulations minister ministers ministry
    ministries county counties city cities town towns village villages municipality municipalities
    district districts resident residents inhabitant inhabitants mayor president voter voters
    taxpayer taxpayers landlord landlords tenant tenants neighbour neighbours neighbor neighbors
    family families parent parents child children scientist scientists journalist journalists
    lawyer lawyers judge judges union unions industry industries bank banks court
    """
)
_OWES: Final = "shall must should has have need needs required"
# Of these only before "to": "has to", "is required to".
_BEFORE_TO: Final = frozenset({"has", "have", "need", "needs", "required"})

# Words in -s that open a sentence and are no verb of the third person: small words, and nouns in
# the plural, told by their endings except for the few verbs that end alike.
_NO_VERB: Final = (
    r"(?!(?:this|its|his|as|is|was|has|does|thus|besides|always|perhaps|sometimes|various|"
    r"previous|others|these|us|yes|news)\b)"
    r"(?!(?!(?:offers|transfers|delivers|triggers|renders|enters|registers|filters|considers|"
    r"monitors|answers|orders|refers|authors|presents|prevents|implements|documents|mentions|"
    r"positions|increments|supplements)\b)"
    r"\w{1,20}(?:ers|ors|ists|ants|ents|ions|ities|anies|ries|erts|ians|sts|ples|ms)\b)"
)

# These speak of what a text holds: "Lists the interfaces" is a heading's second line.
_TELLS: Final = (
    r"(?!(?:specifies|describes|lists|details|indicates|represents|refers|identifies|defines|"
    r"explains|contains|discusses|presents|means)\b)"
)
# What systems do to data and for users.
_DOINGS: Final = (
    "supports provides allows accepts displays maintains sends stores generates returns performs "
    "updates creates receives shows prints checks verifies validates notifies records logs "
    "converts retrieves requests determines ensures"
)
_DOES: Final = f"(?:{_DOINGS.replace(' ', '|')})"

_UNDERTAKING: Final = (
    "project|budget|contract|schedule|milestones?|goals?|purpose|scope|objectives?|vision"
    "|assum(?:ed|ptions?|es)|intended|expected|anticipated"
)

CUES: Final[tuple[Cue, ...]] = (
    _cue("obligation", 2.4, "says what is owed", words="shall must"),
    _cue("should", 1.5, "says what is wished", words="should"),
    _cue(
        "required",
        0.7,
        "says what is owed in everyday words",
        words="required has have need needs be",
        pattern=r"\b(?:is|are) required\b|\b(?:has|have|needs?) to\b|\b(?:is|are) to be\b",
    ),
    _cue(
        "is-required",
        0.3,
        "demands a thing",
        words="required",
        pattern=r"\b(?:is|are) required(?! to| by)\b",
    ),
    _cue(
        "able",
        1.0,
        "grants an ability",
        words="able ability possible",
        pattern=r"\bable to\b|\bhas the ability\b|\bpossible to\b",
    ),
    _cue("will", 0.4, "promises", words="will"),
    _cue(
        "system-owes",
        0.4,
        "a system is what owes",
        words=f"{_OWES} will",
        before=_SYSTEMS,
        reach=3,
    ),
    _cue(
        "named-system-will",
        0.7,
        "a system with a name of its own promises",
        words="will",
        pattern=r"^\W{0,4}(?:(?i:the|each) )?(?-i:[A-Z]\w{0,30}[A-Z]\w{0,30}) will\b",
    ),
    _cue(
        "system-allows",
        0.8,
        "a system lets somebody do something",
        words="allow allows enable enables let lets permit permits prevent prevents",
        before=_SYSTEMS,
        reach=2,
    ),
    _cue(
        "when-will",
        0.7,
        "promises something for a case",
        words="will",
        pattern=r"^\W{0,4}(?:if|when|once|while|whenever)\b[^.]{3,200}\bwill\b"
        r"|\bwill\b[^.]{3,200}\b(?:if|when|unless|until)\b",
    ),
    _cue(
        "user-can",
        0.3,
        "a user gets an ability",
        words="can may will able has have",
        before=_USERS,
        reach=1,
    ),
    _cue(
        "bare-function",
        1.4,
        'a function without its subject: "Generates an error log"',
        pattern=rf"^\W{{0,4}}(?:[^:.]{{1,60}}: )?{_NO_VERB}{_TELLS}(?-i:[A-Z])[a-z]{{2,20}}[^s\W]s "
        r"(?!is|are|was|were|will|can|may|shall|must|should|of|in|that|which|who|for|and|or|from|"
        r"to|have|with|be|at|on)\w",
    ),
    _cue(
        "bare-functions",
        1.4,
        'two functions without their subject: "Sorts and prints orders"',
        pattern=rf"^\W{{0,4}}(?:[^:.]{{1,60}}: )?{_NO_VERB}(?-i:[A-Z])[a-z]{{2,20}}[^s\W]s"
        rf"(?:,| and| or) {_NO_VERB}(?-i:[a-z]){{3,20}}[^s\W]s (?!is|are|was|were|will|can|may"
        rf"|shall|"
        r"must|should|of|in|that|which|who|for|and|or|from|to|have|with|be|at|on)\w",
    ),
    _cue(
        "system-does",
        1.0,
        "a system, or nobody, does what systems do, in the present",
        words=_DOINGS,
        pattern=rf"^\W{{0,4}}(?:[^:.]{{1,60}}: )?{_DOES}\b"
        rf"|^\W{{0,4}}(?:(?:the|each|this) )?(?:[\w-]{{1,30}} ){{0,3}}"
        rf"(?:{'|'.join(sorted(_SYSTEM))}) (?:(?:also|then|automatically) )?{_DOES}\b",
    ),
    _cue(
        "bare-ability",
        1.2,
        "an ability without its subject",
        words="has able ability possibility capability capable",
        pattern=r"^\W{0,4}(?:[^:.]{1,60}: )?(?:has|able|ability|possibility|capability|capable) "
        r"(?!been)\w",
    ),
    _cue(
        "document",
        -1.2,
        "speaks of the document",
        words="document documents section sections specification specifications srs chapter "
        "appendix paragraph subsection figure figures table tables manual manuals standard "
        "standards",
        pattern=r"\b(?:this|the|following|present) (?:\w+ ){0,2}"
        r"(?:document|section|specification|srs|chapter|appendix|paragraph|subsection|figure|"
        r"table|manual|standard)s?\b|\b(?:section|chapter|appendix|figure|table) \d"
        r"|^(?:section|figure|table|appendix)\b",
    ),
    _cue(
        "about-requirements",
        -1.5,
        "speaks of requirements, does not state one",
        words="requirement requirements",
        pattern=r"\brequirements? (?:shall|must|should|will|is|are|of|for|in|specification|"
        r"formulated|analysis|that|to)\b|\b(?:each|these|those|all|user|stakeholder) "
        r"requirements?\b|^requirements?\b",
    ),
    _cue(
        "definition",
        -1.7,
        "explains a term",
        words="a an the defined refer refers",
        pattern=r"^\W{0,4}(?-i:[A-Z])[\w/() -]{0,40}(?: -|:| –) ?(?:an?|the) \w"
        r"|^(?:an?|the) [^.]{3,120}\.? ?\[\d+\]|\bis defined as\b|\brefers? to\b"
        r"|\bis an? (?!required)\w",
    ),
    _cue(
        "people-owe",
        -2.4,
        "obliges people, not a system",
        words=_OWES,
        before=_PEOPLE,
        reach=2,
    ),
    _cue(
        "document-owes",
        -2.4,
        "obliges the document or its reader",
        words=_OWES,
        pattern=r"\bthis (?:document|section|specification|srs|chapter|appendix|paragraph) "
        r"(?:shall|must|should|has to|needs to|is required to)\b",
    ),
    _cue(
        "measure",
        0.6,
        "gives a measure that can be checked",
        pattern=r"\b\d{1,9}(?:\.\d{1,9})? ?"
        r"(?:%|(?:seconds?|minutes?|ms|hours?|percent|hz|mb|gb|kb)\b)",
    ),
    _cue(
        "design-owes",
        -0.6,
        "obliges the design or a policy, not the system",
        words="design architecture implementation development policy policies consideration "
        "attention",
        pattern=r"\b(?:design|architecture|implementation|development|polic(?:y|ies)|"
        r"consideration|attention)\b(?: \w{1,30}){0,4} (?:shall|must|should|will)\b",
    ),
    _cue(
        "undertaking",
        -0.9,
        "speaks of the undertaking",
        pattern=rf"^\W{{0,4}}(?:\S{{1,40}}\s{{1,3}}){{0,9}}\W?(?:{_UNDERTAKING})\b",
    ),
    _cue(
        "told",
        -1.2,
        "tells what somebody said",
        words="said says told according reportedly announced warned argued wrote urged claimed "
        "call calls",
        pattern=r"\b(?:said|says|told|according to|reportedly|announced|warned|argued|wrote|urged|"
        r"claimed|calls? for)\b",
    ),
    _cue("question", -3.0, "asks", pattern=r"\?\W{0,20}$"),
    _cue(
        "indirect-question",
        -1.5,
        "tells what is asked or known, and demands nothing",
        words="what who whom whose how whether why",
        pattern=r"^\W{0,4}(?:what|who|whom|whose|how|whether|why)\b",
    ),
    _cue(
        "understanding",
        -1.2,
        "asks somebody to understand something",
        words="need needs should must",
        pattern=r"\b(?:needs?|must|should|has|have)(?: also| to| be| will){0,3} "
        r"(?:understand|understood|consider|considered|noted|know|known|aware|remember|realise|"
        r"realize|think)\b",
    ),
    _cue(
        "aside",
        -0.6,
        "explains or gives an example",
        pattern=r"^\W{0,4}(?:for example|for instance|e\.g|note that|note:|however|therefore|thus|"
        r"hence|in this case|in general)\b",
    ),
    _cue(
        "fragment",
        -0.3,
        "three words or fewer",
        pattern=r"^\s{0,20}(?:\S{1,80}\s{1,20}){0,2}\S{0,80}\s{0,20}$",
    ),
)


def found(text: str) -> tuple[Cue, ...]:
    """The cues of a sentence, in the order of the table."""
    words = Text(text).words
    vocabulary_of_text = frozenset(words)
    return tuple(cue for cue in CUES if _holds(cue, text, words, vocabulary_of_text))


def _holds(cue: Cue, text: str, words: list[str], among: frozenset[str]) -> bool:
    if cue.words and cue.words.isdisjoint(among):
        return False
    if cue.before and (cue.before.isdisjoint(among) or not _precedes(cue, words)):
        return False
    return cue.pattern is None or cue.pattern.search(text) is not None


def _precedes(cue: Cue, words: list[str]) -> bool:
    """Whether one of `before` stands within reach before one of `words`."""
    for index, word in enumerate(words):
        if word not in cue.words or cue.before.isdisjoint(words[max(0, index - cue.reach) : index]):
            continue
        if word not in _BEFORE_TO or cue.reach == 1 or words[index + 1 : index + 2] == ["to"]:
            return True
    return False


def score(text: str) -> float:
    """Sum of the weights of the cues found; 0 for a sentence without any."""
    return sum(cue.weight for cue in found(text))


def is_requirement(text: str) -> bool:
    """Whether the sentence states a requirement of a system."""
    return score(text) >= THRESHOLD - 1e-9
