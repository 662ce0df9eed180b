"""How the report on documents says where a passage stands."""

from __future__ import annotations

from askfirst.errors import SourceError
from askfirst.sources import SourceText
from askfirst.sources.report import as_json, lines, one_line, place, shown

SOURCE = SourceText("a.txt", "The bell rings. It stops.\n", ("Read as UTF-16 text.",))


def test_a_place_counts_sentences_from_one() -> None:
    assert place(SOURCE.quote(0, 15), [SOURCE]) == "a.txt, sentence 1"
    assert place(SOURCE.quote(16, 25, speaker="Ada", hedge="may"), [SOURCE]) == (
        'a.txt, sentence 2; said by Ada; weakened by "may"'
    )


def test_a_passage_has_one_pair_of_marks_and_one_line() -> None:
    source = SourceText("a.txt", "“It  rings”\nand stops")

    assert shown(source.quote(0, 11)) == "“It rings”"
    assert shown(source.quote(4, 21)) == '" rings” and stops"'.replace('" ', '"')
    assert one_line("a\n b\x1b[2J").startswith("a b") and "\x1b" not in one_line("\x1b[2J")


def test_the_report_begins_with_the_header_the_notes_and_what_the_words_mean() -> None:
    found = list(lines([SOURCE]))

    assert found[0].startswith("This document (5 words, 2 sentences)")
    assert found[1] == "a.txt: Read as UTF-16 text."
    assert found[2].startswith("Stated: ") and found[3] == ""
    assert found[4].startswith("The latest case: ")
    assert not any("documents differ" in line for line in found)


def test_one_place_where_documents_differ_is_one() -> None:
    other = SourceText("b.txt", "There were 31 boats in the hall.\n")
    one = SourceText("a.txt", "There were 47 boats in the hall.\n")
    found = list(lines([one, other]))
    at = found.index("Where the documents differ (1 place; you decide which side counts)")

    assert found[at - 1] == ""
    assert found[at + 1 :] == [
        "  number: 47 boats / 31 boats",
        '    "There were 47 boats in the hall."',
        "      a.txt, sentence 1",
        '    "There were 31 boats in the hall."',
        "      b.txt, sentence 1",
    ]


def test_the_report_for_programs_has_errors_beside_what_was_read() -> None:
    error = SourceError("source-empty", "Nothing.", where="b.txt", repair="Give one.")
    found = as_json([SOURCE], [error])

    assert found["errors"] == [
        {"code": "source-empty", "what": "Nothing.", "where": "b.txt", "repair": "Give one."}
    ]
    assert found["sources"][0]["notes"] == ["Read as UTF-16 text."]
    assert [one["index"] for one in found["sentences"]] == [0, 1]
    assert found["counts"]["documents"] == 1


def test_under_each_part_stand_its_passages_with_their_places() -> None:
    source = SourceText("a.txt", "The gate must be ready by 5 May 2027.\n")
    found = list(lines([source]))
    at = found.index('  "The gate must be ready by 5 May 2027."')

    assert found[at - 1].partition(": ")[2].startswith(("stated", "implied"))
    assert found[at + 1] == "    a.txt, sentence 1"
