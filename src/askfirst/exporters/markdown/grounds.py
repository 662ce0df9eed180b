"""What the documents say about each part, and which of their sentences the person lets count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.exporters.markdown.text import anchor, escape, folded, link_name, table
from askfirst.requirements import GapRow, Kind, Quote, Record, Specification

MOST_WORDS: Final = 40
MEANING: Final = (
    "Stated: a sentence says it. Implied: somebody could read it from a sentence, so a person must "
    "say whether it is meant. Absent: nothing was found. What a document says is a claim until a "
    "person says that it is true."
)
USES: Final = {"claim": "a claim", "true": "held true", "do not use": "not to be used"}


def documents_say(specification: Specification) -> list[str]:
    """The gap report: each part with the sentences that state or imply it."""
    lines = [escape(specification.gap_summary)] if specification.gap_summary else []
    if specification.gaps:
        rows = [row for gap in specification.gaps for row in _rows(gap)]
        head = [
            "Part",
            "In the documents",
            "Sentence",
            "Said by",
            "Weakened by",
            "Where",
            "Question",
        ]
        lines += ["", *folded("part by part", [MEANING, "", *table(head, rows)])]
    return [*lines, *_decided(specification)]


def _decided(specification: Specification) -> list[str]:
    """The sentences that the person decided about and that are records."""
    lines: list[str] = []
    kept = specification.of_kind(Kind.EVIDENCE)
    for heading, against in (("Kept as evidence:", False), ("Speaks against it:", True)):
        group = [one for one in kept if ("stands" in one.fields) is against]
        lines += ["", heading, "", *(_sentence(one) for one in group)] if group else []
    return lines


def _sentence(record: Record) -> str:
    where = "; ".join(place(quote) for origin in record.origins for quote in origin.quotes)
    why = f" Why: {escape(marked(record.rationale))}" if record.rationale else ""
    text = escape(marked(record.words))
    return f"- {anchor(record.id)}**{record.id}** {text} ({escape(where)}).{why}"


def _rows(gap: GapRow) -> Iterator[list[str]]:
    """One row a sentence; the part and its question stand in the first."""
    asked = f"[{escape(gap.question)}](#{link_name('answer-' + gap.question)})"
    first = [escape(gap.section), escape(gap.standing)]
    if not gap.quotes:
        yield [*first, "", "", "", "", asked]
    for number, quote in enumerate(gap.quotes):
        said = [escape(marked(shortened(quote.quote))), escape(quote.speaker), escape(quote.hedge)]
        yield [*(["", ""] if number else first), *said, escape(_where(quote)),
               "" if number else asked]  # fmt: skip


def shortened(text: str) -> str:
    """A sentence of at most forty words; what is cut off shows as "…" and stands in the source."""
    words = text.split()
    return text if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"


def marked(text: str) -> str:
    """A sentence in quotation marks, unless it brings its own."""
    return text if text[:1] in '“"«„' else f"“{text}”"


def place(quote: Quote) -> str:
    """Who says a sentence, what weakens it, where it stands in the stored text, and how far the
    person lets it count."""
    said = [f"said by {quote.speaker}"] if quote.speaker else []
    said += [f"weakened by “{quote.hedge}”"] if quote.hedge else []
    return "; ".join([*said, _where(quote), USES.get(quote.use, quote.use)])


def _where(quote: Quote) -> str:
    return f"{quote.source}, characters {quote.start} to {quote.end}"
