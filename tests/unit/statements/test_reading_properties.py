"""What holds for any line, at any place: nothing raises, nothing is said that was not said."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.statements import Context, Reply, read
from askfirst.statements.check import problems
from askfirst.statements.readers import READERS
from rows import each_row
from thorough import examples, some

NAMES = sorted(READERS)
PIECES = st.sampled_from(
    [
        "the keeper signs",
        "it opens the shed",
        "when",
        "if",
        "->",
        "=>",
        ":",
        ";",
        ",",
        "and it",
        "then",
        "2 of 100",
        "at most 5 days",
        "no idea",
        "ask the vet",
        "because it rains",
        "never",
        "doesn't",
        "nobody",
        "only the board",
        "by June",
        "every week",
        "from 40 to 100",
        "(old)",
        "“so: it”",
        "the cellar",
        "volunteers hand it out",
        "it",
        "which",
        "now 6",
        "20 euros",
        ".",
        "!",
        "?",
        "der Wächter",
        "станция",
        "灯台",
        "\u202e",
        "\x00",
        "\t",
        "é",
        "½",
        "- ",
        "1. ",
        "'",
        "’",
        "who",
        "that",
        "or",
        "to",
        "in",
        "on",
    ]
)
LINES = st.one_of(
    st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=80), st.lists(PIECES).map("".join)
)
CONTEXTS = st.builds(
    Context,
    reads=st.sampled_from(NAMES),
    name=st.sampled_from(["the system", "Lockbook", "it", ""]),
    choice=st.sampled_from(["", "is fast", "the same thing comes twice"]),
    frame=st.sampled_from(["", "It must never,"]),
)


@given(line=LINES, context=CONTEXTS)
@examples(60)
def test_every_reading_may_stand(line: str, context: Context) -> None:
    found = read(line, context)

    assert problems(found, context) == []
    for part in found.parts:
        assert found.line[part.start : part.end] in " ".join(line.split())
    if (
        found.reply is Reply.NONE
        and context.reads != "priority"
        and any(map(str.isalnum, found.line))
    ):
        assert found.statement
        assert set(re.findall(r"\d+", found.statement)) <= set(re.findall(r"\d+", f"{line}"))


@each_row("name", NAMES)
def test_a_dont_know_behind_nothing_is_read(name: str) -> None:
    for line in ("::dk", ":: dk", ": no idea", ";;dk", "-- dk", ": : dk"):
        assert read(line, Context(reads=name)).line.endswith(line[-2:])


@given(line=LINES, context=CONTEXTS)
@examples(50)
def test_the_same_line_is_the_same_reading(line: str, context: Context) -> None:
    assert read(line, context) == read.__wrapped__(line, context)


@pytest.mark.parametrize("reads", some(NAMES, every=10))
@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "\x00\x01\x1b[31m",
        "a" * 10_000,
        "it " * 5_000,
        "-> " * 3_000,
        ": " * 5_000,
        "(" * 5_000,
        "when it rains, " * 700,
        "станция закрыта, когда идёт дождь",
        "灯台は夜に光る",
        "‮abc",
        "1" * 10_000,
        "no idea, " * 1_000,
        "the keeper signs and " * 90,
        "“" * 3_000,
        ", " * 5_000,
        "5 days " * 280,
    ],
    ids=lambda line: repr(line[:12]),
)
def test_odd_lines_are_kept(reads: str, line: str) -> None:
    found = read(line, Context(reads=reads))

    assert problems(found, Context(reads=reads)) == []
    assert found.line == " ".join(found.line.split())


@pytest.mark.parametrize("reads", some(NAMES, every=6))
def test_twice_as_long_takes_about_twice_as_long(reads: str) -> None:
    def seconds(times: int) -> float:
        best = 9.0
        for turn in range(3):
            line = "when the keeper signs, it opens the shed; " * times + str(turn)
            begun = time.perf_counter()
            read.__wrapped__(line[:1990], Context(reads=reads))
            best = min(best, time.perf_counter() - begun)
        return best

    seconds(2)
    assert seconds(40) < 0.15 + 12 * seconds(10)
