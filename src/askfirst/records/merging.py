"""One fact, one entry: what is said again becomes a second origin of the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from askfirst.interview.references import Ref
from askfirst.records.making import words_meant
from askfirst.requirements import Kind, Link, Record
from askfirst.statements.asides import said_before
from askfirst.text import numerals
from askfirst.text.overlap import Fact, content_words, fact, negated, numbers, says_most

_MERGED: Final = (
    Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.CHECK, Kind.EXCLUSION, Kind.NEED,
    Kind.DATA, Kind.INTERFACE, Kind.RISK, Kind.GOAL,
)  # fmt: skip
_LEAST: Final = 2
_MOST_LOOKED_AT: Final = 50
"""Lines with one word in common that are looked at, so that many of them take no longer each."""
_NOTHING: Final = frozenset[str]()


def merged(
    records: Sequence[Record], agreed: Mapping[str, str] = MappingProxyType({})
) -> list[Record]:
    """The records without those that say the same as an earlier one; the earlier one has what was
    told of them too, and their ids in `fields["also"]`, and what pointed to them points to it.

    Args:
        agreed: by the id of a record the one that tells it too, as the person agreed.
    """
    words = [content_words(one.statement) if one.kind in _MERGED else _NOTHING for one in records]
    often = Counter(words)
    kept: list[Record] = []
    found = _said_again(records, words) | _said_within(records, words) | _told_whole(records, words)
    known = {one.id for one in records}
    found |= {name: first for name, first in agreed.items() if first in known}
    again = {name: first for name, first in found.items() if first not in found}
    places: dict[Fact, int] = {}
    for record, said in zip(records, words, strict=True):
        if record.id in again:
            continue
        twice = len(said) >= _LEAST and often[said] > 1  # else it is no other's fact
        place = places.setdefault(fact(record.statement), len(kept)) if twice else len(kept)
        if place == len(kept):
            kept.append(record)
        else:
            kept[place] = _joined(kept[place], record)
    at = {name: number for number, one in enumerate(kept)
          for name in (one.id, *one.fields.get("also", "").split())}  # fmt: skip
    for record in records:
        if record.id in again:
            place = at[again[record.id]]
            kept[place] = _joined(kept[place], record)
    return pointing(kept, aliases(kept))


def _said_again(records: Sequence[Record], words: Sequence[frozenset[str]]) -> dict[str, str]:
    """By the id of a line that says of itself that it was said ("a flood, said that") the id of the
    one it means: one that has its numbers and most of its words. Any other such line stands."""
    telling = [one for one, said in zip(records, words, strict=True)
               if said and said_before(one.words)]  # fmt: skip
    if not telling:
        return {}
    ids = {one.id for one in telling}
    named: dict[str, list[Record]] = {}
    for one, said in zip(records, words, strict=True):
        for word in () if one.id in ids else said:
            named.setdefault(word, []).append(one)
    found = {}
    for again in telling:
        near = (one for word in sorted(content_words(again.statement))
                for one in named.get(word, ())[:_MOST_LOOKED_AT])  # fmt: skip
        denied, bound = negated(again.words), _ONLY.search(again.words) is not None
        alike = (one for one in near if again.kind is not Kind.DATA or one.kind is Kind.DATA)
        alike = (one for one in alike if not bound or _ONLY.search(one.statement))
        first = next((one for one in alike if _says(one.statement, again.statement)
                      and negated(one.statement) is denied), None)  # fmt: skip
        if first is not None:
            found[again.id] = first.id
    return found


def _says(text: str, again: str) -> bool:
    """Whether a text says a line that says of itself that it was said: of a short one all words, as
    "prices, only the clerk, I said" is not told where the clerk does something else."""
    own = content_words(again)
    return says_most(text, again) and (len(own) > _SHORT or own <= content_words(text))


_SHORT: Final = 4
_ONLY: Final = re.compile(r"\b(?:only|alone|nobody else|no[- ]one else)\b", re.IGNORECASE)
"""Says for whom alone it is, which a line that only tells what is done does not say."""
_WITHIN: Final = (Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT)
_LEAST_WITHIN: Final = 3
_COUNTS: Final = re.compile(f"{numerals.FIGURE}|{numerals.WORD}", re.IGNORECASE)


def _said_within(records: Sequence[Record], words: Sequence[frozenset[str]]) -> dict[str, str]:
    """By the id of a line with a number that another line holds whole, the id of that one: "the
    slip two working days before" within "when I pick the funeral, it prints the slip two working
    days before". Without a number the same words may say something else."""
    telling = {one.id: (said, numbers(one.statement), negated(one.statement))
               for one, said in zip(records, words, strict=True)
               if one.kind in _WITHIN and _COUNTS.search(one.statement)}  # fmt: skip
    named = _by_word({name: said for name, (said, _, _) in telling.items()})
    found: dict[str, str] = {}
    for name, (said, amounts, denied) in telling.items():
        if len(said) < _LEAST_WITHIN or not amounts:
            continue
        for other in _near(said, named):
            whole, there, no = telling[other]
            if said < whole and amounts <= there and denied is no and other not in found:
                found[name] = other
                break
    return found


