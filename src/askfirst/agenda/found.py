"""What the sources of an interview give, worked out when a screen first needs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from askfirst.questions import Offer
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Quote

if TYPE_CHECKING:
    from askfirst.sources import Disagreement, Doing, SourceText

MOST_PASSAGES: Final = 5
"""Passages shown beside one question."""
_HARD: Final = frozenset({"number", "date", "denial", "name", "actor"})


class Found:
    """The sources, and what was found in them so far."""

    def __init__(self, sources: Sequence[SourceText]) -> None:
        self.sources = tuple(sources)
        self._offers: tuple[Offer, ...] | None = None
        self._bearing: dict[str, tuple[Quote, ...]] = {}
        self._differing: tuple[Disagreement, ...] | None = None

    def doings(self) -> tuple[Offer, ...]:
        """Doings that the sources list, as lines that may be taken over."""
        if self._offers is None:
            from askfirst.sources import doings

            self._offers = tuple(
                Offer(text=doing.text, passage=_quote(source, doing))
                for source in self.sources
                for doing in doings(source)
                if doing.kind == "ability"
            )
        return self._offers

    def bearing(self, topic: str) -> tuple[Quote, ...]:
        """The sentences that bear most on a question; none for most questions."""
        if not self.sources:
            return ()
        if topic not in self._bearing:
            from askfirst.sources import passages

            self._bearing[topic] = passages(self.sources, topic)[:MOST_PASSAGES]
        return self._bearing[topic]

    def interesting(self) -> tuple[Quote, ...]:
        """Every sentence, the most interesting first."""
        from askfirst.sources import interesting

        return interesting(self.sources)

    def differing(self) -> tuple[Disagreement, ...]:
        """Where two sources tell the same differently: other facts before other voices."""
        if self._differing is None:
            from askfirst.sources import disagreements

            found = disagreements(self.sources) if self.sources else ()
            self._differing = tuple(
                sorted(found, key=lambda pair: not _HARD & {one.kind for one in pair.differences})
            )
        return self._differing

    def in_context(self, quote: Quote) -> list[str]:
        """Where a passage stands, and what stands around it there, as lines for a screen."""
        source = next((one for one in self.sources if one.sha256 == quote.sha256), None)
        sentence = source.sentence_at(quote.start) if source else None
        if source is None or sentence is None:
            return [f"{for_screen(quote.source)}:", f"  > {one_line(quote.quote)}"]
        around = source.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
        said = "; ".join([f"{for_screen(source.name)}, sentence {sentence.index + 1}", *_by(quote)])
        marks = ["> " if one is sentence else "  " for one in around]
        return [f"{said}:", *(f"  {m}{one_line(one.text)}" for m, one in zip(marks, around))]  # noqa: B905


def _by(quote: Quote) -> list[str]:
    said = [f"said by {one_line(quote.speaker)}"] if quote.speaker else []
    return said + ([f"weakened by “{one_line(quote.hedge)}”"] if quote.hedge else [])


def one_line(text: str) -> str:
    """A passage for a screen, its white space closed up."""
    return " ".join(for_screen(text).split())


def _quote(source: SourceText, doing: Doing) -> Quote:
    return Quote(
        source=source.name,
        sha256=source.sha256,
        start=doing.start,
        end=doing.end,
        quote=source.text[doing.start : doing.end],
        speaker=doing.speaker,
        hedge=doing.hedge,
    )
