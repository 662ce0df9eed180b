"""One interview on disk, driven as any front end drives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.errors import JournalError, ProjectError
from askfirst.events import Noted
from askfirst.interview import Standing
from askfirst.journal import NAME
from askfirst.questions import Depth, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import Outcome, Session, located, new_folder, slug
from askfirst.sources import SourceText
from rows import each_row


@pytest.fixture
def session(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def answer(session: Session, slot: str, value: object) -> Outcome:
    outcome = session.reply(Reply(value=value), slot)
    assert outcome.accepted, outcome
    return outcome


def reply(prompt: Prompt) -> Reply:
    """Something that fits any question."""
    if prompt.kind is QuestionKind.BOX:
        return Reply(value=["see halls"])
    if prompt.kind is QuestionKind.FORM:
        return Reply(value={prompt.frames[0].id: "see halls"})
    if prompt.choices:
        first = prompt.choices[0].id
        return Reply(value=[first] if prompt.kind is QuestionKind.CHOICES else first)
    return Reply(value="I waited.")


def test_the_question_stays_until_it_is_answered(session: Session) -> None:
    first = session.question()
    assert first is not None
    for action in (Action.HELP, Action.EXAMPLE, Action.SOURCE, Action.GUESS):
        outcome = session.reply(Reply(action=action))
        assert outcome.lines
        assert not outcome.accepted
        again = session.question()
        assert again is not None
        assert again.slot == first.slot
    assert session.reply(Reply(action=Action.STOP)).stop


def test_what_is_accepted_is_on_the_disk_at_once(session: Session) -> None:
    answer(session, "latest-case", "I waited.")
    with Session.open(session.folder) as other:
        assert other.interview.text("latest-case") == "I waited."


def test_a_follow_up_comes_even_when_the_program_was_killed_before_it_could_ask(
    session: Session,
) -> None:
    session.raise_depth(Depth.STANDARD)
    raised = answer(session, "refuse", "It takes as long as before.").raised
    assert raised == ("refuse!1",)
    session.close()
    journal = session.folder / NAME
    lines = journal.read_bytes().splitlines(keepends=True)
    kept = [line for line in lines if b'"refuse!1"' not in line]
    assert len(kept) == len(lines) - 1
    journal.write_bytes(b"".join(kept))
    with Session.open(session.folder, write=True) as again:
        assert again.question() == again.prompt("refuse!1")
    with Session.open(session.folder, write=True) as again:
        assert sum(event.event == "asked" for event in again.interview.events) == 1


def test_a_refused_reply_leaves_no_trace(session: Session) -> None:
    before = (session.folder / NAME).read_bytes()
    outcome = session.reply(Reply(value=3))
    assert not outcome.accepted
    assert "What fits" in outcome.lines[0]
    assert (session.folder / NAME).read_bytes() == before


def test_a_guess_is_marked_once(session: Session) -> None:
    session.reply(Reply(action=Action.GUESS))
    assert not answer(session, "latest-case", "I waited.").event.sure
    assert answer(session, "refuse", "It takes 9 minutes.").event.sure


def test_the_mark_of_a_guess_is_taken_off_as_it_was_put_on(session: Session) -> None:
    assert "will be marked" in session.reply(Reply(action=Action.GUESS)).lines[0]
    assert "will not be marked" in session.reply(Reply(action=Action.GUESS)).lines[0]
    assert answer(session, "latest-case", "I waited.").event.sure


def test_it_is_said_when_the_paragraph_at_the_top_no_longer_fits(session: Session) -> None:
    answer(session, "tasks", ["see the halls", "book a boat"])
    answer(session, "paragraph", "People see the halls, and they book a boat.")
    lines = answer(session, "tasks", ["see the halls"]).lines
    assert "The paragraph at the top still says “book a boat” (askfirst review)." in lines
    lines = answer(session, "paragraph", "People see the halls.").lines
    assert not any("paragraph at the top" in line for line in lines)


def test_back_goes_through_all_answers_and_forth_again(session: Session) -> None:
    for slot in ("latest-case", "goals", "who"):
        answer(session, slot, "I waited." if slot == "latest-case" else ["see 3 halls"])
    seen = []
    for _ in range(3):
        session.reply(Reply(action=Action.BACK))
        prompt = session.question()
        assert prompt is not None
        assert prompt.answered
        seen.append(prompt.slot)
    assert seen == ["who", "goals", "latest-case"]
    assert session.reply(Reply(action=Action.BACK)).lines == ("This is the first question.",)
    session.reply(Reply(value="I waited twice."))
    following = session.question()
    assert following is not None
    assert session.interview.text("who") == "see 3 halls"


def test_an_interview_always_ends(session: Session) -> None:
    for _ in range(200):
        prompt = session.question()
        if prompt is None:
            break
        session.reply(reply(prompt))
    assert session.question() is None
    session.raise_depth(Depth.DEEP)
    assert session.question() is not None


@pytest.mark.parametrize("depth", Depth)
def test_putting_everything_off_ends_too_and_is_asked_again_on_resume(
    depth: Depth, tmp_path: Path
) -> None:
    with Session.create(tmp_path / "later", by="Ada", depth=depth) as session:
        shown = []
        while (prompt := session.question()) is not None:
            shown.append(prompt.slot)
            session.reply(Reply(action=Action.LATER))
        assert len(shown) == 2 * len(set(shown))
    with Session.open(tmp_path / "later", by="Ada", write=True) as session:
        again = session.question()
        assert again is not None
        assert again.slot == shown[0]
        while (prompt := session.question()) is not None:
            session.reply(Reply(action=Action.LATER))


def test_undo_and_redo(session: Session) -> None:
    answer(session, "latest-case", "I waited.")
    assert session.undo().accepted
    assert session.interview.standing("latest-case") is Standing.OPEN
    assert session.redo().accepted
    assert not session.redo().accepted
    assert session.interview.text("latest-case") == "I waited."
    session.undo()
    assert not session.undo().accepted


def test_what_was_taken_back_is_named_by_its_question_and_filled_in_again(
    session: Session,
) -> None:
    answer(session, "latest-case", "I waited.")
    answer(session, "tasks", ["see halls", "book a hall"])
    said = f"your reply to “{session.prompt('tasks').text}”."
    assert session.undo().lines == (f"Taken back: {said}",)
    prompt = session.prompt("tasks")
    assert (prompt.prefill, prompt.answered) == ("see halls\nbook a hall", False)
    assert session.interview.standing("tasks") is Standing.OPEN
    assert session.redo().lines == (f"Done again: {said}",)
    session.undo()
    answer(session, "tasks", ["book a hall"])
    assert session.prompt("tasks").prefill == "book a hall"


def test_two_writers_are_told_of_each_other(session: Session) -> None:
    with pytest.raises(JournalError) as caught:
        Session.open(session.folder, by="Berta", write=True)
    assert caught.value.code == "interview-in-use"
    assert "Ada" in caught.value.what


def test_a_folder_without_an_interview_is_none(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        Session.open(tmp_path)


def test_other_packs_than_before_are_told_and_noted_once(session: Session) -> None:
    answer(session, "latest-case", "I waited.")
    folder = session.folder
    session.close()
    journal = folder / NAME
    text = journal.read_text("utf-8")
    digest = session.loaded[0].use.digest
    journal.write_text(text.replace(digest, "0" * len(digest)), "utf-8")
    with Session.open(folder, by="Ada", write=True) as again:
        assert "1 answer kept" in again.opening[0]
        noted = again.interview.notes[-1]
        assert isinstance(noted, Noted)
        assert noted.topic == "packs"
        assert noted.data["kept"] == ["latest-case"]
    with Session.open(folder, by="Ada", write=True) as again:
        assert again.opening == ()


def test_evidence_is_found_word_for_word() -> None:
    source = SourceText("memo.txt", "The hall\nwas  locked. The hall was open.")
    quote = located([source], "hall was locked")
    assert quote is not None
    assert source.text[quote.start : quote.end] == quote.quote == "hall\nwas  locked"
    assert located([source], "hall was shut") is None
    assert located([source], "  ") is None
    assert located([source], "was (locked") is None


@each_row(
    ("name", "folder"), [("Héllo, Wörld!", "hello-world"), ("../../etc", "etc"), ("日本", "")]
)
def test_a_folder_is_named_with_plain_letters(name: str, folder: str) -> None:
    assert slug(name) == folder


def test_a_folder_is_never_used_twice(tmp_path: Path) -> None:
    made = [new_folder(tmp_path, "Halls").name for _ in range(3)]
    assert made == ["halls", "halls-2", "halls-3"]


def gaps(session: Session) -> None:
    for slot in ("latest-case", "refuse"):
        session.reply(Reply(action=Action.UNKNOWN), slot)


def test_what_was_refused_in_a_list_stands_in_it_again(session: Session) -> None:
    gaps(session)
    typed = ["1: Ada, by May", "7: Tomasz, by Christmas"]
    refused = session.reply(Reply(value=list(typed)), "owners")
    assert not refused.accepted
    assert "the numbers 1 and 2" in refused.lines[0]
    assert session.prompt("owners").prefill.splitlines() == typed
    typed[1] = "2: Tomasz, by Christmas"
    taken = session.reply(Reply(value=list(typed)), "owners")
    assert taken.lines[0] == "-> OPEN-01: Ada, by May; OPEN-02: Tomasz, by Christmas"


def test_what_was_refused_is_forgotten_with_the_next_reply(session: Session) -> None:
    session.show_first(["tasks"])
    refused = session.reply(Reply(value=["x" * 3_000, 3]), "tasks")
    assert not refused.accepted
    assert session.reply(Reply(value=["row"]), "tasks").accepted
    session.retract("tasks")
    assert "x" not in session.prompt("tasks").prefill
