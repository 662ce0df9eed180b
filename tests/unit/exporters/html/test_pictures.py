"""Where boxes, lines and words of the picture stand: three columns, each in the middle of its
height, every node a box, every arrow from side to side."""

from __future__ import annotations

import re

from askfirst.exporters.html.pictures import drawing, letter, strip, wrapped
from askfirst.paper.blocks import Edge, Node, Picture, Strip
from rows import each_row

AROUND = (Edge(Node("Bank", "IF-01"), "in"), Edge(Node("Town"), "out"),
          Edge(Node("a"), "both"), Edge(Node("b"), ""))  # fmt: skip
DRAWN = drawing(
    Picture(
        "Bell post",
        (Node("Ann", "NEED-01"), Node("Bo of the long <boat> club of Rye")),
        AROUND,
        "Who & what",
    )
)


def numbers(pattern: str, drawn: str = DRAWN) -> list[tuple[int, ...]]:
    return [tuple(map(int, found)) for found in re.findall(pattern, drawn)]


def test_each_node_is_a_box_in_the_column_of_its_sort_and_columns_are_centred() -> None:
    boxes = re.findall(r'<rect x="(\d+)" y="(\d+)" width="156" height="(\d+)" rx="5" class="(\w+)"',
                       DRAWN)  # fmt: skip
    assert [(int(x), int(y), int(height), sort) for x, y, height, sort in boxes] == [
        (4, 40, 35, "role"), (4, 87, 73, "role"), (196, 82, 35, "system"),
        (388, 12, 35, "near"), (388, 59, 35, "near"), (388, 106, 35, "near"),
        (388, 153, 35, "near"),
    ]  # fmt: skip
    assert 'viewBox="0 0 548 200" width="548"' in DRAWN


def test_lines_go_from_the_side_of_one_box_to_that_of_the_next_in_the_middle_of_both() -> None:
    assert numbers(r'<line x1="(\d+)" y1="(\d+)" x2="(\d+)" y2="(\d+)"') == [
        (160, 57, 196, 99), (160, 123, 196, 99),
        (352, 99, 388, 29), (352, 99, 388, 76), (352, 99, 388, 123), (352, 99, 388, 170),
    ]  # fmt: skip
    heads = [("start" in one, "end" in one) for one in re.findall(r"<line [^>]*>", DRAWN)]
    assert heads == [(False, True)] * 2 + [
        (True, False), (False, True), (True, True), (False, False),
    ]  # fmt: skip


def test_words_stand_in_the_middle_of_their_box_one_line_below_the_other() -> None:
    told = re.findall(r'<tspan x="(\d+)" y="(\d+)">([^<]*)<', DRAWN)
    assert told == [
        ("82", "63", "Ann"), ("82", "110", "Bo of the long"),
        ("82", "129", "&lt;boat&gt; club of"), ("82", "148", "Rye"), ("274", "105", "Bell post"),
        ("466", "35", "Bank"), ("466", "82", "Town"), ("466", "129", "a"), ("466", "176", "b"),
    ]  # fmt: skip


def test_only_a_box_that_leads_somewhere_is_a_link_and_the_picture_says_what_it_is() -> None:
    assert re.findall(r'<a href="([^"]*)"><rect x="(\d+)"', DRAWN) == [
        ("#need-01", "4"), ("#if-01", "388"),
    ]  # fmt: skip
    assert 'aria-label="2 who act and 4 neighbours around Bell post"' in DRAWN
    assert "<figcaption>Who &amp; what</figcaption>" in DRAWN


def test_a_picture_without_anybody_or_without_a_neighbour_is_as_high_as_its_boxes() -> None:
    alone = drawing(Picture("Bell", (), AROUND[:1], ""))
    assert 'viewBox="0 0 548 59"' in alone and alone.count("<rect") == 2
    assert numbers(r'<rect x="(\d+)" y="(\d+)"', alone) == [(196, 12), (388, 12)]
    people = drawing(Picture("Bell", (Node("Ann"), Node("Bo")), (), ""))
    assert numbers(r'<rect x="(\d+)" y="(\d+)"', people) == [(4, 12), (4, 59), (196, 35)]


@each_row(
    ("letters", "wide"),
    [("mwMW@%&—…", 1.0), ("漢あ", 1.05), ("AZ", 0.78), (" .,:;'ijl|!", 0.4), ("aé1?", 0.64)],
)
def test_each_letter_is_as_wide_as_the_widest_of_its_sort(letters: str, wide: float) -> None:
    assert {letter(one) for one in letters} == {wide}


def test_a_line_is_full_where_it_is_just_as_wide_as_it_may_be() -> None:
    width = sum(map(letter, "aaaa bbbb"))
    assert wrapped("aaaa bbbb", width) == ["aaaa bbbb"]
    assert wrapped("aaaa bbbb", width - 0.01) == ["aaaa", "bbbb"]
    assert wrapped("a" * 30) == ["a" * 14, "a" * 14, "aa"]
    assert wrapped("aaaa", 4 * 0.64) == ["aaaa"] and wrapped("aaaa", 2) == ["aaa", "a"]


def test_dots_of_a_strip_stand_by_their_number_five_high_on_a_line() -> None:
    drawn = strip(Strip((0, 3, 3, 3, 3, 3, 3, 7, 10), 10))
    assert numbers(r'<circle cx="(\d+)" cy="(\d+)" r="3"/>', drawn) == [
        (6, 24), (38, 24), (38, 18), (38, 12), (38, 6), (38, 0), (82, 24), (114, 24),
    ]  # fmt: skip
    assert (
        'aria-label="0, 3, 3, 3, 3, 3, 3, 7, 10"><line x1="6" y1="28" x2="114" y2="28"/>' in drawn
    )
