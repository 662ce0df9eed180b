"""Short questions that grow out of what a person said, each with the person's own word.

What brings a question up, and what closes it, is data (`data/probes.tsv`). Each asks one thing;
none is asked twice, none whose answer is there already.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.axes import MOST_HITS, turned_at
from askfirst.statements.grammar import listed
from askfirst.statements.patterns import Hit, Patterns, Token, tokens
from askfirst.statements.tables import rows
from askfirst.statements.things import object_of, parties
from askfirst.statements.told import STORIES, Told
from askfirst.text import lexicon, spelling
from askfirst.text.days import WEEKDAYS
from askfirst.vocabulary import Kind

_NAME: Final = 3
"""So many words a party's name has at most."""
_NEAR: Final = 4
"""So near to a verb stands whom it is about."""


class Probe(NamedTuple):
    """A question to ask.

    Attributes:
        id: its row. word: the person's own word that it asks about. question, example: to show.
        reader, kind: what reads the answer, and what it becomes.
        told: id of the line that brought it up; empty when no single line did.
    """

    id: str
    word: str
    question: str
    example: str
    reader: str
    kind: Kind
    told: str


class _Row(NamedTuple):
    rank: int
    of: str
    question: str
    example: str
    reader: str
    kind: Kind
    kinds: frozenset[str]
    needs: str
    but: frozenset[str]
    only: frozenset[str]


class _Found(NamedTuple):
    """A word that a row asks about, and the line that named it."""

    row: str
    word: str
    told: str


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, _Row], Patterns, Patterns, Patterns]:
    """The rows by id; what brings them up, what closes them beside their word, what anywhere."""
    table = rows("probes")
    found = {
        row["id"]: _Row(
            int(row["rank"]), row["of"], row["question"], row["example"], row["reader"],
            Kind(row["kind"]), frozenset(row["kinds"].split()), row["needs"],
            frozenset(row["but"].split()),
            listed(row["only"]) if row["only"] else frozenset(),
        )
        for row in table
    }  # fmt: skip
    by_column = (
        Patterns({row["id"]: row[column] for row in table})
        for column in ("triggers", "closes", "closes_any")
    )
    triggers, closes, closes_any = by_column
    return found, triggers, closes, closes_any


def probes(
    told: Sequence[Told],
    answered: Collection[str] = (),
    people: Sequence[str] = (),
    name: str = "",
    kinds: Collection[str] = (),
    asked: Collection[str] = (),
) -> list[Probe]:
    """What to ask about what was said, the best first.

    Args:
        told: what was typed, in its order.
        answered: ids of probes that were asked.
        people: names of the people and groups that were told.
        name: the system's name.
        kinds: what kind of system it is (`system_kind.guess`); empty for not known.
        asked: vague words that were asked about by then: "quickly".
    """
    table = _table()[0]
    closed = _closed(told)
    often = _counts(told, name)
    best: dict[str, tuple[tuple[int, int], _Found]] = {}
    left = {word.lower() for one in asked for word in one.split()}
    for one in _found(told, people, name):
        row = table[one.row]
        fits = not row.kinds or not kinds or row.kinds & set(kinds)
        if one.row in answered or not fits or _is_closed(one, closed):
            continue
        if row.of == "match" and left.intersection(one.word.split()):
            continue
        order = (row.rank, -often.get(lexicon.singular_of(one.word), 0))
        if one.row not in best or order < best[one.row][0]:
            best[one.row] = (order, one)
    return [_probe(one) for _, one in sorted(best.values(), key=lambda found: found[0])]


YOU_SAID: Final = "You said"
_OTHERWISE: Final = frozenset(("how-far-off", "from-when"))
"""Sorts whose words are often meant otherwise: "where exactly", "the hall is full"."""
_TOO: Final = re.compile(r"too\s|late\b", re.IGNORECASE)


def unmeasured(told: Sequence[Told], asked: Collection[str] = ()) -> list[Probe]:
    """The words that want a number and have none, one of each sort: "quickly", "too late".

    Args:
        told: what was typed, in its order. asked: words that somebody was asked about.
    """
    found = (one for one in probes(told, asked=asked) if one.question.startswith(YOU_SAID))
    return [one for one in found if one.id not in _OTHERWISE or _TOO.match(one.word)]


def _probe(one: _Found) -> Probe:
    row = _table()[0][one.row]
    forms = {"{words}": _many(one.word), "{word}": one.word, "{one}": _one(one.word)}
    question = row.question
    for place, word in forms.items():
        question = question.replace(place, word)
    return Probe(one.row, one.word, question, row.example, row.reader, row.kind, one.told)


def _many(word: str) -> str:
    """A thing in the plural: "seats"."""
    front, space, last = word.rpartition(" ")
    return word if lexicon.is_plural(last) else f"{front}{space}{spelling.plural(last)}"


def _one(word: str) -> str:
    """A thing in the singular: "card report"."""
    front, space, last = word.rpartition(" ")
    return f"{front}{space}{lexicon.singular_of(last)}"


