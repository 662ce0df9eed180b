"""Lists of doings in a source, split into their verbs: what somebody needs to do, or calls for.

"Defenders need to be able to ask AI to fix the bugs, explain why it matters, and write tests"
gives three doings, each verbatim and starting with its verb, so that a person can take it as a
task line. Nothing is completed or turned into another form. What is denied or asked ("nobody wants
to hear a pump", "do we need to print labels?") is no doing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, Literal, NamedTuple

from askfirst.sources.negation import denied
from askfirst.sources.vocabulary import words

BASE_VERBS: Final = words(
    "accept access achieve act adapt add adjust advise agree alert allocate allow analyse analyze"
    " annotate answer apply approve archive arrange ask assess assign assist attach attend audit"
    " authenticate authorise authorize automate avoid back balance ban begin bill block book borrow"
    " bring browse build buy calculate call cancel capture carry catch categorise change charge"
    " check choose classify clean clear close collect combine come comment communicate compare"
    " compile complete compute configure confirm connect consult contact control convert copy"
    " correct count cover create cut decide declare define delegate delete deliver demonstrate"
    " deploy describe design detect determine develop diagnose disable discover discuss dismiss"
    " display distribute document download draft draw drive edit enable encrypt end enforce enter"
    " escalate estimate evaluate examine exchange execute expand explain explore export extend"
    " extract fetch file fill filter find finish fix flag follow forward generate get give govern"
    " grant group guide handle help hide identify import improve include inform insert inspect"
    " install integrate investigate invite issue join keep label launch lead learn leave let limit"
    " link list listen load locate lock log look lower maintain make manage map mark match measure"
    " merge migrate monitor move name navigate negotiate note notify observe obtain open operate"
    " order organise organize pause pay perform pick place plan play post predict prepare present"
    " prevent preview print prioritise prioritize process produce propose protect prove provide"
    " publish pull purchase push put query raise rank rate reach read rebuild receive recommend"
    " reconcile record recover redo reduce refine refund refuse register reject release remember"
    " remind remove rename renew rent reorder repair repeat replace reply replicate report request"
    " reschedule reserve reset resolve respond restart restore restrict retain retrieve return"
    " reuse reverse review revise revoke roll rotate route run save scan schedule score search"
    " secure see select sell send separate set share ship show sign silence simulate skip sort"
    " mend mute specify split start state stop store strengthen submit"
    " subscribe suggest summarise summarize supply"
    " support suspend swap switch synchronise synchronize tag take talk teach tell test trace track"
    " train transfer translate trigger try turn undo unlock update upgrade upload use validate"
    " verify view visit vote wait warn watch weigh withdraw work write"
)
# No sentence that somebody wrote introduces more lists of doings.
MOST_TRIGGERS: Final = 12
# Verbs that only lead to another one: "want to", "learn to".
_ABILITY: Final = re.compile(
    r"(?P<trigger>\b(?:needs?|needed|wants?|wanted|wish(?:es)?|would like|hopes?|ha(?:s|ve|d) to|"
    r"must|should|shall|can|will|has|have)\s+(?:also\s+)?(?:to\s+)?be able to\b"
    r"|\b(?:needs?|wants?|wanted|wish(?:es)?|would like|hopes?)\s+(?:also\s+)?to\b(?! be\b)"
    r"|(?<=\b(?:we|he) )needed to\b|(?<=\b(?:they) )needed to\b|(?<=\b(?:she|who) )needed to\b"
    r"|\b(?:able|the (?:ability|power|right|means)) to\b"
    r"|\b(?:uses?|used|using) (?:it|them|these|this|that|those)(?: \w+)? to\b"
    r"|\blets? (?:us|them|people|users|staff|me|you)\b|\b(?:allows?|enables?|helps?) "
    r"(?:us|them|people|users|staff|me|you) to\b)\s+"
)
_WISH: Final = re.compile(
    r"(?<![’']s )(?<![Tt]he )(?P<trigger>"
    r"\b(?:call(?:s|ed|ing)?|ask(?:s|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?"
    r"|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|wish(?:es|ed)?)\s+for)\s+"
)
_URGE: Final = re.compile(
    r"(?P<trigger>\b(?:call(?:s|ed|ing)?\s+on|urge[sd]?|urging|ask(?:s|ed|ing)?|beg(?:s|ged)?)\s+"
    r"(?:the |our |their )?[\w.’' -]{2,40}?\bto)\s+(?=[a-z])"
)
_NOT_IN: Final = re.compile(r"\b(?:not|never|nobody|no[- ]one|none)\b|n[’']t\b", re.IGNORECASE)
_AUXILIARY: Final = re.compile(
    r"(?:\s+(?:may|might|can|could|will|would|should|must|shall|also|still|now|really|just|only"
    r"|then"
    r"|do|does|did))+$",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\b(I|[Ww]e|[Tt]hey|[Ss]?[Hh]e|[Yy]ou|[Ii]t)(?:[’'](?:d|ll))?$")
_NAMED: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Oo]ur|[Aa]ll)(?: [\w’'-]+){1,3}"
    r"(?: (?:of|in|at)(?: [\w’'-]+){1,3})?$"
)
_ID: Final = re.compile(r"^[A-Z]{1,8}[-_ ]?\d[\d.-]*\s+|^(?:[Aa]nd|[Bb]ut|[Ss]o)\s+")
_ACTOR: Final = re.compile(r"[\w’'-]+(?:\s+[\w’'-]+){0,2}\s*$")
_END: Final = re.compile(r"[.!?;:](?=[\s”\"’)]|$)|[”\"](?=[\s,]|$)|,\s+but\b|\s[—–]\s|—|\n\s*\n")
_COMMA: Final = re.compile(
    r"\s*,\s*(?:and then\s+|and\s+|or\s+|then\s+)?(?:to\s+)?|\s+(?:and|or)(?: then)?\s+(?:to\s+)?"
)
_WORD: Final = re.compile(r"[A-Za-z][\w’'-]*")
_OBJECT: Final = re.compile(
    r"\s+(?:the|a|an|its|their|his|her|our|my|your|all|any|each|every|which|why|how|what|whether"
    r"|that|those|these|this|new|more|it|them)\b"
)
_NO_VERB: Final = words(
    "the a an its their his her our my your all any each every which why how what whether that and"
    " or but never in on at by of for from with as if when while than not no also only so then"
    " there because before after during without into over under between such including like both"
)
_PARTICIPLE: Final = re.compile(r"(?:built|made|done|kept|held|known|grounded|\w{3,}ed|\w{3,}n)\b")
_PREPOSITION: Final = re.compile(r"\s+(?:in|on|by|to|through|with|for|from|only|as|at|upon)\b")


class Doing(NamedTuple):
    """One thing that somebody needs, may or calls to do.

    Attributes:
        start, end: offsets into the text examined.
        text: the passage verbatim; it starts with its verb.
        verb: its first word; empty for a wish that is a thing ("calls for clear rules").
        trigger: the words that introduce the list ("need to be able to").
        actor: the words before the trigger that may say who does it, verbatim.
        kind: `ability` fits a task line; `wish` is what a text calls for, of somebody or of a rule.
        speaker, hedge: of the sentence; empty when there is none.
    """

    start: int
    end: int
    text: str
    verb: str
    trigger: str
    actor: str
    kind: Literal["ability", "wish"]
    speaker: str = ""
    hedge: str = ""


def doings_between(text: str, start: int = 0, end: int | None = None) -> Iterator[Doing]:
    """The doings that one sentence lists, in their order.

    Args:
        text: the stored text.
        start, end: span of the sentence in it.
    """
    end = len(text) if end is None else end
    done: list[tuple[int, int]] = []  # lists that are taken apart already
    kinds: tuple[tuple[re.Pattern[str], Literal["ability", "wish"]], ...] = (
        (_ABILITY, "ability"),
        (_WISH, "wish"),
        (_URGE, "wish"),
    )
    for pattern, kind in kinds:
        last = start  # where the words that a trigger introduces end
        for match in islice(pattern.finditer(text, start, end), MOST_TRIGGERS):
            if any(first <= match.start() < last for first, last in done):
                continue
            if last < match.end():
                last = _end_of_list(text, match.end(), end)
            if _withdrawn(text, start, match) or text[last : last + 1] == "?":
                continue
            split = _participles if pattern is _WISH else _verbs
            parts = [p for p in split(text, match.end(), last) if _WORD.search(text, *p)]
            if parts:
                done.append((match.start(), last))
            actor = _actor(text, start, match.start())
            starts = pattern is not _WISH or len(parts) > 1  # with a verb
            for first, after in parts:
                verb = _WORD.match(text, first, after)
                found = verb.group() if verb and starts else ""
                yield Doing(first, after, text[first:after], found, match["trigger"], actor, kind)


def _actor(text: str, start: int, end: int) -> str:
    """The words before a trigger that may say who does it: a pronoun, or what ends there and begins
    with a capital or an article."""
    before = _AUXILIARY.sub("", text[max(start, end - 120) : end].rstrip())
    if pronoun := _PRONOUN.search(before):
        return pronoun[1]
    named = _NAMED.search(before)
    found = named or _ACTOR.search(before)
    return _ID.sub("", found.group().strip()) if found else ""


def _end_of_list(text: str, start: int, end: int) -> int:
    """Where the words behind a trigger end; a term in quotation marks ends nothing."""
    for stop in _END.finditer(text, start, end):
        opened = text.count('"', start, stop.start()) % 2 or "“" in text[start : stop.start()]
        if stop.group() not in ("”", '"') or not opened:
            return stop.start()
    return end


def _withdrawn(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether what a trigger introduces is denied, before it or in it ("asked us not to print")."""
    return denied(text, start, match.start()) or _NOT_IN.search(match["trigger"]) is not None


