"""LibreOffice opens the tables and the Word document with texts that are made to act: it runs no
formula, opens nothing, and shows every text."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from askfirst.exporters import FORMATS
from askfirst.exporters.attributes import harmless
from askfirst.paper import paper
from askfirst.paper.blocks import Picture, lines
from askfirst.paper.blocks import shown as printed
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import Kind
from specifications import hostile, rich
from structure import restored

pytestmark = pytest.mark.slow
OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
VALUE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SHOWN: Final = (f"{TEXT}p", f"{TEXT}h")
ACTING: Final = (
    "=1+1", "=SUM(1;2)", "+1+1", "-1+1", "@SUM(1)", " =1+1", "＝1+1", '=HYPERLINK("http://x.y";"z")',
    '=WEBSERVICE("http://127.0.0.1:9/")', "=cmd|'/C calc'!A0", '=DDE("soffice";"/etc/passwd";"a")',
    "a;=1+1", "a\t=1+1", "a|=1+1", "a\n=1+1", '"=1+1"', "'=1+1", "#N/A", "#REF!", "1e5", "007",
    "1/2", "2026-01-02", "TRUE", "{=1+1}", "${HOME}", "<w:instrText>DDE</w:instrText>", "“é” 年",
    "_x0041_ _x000d_",
)  # fmt: skip
# Comma-separated text as LibreOffice may be told to take it: what parts the cells, quotation mark,
# UTF-8, from line 1, no columns, language, quoted cells are no text, numbers are looked for, ...,
# and the last: formulas are run.
PARTED: Final = {"comma": 44, "semicolon": 59, "tab": 9, "bar": 124}


def acting() -> Specification:
    """A record for each text, which stands in all that somebody may have typed."""
    base = rich()
    records = (
        Record(id=f"CON-{number}", kind=Kind.LIMIT, title=text, statement=text, words=text)
        for number, text in enumerate(ACTING, 11)
    )
    return base.model_copy(update={"records": (*base.records, *records)})


SPECIFICATIONS: Final = {"acting": acting, "hostile": hostile}
every_specification = pytest.mark.parametrize("name", SPECIFICATIONS)


def opened(folder: Path, name: str, format_name: str, kind: str, *options: str) -> Tree.Element:
    """What LibreOffice makes of an export, as flat XML."""
    if OFFICE is None:
        pytest.skip("no LibreOffice here")
    (written,) = FORMATS[format_name].render(SPECIFICATIONS[name]()).items()
    path = folder / written[0]
    content = written[1]
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    ended = subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
         *options, "--convert-to", kind, "--outdir", str(folder / "out"), str(path)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    made = folder / "out" / f"{path.stem}.{kind}"
    if not made.exists():
        pytest.skip(f"this LibreOffice cannot open .{path.suffix}: {ended.stderr or ended.stdout}")
    return Tree.parse(made).getroot()


def cells(sheet: Tree.Element) -> Iterator[tuple[Tree.Element, str]]:
    """Each cell that is not empty, and what it shows."""
    for cell in sheet.iter(f"{TABLE}table-cell"):
        shown = "\n".join("".join(_said(one)) for one in cell.iter(f"{TEXT}p"))
        if shown:
            yield cell, shown


def _said(element: Tree.Element) -> Iterator[str]:
    """The text of a paragraph, with the blanks and breaks that stand as elements."""
    yield element.text or ""
    for part in element:
        if part.tag == f"{TEXT}s":
            yield " " * int(part.get(f"{TEXT}c", "1"))
        elif part.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            yield " "
        yield from _said(part)
        yield part.tail or ""


def words(text: str) -> str:
    """A text without what no sheet keeps: how many blanks and which line ends; the hyphen at which
    no line of an id breaks is a hyphen."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u2011", "-")).split())


@every_specification
@pytest.mark.parametrize("parting", PARTED)
def test_a_table_of_commas_runs_no_formula_whatever_parts_its_cells(
    tmp_path: Path, name: str, parting: str
) -> None:
    tokens = f"{PARTED[parting]},34,76,1,,0,false,true,false,false,false,-1,true"
    sheet = opened(tmp_path, name, "csv", "fods", f"--infilter=CSV:{tokens}")
    found = list(cells(sheet))
    assert found
    assert not [shown for cell, shown in found if cell.get(f"{TABLE}formula")]
    if parting == "comma":
        shown = {words(restored(one)) for _, one in found}
        written = str(FORMATS["csv"].render(SPECIFICATIONS[name]())["requirements.csv"])
        asked = {restored(row["words"]) for row in csv.DictReader(io.StringIO(written[1:]))}
        lost = [one for one in asked if one.strip() and words(one) not in shown]
        assert all(_is_read_as_number(one) for one in lost), lost


def _is_read_as_number(text: str) -> bool:
    """Whether a spreadsheet that is told to look for numbers and days shows a text otherwise."""
    return re.fullmatch(r"[\d/.:,e+-]+|true|false", text.strip(), re.IGNORECASE) is not None


@every_specification
def test_a_workbook_shows_every_text_and_runs_none(tmp_path: Path, name: str) -> None:
    sheet = opened(tmp_path, name, "xlsx", "fods")
    found = list(cells(sheet))
    assert not [shown for cell, shown in found if cell.get(f"{TABLE}formula")]
    assert {cell.get(VALUE) for cell, _ in found} == {"string"}
    shown = {words(one) for _, one in found}
    asked = {words(harmless(record.words)) for record in SPECIFICATIONS[name]().records}
    assert asked - {""} <= shown


@every_specification
def test_a_word_document_shows_every_text_and_opens_nothing(tmp_path: Path, name: str) -> None:
    document = opened(tmp_path, name, "docx", "fodt")
    tags = {element.tag.rpartition("}")[2] for element in document.iter()}
    assert not tags & {"dde-connection", "dde-connection-decl", "object", "object-ole", "plugin",
                       "execute-macro", "event-listener", "database-display"}  # fmt: skip
    outside = [
        value
        for element in document.iter()
        for key, value in element.attrib.items()
        if key.endswith("}href") and value and not value.startswith("#")
    ]
    assert outside == []
    shown = words(" ".join("".join(_said(one)) for one in document.iter() if one.tag in SHOWN))
    for block in paper(SPECIFICATIONS[name]()).blocks:
        if not isinstance(block, Picture):
            assert [
                line for line in lines((block,)) if words(harmless(printed(line))) not in shown
            ] == []
