"""Lines that are no answer, or hold one beside their words ("I don't know, the office would"): they
are replies and never printed as content."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.lines import GUESSES
from askfirst.replies import names_only
from askfirst.statements.asides import POINTS_BACK
from askfirst.statements.nothing_more import (
    asks_how_long,
    asks_what_to_say,
    is_all_the_same,
    is_nothing_more,
)
from askfirst.statements.reading import Reply
from askfirst.statements.spans import ARROW
from askfirst.text.days import MONTHS, WEEKDAYS
from askfirst.text.short_forms import in_full

_FILLER: Final = (
    r"(?:(?:well|erm?|hm+|sorry|honestly|frankly|actually|really|oh|no|tbh|good question|to be"
    r" honest|right now|at the moment)[,.!]*\s+){0,3}"
)
_WHO: Final = (
    r"(?:(?:(?:that|this),?\s+)?(?:i|we)(?:\s+(?:really|honestly|still|just|simply))?\s+)?"
)
_UNKNOWN: Final = (
    rf"{_WHO}(?:don'?t|do\s+not|wouldn'?t|would\s+not)\s+(?:really\s+)?know",
    rf"(?:that\s+(?=i\s|we\s))?{_WHO}(?:can'?t|cannot|couldn'?t|could\s+not)\s+(?:say|tell(?:\s+you)?)",
    r"i\s+only\s+wish\s+i\s+knew", r"dk", r"idk", r"dunno", r"i\s+dunno", r"no\s+(?:idea|clue)",
    r"(?:i\s+|we\s+)?haven'?t\s+(?:a|got\s+a|the\s+faintest)\s+(?:clue|idea)",
    r"(?:(?:i'?m|i\s+am|we'?re|we\s+are)\s+)?(?:not\s+sure|unsure|not\s+certain)",
    r"(?:that'?s\s+)?(?:hard|difficult)\s+to\s+say", r"who\s+knows",
    r"(?:(?:that|this)\s+)?nobody\s+knows", r"unknown", r"tbd", r"tbc", r"t\.b\.d\.?",
    r"to\s+be\s+(?:decided|determined|defined)", r"(?:not|un)\s*decided(?:\s+yet)?",
    r"beats\s+me", r"search\s+me", r"no\s+opinion", r"\?+(?!\?)",
    r"ask\s+(?:someone|somebody)\s+else", r"not\s+my\s+(?:call|decision|department)",
)  # fmt: skip
_NOT_YET: Final = (
    r"(?:i|we)(?:'ve|\s+have)?\s*(?:haven'?t|have\s+not|not|never)\s+(?:really\s+)?"
    r"(?:thought|considered|counted|measured|checked)(?:\s+(?:about|of))?",
    r"(?:haven'?t|never)\s+(?:really\s+)?(?:counted|measured|checked)",
    rf"(?:{_WHO}would|(?:i|we)'d)\s+(?:have|need)\s+to\s+(?:look(?:\s+up)?|check|count|ask)",
    r"never\s+(?:really\s+)?thought\s+(?:about|of)",
    r"haven'?t\s+(?:really\s+)?thought(?:\s+(?:about|of))?",
    r"no\s+idea\s+yet", r"(?:have\s+)?to\s+think\s+about\s+(?:it|that)",
)  # fmt: skip
_ELSEWHERE: Final = (
    "weiß nicht", "weiss nicht", "weiß ich noch nicht", "ich weiß noch nicht", "weiß noch nicht",
    "weiß ich nicht", "ich weiß nicht", "ich weiß es nicht", "keine ahnung", "unbekannt",
    "je ne sais pas", "sais pas", "aucune idée", "no sé", "no lo sé", "ni idea", "não sei",
    "non so", "non lo so", "weet niet", "weet ik niet", "weet ik nog niet", "ik weet het nog niet",
    "no lo sé todavía", "ik weet het niet", "geen idee", "vet ej", "vet inte", "jag vet inte",
    "vet ikke", "jeg vet ikke", "ved ikke", "en tiedä", "nie wiem", "nevím", "neviem", "ne vem",
    "ne znam", "nem tudom", "nu știu", "bilmiyorum", "δεν ξέρω", "не знаю", "わからない",
    "分からない",
    "不知道", "모르겠습니다", "لا أعرف", "לא יודע", "पता नहीं", "tidak tahu", "không biết",
)  # fmt: skip
_NOTHING: Final = (
    r"n\.?/?\s?a\.?", r"none(?:\s+(?:of\s+(?:these|them|that)|that\s+(?:i|we)\s+know\s+of))?",
    r"nothing(?:\s+(?:else|special|really|more|in\s+particular|at\s+all|comes\s+to\s+mind"
    r"|that\s+i\s+know\s+of|i\s+can\s+think\s+of|to\s+add))?",
    r"no(?:pe|ne)?", r"nil", r"-+", r"–", r"—", r"not\s+(?:applicable|relevant|needed|really)",
    r"no\s*one", r"nobody", r"doesn'?t\s+(?:matter|apply)", r"not\s+that\s+i\s+know\s+of",
    r"(?:i\s+)?don'?t\s+(?:care|mind|need\s+(?:that|this|it))", r"you\s+(?:choose|decide|pick)",
    r"(?:it'?s\s+)?up\s+to\s+you", r"whatever(?:\s+you\s+(?:think|like|want))?", r"any(?:thing)?",
    r"(?:(?:that|it|this)(?:'?s|\s+is)\s+)?(?:no|not\s+(?:an?|any|really\s+a))\s+thing"
    r"(?:\s+of\s+(?:ours|mine|it|theirs)|\s+we\s+(?:keep|note|have))?",
    r"no\s+more",
    r"no,?\s+i\s+don'?t\s+think\s+so(?:[,.]\s+(?:i\s+(?:said|told|think)|that'?s|thanks?)\b[^,.]{0,60})?",
)  # fmt: skip
_PARTING: Final = (
    r"no(?:pe)?|nah|thanks(?:\s+(?:a\s+lot|so\s+much|again|for\s+(?:asking|(?:your|the)\s+\w+)))?|thx|cheers|good-?bye|bye|ok(?:ay)?(?=[,.;!])"
    r"|thank\s+you(?:\s+(?:very|so)\s+much)?(?:\s+for\s+(?:asking|(?:your|the)\s+\w+))?"
    r"|(?:(?:i\s+)?(?:think|reckon|guess|believe)\s+)?(?:that'?s|that\s+(?:is|was)|it\s+was|was)\s+(?:about\s+)?"
    r"(?:it|all|everything|a\s+lot|plenty|enough|quite\s+(?:a\s+lot|enough)|(?:very\s+)?thorough)"
    r"|nothing\s+(?:more|else|comes\s+to\s+mind|to\s+add)|enough(?:\s+now)?|all\s+(?:good|fine|said)"
    r"|(?:i'?m|i\s+am|we'?re|we\s+are)\s+(?:done|finished)|(?:very\s+)?good\s+questions"
    r"|(?:i\s+(?:think|reckon)\s+)?(?:you(?:'ve|\s+have)?|we(?:'ve|\s+have)?)\s+"
    r"(?:asked|got|have|covered|said)\s+(?:it\s+all|enough|plenty|a\s+lot|everything|all\s+of\s+it)"
)
"""What somebody says who has had enough, of the talk and of nothing else."""
_PARTED: Final = (
    rf"(?:{_PARTING})(?:(?:\s+(?:from\s+me|for\s+(?:me|now|today)|i\s+(?:think|reckon|guess)|really))?"
    rf"[,.;!]*\s+(?:and\s+)?(?:{_PARTING})){{0,4}}(?:\s+(?:from\s+me|for\s+(?:me|today)|i\s+reckon))?",
)
_ALREADY: Final = (
    POINTS_BACK,
    r"(?:i\s+)?(?:already\s+)?(?:said|told\s+you|mentioned|answered)\s+(?:that|this|it|so)"
    r"(?:\s+(?:already|before|above))?",
    r"i\s+already\s+(?:said|told|answered|mentioned)(?:\s+(?:you|that|this|it))*",
    r"(?:see|as|like)\s+(?:above|before)", r"as\s+(?:i\s+)?(?:already\s+)?said(?:\s+before)?",
    r"like\s+i\s+said(?:\s+before)?", r"(?:the\s+)?same(?:\s+(?:thing|again|here))?"
    r"(?:\s+as\s+(?:above|before|the\s+(?:first|last|other)(?:\s+one)?|(?:i\s+)?said))?",
    r"(?:the|my|our|those|these)\s+(?:[\w-]+\s+){1,3}(?:that\s+)?i\s+(?:already\s+)?"
    r"(?:mentioned|told\s+you\s+(?:about|of))(?:\s+(?:al+ready|before|above|earlier))*",
    r"the\s+[\d.,]+(?:\s+[\w-]+){0,4}\s+(?:is|are|was|were)\s+(?:right|correct)(?:\s+so)?",
    r"(?:the|my|our)\s+(?:[\w-]+\s+){1,3}you\s+(?:already\s+(?:have|got)"
    r"|(?:have|got)(?:\s+from\s+(?:me|us)(?:\s+al+ready)?|\s+al+ready))",
    r"ditto", r"dito", r"idem", r"〃", r"the\s+(?:above|usual)", r"as\s+discussed",
    r"see\s+(?:the\s+)?(?:mail|e-?mail|attached|answer|first\s+answer)",
)  # fmt: skip
_HELP: Final = (
    r"(?:(?:i\s+)?(?:have\s+)?no\s+(?:idea|clue)|(?:i\s+)?(?:don'?t\s+know|(?:am\s+)?not\s+sure))"
    r"\s+what\s+(?:that|this|it|you)\s+(?:means?|(?:is|are)(?:\s+(?:supposed\s+)?to\s+mean)?|want)",
    r"what\s+do(?:es)?\s+(?:you|that|this|it)\s+mean(?:\s+by\s+.{1,40})?",
    r"(?:i\s+)?(?:don'?t|do\s+not)\s+(?:understand|get)(?:\s+(?:that|this|it|the\s+question|you"
    r"|what\s+you\s+(?:mean|want)))?",
    r"what\s+is\s+meant(?:\s+(?:here|by\s+.{1,40}))?", r"huh", r"meaning", r"pardon",
    r"how\s+do\s+you\s+mean(?:\s+that)?", r"what\s+is\s+that\s+supposed\s+to\s+mean",
)  # fmt: skip
_LATER: Final = (r"later", r"skip(?:\s+(?:this|that|it))?", r"pass", r"next", r"not\s+now")
_TAIL: Final = (
    r"(?:\s*(?:[,(]\s*)?(?:yet|sorry|really|honestly|tbh|right\s+now|at\s+the\s+moment|i\s+think|i\s+guess|though"
    r"|either|about\s+(?:that|it|this|them)|that|it|this|them|these|love|for\s+now|so\s+far|any\s?more"
    r"|to\s+be\s+honest|here)\)?)*\s*[.!?…)]*"
)


def _any(ways: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(ways)})"


_SORTS: Final = (
    (Reply.HELP, re.compile(rf"{_FILLER}{_any(_HELP)}{_TAIL}", re.I)),
    (Reply.NO_IDEA_YET, re.compile(rf"{_FILLER}{_any(_NOT_YET)}{_TAIL}", re.I)),
    (Reply.DONT_KNOW, re.compile(rf"{_FILLER}{_any(_UNKNOWN)}{_TAIL}", re.I)),
    (Reply.DONT_KNOW, re.compile(_any(tuple(map(re.escape, _ELSEWHERE))) + r"[.!?]*", re.I)),
    (Reply.ALREADY, re.compile(rf"{_FILLER}{_any(_ALREADY)}{_TAIL}", re.I)),
    (Reply.LATER, re.compile(rf"{_any(_LATER)}{_TAIL}", re.I)),
    (Reply.NOT_RELEVANT, re.compile(rf"{_FILLER}{_any(_NOTHING + _PARTED)}{_TAIL}", re.I)),
)  # fmt: skip
_ASKS_BACK: Final = re.compile(
    rf"\s*{_FILLER}{_any(_HELP)}(?:\s*,\s*[^,.;:?!]{{1,40}}\?|\s*[,.;:?!]+)\s*(?=[\w']+\s+\w)", re.I
)
_ASKS_LAST: Final = re.compile(r"[^.;:!]{0,30}[,?]\s*what\s+do\s+you\s+mean\W*", re.I)
"""Wonders at a question and says nothing: "what next time, what do you mean"."""
_FOREIGN: Final = _any(tuple(map(re.escape, _ELSEWHERE)))
_OPENS: Final = re.compile(
    rf"{_FILLER}(?:{_any(_NOT_YET)}|{_any(_UNKNOWN)}|{_FOREIGN}){_TAIL}(?=\s*(?:$|[,;:.–—-]|but\b|ask\b|\(|that'?s\s+(?:for\s|(?-i:[A-Z])))"
    r"|(?:(?<=dunno)|(?<=dk))\s+[^\W\d_]+\s+(?:does|has|knows|handles|keeps|runs)\b)",
    re.I,
)
_WONDERS: Final = re.compile(
    rf"{_FILLER}(?:{_any(_UNKNOWN[:10])})\s+(?:(?:really|exactly|yet|at\s+all|for\s+(?:sure|certain))\s+)?"
    r"(?P<what>(?:how|what|when|where|wh?ich|who|whose|whether|if|why)\b)", re.I
)  # fmt: skip
_INDIRECT: Final = re.compile(
    r"(?:how|what|which|who|whose|whether|why|is|are|can|may|does|do|did|will)\b", re.I
)
_GOES_ON: Final = re.compile(r"[.;!?…]\s*\w")
"""Something is said after all: "I don't know how to count it... at least 3 a year"."""
_KNOWS: Final = (
    re.compile(
        r"(?:please\s+|(?:i|we|you)(?:'d|'ll|\s+would|\s+will)?\s+(?:have\s+to|need\s+to|must|should"
        r"|can|could)\s+)?(?:ask|try|check\s+with|talk\s+to)\s+(?P<who>.+)",
        re.I,
    ),
    re.compile(
        r"(?:but\s+|maybe\s+|perhaps\s+|i\s+think\s+|only\s+)*(?P<who>.+?)\s+"
        r"(?:would(?:\s+know|\s+say)?|knows?|will\s+know|might\s+know|may\s+know|should\s+know"
        r"|ought\s+to\s+know|(?:would\s+be|is)\s+the\s+(?:one|man|woman|person)\s+to\s+(?:ask|know)"
        r"|can\s+(?:say|tell)|could\s+(?:say|tell)|decides?|has\s+to\s+say|ha(?:s|ve)(?=\s+(?:that|it)$)"
        r"|might|may|could)"
        r"(?:\s+(?:that|it))?(?:\s+(?:by|in|until|on|next)\s+.+)?",
        re.I,
    ),
    re.compile(r"that\s*(?:'d|\s+would|\s+will|'ll)\s+be\s+(?P<who>.+)", re.I),
    re.compile(
        r"(?:that'?s\s+)?(?:up\s+to|a\s+question\s+for|(?<=that's\s)for|for\s+(?=the\s))\s+(?!me\b|us\b)(?P<who>.+?)"
        r"(?:\s+to\s+(?:say|answer))?",
        re.I,
    ),
)
_MOST: Final = 300
_SENTENCES: Final = re.compile(r"(?<=[?!.])\s+")
_FEW: Final = 3
_APOSTROPHES: Final = str.maketrans("’‘`´", "''''")


class NotAnswer(NamedTuple):
    """What a text is when it is no answer. `knows`: who would know, `by`: by when, as said."""

    reply: Reply
    knows: str = ""
    by: str = ""


_AROUND: Final = " :;,"
"""Marks around a not-answer that change nothing: "no idea :"."""


def not_answer(text: str) -> NotAnswer | None:
    """What a whole text is when it is no answer; None when it says something.

    "I don't know, the harbour office would" and "no clue; ask the airfield" name who would know.
    """
    text = in_full(ARROW.sub(": ", text).strip().strip(_AROUND))
    plain = text.translate(_APOSTROPHES)
    if not plain or len(plain) > _MOST:
        return None
    for reply, pattern in _SORTS:
        if pattern.fullmatch(plain):
            return NotAnswer(reply)
    if is_nothing_more(plain) or is_all_the_same(plain):
        return NotAnswer(Reply.NOT_RELEVANT)
    if _is_name(owner := names_only(text)):
        return NotAnswer(Reply.DONT_KNOW, owner)
    if _ASKS_LAST.fullmatch(plain) or asks_what_to_say(plain) or asks_how_long(plain):
        return NotAnswer(Reply.HELP)
    if (found := _ONLY_TOLD.fullmatch(plain)) and (said := not_answer(found["front"])):
        return said
    rest = without_asking_back(plain)
    asks = rest != plain and rest.endswith("?") and not re.search(r"\d", rest)
    if asks and len(rest.split()) <= _FEW:
        return not_answer(plain[: -len(rest)])  # "what do you mean, kept where?"
    return _in_sentences(plain) or _with_more(text, plain)


_ONLY_TOLD: Final = re.compile(
    r"(?P<front>[^,;.]{3,60})[,;.]\s+(?:only|just|except|other than|apart from|besides)\s+"
    r"(?:for\s+)?(?:what|that|the things?)\s+(?:i|we)(?:['’]ve|\s+have)?(?:\s+already)?\s+"
    r"(?:said|told|wrote|written|typed)\b[^.;]*",
    re.IGNORECASE,
)
"""Nothing but what was told before: "haven't thought about it, only what I said of the sheet"."""


def _in_sentences(plain: str) -> NotAnswer | None:
    """Two or three sentences, each of them no answer: "what do you mean? I haven't thought about
    that"; that nobody knows counts most."""
    pieces = _SENTENCES.split(plain)
    if not 1 < len(pieces) <= _FEW:
        return None
    found = [not_answer(piece) for piece in pieces]
    said = [one for one in found if one is not None]
    if len(said) < len(pieces):
        return None
    unknown = (Reply.NO_IDEA_YET, Reply.DONT_KNOW)
    return next((one for one in said if one.reply in unknown), said[0])


