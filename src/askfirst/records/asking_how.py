"""What a builder would ask back of how it is done: how word gets to people, in which form, what is
done about a trouble, by what a thing is known, and who enters facts.

What brings a question up and what closes it is data (`asking.tsv` of `askfirst.statements`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

from askfirst.lines import joined
from askfirst.records.ask import Ask, name_of, notes_facts, of_all
from askfirst.records.gathered import Gathered
from askfirst.records.stories import told as walks
from askfirst.requirements import Kind, Record
from askfirst.statements import mended
from askfirst.statements.grammar import listed
from askfirst.statements.happened import over
from askfirst.statements.mishap_clauses import is_order
from askfirst.statements.patterns import Patterns
from askfirst.statements.tables import rows
from askfirst.statements.types import is_people
from askfirst.text.overlap import content_words
from askfirst.text.tidying import capital
from askfirst.vocabulary import OF_FACTS, Form

_MOST: Final = 4
"""So many things are named in one question."""
_LEAST: Final = 4
"""With fewer words a line says no more than that somebody is told, and is asked about anyhow."""
_CENTRAL: Final = 2
"""A thing that so many of the other lines are about is told from another of its sort."""
_TELLS: Final = (Kind.NEED, Kind.FUNCTION, Kind.RULE)


@cache
def _signs() -> Patterns:
    return Patterns({row["id"]: row["words"] for row in rows("asking")})


def reached(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """How word gets to people where it is told, warned or reminded of something."""
    del made
    asked = [one for one in records if one.kind in _TELLS and _tells_somehow(one.statement)
             and one.fields.get("sort") not in OF_FACTS and not one.heard]  # fmt: skip
    if asked:
        text = f"“{_short(asked[0])}”: how does word get to people there?"
        begin = f"{_short(asked[0])}: they are told by"
        yield of_all(asked, "reached", text, begin, word="Told by")


def _tells_somehow(statement: str) -> bool:
    found = _signs().keys(_NO_WORD.sub(" ", statement))
    alone = len(statement.split()) < _LEAST
    somebody = _SOMEBODY_TELLS.match(statement)
    by_people = somebody is not None and is_people(somebody["who"])
    return "tells" in found and "channel" not in found and not (alone or by_people)


_NO_WORD: Final = re.compile(
    r"\b(?:"
    r"t(?:ell|ells|old|elling)\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:apart|from\s+(?:an|the\s+|each\s+|one\s+an)?others?)"
    r"|tell(?:s|ing)?\s+(?:the|an?)\s+(?:difference|time|size|age|number|date|state|story|lie|joke)"
    r"|(?:can(?:not|['’]?t)?|could(?:n['’]?t)?|to|you|i|we|they|nobody|one)\s+tell\s+"
    r"(?:by|from|at|which|what|whether|if|how|who|where|when|why)"
    # a rule by which nobody is told, and what somebody once told
    r"|(?:nobody|no\s?one|never|not|\w+n['’]?t)\s+"
    r"(?:(?:be|is|are|get|gets|may|must|can|should|shall|has|have|to|ever|else)\s+){0,3}"
    r"(?:t(?:ells?|old)|inform(?:s|ed)?|notif(?:y|ies|ied))(?!\s+(?:and|or|until|till|before|if|when)\b)"
    r"|(?:once|(?:i|he|she|we|they|you|who)(?:['’]d|\s+had)?|had)\s+told\s+"
    r"(?:an?|the|him|her|them|my|our|his|their|some\w+|every\w+)"
    r"|(?:as|like)\s+(?:i\s+)?told|all\s+told|told\s+you|who\s+(?:was|were|is)\s+told"
    r"|tell(?:s|ing)?\s+(?:(?:me|us|you|him|her|them|people|everybody|everyone|anybody|anyone)\s+)?"
    r"(?:what|where|who|whose|which|whether|how\s+(?:many|much|far|full))(?:['’]?s)?(?!\s+to)\b"
    r"(?![^.;]*(?:(?<!,)(?<!\band)\swhen|\sas\s+soon\s+as|\sonce|\swhenever|\sif|\sbefore"
    r"|\safter|\severy|\seach)\b)"
    r"|reminds?\s+(?:me|us|him|her|them)\s+of\s+(?:an?|my|our)"
    r"|(?:warning|reminder)\s+(?:sign|label|triangle|colou?r|text)s?"
    r")\b",
    re.IGNORECASE,
)
"""Says "tell", and no word goes to anybody: "told apart by the tag", "you can tell by its ring"."""
_SOMEBODY_TELLS: Final = re.compile(
    r"(?:(?:then|and|so)\s+)?(?:the\s+|an?\s+|our\s+|my\s+)?(?P<who>(?:[\w-]+\s+)?[\w-]+)\s+"
    r"(?:tells?|informs?|warns?|reminds?|announces?)\b",
    re.IGNORECASE,
)
"""Where a person tells it, word need not be carried by the system."""


def their_form(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """Which form that is where something is given "in the form they want"."""
    del made
    for one in records:
        if "their-form" in _signs().keys(one.statement):
            text = f"“{_short(one)}”: which form is that, and who can show one?"
            begin = f"{_short(one)}: the form, and who can show one:"
            yield of_all([one], "form", text, begin, word="The form, and who can show one")


def reaction(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """What is done about a trouble of which only was told how it was."""
    del made
    for one in records:
        told = (
            one.kind is Kind.FUNCTION
            and (one.fails or one.is_story)
            and one.form is not Form.COMPOSED
        )
        said = _ASKS_LISTENER.sub("", one.statement)
        found = _signs().keys(said) if told and not _PRICE.match(said) else frozenset()
        ordered = is_order(one.fields.get("response", ""))
        if "was" in found and "demanded" not in found and not ordered:
            text = f"“{_short(one)}”: what is to happen then?"
            begin = f"{_short(one)}: what is to happen then?"
            yield of_all([one], "reaction", text, begin, word="What is to happen then")


_ASKS_LISTENER: Final = re.compile(
    r"[\s,]+(?:did\s+(?:you\s+know|i\s+(?:say|mention|tell\s+you))|didn['’]?t\s+i|did\s+i\s+not)"
    r"(?:\s+(?:that|this))?\W*$",
    re.IGNORECASE,
)
"""Behind what somebody tells: "the ferry is 9 a day did you know"."""
_PRICE: Final = re.compile(
    r"(?:the\s+|our\s+|my\s+)?(?!(?:i|we|you|it)\b)(?:[\w'’-]+\s+){1,3}?"
    r"(?:wants?|charges?|asks?\s+for)\s+(?:(?:us|about|over|up\s+to)\s+)?"
    r"(?:[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[£$€]|euros?|eur|pounds?|quid|dollars?|francs?))"
    r"\s*(?:\b(?:an?|per|each|every)\s+|/\s?)\w",
    re.IGNORECASE,
)
"""What others want for each day or piece is no trouble about which anything is done."""


def past_day(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """Which day is meant where one was over already when it was told as one to come: a slip in the
    year makes a deadline that nobody can keep."""
    for one in records:
        told_at = one.origins[0].at[:10] if one.kind in _DATED and one.origins else ""
        day = over(one.statement, date.fromisoformat(told_at)) if told_at else ""
        if day:
            text = f"“{_short(one)}”: {day} is over; which day is meant?"
            yield of_all([one], "past", text, text, word="Day meant")
    del made


_DATED: Final = (Kind.GOAL, Kind.LIMIT)


def told_apart(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """By what one thing is told from another of its sort, where no fact of it is a name or a number
    of its own and other lines are about it."""
    del made
    named = Counter(noun for one in records if one.kind in _TELLS
                    for noun in content_words(one.statement))  # fmt: skip
    asked = [
        one for one in filter(notes_facts, records)
        if "identity" not in _signs().keys(one.statement) and not _is_mass(one)
        and not _OWN_NUMBER.match(one.fields["facts"])
        and any(named[noun] >= _CENTRAL for noun in content_words(one.title))
    ]  # fmt: skip
    if asked:
        them = _named(asked)
        apart = "one from the other" if len(asked) == 1 else "two of the same kind apart"
        text = f"{capital(them)}: how do you tell {apart}?"
        yield of_all(asked, "apart", text, text, kind=Kind.RULE)


_OWN_NUMBER: Final = re.compile(
    r"(?:no\.?\s*)?(?:(?!\d{4}[-/](?:19|20)\d\d\b)\d{2,}[-/]\d{3,}"
    r"|[A-Z]{1,3}[- /]?\d{2,}(?:[-/]\d+)*|\d{5,})\s*(?:,|;|$)"
)
"""In front of all else stands a number that no amount and no day is: "18-0412", "B 114"."""


def entered(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """Who enters facts, or where they come from, of things of which no line tells it."""
    told = [f"{one.title} {one.statement}" for one in records
            if one.kind in (*_TELLS, Kind.INTERFACE, Kind.DATA)]  # fmt: skip
    told += [line.text for _, answer in walks(made.interview) for line in answer.lines]
    entering = (content_words(one) for one in told if "enters" in _signs().keys(one))
    told_of = frozenset[str]().union(*entering)
    outside = [content_words(one.statement) for one in records if one.kind is Kind.INTERFACE]
    things = list(filter(notes_facts, records))
    facts: dict[str, frozenset[str]] = {}
    for one in things:
        known = facts.get(name_of(one), frozenset())
        facts[name_of(one)] = known | content_words(one.fields["facts"])
    sent = {name for name, known in facts.items()
            if any(len(known & words) >= _SHARED for words in outside)}  # fmt: skip
    asked = [
        one for one in things
        if name_of(one) not in sent and told_of.isdisjoint(content_words(one.title))
    ]  # fmt: skip
    if asked:
        them = _named(asked)
        text = f"{capital(them)}: who enters the facts, or where do they come from?"
        yield of_all(asked, "entered", text, text, kind=Kind.RULE)


_SHARED: Final = 2
"""So many facts of a thing that somebody sends say that they come from there."""


def _is_mass(thing: Record) -> bool:
    """Whether there are no single ones of it: "moisture"."""
    last = thing.title.rstrip(". …").rpartition(" ")[2].lower()
    return last in listed("mass")


def _named(things: Sequence[Record]) -> str:
    names = list(dict.fromkeys(map(name_of, things)))
    return joined(names if len(names) <= _MOST else [*names[: _MOST - 1], "the others"])


def _short(record: Record) -> str:
    """What a record says, in front of a colon."""
    return mended(record.title).rstrip(" .")
