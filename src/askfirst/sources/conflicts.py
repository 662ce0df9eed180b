"""Where two sources tell the same matter differently: side by side, for a person to decide.

Two sentences of different sources are about the same matter when they share enough of their rarer
words, or four words in a row. They disagree when a number, date, name, actor, speaker or hedge
differs, or one denies what the other says. Nothing is settled here.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.requirements import Quote
from askfirst.sources.annotated import Passage, numbers_of, passages_of
from askfirst.sources.corrections import corrections
from askfirst.sources.differences import (
    MOST_NUMBERS,
    WORD,
    Difference,
    Disagreement,
    masked,
    reworded,
)
from askfirst.sources.facts import Fact
from askfirst.sources.figures import (
    SMALL,
    About,
    Measure,
    about,
    differ,
    in_a_case,
    is_numbered,
    may_be_same,
    measured,
    other_case,
    same_thing,
    stem,
    stems,
)
from askfirst.sources.text import SourceText

# Shares of the two sentences' weighted words that they have in common.
SAME_MATTER: Final = 0.12
# From here on a speaker or hedge on one side only counts, and from the next a denial or name.
CLOSE: Final = 0.18
VERY_ALIKE: Final = 0.35
FEWEST_SHARED: Final = 3
IN_A_ROW: Final = 4
# A word in more sentences than this says nothing about the matter, and costs time to follow.
COMMON_WORD: Final = 60
MOST_COMPARED: Final = 5000

_PRONOUN: Final = re.compile(r"(?i:they|he|she|we|i|it|you)$")
_NOT: Final = re.compile(
    r"\b(?:not|never|no longer|cannot|nobody|none|[Nn]o \w+ (?=may|must|can|shall|should|will|is"
    r"|are))\b|n[’']t\b"
)
# A line without a full stop is taken for a heading; one that says how much, in so many words, may
# well be a line of a list.
_LINE: Final = 5

_Key = tuple[str, str, int, str]


class _Amount(NamedTuple):
    """A number of a passage: what it measures, and of what."""

    number: Fact
    measure: Measure
    about: About


@lru_cache(maxsize=1 << 12)
def _amounts(text: str) -> tuple[_Amount, ...]:
    """The amounts of a sentence, with offsets into it."""
    return tuple(
        _Amount(number, measured(number, text, 0), about(number, text, 0))
        for number in numbers_of(text)[:MOST_NUMBERS]
        if not is_numbered(number, text, 0)
    )


class _Terms(NamedTuple):
    passage: Passage
    stems: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    amounts: tuple[_Amount, ...]
    units: frozenset[str]


def disagreements(sources: Sequence[SourceText]) -> tuple[Disagreement, ...]:
    """Disagreements between the sources, the closest pairs first, each sentence's best.

    Within one source only numbers of sentences that tell the same in the same words.

    Of very long sources only the `MOST_COMPARED` most interesting sentences are compared.
    """
    telling = [p for source in sources for p in passages_of(source) if _tells(p)]
    if len(telling) > MOST_COMPARED:
        interest = [p.interest for p in telling]
        least = sorted(interest, reverse=True)[MOST_COMPARED]
        telling = [p for p, weight in zip(telling, interest, strict=True) if weight > least]
    entries = [_terms(p) for p in telling]
    weights = _weights(entries)
    found: list[tuple[float, Disagreement]] = []
    for left, right in _candidates(entries, weights):
        alike = _alikeness(left, right, weights)
        if left.passage.source is right.passage.source:
            found_here = _within_one(left, right, alike)
        else:
            found_here = _differences(left, right, alike) if alike else _same_doing(left, right)
        differences = tuple(found_here)
        if differences:
            pair = Disagreement(left.passage.quote, right.passage.quote, differences)
            found.append((alike, pair))
    found += [(1.0, pair) for pair in (*reworded(telling), *corrections(telling))]
    found.sort(key=lambda scored: -scored[0])
    return tuple(_best(pair for _, pair in found))


def _best(pairs: Iterator[Disagreement]) -> Iterator[Disagreement]:
    """Each difference between the two passages that show it best.

    When both sides say something, one passage may stand in two pairs; what only one side says
    (a hedge against none) is shown once for each passage.
    """
    seen: set[_Key] = set()
    for pair in pairs:
        fresh: list[Difference] = []
        for difference in pair.differences:
            keys = {_key(pair.left, difference), _key(pair.right, difference)}
            mutual = bool(difference.left and difference.right)
            if not (keys <= seen if mutual else keys & seen):
                fresh.append(difference)
                seen |= keys
        if fresh:
            yield pair._replace(differences=tuple(fresh))


def _key(quote: Quote, difference: Difference) -> _Key:
    return quote.source, quote.sha256, quote.start, difference.kind


def _tells(passage: Passage) -> bool:
    said = passage.sentence.text
    heading = passage.sentence.block == "heading"
    listed = bool(passage.numbers) and len(said.split()) >= _LINE
    return (not heading or listed) and not said.endswith("?")


def _terms(passage: Passage) -> _Terms:
    amounts = _amounts(passage.sentence.text) if passage.numbers else ()
    units = frozenset(amount.measure.unit for amount in amounts if amount.measure.unit)
    return _Terms(passage, *_stems_and_runs(passage.sentence.text), amounts, units)


@lru_cache(maxsize=1 << 12)
def _stems_and_runs(text: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """The stems of a sentence's words that say something, and its telling words in a row."""
    found = WORD.findall(text)
    runs = set(zip(*(found[i:] for i in range(IN_A_ROW)), strict=False))
    telling = frozenset(run for run in runs if sum(map(_telling, run)) > 1)
    plain = (word.lower() for word in found)
    return frozenset(stem(w) for w in plain if w not in SMALL), telling


