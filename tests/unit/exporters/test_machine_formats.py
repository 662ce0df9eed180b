"""Formats for programs: well-formed, neutral and complete, as far as our own eyes see.

The real tools judge them in `tests/consumers`.
"""

from __future__ import annotations

import ast
import io
import json
import re
import zipfile
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
import yaml
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from openpyxl.utils.escape import unescape

from askfirst.exporters import FORMATS
from askfirst.exporters.attributes import ATTRIBUTES, one_line, texts
from askfirst.exporters.doorstop import NAMES as DOORSTOP_NAMES
from askfirst.exporters.doorstop import item_names, scalar
from askfirst.exporters.markup import block
from askfirst.exporters.relations import PARENT
from askfirst.exporters.sphinx_needs import escaped, field_name, link_name
from askfirst.exporters.strictdoc import field_name as strictdoc_name
from askfirst.exporters.xlsx import LONGEST
from askfirst.paper import paper
from askfirst.paper.blocks import Picture, lines, shown
from askfirst.requirements import Example, Link, Record, Specification, Status
from askfirst.vocabulary import Kind
from papers import ferry
from rows import each_row
from specifications import NASTY, hostile, many, rich

XHTML = "{http://www.w3.org/1999/xhtml}"
both = pytest.mark.parametrize("specification", [rich(), hostile()], ids=["rich", "hostile"])


def text_of(name: str, specification: Specification, path: str) -> str:
    content = FORMATS[name].render(specification)[path]
    assert isinstance(content, str)
    return content


def bytes_of(name: str, specification: Specification, path: str) -> io.BytesIO:
    content = FORMATS[name].render(specification)[path]
    assert isinstance(content, bytes)
    return io.BytesIO(content)


@both
def test_reqif_is_xml_whose_references_hold(specification: Specification) -> None:
    root = ElementTree.fromstring(text_of("reqif", specification, "requirements.reqif"))
    identifiers = [one.get("IDENTIFIER") for one in root.iter() if one.get("IDENTIFIER")]
    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", str(one)) for one in identifiers)
    references = [one.text for one in root.iter() if one.tag.endswith("-REF")]
    assert set(references) <= set(identifiers)


@both
def test_reqif_says_every_text(specification: Specification) -> None:
    text = text_of("reqif", specification, "requirements.reqif")
    root = ElementTree.fromstring(text)
    said = {"".join(one.itertext()) for one in root.iter(f"{XHTML}div")}
    for record in specification.records:
        for name, wanted in texts(record).items():
            if name in ("text", "words", "rationale", "quotes"):
                assert wanted.replace("\n\n", "") in said, (record.id, name)


def test_reqif_changes_are_dated_by_the_answers() -> None:
    text = text_of("reqif", rich(), "requirements.reqif")
    assert 'IDENTIFIER="_record-FR-01" LAST-CHANGE="2026-02-03T09:07:00Z"' in text
    assert "<CREATION-TIME>2026-02-03T09:02:00Z</CREATION-TIME>" in text
    assert "1970-01-01" not in text
    assert "1970-01-01" in text_of("reqif", Specification(), "requirements.reqif")


def test_strictdoc_texts_end_where_they_should() -> None:
    text = text_of("strictdoc", hostile(), "requirements.sdoc")
    opened = len(re.findall(r">>>$", text, re.MULTILINE))
    closed = len(re.findall(r"^<<<$", text, re.MULTILINE))
    assert closed == len(re.findall(r"^[A-Z_]+: >>>$", text, re.MULTILINE)) > 100
    assert opened >= closed
    assert "[LINK: " not in text
    assert "\n\n\n[" not in text.replace(NASTY[9], "")


def test_strictdoc_has_no_empty_field() -> None:
    lines = text_of("strictdoc", hostile(), "requirements.sdoc").splitlines()
    empty = {line for line in lines if re.fullmatch(r"[A-Z_]+: *", line)}
    assert empty == {"OPTIONS:", "ELEMENTS:", "RELATIONS:"}


def test_strictdoc_has_what_is_chosen_of_a_list_on_its_line() -> None:
    text = text_of("strictdoc", rich(), "requirements.sdoc")
    chosen = [strictdoc_name(one) for one in ATTRIBUTES if one.choices]
    assert {"KIND", "STATUS"} <= set(chosen)
    assert not [name for name in chosen if f"\n{name}: >>>" in text]


