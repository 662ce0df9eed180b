"""Open questions as a mail, and what a mail that comes back says."""

from __future__ import annotations

import pytest

from askfirst.agenda.forwarding import Forwarded
from askfirst.frontends.letters import Entry, FromPage, answered, from_page, heard, letter
from askfirst.questions import Choice, Prompt, QuestionKind
from askfirst.replies import Action
from askfirst.session.several import Place
from rows import each_row

PLACE = Place("abc", 3, "def")
GOALS = Forwarded(
    "goals", "What should change?", ("You wrote less.",),
    Prompt("goals", QuestionKind.BOX, "What should change?"),
)  # fmt: skip


def asked(kind: QuestionKind, **more: object) -> Forwarded:
    prompt = Prompt("usual", kind, "Which?", help="Pick.", **more)  # type: ignore[arg-type]
    return Forwarded("usual", "Which?", (), prompt)


def test_one_question_is_not_called_several() -> None:
    assert "this question. Write" in " ".join(letter([GOALS], "Ida", "the quay", PLACE).split())
    several = letter([GOALS, GOALS], "Ida", "the quay", PLACE)
    assert "these 2 questions. Write" in " ".join(several.split())


def test_its_lines_are_full_and_none_is_too_long_for_a_mail_program() -> None:
    asked = GOALS._replace(text="What should change, " * 8, context=("It is so. " * 12,))
    text = letter([asked] * 13, "Ida", "the quay", PLACE, tasks=[("NEED-01", "see it " * 20)])
    lines = text.splitlines()

    assert max(map(len, lines)) <= 72
    opening = lines[lines.index("we are writing down what is wanted for the quay.") + 1 :]
    assert min(map(len, opening[:4])) > 55
    assert answered(text, [asked]) == ([], [])


def test_how_much_tasks_weigh_is_asked_and_comes_back_with_words() -> None:
    text = letter([GOALS], "Ida", "the quay", PLACE, tasks=[("NEED-01", "see it")])
    back = text.replace("see it\nAnswer:", "see it\nAnswer: Won\u2019t, I want it later")
    found, left = answered(back, [GOALS])

    assert [(one.slot, one.text) for one in found] == [
        ("weight NEED-01", "Won\u2019t, I want it later")
    ]
    assert left == []


@each_row("asks", ["", "you", "Me"])
def test_a_mail_of_nobody_named_ends_with_thanks(asks: str) -> None:
    assert letter([GOALS], "Ida", "the quay", PLACE, asks=asks).endswith("\nThank you!\n")


def test_who_asks_stands_below_the_thanks() -> None:
    assert letter([GOALS], "Ida", "the quay", PLACE, asks="Ada").endswith("\nThank you!\nAda\n")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (QuestionKind.CHOICE, "    The number of the one that fits:"),
        (
            QuestionKind.CHOICES,
            '    The numbers of those that fit, and words if you like: "2, 5: ..."',
        ),
    ],
)
def test_a_mail_says_how_many_choices_fit(kind: QuestionKind, told: str) -> None:
    one = asked(kind, choices=(Choice(id="a", text="undo"), Choice(id="b", text="print")))
    assert told in letter([one], "Ida", "the quay", PLACE).splitlines()


def test_only_a_question_of_its_own_brings_its_help_along() -> None:
    assert "    Pick." in letter([asked(QuestionKind.TEXT)], "Ida", "the quay", PLACE)
    later = asked(QuestionKind.TEXT, type="follow-up")
    assert "Pick." not in letter([later], "Ida", "the quay", PLACE)


def test_what_stands_below_in_an_older_letter_counts_less() -> None:
    text = (
        "[askfirst abc 3 def]\nAnswered by: Ida\n[weight need-01] must\n"
        "[points 2 NEED-01] 70\n[points 2 NEED-02] 30\n"
        "> [points 1 NEED-01] 10\n> [points 1 NEED-03] 90\n> [weight need-01] could\n"
    )
    found = from_page(text)

    assert found is not None
    assert (found.name, found.head, found.round) == ("Ida", 3, 2)
    assert found.weights == {"need-01": "must"}
    assert found.points == {"NEED-01": "70", "NEED-02": "30", "NEED-03": "90"}
    assert from_page("Answered by: Ida") is None


