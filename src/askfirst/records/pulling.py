"""What pulls apart in the whole and was never put to the person: it stands first among what is
open. Two lines on both ends of one opposite, found like those that are put at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import Interview, Ref
from askfirst.records.explaining import put
from askfirst.records.gathered import Gathered, typed
from askfirst.records.making import open_question
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements.axes import Pair, pulls_apart
from askfirst.statements.places import context_of
from askfirst.statements.told import Told
from askfirst.vocabulary import Via

MOST: Final = 5
"""So many are named at most, the best first."""
MOST_LINES: Final = 300
"""Each line is compared with all before it; of more lines only so many are."""
_AGAINST: Final = ("against", "exclusion")


def pulled_apart(made: Gathered, standing: Sequence[Record]) -> Iterator[Record]:
    """An open question for each pair that nobody was asked about.

    Args:
        standing: the records that are printed; a pair that is one of them by now pulls no more.
    """
    known = {one.id for one in standing}
    asked = {frozenset(ids) for (_, ids), *_ in put(made.interview)}
    told = _told(made.interview, known)
    pairs = [
        pair
        for number, (new, _) in enumerate(told)
        for pair in pulls_apart(new, [one for one, _ in told[:number]], made.name)
        if frozenset((pair.first.id, pair.second.id)) not in asked
    ]
    origins = {one.id: came for one, came in told}
    for pair in _different(sorted(pairs, key=lambda one: -one.strength))[:MOST]:
        yield _question(pair, origins)


def _different(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs without those that say again what another one says: one side of it on one axis."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for pair in pairs:
        ends = {(pair.axis, pair.first.id), (pair.axis, pair.second.id)}
        if seen.isdisjoint(ends):
            kept.append(pair)
        seen |= ends
    return kept


def _told(interview: Interview, known: set[str]) -> list[tuple[Told, Origin]]:
    refs = [ref for kind in Kind for ref in interview.records(kind)]
    refs = [ref for ref in refs if ref.id in known and ref.via is not Via.ASSUMED]
    refs.sort(key=lambda ref: (ref.at, ref.by, ref.event, ref.position))
    return [(one, _origin(ref)) for ref in refs[:MOST_LINES] if (one := _line(interview, ref)).text]


def _line(interview: Interview, ref: Ref) -> Told:
    words, choice, frame = typed(interview, ref)
    context = context_of(ref.slot, interview.question(ref.slot), choice, frame)
    against = context.reads in _AGAINST
    return Told(ref.id, words, context.question, context.reads, against, choice)


def _origin(ref: Ref) -> Origin:
    words = "two answers pull apart, and nobody was asked which holds"
    return Origin(answer=ref.slot, event=ref.event, line=ref.line, by=ref.by, at=ref.at,
                  via=ref.via, words=words)  # fmt: skip


def _question(pair: Pair, origins: dict[str, Origin]) -> Record:
    ids = (pair.first.id, pair.second.id)
    text = "Which of the two holds, and when?"
    fields = {"sort": "contradiction", "first": ids[0], "second": ids[1]}
    came = (origins[one] for one in ids)
    return open_question(f"OPEN-{'-'.join(ids)}", text, fields, *came, blocks=ids)