def test_strictdoc_markdown_never_has_two_blank_lines() -> None:
    for text in FORMATS["strictdoc-md"].render(hostile()).values():
        assert "\n\n\n" not in str(text)


@both
def test_doorstop_files_are_yaml_that_gives_every_text_back(specification: Specification) -> None:
    files = FORMATS["doorstop"].render(specification)
    names = item_names(specification)
    for record in specification.records:
        path = next(path for path in files if path.endswith(f"/{names[record.id]}.yml"))
        item = yaml.safe_load(str(files[path]))
        assert item["normative"] is True
        assert item["derived"] is (not item["links"])
        assert item["active"] is (record.status is not Status.WITHDRAWN)
        for name, text in texts(record).items():
            wanted = block(text) if name == "text" else text
            assert item[DOORSTOP_NAMES.get(name, name)].rstrip("\n") == wanted, (record.id, name)


def test_doorstop_names_have_one_separator_and_stay_distinct() -> None:
    records = tuple(
        Record(id=one, kind=Kind.QUESTION)
        for one in ("OPEN-01", "OPEN-FR-01-check", "OPEN-FR01-check", "OPEN-fr01-CHECK")
    )
    assert list(item_names(Specification(records=records)).values()) == [
        "OPEN-01",
        "OPEN-FR01check",
        "OPEN-FR01checkx2",
        "OPEN-fr01CHECKx3",
    ]


def test_doorstop_writes_long_texts_as_blocks_and_quotes_what_is_no_text_in_yaml() -> None:
    name = "title"
    room = 70 - len(name)
    assert scalar(name, "x" * room) == "x" * room
    assert scalar(name, "x" * (room + 1)) == f"|\n  {'x' * (room + 1)}"
    assert scalar(name, "a\n\nb") == "|\n  a\n\n  b"
    assert scalar("text", "a") == "|\n  a"
    for odd in ("null", "No", "y", "12", "it's: so", ""):
        assert scalar(name, odd) == "'" + odd.replace("'", "''") + "'"


@both
def test_needs_json_has_every_text(specification: Specification) -> None:
    body = json.loads(text_of("sphinx-needs", specification, "needs.json"))
    needs = body["versions"][body["current_version"]]["needs"]
    for record in specification.records:
        for name, text in texts(record).items():
            wanted = escaped(text) if name == "text" else text
            assert needs[record.id][field_name(name)] == wanted


def test_sphinx_configuration_is_data_only() -> None:
    tree = ast.parse(text_of("sphinx-needs", hostile(), "conf.py"))
    for statement in tree.body:
        assert isinstance(statement, ast.Assign | ast.Expr)
        ast.literal_eval(statement.value)


def test_sphinx_links_have_names_that_are_free() -> None:
    assert link_name("rests-on") == "rests_on"
    assert link_name(PARENT) == "detailed_from"


def test_restructured_text_is_escaped_line_by_line() -> None:
    assert escaped("*a* `b`_\n\n.. c::") == "| \\*a\\* \\`b\\`\\_\n|\n| .. c\\:\\:"


def test_gherkin_descriptions_open_nothing() -> None:
    for path, text in FORMATS["gherkin"].render(hostile()).items():
        name = path.removeprefix("features/").removesuffix(".feature")
        lines = str(text).splitlines()
        scenarios = [line.strip() for line in lines if line.strip().startswith("Scenario:")]
        assert all(one.startswith(f"Scenario: {name} ") for one in scenarios), path
        assert sum(line.startswith("Feature:") for line in lines) == 1
        for line in lines[2:]:
            assert not re.match(r"\s*(?:Rule|Background|Examples|Feature|\"\"\"|#|\|)", line), line
            assert not re.match(r"\s*@(?!" + name + ")", line), line


def test_gherkin_has_a_feature_only_where_there_is_a_scenario() -> None:
    files = FORMATS["gherkin"].render(rich())
    features = [str(text) for path, text in files.items() if path.endswith(".feature")]
    assert features and all("  Scenario:" in text for text in features)
    listed = str(files["features/without-scenario.md"])
    assert "- **FR-05** Seedling shall show the packets that are left, by sort." in listed
    assert "features/FR-05.feature" not in files


