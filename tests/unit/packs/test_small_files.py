"""Pictures of packs whole, the place of a fault, the shipped packs by name, what is left out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from askfirst.errors import AnswerError, PackError
from askfirst.packs import graph, load_shipped, located, shipped_text
from askfirst.packs.lint import faults, lint
from askfirst.packs.located import Located
from askfirst.packs.own import chosen
from askfirst.packs.reading import read_pack
from askfirst.packs.simulate import Walks, only, simulate
from askfirst.questions import Depth
from packing import choice, pack, pack_text, text

LONG = "A question of exactly sixty characters, no more and no less?"


def test_a_picture_for_graphviz_is_whole() -> None:
    both = pack(choice("first"), text("second", "when: picked('first', 'a')"))
    more = pack(text("third"), name="more", section="beside")
    assert graph.dot([both, more]).splitlines() == [
        "digraph pack {",
        "  rankdir=TB;",
        "  node [shape=box];",
        '  subgraph "cluster_part" {',
        '    label="Part";',
        '    "first" [label="first (quick): Which of them is first?"];',
        '    "second" [label="second (quick): Which colour has second?"];',
        "  }",
        '  subgraph "cluster_beside" {',
        '    label="Part";',
        '    "third" [label="third (quick): Which colour has third?"];',
        "  }",
        '  "first" -> "second" [label="picked(\'first\', \'a\')"];',
        "}",
    ]


def test_a_label_is_cut_behind_sixty_characters_and_without_a_blank() -> None:
    assert len(LONG) == 60
    asked = text("one").replace("Which colour has one?", LONG)
    assert f': {LONG}"' in graph.mermaid([pack(asked)])
    longer = asked.replace(LONG, f"{LONG[:58]} so it is")
    assert f': {LONG[:58]}…"' in graph.mermaid([pack(longer)])


def test_an_arrow_goes_from_each_question_that_a_condition_names() -> None:
    three = text("three", "when: answered('one') and answered('two') and answered('nobody')")
    about = text("four", "each: rule").replace("record: rule", "")
    drawn = graph.edges([pack(text("one"), text("two"), three, about)])
    assert [(edge.start, edge.end) for edge in drawn] == [
        ("one", "three"), ("two", "three"), ("one", "four"), ("two", "four"), ("three", "four"),
    ]  # fmt: skip
    assert {edge.condition for edge in drawn[2:]} == {"each rule"}


def test_a_place_is_that_of_the_nearest_part_around_and_of_a_character() -> None:
    found = Located("a:\n  - bc: 'def'\n    g: hi\n", "f", AnswerError)
    assert found.where(("a", 0, "bc")) == "f:2:5"
    assert found.where(("a", 0, "bc", "nothing", 3)) == "f:2:5"
    assert found.where(("x",)) == found.where(()) == "f:1:1"
    assert found.inside(("a", 0, "bc"), 2) == "f:2:11"
    assert found.inside(("a", 0, "g"), 2) == "f:3:9"
    assert found.inside(("a", 0), 2) == found.where(("a", 0))


def test_so_much_may_be_repeated_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(located, "MOST_REPEATED", 40)
    half = 19
    listed = f"a: &a [{', '.join(['x'] * half)}]\nb: *a\nc: *a\n"
    data = Located(listed, "f", AnswerError).data
    assert len(data["c"]) == half
    with pytest.raises(AnswerError) as caught:
        Located(f"{listed}d: *a\n", "f", AnswerError)
    assert caught.value.code == "yaml-too-large"


def test_a_pack_that_is_not_shipped_is_told_with_those_that_are() -> None:
    with pytest.raises(PackError) as caught:
        shipped_text("cores")
    assert "core, screens, code" in caught.value.repair
    one = load_shipped("people")
    assert (one.use.id, one.use.version, len(one.use.digest)) == (
        one.pack.id, one.pack.version, 16,
    )  # fmt: skip


def test_a_fault_of_a_pack_is_told_in_plain_words_with_its_place() -> None:
    with pytest.raises(PackError) as caught:
        read_pack(pack_text(text("one").replace("kind: text", "kind: box")), "f.yaml")
    assert caught.value.what.startswith("sections.0.questions.0: a box needs ")
    assert caught.value.where == "f.yaml:9:9"


def test_own_packs_are_those_beside_and_then_those_named_each_once(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    paths = [tmp_path / "packs" / "b.yaml", tmp_path / "packs" / "a.yaml", tmp_path / "c.yaml"]
    for path in (*paths, tmp_path / "packs" / "d.txt"):
        path.write_text("")
    named = [paths[2], tmp_path / "packs" / ".." / "packs" / "b.yaml", paths[2]]
    found = [path.resolve().name for path in chosen(named, tmp_path)]
    assert found == ["a.yaml", "b.yaml", "c.yaml"]


def test_walks_take_each_depth_in_turn_and_tell_what_they_did_not_pick() -> None:
    retired = text("old", "retired: true")
    both = [pack(choice("first"), text("dead", "when: count('goal') > 0"), retired)]
    found = simulate(both, 4, Random(0))
    assert [len(found.screens[depth]) for depth in Depth] == [2, 1, 1]
    assert found.never_asked == ("dead",)
    assert found.one_way == tuple(sorted(found.one_way))
    once = simulate(both, 1, Random(0))
    assert len(once.never_picked) == 2
    assert {question for question, _ in once.never_picked} == {"first"}
    assert only(once, both[0]) == once
    beside = pack(text("other"), name="beside", section="more")
    assert only(once, beside) == once._replace(never_asked=(), never_picked=(), one_way=())


def test_the_words_and_values_that_conditions_look_for_are_gathered() -> None:
    said = text("said", "when: says('rules', 'goat', 'sheep') and says('rules', 'hen')")
    heard = text("heard", "when: mentions('fox')", "each: rule", "which: field('who') == 'us'")
    walks = Walks([pack(text("rules"), said, heard)], Random(0))
    assert walks._says == {"rules": [("goat", "sheep"), ("hen",)]}
    assert walks._constants == ["us"]


def test_a_file_that_is_no_pack_has_faults_and_its_own_older_self_is_none_beside() -> None:
    broken = pack_text(text("one", "hlep: x"), text("two", "mood: y"))
    told = faults(broken, "f", ())
    assert [one.code for one in told] == ["pack-field-unknown"] * 2
    assert told == lint(broken, "f", ())
    older = pack(text("one"), text("gone"))
    asks = pack_text(text("one"), text("last", "when: answered('gone')"))
    assert [one.code for one in lint(asks, "f", (older,))] == ["reference-unknown"]


def test_each_ring_of_conditions_is_told_once_and_both_rings_are() -> None:
    rings = [text(one, f"when: answered('{other}')") for one, other in ("ab", "ba", "cd", "dc")]
    told = [one.question for one in lint(pack_text(*rings), "f", ()) if "cycle" in one.code]
    assert told == ["a", "c"]


def test_a_screen_too_many_is_told_with_its_number() -> None:
    told = lint(pack_text(*(text(f"q{number}") for number in range(13))), "f", ())
    assert [one.message for one in told] == [
        "an interview at depth quick can take 13 screens; at most 12."
    ]


def test_one_example_is_one_too_few_and_a_long_help_is_told_at_its_line() -> None:
    bare = text("one").replace("[red, blue]", "[red]").replace("One line.", '"One\\nTwo"')
    told = {one.code: one.where for one in lint(pack_text(bare), "f", ())}
    assert told == {"examples-missing": "f:9:9", "help-long": "f:12:9"}
