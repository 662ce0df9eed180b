"""What is wrong with a pack before anybody is asked: every finding with its line and a stable code.

Shipped packs have none. A person's own pack is examined among the shipped ones, since it extends
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from askfirst.errors import PackError
from askfirst.packs.lint.budget import over_budget
from askfirst.packs.lint.conditions import (
    cycles,
    forward_references,
    undecided,
    unknown_references,
    unreadable,
)
from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.packs.lint.structure import (
    dead_aliases,
    doubtful_sections,
    empty_prompts,
    ids_twice,
    missing_ways_out,
    unknown_names,
    unknown_readers,
    unplaced_fields,
    unused_options,
)
from askfirst.packs.lint.texts import long_texts, missing_texts, texts_twice, unfit_texts
from askfirst.packs.located import Located
from askfirst.packs.reading import check_shape
from askfirst.questions import Pack
from askfirst.requirements import Severity
from askfirst.vocabulary import counted

__all__ = ["RULES", "PackFinding", "Subject", "faults", "lint"]

RULES: Final[Sequence[Callable[[Subject], Iterator[PackFinding]]]] = (
    ids_twice,
    unreadable,
    unknown_references,
    unknown_names,
    cycles,
    forward_references,
    undecided,
    empty_prompts,
    unknown_readers,
    unplaced_fields,
    unused_options,
    missing_ways_out,
    dead_aliases,
    doubtful_sections,
    missing_texts,
    long_texts,
    unfit_texts,
    texts_twice,
    over_budget,
)
"""Every rule: a function from a pack among its neighbours to what it finds."""


def lint(text: str, place: str, beside: Iterable[Pack]) -> list[PackFinding]:
    """Everything that is wrong with a pack, in the order of its file.

    Args:
        text: the pack as it stands in its file. place: the file's name.
        beside: the packs of an interview that has it; one with its id is left out.
    """
    try:
        located = Located(text, place, PackError)
    except PackError as error:
        return [_of_error(error)]
    pack, errors = check_shape(located)
    if pack is None:
        return [_of_error(error) for error in errors]
    subject = Subject(pack, located, _with(pack, beside))
    findings = [finding for rule in RULES for finding in rule(subject)]
    return sorted(findings, key=lambda finding: (_line(finding.where), finding.code))


NEEDED: Final = (ids_twice, unreadable, unknown_references, unknown_names, cycles)
"""Rules without which an interview with the pack could stop halfway."""


def faults(text: str, place: str, beside: Iterable[Pack]) -> list[PackFinding]:
    """What keeps a pack that could be read from being used."""
    located = Located(text, place, PackError)
    pack, errors = check_shape(located)
    if pack is None:
        return [_of_error(error) for error in errors]
    subject = Subject(pack, located, _with(pack, beside))
    return [finding for rule in NEEDED for finding in rule(subject)]


def _with(pack: Pack, beside: Iterable[Pack]) -> tuple[Pack, ...]:
    """All packs in order, this one in the place of one with its id, else last."""
    packs = [pack if other.id == pack.id else other for other in beside]
    return tuple(packs if pack in packs else [*packs, pack])


def _of_error(error: PackError) -> PackFinding:
    message = f"{error.what} {error.repair}".strip()
    return PackFinding(error.code, Severity.ERROR, message, error.where)


def _line(where: str) -> tuple[int, int]:
    parts = where.rsplit(":", 2)
    numbers = [counted(part) for part in parts[1:] if part.isdecimal()]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)
