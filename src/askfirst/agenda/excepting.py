"""What was said without exception is put to the person once, all of it on one screen.

"Nobody may touch a waiting time" and "I correct it in the morning" share no word, so no comparison
of lines finds that they do not agree; whoever said both knows it as soon as the exception is asked
for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import JsonValue

from askfirst.agenda.once import put, was_put
from askfirst.agenda.read_backs import busy_outside
from askfirst.agenda.told_so_far import told_in
from askfirst.events import Asked
from askfirst.interview import ABSOLUTES, BESIDE, Interview, Ref, question_id
from askfirst.interview.references import INSTEAD
from askfirst.lines import named
from askfirst.questions import NONE, Choice, Depth, Question, QuestionKind, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import AS_TODAY, Kind, Via

if TYPE_CHECKING:
    from askfirst.statements.told import Told

MOST: Final = 5
"""So many lines are on the screen; who reads more of them reads none."""
_RULES: Final = (Kind.RULE, Kind.EXCLUSION)
_BINDING: Final = (*_RULES, Kind.FUNCTION, Kind.NEED, Kind.QUALITY, Kind.LIMIT)
_ENDING: Final = "!exceptions"


def absolute(interview: Interview) -> list[Ref]:
    """The person's own rules, nevers and permissions that leave no exception and were not asked
    about, as they were said one after the other."""
    from askfirst.statements.absolute import forbids, is_absolute
    from askfirst.statements.hearsay import is_heard

    return [
        ref
        for ref in _binding(interview)
        if not _only_answers(own(ref))
        and not is_heard(own(ref))
        and (is_absolute if ref.kind in _RULES else forbids)(own(ref))
    ]


def _binding(interview: Interview) -> list[Ref]:
    """What somebody demanded that was not put to them as a contradiction, as it was said one after
    the other."""
    settled = {record for asked in interview.asked.values() if asked.type == "contradiction"
               for record in asked.listed("records")}  # fmt: skip
    found = [ref for kind in _BINDING for ref in interview.records(kind)
             if ref.via is not Via.ASSUMED and ref.id not in settled]  # fmt: skip
    return sorted(found, key=lambda ref: ref.event)


_ANSWERS: Final = re.compile(r"(?:nobody|no[- ]one|none|never|always|everybody)\s*[,;.]", re.I)
"""Begins like an answer to who or when: "nobody, it is for us alone"."""


def _only_answers(line: str) -> bool:
    """Whether a line only answers who or when, and what stands behind that is no rule."""
    from askfirst.statements.absolute import is_absolute

    found = _ANSWERS.match(line)
    rest = line[found.end() :] if found else ""
    return found is not None and not (is_absolute(rest) or _EVER.search(rest))


_EVER: Final = re.compile(r"\b(?:ever|nobody|never)\b", re.IGNORECASE)


def own(ref: Ref) -> str:
    """What the person typed: of a tick the words on it, and of what was told as it is today how it
    is to go."""
    instead = ref.fields.get(INSTEAD, "")
    if instead or ref.words.lower().startswith(AS_TODAY):
        return instead
    return ref.fields.get("words", "") if ref.choice else ref.words


def to_come(interview: Interview) -> bool:
    """Whether the screen is still kept free: it is put behind all but the closing questions."""
    return interview.depth is not Depth.QUICK and not was_put(interview, _ENDING)


def exceptions(interview: Interview, slot: str) -> list[Asked]:
    """The screen, when it is the time for it and something was said without exception."""
    if not to_come(interview) or slot not in interview.answers or busy_outside(interview):
        return []
    rows = _rows(interview)
    if not rows:
        return []
    beside: JsonValue = {one.ref.id: [*one.records] for one in rows if one.records}
    records: JsonValue = [one.ref.id for one in rows]
    cause = {"code": ABSOLUTES, "records": records, BESIDE: beside}
    return put(interview, slot, _ENDING, _question(rows), **cause)


class _Row(NamedTuple):
    """A line that may not always hold, what was said besides that speaks for it, and the records
    that say that."""

    ref: Ref
    text: str
    beside: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


def _rows(interview: Interview) -> list[_Row]:
    """What is on the screen: the lines that have most to do with something else that was said, then
    those that leave no exception, up to as many as anybody reads."""
    refs = {_place(ref): ref for ref in _binding(interview) if own(ref)}
    found: dict[str, list[Told]] = {}
    for rule, other in islice(_pairs(interview, refs), MOST):
        host, guest = (other, rule) if other.id in found else (rule, other)
        told = found.setdefault(host.id, [host])
        told += [guest] if guest.text not in [one.text for one in told] else []
    rows = [
        _Row(refs[host.id], host.text, tuple(one.text for one in guests),
             tuple(refs[one.id].id for one in guests if one.id in refs))
        for host, *guests in found.values()
    ]  # fmt: skip
    shown = {row.ref.id for row in rows}
    rows += [_Row(ref, own(ref)) for ref in absolute(interview) if ref.id not in shown][
        : MOST - len(rows)
    ]
    return sorted(rows, key=lambda row: row.ref.event)


def _pairs(interview: Interview, refs: Mapping[str, Ref]) -> Iterator[tuple[Told, Told]]:
    """A rule and what was said besides, the best pairs first."""
    from askfirst.statements.beside import beside

    rules = [place for place, ref in refs.items() if _may_be_rule(place, ref)]
    told = [one for one in _told(interview) if not _leaves_out(one.text)]
    return ((pair.rule, pair.other) for pair in beside(told, rules))


def _may_be_rule(place: str, ref: Ref) -> bool:
    """Whether a line may be a rule that another one breaks: what goes wrong is none unless it
    forbids, and what is left out ("no payments") forbids nobody anything."""
    from askfirst.statements.opposites import marks

    if question_id(place.partition("#")[0]) in _TROUBLES:
        return marks(own(ref)).rule
    return ref.kind is not Kind.EXCLUSION or not _leaves_out(own(ref))


def _leaves_out(line: str) -> bool:
    from askfirst.statements.sorts import forbids_there, names_what_is_not

    return names_what_is_not(line) and not forbids_there(line)


_TROUBLES: Final = ("goes-wrong", "can-happen")
"""Questions that are answered with what goes wrong."""


def _place(ref: Ref) -> str:
    """The id of what was told there."""
    return f"{ref.slot}#{ref.line}"


def _told(interview: Interview) -> list[Told]:
    return [line for slot, said in interview.answers.items()
            for line in told_in(interview, slot, interview.alone(slot) or said)]  # fmt: skip


def _question(rows: list[_Row]) -> Question:
    return Question(
        id="exceptions",
        kind=QuestionKind.CHOICES,
        text="Is it always so? Tick what has an exception, and say which.",
        help="In brackets stands something else that you said. If both go together, leave it.",
        why="A builder takes each line at its word, and then the one case in ten cannot be done.",
        root="INCOSE rules for absolutes; BABOK business rules",
        prefill=ABSOLUTES,
        words=True,
        optional=True,
        choices=(*map(_offered, rows), Choice(id=NONE, text="they hold as they stand")),
    )


def _offered(row: _Row) -> Choice:
    """A line as it is offered, with what whoever said it may not think of: something else that they
    said, or that somebody is away or something wrong."""
    from askfirst.statements.absolute import doubt

    line = for_screen(within(named(row.text)))
    others = " / ".join(for_screen(within(named(one), _LONGEST_BESIDE)) for one in row.beside)
    beside = f"you also said: {others}" if others else ""
    asked = " ".join(filter(None, (doubt(own(row.ref)), beside)))
    text = f"{line} ({asked})" if asked else line
    return Choice(id=row.ref.id.lower(), text=text, label=line if asked else "")


_LONGEST_BESIDE: Final = 90
"""So many characters of each stand behind the rule."""
