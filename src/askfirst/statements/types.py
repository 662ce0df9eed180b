"""What a stretch of a line is: an amount, a time, people, a place, an event; certain or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.statements.grammar import listed
from askfirst.text import amounts, lexicon, times

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,:%°/-]*")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_LEADING: Final = listed("types: leading")
_AMOUNT_WORDS: Final = listed("types: amount words")
_SAYS: Final = frozenset(
    ["only", "nobody", "noone", "none", "everybody", "everyone", "anyone", "anybody", "all"]
)
_SUBJECTS: Final = listed("types: subjects")
_FINITE: Final = listed("types: finite")
_OPENERS: Final = re.compile(
    r"(?:when(?:ever)?|if|in case|once(?!\s+(?:an?|per|every|each)\s+(?:minute|hour|day|night|week"
    r"|month|season|term|year)\b)|as soon as|while|as long as|after|before|until|unless"
    r"|every time|each time)\b", re.I,
)  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def plain(text: str) -> str:
    """In small letters, with straight apostrophes and single blanks."""
    return " ".join(text.lower().replace("’", "'").split())


@lru_cache(maxsize=4096)
def is_people(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch names people or a group and says nothing else: "the harbour office",
    "blind testers", "only the treasurer", "our archivist", "a second person"."""
    said = plain(_BRACKETED.sub(" ", text)).strip(" .")
    if not said:
        return False
    if said in known or _without_lead(said) in known:
        return True
    if _TITLED.search(text.strip()) and not tells(text) and "," not in text:
        return True
    if _PARTS.search(said):
        return False
    if "," in said:
        return all(is_people(piece, known) for piece in said.split(","))
    found = [word.lower() for word in words(said)]
    if not found or len(found) > _MOST_IN_NAME or tells(text):
        return False
    if said in _SAYS or (len(found) == 1 and found[0] in ("me", "i", "us", "we", "myself")):
        return True
    head = _head(found)
    if found[0] in _NO_START or (len(found) > 1 and not _describes_people(found, head)):
        return False
    return bool(head) and (lexicon.is_person(head) or _ends_in(said, known))


