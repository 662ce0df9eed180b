"""What settles a difference: by which name it is found, who is meant, and what holds then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.errors import AnswerError
from askfirst.events import Answered, AnswerStatus, Line, Settled
from askfirst.interview.opinions import Difference, View, key_of
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.settling import _both, answer_line, difference_at, settle, view_of
from askfirst.session.several import as_opinion, contribute, stands, weigh
from askfirst.vocabulary import Kind
from rows import each_row

ELSEWHERE = Reply(action=Action.NOT_RELEVANT, reason="we sing")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Ada leads; Otto and Berta Lind differ from her on two tasks and on why it may be refused."""
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        begun.reply(Reply(value=["book a hall", "hand in the key", "pay"]), "tasks")
        begun.reply(Reply(value="It has no bell."), "refuse")
        say(begun, "Otto", "tasks", ["never book a hall", "sing"])
        say(begun, "Berta Lind", "tasks", ["never hand in the key"], 2)
        say(begun, "Otto", "refuse", "It rings.")
        yield begun


def say(session: Session, person: str, slot: str, value: JsonValue | Reply, day: int = 1) -> str:
    reply = value if isinstance(value, Reply) else Reply(value=value)
    given = f"2026-05-0{day}T10:00:00Z"
    return contribute(session, reply, slot, person, "page", given).lines[0]


def needs(session: Session) -> list[str]:
    return [ref.text for ref in session.interview.records(Kind.NEED)]


def last(session: Session) -> Settled:
    event = next(one for one in reversed(session.interview.events) if isinstance(one, Settled))
    assert isinstance(event, Settled)
    return event


# -- which one, whose ------------------------------------------------------------------------------


@each_row(
    ("given", "found"),
    [
        ("NEED-01", "NEED-01"), ("need-02", "NEED-02"), ("OPEN-differ-NEED-02", "NEED-02"),
        ("open-differ-refuse", "refuse"), ("refuse", "refuse"),
    ],
)  # fmt: skip
def test_a_difference_goes_by_its_id_as_listed_or_printed(
    tmp_path: Path, given: str, found: str
) -> None:
    with Session.create(tmp_path / given, by="Ada") as one:
        one.reply(Reply(value=["book a hall", "hand in the key"]), "tasks")
        one.reply(Reply(value="It has no bell."), "refuse")
        say(one, "Otto", "tasks", ["never book a hall", "never hand in the key"])
        say(one, "Otto", "refuse", "It rings.")
        assert difference_at(one, given).id == found


def test_a_side_names_its_difference_and_a_question_only_where_there_is_one(
    session: Session,
) -> None:
    sides = {ref.text: ref.id for ref in session.interview.records(Kind.NEED)}
    assert difference_at(session, sides["never hand in the key"].lower()).id == "NEED-02"
    with pytest.raises(AnswerError) as several:
        difference_at(session, "tasks")
    assert several.value.code == "difference-which"
    assert "NEED-01 and NEED-02" in several.value.repair
    settle(session, difference_at(session, "NEED-01"), holds="Otto")
    assert difference_at(session, "tasks").id == "NEED-02"  # the other one is settled
    settle(session, difference_at(session, "tasks"), holds="Ada")
    with pytest.raises(AnswerError) as both:
        difference_at(session, "tasks")
    assert both.value.code == "difference-which"
    alone = difference_at(session, sides["sing"])
    assert [view.people for view in alone.views] == [("Otto",)]
    for nothing in ("goals", "NEED-77", sides["pay"].replace("NEED", "G")):
        with pytest.raises(AnswerError) as unknown:
            difference_at(session, nothing)
        assert unknown.value.code == "difference-unknown"


def view(*people: str) -> View:
    answer = Answered(slot="refuse", value=" ".join(people))
    return View(answer.value, people, answer, "2026-05-01T10:00:00Z")


