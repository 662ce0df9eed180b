"""Open questions go out by mail to whoever could say, and the answers come back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from askfirst.interview import Interview
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.vocabulary import Kind
from command_line import Result, run
from copies import copy
from rows import each_row

OPEN = {"latest-case": "Berta Meier", "tasks": "berta meier", "never": "Carl", "refuse": ""}


def begun(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        run(patch, folder, "start", "--json", "--name", "halls")
        for slot, owner in OPEN.items():
            run(patch, folder, "answer", slot, "--unknown", "--owner", owner, "--via", "human")


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run the command in a folder with one interview in which much is open."""

    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    copy(tmp_path, begun)
    return command


def interview(folder: Path) -> Interview:
    with Session.open(folder / "output" / "halls") as session:
        return session.interview


def slots(mail: str) -> list[str]:
    marks = [line[1:].partition("]")[0] for line in mail.splitlines() if line.startswith("[")]
    assert marks[:1] in ([], *([mark] for mark in marks if mark.startswith("askfirst ")))
    return marks[1:]


def test_a_mail_has_the_open_questions_of_one_person(askfirst: Callable[..., Result]) -> None:
    assert slots(askfirst("questions", "--for", "berta").out) == ["latest-case", "tasks"]
    assert slots(askfirst("questions").out) == ["latest-case", "tasks", "never", "refuse"]


def test_a_list_that_nobody_knows_is_no_open_question(askfirst: Callable[..., Result]) -> None:
    told = askfirst("answer", "goals", "--unknown", "--via", "human")
    assert "open question" not in told.out
    assert "goals" not in slots(askfirst("questions").out)


