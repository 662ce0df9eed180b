"""Which of several answers is in force, and what stands beside it."""

from __future__ import annotations

from itertools import permutations

import pytest

from askfirst.events import Answered, AnswerStatus, Line, Opinion, Settled
from askfirst.interview import Interview, accept
from askfirst.interview.contributions import contributed, is_known
from askfirst.interview.opinions import (
    difference,
    each_once,
    former,
    in_force,
    key_of,
    latest,
    said_alike,
    union,
    value_of,
    views,
)
from askfirst.interview.record_ids import OTHERS, Numbers, OwnNumbers, number_of
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.vocabulary import Kind, Via
from interviews import started, tell
from rows import each_row


def opinion(by: str, text: str, day: int = 1, **more: object) -> Opinion:
    answer = Answered(slot="refuse", value=text).model_copy(update=more)
    return Opinion(by=by, answer=answer, given=f"2020-10-0{day}T09:00:00Z")


def test_spaces_capitals_and_a_full_stop_make_no_other_answer() -> None:
    assert key_of(Answered(slot="a", value="It  rains.")) == key_of(
        Answered(slot="a", value="it rains")
    )
    assert key_of(Answered(slot="a", value="a")) != key_of(Answered(slot="a", value="b"))


def test_ticks_are_the_same_in_any_order_and_lines_are_not() -> None:
    one, two = Line(key="L1", text="x", choice="x"), Line(key="L2", text="y", choice="y")
    assert key_of(Answered(slot="a", lines=(one, two))) == key_of(
        Answered(slot="a", lines=(two, one))
    )
    first, second = Line(key="L1", text="x"), Line(key="L2", text="y")
    assert key_of(Answered(slot="a", lines=(first, second))) != key_of(
        Answered(slot="a", lines=(second, first))
    )


def test_what_was_given_first_is_in_force_unless_the_interview_itself_says_something() -> None:
    said = [opinion("Otto", "b", 2), opinion("Berta", "a", 1), opinion("Carl", "c", 3)]
    unknown = opinion("Dora", "", 1, status=AnswerStatus.UNKNOWN, owner="Otto")
    for order in permutations([*said, unknown]):
        chosen = in_force(None, order)
        assert chosen is not None
        assert chosen.by == "Berta"
    own = Answered(slot="refuse", value="mine", n=3)
    assert in_force(own, said) is None
    nobody = Answered(slot="refuse", status=AnswerStatus.UNKNOWN, n=3)
    assert in_force(nobody, said) is not None
    assert in_force(nobody, [unknown]) is unknown  # it names who would know
    assert in_force(None, [unknown]) is unknown
    assert in_force(None, []) is None
    assert in_force(nobody.model_copy(update={"owner": "Max"}), [unknown]) is None


def test_the_later_answer_of_one_person_counts() -> None:
    old, new = opinion("Otto", "a", 1), opinion("Otto", "b", 2)
    assert latest(old, new) is latest(new, old) is new


@pytest.mark.parametrize(("first", "then"), [("a", "b"), ("b", "a"), ("odd", "slow")])
def test_of_two_answers_in_one_second_the_later_event_counts(first: str, then: str) -> None:
    here = {"given": "", "at": "2020-10-01T09:00:00Z"}
    old = opinion("Otto", first).model_copy(update={**here, "n": 7})
    new = opinion("Otto", then).model_copy(update={**here, "n": 8})
    assert latest(old, new) is latest(new, old) is new


def test_people_who_say_the_same_are_one_side() -> None:
    own = [Answered(slot="refuse", value="a", by="Ada", at="2020-09-01T00:00:00Z")]
    given = [opinion("Otto", "b", 2), opinion("Berta", "A.", 1), opinion("Carl", "B", 3)]
    found = difference("refuse", own, given, (), own[0])
    assert found is not None
    assert [one.people for one in found.views] == [("Ada", "Berta"), ("Otto", "Carl")]
    assert found.open
    assert difference("refuse", own, given[1:2], (), own[0]) is None


def test_settled_is_what_was_seen_when_it_was_settled() -> None:
    own = [Answered(slot="refuse", value="a", by="Ada")]
    given = [opinion("Otto", "b", 2)]
    seen = tuple(key_of(one) for one in (own[0], given[0].answer))
    settled = [Settled(slot="refuse", verdict="one", holds="Ada", by="Zoe", seen=seen)]
    found = difference("refuse", own, given, settled, own[0])
    assert found is not None
    assert not found.open
    again = difference("refuse", own, [*given, opinion("Emil", "c", 3)], settled, own[0])
    assert again is not None
    assert again.open