_ASK_THEM: Final = re.compile(
    r"(?P<who>(?:(?:the|our|my)\s+)?[^\W\d_]+(?:\s+[^\W\d_]+)?)\s+(?:does|has|knows|handles|keeps|runs)"
    r"\s+[^,;.]{1,40},\s*(?:(?:best\s+)?ask|you(?:'d|\s+would)?\s+(?:have\s+to\s+)?ask)\s+"
    r"(?:him|her|them)",
    re.IGNORECASE,
)
"""Who would know, told by what they do: "Ben does the bills, ask him"."""


def _with_more(text: str, plain: str) -> NotAnswer | None:
    """A text that begins with "don't know" and goes on: with who would know, or with what."""
    opening = _OPENS.match(plain)
    if opening is not None and opening.end() < len(plain):
        rest = text[opening.end() :].strip(" ,;:.–—-()!?")
        who = knows(rest)
        if who:
            by = _BY.search(rest)
            return NotAnswer(Reply.DONT_KNOW, who, by["by"] if by else "")
        if ask := _ASK_THEM.fullmatch(rest):
            return NotAnswer(Reply.DONT_KNOW, ask["who"])
        inner = not_answer(rest) if rest else None
        return NotAnswer(Reply.DONT_KNOW, inner.knows) if inner else None
    at = wonders_at(plain)
    if at >= 0 and not _GOES_ON.search(plain, at):
        least = 1 if _SAYS_WHO.search(plain, at) else 2
        return None if names_matter(plain[at:], least) else NotAnswer(Reply.DONT_KNOW)
    tail = knows(text)
    if not tail or not _KNOWN_BY.search(plain):
        return None
    if _INDIRECT.match(tail) or _NO_NAME.search(tail):
        return None
    return NotAnswer(Reply.DONT_KNOW, tail)


