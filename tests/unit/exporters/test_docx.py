"""How blocks of the paper are written for Word: names of places, columns, lists and looks."""

from __future__ import annotations

import io
import re

import docx
import pytest

from askfirst.exporters.docx import _bookmark, _widths, _Writer, render
from askfirst.paper.blocks import (
    Aside,
    Block,
    Heading,
    Id,
    Items,
    Paper,
    Paragraph,
    Picture,
    Ref,
    Strong,
    Table,
    Words,
)
from askfirst.requirements import Specification


def written(*blocks: Block) -> str:
    """The blocks behind the title."""
    return "".join(list(_Writer().document(Paper("Bell", blocks)))[1:])


def styles(xml: str) -> list[str]:
    return re.findall(r'<w:pStyle w:val="(\w+)"', xml)


def test_a_place_has_at_most_forty_letters_and_is_cut_only_beyond() -> None:
    assert _bookmark("fr-01-2") == "p_fr_01_2"
    assert _bookmark("a" * 38) == f"p_{'a' * 38}"
    cut = _bookmark("a" * 39)
    assert (len(cut), cut[:30]) == (39, f"p_{'a' * 28}")


def test_ids_have_a_narrow_column_and_the_others_more_the_more_stands_in_them() -> None:
    row = ((Id("FR-1"),), ("x" * 60,), ("yes",))
    assert _widths(("", "What", "So"), [row]) == [1150, 5333, 2876]
    assert _widths(("Who", "What"), [(("x" * 60,), ("x" * 60,))]) == [4680, 4680]
    assert _widths(("a", "b"), [(("x" * 80,), ("x" * 900,))]) == [4680, 4680]
    assert _widths(("a", "b"), [(("x",), ("x" * 6,))]) == [4680, 4680]
    assert _widths(("", "b"), []) == [1150, 8210]


def test_the_head_of_a_table_is_bold_and_comes_again_on_each_page_and_no_row_is_cut() -> None:
    rows = (((Id("FR-1"),), ("It rings.",)), ((Id("FR-2"),), ()))
    made = written(Table(("", "What"), rows))
    top, *below = made.split("<w:tr>")[1:]
    assert "<w:tblHeader/>" in top and "<w:b/>" in top and "What" in top
    assert len(below) == 2 and not [one for one in below if "tblHeader" in one]
    assert made.count("<w:cantSplit/>") == 3
    assert "It rings." in below[0] and "<w:tc>" in below[1]
    assert set(styles(made)) == {"TableText"}


def test_each_list_of_steps_has_a_number_of_its_own_and_other_lists_have_none() -> None:
    writer = _Writer()
    steps, things = Items((("a",), ("b",)), True), Items((("c",), ("d",)))
    made = "".join(writer.document(Paper("Bell", (steps, things, steps))))
    assert re.findall(r'<w:numId w:val="(\d+)"/>', made) == ["1000", "1000", "1001", "1001"]
    assert writer.lists == 2
    assert styles(made)[1:] == [
        "ListNumber", "ListNumber", "ListBullet", "ListBullet", "ListNumber", "ListNumber",
    ]  # fmt: skip


def test_a_part_is_a_heading_of_the_first_level_and_a_block_in_it_of_the_second() -> None:
    made = written(Heading(2, ("Why",)), Heading(3, ("Call",)), Words("a\n \nb"))
    assert styles(made) == ["Heading1", "Heading2", "Quote", "Quote"]


def test_only_a_few_words_over_a_list_are_kept_on_the_page_of_what_follows() -> None:
    assert "<w:keepNext/>" in written(Paragraph((Strong("Rules"),)))
    assert "<w:keepNext/>" not in written(Paragraph((Strong("Steps"), ", says Bo:")))
    assert "<w:keepNext/>" not in written(Paragraph(("Rules",)))


def test_each_span_has_its_look_and_what_a_person_wrote_is_no_markup() -> None:
    def runs(*line: object) -> str:
        (found,) = re.findall(r"<w:p>(.*)</w:p>", written(Paragraph(line)))  # type: ignore[arg-type]
        return str(found).replace(' xml:space="preserve"', "")

    assert runs(" a <b> & c ") == "<w:r><w:t> a &lt;b&gt; &amp; c </w:t></w:r>"
    assert runs("", Strong("must")) == (
        "<w:r><w:t></w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>must</w:t></w:r>"
    )
    assert "<w:i/>" in runs(Aside("open:")) and "<w:b/>" not in runs(Aside("open:"))
    link = runs(Ref("FR-1"), Ref("FR-2", "that"))
    assert re.findall(r'w:anchor="(\w+)".*?<w:t>(.*?)<', link) == [
        ("p_fr_1", "FR-1"), ("p_fr_2", "that"),
    ]  # fmt: skip
    assert link.count("<w:color ") == 2
    stated = runs(Id("FR-01-2"), Id("FR-3", shown=False, anchor="there"))
    assert re.findall(r'w:id="(\d)" w:name="(\w+)"', stated) == [
        ("1", "p_fr_01_2"),
        ("2", "p_there"),
    ]
    assert "<w:t>FR</w:t><w:noBreakHyphen/><w:t>01</w:t><w:noBreakHyphen/><w:t>2</w:t>" in stated
    assert "FR-3" not in stated and stated.count("bookmarkEnd") == 2


def test_what_stands_before_the_first_part_is_on_the_first_page_and_a_picture_nowhere() -> None:
    made = written(Paragraph(("About.",)), Heading(2, ("Why",)), Picture("Bell", (), (), "x"))
    assert made.index("About.") < made.index('<w:br w:type="page"/>') < made.index("Why")
    assert made.endswith("</w:p>") and made.count("<w:p>") == 3
    assert "page" not in written(Paragraph(("About.",)))


@pytest.mark.parametrize("letters", [255, 256])
def test_the_name_of_the_file_holds_255_letters_and_the_page_shows_all(letters: int) -> None:
    found = render(Specification(name="x" * letters))["requirements.docx"]
    assert isinstance(found, bytes)
    made = docx.Document(io.BytesIO(found))
    assert len(made.core_properties.title) == 255
    assert len(made.paragraphs[0].text) == letters


def test_the_document_is_of_one_size_with_its_fonts_its_table_and_the_page_below() -> None:
    found = render(Specification(name="post"))["requirements.docx"]
    assert isinstance(found, bytes)
    made = docx.Document(io.BytesIO(found))
    (section,) = made.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.left_margin == section.right_margin
    assert section.top_margin == section.bottom_margin != section.left_margin
    assert section.different_first_page_header_footer
    assert " PAGE " in section.footer.paragraphs[0]._p.xml
    looks = {name: made.styles[name] for name in ("Title", "Heading 1", "Heading 2", "Normal")}
    assert [one.font.size.pt for one in looks.values()] == [30, 16, 12, 10.5]
    assert {(one.font.name, str(one.font.color.rgb)) for one in looks.values()} == {
        ("Calibri", "1F2A37"),
    }  # fmt: skip
    assert not [one for one in looks.values() if "asciiTheme" in one.element.xml]
    assert {"Table Text", "Paper Table"} <= {one.name for one in made.styles}
    assert made.styles["Normal"].paragraph_format.space_after.pt == 6
    assert round(made.styles["Title"].paragraph_format.space_before.mm) == 70