def _by_word(said: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """By each content word the lines that have it."""
    named: dict[str, list[str]] = {}
    for name, words in said.items():
        for word in words:
            named.setdefault(word, []).append(name)
    return named


def _near(words: frozenset[str], named: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The lines that may have all of some words: those with the rarest of them."""
    rare = min(words, key=lambda word: (len(named.get(word, ())), word))
    return named.get(rare, ())[:_MOST_LOOKED_AT]


_LEAST_OF_CASE: Final = 4


def _told_whole(records: Sequence[Record], words: Sequence[frozenset[str]]) -> dict[str, str]:
    """By the id of a case whose words another case has whole, the id of that one:
    "a lamp that is out, the guard and me get told" on "something is broken", where "if a lamp is
    out, the guard and me get told" was told before."""
    cases = {one.id: (one, said) for one, said in zip(records, words, strict=True)
             if one.kind is Kind.FUNCTION and one.fails}  # fmt: skip
    named = _by_word({name: said for name, (_, said) in cases.items()})
    found: dict[str, str] = {}
    for name, (one, _) in cases.items():
        own = content_words(one.words)
        if len(own) < _LEAST_OF_CASE or numbers(one.words):
            continue
        denied = negated(one.words)
        for other in _near(own, named):
            whole, there = cases[other]
            if own < there and other not in found and negated(whole.statement) is denied:
                found[name] = other
                break
    return found


def aliases(records: Sequence[Record]) -> dict[str, Record]:
    """The records by the ids of those that they were said again in."""
    return {name: one for one in records for name in one.fields.get("also", "").split()}


def in_words(torn: Record, standing: Container[str], refs: Mapping[str, Ref],
             now: Mapping[str, Record]) -> Record:  # fmt: skip
    """An open question whose sides are ids, with the words of a side that stands nowhere by itself
    any more: it was said again elsewhere, or is read as something else. Where it was said again
    waits for the question too."""
    lost = {field: refs[said] for field, said in torn.fields.items()
            if said in refs and said not in standing}  # fmt: skip
    if not lost:
        return torn
    fields = torn.fields | {field: words_meant(one) or one.text for field, one in lost.items()}
    waiting = dict.fromkeys(now[one.id].id for one in lost.values() if one.id in now)
    there = {*torn.linked("blocks"), *fields.values()}
    links = (Link(type="blocks", target=one) for one in waiting if one not in there)
    return torn.model_copy(update={"fields": fields, "links": (*torn.links, *links)})


def pointing(records: Sequence[Record], now: Mapping[str, Record]) -> list[Record]:
    """The records, pointing to what stands where they pointed to what was said again."""
    return [_pointing(one, now) if now else one for one in records]


def _pointing(record: Record, now: Mapping[str, Record]) -> Record:
    parent = now[record.parent].id if record.parent in now else record.parent
    links = tuple(
        link.model_copy(update={"target": now[link.target].id}) if link.target in now else link
        for link in record.links
    )
    if (parent, links) == (record.parent, record.links):
        return record
    return record.model_copy(update={"parent": parent, "links": links})


def _joined(first: Record, again: Record) -> Record:
    also = " ".join(filter(None, (first.fields.get("also", ""), again.id)))
    came = again.origins
    if came and fact(first.words) != fact(again.words):
        came = (came[0].model_copy(update={"said": again.words}), *came[1:])
    origins = first.origins + tuple(one for one in came if one not in first.origins)
    fields = first.fields | {"also": also}
    if again.fields.get("standing") == "fixed":  # ticked once, it is fixed
        fields["standing"] = "fixed"
    fit = {name: told for name, told in first.fit if told}
    update: dict[str, object] = {
        "origins": origins, "fields": fields, "fit": again.fit.model_copy(update=fit),
        "missing": tuple(one for one in first.missing if one in again.missing),
        "rationale": first.rationale or again.rationale, "owner": first.owner or again.owner,
        "priority": first.priority or again.priority, "links": first.links or again.links,
    }  # fmt: skip
    if again.parent and not first.parent and first.kind is not Kind.NEED:
        update["parent"] = again.parent
    return first.model_copy(update=update)
