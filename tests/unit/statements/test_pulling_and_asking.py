"""Which pairs pull apart and which questions come first, and what a place makes of its line."""

from __future__ import annotations

from askfirst.questions import Choice, Frame, Question, QuestionKind
from askfirst.statements.axes import pulls_apart, sides
from askfirst.statements.places import context_of
from askfirst.statements.probes import probes, unmeasured
from askfirst.statements.reading import Context
from askfirst.statements.told import Told
from askfirst.statements.worded import (
    Problem,
    as_worded,
    problems_of,
    spans_of,
    stands_in_question,
)
from askfirst.vocabulary import Form, Kind, Worded
from rows import each_row

EARLIER = [
    Told("1", "anybody may see the coats"),
    Told("2", "the coats are in the hall"),
    Told("3", "guests may see the log"),
    Told("4", "a rental lasts 14 days"),
    Told("5", "the clerk may erase a card"),
    Told("6", "two guests in one cabin, that must never happen"),
    Told("7", "anybody may see the coats"),
]


@each_row(
    ("new", "expected"),
    [
        ("the coats are for members only", ["open 7 coat 3"]),
        ("a rental lasts 21 days", ["numbers 4 rental 4"]),
        ("nobody may erase a card", ["keep 5 card 6"]),
        ("that must never happen, the rental lasts 21 days", []),
    ],
)
def test_of_several_lines_on_one_axis_the_last_of_the_strongest_is_told(
    new: str, expected: list[str]
) -> None:
    found = pulls_apart(Told("9", new), EARLIER)
    assert [f"{p.axis} {p.first.id} {p.subject} {p.strength}" for p in found] == expected
    assert all(pair.second.text == new for pair in found)


def test_the_poles_are_those_of_the_first_and_the_second_line() -> None:
    (pair,) = pulls_apart(Told("9", "a rental lasts 21 days"), EARLIER)
    assert pair.poles == ("14 days", "21 days") and pair.speaks
    (pair,) = pulls_apart(Told("9", "the coats are for members only"), EARLIER)
    assert pair.poles == ("open to all", "only for some") and not pair.speaks


def test_what_was_heard_was_or_only_means_something_takes_no_side() -> None:
    line = Told("9", "the coats are for members only")
    assert {axis: side.pole for axis, side in sides(line).items()} == {"open": 1}
    for more in ({"reads": "term"}, {"question": "case"}, {"text": f"I heard {line.text}"}):
        assert sides(line._replace(**more)) == {}


def asked(*lines: str, people: tuple[str, ...] = (), **more: list[str]) -> list[str]:
    told = [Told(str(number), line) for number, line in enumerate(lines)]
    return [
        f"{one.id} {one.word} {one.told}".strip() for one in probes(told, people=people, **more)
    ]


def test_questions_come_by_rank_and_are_not_put_again() -> None:
    lines = "members borrow a boat", "it must be quick"
    assert asked(*lines) == ["how-soon quick 1", "lost-or-broken boat 0"]
    assert asked(*lines, asked=["Quick"]) == ["lost-or-broken boat 0"]
    assert asked(*lines, answered=["lost-or-broken"]) == ["how-soon quick 1"]


def test_of_two_things_the_one_that_is_named_more_often_is_asked_about() -> None:
    more = "the boat is red", "members borrow a saw", "the saw hangs", "see the saw"
    assert asked("members borrow a boat", *more) == ["lost-or-broken saw 2"]
    assert asked("members borrow a boat", *more[:2]) == ["lost-or-broken boat 0"]


def test_a_party_is_asked_about_where_its_name_can_stand_in_a_question() -> None:
    names = ("I", "me and the board", "the whole big town council", "Town council")
    assert asked("members borrow a boat", people=names) == [
        "party Town council", "lost-or-broken boat 0",
    ]  # fmt: skip


def test_words_that_want_a_number_are_told_one_of_each_sort() -> None:
    line = Told("1", "it must be quick and too late, quickly, soon, far off")
    assert [(one.id, one.word) for one in unmeasured([line])] == [
        ("how-soon", "quick"), ("from-when", "late"),
    ]  # fmt: skip


ASKED = "Who sees the bell?"


