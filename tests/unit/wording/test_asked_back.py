"""Which findings are worth a question to whoever just typed them, and what a text is made of."""

from __future__ import annotations

from askfirst.wording import check_statement
from askfirst.wording.followups import follow_ups
from askfirst.wording.text import Text
from rows import each_row


@each_row(
    ("text", "expected"),
    [
        ("It must be fast and many guests come etc.", ["open-list: etc", "subjective: fast"]),
        ("It must be fast and quick", ["subjective: fast"]),
        ("it opens at once", ["vague-timing: at once"]),
        ("it opens at once when it rains", []),
        ("it opens at once after noon", []),
        ("it can be used at once", []),
        ("the word several means three", []),
        ("no list of the fastest", []),
        ("not many guests", []),
        ("It shall ring if possible", ["escape-clause: if possible"]),
        ("It shall ring if possible, at the latest at noon", []),
        ("It shall ring if possible when it rains", []),
        ("presumably it rings if possible", []),
        ("many in distress", ["vague-quantifier: many"]),
        ("the people who write, many in distress", []),
        ("cash, cards, etc", ["open-list: etc"]),
        ("the gate is shut, etc.", []),
        ("the tall red old gate, etc.", []),
        ("including but not limited to the cards", ["open-list: including but not limited to"]),
        ("the date is to be decided", ["placeholder: to be decided"]),
        ("fast, and red", ["subjective: fast"]),
        ("fast (two seconds)", []),
        ("fast: under 2 seconds", []),
        ("more or less", []),
    ],
)
def test_what_is_asked_about_at_once(text: str, expected: list[str]) -> None:
    assert [f"{one.code}: {one.words}" for one in follow_ups(text)] == expected


def test_so_many_are_asked_and_none_that_was_left_out_of_the_asking() -> None:
    many = "fast, many, soon, etc"
    assert [one.code for one in follow_ups(many, most=1)] == ["open-list"]
    assert [one.code for one in follow_ups(many, most=9)] == ["open-list", "subjective"]
    for ignored, left in (
        ("fast", ["many"]), ("many", ["fast"]), ("vague", []), ("subjective", ["many"]),
        ("red", ["fast"]),
    ):  # fmt: skip
        assert [one.words for one in follow_ups("fast, many", ignore=[ignored])] == left
    terms = frozenset({"fast lane"})
    assert follow_ups("the fast lane", terms=terms) == ()
    assert [one.words for one in follow_ups("a fast track", terms=terms)] == ["fast"]


def test_words_numbers_and_modals_of_a_text() -> None:
    text = Text("When it is 5 °C, the system shall ring 3 times for 2,5 kg. Then € 20 A4")
    assert [text.words[at] for at in text.numbers] == ["5", "3", "2_5", "20"]
    assert [text.is_measure(at) for at in text.numbers] == [True] * 4
    assert [text.counts_things(at) for at in text.numbers] == [False, True, True, False]
    assert [text.words[at] for at in text.binding] == ["shall"]
    assert (text.word(-1), text.word(99), text.index_at(0)) == ("", "", 0)
    assert text.gap(3) == " °" and text.gap(len(text.words) - 1) == ""


@each_row(
    ("source", "verbatim"),
    [
        ("It shall “be fast” now", "be fast"), ("`be fast` now", "be fast"),
        ("http://be.fast/now fast", "http be fast now"), ('"fast" fast', "fast"),
        ("it's fast, they're slow", ""), ("to ann@be.fast now", "ann be fast"),
    ],
)  # fmt: skip
def test_what_is_quoted_is_told_from_what_is_said(source: str, verbatim: str) -> None:
    text = Text(source)
    found = [word for at, word in enumerate(text.words) if text.is_verbatim(at, at + 1)]
    assert " ".join(found) == verbatim


def test_a_name_has_capitals_and_a_term_is_whole() -> None:
    text = Text("The Fast Lane opens. Fast lane")
    words = range(len(text.words))
    assert [at for at in words if text.is_name(at, at + 1)] == [0, 1, 2]
    assert [at for at in words if text.opens_sentence(at)] == [0, 4]
    text, terms = Text("a fast lane club"), frozenset({"fast lane"})
    spans = [(0, 1), (1, 2), (2, 3), (1, 3), (3, 4), (2, 4)]
    assert [text.within_term(*one, terms) for one in spans] == [
        False, True, True, True, False, False,
    ]  # fmt: skip


@each_row(
    ("text", "expected"),
    [
        ("The gate shall be shut so that nobody is hurt.", ["passive", "passive-condition"]),
        ("The gate shall be shut and nobody is hurt.", ["passive", "passive"]),
        ("When the gate is shut the bell shall ring.", ["passive-condition"]),
        ("The bell shall ring when the gate is shut.", ["passive-condition"]),
        ("The bell shall ring, when it rains, the gate is shut.", ["passive"]),
        ("The sheet that was sent is red.", ["passive-condition"]),
        ("It is sun-dried.", ["passive"]),
        ("It was done by the clerk.", ["passive-actor-behind"]),
        ("It was done by 5 pm.", ["passive"]),
        ("It was done by ringing.", ["passive"]),
        ("It was done. By the clerk it rang.", ["passive"]),
    ],
)
def test_who_does_it_is_named_behind_or_only_the_case_is_told(
    text: str, expected: list[str]
) -> None:
    assert [one.code for one in check_statement(text) if one.family == "passive"] == expected
