"""A record as named, harmless texts."""

from __future__ import annotations

from askfirst.exporters.attributes import (
    ATTRIBUTES,
    NOTHING_SAID,
    harmless,
    heading,
    main_text,
    one_line,
    texts,
)
from askfirst.requirements import Origin, Record
from askfirst.vocabulary import Kind
from rows import each_row
from specifications import quote, rich


def record(**changes: object) -> Record:
    return Record.model_validate({"id": "FR-01", "kind": Kind.FUNCTION, **changes})


def test_harmless_keeps_words_and_drops_what_acts() -> None:
    assert harmless(" a\x07b \r\n c\u202ed\ufffe ") == "ab\n c[U+202E]d\ufffd"
    assert harmless("plain") == "plain"
    assert one_line(" a \n\n b\tc ") == "a b c"


@each_row(
    ("changes", "expected"),
    [
        ({"statement": "It shall.", "words": "w"}, "It shall."),
        ({"words": "it should"}, "it should"),
        ({"title": "T"}, "T"),
        ({}, NOTHING_SAID),
        ({"words": " \n "}, NOTHING_SAID),
    ],
)
def test_main_text_is_the_sentence_or_the_words(changes: dict[str, object], expected: str) -> None:
    assert main_text(record(**changes)) == expected


def test_heading_is_never_empty() -> None:
    assert heading(record()) == "FR-01"
    assert heading(record(title="a\nb")) == "a b"


def test_a_heading_is_whole() -> None:
    cut = record(title="note who has …", statement="The shed shall note who has the drill.")
    assert heading(cut) == "The shed shall note who has the drill"
    assert heading(record(statement="It opens.")) == "It opens"


def test_nothing_of_the_inside_leaves() -> None:
    names = {attribute.name for attribute in ATTRIBUTES}
    assert not names & {"fields", "missing", "pattern", "lead", "details", "trace"}
    assert "priority" not in texts(record(title="x"))


def test_names_are_distinct_and_choices_hold() -> None:
    assert len({attribute.name for attribute in ATTRIBUTES}) == len(ATTRIBUTES)
    for one in rich().records:
        values = texts(one)
        for attribute in ATTRIBUTES:
            text = values.get(attribute.name, "")
            assert not attribute.choices or text in ("", *attribute.choices)
            assert not attribute.one_line or "\n" not in text


def test_everything_of_a_record_is_said() -> None:
    found = rich().record("FR-01")
    assert found is not None
    values = texts(found)
    assert values["examples"].startswith("Given: three packets")
    assert values["links"] == "serves: G-01\nstep-of: NEED-01"
    assert "“nobody had written down who took them” (letter.txt, the council" in values["quotes"]
    assert "unsure" not in values


def test_a_quote_leaves_with_its_place_speaker_and_the_word_that_weakens_it() -> None:
    origins = (
        Origin(answer="tasks", event=1, quotes=(
            quote("nobody had written down who took them", speaker="the council", hedge="Perhaps"),
            quote("nobody had written down who took them"),
        )),
    )  # fmt: skip
    assert texts(record(origins=origins))["quotes"] == (
        "“nobody had written down who took them” (letter.txt, the council, Perhaps; claim)\n"
        "“nobody had written down who took them” (letter.txt; claim)"
    )
