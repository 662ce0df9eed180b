"""How well, and usual parts."""

from __future__ import annotations

from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

QUALITIES = [
    ("a 45 GB card in 8 hours", {"condition": "a 45 GB card", "number": "8 hours"}),
    ("a card in the box", {}),
    ("a card is read in 8 hours", {"number": "8 hours"}),
    ("a card in 5 rooms", {"number": "5 rooms"}),
    (
        "a first-time visitor, after the introduction",
        {"who": "a first-time visitor", "condition": "after the introduction"},
    ),
    ("texts, the same day", {"by": "the same day"}),
    ("by June", {}),
    ("60 parents at 8:25", {"number": "60 parents"}),
    ("2 guards", {"number": "2 guards"}),
    ("only parents of our school", {"who": "only parents of our school"}),
    ("in all rooms, the cellar too", {"where": "in all rooms, the cellar too"}),
    ("after the show", {}),
    ("guests, guards", {"who": "guests"}),
    ("guests, when it rains, when it snows", {"who": "guests", "condition": "when it rains"}),
    ("guests, by June, by May", {"who": "guests", "by": "by June"}),
    ("under 2 seconds", {"number": "under 2 seconds"}),
]


@each_row(("line", "found"), QUALITIES)
def test_qualities(line: str, found: dict[str, str]) -> None:
    reading = at("quality", line)

    assert (reading.fields, reading.kind, reading.whole) == (found, Kind.QUALITY, True)


@each_row(
    ("line", "text"),
    [
        ("kids too", "Is fast: kids too."),
        ("nobody waits longer than a minute", "Nobody waits longer than a minute (is fast)."),
        ("everybody who signed up", "Is fast: everybody who signed up."),
        ("under 2 seconds", "Is fast: under 2 seconds."),
        ("must open quick at a call", "Must open quick at a call (is fast)."),
        ("show the list of a van at once", "Show the list of a van at once (is fast)."),
        ("once it rings the plan is there", "Once it rings the plan is there (is fast)."),
        ("the head when a van is missing", "Is fast: the head when a van is missing."),
        ("my aunt does that for all of us", "Is fast: my aunt does that for all of us."),
        ("list of what is due next month", "Is fast: list of what is due next month."),
        ("raw reading never written over", "Raw reading never written over (is fast)."),
    ],
)
def test_words_on_a_tick(line: str, text: str) -> None:
    assert at("quality", line, choice="is fast").statement == text
    assert at("feature", line, choice="is fast").statement == text


def test_a_sentence_that_says_the_tick_itself_stands_alone() -> None:
    told = at("quality", "the whole check is fast for all of us", choice="is fast")
    assert told.statement == "The whole check is fast for all of us."
    told = at("quality", "the list is there for the guards", choice="is fast")
    assert told.statement == "The list is there for the guards (is fast)."


def test_usual_parts() -> None:
    told = at("feature", "everyone who used an old list, when it changes", choice="tells someone")

    assert told.fields == {"who": "everyone who used an old list", "trigger": "when it changes"}
    assert told.kind is Kind.NEED
    assert at("feature", "guests", kind=Kind.EXCLUSION).kind is Kind.EXCLUSION
    assert at("feature", "guests, after the show").fields == {
        "who": "guests",
        "condition": "after the show",
    }
