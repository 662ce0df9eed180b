"""Builders' formats with more than one of each: nothing is left out behind the first, and the order
is that of the document."""

from __future__ import annotations

import json
import re

from askfirst.exporters import FORMATS, SPLIT, find
from askfirst.exporters.attributes import (
    ATTRIBUTES,
    between_blanks,
    example_lines,
    harmless,
    heading,
    one_line,
    quoted,
    texts,
)
from askfirst.exporters.csv import cell
from askfirst.exporters.doorstop import item_names, scalar
from askfirst.exporters.for_builders import has_shall, note
from askfirst.exporters.markdown.picture import label, mermaid
from askfirst.exporters.markup import block, line
from askfirst.exporters.names import distinct, slug
from askfirst.exporters.scenarios import scenarios
from askfirst.exporters.sphinx_needs import escaped
from askfirst.exporters.strictdoc import neutral
from askfirst.paper.blocks import Edge, Node, Picture
from askfirst.requirements import (
    Example,
    Fit,
    Link,
    Origin,
    Pattern,
    Priority,
    Record,
    Specification,
    Status,
    Verification,
)
from askfirst.vocabulary import Kind, Quote
from rows import each_row


def record(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def text(name: str, *records: Record, **more: object) -> str:
    made = Specification.model_validate({"records": records, "name": "post", **more})
    found = SPLIT if name == "split" else FORMATS[name]
    return "\n".join(str(one) for one in found.render(made).values())


ALL_KINDS = tuple(
    record(f"{kind.value}-{number}", kind, statement=f"{kind.value} {number} is told.")
    for kind in Kind
    for number in (1, 2)
)
HELD = [one.id for one in ALL_KINDS if one.kind is not Kind.EVIDENCE]


@each_row("name", ["spec-kit", "kiro", "openspec"])
def test_every_record_of_every_kind_stands_in_the_file_once_where_it_is_told(name: str) -> None:
    told = text(name, *ALL_KINDS)
    missing = [one for one in HELD if f"{one.split('-')[0]} {one[-1]} is told." not in told]
    assert missing == []
    again = [one for one in HELD if told.count(f"{one.split('-')[0]} {one[-1]} is told") > 1]
    assert [one for one in again if not one.startswith(("need-", "term-"))] == []


@each_row("name", ["strictdoc", "strictdoc-md", "sphinx-needs", "doorstop", "csv", "split"])
def test_every_record_of_every_kind_stands_in_the_files_for_tools(name: str) -> None:
    told = text(name, *ALL_KINDS)
    assert [one.id for one in ALL_KINDS if f"{one.statement[:-1]}" not in told] == []


def test_a_chapter_stands_for_each_kind_in_one_order_and_its_records_below_it() -> None:
    mixed = (record("FR-1", title="a"), record("BR-1", Kind.RULE, title="b"),
             record("FR-2", title="c"), record("G-1", Kind.GOAL, title="d"))  # fmt: skip
    told = text("strictdoc", *mixed)
    assert re.findall(r"^(?:TITLE|UID): (.*)$", told.split("[[SECTION]]", 1)[1], re.MULTILINE) == [
        "Goals", "G-1", "d", "Functions", "FR-1", "a", "FR-2", "c", "Rules", "BR-1", "b",
    ]  # fmt: skip
    told = text("strictdoc-md", *mixed)
    assert re.findall(r"^##+ (.*)$", told.split("# Requirements grammar")[0], re.MULTILINE) == [
        "Goals", "d", "Functions", "a", "c", "Rules", "b",
    ]  # fmt: skip


def test_records_are_grouped_below_the_need_they_were_detailed_from_at_any_depth() -> None:
    needs = (record("N-1", Kind.NEED, title="a"), record("N-2", Kind.NEED, title="b"))
    below = (
        record("FR-1", parent="N-2", statement="Rings."),
        record("FR-2", parent="FR-1", statement="Calls."),
        record("FR-3", parent="FR-2", statement="Stops."),
        record("FR-4", parent="FR-5", statement="Turns."),
        record("FR-5", parent="FR-4", statement="Round."),
        record("QR-1", Kind.QUALITY, parent="N-1", statement="Loud."),
    )
    told = text("kiro", *needs, *below).split("### Requirement ")[1:]
    found = [re.findall(r"^\d+\. (\S+):", part, re.MULTILINE) for part in told]
    assert found == [["QR-1"], ["FR-1", "FR-2", "FR-3"], ["FR-4", "FR-5"]]


@each_row(
    ("priority", "level"),
    [(Priority.MUST, "P1"), (Priority.SHOULD, "P2"), (Priority.COULD, "P3"), (Priority.WONT, "P4")],
)
def test_each_weight_has_its_level(priority: Priority, level: str) -> None:
    made = text("spec-kit", record("N-1", Kind.NEED, title="call", priority=priority))
    assert f"### User Story 1 - call (Priority: {level})\n" in made
    assert "Priority:" not in text("spec-kit", record("N-1", Kind.NEED, title="call"))


def test_all_that_fails_is_an_edge_case_and_a_question_stands_at_each_thing_it_holds_up() -> None:
    fails = [record(f"FR-{n}", pattern=Pattern.UNWANTED, statement="It rings.") for n in (1, 2)]
    asks = (Link(type="blocks", target="FR-1"), Link(type="blocks", target="FR-2"),
            Link(type="serves", target="FR-3"))  # fmt: skip
    asked = record("OPEN-1", Kind.QUESTION, statement="Who [pays]?", links=asks)
    told = text("spec-kit", *fails, record("FR-3", statement="It calls."), asked)
    assert "See FR-1, FR-2." in told
    assert told.count("[NEEDS CLARIFICATION: Who \\[pays\\]?]") == 2
    untold = asked.model_copy(update={"statement": "", "title": "Who"})
    assert "[NEEDS CLARIFICATION: Who]" in text("spec-kit", fails[0], untold)


def test_the_folder_of_a_specification_is_named_where_agents_look_for_it() -> None:
    made = FORMATS["spec-kit"].render(Specification(name="The Bell Post"))
    assert list(made) == [".specify/feature.json", "specs/001-the-bell-post/spec.md"]
    feature = json.loads(str(made[".specify/feature.json"]))
    assert feature == {"feature_directory": "specs/001-the-bell-post"}
    assert list(FORMATS["kiro"].render(Specification(name="The Bell"))) == [
        ".kiro/specs/the-bell/requirements.md"
    ]


def test_what_is_not_settled_about_a_feature_is_a_comment_on_both_sides() -> None:
    shall = "When fog falls, the post shall ring."
    sides = [record(f"FR-{n}", statement=shall) for n in (1, 2, 3)]
    fields = {"sort": "contradiction", "first": "FR-1", "second": "FR-2"}
    clash = record("OPEN-1", Kind.QUESTION, statement="Which\nholds?", fields=fields,
                   links=(Link(type="blocks", target="FR-1"),))  # fmt: skip
    other = clash.model_copy(update={"id": "OPEN-2", "fields": fields | {"second": "x"}})
    unknown = record("OPEN-3", Kind.QUESTION, statement="Who?", fields={"sort": "unknown"},
                     links=(Link(type="blocks", target="FR-3"),))  # fmt: skip
    made = FORMATS["gherkin"].render(Specification(records=(*sides, clash, other, unknown)))
    told = {name: str(one).partition("@")[0] for name, one in made.items()}
    assert told == {
        "features/FR-1.feature": "# Not settled: OPEN-1 Which holds?\n"
                                 "# Not settled: OPEN-2 Which holds?\n",
        "features/FR-2.feature": "# Not settled: OPEN-1 Which holds?\n",
        "features/FR-3.feature": "",
    }  # fmt: skip


def test_a_feature_numbers_its_scenarios_and_tells_reason_and_note_apart() -> None:
    one = record("FR-1", title="Ring", statement="It rings.\nFeature: no", rationale="fog",
                 owner="Ann", priority=Priority.MUST, status=Status.CONFIRMED,
                 examples=(Example(when="a", then="b"), Example(given="c"),
                           Example(given="d", when="e\nf", then="g")))  # fmt: skip
    plain = record("FR-2", statement="*It* calls.")
    made = FORMATS["gherkin"].render(Specification(records=(one, plain)))
    assert made["features/FR-1.feature"] == (
        "@FR-1 @function @confirmed @must\nFeature: FR-1 Ring\n\n  It rings.\n  'Feature: no\n\n"
        "  Why: fog\n\n  priority: Must; owner: Ann\n\n"
        "  @FR-1-1\n  Scenario: FR-1 example 1\n    When a\n    Then b\n\n"
        "  @FR-1-2\n  Scenario: FR-1 example 2\n    Given d\n    When e f\n    Then g\n"
    )
    assert made["features/without-scenario.md"] == (
        "# Without a scenario\n\n- **FR-2** \\*It\\* calls.\n"
    )
    assert FORMATS["gherkin"].losses(Specification(records=(one, plain)))[
        "listed in features/without-scenario.md, because nobody gave an example"
    ] == ("FR-2",)


@each_row("word", ["Feature", "Rule", "Background", "Scenario", "Scenarios", "Scenario Outline",
                   "Scenario Template", "Example", "Examples", "Business Need",
                   "Ability"])  # fmt: skip
def test_a_line_of_a_description_opens_nothing(word: str) -> None:
    one = record("FR-1", statement=f"It rings.\n {word} : x\n{word}s, all of them",
                 examples=(Example(then="b"),))  # fmt: skip
    told = text("gherkin", one).split("\n\n")[1]
    assert told == f"  It rings.\n  '{word} : x\n  {word}s, all of them"
    for mark in ("@a", "#a", "|a", "*a", '"""', "```"):
        marked = one.model_copy(update={"statement": f"It rings.\n{mark}"})
        assert text("gherkin", marked).split("\n\n")[1] == f"  It rings.\n  '{mark}"


def test_openspec_tells_note_reason_and_each_scenario_of_each_requirement() -> None:
    one = record("FR-1", title="Ring", statement="The post shall ring and shall stop.",
                 rationale="fog", owner="Ann",
                 examples=(Example(when="a", then="b"), Example(then="c")))  # fmt: skip
    other = record("FR-2", statement="When it rains, the post shall call.")
    made = FORMATS["openspec"].render(Specification(name="Post", records=(one, other)))
    assert made["openspec/config.yaml"] == "schema: spec-driven\n"
    assert str(made["openspec/specs/post/spec.md"]).split("## Requirements\n\n")[1] == (
        "### Requirement: FR-1 Ring\nThe post SHALL ring and SHALL stop.\n\n"
        "**Note**: owner: Ann\n**Rationale**: fog\n\n"
        "#### Scenario: FR-1 example 1\n- **WHEN** a\n- **THEN** b\n\n"
        "#### Scenario: FR-1 example 2\n- **THEN** c\n\n"
        "### Requirement: FR-2 When it rains, the post shall call\n"
        "When it rains, the post SHALL call.\n\n\n"
        "#### Scenario: FR-2 as its sentence says\n- **WHEN** it rains\n"
        "- **THEN** the post shall call\n"
    )
    assert list(FORMATS["openspec"].render(Specification())) == [
        "openspec/config.yaml", "openspec/not-yet-requirements.md",
    ]  # fmt: skip


def test_a_note_tells_all_that_is_known_in_one_order() -> None:
    one = record(
        "FR-1", rationale="fog", priority=Priority.WONT, verification=Verification.TEST,
        fit=Fit(must="3", now="1"), owner="Ann\nBo", heard=True, parent="N-1",
        fields={"actor": "person", "standing": "liked"},
        links=(Link(type="step-of", target="N-2"), Link(type="serves", target="G-1")),
        origins=(Origin(answer="a", event=1, words="from a"), Origin(answer="b", event=2)),
    )  # fmt: skip
    known = (
        "a person does it; a preference, not fixed; heard only; {}priority: Won't; check: test;"
        " good enough: now 1, must 3; owner: Ann Bo; links: for N-1, step of N-2, serves G-1;"
        " source: from a"
    )
    assert note(one, why=True) == known.format("why: fog; ")
    assert sorted(note(one).split("; ")) == sorted(known.format("").split("; "))


@each_row(
    ("statement", "shall"),
    [("It shall.", True), ("It marshalls.", False), ("It must.", False), ("Shall it?", False)],
)
def test_only_a_sentence_with_shall_demands(statement: str, shall: bool) -> None:
    assert has_shall(record("FR-1", statement=statement)) is shall


def test_examples_without_an_outcome_are_left_out_and_the_others_numbered_on() -> None:
    one = record("FR-1", examples=(Example(given=" ", when="a", then="b"), Example(given="c"),
                                   Example(then="d")))  # fmt: skip
    assert [(made.name, made.steps) for made in scenarios(one)] == [
        ("FR-1 example 1", (("When", "a"), ("Then", "b"))),
        ("FR-1 example 2", (("Then", "d"),)),
    ]
    assert example_lines(Example(given="a", when=" \n", then="c")) == [
        ("Given", "a"), ("Then", "c"),
    ]  # fmt: skip


def test_every_attribute_of_a_record_is_told_with_all_its_lines() -> None:
    quote = Quote(source="s.txt", sha256="0", start=0, end=3, quote="fog", use="claim")
    came = (Origin(answer="a", event=1, words="from a", quotes=(quote,)),
            Origin(answer="b", event=2), Origin(answer="c", event=3, words="from c",
                                                quotes=(quote,)))  # fmt: skip
    one = record(
        "FR-1", title="Ring", statement="It rings.", words="rings", rationale="fog", owner="Ann",
        confirmed_by="Bo", characteristic="loud", fit=Fit(now="1", must="3", by="May"),
        sure=False, heard=True, priority=Priority.COULD, verification=Verification.TEST,
        examples=(Example(given="a", then="b"), Example(given=" "), Example(when="c", then="d")),
        parent="N-1", origins=came,
        links=(Link(type="serves", target="G-1"), Link(type="blocks", target="FR-2")),
    )  # fmt: skip
    told = texts(one)
    assert list(told) == [attribute.name for attribute in ATTRIBUTES]
    assert told["examples"] == "Given: a\nThen: b\n\nWhen: c\nThen: d"
    assert (told["source"], told["links"]) == ("from a\nfrom c", "serves: G-1\nblocks: FR-2")
    assert told["quotes"] == "“fog” (s.txt; claim)\n“fog” (s.txt; claim)"
    assert (told["unsure"], told["heard"], told["confirmed_by"]) == ("yes", "yes", "Bo")
    assert told["fit"] == "now: 1\nmust: 3\nby: May"
    assert (told["rationale"], told["words"], told["owner"]) == ("fog", "rings", "Ann")


@each_row(
    ("text_", "blanks"),
    [(" a ", " x "), ("a\n", "x "), ("a", "x"), ("\ta", " x"), (" ", " x"), ("", "x")],
)
def test_what_became_of_a_text_stands_between_its_blanks(text_: str, blanks: str) -> None:
    assert between_blanks(text_, "x") == blanks


def test_texts_are_harmless_at_both_ends_and_in_every_line() -> None:
    assert harmless("  a  ") == "a"
    assert harmless(" a  \n b \t\n\n") == "a\n b"
    assert harmless("a  \nb  ") == "a\nb"
    assert harmless("a\x07\uffff\ufffeb") == "a\ufffd\ufffdb"
    assert one_line("  a   b\n") == "a b"
    assert (quoted("a"), quoted("")) == ("“a”", "")
    assert heading(record("FR-1", title="cut …")) == "cut …"
    assert heading(record("FR-1", title="cut…", statement="It rings.\nTwice.")) == "It rings. Twice"


@each_row(
    ("told", "made"),
    [
        ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("'=1", "''=1"),
        (' "=1', "' \"=1"), ("a\n=b\r=c", "a\n'=b\r'=c"),
        ("a;=1;-2", "a;'=1;'-2"), ("a\t@b", "a\t'@b"), ("a|+b", "a|'+b"),
        ("＝1", "'＝1"), ("－1", "'－1"), ("﹢1", "'﹢1"), ("a=1", "a=1"), ("a, -1", "a, -1"),
    ],
)  # fmt: skip
def test_no_part_of_a_cell_is_a_formula(told: str, made: str) -> None:
    assert cell(told) == made


@each_row(
    ("told", "inside", "alone"),
    [
        ("a_b _c d_", "a_b \\_c d\\_", "a_b \\_c d\\_"),
        ("a ~~b~~ ~c", "a \\~~b\\~~ ~c", "a \\~~b\\~~ ~c"),
        ("a <b> < c <!-- </a", "a &lt;b> < c &lt;!-- &lt;/a", "a &lt;b> < c &lt;!-- &lt;/a"),
        ("x\n# y\n12. z\n+ w\n= v\n> u", "x # y 12. z + w = v > u",
         "x\n\\# y\n12\\. z\n\\+ w\n\\= v\n\\> u"),
        ("x\n- y\n3) z", "x - y 3) z", "x\n\\- y\n3\\) z"),
    ],
)  # fmt: skip
def test_what_acts_is_escaped_at_the_start_of_every_line(
    told: str, inside: str, alone: str
) -> None:
    assert (line(told), block(told)) == (inside, alone)


def test_names_that_differ_in_capitals_only_are_two_files() -> None:
    assert distinct(["FR-1", "fr-1", "FR-1-2", "Fr-1"]) == ["FR-1", "fr-1-2", "FR-1-2-2", "Fr-1-3"]
    assert [slug(name) for name in ("aux", "nul", "prn", "COM3", "lpt1", "com", "  ")] == [
        "system", "system", "system", "system", "system", "com", "system",
    ]  # fmt: skip
    assert slug("ä" * 300, "x") == "a" * 40 and slug("!", "x") == "x"
    made = Specification(records=tuple(
        record(name) for name in ("FR-1", "FR-1-2", "FR-12", "fr-12", "FR-1.2")
    ))  # fmt: skip
    assert list(item_names(made).values()) == ["FR-1", "FR-12", "FR-12x2", "FR-fr12", "FR-12x3"]


@each_row(
    ("name", "told", "made"),
    [
        ("owner", "Ann Lee", "Ann Lee"), ("owner", "Yes", "'Yes'"), ("owner", "n", "'n'"),
        ("owner", "off", "'off'"), ("owner", "it's", "it's"), ("owner", "it's: a", "'it''s: a'"),
        ("owner", "5", "'5'"), ("owner", "a ", "'a '"), ("owner", "é", "'é'"),
        ("owner", "x" * 65, "x" * 65), ("owner", "x" * 66, "|\n  " + "x" * 66),
        ("text", "a", "|\n  a"), ("header", "a", "|\n  a"), ("words", "a\n\nb", "|\n  a\n\n  b"),
    ],
)  # fmt: skip
def test_a_text_stays_a_text_in_yaml(name: str, told: str, made: str) -> None:
    assert scalar(name, told) == made


def test_each_mark_of_another_markup_is_made_harmless_wherever_it_stands() -> None:
    assert escaped("*a* `b`\n_c_ :d: |e|\n") == ("| \\*a\\* \\`b\\`\n| \\_c\\_ \\:d\\: \\|e\\|\n|")
    assert escaped("a, b. c; d? e! f’s “g” – h") == "| a, b. c; d? e! f’s “g” – h"
    assert neutral("a [LINK: x] [ANCHOR: y]\n<<<\n<<< b") == (
        "a [LINK:\u00a0x] [ANCHOR:\u00a0y]\n\u00a0<<<\n\u00a0<<< b"
    )


def test_the_picture_has_every_node_and_an_arrow_for_each_way() -> None:
    ways = [("in", "N1[(\"a\")] --> S"), ("out", "S --> N2[(\"b\")]"),
            ("both", "N3[(\"c\")] <--> S"), ("", "N4[(\"d\")] --- S")]  # fmt: skip
    around = tuple(Edge(Node(name), way) for name, (way, _) in zip("abcd", ways, strict=True))
    told = list(mermaid(Picture("Bell", (Node("Ann"), Node("Bo")), around, "")))
    assert told[3:5] == ['  R1(["Ann"]) --> S', '  R2(["Bo"]) --> S']
    assert told[5:9] == [f"  {drawn}" for _, drawn in ways]
    assert (label("a" * 80), label("a" * 81)) == ("a" * 80, "a" * 79 + "…")
    assert label("a" * 78 + " bcd") == "a" * 78 + "…" and label("a" * 79 + " b") == "a" * 79 + "…"
    assert label('a; "b" #c') == "a, #34;b#34; #35;c"


@each_row("name", ["Spec_Kit", " gherkin ", "REQIF", "strictdoc_md"])
def test_a_format_is_found_however_its_name_is_written(name: str) -> None:
    assert find(name) is FORMATS[name.strip().lower().replace("_", "-")]