_MOST_IN_NAME: Final = 8
_PARTS: Final = re.compile(r"[;:>!?=]")
_TITLED: Final = re.compile(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+[A-Z][\w’'-]+$")
_NO_START: Final = listed("types: no start")
_BESIDE_PRONOUN: Final = frozenset(["only", "just", "maybe", "perhaps", "not", "almost", "nearly"])


_BEFORE_ARTICLE: Final = frozenset({"and", "or", "all", "both", "only", "just", "maybe", "perhaps"})


def _describes_people(found: list[str], head: str) -> bool:
    """Whether what stands before the head can: "see who" and "then you" name nobody."""
    front = found[: found.index(head)]
    if any(word in lexicon.words("prepositions") for word in front):
        return False
    if head in lexicon.words("people pronouns"):
        return all(word in _BESIDE_PRONOUN for word in front)
    for at, word in enumerate(front):
        joined = at and front[at - 1] in _BEFORE_ARTICLE
        if at and word in lexicon.words("articles") and not joined:
            return False
    return not any(word in lexicon.words("people pronouns") for word in front[:1])


_AFTER_HEAD: Final = frozenset(
    [
        "of",
        "at",
        "in",
        "on",
        "from",
        "for",
        "with",
        "without",
        "outside",
        "inside",
        "near",
        "behind",
    ]
)


def _head(found: list[str]) -> str:
    """The head noun of a name: the last word before "of", "at" and the like."""
    before = found
    for place, word in enumerate(found):
        if word in _AFTER_HEAD and place:
            before = found[:place]
            break
    return before[-1] if before else ""


def _without_lead(said: str) -> str:
    first, _, rest = said.partition(" ")
    return rest if first in _LEADING else said


def _ends_in(said: str, known: frozenset[str]) -> bool:
    return any(said.endswith(f" {name}") for name in known)


@lru_cache(maxsize=4096)
def tells(text: str) -> bool:
    """Whether a text has a verb in a form that needs a subject: whether somebody or something in
    it does or is something."""
    return finite_at(text) is not None


def says_all(line: str) -> bool:
    """Whether words are a sentence of their own: with a verb that no "who" begins."""
    place = finite_at(line)
    if place is None:
        return False
    found = [word.lower() for word in words(line)]
    if place > 1 and lexicon.is_base(found[0]) and not lexicon.is_adjective(found[0]):
        return False  # "tell them what they want"
    return not any(word in ("who", "that", "which", "whoever") for word in found[:place])


def _marked(word: str) -> str:
    """A short form with its mark, which hurried people leave out: "doesnt"."""
    return f"{word[:-1]}'t" if word in _UNMARKED else word


_UNMARKED: Final = frozenset(
    ["doesnt", "dont", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "cant",
     "wont", "wouldnt", "couldnt", "shouldnt", "mustnt"]
)  # fmt: skip


@lru_cache(maxsize=4096)
def finite_at(text: str) -> int | None:
    """Place among the words of the first verb that has its subject before it; None for none."""
    found = [_marked(word.lower().replace("’", "'")) for word in words(text)]
    for place, word in enumerate(found):
        if place == 0:
            continue
        if found[place - 1] in _BESIDE_VERB and place > 1:
            if found[place - 2] in _SUBJECTS:
                if lexicon.is_finite(word):
                    return place
            elif _acts([*found[: place - 1], *found[place:]], place - 1):
                return place  # "a farmer only sees his own cows"
            continue
        before = found[place - 1]
        if word in _FINITE and not (word in ("need", "want", "get") and before == "to"):
            if before not in ("to", "not", "and", "or"):
                return place
        elif _acts(found, place):
            return place
    return None


def parted(text: str) -> tuple[str, str] | None:
    """What stands before the first verb that has its subject there, and the rest from that verb
    on: "the 10-pin club", "pays the rent"; None without such a verb."""
    place = finite_at(text)
    if place is None:
        return None
    at = [found.start() for found in WORD.finditer(text)][place]
    return text[:at].rstrip(" -–—"), text[at:]


_BESIDE_VERB: Final = frozenset(
    {"never", "always", "also", "only", "just", "often", "automatically", "alone"}
)
"""Words between somebody and their verb."""


def _acts(found: list[str], place: int) -> bool:
    """Whether the word is a verb that agrees with what stands before it."""
    word, before = found[place], found[place - 1]
    if (
        before[0].isdigit()
        or before in _BEFORE_NOUN
        or (before in lexicon.words("numbers") and before != "one")
    ):
        return False
    if (
        before in lexicon.words("articles")
        or before in lexicon.words("prepositions")
        or before in ("to", "and", "or")
    ):
        return False
    base = lexicon.base_of(word)
    if base is None:
        return False
    after = found[place + 1] if place + 1 < len(found) else ""
    follows = (
        not after or after in lexicon.words("articles") or after in lexicon.words("prepositions")
        or after in lexicon.words("pronouns") or after[0].isdigit() or after.endswith("ly")
    )  # fmt: skip
    if before in _SUBJECTS:
        return lexicon.is_finite(word) or lexicon.is_base(word)
    if lexicon.is_finite(word) and word.endswith("s"):
        noun_too = lexicon.is_noun(base) and lexicon.is_plural(word)
        clear = not noun_too or follows or (lexicon.is_person(before) and lexicon.mostly_verb(word))
        return clear and not lexicon.is_plural(before) and _names(before)
    if lexicon.is_finite(word) and not lexicon.is_adjective(word):  # a past form
        return word != lexicon.past_participle(base) and _names(before)
    if lexicon.is_base(word) and lexicon.is_plural(before):
        verb = not lexicon.mostly_noun(word) if after else lexicon.mostly_verb(word)
        if not lexicon.is_noun(word) or (follows and verb):
            return True
        return lexicon.is_person(before) and _people_act(word, after)
    return False


_BEFORE_NOUN: Final = frozenset(["my", "your", "his", "its", "our", "their", "every", "no"])


def _people_act(word: str, after: str) -> bool:
    """Whether a word that may be a noun is what people do: "technicians turn cards", "volunteers
    hand it out"; not "members list", "the drivers lounge is"."""
    other = lexicon.is_finite(after) and not lexicon.is_plural(after)
    if not after or after in lexicon.words("auxiliaries") or other:
        return False
    plural = lexicon.is_plural(after) and not lexicon.mostly_noun(word)
    return plural or lexicon.mostly_verb(word) or after in lexicon.words("pronouns")


def _names(word: str) -> bool:
    """Whether a word can be the head of a subject: a noun, a name, an unknown word."""
    return lexicon.is_noun(word) or not lexicon.is_english(word)


@lru_cache(maxsize=4096)
def is_amount(text: str) -> bool:
    """Whether a stretch is an amount and nothing else: "about 40 a month", "12 of the 61", "at
    least 2", "1 working day", "within 10 metres"."""
    found = amounts.amounts(text)
    if len(found) != 1 or tells(text) or _PARTED.search(text):
        return False
    left = " ".join(_outside(text, [(one.start, one.end) for one in found]))
    rest = [word.lower() for word in words(left) if word.lower() not in _AMOUNT_WORDS]
    rest = [word for word in rest if word not in _UNITS_OF_TIME]
    if any(word in lexicon.function_words() for word in rest):
        return False
    return len(rest) <= _MOST_COUNTED and not any(word in _JOINS for word in rest)


_PARTED: Final = re.compile(r"[;:!?=>]|,(?!\d)")
_MOST_COUNTED: Final = 2
_JOINS: Final = frozenset(
    ["if", "when", "because", "with", "without", "which", "who", "that", "but", "while", "as"]
)


_UNITS_OF_TIME: Final = listed("types: units of time")


def _outside(text: str, spans: list[tuple[int, int]]) -> list[str]:
    kept, start = [], 0
    for begin, end in sorted(spans):
        kept.append(text[start:begin])
        start = max(start, end)
    return [*kept, text[start:]]


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Whether a stretch is a time and nothing else: "by spring", "every two weeks", "at once"."""
    text = plain(text).strip(" .").replace("working day", "day")
    if text in _MOMENTS:
        return True
    found = times.times(text)
    if not found or tells(text):
        return False
    left = " ".join(_outside(text, [(one.start, one.end) for one in found]))
    rest = [word.lower() for word in words(left)]
    return all(
        word in _AMOUNT_WORDS or word in _TIME_WORDS or _HOUR.fullmatch(word) for word in rest
    )


_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?")


_TIME_WORDS: Final = frozenset(
    ["on", "before", "after", "until", "during", "now", "today", "latest", "time"]
)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether a stretch names a place and nothing else: "in all rooms", "the cellar too", "34
    rooms on three floors"."""
    found = [word.lower() for word in words(text)]
    if found and found[-1] in ("too", "also", "only", "alone"):
        found = found[:-1]
    if not 0 < len(found) <= _MOST_IN_NAME or tells(text) or is_time(text) or "," in text:
        return False
    start = 1 if found[0] in _WHERE else 0
    ends = next(
        (at for at in range(start, len(found)) if found[at] in _WHERE or found[at] == "of"),
        len(found),
    )
    heads = (found[-1], found[ends - 1])
    if any(lexicon.singular_of(head) not in listed("places") for head in heads):
        return False
    inner = found[:-1]
    if not inner or (inner[-1] in _WHERE - {"to", "from"} and len(inner) == 1):
        return bool(inner) or lexicon.is_plural(found[-1])
    leads = inner[0] in _WHERE or inner[0] in _DETERMINERS or inner[0][0].isdigit()
    return leads and all(_in_place(word) for word in inner)


def _in_place(word: str) -> bool:
    known = word in _WHERE or word in _DETERMINERS or word[0].isdigit()
    return known or lexicon.is_noun(word) or lexicon.is_adjective(word) or word in ("of", "and")


_WHERE: Final = listed("types: where")
_DETERMINERS: Final = listed("types: determiners")


_MOMENTS: Final = frozenset(
    [
        "at once",
        "immediately",
        "right away",
        "straight away",
        "later",
        "never",
        "always",
        "at night",
        "at any time",
        "any time",
        "the same day",
        "next day",
        "the next day",
        "overnight",
        "same day",
        "on the spot",
        "now",
        "in time",
    ]
)


NOBODY: Final = frozenset({"nobody", "no one", "noone", "none"})
"""Where a person is looked for: there is none."""


def opener(text: str) -> str:
    """The word that makes an event, state or case of what follows: "when", "as soon as", "if"."""
    found = _OPENERS.match(text)
    return found[0] if found else ""


def number_in(text: str) -> tuple[int, int] | None:
    """The span of the amount in a text, with its relation; None when there is none. A bare number
    is none: "Windows 10", "from 21 to 8", "he is 78". Of several it is the only one that is a
    bound, or the only sum of money; else none: nobody knows which of them the line is about."""
    found = [
        one for one in amounts.amounts(text)
        if not _ONE.match(text[one.start : one.end])
        and not _ROUND_THE_CLOCK.match(text, one.start)
        and not _PART_OF.match(text, one.start)
        and (one.unit or one.relation or text.strip(" .") == text[one.start : one.end])
    ]  # fmt: skip
    if len(found) > 1:
        sums = [one for one in found if one.dimension == "money"]
        found = [one for one in found if one.relation in amounts.BOUNDS] or sums
    return (found[0].start, found[0].end) if len(found) == 1 else None


_PART_OF: Final = re.compile(r"half\s+(?:of|the\s+time)\b", re.IGNORECASE)


_ROUND_THE_CLOCK: Final = re.compile(r"\d+\s?/\s?\d")
_ONE: Final = re.compile(r"(?:one|another)(?:\s|$)", re.IGNORECASE)
"""Somebody, or a single thing: no number that decides anything."""
