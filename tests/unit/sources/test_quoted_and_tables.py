"""Quoted lines that were broken where they were full, and tables of separated values."""

from __future__ import annotations

from pathlib import Path

from askfirst.sources import read_source
from askfirst.sources.readers.table import extract
from askfirst.sources.unwrapping import unwrapped

MAIL = """Short line.
> Hello Bo,
>
> every morning I walk along the quay with a lamp and
> look at each of the boats, which takes me the whole
> of the morning.
> - one boat
> - two boats
>> I need to see on one page who comes and at what hour the
>> boats are in, and with whom, and whether it is late. If
>> the wind is strong I wait.
> Ada
"""


def test_a_quoted_sentence_stands_on_one_line() -> None:
    assert unwrapped(MAIL).split("\n") == [
        "Short line.",
        "> Hello Bo,",
        ">",
        "> every morning I walk along the quay with a lamp and look at each of the boats, which"
        " takes me the whole of the morning.",
        "> - one boat",
        "> - two boats",
        ">> I need to see on one page who comes and at what hour the boats are in, and with whom,"
        " and whether it is late. If the wind is strong I wait.",
        "> Ada",
        "",
    ]


def test_lines_that_are_not_quoted_stay_as_they_are() -> None:
    text = "A line  \nand one more,\nof which none is quoted.\n"
    assert unwrapped(text) == text
    assert unwrapped(f"{text}> so\n") == f"{text}> so\n"


def test_the_cells_of_a_table_stand_apart(tmp_path: Path) -> None:
    rows = b'No;Requirement;Note\r\nQ-1;"The bell; it shall\r\nring.";\r\n'
    assert extract(rows, "a.csv", 99).text == (
        "No\tRequirement\tNote\nQ-1\tThe bell; it shall ring.\t\n"
    )
    assert extract(b"one line\nand one more\n", "a.csv", 99).text == "one line\nand one more\n"
    path = tmp_path / "a.csv"
    path.write_text('ID,Requirement,Priority\nQ-1,"The bell shall ring, and soon.",Must\n')
    said = [one.text for one in read_source(path).sentences]
    assert "The bell shall ring, and soon." in said
