"""doorstop, sphinx-needs, StrictDoc, Word and the workbook: what their tools are told."""

from __future__ import annotations

import io
import json

import docx
import openpyxl
import yaml

from askfirst.exporters import FORMATS
from askfirst.exporters.attributes import ATTRIBUTES
from askfirst.exporters.strictdoc import field_name
from askfirst.exporters.xlsx import LONGEST
from askfirst.requirements import Link, Record, Specification, Status
from askfirst.vocabulary import Kind


def record(name: str, kind: Kind = Kind.RULE, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, "title": "Six", **more})


RULES = (
    record("BR-1", statement="Six at most."),
    record("BR-2", statement="It rings.", status=Status.WITHDRAWN, parent="BR-1",
           links=(Link(type="rests-on", target="BR-1"), Link(type="serves", target="A-1"))),
    record("A-1", Kind.ASSUMPTION, statement="They agree."),
)  # fmt: skip


def files(name: str, *records: Record, **more: str) -> dict[str, str]:
    made = Specification.model_validate({"records": records, "name": "post", **more})
    return {path: str(one) for path, one in FORMATS[name].render(made).items()}


def test_doorstop_numbers_items_from_one_sorts_links_and_switches_off_what_is_withdrawn() -> None:
    made = files("doorstop", *RULES, title="Bell", sentence="It rings.")
    items = {path: yaml.safe_load(one) for path, one in made.items()}
    first, second = items["BR/BR-1.yml"], items["BR/BR-2.yml"]
    assert (first["level"], second["level"]) == (1, 2)
    assert (first["active"], second["active"]) == (True, False)
    assert (first["derived"], second["derived"]) == (True, False)
    names = [name for link in second["links"] for name in link]
    assert names == sorted(names) and len(names) == 2
    folder = items["BR/.doorstop.yml"]
    assert folder["attributes"]["reviewed"] == ["priority", "rationale"]
    assert folder["settings"] == {
        "digits": 2, "itemformat": "yaml", "parent": "DOC", "prefix": "BR", "sep": "-",
    }  # fmt: skip
    root = items["DOC/DOC-001.yml"]
    assert (root["header"].strip(), root["text"].strip()) == ("Bell", "It rings.")
    assert yaml.safe_load(files("doorstop")["DOC/DOC-001.yml"])["text"].strip() == "post"


def test_sphinx_needs_says_how_many_there_are_and_what_leads_where() -> None:
    made = files("sphinx-needs", *RULES, title="Bell", paragraph="It rings.")
    version = json.loads(made["needs.json"])["versions"]["1"]
    assert version["needs_amount"] == len(version["needs"]) == 3
    need = version["needs"]["BR-2"]
    assert (need["detailed_from"], need["serves"], need["type"]) == (["BR-1"], ["A-1"], "req_rule")
    assert made["index.rst"].startswith("========\nBell\n========\n\n| It rings.\n")
    assert files("sphinx-needs")["index.rst"].startswith("========\npost\n")
    conf = made["conf.py"]
    assert '"outgoing": "rests on"' in conf and '"incoming": "rests-on of"' in conf
    assert '"directive": "req_rule"' in conf
    assert '"enum": [' in conf and '"nullable": True' in conf and '"parse_variants": False' in conf


def test_strictdoc_tells_the_opening_the_grammar_and_short_fields_on_their_line() -> None:
    made = files("strictdoc", *RULES, title="Bell", sentence="It rings.")["requirements.sdoc"]
    assert "[DOCUMENT]\nTITLE: Bell\n" in made
    assert "[TEXT]\nSTATEMENT: >>>\nIt rings.\n<<<" in made
    assert "- TAG: REQUIREMENT\n  FIELDS:\n  - TITLE: UID\n" in made
    short = [field_name(one) for one in ATTRIBUTES if one.one_line or one.choices]
    assert {"UID", "TITLE", "KIND"} <= set(short)
    assert not [name for name in short if f"\n{name}: >>>" in made]
    assert "\nSTATEMENT: >>>\nSix at most.\n<<<" in made
    for name, needed in (("UID", True), ("TITLE", True), ("KIND", True), ("OWNER", False)):
        assert f"  - TITLE: {name}\n" in made
        after = made.split("- TAG: REQUIREMENT")[1].split(f"  - TITLE: {name}\n")[1]
        assert f"REQUIRED: {needed}" in after.splitlines()[1], name
    assert "TITLE: “>>>”" in files("strictdoc", title=">>>")["requirements.sdoc"]


def test_strictdoc_markdown_has_its_title_and_a_heading_for_each_kind() -> None:
    made = files("strictdoc-md", *RULES, title="Bell")
    told = made["requirements.md"]
    assert told.startswith("# Bell\n\n**Grammar**: requirements.gra.md\n")
    assert files("strictdoc-md")["requirements.md"].startswith("# post\n")
    assert "\n## Rules\n" in told and "\n## Assumptions\n" in told
    fields = [one for one in made["requirements.gra.md"].split("## Element: REQUIREMENT")[1]
              .splitlines() if one.startswith("### Field: ")]  # fmt: skip
    assert fields[:3] == ["### Field: UID", "### Field: Status", "### Field: Title"]
    assert len(fields) == len(set(fields)) == len(ATTRIBUTES)


def test_the_workbook_keeps_its_head_in_sight_and_offers_what_can_be_chosen() -> None:
    rules = (*RULES, record("BR-3", words="=1+1"), record("BR-4", words="#N/A"))
    made = Specification(name="post", records=rules)
    found = FORMATS["xlsx"].render(made)["requirements.xlsx"]
    assert isinstance(found, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(found)).active
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref.endswith(f"{len(rules) + 1}")
    offered = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert set(offered) == {
        f"{column}2:{column}6"
        for column, one in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", ATTRIBUTES, strict=False)
        if one.choices
    }
    names = [one.name for one in ATTRIBUTES]
    widths = {name: sheet.column_dimensions[chr(65 + at)].width for at, name in enumerate(names)}
    assert (widths["text"], widths["owner"]) == (50, 14)
    words = [row[names.index("words")] for row in sheet.iter_rows(min_row=5)]
    assert [(one.value, one.data_type) for one in words] == [("=1+1", "s"), ("#N/A", "s")]


def test_word_has_its_name_on_each_page_and_a_new_page_only_before_the_parts() -> None:
    def made(*records: Record, **more: str) -> docx.document.Document:
        values = {"records": records, "name": "post", **more}
        found = FORMATS["docx"].render(Specification.model_validate(values))["requirements.docx"]
        assert isinstance(found, bytes)
        return docx.Document(io.BytesIO(found))

    dated = made(*RULES, date="2027-05-05")
    assert dated.sections[0].header.paragraphs[0].text == "Post\t\t5 May 2027"
    assert made(*RULES).sections[0].header.paragraphs[0].text == "Post"
    styles = [one.style.name for one in dated.paragraphs]
    assert styles[0] == "Title" and "Heading 1" in styles
    assert dated.element.xml.count('w:type="page"') == 1
    assert made().element.xml.count('w:type="page"') == 0
    kept = [one.text for one in dated.paragraphs if one.paragraph_format.keep_with_next]
    assert "Rules" in kept


def test_a_cell_of_just_the_most_that_it_holds_is_not_cut() -> None:
    records = (record("BR-1", words="x" * LONGEST), record("BR-2", words="x" * (LONGEST + 1)))
    losses = FORMATS["xlsx"].losses(Specification(name="post", records=records))
    assert losses["cut at 32,767 characters, the most a cell holds"] == ("BR-2",)
