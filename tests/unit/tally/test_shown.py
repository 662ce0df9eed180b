"""A tally as lines, as a table and as a page: every figure stands in each of them."""

from __future__ import annotations

import csv
import re

from askfirst.tally import formats
from askfirst.tally.page import page
from askfirst.tally.results import Group, Numbers, Question, Ranked, Reply, Tally, Word

NUMBERS = Numbers(count=1200, least=1, lower_quarter=2, median=3.5, upper_quarter=6, greatest=11)
REPLIES = (Reply(text="yes <b>", times=1500, share=0.75), Reply(text="no", times=500, share=0.25))
ASKED = Question(
    id="fast", text="How fast?", people=2100, answered=2000, unknown=60, not_relevant=0, later=40,
    replies=REPLIES, numbers=NUMBERS,
    words=(Word(word="bell", times=12, share=0.5, example="the bell\nrings"),),
    groups=(Group(name="north", answered=3, replies=REPLIES[1:], numbers=NUMBERS),),
)  # fmt: skip
RANKED = Question(
    id="order", people=3, answered=3, unknown=0, not_relevant=0, later=0, replies=REPLIES,
    ranks=(Ranked(text="ring", mean=1), Ranked(text="sing", mean=2.5)), agreement=0.62,
)  # fmt: skip
MADE = Tally(people=2100, answers=4000, files=1, unread=2, grouped_by="place",
             questions=(ASKED, RANKED))  # fmt: skip


def test_lines_for_a_screen() -> None:
    assert formats.text(MADE) == [
        "2,100 people, 4,000 answers, 1 file; 2 lines cannot be read.",
        "",
        "How fast? (fast)",
        "  2,000 answered, 60 do not know, 40 left it out",
        "  numbers: median 3.5, half of them from 2 to 6, all from 1 to 11 (1,200 numbers)",
        "   75.0 %  1,500  yes <b>",
        "   25.0 %  500  no",
        "  words:",
        "    12  bell: “the bell rings”",
        "  place = north: 3 answered",
        "    numbers: median 3.5, half of them from 2 to 6, all from 1 to 11 (1,200 numbers)",
        "     25.0 %  500  no",
        "",
        "order (order)",
        "  3 answered",
        "  ranks: agreement 0.62 (W; 0 none, 1 everybody alike)",
        "    1.00  ring",
        "    2.50  sing",
    ]


def test_what_was_counted_is_told_in_the_right_number() -> None:
    made = MADE.model_copy(update={"files": 3, "unread": 1})
    assert formats.head(made) == ("2,100 people, 4,000 answers, 3 files; 1 line cannot be read.")
    assert formats.head(made.model_copy(update={"unread": 0})).endswith("3 files.")


def test_a_long_text_is_cut_and_harmless() -> None:
    assert formats.brief("x" * 60) == "x" * 60
    assert formats.brief("x" * 61) == "x" * 60 + " ..."
    assert formats.brief("a\x1b[31m\nb") == "a b"


def test_a_row_a_figure() -> None:
    rows = [tuple(row) for row in csv.reader(formats.csv_table(MADE).lstrip("\ufeff").splitlines())]
    assert rows[0] == ("question", "group", "what", "text", "count", "value", "example")
    for row in (
        ("fast", "", "answered", "", "2000", "", ""), ("fast", "", "later", "", "40", "", ""),
        ("fast", "", "reply", "no", "500", "0.25", ""), ("fast", "", "median", "", "", "3.5", ""),
        ("fast", "north", "answered", "", "3", "", ""),
        ("fast", "north", "greatest", "", "", "11.0", ""),
        ("order", "", "mean rank", "sing", "", "2.5", ""),
        ("order", "", "agreement W", "", "", "0.62", ""),
    ):  # fmt: skip
        assert row in rows


def widths(html: str) -> list[float]:
    return [float(one) for one in re.findall(r'<rect width="([\d.]+)"', html)]


def test_bars_are_as_long_as_the_shares_and_the_best_rank_has_the_longest() -> None:
    html = page(MADE)
    asked, ranked = html.split("<h2>order</h2>")
    assert widths(asked) == [75.0, 25.0, 25.0]
    assert widths(ranked) == [100.0, 25.0]
    assert "agreement 0.62 (W)" in ranked and "1,500 (75.0%)" in asked


def test_the_box_stands_round_the_half_in_the_middle() -> None:
    html = page(MADE)
    assert 'class="box" x="11.6" y="1" width="38.40"' in html
    assert '<path class="line" d="M2.0 5H98.0"/>' in html
    assert '<path class="line" d="M26.0 0V10"/>' in html
    alike = NUMBERS.model_copy(update=dict.fromkeys(
        ("least", "lower_quarter", "median", "upper_quarter", "greatest"), 4.0))  # fmt: skip
    one = ASKED.model_copy(update={"numbers": alike, "groups": ()})
    assert 'd="M50 5H50"' in page(MADE.model_copy(update={"questions": (one,)}))


def test_what_people_wrote_is_no_markup() -> None:
    assert "yes &lt;b&gt;" in page(MADE) and "<b>" not in page(MADE)


def test_who_says_that_it_does_not_matter_is_counted_too() -> None:
    assert formats.standing(ASKED.model_copy(update={"not_relevant": 7})) == (
        "2,000 answered, 60 do not know, 7 say it does not matter, 40 left it out"
    )


def test_a_word_stands_in_the_table_with_its_example() -> None:
    rows = csv.reader(formats.csv_table(MADE).lstrip("\ufeff").splitlines(keepends=True))
    (word,) = [row for row in rows if row[2] == "word"]
    assert word == ["fast", "", "word", "bell", "12", "0.5", "the bell\nrings"]


def test_an_example_on_the_page_is_longer_than_on_a_screen() -> None:
    long = Word(word="bell", times=12, share=0.5, example="x" * 300)
    one = ASKED.model_copy(update={"words": (long,)})
    assert f"“{'x' * 300}”" in page(MADE.model_copy(update={"questions": (one,)}))


def test_a_group_shows_what_it_has_and_nothing_else() -> None:
    bare = Group(name="south", answered=1)
    only_numbers = Group(name="west", answered=2, numbers=NUMBERS)
    one = ASKED.model_copy(update={"groups": (bare, only_numbers)})
    html = page(MADE.model_copy(update={"questions": (one,)}))
    south, west = html.split("place = south")[1].split("place = west")
    assert "<table>" not in south and "<svg" not in south
    assert "<table>" not in west and west.count("<svg") == 1
