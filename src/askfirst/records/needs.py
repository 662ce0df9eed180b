"""Tasks: what somebody must be able to get done, how much it matters, for which change."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from askfirst.interview import Ref, question_id
from askfirst.records.gathered import TODAY, Gathered, Told, detail_readings, today_of, told_of
from askfirst.records.making import own_words, record
from askfirst.records.stories import walked
from askfirst.requirements import Kind, Link, Priority, Record
from askfirst.statements import mended
from askfirst.statements.asked_beside import without_question
from askfirst.statements.sorts import (
    tells_load,
    tells_never,
    tells_out,
    tells_own_job,
    tells_wish,
)
from askfirst.statements.types import says_all, words
from askfirst.text.overlap import stem
from askfirst.text.tidying import capital
from askfirst.vocabulary import AREAS, NOT_AT_ALL, SPOKEN, SPOKEN_OF

PRIORITIES: Final = {
    "must": Priority.MUST, "should": Priority.SHOULD, "could": Priority.COULD,
    "later": Priority.WONT, "won't": Priority.WONT, "wont": Priority.WONT,
}  # fmt: skip


_NOT_NOW: Final = ("some-day", NOT_AT_ALL)
_NOW: Final = ("now", "not-sure")
"""Answers on whether a wish is meant now."""


def needs(made: Gathered) -> Iterator[Record]:
    """One task for each line; what was ticked in a list is a feature and stands in no task."""
    goals = [told.ref for told in made.told(Kind.GOAL)]
    walks = walked(made.interview)
    for told in made.told(Kind.NEED):
        yield _need(made, told, goals, walks)


_TASKS: Final = "tasks"
_SPOKEN_OF: Final = (f"!{AREAS}", f"!{SPOKEN_OF}")
"""The question for the tasks, and how the slots end in which more of them are told."""


def _need(made: Gathered, told: Told, goals: Sequence[Ref], walks: Collection[str]) -> Record:
    ref, reading = told
    fields = dict(told_of(made, ref))
    fields |= {"role": reading.part("role"), "when": reading.part("when"), "tick": ref.choice,
               "today": today_of(ref)}  # fmt: skip
    priority = PRIORITIES.get(ref.fields.get("priority", "").lower())
    wanted = fields.pop("slice", "").lower()
    if wanted in _NOT_NOW:
        priority = Priority.WONT
        fields["slice"] = "later" if wanted == "some-day" else ""
    elif wanted and wanted not in _NOW:
        fields["slice"] = wanted
    elif not wanted and ref.worded and ref.worded.later:
        priority = Priority.WONT
    because = serves = ""
    later: list[str] = []
    fields |= _version(ref)
    for detail in detail_readings(made, ref):
        if detail.reads == "check":
            fields["check"] = detail.statement
            continue
        priority = PRIORITIES.get(detail.part("priority").lower(), priority)
        because = detail.part("because") or because
        serves = detail.part("goal") or serves
        later += [detail.statement] if detail.statement else []
    statement = reading.statement
    if ref.choice and _says_itself(made, ref):
        statement = mended(own_words(ref))
    what = "" if ref.worded and ref.worded.statement else reading.part("need")
    what = what or reading.part("notice") or statement
    what = statement if TODAY in statement else what  # says nothing without how it is today
    is_task = question_id(ref.slot) == _TASKS or ref.slot.endswith(_SPOKEN_OF)
    is_task = is_task or ref.id in walks
    fields["group"] = "" if is_task else "besides"
    undecided = wanted in ("", "not-sure") and not (fields.get("slice") or priority)
    wish = undecided and tells_wish(reading.line)
    fields["sort"] = (
        NOT_AT_ALL
        if wanted == NOT_AT_ALL
        else "wish"
        if wish
        else "load"
        if tells_load(reading.statement)
        else ""
    )
    own = not ref.choice or ref.choice.startswith(SPOKEN)
    own = own and ref.id not in walks  # whoever told its steps means it as a task
    if own and (excluded := _excluded(reading.line)):
        fields["sort"], priority = excluded, None
    return record(
        made, told, Kind.NEED, title=capital(without_question(what).rstrip(".")),
        owner=reading.part("role"),
        statement=" ".join((statement, *later)), priority=priority, rationale=because,
        fields=fields,
        links=_serves(serves, goals if is_task else ()),
    )  # fmt: skip


def _excluded(line: str) -> str:
    """The sort of a line that was told as a wish and says what is not wanted; empty for others."""
    if tells_never(line):
        return "never"
    return "left-out" if tells_out(line) else "others-job" if tells_own_job(line) else ""


def _says_itself(made: Gathered, ref: Ref) -> bool:
    """Whether the words on a tick say all that its label does: "the guests get a message" on "tells
    someone"."""
    question = made.interview.question(ref.slot)
    choices = question.choices if question else ()
    said_by = next((one.said_by for one in choices if one.id == ref.choice), ())
    return says_itself(own_words(ref), said_by)


def says_itself(own: str, said_by: Iterable[str]) -> bool:
    """Whether words say all that the label of a tick does, which is said by such words."""
    found = {stem(word.lower()) for word in words(own)}
    return says_all(own) and not found.isdisjoint(map(stem, said_by))


VERSIONS: Final = ("first", "second", "later")


def _version(ref: Ref) -> dict[str, str]:
    """In which version a task comes, where somebody said so."""
    version = ref.fields.get("slice", "").lower()
    return {"slice": version} if version in VERSIONS else {}


def _serves(numbers: str, goals: Sequence[Ref]) -> tuple[Link, ...]:
    """The goals whose numbers the person wrote; a lone goal without being asked."""
    named = [goals[int(one) - 1].id for one in re.findall(r"\d{1,3}", numbers)
             if 1 <= int(one) <= len(goals)]  # fmt: skip
    if not named and len(goals) == 1:
        return (Link(type="serves", target=goals[0].id, derived=True),)
    return tuple(Link(type="serves", target=target) for target in dict.fromkeys(named))
