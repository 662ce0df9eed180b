"""What a mail offers to pick, and what of it a reply picks."""

from __future__ import annotations

from askfirst.agenda.forwarding import Forwarded
from askfirst.frontends import letters
from askfirst.questions import OTHER, Choice, Progress, Prompt, QuestionKind
from askfirst.replies import Action
from askfirst.session.several import Place
from rows import each_row

PLACE = Place("abc", 3, "def")
CHOICES = tuple(Choice(id=name, text=f"it {name}s") for name in ("ring", "float", "open"))

PROGRESS = Progress(answered=0, open=1, may_open=0, minutes=1)


def asked(kind: QuestionKind = QuestionKind.CHOICES) -> Forwarded:
    prompt = Prompt(slot="parts", kind=kind, text="Which?", help="Tick it and say when.",
                    choices=CHOICES, progress=PROGRESS)  # fmt: skip
    return Forwarded(place="parts", text="Which?", context=(), prompt=prompt)


def replied(answer: str, offered: tuple[str, ...] = ()) -> list[object]:
    """What a mail with that answer picks."""
    mail = letters.letter([asked()], "Ada", "the boats", PLACE)
    for number, text in enumerate(offered, 1):
        mail = mail.replace(f"{number}  {CHOICES[number - 1].text}", f"{number}  {text}")
    (entry,), _ = letters.answered(mail.replace("Answer:", f"Answer: {answer}"), [asked()])
    value = letters.heard(entry, QuestionKind.CHOICES, CHOICES)[0].value
    assert isinstance(value, list)
    return list(value)


def test_what_can_be_picked_stands_below_one_another_with_numbers() -> None:
    mail = letters.letter([asked()], "Ada", "the boats", PLACE)
    assert "    1  it rings\n    2  it floats\n    3  it opens\n" in mail
    assert "and words if you like" in mail
    assert "the one that fits" in letters.letter([asked(QuestionKind.CHOICE)], "Ada", "it", PLACE)


def test_nobody_is_told_to_tick_in_a_mail() -> None:
    mail = letters.letter([asked()], "Ada", "the boats", PLACE)
    assert "Write it and say when." in mail
    assert "Tick" not in mail


@each_row(
    ("answer", "picked"),
    [
        ("1, 3", ["it rings", "it opens"]),
        ("1 and 3", ["it rings", "it opens"]),
        ("2", ["it floats"]),
        ("2) until noon\n3", ["it floats: until noon", "it opens"]),
        ("2: until noon", ["it floats: until noon"]),
        ("3, 2: until noon", ["it opens", "it floats: until noon"]),
        ("2 until noon", ["it floats: until noon"]),
        ("2, when it rains", ["it floats: when it rains"]),
        ("2 it floats, until noon", ["it floats: until noon"]),
        ("1 (at noon) and 3, never before", ["it rings: at noon", "it opens: never before"]),
        ("number 2", ["it floats"]),
        ("#2 until noon", ["it floats: until noon"]),
        ("the 2nd: until noon", ["it floats: until noon"]),
        ("1 and 3 for Wilf", ["it rings", "it opens: for Wilf"]),
        ("1, 3 boats at least", ["it rings: 3 boats at least"]),
        ("- 1: at noon\n- 3", ["it rings: at noon", "it opens"]),
        ("it opens", ["it opens"]),
        ("It opens, at noon", ["it opens: at noon"]),
        ("open: at noon", ["open: at noon"]),
        ("9", ["9"]),
    ],
)
def test_numbers_pick_with_words_or_without(answer: str, picked: list[str]) -> None:
    assert replied(answer) == picked


@each_row(
    "words", ["30 boats sink", "2 to 5 boats sink", "2:30 is too late", "2% sink", "boats sink"]
)
def test_words_that_name_no_choice_stand_beside_the_answer(words: str) -> None:
    entry = letters.Entry("parts", f"1: at noon\n{words}", 1, "ask Ida")
    reply, beside = letters.heard(entry, QuestionKind.CHOICES, CHOICES)
    assert (reply.value, beside) == (["it rings: at noon"], f"{words}\nask Ida")
    alone = letters.Entry("parts", words, 1)
    reply, beside = letters.heard(alone, QuestionKind.CHOICES, CHOICES)
    assert (reply.action, beside) == (Action.LATER, words)


def test_words_of_their_own_are_an_answer_where_the_question_takes_them() -> None:
    entry = letters.Entry("parts", "boats sink", 1)
    choices = (*CHOICES, Choice(id=OTHER, text="Something else"))
    assert letters.heard(entry, QuestionKind.CHOICES, choices)[0].value == ["boats sink"]


@each_row(
    ("answer", "value", "beside"),
    [
        ("2", "it floats", ""),
        ("2, until noon", "it floats", "until noon"),
        ("4 boats sink", "other: boats sink", ""),
        ("boats sink", "boats sink", ""),
        ("1 and 2", "1 and 2", ""),
    ],
)
def test_the_words_on_the_one_that_fits_stand_beside_it(
    answer: str, value: str, beside: str
) -> None:
    choices = (*CHOICES, Choice(id=OTHER, text="Something else"))
    entry = letters.Entry("parts", answer, 1)
    reply, found = letters.heard(entry, QuestionKind.CHOICE, choices)
    assert (reply.value, found) == (value, beside)


def test_numbers_count_what_the_mail_offered_and_not_what_is_offered_since() -> None:
    assert replied("2, 3", ("it sinks", "it burns")) == ["it burns", "it opens"]
