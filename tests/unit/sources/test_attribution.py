"""Who says what stands between quotation marks."""

from __future__ import annotations

from askfirst.sources.attribution import meant, quotations
from rows import each_row

SAID = [
    ("“We lost the hall,” said Ada Boll.", ["Ada Boll"]),
    ("Ada Boll said: “We lost the hall.”", ["Ada Boll"]),
    ('"We lost the hall," said Ada Boll.', ["Ada Boll"]),
    ("Ada Boll said: «We lost the hall»", ["Ada Boll"]),
    ("“We lost the hall,” said Ada Boll. “It was in May.”", ["Ada Boll", "Ada Boll"]),
    ("“We lost the hall,” said Ada Boll.\n\n“It was in May.”", ["Ada Boll", ""]),
    ("“We lost the hall,” said Ada Boll. “It was in May,” she said.", ["Ada Boll", "Ada Boll"]),
    ("“We lost the hall,” she said.", [""]),
    ("We speak of a “lost hall” here.", []),  # a term
    ("“We lost it”", [""]),
]


@each_row(("text", "speakers"), SAID)
def test_the_speaker_that_the_text_names(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in quotations(text)] == speakers


def test_a_quotation_is_its_words_without_the_marks() -> None:
    text = "Ada said: “We lost the hall.”"
    (found,) = quotations(text)

    assert text[found.start : found.end] == "We lost the hall."


@each_row(
    ("pronoun", "before", "between", "who"),
    [
        ("she", "Ada Boll", " and then ", "Ada Boll"),
        ("she", "Ada Boll", " and Ada then ", "Ada Boll"),
        ("she", "Ada Boll", " and Jan Ohm then ", ""),
        ("they", "Ada Boll", " and then ", ""),
        ("she", "Ada Boll", " then.\n", ""),
        ("she", "", " and then ", ""),
    ],
)
def test_a_pronoun_means_the_one_named_before_and_no_other(
    pronoun: str, before: str, between: str, who: str
) -> None:
    assert meant(pronoun, before, between) == who
