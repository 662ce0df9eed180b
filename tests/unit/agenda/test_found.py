"""What the sources of an interview give for a screen."""

from __future__ import annotations

from askfirst.agenda.found import MOST_PASSAGES, Found, one_line
from askfirst.sources import SourceText, passages
from askfirst.vocabulary import Quote

BELL = SourceText("bell.txt", "The bell rings. The gate opens. The hall is dark. It rains.")


def at(source: SourceText, words: str, **more: str) -> Quote:
    start = source.text.index(words)
    return Quote(source=source.name, sha256=source.sha256, start=start, end=start + len(words),
                 quote=words, **more)  # fmt: skip


def test_a_passage_stands_between_the_sentences_around_it() -> None:
    found = Found((SourceText("b.txt", "Nothing."), BELL))
    assert found.in_context(at(BELL, "The gate opens.")) == [
        "bell.txt, sentence 2:", "    The bell rings.", "  > The gate opens.",
        "    The hall is dark.",
    ]  # fmt: skip
    assert found.in_context(at(BELL, "The bell rings.")) == [
        "bell.txt, sentence 1:", "  > The bell rings.", "    The gate opens.",
    ]  # fmt: skip
    said = at(BELL, "It rains.", speaker="Ola", hedge="perhaps")
    assert found.in_context(said)[0] == "bell.txt, sentence 4; said by Ola; weakened by “perhaps”:"


def test_a_passage_of_a_document_that_is_not_here_stands_alone() -> None:
    gone = Quote(source="a.txt\x1b", sha256="0" * 64, start=0, end=4, quote="it \n rains\x1b")
    head, line = Found((BELL,)).in_context(gone)
    assert (head, line) == ("a.txt:", f"  > {one_line(gone.quote)}")
    assert one_line(gone.quote) == "it rains"


def test_of_what_bears_on_a_question_the_first_few_are_shown() -> None:
    sentences = " ".join(f"Caretakers need to be able to see room {n} by noon." for n in range(9))
    source = SourceText("rooms.txt", sentences)
    assert len(passages((source,), "tasks")) > MOST_PASSAGES
    found = Found((source,)).bearing("tasks")
    assert found == passages((source,), "tasks")[:MOST_PASSAGES]
    assert Found(()).bearing("tasks") == ()


def test_what_differs_in_a_fact_comes_before_what_differs_in_a_voice() -> None:
    one = SourceText("a.txt", "Ola thinks that the hall in Tarn is warm at a wedding in May."
                     " The hall in Tarn holds 120 guests at a wedding.")  # fmt: skip
    two = SourceText("b.txt", "Ben thinks that the hall in Tarn is warm at a wedding in May."
                     " The hall in Tarn holds 90 guests at a wedding.")  # fmt: skip
    kinds = [{one.kind for one in pair.differences} for pair in Found((one, two)).differing()]
    assert kinds
    assert "number" in kinds[0]
    assert Found(()).differing() == ()


def test_what_can_be_taken_over_is_what_somebody_does_with_its_place() -> None:
    text = "Caretakers need to be able to see free halls, note a broken lamp, and print a list."
    source = SourceText("memo.txt", f"The hall is old. {text} The bell rings at noon.")
    offers = Found((source,)).doings()
    assert offers
    for one in offers:
        assert source.text[one.passage.start : one.passage.end] == one.passage.quote
        assert (one.passage.source, one.passage.sha256) == (source.name, source.sha256)
    assert not any("bell" in one.text for one in offers)
    assert Found(()).doings() == ()
