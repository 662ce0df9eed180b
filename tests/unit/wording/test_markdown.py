"""Where the statements of a Markdown document stand, and what in it is none."""

from __future__ import annotations

from askfirst.wording.markdown import of_markdown
from askfirst.wording.statements import Placed
from rows import each_row


def placed(text: str) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.text, one.kind) for one in of_markdown(text)]


@each_row(
    ("text", "line"),
    [
        ("---\na: b\n---\nThe gate opens.", 4),
        ("```\nThe bell rings.\n```\nThe gate opens.", 4),
        ("~~~\nThe bell\n```\nrings.\n~~~\nThe gate opens.", 6),
        ("````\n```\nThe bell\n````\nThe gate opens.", 5),
        ("```\nThe bell\n````\nThe gate opens.", 4),
        ("<!-- The bell\nrings -->\nThe gate opens.", 3),
        ("<!-- x --> y\nThe gate opens.", 2),
        ("<details>\nThe bell rings.\n\nStill.\n</details>\nThe gate opens.", 6),
        ("<details><details>\n</details>\nThe bell rings.\n</details>\nThe gate opens.", 5),
        ("<p>\nThe bell\n\nThe gate opens.", 4),
        ("    code here\n\nThe gate opens.", 3),
        ("> quoted\n\nThe gate opens.", 3),
        ("[a](b) [c](d)\nThe gate opens.", 2),
        ("# The bell rings\nThe gate opens.", 2),
        ("[TOC]\n***\nThe gate opens.", 3),
    ],
)
def test_what_is_folded_away_quoted_or_code_is_no_statement(text: str, line: int) -> None:
    assert placed(text) == [(line, 1, "The gate opens.", "")]


@each_row(
    ("text", "expected"),
    [
        ("- item\n\n    goes on here", [(1, 3, "item", "item"), (3, 5, "goes on here", "")]),
        ("| a b c d | e f |\n|---|---|\n|  the bell rings | x |",
         [(1, 3, "a b c d", ""), (3, 4, "the bell rings", "")]),
        ("One sentence. Two\nsentences here.",
         [(1, 1, "One sentence.", ""), (1, 15, "Two\nsentences here.", "")]),
        ("1. first thing\n2) second thing",
         [(1, 4, "first thing", "item"), (2, 4, "second thing", "item")]),
        ("- [ ] to do\n- [x] done", [(1, 7, "to do", "item"), (2, 7, "done", "item")]),
        ("The gate - it rings.", [(1, 1, "The gate - it rings.", "")]),
        ("a\n\n\nb c d", [(1, 1, "a", ""), (4, 1, "b c d", "")]),
        ("- [a](b)\n- [a](b) opens", [(2, 3, "[a](b) opens", "item")]),
        ("a\nb. C", [(1, 1, "a\nb.", ""), (2, 4, "C", "")]),
    ],
)  # fmt: skip
def test_a_sentence_stands_where_it_begins(
    text: str, expected: list[tuple[int, int, str, str]]
) -> None:
    assert placed(text) == expected


@each_row(
    ("text", "kinds"),
    [
        ("## Acceptance criteria\n\n- It rings.\n\n## More\n\n- It is red.", "criterion item"),
        ("As a keeper, I want a bell.\n\n- It rings.\n- It is red.\n\nNext.\n\n- No.",
         "- criterion criterion - item"),
        ("- As a keeper, I want a bell.\n  - It rings.\n  - It is red.\n- Next",
         "item criterion criterion item"),
        ("As a keeper, I want a bell.\n\n# Next\n\n- It rings.", "- item"),
        ("The bell is here.\n\n- It rings.", "- item"),
    ],
)  # fmt: skip
def test_items_below_a_story_or_such_a_heading_are_criteria(text: str, kinds: str) -> None:
    assert " ".join(one.kind or "-" for one in of_markdown(text)) == kinds


@each_row(
    ("text", "said"),
    [
        ('- <a id="fr-01"></a>**FR-01** The bell rings. *(Must, for [G-01](#g-01))*\n\nMore.',
         "The bell rings."),
        ('| <a id="fr-01"></a>**FR-01** | The bell \\| rings | Must |', "The bell \\| rings"),
    ],
)  # fmt: skip
def test_of_a_paper_of_its_own_only_the_records_are_read(text: str, said: str) -> None:
    ((line, column, words, kind),) = placed(text)
    assert (line, words, kind) == (1, said, "")
    assert text[column - 1 :].startswith(said)


@each_row(
    ("text", "column", "bare", "kind"),
    [
        ("FR-1: Keys", 9, "Keys", "item"),
        ("FR-1: Keys.", 9, "Keys.", "criterion"),
        ("FR-1: Keys are here", 9, "Keys are here", "criterion"),
        ("**FR-1** It is", 12, "It is", "criterion"),
        ("see FR-1: It is", 3, "see FR-1: It is", "item"),
    ],
)
def test_an_id_in_front_is_taken_off_and_makes_a_whole_sentence_a_criterion(
    text: str, column: int, bare: str, kind: str
) -> None:
    found = Placed(2, 3, text, "item", is_wish=True).without_id()
    assert found == Placed(2, column, bare, kind, is_wish=True)  # type: ignore[arg-type]


def test_an_anchor_of_another_record_makes_no_record() -> None:
    ((*_, kind),) = placed('- <a id="fr-02"></a>**FR-01** The bell rings.')
    assert kind == "item"