def test_a_comment_alone_is_kept_with_its_question() -> None:
    found, left = answered("[goals] What?\nAnswer:\nComment: ask the warden\n", [GOALS])

    assert found == [Entry("goals", "", 2, "ask the warden")]
    assert left == []


@each_row("end", ["Thank you!", "*Thank you!*", "__Thank you!__"])
def test_an_answer_ends_with_the_thanks_however_a_mail_program_marks_them(end: str) -> None:
    found, _ = answered(f"[goals] What?\nAnswer: fewer calls\n\n{end}\nAda\n", [GOALS])

    assert [one.text for one in found] == ["fewer calls"]


@each_row(
    ("kind", "value"),
    [
        (QuestionKind.BOX, ["fewer calls", "no keys"]),
        (QuestionKind.CHOICES, ["fewer calls", "no keys"]),
        (QuestionKind.LONG, "fewer calls\n\n no keys"),
    ],
)
def test_only_what_takes_several_lines_gets_them_one_by_one(
    kind: QuestionKind, value: object
) -> None:
    assert heard(Entry("goals", "fewer calls\n\n no keys", 1), kind)[0].value == value
    assert heard(Entry("goals", "dk", 1), kind)[0].action is Action.UNKNOWN


def test_a_letter_says_how_long_it_takes_and_whose_answers_come_back() -> None:
    nobody = letter([GOALS], "", "the quay", PLACE)
    assert 'Write your name behind "Answered by:".\nAnswered by:\n' in nobody
    assert from_page(nobody) == FromPage("abc", 3, "def", "", {})
    assert answered(nobody, [GOALS]) == ([], [])
    told = letter([GOALS], "Ida", "the quay", PLACE)
    assert "It takes" in told
    assert "[askfirst abc 3 def]\nAnswered by: Ida\n" in told


LONG = "The lock keeper writes down each barge with its length, its draught and"


@pytest.mark.parametrize("kind", [QuestionKind.BOX, QuestionKind.CHOICES])
def test_a_line_that_a_mail_program_broke_is_one(kind: QuestionKind) -> None:
    text = f"[usual] Which?\nAnswer:\n{LONG}\nthe load\nSkippers pay at the gate\n"
    (entry,), _ = answered(text, [asked(kind)])

    assert heard(entry, kind)[0].value == [f"{LONG} the load", "Skippers pay at the gate"]


def test_a_broken_line_of_a_form_takes_no_place_of_the_next() -> None:
    text = f"[usual] Which?\nAnswer: {LONG}\nthe load\n\nin May\n"
    (entry,), _ = answered(text, [asked(QuestionKind.FORM)])

    assert heard(entry, QuestionKind.FORM)[0].value == f"{LONG} the load\n\nin May"


def test_a_line_that_was_broken_within_the_quoted_line_is_one() -> None:
    text = (
        "> [usual] Which?\n"
        "> Answer: Barges over 12 tons and tows, never fewer than two mates\n"
        "> when it rains\n>\n> Thank you!\n"
    )
    (entry,), _ = answered(text, [asked(QuestionKind.BOX)])

    whole = "Barges over 12 tons and tows, never fewer than two mates when it rains"
    assert heard(entry, QuestionKind.BOX)[0].value == [whole]
    assert heard(entry, QuestionKind.LONG)[0].value == whole


def test_a_comment_that_a_mail_program_broke_is_no_answer() -> None:
    text = f"[goals] What?\nAnswer: fewer barges wait\nComment: {LONG}\nthe load\nno fog\n"
    (entry,), _ = answered(text, [GOALS])

    assert (entry.text, entry.comment) == ("fewer barges wait\nno fog", f"{LONG} the load")