def test_a_feature_says_in_a_comment_what_is_not_settled_about_it() -> None:
    said = {"sort": "contradiction", "first": "FR-01", "second": "It never rings."}
    records = (
        Record(id="FR-01", kind=Kind.FUNCTION, statement="It shall ring.",
               examples=(Example(when="noon comes", then="it rings"),)),
        Record(id="FR-02", kind=Kind.FUNCTION, statement="It shall sing.",
               examples=(Example(when="night comes", then="it sings"),)),
        Record(id="OPEN-1", kind=Kind.QUESTION, fields=said,
               statement="Which?\nAda: It rings. Ben: It never rings."),
    )  # fmt: skip
    files = FORMATS["gherkin"].render(Specification(records=records))
    told = "# Not settled: OPEN-1 Which? Ada: It rings. Ben: It never rings.\n@FR-01 "
    assert str(files["features/FR-01.feature"]).startswith(told)
    assert "#" not in str(files["features/FR-02.feature"])


def test_openspec_makes_no_scenario_up() -> None:
    text = text_of("openspec", rich(), "openspec/specs/seedling/spec.md")
    assert re.findall(r"^### Requirement: (\S+)", text, re.MULTILINE) == ["FR-01", "FR-02"]
    assert "#### Scenario: FR-02 as its sentence says\n- **WHEN** a loan is older" in text
    assert "- **FR-05** Seedling shall show the packets" in text.split("## Functions without")[1]


def test_openspec_without_a_requirement_writes_no_specification() -> None:
    records = (Record(id="FR-01", kind=Kind.FUNCTION, words="quick"),)
    files = FORMATS["openspec"].render(Specification(records=records))
    assert sorted(files) == ["openspec/config.yaml", "openspec/not-yet-requirements.md"]
    assert "quick" in str(files["openspec/not-yet-requirements.md"])


def test_spec_kit_marks_what_an_open_question_holds_up() -> None:
    text = text_of("spec-kit", rich(), "specs/001-seedling/spec.md")
    marked = re.findall(r"^- \*\*(\S+)\*\*: .*\[NEEDS CLARIFICATION: (.*)\]$", text, re.MULTILINE)
    assert marked == [
        ("FR-03", "What does the system do about labels?"), ("CON-01", "Who pays for the paper?"),
    ]  # fmt: skip
    assert "### Edge Cases\n\nSee FR-02." in text


@both
def test_xlsx_cells_are_texts(specification: Specification) -> None:
    book = openpyxl.load_workbook(bytes_of("xlsx", specification, "requirements.xlsx"))
    rows = list(book.active.iter_rows())
    assert [cell.value for cell in rows[0]] == [attribute.label for attribute in ATTRIBUTES]
    for record, row in zip(specification.records, rows[1:], strict=True):
        wanted = texts(record)
        for attribute, cell in zip(ATTRIBUTES, row, strict=True):
            text = wanted.get(attribute.name, "")
            assert cell.data_type != "f"
            # the library gives back what the file holds; a spreadsheet shows what it means
            assert unescape(cell.value or "") == text or (
                len(text) > LONGEST and "cut:" in cell.value
            )


def test_xlsx_says_what_it_cut() -> None:
    losses = FORMATS["xlsx"].losses(hostile())
    assert losses["cut at 32,767 characters, the most a cell holds"] == ("FR-30",)
    assert len(FORMATS["xlsx"].losses(many(10))) == 1


def word(specification: Specification) -> docx.document.Document:
    return docx.Document(bytes_of("docx", specification, "requirements.docx"))


@both
def test_docx_says_every_line_of_the_paper(specification: Specification) -> None:
    document = word(specification)
    said = [one.text for one in document.element.body.iter(qn("w:p")) if isinstance(one, CT_P)]
    for one in paper(specification).blocks:
        if isinstance(one, Picture):
            continue
        for line in lines((one,)):
            assert one_line(shown(line)) in {one_line(text) for text in said}


