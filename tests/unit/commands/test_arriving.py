"""What a file that comes back holds, and what becomes of each answer in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from answering import begun, saved
from askfirst.commands.arriving import Arrival, _is_other, _page_text, _time, arrived, take, tell
from askfirst.commands.mails import Came
from askfirst.errors import AnswerError
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.points import begin_round
from copies import copy


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    copy(tmp_path / "halls", begun)
    with Session.open(tmp_path / "halls", write=True) as made:
        yield made


def page(session: Session, tmp_path: Path, **changes: object) -> Arrival:
    """What a page saved for Berta: an answer on limits, and what the test says."""
    session.invite("Berta", ["limits"])
    whole = json.loads(saved(session.folder, "Berta", {"limits": ["No money"]})) | changes
    (tmp_path / "back.json").write_text(json.dumps(whole), "utf-8")
    return arrived(tmp_path / "back.json", session, "")


def given(*came: tuple[str, Reply], way: str = "page", person: str = "Berta") -> Arrival:
    found = [Came(slot, reply, f"back:{n}") for n, (slot, reply) in enumerate(came, 1)]
    return Arrival(way, person, way == "page", found)  # type: ignore[arg-type]


def test_a_time_is_taken_up_to_a_day_ahead_and_only_if_there_is_such_a_day() -> None:
    here = datetime.now(UTC)
    soon, late = (
        (here + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ") for hours in (23, 25)
    )
    assert [_time(one) for one in (soon, late)] == [soon, ""]
    assert [_time(one) for one in ("2020-02-30T09:00:00Z", "", "2020-02-28T09:00:00Z")] == [
        "", "", "2020-02-28T09:00:00Z",
    ]  # fmt: skip


def test_a_page_is_known_by_what_is_in_it_and_not_by_its_name_alone(tmp_path: Path) -> None:
    whole = '<!doctype html><script id="answers">'
    for name, text, is_page in (
        ("a.json", ' {"askfirst": "answers"}', True),
        ("a.JSON", '{"askfirst": "answers"}', True),
        ("a.json", '["askfirst"]', False),
        ("a.json", '{"goals": "fewer"}', False),
        ("a.json", '{"goals": "' + "x" * 400 + '", "askfirst": 1}', False),
        ("a.html", whole, True),
        ("a.htm", whole, True),
        ("a.HTML", whole, True),
        ("a.html", "<p>Hello</p>", False),
        ("a.txt", whole, False),
        ("a.yaml", '{"askfirst": "answers"}', False),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        assert _page_text(tmp_path / name) == (text if is_page else None), (name, text[:20])
    with pytest.raises(AnswerError, match="answers-unreadable"):
        _page_text(tmp_path / "none.htm")


def test_whoever_leads_the_interview_is_nobody_else_however_the_name_is_written(
    session: Session,
) -> None:
    for name, other in (("", False), ("Ada", False), (" ADA ", False), ("Adam", True)):
        assert _is_other(session, name) is other


def test_a_page_that_fits_is_told_nothing_of(session: Session, tmp_path: Path) -> None:
    arrival = page(session, tmp_path)
    assert (arrival.person, arrival.beside, list(arrival.told), list(arrival.errors)) == (
        "Berta", True, [], [],
    )  # fmt: skip
    assert [(one.slot, one.given) for one in arrival.came] == [("limits", "2020-10-01T09:00:00Z")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"head": 99}, ["back.json: this page was made from a later copy of the interview than"
                        " this one."]),
        ({"head": 1}, ["back.json: the interview went on since these questions were sent."]),
        ({"packs": "x"}, ["back.json: the questions were changed since these were sent."]),
        ({"head": 1, "packs": "x"},
         ["back.json: the interview went on since these questions were sent.",
          "back.json: the questions were changed since these were sent."]),
        ({"name": "", "person": ""}, ["back.json: nobody said who answered; it is kept as Ada's."]),
        ({"person": "Cy\x1b[31m"}, ["back.json: no page was made for Cy here."]),
        ({"person": ""}, ["back.json: no page was made for anybody here."]),
        ({"name": "Otto"}, ["back.json: made for Berta; Otto says to have answered it."]),
        ({"name": " berta "}, []),
    ],
)  # fmt: skip
def test_what_is_odd_about_a_page_is_told(
    session: Session, tmp_path: Path, changes: dict[str, object], told: list[str]
) -> None:
    assert list(page(session, tmp_path, **changes).told) == told


def test_further_invitations_are_no_change_and_a_page_of_another_interview_is_refused(
    session: Session, tmp_path: Path
) -> None:
    text = saved(session.folder, "Berta", {"limits": ["No money"]})
    session.invite("Berta", ["limits"])
    session.invite("Otto", ["limits"])
    (tmp_path / "back.json").write_text(text, "utf-8")
    assert list(arrived(tmp_path / "back.json", session, "").told) == []
    with pytest.raises(AnswerError, match="answers-of-another"):
        page(session, tmp_path, interview="0" * 64)


def test_tasks_that_never_were_are_told_once_each_and_the_others_are_weighed(
    session: Session, tmp_path: Path
) -> None:
    arrival = page(
        session, tmp_path, weights={"NEED-09": "must", "NEED-01": "must"},
        words={"NEED-08": "why", "NEED-09": "so", "NEED-02": "soon"},
    )  # fmt: skip
    assert (arrival.weights, arrival.words) == ({"NEED-01": "must"}, {"NEED-02": "soon"})
    assert [one.what for one in arrival.errors] == [
        "there is no task 'NEED-09' any more.", "there is no task 'NEED-08' any more.",
    ]  # fmt: skip


def test_one_answer_that_cannot_be_taken_keeps_those_before_and_behind_it(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    taken, errors = take(
        session,
        given(
            ("limits", Reply(value=["No money"])),
            ("no-such", Reply(value="x")),
            ("usual-parts", Reply(value=["no-such-choice"])),
            ("refuse", Reply(value="It rings.")),
        ),
    )
    assert taken == 2
    assert [(one.code, one.where) for one in errors] == [
        ("question-unknown", "back:2"), ("answer-refused", "back:3"),
    ]  # fmt: skip
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "Answered", "limits", "refuse",
    ]  # fmt: skip
    assert {"limits", "refuse"} <= session.interview.opinions.keys()


def test_one_wrong_answer_keeps_out_all_of_a_file_by_id_and_nothing_else(session: Session) -> None:
    before = len(session.interview.events)
    wrong = ("usual-parts", Reply(value=["no-such-choice"]))
    kept = ("refuse", Reply(value="It rings."))
    assert take(session, given(kept, wrong, way="file", person=""))[0] == 0
    assert len(session.interview.events) == before
    assert take(session, given(kept, way="file", person="")) == (1, [])
    assert session.interview.answers["refuse"].by == "Ada"


def test_a_mail_with_what_was_answered_already_is_told_as_that(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    same = ("tasks", Reply(value=["book a hall", "hand in the key"]))
    before = len(session.interview.events)
    assert take(session, given(same, way="mail", person="")) == (1, [])
    assert capsys.readouterr().out == "Answered by Ada:\ntasks -> as before\n"
    assert len(session.interview.events) == before


def test_weights_and_words_are_kept_each_without_the_other_and_told_once(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    weighed = Arrival("page", "Berta", True, (), weights={"NEED-01": "must"}, weighed="")
    said = Arrival("page", "", True, (), words={"NEED-01": "soon"})
    assert [take(session, one)[0] for one in (weighed, weighed, said)] == [1, 1, 1]
    assert capsys.readouterr().out.splitlines() == [
        "Answered by Berta:", "weights -> kept", "Answered by Berta:", "weights -> as before",
        "Answered by Ada:", "weights -> kept",
    ]  # fmt: skip
    assert take(session, Arrival("page", "Berta", True, ())) == (0, [])


@pytest.mark.parametrize(
    ("points", "taken", "code"),
    [
        ({"NEED-01": "60", "NEED-02": "40"}, 1, []),
        ({"NEED-01": "60", "NEED-02": "50"}, 0, ["points-refused"]),
        ([60, 40], 0, ["points-refused"]),
        ({}, 0, []),
        (None, 0, []),
    ],
)
def test_points_are_taken_if_they_fit_and_else_told_with_whose_they_are(
    session: Session, points: object, taken: int, code: list[str]
) -> None:
    begin_round(session, "Ada")
    arrival = Arrival("page", "Berta", True, (), points=points, round=1)  # type: ignore[arg-type]
    number, errors = take(session, arrival)
    assert (number, [one.code for one in errors]) == (taken, code)
    assert all("the points of Berta were not taken" in one.what for one in errors)


def test_what_was_not_taken_is_told_errors_first(capsys: pytest.CaptureFixture[str]) -> None:
    tell([AnswerError("one", "a"), AnswerError("two", "b")], ["left"])
    assert capsys.readouterr().err == "one: a\ntwo: b\nleft\n"


def test_a_comment_and_who_would_know_come_along(session: Session, tmp_path: Path) -> None:
    answers = {
        "limits": {"value": ["No money"], "comment": "ask the council"},
        "refuse": {"action": "unknown", "value": None, "who": "Otto"},
        "never": {"action": "not-relevant", "value": None, "why": "we trust them"},
        "latest-case": {"action": "none", "value": None, "comment": "in May"},
        "no-such": "x",
    }
    session.invite("Berta", [])
    text = saved(session.folder, "Berta", answers)  # type: ignore[arg-type]
    (tmp_path / "back.json").write_text(text, "utf-8")
    arrival = arrived(tmp_path / "back.json", session, "Bo")
    assert arrival.person == "Bo"
    assert [
        (one.slot, one.reply.action, one.reply.owner, one.reply.reason, one.comment)
        for one in arrival.came
    ] == [
        ("limits", Action.ANSWER, "", "", "ask the council"),
        ("refuse", Action.UNKNOWN, "Otto", "", ""),
        ("never", Action.NOT_RELEVANT, "", "we trust them", ""),
        ("latest-case", Action.LATER, "", "", "in May"),
    ]
    assert [one.code for one in arrival.errors] == ["question-unknown"]
    assert json.loads(text)["answers"][0]["id"] == "limits"
