"""Which choices a reply means, what becomes a record, and what nobody objected to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import JsonValue

from askfirst.events import Answered, Line
from askfirst.interview.lines_put_right import Righted
from askfirst.interview.record_ids import Numbers
from askfirst.interview.rejections import Rejection
from askfirst.interview.ticks import named, ticked
from askfirst.questions import Choice, Offer, Question, QuestionKind
from askfirst.vocabulary import Kind, Quote, Via
from rows import each_row

PARTS = (
    Choice(id="undo", text="Can be undone"),
    Choice(id="notice", text="Tells someone", record=Kind.FUNCTION),
    Choice(id="none", text="none of these"),
)
OTHERS = (*PARTS, Choice(id="other", text="something else"))


def _none_right(text: str, before: Sequence[Line]) -> Righted:
    return Righted(text)


def made(
    value: JsonValue,
    choices: tuple[Choice, ...] = PARTS,
    before: tuple[Line, ...] = (),
    offers: tuple[Offer, ...] = (),
    **more: Any,
) -> Answered | Rejection:
    values = {"id": "q", "kind": QuestionKind.CHOICES, "text": "?", "record": Kind.NEED,
              "choices": choices, **more}  # fmt: skip
    question = Question.model_validate(values)
    return ticked("q", question, value, choices, Numbers(), before, offers, _none_right)


def lines(value: JsonValue, *args: Any, **more: Any) -> tuple[Line, ...]:
    found = made(value, *args, **more)
    assert isinstance(found, Answered), found
    return found.lines


def picked(value: JsonValue, *args: Any, **more: Any) -> dict[str, str]:
    return {one.choice: one.fields.get("words", "") for one in lines(value, *args, **more)}


def test_a_choice_goes_by_its_id_its_text_and_its_number_from_one() -> None:
    for given in ("undo", " CAN be undone ", "1"):
        found = named(PARTS, given)
        assert found is not None and found.id == "undo"
    assert [named(PARTS, given) for given in ("0", "4", "", "un")] == [None] * 4


@each_row(
    "value",
    ["undo: by night; 2", "1: by night\ntells someone", ["undo: by night", "2"],
     {"undo": "by  night", "notice": None}],
)  # fmt: skip
def test_ticks_come_as_a_text_a_list_or_a_mapping(value: JsonValue) -> None:
    if isinstance(value, str):
        value = value.replace(": by night", "")
        assert list(picked(value)) == ["undo", "notice"]
    else:
        assert picked(value) == {"undo": "by night", "notice": ""}


def test_what_is_said_of_one_choice_in_several_lines_is_all_there() -> None:
    assert picked(["undo: by night", "2", "1: by day", "1: by night", "1"]) == {
        "undo": "by night; by day", "notice": "",
    }  # fmt: skip
    (line,) = lines(["ring", "sing"], OTHERS)
    assert (line.choice, line.text) == ("other", "ring; sing")


def test_a_tick_becomes_the_record_of_its_choice_else_of_its_question() -> None:
    undo, notice = lines({"undo": "by night", "notice": ""})
    assert (undo.record, notice.record) == ("NEED-01", "FR-01")
    assert (undo.text, notice.text) == ("Can be undone: by night", "Tells someone")
    assert lines(["none"])[0].record is None
    assert lines({"undo": ""}, needs=("words",))[0].record is None


def test_a_tick_keeps_its_key_and_its_record_however_its_words_change() -> None:
    before = lines({"undo": "by night", "notice": ""})
    (kept,) = lines({"undo": "by day"}, before=before)
    assert (kept.key, kept.record, kept.fields["words"]) == ("L1", "NEED-01", "by day")


def test_what_is_not_among_the_choices_is_refused_unless_there_is_something_else() -> None:
    refused = made(["blue"])
    assert isinstance(refused, Rejection)
    assert "'blue'" in refused.reason and "undo (Can be undone)" in refused.allowed
    (own,) = lines(["blue: and green"], OTHERS)
    assert (own.choice, own.text) == ("other", "blue: and green")


def test_a_choice_that_was_not_offered_this_time_is_heard_by_name_and_not_by_number() -> None:
    question = Question(id="q", kind=QuestionKind.CHOICES, text="?", choices=PARTS)
    by_name = ticked("q", question, ["notice"], PARTS[:1], Numbers(), (), (), _none_right)
    assert isinstance(by_name, Answered) and by_name.lines[0].choice == "notice"
    assert isinstance(
        ticked("q", question, ["2"], PARTS[:1], Numbers(), (), (), _none_right), Rejection
    )


def test_none_stands_alone_and_no_more_are_ticked_than_may_be() -> None:
    alone = made(["none", "undo"])
    assert isinstance(alone, Rejection) and "cannot stand beside" in alone.reason
    assert isinstance(made(["undo", "notice"], most=1), Rejection)
    assert list(picked(["undo", "notice"], most=2)) == ["undo", "notice"]
    assert isinstance(made([]), Rejection)
    assert lines([], optional=True) == ()


@each_row(
    "words",
    ["no", "No, thanks!", "never", "not at all", "nah", "-", "no need", "not for us",
     "We don’t need it.", "i dont want that", "it's not needed", "that is not wanted"],
)  # fmt: skip
def test_a_no_on_a_tick_takes_it_away(words: str) -> None:
    assert picked({"undo": words, "notice": "by post"}) == {"notice": "by post"}


@each_row(
    "words", ["no later than noon", "not at night", "never twice", "we don't need it at night"]
)
def test_words_that_begin_with_a_no_and_say_more_stand_on_the_tick(words: str) -> None:
    assert picked({"undo": words}) == {"undo": words}


@each_row("words", ["yes", "True.", "y", "ON"])
def test_a_yes_on_a_tick_is_only_the_tick(words: str) -> None:
    assert picked({"undo": words}) == {"undo": ""}


def test_what_nobody_objects_to_is_assumed_and_a_yes_is_no_objection() -> None:
    objected, taken = lines({"undo": "no", "notice": "yes"}, assumed=True)
    assert (objected.choice, objected.via, objected.fields["instead_of"]) == (
        "undo", Via.HUMAN, "Can be undone",
    )  # fmt: skip
    assert (taken.choice, taken.via, taken.record) == ("notice", Via.ASSUMED, "ASM-01")
    assert taken.fields == {"assumption": "Tells someone"}


def test_an_assumption_keeps_its_record_and_an_objection_takes_another() -> None:
    before = lines({}, assumed=True, optional=True)
    assert [one.record for one in before] == ["ASM-01", "ASM-02"]
    objected, kept = lines({"undo": "by night"}, assumed=True, before=before)
    assert (objected.key, objected.record) == ("L1", "NEED-01")
    assert (kept.key, kept.record) == ("L2", "ASM-02")


def test_a_ticked_passage_is_quoted_and_is_the_documents_word() -> None:
    quote = Quote(source="a.txt", sha256="0" * 64, start=0, end=4, quote="dusk")
    offers = (Offer(text="at dusk", passage=quote),)
    choices = (*PARTS, Choice(id="passage-1", text="at dusk"))
    (line,) = lines({"passage-1": "true so far"}, choices, offers=offers)
    assert (line.text, line.via, line.evidence) == ("dusk", Via.DOCUMENT, (quote,))
    assert line.fields == {"words": "true so far"}


def test_where_something_is_taken_for_true_no_objects_and_yes_does_not() -> None:
    said: JsonValue = {"undo": "Yes!", "notice": "no"}
    held = {one.choice: one.fields.get("words") for one in lines(said, assumed=True)}
    asked = {one.choice: one.fields.get("words") for one in lines(said)}
    assert (held.get("notice"), asked.keys()) == ("no", {"undo"})
    assert not held.get("undo")


def test_a_choice_in_whose_words_a_colon_stands_is_the_longest_that_was_typed() -> None:
    choices = (Choice(id="ring", text="At night: ring"),
               Choice(id="twice", text="At night: ring: twice"), *PARTS)  # fmt: skip
    for said, found in (
        ("at night: ring: twice: by hand", {"twice": "by hand"}),
        ("At night: ring: by hand", {"ring": "by hand"}),
        ("At night: ring", {"ring": ""}),
    ):
        assert picked([said], choices) == found
    assert isinstance(made(["At night: sing"], choices), Rejection)


def test_what_puts_another_line_right_stays_beside_the_ticks() -> None:
    aside = Line(key="L8", text="no, 4", fields={"puts-right": "tasks#L1"})
    before = (*lines({"undo": "by night"}), aside)
    found = lines({"undo": "by day", "notice": ""}, before=before)
    assert [one.choice for one in found] == ["undo", "notice", ""]
    assert found[-1] == aside
