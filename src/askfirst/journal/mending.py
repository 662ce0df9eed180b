"""A journal that cannot be read any more made whole: every event that can be read is kept.

What goes wrong is a line damaged in the middle, a line that is gone, two events written into one
line, or two programs that wrote at once, so that the same number stands twice. The events get new
numbers in the order of the file, and what refers to a number or an id refers to the same event and
the same thing as before. Where two wrote at once, each counted on from what it knew: things that
both gave the same id get ids of their own.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from askfirst.events import FORMAT_VERSION, Event
from askfirst.journal import event_of, is_newer

_BEGIN: Final = re.compile(rb'\{"(?:n|event|at|by)":')
_ID: Final = re.compile(r"(?<![\w-])(?:L|[A-Z]{1,8}-)(\d{1,9})(?![\w-])")
_NAMES: Final = (
    "key", "record", "question_record", "slot", "about", "records", "slots", "line", "change",
    "tasks",
)  # fmt: skip
"""Fields that hold ids or slots. All others hold words, in which nothing is changed."""
_BY_ID: Final = ("rests", "weights", "points")
"""Fields that hold something for each of several ids or slots."""


class Mended(NamedTuple):
    """A journal made whole.

    Attributes:
        data: the new text. kept: how many events it has. told: what was wrong, by line.
        newer: the line of an event that only a later askfirst can read; then nothing is mended.
    """

    data: bytes
    kept: int
    told: tuple[str, ...]
    newer: int = 0


class Ids:
    """The ids that a run of events gave, and the greatest number of each kind of id."""

    def __init__(self) -> None:
        self.given: set[str] = set()
        self.greatest: Counter[str] = Counter()

    def copy(self) -> Ids:
        """The same, to go on from apart."""
        other = Ids()
        other.given, other.greatest = set(self.given), Counter(self.greatest)
        return other

    def note(self, name: str) -> None:
        """Note one id."""
        kind = _kind(name)
        self.given.add(name)
        self.greatest[kind] = max(self.greatest[kind], int(name[len(kind) :]))

    def take(self, event: dict[str, Any]) -> list[str]:
        """Note what an event gives; those ids that no event before it gave."""
        new = [name for name in dict.fromkeys(given(event)) if name not in self.given]
        for name in new:
            self.note(name)
        return new

    def free(self, name: str) -> str:
        """The next id of the kind of another."""
        kind = _kind(name)
        return f"{kind}{self.greatest[kind] + 1:0{len(name) - len(kind)}d}"


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


class _Stream:
    """What one writer knew: the number of its last event, what its numbers and ids became, and
    with which event each id was given."""

    def __init__(self) -> None:
        self.last, self.by = 0, ""
        self.numbers: dict[int, int] = {}
        self.ids: dict[str, str] = {}
        self.given: dict[str, int] = {}

    def fork(self, last: int, by: str) -> _Stream:
        """Another writer, who knew this one's events up to a number."""
        other = _Stream()
        other.last, other.by = last, by
        other.numbers = {old: new for old, new in self.numbers.items() if old <= last}
        other.given = {name: n for name, n in self.given.items() if n <= last}
        other.ids = {name: new for name, new in self.ids.items() if name in other.given}
        return other


def mended(data: bytes) -> Mended:
    """A journal made whole. Nothing is written."""
    told: list[str] = []
    found: list[tuple[int, dict[str, Any]]] = []
    for number, line in enumerate(_lines(data), 1):
        events = list(_in_line(line))
        later = any(getattr(event, "format", 0) > FORMAT_VERSION for event, _ in events)
        if later or (not events and is_newer(line)):
            return Mended(data, 0, (), number)
        if not events:
            told.append(f"line {number} cannot be read; it is left out")
        elif len(events) > 1 or events[0][1] != line:
            whole = "1 event" if len(events) == 1 else f"{len(events)} events"
            told.append(f"line {number} is damaged; {whole} in it can be read")
        found += [(number, json.loads(text)) for _, text in events]
    made = _Renumbering(told).all(found)
    text = b"".join(plain_line(one) + b"\n" for one in made)
    return Mended(text if told else data, len(made), tuple(told))


