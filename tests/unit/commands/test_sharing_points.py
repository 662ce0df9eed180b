"""The screen on which points are shared out, and how a round is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from askfirst.commands.points import _asked, _data, _one_of, _screen, _told, others, titles_of
from askfirst.errors import UsageError
from askfirst.questions import Prompt
from askfirst.records.several import shares
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.points import begin_round, last_round, share_out
from rows import each_row


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as made:
        made.reply_once(Reply(value=["book a hall", "maybe", "pay"]), "tasks")
        begin_round(made, "Ada")
        yield made


def ask(session: Session, *replies: Reply) -> tuple[bool, list[Prompt], list[str]]:
    asked: list[Prompt] = []
    shown: list[str] = []
    given = iter(replies)

    def reply(prompt: Prompt) -> Reply:
        asked.append(prompt)
        return next(given)

    def show(lines: Sequence[str]) -> None:
        shown.extend(lines)

    begun = last_round(session)
    assert begun is not None
    return _asked(session, "Ben", begun, reply, show), asked, shown


def test_points_are_asked_for_until_they_add_up_with_what_was_typed(session: Session) -> None:
    wrong = Reply(value={"need-01": "60", "need-02": "50"})
    help_ = Reply(action=Action.HELP)
    right = Reply(value={"need-01": "60", "need-02": "40"})
    taken, asked, shown = ask(session, wrong, help_, right)
    assert taken
    assert [dict(one.picked) for one in asked] == [{}, wrong.value, wrong.value]
    assert shown[1].startswith("What matters most to you gets the most.")
    (found,) = shares(session.interview)
    assert found.people == ("Ben",) and found.tasks["NEED-01"] == (60,)


@pytest.mark.parametrize(
    "reply",
    [Reply(action=Action.BACK), Reply(action=Action.STOP), Reply(value="60"),
     Reply(action=Action.LATER, value={"need-01": "60", "need-02": "40"})],
)  # fmt: skip
def test_whatever_else_is_replied_keeps_nothing(session: Session, reply: Reply) -> None:
    taken, asked, shown = ask(session, reply)
    assert (taken, len(asked), shown) == (False, 1, ["Nothing was kept."])
    assert not next(shares(session.interview)).people


def test_a_task_of_nothing_but_a_guess_is_called_as_it_was_typed_or_by_its_id(
    session: Session,
) -> None:
    begun = last_round(session)
    assert begun is not None
    frames = _screen(session, begun, {}).frames
    assert [(one.id, one.begin) for one in frames] == [
        (task.lower(), f"{task} {title}") for task, title in titles_of(session, begun.tasks).items()
    ]
    assert all(title for title in titles_of(session, begun.tasks).values())


def test_only_the_round_before_is_shown_and_only_if_somebody_gave_points(session: Session) -> None:
    assert others(session, 1) == others(session, 2) == others(session, 3) == {}
    assert _screen(session, last_round(session), {}).shown == ()  # type: ignore[arg-type]
    for who, first in (("Ben", 60), ("Cy", 70)):
        assert share_out(session, who, {"NEED-01": first, "NEED-02": 100 - first}).accepted
    begin_round(session, "Ada")
    said = others(session, 2)
    assert said["NEED-01"] == "Ben 60, Cy 70" and said["NEED-02"] == "Ben 40, Cy 30"
    assert others(session, 1) == others(session, 3) == {}
    begun = last_round(session)
    assert begun is not None
    shown = _screen(session, begun, {}).shown
    assert shown[0] == "What people gave in round 1:"
    assert shown[1].endswith(": Ben 60, Cy 70") and len(shown) == len(begun.tasks) + 1


def test_a_round_is_told_with_each_task_and_one_nobody_answered_in_one_line(
    session: Session,
) -> None:
    (empty,) = shares(session.interview)
    assert len(list(_told(session, empty, None))) == 1
    for who, first in (("Ben", 100), ("Cy", 90)):
        share_out(session, who, {"NEED-01": first, "NEED-02": 100 - first})
    (found,) = shares(session.interview)
    told = list(_told(session, found, 0.456))
    assert told[0].startswith("Round 1, 2 gave points; agreed is 75 % on the same side")
    assert told[1] == "NEED-01 book a hall" and told[2] == "  Ben 100, Cy 90"
    assert told[3].endswith(" 100") and told[3].startswith("  0 ")
    assert told[4].startswith("  agreed: 2 of 2 gave it")
    assert len(told) == 2 + 4 * len(found.tasks)
    assert told[-1].startswith("Over all tasks 0.46 (")
    sides = _data(found, None)["sides"]
    assert isinstance(sides, dict)
    assert sides["NEED-01"] == {"much": True, "people": 2, "agreed": True}
    assert sides["NEED-02"] == {"much": False, "people": 2, "agreed": True}


@each_row(
    ("begin", "give", "value", "agree", "code"),
    [
        (True, False, None, None, ""), (False, True, None, None, ""),
        (False, False, "{}", None, ""), (False, False, None, None, ""),
        (True, False, None, 80, ""), (True, True, None, None, "points-how"),
        (True, False, "", None, "points-how"), (False, True, "{}", None, "points-how"),
        (False, False, None, 80, "points-agree"), (False, True, None, 50, "points-agree"),
    ],
)  # fmt: skip
def test_one_thing_is_done_and_what_counts_as_agreed_is_said_at_the_beginning(
    begin: bool, give: bool, value: str | None, agree: int | None, code: str
) -> None:
    try:
        _one_of(begin, give, value, agree)
        refused = ""
    except UsageError as error:
        refused = error.code
    assert refused == code
