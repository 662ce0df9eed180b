"""How much of what a whole specification holds was asked about and replied to.

The 29 items merge the outlines of ISO/IEC/IEEE 29148:2018 (clauses 9.4 to 9.6); the nine
characteristics are those of ISO/IEC 25010:2023. An item counts when one of its questions was
answered, or called not relevant with a reason. Silence does not count, nor does an assumption that
nobody objected to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.events import AnswerStatus
from askfirst.interview import question_id
from askfirst.requirements import AnswerEntry, Kind, Record, Specification, Via

ITEMS: Final[dict[str, str]] = {
    "purpose": "sentence latest-case",
    "scope": "tasks",
    "out of scope": "never",
    "context": "in-and-out",
    "definitions": "words",
    "references": "evidence",
    "stakeholders": "who-else",
    "users": "role-more who",
    "goals": "goals",
    "current situation": "today tried-before cost-of-nothing",
    "operation": "use use-more",
    "functions": "use use-more switches options by-person",
    "business rules": "numbers decisions decisions-odd",
    "user interface": "pages look screen-parts seen-outside values look-back",
    "hardware interfaces": "signals machines on-to-off",
    "software interfaces": "in-and-out askers",
    "communication": "notices passed-on",
    "usability": "reading-level",
    "performance": "how-much how-old in-time too-much",
    "data": "facts take-over good-data",
    "security": "who-sees getting-in may-do who-did-what treasure about-people",
    "reliability": "can-happen failures late-or-lost in-doubt put-right",
    "maintainability": "will-change",
    "modes and states": "states",
    "environment": "place bears",
    "policies and regulations": "law code-rules",
    "life cycle": "running new-versions supplier-gone slices",
    "assumptions": "assume assumed-more will-change",
    "verification": "checks how-checked acceptance one-call judged-on",
}
"""Each item with the questions that ask for it."""

CHARACTERISTICS: Final = {
    "functional correctness": "functional suitability",
    "time behaviour": "performance efficiency",
    "capacity": "performance efficiency",
    "interoperability": "compatibility",
    "learnability": "interaction capability",
    "inclusivity": "interaction capability",
    "availability": "reliability",
    "security": "security",
    "modifiability": "maintainability",
    "adaptability": "flexibility",
    "safety": "safety",
}
"""The nine characteristics, by the name that a quality demand has."""
NINE: Final = 9

BY_QUALITY: Final = {
    "performance": "performance efficiency",
    "usability": "interaction capability",
    "security": "security",
    "reliability": "reliability",
    "maintainability": "maintainability",
}
"""Items that a quality demand with a measure fills too."""


def coverage(specification: Specification) -> Iterator[tuple[str, float | int | str]]:
    """Share of the 29 items and of the nine characteristics, and the names of what is not there."""
    replied = _replied(specification)
    looked_at = characteristics(specification)
    missing = [
        item
        for item, asked in ITEMS.items()
        if replied.isdisjoint(asked.split()) and BY_QUALITY.get(item) not in looked_at
    ]
    yield "coverage_29148", round(1 - len(missing) / len(ITEMS), 2)
    yield "not_covered_29148", ", ".join(missing)
    yield "coverage_25010", round(len(looked_at) / NINE, 2)


def characteristics(specification: Specification) -> frozenset[str]:
    """The characteristics with a quality demand that says how good; all when somebody called the
    qualities not relevant and said why."""
    aside = specification.not_relevant
    if any(question_id(one.question) == "qualities" and one.reason for one in aside):
        return frozenset(CHARACTERISTICS.values())
    measured = (one for one in specification.of_kind(Kind.QUALITY) if one.fit.must)
    names = (CHARACTERISTICS.get(one.characteristic) for one in measured)
    return frozenset(name for name in names if name)


def _replied(specification: Specification) -> frozenset[str]:
    """The questions that somebody answered or set aside with a reason."""
    by_id = {record.id: record for record in specification.records}
    said = {question_id(entry.slot) for entry in specification.answers if _is_answer(entry, by_id)}
    aside = {question_id(one.question) for one in specification.not_relevant if one.reason}
    return frozenset(said | aside)


def _is_answer(entry: AnswerEntry, by_id: dict[str, Record]) -> bool:
    if entry.status != AnswerStatus.ANSWERED.value or not entry.text.strip():
        return False
    made = [by_id[one] for one in entry.records if one in by_id]
    return not made or any(not is_left_alone(record) for record in made)


def is_left_alone(record: Record) -> bool:
    """Whether it is an assumption that was shown and that nobody objected to."""
    return any(origin.via is Via.ASSUMED for origin in record.origins)