def without_asking_back(text: str) -> str:
    """A text without "what do you mean?" in front of what it says."""
    found = _ASKS_BACK.match(text.translate(_APOSTROPHES))
    return text[found.end() :] if found else text


def without_echo(text: str) -> str:
    """The reply to a question without the question that it repeats in front: "the mast? 12 m"."""
    found = _ECHO.match(text)
    rest = text[found.end() :] if found else ""
    return rest if rest and not_answer(rest) is None else text


_ECHO: Final = re.compile(r"\s*(?:[^\W\d][\w'’-]*,?\s+){0,3}[^\W\d][\w'’-]*\?+\s+(?=\w+\s+\w)")


def opens_unknown(text: str) -> int:
    """Where a "don't know" at the beginning of a text ends; 0 where none begins it."""
    opening = _OPENS.match(text.translate(_APOSTROPHES).strip())
    return opening.end() if opening else 0


def wonders_at(text: str) -> int:
    """Where the question begins that a text only wonders about: "no idea | how many there are";
    -1 when it does not begin so."""
    found = _WONDERS.match(text.translate(_APOSTROPHES))
    return found.start("what") if found else -1


def names_matter(question: str, least: int = 2) -> bool:
    """Whether a question says what it is about: "how many have a telephone", not "how many".

    Args:
        least: how many of its words say so.
    """
    from askfirst.text import lexicon

    known = lexicon.function_words() | lexicon.words("pronouns") | _VAGUE
    said = [word.lower() for word in re.findall(r"[^\W\d_][\w'’-]*", question)]
    return len(said) >= _LEAST_WORDS and sum(word not in known for word in said) >= least


