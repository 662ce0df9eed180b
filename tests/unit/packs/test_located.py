"""YAML is read as it was typed, and none of it can be made to crash or to grow."""

from __future__ import annotations

import json
import time
import tracemalloc
from pathlib import Path

import pytest

from askfirst.errors import AnswerError
from askfirst.packs.located import MOST_LEVELS, Located
from command_line import run
from rows import each_row


def read(text: str) -> object:
    return Located(text, "a.yaml", AnswerError).data


@each_row(
    "typed",
    ["0041", "08", "0899", "+7", "-0", "0o17", "0x1F", "0b101", "1_000", "1e3", ".5", "5.", "1.50",
     "12:30", "2024-05-06", "yes", "No", "on", "True", "NULL", ".inf", ".NaN", "<<", "=",
     "9" * 5000, "-" + "3" * 40],
)  # fmt: skip
def test_a_plain_text_stays_as_typed(typed: str) -> None:
    assert read(f"a: {typed}\nb: [{typed}]\n") == {"a": typed, "b": [typed]}
    if len(typed) < 1000:  # the longest key that YAML has
        assert read(f"{typed}: x\n") == {typed: "x"}


def test_only_what_is_written_as_everybody_writes_it_is_a_number_or_a_word() -> None:
    text = "[12, -3, 0, true, false, null, ~, '12', \"true\", '', '~']"
    assert read(text) == [12, -3, 0, True, False, None, None, "12", "true", "", "~"]
    assert read("a:\nb: |\n  007\n") == {"a": None, "b": "007\n"}


@each_row(
    "tagged",
    ["!!int nine", "!!int 9", "!!bool maybe", "!!float x", "!!timestamp noon", "!!binary ====",
     "!!null x", "!!str 1", "!mine x", "! x", "!!set {a}", "!!omap [a: 1]", "!!python/name:os.x y",
     "!<tag:yaml.org,2002:int> 3", "!!seq [1]", "!!map {a: b}"],
)  # fmt: skip
def test_a_tag_is_refused_with_its_line(tagged: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read(f"good: 1\nbad: {tagged}\n")
    assert caught.value.code == "yaml-tag"
    assert caught.value.where.startswith("a.yaml:2:")


@each_row(
    ("text", "line"),
    [("a: 1\n---\nb: 2\n", 2), ("a: *nobody\n", 1), ("a: &x [*x]\n", 1), ("[a, b]: c\n", 1),
     ("? {a: b}\n: c\n", 1), ("a: 1\na: 2\n", 2), ("a: \"\\ud800\"\n", 1), ("a: [1\n", 2),
     ("a:\n\tb: 1\n", 2), ("%YAML 3.0\n---\na\n", 1)],
)  # fmt: skip
def test_what_is_no_yaml_for_answers_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(AnswerError) as caught:
        read(text)
    assert caught.value.where.startswith(f"a.yaml:{line}:")


@each_row("text", ["a: \x1b[31m\n", "a: \x00\n", "a: \ud800\n", "\x80: x\n"])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read(text)
    assert caught.value.code == "yaml-malformed"


@each_row(
    "text",
    ["[" * 300 + "]" * 300, "{a: " * 300 + "}" * 300, "- " * 300 + "x", "[" * 60_000,
     "".join(" " * n + "a:\n" for n in range(300)), "? " * 300],
)  # fmt: skip
def test_nesting_has_a_bound(text: str) -> None:
    began = time.monotonic()
    with pytest.raises(AnswerError) as caught:
        read(text)
    assert caught.value.code in ("yaml-too-deep", "yaml-malformed")
    assert caught.value.where.startswith("a.yaml:")
    assert time.monotonic() - began < 2


def test_forty_levels_are_read() -> None:
    read("[" * MOST_LEVELS + "]" * MOST_LEVELS)


def bomb(wide: int, levels: int) -> str:
    rows = [f"l0: &l0 [{', '.join(['x'] * wide)}]"]
    rows += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * wide)}]" for n in range(1, levels)]
    return "\n".join(rows)


