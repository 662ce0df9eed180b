"""A record in one text: its sentence, or the cells of its row."""

from __future__ import annotations

from askfirst.paper.whole import whole
from askfirst.requirements import Kind
from papers import record


def test_a_sentence_is_itself() -> None:
    one = record("FR-01", Kind.FUNCTION, "It rings.", fields={"trigger": "fog"})
    assert whole(one) == "It rings."
    assert whole(record("DR-01", Kind.DATA, "Calls, by the hour.")) == "Calls, by the hour."


def test_a_row_says_its_cells_but_those_that_its_sentence_says() -> None:
    one = record("DR-01", Kind.DATA, "Call: hour, bank.",
                 fields={"facts": "hour, bank", "kept": "one season", "group": "x"})  # fmt: skip
    assert whole(one) == "Call: hour, bank; how long kept: one season"

    assert whole(one.model_copy(update={"fields": {"facts": "hour, bank"}})) == "Call: hour, bank."
    untold = one.model_copy(update={"statement": "", "title": "Call"})
    assert whole(untold) == "Call; facts: hour, bank; how long kept: one season"


def test_nothing_said_is_nothing() -> None:
    one = record("DR-01", Kind.DATA, "x", fields={"kept": "a year"})
    assert whole(one.model_copy(update={"statement": "", "title": ""})) == ""


def test_each_kind_that_stands_in_a_row_has_the_names_of_its_cells() -> None:
    for kind, fields, told in (
        (Kind.CHECK, {"outcome": "a boat", "by_whom": "Ann"},
         "must come out: a boat; by whom: Ann"),
        (Kind.TERM, {"meaning": "the mill side"}, "means: the mill side"),
        (Kind.ROLE, {"count": "two", "does": "rows", "power": "may stop"},
         "how many: two; does: rows; decides, may or may not: may stop"),
        (Kind.INTERFACE, {"direction": "in", "carries": "height", "form": "list",
                          "how_often": "daily"},
         "way: in; what: height; form: list; how often: daily"),
    ):  # fmt: skip
        assert whole(record("X-1", kind, "It.", fields=fields)) == f"It; {told}"
