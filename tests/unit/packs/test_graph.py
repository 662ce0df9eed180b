"""Pictures of packs: every question, every arrow, nothing that breaks the format."""

from askfirst.packs import graph
from packing import choice, pack, text

PACK = pack(
    choice("first"),
    text("second", "when: picked('first', 'a')"),
    text("each-rule", "each: rule").replace("Which colour", 'Say "x" <b> {name} | y, colour'),
)


def test_mermaid_draws_every_question_and_what_it_rests_on() -> None:
    drawn = graph.mermaid([PACK]).splitlines()
    assert drawn[0] == "flowchart TD"
    assert '  subgraph q_part["Part"]' in drawn
    assert '    q_first["first (quick): Which of them is first?"]' in drawn
    assert "  q_first -->|\"picked('first', 'a')\"| q_second" in drawn
    assert '  q_second -->|"each rule"| q_each_rule' in drawn


def test_labels_hold_nothing_that_the_formats_read() -> None:
    for drawn in (graph.mermaid([PACK]), graph.dot([PACK])):
        line = next(line for line in drawn.splitlines() if "each-rule (quick)" in line)
        assert "Say 'x' ‹b› (name) / y, colour" in line
        assert not set("<>{}|") & set(line.partition("Say")[2])


def test_dot_has_the_same_arrows() -> None:
    drawn = graph.dot([PACK])
    assert drawn.startswith("digraph pack {")
    assert drawn.count(" -> ") == len(graph.edges([PACK])) == 2
    assert '  "first" -> "second"' in drawn


def test_a_question_that_another_pack_replaces_is_drawn_once() -> None:
    own = pack(text("second"), name="own", section="mine")
    assert graph.mermaid([PACK, own]).count("q_second[") == 1


def test_a_text_is_cut_where_it_is_longer_than_a_label() -> None:
    fits = "x" * 59 + "?"
    for words, shown in ((fits, fits), (f"x{fits}", "x" * 59 + "…")):
        drawn = pack(text("second"))
        question = drawn.sections[0].questions[0].model_copy(update={"text": words})
        section = drawn.sections[0].model_copy(update={"questions": (question,)})
        one = drawn.model_copy(update={"sections": (section,)})
        assert f'["second (quick): {shown}"]' in graph.mermaid([one])


def test_a_question_about_all_of_a_kind_rests_on_what_makes_it() -> None:
    about = text("all-rules", "about: rule", "reads: number").replace("kind: text", "kind: box")
    drawn = pack(text("first"), about.replace("        record: rule\n", ""))
    assert [(one.start, one.end, one.condition) for one in graph.edges([drawn])] == [
        ("first", "all-rules", "all rules")
    ]
