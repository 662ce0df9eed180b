"""Lines taken apart by their grammar, and matched to the lines they continue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst import lines
from askfirst.questions import LinePart
from rows import each_row

WHO = (
    LinePart(field="role"),
    LinePart(field="count", enclosed="()"),
    LinePart(field="wants", after=(":", " - ")),
)
TASK = (
    LinePart(field="role", before=":", most_words=3),
    LinePart(field="need", cut=("to", "can")),
)
USE = (LinePart(field="does"), LinePart(field="response", after=("->", "→")))
BY = (LinePart(field="owner"), LinePart(field="due", after=(", by", "by")))
LIST = (
    LinePart(field="what"),
    LinePart(field="size", after=(";",)),
    LinePart(field="who", after=("; by", ";")),
)
MUCH = (
    LinePart(field="item"),
    LinePart(field="how", after=(":",), one_of=("must", "could")),
    LinePart(field="because", after=("because",)),
)

PARSED = [
    (LIST, "photo; 10 MB; the museum", {"what": "photo", "size": "10 MB", "who": "the museum"}),
    (LIST, "photo; 10 MB", {"what": "photo", "size": "10 MB"}),
    (LIST, "photo; by the museum", {"what": "photo", "who": "the museum"}),
    (MUCH, "1: we MUST have it | because", {"item": "1", "how": "must"}),
    (MUCH, "1: nice because of it", {"item": "1", "how": "nice", "because": "of it"}),
    (WHO, "Vets (2): see it all", {"role": "Vets", "count": "2", "wants": "see it all"}),
    (WHO, "- Vets", {"role": "Vets"}),
    (WHO, "(two) vets", {"role": "(two) vets"}),
    (TASK, "1. Nurse: can see it", {"role": "Nurse", "need": "see it"}),
    (TASK, "see: this is no role but words", {"role": "see", "need": "this is no role but words"}),
    (TASK, "one two three four: see it", {"need": "one two three four: see it"}),
    (TASK, "look at https://example.org", {"need": "look at https://example.org"}),
    (USE, "types a date -> lists halls", {"does": "types a date", "response": "lists halls"}),
    (USE, "types a date", {"does": "types a date"}),
    (BY, "Berta, by Friday", {"owner": "Berta", "due": "Friday"}),
    (BY, "Bybert", {"owner": "Bybert"}),
]  # fmt: skip


@each_row(("grammar", "text", "fields"), PARSED)
def test_a_line_is_taken_apart(
    grammar: tuple[LinePart, ...], text: str, fields: dict[str, str]
) -> None:
    assert lines.parse(text, grammar).fields == fields


SIGNAL = (
    LinePart(field="what", label="what"),
    LinePart(field="range", after=(":",), label="range"),
    LinePart(field="exact", after=(";",), label="how exact"),
    LinePart(field="often", after=(";",), opens=("every",), label="how often"),
    LinePart(field="since", after=(", since",), beside="often"),
)
NAMED = [
    ("bell: 0 to 9; how often: daily", {"what": "bell", "range": "0 to 9", "often": "daily"}),
    ("bell; every hour, since May", {"what": "bell", "often": "every hour", "since": "May"}),
    ("bell, since May", {"what": "bell, since May"}),
    ("bell: how exact: 1 cm", {"what": "bell", "exact": "1 cm"}),
    ("bell: range: 0 to 9; how exact 1 cm", {"what": "bell", "range": "0 to 9", "exact": "1 cm"}),
    ("what: bell", {"what": "what", "range": "bell"}),
    ("bell: a; how often: b; c", {"what": "bell", "range": "a", "often": "b; c"}),
    ("bell: every hour it rings", {"what": "bell", "range": "every hour it rings"}),
]


@each_row(("text", "fields"), NAMED)
def test_a_line_may_name_its_parts(text: str, fields: dict[str, str]) -> None:
    assert lines.parse(text, SIGNAL).fields == fields


@given(st.text(max_size=80) | st.text("a:;,= ()whateveryofnxg->", max_size=80))
def test_nothing_that_was_typed_is_invented(text: str) -> None:
    for grammar in (WHO, TASK, USE, BY, SIGNAL):
        for part in lines.parse(text, grammar).fields.values():
            assert set(part) <= set(text) | {" "}


@each_row(
    ("text", "said", "sure"),
    [("maybe in May", "in May", False), ("in May (I think)", "in May", False),
     ("may be late", "may be late", True), ("maybe later", "maybe later", True),
     ("reportedly 9", "9", False), ("a hive I suppose", "a hive", True),
     ("a hive, I reckon", "a hive", True), ("what I suppose is a hive", "what I suppose is a hive",
                                            True),
     ("maybe", "maybe", False)],
)  # fmt: skip
def test_a_name_is_said_without_its_hedges(text: str, said: str, sure: bool) -> None:
    assert lines.without_hedges(text) == said
    assert lines.is_sure(text) is sure


@each_row(
    ("grammar", "text", "fields"),
    [
        (
            WHO,
            "Vets (perhaps 40): see it, maybe",
            {"count": "perhaps 40", "wants": "see it, maybe"},
        ),
        (WHO, "Vets (maybe)", {"role": "Vets (maybe)"}),
        (USE, "types a date -> maybe lists halls", {"response": "maybe lists halls"}),
        (USE, "types a date -> maybe", {"does": "types a date -> maybe"}),
        (BY, "Berta, by May or so", {"due": "May or so"}),
    ],
)
def test_a_line_keeps_its_hedges_and_is_a_guess(
    grammar: tuple[LinePart, ...], text: str, fields: dict[str, str]
) -> None:
    parsed = lines.parse(text, grammar)
    assert parsed.fields.items() >= fields.items()
    assert not parsed.sure


def test_not_sure_of_somebody_else_is_no_hedge() -> None:
    assert lines.is_sure("when the rider is not sure")
    assert not lines.is_sure("by June, not sure")


MATCHED = [
    (["a", "b"], ["b", "a"], [1, 0]),
    (["see the drugs"], ["see all the drugs", "sign"], [0, None]),
    (["see the list", "sign"], ["see the list quickly", "see the list", "sign"], [None, 0, 1]),
    (["a", "a"], ["a", "a", "a"], [0, 1, None]),
    (["see the drugs"], ["print labels"], [None]),
    ([], ["a"], [None]),
    (["a"], [], []),
    (["at most 600 euros"], ["600 euros are the most that it may cost"], [0]),
    (["at most 600 euros"], ["Bo shuts 600 windows"], [None]),
    (["note a treatment", "see treatments"], ["see the treatments", "note treatment"], [1, 0]),
]  # fmt: skip


@each_row(("old", "new", "matched"), MATCHED)
def test_lines_continue_the_same_then_the_most_alike(
    old: list[str], new: list[str], matched: list[int | None]
) -> None:
    assert lines.match(old, new) == matched


WORDS = st.lists(st.sampled_from(["goat", "goats", "see goats", "see", "x", ""]), max_size=8)


@given(WORDS, WORDS)
def test_an_old_line_is_continued_at_most_once_and_an_unchanged_one_by_itself(
    old: list[str], new: list[str]
) -> None:
    matched = [index for index in lines.match(old, new) if index is not None]
    assert len(matched) == len(set(matched))
    assert lines.match(old, old) == list(range(len(old)))


def test_hundreds_of_other_lines_are_matched_without_comparing_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []
    likeness = lines._likeness
    monkeypatch.setattr(lines, "_likeness", lambda a, b: compared.append(1) or likeness(a, b))
    lines.match([f"old {n}" for n in range(500)], [f"new {n}" for n in range(500)])
    assert len(compared) < 500 * 30


def test_words_are_joined_as_in_a_sentence() -> None:
    assert lines.joined(["a", "b", "c"]) == "a, b and c"
    assert lines.joined(["a"]) == "a"
    assert lines.joined([]) == ""


@each_row(
    ("typed", "items"),
    [
        ("1) weigh it 2) print it 3) done", ["1) weigh it", "2) print it", "3) done"]),
        ("(1) weigh (2) print (3) stick 5 on 2", ["(1) weigh", "(2) print", "(3) stick 5 on 2"]),
        ("1. weigh 2. print", ["1. weigh 2. print"]),
        ("on the 1. of May, 2. print 3. go", ["on the 1. of May, 2. print 3. go"]),
        ("1) weigh 3) print 2) go", ["1) weigh 3) print 2) go"]),
    ],
)
def test_a_numbered_list_in_one_line_is_a_list(typed: str, items: list[str]) -> None:
    assert lines.at_numbers(typed) == items


def test_a_pasted_list_is_split_into_its_lines() -> None:
    assert lines.split("a\r\n\n b \n") == ["a", "b"]


@each_row(
    ("text", "kept", "sure"),
    [
        ("hear whether the sheet could be read", "hear whether the sheet could be read", True),
        ("sheep in the upper pen, could be 40", "sheep in the upper pen, 40", False),
        ("by June, could be", "by June", False),
    ],
)
def test_could_be_is_a_guess_only_where_it_stands_for_one(text: str, kept: str, sure: bool) -> None:
    assert lines.without_hedges(text) == kept
    assert lines.is_sure(text) is sure


def test_a_line_loses_its_bullet_or_number_but_no_numbers_that_it_counts_with() -> None:
    assert lines.clean("  - a   b ") == "a b"
    assert lines.clean("12. a") == "a"
    assert lines.clean("(1) a (2) b") == "(1) a (2) b"
    assert lines.clean("12 a") == "12 a"


def test_a_name_has_neither_bullet_nor_hedge() -> None:
    for typed in ("- ring the bell", "2. maybe ring the bell", "* perhaps ring the bell"):
        assert lines.named(typed) == "ring the bell"


LABELLED = (
    LinePart(field="role", before=":", most_words=3),
    LinePart(field="need", label="need"),
)
TWO_WAYS = (
    LinePart(field="item"),
    LinePart(field="how", after=(":",), one_of=("must", "could"), label="how"),
    LinePart(field="because", after=("because",)),
)


@each_row(
    ("grammar", "text", "fields"),
    [
        (SIGNAL, "bell, since May; how often: daily",
         {"what": "bell", "often": "daily", "since": "May"}),
        (SIGNAL, "bell; how often: daily; how exact: 1 cm",
         {"what": "bell", "exact": "1 cm", "often": "daily"}),
        (SIGNAL, "bell; how exact: 1 cm; how often: daily",
         {"what": "bell", "exact": "1 cm", "often": "daily"}),
        (SIGNAL, "bell: range 5", {"what": "bell", "range": "range 5"}),
        (SIGNAL, "bell; how exactly 1 cm", {"what": "bell", "exact": "how exactly 1 cm"}),
        (SIGNAL, "how often: daily", {"what": "how often", "range": "daily"}),
        (LABELLED, "need: see it", {"role": "need", "need": "see it"}),
        (LABELLED, "need: Nurse: see it", {"role": "Nurse", "need": "see it"}),
        (LABELLED, "need:", {"need": "need:"}),
        (USE, "see https://a.b/c -> ring", {"does": "see https://a.b/c", "response": "ring"}),
        (TASK, "one two three: see it", {"role": "one two three", "need": "see it"}),
        (TASK, "Nurse: canoe it", {"role": "Nurse", "need": "canoe it"}),
        (TASK, ": see it", {"need": ": see it"}),
        (TASK, "Nurse:", {"need": "Nurse:"}),
        (WHO, "Vets - a: b", {"role": "Vets", "wants": "a: b"}),
        (WHO, "Vets: a - b", {"role": "Vets", "wants": "a - b"}),
        (WHO, "Vets from 9:30: a", {"role": "Vets from 9:30", "wants": "a"}),
        (WHO, "Vets (2", {"role": "Vets (2"}),
        (WHO, "Vets (2)", {"role": "Vets", "count": "2"}),
        (TWO_WAYS, "1 because of it", {"item": "1", "because": "of it"}),
        (TWO_WAYS, "1: it could or must", {"item": "1", "how": "could"}),
        (TWO_WAYS, "1: musty", {"item": "1", "how": "musty"}),
        (USE, "a -> b -> c", {"does": "a", "response": "b -> c"}),
        (LIST, "; photo; 10 MB", {"what": "photo", "who": "10 MB"}),
        (LIST, "photo; 10 MB (raw)", {"what": "photo", "size": "10 MB (raw)"}),
        (LIST, "photo (small; 10 MB)", {"what": "photo (small", "size": "10 MB"}),
    ],
)  # fmt: skip
def test_marks_labels_and_brackets_part_a_line_where_they_mean_it(
    grammar: tuple[LinePart, ...], text: str, fields: dict[str, str]
) -> None:
    assert lines.parse(text, grammar).fields == fields


def test_the_fields_stand_in_the_order_of_the_grammar() -> None:
    found = lines.parse("bell; how often: daily; how exact: 1 cm", SIGNAL).fields
    assert list(found) == ["what", "exact", "often"]


@each_row(
    ("old", "new", "matched"),
    [
        (["pay"], ["pay by card at the gate within the hour"], [0]),
        (["pay by card at the gate within the hour"], ["pay"], [0]),
        (["gate opens early today"], ["today the harbour office says that it keeps one gate shut"],
         [None]),
        (["ring"], ["ring the bell", "ring"], [None, 0]),
        ([" ring "], ["ring"], [0]),
        (["RING THE BELL"], ["ring the bells"], [0]),
        (["", "ring"], ["ring", ""], [1, 0]),
    ],
)  # fmt: skip
def test_a_line_that_grew_or_shrank_continues_the_one_that_it_is_most_like(
    old: list[str], new: list[str], matched: list[int | None]
) -> None:
    assert lines.match(old, new) == matched


@each_row(
    ("typed", "items"),
    [
        ("1) a 2) b", ["1) a 2) b"]),
        ("1) a 2) b 3) c", ["1) a", "2) b", "3) c"]),
        ("so: 1) a 2) b 3) c", ["so: 1) a 2) b 3) c"]),
        ("2) a 3) b 4) c", ["2) a 3) b 4) c"]),
        ("1)a 2)b 3)c", ["1)a 2)b 3)c"]),
    ],
)
def test_a_list_in_one_line_has_three_items_that_count_on_from_one(
    typed: str, items: list[str]
) -> None:
    assert lines.at_numbers(typed) == items
    assert lines.joined(["a", "b"]) == "a and b"
