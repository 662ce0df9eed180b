"""The time of every reader, and of every rule on words, grows with the text and no faster.

Repeated and nested tokens are what makes a pattern look again and again at the same place. Each is
tried alone and cut short, so that what was begun is never closed.
"""

from __future__ import annotations

import importlib
import io
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from typing import Final

import pytest

import askfirst.sources
import askfirst.wording
from askfirst import ears
from askfirst.errors import SourceError
from askfirst.sources import read_stream, summary
from askfirst.sources.readers import plain, web
from askfirst.sources.report import as_json
from askfirst.sources.sentences import LONGEST
from askfirst.wording import check_statement, follow_ups, is_requirement, markdown
from repeating import MOST, TIMES, TOKENS, repeated
from rows import each_row
from thorough import only

SIZE = 2_500
LEAST = 0.02  # seconds; below it a clock tells little


def source(name: str, head: str = "") -> Callable[[str], object]:
    def read(text: str) -> object:
        try:
            found = read_stream(io.BytesIO((head + text).encode()), name)
        except SourceError:
            return None
        return as_json([found]), summary([found])

    return read


DOORS: dict[str, Callable[[str], object]] = {
    "text": source("a.txt"),
    "markdown": source("a.md"),
    "page": source("a.html"),
    "mail": source("a.eml", "From: a@b.example\nSubject: x\n\n"),
    "check": check_statement,
    "check markdown": lambda text: [check_statement(p.text) for p in markdown.of_markdown(text)],
    "follow-ups": follow_ups,
    "is requirement": is_requirement,
    "ears": ears.parse,
}


def seconds(door: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    door(text)
    return time.process_time() - begun


def growing(door: str, tokens: tuple[str, ...], size: int = SIZE) -> dict[str, tuple[float, float]]:
    """The tokens whose time grows faster than their number; what is read twice is remembered, so
    each text is another one."""
    slow = {}
    for token in tokens:
        long = seconds(DOORS[door], repeated(token, size * TIMES))
        if long > LEAST:
            short = min(seconds(DOORS[door], repeated(token, size) + end) for end in "yz")
            bar = MOST * max(short, LEAST / TIMES)
            # Three times more before it counts: something else may have been at work.
            again = (seconds(DOORS[door], repeated(token, size * TIMES) + end) for end in "yzq")
            if long > bar and min(again) > bar:
                slow[token] = (short, long)
    return slow


@each_row("door", DOORS)
def test_time_grows_with_the_text(door: str) -> None:
    assert not growing(door, TOKENS[::50])


REPORTED: Final = (
    "we want to the ", "we need to see it — ", "Monday ", "last week ", "Jan. 1 ", "1 May 2020 ",
    "open ", ".", "[",
)  # fmt: skip
"""What took a minute for 60 kB before sentences had a longest."""


@pytest.mark.parametrize("token", only("we want to the ", of=REPORTED))
def test_what_once_took_a_minute_grows_with_the_text(token: str) -> None:
    """In a text so long that one look at all of it from each place would take most of the time."""
    assert not growing("text", (token,), 15_000)


@pytest.mark.slow
@pytest.mark.parametrize("door", DOORS)
def test_time_grows_with_the_text_whatever_is_repeated(door: str) -> None:
    assert not growing(door, TOKENS)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern in the modules that read texts, by its name."""
    for package in (askfirst.sources, askfirst.wording):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("pdf_pages"):
                for name, value in vars(importlib.import_module(module.name)).items():
                    yield from _inside(f"{module.name}.{name}", value)


def _inside(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield name, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _inside(f"{name}[{key}]", one)
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from _inside(f"{name}[{number}]", one)


ALL = {pattern.pattern: (name, pattern) for name, pattern in patterns()}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(name for name, _ in ALL.values()))
def test_no_pattern_takes_long_at_a_place(name: str) -> None:
    """Looking for a pattern from one place on takes no longer than the longest sentence allows;
    only backtracking takes longer."""
    pattern = next(pattern for other, pattern in ALL.values() if other == name)
    slow = {}
    for token in TOKENS:
        text = repeated(token, LONGEST)
        taken = min(seconds(pattern.match, text) for _ in range(3))
        if taken > 0.01 and taken > TIMES * every_pair():
            slow[token] = taken
    assert not slow


def every_pair() -> float:
    """Seconds that this machine takes now to look once at every pair of places of the longest
    sentence."""
    return min(seconds(re.compile("a*?b").search, "a" * LONGEST) for _ in range(3))


def test_no_sentence_is_longer_than_the_rules_can_bear() -> None:
    found = read_stream(io.BytesIO(b"We want to " * 2_000), "a.txt").sentences
    assert max(len(one.text) for one in found) <= LONGEST
    assert "".join(one.text for one in found).replace(" ", "") == "Wewantto" * 2_000
    found = read_stream(io.BytesIO(b"x" * 5_000), "a.txt").sentences
    assert "".join(one.text for one in found) == "x" * 5_000


@pytest.mark.parametrize(
    "text",
    only("~~", "<!--", "```\n",
         of=("~~", "~~a\n\n", "<!--", "<!-- -->", "`~~", "~~ ~~", "```\n")),
)  # fmt: skip
def test_what_is_left_out_of_markdown_is_found_in_one_pass(text: str) -> None:
    assert seconds(lambda one: plain.extract(one.encode(), "a.md", 10**9), text * 100_000) < 5


@each_row("text", ["<sup>", "<sup>1</sup>", "&#" + "1" * 25, "<del>", "<blockquote>x"])
def test_pages_are_read_in_one_pass(text: str) -> None:
    assert seconds(lambda one: web.visible(one, quoting=True), text * 20_000) < 5
