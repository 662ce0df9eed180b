"""Values, names and places of packs: nothing, nought, the last and what is there twice."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from askfirst.errors import AnswerError, PackError
from askfirst.expressions import FUNCTIONS, NAMES, OF_ANSWER, ConditionError, evaluate, parse
from askfirst.packs import SHIPPED, digest_of, graph, own, read_text, shipped_text
from askfirst.packs.located import Located
from askfirst.packs.reading import read_pack
from askfirst.packs.simulate import Walks, only, simulate
from askfirst.packs.template import text as template
from askfirst.questions import Depth
from packing import choice, pack, pack_text, text
from rows import each_row


@each_row(
    ("typed", "value"),
    [
        ("0", 0), ("-1", -1), ("1", 1), ("-0", "-0"), ("00", "00"), ("01", "01"), ("+1", "+1"),
        ("9" * 15, int("9" * 15)), ("9" * 16, "9" * 16), ("-" + "9" * 15, -int("9" * 15)),
        ("true", True), ("false", False), ("null", None), ("~", None), ("True", "True"),
        ("'0'", "0"), ('"false"', "false"), ("'null'", "null"), ("''", ""), ("", None),
        ("|\n  0", "0\n"), (">\n  a\n  b", "a b\n"), ("no", "no"), ("a: b", None), ("1.0", "1.0"),
        ("a # b", "a"), ("'a # b'", "a # b"), ("[]", []), ("{}", {}), ("[0, '', ~]", [0, "", None]),
    ],
)  # fmt: skip
def test_a_value_is_what_everybody_writes_it_for(typed: str, value: object) -> None:
    if typed == "a: b":
        with pytest.raises(AnswerError, match="yaml-malformed"):
            Located(f"x: {typed}", "a.yaml", AnswerError)
        return
    found = Located(f"x: {typed}\n", "a.yaml", AnswerError).data
    assert found == {"x": value}
    assert type(found["x"]) is type(value)


def test_each_part_has_its_place_and_what_is_not_there_that_of_what_is_around_it() -> None:
    made = Located("a: 1\nb:\n  - x\n  - c: 'y z'\n    d: \"w\"\n    e: v\n", "a.yaml", AnswerError)
    paths = ((), ("a",), ("b",), ("b", 0), ("b", 1), ("b", 1, "d"))
    assert [made.where(path) for path in paths] == [
        "a.yaml:1:1", "a.yaml:1:1", "a.yaml:2:1", "a.yaml:3:5", "a.yaml:4:5", "a.yaml:5:5",
    ]  # fmt: skip
    assert made.where(("b", 7)) == "a.yaml:2:1"
    assert made.where(("b", 1, "none", 2)) == "a.yaml:4:5"
    assert made.where(("nothing",)) == "a.yaml:1:1"
    assert [made.inside(("b", 1, key), 3) for key in ("c", "d", "e")] == [
        "a.yaml:4:11", "a.yaml:5:11", "a.yaml:6:10",
    ]  # fmt: skip
    assert made.inside(("b",), 3) == "a.yaml:2:1"
    assert Located("", "a.yaml", AnswerError).where(("x",)) == "a.yaml:1:1"


@each_row(("typed", "data"), [("", None), ("# a\n", None), ("---\na: 1\n", {"a": 1}), ("0", 0),
                              ("a: 1\n...\n", {"a": 1}), ("false", False)])  # fmt: skip
def test_a_file_holds_one_document_or_none(typed: str, data: object) -> None:
    assert Located(typed, "a.yaml", AnswerError).data == data


def test_what_is_repeated_in_all_has_a_bound() -> None:
    many = ", ".join(["x"] * 99)
    fits = f"a: &a [{many}]\nb: [{', '.join(['*a'] * 200)}]\n"
    assert len(Located(fits, "a.yaml", AnswerError).data["b"]) == 200
    with pytest.raises(AnswerError, match="yaml-too-large"):
        Located(fits.replace("[*a", "[*a, *a"), "a.yaml", AnswerError)


# -- conditions -----------------------------------------------------------------------------------

COUNTS = {"answered": (1, 1), "value": (1, 1), "picked": (2, 2), "count": (1, 1), "pack": (1, 1),
          "says": (2, 40), "field": (1, 1), "missing": (1, 1), "mentions": (1, 40),
          "likely": (2, 2)}  # fmt: skip


@each_row("name", sorted(COUNTS))
def test_each_function_takes_so_many_texts(name: str) -> None:
    assert set(COUNTS) == set(FUNCTIONS)
    least, most = COUNTS[name]
    for number in {0, least - 1, least, most, most + 1}:
        given = ", ".join(["'a'"] * number)
        condition = f"{name}({given})"
        if least <= number <= most:
            assert (
                evaluate(condition, lambda called, given: called == name and len(given)) == number
            )
        else:
            with pytest.raises(ConditionError, match=f"{name}\\(\\) takes {least} argument"):
                parse(condition)


def test_names_and_functions_of_an_answer_are_these() -> None:
    assert set(OF_ANSWER) == {"answered", "value", "picked", "says", "likely"}
    assert set(NAMES) == {
        "always", "sources", "unknowns", "priority", "position", "main", "numbered",
    }  # fmt: skip
    for name in NAMES:
        assert evaluate(name, lambda called, _: f"of {called}") == (
            name == "always" or f"of {name}"
        )


@each_row(
    ("text", "value"),
    [
        ("0", 0), ("not 0", True), ("not ''", True), ("0 == False", True), ("'' or 0", False),
        ("0 or 'a'", True), ("'a' and 1", True), ("1 and 0", False), ("[] == []", True),
        ("not []", True), ("0 in [0]", True), ("0 in []", False), ("'' in 'a'", True),
        ("1 in '21'", True), ("'b' in 'abc'", True), ("'ac' in 'abc'", False),
        ("'a' in ['ab']", False), ("'b' not in 'abc'", False), ("3 < 3", False), ("3 <= 3", True),
        ("1 < 2 < 2", False), ("1 == 1 == 1", True), ("True and True", True),
        ("value('x') == 0", None), ("0 == value('x')", None), ("value('x') in []", None),
        ("value('x') and 0", False), ("0 and value('x')", False), ("1 or value('x')", True),
        ("value('x') or 0", None), ("not value('x')", None), ("  1  ", 1),
    ],
)  # fmt: skip
def test_nought_and_nothing_are_false_and_unknown_is_neither(text: str, value: object) -> None:
    assert evaluate(text, lambda *_: None) == value


# -- packs ----------------------------------------------------------------------------------------


@each_row(
    ("format_", "newer"),
    [("0", False), ("1", False), ("2", True), ("99", True), ("'2'", True), ("x", False)],
)
def test_only_a_later_format_is_newer(format_: str, newer: bool) -> None:
    whole = f"format: {format_}\n{pack_text(text('one'))}"
    if format_ == "1":
        assert read_pack(whole, "a.yaml").id == "test"
        return
    with pytest.raises(PackError) as caught:
        read_pack(whole, "a.yaml")
    assert (caught.value.code == "pack-newer") is newer


@each_row(
    ("sign", "shown"),
    [('"', "'"), ("\\", "/"), ("{", "("), ("}", ")"), ("|", "/"), ("<", "‹"), (">", "›"),
     ("\n", " "), ("'", "'"), ("ä", "ä")],
)  # fmt: skip
def test_each_sign_that_a_picture_reads_is_another(sign: str, shown: str) -> None:
    assert graph._safe(f"a{sign}b{sign}") == f"a{shown}b{shown}".strip()


def test_arrows_come_from_each_question_that_a_condition_names_once() -> None:
    drawn = pack(
        choice("a"), choice("b"),
        text("c", "when: picked('a', 'a') and likely('b', 'a') or answered('a') or pack('x')"),
        text("d", "when: says('c', 'x') and value('c') == 'y' and answered('d')"),
        text("e", "when: answered('elsewhere') and count('rule') > 0"),
    )  # fmt: skip
    assert [(one.start, one.end) for one in graph.edges([drawn])] == [
        ("a", "c"), ("b", "c"), ("c", "d"),
    ]  # fmt: skip


def test_the_template_is_a_pack_of_its_name() -> None:
    made = read_pack(template("late-boats", "packs/late-boats.yaml"), "a.yaml")
    assert (made.id, made.title) == ("late-boats", "Late boats")
    assert [one.id for one in made.questions()] == ["late-boats-rules", "late-boats-broken"]
    assert "askfirst pack lint packs/late-boats.yaml" in template("x", "packs/late-boats.yaml")


def test_a_pack_is_read_with_any_line_end_and_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: a\r\nversion: 1\r\n")
    assert read_text(path) == "id: a\nversion: 1\n"
    assert digest_of("a") != digest_of("b") and len(digest_of("")) == 16


def test_the_shipped_packs_are_these_and_another_is_named() -> None:
    assert SHIPPED == ("core", "screens", "code", "service", "model", "device", "people")
    for name in SHIPPED:
        assert shipped_text(name).startswith(("#", f"id: {name}"))
    with pytest.raises(PackError, match="there is no pack 'Core'"):
        shipped_text("Core")


def test_own_packs_are_those_beside_and_those_named_each_once(tmp_path: Path) -> None:
    folder = tmp_path / own.FOLDER
    folder.mkdir()
    for name in ("b.yaml", "a.yaml", "c.yml", "d.txt"):
        (folder / name).write_text(pack_text(text(name[0]), name=name[0]), "utf-8")
    other = tmp_path / "other.yaml"
    other.symlink_to(folder / "a.yaml")
    beside = [folder / "a.yaml", folder / "b.yaml"]
    assert own.beside(tmp_path) == own.chosen([], tmp_path) == beside
    assert own.chosen([folder / "c.yml"], tmp_path) == [*beside, folder / "c.yml"]
    assert len(own.chosen([other, other, beside[1]], tmp_path)) == 2


# -- walks ----------------------------------------------------------------------------------------


def test_no_walk_finds_that_nothing_was_reached() -> None:
    made = pack(choice("first"), text("second", "when: picked('first', 'a')"))
    found = simulate([made], 0, Random(0))
    assert (found.runs, found.never_asked) == (0, ("first", "second"))
    assert found.never_picked == ()
    assert found.screens == {depth: [] for depth in Depth}
    assert [(one.owner, value) for one, value in found.one_way] == [
        ("second", False), ("second", True),
    ]  # fmt: skip


def test_walks_take_the_depths_in_turn_and_ask_no_question_that_is_retired() -> None:
    gone = text("gone", "retired: true")
    found = simulate([pack(text("first"), gone)], 4, Random(0))
    assert [len(found.screens[depth]) for depth in Depth] == [2, 1, 1]
    assert found.never_asked == ()


def test_a_report_on_a_pack_has_its_own_condition() -> None:
    core = pack(choice("first"), name="core", section="start")
    never = pack(text("late"), name="late").model_copy(update={"when": "count('goal') > 3"})
    whole = simulate([core, never], 6, Random(0))
    assert [(one.owner, value) for one, value in only(whole, never).one_way] == [
        ("pack late", True)
    ]
    assert only(whole, never).never_asked == ("late",)
    assert only(whole, core).one_way == () and only(whole, core).screens == whole.screens


def test_a_willing_walk_picks_as_many_as_may_be() -> None:
    ticks = choice("first", "most: 2").replace("kind: choice", "kind: choices")
    picks = [Walks([pack(ticks)], Random(seed), willing=True) for seed in range(8)]
    for walk in picks:
        assert walk.walk(Depth.QUICK) == ["first"]
        assert walk.open == set()
    numbers = {len(walk.picked) for walk in picks}
    assert numbers <= {0, 1, 2} and 2 in numbers
