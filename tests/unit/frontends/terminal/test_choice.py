"""Picking one, and ticking several."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.choices import Ticks
from askfirst.frontends.terminal.rows import Row
from askfirst.frontends.terminal.talk import answered
from askfirst.questions import Choice, QuestionKind
from askfirst.replies import Action, Reply
from prompts import (
    BACKSPACE,
    CHOICE,
    DOWN,
    ENTER,
    OTHERS,
    PAGE_DOWN,
    PAGE_UP,
    SPACE,
    TICKS,
    UP,
    pasted,
)
from rows import each_row

from .conftest import Answer

MANY = CHOICE._replace(choices=tuple(Choice(id=f"c-{n}", text=f"Choice {n}") for n in range(1, 13)))


def test_arrows_move_and_enter_takes(answer: Answer) -> None:
    assert answer(CHOICE, DOWN, ENTER).value == "theirs"
    assert answer(CHOICE, UP, ENTER).value == "not-sure"


def test_a_number_moves_and_enter_takes(answer: Answer) -> None:
    assert answer(CHOICE, "3", ENTER).value == "not-sure"


def test_an_earlier_pick_is_where_one_starts(answer: Answer) -> None:
    assert answer(CHOICE._replace(prefill="theirs"), ENTER).value == "theirs"


def test_more_than_nine_are_picked_by_typing_the_number(answer: Answer) -> None:
    assert answer(MANY, "1", "2", ENTER, ENTER).value == "c-12"


def test_a_text_that_is_no_choice_picks_nothing(answer: Answer) -> None:
    assert answer(CHOICE, *"yours", ENTER, DOWN, ENTER).value == "theirs"


def test_something_else_is_said_in_words(answer: Answer) -> None:
    assert answer(OTHERS, "4", ENTER, ENTER, "the council", ENTER).value == "other: the council"
    assert answer(OTHERS, *"the council", ENTER).value == "other: the council"


def test_a_paste_picks_nothing(answer: Answer) -> None:
    reply = answer(CHOICE, pasted("2\r3\r" * 100), "\x15", "2", ENTER, ENTER)
    assert reply.value == "theirs"
    reply = answer(CHOICE, "\r\r\r2", "\r")
    assert reply.value == "theirs"


def test_ticks_with_words(answer: Answer) -> None:
    reply = answer(TICKS, SPACE, "until noon", DOWN, DOWN, SPACE, ENTER)
    assert reply.value == {"undo": "until noon", "backup": ""}


def test_numbers_tick(answer: Answer) -> None:
    assert answer(TICKS, *"2, 3", ENTER, ENTER).value == {"notice": "", "backup": ""}


def test_words_typed_on_a_line_without_a_tick_tick_it_and_stand_there(answer: Answer) -> None:
    assert answer(TICKS, DOWN, *"the cook", ENTER, ENTER).value == {"notice": "the cook"}
    reply = answer(TICKS, DOWN, *"the cook", UP, ENTER, UP, SPACE, ENTER)
    assert reply.value == {"undo": "", "notice": "the cook"}


@pytest.mark.parametrize("words", ["nobody", "No", "/etc", "jib", "eggs", "gulls"])
def test_the_first_letter_typed_on_a_line_without_a_tick_is_kept(
    answer: Answer, words: str
) -> None:
    assert answer(TICKS, DOWN, *words, ENTER, ENTER).value == {"notice": words}
    assert answer(OTHERS, *f"{words} pays", ENTER).value == f"other: {words} pays"


def test_words_begun_at_one_line_stay_there_when_somebody_types_at_another(
    answer: Answer,
) -> None:
    reply = answer(TICKS, DOWN, *"the cook", *[UP] * 3, *"at night", ENTER, ENTER)
    assert reply.value == {"notice": "the cook", "backup": "at night"}
    again = answer(TICKS, DOWN, *"the cook", *[UP] * 4, *"sees it", ENTER, ENTER)
    assert again.value == {"notice": "the cook sees it"}
    full = TICKS._replace(most=1, picked={"undo": ""})
    refused = answer(
        full, DOWN, *"ab", *[UP] * 3, "c", *[BACKSPACE] * len("ab c"), BACKSPACE, ENTER
    )
    assert refused.value == {"undo": ""}


def test_words_that_no_line_takes_stay_until_they_are_taken_out(answer: Answer) -> None:
    reply = answer(TICKS, UP, *"the cook", ENTER, *[BACKSPACE] * 9, UP, UP, SPACE, ENTER)
    assert reply.value == {"backup": ""}
    full = TICKS._replace(most=1, picked={"undo": ""})
    reply = answer(full, DOWN, *"ab", ENTER, BACKSPACE, BACKSPACE, BACKSPACE, ENTER)
    assert reply.value == {"undo": ""}


def test_not_more_than_allowed(answer: Answer) -> None:
    reply = answer(TICKS, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER)
    assert reply.value == {"undo": "", "notice": ""}


def test_a_second_space_unticks_and_so_does_backspace(answer: Answer) -> None:
    assert answer(TICKS, SPACE, SPACE, DOWN, SPACE, ENTER).value == {"notice": ""}
    assert answer(TICKS, SPACE, BACKSPACE, DOWN, SPACE, ENTER).value == {"notice": ""}


def test_what_stands_alone_does_not_count_against_the_most(answer: Answer) -> None:
    one = TICKS._replace(most=1)
    assert answer(one, UP, SPACE, DOWN, SPACE, ENTER).value == {"undo": ""}


def test_none_of_these_stands_alone(answer: Answer) -> None:
    assert answer(TICKS, SPACE, UP, SPACE, ENTER).value == {"none": ""}
    assert answer(TICKS, UP, SPACE, DOWN, SPACE, ENTER).value == {"undo": ""}


def test_something_else_wants_words(answer: Answer) -> None:
    reply = answer(TICKS, DOWN, DOWN, DOWN, SPACE, ENTER, "a bell", ENTER)
    assert reply.value == {"other": "a bell"}


def test_earlier_ticks_and_words_are_there(answer: Answer) -> None:
    ticked = TICKS._replace(picked={"undo": "until noon", "backup": ""})
    assert answer(ticked, ENTER).value == {"undo": "until noon", "backup": ""}
    edited = answer(ticked, BACKSPACE, "w", ENTER)
    assert edited.value == {"undo": "until noow", "backup": ""}


def test_words_may_hold_what_reply_words_begin_with(answer: Answer) -> None:
    assert answer(TICKS, SPACE, *"by 5: all?", ENTER).value == {"undo": "by 5: all?"}


@pytest.mark.parametrize(("word", "action"), [("?", Action.HELP), (":eg", Action.EXAMPLE)])
def test_ticks_survive_a_look_elsewhere(answer: Answer, word: str, action: Action) -> None:
    assert answer(TICKS, SPACE, "soon", DOWN, *word, ENTER).action is action
    assert answer(TICKS, ENTER).value == {"undo": "soon"}


def test_a_reply_word_behind_the_words_on_a_tick_is_none_of_them(answer: Answer) -> None:
    assert answer(TICKS, SPACE, *"until noon :back", ENTER).action is Action.BACK
    assert answer(TICKS, ENTER).value == {"undo": "until noon"}


def test_below_the_words_on_a_tick_stands_what_they_become() -> None:
    told = {("until noon", "undo"): "It shall be undone until noon."}
    ticks = Ticks(TICKS, {"undo": "until noon", "backup": ""}, lambda *of: told.get(of, ""))
    notes = {row.key: ticks.note(row) for row in ticks.rows}
    assert {key: note for key, note in notes.items() if note} == {
        "undo": "= It shall be undone until noon."
    }
    ticks.toggle("undo")
    assert not any(map(ticks.note, ticks.rows))


def test_a_reply_word_on_a_ticked_line_without_words(answer: Answer) -> None:
    assert answer(TICKS, SPACE, *":later", ENTER).action is Action.LATER


HUNDRED = TICKS._replace(
    most=0,
    words=False,
    choices=tuple(Choice(id=f"part-{n}", text=f"part {n}") for n in range(100)),
)


@pytest.mark.parametrize("kind", [QuestionKind.CHOICE, QuestionKind.CHOICES])
def test_page_keys_go_through_a_long_list_and_stop_at_its_ends(
    answer: Answer, kind: QuestionKind
) -> None:
    prompt = HUNDRED._replace(kind=kind)
    take = [ENTER] if kind is QuestionKind.CHOICE else [SPACE, ENTER]

    def at(*keys: str) -> int:
        value = answer(prompt, *keys, *take).value
        name = value if isinstance(value, str) else next(iter(value))
        return int(str(name).removeprefix("part-"))

    one = at(PAGE_DOWN)
    assert 20 <= one < 40
    assert at(PAGE_DOWN, PAGE_DOWN) == 2 * one
    assert at(PAGE_DOWN, PAGE_DOWN, PAGE_UP) == one
    assert at(*[PAGE_DOWN] * 9) == 99
    assert at(PAGE_DOWN, PAGE_UP, PAGE_UP) == 0


@each_row(
    ("text", "begin"),
    [
        ("Something else", "Something else:"),
        ("Partly: I say what is not right", "What is not right?"),
        ("Both hold, because ...", "Both hold, because"),
    ],
)
def test_own_words_are_asked_for_as_the_choice_says(text: str, begin: str) -> None:
    own = Choice(id="other", text=text)
    assert own.begin == begin
    prompt = OTHERS._replace(choices=(own,))
    said = answered(prompt, Reply(value="other: the council pays"))
    assert said[-1] == f"  {begin} the council pays"


def test_own_words_said_before_are_there(answer: Answer) -> None:
    before = OTHERS._replace(prefill="other: the council")
    assert answer(before, ENTER, " pays", ENTER).value == "other: the council pays"


def test_words_begun_at_a_tick_tick_it_and_none_tick_nothing() -> None:
    for words, value in ((" at  noon ", {"undo": "at noon"}), (" ", {})):
        prompt = TICKS._replace(words=True, choices=(Choice(id="undo", text="undo"),))
        assert Ticks(prompt, {}).value_with(0, Row(words)) == value
    with_words = TICKS._replace(words=False, choices=(Choice(id="undo", text="undo"),))
    assert Ticks(with_words, {}).value_with(0, Row("at noon")) == {}
