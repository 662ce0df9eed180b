"""Reply words beside other lines, and what is said of what names no choice."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.words import complaint, no_choice, reply_in, understood
from askfirst.replies import Action


def test_a_long_word_that_names_no_choice_is_cut() -> None:
    assert no_choice("x" * 30) == f"“{'x' * 30}” is none of the choices"
    assert no_choice("x" * 31) == f"“{'x' * 29}…” is none of the choices"


@pytest.mark.parametrize("word", ["dk", ":na"])
def test_beside_other_lines_some_words_are_no_reply_to_the_whole(word: str) -> None:
    alone = reply_in(word, others=False)
    assert alone is not None
    assert alone.action in (Action.UNKNOWN, Action.NOT_RELEVANT)
    assert reply_in(word, others=True) is None
    assert reply_in(":later", others=True) is not None
    assert reply_in("fewer calls", others=False) is None


def test_what_the_document_will_say_is_asked_with_the_tick_that_it_is_on() -> None:
    seen: list[tuple[str, ...]] = []

    def told(*given: str) -> str:
        seen.append(given)
        return "It rings."

    assert understood(" ring ", told, "bell") == "= It rings."
    assert seen == [("ring", "bell")]
    assert understood("dk", told, "bell") == ""
    assert understood("ring", None) == ""


def test_only_beside_other_lines_is_not_relevant_wrong() -> None:
    assert complaint(":na", others=True).startswith(":na counts for the whole question")
    assert complaint(":na", others=False) == ""
    assert complaint("::na", others=True) == ""


def test_a_word_that_looks_like_a_reply_word_and_is_none_is_told() -> None:
    assert complaint(":hepl", others=False) == (
        "There is no reply word :hepl. Did you mean :help? To write it as text, type ::hepl"
    )
    assert complaint("ring", others=True) == complaint("dk", others=True) == ""


def test_a_word_is_shown_whole_up_to_thirty_characters() -> None:
    assert no_choice("x" * 30) == f"“{'x' * 30}” is none of the choices"
    assert no_choice("x" * 31) == f"“{'x' * 29}…” is none of the choices"
