"""The screens of a review, one by one: what each offers, takes and refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from askfirst import readiness
from askfirst.agenda.overview import overview
from askfirst.commands.review_screens import Review, _cut, _in_the_way, _picked
from askfirst.questions import Depth, Prompt
from askfirst.readiness import Readiness, Reason
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.several import contribute
from askfirst.vocabulary import Kind
from rows import each_row

TASKS = ("see halls", "book a hall", "lock a hall")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as made:
        made.reply_once(Reply(value=list(TASKS)), "tasks")
        made.reply_once(Reply(value=["fewer calls"]), "goals")
        yield made


Replies = Sequence[Reply | str | Callable[[Prompt], Reply]]


def reviewed(session: Session, *replies: Reply | str) -> tuple[list[Prompt], list[str]]:
    """What was asked and shown; a text picks the first choice whose words have it, or is the
    answer where nothing is picked."""
    asked: list[Prompt] = []
    shown: list[str] = []
    given = iter(replies)

    def ask(prompt: Prompt) -> Reply:
        asked.append(prompt)
        reply = next(given, "Done")
        if isinstance(reply, Reply):
            return reply
        if prompt.slot == "review" and reply in ("refuse", "latest-case"):
            rows = [one.slot for one in overview(session.interview)]
            return Reply(value=f"row-{rows.index(reply) + 1}")
        return Reply(value=next((one.id for one in prompt.choices if reply in one.text), reply))

    assert Review(session, ask, shown.extend).run()
    return asked, shown


def needs(session: Session) -> list[str]:
    return [ref.text for ref in session.interview.records(Kind.NEED)]


@each_row(
    ("length", "whole"), [(109, True), (110, True), (111, False)]
)  # fmt: skip
def test_a_row_is_as_long_as_it_may_be_or_cut(length: int, whole: bool) -> None:
    text = "x" * length
    assert _cut(text) == (text if whole else "x" * 107 + "...")
    assert _cut("a\n b\x1b[31m") == "a b"


@pytest.mark.parametrize(
    ("typed", "order", "said"),
    [
        ("3 1 2", (2, 0, 1), "Put in that order."),
        ("3, 1", (2, 0, 1), "Put in that order."),
        ("2", (1, 0, 2), "Put in that order."),
        ("3 1 0", (0, 1, 2), "Each number from 1 to 3 once, please. Nothing changed."),
        ("1 2 4", (0, 1, 2), "Each number from 1 to 3 once, please. Nothing changed."),
        ("2 2", (0, 1, 2), "Each number from 1 to 3 once, please. Nothing changed."),
        ("as it is", (0, 1, 2), None),
    ],
)
def test_tasks_are_ordered_by_their_numbers_each_once(
    session: Session, typed: str, order: tuple[int, ...], said: str | None
) -> None:
    asked, shown = reviewed(session, "another order", "needs", typed)
    assert needs(session) == [TASKS[n] for n in order]
    assert shown == ([said] if said else [])
    assert asked[2].shown == tuple(f"{n}  NEED-0{n}  {one}" for n, one in enumerate(TASKS, 1))


def test_only_what_there_are_several_of_can_be_put_in_another_order(
    session: Session, tmp_path: Path
) -> None:
    asked, _ = reviewed(session, "another order", Reply(action=Action.BACK))
    assert [one.id for one in asked[1].choices] == ["need"]
    assert asked[2].slot == "review"
    with Session.create(tmp_path / "bare", by="Ada") as bare:
        bare.reply_once(Reply(value=["see halls"]), "tasks")
        assert reviewed(bare, "another order")[1] == ["There is nothing to put in another order."]


@pytest.mark.parametrize(
    ("picked", "told"),
    [
        ({"all": ""}, ["NEED-01", "NEED-02", "NEED-03"]),
        ({"need-03": "", "need-01": ""}, ["NEED-01", "NEED-03"]),
        ({"need-02": "", "all": ""}, ["NEED-01", "NEED-02", "NEED-03"]),
        ({}, []),
    ],
)
def test_what_was_picked_is_confirmed_in_the_order_of_the_document(
    session: Session, picked: dict[str, str], told: list[str]
) -> None:
    asked, shown = reviewed(session, "requirements are right", Reply(value=dict(picked)))
    there = [one.id for one in asked[1].choices]
    assert there[0] == "all" and len(there) > 1
    confirmed = [one.id for one in session.specification().records if one.confirmed_by]
    if "all" in picked:
        assert [one.lower() for one in confirmed] == there[1:]
    else:
        assert confirmed == [one for one in told if one.lower() in there]
    assert shown == ([f"Confirmed: {', '.join(confirmed)}."] if confirmed else [])


def test_where_nothing_waits_to_be_confirmed_that_is_said(session: Session) -> None:
    _, shown = reviewed(session, "requirements are right", Reply(value={"all": ""}),
                        "requirements are right")  # fmt: skip
    assert shown[-1] == "Nothing waits to be confirmed."
    assert _picked(Reply(value="all")) == set()


def test_a_new_answer_needs_no_reason_and_a_changed_one_is_asked_for_it(session: Session) -> None:
    asked, _ = reviewed(session, "latest-case", "It rang.")
    assert [one.slot for one in asked] == ["review", "latest-case", "review"]
    asked, _ = reviewed(session, "latest-case", "It sang.", "keep", "a slip")
    assert [one.slot for one in asked][1:4] == ["latest-case", asked[2].slot, "why"]
    assert session.interview.text("latest-case") == "It sang."
    reasons = [one.reason for one in session.interview.events if getattr(one, "topic", "") == "why"]
    assert reasons == ["a slip"]


@pytest.mark.parametrize(
    ("reply", "events"),
    [
        (Reply(value="  "), 0), (Reply(action=Action.BACK), 0),
        (Reply(action=Action.UNKNOWN), 0), (Reply(value="a slip"), 1),
    ],
)  # fmt: skip
def test_a_reason_is_noted_only_where_one_was_given(
    session: Session, reply: Reply, events: int
) -> None:
    session.reply_once(Reply(value="It rings."), "refuse")
    reviewed(session, "refuse", "It sings.", "keep", reply)
    noted = [one for one in session.interview.events if getattr(one, "topic", "") == "why"]
    assert len(noted) == events
    assert session.interview.text("refuse") == "It sings."


def test_the_same_words_as_a_guess_are_a_change(session: Session) -> None:
    session.reply_once(Reply(value="It rings."), "refuse")
    _, shown = reviewed(session, "refuse", Reply(value="It rings."))
    assert shown == ["Nothing changed."]
    asked, shown = reviewed(session, "refuse", Reply(value="It rings.", sure=False), "keep")
    assert "Nothing changed." not in shown
    assert "why" in [one.slot for one in asked]
    _, shown = reviewed(session, "refuse", Reply(action=Action.UNKNOWN), "keep")
    assert "Nothing changed." not in shown


def test_a_change_is_dropped_or_asked_about_until_it_is_decided(session: Session) -> None:
    session.reply_once(Reply(value="It rings."), "refuse")
    asked, shown = reviewed(session, "refuse", "It sings.", Reply(value="perhaps"), "drop")
    assert shown[0] == "Type keep or drop."
    assert shown[-1] == "Left as it was."
    assert session.interview.text("refuse") == "It rings."
    assert "why" not in [one.slot for one in asked]


def test_a_stop_at_a_change_leaves_it_and_the_review(session: Session) -> None:
    session.reply_once(Reply(value="It rings."), "refuse")
    asked, _ = reviewed(session, "refuse", "It sings.", Reply(action=Action.STOP))
    assert asked[-1].slot != "review" and len(asked) == 3
    assert session.interview.text("refuse") == "It rings."


def test_help_at_a_question_is_shown_and_it_is_asked_again(session: Session) -> None:
    help_, empty = Reply(action=Action.HELP), Reply(value=" ")
    asked, shown = reviewed(session, "latest-case", help_, empty, "It rang.")
    assert [one.slot for one in asked[1:4]] == ["latest-case"] * 3
    assert len(shown) > 1
    asked, _ = reviewed(session, "latest-case", Reply(action=Action.BACK))
    assert [one.slot for one in asked] == ["review", "latest-case", "review"]


def test_what_people_differ_on_comes_first_in_the_menu_and_is_settled_there(
    session: Session,
) -> None:
    contribute(session, Reply(value=["fewer keys"]), "goals", "Ben", "page")
    session.reply_once(Reply(value="mine"), "whose-problem")
    contribute(session, Reply(value="served"), "whose-problem", "Ben", "page")
    asked, shown = reviewed(session, "Answered differently", "Both hold", "in May")
    assert asked[0].choices[0].text.startswith("Answered differently: ")
    assert asked[1].slot == "settle"
    assert shown
    assert not any(one.id.startswith("differ") for one in asked[-1].choices)


def test_what_is_still_wanted_is_three_things_at_most_and_none_at_quick(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = (
        Reason(code="no-such", text="nowhere", command=""),
        Reason(code="no-goal", text="goal", command=""),
        Reason(code="odd", text="task", command="", records=("NEED-02",)),
        Reason(code="no-task", text="tasks", command=""),
        Reason(code="no-function", text="use", command=""),
    )
    monkeypatch.setattr(readiness, "readiness", lambda _: Readiness(reasons=reasons))
    assert _in_the_way(session) == []
    session.raise_depth(Depth.STANDARD)
    assert _in_the_way(session) == [("goal", "goals"), ("task", "tasks"), ("tasks", "tasks")]


def test_what_is_no_choice_of_the_menu_is_told_and_the_menu_comes_again(session: Session) -> None:
    asked, shown = reviewed(session, Reply(value="nothing"), Reply(action=Action.BACK))
    assert shown == ["Pick one of the list, or done."]
    assert [one.slot for one in asked] == ["review", "review"]


def test_the_last_step_is_taken_back_from_the_menu(session: Session) -> None:
    session.reply_once(Reply(value="It rings."), "refuse")
    _, shown = reviewed(session, "last step back")
    assert "refuse" not in session.interview.answers
    assert shown
