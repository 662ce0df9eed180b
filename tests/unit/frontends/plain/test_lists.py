"""Lists typed line by line, without keys: what each typed line does."""

from __future__ import annotations

from askfirst.frontends.plain.lists import Lines, Ticks
from askfirst.questions import Choice, Offer, Prompt, QuestionKind
from askfirst.vocabulary import Quote
from rows import each_row

CHOICES = (Choice(id="undo", text="can be undone"), Choice(id="print", text="prints"))


def box(prefill: str = "", offers: tuple[str, ...] = ()) -> Prompt:
    return Prompt(
        "goals", QuestionKind.BOX, "What?", prefill=prefill,
        offers=tuple(Offer(one, Quote(source="a", sha256="", start=0, end=len(one), quote=one))
                     for one in offers),
    )  # fmt: skip


def ticks(**picked: str) -> Ticks:
    return Ticks(Prompt("usual", QuestionKind.CHOICES, "Which?", choices=CHOICES, picked=picked))


@each_row(
    ("typed", "lines", "said"),
    [
        ("-2", ["one"], "taken out: two"),
        ("- 1", ["two"], "taken out: one"),
        ("2 = new", ["one", "new"], "line 2 is now: new"),
        ("1=new", ["new", "two"], "line 1 is now: new"),
        ("+ three", ["one", "two", "three"], ""),
        ("+2", ["one", "two", "quiet"], "added: quiet"),
    ],
)
def test_the_lines_that_are_there_are_changed(typed: str, lines: list[str], said: str) -> None:
    typing = Lines(box("one\ntwo", ("fast", "quiet")))

    assert typing.take(typed) == ([said] if said else [])
    assert typing.result() == lines


@each_row("typed", ["-0", "-3", "0 = new", "3 = new", "2 =", "+3", "+0"])
def test_what_names_no_line_begins_a_list_of_its_own(typed: str) -> None:
    typing = Lines(box("one\ntwo", ("fast", "quiet")))

    assert typing.take(typed) == ["A new list begins with this line; the lines before are out."]
    assert typing.result() == [typed]


def test_lines_that_were_left_are_typed_already() -> None:
    typing = Lines(box("one"), ["two", "three"])

    assert typing.take("four") == []
    assert typing.result() == ["two", "three", "four"]
    assert Lines(box("one")).result() == ["one"]


def test_a_list_of_which_all_was_taken_out_is_empty() -> None:
    typing = Lines(box("one"))
    typing.take("-1")

    assert typing.result() == []


def test_a_long_text_has_no_commands() -> None:
    typing = Lines(Prompt("today", QuestionKind.LONG, "What?", prefill="one"))

    assert typing.take("-1") == []
    assert typing.result() == ["-1"]


def test_the_first_number_replaces_the_ticks_and_a_plus_adds_to_them() -> None:
    first, added = ticks(undo="soon"), ticks(undo="soon")

    assert first.take("2") == ["picked: prints"]
    assert first.picked == {"print": ""}
    assert first.take("1") == ["picked: can be undone"]
    assert first.picked == {"print": "", "undo": ""}
    added.take("+2")
    assert added.picked == {"undo": "soon", "print": ""}


def test_after_one_was_unticked_the_next_number_adds() -> None:
    typing = ticks(undo="soon", print="")

    assert typing.take("-2") == ["no longer picked: prints"]
    typing.take("2")
    assert typing.picked == {"undo": "soon", "print": ""}


def test_the_latest_are_those_with_words() -> None:
    typing = ticks()

    assert typing.take("1: till noon") == ["picked: can be undone: till noon"]
    assert list(typing.latest) == ["undo"]
    typing.take("2")
    assert not typing.latest


def test_words_stand_on_a_tick_without_the_blanks_around_and_what_names_none_as_typed() -> None:
    for typed, picked in (
        ("1:  till noon ", {"undo": "till noon"}), ("Can be undone:  soon ", {"undo": "soon"}),
        ("7", {"7": ""}), ("1, 7", {"undo": "", "7": ""}), (" sings: loud ", {"sings: loud": ""}),
    ):  # fmt: skip
        typing = ticks()
        typing.take(typed)
        assert typing.picked == picked


def test_empty_lines_of_what_is_there_are_no_lines_and_a_first_line_begins_quietly() -> None:
    typing = Lines(box("one\n\n  \ntwo"))
    assert typing.result() == ["one", "two"]
    assert typing.take("-2") == ["taken out: two"]
    fresh = Lines(box())
    assert fresh.take("one") == []
    assert fresh.last == "one"
    assert fresh.take("-1") == ["taken out: one"]
    assert (fresh.last, fresh.result()) == ("", [])


def test_one_is_no_longer_picked_and_its_words_go_with_it() -> None:
    typing = ticks(undo="soon", print="")
    assert typing.take("- 1") == ["no longer picked: can be undone"]
    assert typing.picked == {"print": ""}
    assert typing.take("-9") == ["no longer picked: 9"]


def test_a_number_with_words_in_any_writing_picks_with_these_words() -> None:
    for typed in ("2: at noon", "2. at noon", "2) at noon", "2 - at noon", "2 at noon",
                  " 2  at noon "):  # fmt: skip
        typing = ticks()
        typing.take(typed)
        assert typing.picked == {"print": "at noon"}
    both = ticks()
    both.take("1, 2")
    assert both.picked == {"undo": "", "print": ""}
    assert both.latest == ()