def test_docx_is_a_document() -> None:
    document = word(ferry())
    styles = [one.style.name for one in document.paragraphs]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "List Bullet", "List Number"} <= set(styles)
    assert len(document.tables) == 5
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "The bell post\t\t5 May 2027"
    first = next(at for at, name in enumerate(styles) if name == "Heading 1")
    assert 'w:type="page"' in document.paragraphs[first - 1]._p.xml


def test_docx_numbers_the_steps_of_each_task_from_one() -> None:
    made = ferry()
    again = made.stories[0].model_copy(update={"need": "NEED-03"})
    document = word(made.model_copy(update={"stories": (*made.stories, again)}))
    numbered = re.findall(r'<w:numId w:val="(\d+)"', document.element.body.xml)
    assert list(dict.fromkeys(numbered)) == ["1000", "1001"]
    starts = document.part.numbering_part.element.xml.count("w:startOverride")
    assert starts == 2


@both
def test_docx_links_lead_to_places_of_its_own(specification: Specification) -> None:
    xml = word(specification).element.body.xml
    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', xml)
    assert len(places) == len(set(places))
    assert all(len(name) <= 40 for name in places)
    assert set(re.findall(r'w:anchor="([^"]+)"', xml)) <= set(places)


def test_docx_places_of_long_names_that_begin_alike_are_two() -> None:
    names = [f"FR-{'long-' * 9}{end}" for end in ("one", "two")]
    one, two = (Record(id=name, kind=Kind.FUNCTION, statement=f"{name} rings.") for name in names)
    asked = Record(id="OPEN-1", kind=Kind.QUESTION, statement="Who?", status=Status.OPEN,
                   links=tuple(Link(type="blocks", target=name) for name in names))  # fmt: skip
    xml = word(Specification(records=(one, two, asked))).element.body.xml
    anchors = re.findall(r'w:anchor="([^"]+)"', xml)
    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', xml)
    assert len(set(anchors)) >= 2
    assert set(anchors) <= set(places) and len(places) == len(set(places))
    assert max(map(len, places)) <= 40


@pytest.mark.parametrize("name", ["xlsx", "docx"])
def test_packages_have_fixed_dates(name: str) -> None:
    with zipfile.ZipFile(bytes_of(name, rich(), f"requirements.{name}")) as package:
        assert {one.date_time[0] for one in package.infolist()} == {1980}
        assert package.namelist()[0] == "[Content_Types].xml"
        properties = package.read("docProps/core.xml").decode()
    assert set(re.findall(r">(\d{4})-\d\d-\d\dT", properties)) == {"1980"}


@each_row("text", ["names end in tmp_", "x__", "`a`__", "_y", "a_b_", "(z_)"])
def test_a_word_that_ends_with_an_underscore_is_no_reference(text: str) -> None:
    assert not re.search(r"(?<!\\)_", escaped(text))


@each_row("said", ["[LINK: FR-9] rings", "<<< it rings", "it rings\n\n<<< twice"])
def test_strictdoc_markdown_acts_on_nothing_that_was_said(said: str) -> None:
    record = Record(id="FR-1", kind=Kind.FUNCTION, title="Ring", statement=said)
    text = text_of("strictdoc-md", Specification(records=(record,)), "requirements.md")
    assert not re.search(r"(?<!\\)\[|^<<<", text, re.MULTILINE)


def test_strictdoc_markdown_sets_a_long_text_below_its_name_and_names_the_role_of_a_link() -> None:
    one = Record(id="FR-1", kind=Kind.FUNCTION, title="Ring", statement="One.\n\nTwo.")
    other = Record(id="FR-2", kind=Kind.FUNCTION, title="Stop", statement="One.\nTwo.",
                   parent="FR-1", links=(Link(type="serves", target="G-1"),))  # fmt: skip
    goal = Record(id="G-1", kind=Kind.GOAL, title="Less", statement="Less.")
    text = text_of("strictdoc-md", Specification(records=(one, other, goal)), "requirements.md")
    assert "**Statement**:\n\nOne.\n\nTwo." in text
    assert "- **Type**: `Parent` \\\n  **ID**: `FR-1`\n" in text
    assert "- **Type**: `Parent` \\\n  **ID**: `G-1` \\\n  **Role**: `serves`" in text
