"""How the paper shows 100 points that people shared out over the tasks."""

from __future__ import annotations

import io
import zipfile

from askfirst.exporters import FORMATS, html, markdown
from askfirst.paper import paper
from askfirst.paper.blocks import Items, Paragraph, Strip, Table, shown
from askfirst.requirements import Kind, Record, Shares, Specification, Status
from rows import each_row

TASKS = tuple(
    Record(id=f"NEED-0{number}", kind=Kind.NEED, words=words, title=words)
    for number, words in enumerate(("book a hall", "pay <b>by</b> card", "sing"), 1)
)
FIVE = Shares(
    round=1, agree=75, since="2026-02-03", people=("Ada", "Berta", "Carl", "Dora", "Otto"),
    tasks={"NEED-01": (60, 50, 70, 40, 0), "NEED-02": (40, 10, 30, 50, 34),
           "NEED-03": (0, 40, 0, 10, 66)},
)  # fmt: skip


def with_points(*rounds: Shares) -> Specification:
    return Specification(records=TASKS, points=rounds)


def part(*rounds: Shares) -> list[object]:
    """The blocks of the part."""
    blocks = list(paper(with_points(*rounds)).blocks)
    heads = [place for place, one in enumerate(blocks) if getattr(one, "level", 0) == 2]
    at = next(at for at in heads if shown(blocks[at].line) == "100 points over the tasks")
    return blocks[at + 1 : next((one for one in heads if one > at), None)]


def test_a_row_a_task_with_each_persons_points_the_spread_and_where_they_agree() -> None:
    (table,) = [one for one in part(FIVE) if isinstance(one, Table)]
    assert table.head == (
        "Task", "Ada", "Berta", "Carl", "Dora", "Otto", "Spread, 0 to 70", "Least, middle, most",
        "Agreed",
    )  # fmt: skip
    rows = [[shown(cell) for cell in row] for row in table.rows]
    assert rows[0] == [
        "NEED-01 book a hall", "60", "50", "70", "40", "0", "1····1·11·1", "0, 50, 70",
        "yes: 4 of 5 gave it 34 or more",
    ]  # fmt: skip
    assert rows[1][-1] == "no: 3 of 5 gave it 34 or more"
    assert rows[2][-1] == "no: 3 of 5 gave it less than 34"


def test_the_threshold_stands_above_and_who_put_what_first_below() -> None:
    blocks = part(FIVE)
    told = [shown(one.line) for one in blocks if isinstance(one, Paragraph)]
    assert "at least 75 %" in told[0]
    assert "fixed on 3 February 2026, before anybody gave any." in told[0]
    assert told[1] == "Round 1: 5 people; an even share of 3 tasks is 33.3. Agreed: 1 of 3."
    (items,) = [one for one in blocks if isinstance(one, Items)]
    assert [shown(one) for one in items.items] == [
        "Ada, Berta and Carl put first: NEED-01 book a hall.",
        "Dora put first: NEED-02 pay <b>by</b> card.",
        "Otto put first: NEED-03 sing.",
    ]


def test_every_round_stays_the_last_one_first() -> None:
    again = FIVE.model_copy(update={"round": 2, "people": FIVE.people[:2], "tasks": {
        "NEED-01": (50, 50), "NEED-02": (50, 50), "NEED-03": (0, 0)}})  # fmt: skip
    nobody = FIVE.model_copy(update={"round": 3, "people": (), "tasks": {"NEED-01": ()}})
    told = [shown(one.line) for one in part(FIVE, again, nobody) if isinstance(one, Paragraph)]
    assert [one[:7] for one in told[1:]] == ["Round 2", "Round 1"]


def test_a_task_that_is_gone_keeps_its_points() -> None:
    gone = Record(id="NEED-02", kind=Kind.NEED, words="pay", status=Status.WITHDRAWN)
    specification = Specification(records=(TASKS[0], gone), points=(FIVE,))
    text = str(markdown.render(specification)["requirements.md"])
    assert "| NEED-02 pay *(gone since)* | 40 | 10 | 30 | 50 | 34 |" in text
    assert "| NEED-03 *(gone since)* |" in text
    assert "[NEED-01](#need-01)" in text


def test_one_person_alone_agrees_with_nobody() -> None:
    alone = Shares(round=1, agree=50, since="", people=("Ada",),
                   tasks={"NEED-01": (100,), "NEED-02": (0,)})  # fmt: skip
    assert not alone.agreed("NEED-01")


@each_row(
    ("agree", "much", "agreed"), [(75, 3, True), (76, 3, False), (100, 4, True), (75, 2, False)]
)
def test_agreed_is_a_share_of_the_people_on_one_side(agree: int, much: int, agreed: bool) -> None:
    points = tuple(60 if place < much else 10 for place in range(4))
    tasks = {"NEED-01": points, "NEED-02": tuple(100 - each for each in points)}
    one = Shares(round=1, agree=agree, since="", people=("a", "b", "c", "d"), tasks=tasks)
    assert one.agreed("NEED-01") is agreed


def test_a_strip_counts_each_number_once() -> None:
    assert Strip((0, 0, 5, 100), 100).text == "3·········1"
    assert Strip((0,), 0).text == "1··········"
    assert Strip((7,) * 12, 7).text == "··········+"


def test_the_page_draws_the_spread_with_its_numbers_for_who_cannot_see_it() -> None:
    page = str(html.render(with_points(FIVE))["requirements.html"])
    assert page.count('<svg class="strip"') == 3
    assert 'role="img" aria-label="0, 40, 50, 60, 70"' in page
    assert "pay <b>by" not in page


def test_of_two_in_the_middle_the_lower_one_is_told_and_one_person_is_one() -> None:
    two = FIVE.model_copy(update={"people": FIVE.people[:2], "tasks": {
        "NEED-01": (60, 50), "NEED-02": (40, 50)}})  # fmt: skip
    (table,) = [one for one in part(two) if isinstance(one, Table)]
    assert [shown(row[4]) for row in table.rows] == ["50, 50, 60", "40, 40, 50"]
    alone = two.model_copy(
        update={"people": ("Ada",), "tasks": {"NEED-01": (60,), "NEED-02": (40,)}}
    )
    told = [shown(one.line) for one in part(alone) if isinstance(one, Paragraph)]
    assert told[1].startswith("Round 1: 1 person; ")


@each_row(
    ("name", "file", "seen"),
    [
        ("markdown", "requirements.md", "`1····1·11·1`"),
        ("html", "requirements.html", 'aria-label="0, 40, 50, 60, 70"'),
        ("docx", "requirements.docx", "1····1·11·1"),
    ],
)
def test_the_spread_stands_in_each_format(name: str, file: str, seen: str) -> None:
    made = FORMATS[name].render(with_points(FIVE))[file]
    if isinstance(made, bytes):
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            made = package.read("word/document.xml").decode()
    assert seen in made
