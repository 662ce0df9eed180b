"""A record with what every kind has: words, origin, certainty and status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from askfirst.interview import EXCEPT, Ref, question_id, record_id
from askfirst.records.asked_beside import ASKED_BACK, UNASKED, sort_of
from askfirst.records.gathered import Gathered, Told, begun
from askfirst.requirements import Kind, Link, Origin, Record, Status, Via
from askfirst.statements import Reading
from askfirst.statements.asides import without_saying_so, without_seeing_it
from askfirst.statements.composing import ended, mended, on_tick
from askfirst.statements.known_apart import asked_apart
from askfirst.statements.not_answers import without_echo
from askfirst.statements.probes import YOU_SAID
from askfirst.statements.sorts import NO_THING
from askfirst.statements.told import speaks_against
from askfirst.statements.types import opener, says_all
from askfirst.text import lexicon
from askfirst.text.days import SEASONS
from askfirst.text.overlap import content_words, numbers, says_most
from askfirst.text.tidying import capital, inside
from askfirst.text.times import times
from askfirst.text.units import unit_of
from askfirst.vocabulary import LEFT_OUT, OF_FACTS

TITLE_WORDS: Final = 12
TITLE_CHARACTERS: Final = 90


def record(made: Gathered, told: Told, kind: Kind, **values: object) -> Record:
    """A record with what every kind has. Confirmed is only what a person confirmed."""
    ref, reading = told
    confirmed = made.interview.confirmed.get(ref.id)
    status = Status.CONFIRMED if confirmed else Status.PROPOSED
    agreed = ref.worded is not None and ref.worded.agreed > 0
    common: dict[str, object] = {
        "id": ref.id, "kind": kind, "words": own_words(ref), "status": status,
        "sure": (ref.sure or agreed) and not reading.guess, "heard": reading.heard,
        "statement": reading.statement, "form": reading.form,
        "title": title(reading.statement.rstrip(".")),
        "origins": (origin(ref), *_later_origins(made, ref)),
        "confirmed_by": confirmed.by if confirmed else "",
    }  # fmt: skip
    statement = str(values.get("statement", reading.statement))
    if kind is not Kind.ASSUMPTION and (known := _known(reading)):
        statement = _in_place(statement, reading.line, known)
        common["title"] = title(statement.rstrip("."))
    values["statement"] = _behind_question(made, told, statement)
    meant = made.meant.get(ref.id, {})
    fields = values.pop("fields", None)
    kept = {
        name: text for name, text in (fields if isinstance(fields, dict) else {}).items() if text
    }
    put = ref.worded is not None and bool(ref.worded.statement)
    if agreed or (put and reading.statement not in str(values["statement"])):
        values |= {"statement": reading.statement, "form": reading.form}
    if meant and not agreed and kind is not Kind.GOAL:
        values["statement"] = _with_meaning(str(values["statement"]), meant)
    remark = made.remarks.get(ref.id, "")
    if remark and not (agreed and says_most(reading.statement, remark)):
        values["statement"] = f"{ended(str(values['statement']))} {mended(remark)}"
    exception, whole = ref.fields.get(EXCEPT, ""), str(values["statement"])
    told_there = exception.lower() in whole.lower() or (agreed and says_most(whole, exception))
    if exception and not told_there:
        values["statement"] = _with_exception(whole, without_saying_so(exception))
    return Record.model_validate({**common, "fields": kept, **values})


_EXCEPT: Final = re.compile(
    r"^(?:except|unless|only\s+not|not(?=\s+(?:for|when|if|on|in|at|with|during)\b))\s+(?=\w)",
    re.IGNORECASE,
)
"""In front of an exception: the label says it."""


def _known(reading: Reading) -> str:
    """What a line says before what is not known of it, which is open; empty where it is all known,
    or was cut."""
    apart = asked_apart(reading.line) if reading.whole and not reading.heard else None
    return apart.rest.rstrip(" .") if apart else ""


def _in_place(statement: str, line: str, known: str) -> str:
    """A statement with what is known in place of the line that it is made of."""
    at = statement.lower().find(line.rstrip(" .").lower())
    return mended(f"{statement[:at]}{known}") if at >= 0 else statement


def _with_exception(whole: str, exception: str) -> str:
    """A statement with when it does not hold; what tells all by itself may say more than that."""
    told = _EXCEPT.sub("", without_seeing_it(exception))
    if content_words(told) <= content_words(whole) and numbers(told) <= numbers(whole):
        return whole
    case = opener(told) or told.partition(" ")[0].lower() in lexicon.words("prepositions")
    label = "But:" if says_all(told) and not case else "Except:"
    return f"{ended(whole)} {label} {ended(told)}"


def _behind_question(made: Gathered, told: Told, statement: str) -> str:
    """A statement behind what it was asked about, where it says nothing without it."""
    ref, reading = told
    asked = made.interview.asked.get(ref.slot)
    if asked is None:
        return statement
    if asked.cause.get("probe"):
        word, text = capital(str(asked.cause.get("word", ""))), asked.question.text
        said = without_echo(reading.line)
        return on_tick(word, said) if text.startswith(YOU_SAID) else f"{text} {statement}"
    if asked.cause.get("code") == UNASKED:
        return on_tick(str(asked.cause["words"]), reading.line)
    if sort_of(made.interview, ref) == LEFT_OUT and NO_THING.match(reading.line):
        return statement
    if ASKED_BACK in asked.cause and ref.frame:
        begin = begun(made.interview, ref.slot, ref.frame).rstrip(":")
        label = OF_FACTS.get(sort_of(made.interview, ref), "")
        if label and (rest := without_nobody(reading.line)) != reading.line:
            return mended(rest)
        return on_tick(_of_them(label, begin, reading.line) if label else begin, reading.line)
    return statement


def _of_them(label: str, begin: str, line: str) -> str:
    """What is told of the facts of things, and of which where the line does not name one."""
    found = _THINGS.fullmatch(begin)
    them = next(filter(None, found.groups()), "") if found else ""
    named = not content_words(them).isdisjoint(content_words(line)) or _NAMES_THINGS.match(line)
    said = label == OF_FACTS["kept"] and _names(line)
    if named or said or not them or _THE_OTHERS.search(them):
        return label
    return f"{label} ({inside(them)})"


def _names(line: str) -> bool:
    """Whether a reply begins with what is kept: "the photos for ever", not "ten years"."""
    found = _FIRST.match(line.lower())
    word = found["word"] if found else ""
    one = lexicon.singular_of(word)
    names = lexicon.is_plural(word) or bool(found and found["the"] and lexicon.is_noun(word))
    return names and unit_of(one) is None and one not in lexicon.words("time nouns") | _THE_REST


_FIRST: Final = re.compile(
    r"(?:(?:and|only|all)\s+)?(?P<the>(?:the|our|my)\s+)?(?P<word>[^\W\d_]+)"
)
_THE_REST: Final = frozenset(("rest", "other", "same"))


_THE_OTHERS: Final = re.compile(r"\band the others$", re.IGNORECASE)
"""What is left of all things: their names say no more than that it is told of all."""


def without_nobody(line: str) -> str:
    """A reply to who enters facts without "nobody" in front, which is no rule; any other as it
    is."""
    return _NOBODY.sub("", line)


_NOBODY: Final = re.compile(
    r"^(?:well,?\s+)?(?:nobody|no[- ]one)\s*(?:[,;:.–—-]+\s*(?=\w)|\W*$)", re.I
)


_NAMES_THINGS: Final = re.compile(
    r"(?:the |our |all |all the )?[^\W\d_]{3,}(?: [^\W\d_]+)? and (?:the |our )?[^\W\d_]{3,}\s",
    re.IGNORECASE,
)
"""Begins with two things by name: "delivery notes and invoices ten years"."""
_THINGS: Final = re.compile(
    r"How long the facts about (.+) are kept|Who enters the facts, or where they come from \((.+)\)"
    r"|(?:One )?(.+?)(?: is told from another like this| are told apart like this"
    r"|: how (?:long|do) .+|: who enters .+)"
)
"""The things that the line of a form asks about, also as earlier versions asked it."""


def _with_meaning(statement: str, meant: Mapping[str, str]) -> str:
    """A statement with what the person answered when a word of it was asked about."""
    known = content_words(statement)
    fresh = {word: said for word, said in meant.items()
             if content_words(said) - known or numbers(said) - numbers(statement)}  # fmt: skip
    told: list[str] = []
    for word, said in fresh.items():
        reply = without_saying_so(said).strip(" .")
        found = list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", statement, re.IGNORECASE))
        if (
            word
            and len(found) == 1
            and len(reply) <= _IN_BRACKETS
            and not _NOT_IN_BRACKETS.search(reply)
            and (len(reply.split()) <= _INSIDE or not statement[found[0].end() :].strip(" ."))
        ):
            at = found[0].end()
            statement = f"{statement[:at]} ({reply}){statement[at:]}"
        else:
            told.append(ended(f"{capital(word)}: {reply}" if word else capital(reply)))
    return " ".join((statement, *told)).strip()


_IN_BRACKETS: Final = 80
"""Most characters of a reply that stands in brackets behind the word that it explains."""
_INSIDE: Final = 6
"""Most words of it where more of the sentence follows."""
_NOT_IN_BRACKETS: Final = re.compile(r"[.!?;]\s|[()]")


def own_words(ref: Ref) -> str:
    """What the person typed: of a tick the words on it, not its label."""
    return ref.fields.get("words", "") or ref.words if ref.choice else ref.words


def title(text: str) -> str:
    """A few words for headings and lists, never cut inside one; what is cut off shows as "…"."""
    found = text.split()
    kept: list[str] = []
    for word in found[:TITLE_WORDS]:
        if len(" ".join((*kept, word))) > TITLE_CHARACTERS and kept:
            break
        kept.append(word)
    hanging = lexicon.words("end no line") | _SUBJECTS
    while 1 < len(kept) < len(found) and kept[-1].lower() in hanging:
        kept.pop()  # "before the show and …"
    short = " ".join(kept).rstrip(" ,;:-.") if len(kept) < len(found) else " ".join(kept)
    return capital(short if len(kept) == len(found) else f"{short} …") if short else ""


_SUBJECTS: Final = frozenset(("i", "we", "he", "she", "they"))
"""Behind them a verb must follow."""


def open_question(
    name: str, text: str, fields: Mapping[str, str], *origins: Origin, blocks: Iterable[str] = (),
    owner: str = "", words: str = "",
) -> Record:  # fmt: skip
    """A record of what is open.

    Args:
        fields: those that are empty are left out. blocks: ids of the records that wait for it.
    """
    return Record(
        id=name, kind=Kind.QUESTION, status=Status.OPEN, title=title(text), statement=text,
        words=words, owner=owner, fields={field: said for field, said in fields.items() if said},
        links=tuple(Link(type="blocks", target=one) for one in blocks), origins=origins,
    )  # fmt: skip


def must_not(words: str) -> str:
    """What was typed to what it must not do, as it is meant away from its question: "let dogs in"
    would else say the opposite."""
    return words if speaks_against(words) else f"It must not: {words}"


def words_meant(ref: Ref) -> str:
    """The words of a line on one line, as they are meant away from their question."""
    words = " ".join(ref.words.split())
    return must_not(words) if ref.kind is Kind.EXCLUSION else words


def origin(ref: Ref) -> Origin:
    """Where a record comes from, also in words."""
    about = record_id(ref.slot)
    words = f"from the answer on {question_id(ref.slot)}"
    words += f" ({about})" if about else ""
    words += f", line {ref.position}" if ref.position else ""
    sources = dict.fromkeys(quote.source for quote in ref.evidence)
    if ref.via is Via.DOCUMENT and sources:
        words += f", taken over from {', '.join(sources)}"
    put = ref.worded is not None and ref.worded.statement
    return Origin(answer=ref.slot, event=ref.event, line=ref.line, words=words, by=ref.by,
                  at=ref.at, via=ref.via, quotes=ref.evidence,
                  worded_by=ref.worded.by if ref.worded and put else "",
                  agreed=ref.worded.agreed if ref.worded else 0)  # fmt: skip


def _later_origins(made: Gathered, ref: Ref) -> Iterator[Origin]:
    """The lines and answers that told more of the record afterwards."""
    interview = made.interview
    for slot, key in ref.details:
        answer = interview.answers.get(slot)
        if answer is None:
            continue
        place = made.places.get((slot, key), 0)
        words = f"from the answer on {question_id(slot)}" + (f", line {place}" if place else "")
        yield Origin(answer=slot, event=answer.n, line=key, words=words, by=answer.by,
                     at=answer.at, via=answer.via)  # fmt: skip
    for slot in made.about.get(ref.id, ()):
        answer = interview.answers[slot]
        words = f"from the answer on {question_id(slot)} ({ref.id})"
        yield Origin(answer=slot, event=answer.n, words=words, by=answer.by, at=answer.at,
                     via=answer.via)  # fmt: skip


_YEAR: Final = re.compile(r"\b\d{4}\b")


_SOON: Final = 60
"""Days in which a day comes of which nobody said in which year: told of how it is in a year, "by
Christmas" may be the next one or the one after."""
_COUNTED: Final = re.compile(r"\b(?:within|in|next|this|from\s+now|tomorrow|coming)\b|\d", re.I)


def meant_day(text: str, at: str) -> str:
    """The last day that a time such as "within half a year" leaves, counted from the day it was
    said; of "by spring" the year alone, because nobody said on which day spring is over. Empty when
    the text names its year, or no day can be told.

    Args:
        at: when it was said, ISO 8601.
    """
    if not text or _YEAR.search(text):
        return ""
    try:
        said_on = date.fromisoformat(at[:10])
    except ValueError:
        return ""
    lasts = [one.latest for one in times(text, said_on) if one.sort in ("deadline", "relative")]
    if not lasts or not lasts[0]:
        return ""
    soon = (lasts[0] - said_on).days < _SOON and _COUNTED.search(text) is None
    if soon:
        return ""
    season = any(name in text.lower() for name in SEASONS)
    return str(lasts[0].year) if season else lasts[0].isoformat()
