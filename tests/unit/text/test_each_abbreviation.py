"""A full stop behind each abbreviation, and what follows it."""

from __future__ import annotations

from askfirst.text.sentences import sentences
from rows import each_row


def count(text: str) -> int:
    return len(sentences(text))


NEVER = (
    "mr mrs ms mx dr prof st gen col lt sgt capt cpt maj cmdr adm rev hon gov sen rep pres supt"
    " cllr messrs mme fig figs eq eqs sec secs ref refs nos nr vol vols pp art ch chap tab para vs"
    " e.g i.e eg ie cf approx ca circa resp incl excl esp al viz deg mt ft op cit ed eds trans b.v"
    " dept Mr DR"
)


@each_row("word", NEVER.split())
def test_behind_such_a_word_no_sentence_ends(word: str) -> None:
    for behind in ("Moss", "The boats", "5 boats", "then"):
        assert count(f"it is {word}. {behind}") == 1, behind


BEFORE_A_NUMBER = (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat"
    " sun p pg s sect item ver v"
)


@each_row("word", BEFORE_A_NUMBER.split())
def test_behind_such_a_word_no_sentence_ends_before_a_number(word: str) -> None:
    assert [count(f"it is {word}. {one}") for one in ("5 boats", "Moss boats", "The boats")] == [
        1, 2, 2,
    ]  # fmt: skip


SOMETIMES = (
    "etc inc ltd co corp plc llc gmbh fr jr sr ph.d m.sc b.sc a.m p.m am pm min max est misc bros"
    " app assn univ govt mfg ave blvd rd temp avg std U.S"
)


@each_row("word", SOMETIMES.split())
def test_behind_such_a_word_a_sentence_ends_only_before_one_that_begins_sentences(
    word: str,
) -> None:
    assert [count(f"it is {word}. {one}") for one in ("5 boats", "Moss boats", "The boats")] == [
        1, 1, 2,
    ]  # fmt: skip


STARTERS = (
    "The This That These Those There Then They It Its He She We You I A An In On At As If When"
    " While Where Who What Why How But And Or So For From To With Without After Before Because"
    " Although However Our Their His Her My No Not Now Once Since Such Some All Any Each Every"
    " Both Most Many Another Other Only Please Do Does Did Is Are Was Were Can Could Should"
    " Would Will May Must Shall"
)


@each_row("word", STARTERS.split())
def test_each_word_that_begins_a_sentence_more_often_than_a_name(word: str) -> None:
    assert count(f"boats, oars etc. {word} boats") == 2


SAYING = (
    "said says say wrote writes asked asks added adds told tells replied replies explained"
    " explains argued argues warned warns noted notes answered shouted called continued"
)


@each_row("verb", SAYING.split())
def test_who_said_it_belongs_to_what_was_said(verb: str) -> None:
    assert count(f'"Stop!" Anna {verb} him.') == 1
    assert count(f'"Stop!" Anna Maria had {verb} him.') == 1


@each_row("word", ["it", "go", "up", "me", "us", "do", "so", "on", "boats", "9", "12:30", "5.50",
                   "1,000", "10%", "SMS", "IT"])  # fmt: skip
def test_a_small_letter_may_begin_a_sentence_behind_such_a_word(word: str) -> None:
    assert count(f"they take {word}. then they go") == 2


@each_row("word", ["dept", "etc", "jan", "xyz", "A", "b", "op"])
def test_behind_a_short_word_that_is_none_a_small_letter_begins_nothing(word: str) -> None:
    assert count(f"they take {word}. then they go") == 1


MARKS = "- * + – — • ◦ ▪ ‣ · 1. 12) (3) a. (b)"


@each_row("mark", MARKS.split())
def test_each_mark_of_a_list_begins_something(mark: str) -> None:
    text = f"boats\n{mark} oars"
    assert [text[start:end] for start, end in sentences(text)] == ["boats", "oars"]


@each_row("mark", ["•", "◦", "▪", "‣"])
def test_each_bullet_inside_a_line_does(mark: str) -> None:
    text = f"boats {mark} oars {mark} ropes"
    assert [text[start:end] for start, end in sentences(text)] == ["boats", "oars", "ropes"]


@each_row("mark", ["。", "！", "？"])
def test_wide_stops_end_sentences_too(mark: str) -> None:
    assert count(f"船が来る{mark}鐘が鳴る{mark}」終わり") == 3
