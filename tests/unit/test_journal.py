"""The journal: appended, synced, one writer, torn tails cut, damage named and never skipped."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from askfirst import journal
from askfirst.errors import JournalError, OutputError
from askfirst.events import FIRST_FORMAT, Answered, Asked, Line, Noted
from askfirst.journal import Journal
from askfirst.questions import Question, QuestionKind
from servers import needs_server

Hold = Callable[[Path, str], Journal]


@pytest.fixture(params=["folder", pytest.param("team", marks=needs_server)])
def hold(request: pytest.FixtureRequest) -> Hold:
    """Holds a journal for writing: in a folder alone, or on a team's server too."""
    if request.param == "folder":
        return Journal
    server = request.getfixturevalue("server")

    def held(path: Path, by: str) -> Journal:
        from askfirst.journal.team import Link, TeamJournal

        name = "-".join(path.parts[-3:])
        return TeamJournal(path, by, Link(server.address("ada"), name, "this folder", ""))

    return held


@pytest.fixture
def path(tmp_path: Path, hold: Hold) -> Path:
    """A journal with three events."""
    made = tmp_path / "halls" / journal.NAME
    with hold(made, "Ada") as book:
        book.append(Noted(topic="start", depth="quick"))
        book.append(Answered(slot="story", value="It broke.\u2028Twice “so”."))
        book.append(Answered(slot="tasks", lines=(Line(key="L1", text="see", record="NEED-01"),)))
    return made


def test_what_is_written_is_read_back_stamped_in_order(path: Path) -> None:
    events = journal.read(path).events
    assert [event.n for event in events] == [1, 2, 3]
    assert {event.by for event in events} == {"Ada"}
    assert all(len(event.at) == 20 and event.at.endswith("Z") for event in events)
    assert isinstance(events[1], Answered)
    assert events[1].value == "It broke.\u2028Twice “so”."
    assert isinstance(events[2], Answered)
    assert events[2].lines[0].record == "NEED-01"


def test_who_began_gives_the_answers_where_nobody_else_is_named(hold: Hold, path: Path) -> None:
    with hold(path, "Berta") as book:
        book.append(Noted(topic="why", slot="story", reason="hers"))
    with hold(path, "") as book:
        assert book.append(Noted(topic="why", slot="story", reason="again")).by == "Ada"
    with hold(path.with_name("new.jsonl"), "") as book:
        assert book.append(Noted(topic="start")).by == "you"


