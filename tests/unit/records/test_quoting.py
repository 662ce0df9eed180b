"""Words of documents, in quotation marks once."""

from __future__ import annotations

from askfirst.records.quoting import quoted
from rows import each_row


@each_row(
    ("said", "printed"),
    [
        ("it rings", "“it rings”"),
        ("“it rings”", "“it rings”"),
        (' "it rings" ', "“it rings”"),
        ('"one" and "two"', '“"one" and "two"”'),
        ("“one” and “two”", "“‘one’ and ‘two’”"),
        ("he said “no” twice", "“he said ‘no’ twice”"),
        ('""', '“""”'),
        ("x", "“x”"),
        ("  ", ""),
    ],
)
def test_marks_stand_around_it_once(said: str, printed: str) -> None:
    assert quoted(said) == printed
