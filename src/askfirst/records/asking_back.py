"""What a builder would ask back about what was told, and nobody was asked: each is open.

One function a kind of question. They look at what the records have and lack; nothing is concluded
from them. One question speaks of all records of its sort, so that the list stays short.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from askfirst.events import AnswerStatus
from askfirst.interview import Interview, Ref
from askfirst.lines import joined
from askfirst.records.ask import Ask, name_of, notes_facts, of_all
from askfirst.records.asked_beside import answered_back, replied_back
from askfirst.records.asking_how import (
    entered,
    past_day,
    reached,
    reaction,
    their_form,
    told_apart,
)
from askfirst.records.gathered import Gathered
from askfirst.requirements import Kind, Origin, Record
from askfirst.statements import mended, says
from askfirst.statements.absolute import forbids
from askfirst.statements.types import says_all, tells
from askfirst.text import lexicon
from askfirst.text.overlap import content_words, head_nouns, negated
from askfirst.text.sentences import spans
from askfirst.text.tidying import capital
from askfirst.vocabulary import AS_TODAY, LEFT_OUT, SPOKEN, SPOKEN_OF

_DOES: Final = (
    Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.DATA, Kind.INTERFACE, Kind.RULE, Kind.CHECK,
)  # fmt: skip
"""Kinds of records that tell what the system does, knows or gets."""
_HELD: Final = 0.5
"""More of what a clause says stands in one record where that record may tell the same."""
_LEAST: Final = 3
"""So many words with a meaning a clause has, or it asks for nothing."""
_MOST: Final = 3
"""So many clauses of one text are asked about."""


def asks(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """One for each sort of thing that nobody told and a builder needs."""
    found = chain.from_iterable(ask(made, records) for ask in _ASKS)
    answered = {sort for about, _ in answered_back(made.interview) if (sort := about.get("sort"))}
    named = _knowing(made.interview)
    return (one._replace(owner=named.get(one.of_all, one.owner)) for one in found
            if one.of_all not in answered)  # fmt: skip


def _knowing(interview: Interview) -> dict[str, str]:
    """By the sort of a question that was put in vain, who would know."""
    return {
        str(sort): who for about, line in replied_back(interview)
        if (who := line.fields.get("knows", "")) and (sort := about.get("sort"))
    }  # fmt: skip


def spoken_of(made: Gathered) -> Iterator[str]:
    """What the tasks do not speak of: what people want and can be given, and what is done today;
    each in the person's own words."""
    interview = made.interview
    tasks = [content_words(ref.words) for ref in interview.records(Kind.NEED)]
    for least, texts, front in (
        (2, map(_wish_of, interview.records(Kind.ROLE)), ""),
        (_LEAST, _clauses(interview.produced("specification.today")), AS_TODAY),
    ):
        for one in texts:
            words = content_words(one)
            if front and forbids(one):
                continue  # a rule: `held_today`
            if _POINTS_BACK.match(one) or one.count(",") > _MOST_COMMAS:
                continue
            if len(words) >= least and not _held(one, tasks):
                tasks.append(words)  # told once is enough
                said = _LEADING.sub("", one)
                yield mended(f"{front}{said}" if front else said).rstrip(".")


def held_today(made: Gathered) -> Iterator[str]:
    """What leaves no exception in what was told of how it is done today: it may be a rule."""
    for one in _clauses(made.interview.produced("specification.today")):
        whole = not _POINTS_BACK.match(one) and one.count(",") <= _MOST_COMMAS
        if whole and forbids(one):
            yield mended(_LEADING.sub("", one)).rstrip(".")


def _wish_of(role: Ref) -> str:
    found = None if negated(role.words) else _WANTS.search(role.words)
    return f"{found['article']} {found['thing']}{found['more']}" if found else ""


_MOST_COMMAS: Final = 2
"""A clause with more of them is a whole day told in one breath; nobody ticks half of it."""
_POINTS_BACK: Final = re.compile(r"(?:it|its|they|them|this|that|these|he|she)\b", re.IGNORECASE)
"""Begins what says nothing alone."""
_LEADING: Final = re.compile(r"^(?:(?:and|but|then|so|also)\s+)+", re.IGNORECASE)