def _verbs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the parts of a list, cut where a plain verb follows a comma, "and" or "or"."""
    if not _is_verb(text, start, end, opens=True):
        return
    for comma in _COMMA.finditer(text, start, end):
        if comma.start() > start and _is_verb(text, comma.end(), end):
            yield start, _trimmed(text, start, comma.start())
            start = comma.end()
    if start < end:
        yield start, _trimmed(text, start, end)


def _is_verb(text: str, at: int, end: int, *, opens: bool = False) -> bool:
    """Whether a plain verb stands at a place: a known one, or a word with an object after it."""
    word = _WORD.match(text, at, end)
    if word is None or word.group().lower() in _NO_VERB:
        return False
    known = word.group().lower() in BASE_VERBS
    if opens:
        return known or word.group().islower()
    followed = _OBJECT.match(text, word.end(), end) is not None
    shaped = not re.search(r"(?:s|ing|ed|ly|tion|ment)$", word.group())
    alone = not text[word.end() : end].strip()  # "food and work"
    return (known and not alone) or (followed and shaped and word.group().islower())


def _participles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of "built through ..., grounded in ..., and applied ..."; the whole without any."""
    cuts = [
        match.start()
        for match in _PARTICIPLE.finditer(text, start, end)
        if _PREPOSITION.match(text, match.end(), end)
        and text[match.start() - 1 : match.start()] == " "
    ]
    kept = [c for i, c in enumerate(cuts) if i == 0 or _COMMA.search(text, c - 6, c)]
    if len(kept) < 2:
        yield start, _trimmed(text, start, end)
        return
    for first, following in zip(kept, [*kept[1:], end], strict=True):
        yield first, _trimmed(text, first, following)


def _trimmed(text: str, start: int, end: int) -> int:
    """End of a passage without trailing commas, conjunctions and white space."""
    words = re.sub(r"[\s,]+(?:and|or|then)?[\s,]*$", "", text[start:end])
    return start + len(words)
