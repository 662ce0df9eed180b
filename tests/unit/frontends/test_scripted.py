"""Answers from a file: every form that a person may write, and what is wrong with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.errors import AnswerError, UsageError
from askfirst.frontends.scripted import Scripted
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Via
from rows import each_row


def written(folder: Path, text: str) -> Scripted:
    path = folder / "answers.yaml"
    path.write_text(text, "utf-8")
    return Scripted(path)


def reply(folder: Path, text: str) -> Reply:
    script = written(folder, f"x: {text}")
    return script.ask(Prompt(slot="x", kind=QuestionKind.TEXT, text="What?"))


FORMS = [
    ("plain words", Reply(value="plain words")),
    ("12", Reply(value="12")),
    ("true", Reply(value="true")),
    ("", Reply(value="")),
    ("dk", Reply(action=Action.UNKNOWN)),
    ("[dk]", Reply(action=Action.UNKNOWN)),
    ("[':dk']", Reply(action=Action.UNKNOWN)),
    (":na nobody cares", Reply(action=Action.NOT_RELEVANT, reason="nobody cares")),
    ("'::back'", Reply(value=":back")),
    ("[a, 2, null]", Reply(value=["a", "2", ""])),
    ("\n  - Nurse: see it", Reply(value=["Nurse: see it"])),
    ("{screens: , other: a lamp}", Reply(value={"screens": "", "other": "a lamp"})),
    ("{value: a, guess: true}", Reply(value="a", sure=False)),
    ("{unknown: true, owner: Berta, due: 2031-05-01}",
     Reply(action=Action.UNKNOWN, owner="Berta", due="2031-05-01")),
    ("{not-relevant: too small}", Reply(action=Action.NOT_RELEVANT, reason="too small")),
    ("{later: true}", Reply(action=Action.LATER)),
    ("{value: a, via: document}", Reply(value="a", via=Via.DOCUMENT)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_each_form_is_its_reply(text: str, expected: Reply, tmp_path: Path) -> None:
    assert reply(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{alone: [a]}",
        "[[a]]",
        "[{a: b, c: d}]",
        "{value: a, via: a bird}",
        "{value: a, guess: perhaps}",
        "{later: 1}",
    ],
)
def test_a_form_that_is_none_is_told_with_its_line(text: str, tmp_path: Path) -> None:
    script = written(tmp_path, f"y: a\nx: {text}\n")
    entries, errors = script.entries()
    assert [slot for slot, _, _ in entries] == ["y"]
    assert [(error.code, error.where.split(":")[1]) for error in errors] == [("answer-shape", "2")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("- a\n", "answers-shape"), ("a: [", "yaml-malformed"), ("a: 1\na: 2", "yaml-key-twice")],
)
def test_a_file_that_is_no_list_of_answers_is_refused(text: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        written(tmp_path, text)
    assert caught.value.code == code
    assert "answers.yaml" in caught.value.where


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_bytes(b"x: \xff\xfe")
    with pytest.raises(AnswerError, match="UTF-8"):
        Scripted(tmp_path / "answers.yaml")


def test_an_unknown_question_is_told_with_what_may_be_meant(tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        written(tmp_path, "tasks: a\ngaols: b\n").check(["tasks", "goals"])
    assert caught.value.where == "answers.yaml:2:1"
    assert "goals" in caught.value.repair


def test_nothing_is_ever_prompted(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="says nothing about 'x'"):
        written(tmp_path, "y: a").ask(Prompt(slot="x", kind=QuestionKind.TEXT, text="What?"))


def test_a_file_may_confirm_what_was_understood_in_a_section(tmp_path: Path) -> None:
    script = written(tmp_path, 'read-back@what: "yes"\ngoals!1: metres\nowners@why: ["1: Ada"]')
    script.check(["goals", "owners"])
    assert script.has("read-back@what")


WHOLE = (
    "{value: a, unknown: false, not-relevant: too small, later: false, guess: true, reason: b,"
    " owner: c,"
    " due: d, via: human}"
)


def test_an_object_of_flags_alone_is_one_and_another_key_makes_it_a_value(tmp_path: Path) -> None:
    assert reply(tmp_path, WHOLE) == Reply(
        action=Action.NOT_RELEVANT, reason="too small", owner="c", due="d", sure=False
    )
    assert reply(tmp_path, "{value: a, else: b}") == Reply(value={"value": "a", "else": "b"})
    assert reply(tmp_path, "{reason: b}") == Reply(value="", reason="b")
    assert reply(tmp_path, "{}") == Reply(value={})


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("{unknown: true, later: true}", Action.UNKNOWN),
        ("{later: true, not-relevant: small}", Action.LATER),
        ("{unknown: false, value: a}", Action.ANSWER),
        ("{value: dk, owner: Ida}", Action.UNKNOWN),
    ],
)
def test_of_several_flags_the_weightier_counts(text: str, action: Action, tmp_path: Path) -> None:
    assert reply(tmp_path, text).action is action


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{unknown: 1}", "'unknown' is true or false"),
        ("{later: yes please}", "'later' is true or false"),
        ("{value: a, guess: 'x'}", "'guess' is true or false"),
        ("{value: a, via: nobody}", "'nobody' is none of"),
        ("{value: a, owner: [b]}", "a list stands where one text belongs"),
        ("{value: a, due: {b: c}}", "a list stands where one text belongs"),
        ("{not-relevant: [b]}", "a list stands where one text belongs"),
        ("[a, [b]]", "a list stands where one text belongs"),
        ("{a: [b]}", "a list stands where one text belongs"),
        ("[{a: b, c: d}]", "a list stands where one text belongs"),
    ],
)
def test_what_no_reply_can_be_is_told_with_its_place(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(AnswerError, match=told) as caught:
        reply(tmp_path, text)
    assert caught.value.where.startswith("answers.yaml:1")


def test_the_entries_stand_in_the_order_of_the_file_and_a_wrong_one_hides_no_other(
    tmp_path: Path,
) -> None:
    script = written(tmp_path, "b: 1\na: [[x]]\nc: dk\nd: [[y]]\ne: 2\n")
    found, errors = script.entries()
    assert [(slot, where.rpartition(":")[0]) for slot, _, where in found] == [
        ("b", "answers.yaml:1"), ("c", "answers.yaml:3"), ("e", "answers.yaml:5"),
    ]  # fmt: skip
    assert [one.what.partition(":")[0] for one in errors] == ["a", "d"]
    assert script.without("b") == 1
    assert script.without("b") is None
    assert not script.has("b") and script.has("c")


def test_an_id_is_known_with_the_record_or_the_follow_up_that_it_is_about(tmp_path: Path) -> None:
    script = written(tmp_path, "goals!1: a\nuse-more@NEED-01: b\nread-back@what: 'yes'\n")
    script.check(["goals", "use-more"])
    with pytest.raises(AnswerError, match="question-unknown") as caught:
        script.check(["goals"])
    assert caught.value.where.startswith("answers.yaml:2")


@each_row(
    ("text", "expected"),
    [
        ("0", Reply(value="0")),
        ("false", Reply(value="false")),
        ("[0]", Reply(value=["0"])),
        ("[false, 0, '']", Reply(value=["false", "0", ""])),
        ("[Limit: 0]", Reply(value=["Limit: 0"])),
        ("[Open: true, Note: ]", Reply(value=["Open: true", "Note: "])),
        ("{most: 0, least: false, other: null}",
         Reply(value={"most": "0", "least": "false", "other": ""})),
        ("{value: 0}", Reply(value="0")),
        ("{value: false, guess: true}", Reply(value="false", sure=False)),
        ("{value: [0, 1]}", Reply(value=["0", "1"])),
        ("{value: }", Reply(value="")),
        ("[dk, a]", Reply(value=["dk", "a"])),
        ("[a, dk]", Reply(value=["a", "dk"])),
        ("[dk, dk]", Reply(value=["dk", "dk"])),
        ("[]", Reply(value=[])),
        ("{not-relevant: 0}", Reply(action=Action.NOT_RELEVANT, reason="0")),
        ("{not-relevant: ''}", Reply(action=Action.NOT_RELEVANT)),
        ("{later: true, owner: Ida, due: 2031-05-01, reason: away}",
         Reply(action=Action.LATER, owner="Ida", due="2031-05-01", reason="away")),
        ("{unknown: true, reason: away, via: proposed}",
         Reply(action=Action.UNKNOWN, reason="away", via=Via.PROPOSED)),
        ("{value: a, owner: 7, due: 2031, reason: 12}",
         Reply(value="a", owner="7", due="2031", reason="12")),
        ("{value: {screens: , other: a lamp}, guess: true}",
         Reply(value={"screens": "", "other": "a lamp"}, sure=False)),
        ("'a: b'", Reply(value="a: b")),
    ],
)  # fmt: skip
def test_zero_false_and_what_is_empty_stay_what_they_are(
    text: str, expected: Reply, tmp_path: Path
) -> None:
    assert reply(tmp_path, text) == expected


@each_row("text", ["{value: a, via: [b]}", "{value: a, reason: {b: c}}", "[a: [b]]", "[{a: {}}]"])
def test_a_list_within_what_is_one_text_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(AnswerError, match="a list stands where one text belongs"):
        reply(tmp_path, text)


@each_row(
    "slot",
    ["read-back", "read-back@what", "documents-differ", "documents-differ@a", "document-sentences",
     "documents-true@b", "goals", "goals!2", "goals@why!1", "goals@NEED-01"],
)  # fmt: skip
def test_each_question_that_no_pack_has_is_known_beside_those_of_packs(
    slot: str, tmp_path: Path
) -> None:
    written(tmp_path, f'"{slot}": a').check(["goals"])


def test_what_is_like_no_question_names_the_list_of_them(tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        written(tmp_path, "zzz: a").check(["goals"])
    assert "'askfirst pack show core' lists them" in caught.value.repair


def test_a_file_without_answers_has_none(tmp_path: Path) -> None:
    for text in ("", "# nothing yet\n", "{}"):
        assert written(tmp_path, text).entries() == ([], [])
    for text in ("[]", "0", "false", "''"):
        with pytest.raises(AnswerError, match="no list of question ids"):
            written(tmp_path, text)
