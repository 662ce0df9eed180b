"""One prompt out, one reply in: what is taken out, pasted, or left and asked again."""

from __future__ import annotations

import io

import pytest

from askfirst.frontends.plain import Plain
from askfirst.questions import Choice, Frame, Offer, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Quote
from rows import each_row

FORM = Prompt(
    "never", QuestionKind.FORM, "What?",
    frames=(Frame(id="alone", begin="It never"), Frame(id="misuse", begin="Nobody may")),
)  # fmt: skip

PARTS = (Choice(id="a", text="Ask"), Choice(id="b", text="Bind"))


def asked(prompt: Prompt, typed: str) -> Reply:
    return Plain(io.StringIO(typed), io.StringIO()).ask(prompt)


@each_row(
    ("optional", "prefill", "typed", "value"),
    [
        (True, "Ada", "-\n", ""),
        (False, "Ada", "-\n", "-"),
        (True, "", "-\n", "-"),
        (True, "Ada", "\n", "Ada"),
        (True, "Ada", "Ben\n", "Ben"),
    ],
)
def test_a_hyphen_takes_out_only_what_may_be_left_out(
    optional: bool, prefill: str, typed: str, value: str
) -> None:
    prompt = Prompt("speaker", QuestionKind.TEXT, "Who?", optional=optional, prefill=prefill)
    assert asked(prompt, typed) == Reply(value=value)


def test_empty_lines_of_a_paste_part_paragraphs_but_begin_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pasted = iter([True, True, False])
    monkeypatch.setattr(Plain, "_pasting", lambda _: next(pasted))
    prompt = Prompt("today", QuestionKind.LONG, "How?")

    assert asked(prompt, "\none\n\ntwo\n\n") == Reply(value="one\n\ntwo")


PICK = Prompt("kind", QuestionKind.CHOICE, "Which?", choices=PARTS)
TICK = Prompt("usual", QuestionKind.CHOICES, "Which?", choices=PARTS)


@pytest.mark.parametrize(
    ("prompt", "typed", "pasting", "value"),
    [
        (Prompt("name", QuestionKind.TEXT, "Name?"), "one\n\ntwo\n", [1, 1, 0], "one two"),
        (PICK, "one\n2\n", [1, 0], "one 2"),
        (FORM, "ring\n\nlate\nsing\n", [1, 1, 0, 0], {"alone": "ring late", "misuse": "sing"}),
        (TICK, "1\n\n+2\n\n", [1, 0], {"a": "", "b": ""}),
    ],
)  # fmt: skip
def test_nothing_of_a_paste_goes_to_the_next_question(
    monkeypatch: pytest.MonkeyPatch, prompt: Prompt, typed: str, pasting: list[int], value: object
) -> None:
    more = iter(pasting)
    monkeypatch.setattr(Plain, "_pasting", lambda _: bool(next(more)))
    replies = io.StringIO(f"{typed}next")

    assert Plain(replies, io.StringIO()).ask(prompt) == Reply(value=value)
    assert replies.read() == "next"


def test_a_form_that_was_left_goes_on_where_it_was_and_ends_with_any_reply() -> None:
    front = Plain(io.StringIO("ring\n:back\n\nsing\n" + "hum\n:back\ndk\ndk\n" + "\n\n"),
                  io.StringIO())  # fmt: skip

    assert front.ask(FORM).action is Action.BACK
    assert front.ask(FORM) == Reply(value={"alone": "ring", "misuse": "sing"})
    assert front.ask(FORM).action is Action.BACK
    assert front.ask(FORM) == Reply(action=Action.UNKNOWN)
    assert front.ask(FORM) == Reply(value={"alone": "", "misuse": ""})


def test_what_was_typed_just_now_goes_before_what_was_there() -> None:
    front = Plain(io.StringIO("ring\n:back\n\n\n"), io.StringIO())
    front.ask(FORM)

    there = FORM._replace(picked={"alone": "sing", "misuse": "hum"})
    assert front.ask(there) == Reply(value={"alone": "ring", "misuse": "hum"})


def test_one_known_line_among_unknown_ones_is_an_answer() -> None:
    assert asked(FORM, "dk\nring\n") == Reply(value={"alone": "dk", "misuse": "ring"})
    assert asked(FORM, "dk\n\n") == Reply(action=Action.UNKNOWN)


def test_a_reply_word_ends_a_list_and_dk_does_so_in_its_first_line_alone() -> None:
    box = Prompt("goals", QuestionKind.BOX, "What?")

    assert asked(box, "dk\n") == Reply(action=Action.UNKNOWN)
    assert asked(box, "ring\ndk\n\n") == Reply(value=["ring", "dk"])
    assert asked(box, "ring\n:later\n").action is Action.LATER


def test_two_colons_are_one_in_a_long_text_and_its_lines_are_kept_as_one_text() -> None:
    class Kept:
        def __init__(self) -> None:
            self.typed = list[object]()

        def understood(self, *_: object) -> str:
            return ""

        def keep(self, _: str, typed: object) -> None:
            self.typed.append(typed)

    long = Prompt("today", QuestionKind.LONG, "How?")
    assert asked(long, "::back it goes\nthen dk\n\n") == Reply(value=":back it goes\nthen dk")
    for kind, typed in ((QuestionKind.LONG, "one\ntwo"), (QuestionKind.BOX, ["one", "two"])):
        kept = Kept()
        front = Plain(io.StringIO("one\ntwo\n\n"), io.StringIO(), kept)
        front.ask(Prompt("today", kind, "How?"))
        assert kept.typed[-1] == typed


