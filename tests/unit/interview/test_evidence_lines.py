"""A passage given as evidence belongs to the lines whose words it shares, else to none."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.evidence_lines import attached
from askfirst.vocabulary import Quote


def quote(words: str) -> Quote:
    return Quote(source="letter.txt", sha256="0" * 64, start=0, end=len(words), quote=words)


BELL, BOAT = quote("The bell rings at noon."), quote("A boat holds six people.")
LINES = (Line(key="L1", text="ring the bell"), Line(key="L2", text="count the boats"))


def where(
    *quotes: Quote, lines: tuple[Line, ...] = LINES, before: Answered | None = None
) -> dict[str, list[str]]:
    """By key of a line the passages that were put to it."""
    made = attached(Answered(slot="tasks", lines=lines, evidence=quotes), before)
    return {one.key: [quoted.quote for quoted in one.evidence] for one in made.lines}


def test_each_passage_goes_to_the_line_that_shares_most_words_with_it() -> None:
    assert where(BELL, BOAT) == {"L1": [BELL.quote], "L2": [BOAT.quote]}
    more = (*LINES, Line(key="L3", text="ring the bell at noon"))
    assert where(BELL, lines=more) == {"L1": [], "L2": [], "L3": [BELL.quote]}


def test_lines_that_share_as_many_words_have_it_both_and_all_that_share_none_have_nothing() -> None:
    lines = (*LINES, Line(key="L3", text="the bell is old"))
    hangs = quote("A bell hangs there.")
    assert where(hangs, lines=lines) == {"L1": [hangs.quote], "L2": [], "L3": [hangs.quote]}
    assert where(quote("It rains."), lines=lines) == {"L1": [], "L2": [], "L3": []}


def test_a_word_of_every_line_tells_none_apart_and_a_number_does() -> None:
    lines = (Line(key="L1", text="the bell has 2 ropes"), Line(key="L2", text="the bell has 3"))
    assert where(quote("A bell."), lines=lines) == {"L1": [], "L2": []}
    assert where(quote("There are 3."), lines=lines)["L2"] == ["There are 3."]


def test_of_a_single_line_the_evidence_stays_with_the_answer() -> None:
    made = attached(Answered(slot="tasks", lines=LINES[:1], evidence=(BELL,)))
    assert (made.lines[0].evidence, made.attached, made.evidence) == ((), False, (BELL,))
    unknown = LINES[1].model_copy(update={"status": AnswerStatus.UNKNOWN})
    assert not attached(Answered(slot="t", lines=(LINES[0], unknown), evidence=(BELL,))).attached
    assert not attached(Answered(slot="tasks", lines=LINES)).attached


def test_what_was_taken_over_rests_on_its_own_passage_alone() -> None:
    taken = LINES[0].model_copy(update={"evidence": (BOAT,)})
    assert where(BELL, lines=(taken, LINES[1]))["L1"] == [BOAT.quote]


def test_what_was_put_to_a_line_before_is_weighed_again_when_the_line_changed() -> None:
    before = attached(Answered(slot="tasks", lines=LINES, evidence=(BELL,)))
    moved = (
        before.lines[0].model_copy(update={"text": "oil the rope"}),
        LINES[1].model_copy(update={"text": "ring the bell"}),
    )
    assert where(BELL, lines=moved, before=before) == {"L1": [], "L2": [BELL.quote]}
    kept = before.model_copy(update={"attached": False})
    assert where(BELL, lines=moved, before=kept)["L1"] == [BELL.quote]


def test_what_was_taken_over_later_from_a_passage_given_before_stays() -> None:
    before = attached(Answered(slot="tasks", lines=LINES, evidence=(BELL, BOAT)))
    taken = before.lines[0].model_copy(update={"text": "row", "evidence": (BOAT,)})
    assert where(BELL, lines=(taken, LINES[1]), before=before)["L1"] == [BOAT.quote]


def test_a_line_rests_on_each_of_the_passages_that_share_its_words() -> None:
    other = quote("The bell is to ring at dusk.")
    assert where(BELL, other, BOAT) == {"L1": [BELL.quote, other.quote], "L2": [BOAT.quote]}