def _found(told: Sequence[Told], people: Sequence[str], name: str) -> Iterator[_Found]:
    """Everything that could be asked, in the order in which it was said."""
    table = _table()[0]
    own = name.lower().removeprefix("the ")
    for line in told:
        yield from (one for one in _in_line(line) if one.word != own)
    called = [one for one in people if _is_called(one)]
    for party in parties([line.text for line in told if line.reads != "who"], called):
        yield from (_Found(key, party, "") for key, row in table.items() if row.of == "party")


def _is_called(name: str) -> bool:
    """Whether a question can ask about a party by its name: a noun for people or a group and what
    kind, no pronoun and no sentence ("I", "me and the board", "whoever is there")."""
    low = [token.low for token in tokens(name.partition("(")[0]) if token.low != "the"]
    plain = all(one.isalpha() and one not in lexicon.function_words() for one in low)
    return (
        plain and 0 < len(low) <= _NAME and lexicon.is_noun(low[-1]) and lexicon.is_person(low[-1])
    )


_ODD: Final = frozenset(("wrong", "false", "bad", "other", "same", "next", "last"))
"""Said of a thing, it is no sort of things: nobody runs out of wrong lanes."""


_QUOTED: Final = re.compile(r"[\"“][^\"“”]{1,80}[\"”]")
"""What others say, word for word: 'the guests say "oh a few years"'."""


@lru_cache(maxsize=1 << 14)
def _in_line(line: Told) -> tuple[_Found, ...]:
    """What one line brings up."""
    table, triggers, *_ = _table()
    words = tokens(_QUOTED.sub(" ", line.text))
    found = []
    for hit in islice(triggers.find(words), MOST_HITS) if line.question not in STORIES else ():
        row = table[hit.key]
        vague = row.of == "match" and row.reader == "number"
        if _stands(row, words, hit) and (vague or not turned_at(line, words, hit)):
            word = _word(row.of, words, hit)
            head = lexicon.singular_of(word.rpartition(" ")[2])
            if (
                word
                and _ODD.isdisjoint(word.split())
                and head not in row.but
                and (not row.only or head in row.only)
            ):
                found.append(_Found(hit.key, word, line.id))
    return tuple(found)


def _is_on_what(words: Sequence[Token], hit: Hit) -> bool:
    """Whether things stand behind a share, on which it is: "8% on hides"; a day is none."""
    on, *behind = (*(one.low for one in words[hit.end : hit.end + _NEAR]), "")
    what = next((one for one in behind if one not in _BEFORE_ALL), "")
    named = lexicon.is_plural(what) or lexicon.is_noun(what)
    return on == "on" and named and lexicon.singular_of(what) not in _NO_SHARED


_BEFORE_ALL: Final = frozenset(("all", "each", "every", "the", "our", "my", "their"))
_NO_SHARED: Final = frozenset((*WEEKDAYS, "top", "whole", "time", "average", "balance", "day",
                               "weekend", "holiday", "occasion", "screen", "request"))  # fmt: skip
_LIES: Final = frozenset(("@lie", "@sit", "@hang", "@lean", "@stow", "around"))
"""Tell where a thing is, and how: "two pumps lying idle in the shed"."""


def _stands(row: _Row, words: Sequence[Token], hit: Hit) -> bool:
    """Whether a trigger's verb is a verb where it stands, and somebody is there if needed."""
    before = words[hit.start - 1] if hit.start else None
    if before and (before.low == "how" or (before.low == "," and hit.end == len(words))):
        return False  # "see how fast they row", "then there is no race, simple"
    if before is not None and row.of in ("object", "participle", "base", "third", "act"):
        if lexicon.is_base(words[hit.start].low) and _is_one(before.low):
            return False  # "the card report": no verb
        preposition = before.low in lexicon.words("prepositions") and before.low != "to"
        if before.low in listed("before-nouns") or "#" in before.forms or preposition:
            return False
    if row.needs == "passive":
        return _is_done(words)
    if row.needs == "no phrase":
        return not _is_phrase(words, hit)
    if row.needs == "no what":
        return not _is_on_what(words, hit)
    if row.needs == "no place":
        led = words[max(0, hit.start - _NEAR) : hit.start]
        return not any(_LIES & token.forms for token in led)
    if row.needs != "person":
        return True
    led = words[max(0, hit.start - _NEAR) : hit.start]
    marks = [at for at, token in enumerate(led, 1) if not token.low[0].isalnum()]
    led = led[marks[-1] if marks else 0 :]
    passive = any(lexicon.base_of(token.low) == "be" for token in led)
    near = words[hit.end : hit.end + _NEAR]
    if row.of == "base" or (row.of == "participle" and passive):
        near = led
    elif row.of != "participle":
        near = words
    return any(_is_somebody(token.low) for token in near)


def _is_phrase(words: Sequence[Token], hit: Hit) -> bool:
    """Whether "too much" is said of what is asked for: "if that's not too much trouble"."""
    led = " ".join(token.low for token in words[max(0, hit.start - _NEAR) : hit.start])
    behind = " ".join(token.low for token in words[hit.end : hit.end + 2])
    much = [token.low for token in words[hit.start : hit.end]] == ["too", "much"]
    asked = _POLITE.search(led) and not behind[:1].isalnum()
    return much and bool(asked or _TROUBLE.match(behind))


