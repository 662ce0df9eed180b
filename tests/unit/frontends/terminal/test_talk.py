"""What stays on the screen of a question that was answered."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst.frontends.terminal import talk
from askfirst.questions import OTHER, Choice, Frame, Prompt, QuestionKind
from askfirst.replies import Action, Reply

CHOICES = (Choice(id="a", text="Ask"), Choice(id=OTHER, text="Else, namely ..."))
PICK = Prompt("kind", QuestionKind.CHOICE, "Which?", choices=CHOICES)
FORM = Prompt("never", QuestionKind.FORM, "What?", frames=(Frame(id="x", begin="It never"),))
TEXT = Prompt("why", QuestionKind.TEXT, "Why?")


@pytest.mark.parametrize(
    ("prompt", "reply", "said"),
    [
        (PICK, Reply(value="a"), ["Ask"]),
        (PICK, Reply(value="other: sing"), ["Else, namely sing"]),
        (PICK, Reply(value={"a": "at noon", "b": ""}), ["Ask: at noon", "b"]),
        (FORM, Reply(value={"x": "rings", "y": ""}), ["It never rings"]),
        (FORM, Reply(value={"x": "", "y": ""}), ["(nothing)"]),
        (TEXT, Reply(value="a\nb"), ["a", "b"]), (TEXT, Reply(value=" "), ["(nothing)"]),
        (TEXT._replace(type="read-back"), Reply(value=" "), ["right"]),
        (TEXT._replace(type="read-back"), Reply(value="2 goats"), ["2 goats"]),
        (TEXT, Reply(action=Action.UNKNOWN), ["don't know"]),
        (TEXT, Reply(action=Action.NOT_RELEVANT), ["not relevant"]),
        (TEXT, Reply(action=Action.NOT_RELEVANT, reason="no"), ["not relevant: no"]),
    ],
)  # fmt: skip
def test_an_answer_is_told_as_it_was_given(prompt: Prompt, reply: Reply, said: list[str]) -> None:
    assert talk.answered(prompt, reply) == ["", prompt.text, *(f"  {line}" for line in said)]


@pytest.mark.parametrize(("count", "last"), [(13, "  12"), (14, "  ... and 2 more lines")])
def test_of_a_long_answer_the_first_lines_stay(count: int, last: str) -> None:
    value: JsonValue = [str(number) for number in range(count)]
    told = talk.answered(TEXT, Reply(value=value))
    assert (len(told), told[-1]) == (2 + 13, last)


def test_what_was_said_is_left_in_view_until_it_was_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    talk.answered_now()
    talk.say(["  It rings.\x1b[31m", "x" * 90])
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("  It rings.")
    assert "\x1b" not in told[0]
    assert max(map(len, told)) < 80
    assert (talk.spared(99), talk.spared(6)) == (len(told), 2)
    talk.answered_now()
    assert talk.spared(99) == 0


def test_what_is_too_long_to_stand_above_the_answer_is_printed_but_for_what_is_read_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    long = TEXT._replace(shown=tuple(f"line {n}" for n in range(60)))
    page, short = long._replace(type="read-back"), TEXT._replace(shown=("line 1",))
    for prompt in (page, short):
        assert talk.shown_first(prompt) == prompt
    assert capsys.readouterr().err == ""
    assert talk.shown_first(long) == long._replace(shown=())
    assert "line 59" in capsys.readouterr().err
    talk.answered_now()
