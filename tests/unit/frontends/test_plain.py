"""Plain lines: enough to be somebody's only front end."""

from __future__ import annotations

import io
import re

import pytest

from askfirst.frontends import EndOfInput
from askfirst.frontends.plain import Plain
from askfirst.questions import Choice, Frame, LinePart, Offer, Progress, Prompt, QuestionKind, Typed
from askfirst.replies import WORDS, Action, Reply
from askfirst.vocabulary import Quote
from rows import each_row

TASK = (LinePart(field="role", before=":", most_words=3, label="who"), LinePart(field="need"))
COLOURS = (Choice(id="red", text="Red"), Choice(id="blue", text="Light blue"),
           Choice(id="other", text="Another"))  # fmt: skip
FRAMES = (Frame(id="alone", begin="It never"), Frame(id="misuse", begin="Nobody may"))


def parts_of(kind: str) -> dict[str, object]:
    """What a prompt of this kind cannot be without."""
    if "choice" in kind:
        return {"choices": COLOURS}
    return {"frames": FRAMES} if kind == "form" else {}


def asked(kind: str, typed: str, **more: object) -> tuple[Reply, str]:
    """The reply to one prompt, and all that was printed."""
    screen = io.StringIO()
    prompt = Prompt(slot="x", kind=QuestionKind(kind), text="What?", section="Why",
                    progress=Progress(answered=2, open=7, may_open=1), **more)  # fmt: skip
    return Plain(io.StringIO(typed), screen).ask(prompt), screen.getvalue()


def test_where_one_is_and_how_to_reply_is_said_in_words() -> None:
    _, screen = asked("text", "a\n")
    assert "Why. Question 3 of at most 10, about 20 minutes." in screen
    assert "One line, then Enter." in screen


@each_row("kind", QuestionKind)
def test_no_drawing_no_colour_and_every_line_is_only_added(kind: QuestionKind) -> None:
    parts = parts_of(kind)
    _, screen = asked(kind, "1\n\n\n", prefill="a\nb", picked={"blue": "x"}, **parts)
    assert not re.search(r"[\x1b\r\b─-╿■-◿]", screen)


@each_row("kind", ["text", "long", "choice", "choices", "box", "form"])
@each_row("word", WORDS)
def test_every_reply_word_works_in_every_kind(kind: str, word: str) -> None:
    parts = parts_of(kind)
    reply, _ = asked(kind, f"{word}\n\n\n", **parts)
    assert reply.action is WORDS[word]


@each_row("kind", ["text", "long", "choice", "choices", "box", "form"])
@each_row("typed", ["", "one\n"])
def test_when_input_ends_nothing_is_replied(kind: str, typed: str) -> None:
    parts = parts_of(kind)
    if typed and kind in ("text", "choice"):
        return
    with pytest.raises(EndOfInput):
        asked(kind, typed, **parts)


def test_a_misspelt_reply_word_is_asked_for_again() -> None:
    reply, screen = asked("text", ":bakc\n:back\n")
    assert reply.action is Action.BACK
    assert "no reply ':bakc'" in screen


def test_two_colons_are_text() -> None:
    assert asked("text", "::back\n")[0].value == ":back"
    assert asked("long", "a\n::back\n\n")[0].value == "a\n:back"


@each_row("typed", ["2", "blue", "Light blue", " BLUE "])
def test_a_choice_is_picked_by_number_id_or_text_and_said(typed: str) -> None:
    reply, screen = asked("choice", f"{typed}\n", choices=COLOURS)
    assert reply.value == "blue"
    assert screen.endswith("  Light blue\n")


def test_own_words_go_through_as_typed() -> None:
    assert asked("choice", "other: green\n", choices=COLOURS)[0].value == "other: green"


def test_enter_alone_keeps_what_is_there() -> None:
    assert asked("text", "\n", prefill="a")[0].value == "a"
    assert asked("choice", "\n", prefill="blue", choices=COLOURS)[0].value == "blue"
    assert asked("box", "\n", prefill="a\nb")[0].value == ["a", "b"]
    assert asked("choices", "\n", choices=COLOURS, picked={"red": "x"})[0].value == {"red": "x"}
    value = asked("form", "\n\n", frames=FRAMES, picked={"alone": "cancels"})[0].value
    assert value == {"alone": "cancels", "misuse": ""}


BOXES = [
    ("-1\n\n", ["b", "c"]),
    ("2= B\n\n", ["a", "B", "c"]),
    ("+ d\n\n", ["a", "b", "c", "d"]),
    ("-1\n-1\n+ d\n\n", ["c", "d"]),
    ("new\n\n", ["new"]),
    ("new\nmore\n-1\n\n", ["more"]),
    ("-9\n\n", ["-9"]),
    ("- 2 degrees at least\n\n", ["- 2 degrees at least"]),
    ("1: the caretaker\n\n", ["1: the caretaker"]),
]


@each_row(("typed", "lines"), BOXES)
def test_single_lines_of_a_list_are_edited(typed: str, lines: list[str]) -> None:
    reply, screen = asked("box", typed, prefill="a\nb\nc", line=TASK)
    assert reply.value == lines
    assert "line 2: b" in screen


def test_a_dont_know_among_lines_is_that_line() -> None:
    reply, _ = asked("box", "a\ndk\n\n", line=TASK)
    assert reply == Reply(value=["a", "dk"])


