"""The scripted people as data: who they are, what they know, and the draws they live by."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

FOLDER: Final = Path(__file__).parent


class Item(NamedTuple):
    """One thing a person knows; see README.md for what each part means."""

    id: str
    text: str
    short: str
    kind: str
    topics: tuple[str, ...]
    obvious: bool
    detail_of: str
    fields: dict[str, str]


class Habit(NamedTuple):
    """A bad habit: it shows in one answer of `every` (0: it has no rate)."""

    name: str
    every: int
    words: tuple[str, ...]
    numbers: dict[str, str]
    answers: dict[str, str]


class Person(NamedTuple):
    """One scripted interviewee. `parts` are told whole; `says` are the items of each source."""

    name: str
    kind_of_project: str
    kept_aside: bool
    parts: dict[str, str]
    use: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    habits: tuple[Habit, ...]
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
    """All twelve by name."""
    return {path.stem: _person(path) for path in sorted((FOLDER / "people").glob("*.yaml"))}


def _person(path: Path) -> Person:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    parts = ("case", "case_is", "sentence", "name_of_system", "reader")
    return Person(
        name=path.stem,
        kind_of_project=data["kind_of_project"],
        kept_aside=data["kept_aside"],
        parts={part: " ".join(data[part].split()) for part in parts},
        use=tuple((step["does"], step["responds"]) for step in data["use"]),
        items=tuple(_item(entry) for entry in data["items"]),
        habits=tuple(_habit(entry) for entry in data["bad_habits"]),
        sources=tuple(FOLDER / source["file"] for source in data["sources"]),
        says=frozenset(item for source in data["sources"] for item in source["says"]),
    )


def _item(entry: dict[str, Any]) -> Item:
    return Item(
        entry["id"], entry["text"], entry["short"], entry["kind"], tuple(entry["topics"]),
        entry["obvious"], entry.get("detail_of", ""), dict(entry["fields"]),
    )  # fmt: skip


def _habit(entry: dict[str, Any]) -> Habit:
    words = entry.get("words", ())
    numbers = {str(key): str(value) for key, value in words.items()} if _maps(words) else {}
    return Habit(
        entry["habit"], entry.get("every", 0), () if numbers else tuple(words), numbers,
        dict(entry.get("answers", {})),
    )  # fmt: skip


def _maps(words: Any) -> bool:
    return isinstance(words, dict)


@cache
def topics() -> frozenset[str]:
    """The topics that an item can be about."""
    return frozenset(topic["id"] for topic in _vocabulary()["topics"])


@cache
def groups() -> frozenset[str]:
    """The parents that a question may declare instead of a topic."""
    return frozenset(_vocabulary()["groups"])


def _vocabulary() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / "topics.yaml").read_text(encoding="utf-8"))
    return loaded