@each_row(("wide", "levels"), [(9, 9), (2, 60), (40, 4), (100, 38)])
def test_what_aliases_repeat_has_a_bound(wide: int, levels: int) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(AnswerError) as caught:
            read(bomb(wide, levels))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    assert caught.value.code in ("yaml-too-large", "yaml-too-deep")


def test_what_aliases_repeat_in_pairs_has_a_bound_too() -> None:
    wide = range(9)
    rows = [f"l0: &l0 {{{', '.join(f'k{n}: x' for n in wide)}}}"]
    rows += [f"l{m}: &l{m} {{{', '.join(f'k{n}: *l{m - 1}' for n in wide)}}}" for m in range(1, 9)]
    with pytest.raises(AnswerError) as caught:
        read("\n".join(rows))
    assert caught.value.code == "yaml-too-large"


def test_a_few_aliases_are_read() -> None:
    assert read("a: &a [1, two]\nb: *a\n") == {"a": [1, "two"], "b": [1, "two"]}


def test_answers_are_stored_as_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run(monkeypatch, tmp_path, "start", "--name", "n", "--json")
    (tmp_path / "a.yaml").write_text("refuse: 0041\nlimits: [008, +7, Ann: 0899]\n", "utf-8")
    assert run(monkeypatch, tmp_path, "answers", "a.yaml").status == 0
    journal = (tmp_path / "output/n/interview.jsonl").read_text("utf-8")
    events = [json.loads(line) for line in journal.splitlines()]
    given = [event for event in events if event["event"] == "answered"]
    assert given[0]["value"] == "0041"
    assert [line["text"] for line in given[1]["lines"]] == ["008", "+7", "Ann: 0899"]


def test_a_pack_with_such_yaml_is_told_and_no_bug(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, text in {"a": "id: a\nversion: 08x\n", "b": bomb(9, 9), "c": "id: !!int x\n",
                       "d": "[" * 300, "e": "- [a]: b\n"}.items():  # fmt: skip
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        done = run(monkeypatch, tmp_path, "pack", "lint", f"{name}.yaml")
        assert done.status == 1, (name, done)
        assert f"{name}.yaml:" in done.out + done.err


@pytest.mark.parametrize(
    ("words", "ticked"),
    [("no", False), ("false", False), ("No, thanks!", False), ("off", False),
     ("not needed", False), ("yes", True), ("on", True), ("no later than noon", True)],
)  # fmt: skip
def test_no_on_a_tick_does_not_tick_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str, ticked: bool
) -> None:
    run(monkeypatch, tmp_path, "start", "--name", "n", "--json")
    (tmp_path / "a.yaml").write_text(
        f"usual-parts: {{undo: '{words}', search: by name}}\n", "utf-8"
    )
    assert run(monkeypatch, tmp_path, "answers", "a.yaml").status == 0
    journal = (tmp_path / "output/n/interview.jsonl").read_text("utf-8")
    lines = json.loads(journal.splitlines()[1])["lines"]
    assert [line["choice"] for line in lines] == (["undo"] if ticked else []) + ["search"]


@pytest.mark.parametrize("flag", ["guess: 'no'", "unknown: maybe", "later: 1", "due: [a]"])
def test_a_flag_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flag: str
) -> None:
    run(monkeypatch, tmp_path, "start", "--name", "n", "--json")
    (tmp_path / "a.yaml").write_text(f"refuse: {{value: too slow, {flag}}}\n", "utf-8")
    done = run(monkeypatch, tmp_path, "answers", "a.yaml")
    assert done.status == 1
    assert "a.yaml:1:1: answer-shape" in done.err


@pytest.mark.parametrize("number", ["²", "1" * 5000, "٣" * 5000])
def test_odd_digits_are_no_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: str
) -> None:
    run(monkeypatch, tmp_path, "start", "--name", "n", "--json")
    for slot in ("what-it-is", "usual-parts", "goals"):
        value = json.dumps([number])
        done = run(monkeypatch, tmp_path, "answer", slot, "--value", value, "--via", "human")
        assert done.status in (0, 1), done
    assert run(monkeypatch, tmp_path, "write").status == 0
