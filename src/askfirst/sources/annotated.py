"""A source read sentence by sentence: what each sentence gives, and how much it may matter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from askfirst.requirements import Quote
from askfirst.sources.asides import Aside, asides, criteria
from askfirst.sources.attribution import Quotation, meant, quotations
from askfirst.sources.cases import is_case, is_date
from askfirst.sources.doing_lists import Doing, doings_between
from askfirst.sources.facts import Fact, dates, flags, names, numbers
from askfirst.sources.hedging import hedge
from askfirst.sources.sentences import Sentence
from askfirst.sources.speakers import PRONOUNS, is_person, said_by
from askfirst.sources.stating import stating
from askfirst.sources.text import SourceText, touching
from askfirst.sources.turns import turn_at, turns
from askfirst.sources.voices import Line, is_mail, sender_of
from askfirst.sources.voices import lines as voices

# A sentence with fewer words rarely says enough to be evidence.
SHORT: Final = 5
# What these say is asked of nobody.
_HAPPENED: Final = re.compile(
    r"\b(?:what happened|what went wrong|actual behaviou?r|incident)\b", re.IGNORECASE
)
NO_DEMAND: Final = frozenset({"talked-about", "open", "definition"})


class Passage(NamedTuple):
    """One sentence with everything found in it, verbatim.

    Attributes:
        quoted: whether it holds, or stands in, a quotation.
        flags: need, problem, limit; guesses that only order what is shown.
        is_requirement: whether it states what a system shall do.
        tells_case: whether it tells of one case that happened.
        older: whether it stands in an older mail that this one quotes.
        aside: what it is beside the matter, such as what is left out on purpose.
        is_criterion: whether it is an item of a list of acceptance criteria.
        author: who wrote or spoke the part of the text it stands in, by the form of the text; the
            speaker of a sentence is named in it and comes first.
        counts: whether it is somebody's words about anything: no header, greeting or signature of
            a mail, and no older mail of which nobody says who wrote it.
    """

    source: SourceText
    sentence: Sentence
    speaker: str
    hedge: str
    quoted: bool
    numbers: tuple[Fact, ...]
    dates: tuple[Fact, ...]
    doings: tuple[Doing, ...]
    flags: tuple[str, ...]
    names: tuple[Fact, ...] = ()
    is_requirement: bool = False
    tells_case: bool = False
    older: bool = False
    counts: bool = True
    author: str = ""
    aside: Aside = ""
    is_criterion: bool = False

    @property
    def quote(self) -> Quote:
        """The whole sentence as a quotation."""
        return Quote(**self.located)

    @property
    def located(self) -> dict[str, Any]:
        """The whole sentence as the keys of a quotation; of thousands it costs less than one."""
        said = self.author if not self.speaker or self.speaker in PRONOUNS else self.speaker
        return {
            "source": self.source.name,
            "sha256": self.source.sha256,
            "start": self.sentence.start,
            "end": self.sentence.end,
            "quote": self.sentence.text,
            "speaker": said,
            "hedge": self.hedge,
        }

    @property
    def interest(self) -> int:
        """Weight for ordering: requirements and lists of doings first, then what says most."""
        if not self.counts:
            return -10
        weight = 8 * self.is_requirement + 5 * bool(self.doings) + 3 * self.quoted
        weight += 2 * len(self.flags) + 2 * bool(self.numbers) + bool(self.dates)
        weight += bool(self.speaker)
        if self.sentence.block == "heading" or self.sentence.text.endswith(("?", ":")):
            weight -= 6
        if len(self.sentence.text.split(maxsplit=SHORT)) < SHORT:
            weight -= 4
        return weight


@lru_cache(maxsize=64)
def passages_of(source: SourceText) -> tuple[Passage, ...]:
    """Every sentence of a source, in order, with what was found in it."""
    quoted = quotations(source.text)
    named = _by_sentence(source, names(source.text, source.sentences))
    states = stating(source.text, source.sentences)
    beside = asides(source.text, source.sentences)
    listed = criteria(source.sentences)
    found: list[Passage] = []
    for sentence in source.sentences:
        quotation = _covering(quoted, sentence)
        said = (quotation.speaker if quotation else "") or said_by(sentence.text)
        if said in PRONOUNS:
            said = _meant(said, found[-1], sentence) if found else ""
        words, aside = sentence.text, beside.get(sentence.index, "")
        weakened = hedge(words)
        found.append(
            Passage(
                source=source,
                sentence=sentence,
                speaker=said,
                hedge=weakened,
                quoted=quotation is not None,
                numbers=_located(numbers_of(words), sentence.start),
                dates=_located(_dates_of(words), sentence.start),
                doings=_doings(source.text, sentence, said, weakened),
                flags=flags(words),
                names=named.get(sentence.index, ()),
                is_requirement=sentence.index in states and aside not in NO_DEMAND,
                aside=aside,
                is_criterion=sentence.index in listed,
            )
        )
    return tuple(_with_cases(_with_authors(source, _with_voices(source, found))))


def _with_authors(source: SourceText, passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages with who wrote or spoke them, where the form of the text says so: the writer of
    a mail, of a comment, of a turn."""
    found, sender = turns(source.text), sender_of(source.text)
    if not found and not sender:
        yield from passages
        return
    for passage in passages:
        turn = turn_at(found, passage.sentence.start)
        if passage.older or not passage.counts or passage.sentence.block == "heading":
            yield passage
        elif turn is None:
            yield _by(passage, sender, spares=is_person(passage.speaker))
        elif turn.kind == "said":
            yield _by(passage, turn.who)
        elif turn.kind == "remark":
            yield passage._replace(author=turn.who, aside="remark", is_requirement=False)
        else:
            yield _emptied(passage, older=turn.kind == "again")


