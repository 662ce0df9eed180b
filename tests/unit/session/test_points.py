"""Rounds of sharing out points: when one may begin, and what comes of points."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.errors import UsageError
from askfirst.events import Pointed, Way
from askfirst.interview import Rejection
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.points import AGREE, asked_in, begin_round, judged, last_round, share_out
from askfirst.vocabulary import Kind


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        assert begun.reply(Reply(value=["see halls", "book"]), "tasks").accepted
        yield begun


def given(session: Session) -> dict[str, JsonValue]:
    first, second = (ref.id for ref in session.interview.records(Kind.NEED))
    return {first: 70, second: 30}


def test_a_round_is_over_the_tasks_and_says_what_counts_as_agreed(session: Session) -> None:
    assert last_round(session) is None
    begun = begin_round(session, "Ada")

    assert (begun.round, begun.agree) == (1, AGREE)
    assert list(begun.tasks) == asked_in(session, begun) == list(given(session))


def test_there_is_no_next_round_before_somebody_gave_points(session: Session) -> None:
    begin_round(session, "Ada", agree=60)
    with pytest.raises(UsageError) as caught:
        begin_round(session, "Ada")
    assert caught.value.code == "points-round-empty"

    assert share_out(session, "Ben", given(session)).lines == ("-> kept, round 1",)
    with pytest.raises(UsageError) as caught:
        begin_round(session, "Ada", agree=61)
    assert caught.value.code == "points-agree-fixed"
    assert begin_round(session, "Ada").agree == 60
    assert share_out(session, "Ben", given(session)).lines == ("-> kept, round 2",)
    assert begin_round(session, "Ada", agree=60).round == 3
    share_out(session, "Ben", given(session))
    with pytest.raises(UsageError) as caught:
        begin_round(session, "Ada")
    assert caught.value.code == "points-rounds"


def test_the_same_points_twice_change_nothing(session: Session) -> None:
    begin_round(session, "Ada")
    share_out(session, "Ben", given(session))
    before = len(session.interview.events)

    assert share_out(session, " ben ", given(session)).lines == ("-> as before",)
    assert len(session.interview.events) == before


def test_who_goes_back_to_their_first_points_is_heard(session: Session) -> None:
    begin_round(session, "Ada")
    first, second = given(session)
    share_out(session, "Ben", given(session), given="2026-05-05T10:00:00Z")
    other = {first: 10, second: 90}
    share_out(session, "Ben", other, given="2026-05-06T10:00:00Z")

    assert share_out(session, "Ben", given(session)).lines[0].startswith("-> kept")


@pytest.mark.parametrize(("way", "kept"), [(None, "terminal"), ("page", "page")])
def test_points_say_how_they_came(session: Session, way: Way | None, kept: str) -> None:
    begin_round(session, "Ada")
    share_out(session, "Ben", given(session), way=way)

    last = session.interview.events[-1]
    assert isinstance(last, Pointed)
    assert last.way == kept


def test_points_for_no_round_or_another_are_refused(session: Session) -> None:
    none = judged(session, given(session), 0)
    assert isinstance(none, Rejection) and none.allowed == "askfirst points --begin"
    begin_round(session, "Ada")
    later = judged(session, given(session), 2)
    assert isinstance(later, Rejection) and later.allowed == "points for round 1"


def test_points_that_come_late_are_of_the_round_that_they_name(session: Session) -> None:
    begin_round(session, "Ada")
    share_out(session, "Ben", given(session))
    begin_round(session, "Ada")
    late = judged(session, given(session), 1)
    assert isinstance(late, Pointed) and late.round == 1
    now = judged(session, given(session), 0)
    assert isinstance(now, Pointed) and now.round == 2


def test_points_are_shared_out_over_two_tasks_or_more(tmp_path: Path) -> None:
    with Session.create(tmp_path / "one", by="Ada") as session:
        session.reply(Reply(value=["see halls"]), "tasks")
        with pytest.raises(UsageError) as caught:
            begin_round(session, "Ada")
    assert caught.value.code == "points-tasks"


def test_points_that_were_taken_back_are_kept_anew(session: Session) -> None:
    begin_round(session, "Ada")
    kept, again = ("-> kept, round 1",), ("-> as before",)
    assert [share_out(session, "Ben", given(session)).lines for _ in range(2)] == [kept, again]
    session.undo()
    assert share_out(session, "Ben", given(session)).lines == kept


def test_no_points_are_asked_for_a_task_that_is_gone(session: Session) -> None:
    begun = begin_round(session, "Ada")
    session.reply(Reply(value=["book", "pay"]), "tasks", ask_first=False)
    assert asked_in(session, begun) == ["NEED-02"]
    share_out(session, "Ben", {"NEED-01": 50, "NEED-02": 50})
    assert list(begin_round(session, "Ada").tasks) == ["NEED-02", "NEED-03"]
