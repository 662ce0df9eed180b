"""What several people answered: which lines stand beside one another, and whose counts."""

from __future__ import annotations

from typing import Any

from askfirst.events import Answered, AnswerStatus, Line, Opinion, Settled
from askfirst.interview.lists import (
    all_stand,
    counting,
    gone,
    is_list,
    is_story,
    line_key,
    passes,
    place_of,
    says_none,
    speaking,
)
from askfirst.interview.opinions import key_of
from askfirst.questions import Frame, Question, QuestionKind
from askfirst.vocabulary import Kind
from rows import each_row

FRAMES = (
    Frame(id="who", begin="Who"),
    Frame(id="rule", begin="Rule", record=Kind.RULE),
    Frame(id="say", begin="Say", produces="specification.sentence"),
)


def question(kind: QuestionKind, **more: Any) -> Question:
    return Question.model_construct(
        **{"id": "q", "kind": kind, "text": "?", "choices": (), "frames": FRAMES, "produces": (),
           "record": None, "about": None, "reads": "", "each": None, **more}
    )  # fmt: skip


@each_row(
    ("kind", "more", "list_"),
    [
        (QuestionKind.BOX, {}, True), (QuestionKind.FORM, {}, True),
        (QuestionKind.CHOICES, {}, False), (QuestionKind.CHOICES, {"record": Kind.NEED}, True),
        (QuestionKind.BOX, {"produces": ("need.rank",)}, False),
        (QuestionKind.BOX, {"produces": ("need.words", "need.rank")}, False),
        (QuestionKind.TEXT, {}, False), (QuestionKind.LONG, {}, False),
        (QuestionKind.CHOICE, {}, False),
    ],
)  # fmt: skip
def test_where_lines_of_several_stand_beside_one_another(
    kind: QuestionKind, more: dict[str, Any], list_: bool
) -> None:
    assert is_list(question(kind, **more)) is list_
    assert is_list(None) is is_story(None) is False


@each_row(
    ("kind", "reads", "story"),
    [(QuestionKind.LONG, "story", True), (QuestionKind.LONG, "", False),
     (QuestionKind.TEXT, "story", False)],
)  # fmt: skip
def test_only_a_long_story_is_told_by_each(kind: QuestionKind, reads: str, story: bool) -> None:
    assert is_story(question(kind, reads=reads)) is story


@each_row(
    ("frame", "about_", "asks", "place"),
    [("who", "", None, "who"), ("rule", "", None, ""), ("say", "", None, ""),
     ("gone", "", None, "gone"), ("", "NEED-01", Kind.NEED, "NEED-01"), ("", "NEED-01", None, ""),
     ("", "", Kind.NEED, "")],
)  # fmt: skip
def test_what_has_room_for_one_value(
    frame: str, about_: str, asks: Kind | None, place: str
) -> None:
    line = Line(key="L1", text="x", frame=frame, about=about_)
    assert place_of(question(QuestionKind.FORM, about=asks), line) == place


def line(key: str, text: str, **more: Any) -> Line:
    return Line(key=key, text=text, **more)


def test_a_line_is_the_same_however_it_is_written_and_another_at_another_place() -> None:
    one = line_key("a", line("L1", "Ring  it."))
    assert one == line_key("a", line("L9", "ring it"))
    assert len({one, line_key("b", line("L1", "ring it")), line_key("a", line("L1", "ring")),
                line_key("a", line("L1", "ring it", choice="x")),
                line_key("a", line("L1", "ring it", frame="y"))}) == 5  # fmt: skip


def test_none_of_it_is_said_by_a_tick_or_by_the_reply() -> None:
    assert says_none(Answered(slot="a", status=AnswerStatus.NOT_RELEVANT))
    assert says_none(Answered(slot="a", lines=(line("L1", "x", choice="x"),
                                               line("L2", "none", choice="none"))))  # fmt: skip
    assert not says_none(Answered(slot="a", lines=(line("L1", "none"),)))
    assert not says_none(Answered(slot="a", status=AnswerStatus.UNKNOWN))


def said(by: str, status: AnswerStatus = AnswerStatus.ANSWERED, value: str = "x") -> Opinion:
    return Opinion(by=by, answer=Answered(slot="a", value=value, status=status))


def test_who_passes_counts_only_where_everybody_does() -> None:
    walk = question(QuestionKind.BOX, reads="walk")
    skip, tells = said("Ida", AnswerStatus.NOT_RELEVANT), said("Jon")
    own = Answered(slot="a", value="y")
    assert passes(walk, skip.answer) and not passes(walk, tells.answer)
    assert not passes(question(QuestionKind.BOX), skip.answer) and not passes(None, skip.answer)
    assert counting(walk, None, [skip, tells]) == [tells]
    assert counting(walk, own, [skip]) == []
    assert counting(walk, None, [skip]) == [skip]
    assert counting(None, None, [skip, tells]) == [skip, tells]


def test_who_settles_a_line_again_decides_anew() -> None:
    first = Settled(slot="a", verdict="one", line="L", seen=("x", "y"), gone=("x",))
    again = first.model_copy(update={"gone": ("y",)})
    whole = Settled(slot="a", verdict="one", seen=("z",), gone=("z",))
    assert gone([first]) == {"x"}
    assert gone([first, again]) == {"y"}
    assert gone([first, whole]) == {"x"}
    assert gone([]) == frozenset()


def test_what_was_settled_as_a_whole_is_no_more_joined_and_a_third_answer_is() -> None:
    one, two = said("Ida", value="a"), said("Jon", value="b")
    own = Answered(slot="a", value="c")
    settled = Settled(slot="a", verdict="one", seen=(key_of(one.answer),))
    assert [each.value for each in speaking(own, [one, two], [settled])] == ["c", "b"]
    third = Settled(slot="a", verdict="third", line="L", by="Kai", n=9,
                    answer=Answered(slot="a", value="d"))  # fmt: skip
    found = speaking(None, [two], [third])
    assert [(each.value, each.by) for each in found] == [("d", "Kai"), ("b", "Jon")]
    unknown = Answered(slot="a", status=AnswerStatus.UNKNOWN)
    assert speaking(unknown, [said("Ida", AnswerStatus.UNKNOWN)], []) == []


def test_all_that_somebody_said_stands_only_where_each_line_of_it_does() -> None:
    whole = Answered(slot="a", lines=(line("L1", "ring"), line("L2", "sing")))
    assert all_stand(Answered(slot="a", lines=(line("L7", "Sing."),)), whole, "a")
    assert not all_stand(
        Answered(slot="a", lines=(line("L7", "sing"), line("L8", "oil"))), whole, "a"
    )
    assert not all_stand(Answered(slot="a", status=AnswerStatus.UNKNOWN), whole, "a")
    text = Answered(slot="a", value="It rang. Twice.")
    assert all_stand(Answered(slot="a", value="it RANG."), text, "a")
    assert not all_stand(Answered(slot="a", value="it hung"), text, "a")
