"""The loop that leads an interview, and what is said before, between and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from askfirst import readiness
from askfirst.commands.conversation import again, answered_of, closing, lead, shown_path, welcome
from askfirst.questions import Depth, Prompt
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.sources import SourceText


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    with Session.create(tmp_path / "output" / "hall", by="Ada") as made:
        yield made


def led(session: Session, *replies: Reply) -> tuple[bool, list[str], list[Sequence[str]]]:
    """Whether it came to its end, what was asked, and what was shown after each reply."""
    asked: list[str] = []
    shown: list[Sequence[str]] = []
    given = iter(replies)

    def ask(prompt: Prompt) -> Reply:
        asked.append(prompt.slot)
        return next(given, Reply(action=Action.UNKNOWN))

    return lead(session, ask, shown.append), asked, shown


def test_it_asks_until_nothing_is_open_and_shows_what_each_reply_did(session: Session) -> None:
    finished, asked, shown = led(session, Reply(value="The bell broke."))
    assert finished
    assert len(asked) == len(shown) > 3
    assert session.question() is None
    assert session.interview.answers[asked[0]].value == "The bell broke."


def test_a_stop_ends_it_at_once_and_what_was_said_before_is_kept(session: Session) -> None:
    stop = Reply(action=Action.STOP)
    finished, asked, shown = led(session, Reply(value="The bell broke."), stop)
    assert (finished, len(asked), len(shown)) == (False, 2, 2)
    assert list(session.interview.answers) == asked[:1]


def test_who_goes_on_hears_how_far_it_is_and_what_was_put_off(session: Session) -> None:
    led(session, Reply(value="It broke."), Reply(action=Action.LATER), Reply(action=Action.STOP))
    assert len(again(session)) == 1, "put off once, it comes again by itself"
    session.reply(Reply(action=Action.LATER), "goals")
    told, put_off = again(session)
    assert told.startswith("output/hall: question 2 of at most ")
    assert put_off == "Put off so far: goals."
    assert again(session, "To the model go lines.")[2:] == [
        "To the model go lines.", "Nothing else is sent anywhere.",
    ]  # fmt: skip


def test_who_goes_on_hears_how_many_lines_were_typed_and_not_sent(session: Session) -> None:
    first = session.question()
    assert first is not None
    session.keep(first.slot, "The be")
    assert again(session)[-1] == "1 typed line is kept."
    session.keep("tasks", ["note calls", "ring"])
    assert again(session)[-1] == "3 typed lines are kept."


def test_at_the_end_it_says_where_everything_is_and_how_to_go_on(session: Session) -> None:
    written = [session.folder / "requirements.md", Path("/elsewhere/x.md")]
    assert closing(session, written, finished=False) == [
        "Saved in output/hall.", "Written:", "  output/hall/requirements.md",
        "  /elsewhere/x.md", "Go on with: askfirst resume",
    ]  # fmt: skip
    told = closing(session, (), finished=True)
    assert told[2].startswith("You can stop here: you have one page")
    assert told[3] == "Or go on with: askfirst resume --depth standard"
    end = "What is open: askfirst status; to change an answer: askfirst review"
    assert told[-1] == end
    page = session.folder / "requirements.html"
    told = closing(session, [*written, page], finished=True)
    assert told[-2:] == ["To read it, open output/hall/requirements.html", end]
    assert "Go on with: askfirst resume" not in told


def test_once_there_are_tasks_the_end_says_how_others_are_asked(session: Session) -> None:
    page = (
        "What others know comes in by a page that you send them: askfirst page --for NAME --ask all"
    )
    assert page not in closing(session, (), finished=True)
    session.reply(Reply(value=["Vet: look at a goose"]), "tasks")
    mail = "or by a mail: askfirst questions --for NAME --ask all"
    assert closing(session, (), finished=True)[-2:] == [page, mail]
    assert page not in closing(session, (), finished=False)


@pytest.mark.parametrize(
    ("wanted", "more"), [(0, []), (3, []), (5, ["- and 2 more: askfirst status"])]
)
def test_what_is_still_wanted_is_named_up_to_three(
    session: Session, monkeypatch: pytest.MonkeyPatch, wanted: int, more: list[str]
) -> None:
    session.raise_depth(Depth.DEEP)
    reasons = tuple(
        readiness.Reason(code=f"r{n}", text=f"Reason {n}.", command="askfirst resume")
        for n in range(wanted)
    )
    monkeypatch.setattr(readiness, "readiness", lambda _: readiness.Readiness(reasons=reasons))
    told = closing(session, (), finished=True)[2:-1]
    if not wanted:
        assert told == ["You can stop here: you have requirements that a design can start from."]
        return
    assert told[0].startswith("You can stop here. Before somebody builds")
    assert told[1:] == [
        *(f"- Reason {n}. To mend it: askfirst resume" for n in range(min(wanted, 3))), *more,
    ]  # fmt: skip


def test_a_path_below_the_folder_is_told_as_one_would_type_it(session: Session) -> None:
    assert shown_path(Path("output/hall").resolve()) == "output/hall"
    assert shown_path(Path("/elsewhere")) == "/elsewhere"
    assert answered_of(3, 4) == "3 of 7 questions answered"


def test_at_the_start_it_says_what_is_sent_where(session: Session) -> None:
    assert welcome(session)[-1] == "Nothing is sent anywhere."
    told = welcome(session, "To the model small go the lines.")
    assert told[-2:] == ["To the model small go the lines.", "Nothing else is sent anywhere."]
    assert told[0].startswith("Twenty minutes")


def test_an_interview_that_goes_on_with_others_is_not_told_how_to_ask_them(
    session: Session,
) -> None:
    session.reply(Reply(value=["Vet: look at a goose"]), "tasks")
    assert any("What others know" in one for one in closing(session, (), finished=True))
    session.invite("Ben", ["goals"])
    assert not any("What others know" in one for one in closing(session, (), finished=True))


def test_what_goes_where_is_said_of_a_model_of_a_server_and_of_both(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(session), "shared", True)
    server = "Answers go to the team's server."
    assert welcome(session)[-2:] == [server, "Nothing else is sent anywhere."]
    assert welcome(session, "To the model.")[-3:] == [
        "To the model.", server, "Nothing else is sent anywhere.",
    ]  # fmt: skip
    assert server not in again(session)
    assert again(session, "To the model.")[-3:] == [
        "To the model.", server, "Nothing else is sent anywhere.",
    ]  # fmt: skip


def test_where_no_question_is_open_it_is_told_how_many_were_answered(session: Session) -> None:
    led(session)
    told = again(session)[0]
    assert told.startswith("output/hall: ") and told.endswith(" questions answered.")


@pytest.mark.parametrize(
    ("depth", "deeper"),
    [(Depth.QUICK, "standard"), (Depth.STANDARD, "deep"), (Depth.DEEP, None)],
)
def test_the_end_names_the_next_depth_that_there_is(
    session: Session, depth: Depth, deeper: str | None
) -> None:
    if depth is not Depth.QUICK:
        session.raise_depth(depth)
    told = closing(session, (), finished=True)
    wanted = [one for one in told if one.startswith("Or go on with: ")]
    assert wanted == ([f"Or go on with: askfirst resume --depth {deeper}"] if deeper else [])


def test_sources_are_told_before_all_else(session: Session) -> None:
    session.add_sources([SourceText("memo.txt", "Last week two choirs met.")])
    told = welcome(session)
    assert told[0].startswith("1 document, ")
    assert told[told.index("") + 1].startswith("Twenty minutes")
