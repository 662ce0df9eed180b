"""What `askfirst read` says: the same facts as lines for people and as one JSON object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from askfirst.errors import SourceError
from askfirst.requirements import GapRow, Quote, SourceDocument
from askfirst.sources.annotated import Passage, passages_of
from askfirst.sources.conflicts import disagreements
from askfirst.sources.differences import Disagreement
from askfirst.sources.doing_lists import Doing
from askfirst.sources.facts import Fact
from askfirst.sources.gaps import counts, gap_report, header
from askfirst.sources.text import SourceText
from askfirst.untrusted import for_screen

Json = dict[str, Any]

MEANING: Final = (
    "Stated: a sentence says it. Implied: somebody could read it from the sentence, so a person"
    " must say whether it is meant."
)


def lines(sources: Sequence[SourceText]) -> Iterator[str]:
    """The report for a screen, line by line; passages are neutralised, on one line each."""
    yield header(sources)
    for source in sources:
        yield from (f"{source.name}: {note}" for note in source.notes)
    yield MEANING
    yield ""
    for row in gap_report(sources):
        yield from _row_lines(row, sources)
    yield from _doing_lines(sources)
    found = disagreements(sources)
    if found:
        yield ""
        places = f"{len(found)} place{'' if len(found) == 1 else 's'}"
        yield f"Where the documents differ ({places}; you decide which side counts)"
        for pair in found:
            yield from _pair_lines(pair, sources)


def _row_lines(row: GapRow, sources: Sequence[SourceText]) -> Iterator[str]:
    yield f"{row.section}: {row.standing} (question: {row.question})"
    for quote in row.quotes:
        yield f"  {shown(quote)}"
        yield f"    {place(quote, sources)}"


def _doing_lines(sources: Sequence[SourceText]) -> Iterator[str]:
    listed = [
        (passage, doing)
        for source in sources
        for passage in passages_of(source)
        for doing in passage.doings
    ]
    if listed:
        yield ""
        yield "What somebody needs or calls to do, in the documents' words"
    for passage, doing in listed:
        yield f"  - {one_line(doing.text)}"
        yield f"    {place(passage.quote, sources)}"


def _pair_lines(pair: Disagreement, sources: Sequence[SourceText]) -> Iterator[str]:
    differ = "; ".join(
        f"{d.kind}: {one_line(d.left) or 'none'} / {one_line(d.right) or 'none'}"
        for d in pair.differences
    )
    yield f"  {differ}"
    for quote in (pair.left, pair.right):
        yield f"    {shown(quote)}"
        yield f"      {place(quote, sources)}"


def one_line(text: str) -> str:
    """A passage for a screen, its white space closed up."""
    return " ".join(for_screen(text).split())


def shown(quote: Quote) -> str:
    """The passage in quotation marks, unless it brings its own."""
    words = one_line(quote.quote)
    return words if words[:1] in '“"«„' else f'"{words}"'


def place(quote: Quote, sources: Sequence[SourceText]) -> str:
    """Where a passage stands, who says it and what weakens it."""
    source = next(s for s in sources if s.sha256 == quote.sha256)
    sentence = source.sentence_at(quote.start)
    parts = [f"{source.name}, sentence {sentence.index + 1}" if sentence else source.name]
    if quote.speaker:
        parts.append(f"said by {one_line(quote.speaker)}")
    if quote.hedge:
        parts.append(f'weakened by "{one_line(quote.hedge)}"')
    return "; ".join(parts)


def as_json(sources: Sequence[SourceText], errors: Iterable[SourceError] = ()) -> Json:
    """The whole report as one object; every verbatim passage is under the key `quote`."""
    return {
        "header": header(sources),
        "counts": counts(sources)._asdict(),
        "sources": [_source(source) for source in sources],
        "parts": [row.model_dump(mode="json") for row in gap_report(sources)],
        "sentences": [_sentence(p) for source in sources for p in passages_of(source)],
        "doings": [
            _doing(source, doing)
            for source in sources
            for p in passages_of(source)
            for doing in p.doings
        ],
        "disagreements": [_pair(pair) for pair in disagreements(sources)],
        "errors": [
            {"code": e.code, "what": e.what, "where": e.where, "repair": e.repair} for e in errors
        ],
    }


def _source(source: SourceText) -> Json:
    kept = SourceDocument(
        name=source.name, sha256=source.sha256, words=source.words, sentences=len(source.sentences)
    )
    return kept.model_dump(exclude={"role"}) | {"notes": list(source.notes)}


def _sentence(passage: Passage) -> Json:
    return {
        **passage.located,
        "index": passage.sentence.index,
        "block": passage.sentence.block,
        "is_requirement": passage.is_requirement,
        "quoted": passage.quoted,
        "flags": list(passage.flags),
        "numbers": [_fact(fact) for fact in passage.numbers],
        "dates": [_fact(fact) | {"relative": fact.kind != "date"} for fact in passage.dates],
        "names": [_fact(fact) for fact in passage.names],
    }


def _fact(fact: Fact) -> Json:
    return {"quote": fact.text, "start": fact.start, "end": fact.end}


def _doing(source: SourceText, doing: Doing) -> Json:
    return {
        "source": source.name,
        "sha256": source.sha256,
        "quote": doing.text,
        "start": doing.start,
        "end": doing.end,
        "verb": doing.verb,
        "kind": doing.kind,
        "trigger": doing.trigger,
        "actor": doing.actor,
        "speaker": doing.speaker,
        "hedge": doing.hedge,
    }


def _pair(pair: Disagreement) -> Json:
    return {
        "differences": [difference._asdict() for difference in pair.differences],
        "left": pair.left.model_dump(exclude={"use"}),
        "right": pair.right.model_dump(exclude={"use"}),
    }
