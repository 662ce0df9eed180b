"""What somebody names that nobody asked about: open where nothing is said of how it is to be."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.statements.unasked import of_unasked, unasked, without_unasked
from askfirst.vocabulary import Kind
from interviews import told
from rows import each_row


@each_row(
    ("line", "matter", "last"),
    [
        ("nobody asked about the winter boats.", "the winter boats", ""),
        ("sorry, must run. nobody asked abt the nights, Ada can't see the buoys",
         "the nights, Ada can't see the buoys", ""),
        ("you never asked about the oars we lend, 60 went out last year 41 came back",
         "the oars we lend, 60 went out last year 41 came back", ""),
        ("nobody asked who oils the crane", "who oils the crane", ""),
        ("nobody asked what about the guests, they have no list", "the guests, they have no list",
         ""),
        ("the lorry blocks the pier each Monday and nobody ever asks about that",
         "the lorry blocks the pier each Monday", ""),
        ("nobody asked about the winter boats, only the mate may launch them", "", ""),
        ("nobody asked about the winter boats, they go out at nine", "", ""),
        ("nobody asked about the winter boats, each has to be dry", "", ""),
        ("the pier must be dry and nobody asks about that", "", ""),
        ("what if a boat gets stolen, took us 3 weeks", "",
         "what if a boat gets stolen, took us 3 weeks"),
        ("no. do I have to keep the slips", "", "do I have to keep the slips"),
        ("can we print it?", "", "can we print it"),
        ("can guests see it, that must not be", "", ""),
        ("when it rains the boats stay in", "", ""),
        ("the boats are washed on fridays", "", ""),
    ],
)  # fmt: skip
def test_a_matter_of_which_nothing_is_said_yet(line: str, matter: str, last: str) -> None:
    assert unasked(line) == matter
    assert unasked(line, last=True) == (matter or last), "what is asked at the end is raised"


def test_what_is_told_of_a_matter_stands_without_what_nobody_asked() -> None:
    line = "nobody asked about the winter boats, only the mate may launch them"
    assert without_unasked(line) == "the winter boats, only the mate may launch them"
    asks = "nobody asked who pays for the ropes, the mate does"
    assert without_unasked(asks) == asks
    (need,) = compose(told({"else": [line]}, depth="standard")).of_kind(Kind.NEED)
    assert need.statement == "The winter boats, only the mate may launch them."


def test_what_is_raised_at_the_end_is_open_and_what_only_talks_is_nothing() -> None:
    said = ["do I have to keep the slips", "nobody asked about my ears. I am 63"]
    made = compose(told({"else": said}, depth="standard"))
    assert [
        one.statement for one in made.of_kind(Kind.QUESTION) if one.id.startswith("OPEN-0")
    ] == [
        "Do I have to keep the slips?",
        "My ears. I am 63: what is to happen there?",
    ]
    assert not made.of_kind(Kind.NEED)
    assert not compose(told({"else": ["sorry, was that too much"]}, depth="standard")).records


def test_a_question_is_asked_as_it_is() -> None:
    assert of_unasked("Where the keys hang") == "Where the keys hang?"
    assert of_unasked("Do I have to keep it?") == "Do I have to keep it?"
    assert of_unasked("The winter boats.") == "The winter boats: what is to happen there?"
