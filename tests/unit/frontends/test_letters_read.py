"""A mail that comes back, line by line: what is an answer, what is told, and what is neither."""

from __future__ import annotations

import pytest

from askfirst.agenda.forwarding import Forwarded
from askfirst.frontends.letters import Entry, Left, answered, from_page, heard, letter
from askfirst.questions import Choice, Frame, Prompt, QuestionKind
from askfirst.session.several import Place
from rows import each_row

GOALS = Forwarded(
    "goals", "What should change by next spring?", ("You wrote less fog.",),
    Prompt("goals", QuestionKind.BOX, "x", help="One a line."),
)  # fmt: skip
PLACE = Place("abc", 3, "def")
NEVER = Forwarded(
    "never", "What may it never do?", (), Prompt("never", QuestionKind.BOX, "x")
)  # fmt: skip
BOTH = (GOALS, NEVER)
HEAD = "From: Ida <ida@quay.example>\nTo: Ada\n\n"
"""Makes a mail of a text, so that its sign-off is one."""


def texts(mail: str) -> list[tuple[str, str]]:
    return [(one.slot, one.text) for one in answered(mail, BOTH)[0]]


def left(mail: str) -> list[tuple[int, str, bool]]:
    return [(one.line, one.text, one.is_answer) for one in answered(mail, BOTH)[1]]


def test_an_answer_without_a_mark_above_is_told_and_an_empty_one_is_not() -> None:
    assert answered("Answer: it sank\n", BOTH) == (
        [],
        [Left(1, "it sank", "no mark of a question, like [goals], stands above it", True)],
    )
    assert answered("Answer:  \n", BOTH) == ([], [])


@each_row(
    ("below", "taken", "told"),
    [
        ("Answer: a\nAnswer: b\n", "a", [(3, "b", True)]),
        ("Answer: a\nAnswer:\n", "a", [(3, "Answer:", True)]),
        ("Answer:\n\nAnswer: b\n", "b", []),
        ("Answer:\na\nAnswer: b\nc\n", "a\nc", [(4, "b", True)]),
    ],
)
def test_only_below_an_empty_answer_is_a_second_one_the_answer(
    below: str, taken: str, told: list[tuple[int, str, bool]]
) -> None:
    mail = f"[goals] Which?\n{below}"
    assert texts(mail) == [("goals", taken)]
    assert left(mail) == told


@each_row(
    ("line", "another"),
    [
        ("What may it never do?", True),
        ("What may it never", True),
        ("What may it", False),
        ("never: What may it never do?", True),
        ("What may it never do? asked Bo", True),
        ("What may we ever do?", False),
        ("What should change by next spring?", False),
        ("So what may it never do?", False),
    ],
)
def test_another_question_whose_mark_was_lost_ends_the_answer_if_enough_of_it_is_there(
    line: str, another: bool
) -> None:
    mail = f"[goals] Which?\nAnswer: a\n{line}\nsing\n"
    assert texts(mail) == [("goals", "a" if another else f"a\n{line}\nsing")]
    assert left(f"{mail}Answer: b\n")[-1] == (5, "b", True)


def test_what_is_typed_between_a_question_and_its_answer_is_told_if_it_is_not_ours() -> None:
    quoted = "> [goals] What should change by next spring?\n> You wrote less fog.\n> One a line.\n"
    assert answered(f"{quoted}> Answer:\n", BOTH) == ([], [])
    assert left(f"{quoted}no calls\n> Answer:\n") == [(4, "no calls", True)]
    assert left(f"{quoted}> no calls\n> Answer:\n") == []
    assert left(f"{quoted}no calls\n") == [(4, "no calls", True)]
    assert left(f"{quoted}> no calls\n") == [(4, "no calls", True)]


def test_what_stood_before_one_answer_is_not_told_again_at_the_next() -> None:
    mail = "> [goals] Which?\nno calls\n> Answer: a\n\n> [never] What?\n> Answer: b\n"
    assert texts(mail) == [("goals", "a"), ("never", "b")]
    assert left(mail) == [(2, "no calls", True)]


def test_what_is_written_around_the_answers_is_told_as_no_answer() -> None:
    mail = letter(BOTH, "Ida", "the quay", PLACE).replace("Answer:", "Answer: a", 1)
    assert answered(mail, BOTH)[1] == []
    more = mail.replace("Hello Ida,", "Hello Ida,\nit rains").replace("you!", "you!\nit hails")
    assert [(text, is_answer) for _, text, is_answer in left(more)] == [
        ("it rains", False), ("it hails", False),
    ]  # fmt: skip


@each_row(
    "line",
    [
        "[askfirst abc 3 def]",
        "[points 1 NEED-01] 50",
        "How important is each of these: must, should, could, won't? And why?",
        "How much does each of these weigh for you?",
        " [weight NEED-01] see it",
        "Thank you!",
    ],
)
def test_an_answer_ends_at_each_line_of_ours(line: str) -> None:
    assert texts(f"[goals] Which?\nAnswer: a\n{line}\nsing\n") == [("goals", "a")]


@each_row(
    "line",
    [
        "Kind regards",
        "On Mon, 1 Mar 2027 at 09:12, Al <al@quay.example> wrote:",
        "From: Al <a@b.c>",
    ],
)
def test_an_answer_ends_where_the_mail_of_its_writer_does(line: str) -> None:
    mail = f"{HEAD}[goals] Which?\nAnswer: a\n\n{line}\nTo: Ida\nSubject: x\n\nsing\n"
    assert texts(mail)[0] == ("goals", "a")