_POLITE: Final = re.compile(
    r"\b(?:if\s+(?:it|that|this)(?:['’]?s|\s+is)\s+not|if\s+(?:it|that|this)\s+isn['’]?t"
    r"|unless\s+(?:it|that|this)(?:['’]?s|\s+is))$"
)
_TROUBLE: Final = re.compile(r"(?:trouble|bother|hassle|to\s+ask)\b")


def _is_one(low: str) -> bool:
    """Whether a noun in the singular stands there, whose verb would have its "s"."""
    return lexicon.mostly_noun(low) and not lexicon.is_plural(low) and not lexicon.is_person(low)


def _is_done(words: Sequence[Token]) -> bool:
    """Whether a line says that something is done, and not who does it: "sums are made"."""
    pairs = pairwise(words)
    return any(
        lexicon.base_of(one.low) == "be" and lexicon.is_participle(two.low) for one, two in pairs
    ) and not any(token.low == "by" for token in words)


def _is_somebody(low: str) -> bool:
    return low in ("who", "people", "somebody", "everybody", "anybody", "he", "she") or (
        lexicon.is_noun(low) and lexicon.is_person(low)
    )


def _word(of: str, words: Sequence[Token], hit: Hit) -> str:
    """What a row asks about where its trigger stands; empty when there is nothing."""
    if of == "match":
        said = [token.low for token in words[hit.start : hit.end]]
        return " ".join(said[1:] if lexicon.base_of(said[0]) == "be" else said)
    if of == "object":
        return object_of(words, hit.start, hit.end)
    if of in ("thing", "person"):
        return _noun(words, hit, of == "person")
    verb = words[hit.start]
    base = lexicon.base_of(verb.low)
    at = next(
        (
            at
            for at in range(hit.start, hit.end)
            if lexicon.base_of(words[at].low) not in _AUXILIARY
        ),
        hit.start,
    )
    verb, base = words[at], lexicon.base_of(words[at].low)
    if base is None:
        return ""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    particle = f" {behind}" if behind in (*matter.PARTICLES, "in") and at + 1 < hit.end else ""
    if of == "participle":
        return lexicon.past_participle(base) + particle
    if of == "third":
        return lexicon.third_person(base) + particle
    if of == "act":
        thing = object_of(words, at, at + 1, passive=False)
        if not thing and hit.end - hit.start > 1:
            return ""
        return f"{base} {_article(words, thing)}{thing}" if thing else base
    return base + particle


_AUXILIARY: Final = frozenset(("be", "have", "must", None))


def _article(words: Sequence[Token], thing: str) -> str:
    """The article that stood before a thing: "cancel a slot"."""
    first = thing.split()[0]
    at = next((at for at, token in enumerate(words) if token.low == first), 0)
    before = words[at - 1].low if at else ""
    return f"{before} " if before in ("a", "an", "the", "my", "his", "her", "their", "our") else ""


def _noun(words: Sequence[Token], hit: Hit, person: bool) -> str:
    """The noun that a trigger names: of its words the first that is one."""
    for at in range(hit.start, hit.end):
        low = words[at].low
        if lexicon.is_person(low) if person else matter.is_matter(words, at):
            pair = at + 1 < len(words) and matter.is_matter(words, at + 1)
            pair = pair or (at + 1 < hit.end and lexicon.is_noun(words[at + 1].low))
            if pair and at + 1 >= hit.end:
                return ""  # a "text message" is no text
            return f"{low} {words[at + 1].low}" if pair and not person else low
    return ""


def _counts(told: Sequence[Told], name: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in told:
        for noun in matter.nouns(line.text, name):
            counts[noun] = counts.get(noun, 0) + 1
    return counts


def _closed(told: Sequence[Told]) -> dict[str, set[str]]:
    """For each row the words that lines name which answer it, and the ids of those lines; the
    empty word where one answers it whatever is named."""
    closed: dict[str, set[str]] = {}
    for line in told:
        beside, anywhere, named = _closes(
            f"{line.text} | {line.choice}" if line.choice else line.text
        )
        for key in beside:
            closed.setdefault(key, set()).update(named or {""}, (line.id,))
        for key in anywhere:
            closed.setdefault(key, set()).add("")
    return closed


@lru_cache(maxsize=1 << 14)
def _closes(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The rows that a line closes about what it names, those that it closes anyhow, and its
    words."""
    *_, closes, closes_any = _table()
    said = (token.low for token in tokens(text) if lexicon.is_adjective(token.low))
    named = frozenset((*matter.nouns(text), *matter.verbs(text), *said))
    return closes.keys(text), closes_any.keys(text), named


def _is_closed(one: _Found, closed: dict[str, set[str]]) -> bool:
    words = one.word.split()
    mine = {"", one.told, *map(lexicon.singular_of, words)} if one.told else {"", *words}
    return bool(mine & closed.get(one.row, set()))