def _telling(word: str) -> bool:
    """Whether a word of a run says something: neither small nor a name."""
    return word.islower() and word not in SMALL


def _weights(entries: list[_Terms]) -> dict[str, float]:
    """Rarer words weigh more (inverse document frequency over sentences)."""
    frequency = Counter(stem for entry in entries for stem in entry.stems)
    return {s: math.log((len(entries) + 1) / n) + 0.1 for s, n in frequency.items()}


def _candidates(
    entries: list[_Terms], weights: dict[str, float]
) -> Iterator[tuple[_Terms, _Terms]]:
    """Pairs of different sources that share a word that is not common."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word in sorted(entry.stems):
            places[word].append(number)
    for number, entry in enumerate(entries):
        near = {
            other
            for stem in entry.stems
            if len(places[stem]) <= COMMON_WORD
            for other in places[stem]
            if other > number
        }
        yield from ((entry, entries[other]) for other in sorted(near))


def _alikeness(left: _Terms, right: _Terms, weights: dict[str, float]) -> float:
    """Share of weighted words in common; 0 when the two are not about the same matter."""
    shared = left.stems & right.stems
    alike = sum(weights[s] for s in sorted(shared)) / sum(
        weights[s] for s in sorted(left.stems | right.stems)
    )
    if left.runs & right.runs:
        return alike + SAME_MATTER
    enough = len(shared) >= FEWEST_SHARED and alike >= SAME_MATTER
    return alike if enough or (len(shared) == 2 and alike >= VERY_ALIKE) else 0.0


def _differences(left: _Terms, right: _Terms, alike: float) -> Iterator[Difference]:
    a, b = left.passage, right.passage
    yield from (_numbers if _much_in_common(left, right) else _same_doing)(left, right)
    yield from _dates(a, b)
    if alike >= VERY_ALIKE:
        yield from _names(a, b)
        yield from _denial(a, b)
    yield from _actors(left, right)
    for kind, said in _SAID:
        one, other = said(a), said(b)
        clear = bool(one and other) or (bool(one or other) and alike >= CLOSE)
        if clear and one.lower() != other.lower() and not _within(one, other):
            yield Difference(kind, one, other)


def _within_one(left: _Terms, right: _Terms, alike: float) -> Iterator[Difference]:
    """Different amounts of two sentences of one source that tell the same in the same words."""
    one, other = left.passage, right.passage
    close = alike >= VERY_ALIKE + SAME_MATTER or bool(
        left.runs & right.runs and alike >= VERY_ALIKE
    )
    if not close or one.older != other.older or len(one.numbers) != len(other.numbers):
        return
    if len(left.amounts) == len(right.amounts) == 1 and masked(one) != masked(other):
        yield from _numbers(left, right)


def _much_in_common(left: _Terms, right: _Terms) -> bool:
    """Whether two sentences share so much that their numbers are about one thing; the units that
    are counted in are no matter."""
    units = frozenset(stem(w) for p in (left, right) for f in p.passage.numbers
                      for w in f.text.lower().split())  # fmt: skip
    shared = (left.stems & right.stems) - units
    return len(shared) >= FEWEST_SHARED or bool(left.runs & right.runs)


def _numbers(left: _Terms, right: _Terms) -> Iterator[Difference]:
    """Different amounts in the same unit, of two sentences about the same matter.

    What both sides say is no difference. Of several that are left, only those are compared before
    which the same is done ("open at", "shut at").
    """
    ones, others = left.amounts, right.amounts
    if not left.units & right.units or other_case(*_texts(left, right)):
        return
    for one, other in _unlike(ones, others):
        several = len(_rest(ones, others, one)) > 1 or len(_rest(others, ones, other)) > 1
        if not several or (one.about.done and one.about.done == other.about.done):
            yield Difference("number", one.number.text, other.number.text)


def _rest(mine: Sequence[_Amount], theirs: Sequence[_Amount], like: _Amount) -> list[_Amount]:
    """Amounts in one unit that the other side does not say too."""
    unit = like.measure.unit
    said = [other.measure for other in theirs if other.measure.unit == unit]
    return [
        one for one in mine
        if one.measure.unit == unit and not any(_equal(one.measure, other) for other in said)
    ]  # fmt: skip


def _equal(one: Measure, other: Measure) -> bool:
    return one.low is not None and (one.low, one.high) == (other.low, other.high)


def _unlike(
    ones: Sequence[_Amount], others: Sequence[_Amount]
) -> Iterator[tuple[_Amount, _Amount]]:
    """Pairs of amounts in one unit that cannot both be, each said by its side only."""
    for one in ones:
        for other in others:
            if not one.measure.unit or one.measure.unit != other.measure.unit:
                continue
            alone = one in _rest(ones, others, one) and other in _rest(others, ones, other)
            unlike = differ(one.measure, other.measure)
            if unlike is None:
                unlike = one.number.text.split()[0].lower() != other.number.text.split()[0].lower()
            if alone and unlike:
                yield one, other


def _same_doing(left: _Terms, right: _Terms) -> Iterator[Difference]:
    """Different amounts of two sentences that share few words: in the same unit, the same done,
    by the same, and in no case that only one of them names."""
    for one, other in _unlike(left.amounts, right.amounts) if left.units & right.units else ():
        exact = one.measure.low == one.measure.high and other.measure.low == other.measure.high
        if not exact or not may_be_same(one.about, other.about):
            continue
        before = _before(left.passage if one.about.pronoun else right.passage)
        texts = _texts(left, right)
        here = not other_case(*texts) and not in_a_case(*texts)
        if here and same_thing(one.about, other.about, before):
            yield Difference("number", one.number.text, other.number.text)


def _texts(left: _Terms, right: _Terms) -> tuple[str, str]:
    return left.passage.sentence.text, right.passage.sentence.text


def _before(passage: Passage) -> frozenset[str]:
    """Stems of the sentences before a passage in its paragraph: what "they" may be."""
    text, start = passage.source.text, passage.sentence.start
    return stems(text[max(text.rfind("\n\n", 0, start), 0) : start])


def _dates(a: Passage, b: Passage) -> Iterator[Difference]:
    ones = {fact.text.lower() for fact in a.dates}
    others = {fact.text.lower() for fact in b.dates}
    if ones and others and not ones & others:
        yield Difference("date", a.dates[0].text, b.dates[0].text)


def _names(a: Passage, b: Passage) -> Iterator[Difference]:
    """Each side names one that the other does not."""
    ones, others = ([fact.text for fact in p.names] for p in (a, b))
    left = [name for name in ones if name not in others]
    right = [name for name in others if name not in ones]
    if len(left) == len(right) == 1 and not _within(left[0], right[0]):
        yield Difference("name", left[0], right[0])


def _denial(a: Passage, b: Passage) -> Iterator[Difference]:
    one, other = _NOT.search(a.sentence.text), _NOT.search(b.sentence.text)
    if (one is None) != (other is None):
        said = [found.group().strip() if found else "" for found in (one, other)]
        yield Difference("denial", *said)


def _actors(left: _Terms, right: _Terms) -> Iterator[Difference]:
    """The same doing in both, under another subject."""
    done = _verbs(left.passage) & _verbs(right.passage)
    one, other = _subject(left.passage), _subject(right.passage)
    named = one and other and not _PRONOUN.match(one) and not _PRONOUN.match(other)
    if done and named and not _within(one, other):
        yield Difference("actor", one, other)


_DONE: Final = re.compile(r"\b[a-z]{4,}(?:ing|ed)\b|\bto (?:\w+ly )?[a-z]{4,}\b")


def _verbs(passage: Passage) -> set[str]:
    """Stems of what is done: "suspending", "ordered", "to suspend"."""
    found = (match.group().split()[-1] for match in _DONE.finditer(passage.sentence.text))
    return {stem(word) for word in found}


def _subject(passage: Passage) -> str:
    """The words that open a sentence up to its first verb, as far as they look like a subject."""
    if passage.names and passage.names[0].start == passage.sentence.start:
        return passage.names[0].text
    match = re.match(
        r"(?:The|A|An|Our|Their) (?:[\w.’'-]+ ){0,3}?[\w.’'-]+?(?=,| \w+(?:ed|s)\b)",
        passage.sentence.text,
    )
    return match.group() if match else ""


def _speaker(passage: Passage) -> str:
    return "" if _PRONOUN.match(passage.speaker) else passage.speaker


_SAID: Final[tuple[tuple[str, Callable[[Passage], str]], ...]] = (
    ("speaker", _speaker),
    ("hedge", lambda passage: passage.hedge),
)


def _within(one: str, other: str) -> bool:
    """Whether one is the other, shorter: "Moussouris" and "Katie Moussouris"."""
    if not one or not other:
        return False
    short, long_ = sorted((one.lower(), other.lower()), key=len)
    return set(short.split()) - {"the", "a"} <= set(long_.split())