def test_somebody_goes_by_their_name_or_a_part_that_only_they_have() -> None:
    one = Difference("refuse", (view("Ada Lind", "Otto"), view("Berta Lind"), view("Ada")))
    for name, people in (
        ("otto", ("Ada Lind", "Otto")), (" BERTA  lind ", ("Berta Lind",)),
        ("berta", ("Berta Lind",)), ("ada", ("Ada",)), ("Ada Lind", ("Ada Lind", "Otto")),
    ):  # fmt: skip
        assert view_of(one, name).people == people, name
    for name in ("Lind", "Bert", "Cy"):
        with pytest.raises(AnswerError) as caught:
            view_of(one, name)
        assert caught.value.code == "person-unknown"
        assert "Ada Lind, Otto, Berta Lind, Ada" in caught.value.repair
    twice = Difference("refuse", (view("Otto"), view("otto", "Cy")))
    assert view_of(twice, "Otto").people == ("Otto",)  # the answer in force


# -- lines of lists --------------------------------------------------------------------------------


def test_of_two_lines_the_one_that_holds_stays_and_all_others_too(session: Session) -> None:
    done = settle(session, difference_at(session, "NEED-01"), holds="Otto", why=" the rules ")
    assert done.accepted
    assert done.lines == (
        "-> settled; the answer of Otto holds; what was said otherwise stays in the document",
    )
    assert needs(session) == [
        "hand in the key", "pay", "never book a hall", "sing", "never hand in the key",
    ]  # fmt: skip
    event = last(session)
    assert (event.verdict, event.holds, event.reason, event.line) == (
        "one", "Otto", "the rules", "NEED-01",
    )  # fmt: skip
    assert len(event.seen) == 2 and len(event.gone) == 1 and set(event.gone) < set(event.seen)
    assert [one.id for one in session.interview.differences() if one.open] == [
        "NEED-02", "refuse",
    ]  # fmt: skip


def test_both_lines_may_hold_and_a_third_takes_the_place_of_both(session: Session) -> None:
    before = needs(session)
    done = settle(session, difference_at(session, "NEED-01"))
    assert done.lines == ("-> settled; what was said otherwise stays in the document",)
    assert (needs(session), last(session).gone, last(session).verdict) == (before, (), "both")
    third = Reply(value=["hand in the key by noon"])
    settle(session, difference_at(session, "NEED-02"), third=third)
    event = last(session)
    assert event.verdict == "third"
    assert event.answer is not None and len(event.answer.lines) == 1
    assert len(event.seen) == 3 and len(event.gone) == 2
    found = needs(session)
    assert "hand in the key by noon" in found
    assert not {"hand in the key", "never hand in the key"} & set(found)
    assert not [one for one in session.interview.differences() if one.open and one.line]


def test_a_third_that_is_empty_takes_both_out_and_one_that_cannot_be_settles_nothing(
    session: Session,
) -> None:
    number = len(session.interview.events)
    refused = settle(session, difference_at(session, "NEED-01"), third=Reply(value=[1]))
    assert not refused.accepted and refused.reason
    assert len(session.interview.events) == number
    settle(session, difference_at(session, "NEED-01"), third=Reply(value=""))
    assert needs(session) == ["hand in the key", "pay", "sing", "never hand in the key"]
    assert last(session).answer is None and len(last(session).gone) == 2


def test_another_value_of_one_line_of_a_form_leaves_its_other_lines(session: Session) -> None:
    session.reply(Reply(value={"reader": "the council", "by": "1 May"}), "acceptance")
    say(session, "Otto", "acceptance", {"reader": "the board"})
    for third in (Reply(value=["the mayor"]), Reply(value="the mayor")):
        settle(session, difference_at(session, "acceptance.reader"), third=third)
        assert session.interview.produced("decision.reader") == "the mayor"
        lines = session.interview.answers["acceptance"].lines
        assert {line.text for line in lines} == {"1 May", "the mayor"}
        session.undo()
    assert session.interview.produced("decision.reader") == "the council"


# -- whole answers ---------------------------------------------------------------------------------


