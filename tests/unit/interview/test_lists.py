"""Lists of several people: every line stands, with who said it."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.events import Answered, Line, Opinion, Settled, Stamped
from askfirst.interview import Interview
from askfirst.interview.lists import all_stand, gone, is_list, is_story, line_key, place_of
from askfirst.interview.record_ids import OwnNumbers
from askfirst.vocabulary import Kind
from interviews import started, told
from thorough import examples

WORDS = ("open on sundays", "never open on sundays", "at most 5 rooms", "at most 9 rooms",
         "Open on  sundays.", "a key for each choir")  # fmt: skip


def opinion(by: str, texts: tuple[str, ...], day: int = 1, slot: str = "limits") -> Opinion:
    numbers = OwnNumbers(f"{by} {texts}")
    lines = tuple(Line(key=numbers.line(), text=text, record=numbers.record(Kind.LIMIT))
                  for text in texts)  # fmt: skip
    answer = Answered(slot=slot, lines=lines)
    return Opinion(by=by, answer=answer, given=f"2020-10-0{day}T09:00:00Z")


def after(*events: Opinion | Settled) -> Interview:
    """An interview in which Ada said that two things are fixed, and then these came."""
    interview = told({"limits": ["open on sundays", "at most 5 rooms"]})
    for number, event in enumerate(events, 50):
        interview.apply(event.model_copy(update={"n": number}))
    return interview


def test_lines_stand_once_and_each_knows_who_said_it() -> None:
    interview = after(opinion("Otto", ("Open on sundays.", "a key for each choir"), 2),
                      opinion("Berta", ("a key for each choir", "no smoking"), 3))  # fmt: skip
    lines = interview.answers["limits"].lines
    assert [line.text for line in lines] == [
        "open on sundays", "at most 5 rooms", "a key for each choir", "no smoking",
    ]  # fmt: skip
    assert [line.said.by if line.said else "" for line in lines] == ["", "", "Otto", "Berta"]
    assert [ref.by for ref in interview.records(Kind.LIMIT)][2:] == ["Otto", "Berta"]
    first = interview.alone("limits")
    assert first is not None
    assert len(first.lines) == 2
    assert "said" not in lines[2].model_dump()  # in no journal


@examples(25)
@given(
    said=st.dictionaries(
        st.sampled_from(("Berta", "Carl", "Otto")),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True),
        min_size=1,
    ),
    data=st.data(),
)
def test_no_line_is_lost_in_any_order_and_whatever_is_settled(
    said: dict[str, list[str]], data: st.DataObject
) -> None:
    events = [opinion(who, tuple(texts), day) for day, (who, texts) in enumerate(said.items(), 1)]
    orders = [after(*order) for order in permutations(events)]
    texts = [[line.text for line in one.answers["limits"].lines] for one in orders]
    assert all(one == texts[0] for one in texts)
    differ = [
        [(one.id, *((view.key, view.people) for view in one.views)) for one in order.differences()]
        for order in orders
    ]
    assert all(one == differ[0] for one in differ)
    every = {line_key("limits", Line(key="", text=text)) for one in said.values() for text in one}
    open_ones = [one for one in orders[0].differences() if one.open]
    for one in open_ones:
        held = data.draw(st.sampled_from(one.views))
        seen = {view.key for view in one.views}
        settled = Settled(n=90, slot="limits", verdict="one", line=one.id, seen=tuple(seen),
                          gone=tuple(seen - {held.key}))  # fmt: skip
        orders[0].apply(settled)
    assert not [one for one in orders[0].differences() if one.open and one in open_ones]
    standing = {line_key("limits", line) for line in orders[0].answers["limits"].lines}
    told_of = {view.key for one in orders[0].differences() for view in one.views}
    assert every <= standing | told_of


def test_who_settles_it_again_decides_anew() -> None:
    first = Settled(slot="a", verdict="one", line="X-1", seen=("a", "b"), gone=("a",))
    again = Settled(slot="a", verdict="one", line="X-1", seen=("a", "b"), gone=("b",))
    whole = Settled(slot="a", verdict="one", seen=("c",), gone=("c",))
    assert gone([first]) == {"a"}
    assert gone([first, again]) == {"b"}
    assert gone([whole]) == frozenset()


def test_what_is_put_in_an_order_or_only_weighed_is_told_apart_as_a_whole() -> None:
    interview = started()
    asked = ("tasks", "limits", "usual-parts", "never",
             "goal-order", "weight", "refuse", "when-wanted")  # fmt: skip
    lists = {name: is_list(interview.question(name)) for name in asked}
    assert [name for name, one in lists.items() if one] == [
        "tasks", "limits", "usual-parts", "never",
    ]  # fmt: skip
    assert is_story(interview.question("latest-case"))
    assert not is_story(interview.question("refuse"))


def test_a_line_of_a_form_that_makes_no_record_has_room_for_one_value() -> None:
    interview = started()
    decision, never = interview.question("acceptance"), interview.question("never")
    assert decision is not None
    assert never is not None
    assert place_of(decision, Line(key="L1", text="x", frame="reader")) == "reader"
    assert place_of(never, Line(key="L1", text="x", frame="never")) == ""


def test_who_knows_is_heard_where_whoever_leads_does_not() -> None:
    interview = told({"acceptance": {"reader": "dk", "by": "in May"}})
    assert [point.line for point in interview.open_points()] != []
    line = Line(key="L12345678901", text="the board", frame="reader")
    answer = Answered(slot="acceptance", lines=(line,))
    interview.apply(Opinion(n=50, by="Otto", answer=answer, given="2020-10-01T09:00:00Z"))
    assert interview.produced("decision.reader") == "the board"
    assert interview.open_points() == []
    assert interview.differences() == []


def test_stories_stand_one_after_the_other_with_who_told_them() -> None:
    interview = told({"latest-case": "Two choirs stood there."})
    answer = Answered(slot="latest-case", value="I had no key.")
    interview.apply(Opinion(n=50, by="Otto", answer=answer, given="2020-10-01T09:00:00Z"))
    assert interview.text("latest-case") == "Two choirs stood there.\nOtto: I had no key."
    assert not interview.differences()


def test_what_is_said_of_a_line_is_no_part_of_the_stored_answer() -> None:
    line = Line(key="L1", text="x", said=Stamped(n=3, by="Otto"))
    assert line.model_dump_json(exclude_defaults=True) == '{"key":"L1","text":"x"}'


def test_what_somebody_knows_takes_the_place_of_a_dk_to_the_same_line_of_a_form() -> None:
    interview = told({"acceptance": {"reader": "the council", "by": "dk"}})
    known = Line(key="L900", text="1 May", frame="by")
    said = Opinion(by="Otto", answer=Answered(slot="acceptance", lines=(known,)),
                   given="2020-10-01T09:00:00Z", n=50)  # fmt: skip
    interview.apply(said)
    lines = interview.answers["acceptance"].lines
    assert [line.text for line in lines] == ["the council", "1 May"]


def test_all_that_somebody_said_stands_where_each_line_or_text_of_it_does() -> None:
    def lines(*texts: str) -> Answered:
        return opinion("Otto", texts).answer

    whole = lines("a", "b")
    for said, stands in ((lines("b"), True), (lines("b", "c"), False), (lines("c"), False)):
        assert all_stand(said, whole, "limits") is stands
    story = Answered(slot="latest-case", value="It rains. We wait.")
    for text, stands in (("it rains", True), ("It snows", False)):
        assert all_stand(Answered(slot="latest-case", value=text), story, "latest-case") is stands


def test_a_line_of_somebody_who_is_not_sure_of_their_answer_is_a_guess() -> None:
    sure, unsure = opinion("Otto", ("no smoking",)), opinion("Cy", ("no singing",), 2)
    unsure = unsure.model_copy(update={"answer": unsure.answer.model_copy(update={"sure": False})})
    lines = after(sure, unsure).answers["limits"].lines
    assert [(line.text, line.sure) for line in lines[2:]] == [
        ("no smoking", True), ("no singing", False),
    ]  # fmt: skip


def test_lines_of_a_form_that_ask_different_things_are_not_held_against_one_another() -> None:
    interview = told({"acceptance": {"reader": "at most 5 rooms"}})
    line = Line(key="L900", text="at most 9 rooms", frame="by")
    answer = Answered(slot="acceptance", lines=(line,))
    interview.apply(Opinion(n=50, by="Otto", answer=answer, given="2020-10-01T09:00:00Z"))
    assert interview.differences() == []
