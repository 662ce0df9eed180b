"""Where the statements of a document stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.errors import CheckError
from askfirst.wording.markdown import of_markdown
from askfirst.wording.statements import LONGEST_LINE, of_csv, of_text
from rows import each_row

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


@each_row("read", [of_text, of_markdown, of_csv])
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


NOT_ITS_OWN = """# Contents

[TOC]

- [A fast start](#a-fast-start)
1. [Quick](#quick) · [Nice](#nice)

| [A fast page for everybody](#a) | [Another nice page](#b) |

> The clerk said that it must be fast.
> And nice.

    indented = fast code

<div class="fast">
<p>The page shall be fast.</p>

<details>
<summary>more</summary>

The hidden page shall be fast.

<details>

- nested and fast

</details>

still hidden and fast

</details>

The [till](#till) shall print.

- An item

    with its own indented sentence.
"""


def test_what_is_quoted_listed_coded_or_folded_away_is_no_statement() -> None:
    assert [s.text for s in of_markdown(NOT_ITS_OWN)] == [
        "The [till](#till) shall print.",
        "An item",
        "with its own indented sentence.",
    ]


OWN = """# Till: requirements

The answer, word for word, is fast and nice.

- <a id="fr-01"></a>**FR-01** When it rains, the till shall print. *(Must, for [NEED-01](#need-01))*
  - Accepted when: it is fast
| <a id="g-01"></a>**G-01** | “Fast \\| slow” queues | 9 | at most 1 |
1. <a id="need-01"></a>**NEED-01** Clerk: “print a label” *(Should)*
- <a id="open-01"></a>**OPEN-01** How fast shall it be?
- See [FR-01](#fr-01), which is fast.
"""


def test_of_a_document_of_askfirst_only_the_sentences_of_records() -> None:
    assert [placed[:3] for placed in of_markdown(OWN)] == [
        (5, 31, "When it rains, the till shall print."),
        (7, 31, "“Fast \\| slow” queues"),
        (8, 36, "Clerk: “print a label”"),
    ]
    for placed in of_markdown(OWN):
        line = OWN.splitlines()[placed.line - 1]
        assert line[placed.column - 1 :].startswith(placed.text)


def test_another_document_with_anchors_is_read_as_any() -> None:
    text = '- <a id="top"></a>**FR-01** The till shall print.\n'
    assert len(list(of_markdown(text))) == 1
    assert next(iter(of_markdown(text))).text.endswith("The till shall print.")


@each_row(
    ("table", "found"),
    [
        ("id;text\n1;It rings.\n", [(2, "It rings.")]),
        ("id\ttext\n1\tIt rings.\n", [(2, "It rings.")]),
        ("id|text\n1|It rings.\n", [(2, "It rings.")]),
        ('text\n"It\nrings."\nIt stops.\n', [(2, "It\nrings."), (4, "It stops.")]),
        ("Text,Statement\nno,It rings.\n", [(2, "It rings.")]),  # the more certain name
        ("id,text\n1\n2, \n3, It rings. \n", [(4, "It rings.")]),
        ("text\n", []),
    ],
)
def test_tables_of_all_sorts(table: str, found: list[tuple[int, str]]) -> None:
    assert [(one.line, one.text) for one in of_csv(table)] == found


def test_a_table_without_a_name_says_what_to_call_it() -> None:
    with pytest.raises(CheckError) as caught:
        list(of_csv(",owner\n"))
    assert "the columns are: (no name), owner." in caught.value.what
    assert "'statement', 'requirement' or 'text'" in caught.value.repair

    with pytest.raises(CheckError) as caught:
        list(of_csv(""))
    assert "the columns are: none." in caught.value.what


def test_the_line_that_is_too_long_is_named() -> None:
    with pytest.raises(CheckError) as caught:
        list(of_text("one\n" + "x" * (LONGEST_LINE + 1)))
    assert caught.value.what == ("line 2 has 1,000,001 characters; at most 1,000,000 are read.")
    assert len(list(of_text("x" * LONGEST_LINE))) == 1


def test_blanks_around_the_name_of_a_column_do_not_matter() -> None:
    assert [one.text for one in of_csv("id, Requirement \n1,The gate shall open.\n")] == [
        "The gate shall open."
    ]


def test_a_shorter_fence_closes_no_code() -> None:
    text = "````\n```\nThe lamp shall burn.\n````\n\nThe gate shall open.\n"
    assert [one.text for one in of_markdown(text)] == ["The gate shall open."]


def test_the_weight_of_a_row_may_stand_in_its_first_column() -> None:
    (found,) = of_csv("priority,requirement\nShould,The gate opens.\n")
    assert found.is_wish
