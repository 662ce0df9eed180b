"""`:doc`: the document as plain text, as somebody reads it on a screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askfirst.exporters.markdown.text import escape
from askfirst.session.drafting import plain
from rows import each_row

DOCUMENT = """# Halls: brief

| Id | Change | Now | By |
| --- | --- | --- | --- |
| <a id="g-01"></a>**G-01** | “Fewer calls” | 4 |  |

## Who acts

```mermaid
flowchart LR
```

## Must do

1. <a id="need-01"></a>**NEED-01** Choir: “book a hall” *(Must, for [G-01](#g-01))*
   - When: 1\\. May

> As told.

---

## Appendix
"""


def test_marks_pictures_and_the_appendix_are_left_out() -> None:
    assert plain(DOCUMENT) == [
        "Halls: brief",
        "",
        "  - G-01 Change: “Fewer calls”; Now: 4",
        "",
        "Must do",
        "",
        "  1. NEED-01 Choir: “book a hall” (Must, for G-01)",
        "     - When: 1. May",
        "",
        "  As told.",
        "",
    ]


def test_a_task_of_which_only_its_name_is_known_is_there_and_an_empty_part_is_not() -> None:
    text = "# H\n\n## Tasks\n\n### **N-1** Row\n\n### **N-2** Ring\n\n## Words\n\n## Who\n\nAda\n"
    assert plain(text) == ["H", "", "Tasks", "", "N-1 Row", "", "N-2 Ring", "", "Who", "", "  Ada"]


def test_only_what_follows_the_last_rule_is_the_appendix() -> None:
    assert plain("A\n\n---\n\nB\n\n---\n\nC") == ["  A", "", "  B", ""]


def test_no_empty_line_stands_first() -> None:
    assert plain("# A\n\nB") == ["A", "", "  B"]


@pytest.mark.parametrize("first", ["Id", ""])
def test_a_row_is_named_by_its_first_cell_where_that_is_a_name(first: str) -> None:
    table = f"| {first} | Change | Now |\n| --- | --- | --- |\n| G-01 | less | 4 |\n|  | less | 4 |"

    assert plain(table) == ["  - G-01 Change: less; Now: 4", "  - Change: less; Now: 4"]


@each_row(
    "words", ["a*b*c [x](y)", "5 < 6 & 7 > 6", "<b>x</b>", "&amp;", "`it` | ~~x~~", "**it**", "$a$"]
)
def test_what_somebody_wrote_reads_as_they_wrote_it(words: str) -> None:
    assert plain(f"- {escape(words)}") == [f"  - {words}"]
    assert plain(f"| A |\n| --- |\n| {escape(words)} |") == [f"  - A: {words}"]


@each_row("name", ["repair-cafe", "kiln-shelf", "hay-fan", "moth-counts"])
def test_nothing_in_a_whole_document_is_left_that_only_a_program_reads(name: str) -> None:
    path = Path(__file__).parents[3] / "output" / name / "requirements.md"
    text = "\n".join(plain(path.read_text("utf-8")))
    assert "NEED-01" in text
    assert not re.search(r"</|\]\(#|\*\*|\\|\|", text)
