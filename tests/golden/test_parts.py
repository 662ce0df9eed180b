"""What the gap report lists under each part, against six texts with a label on every sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from askfirst.sources import SourceText, gap_report
from askfirst.sources.gaps import QUOTES_SHOWN
from askfirst.sources.offers import TOPICS

FOLDER: Final = Path(__file__).parent / "parts"
LEAST_PRECISION: Final = 0.95
LEAST_RECALL: Final = 0.85


class Labelled(NamedTuple):
    """A text and the parts of each of its sentences, by the words of the sentence."""

    source: SourceText
    parts: dict[str, frozenset[str]]


def labelled(path: Path) -> Labelled:
    parts: dict[str, frozenset[str]] = {}
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        names, _, sentence = line.partition(" | ")
        ended = sentence.endswith((".", "!", "?"))
        lines.append(f"{sentence} " if ended else f"{sentence}\n\n")
        if sentence:
            parts[sentence] = frozenset(names.split(", ")) - {"-"}
    return Labelled(SourceText(path.name, "".join(lines)), parts)


ALL: Final = tuple(labelled(path) for path in sorted(FOLDER.glob("*.txt")))


def shown(one: Labelled) -> set[tuple[str, str]]:
    """Pairs of a part and a sentence that the report lists."""
    return {(row.question, quote.quote) for row in gap_report([one.source]) for quote in row.quotes}


def wanted(one: Labelled) -> set[tuple[str, str]]:
    return {(part, sentence) for sentence, parts in one.parts.items() for part in parts}


def findable(one: Labelled) -> int:
    """How many pairs the report has room for."""
    parts = [part for part, _ in wanted(one)]
    return sum(min(QUOTES_SHOWN, parts.count(part)) for part in set(parts))


def measures() -> tuple[float, float]:
    right = sum(len(shown(one) & wanted(one)) for one in ALL)
    listed = sum(len(shown(one)) for one in ALL)
    return right / listed, right / sum(findable(one) for one in ALL)


def test_every_label_is_a_part_and_every_sentence_is_cut_out_whole() -> None:
    for one in ALL:
        assert frozenset().union(*one.parts.values()) <= set(TOPICS)
        found = {sentence.text for sentence in one.source.sentences}
        assert set(one.parts) == found


def test_what_is_listed_is_worth_reading() -> None:
    precision, recall = measures()
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL
