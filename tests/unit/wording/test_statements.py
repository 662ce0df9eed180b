"""Where the statements of a document stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.errors import CheckError
from askfirst.wording.statements import LONGEST_LINE, of_csv, of_markdown, of_text

MARKDOWN = """---
title: fast
---
# A fast title

The search shall be fast. The page, e.g. the
map, shall load soon.

- The till shall print.
- [ ] The gate shall open at 6.

> The clerk signs.

| id | statement |
|----|-----------|
| 1  | The till shall be nice |

```
fast code
```
<!-- a fast
comment -->
Last line.
"""


def test_each_line_of_a_text_that_is_not_empty() -> None:
    found = list(of_text("One.\n\n  Two words. And more.\r\n"))
    assert [(s.line, s.column, s.text) for s in found] == [
        (1, 1, "One."),
        (3, 3, "Two words. And more."),
    ]


def test_prose_of_markdown_and_nothing_else() -> None:
    found = [(s.line, s.column, s.text) for s in of_markdown(MARKDOWN)]
    assert found == [
        (6, 1, "The search shall be fast."),
        (6, 27, "The page, e.g. the\nmap, shall load soon."),
        (9, 3, "The till shall print."),
        (10, 7, "The gate shall open at 6."),
        (12, 3, "The clerk signs."),
        (16, 8, "The till shall be nice"),
        (23, 1, "Last line."),
    ]


def test_a_place_inside_a_wrapped_sentence() -> None:
    wrapped = list(of_markdown(MARKDOWN))[1]
    assert wrapped.position(wrapped.text.index("soon")) == (7, 17)
    assert wrapped.position(0) == (6, 27)


def test_the_statement_column_of_a_table() -> None:
    found = list(of_csv('id;Requirement\n1;"The door\nshall lock."\n2;\n3;The gate opens.\n'))
    assert [(s.line, s.text) for s in found] == [
        (2, "The door\nshall lock."),
        (5, "The gate opens."),
    ]


def test_a_table_without_a_statement_column_names_the_columns_it_saw() -> None:
    with pytest.raises(CheckError) as caught:
        list(of_csv("id,owner\n1,me\n"))
    assert caught.value.code == "check-csv-column"
    assert "id, owner" in caught.value.what


@pytest.mark.parametrize("read", [of_text, of_markdown, of_csv])
def test_an_endless_line_is_refused(read: object) -> None:
    assert callable(read)
    with pytest.raises(CheckError) as caught:
        list(read("statement\n" + "x" * (LONGEST_LINE + 1)))
    assert caught.value.code == "check-line-too-long"


@given(st.text(alphabet=st.sampled_from("aB. \n#|>-`*1)!?<[]~\t")))
def test_every_statement_stands_where_it_says(text: str) -> None:
    lines = text.split("\n")
    for read in (of_text, of_markdown):
        for placed in read(text):
            first = placed.text.split("\n")[0]
            assert lines[placed.line - 1][placed.column - 1 :].startswith(first)