def plain_line(event: dict[str, Any]) -> bytes:
    """An event as a line of a journal, without its end."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def _lines(data: bytes) -> list[bytes]:
    lines = data.split(b"\n")
    return lines if lines[-1].strip(b"\0 ") else lines[:-1]


def _in_line(line: bytes) -> Iterator[tuple[Event, bytes]]:
    """The events in a line with the bytes of each: one, or what is left of several."""
    whole = _read(line)
    if whole is not None:
        yield whole, line
        return
    found = _BEGIN.search(line)
    while found is not None:
        at = found.start()
        size = _object(line[at:])
        event = _read(line[at : at + size]) if size else None
        if event is not None:
            yield event, line[at : at + size]
        found = _BEGIN.search(line, at + (size if event is not None else 1))


def _read(line: bytes) -> Event | None:
    try:
        return event_of(line)
    except ValidationError:
        return None


def _object(data: bytes) -> int:
    """How many bytes the JSON object has that begins here; 0 when it does not end."""
    depth, quoted, skip = 0, False, False
    for at, byte in enumerate(data):
        if skip:
            skip = False
        elif quoted:
            skip, quoted = byte == 0x5C, byte != 0x22
        elif byte == 0x22:
            quoted = True
        elif byte in b"{[":
            depth += 1
        elif byte in b"}]":
            depth -= 1
            if depth == 0:
                return at + 1
    return 0


class _Renumbering:
    """Events given new numbers, one after the other."""

    def __init__(self, told: list[str]) -> None:
        self.told = told
        self.streams = [_Stream()]
        self.ids = Ids()

    def all(self, found: list[tuple[int, dict[str, Any]]]) -> list[dict[str, Any]]:
        return [self._one(line, event, n) for n, (line, event) in enumerate(found, 1)]

    def _one(self, line: int, event: dict[str, Any], n: int) -> dict[str, Any]:
        old = int(event.get("n", 0))
        stream = self._stream(line, old, str(event.get("by", "")))
        event = with_numbers(event, lambda number: stream.numbers.get(number, 0))
        self._give(event, stream)
        event["n"] = n
        stream.last, stream.numbers[old] = old, n
        return {key: renamed(key, value, stream.ids) for key, value in event.items()}

    def _stream(self, line: int, n: int, by: str) -> _Stream:
        """Whose event this is: of the one who counted on, by name where two did."""
        going_on = [one for one in self.streams if one.last == n - 1]
        if going_on:
            chosen = next((one for one in going_on if one.by == by), going_on[-1])
            chosen.by = by
            return chosen
        latest = max(self.streams, key=lambda one: one.last)
        if n > latest.last:
            gone = f"event {latest.last + 1} is" if n == latest.last + 2 else (
                f"events {latest.last + 1} to {n - 1} are"
            )  # fmt: skip
            self.told.append(f"before line {line} {gone} missing; what follows is kept")
            latest.last, latest.by = n - 1, by
            return latest
        self.told.append(f"in line {line} event {n} stands a second time; both are kept")
        self.streams.append(latest.fork(n - 1, by))
        return self.streams[-1]

    def _give(self, event: dict[str, Any], stream: _Stream) -> None:
        """Ids that the event gives and another writer gave already become others."""
        for name in given(event):
            if name in stream.given:
                continue
            stream.given[name] = int(event.get("n", 0))
            if name in self.ids.given:
                stream.ids[name] = self.ids.free(name)
            self.ids.note(stream.ids.get(name, name))


def with_numbers(event: dict[str, Any], now: Callable[[int], int]) -> dict[str, Any]:
    """An event that names other events by the numbers that they have now."""
    for field in ("target", "about"):
        if event.get("event") in ("undone", "asked") and isinstance(event.get(field), int):
            event = {**event, field: now(event[field])}
    if event.get("event") == "said" and event.get("turn"):
        event = {**event, "turn": now(event["turn"])}
    if event.get("turns"):
        event = {**event, "turns": [*map(now, event["turns"])]}
    return event


def given(event: dict[str, Any]) -> Iterator[str]:
    """The ids of things in the fields where an event may give them."""
    names = [str(event.get(field) or "") for field in ("record", "question_record")]
    for line in event.get("lines") or ():
        names += [str(line.get(field) or "") for field in ("key", "record")]
    yield from (name for name in names if _ID.fullmatch(name))


def renamed(field: str, value: Any, ids: dict[str, str]) -> Any:
    """A value of an event with its ids as they are called now."""
    if not ids:
        return value
    if isinstance(value, str):
        return _ID.sub(_replace(ids), value) if field in _NAMES else value
    if isinstance(value, list):
        return [renamed(field, one, ids) for one in value]
    if isinstance(value, dict) and field in _BY_ID:
        return {_ID.sub(_replace(ids), place): said for place, said in value.items()}
    if isinstance(value, dict):
        return {key: renamed(key, one, ids) for key, one in value.items()}
    return value


def _replace(ids: dict[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda found: ids.get(found[0], found[0])
