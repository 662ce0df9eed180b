"""Needs: what people want to get done, in their words, and the usual parts they would miss.

A need never becomes a *shall*: nobody has said yet what the system does for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.compose.fields import given
from askfirst.compose.material import Material, label, quoted, record, starting, title, unclear
from askfirst.compose.saying import says_nothing, says_something
from askfirst.interview import Ref
from askfirst.requirements import Kind, Link, Priority, Record


def needs(material: Material) -> Iterator[Record]:
    """One need for each line, and one for each tick."""
    all_goals = [ref for ref in material.interview.records(Kind.GOAL) if says_something(ref.text)]
    links = (Link(type="serves", target=all_goals[0].id),) if len(all_goals) == 1 else ()
    for ref in material.interview.records(Kind.NEED):
        if ref.choice:
            yield _tick(material, ref)
        elif not says_nothing(ref.text):
            yield unclear(material, ref, Kind.NEED) or _need(material, ref, links)


def _need(material: Material, ref: Ref, links: tuple[Link, ...]) -> Record:
    words, role = given(ref, "need.words"), given(ref, "need.role")
    said = quoted(words)
    return record(
        material, ref, Kind.NEED, title=title(words), owner=role, links=links,
        statement=f"{label(role)}: {said}" if role else said,
        fields={"role": role} if role else {},
    )  # fmt: skip


def _tick(material: Material, ref: Ref) -> Record:
    """A part picked from a list: a *Could*. Without a word on it, it is only a candidate."""
    part = ref.fields.get("choice", "")
    details = given(ref, "need.details")
    own = ref.choice == "other"
    fields = {"tick": ref.choice} | ({} if details or own else {"candidate": "yes"})
    if own:
        statement = quoted(ref.words)
    else:
        statement = f"{starting(part)}: {quoted(details)}" if details else starting(part)
    return record(material, ref, Kind.NEED, title=title(ref.words if own else part),
                  statement=statement, priority=Priority.COULD, fields=fields)  # fmt: skip