def test_a_line_of_a_document_is_taken_over_by_its_number() -> None:
    quote = Quote(source="memo.txt", sha256="0", start=0, end=3, quote="see")
    reply, screen = asked("box", "+1\nmine\n\n", offers=(Offer(text="see halls", passage=quote),))
    assert reply.value == ["see halls", "mine"]
    assert "+1. see halls" in screen


TICKS = [
    ("1\n\n", {"red": ""}),
    ("1 2\n\n", {"red": "", "blue": ""}),
    ("1, 2\n\n", {"red": "", "blue": ""}),
    ("2: until noon\n\n", {"blue": "until noon"}),
    ("blue: until noon\n1\n\n", {"blue": "until noon", "red": ""}),
    ("+1\n\n", {"blue": "x", "red": ""}),
    ("-2\n+1 now\n\n", {"red": "now"}),
    ("-2\n\n", {}),
    ("green\n\n", {"green": ""}),
]


@each_row(("typed", "picked"), TICKS)
def test_ticks_are_added_and_taken_out(typed: str, picked: dict[str, str]) -> None:
    reply, screen = asked("choices", typed, choices=COLOURS, picked={"blue": "x"}, words=True)
    assert reply.value == picked
    assert "2. Light blue (picked: x)" in screen


def test_a_form_is_filled_line_by_line_and_a_minus_empties_one() -> None:
    value = asked("form", "-\nspy\n", frames=FRAMES, picked={"alone": "cancels"})[0].value
    assert value == {"alone": "", "misuse": "spy"}


def test_what_was_typed_before_a_question_for_help_is_not_lost() -> None:
    screen = io.StringIO()
    front = Plain(io.StringIO("a\nb\n?\nc\n\n"), screen)
    prompt = Prompt(slot="x", kind=QuestionKind.BOX, text="What?", line=TASK)
    assert front.ask(prompt).action is Action.HELP
    assert front.ask(prompt).value == ["a", "b", "c"]
    assert "typed before: b" in screen.getvalue()


def test_escapes_in_what_is_filled_in_do_not_reach_the_screen() -> None:
    _, screen = asked("box", "\n", prefill="a\x1b[2Jb")
    assert "\x1b" not in screen


def test_replies_are_introduced_once() -> None:
    screen = io.StringIO()
    front = Plain(io.StringIO("a\nb\n"), screen)
    prompt = Prompt(slot="x", kind=QuestionKind.TEXT, text="What?")
    front.ask(prompt)
    front.ask(prompt)
    assert screen.getvalue().count("At any question") == 1


class Listening:
    """Keeps what it is told last."""

    def __init__(self) -> None:
        self.kept: Typed | None = None

    def keep(self, slot: str, typed: Typed) -> None:
        self.kept = typed

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        when = f"If it is {choice}, it" if choice else "It"
        return f"{when} shall {line}." if line != "dk" else ""


@each_row(
    ("kind", "typed", "kept"),
    [
        ("box", "one\ntwo\nhal", ["one", "two", "hal"]),
        ("long", "one\ntwo\n", "one\ntwo"),
        ("choices", "2: soon\n", {"blue": "soon"}),
        ("form", "one\n", {"alone": "one"}),
    ],
)
def test_what_was_typed_when_input_ends_is_kept_and_there_again(
    kind: str, typed: str, kept: Typed
) -> None:
    listening = Listening()
    prompt = Prompt(slot="x", kind=QuestionKind(kind), text="What?", words=True, **parts_of(kind))
    with pytest.raises(EndOfInput):
        Plain(io.StringIO(typed), io.StringIO(), listening).ask(prompt)
    assert listening.kept == kept
    screen = io.StringIO()
    again = prompt._replace(typed=kept)
    reply = Plain(io.StringIO("\n\n"), screen, listening).ask(again)
    assert reply.value == (kept if kind != "form" else {"alone": "one", "misuse": ""})
    assert "one" in screen.getvalue() or "soon" in screen.getvalue()


def test_what_becomes_of_a_line_is_told_below_it() -> None:
    screen = io.StringIO()
    prompt = Prompt(slot="x", kind=QuestionKind.BOX, text="What?", line=TASK)
    Plain(io.StringIO("vet: look\n\n"), screen, Listening()).ask(prompt)
    assert "  = It shall vet: look.\n" in screen.getvalue()


def test_what_becomes_of_the_words_on_a_tick_is_told_once() -> None:
    screen = io.StringIO()
    prompt = Prompt(
        slot="x", kind=QuestionKind.CHOICES, text="?", words=True, **parts_of("choices")
    )
    Plain(io.StringIO("2: ring the bell\n+1\n\n"), screen, Listening()).ask(prompt)
    assert screen.getvalue().count("If it is") == 1
    assert "  = If it is blue, it shall ring the bell.\n" in screen.getvalue()


def test_own_words_are_asked_for_as_the_choice_says() -> None:
    partly = (Choice(id="yes", text="Yes"), Choice(id="other", text="Partly: I say what is wrong"))
    reply, screen = asked("choice", "2\nthe day\n", choices=partly)
    assert reply.value == "other: the day"
    assert "What is wrong?" in screen
    assert asked("choice", "2\n:back\n", choices=partly)[0].action is Action.BACK
