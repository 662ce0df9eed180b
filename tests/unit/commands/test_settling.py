"""How a difference is settled on the command line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.commands.settling import Settling, _how, open_differences
from askfirst.errors import AnswerError
from askfirst.exporters import FORMATS
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.settling import difference_at, settle, view_of
from askfirst.session.several import contribute, weigh
from askfirst.vocabulary import Kind
from command_line import run
from exported import TELL_EVERY_TASK, in_one


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "halls"
    with Session.create(folder, by="Ada") as session:
        session.reply(Reply(value="mine"), "whose-problem")
        contribute(session, Reply(value="served"), "whose-problem", "Ben", "page")
    return folder


@pytest.mark.parametrize(
    "how", [(), ("--both", "--holds", "Ada"), ("--holds", "Ada", "--value", '["x"]')]
)
def test_one_way_and_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path, how: tuple[str, ...]
) -> None:
    refused = run(monkeypatch, tmp_path, "settle", "whose-problem", *how)

    assert refused.status == 2
    assert "settle-how" in refused.err and "--holds NAME, --both and --value JSON" in refused.err
    with Session.open(halls) as session:
        assert list(open_differences(session)) == ["differ-1"]


def test_whoever_is_unknown_is_told_who_answered(halls: Path) -> None:
    with Session.open(halls) as session:
        difference = difference_at(session, "whose-problem")
        assert view_of(difference, " ben ").people == ("Ben",)
        with pytest.raises(AnswerError) as caught:
            view_of(difference, "Cy")
        assert caught.value.code == "person-unknown"
        assert "Ada" in caught.value.repair and "Ben" in caught.value.repair
        with pytest.raises(AnswerError) as caught:
            difference_at(session, "tasks")
        assert caught.value.code == "difference-unknown"


@pytest.mark.parametrize(("called", "whose"), [("ben", "Ben Lund"), ("Olsen", "Cy Olsen")])
def test_a_part_of_a_name_that_one_has_alone_is_enough(
    tmp_path: Path, called: str, whose: str
) -> None:
    with Session.create(tmp_path / "sluice", by="Ada Lund") as session:
        session.reply(Reply(value="mine"), "whose-problem")
        contribute(session, Reply(value="served"), "whose-problem", "Ben Lund", "page")
        contribute(session, Reply(value="imagined"), "whose-problem", "Cy Olsen", "page")
        difference = difference_at(session, "whose-problem")

        assert view_of(difference, called).people == (whose,)
        for nobody in ("Lund", "", "Be", "Ben Olsen"):
            with pytest.raises(AnswerError):
                view_of(difference, nobody)


def test_all_hold_leaves_the_answer_in_force_and_keeps_the_reason(halls: Path) -> None:
    with Session.open(halls, by="Cy", write=True) as session:
        told = settle(session, difference_at(session, "whose-problem"), why=" in May ")

        assert told.accepted
        assert session.interview.answers["whose-problem"].value == "mine"
        (settled,) = difference_at(session, "whose-problem").settled
        assert (settled.verdict, settled.reason, settled.by) == ("both", "in May", "Cy")
        assert open_differences(session) == {}


def test_one_holds_and_the_other_stays_said(halls: Path) -> None:
    with Session.open(halls, by="Cy", write=True) as session:
        settle(session, difference_at(session, "whose-problem"), holds="Ben")

        assert session.interview.answers["whose-problem"].value == "served"
        views = difference_at(session, "whose-problem").views
        assert {view.people for view in views} == {("Ada",), ("Ben",)}


@pytest.mark.parametrize("sure", [True, False])
def test_an_answer_that_holds_is_as_sure_as_it_was_given(tmp_path: Path, sure: bool) -> None:
    with Session.create(tmp_path / "sluice", by="Ada") as session:
        session.reply(Reply(value="mine"), "whose-problem")
        contribute(session, Reply(value="served", sure=sure), "whose-problem", "Ben", "page")
        settle(session, difference_at(session, "whose-problem"), holds="Ben")

        held = session.interview.answers["whose-problem"]
        assert (held.value, held.sure) == ("served", sure)


def test_how_it_was_settled_is_said_in_words() -> None:
    assert [_how("both", ""), _how("third", ""), _how("one", "Ada")] == [
        "all hold", "a third answer", "Ada's",
    ]  # fmt: skip


@pytest.fixture
def boats(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "boats"
    with Session.create(folder, by="Ada") as session:
        session.reply(Reply(value=["The mate paints the boats", "The cook sees the list"]), "tasks")
        contribute(
            session, Reply(value=["Only the smith touches the hulls"]), "tasks", "Ben", "page"
        )
    return folder


def _tasks(folder: Path) -> dict[str, str]:
    with Session.open(folder) as session:
        return {one.words: one.id for one in session.interview.records(Kind.NEED)}


def test_two_lines_that_no_comparison_set_apart_are_settled_by_both_ids(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path
) -> None:
    ids = _tasks(boats)
    mine, theirs = ids["The mate paints the boats"], ids["Only the smith touches the hulls"]
    done = run(monkeypatch, tmp_path, "settle", mine, "--against", theirs.lower(), "--holds", "Ben",
               "--because", "of the varnish")  # fmt: skip

    assert done.status == 0, done.err
    assert set(_tasks(boats)) == {"The cook sees the list", "Only the smith touches the hulls"}
    paper = (boats / "requirements.md").read_text("utf-8")
    assert "of the varnish" in paper and "The mate paints the boats" in paper


@pytest.mark.parametrize("other", ["NEED-02", "NEED-99", "STK-01", "G-7"])
def test_lines_of_one_person_or_of_nobody_are_no_difference(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path, other: str
) -> None:
    before = _tasks(boats)
    refused = run(monkeypatch, tmp_path, "settle", "NEED-01", "--against", other, "--both")

    assert refused.status == 1
    assert "difference-between" in refused.err
    assert _tasks(boats) == before


def test_a_difference_that_is_only_named_stands_open_with_whose_lines_they_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path
) -> None:
    ids = _tasks(boats)
    mine, theirs = ids["The mate paints the boats"], ids["Only the smith touches the hulls"]
    done = run(monkeypatch, tmp_path, "settle", mine, "--against", theirs)

    assert done.status == 0, done.err
    assert "stand as open in the document" in done.out
    paper = re.sub(r"<a [^>]*></a>", "", (boats / "requirements.md").read_text("utf-8"))
    assert f"- **Ada**: **{mine}** The mate paints the boats." in paper
    assert f"- **Ben**: **{theirs}** Only the smith touches the hulls." in paper
    assert "1 contradiction" in paper
    assert set(_tasks(boats)) == set(ids)
    listed = run(monkeypatch, tmp_path, "settle")
    assert f"{mine} --against {theirs} (open): " in listed.out
    assert (
        "  Ada: The mate paints the boats\n  Ben: Only the smith touches the hulls\n" in listed.out
    )
    (one,) = json.loads(run(monkeypatch, tmp_path, "settle", "--json").out)["differences"]
    assert (one["id"], one["against"], one["open"]) == (mine, theirs, True)
    assert one["answers"][1] == {"people": ["Ben"], "text": "Only the smith touches the hulls"}


def _exported(folder: Path) -> dict[str, str]:
    """What each format that tells every task says."""
    with Session.open(folder) as session:
        made = session.specification()
    return {name: in_one(FORMATS[name].render(made)) for name in TELL_EVERY_TASK}


def test_what_stands_against_what_goes_into_every_export_with_whose_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path
) -> None:
    ids = _tasks(boats)
    mine, theirs = ids["The mate paints the boats"], ids["Only the smith touches the hulls"]
    run(monkeypatch, tmp_path, "settle", mine, "--against", theirs)
    for name, told in _exported(boats).items():
        assert re.search(rf"Ada: ({mine} )?The mate paints the boats", told), name
        assert re.search(rf"Ben: ({theirs} )?Only the smith touches the hulls", told), name


def test_what_was_settled_goes_along_with_what_was_rejected_whose_and_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path
) -> None:
    ids = _tasks(boats)
    mine, theirs = ids["The mate paints the boats"], ids["Only the smith touches the hulls"]
    run(monkeypatch, tmp_path, "settle", mine, "--against", theirs, "--holds", "Ben",
        "--because", "of the varnish")  # fmt: skip
    holds = "the answer of Ben holds: Only the smith touches the hulls. Why: of the varnish."
    exported = _exported(boats)
    assert "The answer of Ben holds, says Ada" in exported.pop("docx")  # in its part on that
    for name, told in exported.items():
        assert "settled by Ada" in told, name
        assert holds in told, name
        assert "Ada said otherwise: The mate paints the boats." in told, name


def test_what_somebody_weighed_stays_in_the_document_once_it_is_settled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, boats: Path
) -> None:
    ids = _tasks(boats)
    mine, theirs = ids["The mate paints the boats"], ids["Only the smith touches the hulls"]
    with Session.open(boats, write=True) as session:
        weigh(session, "Ben", {mine: "won't"}, "page")
    run(monkeypatch, tmp_path, "settle", mine, "--against", theirs, "--holds", "Ben")
    paper = (boats / "requirements.md").read_text("utf-8")
    assert f"| {mine} The mate paints the boats *(gone since)* | won't |" in paper


def test_after_all_hold_each_person_is_named_once(tmp_path: Path) -> None:
    folder = tmp_path / "pier"
    with Session.create(folder, by="Ada") as session:
        session.reply(Reply(value=["Boats land at the pier"]), "limits")
        for who, reply in (
            ("Ben", Reply(value=["Ferries come at noon"])),
            ("Cy", Reply(action=Action.NOT_RELEVANT, reason="there are none")),
        ):
            contribute(session, reply, "limits", who, "mail")
        settle(session, difference_at(session, "limits"))
        session.write()
        contribute(session, Reply(value=["No boat lands by night"]), "limits", "Dan", "mail")
        told = settle(session, difference_at(session, "limits"))

        assert told.accepted
        assert session.interview.own["limits"].by == "Ada, Ben and Cy"
    paper = (folder / "requirements.md").read_text("utf-8")
    assert ", of Ada, Ben and Cy, whose words these are" in paper


# -- the screens of a review that settle ----------------------------------------------------------


def screens(session: Session, *replies: Reply) -> tuple[list[Prompt], list[str]]:
    """The screens that were put for the first difference, and what is said at the end."""
    asked: list[Prompt] = []
    given = iter(replies)

    def ask(prompt: Prompt) -> Reply:
        asked.append(prompt)
        return next(given)

    (difference,) = session.interview.differences()
    return asked, list(Settling(session, ask).run(difference))


@pytest.fixture
def held(halls: Path) -> Iterator[Session]:
    with Session.open(halls, write=True) as session:
        yield session


def still_open(session: Session) -> bool:
    return bool(open_differences(session))


def test_both_sides_are_offered_with_whose_they_are_and_what_else_can_be_done(
    held: Session,
) -> None:
    asked, said = screens(held, Reply(value="open"))
    assert said == ["Left open."]
    assert [one.id for one in asked[0].choices] == ["side-1", "side-2", "both", "third", "open"]
    assert [one.text for one in asked[0].choices[2:]] == [
        "Both hold", "Neither: I give another answer", "Leave it open",
    ]  # fmt: skip
    assert [one.text.partition(":")[0] for one in asked[0].choices[:2]] == ["Ada", "Ben"]
    assert [line.partition(":")[0] for line in asked[0].shown] == ["Ada", "Ben"]
    assert asked[0].text.endswith(" Which holds?")


def test_of_three_all_hold_and_a_comment_stands_below_its_side(held: Session) -> None:
    served = Reply(value="imagined")
    contribute(held, served, "whose-problem", "Cy", "page", "", "ask  the\ncouncil")
    asked, _ = screens(held, Reply(value="open"))
    assert asked[0].choices[3].text == "All of them hold"
    assert asked[0].choices[3].id == "both"
    assert asked[0].shown[-1] == "  Cy adds: ask the council"


@pytest.mark.parametrize(
    "replies",
    [
        [Reply(value="nothing")], [Reply(action=Action.BACK)],
        [Reply(value="both"), Reply(action=Action.STOP)],
        [Reply(value="third"), Reply(action=Action.BACK)],
        [Reply(value="third"), Reply(action=Action.UNKNOWN)],
        [Reply(value="side-2"), Reply(action=Action.BACK), Reply(value="open")],
    ],
)  # fmt: skip
def test_what_is_left_at_any_screen_stays_open(held: Session, replies: list[Reply]) -> None:
    asked, said = screens(held, *replies)
    assert said == ["Left open."]
    assert len(asked) == len(replies)
    assert still_open(held)


@pytest.mark.parametrize(
    ("picked", "why", "value", "verdict", "reason"),
    [
        ("side-1", Reply(value="she knows"), "mine", "one", "she knows"),
        ("side-2", Reply(value=None), "served", "one", ""),
        ("both", Reply(action=Action.UNKNOWN), "mine", "both", ""),
    ],
)
def test_what_was_picked_holds_with_the_reason(
    held: Session, picked: str, why: Reply, value: str, verdict: str, reason: str
) -> None:
    asked, said = screens(held, Reply(value=picked), why)
    assert [one.slot for one in asked] == ["settle", "why"] and asked[1].optional
    assert said and not still_open(held)
    assert held.interview.answers["whose-problem"].value == value
    (settled,) = (one for one in held.interview.events if one.event == "settled")
    assert (settled.verdict, settled.reason) == (verdict, reason)


@pytest.mark.parametrize(
    "third", [Reply(value="imagined"), Reply(action=Action.NOT_RELEVANT, reason="none")]
)
def test_a_third_answer_is_asked_for_and_then_why(held: Session, third: Reply) -> None:
    asked, _ = screens(held, Reply(value="third"), third, Reply(value="a slip"))
    assert [one.slot for one in asked] == ["settle", "whose-problem", "why"]
    assert not still_open(held)
    held_now = held.interview.answers["whose-problem"]
    assert (held_now.value or held_now.status.value) in ("imagined", "not-relevant")


def test_whoever_settles_it_again_is_told_who_did_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path
) -> None:
    def settled(*how: str) -> str:
        return run(monkeypatch, tmp_path, "settle", "whose-problem", *how).err

    assert "settled it on" not in settled("--both", "--because", "in May")
    again = settled("--holds", "Ben", "--by", "Cy")
    assert "Ada settled it on" in again and "(all hold)" in again
    assert "Cy settled it on" in settled("--holds", "Ada")