def test_ids_of_others_follow_from_what_was_said_and_never_meet_those_that_are_counted() -> None:
    one, same, other = OwnNumbers("Otto"), OwnNumbers("Otto"), OwnNumbers("Berta")
    ids = [one.record(Kind.NEED), one.record(Kind.NEED), one.line()]
    assert ids == [same.record(Kind.NEED), same.record(Kind.NEED), same.line()]
    assert len({*ids, other.record(Kind.NEED), other.line()}) == 5
    assert all(number_of(f"X-{name.lstrip('L')}") >= OTHERS or "-" in name for name in ids)
    numbers = Numbers()
    numbers.count(Answered(slot="tasks", lines=(Line(key=ids[2], text="x", record=ids[0]),)))
    assert numbers.record(Kind.NEED) == "NEED-01"
    assert numbers.line() == "L1"


def prompt(slot: str) -> Prompt:
    return Prompt(slot=slot, kind=QuestionKind.BOX, text="")


def test_an_opinion_passes_the_same_accept_and_rests_on_nobody_before() -> None:
    empty, full = started(), started()
    question = full.question("tasks")
    assert question is not None
    own = accept(full, "tasks", question, Reply(value=["pay", "sing"]))
    assert isinstance(own, Answered)
    tell(full, own)
    reply = Reply(value=["pay", "book a hall"])
    made = [contributed(one, prompt("tasks"), reply, "Otto") for one in (empty, full)]
    assert made[0] == made[1]
    assert isinstance(made[0], Answered)
    assert value_of(made[0]) == ["pay", "book a hall"]
    refused = contributed(empty, prompt("tasks"), Reply(value=5), "Otto")
    assert not isinstance(refused, Answered)
    assert refused.reason == getattr(accept(empty, "tasks", question, Reply(value=5)), "reason", "")


def test_the_same_again_is_known_and_a_change_of_mind_is_not() -> None:
    interview = Interview(tuple(started().packs.values()))
    first = opinion("Otto", "a", 1)
    interview.apply(first.model_copy(update={"n": 1}))
    assert is_known(interview, opinion("otto", " a ", 1))
    assert not is_known(interview, opinion("otto", "A.", 1))  # which of both counts, any order says
    assert is_known(interview, opinion("Otto", "a", 1).model_copy(update={"given": ""}))
    assert not is_known(interview, opinion("Otto", "a", 2))
    assert not is_known(interview, opinion("Otto", "b", 1))
    assert not is_known(interview, opinion("Berta", "a", 1))
    assert not is_known(interview, first.model_copy(update={"comment": "but"}))


def test_what_nobody_said_makes_no_other_answer() -> None:
    said = Line(key="L1", text="x", choice="x")
    assumed = Line(key="L2", text="y", choice="y", via=Via.ASSUMED)
    both = Answered(slot="a", lines=(said, assumed))
    assert key_of(both) == key_of(Answered(slot="a", lines=(said,)))
    assert value_of(both) == {"x": ""}
    no = Answered(slot="a", value="x", status=AnswerStatus.NOT_RELEVANT)
    assert key_of(no) != key_of(Answered(slot="a", value="x"))
    assert key_of(Answered(slot="a", value="other", other="x")) != key_of(
        Answered(slot="a", value="other", other="y")
    )


def test_each_form_of_answer_can_be_given_again() -> None:
    ticks = (Line(key="L1", text="x: y", choice="x", fields={"words": "y"}),
             Line(key="L2", text="mine", choice="other"))  # fmt: skip
    assert value_of(Answered(slot="a", lines=ticks)) == {"x": "y", "other": "mine"}
    form = (Line(key="L1", text="ring", frame="alone"),)
    assert value_of(Answered(slot="a", lines=form)) == {"alone": "ring"}
    assert value_of(Answered(slot="a", value="other", other="mine")) == "other: mine"
    assert value_of(Answered(slot="a", value="two")) == "two"


def test_both_lists_together_hold_each_line_once_those_of_the_first_in_front() -> None:
    def box(*texts: str) -> Answered:
        return Answered(slot="a", lines=tuple(Line(key=f"L{n}", text=text)
                                              for n, text in enumerate(texts, 1)))  # fmt: skip

    both = union({"Ann": box("ring", "sing"), "Bo": box("play", "Ring.")})
    assert [text.lower().rstrip(".") for text in both] == ["ring", "sing", "play"]


