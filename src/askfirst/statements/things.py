"""The things that a person speaks of, and parties that no task names.

Nouns for records or goods that come back; never places, or what only carries them (paper, a
phone), never words that mean nothing alone; people only where many lines speak of them as of one of
many. The word shown is the person's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.grammar import listed
from askfirst.statements.patterns import Token, tokens
from askfirst.text import lexicon
from askfirst.text.units import unit_of
from askfirst.vocabulary import counted

MOST: Final = 6
"""So many things are given at most."""
_NEAR: Final = 3
"""So many words may stand between what is done and its thing."""
_BEING: Final = frozenset(("is", "are", "was", "were", "be", "been", "being"))


class Thing(NamedTuple):
    """A thing that was spoken of.

    Attributes:
        word: the person's own word for it, in small letters ("card report").
        key: its singular. lines: places of the lines that name it.
        object: whether something is done with it in one of them.
    """

    word: str
    key: str
    lines: tuple[int, ...]
    object: bool


class _Named(NamedTuple):
    """A noun where it stands: its words, their singular, the line, and whether it is an object."""

    word: str
    key: str
    line: int
    object: bool


def things(lines: Sequence[str], people: Collection[str] = (), name: str = "") -> list[Thing]:
    """The things that lines speak of, the best first, at most six: those that two lines name, and
    three where nothing is done with them and one noun says it.

    Args:
        lines: what was typed, whole, in its order.
        people: names of the people and groups that are known. name: the system's name.
    """
    persons = {word for one in people for word in _keys(one)} - _counted(lines)
    own = " ".join(_keys(name)).removeprefix("the ")
    found: dict[str, list[_Named]] = {}
    for one in _all_named(lines):
        if one.key != own and one.key.rpartition(" ")[2] not in persons:
            found.setdefault(one.key, []).append(one)
    kept = [_thing(key, places) for key, places in _joined(found).items()]
    good = [one for one in kept if len(one.lines) >= 3 - (one.object or " " in one.key)]
    good.sort(key=lambda one: (-2 * len(one.lines) - one.object, one.lines[0]))
    return good[:MOST]


def groups(lines: Sequence[str], people: Collection[str] = ()) -> list[str]:
    """The people that many lines speak of as of one of many ("borrowers", "each singer"), the best
    first, at most two: who is lent to or seated has a name and a number, as things have.

    Args:
        people: names of the people and groups that are known.
    """
    known = {word for one in people for word in _heads(one)}
    found: dict[str, dict[str, set[int]]] = {}
    several = set[str]()
    for number, line in enumerate(lines):
        words = tokens(line)
        for at, token in enumerate(words):
            key = lexicon.singular_of(token.low)
            if _is_group(key, known):
                found.setdefault(key, {}).setdefault(token.low, set()).add(number)
                before = words[at - 1].low if at else ""
                one_of_many = before in _ONE_OF_MANY or counted(before) > 1
                several.update([key] if one_of_many or token.low != key else [])
    many = {key: set().union(*found[key].values()) for key in several}
    often = [key for key, told in many.items() if len(told) >= _OFTEN]
    often.sort(key=lambda key: (-len(many[key]), min(many[key])))
    return [min(found[key], key=lambda word: min(found[key][word])) for key in often[:_MOST_GROUPS]]


_OFTEN: Final = 5
_MOST_GROUPS: Final = 2
_ONE_OF_MANY: Final = frozenset(
    ("a", "an", "each", "every", "all", "any", "some", "per", "another")
)


def _is_group(key: str, known: Collection[str]) -> bool:
    person = lexicon.is_person(key) or key in known
    word = lexicon.is_noun(key) or not lexicon.is_english(key)
    return person and word and len(key) > _SHORT and key not in listed("no-group")


_SHORT: Final = 2


def object_of(words: Sequence[Token], start: int, end: int, passive: bool = True) -> str:
    """The thing that something between two words of a line is done with: the nouns inside, else
    right behind, else right before ("the oars are lent"); empty when there is none.

    Args:
        words: the line. start, end: from which word to before which the doing is told.
        passive: whether what is done to it may stand behind it.
    """
    passive = passive and start > 0 and words[start - 1].low in _BEING
    groups = [
        (first, last)
        for first, last in _groups(words)
        if _is_thing(lexicon.singular_of(words[last - 1].low))
    ]
    behind = [one for one in groups if end <= one[0] <= end + _NEAR and _free(words[end : one[0]])]
    inside = [one for one in groups if start < one[0] and one[1] <= end]
    before = [one for one in groups if passive and start - _NEAR <= one[1] <= start]
    first = next(iter((*inside, *behind, *before[-1:])), None)
    return " ".join(token.low for token in words[first[0] : first[1]]) if first else ""


def _free(between: Sequence[Token]) -> bool:
    """Whether nothing stands between that begins something else: a mark, "at", "and"."""
    parting = lexicon.words("prepositions") | lexicon.words("conjunctions")
    low = [token.low for token in between]
    return not any(not one[0].isalnum() or (one in parting and one != "of") for one in low)


def parties(lines: Iterable[str], people: Iterable[str]) -> list[str]:
    """People and groups that no line names, as they are called, in their order.

    Args:
        lines: what people must get done, and what it does. people: names that are known.
    """
    named = {token for line in lines for token in _keys(line)}
    unnamed = (one for one in people if _keys(one) and not _heads(one) & named)
    return list(dict.fromkeys(unnamed))


def _thing(key: str, places: Sequence[_Named]) -> Thing:
    lines = tuple(dict.fromkeys(one.line for one in places))
    return Thing(places[0].word, key, lines, any(one.object for one in places))


def _joined(found: dict[str, list[_Named]]) -> dict[str, list[_Named]]:
    """Two words for one thing made one: "reports" and "card reports" where there are no others."""
    heads: dict[str, list[str]] = {}
    for key in found:
        heads.setdefault(key.rpartition(" ")[2], []).append(key)
    joined = {}
    for head, keys in heads.items():
        alone = found.get(head, [])
        longer = [key for key in keys if key != head]
        often = [key for key in longer if len(found[key]) > 1 and len(found[key]) >= len(alone)]
        if len(longer) == 1 and (often or not alone):
            both = [*found[longer[0]], *alone]
            joined[longer[0]] = both
            continue
        joined |= {key: found[key] for key in often}
        rest = [one for key in keys if key not in often for one in found[key]]
        if rest:
            joined[head] = [
                one._replace(word=one.word.rpartition(" ")[2]) for one in sorted(rest, key=_line)
            ]
    return joined


def _line(named: _Named) -> int:
    return named.line


def _counted(lines: Iterable[str]) -> frozenset[str]:
    """Groups that are so many that somebody keeps a list of them: "140 households"."""
    found = set()
    for words in map(tokens, lines):
        for one, noun in pairwise(words):
            many = counted(one.low) >= _MANY
            if many and lexicon.is_plural(noun.low) and unit_of(noun.low) is None:
                found.add(lexicon.singular_of(noun.low))
    return frozenset(found)


_MANY: Final = 20


def _states(lines: Iterable[str]) -> frozenset[str]:
    """Words that say somewhere how something is, and so are no thing elsewhere: "it was lame"."""
    return frozenset(
        after.low
        for words in map(tokens, lines)
        for before, after in pairwise(words)
        if before.low in _BEING and lexicon.is_adjective(after.low)
    )


def _all_named(lines: Sequence[str]) -> Iterator[_Named]:
    many, states = _counted(lines), _states(lines)
    for number, line in enumerate(lines):
        words = tokens(line)
        for start, end in _groups(words):
            low = [token.low for token in words[start:end]]
            head = lexicon.singular_of(low[-1])
            if not (_is_thing(head) or head in many) or not _is_goods(words, start, end):
                continue
            if head in states:
                continue
            key = " ".join([*low[:-1], head])
            yield _Named(" ".join(low), key, number, _has_verb_before(words, start))


def _groups(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Nouns that stand together, at most the last two of them: "the card reports"."""
    start = None
    for at in range(len(words) + 1):
        if at < len(words) and matter.is_matter(words, at):
            start = at if start is None else start
        elif start is not None:
            start = max(start, at - 2)
            yield (at - 1 if _describes(words[start].low) else start), at
            start = None


