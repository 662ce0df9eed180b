"""A reader gives what a person sees on the page: nothing lost, merged, hidden or taken back."""

from __future__ import annotations

import io

import pytest

from askfirst.sources import SourceText, read_stream
from askfirst.sources.annotated import passages_of
from askfirst.sources.readers.plain import joined
from documents import WORD, archive, docx, xml
from rows import each_row

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def read(data: bytes | str, name: str) -> SourceText:
    return read_stream(io.BytesIO(data.encode() if isinstance(data, str) else data), name)


def word(runs: str, **parts: str) -> SourceText:
    """A document of one paragraph, with other parts by the name of their root element."""
    extra = {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{WORD}">{body}</w:{name}>'.encode()
        for name, body in parts.items()
    }
    return read(archive(xml(f"<w:p>{runs}</w:p>"), extra=extra), "a.docx")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@each_row(
    ("runs", "text"),
    [
        (run("4") + "<w:r><w:noBreakHyphen/></w:r>" + run("6 bar"), "4-6 bar"),
        (run("a") + "<w:r><w:softHyphen/></w:r>" + run("bc\xad"), "abc"),
        (run("p ") + '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>' + run(" 6"), "p ≤ 6"),
        (run("p \uf0b3 6", '<w:rFonts w:ascii="Symbol"/>'), "π ≥ 6"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" done"), "✓ done"),
        ('<w:r><w:sym w:font="Odd" w:char="F001"/></w:r>' + run(" done"), "[symbol] done"),
        (run("10") + run("5", '<w:vertAlign w:val="superscript"/>') + run(" m"), "10⁵ m"),
        (run("10") + run("3", '<w:position w:val="6"/>') + run(" m"), "10³ m"),
        (run("CO") + run("2", '<w:position w:val="-6"/>'), "CO2"),
        (run("12") + run("a", '<w:vertAlign w:val="superscript"/>') + run(" bar"), "12^a bar"),
        (run("5") + run("th", '<w:vertAlign w:val="superscript"/>'), "5th"),
        (run("it ") + run("was", "<w:strike/>") + run("is"), "it is"),
        (run("it ") + run("was", '<w:strike w:val="false"/>'), "it was"),
        (run("it ") + run("secretly ", "<w:vanish/>") + run("is"), "it is"),
        (f"<w:moveFrom>{run('away ')}</w:moveFrom>" + run("it is"), "it is"),
        (f"<w:moveTo>{run('here ')}</w:moveTo>" + run("it is"), "here it is"),
        (f"<w:del>{run('gone ')}</w:del><w:ins>{run('new')}</w:ins>", "new"),
        ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("shown"), "shown"),
        (
            run("v = ") + f'<m:oMath xmlns:m="{MATH}"><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e>'
            "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "v = r^2",
        ),
        (
            run("before ") + "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>" + run("after"),
            "boxed\n\nbefore after",
        ),
    ],
)
def test_word_gives_what_the_page_shows(runs: str, text: str) -> None:
    assert word(runs).text.strip() == text


def test_word_says_what_it_left_out() -> None:
    source = word(run("x", "<w:strike/>") + run("The pier is 9 m long.") + run("y", "<w:vanish/>"))
    assert source.notes == ("Left out: hidden text, struck out text.",)
    assert word(run("All of it.")).notes == ()


def test_word_reads_footnotes_and_comments_as_what_they_are() -> None:
    source = word(
        run("The pier shall be lit at night."),
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("From dusk to 23:00.")}</w:p></w:footnote>',
        comments=f'<w:comment w:author="Mo Ek"><w:p>{run("It must be dimmed for the bats.")}</w:p>'
        f"</w:comment><w:comment><w:p>{run('Why?')}</w:p></w:comment>",
    )
    assert source.text.split("\n\n") == [
        "The pier shall be lit at night.",
        "[Footnote 1] From dusk to 23:00.",
        "Comment by Mo Ek:\n> It must be dimmed for the bats.",
        "[Comment 2] Why?\n",
    ]
    said = {passage.sentence.text: passage.speaker for passage in passages_of(source)}
    assert said["It must be dimmed for the bats."] == "Mo Ek"
    assert said["The pier shall be lit at night."] == ""


def test_web_pages_keep_exponents_and_marks_of_notes_apart() -> None:
    page = (
        "<p>Up to 10<sup>6</sup> visits on 400 m<sup>2</sup>, by the 1<sup>st</sup> of May"
        '<sup><a href="#n">2</a></sup>, x<sup>a+b</sup>.</p>'
    )
    assert read(page, "a.html").text == (
        "Up to 10⁶ visits on 400 m², by the 1st of May [2] , x^a+b.\n"
    )


def test_web_pages_leave_out_what_was_taken_back() -> None:
    page = (
        "<p>Opens at <del>8</del><ins>9</ins>, <s>daily</s> <strike>always</strike>"
        ' <span style="color:red; text-decoration: line-through">never</span>on Mondays.</p>'
        "<noscript>Switch on your scripts!</noscript><p>so&shy;ft</p>"
    )
    source = read(page, "a.html")
    assert source.text == "Opens at 9, on Mondays.\n\nsoft\n"
    assert source.notes == ("What is struck out in it was left out.",)


