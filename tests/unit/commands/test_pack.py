"""`askfirst pack`, and the page that takes a newcomer to a pack of their own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from askfirst import journal
from askfirst.packs import SHIPPED, load_shipped
from askfirst.packs import simulate as walking
from askfirst.questions import Depth
from command_line import Result, run
from packing import choice, pack_text, text
from thorough import pairs

DEEP = ("depth: deep",)
PAGE = Path(__file__).parents[3] / "docs" / "packs.md"
ANSWERS = Path(__file__).parents[2] / "examples" / "repair-cafe" / "answers.yaml"


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    return command


def test_list_as_json_has_every_shipped_pack(askfirst) -> None:  # type: ignore[no-untyped-def]
    packs = json.loads(askfirst("pack", "list", "--json").out)["packs"]
    assert [pack["id"] for pack in packs] == list(SHIPPED)
    assert all(pack["questions"] and pack["title"] for pack in packs)


def test_own_packs_are_listed_with_their_file(askfirst) -> None:  # type: ignore[no-untyped-def]
    assert askfirst("pack", "new", "harbour").status == 0
    assert "packs/harbour.yaml" in askfirst("pack", "list").out
    *shipped, own = json.loads(askfirst("pack", "list", "--json").out)["packs"]
    assert (own["id"], own["file"]) == ("harbour", "packs/harbour.yaml")
    assert {one["file"] for one in shipped} == {""}
    assert askfirst("pack", "show", "harbour").out.splitlines()[0] == own["title"]


def test_show_as_json_has_every_question(askfirst) -> None:  # type: ignore[no-untyped-def]
    shown = json.loads(askfirst("pack", "show", "core", "--json").out)
    core = load_shipped("core").pack
    assert [q["id"] for q in shown["questions"]] == [q.id for q in core.questions()]
    for question in shown["questions"]:
        assert {"id", "kind", "text", "help", "example"} <= set(question)
        assert all(question[key] for key in ("kind", "text", "help", "example"))
    shown = {question["id"]: question for question in shown["questions"]}
    for section in core.sections:
        for question in section.questions:
            told = shown[question.id]
            assert (told["section"], told["depth"]) == (section.id, question.depth.value)
            assert [one["id"] for one in told["choices"]] == [one.id for one in question.choices]
            frames = [one.produces for one in question.frames if one.produces]
            assert told["produces"] == [*question.produces, *frames]


def test_show_for_people_has_every_text(askfirst) -> None:  # type: ignore[no-untyped-def]
    shown = askfirst("pack", "show", "people").out
    for question in load_shipped("people").pack.questions():
        heading = f"  {question.id} ({question.kind}, {question.depth})"
        for told in (heading, question.text, question.help, *question.examples):
            assert told in shown


def test_lint_tells_the_place_and_ends_with_one(askfirst, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "own.yaml").write_text(
        pack_text(choice("boat", *DEEP), text("sail", *DEEP, "when: picked('boat', 'z')")), "utf-8"
    )
    result = askfirst("pack", "lint", "own.yaml")
    assert result.status == 1
    assert result.out == "own.yaml:34:15 choice-unknown 'boat' has no choice 'z'.\n"
    (tmp_path / "own.yaml").write_text(pack_text(choice("boat", *DEEP)), "utf-8")
    assert askfirst("pack", "lint", "own.yaml") == (0, "", "Nothing found.\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "nobody"), "pack-unknown"),
        (("show", "nobody.yaml"), "pack-unreadable"),
        (("lint", "nobody.yaml"), "pack-unreadable"),
        (("lint", "binary.yaml"), "pack-unreadable"),
        (("graph", "nobody"), "pack-unknown"),
        (("simulate", "nobody"), "pack-unknown"),
        (("new", "Big Name"), "pack-name"),
        (("new", "core"), "pack-name"),
        (("new", "2nd"), "pack-name"),
        (("new", "../out"), "pack-name"),
        (("new", "there"), "pack-exists"),
    ],
)
def test_what_is_wrong_gets_one_line(  # type: ignore[no-untyped-def]
    askfirst, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "there.yaml").write_text("mine", "utf-8")
    result = askfirst("pack", *arguments)
    assert result.status in (1, 2)
    assert f"{code}:" in result.err
    assert len(result.err.splitlines()) == 1
    assert (tmp_path / "packs" / "there.yaml").read_text("utf-8") == "mine"


def test_simulate_reports_screens_and_what_is_never_reached(askfirst, tmp_path) -> None:  # type: ignore[no-untyped-def]
    never = "when: picked('boat', 'a') and picked('boat', 'b')"
    (tmp_path / "own.yaml").write_text(pack_text(choice("boat"), text("sail", never)), "utf-8")
    lines = askfirst("pack", "simulate", "own.yaml", "--runs", "4").out.splitlines()
    assert lines[0] == "4 walks."
    assert [line.split(":")[0] for line in lines[1:4]] == ["quick", "standard", "deep"]
    assert "never asked: sail" in lines
    assert f"never true: when of sail: {never.removeprefix('when: ')}" in lines


def test_simulate_tells_the_fewest_the_most_and_the_middle_of_the_screens(
    askfirst, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    screens = {Depth.QUICK: [9, 1, 5, 2, 3], Depth.STANDARD: [40, 10], Depth.DEEP: []}
    found = walking.Simulated(7, screens, (), (), ())
    monkeypatch.setattr(walking, "simulate", lambda *_: found)
    assert askfirst("pack", "simulate").out.splitlines() == [
        "7 walks.",
        "quick: 1 to 9 screens, half of the walks at most 3 (about 1 minutes).",
        "standard: 10 to 40 screens, half of the walks at most 40 (about 19 minutes).",
        "Every question, choice and outcome of a condition was reached.",
    ]


def test_simulate_tells_each_thing_that_no_walk_reached(
    askfirst, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    when = walking.Condition("sail", "when", "picked('boat', 'a')")
    found = walking.Simulated(1, {}, ("sail",), (("boat", "a"),), ((when, True), (when, False)))
    monkeypatch.setattr(walking, "simulate", lambda *_: found)
    assert askfirst("pack", "simulate").out.splitlines() == [
        "1 walks.", "never asked: sail", "never picked: a in boat",
        "never true: when of sail: picked('boat', 'a')",
        "never false: when of sail: picked('boat', 'a')",
    ]  # fmt: skip


def test_simulate_tells_what_no_walk_picked(askfirst, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "own.yaml").write_text(pack_text(choice("boat")), "utf-8")
    lines = askfirst("pack", "simulate", "own.yaml", "--runs", "1").out.splitlines()
    assert len([line for line in lines if line.endswith(" in boat")]) == 2
    assert len([line for line in lines if ": " in line and "screens" in line]) == 1


FAULTS = (
    'when: "count(1"', "when: \"count('need') >> 3\"", 'which: "not ("', "at_most: 1e9",
    'line: [{field: a, enclosed: "("}, {field: b}]', 'line: [{field: a, after: [""]}, {field: b}]',
    'line: [{field: a, before: "", after: [], enclosed: "  "}, {field: b}]',
)  # fmt: skip


@pytest.mark.parametrize(
    ("command", "field"), pairs(["lint", "show", "graph", "simulate"], FAULTS, every=4)
)
def test_a_fault_in_a_pack_is_told_by_every_command(
    askfirst, tmp_path: Path, command: str, field: str
) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "own.yaml").write_text(
        "id: own\nversion: 1\ntitle: T\nsections:\n  - id: s\n    title: S\n    questions:\n"
        f"      - {{id: q, kind: box, text: W, reads: plain, record: limit, {field}}}\n"
    )
    few = ("--runs", "3") if command == "simulate" else ()
    result = askfirst("pack", command, "own.yaml", *few)
    assert result.status in (0, 1), result
    assert result.status == 0 or "own.yaml:" in result.out + result.err


# -- docs/packs.md, from `pack new` to an interview ----------------------------------------------


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.slow  # the commands of the page are run by the tests of all pages
def test_the_page_takes_a_newcomer_to_a_tested_pack(askfirst, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (pack,) = blocks("yaml")
    answers = ANSWERS.read_text("utf-8") + (
        '\novens: ["Deck oven: slow on Mondays"]\nnight-shift: Which dough goes in first\n'
    )
    (tmp_path / "answers.yaml").write_text(answers, "utf-8")
    for command in "".join(blocks("console")).splitlines():
        words = command.removeprefix("$ ").split()
        assert words[0] == "askfirst"
        if words[1:3] == ["pack", "lint"]:
            assert askfirst(*words[1:]).status == 0, "what `pack new` writes is clean"
            (tmp_path / "packs" / "bakery.yaml").write_text(pack, "utf-8")
        if words[1:3] == ["pack", "simulate"]:
            words[-1] = "5"  # the page has more walks; how many they are changes nothing here
        result = askfirst(*words[1:])
        assert result.status == 0, (command, result.out, result.err)
    events = journal.read(tmp_path / "output" / "bakery" / journal.NAME).events
    assert any(getattr(event, "slot", "") == "night-shift" for event in events)
    assert (tmp_path / "output" / "bakery" / "packs" / "bakery.yaml").read_text("utf-8") == pack
    document = (tmp_path / "output" / "bakery" / "requirements.md").read_text("utf-8")
    assert re.search(r"\| Deck oven[^|]* \| slow on Mondays", document)
    assert "hich dough goes in first" in document


def test_the_page_names_every_field_and_function() -> None:
    from askfirst.expressions import FUNCTIONS, NAMES
    from askfirst.questions import Question

    page = PAGE.read_text("utf-8")
    spoken_of_elsewhere = {"frame", "prefill", "assumed"}
    for name in set(Question.model_fields) - spoken_of_elsewhere:
        assert f"`{name}`" in page or f"`{name}:" in page, name
    for name in (*FUNCTIONS, *NAMES):
        assert name in page, name
