"""What "it" means when it is a thing to be made."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.antecedents import systems_for_it
from rows import each_row


def said(text: str) -> list[str]:
    return [words for _, words in systems_for_it(text, SourceText("a.txt", text).sentences)]


@each_row(
    ("text", "found"),
    [
        ("They could build a box. It must call us.", ["The system must call us."]),
        ("They could build a small red box. It should also call us.",
         ["The system should also call us."]),
        ("They could build a box. If it rains, it has to call us.",
         ["If it rains, The system has to call us."]),
        ("The app must call us.", ["The system must call us."]),
        ("They could build a box. It is red. It must call us.", ["The system must call us."]),
        ("They could build a box. Ada was ill. It must call us.", []),
        ("They could build a box.\n\nIt must call us.", []),
        ("They could build a shed. It must call us.", []),
        ("They could build a box. It must be paid.", []),
        ("They could build a box. It must have cost a lot.", []),
        ("They could build a box. It must call us, he said.", []),
        ("It must call us.", []),
    ],
)  # fmt: skip
def test_it_is_the_system_only_while_the_paragraph_speaks_of_it(
    text: str, found: list[str]
) -> None:
    assert said(text) == found
