"""A line that puts another one right in passing changes it at once and is no line of the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.interview import Standing
from askfirst.interview.lines_put_right import PUTS_RIGHT
from askfirst.questions import Depth
from askfirst.replies import Reply
from askfirst.session import Session

WRONG = "at most 12 people in the small boat"
RIGHT = "no sorry, the small boat takes 14 people, not 12"


def begun(folder: Path) -> Session:
    one = Session.create(folder, by="Ann", depth=Depth.STANDARD)
    one.reply(Reply(value=[WRONG, "the ferry leaves at 7"]), "numbers")
    return one


def texts(one: Session) -> list[str]:
    return [record.statement for record in one.specification().records]


def test_the_earlier_line_reads_right_and_the_words_are_kept(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        outcome = one.reply(Reply(value=[RIGHT, "nobody under 14 steers"]), "decisions")
        assert "Put right: at most 14 people in the small boat" in outcome.lines
        assert "At most 14 people in the small boat." in texts(one)
        assert not any("sorry" in text for text in texts(one))
        kept = one.interview.answers["decisions"].lines[0]
        assert kept.text == RIGHT
        assert kept.record is None
        first = next(event for event in one.interview.events
                     if getattr(event, "slot", "") == "numbers")  # fmt: skip
        assert first.lines[0].text == WRONG  # type: ignore[union-attr]


def test_it_stays_right_when_the_list_is_typed_again(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        one.reply(Reply(value=[RIGHT]), "decisions")
        one.reply(Reply(value=[RIGHT, "the mate may open the gate"]), "decisions", ask_first=False)
        assert "At most 14 people in the small boat." in texts(one)
        assert not any("sorry" in text for text in texts(one))
        assert PUTS_RIGHT in one.interview.answers["decisions"].lines[0].fields


def test_a_line_of_the_same_list_is_put_right_too(tmp_path: Path) -> None:
    with Session.create(tmp_path, by="Ann", depth=Depth.STANDARD) as one:
        one.reply(Reply(value=[WRONG, "the ferry leaves at 7", RIGHT]), "numbers")
        assert "At most 14 people in the small boat." in texts(one)
        assert [line.record for line in one.interview.answers["numbers"].lines][2] is None


def test_the_same_journal_reads_the_same(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        one.reply(Reply(value=[RIGHT]), "decisions")
        before = texts(one)
    with Session.open(tmp_path) as again:
        assert texts(again) == before


def test_it_is_no_step_of_a_walk(tmp_path: Path) -> None:
    with Session.create(tmp_path, by="Ann", depth=Depth.STANDARD) as one:
        one.reply(Reply(value=["the guest signs the slip"]), "tasks")
        walk = ["the guest signs the slip", "12 people step into the small boat", RIGHT]
        one.reply(Reply(value=walk), "use")
        (story,) = one.specification().stories
        assert [step.does for step in story.steps] == [
            "the guest signs the slip", "14 people step into the small boat"
        ]  # fmt: skip


def test_what_is_put_right_in_the_middle_of_another_line_is_cut_out_of_it(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        said = "the old list comes along, in May. oh and no sorry, the small boat 14, not 12"
        one.reply(Reply(value=[said]), "take-over")
        told = texts(one)
        assert "At most 14 people in the small boat." in told
        assert "The old list comes along, in May." in told
        lines = one.interview.answers["take-over"].lines
        assert " ".join(line.text for line in lines) == said


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("the small boat holds 14, no sorry, I said 12 before, I meant 14, and two dogs",
         "At most 14 people in the small boat."),
        ("the small boat, no sorry, I meant 14 people not 12, and then it is full",
         "At most 14 people in the small boat."),
        ("only the mate steers, oh n sorry i meant 14 people in the small boat not 12",
         "At most 14 people in the small boat."),
        ("By the way, I said 12 people in the small boat, no sorry, I meant 14.",
         "At most 14 people in the small boat."),
        ("who is due in the next 3 hours gets a call, no sorry I meant 4 hours",
         "Who is due in the next 4 hours gets a call."),
        ("and oh, the small boat, no sorry, I meant 14 people, not 12, since 12 is too few",
         "At most 14 people in the small boat."),
    ],
)  # fmt: skip
def test_what_is_taken_back_in_one_breath_is_put_right(
    tmp_path: Path, said: str, reads: str
) -> None:
    with begun(tmp_path) as one:
        one.reply(Reply(value=[said]), "decisions")
        assert reads in texts(one)
        assert not any("sorry" in text for text in texts(one))


@pytest.mark.parametrize(
    "said",
    [
        "oh and the small boat, no sorry, I meant 14 people, not 12",
        "about the small boat, sorry, I meant 14 people",
        "the small boat. sorry, I meant 14 people, not 12",
    ],
)
def test_what_only_frames_the_slip_is_no_line_of_its_own(tmp_path: Path, said: str) -> None:
    with begun(tmp_path) as one:
        one.reply(Reply(value=[said]), "decisions")
        assert "At most 14 people in the small boat." in texts(one)
        assert len(one.specification().records) == 2
        (kept,) = one.interview.answers["decisions"].lines
        assert kept.text == said


def test_a_longer_text_puts_a_line_right_too_and_says_the_rest(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        said = ("If it takes longer than the book they stay with the book. And no sorry, about the"
                " small boat, I meant 14 people, not 12. Wet hands are bad for it.")  # fmt: skip
        outcome = one.reply(Reply(value=said), "refuse")
        assert "Put right: at most 14 people in the small boat" in outcome.lines
        told = texts(one)
        assert "At most 14 people in the small boat." in told
        assert not any("sorry" in text for text in told)
        assert any("stay with the book. Wet hands" in text for text in told)
        assert one.interview.answers["refuse"].value == said


def test_words_on_a_tick_put_another_line_right_too(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        said = "a guest is late; and no sorry, that small boat takes fourteen people, not twelve"
        one.reply(Reply(value={"missing": said}), "can-happen")
        told = texts(one)
        assert "At most fourteen people in the small boat." in told
        assert not any("sorry" in text for text in told)
        told = [line.text for line in one.interview.answers["can-happen"].lines]
        assert [text.rpartition(": ")[2] for text in told] == [
            "a guest is late", "and no sorry, that small boat takes fourteen people, not twelve",
        ]  # fmt: skip


def test_a_line_of_a_form_puts_another_line_right_too(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        said = "Old tables. The small boat holds 14, not 12, my mistake"
        one.reply(Reply(value={"where": said, "around": "on the quay"}), "runs")
        told = texts(one)
        assert "At most 14 people in the small boat." in told
        assert not any("mistake" in text for text in told)
        assert one.interview.answers["runs"].lines[0].text == "Old tables."
        assert one.interview.standing("runs") is Standing.ANSWERED
        kept = one.interview.answers["runs"].lines
        assert "my mistake" in kept[-1].text
        one.reply(Reply(value={"where": "Old tables.", "around": "in the shed"}), "runs",
                  ask_first=False)  # fmt: skip
        assert "At most 14 people in the small boat." in texts(one)
        assert one.interview.answers["runs"].lines[-1] == kept[-1]
        one.reply(Reply(value={"where": said}), "runs", ask_first=False)
        assert one.interview.answers["runs"].lines[0].text == "Old tables."


def test_each_line_of_an_answer_may_put_another_one_right(tmp_path: Path) -> None:
    with begun(tmp_path) as one:
        other = "no sorry, the ferry leaves at 8, not at 7"
        told = one.reply(Reply(value=[RIGHT, other]), "decisions").lines
        assert [line for line in told if line.startswith("Put right")] == [
            "Put right: at most 14 people in the small boat", "Put right: the ferry leaves at 8",
        ]  # fmt: skip
        again = "no sorry, the small boat takes 15 people, not 14"
        one.reply(Reply(value=[again]), "risks")
        assert "At most 15 people in the small boat." in texts(one)
