"""The links between records that other tools can follow.

Tools refuse links to nothing, to the record itself, twice to the same record, and circles. Such
links stay readable in the attribute `links`; here are the ones that hold.
"""

from __future__ import annotations

from typing import Final

from askfirst.requirements import LIMITED_BY, Link, Specification

PARENT: Final = "parent"
"""Type of the link to the record that a record was detailed from."""

LINK_TYPES: Final = (PARENT, "serves", "rests-on", "refines", "blocks", "checks", "step-of",
                     LIMITED_BY)  # fmt: skip
"""The types a specification knows, so that a format may declare them whether used or not."""


def relations(specification: Specification) -> dict[str, tuple[Link, ...]]:
    """For each record id the links to follow: one for each target, no circles.

    Where a circle would close, the link that closes it is left out, in the order of the records.
    """
    wanted = _wanted(specification)
    closing = _closing(wanted)
    return {
        record_id: tuple(link for link in links if (record_id, link.target) not in closing)
        for record_id, links in wanted.items()
    }


def _wanted(specification: Specification) -> dict[str, tuple[Link, ...]]:
    known = {record.id for record in specification.records}
    wanted: dict[str, tuple[Link, ...]] = {}
    for record in specification.records:
        parent = (Link(type=PARENT, target=record.parent),) if record.parent else ()
        by_target: dict[str, Link] = {}
        for link in (*parent, *record.links):
            if link.type in LINK_TYPES and link.target in known and link.target != record.id:
                by_target.setdefault(link.target, link)
        wanted[record.id] = tuple(by_target.values())
    return wanted


def _closing(wanted: dict[str, tuple[Link, ...]]) -> set[tuple[str, str]]:
    """The links that close a circle: depth-first, without recursion, each link once."""
    closing: set[tuple[str, str]] = set()
    done: set[str] = set()
    for start in wanted:
        if start in done:
            continue
        on_path = {start}
        path = [(start, iter(wanted[start]))]
        while path:
            current, links = path[-1]
            link = next(links, None)
            if link is None:
                on_path.remove(current)
                done.add(current)
                path.pop()
            elif link.target in on_path:
                closing.add((current, link.target))
            elif link.target not in done:
                on_path.add(link.target)
                path.append((link.target, iter(wanted[link.target])))
    return closing