def test_the_side_in_force_stands_first_and_then_who_said_it_first() -> None:
    own = [Answered(slot="refuse", value="a", by="Ada", at="2020-10-05T00:00:00Z"),
           Answered(slot="refuse", value="A", by="Max", at="2020-10-06T00:00:00Z")]  # fmt: skip
    given = [opinion("Otto", "b", 2), opinion("Berta", "c", 1),
             opinion("Dora", "", 1, status=AnswerStatus.UNKNOWN)]  # fmt: skip
    found = views(own, given, key_of(given[0].answer))
    assert [view.people for view in found] == [("Otto",), ("Ada", "Max"), ("Berta",)]
    assert [view.when[:10] for view in found] == ["2020-10-02", "2020-10-06", "2020-10-01"]


def test_what_was_written_beside_an_answer_stays_with_who_wrote_it() -> None:
    one = opinion("Otto", "b", 2).model_copy(update={"comment": "sorry"})
    (view,) = views([], [one, opinion("Carl", "B.", 3)], "")
    assert (view.people, view.comments) == (("Otto", "Carl"), (("Otto", "sorry"),))
    assert difference("refuse", [], [one], (), None) is None


def test_what_was_settled_stays_so_while_nobody_says_anything_new() -> None:
    own = Answered(slot="refuse", value="a", by="Ada")
    other = opinion("Otto", "b")
    settled = Settled(slot="refuse", verdict="one", holds="Ada", seen=(key_of(other.answer),))

    found = difference("refuse", [own], [other], [settled], own)
    assert found is not None and not found.open
    found = difference("refuse", [own], [other, opinion("Carl", "c")], [settled], own)
    assert found is not None and found.open


def test_a_text_is_the_same_with_another_end_and_other_capitals() -> None:
    assert said_alike(" Stop  it! ") == said_alike("stop it") == said_alike("STOP it.")
    assert said_alike("stop it?") != said_alike("stop it")


def test_an_own_answer_that_a_settlement_replaces_is_kept_under_who_said_it() -> None:
    own = Answered(slot="refuse", value="a", by="Ada  Lind")
    third = Settled(slot="refuse", verdict="third", n=9)

    assert former(own, third, "Otto") == "ada lind"
    assert former(own, third, "ada lind") == "ada lind 9"
    assert former(own, third.model_copy(update={"verdict": "both"}), "ada lind") == ""


@each_row(
    ("names", "each"),
    [
        (("Ida, Jon and Kai", "Jon", "Kai", "Ida"), ("Ida", "Jon", "Kai")),
        (("Jon", "Ida and Jon", "Ida"), ("Jon", "Ida")),
        (("Ida and Jon",), ("Ida and Jon",)),
        (("Ida and Jon", "Kai", "Jon"), ("Ida", "Jon", "Kai")),
        (("Ida and Jon", "Kai"), ("Ida and Jon", "Kai")),  # one name, for all that is known
        (("Ida Lund", "ida  lund", "Kai"), ("Ida Lund", "Kai")),
        ((), ()),
    ],
)
def test_each_person_is_named_once(names: tuple[str, ...], each: tuple[str, ...]) -> None:
    assert each_once(names) == each


def test_among_those_who_do_not_know_the_first_that_names_somebody_who_does_is_in_force() -> None:
    unknown = Answered(slot="refuse", status=AnswerStatus.UNKNOWN)
    nobody = opinion("Otto", "", 1, status=AnswerStatus.UNKNOWN)
    ida = opinion("Berta", "", 1, status=AnswerStatus.UNKNOWN, owner="Ida")
    knows = opinion("Carl", "it rains", 3)
    asks = unknown.model_copy(update={"owner": "Ola"})
    for own, said, best in (
        (unknown, [ida], ida), (unknown, [nobody], None), (asks, [ida], None),
        (unknown, [nobody, knows], knows), (unknown, [], None),
    ):  # fmt: skip
        assert in_force(own, said) == best


@pytest.mark.parametrize(("first", "then"), [("a", "b"), ("b", "a"), ("odd", "slow")])
def test_of_two_mails_of_one_date_the_one_taken_in_later_counts_and_of_pages_none(
    first: str, then: str
) -> None:
    old, new = (opinion("Otto", text).model_copy(update={"way": "mail", "n": n})
                for n, text in ((7, first), (8, then)))  # fmt: skip
    assert latest(old, new) is latest(new, old) is new
    pages = [one.model_copy(update={"way": "page"}) for one in (old, new)]
    swapped = [one.model_copy(update={"n": 15 - one.n}) for one in pages]
    assert latest(*pages).answer == latest(*swapped).answer
