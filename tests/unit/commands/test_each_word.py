"""Each word, sign and name that a command reads or tells: the last of a list as the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands import conversation, points, settling
from askfirst.commands.asking import Asking, numbers, one_of
from askfirst.commands.choosing import Which, titled
from askfirst.commands.mails import _once_each, _weighed
from askfirst.commands.page import page_name
from askfirst.commands.projects import on
from askfirst.commands.review_screens import _ASKS, _cut
from askfirst.commands.turning import _stands
from askfirst.errors import UsageError
from askfirst.frontends.letters import Entry
from askfirst.interview.references import Ref
from askfirst.replies import Action
from askfirst.vocabulary import Kind, Via
from rows import each_row


@each_row("word", ["must", "should", "could", "won't", "won’t", "won`t", "wont", "MUST", "Won’t"])
@each_row("sign", ["", ",", ";", ":", ".", "–", "—", "-", " - ", "...", ", "])
def test_each_weight_is_known_with_any_sign_behind_it(word: str, sign: str) -> None:
    weight = "won't" if word.lower().startswith("won") else word.lower()
    for words in ("", "in May, I must say"):
        text = f"{word}{sign} {words}".strip()
        _, said = _weighed([Entry("weight NEED-01", text, 1)])
        assert said.weights == {"NEED-01": weight}
        assert said.words == ({"NEED-01": words} if words else {})


@each_row(
    "text", ["mustn't", "shoulder it", "couldn't", "won'tish", "musty", "I should", "no must"]
)
def test_a_word_that_only_begins_like_a_weight_is_none(text: str) -> None:
    _, said = _weighed([Entry("weight NEED-01", text, 1, "it costs")])
    assert said.weights == {}
    assert said.words == {"NEED-01": f"{text}; it costs"}


def test_what_is_said_to_two_tasks_stands_at_each() -> None:
    entries = [Entry("weight NEED-02", "must", 1), Entry("weight need-01", "soon\n or late", 2),
               Entry("WEIGHT need-03", "could", 3, "a\nb")]  # fmt: skip
    others, said = _weighed(entries)
    assert (others, said.weights) == ([], {"NEED-02": "must", "NEED-03": "could"})
    assert said.words == {"NEED-01": "soon or late", "NEED-03": "a\nb"}


def test_of_three_answers_to_one_question_each_other_one_is_told() -> None:
    entries = [Entry("goals", text, n) for n, text in enumerate(("a", "b", "a ", " c"), 1)]
    once, again = _once_each(entries)
    assert once == []
    assert [one.line for one in again] == [2, 4]
    assert _once_each([]) == ([], [])


def test_nothing_and_more_than_one_thing_are_each_too_few_or_many() -> None:
    three = [(action, True) for action in (Action.ANSWER, Action.LATER, Action.UNKNOWN)]
    for given in ((), three[:2], three):
        with pytest.raises(UsageError, match="say exactly one thing"):
            one_of(*given)
    for action in Action:
        assert one_of((Action.ANSWER, False), (action, True)) is action


@each_row(
    ("text", "found"), [("0", (0,)), ("4,4", (4, 4)), (",", ()), (" , 7 ,", (7,)), ("12", (12,))]
)
def test_turns_stand_in_the_order_they_are_named_in(text: str, found: tuple[int, ...]) -> None:
    assert numbers(text) == found


@each_row(
    ("action", "free"),
    [(Action.LATER, True), (Action.NOT_ASKED, True), (Action.UNKNOWN, False),
     (Action.NOT_RELEVANT, False), (Action.ANSWER, False)],
)  # fmt: skip
def test_who_puts_off_need_not_say_whose_words_these_are(action: Action, free: bool) -> None:
    if free:
        Asking("goals", action).check()
    else:
        with pytest.raises(UsageError, match="where the answer comes from"):
            Asking("goals", action).check()
    for via in Via:
        Asking("goals", action, via=via).check()
    Asking("goals", action, turns=(0,)).check()


@each_row(
    ("person", "which", "name"),
    [
        ("Ida Lind", Which.OPEN, "questions-ida-lind.html"),
        ("", Which.NAMED, "questions-somebody.html"),
        ("…", Which.ALL, "questions-somebody.html"), ("Ida", Which.POINTS, "points-ida.html"),
        ("", Which.POINTS, "points-somebody.html"),
    ],
)  # fmt: skip
def test_a_page_is_called_after_who_answers(person: str, which: Which, name: str) -> None:
    assert page_name(person, which) == name


@each_row(
    ("words", "by", "title"),
    [
        ("ring the bell", "", "ring the bell"), ("ring the bell", "you", "ring the bell"),
        ("ring the bell", "Me", "ring the bell"),
        ("ring the bell", "Ida", "ring the bell (said by Ida)"),
        ("", "", "NEED-01"), ("- maybe ring the bell", "me", "ring the bell"),
        *((f"see {mine} bell", "you", f"see {mine} bell (said by the person asked first)")
          for mine in ("I", "me", "my", "mine", "myself", "we", "us", "our", "My", "WE")),
        ("see its museum", "you", "see its museum"), ("hourly menus", "", "hourly menus"),
    ],
)  # fmt: skip
def test_a_task_is_called_so_that_nobody_else_takes_it_for_theirs(
    words: str, by: str, title: str
) -> None:
    ref = Ref("NEED-01", Kind.NEED, "tasks", 1, "L1", 1, words, words, {}, "", "", True, Via.HUMAN,
              by, "", ())  # fmt: skip
    assert titled(ref) == title


@each_row(
    ("verdict", "holds", "told"),
    [("one", "Ida\x1b[31m", "Ida's"), ("both", "Ida", "all hold"), ("third", "", "a third answer")],
)
def test_how_it_was_settled_is_told(verdict: str, holds: str, told: str) -> None:
    assert settling._how(verdict, holds) == told


@each_row(
    ("holds", "both", "value", "fits"),
    [("", False, None, False), ("Ida", False, None, True), ("", True, None, True),
     ("", False, "", True), ("", False, "0", True), ("Ida", True, None, False),
     ("Ida", False, "1", False), ("", True, "", False), ("Ida", True, "1", False)],
)  # fmt: skip
def test_it_is_settled_in_one_way(holds: str, both: bool, value: str | None, fits: bool) -> None:
    if fits:
        settling._one_of(holds, both, value)
    else:
        with pytest.raises(UsageError, match="settle-how"):
            settling._one_of(holds, both, value)


@each_row(
    ("begin", "give", "value", "agree", "code"),
    [
        (False, False, None, None, ""), (True, False, None, 75, ""), (False, True, None, None, ""),
        (False, False, "", None, ""), (True, True, None, None, "points-how"),
        (True, False, "", None, "points-how"), (False, True, "{}", None, "points-how"),
        (False, False, None, 50, "points-agree"), (False, True, None, 75, "points-agree"),
        (False, False, "{}", 0, "points-agree"), (True, False, None, 0, ""),
    ],
)  # fmt: skip
def test_points_are_begun_given_or_shown(
    begin: bool, give: bool, value: str | None, agree: int | None, code: str
) -> None:
    if not code:
        points._one_of(begin, give, value, agree)
    else:
        with pytest.raises(UsageError, match=code):
            points._one_of(begin, give, value, agree)


@each_row(
    ("text", "shown"),
    [("x" * 110, "x" * 110), ("x" * 111, f"{'x' * 107}..."), ("a\n  b", "a b"), ("", "")],
)
def test_a_row_of_a_menu_has_so_many_characters(text: str, shown: str) -> None:
    assert _cut(text) == shown


def test_each_reason_that_can_be_mended_has_its_question() -> None:
    from askfirst.packs import load_shipped

    core = {one.id for one in load_shipped("core").pack.questions()}
    assert set(_ASKS.values()) <= core
    assert set(_ASKS) == {
        "no-goal", "no-task", "no-function", "goal-without-measure", "must-without-steps",
    }  # fmt: skip


@each_row(
    ("standing", "turn", "told"),
    [("open", 3, "asked in turn 3"), ("deeper", 3, "asked in turn 3"),
     ("pending", 3, "asked in turn 3"), ("answered", 3, "answered"), ("unknown", 3, "unknown"),
     ("open", None, "open"), ("pending", 0, "pending"), ("not-asked", 3, "not-asked")],
)  # fmt: skip
def test_what_waits_says_in_which_turn_it_was_asked(
    standing: str, turn: int | None, told: str
) -> None:
    assert _stands(standing, turn) == told


def test_how_far_it_is_counts_from_nought() -> None:
    told = [conversation.answered_of(*one) for one in ((0, 0), (0, 3), (3, 0))]
    assert told == [
        "0 of 0 questions answered", "0 of 3 questions answered", "3 of 3 questions answered",
    ]  # fmt: skip


def test_a_folder_is_named_as_it_can_be_pasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert on(Path("output/it's"), "askfirst status") == (
        "askfirst status --project 'output/it'\"'\"'s'"
    )
    (tmp_path / "output" / "hall").mkdir(parents=True)
    (tmp_path / "output" / "hall" / "interview.jsonl").touch()
    for folder in (Path("output/hall"), tmp_path / "output/hall", Path("./output/../output/hall")):
        assert on(folder, "askfirst status") == "askfirst status"
    assert conversation.shown_path(tmp_path / "output") == "output"
    assert conversation.shown_path(tmp_path.parent / "x") == str(tmp_path.parent / "x")
