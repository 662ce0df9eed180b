"""How a task is called at the head of its block."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.paper.tasks import tasks
from askfirst.paper.titles import headed
from askfirst.requirements import Kind
from papers import desk, record, texts
from rows import each_row

LONG = "The mate writes down which boat came in and how wet its sails are"


@each_row(
    ("title", "rest"),
    [
        (f"{LONG}, ", "the smith makes the bill from it by noon"),
        (f"{LONG}, ", "and the smith makes the bill from it"),
        (f"{LONG}, ", "when a sail is torn it goes to the loft"),
        (f"{LONG}, ", "goes to the office with the slip"),
        ("What lies in the sheds: ", "the smith keeps a list of each oar and each rope"),
        ("A berth is given to whoever asks first by the book, ", "then the bell is rung"),
        (f"{LONG}, its oars, its ropes, the anchors", ""),
        (f"{LONG}, whether it leaks", ""),
        (f"{LONG}, one push", ""),
        ("If a berth is free on the day before the fair, the whole crew gets a bell", ""),
        ("Oars: the smith keeps a list of each oar and each rope of each boat on it", ""),
        ("The mate books a boat, the smith is told", ""),
    ],
)
def test_a_long_title_ends_where_more_is_told_of_it(title: str, rest: str) -> None:
    head = title.rstrip(" ,:") if rest else title
    assert headed(title + rest) == (head, rest)


@given(st.text("ab ,:.", max_size=200))
def test_no_word_of_a_title_is_lost(title: str) -> None:
    head, rest = headed(title)
    told = f"{head}{rest}"
    assert [*filter(str.isalpha, told)] == [*filter(str.isalpha, title)]


def test_the_rest_stands_below_the_head() -> None:
    for joint in ("", "and "):
        task = record("NEED-1", Kind.NEED, f"{LONG}, {joint}the smith makes the bill from it.")
        made = texts(tasks(desk(task)))
        assert made[:2] == [f"NEED-1 {LONG}", "The smith makes the bill from it."]


def test_a_title_as_long_as_nobody_types_one_stays_whole() -> None:
    told = f"{LONG}, the smith makes the bill" + ", and the smith sends it" * 40
    assert headed(told) == (told, "")