def _done_today(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """What is done today, and no record says what becomes of it."""
    text = made.interview.produced("specification.today").strip()
    place = _place(made.interview, "specification.today")
    put = any(slot.endswith(f"!{SPOKEN_OF}") for slot in made.interview.asked)
    if not says(text) or place is None or put or made.interview.turns:
        return  # offered and left alone, or told in a conversation, it is no question any more
    told = [_words(one) for one in records if one.kind in _DOES]
    told += map(content_words, _offered(made.interview))
    left = (one for one in _clauses(text) if not _held(one, told))
    if named := "; ".join(_with_short(left)):
        asked = f"Done today: {mended(named)} Which of this goes, and which stays?"
        yield Ask("OPEN-today", asked, (), origin=place, words=text)


def _with_short(clauses: Iterable[str]) -> list[str]:
    """Of what is done the clauses that ask for something, with the short steps before, between and
    behind them: "they ring" begins what "the porter notes it in the red book" goes on with."""
    told: list[str] = []
    many = 0
    for one in clauses:
        step = _without_numbers(one)
        many += _asks_enough(", ".join(_without_digits(one)))
        if many > _MOST or len(told) == _MOST_STEPS:
            break
        if _asks_enough(step) or _is_short_step(step):
            told.append(step)
    return told if any(map(_asks_enough, told)) else []


def _asks_enough(clause: str) -> bool:
    return len(content_words(clause)) >= _LEAST


def _is_short_step(clause: str) -> bool:
    return says_all(clause) and bool(content_words(clause)) and not _REMARK.match(clause)


_MOST_STEPS: Final = 8
_REMARK: Final = re.compile(r"(?:it|that|this|there)\b", re.IGNORECASE)
"""Begins what is said of it all, and no step."""


def _offered(interview: Interview) -> list[str]:
    """What a person was shown to tick what of it must be done; what was left alone is not asked
    again."""
    shown = (asked.question.choices for slot, asked in interview.asked.items()
             if slot in interview.answers)  # fmt: skip
    return [one.text for choices in shown for one in choices if one.id.startswith(SPOKEN)]


def _clauses(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for start, end in spans(line, 0, len(line), typed=True):
            yield from _THEN.split(line[start:end])


def _without_digits(clause: str) -> list[str]:
    return [one for one in clause.split(", ") if not _DIGIT.search(one)]


def _without_numbers(clause: str) -> str:
    """What is done, without how often or how long alone: the paper tells each number once. What
    only says in which case goes with that of which it says it."""
    kept: list[str] = []
    for one in clause.split(", "):
        stays = tells(one) or not _DIGIT.search(one)
        if stays and (kept or not _OF_BEFORE.match(one) or one is clause):
            kept.append(one)
    return ", ".join(kept).rstrip(". ")


_OF_BEFORE: Final = re.compile(r"(?:unless|because|cos)\s", re.IGNORECASE)
"""Begins what says nothing without the clause before it."""


_DIGIT: Final = re.compile(r"\d")
_THEN: Final = re.compile(
    r"(?:,|(?<!\s))\s+(?:and\s+|only\s+){0,2}then\s+|,\s+(?=(?:and|but)\s)|;\s+"
)


def _words(record: Record) -> frozenset[str]:
    return content_words(" ".join((record.statement, *record.fields.values())))


def _held(clause: str, told: Sequence[frozenset[str]]) -> bool:
    """Whether one record says most of what a clause says."""
    words = content_words(clause)
    return any(len(words & one) > _HELD * len(words) for one in told)


def _wanted(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """What people want and can be given, of which no task and nothing that it does speaks."""
    roles = [one for one in records if one.kind is Kind.ROLE and not negated(one.statement)]
    wishes = [(one, found) for one in roles if (found := _WANTS.search(one.statement))]
    told = [_words(one) for one in records if wishes and one.kind in _DOES]
    told += map(content_words, _offered(made.interview) if wishes else ())
    for role, found in wishes:
        what = f"{found['article']} {found['thing']}{found['more']}".strip()
        if lexicon.is_noun(found["thing"].split()[-1].lower()) and not _held(what, told):
            text = f"{capital(what)}: which task gives it to them?"
            came = role.origins[0] if role.origins else None
            yield Ask(f"OPEN-{role.id}-wants", text, (role.id,), f"{capital(what)}:",
                      kind=Kind.NEED, sort="promised", origin=came, words=role.words)  # fmt: skip


_BEHIND: Final = "of|for|from|each|every|with|on|in|at|by|before|after|when|that|who|which|and|or"
_WANTS: Final = re.compile(
    r"\b(?:wants?|needs?)\s+(?P<article>an?|the|their|every|each)\s+"
    rf"(?P<thing>[^\W\d_]+(?:\s(?!(?:{_BEHIND})\b)[^\W\d_]+)?)"
    rf"(?P<more>(?:\s(?:{_BEHIND})\b[^.;,()]*)?)(?=[.;,()]|$)",
    re.IGNORECASE,
)
"""What somebody wants that can be given: a thing, not "to know" and not "fewer calls"."""


def _kept(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """How long things are kept of which facts are noted down, and nobody said it."""
    if _asked_how_long(made.interview):
        return
    things = frozenset[str]().union(
        *(content_words(one.title) for one in filter(notes_facts, records))
    )
    told: set[str] = set()
    for one in (one for one in records if _KEPT.search(one.statement)):
        words = content_words(one.statement)
        told |= words if words.isdisjoint(things) else words - content_words(_ANY_FACT)
    asked = [
        one for one in records
        if notes_facts(one) and not one.fields.get("kept")
        and told.isdisjoint(content_words(f"{one.title} {one.fields['facts']} {_ANY_FACT}"))
    ]  # fmt: skip
    names = list(dict.fromkeys(map(name_of, asked)))
    them = joined(names if len(names) <= _MOST else [*names[:_MOST], "the others"])
    if asked:
        text = f"How long are the facts about {them} kept?"
        begin = f"{capital(them)}: how long are the facts kept?"
        yield of_all(asked, "kept", text, begin, kind=Kind.RULE)


def _asked_how_long(interview: Interview) -> bool:
    """Whether it was asked how long facts are kept: it is told, or open as that question."""
    return any(
        answer.status in (AnswerStatus.ANSWERED, AnswerStatus.UNKNOWN)
        and (question := interview.question(slot)) is not None and "rule.keep" in question.produces
        and interview.applies(slot) is not False
        for slot, answer in interview.answers.items()
    )  # fmt: skip


_KEPT: Final = re.compile(
    r"\b(?:ke(?:ep|eps|pt|eping)|stor(?:e|ed|es)|delet\w+|eras\w+|thrown? away|archiv\w+"
    r"|wip(?:e|ed|es)|go(?:es)? away|gone(?=\s+(?:\S+\s+){0,3}after\b))\b"
    r".{0,200}\b(?:days?|weeks?|months?|years?|seasons?|forever|for ever|for good|always|never"
    r"|after|until|at once)\b",
    re.I,
)
_ANY_FACT: Final = "records facts entries data files everything"
"""Words for whatever is noted down, where no thing is named: not in "the data of a booking"."""


def _silent(made: Gathered, records: Sequence[Record]) -> Iterator[Ask]:
    """What is done when a neighbour gives nothing, and nobody said it."""
    del made
    cases = (one for one in records if one.kind in (Kind.FUNCTION, Kind.RISK))
    told = _named(one for one in cases if one.fails or _FAILS.search(one.statement))
    asked = [
        one for one in records
        if one.kind is Kind.INTERFACE and not one.heard and _gives(one)
        and not _FAILS.search(one.statement)
        and told.isdisjoint(head_nouns(one.statement))
    ]  # fmt: skip
    if asked:
        first = asked[0].title.rstrip(" .")
        yield of_all(asked, "silent", f"“{first}”: what {_SILENT}?", f"{first}: {_SILENT}?",
                     word=_SILENT)  # fmt: skip


_SILENT: Final = "if it comes late, wrong or not at all"
_FAILS: Final = re.compile(
    r"\b(?:fail\w*|down|missing|late|broken|lost|wrong|no (?:network|connection|signal))\b", re.I
)


def _gives(neighbour: Record) -> bool:
    """Whether something comes in from there, as far as it was told."""
    told = neighbour.statement
    return _GIVES.search(told) is not None and not negated(told)


_GIVES: Final = re.compile(
    r"\b(?:from(?! (?:when|where|what|now)\b)|gives?|sends?|delivers?|we get|comes?)\b", re.I
)


def _named(records: Iterable[Record]) -> frozenset[str]:
    """What records are about."""
    return frozenset(noun for one in records for noun in head_nouns(one.statement))


def left_out(records: Sequence[Record]) -> Iterator[Ask]:
    """What is not part of it, where nobody said of anything that it is left out. It is asked beside
    others; unasked it is no gap."""
    told = (one for one in records if one.kind is Kind.EXCLUSION or one.is_unwanted)
    if not any(one.fields.get("sort", "") in _SCOPE for one in told):
        yield Ask("", "What is left out, at least for now?", (), _LEAVES_OUT,
                  kind=Kind.EXCLUSION, of_all=LEFT_OUT)  # fmt: skip


_SCOPE: Final = ("", LEFT_OUT, "others-job")
_LEAVES_OUT: Final = "Left out, at least for now:"


_ASKS: Final[tuple[Callable[[Gathered, Sequence[Record]], Iterator[Ask]], ...]] = (
    past_day, _wanted, _done_today, _silent, _kept, reached, their_form, reaction, told_apart,
    entered,
)  # fmt: skip


def _place(interview: Interview, field: str) -> Origin | None:
    """Where a text around the records was typed."""
    for placed in interview.placed:
        answer = interview.answers.get(placed.question.id)
        if answer is not None and field in placed.question.produces:
            return Origin(
                answer=placed.question.id, event=answer.n, by=answer.by, at=answer.at,
                via=answer.via, words="from how it is done today",
            )  # fmt: skip
    return None
