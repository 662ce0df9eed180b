"""Begun or gone on with: who is asked, by which front end, and what is left when it ends."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from askfirst.commands.leading import (
    _first_from,
    begun_in,
    check_input,
    go_on,
    lead_out,
    person,
    raise_first,
    readable,
)
from askfirst.errors import AnswerError, AskfirstError, SourceError, UsageError
from askfirst.frontends import EndOfInput
from askfirst.frontends.plain import Plain
from askfirst.frontends.scripted import Scripted
from askfirst.questions import Depth, Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session
from rows import each_row


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def with_streams(patch: pytest.MonkeyPatch, typed: bool, seen: bool) -> None:
    patch.setattr(sys, "stdin", Terminal() if typed else io.StringIO())
    patch.setattr(sys, "stderr", Terminal() if seen else io.StringIO())


@each_row(
    ("typed", "seen", "plain", "answers", "no_input", "code"),
    [
        (True, True, False, False, False, ""),
        (False, True, False, False, False, "no-terminal"),
        (True, False, False, False, False, "no-terminal"),
        (False, False, False, True, False, "no-terminal"),
        (False, False, True, False, False, ""),
        (False, False, False, True, True, ""),
        (True, True, False, False, True, "answers-missing"),
        (False, False, True, False, True, "answers-missing"),
    ],
)
def test_nobody_is_waited_for_who_cannot_type(
    typed: bool, seen: bool, plain: bool, answers: bool, no_input: bool, code: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        with_streams(patch, typed, seen)
        try:
            check_input(plain, Path("a.yaml") if answers else None, no_input)
            refused = ""
        except UsageError as error:
            refused = error.code
    assert refused == code


@pytest.mark.parametrize(
    ("plain", "term", "is_plain"),
    [(True, "xterm", True), (False, "dumb", True), (False, None, True), (False, "xterm", False)],
)
def test_plain_lines_are_for_whom_they_are_wished_or_where_nothing_can_be_drawn(
    monkeypatch: pytest.MonkeyPatch, plain: bool, term: str | None, is_plain: bool
) -> None:
    monkeypatch.delenv("TERM", raising=False)
    if term is not None:
        monkeypatch.setenv("TERM", term)
    ask, show = person(plain)
    for one in (ask, show):
        assert isinstance(getattr(one, "__self__", None), Plain) is is_plain


def test_all_errors_are_told_and_the_first_is_the_one_that_ends_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    raise_first([])
    errors = [AskfirstError(code, "it is so.") for code in ("one", "two", "three")]
    with pytest.raises(AskfirstError, match="one"):
        raise_first(errors)
    assert capsys.readouterr().err == "two: it is so.\nthree: it is so.\n"


def test_what_can_be_read_is_kept_and_only_where_nothing_can_it_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "memo.txt").write_text("The hall has 20 beds.", "utf-8")
    assert readable([], recursive=False, max_size=1000) == ()
    read = readable([tmp_path / "gone.txt", tmp_path / "memo.txt"], False, 1000)
    assert [one.name for one in read] == ["memo.txt"]
    assert "source-missing" in capsys.readouterr().err
    with pytest.raises(SourceError, match="source-missing"):
        readable([tmp_path / "gone.txt", tmp_path / "lost.txt"], False, 1000)
    assert "lost.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "sources", "folder"),
    [("My quay", ("a/memo.txt",), "my-quay"), ("", ("a/memo.txt", "b.txt"), "memo")],
)
def test_a_folder_is_called_after_the_name_else_after_the_first_source(
    tmp_path: Path, name: str, sources: tuple[str, ...], folder: str
) -> None:
    paths = [Path(one) for one in sources]
    with begun_in(tmp_path, name, "Ada", Depth.DEEP, paths, (), (), "") as session:
        assert session.folder == tmp_path / folder
        assert (session.interview.depth, session.owner) == (Depth.DEEP, "Ada")


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    with Session.create(tmp_path / "output" / "halls", by="Ada") as session:
        session.reply_once(Reply(value=["see halls"]), "tasks")
    return tmp_path / "output" / "halls"


def test_whoever_goes_on_may_go_deeper_and_hears_where_it_was(
    halls: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for depth, found in ((None, Depth.QUICK), (Depth.STANDARD, Depth.STANDARD)):
        monkeypatch.setattr(sys, "stdin", io.StringIO(""))
        go_on(halls, depth=depth, plain=True)
        with Session.open(halls) as session:
            assert session.interview.depth is found
    told = capsys.readouterr().err
    assert "question 2 of at most" in told
    assert (halls / "requirements.md").is_file()


def test_answers_of_a_file_are_rehearsed_only_where_nobody_is_asked(
    halls: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("latest-case: It rang.\nusual-parts: [no-such-part]\n", "utf-8")
    with pytest.raises(AnswerError, match="answer-refused"):
        go_on(halls, answers=file, no_input=True)
    with Session.open(halls) as session:
        assert "latest-case" not in session.interview.answers
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    go_on(halls, answers=file, plain=True)
    with Session.open(halls) as session:
        assert session.interview.text("latest-case") == "It rang."


def test_the_file_answers_a_question_once_and_the_person_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("goals: [fewer calls]\n", "utf-8")
    typed: list[str] = []

    def ask(prompt: Prompt) -> Reply:
        typed.append(prompt.slot)
        return Reply(value="typed")

    reply = _first_from(Scripted(file), ask)
    said = [reply(Prompt(slot, QuestionKind.BOX, "?")).value for slot in ("name", "goals", "goals")]
    assert said == ["typed", ["fewer calls"], "typed"]
    assert typed == ["name", "goals"]


def end_of_input() -> bool:
    raise EndOfInput


def interrupted() -> bool:
    raise KeyboardInterrupt


def hung_up() -> bool:
    error = KeyboardInterrupt()
    error.number = signal.SIGHUP  # type: ignore[attr-defined]
    raise error


def refused() -> bool:
    raise AnswerError("odd", "it is odd.")


@pytest.mark.parametrize(
    ("asking", "status", "told"),
    [
        (lambda: True, None, "You can stop here"),
        (lambda: False, None, "Go on with: askfirst resume"),
        (end_of_input, None, "Go on with: askfirst resume"),
        (interrupted, 128 + signal.SIGINT, "Go on with: askfirst resume"),
        (hung_up, 128 + signal.SIGHUP, "Go on with: askfirst resume"),
        (refused, AnswerError, ""),
    ],
)
def test_the_documents_are_written_whatever_ended_the_asking(
    halls: Path, asking: Callable[[], bool], status: object, told: str
) -> None:
    shown: list[str] = []

    def show(lines: Sequence[str]) -> None:
        shown.extend(lines)

    with Session.open(halls, write=True) as session:
        if status is AnswerError:
            with pytest.raises(AnswerError):
                lead_out(session, asking, show)
        elif status is not None:
            with pytest.raises(SystemExit) as ended:
                lead_out(session, asking, show)
            assert ended.value.code == status
        else:
            lead_out(session, asking, show)
    assert (halls / "requirements.md").is_file()
    assert any(line.startswith(told) for line in shown) or not told
    assert shown[:1] == ([""] if told else [])