@each_row("digits", [5_000, 30])
@each_row("mark", ["&#", "&#x", "&#X"])
def test_a_number_that_is_no_character_is_one_mark(mark: str, digits: int) -> None:
    assert read(f"<p>Low {mark}{'1' * digits}; tide</p>", "a.html").text == "Low \ufffd tide\n"


def test_markdown_comments_and_struck_words_are_left_out() -> None:
    text = (
        "# Dam\n\n<!-- The author shall\n\nfill this in. -->\nThe dam must ~~leak~~ hold.\n\n"
        "`<!-- kept -->` and `~~kept~~`\n\n```\n<!-- kept too -->\n```\n\nOpen ~~ to the end.\n"
    )
    source = read(text, "a.md")
    assert source.text == (
        "# Dam\n\n\nThe dam must  hold.\n\n"
        "`<!-- kept -->` and `~~kept~~`\n\n```\n<!-- kept too -->\n```\n\nOpen ~~ to the end.\n"
    )
    assert len(source.notes) == 2
    assert read("It ~~is~~ costs 3 ~~4~~ coins.", "a.txt").text == "It ~~is~~ costs 3 ~~4~~ coins."


def test_markdown_that_only_says_where_a_link_leads_is_left_out() -> None:
    text = (
        "The dam holds [40][d] litres.[^1]\n\n[d]: https://dam.example 'the dam'\n"
        "[//]: # (The author shall fill this in.)\n[comment]: <> (It must go.)\n\n"
        "[^1]: It must count.\n\n[Ada]: yes.\n\n[R-1]: The dam shall close.\n\n"
        "```\n[kept]: https://dam.example\n```\n"
    )
    assert read(text, "a.md").text == (
        "The dam holds [40][d] litres.[^1]\n\n\n[^1]: It must count.\n\n[Ada]: yes.\n\n"
        "[R-1]: The dam shall close.\n\n```\n[kept]: https://dam.example\n```\n"
    )


def test_in_markdown_the_end_of_a_line_is_a_blank() -> None:
    text = (
        "The dam lets\n40 litres through,\nwhen Ada\nopens it.\n\n- one goes\n  on here\n- two\n\n"
        "a  \nb\n\n| x |\n| y |\n\n> said\n> so\n\nFrom: Ada\nTo: Bo\n\n```\nleft\nalone\n```\n"
    )
    assert read(text, "a.md").text == (
        "The dam lets 40 litres through, when Ada opens it.\n\n- one goes on here\n- two\n\n"
        "a  \nb\n\n| x |\n| y |\n\n> said so\n\nFrom: Ada\nTo: Bo\n\n```\nleft\nalone\n```\n"
    )


def test_in_markdown_a_quotation_is_joined_like_any_paragraph() -> None:
    text = (
        "> The dam lets\n> 40 litres through, when\n> Ada opens it.\n>\n> - one goes\n>   on here\n"
        ">> deeper\n>> and\n> not\n\n> [!NOTE]\n> It must\n> hold.\n\n> Name: Ada\n> Place: Dam\n\n"
        "> ```\n> left\n> Alone.\n> ```\n\nIt is\nopen.\n"
    )
    assert joined(text) == (
        "> The dam lets 40 litres through, when Ada opens it.\n>\n> - one goes on here\n"
        ">> deeper and\n> not\n\n> [!NOTE]\n> It must hold.\n\n> Name: Ada\n> Place: Dam\n\n"
        "> ```\n> left\n> Alone.\n> ```\n\nIt is open.\n"
    )


def test_in_markdown_that_is_a_mail_quoted_lines_stay_lines() -> None:
    text = "From: Ada <a@dam.example>\nSubject: Dam\n\nBo wrote:\n> Hi Ada\n> the dam leaks.\n"
    assert "> Hi Ada\n> the dam leaks." in read(text, "a.md").text


def test_only_the_packing_of_documents_is_unpacked() -> None:
    import zipfile

    from askfirst.errors import SourceError

    for packing in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", packing) as out:
            out.writestr("word/document.xml", xml("<w:p/>" * 100))
        with pytest.raises(SourceError) as caught:
            read(stream.getvalue(), "a.docx")
        assert caught.value.code == "source-bomb"


def test_notes_of_a_document_count_into_its_size() -> None:
    from askfirst.errors import SourceError

    notes = f'<w:footnotes xmlns:w="{WORD}">{"<w:p/>" * 200_000}</w:footnotes>'.encode()
    data = docx(["Text."], extra={"word/footnotes.xml": notes})
    with pytest.raises(SourceError) as caught:
        read_stream(io.BytesIO(data), "a.docx", max_size=100_000)
    assert caught.value.code == "source-bomb"
