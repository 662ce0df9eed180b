"""What somebody needs or calls to do, one doing each."""

from __future__ import annotations

from askfirst.sources.doing_lists import doings_between
from rows import each_row

LISTS = [
    ("The nurses need to be able to print lists and send them.",
     ["print lists", "send them"], "ability"),
    ("They want to book a hall.", ["book a hall"], "ability"),
    ("It lets us see the hall.", ["see the hall"], "ability"),
    ("They call for clear rules.", ["clear rules"], "wish"),
    ("She urged the council to open the hall.", ["open the hall"], "wish"),
    ("They do not want to book a hall.", [], ""),
    ("Do they want to book a hall?", [], ""),
    ("They book a hall.", [], ""),
]  # fmt: skip


@each_row(("text", "found", "kind"), LISTS)
def test_each_doing_stands_by_itself(text: str, found: list[str], kind: str) -> None:
    made = list(doings_between(text))

    assert [one.text for one in made] == found
    assert {one.kind for one in made} == ({kind} if kind else set())
    assert all(text[one.start : one.end] == one.text for one in made)


def test_who_does_it_and_what_led_to_it_are_verbatim() -> None:
    (found,) = doings_between("Yesterday the nurses wanted to print lists, but it broke.")

    assert (found.verb, found.trigger, found.text) == ("print", "wanted to", "print lists")
    assert found.actor.endswith("the nurses")


def test_a_wish_for_a_thing_has_no_verb() -> None:
    (found,) = doings_between("They call for clear rules.")

    assert found.verb == ""


def test_a_list_that_two_ways_of_asking_begin_is_taken_once() -> None:
    found = list(doings_between("They asked for the nurses to print lists."))

    assert [one.text for one in found] == ["the nurses to print lists"]


def test_only_what_lies_in_the_sentence_is_taken() -> None:
    text = "They want to book a hall. They want to see it."
    (found,) = doings_between(text, 0, text.index(". ") + 1)

    assert found.text == "book a hall"
