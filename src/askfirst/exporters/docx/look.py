"""How the Word document looks: A4, fonts, its table, its header and footer."""

from __future__ import annotations

from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

_FONT: Final = "Calibri"
_INK: Final = RGBColor(0x1F, 0x2A, 0x37)
_SIZES: Final = {"Title": 30, "Heading 1": 16, "Heading 2": 12, "Normal": 10.5}


def dress(document: Any, title: str, day: str) -> None:
    """Page, styles, header and footer of an empty document."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22.5)
    section.top_margin = section.bottom_margin = Mm(22)
    section.different_first_page_header_footer = True
    for name, size in _SIZES.items():
        _style(document.styles[name], size)
    document.styles["Title"].paragraph_format.space_before = Mm(70)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for xml in (_TABLE_TEXT, _TABLE):
        document.styles.element.append(parse_xml(xml))
    told = f"{title}\t\t{day}" if day else title
    section.header.paragraphs[0].text = told
    section.footer.paragraphs[0]._p.append(parse_xml(_PAGE))


def _style(style: Any, size: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _INK
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


_TABLE_TEXT: Final = (
    f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="TableText">'
    '<w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="30" w:after="30"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
)
_LINE: Final = 'w:val="single" w:sz="4" w:space="0" w:color="B8BEC6"'
_TABLE: Final = (
    f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="PaperTable">'
    '<w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders><w:top {_LINE}/><w:bottom {_LINE}/><w:insideH {_LINE}/>"
    '</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/>'
    '<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto"'
    ' w:fill="EEF1F4"/></w:tcPr></w:tblStylePr></w:style>'
)
_PAGE: Final = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
