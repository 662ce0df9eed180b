"""Does a sentence state a requirement of a system? Named cues with weights set by hand.

A sentence counts when the weights of its cues add up to `THRESHOLD`. No weight was trained, no
cue is a word taken from one document: each is a way of wording that requirements documents share
(an obligation, an ability, a list of functions without a subject), or a way of wording that speaks
about the document, defines a term, tells news, or obliges people and states and not a system.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

THRESHOLD: Final = 1.0


class Cue(NamedTuple):
    """One way of wording. `weight`: what it adds when `pattern` is found; `why` for readers."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    why: str


def _cue(name: str, weight: float, pattern: str, why: str) -> Cue:
    return Cue(name, weight, re.compile(pattern, re.IGNORECASE), why)


_SYSTEM: Final = (
    r"(?:system|subsystem|solution|software|product|application|app|tool|program|platform|service|"
    r"server|client|database|interface|component|module|device|website|site|portal|page|screen|"
    r"dialog|dialogue|window|form|menu|button|function|feature|report|file|message|api|package|"
    r"repository|engine|controller|unit|data|field|record|password|account|request|"
    r"link|game|search|session|workflow|process|output|input|format|display|log)s?"
)
_USER: Final = (
    r"(?:users?|end-users?|customers?|clients?|members?|administrators?|admins?|players?|"
    r"operators?|visitors?|guests?|staff|managers?|students?|owners?|clerks?|drivers?)"
)
# Who owes something without being a system or one of its users.
_PEOPLE: Final = (
    r"(?:we|you|i|they|he|she|it is|people|humans?|societ(?:y|ies)|citizens?|governments?|"
    r"states?|nations?|countries|country|compan(?:y|ies)|firms?|regulators?|policymakers|"
    r"lawmakers|congress|parliament|commission|council|courts?|agenc(?:y|ies)|authorit(?:y|ies)|"
    r"police|officers?|developers?|defenders?|researchers?|suppliers?|vendors?|contractors?|"
    r"offerors?|bidders?|parties|party|readers?|authors?|organi[sz]ations?|teams?|everyone|"
    r"anyone|one|experts?|workers?|employers?|leaders?|rules?|laws?|regulations?)"
)
_OWES: Final = r"(?:shall|must|should|has to|have to|needs? to|(?:is|are) required to)"

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