_NO_NAME: Final = re.compile(r"[:;!?]|\.\s|\b(?:idea|clue|know|sure)\b", re.I)
_SAYS_WHO: Final = re.compile(r"[,.;–—-]\s*\w")
_VAGUE: Final = frozenset(
    ["many", "much", "count", "do", "does", "say", "tell", "mean", "means", "call", "called", "put",
     "know", "need", "want", "thing", "things", "works", "work", "there", "yet", "really"]
)  # fmt: skip
_LEAST_WORDS: Final = 4


_BY: Final = re.compile(r"\bby\s+(?P<by>[^,;.]+)$", re.IGNORECASE)
_KNOWN_BY: Final = re.compile(
    r"\b(?:would|will|might|may|should)\s+know(?:\s+(?:that|it))?[.!]*$"
    r"|^that'?s\s+for\s(?!me\b|us\b).+\sto\s+(?:say|answer)[.!]*$",
    re.I,
)


def knows(text: str) -> str:
    """Who would know, from words such as "ask the airfield", "the office would", "our archivist";
    empty when they name nobody."""
    said = in_full(text.strip(" .!,;()"))
    plain = _MAYBE.sub("", said).strip(" .!,;()")
    if not plain or len(plain.split()) > _MOST_WORDS or _GUESSES_FIRST.match(plain):
        return ""
    for pattern in _KNOWS:
        found = pattern.fullmatch(plain.translate(_APOSTROPHES))
        if found:
            who = plain[found.start("who") : found.end("who")].strip(" ,.")
            return who if _may_name(who) else ""
    from askfirst.statements.types import is_people

    if _ANYBODY.fullmatch(plain):
        return ""
    return plain if is_people(plain) or (plain != said and _is_own_name(plain)) else ""