def _by(passage: Passage, author: str, *, spares: bool = False) -> Passage:
    """A passage by whoever wrote or spoke it, who also says what others are told to say in it: "My
    husband says twelve". Words in quotation marks are theirs who are quoted.

    Args:
        spares: whether somebody is named whose words are reported.
    """
    if not author or passage.quoted or spares or not passage.speaker:
        return passage._replace(author=author) if author else passage
    doings = tuple(one._replace(speaker=author) for one in passage.doings)
    return passage._replace(author=author, speaker="", doings=doings)


def _with_voices(source: SourceText, passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, those of an older mail said by its writer, those that are nobody's emptied."""
    if not is_mail(source.text):
        yield from passages
        return
    lines = iter(voices(source.text))
    line = next(lines, None)
    for passage in passages:
        while line is not None and line.end <= passage.sentence.start:
            line = next(lines, None)
        yield passage if line is None or line.kind == "own" else _of_voice(passage, line)


def _of_voice(passage: Passage, line: Line) -> Passage:
    if line.kind == "older" and line.who:
        said = passage.speaker or line.who
        doings = tuple(one._replace(speaker=one.speaker or said) for one in passage.doings)
        return passage._replace(older=True, speaker=said, doings=doings)
    return _emptied(passage, older=line.kind == "older")


def _emptied(passage: Passage, *, older: bool) -> Passage:
    """A passage that is nobody's words about anything."""
    return passage._replace(
        older=older, counts=False, is_requirement=False, quoted=False,
        speaker="", hedge="", numbers=(), dates=(), doings=(), flags=(),
    )  # fmt: skip


def _with_cases(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, each marked if it tells of a case; a case goes on within its paragraph, and
    below a heading that says so one is told."""
    before: Passage | None = None
    dated = happened = False
    for passage in passages:
        if passage.sentence.block == "heading":
            happened = _HAPPENED.search(passage.sentence.text) is not None
        if before and "\n\n" in passage.source.text[before.sentence.end : passage.sentence.start]:
            before, dated = None, False
        dated = dated or happened or (before is None and is_date(passage))
        goes_on = before is not None and before.tells_case
        told = is_case(passage, dated=dated, goes_on=goes_on)
        before = passage._replace(tells_case=True) if told else passage
        yield before


def _meant(pronoun: str, before: Passage, sentence: Sentence) -> str:
    """The speaker of the sentence before, in the same paragraph, if only that one can be meant."""
    between = before.source.text[before.sentence.start : sentence.end]
    return meant(pronoun, before.speaker, between)


@lru_cache(maxsize=8)
def ranked(sources: tuple[SourceText, ...]) -> tuple[Passage, ...]:
    """All sentences of all sources, the most interesting first, those of older mails after the
    writer's own; ties in reading order."""
    everything = [passage for source in sources for passage in passages_of(source)]
    return tuple(sorted(everything, key=lambda passage: (passage.older, -passage.interest)))


def _doings(text: str, sentence: Sentence, said: str, weakened: str) -> tuple[Doing, ...]:
    """The doings that a sentence lists, with who says them and how surely."""
    around, first, last = touching(text, sentence.start, sentence.end)
    found = _doings_of(around, first, last)
    offset = sentence.start - first
    return found and tuple(
        one._replace(start=one.start + offset, end=one.end + offset, speaker=said, hedge=weakened)
        for one in found
    )


@lru_cache(maxsize=1 << 12)
def _doings_of(text: str, start: int, end: int) -> tuple[Doing, ...]:
    return tuple(doings_between(text, start, end))


@lru_cache(maxsize=1 << 12)
def numbers_of(words: str) -> tuple[Fact, ...]:
    """The numbers of a sentence, with offsets into it."""
    return tuple(numbers(words))


@lru_cache(maxsize=1 << 12)
def _dates_of(words: str) -> tuple[Fact, ...]:
    return tuple(dates(words))


def _located(facts: tuple[Fact, ...], offset: int) -> tuple[Fact, ...]:
    """Facts of a sentence with offsets into the whole text."""
    return facts and tuple(f._replace(start=f.start + offset, end=f.end + offset) for f in facts)


def _covering(quoted: tuple[Quotation, ...], sentence: Sentence) -> Quotation | None:
    """The first quotation that shares characters with a sentence."""
    if not quoted:
        return None
    first = bisect_right(quoted, sentence.start, key=lambda quotation: quotation.end)
    found = quoted[first] if first < len(quoted) else None
    return found if found and found.start < sentence.end else None


def _by_sentence(source: SourceText, facts: Iterable[Fact]) -> dict[int, tuple[Fact, ...]]:
    """Facts of a whole text, under the number of the sentence they stand in."""
    found: dict[int, list[Fact]] = {}
    remaining = iter(source.sentences)
    sentence = next(remaining, None)
    for fact in facts:
        while sentence is not None and sentence.end <= fact.start:
            sentence = next(remaining, None)
        if sentence is not None:
            found.setdefault(sentence.index, []).append(fact)
    return {index: tuple(those) for index, those in found.items()}


def doings(source: SourceText) -> tuple[Doing, ...]:
    """What a source says somebody needs or calls to do, in its order, each verbatim."""
    return tuple(doing for passage in passages_of(source) for doing in passage.doings)
