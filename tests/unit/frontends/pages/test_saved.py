"""What a page saves, alone or in the page itself."""

from __future__ import annotations

import json

import pytest

from askfirst.frontends.pages.saved import Saved, Unsaved, is_page, saved_in
from rows import each_row

SAVED = {"askfirst": "answers", "interview": "abc", "person": "Ida"}
PAGE = (
    '<!DOCTYPE html>\n<script type="application/json" id="answers">'
    f"{json.dumps(SAVED)}</script><p>x</p>"
)


@each_row(
    ("person", "name", "who"),
    [("Ida", "", "Ida"), ("Ida", "Otto", "Otto"), ("Ida", " Otto \n Lind ", "Otto Lind")],
)
def test_who_says_that_they_answered_did(person: str, name: str, who: str) -> None:
    saved = Saved(askfirst="answers", interview="abc", person=person, name=name)
    assert saved.who == who


@each_row(
    "text", [PAGE, f"\n  {PAGE}", PAGE.replace("DOCTYPE", "doctype"), PAGE.replace(", ", ",\n")]
)
def test_a_page_holds_its_answers_however_a_browser_saved_it(text: str) -> None:
    assert is_page(text)
    assert saved_in(text).person == "Ida"


def test_a_page_of_something_else_is_none() -> None:
    assert not is_page("<!doctype html><p>Hello</p>")
    assert not is_page(json.dumps(SAVED))
    assert saved_in(json.dumps(SAVED)).interview == "abc"


def test_a_page_whose_answers_are_gone_says_so() -> None:
    with pytest.raises(Unsaved, match="no answers"):
        saved_in('<!doctype html><div id="answers">')
    with pytest.raises(Unsaved):
        saved_in('{"askfirst": "answers"}')


def test_only_a_page_begins_like_one() -> None:
    assert not is_page('<p>x</p><script id="answers">')
    assert not is_page(f"Hello\n{PAGE}")


@each_row(
    ("changed", "fits"),
    [
        ({"round": 3}, True), ({"round": 4}, False), ({"round": -1}, False),
        ({"head": 0}, True), ({"head": -1}, False), ({"version": 2}, False),
        ({"person": "x" * 200}, True), ({"person": "x" * 201}, False), ({"else": 1}, False),
        ({"weights": {"NEED-01": "won't"}}, True), ({"weights": {"NEED-01": "maybe"}}, False),
        ({"weighed": "2031-05-01T10:00:00Z"}, True), ({"weighed": "yesterday"}, False),
        ({"answers": [{"id": "a", "action": "later"}]}, False),
        ({"answers": [{"id": "a", "action": "none"}]}, True),
    ],
)  # fmt: skip
def test_what_a_page_saves_is_bounded(changed: dict[str, object], fits: bool) -> None:
    text = json.dumps(SAVED | changed)
    if fits:
        assert saved_in(text).interview == "abc"
    else:
        with pytest.raises(Unsaved):
            saved_in(text)


@each_row(
    ("person", "name", "who"),
    [("", "Otto", "Otto"), ("", "", ""), ("Ida\tLind", "", "Ida Lind"),
     ("Ida", "Ot\x1b[31mto", "Otto")],
)  # fmt: skip
def test_a_name_is_one_harmless_line(person: str, name: str, who: str) -> None:
    saved = Saved(askfirst="answers", interview="abc", person=person, name=name)
    assert saved.who == who