@each_row(
    ("question", "problems", "stands"),
    [
        (ASKED, [("word-not-said", ("bell",))], True),
        (ASKED, [("word-not-said", ("bells", "the"))], True),
        (ASKED, [("word-not-said", ("the",))], False),
        (ASKED, [("word-not-said", ("bell",)), ("word-not-said", ("gate",))], False),
        (ASKED, [("part-not-said", ("bell",))], False),
        (ASKED, [], False),
        ("What if it is not fetched?",
         [("negation-changed", ("not",)), ("word-not-said", ("fetched",))], True),
        ("What if it is fetched?",
         [("negation-changed", ("not",)), ("word-not-said", ("fetched",))], False),
    ],
)  # fmt: skip
def test_what_nobody_replied_may_be_words_of_the_question(
    question: str, problems: list[tuple[str, tuple[str, ...]]], stands: bool
) -> None:
    assert stands_in_question(question, [Problem(*one) for one in problems]) is stands


def test_parts_are_words_of_the_line_or_places_in_it() -> None:
    parts: dict[str, str | tuple[int, int]] = {
        "a": "bell", "b": (0, 3), "c": (5, 99), "d": (3, 3), "e": "gong", "f": (0, 14),
        "g": (-1, 3),
    }  # fmt: skip
    found, wrong = spans_of("the bell rings", parts)
    assert found == {"a": "bell", "b": "the", "f": "the bell rings"}
    assert wrong == ("c", "d", "e", "g")


def test_a_line_worded_elsewhere_keeps_its_kind_parts_and_form() -> None:
    place = Context(kind=Kind.NEED, reads="task")
    composed = as_worded("the bell rings", Worded(statement="The bell shall ring."), place)
    assert (composed.kind, composed.form, composed.whole) == (Kind.NEED, Form.COMPOSED, True)
    own = Worded(statement="The bell rings.", kind=Kind.RULE, parts={"who": "bell"})
    stated = as_worded("the bell rings", own, place)
    assert (stated.kind, stated.form, stated.whole) == (Kind.RULE, Form.STATED, False)
    assert [(part.field, part.start, part.end) for part in stated.parts] == [("who", 4, 8)]
    said = as_worded("the bell shall ring", Worded(statement="The bell shall ring."), place)
    assert said.form is Form.STATED


def test_all_that_is_wrong_with_a_wording_is_told() -> None:
    wrong = Worded(statement="The bell rings.", kind=Kind.QUESTION, parts={"who": "gong"})
    assert problems_of("the bell rings", wrong) == [
        Problem("part-not-said", ("who",)), Problem("kind", ("question",)),
    ]  # fmt: skip
    (only,) = problems_of("I don't know", wrong)
    assert only.code == "no-answer"
    assert problems_of("the bell rings", Worded(statement="The bell rings.")) == []


QUESTION = Question(
    id="q", kind=QuestionKind.FORM, text="x", record=Kind.GOAL,
    frames=(
        Frame(id="a", begin="A", record=Kind.RULE), Frame(id="b", begin="B", reads="walk"),
        Frame(id="c", begin="C"),
    ),
    choices=(
        Choice(id="r", text="rr", record=Kind.RULE, label="short"),
        Choice(id="s", text="ss", label="label"), Choice(id="t", text="tt"),
    ),
)  # fmt: skip


@each_row(
    ("slot", "choice", "frame", "reads", "kind", "shown"),
    [
        ("q", "", "", "goal", Kind.GOAL, ""),
        ("q@GOAL-1", "rr", "", "number", Kind.RULE, "short"),
        ("q!x", "ss", "", "goal", Kind.GOAL, "label"),
        ("q@GOAL-1!x", "tt", "", "goal", Kind.GOAL, "tt"),
        ("q", "", "A", "number", Kind.RULE, ""),
        ("q", "", "B", "walk", Kind.GOAL, ""),
        ("q", "", "C", "goal", Kind.GOAL, ""),
    ],
)
def test_a_line_is_read_as_its_beginning_its_tick_or_its_question_says(
    slot: str, choice: str, frame: str, reads: str, kind: Kind, shown: str
) -> None:
    found = context_of(slot, QUESTION, choice, frame)
    assert (found.question, found.reads, found.kind) == ("q", reads, kind)
    assert (found.choice, found.frame) == (shown, frame)


@each_row(
    ("slot", "choice", "frame", "expected"),
    [
        ("goals", "", "", ("goal", Kind.GOAL, "")),
        ("nothing", "", "", ("plain", None, "")),
        ("nothing", "", "Call it", ("story", None, "Call it")),
        ("must-not", "", "", ("plain", None, "It must never, or left out:")),
        ("must-not", "tick", "", ("plain", None, "")),
        ("must-not", "", "Not", ("plain", None, "Not")),
    ],
)
def test_a_line_of_an_earlier_pack_is_read_by_its_slot(
    slot: str, choice: str, frame: str, expected: tuple[str, Kind | None, str]
) -> None:
    found = context_of(slot, None, choice, frame)
    assert (found.reads, found.kind, found.frame) == expected