def test_who_is_not_named_gets_what_is_open_and_it_is_said_what_else_could_be_asked(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    result = askfirst("questions", "--for", "Zoe")
    page = askfirst("page", "--for", "Zoe")
    asked = (tmp_path / page.out.strip()).read_text("utf-8")
    assert slots(result.out) == re.findall(r'data-id="([^"]+)" data-kind', asked)
    assert "Carl" in result.err
    assert f"This asks what is open: {len(slots(result.out))} questions." in result.err
    everything = slots(askfirst("questions", "--for", "Zoe", "--ask", "all").out)
    assert f"--ask all asks {len(everything)} questions" in result.err


@each_row(
    ("arguments", "typed", "name"),
    [
        (("--for", "carl"), "", "Carl"),
        (("--for", "carl"), "Otto", "Otto"),
        ((), "Otto", "Otto"),
        ((), "", "you"),
    ],
)
def test_a_mail_comes_back_under_the_name_of_whoever_answered_it(
    arguments: tuple[str, ...], typed: str, name: str
) -> None:
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as there:
        folder = Path(there)
        copy(folder, begun)
        mail = run(patch, folder, "questions", *arguments, "--ask", "named").out
        by = re.search("^Answered by:.*$", mail, re.MULTILINE)
        assert by, mail
        mail = mail.replace(by[0], f"Answered by: {typed}") if typed else mail
        head, _, tail = mail.partition("[never]")
        (folder / "mail.txt").write_text(f"{head}[never]{tail.replace('swer:', 'swer: ring', 1)}")
        result = run(patch, folder, "answers", "mail.txt")
        assert result == (0, f"Answered by {name}:\nnever -> kept\n", "")
        assert interview(folder).answers["never"].by == name


def test_a_mail_for_a_second_opinion_comes_back_beside_what_was_said(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    askfirst("answer", "goals", "--value", '["Peace"]', "--via", "human", "--by", "Ada")
    mail = askfirst("questions", "--for", "Zoe", "--ask", "all").out
    assert "It takes about" in " ".join(mail.split())
    head, _, tail = mail.partition("[goals]")
    (tmp_path / "zoe.txt").write_text(f"{head}[goals]{tail.replace('Answer:', 'Answer: Order', 1)}")
    result = askfirst("answers", "zoe.txt")
    assert (result.status, result.taken) == (0, "goals -> kept beside what Ada said\n"), result
    after = interview(tmp_path)
    assert [one.text for one in after.records(Kind.GOAL)] == ["Peace", "Order"]
    assert [one.by for one in after.records(Kind.GOAL)] == ["Ada", "Zoe"]


def test_where_nothing_is_open_a_page_says_what_could_be_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from askfirst.commands.choosing import Which, chosen

    run(monkeypatch, tmp_path, "start", "--json", "--name", "halls")
    with Session.open(tmp_path / "output" / "halls", write=True) as session:
        for one in chosen(session, "Zoe", Which.OPEN)[0]:
            session.reply_once(Reply(action=Action.NOT_RELEVANT, reason="no"), one.place)
        left = chosen(session, "Zoe", Which.OPEN)[0]
    assert not left
    result = run(monkeypatch, tmp_path, "page", "--for", "Zoe")
    assert result.status == 2
    assert "--ask open asks 0 questions" in result.err
    assert re.search(r"--ask all asks \d+ questions", result.err)


@pytest.mark.parametrize("quote", ["", "> ", ">> ", " > "])
def test_the_mail_that_comes_back_is_taken_over(
    quote: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    mail = askfirst("questions", "--for", "Berta").out
    first, second = "\nAnswer: It broke.\nTwice.", "\nAnswer:\n- nurse: see it\n- sign it"
    filled = mail.replace("\nAnswer:", first, 1)
    head, _, tail = filled.partition("[tasks]")
    filled = f"{head}[tasks]{tail.replace(chr(10) + 'Answer:', second, 1)}"
    quoted = "".join(f"{quote}{line}\n" for line in filled.splitlines())
    (tmp_path / "mail.txt").write_text(f"Hi,\nsee below.\n\n{quoted}\n-- \nBerta\n", "utf-8")
    result = askfirst("answers", "mail.txt", "--by", "Berta")
    assert result.status == 0, result
    after = interview(tmp_path)
    assert after.text("latest-case") == "It broke.\nTwice."
    assert [ref.text for ref in after.records(Kind.NEED)] == ["see it", "sign it"]
    assert after.answers["tasks"].by == "Berta"


def test_what_is_left_empty_stays_open_and_a_reply_word_is_one(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    mail = askfirst("questions").out
    mail = mail.replace("\nAnswer:", "\nAnswer: :na no idea needed", 1)
    (tmp_path / "mail.txt").write_text(mail, "utf-8")
    askfirst("answers", "mail.txt")
    after = interview(tmp_path)
    assert after.answers["latest-case"].reason == "no idea needed"
    assert after.answers["tasks"].status == "unknown"


def test_wrong_answers_are_each_told_with_their_line_and_nothing_is_stored(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    before = interview(tmp_path).events
    (tmp_path / "a.yaml").write_text(
        "latest-case: It broke.\nnever: {when: x}\nrefuse: [a]\ntasks:\n  - a\nuse: {does: [b]}\n",
        "utf-8",
    )
    result = askfirst("answers", "a.yaml")
    assert result.status == 1
    told = [line.split(" ")[0] for line in result.err.splitlines()]
    assert sorted(told) == ["a.yaml:2:1:", "a.yaml:3:1:", "a.yaml:6:1:"]
    assert interview(tmp_path).events == before


def test_a_start_from_a_wrong_file_tells_every_line_and_begins_nothing(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("latest-case: [a]\ngoals: {a: b}\n", "utf-8")
    result = askfirst("start", "--answers", "a.yaml", "--no-input", "--name", "new")
    assert result.status == 1
    assert "a.yaml:1:1" in result.err
    assert "a.yaml:2:1" in result.err
    assert not (tmp_path / "output" / "new").exists()


def test_an_answer_to_what_nobody_asks_is_told(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "mail.txt").write_text("[goats]\nAnswer: many\n", "utf-8")
    result = askfirst("answers", "mail.txt")
    assert result.status == 1
    assert result.err.startswith("mail.txt:2: question-unknown")


@pytest.fixture
def gaps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """An interview at depth standard with every kind of open question in it."""

    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    command("start", "--json", "--name", "halls", "--depth", "standard")
    told = {
        "latest-case": None,
        "goals": '["happy choirs"]',
        "tasks": '["Clerk: book a hall fast"]',
        "acceptance": '{"reader": "the council", "by": "dk", "undecided": "the colour"}',
        "undecided": '["Where the box hangs: gate or hall", "Who pays; the vicar, by 1 May"]',
        "failures": '["if the key is lost, the clerk calls the smith"]',
        "owners": None,
    }
    for slot, value in told.items():
        what = ("--unknown",) if value is None else ("--value", value)
        command("answer", slot, *what, "--via", "human")
    followed = json.loads(command("next", "--json").out)["also"]
    for one in followed:
        command("answer", one["id"], "--unknown", "--via", "human")
    return command


def test_the_mail_has_what_nobody_answers_by_a_day(gaps: Callable[..., Result]) -> None:
    listed = slots(gaps("questions").out)
    assert len(listed) >= 5
    assert not any(slot.startswith(("owners", "failures")) for slot in listed)
    assert "Who pays" not in gaps("questions").out
    assert "Who pays" in gaps("questions", "--for", "vicar").out


def test_a_follow_up_and_a_line_are_told_with_what_they_are_about(
    gaps: Callable[..., Result],
) -> None:
    mail = " ".join(gaps("questions").out.split())
    assert "You wrote" not in mail
    assert "It stands in: “Clerk: book a hall fast”" in mail
    assert "By which day do they decide?" in mail
    assert "Not decided yet: Where the box hangs: gate or hall. Who decides it" in mail


def test_an_answer_to_one_line_leaves_the_other_lines_as_they_are(
    gaps: Callable[..., Result], tmp_path: Path
) -> None:
    said = {"By which day": "1 June", "The colour": "Berta, by May", "Where the": "Carl, by July"}
    lines: list[str] = []
    wanted = ""
    for line in gaps("questions").out.splitlines():
        wanted = next((text for part, text in said.items() if part in line), wanted)
        if line == "Answer:" and wanted:
            line, wanted = f"Answer: {wanted}", ""
        lines.append(line)
    (tmp_path / "mail.txt").write_text("\n".join(lines), "utf-8")
    before = slots(gaps("questions").out)
    result = gaps("answers", "mail.txt")
    assert result.status == 0, result
    after = interview(tmp_path)
    assert [line.text for line in after.answers["acceptance"].lines] == [
        "the council", "1 June", "the colour; Berta, by May"]  # fmt: skip
    assert [line.text for line in after.answers["undecided"].lines] == [
        "Where the box hangs: gate or hall; Carl, by July",
        "Who pays; the vicar, by 1 May",
    ]
    assert len(slots(gaps("questions").out)) == len(before) - 3


@pytest.mark.parametrize("slot", ["goals@G-01", "goals!x", "goals!9"])
def test_an_answer_to_what_was_never_asked_is_told(
    askfirst: Callable[..., Result], tmp_path: Path, slot: str
) -> None:
    before = interview(tmp_path).events
    (tmp_path / "a.yaml").write_text(f"'{slot}': [x]\n", "utf-8")
    result = askfirst("answers", "a.yaml")
    assert result.status == 1
    assert "question-unknown" in result.err
    assert interview(tmp_path).events == before
