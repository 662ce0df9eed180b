"""How answers of several people differ, told only where that is certain."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.opinions import Difference, View, key_of
from askfirst.questions import Choice, Question, QuestionKind
from askfirst.records.differing import apart, how, text_of
from askfirst.vocabulary import Via
from rows import each_row

PICKS = (Choice(id="one", text="one"), Choice(id="two", text="two"))


def difference(*answers: Answered) -> Difference:
    views = (View(key_of(one), (str(n),), one, "") for n, one in enumerate(answers))
    return Difference("slot", tuple(views))


def told(*texts: str) -> str:
    question = Question(id="q", kind=QuestionKind.TEXT, text="?")
    return how(difference(*(Answered(slot="q", value=text) for text in texts)), question)


@each_row(
    ("one", "other"),
    [
        ("at most 500 euro", "2000 euro"),
        ("within 2 seconds", "10 to 20 seconds"),
        ("at least 40 people", "at most 30 people"),
    ],
)
def test_ranges_that_do_not_overlap(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == "the ranges do not overlap"


@each_row(
    ("one", "other"),
    [
        ("at most 500 euro", "400 euro"), ("2 to 5 seconds", "3 seconds"),
        ("at most 5 people", "at least 5 people"), ("1 to 3 days", "3 to 5 days"),
        ("5 people", "5 euro"), ("5 people", "at most 500 euro"), ("4 a day", "9 a week"),
        ("no money", "2000 euro"), ("in 2 days or 3 weeks", "1 hour"),
    ],
)  # fmt: skip
def test_what_may_both_hold_or_cannot_be_compared_is_only_laid_side_by_side(
    one: str, other: str
) -> None:
    assert not apart([one, other])
    assert told(one, other) == "laid side by side"


def test_of_many_answers_any_two_that_lie_apart_count() -> None:
    assert told("2 seconds", "at most 5 seconds", "9 seconds") == "the ranges do not overlap"
    assert told("soon", "9 seconds", "2 seconds") == "the ranges do not overlap"


@each_row("never", ["must never", "may not", "mustn't", "has to never", "never"])
@each_row("must", ["must", "always has to", "has to"])
def test_must_beside_never(never: str, must: str) -> None:
    said = (f"It {must} ring.", f"It {never} ring.")
    assert told(*said) == told(*reversed(said)) == "one says must, another never"


def test_who_says_both_or_never_twice_is_not_called_the_opposite() -> None:
    assert told("It must ring, and never by night.", "It never rings.") == "laid side by side"
    assert told("It must never ring.", "It never rings.") == "laid side by side"


def test_ticks_choices_and_what_does_not_matter() -> None:
    ticks = Question(id="q", kind=QuestionKind.CHOICES, text="?", choices=PICKS)
    one = Answered(slot="q", lines=(Line(key="L1", text="one", choice="one"),))
    two = Answered(slot="q", lines=(Line(key="L2", text="two", choice="two"),))
    assert how(difference(one, two), ticks) == "not the same ticks"
    pick = Question(id="q", kind=QuestionKind.CHOICE, text="?", choices=PICKS)
    a, b = Answered(slot="q", value="one"), Answered(slot="q", value="two")
    assert how(difference(a, b), pick) == "not the same choice"
    assert how(difference(a, b), None) == "laid side by side"
    no = Answered(slot="q", status=AnswerStatus.NOT_RELEVANT)
    assert how(difference(a, no), pick) == "one says that it does not matter here"


def test_the_text_of_an_answer_is_what_somebody_said() -> None:
    lines = (Line(key="L1", text="5 euro"), Line(key="L2", text="9 euro", via=Via.ASSUMED),
             Line(key="L3", text="by May"))  # fmt: skip
    assert text_of(Answered(slot="q", lines=lines)) == "5 euro\nby May"
    assert text_of(Answered(slot="q", value="other", other="a third")) == "a third"


@each_row(
    ("other", "found"),
    [
        (("pay", "book a hall", "sing"), "the same lines, in another order"),
        (("Pay.", "sing", "book  a hall"), "the same lines, in another order"),
        (("pay", "book a hall"), "laid side by side"),
        (("pay", "book a hall", "dance"), "laid side by side"),
    ],
)
def test_lists_that_only_rank_the_same_lines_otherwise(other: tuple[str, ...], found: str) -> None:
    box = Question(id="q", kind=QuestionKind.BOX, text="?", reads="plain")
    words = Question(id="q", kind=QuestionKind.LONG, text="?")

    def listed(*texts: str) -> Answered:
        return Answered(
            slot="q", lines=tuple(Line(key=f"L{n}", text=text) for n, text in enumerate(texts, 1))
        )

    said = difference(listed("book a hall", "pay", "sing"), listed(*other))
    assert how(said, box) == found
    assert how(said, words) == "laid side by side"
