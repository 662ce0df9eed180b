"""Goals: the change wished for, now, wanted, by when, as far as that was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.records.gathered import Gathered, Told, detail_readings, told_of
from askfirst.records.making import meant_day, record, title
from askfirst.requirements import Fit, Kind, Record
from askfirst.statements import Reading, read
from askfirst.text.amounts import amounts

_WEEKDAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
"""Of each week, where somebody tells how it is: "it drifts by Friday"."""
_NUMBER: Final = re.compile(
    r"\d|\b(?:no|none|zero|nobody|nothing|never|half|twice|double|once|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen|daily|"
    r"weekly|monthly|yearly|every|all|alone)\b",
    re.IGNORECASE,
)


_WORD: Final = re.compile(r"\w+")
_LEADS: Final = frozenset(
    ("now", "today", "then", "counted", "seen", "measured", "checked", "by", "it", "is", "and",
     "the", "a", "an")
)  # fmt: skip
"""Words that lead to a part of a line and say nothing beside it."""


def _measured(detail: Reading) -> dict[str, str]:
    """What a line tells of how a change is seen: its parts when they are all that it says, else
    nothing: then the line stands whole."""
    said = {"now": detail.part("now"), "must": detail.part("target"), "by": detail.part("by"),
            "meter": detail.part("meter")}  # fmt: skip
    whole, parts = (
        set(_WORD.findall(text.lower())) for text in (detail.statement, " ".join(said.values()))
    )
    left = whole - parts - _LEADS
    return {} if left or not any(said.values()) else said


def goals(made: Gathered) -> Iterator[Record]:
    """One goal for each line; without any number it lacks one."""
    for told in (*made.told(Kind.GOAL), *made.changes()):
        yield _goal(made, told)


def _goal(made: Gathered, told: Told) -> Record:
    reading = told.reading
    fit = {"now": reading.part("now"), "plan": reading.part("target"), "by": reading.part("by")}
    answers = told_of(made, told.ref)
    fit |= {
        name: answers[name] for name in ("now", "plan", "must", "meter", "by") if answers.get(name)
    }
    later: list[str] = []
    obstacle = answers.get("obstacle", "")
    asked = made.context(told.ref.slot)._replace(reads="measure")
    meant = [read(text, asked) for text in made.meant.get(told.ref.id, {}).values()]
    for detail in (*meant, *detail_readings(made, told.ref)):
        if detail.reads != "measure":
            obstacle = detail.statement if detail.reads == "risk" else obstacle
            continue
        said = _measured(detail)
        if detail in meant:  # asked about the line itself: its numbers are those of the goal
            parts = {"now": detail.part("now"), "plan": detail.part("target")}
            said = {**parts, "by": detail.part("by")}
        if detail in meant or not said:
            later.append(detail.statement)
        if fit["by"] and not meant_day(said.get("by", ""), told.ref.at):
            said.pop("by", "")
        fit |= {name: text for name, text in said.items() if text}
    if fit.get("must") == fit["plan"]:
        fit["must"] = ""
    change = reading.part("change") or reading.statement.rstrip(".")
    numbers = " ".join((reading.statement, *fit.values(), *later))
    return record(
        made, told, Kind.GOAL, title=title(change), statement=" ".join((reading.statement, *later)),
        fit=Fit(scale=change if fit["plan"] or fit.get("must") else "", **fit),
        fields={"change": reading.part("change"), "who": reading.part("who"),
                "obstacle": obstacle,
                "rank": told.ref.fields.get("rank", ""),
                "by_day": "" if _WEEKDAY.search(fit.get("by", "")) else
                meant_day(fit.get("by", ""), told.ref.at)},
        missing=() if _NUMBER.search(numbers) or amounts(numbers) else ("number",),
    )  # fmt: skip
