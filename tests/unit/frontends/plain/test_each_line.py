"""Lines as people end, space and number them: each is taken for what it is."""

from __future__ import annotations

import io

import pytest

from askfirst.frontends import EndOfInput
from askfirst.frontends.plain import Plain
from askfirst.frontends.plain.keeping import Keeping
from askfirst.frontends.plain.lists import Lines, Ticks
from askfirst.questions import Choice, Frame, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from rows import each_row

MANY = "\n".join(f"line {number}" for number in range(1, 13))
BOX = Prompt("goals", QuestionKind.BOX, "What?", prefill=MANY)
PARTS = tuple(Choice(id=f"c{n}", text=f"Part {n}") for n in range(1, 13))
TICKS = Prompt("usual", QuestionKind.CHOICES, "Which?", choices=PARTS)
PICK = Prompt("kind", QuestionKind.CHOICE, "Which?", choices=PARTS)
LINE = Prompt("name", QuestionKind.TEXT, "Name?", prefill="Ada")
FORM = Prompt(
    "never", QuestionKind.FORM, "What?", frames=(Frame(id="a", begin="It"),), picked={"a": "ring"}
)


def asked(prompt: Prompt, typed: str) -> Reply:
    return Plain(io.StringIO(typed, newline=""), io.StringIO()).ask(prompt)


@each_row(
    ("prompt", "typed", "value"),
    [
        (LINE, "Ben\r\n", "Ben"), (LINE, "\r\n", "Ada"), (LINE, "   \n", "Ada"),
        (LINE, "  Ben \n", "  Ben "), (LINE, "0\n", "0"),
        (PICK, "12\r\n", "c12"), (PICK, " 2 \n", "c2"), (PICK._replace(prefill="c3"), "  \n", "c3"),
        (PICK._replace(prefill="c3"), "\r\n", "c3"), (PICK, "0\n", "0"), (PICK, "13\n", "13"),
        (PICK, "part 3\n", "c3"), (PICK, "\n", ""),
        (FORM, " - \n", {"a": ""}), (FORM, "  \n", {"a": "ring"}), (FORM, "-\r\n", {"a": ""}),
        (FORM, "0\n", {"a": "0"}), (FORM, "- ring\n", {"a": "- ring"}),
        (TICKS, "12\r\n\r\n", {"c12": ""}), (TICKS, "\n", {}), (TICKS, "0\n\n", {"0": ""}),
        (BOX, "0\n\n", ["0"]), (BOX, "  \n", MANY.splitlines()),
        (BOX, "a\r\nb\r\n\r\n", ["a", "b"]),
    ],
)  # fmt: skip
def test_a_line_is_what_was_typed_without_its_end(
    prompt: Prompt, typed: str, value: object
) -> None:
    assert asked(prompt, typed) == Reply(value=value)  # type: ignore[arg-type]


@each_row(
    ("typed", "place", "now"),
    [("-12", 11, None), (" - 10 ", 9, None), ("12=new", 11, "new"), (" 10 = new", 9, "new"),
     ("-1", 0, None), ("1= new: 2=3", 0, "new: 2=3"), ("12 = - 1", 11, "- 1")],
)  # fmt: skip
def test_a_line_behind_the_ninth_is_changed_too(typed: str, place: int, now: str | None) -> None:
    lines = MANY.splitlines()
    lines[place : place + 1] = [] if now is None else [now]
    typing = Lines(BOX)
    typing.take(typed)
    assert typing.result() == lines


@each_row(("typed", "added"), [("+ new", "new"), ("  +  new", "new"), ("+ 2 new", "2 new")])
def test_a_plus_with_words_behind_it_adds_them(typed: str, added: str) -> None:
    typing = Lines(BOX)
    typing.take(typed)
    assert typing.result() == [*MANY.splitlines(), added]


@each_row(
    ("typed", "picked"),
    [
        ("1;2", ("c1", "c2")), ("1, 2", ("c1", "c2")), ("1 2 12", ("c1", "c2", "c12")),
        ("1;  12", ("c1", "c12")), ("+1,2", ("c3", "c1", "c2")), ("+ 2", ("c3", "c2")),
        (" +2 ", ("c3", "c2")), ("12", ("c12",)), ("part 12", ("c12",)), ("PART 1", ("c1",)),
        ("c2", ("c2",)), ("1 1", ("c1",)), ("+3", ("c3",)), ("-3", ()), ("-1", ("c3",)),
        ("- 3", ()), ("+ part 2", ("c3", "c2")),
    ],
)  # fmt: skip
def test_numbers_pick_in_any_writing(typed: str, picked: tuple[str, ...]) -> None:
    typing = Ticks(TICKS._replace(picked={"c3": ""}))
    typing.take(typed)
    assert tuple(typing.picked) == picked


@each_row(
    ("typed", "pick", "words"),
    [
        ("12: at noon", "c12", "at noon"), ("2.at noon", "c2", "at noon"),
        ("2)at noon", "c2", "at noon"), ("2-at noon", "c2", "at noon"),
        ("+2: at noon", "c2", "at noon"), ("+ 2 at noon", "c2", "at noon"),
        ("2: 3 boats", "c2", "3 boats"), ("part 2: at noon: or so", "c2", "at noon: or so"),
        ("2:", "c2", ""),
    ],
)  # fmt: skip
def test_words_behind_a_number_are_on_that_choice_alone(typed: str, pick: str, words: str) -> None:
    typing = Ticks(TICKS)
    typing.take(typed)
    assert typing.picked == {pick: words}


def test_what_was_left_is_there_again_until_it_is_settled() -> None:
    for settling, action in (
        ("x\n\n", Action.ANSWER), (":na\n", Action.NOT_RELEVANT), (":later\n", Action.LATER),
        (":stop\n", Action.STOP),
    ):  # fmt: skip
        front = Plain(io.StringIO(f"one\n:back\n{settling}\n"), io.StringIO())
        box = BOX._replace(prefill="old")
        assert front.ask(box).action is Action.BACK
        assert front.ask(box).action is action
        left = [] if action in (Action.ANSWER, Action.NOT_RELEVANT) else ["one"]
        assert front.ask(box) == Reply(value=left or ["old"])


def test_a_pick_without_words_is_marked_as_one_with_words_is() -> None:
    screen = io.StringIO()
    picked = TICKS._replace(picked={"c1": "", "c2": "at noon"})
    Plain(io.StringIO("\n"), screen).ask(picked)
    shown = screen.getvalue().splitlines()
    assert [one for one in shown if "(picked" in one] == [
        "  1. Part 1 (picked)", "  2. Part 2 (picked: at noon)",
    ]  # fmt: skip


def test_what_was_typed_last_is_kept_though_the_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 5.0)
    kept: list[int] = []
    with pytest.raises(EndOfInput), Keeping(lambda: kept.append(1)) as keeping:
        for number in range(199, 205):
            keeping.line(number)
        raise EndOfInput
    assert len(kept) == 3
