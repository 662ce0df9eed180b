"""Which lines of an answer a passage given as evidence belongs to.

To the line whose words it shares; to the answer as a whole, and to no line, when it shares none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.vocabulary import Quote


def attached(made: Answered, before: Answered | None = None) -> Answered:
    """An answer of several lines with its evidence at the lines that it belongs to.

    Args:
        before: the answer that this one changes; what was attached then is weighed again.
    """
    made = made.model_copy(update={"lines": _weighed_again(made.lines, before)})
    known = [line for line in made.lines if line.status is AnswerStatus.ANSWERED]
    if len(known) < 2 or not made.evidence:
        return made
    given: dict[str, tuple[Quote, ...]] = {}
    for quote in made.evidence:
        for line in _fitting(quote, known):
            if not line.evidence:  # what was taken over rests on its own passage
                given[line.key] = (*given.get(line.key, ()), quote)
    lines = tuple(
        line.model_copy(update={"evidence": given[line.key]}) if line.key in given else line
        for line in made.lines
    )
    return made.model_copy(update={"lines": lines, "attached": True})


def _weighed_again(lines: tuple[Line, ...], before: Answered | None) -> tuple[Line, ...]:
    """The lines without what was attached to them before; all that is given comes with the
    answer again."""
    if before is None or not before.attached:
        return lines
    mine = {line.key: line.evidence for line in before.lines}
    added = set(before.evidence)
    return tuple(
        line.model_copy(update={"evidence": ()})
        if line.evidence and line.evidence == mine.get(line.key) and added >= set(line.evidence)
        else line
        for line in lines
    )


def _fitting(quote: Quote, lines: Sequence[Line]) -> list[Line]:
    """The lines that share most words with a passage; words of every line tell none apart."""
    words = [_content(line.text) for line in lines]
    frequency = Counter(word for one in words for word in one)
    said = {word for word in _content(quote.quote) if frequency[word] < len(lines)}
    shared = [len(said & one) for one in words]
    most = max(shared)
    return [line for line, count in zip(lines, shared, strict=True) if most and count == most]


def _content(text: str) -> frozenset[object]:
    """What a text is about, and its amounts."""
    from askfirst.text.overlap import content_words, numbers  # English, with the first passage

    return content_words(text) | numbers(text)
