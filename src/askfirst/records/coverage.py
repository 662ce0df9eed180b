"""How much of what a whole specification holds was asked about and replied to.

The 29 items merge the outlines of ISO/IEC/IEEE 29148:2018 (clauses 9.4 to 9.6); the nine
characteristics are those of ISO/IEC 25010:2023. An item counts when one of its questions was
answered, or called not relevant with a reason. Silence does not count, nor does an assumption that
nobody objected to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from askfirst.events import AnswerStatus
from askfirst.interview import question_id
from askfirst.requirements import AnswerEntry, Kind, Record, Specification, Via
from askfirst.text.overlap import content_words

ITEMS: Final[dict[str, str]] = {
    "what it is for": "sentence latest-case",
    "what must get done": "tasks",
    "what it leaves out": "never must-not",
    "what it is connected to": "in-and-out",
    "words of the field": "words",
    "documents to go by": "evidence",
    "others with a say": "who-else speaker",
    "who uses it": "role-more who",
    "what should change": "goals",
    "how it is done today": "today tried-before cost-of-nothing",
    "how it is used": "use use-more",
    "what it does": "use use-more switches options by-person",
    "rules of the house": "numbers decisions decisions-odd",
    "pages and screens": "pages look screen-parts seen-outside values look-back",
    "machines it touches": "signals machines on-to-off runs",
    "other programs": "in-and-out askers",
    "messages": "notices passed-on usual-parts",
    "who finds it hard to use": "reading-level obvious",
    "how fast and how much": "how-much how-old in-time too-much",
    "what it keeps": "facts take-over good-data",
    "who may see and do what": "decisions who-sees getting-in may-do who-did-what treasure"
    " about-people",
    "what goes wrong": "goes-wrong can-happen failures late-or-lost in-doubt put-right",
    "later changes": "will-change",
    "when something is done differently": "states",
    "where it is used": "place bears runs",
    "laws that bind it": "law code-rules",
    "its upkeep over the years": "running new-versions supplier-gone slices",
    "what is taken for true": "assume assumed-more will-change taken taken-for-granted",
    "how it is tried": "checks how-checked acceptance one-call judged-on",
}
"""Each item with the questions that ask for it. A new question belongs here, if it asks for one."""

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
    "how fast and how much": "performance efficiency",
    "who finds it hard to use": "interaction capability",
    "who may see and do what": "security",
    "what goes wrong": "reliability",
    "later changes": "maintainability",
}
"""Items that a quality demand with a measure fills too."""


def put_in_words(questions: Iterable[str]) -> frozenset[str]:
    """The questions of each item that a question in other words names: who was asked "is there a
    law that says so?" was asked about law. "How" alone names none."""
    words = frozenset().union(*map(content_words, questions)) - {"how"}
    return frozenset(
        slot for item, asked in ITEMS.items() if not words.isdisjoint(content_words(item))
        for slot in asked.split()
    )  # fmt: skip


def coverage(
    specification: Specification, put: Collection[str] = ()
) -> Iterator[tuple[str, float | int | str]]:
    """Share of the 29 items and of the nine characteristics, and the names of what is not there.

    Args:
        put: slots that were put to the person in a conversation, whatever was filed there.
    """
    replied = _replied(specification)
    looked_at = characteristics(specification)
    missing = [
        item
        for item, asked in ITEMS.items()
        if replied.isdisjoint(asked.split()) and BY_QUALITY.get(item) not in looked_at
    ]
    asked = {question_id(slot) for slot in (*put, *(one.slot for one in specification.answers))}
    told = {one.characteristic for one in specification.of_kind(Kind.QUALITY)}
    told = {CHARACTERISTICS[name] for name in told if name in CHARACTERISTICS}
    never = [
        item
        for item in missing
        if asked.isdisjoint(ITEMS[item].split()) and BY_QUALITY.get(item) not in told
    ]
    yield "coverage_29148", round(1 - len(missing) / len(ITEMS), 2)
    yield "not_covered_29148", ", ".join(missing)
    yield "never_asked_29148", ", ".join(never)
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
    return not made or any(not rests_on_silence(record) for record in made)


def rests_on_silence(record: Record) -> bool:
    """Whether it is an assumption that was shown and that nobody objected to."""
    return any(origin.via is Via.ASSUMED for origin in record.origins)