_MAYBE: Final = re.compile(
    rf"^(?:(?:but|well|then|so)\s+)?(?:(?:{GUESSES}|i\s+suppose|i['’]?d\s+say)[\s,]+)+"
    rf"|[\s,]+(?:{GUESSES}|i\s+suppose|i['’]?d\s+say|if\s+any(?:body|one)|rather|then)$",
    re.IGNORECASE,
)
"""Words of whoever only guesses who would know: "the vicar perhaps", "Tom, if anybody"."""
_GUESSES_FIRST: Final = re.compile(r"[^,]*\d[^,]*,\s*\w")
"""Guesses before it says who would know: "3 years maybe, the vet would"."""
_ANYBODY: Final = re.compile(
    r"(?:some|any|every|no)(?:body|\s?one)(?:\s+else)?|others?", re.IGNORECASE
)
_OWN_NAME: Final = re.compile(r"[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’-]*){0,2}")


def _is_own_name(text: str) -> bool:
    """Whether words are somebody's name: with capitals, and no day or month."""
    return bool(_OWN_NAME.fullmatch(text)) and not _DAYS.search(text)


_DAYS: Final = re.compile(rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b", re.IGNORECASE)


def _may_name(who: str) -> bool:
    """Whether words may name somebody: not "it has to run in" before "May", and not "the key
    sticks, the mayor"."""
    from askfirst.statements.types import says_all

    first, comma, _ = who.partition(",")
    return _NOBODY.search(who) is None and not (comma and says_all(first))


def _is_name(who: str) -> bool:
    """Whether what stands behind "dk" is who would know, and not what is said all the same."""
    return bool(who) and len(who.split()) <= _MOST_IN_NAME and _may_name(who)


_MOST_IN_NAME: Final = 4
_MOST_WORDS: Final = 9
_NOBODY: Final = re.compile(  # before "would know": "it has to run in | May"
    r"^(?:it|this|that|there|no|not|how|what|when|where|which|why|whether|if)\b|^(?:they|he|she|we)$"
    r"|[.;]\s|\b(?:in|by|until|on|at|of|i)$|\bi\s+(?:look|see|think|go|do|am)\b|\w['’]d$",
    re.I,
)