def test_every_event_is_one_line_of_json_and_private(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    assert [json.loads(line)["n"] for line in lines[:-1]] == [1, 2, 3]
    assert lines[-1] == b""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", range(2, 40, 7))
def test_a_torn_last_line_is_left_out_and_cut_by_the_next_writer(path: Path, cut: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    assert [event.n for event in journal.read(path).events] == [1, 2]
    with Journal(path, "Berta") as book:
        book.append(Noted(topic="why", slot="story", reason="torn"))
    assert [event.n for event in journal.read(path).events] == [1, 2, 3]


def test_a_last_line_that_only_lacks_its_end_is_kept(hold: Hold, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])
    assert [event.n for event in journal.read(path).events] == [1, 2, 3]
    with hold(path, "Berta") as book:
        book.append(Noted(topic="why", slot="story", reason="whole"))
    assert [event.n for event in journal.read(path).events] == [1, 2, 3, 4]


def test_the_lock_follows_no_link(hold: Hold, tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("precious")
    (tmp_path / ".lock").symlink_to("victim")
    with hold(tmp_path / "interview.jsonl", "Ada") as book:
        book.append(Noted(topic="start"))
        with pytest.raises(JournalError):
            hold(tmp_path / "interview.jsonl", "Berta")
    assert (tmp_path / "victim").read_text() == "precious"


def test_the_lock_is_on_the_file_that_is_written(hold: Hold, path: Path) -> None:
    other = path.parent.with_name("copy")
    other.mkdir()
    (other / journal.NAME).hardlink_to(path)
    with hold(path, "Ada"):
        for place in (path, other / journal.NAME):
            path.with_name(".lock").unlink(missing_ok=True)
            with pytest.raises(JournalError) as caught:
                hold(place, "Berta")
            assert caught.value.code == "interview-in-use"


def test_a_journal_that_is_a_link_or_a_pipe_is_not_followed(
    hold: Hold, path: Path, tmp_path: Path
) -> None:
    import os

    before = path.read_bytes()
    (tmp_path / journal.NAME).symlink_to(path)
    os.mkfifo(tmp_path / "pipe.jsonl")
    for place in (tmp_path / journal.NAME, tmp_path / "pipe.jsonl"):
        for attempt in (lambda p=place: journal.read(p), lambda p=place: hold(p, "Ada")):
            with pytest.raises(JournalError) as caught:
                attempt()
            assert caught.value.code in ("journal-link", "journal-unreadable")
    assert path.read_bytes() == before


@pytest.mark.parametrize("how", ["replaced", "appended", "removed"])
def test_a_journal_that_others_changed_meanwhile_takes_no_more(
    hold: Hold, path: Path, how: str
) -> None:
    with hold(path, "Ada") as book:
        data = path.read_bytes()
        if how == "appended":
            with path.open("ab") as stream:
                stream.write(b"x")
        else:
            path.unlink()
            if how == "replaced":
                path.write_bytes(data)
        with pytest.raises(JournalError) as caught:
            book.append(Noted(topic="why", slot="story", reason="lost"))
        assert caught.value.code == "journal-changed"


def test_the_first_event_says_the_format(tmp_path: Path) -> None:
    from askfirst.session import Session

    folder = tmp_path / "p"
    folder.mkdir()
    Session.create(folder, by="Ada").close()
    first = json.loads((folder / journal.NAME).read_bytes().split(b"\n")[0])
    assert first["format"] == FIRST_FORMAT


NEWER = {
    "an unknown event": b'{"event":"voted","n":4,"at":"2030-01-01T00:00:00Z","by":"Ada"}',
    "an unknown field": b'{"event":"noted","n":4,"topic":"why","mood":"good"}',
    "a later format": b'{"event":"noted","n":4,"topic":"sung","format":3}',
}


@pytest.mark.parametrize("end", [b"", b"\n"])
@pytest.mark.parametrize("name", NEWER)
def test_what_a_later_askfirst_wrote_is_no_damage_and_is_not_cut(
    hold: Hold, path: Path, name: str, end: bytes
) -> None:
    whole = path.read_bytes() + NEWER[name] + end
    path.write_bytes(whole)
    for attempt in (lambda: journal.read(path), lambda: hold(path, "Berta")):
        with pytest.raises(JournalError) as caught:
            attempt()
        assert caught.value.code == "journal-newer"
    assert path.read_bytes() == whole


def test_a_whole_last_line_that_is_odd_is_not_cut(hold: Hold, path: Path) -> None:
    whole = path.read_bytes() + b'{"event":"undone","n":4,"target":"four"}'
    path.write_bytes(whole)
    with pytest.raises(JournalError):
        hold(path, "Berta")
    assert path.read_bytes() == whole


def test_what_a_full_disk_left_half_written_is_gone_before_the_next_answer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write

    def half(handle: int, data: bytes) -> int:
        if data.startswith(b"{"):
            write(handle, data[:9])
            raise OSError(errno.ENOSPC, "full")
        return write(handle, data)

    def stuck(handle: int, size: int) -> None:
        raise OSError(errno.EIO, "stuck")

    with Journal(path, "Ada") as book:
        with monkeypatch.context() as patch, pytest.raises(OutputError):
            patch.setattr(os, "write", half)
            patch.setattr(os, "ftruncate", stuck)
            book.append(Noted(topic="why", slot="story", reason="lost"))
        book.append(Noted(topic="why", slot="story", reason="kept"))
    assert [event.n for event in journal.read(path).events] == [1, 2, 3, 4]


def test_the_name_of_who_answers_is_one_harmless_line(hold: Hold, path: Path) -> None:
    with hold(path, "A\x1b[31md\nB \udcff") as book:
        assert book.append(Noted(topic="why", slot="story", reason="x")).by == "Ad B \ufffd"


DAMAGE = {
    "no JSON": (lambda lines: [lines[0], b"{oops", lines[2]], "journal-damaged", "line 2"),
    "no event": (
        lambda lines: [lines[0], b'{"event":"eaten"}', lines[2]], "journal-damaged", "line 2"),
    "a field of the wrong kind": (
        lambda lines: [lines[0], b'{"event":"undone","n":2,"target":"two"}', lines[2]],
        "journal-damaged", "line 2"),
    "a field of the wrong kind beside an unknown one": (
        lambda lines: [
            lines[0], b'{"event":"undone","n":2,"target":"two","mood":"good"}', lines[2]],
        "journal-damaged", "line 2"),
    "no text": (lambda lines: [b"\xff\xfe", *lines[1:]], "journal-damaged", "line 1"),
    "an empty line": (lambda lines: [lines[0], b"", *lines[1:]], "journal-damaged", "line 2"),
    "a line gone": (lambda lines: [lines[0], lines[2]], "journal-gap", "event 2"),
    "two lines swapped": (lambda lines: [lines[1], lines[0], lines[2]], "journal-gap", "event 1"),
    "a newer format": (
        lambda lines: [lines[0].replace(b'"topic"', b'"format":99,"topic"'), *lines[1:]],
        "journal-newer", "newer"),
    "a newer format with fields unknown": (
        lambda lines: [b'{"event":"noted","n":1,"format":99,"mood":"good"}', *lines[1:]],
        "journal-newer", "newer"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_named_with_its_line_and_nothing_is_changed(
    hold: Hold, path: Path, name: str
) -> None:
    damage, code, said = DAMAGE[name]
    path.write_bytes(b"\n".join(damage(path.read_bytes().splitlines())) + b"\n")
    before = path.read_bytes()
    for attempt in (lambda: journal.read(path), lambda: hold(path, "Berta")):
        with pytest.raises(JournalError) as caught:
            attempt()
        assert caught.value.code == code
        assert said in caught.value.what
    assert path.read_bytes() == before


def test_one_writer_at_a_time_and_the_second_is_told_who(hold: Hold, path: Path) -> None:
    with hold(path, "Ada"), pytest.raises(JournalError) as caught:
        hold(path, "Berta")
    assert caught.value.code == "interview-in-use"
    assert "Ada" in caught.value.what
    with hold(path, "Berta") as book:
        assert len(book.events) == 3


def test_a_damaged_journal_does_not_stay_locked(hold: Hold, path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(b"oops\n" + whole)
    with pytest.raises(JournalError):
        hold(path, "Ada")
    path.write_bytes(whole)
    with hold(path, "Ada") as book:
        assert len(book.events) == 3


def test_the_clock_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert journal.now() == "1970-01-01T00:00:00Z"


def test_what_was_asked_is_kept_whole(hold: Hold, path: Path) -> None:
    question = Question(id="aims", kind=QuestionKind.TEXT, text="How fast?", optional=True)
    asked = Asked(slot="aims!1", type="follow-up", question=question, about=2,
                  cause={"rests": {"aims#L1": "fast"}, "words": "fast"})  # fmt: skip
    with hold(path, "Ada") as book:
        stored = book.append(asked)
    assert journal.read(path).events[-1] == stored


def test_no_journal_is_an_error_with_a_repair(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as caught:
        journal.read(tmp_path / journal.NAME)
    assert caught.value.code == "journal-unreadable"


def test_interviews_are_found_the_latest_first(tmp_path: Path, path: Path) -> None:
    other = tmp_path / "barn" / journal.NAME
    Journal(other, "Ada").close()
    other.write_text("", "utf-8")
    os.utime(other, (1, 1))
    assert [folder.name for folder in journal.projects(tmp_path)] == ["halls", "barn"]
