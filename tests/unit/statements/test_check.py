"""What every reading passes, from wherever it comes."""

from __future__ import annotations

from askfirst.statements import Context, Part, Reading, Reply
from askfirst.statements.check import problems
from askfirst.vocabulary import Kind
from rows import each_row

LINE = "the keeper never signs 2 lists"


def reading(statement: str, line: str = LINE, **more: object) -> Reading:
    return Reading(line, Kind.FUNCTION, statement=statement)._replace(**more)


@each_row(
    "statement",
    [
        "The keeper never signs 2 lists.",
        "When the keeper never signs 2 lists, the system shall be it.",
        "The keeper shall never sign 2 lists.",
        "",
    ],
)
def test_what_was_said_may_stand(statement: str) -> None:
    assert problems(reading(statement)) == []


@each_row(
    ("statement", "wrong"),
    [
        ("The clever keeper never signs 2 lists.", ["clever"]),
        ("The keeper signs 2 lists.", ["not"]),
        ("The keeper never signs no 2 lists.", ["no", "not"]),
        ("The keeper never signs 3 lists.", ["3", "3"]),
        ("The keeper never signs lists, not 2.", ["not"]),
    ],
)
def test_what_was_not_said_is_named(statement: str, wrong: list[str]) -> None:
    assert problems(reading(statement)) == wrong


def test_words_of_the_tick_the_frame_and_the_name_were_said_too() -> None:
    context = Context(choice="is fast", frame="It never", name="Lockbook")
    fast = reading("Is fast: it never fails, Lockbook.", "fails")

    assert problems(fast, context) == []
    assert problems(fast) != []


def test_a_part_outside_the_line_is_named() -> None:
    for start, end in ((0, 99), (5, 3), (-1, 3)):
        assert problems(reading("", parts=(Part("what", start, end),))) == ["what"]
    assert problems(reading("", parts=(Part("what", 0, len(LINE)), Part("who", 3, 3)))) == []


def test_a_reply_is_no_content() -> None:
    said = reading("No idea.", "no idea")

    assert problems(said) == ["No idea."]
    assert problems(said._replace(reply=Reply.DONT_KNOW)) == []
    assert problems(said, Context(choice="is fast")) == []


def test_a_reply_beside_content_may_leave_its_negation_out() -> None:
    beside = reading("The keeper.", "the keeper, I don't know")

    assert problems(beside) == ["not"]
    assert problems(beside._replace(reply=Reply.DONT_KNOW)) == []
