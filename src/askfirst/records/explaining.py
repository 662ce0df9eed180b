"""Contradictions that were put to a person: which of them hold both sides, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from askfirst.events import PUT, Answered, AnswerStatus, Asked
from askfirst.interview import BESIDE, EXCEPT, Interview
from askfirst.interview.opinions import person_key
from askfirst.questions import NOT_SURE, OTHER
from askfirst.records.making import open_question, title, words_meant
from askfirst.records.several import names_of
from askfirst.requirements import LIMITED_BY, Kind, Link, Origin, Record
from askfirst.statements import mended
from askfirst.statements.asides import without_saying_so, without_seeing_it
from askfirst.statements.composing import ended
from askfirst.statements.not_answers import not_answer
from askfirst.statements.types import opener, says_all
from askfirst.text.overlap import content_words
from askfirst.text.tidying import inside
from askfirst.vocabulary import Form

Identity = tuple[str, tuple[str, ...]]
"""That of a finding: the rule and the ids of the records."""


def put(interview: Interview) -> list[tuple[Identity, Asked, Answered | None]]:
    """Every contradiction that was put to the person and whose sides still read as they did then,
    with the reply in force. One whose words were changed since is another one."""
    found = []
    for slot, asked in interview.asked.items():
        records = asked.cause.get("records")
        if asked.type != "contradiction" or interview.applies(slot) is False:
            continue
        if asked.cause.get("code") == PUT and slot not in interview.answers:
            continue  # only a program says so, until the person does
        if "code" in asked.cause and isinstance(records, list):
            ids = tuple(str(record) for record in records)
            one = str(asked.cause.get("code", "")), ids
            found.append((one, asked, interview.answers.get(slot)))
    return found


def explained(interview: Interview) -> dict[Identity, str]:
    """Why both sides hold, in the person's words, for each contradiction that they explained."""
    return {
        one: without_saying_so(answer.other)
        for one, _, answer in put(interview)
        if answer and answer.status is AnswerStatus.ANSWERED and answer.value == OTHER
    }


def with_reasons(
    interview: Interview, records: list[Record], now: Mapping[str, Record]
) -> list[Record]:
    """The records, the second side of a contradiction with why both sides hold, the first with a
    link to it: whoever builds the first alone builds what the second forbids.

    Args:
        now: by id, what stands in place of what was said again there.
    """
    said = ((ids, words) for (_, ids), words in explained(interview).items()
            if ids and not _NO_CLASH.search(words))  # fmt: skip
    since = {record for (_, ids), _, answer in put(interview) if answer
             for record in ids if _agreed_since(interview, record, answer)}  # fmt: skip
    both = {tuple(now[one].id if one in now else one for one in ids): words for ids, words in said}
    reasons = {ids[-1]: by_name(words, ids) for ids, words in both.items()}
    limits = dict(_excepted(interview, now))
    limits |= {ids[0]: ids[-1] for ids in both if ids[0] != ids[-1]}
    reasons = {name: words for name, words in reasons.items() if name not in since}
    told = [_with(one, reasons[one.id]) if one.id in reasons else one for one in records]
    return [_limited(one, limits[one.id]) if one.id in limits else one for one in told]


def _agreed_since(interview: Interview, record: str, answer: Answered) -> bool:
    """Whether the person agreed to a sentence for a record after they said how both hold: it says
    what holds."""
    ref = interview.refs.get(record)
    return bool(ref and ref.worded and ref.worded.agreed > answer.n)


