"""Words that stand for something that the statement does not name."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row


@each_row(
    ("text", "short"),
    [
        ("The HVX shall ring.", ["HVX"]),
        ("The HVX shall ring and the HVX shall stop.", ["HVX"]),
        ("The HVX (hall valve) shall ring.", []),
        ("The hall valve (HVX) shall ring.", []),
        ("The PDFs shall be printed.", []),
        ("THE HVX SHALL RING.", []),
    ],
)
def test_a_short_form_that_nobody_explains_is_found_once(text: str, short: list[str]) -> None:
    found = [one.words for one in check_statement(text) if one.code == "undefined-term"]

    assert found == short


@each_row(
    ("text", "unclear"),
    [
        ("This shall be printed.", True),
        ("They must be printed.", True),
        ("This form shall be printed.", False),
        ("The clerk said that this is printed.", False),
    ],
)
def test_a_first_word_that_stands_for_nothing_there(text: str, unclear: bool) -> None:
    assert ("unclear-start" in [one.code for one in check_statement(text)]) is unclear
