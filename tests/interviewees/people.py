"""The scripted people as data: who they are, what they know, how they type it; see README.md."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

FOLDER: Final = Path(__file__).parent
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast


def load(path: Path) -> Any:
    """A file of this folder as data."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


class Item(NamedTuple):
    """One thing a person knows: a need.

    Attributes:
        typed: ways in which this person types it. loose: the same without its numbers, for a
            broad question. value: its numbers, typed when somebody asks how much. against: what is
            typed of it when somebody asks why people would not use the thing.
    """

    id: str
    text: str
    typed: tuple[str, ...]
    loose: str
    value: str
    against: str
    kind: str
    topics: tuple[str, ...]
    obvious: bool
    detail_of: str
    fields: dict[str, str]


class Half(NamedTuple):
    """One of two statements that pull apart, and at which topics it is said."""

    at: tuple[str, ...]
    says: str


class Clash(NamedTuple):
    """A need that is told in two halves until somebody puts them side by side."""

    need: str
    halves: tuple[Half, ...]
    settled: str


class Talk(NamedTuple):
    """What a person says besides the needs, as typed.

    Attributes:
        steps: the main use, person and system in turn. walks: the same of single needs.
        technology, scope: what is named as if required, wished though out of scope; and the
            words when asked back. heard: hearsay. vague: need to (phrase, what it means).
        unknown: not-answers, each with who would know.
    """

    speaker: str
    today: str
    steps: tuple[str, ...]
    walks: dict[str, tuple[str, ...]]
    technology: tuple[str, str]
    scope: tuple[str, str]
    heard: str
    clash: Clash
    vague: dict[str, tuple[str, str]]
    unknown: tuple[str, ...]


class Person(NamedTuple):
    """One scripted interviewee. `parts` are told whole; `says` are the items of each source."""

    name: str
    kind_of_project: str
    kept_aside: bool
    manner: str
    parts: dict[str, str]
    items: tuple[Item, ...]
    talk: Talk
    sources: tuple[Path, ...]
    says: frozenset[str]

    def item(self, item_id: str) -> Item:
        """The item with this id."""
        return next(item for item in self.items if item.id == item_id)


def draw(*words: str, n: int) -> int:
    """A number from 0 to n - 1 that only the words decide (README, Draws)."""
    return int.from_bytes(hashlib.sha256("/".join(words).encode()).digest()[:4], "big") % n


@cache
def people() -> dict[str, Person]:
    """The twelve by name."""
    return {path.stem: person_of(path) for path in sorted((FOLDER / "people").glob("*.yaml"))}


@cache
def aside() -> dict[str, Person]:
    """The people on whom nothing is tuned, by name."""
    return {path.stem: person_of(path) for path in sorted((FOLDER / "aside").glob("*.yaml"))}


def person_of(path: Path) -> Person:
    """Read one person."""
    data: dict[str, Any] = load(path)
    parts = ("case", "case_is", "sentence", "name_of_system", "reader")
    return Person(
        name=path.stem,
        kind_of_project=data["kind_of_project"],
        kept_aside=data["kept_aside"],
        manner=data["manner"],
        parts={part: " ".join(data[part].split()) for part in parts},
        items=tuple(_item(entry) for entry in data["items"]),
        talk=_talk(data["talk"]),
        sources=tuple(FOLDER / source["file"] for source in data["sources"]),
        says=frozenset(item for source in data["sources"] for item in source["says"]),
    )


def _item(entry: dict[str, Any]) -> Item:
    return Item(
        entry["id"], entry["text"], tuple(entry["typed"]), entry.get("loose", ""),
        entry.get("value", ""), entry.get("against", ""), entry["kind"], tuple(entry["topics"]),
        entry["obvious"], entry.get("detail_of", ""), dict(entry["fields"]),
    )  # fmt: skip


def _talk(entry: dict[str, Any]) -> Talk:
    clash = entry["clash"]
    halves = tuple(Half(tuple(half["at"]), half["says"]) for half in clash["halves"])
    return Talk(
        speaker=entry["speaker"],
        today=entry["today"],
        steps=tuple(entry["steps"]),
        walks={need: tuple(steps) for need, steps in entry["walks"].items()},
        technology=(entry["technology"]["says"], entry["technology"]["asked_back"]),
        scope=(entry["scope"]["says"], entry["scope"]["asked_back"]),
        heard=entry["heard"],
        clash=Clash(clash["need"], halves, clash["settled"]),
        vague={one["need"]: (one["says"], one["means"]) for one in entry["vague"]},
        unknown=tuple(one["says"] for one in entry["does_not_know"]),
    )


@cache
def topics() -> frozenset[str]:
    """The topics that an item can be about."""
    return frozenset(topic["id"] for topic in _loaded("topics.yaml")["topics"])


@cache
def groups() -> frozenset[str]:
    """The parents that a question may declare instead of a topic."""
    return frozenset(_loaded("topics.yaml")["groups"])


@cache
def questions() -> dict[str, Any]:
    """What somebody thinks of at a question, by its id (`questions.yaml`)."""
    return _loaded("questions.yaml")


def _loaded(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = load(FOLDER / name)
    return loaded