CUES: Final[tuple[Cue, ...]] = (
    _cue("obligation", 2.4, r"\b(?:shall|must)\b", "says what is owed"),
    _cue("should", 1.5, r"\bshould\b", "says what is wished"),
    _cue(
        "required",
        0.7,
        r"\b(?:is|are) required\b|\b(?:has|have|needs?) to\b|\b(?:is|are) to be\b",
        "says what is owed in everyday words",
    ),
    _cue("able", 1.0, r"\bable to\b|\bhas the ability\b|\bpossible to\b", "grants an ability"),
    _cue("will", 0.4, r"\bwill\b", "promises"),
    _cue(
        "system-owes",
        0.4,
        rf"\b{_SYSTEM}(?: \w+){{0,2}} (?:shall|must|should|will|has to|have to|needs? to"
        r"|(?:is|are) required to)\b",
        "a system is what owes",
    ),
    _cue(
        "named-system-will",
        0.7,
        r"^\W{0,4}(?:(?i:the|each) )?(?-i:[A-Z]\w{0,30}[A-Z]\w{0,30}) will\b",
        "a system with a name of its own promises",
    ),
    _cue(
        "system-allows",
        1.0,
        rf"\b{_SYSTEM}(?: also| only)? (?:allows?|enables?|lets?|permits?|prevents?)\b",
        "a system lets somebody do something",
    ),
    _cue(
        "when-will",
        0.5,
        r"^\W{0,4}(?:if|when|once|while|whenever)\b[^.]{3,200}\bwill\b"
        r"|\bwill\b[^.]{3,200}\b(?:if|when|unless|until)\b",
        "promises something for a case",
    ),
    _cue(
        "user-can",
        0.5,
        rf"\b{_USER} (?:can|may|will|is able|are able|has|have) ",
        "a user gets an ability",
    ),
    _cue(
        "bare-function",
        1.1,
        rf"^\W{{0,4}}(?:[^:.]{{1,60}}: )?{_NO_VERB}(?-i:[A-Z])[a-z]{{2,}}[^s\W]s "
        r"(?!is|are|was|were|will|can|may|shall|must|should|of|in|that|which|who|for|and|or|from|"
        r"to|have|with|be|at|on)\w",
        'a function without its subject: "Generates an error log"',
    ),
    _cue(
        "bare-ability",
        1.2,
        r"^\W{0,4}(?:[^:.]{1,60}: )?(?:has|able|ability|possibility|capability|capable) "
        r"(?!been)\w",
        "an ability without its subject",
    ),
    _cue(
        "document",
        -1.2,
        r"\b(?:this|the|following|present) (?:\w+ ){0,2}"
        r"(?:document|section|specification|srs|chapter|appendix|paragraph|subsection|figure|"
        r"table|manual|standard)s?\b|\b(?:section|chapter|appendix|figure|table) \d"
        r"|^(?:section|figure|table|appendix)\b",
        "speaks of the document",
    ),
    _cue(
        "about-requirements",
        -1.5,
        r"\brequirements? (?:shall|must|should|will|is|are|of|for|in|specification|formulated|"
        r"analysis|that|to)\b|\b(?:each|these|those|all|user|stakeholder) requirements?\b"
        r"|^requirements?\b",
        "speaks of requirements, does not state one",
    ),
    _cue(
        "definition",
        -1.7,
        r"^\W{0,4}(?-i:[A-Z])[\w/() -]{0,40}(?: -|:| –) ?(?:an?|the) \w"
        r"|^(?:an?|the) [^.]{3,120}\.? ?\[\d+\]|\bis defined as\b|\brefers? to\b"
        r"|\bis an? (?!required)\w+",
        "explains a term",
    ),
    _cue("people-owe", -2.4, rf"\b{_PEOPLE}(?: \w+)? {_OWES}\b", "obliges people, not a system"),
    _cue(
        "document-owes",
        -2.4,
        rf"\bthis (?:document|section|specification|srs|chapter|appendix|paragraph) {_OWES}\b",
        "obliges the document or its reader",
    ),
    _cue(
        "undertaking",
        -0.9,
        r"\b(?:project|budget|contract|schedule|milestone|goals?|purpose|scope|objective|vision|"
        r"assum(?:ed|ptions?|es)|intended|expected|anticipated)\b",
        "speaks of the undertaking",
    ),
    _cue(
        "told",
        -1.2,
        r"\b(?:said|says|told|according to|reportedly|announced|warned|argued|wrote|urged|"
        r"claimed|calls? for)\b",
        "tells what somebody said",
    ),
    _cue("question", -3.0, r"\?\W*$", "asks"),
    _cue(
        "aside",
        -0.6,
        r"^\W{0,4}(?:for example|for instance|e\.g|note that|note:|however|therefore|thus|hence|"
        r"in this case|in general)\b",
        "explains or gives an example",
    ),
    _cue("fragment", -0.3, r"^\W*(?:[\w'/().-]+\W+){0,2}[\w'/().-]*\W*$", "three words or fewer"),
)


def found(text: str) -> tuple[Cue, ...]:
    """The cues of a sentence, in the order of the table."""
    return tuple(cue for cue in CUES if cue.pattern.search(text))


def score(text: str) -> float:
    """Sum of the weights of the cues found; 0 for a sentence without any."""
    return sum(cue.weight for cue in found(text))


def is_requirement(text: str) -> bool:
    """Whether the sentence states a requirement of a system."""
    return score(text) >= THRESHOLD - 1e-9