def test_a_mark_in_the_head_of_a_mail_is_none() -> None:
    assert texts("Subject: [goals] again\nFrom: Ida\n\nAnswer: it sank\n") == []
    assert left("Subject: [goals] again\nFrom: Ida\n\nAnswer: it sank\n") == [(4, "it sank", True)]


def test_a_mark_that_nobody_asked_counts_only_with_an_answer_below_it() -> None:
    mail = "[goals] Which?\nAnswer: a\n[sic] so it was\n[other] Why?\nAnswer: b\n[third] no\n"
    assert texts(mail) == [("goals", "a\n[sic] so it was"), ("other", "b\n[third] no")]


def test_a_mark_is_known_in_capitals_and_named_as_it_was_asked() -> None:
    assert texts("[GOALS] Which?\nAnswer: a\n") == [("goals", "a")]
    assert texts("[Else] Which?\nAnswer: a\n") == [("Else", "a")]


def test_each_question_has_its_own_numbers_comment_and_line() -> None:
    mail = (
        "[goals] Which?\n  1  fewer calls\n  2  more boats\nAnswer: 1\nComment: in May\n"
        "[never] What?\nAnswer: 2\n"
    )
    assert answered(mail, BOTH)[0] == [
        Entry("goals", "1", 4, "in May", {"1": "fewer calls", "2": "more boats"}),
        Entry("never", "2", 7),
    ]


def test_an_answer_goes_on_below_its_comment_and_behind_an_empty_line() -> None:
    mail = "[goals] Which?\nAnswer: a\nComment: in May\n\nb\n"
    (entry,) = answered(mail, BOTH)[0]
    assert (entry.text, entry.comment) == ("a\n\nb", "in May")


def test_what_of_ours_stands_below_a_mark_that_is_asked_no_more_is_no_answer() -> None:
    mail = "> [tasks] What must it do?\n> List all of them.\nList all of them.\n> Answer: ring\n"
    stood = {"tasks": "What must it do? List all of them.", "goals": "Something else"}
    assert answered(mail, BOTH, stood)[1] == []
    assert [one.text for one in answered(mail, BOTH)[1]] == ["List all of them."]
    ours = "> [goals] What should change by next spring?\nOne a line.\n> Answer: a\n"
    assert answered(ours, BOTH, stood)[1] == []


def test_words_inside_a_line_begin_nothing() -> None:
    mail = "[goals] Which?\nAnswer: a\nsee [never] below\nhis Answer: b\nmy Comment: c\n"
    assert texts(mail) == [("goals", "a\nsee [never] below\nhis Answer: b\nmy Comment: c")]
    assert left(mail) == []


def test_what_the_text_of_a_page_says_of_itself_may_stand_below_a_greeting() -> None:
    page = from_page("Hi Ada,\n\n> [askfirst abc 3 def]\nbelow\n")
    assert page is not None
    assert page == ("abc", 3, "def", "", {}, 0, {})


def test_a_letter_asks_for_weights_only_where_there_are_tasks() -> None:
    assert "How important" not in letter([NEVER], "Ida", "the quay", PLACE)


def test_a_letter_says_the_page_the_help_and_the_lines_of_a_form_and_nothing_empty() -> None:
    form = Forwarded(
        "use", "How?", ("It was so.", ""),
        Prompt("use", QuestionKind.FORM, "x",
               frames=(Frame(id="a", begin="It never"), Frame(id="b", begin="Nobody may"))),
    )  # fmt: skip
    text = letter([form], "", "the quay", PLACE, page="quay.html", tasks=[("NEED-01", "see it")])
    assert "Or open the page quay.html in a browser and send back what it saves." in text
    assert "Or open the page" not in letter([form], "", "the quay", PLACE)
    assert "Hello,\n" in text and "\nHello Ida,\n" in letter([form], "Ida", "the quay", PLACE)
    assert text.split("[use] ")[1].split("[weight")[0] == (
        "How?\n    It was so.\n    One line each, in this order:\n    It never ...\n"
        "    Nobody may ...\nAnswer:\n\n"
        "How important is each of these: must, should, could, won't? And why?\n\n"
    )
    assert "    \n" not in letter([NEVER], "Ida", "the quay", PLACE)


OWN = Choice(id="other", text="Something else")
PICKS = (Choice(id="ring", text="it rings"), Choice(id="float", text="it floats"), OWN)


@each_row(
    ("kind", "text", "value", "beside"),
    [
        (QuestionKind.CHOICE, "3 it sings", "other: it sings", "ask Bo"),
        (QuestionKind.CHOICE, "other: it sings", "other: it sings", "ask Bo"),
        (QuestionKind.CHOICE, "1 at noon\nin May", "1 at noon\nin May", "ask Bo"),
        (QuestionKind.CHOICE, "1: at noon", "it rings", "at noon\nask Bo"),
        (QuestionKind.CHOICES, "1: at noon\n2", ["it rings: at noon", "it floats"], "ask Bo"),
        (QuestionKind.CHOICE, "", "", "ask Bo"),
        (QuestionKind.TEXT, "1: at noon", "1: at noon", "ask Bo"),
    ],
)
def test_what_is_picked_is_the_reply_and_the_rest_stands_beside_it(
    kind: QuestionKind, text: str, value: object, beside: str
) -> None:
    reply, found = heard(Entry("parts", text, 1, "ask Bo"), kind, PICKS)
    assert (reply.value, found) == (value, beside)


@pytest.mark.parametrize("kind", [QuestionKind.CHOICE, QuestionKind.CHOICES])
def test_a_reply_word_at_a_list_of_choices_is_that_reply(kind: QuestionKind) -> None:
    reply, beside = heard(Entry("parts", "dk Bo", 1, "in May"), kind, PICKS)
    assert (reply.action.value, reply.owner, beside) == ("unknown", "Bo", "in May")
