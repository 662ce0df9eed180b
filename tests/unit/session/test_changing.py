"""What is told before a change takes other answers with it, and what was chosen then."""

from __future__ import annotations

from askfirst.interview import Effects, Interview
from askfirst.replies import Action, Reply
from askfirst.session.changing import decision, keep_or_drop, told
from interviews import told as interview_told
from rows import each_row


@each_row(
    ("value", "chosen"),
    [
        ("keep", "keep"),
        (" Keep the change ", "keep"),
        ("1", "keep"),
        ("drop", "drop"),
        ("2", "drop"),
        ("Leave everything as it was", "drop"),
        ("", ""),
        ("perhaps", ""),
        ("12", ""),
    ],
)
def test_what_was_typed_decides(value: str, chosen: str) -> None:
    assert decision(Reply(action=Action.ANSWER, value=value)) == chosen


@each_row("action", [Action.BACK, Action.LATER, Action.STOP])
def test_who_goes_away_drops_the_change(action: Action) -> None:
    assert decision(Reply(action=action)) == "drop"


def test_help_decides_nothing() -> None:
    assert decision(Reply(action=Action.HELP, value="keep")) == ""


def test_only_what_is_touched_is_told_and_once() -> None:
    touched = Effects(reopens=("who", "who"), parks=("who", "who!1"), returns=("never",))

    assert told(touched, Interview(())) == [
        "To be confirmed again: who.",
        "Answers set aside until their question comes back: who.",
        "Answers that come back: never.",
    ]
    assert told(Effects(), Interview(())) == []


def test_what_is_touched_is_told_in_words_and_a_question_without_its_record() -> None:
    interview = interview_told(
        {"tasks": ["see halls", "book"], "priorities": ["1: must", "2: later"]}, depth="standard"
    )
    key = interview.answers["priorities"].lines[1].key
    touched = Effects(
        falls=("NEED-01", "NEED-99"),
        opens=("use-more@NEED-01", "use-more@NEED-02"),
        loosens=(f"priorities#{key}",),
    )

    assert told(touched, interview) == [
        "Taken out: NEED-01 (see halls), NEED-99.",
        "Will be asked: use-more.",
        "What was said of it and counts no more: 2: later.",
    ]


def test_the_screen_shows_what_is_touched_and_offers_to_keep_it_first() -> None:
    screen = keep_or_drop(Effects(adds=("NEED-02",)), Interview(()))

    assert screen.shown == ("New: NEED-02.",)
    assert [one.id for one in screen.choices] == ["keep", "drop"]
