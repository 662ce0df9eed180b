"""Two records that a program puts side by side: what is asked, and which pairs are refused."""

from __future__ import annotations

from askfirst.agenda.putting import MOST_WORDS, pair
from askfirst.events import Asked
from askfirst.interview import Interview, Rejection
from interviews import tell, told


def begun() -> Interview:
    return told({"tasks": ["ring the bell", "oil the rope"], "limits": ["It opens in May"]})


def test_a_pair_that_is_not_of_two_known_records_is_refused_with_those_that_are_not() -> None:
    for first, second, unknown in (
        ("NEED-01", "NEED-01", ()), ("NEED-01", "NEED-99", ("NEED-99",)),
        ("CON-07", "NEED-01", ("CON-07",)), ("CON-07", "NEED-99", ("CON-07", "NEED-99")),
    ):  # fmt: skip
        refused = pair(begun(), first, second)
        assert isinstance(refused, Rejection)
        assert (refused.code, refused.words) == ("record-unknown", unknown)


def test_the_question_stands_behind_the_second_of_them_and_is_numbered() -> None:
    interview = begun()
    for number, (first, second) in enumerate((("CON-01", "NEED-01"), ("NEED-01", "NEED-02")), 1):
        asked = pair(interview, first, second)
        assert isinstance(asked, Asked)
        assert (asked.slot, asked.about) == (f"tasks!put-{number}", 1 + 1)
        assert asked.listed("records") == [first, second]
        tell(interview, asked)
    other = pair(interview, "NEED-02", "CON-01", same=True)
    assert isinstance(other, Asked)
    assert (other.slot, other.listed("records")) == ("limits!put-1", [])
    assert other.listed("pair") == ["NEED-02", "CON-01"]


def test_a_question_in_own_words_may_be_so_long_and_acts_nowhere() -> None:
    for text, put in (("x" * MOST_WORDS, True), ("x" * (MOST_WORDS + 1), False)):
        assert isinstance(pair(begun(), "NEED-01", "NEED-02", text=text), Asked) is put
    own = pair(begun(), "NEED-01", "NEED-02", text="Which rings?")
    assert isinstance(own, Asked)
    assert own.question.text == "Which rings?"
    asked = pair(begun(), "NEED-01", "NEED-02", text="{name} \x1b[31mrings?")
    assert isinstance(asked, Asked)
    assert not {"\x1b", "{"} & set(asked.question.text)


def test_a_pair_that_was_put_is_refused_in_either_order() -> None:
    interview = begun()
    asked = pair(interview, "NEED-01", "NEED-02")
    assert isinstance(asked, Asked)
    tell(interview, asked)
    again = pair(interview, "NEED-02", "NEED-01")
    assert isinstance(again, Rejection)
    assert again.code == "put-already"
