"""The records that an answer names: their words, who said them, and the main task among them."""

from __future__ import annotations

from typing import Any

from askfirst.events import Answered, AnswerStatus, Line, Opinion, Said, Settled, Stamped
from askfirst.interview.references import (
    Ref,
    is_of_others,
    kind_of,
    main_task,
    refs_of,
    turn_of,
)
from askfirst.vocabulary import AS_TODAY, SPOKEN, Kind, Quote, Via
from rows import each_row

QUOTE = Quote(source="a.txt", sha256="0", start=0, end=3, quote="yes")
OTHER = Quote(source="b.txt", sha256="1", start=0, end=3, quote="yes")


def refs(*lines: Line, **more: Any) -> list[Ref]:
    return list(refs_of(Answered(slot="tasks", n=7, by="Ada", lines=lines, **more), "tasks", None))


def line(number: int, text: str, **more: Any) -> Line:
    return Line(key=f"L{number}", text=text, record=f"NEED-{number:02d}", **more)


def test_a_kind_goes_by_the_whole_beginning_of_an_id() -> None:
    assert (kind_of("NEED-01"), kind_of("OPEN-FR-02-then"), kind_of("X-1")) == (
        Kind.NEED, None, None,
    )  # fmt: skip


def test_each_line_that_is_known_and_made_a_record_is_one_at_its_place() -> None:
    unknown = line(2, "dk", status=AnswerStatus.UNKNOWN)
    found = refs(line(1, "- ring"), unknown, Line(key="L3", text="x"), line(4, "sing"))

    assert [(one.id, one.position, one.text, one.words) for one in found] == [
        ("NEED-01", 1, "ring", "- ring"), ("NEED-04", 4, "sing", "sing"),
    ]  # fmt: skip
    assert refs(line(1, "ring"), status=AnswerStatus.NOT_RELEVANT) == []


def test_a_record_is_called_after_its_main_part_then_after_the_words_on_a_tick() -> None:
    fields = {"words": "by night", "role": "nurse", "does": "row", "need": "ring"}
    assert [one.text for one in refs(line(1, "x", fields=fields))] == ["ring"]
    del fields["need"]
    assert [one.text for one in refs(line(1, "x", fields=fields))] == ["row"]
    del fields["does"]
    assert [one.text for one in refs(line(1, "x", fields=fields))] == ["by night"]


def test_a_guess_of_the_line_or_of_the_answer_makes_a_guess() -> None:
    assert [one.sure for one in refs(line(1, "x"), line(2, "y", sure=False))] == [True, False]
    assert [one.sure for one in refs(line(1, "x"), sure=False)] == [False]


def test_a_line_rests_on_its_own_passage_else_on_those_of_the_answer_unless_each_has_its_line() -> (
    None
):
    own = line(1, "x", evidence=(OTHER,))
    assert [one.evidence for one in refs(own, line(2, "y"), evidence=(QUOTE,))] == [
        (OTHER,), (QUOTE,),
    ]  # fmt: skip
    whole = refs(own, line(2, "y"), evidence=(QUOTE,), attached=True)
    assert [one.evidence for one in whole] == [(OTHER,), ()]


def test_a_line_that_joined_from_somebody_else_is_theirs() -> None:
    theirs = line(1, "x", said=Stamped(n=3, by="Otto", at="2026-02-03T09:00:00Z"))
    (found,) = refs(theirs)
    assert (found.by, found.event, found.at) == ("Otto", 3, "2026-02-03T09:00:00Z")
    (found,) = refs(line(1, "x", via=Via.DOCUMENT))
    assert (found.by, found.event, found.via) == ("Ada", 7, Via.DOCUMENT)


def test_a_tick_on_what_was_spoken_of_reads_as_if_it_had_been_typed() -> None:
    fields = {"need": "ring", "words": "instead: by hand"}
    (found,) = refs(line(1, "ring the bell", choice=f"{SPOKEN}1", fields=fields))
    assert (found.choice, found.text, found.fields) == ("", "ring the bell", {})
    (found,) = refs(line(1, f"{AS_TODAY}by bell", choice=f"{SPOKEN}1", fields=fields))
    assert found.fields == {"instead": "by hand"}
    (found,) = refs(line(1, "x", choice="undo", fields=fields))
    assert (found.choice, found.fields) == ("undo", fields)


def need(number: int, words: str, slot: str = "tasks", **more: Any) -> Ref:
    made = Ref(
        id=f"NEED-{number:02d}", kind=Kind.NEED, slot=slot, event=1, line=f"L{number}",
        position=number, text=words, words=words, fields={}, frame="", choice="", sure=True,
        via=Via.HUMAN, by="Ada", at="", evidence=(),
    )  # fmt: skip
    return made._replace(**more)


@each_row(
    ("tasks", "main"),
    [
        ((need(1, "count boats"), need(2, "find a free boat")), "NEED-02"),
        ((need(1, "free the boat"), need(2, "find a free boat")), "NEED-01"),
        ((need(1, "sing"), need(2, "dance")), "NEED-01"),
        ((need(1, "sing"), need(2, "a free boat", withdrawn=True)), "NEED-01"),
        ((need(1, "sing"), need(2, "a free boat", choice="undo")), "NEED-01"),
        ((need(1, "sing"), need(2, "a free boat", slot="failures")), "NEED-01"),
        ((need(1, "a free boat", kind=Kind.GOAL), need(2, "sing")), "NEED-02"),
        ((), ""),
    ],
)
def test_the_main_task_says_most_of_what_the_sentence_says_else_it_is_the_first(
    tasks: tuple[Ref, ...], main: str
) -> None:
    assert main_task(tasks, "Rowers see which boat is free.") == main


def test_a_turn_that_adds_questions_to_an_earlier_one_is_that_one_with_both() -> None:
    first = Said(n=3, question="Q?", reply="R", also=("goals",))
    more = Said(n=5, question="Q?", reply="R", turn=3, also=("who", "goals"))

    assert turn_of(first, {}) == {3: first}
    assert turn_of(more, {3: first}) == {3: first.model_copy(update={"also": ("goals", "who")})}
    assert turn_of(more, {}) == {}


def test_opinions_and_settled_lines_are_folded_behind_all_others() -> None:
    answer = Answered(slot="goals", value="x")
    assert is_of_others(Opinion(answer=answer))
    assert is_of_others(Settled(slot="goals", verdict="one", line="G-01"))
    assert not is_of_others(Settled(slot="goals", verdict="one"))
    assert not is_of_others(answer)