def told(prompt: Prompt, typed: str = "\n\n\n") -> list[str]:
    """What is on the screen of a question."""
    screen = io.StringIO()
    Plain(io.StringIO(typed), screen).ask(prompt)
    return screen.getvalue().splitlines()


OFFERS = tuple(
    Offer(one, Quote(source="a", sha256="", start=0, end=1, quote=one)) for one in ("ring", "sing")
)


def test_above_an_answer_stands_what_was_shown_the_help_the_offers_and_what_is_there() -> None:
    box = Prompt(
        "goals",
        QuestionKind.BOX,
        "What?",
        section="Goals",
        help="One a line.",
        shown=("You said x.",),
        prefill="fewer\x1b[31m calls\nno keys",
        offers=OFFERS,
    )
    assert told(box)[:10] == [
        "", "Goals.", "  You said x.", "What?", "One a line.",
        "From your documents; type +1 to take the first one, and so on:", "  +1. ring",
        "  +2. sing", "So far:", "  line 1: fewer calls",
    ]  # fmt: skip
    assert "" not in told(box._replace(help=""))[1:]
    assert "From your documents" not in " ".join(told(box._replace(offers=())))
    ticks = TICK._replace(offers=OFFERS, prefill="x", picked={"a": "till noon"}, optional=True)
    found = told(ticks, "\n")
    assert "  1. Ask (picked: till noon)" in found and "  2. Bind" in found
    assert not any(line.startswith(("From your", "So far")) for line in found)


@each_row(
    ("prompt", "lines"),
    [
        (PICK._replace(prefill="b"), ["  Bind"]),
        (PICK._replace(prefill="other: sing"), ["  other: sing"]),
        (Prompt("t", QuestionKind.TEXT, "?", prefill="a"), ["  a"]),
        (Prompt("t", QuestionKind.LONG, "?", prefill="a\nb"), ["  a", "  b"]),
        (Prompt("t", QuestionKind.BOX, "?", prefill="a\nb"), ["  line 1: a", "  line 2: b"]),
        (FORM._replace(prefill="a"), []),
        (Prompt("t", QuestionKind.TEXT, "?"), []),
    ],
)
def test_what_is_there_is_told_by_kind(prompt: Prompt, lines: list[str]) -> None:
    found = told(prompt)
    there = found[found.index("So far:") + 1 :] if "So far:" in found else []
    assert there[: len(lines)] == lines
    assert bool(there) is bool(lines)


def test_a_line_of_a_form_is_asked_for_by_its_beginning_with_what_is_there() -> None:
    found = told(FORM._replace(picked={"misuse": "sing"}))
    assert "It never ..." in found and "Nobody may ... [sing]" in found


@each_row(
    ("prompt", "typed", "value"),
    [
        (Prompt("g", QuestionKind.BOX, "?", typed=["ring"]), "sing\n\n", ["ring", "sing"]),
        (Prompt("g", QuestionKind.LONG, "?", typed="a\nb"), "c\n\n", "a\nb\nc"),
        (Prompt("g", QuestionKind.TEXT, "?", typed="a"), "\n", "a"),
        (PICK._replace(typed="a", prefill="b"), "\n", "b"),
        (FORM._replace(typed={"alone": "ring"}), "\n\n", {"alone": "ring", "misuse": ""}),
        (TICK._replace(typed={"b": "x"}), "\n", {"b": "x"}),
        (Prompt("g", QuestionKind.BOX, "?", typed="ring"), "sing\n\n", ["sing"]),
        (Prompt("g", QuestionKind.TEXT, "?", prefill="a", typed={"x": "y"}), "\n", "a"),
    ],
)
def test_what_was_typed_and_not_sent_is_there_where_it_fits_the_kind(
    prompt: Prompt, typed: str, value: object
) -> None:
    assert asked(prompt, typed) == Reply(value=value)


class Listening:
    """Says of each line what becomes of it, and with what it was asked."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []

    def understood(self, slot: str, words: str, choice: str = "", frame: str = "") -> str:
        self.heard.append((slot, words, choice, frame))
        return f"<{words}>"

    def keep(self, _: str, typed: object) -> None:
        pass


@each_row(
    ("prompt", "typed", "heard"),
    [
        (Prompt("g", QuestionKind.BOX, "?", prefill="a\nb"), "-1\n+ c\nd\n\n",
         [("g", "c", "", ""), ("g", "d", "", "")]),
        (Prompt("g", QuestionKind.LONG, "?"), "a\nb\n\n", []),
        (Prompt("g", QuestionKind.BOX, "?"), "a\ndk\n\n", [("g", "a", "", "")]),
        (FORM, "ring\n\n", [("never", "ring", "", "alone")]),
        (FORM, "dk\n-\n", [("never", "", "", "misuse")]),
        (TICK, "1: soon\n+2\n\n", [("usual", "soon", "a", "")]),
    ],
)  # fmt: skip
def test_each_line_with_words_is_told_once_as_what_it_becomes(
    prompt: Prompt, typed: str, heard: list[tuple[str, ...]]
) -> None:
    listening = Listening()
    Plain(io.StringIO(typed), io.StringIO(), listening).ask(prompt)
    assert listening.heard == heard
