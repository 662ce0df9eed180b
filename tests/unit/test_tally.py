"""What very many people answered: the same figures as a plain program, whatever the answers are."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import random
import re
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

import packing
from askfirst.errors import SourceError
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.text.lexicon import function_words
from command_line import run
from servers import Server, needs_server

pytest.importorskip("duckdb", reason="needs duckdb (askfirst[tally])")

import thorough
from askfirst.tally import Tally, formats, gathered, page, tallied

EVIL = "</script><script>alert(1)</script>'); DROP TABLE said; --\x1b[2J\u202egnp"


def write(path: Path, people: Iterable[list[dict[str, object]]]) -> Path:
    """Pages that people saved, one a line."""
    with path.open("w") as stream:
        for number, answers in enumerate(people):
            one = {"askfirst": "answers", "name": f"p{number}", "answers": answers}
            stream.write(json.dumps(one) + "\n")
    return path


def count(folder: Path, *named: str, group: str = "") -> Tally:
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    return tallied(gathered(named or [str(folder)], scratch).files, scratch, group=group)


def shares(tally: Tally, question: str) -> dict[str, int]:
    found = next(one for one in tally.questions if one.id == question)
    return {reply.text: reply.times for reply in found.replies}


def some(people: int) -> list[list[dict[str, object]]]:
    """Answers of people: a choice, ticks, a number, a ranking, words; some do not know."""
    chance = random.Random(people)
    nouns = ["bus", "bridge", "ferry", "school", "market", "river", "light", "bench"]
    made: list[list[dict[str, object]]] = []
    for _ in range(people):
        ranks = ["safe", "cheap", "quick"]
        chance.shuffle(ranks)
        words = (chance.choice([*nouns, "Füße", "the", "it's"]) for _ in range(6))
        answers: list[dict[str, object]] = [
            {"id": "way", "value": chance.choice(["bus", "Bus ", "train", "on foot"])},
            {"id": "ticks", "value": dict.fromkeys(chance.sample(nouns, 3), "")},
            {
                "id": "minutes",
                "value": f"{chance.randrange(0, 90)}{chance.choice(['', ' m', '.5'])}",
            },
            {"id": "ranks", "value": ranks},
            {"id": "why", "value": " ".join(words).capitalize()},
        ]
        if chance.random() < 0.1:
            chance.choice(answers)["action"] = "unknown"
        made.append(answers)
    return made


def test_the_figures_are_those_of_a_plain_program(tmp_path: Path) -> None:
    people = some(2_000)  # 10,000 answers
    tally = count(tmp_path, str(write(tmp_path / "a.jsonl", people)), group="way")
    assert tally.people == 2_000
    said: dict[str, list[object]] = defaultdict(list)
    for answers in people:
        for one in answers:
            if one.get("action") != "unknown":
                said[str(one["id"])].append(one["value"])
    assert tally.answers == sum(map(len, said.values()))
    for question in tally.questions:
        values = said[question.id]
        assert question.answered == len(values)
        assert question.unknown == 2_000 - len(values)
        equal = Counter(
            text.strip().lower()
            for value in values
            for text in ([value] if isinstance(value, str) else list(value))  # type: ignore[call-overload]
        )
        for reply in question.replies:
            assert reply.times == equal[reply.text.lower()]
            assert reply.share == pytest.approx(reply.times / len(values))
        assert len(question.replies) == min(20, sum(times > 1 for times in equal.values()))
    minutes = [float(re.match(r"[\d.]+", str(value))[0]) for value in said["minutes"]]  # type: ignore[index]
    found = next(one for one in tally.questions if one.id == "minutes").numbers
    assert found is not None
    low, _, high = statistics.quantiles(minutes, n=4, method="inclusive")
    assert (found.count, found.least, found.greatest) == (len(minutes), min(minutes), max(minutes))
    assert (found.median, found.lower_quarter, found.upper_quarter) == pytest.approx(
        (statistics.median(minutes), low, high)
    )
    ranks = next(one for one in tally.questions if one.id == "ranks")
    places = {
        text: [list(value).index(text) + 1 for value in said["ranks"]]  # type: ignore[call-overload]
        for text in ("safe", "cheap", "quick")
    }
    many = len(said["ranks"])
    spread = sum((sum(one) - many * 2) ** 2 for one in places.values())
    assert ranks.agreement == pytest.approx(12 * spread / (many**2 * (3**3 - 3)))
    assert {one.text: one.mean for one in ranks.ranks} == pytest.approx(
        {text: statistics.mean(one) for text, one in places.items()}
    )
    in_texts: Counter[str] = Counter()
    for value in said["why"]:
        in_texts.update(set(str(value).lower().split()) - function_words())
    words = next(one for one in tally.questions if one.id == "why").words
    assert [(one.word, one.times) for one in words] == sorted(
        ((word, times) for word, times in in_texts.items() if len(word) > 2),
        key=lambda one: (-one[1], one[0]),
    )
    for one in words:
        first = next(value for value in said["why"] if one.word in str(value).lower().split())
        assert one.example == first, "verbatim"
    train = [
        {str(one["id"]): one for one in answers}
        for answers in people
        if any(o["id"] == "way" and o["value"] == "train" and not o.get("action") for o in answers)
    ]
    group = next(one for one in ranks.groups if one.name == "train")
    assert group.answered == sum(not one["ranks"].get("action") for one in train)


def test_a_question_has_figures_when_half_of_its_answers_are_numbers(tmp_path: Path) -> None:
    said = ["3", "5", "a lot", "it depends on the day"]
    half = write(tmp_path / "a.jsonl", [[{"id": "boats", "value": one}] for one in said])
    (question,) = count(tmp_path, str(half)).questions
    assert question.numbers is not None and question.numbers.count == 2
    less = [[{"id": "boats", "value": one}] for one in (*said, "no idea how many")]
    (question,) = count(tmp_path, str(write(tmp_path / "b.jsonl", less))).questions
    assert question.numbers is None


def test_journals_are_read_where_they_lie_and_what_was_taken_back_does_not_count(
    tmp_path: Path,
) -> None:
    for number in range(3):
        with Session.create(tmp_path / f"p{number}", by=f"Person {number}") as session:
            session.reply(Reply(value=["less waiting", "Less waiting "][number % 2 :]), "goals")
            session.reply(Reply(value="the hall was locked"), "latest-case")
            if number:
                session.undo()
            if number == 2:
                session.redo()
            session.write()
    tally = count(tmp_path)
    assert (tally.people, tally.files, tally.unread) == (3, 3, 0)
    assert shares(tally, "goals") == {"Less waiting": 3}
    assert shares(tally, "latest-case") == {"the hall was locked": 2}
    assert tally == count(tmp_path, f"{tmp_path}/p*")


def test_of_two_answers_of_one_person_the_later_counts(tmp_path: Path) -> None:
    with Session.create(tmp_path / "p", by="Ada") as session:
        for value in ("first words", "other words"):
            session.reply(Reply(value=value), "latest-case")
    twice = [{"id": "way", "value": "bus"}] * 2000 + [{"id": "way", "value": "train"}]
    write(tmp_path / "page.jsonl", [twice, [{"id": "way", "value": "train"}]])
    tally = count(tmp_path)
    assert tally.answers == 3
    assert shares(tally, "way") == {"train": 2}


def test_what_is_in_answers_and_names_is_data(tmp_path: Path) -> None:
    folder = tmp_path / "it's [1]*? 'a'"
    folder.mkdir()
    keys = {EVIL: EVIL, "$.*": "x", '"': "y"}
    people = [
        [
            {"id": EVIL, "value": EVIL},
            {"id": "calc", "value": "=1+1"},
            {"id": "keys", "value": keys},
        ]
        for _ in range(3)
    ]
    write(folder / "a'; DROP TABLE raw; --.jsonl", people)
    tally = count(tmp_path, str(folder), group=EVIL)
    assert tally.people == 3
    assert shares(tally, "keys") == {EVIL.strip(): 3, "$.*": 3, '"': 3}
    printed = "\n".join(formats.text(tally))
    html = page.page(tally)
    table = formats.csv_table(tally)
    for text in (printed, html, table):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "<script" not in html
    assert "=1+1" in [row[3].lstrip("'") for row in csv.reader(io.StringIO(table))]
    assert not [row for row in csv.reader(io.StringIO(table)) if row[3].startswith("=")]


def test_no_picture_comes_from_the_network(tmp_path: Path) -> None:
    html = page.page(count(tmp_path, str(write(tmp_path / "a.jsonl", some(50)))))
    assert "<svg" in html
    assert not re.search(r"https?:|src=|href=|url\(|<script", html)


DAMAGED = (
    '{"answers": 5}', '{"answers": [5]}', '{"answers": [{"id": {"a": 1}, "value": []}]}', "[]",
    '"x"', "{oops", "", '{"event": "answered"}', '{"event": "answered", "slot": 5, "n": "x"}',
    '{"event": "undone", "target": {}}',
    '{"answers": [{"id": "way", "value": {"a": {"b": [1]}}}]}',
    '{"answers": [{"id": "way", "value": [[1], null, {"x": 2}]}]}', "\x00", '{"answers": null}',
    '{"event":"opinion","answer":5}', '{"event":"answered","slot":"way","lines":7,"value":[1]}',
)  # fmt: skip


@pytest.mark.parametrize(
    "lines", thorough.some([[*DAMAGED], *([line] for line in DAMAGED)], every=99)
)
def test_damaged_lines_keep_no_others_out(tmp_path: Path, lines: list[str]) -> None:
    path = write(tmp_path / "a.jsonl", [[{"id": "way", "value": "bus"}]] * 2)
    with path.open("a") as stream:
        stream.writelines(f"{line}\n" for line in lines)
    write(tmp_path / "b.jsonl", [[{"id": "way", "value": "bus"}]])
    assert shares(count(tmp_path), "way")["bus"] == 3


def test_lines_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [[{"id": "way", "value": "bus"}]])
    with path.open("a") as stream:
        stream.write('{oops\n[]\n{"answers": 5}\n')
    tally = count(tmp_path)
    assert (tally.people, tally.unread) == (1, 3)
    assert formats.head(tally).endswith("; 3 lines cannot be read.")


def test_single_pages_and_what_holds_no_answers(tmp_path: Path) -> None:
    for number in range(2):
        one = {"askfirst": "answers", "answers": [{"id": "way", "value": "bus"}]}
        (tmp_path / f"{number}.json").write_text(json.dumps(one, indent=1))
    (tmp_path / "other.json").write_text("{}")
    (tmp_path / "deep.json").write_text("[" * 100_000)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    read = gathered([str(tmp_path)], scratch)
    assert [line.rpartition("/")[2] for line in read.told] == [
        "deep.json holds no answers; it is left out.",
        "other.json holds no answers; it is left out.",
    ]
    assert shares(tallied(read.files, scratch), "way") == {"bus": 2}
    with pytest.raises(SourceError, match="tally-nothing"):
        gathered([str(tmp_path / "none")], scratch)


@needs_server
def test_interviews_on_a_server_are_counted(tmp_path: Path, server: Server) -> None:
    for number in range(2):
        folder = tmp_path / f"{tmp_path.name}-{number}"
        folder.mkdir()
        with Session.create(folder, by="Ada", store=server.address("ada")) as session:
            session.reply(Reply(value=f"a tally {tmp_path.name}"), "latest-case")
    tally = count(tmp_path, server.address("otto"))
    assert shares(tally, "latest-case")[f"a tally {tmp_path.name}"] == 2


def test_the_command_shows_a_bar_only_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(tmp_path / "a.jsonl", some(20))

    leader, follower = pty.openpty()
    told = subprocess.run(
        [sys.executable, "-m", "askfirst", "tally", "a.jsonl", "--format", "json"],
        stdout=subprocess.PIPE, stderr=follower, check=True, cwd=tmp_path,
    )  # fmt: skip
    os.close(follower)
    assert b"%" in os.read(leader, 10_000)
    os.close(leader)
    assert Tally.model_validate_json(told.stdout).people == 20
    quiet = run(monkeypatch, tmp_path, "tally", "a.jsonl", "--group", "way")
    assert quiet.err == ""
    assert "20 people" in quiet.out


@pytest.mark.parametrize("form", ["text", "csv", "html", "json"])
def test_each_format_is_printed_with_the_texts_of_an_own_pack(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str
) -> None:
    write(tmp_path / "a.jsonl", [[{"id": "way", "value": "by bus"}]] * 2)
    (tmp_path / "own.yaml").write_text(packing.pack_text(packing.text("way")), "utf-8")
    asks = packing.pack(packing.text("way")).questions()[0].text
    done = run(monkeypatch, tmp_path, "tally", "a.jsonl", "--format", form, "--pack", "own.yaml")
    assert done.status == 0
    assert "by bus" in done.out
    assert (asks in done.out) is (form != "csv")  # which has the ids


def test_without_its_extra_it_says_which(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", some(1))
    program = """
import sys
sys.modules["duckdb"] = None
sys.argv = ["askfirst", "tally", "a.jsonl"]
from askfirst import cli
cli.main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "pip install 'askfirst[tally]'" in done.stderr


def test_an_undo_that_was_undone_and_done_again_counts(tmp_path: Path) -> None:
    for times in range(4):
        with Session.create(tmp_path / f"p{times}", by=f"Person {times}") as session:
            session.reply(Reply(value="it rains"), "latest-case")
            for number in range(times):
                session.redo() if number % 2 else session.undo()
    tally = count(tmp_path)
    assert shares(tally, "latest-case") == {"it rains": 2}