def _excepted(interview: Interview, now: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    """Each line that stood beside one to which somebody told an exception that speaks of it, too,
    with that one."""
    for asked in interview.asked.values():
        beside = asked.cause.get(BESIDE)
        if not isinstance(beside, dict):
            continue
        refs = {ref.id: ref for kind in Kind for ref in interview.records(kind)}
        for host, guests in beside.items():
            told = content_words(refs[host].fields.get(EXCEPT, "")) if host in refs else frozenset()
            for guest in map(str, guests if isinstance(guests, list) else ()):
                if guest in refs and told & content_words(refs[guest].words):
                    first, second = (now[one].id if one in now else one for one in (guest, host))
                    yield from [(first, second)] if first != second else ()


def by_name(reason: str, ids: tuple[str, ...]) -> str:
    """A reason with the ids of the two sides for "the first" and "the second": the paper shows them
    one below the other nowhere."""
    sides = (_FIRST, _SECOND)
    if len(ids) != len(sides) or ids[0] == ids[1] or not all(one.search(reason) for one in sides):
        return reason
    for side, name in zip(sides, ids, strict=True):
        reason = side.sub(name, reason)
    return reason


_NO_CLASH: Final = re.compile(
    r"\b(?:no|not\s+an?|isn['’]?t\s+an?|never\s+an?)\s+(?:clash|contradiction|conflict|difference)\b"
    r"|\b(?:the\s+|its\s+)?same\s+(?:thing|matter|rule)\b|\bdon['’]?t\s+(?:clash|contradict|pull\s+apart)\b"
    r"|\bnothing\s+to\s+do\s+with\s+(?:each\s+other|one\s+another|that|it)\b",
    re.IGNORECASE,
)
"""Says that there is nothing to decide: both lines stand as they were told."""
_FIRST: Final = re.compile(r"\b(?:the\s+)?first(?:\s+one)?(?=\s+(?:is|was|holds?|one)\b)", re.I)
_SECOND: Final = re.compile(r"\b(?:the\s+)?second(?:\s+one)?(?=\s+(?:is|was|holds?|one)\b)", re.I)


def _limited(record: Record, by: str) -> Record:
    link = Link(type=LIMITED_BY, target=by)
    return record.model_copy(update={"links": (*record.links, link)})


def _with(one: Record, reason: str) -> Record:
    """A record with why it holds beside another one; a task is printed by its title alone."""
    told = ended(one.statement)
    reason = without_saying_so(f"{told} {_BOTH.sub('', reason)}")[len(told) :].strip()
    reason = without_seeing_it(reason)
    if not reason or not_answer(reason) is not None:
        return one  # "I said so": it says nothing more
    if one.is_task:
        return one.model_copy(update={"fields": one.fields | {"both_hold": reason}})
    made = one.form is Form.COMPOSED  # a demand of its own: what was said to it stands behind
    told = f"{one.statement} {mended(reason)}" if made else _settled(one.statement, mended(reason))
    return one.model_copy(update={"statement": told})


def _settled(statement: str, reason: str) -> str:
    """How both sides hold, in front where it is a rule of its own, in the words of the one before:
    a builder reads that first, and what was said before it behind. What only adds to it, "Ada is
    one of the two", stands behind it."""
    rule = says_all(reason) or len(reason.split()) >= _FEWEST_IN_RULE
    before = content_words(statement)
    rule = rule and 2 * len(before & content_words(reason)) >= len(before)
    if opener(reason) or _GIVES_REASON.match(reason) or not rule:
        return f"{statement} {reason}"
    return f"{reason} (Said before that: {inside(statement)})"


_FEWEST_IN_RULE: Final = 7
"""So many words say what holds, also without a verb: "the name only for members who are in"."""
_GIVES_REASON: Final = re.compile(r"(?:because|since|as|it|they|that|this|these|both|one)\b", re.I)
"""Begins what says nothing without the statement in front of it."""
_BOTH: Final = re.compile(
    r"(?<!\W)\W*(?:yes,?\s+)?both(?:\s+hold)?\s*[.,;:–—-]+\s*(?=\w)", re.IGNORECASE
)
"""What replies to the question which of two holds, before how: it says nothing beside one."""


def left_open(interview: Interview) -> Iterator[Record]:
    """An open question for each contradiction that was put to the person and is not settled."""
    for (code, ids), asked, answer in put(interview):
        waiting = answer is None or answer.value == NOT_SURE or answer.status in _UNSETTLED
        if not waiting:
            continue
        by, at, number = (answer.by, answer.at, answer.n) if answer else ("", asked.at, asked.n)
        came = Origin(answer=asked.slot, event=number, by=by, at=at,
                      words="two answers pull apart, and nobody settled it")  # fmt: skip
        sides = _sides(asked, ids)
        fields = {"sort": "contradiction"} | dict(zip(_SIDES, sides, strict=False))
        fields |= _whose(interview, ids)
        known = answer.question_record if answer else None
        owner, due = interview.owners().get(known, ("", "")) if known else ("", "")
        owner = owner or (answer.owner if answer else "")
        fields["due"] = due or (answer.due if answer else "")
        name = "-".join((code, *(ids or (asked.slot.replace("!", "-"),))))
        about = _about(asked)
        made = open_question(f"OPEN-{name}", _told(interview, about, ids, fields), fields, came,
                             blocks=ids, owner=owner)  # fmt: skip
        yield made.model_copy(update={"title": title(about)})


def _told(interview: Interview, about: str, ids: Sequence[str], fields: Mapping[str, str]) -> str:
    """What is open, with what each of two people says: a tool of somebody else shows no more."""
    said = [f"{fields[f'{side}_by']}: {ended(words_meant(interview.refs[one]))}"
            for side, one in zip(_SIDES, ids, strict=False) if f"{side}_by" in fields]  # fmt: skip
    return " ".join((about, *said))


def _whose(interview: Interview, ids: Sequence[str]) -> dict[str, str]:
    """Who says each side, where it is not the same person."""
    people = [interview.refs[one].by for one in ids if one in interview.refs]
    if len(people) != len(_SIDES) or len(set(map(person_key, people))) < len(_SIDES):
        return {}
    return {f"{side}_by": name for side, name in zip(_SIDES, names_of(people), strict=True)}


_SIDES = ("first", "second")


_UNSETTLED = (AnswerStatus.UNKNOWN, AnswerStatus.LATER)


def _about(asked: Asked) -> str:
    """What pulls apart, in a few words of the table of opposites; else the question."""
    told = asked.question.help.removeprefix(_SAYS).rstrip(".")
    named = asked.question.help.startswith(_SAYS) and any(map(str.isalnum, told))
    return told if named else asked.question.text


_SAYS = "One says: "
"""How the help of a question begins that names the two opposites."""


def _sides(asked: Asked, ids: tuple[str, ...]) -> list[str]:
    """The ids of both sides; the sentence of a side that is no record."""
    if len(ids) > 1:
        return list(ids[:2])
    sides = asked.cause.get("sides")
    texts = (
        [str(side).partition("  ")[2] or str(side) for side in sides]
        if isinstance(sides, list)
        else []
    )
    places = asked.cause.get("places")
    return texts[:2] if isinstance(places, list) or len(texts) > 1 else list(ids)