def test_whose_answer_holds_is_given_again_in_their_name(session: Session) -> None:
    settle(session, difference_at(session, "refuse"), holds="Otto")
    event = last(session)
    assert event.answer is not None
    assert (event.answer.by, event.answer.value, event.holds) == ("Otto", "It rings.", "Otto")
    assert session.interview.text("refuse") == "It rings."
    assert session.interview.answers["refuse"].by == "Otto"
    assert not [one for one in session.interview.differences() if one.open and not one.line]
    settle(session, difference_at(session, "refuse"), holds="Ada")
    assert session.interview.text("refuse") == "It has no bell."
    say(session, "Cy", "refuse", "It is red.", 3)
    assert [one.id for one in session.interview.differences() if one.open and not one.line] == [
        "refuse"
    ]


def test_what_stands_already_is_not_given_again(session: Session) -> None:
    settle(session, difference_at(session, "refuse"), holds="Ada")
    assert last(session).answer is None
    assert last(session).holds == "Ada"


def test_who_says_it_does_not_matter_may_hold_too(session: Session) -> None:
    say(session, "Cy", "refuse", ELSEWHERE, 3)
    settle(session, difference_at(session, "refuse"), holds="Cy")
    found = session.interview.answers["refuse"]
    assert (found.status, found.reason) == (AnswerStatus.NOT_RELEVANT, "we sing")


def test_where_both_hold_ticks_are_joined_and_texts_stay_as_they_are(session: Session) -> None:
    settle(session, difference_at(session, "refuse"), why="in summer and in winter")
    assert last(session).answer is None
    assert (last(session).verdict, session.interview.text("refuse")) == ("both", "It has no bell.")
    third = Reply(value="It is red.", sure=False)
    settle(session, difference_at(session, "refuse"), third=third)
    answer = session.interview.answers["refuse"]
    assert (answer.value, answer.sure, answer.by) == ("It is red.", False, "Ada")
    session.reply(Reply(value=["need-01"]), "weight")
    say(session, "Otto", "weight", ["need-02", "need-01"])
    say(session, "Cy", "weight", ["need-03"])
    settle(session, difference_at(session, "weight"))
    found = session.interview.answers["weight"]
    assert {line.choice for line in found.lines} == {"need-01", "need-02", "need-03"}
    assert last(session).answer is not None
    assert found.by == "Ada, Cy and Otto"


# -- what others answer ----------------------------------------------------------------------------


def test_a_line_that_somebody_else_knows_stands_in_its_place_as_theirs(session: Session) -> None:
    session.reply(Reply(value={"reader": "the council", "by": "dk"}), "acceptance")
    line = session.interview.answers["acceptance"].lines[1]
    place = f"acceptance#{line.key}"
    whole = Reply(value={"reader": "the council", "by": "1 May"})
    assert answer_line(session, place, whole, "Otto").lines == ("-> kept",)
    event = last(session)
    assert (event.by, event.slot, event.line, len(event.gone)) == (
        "Otto", "acceptance", f"acceptance.{line.key}", 1,
    )  # fmt: skip
    assert [one.text for one in session.interview.answers["acceptance"].lines] == [
        "the council", "1 May",
    ]  # fmt: skip
    assert answer_line(session, place, whole, "Otto").lines == ("-> as before",)
    refused = answer_line(session, place, Reply(value={"gone": "x"}), "Otto")
    assert not refused.accepted and refused.reason


def test_what_no_answer_is_is_refused_and_what_stands_is_known(session: Session) -> None:
    for action in (Action.BACK, Action.HELP, Action.NOT_ASKED):
        assert not isinstance(as_opinion(session, Reply(action=action), "refuse", "Ben"), Answered)
    refused = contribute(session, Reply(action=Action.BACK), "refuse", "Ben", "page")
    assert not refused.accepted and "'back'" in refused.reason
    assert stands(session, Reply(value=" it has no bell"), "refuse")
    assert not stands(session, Reply(value="It rings."), "refuse")
    assert not stands(session, Reply(value=["x"]), "goals")
    later = Reply(action=Action.LATER)
    said = contribute(session, later, "goals", "Ben", "page", comment=" ask \x1b[31mIda ")
    assert said.lines == ("-> the comment is kept",)
    assert session.interview.remarks[-1].comment == "ask Ida"
    assert session.interview.remarks[-1].by == "Ben"