def _describes(word: str) -> bool:
    """Whether a word before a noun says how it is, and does not belong to its name."""
    made = lexicon.is_participle(word.rpartition("-")[2]) and "-" in word
    return made or lexicon.is_adjective(word) or unit_of(word) is not None


def _is_thing(head: str) -> bool:
    person = lexicon.is_person(head) or unit_of(head) is not None
    return not person and len(head) > 2 and head not in listed("no-thing")


def _is_goods(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether nouns name a record or goods: no medium alone, no place, no word that says how
    something is, and a word that is not known only behind "the" or "a"."""
    low = words[end - 1].low
    head = lexicon.singular_of(low)
    if head in listed("no-goods") or low in listed("no-goods"):
        return False
    if head in listed("media") and end - start == 1:
        return False
    if not lexicon.is_noun(low):
        return start > 0 and words[start - 1].low in listed("before-objects")
    other = lexicon.is_adjective(low) or lexicon.is_adverb(low) or lexicon.is_participle(low)
    return not lexicon.is_ing(low) and (not other or lexicon.mostly_noun(low))


def _has_verb_before(words: Sequence[Token], start: int) -> bool:
    """Whether a group of nouns is the object of a verb: "hand out the cards"."""
    at = start - 1
    while at >= 0 and words[at].low not in listed("before-objects") and _modifies(words, at):
        at -= 1
    while at >= 0 and words[at].low in listed("before-objects"):
        at -= 1
    particle = at > 0 and words[at].low in matter.PARTICLES
    at -= particle
    if at < 0 or not words[at].low.isalpha():
        return False
    word = words[at].low
    base = lexicon.base_of(word)
    before = words[at - 1] if at else None
    first = before is None or before.low in ",:;.(" or (particle and before.low.isalpha())
    first = first and (particle or lexicon.is_base(word))
    acts = base is not None and (not lexicon.mostly_noun(word) or first)
    return acts and word not in lexicon.words("auxiliaries") | lexicon.words("prepositions")


def _modifies(words: Sequence[Token], at: int) -> bool:
    """Whether a verb's form right before a noun says how it is: "the ruined lens", "wet hands"."""
    low = words[at].low
    if _describes(low):
        return True
    if lexicon.is_ing(low):
        return at == 0 or words[at - 1].low not in lexicon.words("prepositions")
    return lexicon.is_participle(low) and not lexicon.is_base(low)


@lru_cache(maxsize=1 << 10)
def _keys(text: str) -> tuple[str, ...]:
    return tuple(lexicon.singular_of(token.low) for token in tokens(text) if token.low.isalpha())


def _heads(name: str) -> set[str]:
    """The words by which a party would be named: its nouns for people, else its last noun."""
    keys = [key for key in _keys(name) if key not in lexicon.function_words()]
    persons = {key for key in keys if lexicon.is_person(key)}
    return persons or set(keys[-1:])
