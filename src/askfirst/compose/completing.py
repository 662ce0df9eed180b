"""What a task that must be there needs to be designed and tested: a function, a failure case, an
example and a check.

A line belongs to a task when it names it, when it is a step of its story, or when the two share
words; the last is marked as derived. What is tried and what must come out makes an acceptance
example as it stands: when this, then that. Nothing is made up; what is missing is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst import lines
from askfirst.compose.belonging import Shelf
from askfirst.compose.fields import given
from askfirst.compose.material import Material, quoted
from askfirst.compose.saying import says_something
from askfirst.compose.shapes import without_task
from askfirst.questions import Depth
from askfirst.requirements import Example, Kind, Link, Priority, Record, Status, Verification
from askfirst.vocabulary import counted

PARTS: Final = {
    "function": "what it then does, step by step",
    "failure": "what happens when it goes wrong",
    "example": "an example that must come out right",
    "check": "how somebody tries it out",
}
"""What a task that must be there has, by name, in words."""

METHODS: Final = {
    "try": Verification.TEST,
    "watch": Verification.DEMONSTRATION,
    "look": Verification.INSPECTION,
    "work out": Verification.ANALYSIS,
}

_NAMED: Final = re.compile(r"\bNEED-(\d+)\b|\b(?:task|need)(?: number| no\.?)? (\d{1,3})\b", re.I)


def completed(material: Material, records: Sequence[Record]) -> list[Record]:
    """The records with the links between tasks, functions and checks, their examples, and with
    what is missing for each task that must be there. At depth quick none is asked for yet."""
    if material.interview.depth is Depth.QUICK:
        return list(records)
    made = {record.id: record for record in records}
    needs = [_with_method(one) for one in _of(made, Kind.NEED) if one.status is not Status.OPEN]
    made |= {need.id: need for need in needs}
    _link_functions(material, made, needs)
    _link_checks(material, made, needs)
    functions: dict[str, list[Record]] = {}
    for function in _of(made, Kind.FUNCTION):
        for target in _needs_of(function):
            functions.setdefault(target, []).append(function)
    checked = {target for check in _of(made, Kind.CHECK) for target in check.linked("checks")}
    for need in needs:
        if need.priority is Priority.MUST:
            made[need.id] = _judged(made[need.id], functions.get(need.id, ()), checked)
    return list(made.values())


def missing_text(need: Record) -> str:
    """The one question about all that is missing for a task."""
    parts = [PARTS[part] for part in need.missing if part in PARTS]
    return f"Nobody has said for {need.id} {quoted(need.title)}: {lines.joined(parts)}."


Made = dict[str, Record]


def _of(made: Made, kind: Kind) -> list[Record]:
    return [record for record in made.values() if record.kind is kind]


def _with_method(need: Record) -> Record:
    """A task with the way to check it that somebody chose."""
    method = METHODS.get(need.fields.get("check", "").lower())
    return need.model_copy(update={"verification": method}) if method else need


def _link_functions(material: Material, made: Made, needs: Sequence[Record]) -> None:
    """A function of no task belongs to the one whose words, or whose steps' words, it shares; a
    step of one task also to another one that has no steps of its own."""
    functions = _of(made, Kind.FUNCTION)
    steps: dict[str, list[str]] = {}
    for one in functions:
        if one.parent:
            steps.setdefault(one.parent, []).append(_says(one))
    without = [need for need in needs if need.id not in steps]
    own = Shelf([_says(need) for need in without], material.roles)
    whole = Shelf([" ".join((_says(n), *steps.get(n.id, ()))) for n in needs], material.roles)
    for one in functions:
        place = (own if one.parent else whole).best(_says(one))
        if place is not None:
            target = (without if one.parent else needs)[place].id
            made[one.id] = _linked(one, "refines", target)


def _link_checks(material: Material, made: Made, needs: Sequence[Record]) -> None:
    """Each check to the task that it names, else to the function and task whose words it shares."""
    functions = [one for one in _of(made, Kind.FUNCTION) if one.statement]
    doing = Shelf([_says(one) for one in functions], material.roles)
    wanted = Shelf([_says(one) for one in needs], material.roles)
    for check in _of(made, Kind.CHECK):
        if check.status is Status.OPEN or "instead_of" in check.fields:
            continue
        tried, expected = _sides(material, check)
        text, named = f"{tried} {expected}", _named(check, needs)
        done, meant = doing.best(text), wanted.best(text)
        targets = [named] if named else [needs[meant].id] if meant is not None else []
        if done is not None:
            targets += [functions[done].id, *(list(_needs_of(functions[done]))[: not targets])]
        for target in targets:
            made[check.id] = _linked(made[check.id], "checks", target, derived=target != named)
            one = made[target]
            # Shared words tell which task is tried, not which of its steps: "a wet cloth over the
            # sensor" is no example of a sensor that gives no reading.
            if tried and expected and one.kind is Kind.NEED:
                example = Example(when=tried, then=expected)
                made[target] = one.model_copy(update={"examples": (*one.examples, example)})


def _says(record: Record) -> str:
    """The words of a task or function, without who does it."""
    if record.kind is Kind.FUNCTION:
        return f"{record.fields.get('does', '')} {record.fields.get('response', '')}"
    return record.title


def _sides(material: Material, check: Record) -> tuple[str, str]:
    """What is tried and what must come out, as far as somebody said."""
    ref = material.interview.refs[check.id]
    tried, expected = without_task(given(ref, "check.words")), given(ref, "check.expected")
    return tried if says_something(tried) else "", expected if says_something(expected) else ""


def _named(check: Record, needs: Sequence[Record]) -> str:
    """The task that a check names by its id or by its number in the list."""
    found = _NAMED.search(check.words)
    if found is None:
        return ""
    if found[1]:
        return next((one.id for one in needs if one.id == found[0].upper()), "")
    place = counted(found[2])
    return needs[place - 1].id if 1 <= place <= len(needs) else ""


def _linked(record: Record, type_: str, target: str, *, derived: bool = True) -> Record:
    link = Link(type=type_, target=target, derived=derived)
    return record.model_copy(update={"links": (*record.links, link)})


def _needs_of(function: Record) -> Iterator[str]:
    """The tasks that a function belongs to, what was said before what was derived."""
    if function.parent:
        yield function.parent
    yield from function.linked("refines")


def _judged(need: Record, functions: Sequence[Record], checked: set[str]) -> Record:
    """The task with the names of the parts that nobody gave."""
    all_of_it = (need, *functions)
    there = {
        "function": any(one.fields.get("begin") != "if" for one in functions),
        "failure": any(one.fields.get("begin") == "if" for one in functions),
        "example": any(one.examples for one in all_of_it),
        "check": need.verification is not None or any(one.id in checked for one in all_of_it),
    }
    missing = tuple(part for part in PARTS if not there[part])
    return need.model_copy(update={"missing": (*need.missing, *missing)})