def test_each_weighs_for_themselves_and_with_words_beside(session: Session) -> None:
    first, second = "NEED-01", "NEED-02"
    assert weigh(session, "Otto", {second: "must", first: "could"}, "page")
    assert weigh(session, "Cy", {second: "must", first: "could"}, "page")
    assert not weigh(session, " otto ", {first: "could", second: "must"}, "page")
    assert weigh(session, "Otto", {first: "could", second: "must"}, "page",
                 words={first: " so  be it ", second: "  "})  # fmt: skip
    assert session.interview.weighed["otto"].words == {first: "so be it"}
    assert list(session.interview.weighed["cy"].weights) == [first, second]


def test_who_differs_is_named_and_never_who_says_the_same(session: Session) -> None:
    assert say(session, "Cy", "refuse", "it has no bell", 3) == (
        "-> kept; Otto said otherwise (askfirst settle)"
    )
    assert say(session, "Di", "refuse", "It rings", 4) == (
        "-> kept; Ada and Cy said otherwise (askfirst settle)"
    )
    assert say(session, "Ed", "tasks", ["dance"], 5) == (
        "-> kept beside what Ada, Otto and Berta Lind said"
    )
    assert say(session, "Flo", "tasks", ["never book a hall"], 6) == (
        "-> kept; Ada said otherwise (askfirst settle)"
    )


def test_of_ticks_that_both_made_the_words_of_the_first_stay(session: Session) -> None:
    def ticked(who: str, **words: str) -> View:
        lines = tuple(Line(key=f"L{n}", text=key, choice=key, fields={"words": text})
                      for n, (key, text) in enumerate(words.items(), 1))  # fmt: skip
        answer = Answered(slot="weight", lines=lines)
        return View(who, (who,), answer, "2026-05-01T10:00:00Z")

    views = [ticked("Ada", a="by night"), ticked("Otto", a="by day", b="at noon")]
    unknown = ticked("Cy", c="x").answer.model_copy(update={"status": AnswerStatus.UNKNOWN})
    views.append(View("Cy", ("Cy",), unknown, ""))
    both = _both(session, views, "weight")
    assert both is not None
    assert both.value == {"a": "by night", "b": "at noon"}
    assert _both(session, views, "nothing") is None
    assert _both(session, views[2:], "weight") is None


def test_what_holds_stands_first_in_what_was_settled(session: Session) -> None:
    settle(session, difference_at(session, "NEED-01"), holds="Otto")
    (found,) = [one for one in session.interview.differences() if one.line and not one.open]
    assert [view.people for view in found.views] == [("Otto",), ("Ada",)]
    settle(session, difference_at(session, "refuse"), third=Reply(value="It is red."))
    answer = last(session).answer
    assert answer is not None
    assert key_of(answer) in last(session).seen


def test_whoever_is_right_again_speaks_once(session: Session) -> None:
    for who in ("Otto", "Ada", "Otto", "Ada"):
        settle(session, difference_at(session, "refuse"), holds=who)
    found = session.interview.own_answers("refuse")
    assert [(one.by, one.value) for one in found] == [
        ("Ada", "It has no bell."), ("Otto", "It rings."),
    ]  # fmt: skip
    assert session.interview.own_answers("nothing") == []


def test_a_difference_that_is_open_again_is_meant_by_its_id(session: Session) -> None:
    session.reply(Reply(value=["at most 5 rooms"]), "limits")
    say(session, "Otto", "limits", ["at most 9 rooms"])
    settle(session, difference_at(session, "CON-01"))
    assert not difference_at(session, "CON-01").open
    say(session, "Cy", "limits", ["at most 7 rooms"], 3)
    again = difference_at(session, "CON-01")
    assert again.open
    assert {who for one in again.views for who in one.people} == {"Ada", "Otto", "Cy"}
