"""An interview in its folder: opened and let go, its sources, and what others of a team wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from askfirst.agenda.read_backs import Entry
from askfirst.errors import JournalError, OutputError
from askfirst.events import (
    Answered,
    AnswerStatus,
    Asked,
    Event,
    Line,
    Noted,
    Opinion,
    Pointed,
    Weighed,
)
from askfirst.questions import Depth, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import Session, kept, new_folder
from askfirst.session.correcting import OFFERED, OPENED, Sentence, changed, words_at
from askfirst.session.corrections import Corrections, _only_says_how_sure
from askfirst.session.documents import _looked_at, draft
from askfirst.session.drafting import plain
from askfirst.session.kept import _folded
from askfirst.session.opening import packs_note
from askfirst.session.receipts import receipt, said_by, step
from askfirst.session.unsaid import _why
from askfirst.sources import SourceText
from askfirst.vocabulary import Via
from interviews import pack, stamp, told
from rows import each_row

MEMO = SourceText("memo.txt", "The hall is cold. It rains.")
PLAN = SourceText("plan.txt", "The bell rings.")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada", depth=Depth.STANDARD) as begun:
        yield begun


# -- opened and let go -----------------------------------------------------------------------------


def test_events_that_no_askfirst_writes_are_named_with_how_many_before_are_whole() -> None:
    events: list[Event] = [stamp(Noted(topic="start", depth="quick"), 1),
                           stamp(Answered(slot="tasks", value="x"), 2),
                           stamp(Noted.model_construct(event="noted", topic="depth", depth="odd",
                                                       data={}), 3)]  # fmt: skip
    with pytest.raises(JournalError) as caught:
        _folded([pack()], events)
    assert caught.value.code == "journal-odd"
    assert "event 3 " in caught.value.what
    assert "The 2 events before it are whole." in caught.value.repair
    assert _folded([pack()], events[:2]).events == events[:2]


def test_an_interview_that_could_not_be_opened_is_let_go(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.close()

    def fails(_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(kept, "packs_of", fails)
        with pytest.raises(KeyboardInterrupt):
            Session.open(session.folder, by="Ada", write=True)
    with Session.open(session.folder, by="Ben", write=True) as again:
        assert again.reply(Reply(value=["ring"]), "tasks").accepted
    with pytest.raises(AssertionError), Session.open(session.folder) as reading:
        reading.reply(Reply(value=["ring"]), "tasks")


def test_sources_are_kept_once_and_noted_in_their_order(session: Session) -> None:
    session.add_sources([MEMO])
    events = len(session.interview.events)
    session.add_sources([MEMO])
    session.add_sources([])
    assert (len(session.interview.events), session.sources) == (events, (MEMO,))
    session.add_sources([PLAN, MEMO])
    assert session.sources == (MEMO, PLAN)
    assert [one.name for one in session.interview.sources] == ["memo.txt", "plan.txt"]
    noted = session.interview.sources[0]
    assert (noted.words, noted.sentences, noted.sha256) == (6, 2, MEMO.sha256)


def test_a_source_that_is_lost_is_told_the_others_are_read_and_it_may_be_added_again(
    session: Session,
) -> None:
    session.add_sources([MEMO, PLAN])
    session.close()
    stored = {path: path.read_bytes() for path in (session.folder / "sources").iterdir()}
    lost = next(path for path, data in stored.items() if b"cold" in data)
    lost.unlink()
    with Session.open(session.folder, by="Ada", write=True) as again:
        assert [*again.lost] == [MEMO.sha256]
        assert again.sources == (PLAN,)
        events = len(again.interview.events)
        again.add_sources([MEMO])
        assert not again.lost
        assert set(again.sources) == {MEMO, PLAN}
        assert len(again.interview.events) == events
    with Session.open(session.folder) as whole:
        assert not whole.lost and len(whole.sources) == 2


def test_a_folder_is_made_beside_one_of_that_name_and_not_where_a_file_is(tmp_path: Path) -> None:
    names = [new_folder(tmp_path / "out", "My Hall").name for _ in range(3)]
    assert names == ["my-hall", "my-hall-2", "my-hall-3"]
    assert new_folder(tmp_path / "out", "?!").name == "interview"
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(OutputError) as caught:
        new_folder(tmp_path / "file", "hall")
    assert caught.value.repair


# -- what others of a team wrote -------------------------------------------------------------------


class Book:
    """A journal of a team: what others wrote comes before the next own event."""

    def __init__(self, events: list[Event]) -> None:
        self.events, self.by, self.told = list(events), "Ada", ["the server is back"]
        self.turned, self.shared, self.others = False, True, list[Event]()

    def look(self) -> None:
        self.events += self.others
        self.others = []

    def append(self, event: Event) -> Event:
        self.look()
        mine = event.model_copy(update={"n": len(self.events) + 1, "by": self.by})
        self.events.append(mine)
        return mine

    def close(self) -> None:
        pass


def theirs(number: int, slot: str, text: str) -> Answered:
    line = Line(key=f"L9{number}", text=text, record=f"NEED-9{number}")
    return Answered(slot=slot, lines=(line,), n=number, by="Otto")


def test_what_others_answered_meanwhile_is_told_once_and_ones_own_is_not(session: Session) -> None:
    real, session._journal = session._journal, None
    assert real is not None
    real.close()
    book: Any = Book(session.interview.events)
    session._journal = book
    assert session.shared
    number = len(book.events)
    book.others = [theirs(number + 1, "goals", "fewer calls"), theirs(number + 2, "tasks", "sing")]
    lines = session.reply(Reply(value=["ring"]), "tasks").lines
    told_of = [line for line in lines if "answered" in line]
    assert len(told_of) == 3
    assert all(line.startswith("Otto answered “") for line in told_of[:2])
    assert told_of[2] == "You answered that too, and yours came later: it stands now."
    assert "Both are kept; look at them with: askfirst review." in lines
    assert "the server is back" in lines
    assert session.interview.text("tasks") == "ring"
    assert session.news() == []
    book.others = [theirs(len(book.events) + 1, "who", "Rowers")]
    assert [line[:15] for line in session.news()] == ["Otto answered “"]
    assert session.interview.text("who") == "Rowers"
    assert (session._alone(), session.undo().accepted) == ("Ada", True)
    assert "tasks" in session.interview.answers and session.interview.text("tasks") == "sing"


def test_events_that_stand_elsewhere_now_are_folded_anew(session: Session) -> None:
    session.reply(Reply(value=["ring"]), "tasks")
    real, session._journal = session._journal, None
    assert real is not None
    real.close()
    book: Any = Book(session.interview.events)
    book.events[-1] = theirs(len(book.events), "tasks", "sing")
    book.turned = True
    session._journal = book
    session.news()
    assert session.interview.text("tasks") == "sing"
    assert book.turned is False


def test_alone_everybodys_steps_may_be_taken_back(session: Session) -> None:
    assert (session.shared, session._alone()) == (False, "")


# -- corrections -----------------------------------------------------------------------------------


@each_row(
    ("text", "only"),
    [
        ("that is a guess", True),
        ("the 9 is no guess", True),
        ("I am not sure, 8 perhaps", False),
        ("that is wrong, it was only a guess", False),
        ("I guess it should ring", False),
        ("the bell rings", False),
    ],
)
def test_how_sure_somebody_is_corrects_nothing_unless_it_says_what_is_right(
    text: str, only: bool
) -> None:
    found = {1: Entry("BR-01", "numbers#L1", "9 chairs a table.")}
    assert _only_says_how_sure(text, found) is only


def test_of_the_lines_that_are_offered_one_goes_by_its_number_its_place_or_its_words() -> None:
    found = {2: Entry("A", "a#L1", "Keys."), 5: Entry("B", "a#L2", "Locks.")}
    for said, number in (("line-2", 2), ("line-5", 5), ("1", 2), ("2", 5), ("Locks.", 5),
                         ("none", 0), ("3", 0), ("line-1", 0), ("", 0)):  # fmt: skip
        assert Corrections._picked(said, found) == number


def test_a_correction_that_waits_takes_its_reply_or_lets_it_be(session: Session) -> None:
    session.reply(Reply(value=["see halls", "book"]), "tasks")
    first, second = session.interview.answers["tasks"].lines
    waiting = session._corrections
    entry = Entry("NEED-01", f"tasks#{first.key}", "See halls.")
    for typed, lines in (("", ["see halls", "book"]), ("see halls", ["see halls", "book"]),
                         ("no, see rooms", ["see rooms", "book"]), ("-", ["book"])):  # fmt: skip
        waiting._open = 1, entry, ""
        prompt = session.question()
        assert prompt is not None and prompt.slot == OPENED
        session.reply(Reply(value=typed))
        assert [one.text for one in session.interview.answers["tasks"].lines] == lines
        assert waiting.screen() is None
    other = Entry("NEED-02", f"tasks#{second.key}", "Book.")
    for action in (Action.BACK, Action.STOP):
        waiting._offered = Sentence("no keys", {2: other, 3: entry}, "no keys")
        prompt = session.question()
        assert prompt is not None and prompt.slot == OFFERED
        assert session.reply(Reply(action=action)).stop is (action is Action.STOP)
        assert waiting.screen() is None
    waiting._offered = Sentence("no keys", {2: other, 3: entry}, "pay")
    assert session.reply(Reply(value="line-3")).lines == ("3 is not there any more.",)
    waiting._offered = Sentence("no keys", {2: other, 3: entry}, "pay")
    assert session.reply(Reply(value="line-2")).lines == ("2 is now: pay",)
    assert session.interview.text("tasks") == "pay"
    (line,) = session.interview.answers["tasks"].lines
    waiting._open = 2, other._replace(place=f"tasks#{line.key}"), ""
    assert session.reply(Reply(value="-")).lines == ("2 is out",)
    assert session.interview.answers["tasks"].status is AnswerStatus.NOT_RELEVANT


def test_a_line_of_a_form_or_a_tick_reads_otherwise_and_the_others_stay() -> None:
    interview = told({
        "acceptance": {"reader": "the council", "by": "1 May"},
        "usual-parts": {"undo": "by night", "notice": "by post"},
    })  # fmt: skip
    form, ticks = (interview.answers[slot].lines for slot in ("acceptance", "usual-parts"))

    def entry(slot: str, line: Line) -> Entry:
        return Entry("X", f"{slot}#{line.key}", "x")

    at = entry("acceptance", form[0])
    assert changed(interview, at, "the mayor") == (
        "acceptance", Reply(value={"reader": "the mayor", "by": "1 May"}),
    )  # fmt: skip
    assert changed(interview, at, None) == (
        "acceptance", Reply(value={"reader": "", "by": "1 May"}),
    )  # fmt: skip
    label = ticks[0].fields["choice"]
    for typed in ("by day", f"{label}: by day", f"{label.upper()} :  by day"):
        assert changed(interview, entry("usual-parts", ticks[0]), typed) == (
            "usual-parts", Reply(value={"notice": "by post", "undo": "by day"}),
        ), typed  # fmt: skip
    assert changed(interview, entry("usual-parts", ticks[0]), None) == (
        "usual-parts", Reply(value={"notice": "by post"}),
    )  # fmt: skip


def test_a_line_that_is_shown_with_the_step_before_it_takes_both_or_itself() -> None:
    interview = told({"tasks": ["ring"], "use": ["he presses 5", "it rings twice", "all wait"]})
    middle = interview.answers["use"].lines[1]
    at = Entry("FR-02", f"use#{middle.key}", "He presses 5: it rings twice.", front="He presses 5")
    steps = "use"
    assert words_at(interview, at) == "He presses 5: it rings twice."
    assert words_at(interview, at._replace(front="")) == "it rings twice"
    assert words_at(interview, at._replace(front="all wait")) == "it rings twice"
    for typed, lines in (
        ("he presses 5: it rings once", ["he presses 5", "it rings once", "all wait"]),
        ("it rings once", ["he presses 5", "it rings once", "all wait"]),
        ("he presses 5 and it rings once", ["he presses 5 and it rings once", "all wait"]),
        (None, ["he presses 5", "all wait"]),
    ):  # fmt: skip
        assert changed(interview, at, typed) == (steps, Reply(value=lines)), typed
    whole = Entry("X", "tasks#L99", "x")
    assert words_at(interview, whole) == ""


# -- what is told ----------------------------------------------------------------------------------


def test_names_and_words_act_on_no_screen() -> None:
    bad = "O\x1b[31mtto"

    answer = Answered(slot="refuse", value=f"It {bad}.", by=bad)
    for one in (Opinion(answer=answer, by=bad), Weighed(weights={}, by=bad, way="page"),
                Pointed(round=1, points={}, by=bad)):  # fmt: skip
        assert "tto" in step(one, "What?") and "\x1b" not in step(one, "What?")
    assert "\x1b" not in said_by(told({}), answer)
    owned = {"owner": bad, "due": bad}
    lines = (
        Line(key="L1", text=bad, via=Via.PROPOSED),
        Line(key="L2", text="x", about="OPEN-01", fields=owned),
    )
    assert "\x1b" not in receipt(Answered(slot="a", lines=lines))
    assert "\x1b" not in receipt(Answered(slot="a", lines=lines[1:]))


def test_only_sentences_that_somebody_decided_about_count_as_looked_at() -> None:
    first, second = MEMO.sentences
    places = [(first.start, first.end), (second.start, second.end - 1)]
    disposed = {(MEMO.sha256, *at): None for at in places}
    disposed[PLAN.sha256, PLAN.sentences[0].start, PLAN.sentences[0].end] = None
    interview: Any = SimpleNamespace(disposed=disposed)
    assert (_looked_at(interview, MEMO), _looked_at(interview, PLAN)) == (1, 1)
    assert _looked_at(SimpleNamespace(disposed={}), MEMO) == 0  # type: ignore[arg-type]


def test_the_draft_ends_with_where_the_rest_stands(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    lines = draft(session.specification())
    assert any("see halls" in line.lower() for line in lines)
    assert lines[-2:] == ["", "What stands behind each line is in evidence.md: askfirst write."]


@each_row(
    ("markdown", "lines"),
    [
        ("# A\n\n## B\n\n## C\n\nx\n\n## D\n", ["A", "", "C", "", "  x", ""]),
        ("# A\n\n## B\n\n### C\n\nx\n", ["A", "", "B", "", "C", "", "  x"]),
        ("# A\n\nx\n\n## B\n\n### C\n", ["A", "", "  x", ""]),
        ("| A | B |\n| --- | :-: |\n| 1 |  |\n\n| C |\n| --- |\n| 2 |",
         ["  - A: 1", "", "  - C: 2"]),
        ("  > said\n> more", ["    said", "  more"]),
        ("***x** y* [z](#a) [b](c) &lt;", ["  x y z b <"]),
        ("a\\*b \\\\ \\[c\\](d)", ["  a*b \\ [c](d)"]),
    ],
)  # fmt: skip
def test_a_document_reads_as_plain_lines(markdown: str, lines: list[str]) -> None:
    assert plain(markdown) == lines


def test_why_something_is_only_proposed_is_told_of_all_turns() -> None:
    def turn(reply: str) -> Any:
        return SimpleNamespace(reply=reply)

    yes, other = turn("yes"), turn("it rings")
    assert _why("ring", [yes, other], [yes, other]) == "not-said"
    assert _why("ring", [yes, yes], [yes, yes]) == "only-agrees"
    assert _why("it rings", [yes, other], [yes, other]) == "not-picked"
    assert _why("", [yes], [yes]) == "not-picked"
    assert _why("", [yes], []) == "other-questions"
    assert _why("rings", [turn("never rings")], [turn("never rings")]) == "cut"
    assert _why("ring", [yes], []) == "not-said"
    assert _why("ring", [], []) == "no-turn"


def test_an_interview_that_names_no_packs_is_not_told_that_they_changed(session: Session) -> None:
    loaded = session.loaded
    assert packs_note(session.interview, loaded) is None
    assert packs_note(session.interview, loaded[:1]) is not None
    assert packs_note(told({"tasks": ["ring"]}), loaded) is None


def test_lines_of_a_page_stand_by_their_numbers_whatever_was_put_right(session: Session) -> None:
    session.reply(Reply(value=["see halls", "book", "pay"]), "tasks")
    question = Question(id="read-back", kind=QuestionKind.TEXT, text="?", optional=True)
    page = Asked(slot="read-back@end", type="read-back", about=2, question=question,
                 cause={"records": ["NEED-01", "GONE-02", "NEED-03"], "rests": {}})  # fmt: skip
    session.record_as("Ada", page)
    waiting = session._corrections
    waiting._mended["read-back@end", 2] = Entry("X", "tasks#L2", "Book.")
    waiting._mended["read-back@end", 3] = Entry("X", "tasks#L77", "Gone.")
    waiting._mended["read-back@other", 1] = Entry("X", "tasks#L2", "Elsewhere.")
    found = waiting._found(session.interview.asked["read-back@end"])
    assert [(number, one.text) for number, one in found.items()] == [
        (1, "See halls."), (2, "Book."), (3, "Pay."),
    ]  # fmt: skip
