"""What each tool calls an attribute, which fields it must have, and all that is kept around."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import openpyxl
import yaml

from askfirst.exporters import FORMATS, SPLIT
from askfirst.exporters.attributes import ATTRIBUTES
from askfirst.exporters.fields import DOCUMENT_FIELDS, FIELDS, RECORD_FIELDS, filled
from askfirst.exporters.html.blocks import Writer
from askfirst.exporters.markdown.blocks import document, text
from askfirst.exporters.strictdoc_markdown import ORDERED, field_name, is_short
from askfirst.paper.blocks import (
    Aside,
    Heading,
    Id,
    Items,
    Paper,
    Paragraph,
    Ref,
    Strip,
    Strong,
    Table,
    Words,
)
from askfirst.requirements import Example, Fit, Link, Origin, Record, Specification, Status
from askfirst.vocabulary import Kind
from rows import each_row
from specifications import rich

NAMES = [one.name for one in ATTRIBUTES]


def record(name: str, kind: Kind = Kind.RULE, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, "title": "Six", **more})


RULES = (
    record("BR-1", statement="Six [LINK: a] at most.\n<<< ok", words="[ANCHOR: six] 6",
           owner="Ann", links=(Link(type="rests-on", target="A-1"),
                               Link(type="rests-on", target="A-2"))),
    record("A-1", Kind.ASSUMPTION, statement="They agree.", parent="A-2"),
    record("A-2", Kind.ASSUMPTION, statement="They stay.", status=Status.WITHDRAWN),
)  # fmt: skip


def files(form: str, *records: Record, **more: object) -> dict[str, str]:
    made = Specification.model_validate({"records": records, "name": "post", **more})
    return {path: str(one) for path, one in FORMATS[form].render(made).items()}


def python(conf: str, name: str) -> Any:
    """A value of a Python configuration."""
    found = re.search(rf"^{name} = (.*?)\n(?=\w)", conf, re.MULTILINE | re.DOTALL)
    assert found
    return yaml.safe_load(found[1])


def test_sphinx_needs_declares_each_field_once_under_its_own_name() -> None:
    conf = files("sphinx-needs", *RULES, name="Pöst")["conf.py"]
    fields = python(conf, "needs_fields")
    own = {"id": None, "text": None, "links": "all_links", "parent": "parent_id"}
    assert list(fields) == [name for one in NAMES if (name := own.get(one, one))]
    for name, told in fields.items():
        core = name in ("title", "status")
        assert set(told) == {"schema", "parse_dynamic_functions"} | (
            set() if core else {"description", "nullable", "parse_variants"}
        ), name
        assert told["parse_dynamic_functions"] is False
    assert fields["owner"] == {
        "schema": {"type": "string"}, "parse_dynamic_functions": False, "description": "Owner",
        "nullable": True, "parse_variants": False,
    }  # fmt: skip
    assert fields["unsure"]["schema"] == {"type": "string", "enum": ["yes"]}
    types = python(conf, "needs_types")
    assert [one["directive"] for one in types] == [f"req_{kind}" for kind in Kind]
    assert types[0] == {
        "directive": "req_goal", "title": "goal", "prefix": "G-", "color": "#DDE6ED",
        "style": "node",
    }  # fmt: skip
    links = python(conf, "needs_links")
    assert links["rests_on"] == {"outgoing": "rests on", "incoming": "rests-on of"}
    assert "detailed_from" in links and "blocks" in links
    assert "project = 'P\\xf6st'\n" in conf


def test_sphinx_needs_tells_each_need_with_all_its_links() -> None:
    made = files("sphinx-needs", *RULES, sentence="It *rings*.")
    body = json.loads(made["needs.json"])
    version = body.pop("versions")["1"]
    assert body == {
        "created": "1970-01-01T00:00:00+00:00", "current_version": "1", "project": "post",
    }  # fmt: skip
    assert version["created"] == "1970-01-01T00:00:00+00:00"
    assert version["needs"]["BR-1"] == {
        "id": "BR-1", "kind": "rule", "status": "proposed", "title": "Six",
        "content": "| Six \\[LINK\\: a\\] at most.\n| \\<\\<\\< ok", "words": "[ANCHOR: six] 6",
        "owner": "Ann", "all_links": "rests-on: A-1\nrests-on: A-2", "type": "req_rule",
        "rests_on": ["A-1", "A-2"],
    }  # fmt: skip
    assert version["needs"]["A-1"]["detailed_from"] == ["A-2"]
    assert version["needs"]["A-1"]["parent_id"] == "A-2"
    assert made["index.rst"] == (
        "========\npost\n========\n\n| It \\*rings\\*.\n\n.. needimport:: needs.json\n"
    )


def test_strictdoc_markdown_has_short_fields_in_one_block_and_texts_below() -> None:
    made = files("strictdoc-md", *RULES, sentence="[LINK: b] rings.")["requirements.md"]
    node = made.split("## Rules\n\n### Six\n\n")[1]
    assert "# post\n\n**Grammar**: requirements.gra.md\n\n" in made
    assert "\\[LINK:\u00a0b\\] rings." in made
    assert node.startswith(
        "**UID**: BR-1 \\\n**Status**: proposed \\\n**Kind**: rule\n**Relations**:\n"
        "- **Type**: `Parent` \\\n  **ID**: `A-1` \\\n  **Role**: `rests-on`\n"
        "- **Type**: `Parent` \\\n  **ID**: `A-2` \\\n  **Role**: `rests-on`\n\n"
        "**Statement**: Six \\[LINK:\u00a0a\\] at most.\n"
    )
    assert "**Words**: \\[ANCHOR:\u00a0six\\] 6\n\n**Owner**: Ann" in node
    assert not re.search(r"^<<<", made, re.MULTILINE)


def test_the_grammar_of_strictdoc_markdown_names_short_fields_first_and_those_it_needs() -> None:
    short = [is_short(one) for one in ORDERED]
    assert short == sorted(short, reverse=True) and sorted(one.name for one in ORDERED) == sorted(
        NAMES
    )
    told = files("strictdoc-md")["requirements.gra.md"]
    fields = dict(re.findall(r"### Field: (.*)\n\n\*\*Type\*\*: .*\n\*\*Required\*\*: (\w+)", told))
    needed = ("id", "status", "title", "kind", "text")
    assert {field_name(one): str(one.name in needed) for one in ORDERED} == {
        name: value for name, value in fields.items()
    }
    assert re.findall(r"^## Element: (.*)$", told, re.MULTILINE) == [
        "SECTION", "TEXT", "REQUIREMENT",
    ]  # fmt: skip
    roles = re.findall(r"^\*\*Role\*\*: (.*)$", told, re.MULTILINE)
    assert roles[:3] == ["serves", "rests-on", "refines"]
    assert told.count("#### Relation: Parent") == len(roles) + 1


def test_strictdoc_tells_all_relations_with_their_roles_and_nothing_of_its_own() -> None:
    made = files("strictdoc", *RULES)["requirements.sdoc"]
    node = made.split("UID: BR-1\n")[1].split("\n\n[")[0]
    assert node.endswith(
        "RELATIONS:\n- TYPE: Parent\n  VALUE: A-1\n  ROLE: rests-on\n"
        "- TYPE: Parent\n  VALUE: A-2\n  ROLE: rests-on"
    )
    assert "STATEMENT: >>>\nSix [LINK:\u00a0a] at most.\n\u00a0<<< ok\n<<<" in node
    assert "WORDS: >>>\n[ANCHOR:\u00a0six] 6\n<<<" in node
    assert "RELATIONS:\n- TYPE: Parent\n  VALUE: A-2\n\n" in made


def test_doorstop_has_a_folder_a_kind_below_one_root_and_publishes_four_attributes() -> None:
    made = {path: yaml.safe_load(one) for path, one in files("doorstop", *RULES).items()}
    assert set(made) == {
        "DOC/.doorstop.yml", "DOC/DOC-001.yml", "BR/.doorstop.yml", "BR/BR-1.yml",
        "ASM/.doorstop.yml", "ASM/ASM-A1.yml", "ASM/ASM-A2.yml",
    }  # fmt: skip
    assert made["DOC/.doorstop.yml"]["attributes"]["publish"] == [
        "kind", "status", "priority", "verification",
    ]  # fmt: skip
    assert "parent" not in made["DOC/.doorstop.yml"]["settings"]
    item = made["BR/BR-1.yml"]
    assert item["links"] == [{"ASM-A1": None}, {"ASM-A2": None}]
    assert (item["all_links"].strip(), item["owner"]) == ("rests-on: A-1\nrests-on: A-2", "Ann")
    assert (item["normative"], item["reviewed"], item["ref"]) == (True, None, "")
    assert [made[f"ASM/ASM-A{n}.yml"]["level"] for n in (1, 2)] == [1, 2]


def test_a_workbook_offers_each_choice_and_has_its_name() -> None:
    made = Specification(name="Post\nof", records=RULES)
    found = FORMATS["xlsx"].render(made)["requirements.xlsx"]
    assert isinstance(found, bytes)
    book = openpyxl.load_workbook(io.BytesIO(found))
    assert (book.properties.title, book.properties.creator) == ("Post of", "askfirst")
    sheet = book.active
    assert sheet.title == "Requirements" and sheet.max_row == 4
    letters = dict(zip(NAMES, "ABCDEFGHIJKLMNOPQRST", strict=True))
    wide = {name for name, one in letters.items() if sheet.column_dimensions[one].width == 50}
    assert wide == {"text", "words", "rationale", "examples", "quotes", "source", "title"}
    offered = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert offered[f"{letters['priority']}2:{letters['priority']}4"] == (
        '"Must,Should,Could,Won\'t"'
    )
    assert all(cell.font.bold and cell.alignment.vertical == "top" for cell in sheet[1])


@each_row("name", ["csv", "xlsx"])
def test_a_table_without_records_has_its_head_alone(name: str) -> None:
    made = FORMATS[name].render(Specification())
    if name == "csv":
        assert made["requirements.csv"] == "\ufeff" + ",".join(NAMES) + "\r\n"
    else:
        found = made["requirements.xlsx"]
        assert isinstance(found, bytes)
        sheet = openpyxl.load_workbook(io.BytesIO(found)).active
        assert sheet.max_row == 1 and not sheet.data_validations.dataValidation


def test_a_field_that_has_something_is_named_whether_of_one_record_or_of_the_document() -> None:
    one, other = record("BR-1"), record("BR-2", owner="Ann", sure=False)
    assert filled(Specification(records=(one, other), date="2027-01-01", case="x")) == (
        "id", "kind", "title", "sure", "owner", "document.date", "document.case",
    )  # fmt: skip
    assert filled(Specification()) == ()
    assert set(RECORD_FIELDS) <= set(Record.model_fields)
    assert {one.partition(".")[2] for one in DOCUMENT_FIELDS} <= set(Specification.model_fields)
    assert FIELDS == RECORD_FIELDS | DOCUMENT_FIELDS
    assert len(set(FIELDS.values())) == len(FIELDS)


def test_what_a_format_loses_is_told_in_words_with_the_records_it_cannot_hold() -> None:
    lost = FORMATS["csv"].losses(rich())["not exported"]
    assert lost[0] == "sentence patterns" and "further fields" in lost and "the date" in lost
    assert "owners" not in lost
    assert FORMATS["json"].losses(rich()) == {}
    assert FORMATS["json"].loses == ()
    kept = {name: {FIELDS[one] for one in FORMATS[name].keeps} for name in FORMATS}
    assert "the document's title" in kept["xlsx"] and "the document's title" not in kept["csv"]
    assert "their own words" in kept["csv"] and "their own words" not in kept["gherkin"]
    assert "what each person answered" in kept["docx"] and "the list of sources" not in kept["docx"]
    assert "statuses" in kept["gherkin"] and "statuses" not in kept["kiro"]
    assert "titles" in kept["openspec"] and "titles" not in kept["spec-kit"]
    assert "the paragraph" in kept["docx"] and "the paragraph" not in kept["gherkin"]


def test_each_block_of_a_document_is_markdown_of_its_sort() -> None:
    rows = (((Id("FR-1"),), ("a | b",)), ((Id("FR-2"),), ()))
    made = document(Paper("Bell # 1", (
        Heading(2, ("Why",)), Heading(3, (Id("N-1"), " Call")), Paragraph(("- It rings.",)),
        Words("a\n\nb"), Words(" "), Table(("", "What"), rows), Items((("c",), ("d",))),
        Items((("e",), ("f",)), True),
    )))  # fmt: skip
    assert made == (
        '# Bell # 1\n\n## Why\n\n### <a id="n-1"></a>**N-1** Call\n\n\\- It rings.\n\n'
        "> a\n>\n> b\n\nNothing.\n\n"
        '|  | What |\n| --- | --- |\n| <a id="fr-1"></a>**FR-1** | a \\| b |\n'
        '| <a id="fr-2"></a>**FR-2** |  |\n\n- c\n- d\n\n1. e\n2. f\n'
    )


def test_each_span_is_markdown_of_its_sort() -> None:
    line = ("1. a ", Strong("b*"), Aside("c_"), Id("FR-1", shown=False, anchor="x"), Ref("FR-2"),
            Ref("FR-3", "that [one]"), Strip((0, 1), 1), " # d")  # fmt: skip
    assert "**b\\***" in text(line) and "*c\\_*" in text(line)
    assert '<a id="x"></a>[FR-2](#fr-2)[that \\[one\\]](#fr-3)`1' in text(line)
    assert text(line).startswith("1\\. a **") and text(line).endswith(" # d")
    assert text(("# a", " # b")) == "\\# a # b"


def test_each_item_and_row_of_the_page_carries_its_own_id_for_the_filter() -> None:
    rows = (((("x",)), (Id("FR-1", shown=False), Id("FR-2"))), (("y",), ("z",)))
    made = "".join(Writer().all((Table(("A", "B"), rows), Items(((Id("FR-3"), " c"), ("d",))))))
    assert re.findall(r"<(?:tr|li)[^>]*>", made) == [
        "<tr>", '<tr class="record" data-id="FR-2">', "<tr>",
        '<li class="record" data-id="FR-3">', "<li>",
    ]  # fmt: skip
    assert re.findall(r'<td data-label="(\w)">', made) == ["A", "B", "A", "B"]
    assert "<ol>" in "".join(Writer().all((Items((("e",),), True),)))


def test_places_come_once_a_link_each_and_origins_stay_in_their_order() -> None:
    came = tuple(Origin(answer="a", event=n, words=f"from {n}\n") for n in (2, 1, 2))
    (made,) = (one for path, one in files("doorstop", record("BR-1", origins=came)).items()
               if path == "BR/BR-1.yml")  # fmt: skip
    assert yaml.safe_load(made)["source"].split() == ["from", "2", "from", "1", "from", "2"]


def test_one_file_a_record_keeps_every_line_of_its_lists() -> None:
    one = record("BR-1", statement="Six.", words="six", sure=False, owner="Ann",
                 fit=Fit(now="9", must="6"),
                 examples=(Example(given="a", then="b"), Example(when="c", then="d")),
                 links=(Link(type="serves", target="G-1"), Link(type="serves", target="G-2")),
                 origins=(Origin(answer="a", event=1, words="from a"),
                          Origin(answer="b", event=2, words="from b")))  # fmt: skip
    made = SPLIT.render(Specification(records=(one, record("br-1", words="x"))))
    assert list(made) == ["requirements/BR-1.md", "requirements/br-1-2.md"]
    head, told = str(made["requirements/BR-1.md"]).split("\n---\n\n")
    assert yaml.safe_load(head)["source"] == "from a; from b"
    assert told == (
        "# BR-1 Six\n\nSix.\n\nIn their words: “six”\n\n## Good enough\n\n- now: 9\n- must: 6\n\n"
        "## Examples\n\n1. **Given** a, **Then** b\n2. **When** c, **Then** d\n\n"
        "## Links\n\n- serves: G-1\n- serves: G-2\n"
    )
    assert "In their words" not in str(made["requirements/br-1-2.md"])
    untold = record("BR-1", statement="Six.")
    assert "In their words" not in str(
        SPLIT.render(Specification(records=(untold,)))["requirements/BR-1.md"]
    )


def test_kiro_tells_every_example_and_the_name_where_there_is_no_title() -> None:
    one = record("FR-1", Kind.FUNCTION, statement="It rings.",
                 examples=(Example(given="a", then="b"), Example(when="c", then="d")))  # fmt: skip
    (made,) = files("kiro", one).values()
    assert made.count("   - Example: ") == 2 and "**When** c, **Then** d" in made
    assert "## Introduction\n\npost\n" in made
    assert re.findall(r"^## (.*)$", "".join(files("kiro", *RULES).values()), re.MULTILINE) == [
        "Introduction", "Requirements", "Assumptions",
    ]  # fmt: skip
