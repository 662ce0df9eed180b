"""What a mail offers to pick, and what of it a reply picks."""

from __future__ import annotations

import pytest

from askfirst.agenda.forwarding import Forwarded
from askfirst.frontends import letters
from askfirst.questions import Choice, Progress, Prompt, QuestionKind

CHOICES = tuple(Choice(id=name, text=f"it {name}s") for name in ("ring", "float", "open"))

PROGRESS = Progress(answered=0, open=1, may_open=0, minutes=1)


def asked(kind: QuestionKind = QuestionKind.CHOICES) -> Forwarded:
    prompt = Prompt(slot="parts", kind=kind, text="Which?", help="Tick it and say when.",
                    choices=CHOICES, progress=PROGRESS)  # fmt: skip
    return Forwarded(place="parts", text="Which?", context=(), prompt=prompt)


def replied(answer: str, offered: tuple[str, ...] = ()) -> list[object]:
    """What a mail with that answer picks."""
    mail = letters.letter([asked()], "Ada", "the boats")
    for number, text in enumerate(offered, 1):
        mail = mail.replace(f"{number}  {CHOICES[number - 1].text}", f"{number}  {text}")
    (entry,), _ = letters.answered(mail.replace("Answer:", f"Answer: {answer}"), [asked()])
    value = letters.reply(entry, QuestionKind.CHOICES).value
    assert isinstance(value, list)
    return list(value)


def test_what_can_be_picked_stands_below_one_another_with_numbers() -> None:
    mail = letters.letter([asked()], "Ada", "the boats")
    assert "    1  it rings\n    2  it floats\n    3  it opens\n" in mail
    assert "and words if you like" in mail
    assert "the one that fits" in letters.letter([asked(QuestionKind.CHOICE)], "Ada", "it")


def test_nobody_is_told_to_tick_in_a_mail() -> None:
    mail = letters.letter([asked()], "Ada", "the boats")
    assert "Write it and say when." in mail
    assert "Tick" not in mail


@pytest.mark.parametrize(
    ("answer", "picked"),
    [
        ("1, 3", ["it rings", "it opens"]),
        ("1 and 3", ["it rings", "it opens"]),
        ("2", ["it floats"]),
        ("2) until noon\n3", ["it floats: until noon", "it opens"]),
        ("2: until noon", ["it floats: until noon"]),
        ("3, 2: until noon", ["it opens", "it floats: until noon"]),
        ("2 boats are enough", ["2 boats are enough"]),
        ("it opens", ["it opens"]),
        ("9", ["9"]),
    ],
)
def test_numbers_pick_with_words_or_without(answer: str, picked: list[str]) -> None:
    assert replied(answer) == picked


def test_numbers_count_what_the_mail_offered_and_not_what_is_offered_since() -> None:
    assert replied("2, 3", ("it sinks", "it burns")) == ["it burns", "it opens"]
